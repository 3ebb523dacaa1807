"""The words of the answer to breach, one sentence a step (VCLT art. 60).

Not here: the other final clauses (`final_clauses.py`).
"""

from __future__ import annotations

from game.core.text import TN, Quantity, T, Text
from game.model.answer_clause import AnswerKind
from game.model.treaty import FinalClauses
from game.treaties.quantities import turns


def answer(final: FinalClauses) -> Text:
    """The consequences of a breach."""
    reply = final.answer
    said: list[Text] = [_step(reply.kind, reply.after, reply.rate, reply.turns)]
    said += [_step(s.kind, s.after, s.rate, s.turns) for s in reply.steps if s.kind != "none"]
    if reply.grace:
        said.append(
            T(
                "Findings made before this Treaty has bound a Party for {grace} do not count.",
                grace=turns(reply.grace),
            )
        )
    if reply.exempt:
        said.append(T("Food, medicine and what is needed for them are exempt from every measure."))
    if reply.consecutive:
        said.append(T("Only findings in turns that follow one another are counted together."))
    text = said[0]
    for more in said[1:]:
        text = T("{first} {more}", first=text, more=more)
    return text


def _step(kind: AnswerKind, after: int, rate: float, length: int) -> Text:
    findings = TN("{count} finding of breach", "{count} findings of breach", after)
    share, term = Quantity(rate, "share"), turns(length)
    match kind:
        case "none":
            return T("A breach of this Treaty is answered as international law allows.")
        case "naming":
            return T("The Parties make public every finding that a Party has broken this Treaty.")
        case "vote-suspension":
            return T(
                "After {findings} against a Party, it has no vote in the body of this Treaty for {turns}.",
                findings=findings,
                turns=term,
            )
        case "suspension":
            return T(
                "After {findings} against a Party, the other Parties suspend its benefits under this "
                "Treaty for {turns}: it is given nothing, and the restraint owed to it is owed no more.",
                findings=findings,
                turns=term,
            )
        case "trade-measure":
            return T(
                "After {findings} against a Party, the other Parties put a charge of {rate} on its goods at "
                "their borders for {turns}.",
                findings=findings,
                rate=share,
                turns=term,
            )
        case _:
            return T(
                "After {findings} against a Party, that Party pays the other Parties {rate} of its yearly "
                "output "
                "for {turns}.",
                findings=findings,
                rate=share,
                turns=term,
            )
