"""Options: all lawful orders of a view, one by one, each beside what the seat has ordered already.

What an order can say follows from its fields: nations, texts, articles, bodies and disputes that the seat
knows, closed lists, numbers in their declared steps. Texts and matters have no end, so they are taken from
those `given`; what is only said beside an order (the reason of a statement) is left at its default.
Not here: whether an order is lawful (`legality`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, get_args, get_origin

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

import game.orders  # noqa: F401 - finds the kinds
from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.core.problems import has_errors
from game.domains.catalogue import LEVERS
from game.engine.legality import problems
from game.model.frozen import Frozen
from game.model.groups import groups
from game.model.kinds import values_of
from game.model.order import ORDERS, Order
from game.model.programme import PROGRAMMES
from game.model.treaty import TreatyText
from game.model.variable import Lever
from game.model.view import View
from game.orders.kinds.set_lever import targets
from game.orders.kinds.speak import SPEECHES

STEP = 0.01
"""The step of a number that declares none (design: the step of its slider)."""
CLOSE = 1e-6
"""Error allowed, in steps, when the steps up to a bound are counted (design: far below one step)."""
DECIMALS = 9
"""Decimals to which the steps of a number are rounded, so that 3 × 0.1 is 0.3 (design: far finer than any
step)."""


@dataclass(frozen=True, slots=True)
class Given:
    """What orders may carry: texts and matters.

    `fine` takes numbers in all their declared steps and lists in all their subsets; else of a number its ends
    and its default (of a lever where it stands), and of a list none, each one, and all.
    """

    texts: tuple[TreatyText, ...] = ()
    matters: tuple[Frozen, ...] = ()
    fine: bool = True


NOTHING = Given()


def options(view: View, given: Given = NOTHING, kinds: Collection[str] | None = None) -> Iterator[Order]:
    """The lawful orders of these kinds (of all, if None): by kind, then by field in the order of values.

    Warnings do not forbid. The public board has none.
    """
    for kind in sorted(ORDERS if kinds is None else kinds):
        if is_closed(view, ORDERS[kind]):
            continue
        for order in sayable(view, ORDERS[kind], given):
            if not has_errors(problems(view, order, pending=view.pending)):
                yield order


def is_closed(view: View, kind: type[Order]) -> bool:
    """Whether nothing of the kind can be ordered now, whatever it says: seat, scenario, stage, envoys."""
    name = str(kind.model_fields["kind"].default)
    return (
        view.nation is None
        or not view.setting.is_open("orders", name, view.world.turn)
        or view.world.stage_kind not in kind.stages
    )


def sayable(view: View, kind: type[Order], given: Given = NOTHING) -> Iterator[Order]:
    """Every order of the kind that names things which the seat knows, lawful or not."""
    names = [name for name in kind.model_fields if name != "kind"]
    for filled in _filled(view, kind, names, {}, given):
        yield kind.model_validate(filled)


def _filled(
    view: View, kind: type[Order], names: Sequence[str], filled: Mapping[str, Any], given: Given
) -> Iterator[Mapping[str, Any]]:
    """All fillings of the fields that are left, given those that are filled."""
    if not names:
        yield filled
        return
    first, *others = names
    for value in values(view, kind.model_fields[first], first, filled, given):
        yield from _filled(view, kind, others, {**filled, first: value}, given)


def values(
    view: View, info: FieldInfo, name: str, filled: Mapping[str, Any], given: Given = NOTHING
) -> Sequence[Any]:
    """What a field can be, as the fields before it are filled; () where there is nothing that it could be."""
    found = _by_name(view, name, filled, given)
    if found is None:
        found = _by_type(view, info, given)
    empty = () if info.is_required() or info.default not in ("", None) or "" in found else (info.default,)
    return (*empty, *found)


def _by_type(view: View, info: FieldInfo, given: Given) -> Sequence[Any]:
    hint = info.annotation
    if listed := values_of(info):
        return listed
    if hint is bool:
        return (False, True)
    if hint in (int, float):
        return numbers(info, fine=given.fine)
    if hint is NationId:
        return view.setting.nation_ids
    if get_origin(hint) is tuple and get_args(hint)[0] is NationId:
        return subsets(view.setting.nation_ids, fine=given.fine)
    if hint is TreatyId:
        return [t.id for t in view.law.treaties]
    if hint is BodyId:
        return [b.id for b in view.law.bodies]
    if hint is MotionId:
        return [m.id for m in view.law.docket]
    return (info.default,)


def numbers(info: FieldInfo, *, fine: bool) -> list[float]:
    """A number's declared steps, or its ends and default; the default alone where it has no bounds."""
    low = next((float(str(m.ge)) for m in info.metadata if isinstance(m, Ge)), None)
    high = next((float(str(m.le)) for m in info.metadata if isinstance(m, Le)), None)
    if low is None or high is None:
        return [] if info.is_required() else [info.default]
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    step = float(str(extra.get("step") or (1 if info.annotation is int else STEP)))
    found = steps(low, high, step) if fine else [low, high]
    if not info.is_required():
        found = sorted({*found, float(info.default)})
    return [int(one) for one in found] if info.annotation is int else found


def steps(low: float, high: float, step: float) -> list[float]:
    """The numbers from `low` in steps of `step`, and `high`, ascending."""
    count = int((high - low) / step + CLOSE)
    return sorted({*(round(low + k * step, DECIMALS) for k in range(count + 1)), high})


def subsets(things: Sequence[Any], *, fine: bool) -> list[tuple[Any, ...]]:
    """All subsets (or none, each one, and all), the small ones first, in the order of the things."""
    sizes = range(len(things) + 1) if fine else sorted({0, min(1, len(things)), len(things)})
    return [found for size in sizes for found in combinations(things, size)]


def _by_name(view: View, name: str, filled: Mapping[str, Any], given: Given) -> Sequence[Any] | None:
    """What a field can be whose name says what it is the id or number of; None for other names."""
    law, setting = view.law, view.setting
    match name:
        case "text":
            return given.texts
        case "matter":
            return given.matters
        case "treaty":
            return [t.id for t in law.treaties]
        case "article" | "version" | "reservations":
            return _of_treaty(view, name, filled, given)
        case "body":
            return [b.id for b in law.bodies]
        case "dispute":
            return [d.id for d in law.disputes]
        case "group":
            return [g.id for g in groups(setting.nation(view.nation or ""))]
        case "programme":
            return sorted(PROGRAMMES)
        case "target":
            return setting.nation_ids
        case "key":
            return list(SPEECHES)
        case "event":
            return [card.id for card in view.questions]
        case "option":
            asked = (card for card in view.questions if card.id == filled["event"])
            return [option.id for card in asked for option in card.options]
        case "lever":
            return sorted(LEVERS)
        case "value" | "towards" if "lever" in filled:
            return _of_lever(view, name, LEVERS[filled["lever"]], given)
        case _:
            return None


def _of_treaty(view: View, name: str, filled: Mapping[str, Any], given: Given) -> Sequence[Any]:
    """The versions of the treaty that is named; its articles (from 0), or sets of those of the version."""
    found = next((t for t in view.law.treaties if t.id == filled["treaty"]), None)
    versions = found.versions if found is not None else ()
    if name == "version":
        return [v.number for v in versions]
    own = [v for v in versions if v.number == filled.get("version", v.number)]
    articles = range(max((len(v.text.articles) for v in own), default=0))
    return subsets(articles, fine=given.fine) if name == "reservations" else articles


def _of_lever(view: View, name: str, lever: Lever, given: Given) -> Sequence[Any]:
    """Towards whom the lever can be set; its values: its steps, and where it stands for the seat."""
    if name == "towards":
        return targets(view.setting, lever)
    standing = [round(float(v), DECIMALS) for v in view.world.levers[lever.name][view.index].flat]
    found = steps(lever.low, lever.high, lever.step) if given.fine else [lever.low, lever.high]
    return sorted({*found, *standing})
