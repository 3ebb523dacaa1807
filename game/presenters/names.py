"""The proper names of a game, for the catalogue to fill sentences with."""

from __future__ import annotations

from game.core.text import Authored, Name, T, Text
from game.domains.catalogue import LEVERS, VARIABLES
from game.model.frozen import authored
from game.model.groups import groups
from game.model.programme import PROGRAMMES
from game.model.view import View
from game.treaties.status import status


def names(view: View) -> dict[tuple[str, str], Authored | Text | str]:
    """The name of each id in the view, by (kind, id)."""
    found: dict[tuple[str, str], Authored | Text | str] = {}
    for nation in view.setting.nations:
        found["nation", nation.id] = authored(nation.name)
        for group in groups(nation):
            found["group", group.id] = authored(group.name)
    for commons in view.setting.commons:
        found["commons", commons.id] = authored(commons.name)
    for good in view.setting.goods:
        found["good", good.id] = authored(good.name)
    for treaty in view.law.treaties:
        found["treaty", treaty.id] = authored(status.text(treaty).title)
    for one in view.law.sanction_lists:
        found["treaty", one.id] = T("sanctions list against {nation}", nation=Name("nation", one.against))
    drafted = [c.founds() for t in view.law.treaties for c in status.text(t).articles]
    for body in [*(b for b in drafted if b is not None), *view.law.bodies]:
        found["body", body.id] = authored(body.name)
    for name, lever in LEVERS.items():
        found["lever", name] = lever.label
    for name, variable in VARIABLES.items():
        found["variable", name] = variable.label
    for name, programme in PROGRAMMES.items():
        found["programme", name] = programme.name
    return found
