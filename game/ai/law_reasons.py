"""Why, in one sentence with a number: what a delegation says of disputes, lists and votes in bodies."""

from __future__ import annotations

from game.core.text import T

COMPLAINED = T("Article {article} is not kept, and that costs us USD {damage} bn a year. We complain.")
COMPLIED = T("We comply with article {article}: what others lose by it is USD {damage} bn a year.")
ACCEPTED = T("We accept USD {amount} bn a year and let the complaint rest.")
APPEALED = T("We appeal against the report. An appeal takes {turns} turns.")
ANSWERED = T("We lose USD {damage} bn a year and answer with a tariff of {rate} per cent, as we may.")
LISTED = T("Article {article} was kept {short} per cent short. We call on others to list those who did it.")
OBJECTED = T("You reserve {count} articles that bind us. We object.")
BODY_TEXT = T("This decision brings us {gain} points, which decides our vote.")
FUNDS = T("The body has only USD {funds} bn at hand, so we vote against the loan.")
TENSE = T("Tension between the two is {tension} of 100, which decides our vote.")
SICK = T("The outbreak there stands at {outbreak} of 100, which decides our vote.")
TRUSTED = T("Our trust in that nation is {trust} of 100, which decides our vote.")
GUILT = T("Findings against that nation that count: {count}. They decide our vote.")
COST = T("Our share of this budget is {cost} per cent of our output, which decides our vote.")
WORK = T("The body has decided nothing for {turns} turns, which decides our vote.")
ACCEPTS = T("We accept this amendment. It brings us {gain} points.")
RESERVES = T("We sign with a reservation to article {article}, which costs us {cost} points.")
