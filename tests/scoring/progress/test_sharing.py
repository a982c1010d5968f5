from __future__ import annotations

from fractions import Fraction

from careerkit.scoring.progress.sharing import share_out


def test_ten_seats_of_six_parties():
    """Wikipedia, Quota method, worked example of the largest remainder with the Hare quota."""
    found = share_out(10, [47000, 16000, 15900, 12000, 6000, 3100], range(6))
    assert found.units == (5, 2, 1, 1, 1, 0)
    assert found.quotas[0] == Fraction(47, 10)
    assert found.tied == ()


def test_one_more_unit_can_take_one_away():
    """Balinski and Young (1982), Fair Representation: the Alabama paradox, with the populations 6, 6 and 2."""
    assert share_out(10, [6, 6, 2], range(3)).units == (4, 4, 2)
    assert share_out(11, [6, 6, 2], range(3)).units == (5, 5, 1)


def test_a_tie_is_decided_and_said():
    found = share_out(4, [1, 1, 1], [2, 0, 1])
    assert (found.units, found.tied) == ((1, 2, 1), (1, 2, 0))
    assert share_out(3, [1, 1, 1], [2, 0, 1]).tied == ()


def test_a_tie_that_decides_nothing_is_not_said():
    assert share_out(4, [7, 7, 2], range(3)) == ((2, 2, 0), (Fraction(7, 4), Fraction(7, 4), Fraction(1, 2)), ())


def test_no_units_are_no_units():
    assert share_out(0, [1, 2], range(2)).units == (0, 0)
