"""What leaving a body would cost and bring, and what joining it would, said before it is ordered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.ids import BodyId, NationId
from game.core.text import Listing, Name, Quantity, T, Text
from game.institutions import voting
from game.institutions.assess import assessed, would_owe
from game.institutions.membership import depending, ending_with, holding_treaty, last_turn
from game.institutions.treaty_dues import owed_by_treaty
from game.model.institution import Body
from game.model.order import Order
from game.model.view import View
from game.orders.kinds.apply import Apply
from game.orders.kinds.leave_body import LeaveBody
from game.presenters.power import voting_power


@dataclass(frozen=True, slots=True)
class Offered:
    """An order about the seat's membership: its words on a button, and what it would come to."""

    order: Order
    label: Text
    lines: tuple[Text, ...]


def membership(view: View, body: Body) -> Offered | None:
    """The order about membership that the seat could give, with its consequences; None on the public board
    and where the order is not open in the scenario."""
    nation = view.nation
    if nation is None:
        return None
    offered: Offered
    if nation not in voting.members(view.setting, body):
        apply = Apply(body=BodyId(body.id))
        offered = Offered(apply, apply.name, tuple(_joining(view, body, nation)))
    elif nation in body.state.notices:
        last = T("You are a member until the end of turn {turn}.", turn=body.state.notices[nation])
        back = LeaveBody(body=BodyId(body.id), notice="take-back")
        offered = Offered(back, T("Take the notice back"), (last,))
    else:
        leave = LeaveBody(body=BodyId(body.id))
        offered = Offered(leave, T("Give notice"), tuple(_leaving(view, body, nation)))
    is_open = view.setting.is_open("orders", offered.order.kind, view.world.turn)
    return offered if is_open else None


def _joining(view: View, body: Body, nation: NationId) -> Iterator[Text]:
    dues = would_owe(view.world, body, nation)
    if dues > 0:
        yield T("As a member you would owe {dues}.", dues=Quantity(dues, "USD bn a year"))
    owed = body.state.arrears.get(nation, 0.0)
    if owed > 0:
        yield T("You owe {amount} from your time as a member.", amount=Quantity(owed, "USD bn"))


def _leaving(view: View, body: Body, nation: NationId) -> Iterator[Text]:
    turn = view.world.turn
    if holding_treaty(view.law, body, nation, turn) is None and body.membership.leaving != "excluded":
        yield T("With notice now you are a member until the end of turn {turn}.", turn=last_turn(body, turn))
    owed = {**assessed(view.world, body), **owed_by_treaty(view.world, body)}.get(nation, 0.0)
    if owed > 0:
        yield T("You save {dues} in dues.", dues=Quantity(owed, "USD bn a year"))
    arrears = body.state.arrears.get(nation, 0.0)
    if arrears > 0:
        yield T("Your arrears of {amount} stay due.", amount=Quantity(arrears, "USD bn"))
    power = next((row.shapley for row in voting_power(view, body) if row.nation == nation), None)
    if power:
        yield T("You lose your vote: {power} of the power to decide.", power=Quantity(power, "share", 0))
    ending = tuple(Name("treaty", t.id) for t in ending_with(view.law, body, nation, turn))
    if ending:
        yield T("These bind you no more, and nobody towards you: {treaties}.", treaties=Listing(ending))
    others = tuple(
        Name("body", b.id) for b in depending(view.law, body) if nation in voting.members(view.setting, b)
    )
    if others:
        yield T("You leave with it: {bodies}.", bodies=Listing(others))
    yield from _draws(view, body, nation)


def _draws(view: View, body: Body, nation: NationId) -> Iterator[Text]:
    own = [loan for loan in view.law.loans if (loan.body, loan.borrower) == (body.id, nation)]
    lost, due = sum(loan.left * loan.tranche for loan in own), sum(loan.owed for loan in own)
    if lost > 0:
        yield T("Of your loan {amount} is not paid out any more.", amount=Quantity(lost, "USD bn"))
    if due > 0:
        yield T("You still pay back {amount}.", amount=Quantity(due, "USD bn"))
