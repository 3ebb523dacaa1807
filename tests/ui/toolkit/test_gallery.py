"""The widgets look as they are kept, in every theme, at rest and in use.

After a change that is meant: `python -m tests.ui.toolkit.gallery`, and look at the pictures.
"""

from __future__ import annotations

import pygame
import pytest

from tests.ui.pictures import differing, drawn_with_pygame, told
from tests.ui.toolkit.gallery import KEPT, PICTURES, pictured


@drawn_with_pygame
@pytest.mark.parametrize("name", PICTURES)
def test_the_widgets_look_the_same(name: str) -> None:
    boxes = differing(pygame.image.load(KEPT / f"{name}.png"), pictured(name))
    assert not boxes, told(boxes)


def test_nothing_is_kept_that_nobody_draws() -> None:
    assert {path.stem for path in KEPT.glob("*.png")} == set(PICTURES)
