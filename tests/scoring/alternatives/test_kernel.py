"""The arithmetic of alternatives, held to figures from the literature."""

from __future__ import annotations

import random

import pytest

from careerkit.scoring.alternatives.acceptability import accept, draw_shares
from careerkit.scoring.alternatives.compatible import Order, Row
from careerkit.scoring.alternatives.kernel import dominators, shared_ranks, weigh, weighted_values

ROC_OF_THREE = [0.6111, 0.2778, 0.1111]
"""Rank-order centroid weights of three attributes (Barron and Barrett, 1996, Decision Quality Using Ranked Attribute
Weights, Management Science 42, 1515-1523)."""


def known(*levels):
    return Row(levels, levels)


class TestWeightedSum:
    def test_two_alternatives_tie_for_the_first_place(self):
        """Triantaphyllou (2000), Multi-Criteria Decision Making Methods, the example of the weighted sum model."""
        matrix = [[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]]
        weights = [0.20, 0.15, 0.40, 0.25]
        values = weighted_values(matrix, weights, [0] * 4, [100] * 4)
        assert [100 * value for value in values] == pytest.approx([21.50, 22.00, 22.00], abs=1e-9)
        assert shared_ranks(values) == [3, 1, 1]
        weighed = weigh(matrix, weights, [0] * 4, [100] * 4)
        assert weighed.ranks == [3, 1, 1]
        assert weighed.turning == [None] * 4

    def test_scales_need_not_begin_at_zero(self):
        assert weighted_values([[1, 7], [4, 1]], [1, 1], [1, 1], [7, 7]) == pytest.approx([0.5, 0.25])

    def test_explaining_gives_the_same_values(self):
        matrix, weights = [[1, 7, 3], [4, 1, 3], [2, 2, 2]], [2, 1, 1]
        weighed = weigh(matrix, weights, [1, 1, 0], [7, 7, 5])
        assert weighed.values == pytest.approx(weighted_values(matrix, weights, [1, 1, 0], [7, 7, 5]))
        assert [sum(row) for row in weighed.contributions] == pytest.approx(weighed.values)

    def test_the_weight_that_turns_it_makes_a_tie(self):
        matrix, weights, low, high = [[5, 1, 2], [2, 4, 3]], [4, 1, 1], [0] * 3, [5] * 3
        weighed = weigh(matrix, weights, low, high)
        assert weighed.ranks == [1, 2]
        for criterion, turn in enumerate(weighed.turning):
            weight, other = turn
            changed = [weight if index == criterion else one for index, one in enumerate(weights)]
            assert other == 1
            assert weigh(matrix, changed, low, high).ranks == [1, 1]

    def test_rows_that_are_equal_do_not_dominate(self):
        assert dominators([[1, 2], [1, 2], [1, 3], [0, 9]], 0) == [2]


class TestAcceptability:
    def test_the_centre_of_all_weights_in_an_order_is_the_rank_order_centroid(self):
        generator = random.Random(1)  # noqa: S311  # a simulation
        drawn = [draw_shares(generator, [[0], [1], [2]], 3) for _ in range(20_000)]
        centre = [sum(shares) / len(drawn) for shares in zip(*drawn, strict=True)]
        assert centre == pytest.approx(ROC_OF_THREE, abs=0.004)

    def test_three_that_each_serve_one_thing_share_all_weights_equally(self):
        """Each is first where its own weight is the largest; the mean of the largest of three is the first centroid."""
        found = accept([known(5, 0, 0), known(0, 5, 0), known(0, 0, 5)], [], 20_000, 3)
        rest = (1 - ROC_OF_THREE[0]) / 2
        for index, one in enumerate(found):
            assert one.counts[0] / 20_000 == pytest.approx(1 / 3, abs=0.012)
            assert one.central[index] == pytest.approx(ROC_OF_THREE[0], abs=0.008)
            assert one.central[index - 1] == pytest.approx(rest, abs=0.008)

    def test_the_part_of_the_weights_is_the_length_of_the_interval(self):
        """Of two criteria, 5w against 1 + w: the first is ahead for w above a quarter."""
        first, second = accept([known(5, 0), known(2, 1)], [], 20_000, 5)
        assert first.counts[0] / 20_000 == pytest.approx(3 / 4, abs=0.01)
        assert first.central == pytest.approx([5 / 8, 3 / 8], abs=0.01)
        assert second.central == pytest.approx([1 / 8, 7 / 8], abs=0.01)

    def test_what_is_level_shares_the_better_place(self):
        assert [one.counts for one in accept([known(3, 3), known(3, 3), known(1, 1)], [], 50, 0)] == [
            [50, 0, 0],
            [50, 0, 0],
            [0, 0, 50],
        ]

    def test_a_level_that_is_not_known_is_drawn(self):
        one, other = accept([Row((0,), (5,)), known(2)], [], 20_000, 0)
        assert one.counts[0] / 20_000 == pytest.approx(3 / 5, abs=0.012)
        assert other.counts[0] + one.counts[0] == 20_000

    def test_a_draw_of_nothing_is_even(self):
        class Zero:
            def random(self):
                return 0.0

        assert draw_shares(Zero(), [], 4) == [0.25] * 4


class TestOrder:
    def test_the_corners_are_the_means_over_the_first_places(self):
        """Kirkwood and Sarin (1985): one is at least as good as another for every weighing that fits an order if and
        only if every cumulative sum of the differences is at least zero."""
        order = Order([[0], [1], [2]])
        assert order.ahead(known(5, 1, 3), known(3, 3, 3))
        assert not order.ahead(known(5, 0, 3), known(3, 3, 3))
        assert not order.ahead(known(3, 3, 3), known(3, 3, 3))
        low, high = order.bounds(known(5, 1, 3))
        assert (low, high) == (pytest.approx(3 / 5), 1.0)
