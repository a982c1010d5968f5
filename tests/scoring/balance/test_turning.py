from __future__ import annotations

import math

import pytest

from careerkit.scoring.balance.turning import first_turned


@pytest.mark.parametrize("guess", [1.0, 40.0, 41.5, math.nextafter(42, 0), 42.0, 43.0, 99.0])
def test_the_very_first_number_is_found_from_either_side(guess):
    assert first_turned(guess, 0.0, 100.0, lambda number: number >= 42) == 42
    assert first_turned(guess, 100.0, 0.01, lambda number: number <= 42) == 42


def test_a_verdict_that_no_number_on_the_way_turns_has_none():
    assert first_turned(5.0, 0.0, 100.0, lambda number: number > 100) is None


def test_far_from_a_guess_next_to_nothing_it_gives_up():
    assert first_turned(1e-300, 0.0, 100.0, lambda number: number > 1) is None


def test_a_verdict_that_has_turned_already_has_none():
    assert first_turned(5.0, 0.0, 100.0, lambda _: True) is None


def test_what_anything_at_all_turns_is_turned_by_next_to_nothing():
    assert 0 < first_turned(5.0, 0.0, 100.0, lambda number: number > 0) < 1e-50
