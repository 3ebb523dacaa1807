"""The course of a turn and the glossary, as help shows them."""

from __future__ import annotations

from game.core.text import T

HOW_A_TURN_GOES = (
    T("1. Opening. News and questions of the year stand on the board."),
    T(
        "2. Talks. Delegations take the seat in any order: table a draft, answer one, sign. All "
        "is revealed together."
    ),
    T(
        "3. Orders. Set levers, vote, keep or break each promise. What is not ordered stays as it "
        "was, and promises are "
        "kept."
    ),
    T(
        "4. Resolution. All at once; who sat first never matters. The reveal tells what happened, "
        "and every number "
        "answers why."
    ),
    T(
        "After the last turn quiet years follow, which score what your treaties left behind. Each "
        "nation is measured against its own world in which all do the best for themselves alone."
    ),
)

WORDS = (
    (
        T("Signature"),
        T("Agrees to a text. It binds at once only where the text says that signature is enough."),
    ),
    (T("Ratification"), T("Consent at home. The groups of a nation weigh what the treaty brings them.")),
    (T("Accession"), T("Joining a treaty that others have made.")),
    (
        T("Party"),
        T(
            "A state that has consented and for which the treaty is in force. Not everyone at the "
            "table is one."
        ),
    ),
    (T("Entry into force"), T("From then on the treaty binds: when enough states have consented.")),
    (
        T("Reservation"),
        T("An article that shall not bind a state. It then does not bind the others towards it either."),
    ),
    (T("Withdrawal"), T("Leaving a treaty, after the time of notice that it asks for.")),
    (T("Consensus (mufakat)"), T("Adopted if nobody objects. Not the same as everyone voting yes.")),
    (T("Veto"), T("A no that stops a decision which the others want.")),
    (T("Verification"), T("How breaches are looked for: trust, own means, reporting, inspection on site.")),
    (T("Finding"), T("What monitoring reports. It is evidence and can be wrong.")),
    (
        T("Countermeasure"),
        T("A lawful answer to a breach after a finding. It costs those who use it as well."),
    ),
    (
        T("Envoy"),
        T("What your diplomacy can do in a turn: each proposal, counter-offer or inspection takes one."),
    ),
    (T("Political capital"), T("Standing at home that can be spent to win a group for a treaty.")),
    (
        T("Autonomy"),
        T("What a nation decides alone. Each promise gives some away and should bring something."),
    ),
    (T("Reputation"), T("Promises seen to be kept, of promises due.")),
)
