"""The arrows between the parts of the game, and what rules may not do.

Each rule is tried on the game, where it finds nothing, and on a toy tree with its fault planted, where it
has to find exactly that.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.arrows import Module, read_tree, unknown_parts, wrong_arrows, wrong_outsiders
from tests.purity import opened_files, processor_dependent, walked_sets

GAME = Path(__file__).parents[1] / "game"

Rule = Callable[[list[Module]], list[str]]
RULES: dict[str, Rule] = {
    "arrows": lambda modules: wrong_arrows(modules, "game"),
    "outsiders": lambda modules: wrong_outsiders(modules, "game"),
    "unknown parts": unknown_parts,
    "files": opened_files,
    "sets": walked_sets,
    "processor": processor_dependent,
}


@pytest.fixture(scope="module")
def game() -> list[Module]:
    return read_tree(GAME)


@pytest.mark.parametrize("rule", RULES)
def test_the_game_keeps_the_rule(rule: str, game: list[Module]) -> None:
    assert len(game) > 10
    faults = RULES[rule](game)
    assert not faults, "\n".join(["", *faults])


def toy(folder: Path, files: dict[str, str]) -> list[Module]:
    """A package `game` of these files."""
    for name, source in files.items():
        path = folder / "game" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    return read_tree(folder / "game")


SOUND = {
    "__init__.py": "from game.session import play",
    "core/rng.py": "import numpy.random\nimport numpy as np\nnp.random.Philox",
    "model/world.py": "from game.core import rng",
    "domains/__init__.py": "",
    "domains/catalogue.py": "from game.domains.trade import rules, state",
    "domains/defaults.py": "from game.model import world",
    "domains/trade/__init__.py": "",
    "domains/trade/state.py": "from game.model.world import World\nfrom game.domains import defaults",
    "domains/trade/equations.py": "from game.core import rng",
    "domains/trade/rules.py": "from . import equations, more\nfrom game.domains.climate import state",
    "domains/trade/more.py": "from game.domains.climate.state import Climate",
    "domains/climate/state.py": "Climate = 1",
    "domains/climate/rules.py": "from game.domains.trade.equations import f",
    "treaties/clauses/__init__.py": "from game.treaties.clauses import mfn",
    "treaties/clauses/mfn.py": "from game.treaties import prose\nfrom game.domains.trade.state import X",
    "treaties/prose.py": "for x in sorted({1, 2}): pass\nlen({1})",
    "engine/turn.py": "from game.domains.trade import rules\nfrom game.orders import x",
    "orders/x.py": "def f(a: set[int]) -> bool:\n    return 1 in a and any(a)",
    "session/play.py": "import time\nopen('x')\nfrom game.ai import y",
    "ai/y.py": "from game.engine import turn",
    "ui/app.py": "import pygame\nfrom game.session import play\nfrom game.model.world import Nation",
    "cli/play.py": "from game.ui import app\nfrom game.engine import turn",
}


@pytest.mark.parametrize("rule", RULES)
def test_a_sound_toy_tree_has_no_faults(rule: str, tmp_path: Path) -> None:
    assert RULES[rule](toy(tmp_path, SOUND)) == []


PLANTED = [
    ("arrows", "core/text.py", "from game.model import world"),
    ("arrows", "core/text.py", "import game.model.world"),
    ("arrows", "core/text.py", "from ..model import world"),
    ("arrows", "core/text.py", "def f():\n    from game import model"),
    ("arrows", "model/nation.py", "from game.engine.turn import resolve"),
    ("arrows", "domains/climate/rules.py", "from game.domains.trade.rules import step"),
    ("arrows", "domains/climate/rules.py", "from game.domains.trade import rules"),
    ("arrows", "domains/climate/rules.py", "from ..trade.rules import step"),
    ("arrows", "domains/climate/more.py", "from game.domains.trade.rules import step"),
    ("arrows", "domains/climate/rules.py", "from game.domains import catalogue"),
    ("arrows", "domains/defaults.py", "from game.domains.trade import rules"),
    ("arrows", "domains/climate/rules.py", "from game.treaties import prose"),
    ("arrows", "domains/climate/state.py", "from game.domains.climate import rules"),
    ("arrows", "domains/climate/state.py", "from game.domains.trade import rules"),
    ("arrows", "domains/climate/equations.py", "from game.model.world import World"),
    ("arrows", "domains/climate/equations.py", "from . import state"),
    ("arrows", "treaties/clauses/quota.py", "from game.treaties.clauses import mfn"),
    ("arrows", "treaties/prose2.py", "from game.domains.trade import rules"),
    ("arrows", "treaties/prose2.py", "from game.engine import turn"),
    ("arrows", "orders/sign.py", "from game.engine import turn"),
    ("arrows", "engine/phases/close.py", "from game.session import play"),
    ("arrows", "engine/phases/close.py", "from game.i18n import catalogue"),
    ("arrows", "ai/selfish.py", "from game.session import play"),
    ("arrows", "scenario/load.py", "from game.engine import turn"),
    ("arrows", "session/save.py", "from game.ui import app"),
    ("arrows", "presenters/board.py", "from game.session import play"),
    ("arrows", "ui/board.py", "from game.engine import turn"),
    ("arrows", "ui/board.py", "from game.domains.trade.rules import step"),
    ("arrows", "ui/board.py", "from game.model.world import World"),
    ("arrows", "presenters/board.py", "from game.model.world import World"),
    ("outsiders", "core/text.py", "import random"),
    ("outsiders", "ui/board.py", "from random import shuffle"),
    ("outsiders", "model/nation.py", "from numpy import random"),
    ("outsiders", "engine/close.py", "from numpy.random import Philox"),
    ("outsiders", "engine/close.py", "import numpy as np\nnp.random.default_rng()"),
    ("outsiders", "engine/close.py", "from datetime import date"),
    ("outsiders", "ai/selfish.py", "import time"),
    ("outsiders", "presenters/board.py", "import pygame.font"),
    ("outsiders", "session/save.py", "import pygame"),
    ("unknown parts", "utils/helper.py", ""),
    ("files", "model/nation.py", "x = open('file')"),
    ("files", "engine/close.py", "from pathlib import Path"),
    ("files", "core/text.py", "import os.path"),
    ("files", "domains/trade/data.py", "def f(p):\n    return p.read_text()"),
    ("files", "domains/trade/data.py", "import numpy as np\nnp.load('x')"),
    ("files", "engine/close.py", "print('here')"),
    ("sets", "engine/close.py", "for x in {1, 2}:\n    pass"),
    ("sets", "engine/close.py", "y = [x for x in set([1])]"),
    ("sets", "domains/trade/rules.py", "y = list(frozenset((1, 2)))"),
    ("sets", "orders/sign.py", "y = ', '.join({str(x) for x in (1, 2)})"),
    ("sets", "treaties/prose2.py", "def f():\n    a = {1}\n    for x in a:\n        pass"),
    ("sets", "treaties/prose2.py", "def f(a: set[int]):\n    return [x for x in a]"),
    ("sets", "treaties/prose2.py", "def f(a: frozenset[int], b):\n    return sum(a - b)"),
    ("sets", "ai/selfish.py", "y = (*{1, 2}, 3)"),
    ("processor", "domains/trade/rules.py", "def f(a, b):\n    return a @ b"),
    ("processor", "core/arrays.py", "import numpy as np\nnp.dot(1, 2)"),
    ("processor", "engine/close.py", "import numpy as np\nnp.linalg.solve(1, 2)"),
    ("processor", "engine/close.py", "hash('x')"),
]


@pytest.mark.parametrize(("rule", "name", "source"), PLANTED)
def test_a_planted_fault_is_found(rule: str, name: str, source: str, tmp_path: Path) -> None:
    modules = toy(tmp_path, SOUND | {name: source})
    faults = RULES[rule](modules)
    assert len(faults) == 1, faults
    assert name in faults[0]
