from __future__ import annotations

import datetime as dt
import itertools
import math

import pytest

from careerkit.errors import UnanswerableError
from careerkit.scoring.balance.payback import payback_months
from careerkit.scoring.balance.present_value import Stream, annuity, discount_factor, net_present_value, years_until

TODAY = dt.date(2026, 4, 17)
NOW = Stream(0.0, math.inf, 0)


class TestPublishedExamples:
    @pytest.mark.parametrize(
        ("rate", "flows", "expected", "within"),
        [
            # Gitman, Principles of Managerial Finance; also in the manual of numpy-financial
            (0.08, [-40_000, 5_000, 8_000, 12_000, 30_000], 3065.22267, 1e-5),
            (0.281, [-100, 39, 59, 55, 20], -0.0084785916, 1e-8),
            (0.05, [-15_000, 1_500, 2_500, 3_500, 4_500, 6_000], 122.89, 0.006),
        ],
    )
    def test_the_first_flow_is_now(self, rate, flows, expected, within):
        assert net_present_value(rate, flows) == pytest.approx(expected, abs=within)

    @pytest.mark.parametrize(
        ("rate", "flows", "initial", "expected"),
        [
            # the documentation of the NPV function of Microsoft Excel, examples 1 and 2
            (0.1, [-10_000, 3_000, 4_200, 6_800], 0, 1188.44),
            (0.08, [8_000, 9_200, 10_000, 12_000, 14_500], -40_000, 1922.06),
            (0.08, [8_000, 9_200, 10_000, 12_000, 14_500, -9_000], -40_000, -3749.47),
        ],
    )
    def test_the_first_flow_is_a_year_away(self, rate, flows, initial, expected):
        assert initial + net_present_value(rate, flows, first=1) == pytest.approx(expected, abs=0.006)

    @pytest.mark.parametrize(
        ("rate", "flows", "roots"),
        [
            # Lorie and Savage (1955), Three problems in rationing capital, J. Business 28:229-239: the oil pump
            (0.25, [-1_600, 10_000, -10_000], 0),
            (4.0, [-1_600, 10_000, -10_000], 0),
        ],
    )
    def test_both_rates_of_the_oil_pump_bring_it_to_nothing(self, rate, flows, roots):
        assert net_present_value(rate, flows) == pytest.approx(roots, abs=1e-9)

    @pytest.mark.parametrize(
        # present value of an ordinary annuity of 1, as tables at the end of finance texts print it
        ("rate", "years", "printed"),
        [(0.05, 10, 7.7217), (0.08, 5, 3.9927), (0.1, 5, 3.7908), (0.12, 20, 7.4694)],
    )
    def test_an_annuity_is_that_of_the_tables(self, rate, years, printed):
        assert annuity(rate, 1, years) == pytest.approx(printed, abs=5e-5)


class TestNetPresentValue:
    @pytest.mark.parametrize(
        ("rate", "flows", "reason"),
        [
            (-1, [1], "discount-rate-too-low"),
            (math.nan, [1], "discount-rate-too-low"),
            (-1 + 1e-12, [0] * 40 + [1], "discount-rate-too-low"),
            (-1 + 1e-12, [0] * 20 + [1e15, -1e15] * 10, "discount-rate-too-low"),
            (math.inf, [1], "discount-rate-too-high"),
            (0.1, [1, math.nan], "number-out-of-range"),
            (0.1, [1, -1.1e15], "number-out-of-range"),
        ],
    )
    def test_what_can_not_be_reckoned_with_is_refused(self, rate, flows, reason):
        with pytest.raises(UnanswerableError) as caught:
            net_present_value(rate, flows)
        assert (caught.value.question, caught.value.reason) == ("net-present-value", reason)
        assert "{" not in str(caught.value)


class TestAnnuity:
    @pytest.mark.parametrize("rate", [-0.2, 0.0, 1e-12, 0.03, 0.5])
    @pytest.mark.parametrize(("periods", "years"), [(1, 4.0), (4, 2.5), (12, 1.25), (52, 0.75), (365, 2.0)])
    def test_it_is_the_sum_of_its_payments(self, rate, periods, years):
        payments = [discount_factor(rate, paid / periods) for paid in range(1, round(periods * years) + 1)]
        assert annuity(rate, periods, years) == pytest.approx(math.fsum(payments), rel=1e-9)

    def test_a_period_cut_short_counts_in_part_when_it_is_cut(self):
        assert annuity(0.1, 1, 1.5) == pytest.approx(1 / 1.1 + 0.5 / 1.1**1.5)

    def test_a_period_that_is_as_good_as_whole_is_whole(self):
        assert annuity(0.0, 52, 9 / 12 - 1e-13) == 39


class TestStream:
    def test_what_comes_once_comes_when_it_begins(self):
        assert Stream(2.0, math.inf, 0).worth(0.1, 3.0) == pytest.approx(1 / 1.21)

    def test_what_comes_at_the_horizon_still_counts(self):
        assert Stream(3.0, math.inf, 0).times(3.0) == 1

    def test_what_comes_round_ends_at_the_horizon(self):
        assert Stream(1.0, math.inf, 12).times(3.0) == 24

    def test_what_comes_round_ends_at_its_own_end(self):
        assert Stream(1.0, 1.5, 12).times(3.0) == 6

    @pytest.mark.parametrize("stream", [Stream(-0.5, math.inf, 0), Stream(0.0, -0.5, 12), Stream(3.0, math.inf, 12)])
    def test_what_is_over_or_too_late_is_worth_nothing(self, stream):
        assert (stream.times(3.0), stream.worth(0.1, 3.0)) == (0, 0)


class TestYearsUntil:
    @pytest.mark.parametrize(
        ("start", "years"),
        [
            ("2026", 0),
            ("2026-04", 0),
            ("2026-04-17", 0),
            ("2027-04-17", 1),
            ("2026-10-17", 0.5),
            ("2025-04-17", -1),
            ("2026-05", (1 - 16 / 31) / 12),
            ("2027", (9 - 16 / 31) / 12),
            ("2026-03", (-1 + 14 / 31) / 12),
            ("2025", (-4 + 14 / 31) / 12),
        ],
    )
    def test_a_partial_date_is_read_as_its_nearest_day(self, start, years):
        assert years_until(TODAY, start) == pytest.approx(years)

    def test_a_later_day_is_always_later(self):
        days = [dt.date(2026, 1, 1) + dt.timedelta(days) for days in range(1_500)]
        counted = [years_until(TODAY, day.isoformat()) for day in days]
        assert all(one < other for one, other in itertools.pairwise(counted))


class TestPayback:
    def test_a_payment_comes_back_month_by_month(self):
        assert payback_months([(-1_200, NOW), (100, Stream(0.0, math.inf, 12))], 0.0, 3.0) == pytest.approx(12)

    def test_a_yearly_amount_grows_through_the_year(self):
        assert payback_months([(-1_200, NOW), (4_800, Stream(0.0, math.inf, 1))], 0.0, 3.0) == pytest.approx(3)

    def test_discounting_makes_it_later(self):
        flows = [(-1_200, NOW), (100, Stream(0.0, math.inf, 12))]
        months = payback_months(flows, 0.1, 3.0)
        assert 12 < months < 13
        assert 100 * annuity(0.1, 12, months / 12) == pytest.approx(1_200)

    def test_it_never_comes_back(self):
        assert payback_months([(-1_200, NOW), (10, Stream(0.0, math.inf, 12))], 0.0, 3.0) is None

    def test_it_is_never_behind(self):
        assert payback_months([(-10, Stream(0.0, math.inf, 12)), (10, Stream(0.0, math.inf, 12))], 0.1, 3.0) == 0

    def test_a_later_payment_throws_it_back(self):
        flows = [(-100, NOW), (-200, Stream(1.02, math.inf, 0)), (20, Stream(0.0, math.inf, 12))]
        assert payback_months(flows, 0.0, 3.0) == pytest.approx(15)

    def test_it_comes_back_at_one_blow(self):
        flows = [(-100, NOW), (150, Stream(0.71, math.inf, 0))]
        assert payback_months(flows, 0.0, 3.0) == pytest.approx(12 * 0.71)

    def test_it_comes_back_at_the_very_end(self):
        flows = [(-40_000, NOW), *((flow, Stream(year, math.inf, 0)) for year, flow in ((1.0, 10_000), (4.0, 30_000)))]
        assert payback_months(flows, 0.0, 4.0) == pytest.approx(48)
