"""Boxes go where the rules say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.toolkit.kit import Screen, Widget, button, card, column, grid, label, row, scroll, spacer
from game.ui.toolkit.layout import shares, spread
from tests.ui.driver import Driver, app_of, drive

WORDS = "Each Party shall cut land-clearing emissions by thirty per cent before 2028"


class Show(Screen):
    key = "show"

    def __init__(self, make: object) -> None:
        super().__init__()
        self.make = make

    def build(self) -> Widget:
        return self.make()  # type: ignore[operator]


def shown(make: object, **look: object) -> Driver:
    return drive(Show(make), **look)


parts = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 100), st.sampled_from([0, 0, 1, 2])), min_size=1, max_size=8
)


@given(st.integers(0, 2000), parts)
def test_a_column_hands_out_exactly_what_there_is(room: int, parts: list[tuple[int, int, int]]) -> None:
    wishes = [low + extra for extra, low, _ in parts]
    least, weights = [low for _, low, _ in parts], [w for _, _, w in parts]
    sizes = spread(room, wishes, least, weights)
    assert all(size >= low for size, low in zip(sizes, least, strict=True))
    if room >= sum(wishes):
        assert sum(sizes) == (room if any(weights) else sum(wishes))
    else:
        assert sum(sizes) == max(room, sum(least))


@given(st.integers(0, 2000), parts)
def test_a_row_never_goes_below_the_least(room: int, parts: list[tuple[int, int, int]]) -> None:
    wishes = [low + extra for extra, low, _ in parts]
    least, weights = [low for _, low, _ in parts], [w for _, _, w in parts]
    sizes = shares(room, wishes, least, weights)
    assert all(size >= low for size, low in zip(sizes, least, strict=True))
    if room >= sum(least):
        assert sum(sizes) <= room
        if any(weights):
            assert sum(sizes) == room


def test_weights_are_shares() -> None:
    assert shares(900, [10, 10, 100], [0, 0, 100], [1, 3, 0]) == [200, 600, 100]


def test_columns_side_by_side_become_one_under_the_other() -> None:
    def make() -> Widget:
        one = card(label(WORDS), weight=1, min_width=24, key="one")
        return row(one, card(label(WORDS), weight=1, min_width=24, key="two"), align="stretch", pad=16)

    wide, narrow = shown(make, size=(1920, 1080)), shown(make, size=(1024, 768), scale=2.0)
    assert wide.find("one").rect.y == wide.find("two").rect.y
    assert narrow.find("one").rect.bottom <= narrow.find("two").rect.y


def test_a_wrapped_row_stays_in_its_parent() -> None:
    buttons = lambda: row([button(f"Button number {n}", key=f"b{n}") for n in range(12)], key="row")  # noqa: E731
    drive_ = shown(lambda: column(buttons(), pad=16), size=(1024, 768))
    box = drive_.find("row").rect
    assert len({drive_.find(f"b{n}").rect.y for n in range(12)}) > 1
    assert all(box.contains(drive_.find(f"b{n}").rect) for n in range(12))


def test_spacer_pushes_to_the_right() -> None:
    drive_ = shown(lambda: row(label("Left"), spacer(), button("Right", key="right"), pad=10))
    assert drive_.find("right").rect.right == 1280 - drive_.app.look.px(10)


@pytest.mark.parametrize(("width", "count"), [(1920, 4), (1280, 3), (800, 2)])
def test_grid_takes_as_many_columns_as_fit(width: int, count: int) -> None:
    cells = lambda: [card(label(str(n)), key=f"c{n}") for n in range(8)]  # noqa: E731
    drive_ = shown(lambda: grid(cells(), columns=4, least=20), size=(width, 760))
    tops = [drive_.find(f"c{n}").rect.y for n in range(8)]
    assert tops.count(tops[0]) == count


def test_a_weighted_scroll_takes_the_rest_and_no_more() -> None:
    def make() -> Widget:
        long = [label(f"line {n}") for n in range(100)]
        return column(
            label("top", key="top"), scroll(column(long), weight=1, key="list"), button("foot", key="foot")
        )

    drive_ = shown(make, size=(1280, 720))
    assert drive_.find("foot").rect.bottom <= 720
    assert drive_.find("list").rect.h > 400


def test_hidden_children_take_no_room() -> None:
    both = shown(lambda: column(label("a"), label("b"), label("c", key="c"), gap=10))
    one = shown(lambda: column(label("a"), label("b", visible=False), label("c", key="c"), gap=10))
    assert one.find("c").rect.y < both.find("c").rect.y
    assert app_of(Show(lambda: column())).top.root is not None


def test_two_widgets_of_one_key_are_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="twin"):
        shown(lambda: column(button("a", key="twin"), button("b", key="twin")))
