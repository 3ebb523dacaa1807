"""What a seat sees of a law case, for tests of presenters. No tests here."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.ids import NationId
from game.engine.observe import observe
from game.i18n import catalogue
from game.model.order import Order
from game.model.setting import Depth, Setting
from game.model.view import View
from game.presenters.names import names
from tests.cases import reader


def seen(nation: str | None, *pending: Order, law: dict[str, Any] | None = None, **case: Any) -> View:
    """The case as `nation` sees it when orders are given, with these pending; `law` changes its law."""
    world = reader.world(case)
    if law:
        world = world.with_law(world.law.having(**law))
    stages = world.setting.timing.stages
    view = observe(replace(world, stage=stages.index("orders")), NationId(nation) if nation else None)
    return replace(view, pending=pending)


def with_setting(view: View, **changed: Any) -> View:
    """The view in a game with another setting."""
    setting: Setting = view.setting.model_copy(update=changed)
    return replace(view, world=replace(view.world, setting=setting))


def only(view: View, **opened: Any) -> View:
    """The view in a game in which nothing else is open: `orders`, `levers`, `clauses`, by turn."""
    return with_setting(view, depth=Depth(**{"orders": {}, "levers": {}, "clauses": {}, **opened}))


def said(view: View, *texts: Any) -> list[str]:
    """The texts as an English reader sees them."""
    words = catalogue("en").with_names({(str(kind), id): name for (kind, id), name in names(view).items()})
    return [words.render(text) for text in texts]
