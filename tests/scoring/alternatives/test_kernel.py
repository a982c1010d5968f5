"""The arithmetic of alternatives, held to figures from the literature."""

from __future__ import annotations

import pytest

from careerkit.scoring.alternatives.compatible import Order, Row
from careerkit.scoring.alternatives.kernel import dominators, shared_ranks, weigh, weighted_values


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
