"""Run in a copy of the project with one new thing of each kind: prints where each is seen, as JSON.

Not collected as a test; `tests/test_recipes.py` reads what it prints.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.ai.foresight import Variant
from game.ai.matters import lean
from game.ai.strategy import STRATEGIES
from game.ai.templates import Circle, ideas
from game.cli.frame import commands, parser_of
from game.core.ids import NationId
from game.core.text import Name, Quantity, T
from game.domains.catalogue import LEVERS, VARIABLES
from game.i18n import autonyms, catalogue
from game.institutions import voting
from game.model.clause import CLAUSES
from game.model.event import TO_ALL, Event
from game.model.frozen import authored
from game.model.institution import Body
from game.model.matter import MATTERS
from game.model.order import ORDERS, Submission
from game.model.rule import Rule
from game.model.view import View
from game.presenters import assembly, news
from game.presenters.forms.clause import clause_fields, kinds_by_field
from game.presenters.forms.orders import blank, rows
from game.presenters.motions import movable
from game.presenters.order_sheet import drawers
from game.presenters.policy import lever_lines
from game.scenario.json_schema import schema_text
from game.scenario.load import load
from game.scenario.template import create
from game.session.game import Game
from game.session.opening import seat_problems, start
from game.session.seats import labels
from game.ui.screens.registry import make

SAY = catalogue("fr").render
ALPHA, BETA, GAMMA = NationId("alpha"), NationId("beta"), NationId("gamma")


def scenario(folder: Path) -> Path:
    """A new scenario in three languages, whose council has the new rule and power."""
    path, faults = create(folder)
    assert path is not None and not faults
    text = path.read_text("utf-8")
    text = text.replace("id: Dewan}, rule: {name: consensus}", RULED).replace('id: "Choir"', TITLE)
    path.write_text(text, "utf-8")
    return path


RULED = "id: Dewan}, rule: {name: three-quarters}, powers: [honour, change-rule]"
TITLE = 'id: "Paduan Suara", fr: "Chœur"'


def seen_in_forms(view: View, body: Body) -> Iterator[tuple[str, bool]]:
    """The forms and lists that a player chooses from."""
    palette = [entry.kind for entries in kinds_by_field(view.setting).values() for entry in entries]
    yield "clause in the palette", "toll" in palette
    labels_of = [SAY(row.label) for row in clause_fields(CLAUSES["toll"])]
    yield "clause in the form", labels_of == ["Toll", "Of which ships"]
    sheet = {kind.kind: kind for drawer in drawers(view) for kind in drawer.kinds}
    yield "order on the sheet", SAY(sheet["greet"].name) == "Greet"
    greet = sheet["greet"].first
    assert greet is not None
    yield "order in the form", [SAY(row.field.label) for row in rows(greet, view)] == ["Nation", "How warmly"]
    programme = blank(ORDERS["programme"], view)
    assert programme is not None
    yield "programme in the form", any("choirs" in dict(row.options) for row in rows(programme, view))
    yield "lever on the sheet of policy", "weather.seeding" in [line.lever.name for line in lever_lines(view)]
    change = blank(MATTERS["change-rule"], view)
    assert change is not None
    options = {row.field.name: dict(row.options) for row in rows(change, view)}
    yield "rule in the form", SAY(options["rule.name"]["three-quarters"]) == "three quarters"
    foundation = {row.name: dict(row.options) for row in clause_fields(CLAUSES["found-body"])}
    yield "rule in a clause", "three-quarters" in foundation["rule"]
    motions = {one.kind: one for one in movable(view, body, {})}
    yield "matter in the list of motions", SAY(motions["applaud"].name) == "Applause"
    yield "strategy in the list of seats", SAY(labels()["dreamer"]) == "Computer: dreamer"
    yield "strategy by its name", not seat_problems({ALPHA: "dreamer"}, (ALPHA, BETA))
    yield "language in the list", ("fr", "français") in autonyms()


def seen_in_words(view: View, body: Body) -> Iterator[tuple[str, bool]]:
    """What the assembly, the news and the languages say."""
    shown = assembly.bodies(view)[0]
    yield "rule in the assembly", SAY(shown.rule_name) == "three quarters" and "three" in SAY(shown.rule[0])
    yield (
        "event in the news",
        SAY(news.sentence(Event("choir.sang", (ALPHA,), audience=TO_ALL))).endswith("sings."),
    )
    yield "language in sentences", SAY(T("Language")) == "Langue"
    yield (
        "language in plural forms",
        [SAY(Quantity(n, "turns")) for n in (0, 1, 2)]
        == [
            "0 tour",
            "1 tour",
            "2 tours",
        ],
    )
    yield "language in numbers", catalogue("fr").number(12345.5, 1) == "12\N{NO-BREAK SPACE}345,5"
    yield "language in a scenario", SAY(authored(view.setting.title)) == "Chœur"
    yield "language falls back", SAY(authored(body.name)) == "Council"
    yield "names", catalogue("fr").with_names({("nation", "x"): "X"}).render(Name("nation", "x")) == "X"


def seen_in_schema(text: str) -> Iterator[tuple[str, bool]]:
    """What an editor completes."""
    known = json.loads(text)["$defs"]
    yield "clause in the schema", "Toll" in known
    yield "rule in the schema", "three-quarters" in known["Rule"]["properties"]["name"]["enum"]
    powers, rules = (known["Body"]["properties"][name] for name in ("powers", "rules"))
    yield "power in the schema", "honour" in powers["items"]["enum"]
    yield "matter in the schema", "applaud" in rules["propertyNames"]["enum"]
    yield "language in the schema", "fr" in known["Multilingual"]["properties"]


def seen_by_delegations(game: Game, body: Body) -> Iterator[tuple[str, bool]]:
    """What computer delegations think of, and that a game goes on with all of it."""
    view = game.view(BETA)
    yield (
        "clause among ideas",
        "toll" in [clause.kind for idea in ideas(Circle(view, (ALPHA, BETA))) for clause in idea.articles],
    )
    thinking = lean(view, STRATEGIES["cautious"], body, MATTERS["applaud"].model_validate({"nation": BETA}))
    yield "matter in a vote", _answer(thinking) == "yes"
    order = ORDERS["greet"].model_validate({"nation": BETA})
    sealed = Submission(nation=ALPHA, turn=1, stage=0, orders=(order,))
    yield "order read back", Submission.model_validate_json(sealed.model_dump_json()) == sealed
    yield "rule in a vote", voting.decide(body.rule, dict.fromkeys((ALPHA, BETA, GAMMA), "yes")).adopted
    for _ in range(2):
        game.play_stage()
    yield "domain in a year", game.world.turn == 2 and bool((game.world.array("weather.rain") == 1.0).all())


def _answer(thinking: object) -> object:
    """What a delegation says that needs no foresight."""
    try:
        next(thinking)  # type: ignore[call-overload]
    except StopIteration as done:
        return done.value.ballot
    return Variant


def look(here: Path) -> dict[str, bool]:
    """Every place, and whether the new thing is seen in it."""
    loaded = load(scenario(here / "scenarios" / "choir"))
    assert loaded.is_playable, loaded.problems
    game = start(loaded, 1, dict.fromkeys((ALPHA, BETA, GAMMA), "dreamer"))
    body = game.world.law.bodies[0]
    seen = {
        "scenario without errors": {p.code for p in loaded.problems} == {"S-POEM-01", "S-TEXT-11"},
        "variable in the catalogue": "weather.rain" in VARIABLES and "weather.seeding" in LEVERS,
        "screen by its key": type(make("poem", None)).__name__ == "Poem",  # type: ignore[arg-type]
        "command in the list": "sing" in commands(),
        "language after --lang": parser_of("sing", commands()["sing"], "en").parse_args(["--lang", "fr"]).lang
        == "fr",
        "rule in a scenario": body.rule == Rule(name="three-quarters"),
    }
    for part in (
        seen_in_forms(game.view(ALPHA), body),
        seen_in_words(game.view(ALPHA), body),
        seen_in_schema(schema_text()),
        seen_by_delegations(game, body),
    ):
        seen |= dict(part)
    return seen


if __name__ == "__main__":
    print(json.dumps(look(Path.cwd())))
