"""The subjects of international cooperation that the game must make playable, by ID, a line each.

Scenarios and files of the library name them as `tags`. Here: the table alone; `test_coverage.py` compares.
"""

from __future__ import annotations

SUBJECTS: dict[str, str] = {
    "N1": "negotiation, compromise, collaboration",
    "N2": "a team with different skills",
    "N3": "an outbreak: share information, develop, distribute fairly",
    "R1": "peace, stability, threats from others than states",
    "R2": "growth: trade, investment, aid, jobs",
    "R3": "climate, biodiversity and disease know no borders",
    "R4": "rights, democracy, good governance",
    "F1": "political: arms control, alliances, peace efforts",
    "F2": "economic: trade, investment, aid, money",
    "F3": "social and cultural: culture, education, health, sport",
    "F4": "environmental: protection, resources, climate",
    "J1": "bilateral",
    "J2": "regional",
    "J3": "multilateral",
    "U1": "for security",
    "U2": "for the economy",
    "U3": "for development",
    "U4": "for humanitarian relief",
    "M1": "international organisations and agencies",
    "M2": "treaties",
    "M3": "diplomacy: envoys and ambassadors",
    "M4": "development aid: money, technique, food",
    "I1": "peace and security by peacekeeping and sanctions",
    "I2": "growth by lower barriers and settled disputes",
    "I3": "sustainable development, clause by clause",
    "I4": "health by shared knowledge and coordination",
    "X1": "sovereignty",
    "X2": "inequality",
    "X3": "effectiveness: slow and bureaucratic",
    "X4": "lack of enforcement",
    "W1": "education",
    "W2": "activism",
    "W3": "volunteering",
    "W4": "careers",
    "W5": "responsible consumption",
}
