"""Draws of weighings, held to figures from the literature and to their laws."""

from __future__ import annotations

from itertools import islice

import pytest

from careerkit.scoring.alternatives import acceptability
from careerkit.scoring.alternatives.acceptability import accept
from careerkit.scoring.alternatives.compatible import Row
from careerkit.scoring.alternatives.drawing import ONE, draw_shares
from careerkit.scoring.streams import stream

ROC_OF_THREE = [0.6111, 0.2778, 0.1111]
"""Rank-order centroid weights of three attributes (Barron and Barrett, 1996, Decision Quality Using Ranked Attribute
Weights, Management Science 42, 1515-1523)."""
NAMES = ["one", "two", "three"]
COUNTS_OF_SEED_7 = [[533, 467], [467, 533]]


def known(*levels):
    return Row(levels, levels)


class TestAcceptability:
    def test_the_centre_of_all_weights_in_an_order_is_the_rank_order_centroid(self):
        drawn = list(islice(draw_shares(stream(1, "shares"), [[0], [1], [2]], 3), 20_000))
        centre = [sum(shares) / len(drawn) / ONE for shares in zip(*drawn, strict=True)]
        assert centre == pytest.approx(ROC_OF_THREE, abs=0.004)

    def test_three_that_each_serve_one_thing_share_all_weights_equally(self):
        """Each is first where its own weight is the largest; the mean of the largest of three is the first centroid."""
        found = accept([known(5, 0, 0), known(0, 5, 0), known(0, 0, 5)], NAMES, [], 20_000, 3)
        rest = (1 - ROC_OF_THREE[0]) / 2
        for index, one in enumerate(found):
            assert one.counts[0] / 20_000 == pytest.approx(1 / 3, abs=0.012)
            assert one.central[index] == pytest.approx(ROC_OF_THREE[0], abs=0.008)
            assert one.central[index - 1] == pytest.approx(rest, abs=0.008)

    def test_the_part_of_the_weights_is_the_length_of_the_interval(self):
        """Of two criteria, 5w against 1 + w: the first is ahead for w above a quarter."""
        first, second = accept([known(5, 0), known(2, 1)], NAMES, [], 20_000, 5)
        assert first.counts[0] / 20_000 == pytest.approx(3 / 4, abs=0.01)
        assert first.central == pytest.approx([5 / 8, 3 / 8], abs=0.01)
        assert second.central == pytest.approx([1 / 8, 7 / 8], abs=0.01)

    def test_what_is_level_shares_the_better_place(self):
        assert [one.counts for one in accept([known(3, 3), known(3, 3), known(1, 1)], NAMES, [], 50, 0)] == [
            [50, 0, 0],
            [50, 0, 0],
            [0, 0, 50],
        ]

    def test_what_comes_after_twelve_that_are_level_has_none_of_the_places_that_are_counted(self):
        *_, twelfth, last = accept([*[known(3, 3)] * 12, known(1, 1)], "abcdefghijklm", [], 50, 0)
        assert twelfth.counts == [50, *[0] * 9]
        assert last.counts == [0] * 10

    def test_what_does_not_fit_at_once_is_counted_in_turns(self, monkeypatch):
        rows = [Row((0, 3), (5, 3)), known(4, 2), known(1, 5)]
        whole = accept(rows, NAMES, [], 100, 1)
        monkeypatch.setattr(acceptability, "_CELLS", 21)
        assert accept(rows, NAMES, [], 100, 1) == whole

    def test_a_level_that_is_not_known_is_drawn(self):
        one, other = accept([Row((0,), (5,)), known(2)], NAMES, [], 20_000, 0)
        assert one.counts[0] / 20_000 == pytest.approx(3 / 5, abs=0.012)
        assert other.counts[0] + one.counts[0] == 20_000

    def test_one_category_has_all(self):
        assert next(draw_shares(stream(0, "shares"), [], 1)) == [ONE]

    def test_cuts_at_one_place_leave_nothing_between_them(self):
        class Zero:
            def random(self):
                return 0.0

        assert next(draw_shares(Zero(), [], 4)) == [0, 0, 0, ONE]

    def test_what_shares_a_place_may_count_differently_either_way(self):
        drawn = list(islice(draw_shares(stream(2, "shares"), [[2], [0, 1]], 3), 2_000))
        assert all(sum(shares) == ONE and max(shares) == shares[2] for shares in drawn)
        assert sum(shares[0] > shares[1] for shares in drawn) / 2_000 == pytest.approx(0.5, abs=0.04)

    def test_the_numbers_are_the_same_everywhere(self):
        """Python promises that `random()` goes on to give the same sequence; this would notice if it did not."""
        found = accept([Row((0, 3), (5, 3)), known(4, 2)], NAMES, [], 1_000, 7)
        assert [one.counts for one in found] == COUNTS_OF_SEED_7


class TestDraws:
    """'The same seed gives the same draws for an item whatever else is there.'"""

    def test_a_third_alternative_that_is_always_last_leaves_the_places_of_the_others(self):
        """What is of the first category counts at least half, so it is behind with nothing of it."""
        two = [Row((0, 5), (5, 5)), known(4, 4)]
        third = Row((0, 0), (0, 5))
        alone = accept(two, ["a", "b"], [[0], [1]], 500, 3)
        for rows, names in (([*two, third], ["a", "b", "c"]), ([third, *two], ["c", "a", "b"])):
            among = dict(zip(names, accept(rows, names, [[0], [1]], 500, 3), strict=True))
            assert among["c"].counts == [0, 0, 500]
            assert [among[name].counts[:2] for name in "ab"] == [one.counts for one in alone]
            assert [among[name].central for name in "ab"] == [one.central for one in alone]

    def test_it_is_the_name_that_is_drawn_for(self):
        rows = [Row((0,), (5,)), known(2)]
        assert accept(rows, ["a", "b"], [], 500, 3) != accept(rows, ["other", "b"], [], 500, 3)
