"""Plays the law cases that are games: stages with orders, what is refused, and what is then."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.core.ids import NationId
from game.core.problems import Severity
from game.domains.catalogue import SLOTS, VARIABLES
from game.engine.legality import problems
from game.engine.observe import observe
from game.engine.turn import Resolution, resolve
from game.institutions import pace, voting
from game.model.institution import Body
from game.model.order import Submission
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.breach.disputes import stage, upheld
from game.treaties.lowering.bound import condition
from game.treaties.lowering.lowering import due
from game.treaties.status import status
from tests.cases import homes, reader
from tests.cases.reader import split_good


def play(case: dict[str, Any]) -> None:
    """Plays the case from its first step to its last and asserts what each step says."""
    world = reader.world(case)
    for number, step in enumerate(case["play"], start=1):
        (kind,) = [word for word in ("talks", "orders", "wait") if word in step]
        if kind == "wait":
            for _ in range(step["wait"] * len(world.setting.timing.stages)):
                found = resolve(world, ())
                world = found.world
        else:
            while world.stage_kind != kind:
                world = resolve(world, ()).world
            found = _stage(world, step[kind] or {}, step)
        for key, value in step.get("then", {}).items():
            assert _told(world, found, key, value) == value, f"step {number}: {key}"
        world = found.world


def _stage(world: World, orders: dict[str, Any], step: dict[str, Any]) -> Resolution:
    """The stage with these orders; what is refused is refused with its code, and all others are legal."""
    submissions = [
        Submission.model_validate(
            {
                "nation": nation,
                "turn": world.turn,
                "stage": world.stage,
                "orders": [_order(world, order) for order in given],
            }
        )
        for nation, given in orders.items()
    ]
    refused: dict[str, str] = {}
    warned: dict[str, str] = {}
    for submission in submissions:
        view = observe(world, submission.nation)
        for order in submission.orders:
            for problem in problems(view, order, pending=()):
                told = refused if problem.severity is Severity.ERROR else warned
                told.setdefault(submission.nation, problem.code)
    assert refused == step.get("refused", {})
    assert {n: code for n, code in warned.items() if n in step.get("warned", {})} == step.get("warned", {})
    resolution = resolve(world, submissions)
    voided = [e.actors[0] for e in resolution.events if e.kind == "order.voided"]
    assert sorted(voided) == sorted(refused)
    return resolution


def _order(world: World, order: dict[str, Any]) -> dict[str, Any]:
    """The order with ids of the game: a treaty by its title, an article counted from 1, a text as written."""
    order = dict(order)
    if "treaty" in order:
        order["treaty"] = by_title(world, order["treaty"]).id
    if "article" in order:
        order["article"] -= 1
    if "reservations" in order:
        order["reservations"] = [article - 1 for article in order["reservations"]]
    if "text" in order:
        title = order["text"].get("title", "pact")
        order["text"] = reader.text(order["text"], title).model_dump()
    if order.get("dispute"):
        order["dispute"] = world.law.disputes[order["dispute"] - 1].id
    if order["kind"] == "vote":
        author = order.pop("of")
        waiting = [m for m in world.law.docket if m.author == author]
        order["motion"] = waiting[0].id
    return order


def by_title(world: World, title: str) -> Treaty:
    """The treaty one of whose versions has the title."""
    return next(t for t in world.law.treaties if any(v.text.title.en == title for v in t.versions))


def _told(before: World, found: Resolution, key: str, value: Any) -> Any:
    """What the game says where the case says `value`."""
    world, law = found.world, found.world.law
    match key:
        case "treaty":
            return {title: str(condition(law, by_title(world, title), world.turn)) for title in value}
        case "waits":
            return reader.waits(world, value)
        case "parties":
            return {title: list(status.parties(by_title(world, title), world.turn)) for title in value}
        case "standing":
            return {
                title: {n: str(status.standing(by_title(world, title), n, world.turn)) for n in rows}
                for title, rows in value.items()
            }
        case "events":
            return [kind for kind in value if kind in [e.kind for e in found.events]]
        case "without":
            return [kind for kind in value if kind not in [e.kind for e in found.events]]
        case "breaches":
            return _articles(law.breaches, before.turn)
        case "found":
            return {n: numbers for n, numbers in _articles(law.findings, before.turn).items() if n in value}
        case "measures":
            return [{"kind": m.kind, "against": m.against} for m in law.measures]
        case "unlawful":
            return [[*m.by, m.against] for m in law.measures if not m.lawful]
        case "standing_measures":
            return [[*m.by, m.against] for m in law.measures if m.since <= world.turn < m.until]
        case "disputes":
            return [str(stage(d)) for d in law.disputes]
        case "upheld":
            return [upheld(d) for d in law.disputes]
        case "damage":
            return [round(d.damage, 3) for d in law.disputes]
        case "lists":
            return [{s.against: list(s.by)} for s in law.sanction_lists]
        case "stocktakes":
            return [_stocktake(s) for s in law.stocktakes if s.turn == before.turn]
        case "more" | "less":
            return _moved(before, world, key, value)
        case "decided":
            return [d.adopted for d in law.decisions if d.turn == before.turn]
        case "votes":
            return {n: law.decisions[-1].votes[NationId(n)] for n in value}
        case "public":
            return {title: by_title(world, title).public for title in value}
        case "shortfalls":
            return {n: b.shortfall for b in law.breaches if b.turn == before.turn for n in [str(b.nation)]}
        case "figures":
            return {name: {w: _figure(world, name, w) for w in rows} for name, rows in value.items()}
        case "voted":
            return sorted(law.decisions[-1].votes)
        case "running":
            return homes.running(world, value)
        case "envoys":
            return homes.serving(world, value)
        case "rule":
            return {body: law.body(body).rule.name for body in value}
        case "members":
            return {body: list(voting.members(world.setting, law.body(body))) for body in value}
        case "without_vote":
            return {body: list(voting.without_vote(law.body(body))) for body in value}
        case "bodies":
            return [body.id for body in law.bodies]
        case "no_quorum":
            return [d.no_quorum for d in law.decisions if d.turn == before.turn]
        case "vetoed_by":
            return [list(d.vetoed_by) for d in law.decisions if d.turn == before.turn]
        case "state":
            return {body: {k: _plain(law.body(body), k) for k in keys} for body, keys in value.items()}
        case "duty":
            return _duty(world, value)
        case "pair":
            return {slot: {p: _between(world, slot, p) for p in rows} for slot, rows in value.items()}
        case "dockets":
            return {body: sum(m.body == body for m in law.docket) for body in value}
        case "pace":
            paces = {body: pace.pace(world.setting, law.body(body)) for body in value}
            return {body: {"size": found.size, "delay": found.delay} for body, found in paces.items()}
        case _:
            raise AssertionError(f"no such word: {key}")


def _figure(world: World, name: str, words: str) -> float:
    """A variable's value at `arka`, `arka, bayu` or `food: arka, bayu`, to three decimals."""
    (good, *_), rest = split_good(world.setting, words)
    array, axes = world.array(name), VARIABLES[name].axes
    if "good" in axes:
        array = np.take(array, good, axis=axes.index("good"))
    return round(float(array[tuple(world.setting.index(nation) for nation in rest.split(", "))]), 3)


def _stocktake(record: Any) -> dict[str, Any]:
    """A stocktake as a case writes it: promised, kept and lowered articles (from 1) by nation."""
    return {x.nation: [x.promised, x.kept, [k + 1 for k in x.lowered]] for x in record.lines}


def _moved(before: World, after: World, key: str, value: dict[str, Any]) -> dict[str, Any]:
    """The variables and nations of `value` of which there is more, or less, than before the stage."""
    found: dict[str, Any] = {}
    for name, nations in value.items():
        change = after.array(name) - before.array(name)
        way = change if key == "more" else -change
        found[name] = [n for n in nations if way[before.setting.index(n)] > 0]
    return found


def _plain(body: Body, key: str) -> Any:
    """One thing of a body's state, as a case writes it."""
    told = body.state.model_dump(mode="json")[key]
    return [t["nation"] for t in told] if key == "terms" else told


def _duty(world: World, value: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """What the nations named owe this turn by slot, rounded."""
    law = due(world)
    return {
        slot: {n: round(float(law[SLOTS[slot]][world.setting.index(n)]), 6) for n in rows}
        for slot, rows in value.items()
    }


def _between(world: World, slot: str, pair: str) -> float:
    """What the first of `arka, bayu` owes towards the second."""
    first, second = (world.setting.index(nation) for nation in pair.split(", "))
    return round(float(due(world)[SLOTS[slot]][..., first, second].max()), 6)


def _articles(entries: Any, turn: int) -> dict[str, list[int]]:
    told: dict[str, list[int]] = {}
    for entry in entries:
        if entry.turn == turn:
            told.setdefault(entry.nation, []).append(entry.article + 1)
    return told
