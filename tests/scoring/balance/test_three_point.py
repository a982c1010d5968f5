from __future__ import annotations

import math

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.model import Benefit, Canvas, Cost, Money, Range
from careerkit.scoring.balance.cost_benefit import cost_benefit
from careerkit.scoring.balance.three_point import three_point

RELIABLE = {
    "A": (1, 2, 3),
    "B": (2, 3.5, 8),
    "C": (6, 9, 18),
    "D": (4, 5.5, 10),
    "E": (1, 4.5, 5),
    "F": (4, 4, 10),
    "G": (5, 6.5, 11),
    "H": (5, 8, 17),
    "I": (3, 7.5, 9),
    "J": (3, 9, 9),
    "K": (4, 4, 4),
    "L": (1, 5.5, 7),
    "M": (1, 2, 3),
    "N": (5, 5.5, 9),
}
"""Hillier and Lieberman, Introduction to Operations Research: the weeks that the Reliable Construction Co.
needs for each activity, at best, most likely and at worst."""
CRITICAL = "ABCEFJLN"


def euros(amount):
    return Money(amount=amount, currency="EUR")


def paid(points, **fields):
    low, likely, high = points
    return Cost(text="paid", price=euros(Range(low=low, likely=likely, high=high)), **fields)


def estimate(costs, benefits=()):
    canvas = Canvas(cost_structure=list(costs), revenue_streams=[Benefit(text="earned", price=euros(47)), *benefits])
    return cost_benefit(canvas).priced.three_point


class TestPublishedExamples:
    """Hillier and Lieberman, Introduction to Operations Research: the mean and variance of each activity."""

    @pytest.mark.parametrize(
        ("activity", "mean", "variance"),
        list(
            zip(
                RELIABLE,
                [2, 4, 10, 6, 4, 5, 7, 9, 7, 8, 4, 5, 2, 6],
                [1 / 9, 1, 4, 1, 4 / 9, 1, 1, 4, 1, 1, 0, 1, 1 / 9, 4 / 9],
                strict=True,
            )
        ),
    )
    def test_each_activity(self, activity, mean, variance):
        found = three_point(*RELIABLE[activity])
        assert (found.mean, found.deviation**2) == pytest.approx((mean, variance), abs=1e-12)

    def test_the_critical_path_takes_44_weeks_with_a_variance_of_9(self):
        """As a balance: eight costs against 47, the deadline, which is met with a probability of 0.8413."""
        found = estimate([paid(RELIABLE[activity]) for activity in CRITICAL])
        assert (found.mean, found.deviation) == pytest.approx((47 - 44, 3))
        met = (1 + math.erf(found.mean / found.deviation / math.sqrt(2))) / 2
        assert met == pytest.approx(0.8413, abs=6e-5)


class TestThreePoint:
    def test_what_is_exact_has_no_deviation(self):
        assert (three_point(4, 4, 4).mean, three_point(4, 4, 4).deviation) == (4, 0)

    def test_numbers_in_the_wrong_order_are_put_in_the_right_one(self):
        assert three_point(8, 2, 3.5) == three_point(2, 3.5, 8)

    def test_the_greatest_ends_leave_nothing_infinite(self):
        found = three_point(-1e15, 0, 1e15)
        assert (found.mean, found.deviation) == (0, pytest.approx(1e15 / 3))

    @pytest.mark.parametrize("wrong", [math.nan, math.inf, -1e16])
    @pytest.mark.parametrize("place", [0, 1, 2])
    def test_what_is_no_number_is_refused(self, wrong, place):
        points = [1.0, 2.0, 3.0]
        points[place] = wrong
        with pytest.raises(UnanswerableError, match="can't be reckoned with") as caught:
            three_point(*points)
        assert (caught.value.question, caught.value.reason) == ("three-point", "number-out-of-range")


class TestInABalance:
    def test_without_ranges_or_probabilities_there_is_nothing_to_estimate(self):
        assert estimate([Cost(text="paid", price=euros(40))]) is None

    def test_a_range_with_nothing_most_likely_is_drawn_evenly(self):
        found = estimate([Cost(text="paid", price=euros(Range(low=10, high=22)))])
        assert (found.mean, found.deviation) == pytest.approx((47 - 16, 12 / math.sqrt(12)))

    def test_a_probability_alone_has_the_variance_of_whether_it_comes(self):
        found = estimate([Cost(text="paid", price=euros(40), probability=0.2)])
        assert (found.mean, found.deviation) == pytest.approx((47 - 8, 40 * math.sqrt(0.2 * 0.8)))

    def test_a_range_with_a_probability_has_both_variances(self):
        found = estimate([paid((2, 3.5, 8), probability=0.5)])
        assert (found.mean, found.deviation**2) == pytest.approx((47 - 2, 0.5 * 1 + 0.25 * 4**2))

    def test_price_and_hours_of_an_item_are_apart(self):
        item = Cost(text="paid", price=euros(Range(low=0, likely=3, high=6)), hours=Range(low=0, likely=6, high=12))
        canvas = Canvas(cost_structure=[item], revenue_streams=[Benefit(text="earned", price=euros(47))])
        found = cost_benefit(canvas, hour_price=10).priced.three_point
        assert (found.mean, found.deviation**2) == pytest.approx((47 - 3 - 60, 1 + 20**2))

    def test_what_may_come_and_nobody_said_how_likely_is_left_out(self):
        assert estimate([paid((2, 3.5, 8)), paid((1, 2, 30), certainty="potential")]) == estimate([paid((2, 3.5, 8))])

    def test_it_is_said_in_words(self):
        canvas = Canvas(
            cost_structure=[paid((2, 3.5, 8))], revenue_streams=[Benefit(text="earned", price=euros(47), probability=1)]
        )
        answer = cost_benefit(canvas)
        assert "about 43 EUR are to be expected, give or take 1." in str(answer)
        assert "sind etwa 43 EUR zu erwarten, 1 mehr oder weniger." in answer.say("de")
        assert careerkit.loads(careerkit.dumps(answer)) == answer
