"""Why a figure has changed: the exact causes that the rules used, as bars that add up.

Not here: the words of causes (`wording.causes`), what is counted (`model.causes`), drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.domains.catalogue import LEVERS, VARIABLES
from game.model.causes import Account, Cause, to_units
from game.model.frozen import authored
from game.model.variable import Variable
from game.model.view import View
from game.presenters.map import in_unit
from game.presenters.wording.causes import sentence

FIRST_DIGITS = {"points": 1, "index": 1, "years": 2, "°C": 3, "USD a person": 0, "share": 2}
"""Decimals of bars by unit; more are used where the change is small."""
FINEST = 2
"""Most decimals added to those of `FIRST_DIGITS`."""
HIDDEN = "undisclosed"


@dataclass(frozen=True, slots=True)
class CauseBar:
    """One cause: the amount it added, in words too, and the `about` of its own why ("" for none)."""

    label: Text
    value: float
    words: Quantity
    follow: str
    treaty: str


@dataclass(frozen=True, slots=True)
class Branch:
    """The change of one nation or commons, with the `about` of its why."""

    name: Param
    about: str
    before: Param
    after: Param
    change: Quantity


@dataclass(frozen=True, slots=True)
class Why:
    """A change explained. If there is no account of it, `bars` is empty and `note` says why.

    `small` names causes that round to nothing; `is_secret` says that some causes are the seat's secret;
    `branches` lists nations or commons, where the variable has many values and none was named.
    """

    what: Param
    owner: Param
    title: Text
    when: Text
    doc: Text
    better: int
    before: Param = ""
    after: Param = ""
    ends: tuple[float, float] = (0.0, 0.0)
    bars: tuple[CauseBar, ...] = ()
    small: tuple[Text, ...] = ()
    summary: Text | None = None
    note: Text | None = None
    is_secret: bool = False
    branches: tuple[Branch, ...] = ()


def why(view: View, about: str, secrets: bool = False) -> Why:
    """The explanation for "variable@place"; the place is the id of a nation or commons, or "" for the world.

    With `secrets` the seat's own secret causes are named; else they are shown as undisclosed.
    """
    name, _, place = about.partition("@")
    declared = VARIABLES.get(name)
    if declared is None:
        nothing = T("Nothing is known about {found}.", found=name)
        return Why(name, "", T("Why?"), _when(view), nothing, 0, note=nothing)
    frame = _frame(view, declared, place)
    if _asks_for_more(declared, place):
        branches = tuple(_branches(view, declared, place))
        return replace(frame, branches=branches, note=T("Each has its own answer. Choose one."))
    ends = _ends(view, declared, place)
    if ends is not None:
        frame = _with_ends(view, frame, declared, place, ends)
    account = view.world.accounts.get(name)
    reason = _no_account(view, declared, place, account)
    if reason is not None or account is None:
        return replace(frame, note=reason)
    return _explained(view, frame, account, place, secrets)


def _is_pair(declared: Variable) -> bool:
    """Whether it stands between each two, of nations or of goods and nations; its place is then
    "first,second", as in "arka,bayu" or "food,arka"."""
    return declared.tracked and len(declared.axes) == 2


def _asks_for_more(declared: Variable, place: str) -> bool:
    """Whether the place leaves open of whom, or of which two, it is asked."""
    one_of_many = declared.axes in (("nation",), ("commons",))
    return (one_of_many and not place) or (_is_pair(declared) and "," not in place)


# -- the frame: what is asked of whom
def _frame(view: View, declared: Variable, place: str) -> Why:
    what: Param = declared.label
    owner: Param = ""
    if place in view.setting.nation_ids:
        owner = Name("nation", place)
    elif "," in place and declared.axes[:1] == ("good",):
        good, owner_id = place.split(",", 1)
        what = T("{what}: {good}", what=declared.label, good=Name("good", good))
        owner = Name("nation", owner_id)
    elif "," in place:
        first, second = place.split(",", 1)
        owner = T("{first}, towards {second}", first=Name("nation", first), second=Name("nation", second))
    elif place in view.setting.commons_ids:
        what = authored(view.setting.commons[view.setting.commons_index(place)].name)
    return Why(what, owner, T("{what}: why?", what=what), _when(view), declared.doc, declared.better)


def _when(view: View) -> Text:
    """The turn that the accounts tell of."""
    turn, timing = view.world.turn, view.setting.timing
    if turn == 1:
        return T("at the start of the game")
    if timing.start_year > 1000:
        first, second = (str(view.setting.year(one)) for one in (turn - 1, turn))
        return T("from {first} to {second}", first=first, second=second)
    return T("from turn {first} to turn {second}", first=turn - 1, second=turn)


def _index(view: View, declared: Variable, place: str) -> tuple[int, ...] | None:
    """Where the place's value stands; None if it has not one value."""
    if declared.axes == ():
        return ()
    if declared.axes == ("nation",) and place in view.setting.nation_ids:
        return (view.setting.index(place),)
    if declared.axes == ("commons",) and place in view.setting.commons_ids:
        return (view.setting.commons_index(place),)
    if _is_pair(declared) and place.count(",") == 1:
        known = [view.setting.ids(axis) for axis in declared.axes]
        pair = list(zip(place.split(","), known, strict=True))
        if all(one in ids for one, ids in pair):
            return tuple(ids.index(one) for one, ids in pair)
    return None


def _ends(view: View, declared: Variable, place: str) -> tuple[float, float] | None:
    """The value a turn ago and now, from the books if there are any, else from the history."""
    at = _index(view, declared, place)
    account = view.world.accounts.get(declared.name)
    if at is not None and account is not None:
        return float(account.before[at]), float(account.after[at])
    series = view.history.get(declared.name, ())[-2:]
    if not series:
        return None
    if at is None and declared.axes == ("nation", "commons") and place in view.setting.nation_ids:
        row = view.setting.index(place)
        return float(series[0][row].sum()), float(series[-1][row].sum())
    return None if at is None else (float(series[0][at]), float(series[-1][at]))


def _with_ends(view: View, frame: Why, declared: Variable, place: str, ends: tuple[float, float]) -> Why:
    digits = shown_digits(declared, [ends[1] - ends[0]])
    before, after = (_words(view, declared, place, value, digits) for value in ends)
    return replace(frame, before=before, after=after, ends=ends, title=_title(frame.what, ends, after))


def _title(what: Param, ends: tuple[float, float], after: Param) -> Text:
    if ends[1] > ends[0]:
        return T("{what}: why did it rise to {value}?", what=what, value=after)
    if ends[1] < ends[0]:
        return T("{what}: why did it fall to {value}?", what=what, value=after)
    return T("{what}: why did it stay at {value}?", what=what, value=after)


def _words(view: View, declared: Variable, place: str, value: float, digits: int) -> Param:
    if declared.axes == ("commons",) and place in view.setting.commons_ids:
        return in_unit(view.setting.commons[view.setting.commons_index(place)], value, digits)
    plain = declared.unit in ("points", "index")
    return Quantity(value, "" if plain else declared.unit, digits)


def _no_account(view: View, declared: Variable, place: str, account: Account | None) -> Text | None:
    """Why there are no bars, or None if there are."""
    if declared.name in LEVERS and not declared.tracked:
        return T("No rule moves this: it is decided in policy, within what treaties allow.")
    if declared.is_own and place != view.nation:
        knows = Name("nation", place)
        return T("Only {nation} knows this for certain. The others see what it reports.", nation=knows)
    if not declared.tracked:
        return T("No book of causes is kept for this figure.")
    if account is None:
        return T("Nothing has changed it yet.")
    at = _index(view, declared, place)
    if at is None or not any(units[at] for units in account.parts.values()):
        return T("Nothing changed it in this time.")
    return None


# -- the bars
def _explained(view: View, frame: Why, account: Account, place: str, secrets: bool) -> Why:
    declared = account.variable
    at = _index(view, declared, place)
    assert at is not None
    parts, is_secret = _parts(account, at, secrets)
    scale = unit_scale(declared.unit)
    fine = declared.digits + round(np.log10(scale))
    digits = min(fine, shown_digits(declared, [amount / 10**declared.digits for amount in parts.values()]))
    step = 10 ** (fine - digits)
    ends = tuple(int(to_units(array[at], declared.digits)) for array in (account.before, account.after))
    first, last = (_coarse(end, step) for end in ends)
    amounts = shared_out(list(parts.values()), last - first, step)
    bars, small = [], []
    for cause, amount in sorted(zip(parts, amounts, strict=True), key=lambda pair: -abs(pair[1])):
        if not amount:
            small.append(words_of(view, cause))
            continue
        value = amount / 10**digits * scale
        unit = declared.unit if scale != 1 else ""
        bars.append(
            CauseBar(
                words_of(view, cause),
                value,
                Quantity(value, unit, digits, True),
                follow(view, cause, place),
                cause.article.treaty if cause.article else "",
            )
        )
    before, after = first / 10**digits * scale, last / 10**digits * scale
    shown = [_words(view, declared, place, value, digits) for value in (before, after)]
    return replace(
        frame,
        before=shown[0],
        after=shown[1],
        ends=(before, after),
        bars=tuple(bars),
        small=tuple(small),
        summary=_summary(bars),
        is_secret=is_secret,
        title=_title(frame.what, (before, after), shown[1]),
    )


def _parts(account: Account, at: tuple[int, ...], secrets: bool) -> tuple[dict[Cause, int], bool]:
    """Amounts by cause in whole units; secret ones together, unless they may be shown."""
    parts: dict[Cause, int] = {}
    is_secret = False
    for cause, units in account.parts.items():
        amount = int(units[at])
        if not amount:
            continue
        is_secret = is_secret or cause.secret
        shown = cause if secrets or not cause.secret else Cause(HIDDEN)
        parts[shown] = parts.get(shown, 0) + amount
    return parts, is_secret


def unit_scale(unit: str) -> float:
    """The value of one unit as written: 0.01 for shares, which are written in per cent; else 1."""
    return 0.01 if unit.startswith("share") or unit == "ad valorem" else 1.0


def shown_digits(declared: Variable, amounts: Sequence[float]) -> int:
    """Decimals at which the largest amount shows two significant figures, within `FIRST_DIGITS` and `FINEST`
    more."""
    digits = FIRST_DIGITS.get(declared.unit, 1)
    largest = max((abs(amount) for amount in amounts), default=0.0) / unit_scale(declared.unit)
    for more in range(FINEST + 1):
        if largest * 10 ** (digits + more) >= 10:
            return digits + more
    return digits + (FINEST if largest else 0)


def _coarse(units: int, step: int) -> int:
    """Whole steps, halves upwards."""
    return (2 * units + step) // (2 * step)


def shared_out(units: Sequence[int], total: int, step: int) -> list[int]:
    """Amounts in steps whose sum is `total`: each rounded down, the remaining steps given to the largest
    remainders."""
    floors = [amount // step for amount in units]
    order = sorted(range(len(units)), key=lambda i: (-(units[i] - floors[i] * step), i))
    for i in order[: total - sum(floors)]:
        floors[i] += 1
    return floors


def _summary(bars: Sequence[CauseBar]) -> Text | None:
    """A plain sentence with the two largest causes."""
    if not bars:
        return None
    if len(bars) == 1:
        return T("One cause alone: “{first}” ({amount}).", first=bars[0].label, amount=bars[0].words)
    return T(
        "Above all “{first}” ({amount}), then “{second}” ({other}).",
        first=bars[0].label,
        amount=bars[0].words,
        second=bars[1].label,
        other=bars[1].words,
    )


def words_of(view: View, cause: Cause) -> Text:
    """The words of a cause; for an event's cause those of the event or of the answer to it."""
    if not cause.key.startswith("event/"):
        return sentence(cause)
    _, event, *option = cause.key.split("/")
    card = next((c for c in view.setting.events if c.id == event), None)
    if card is None:
        return _came_to_light(view, event) or sentence(cause)
    chosen = next((o for o in card.options if option and o.id == option[0]), None)
    if chosen is not None and cause.nation:
        who = Name("nation", cause.nation)
        return T("{nation} answered: {option}", nation=who, option=authored(chosen.text))
    if chosen is not None:
        return T("Answer: {option}", option=authored(chosen.text))
    return T("News: {text}", text=authored(card.text))


def _came_to_light(view: View, event: str) -> Text | None:
    """The words of another nation's answer, as they were told when it became known."""
    told = (e for turn in view.past_events for e in turn if e.kind.startswith("answer."))
    found = next((e for e in told if e.params.get("event") == event and e.actors), None)
    if found is None:
        return None
    who, option = Name("nation", found.actors[0]), found.params["text"]
    return T("{nation} answered: {option}", nation=who, option=option)


def follow(view: View, cause: Cause, place: str) -> str:
    """The `about` of a cause's own why: its variable, for the nation behind it or the same place; "" if it
    has none."""
    declared = VARIABLES.get(cause.leads_to)
    if declared is None:
        return ""
    if declared.axes == ():
        return f"{declared.name}@"
    if declared.axes == ("commons",):
        only = view.setting.commons_ids if len(view.setting.commons) == 1 else ("",)
        return f"{declared.name}@{place if place in view.setting.commons_ids else only[0]}"
    return f"{declared.name}@{cause.nation or (place if place in view.setting.nation_ids else '')}"


def _pair_place(view: View, kind: str, one: str, place: str) -> str:
    """The place of what `one` has towards a nation: that of the place, else the seat; "" towards itself."""
    towards = place if place in view.setting.nation_ids else view.nation or view.setting.nation_ids[0]
    return "" if one == towards and kind == "nation" else f"{one},{towards}"


def _branches(view: View, declared: Variable, place: str) -> list[Branch]:
    """One for each nation, commons or good, with its change; of pairs what each has towards the place."""
    kind: Literal["commons", "good", "nation"] = "nation"
    if declared.axes[:1] in (("commons",), ("good",)):
        kind = "commons" if declared.axes[0] == "commons" else "good"
    found = []
    for one in view.setting.ids(kind):
        at = _pair_place(view, kind, one, place) if _is_pair(declared) else one
        ends = _ends(view, declared, at) if at else None
        if ends is None:
            continue
        digits = shown_digits(declared, [ends[1] - ends[0]])
        name: Param = Name(kind, one)
        plain = unit_scale(declared.unit) == 1
        fine = digits - round(np.log10(unit_scale(declared.unit)))
        moved = round(ends[1], fine) - round(ends[0], fine)
        change = Quantity(moved, "" if plain else declared.unit, digits, True)
        before, after = (_words(view, declared, one, value, digits) for value in ends)
        found.append(Branch(name, f"{declared.name}@{at}", before, after, change))
    return found


def small_words(small: Sequence[Text]) -> Text:
    """A sentence that names the causes too small to show."""
    return T("Too small to see here: {causes}.", causes=Listing(tuple(small)))
