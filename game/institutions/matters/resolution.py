"""A resolution: the body says something, which binds nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.problems import Problem
from game.core.text import T, Text
from game.model.frozen import Multilingual, authored
from game.model.institution import Body
from game.model.matter import Matter
from game.model.view import View
from game.treaties.status.checks import known


class Resolution(Matter):
    """Asks a body to say something, without binding anyone; about a treaty, it lends that legitimacy."""

    kind: Literal["resolution"] = "resolution"
    text: Multilingual
    treaty: str = ""
    name: ClassVar[Text] = T("Resolution")
    power: ClassVar[str] = "recommend"
    allows: ClassVar[Text] = T(
        "It may recommend: nobody is bound, but who voted yes finds consent at home more easily."
    )
    labels: ClassVar = {"text": T("Words"), "treaty": T("Treaty")}

    def asks(self) -> Text:
        """The words of the resolution, in one line."""
        return T("Resolution: {text}", text=authored(self.text))

    def briefly(self) -> Text:
        """The words of the resolution, in one line."""
        return T("Say: “{words}”", words=authored(self.text))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """A treaty that it names must be known to the seat."""
        if self.treaty and known(view, self.treaty) is None:
            yield Problem("O-TABLE-22", T("no treaty {treaty} is known here", treaty=self.treaty))
