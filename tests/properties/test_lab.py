"""Broken inputs of the laboratory are refused with a problem; more of them by hand: `lab_fuzz`."""

from __future__ import annotations

from tests.properties.lab_fuzz import Broken, ask, fault, fuzz


def test_no_broken_input_gets_through() -> None:
    counts, faults = fuzz(600, seed=7)
    assert faults == []
    assert counts["refused"] > counts["answered"] > 20


def test_the_fuzz_would_see_a_fault(tmp_path) -> None:
    sound = Broken("depth", '{"n": 3, "discount": 0.2}', malformed=True)
    assert fault(sound, *ask(sound, tmp_path / "in.json")) == "taken, though malformed"
    assert fault(sound, 2, "", "") and fault(sound, 1, "", "")
