from __future__ import annotations

import math

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.model import Benefit, Canvas, Cost, Money, Range
from careerkit.scoring.balance import roots
from careerkit.scoring.balance.cost_benefit import cost_benefit
from careerkit.scoring.balance.internal_rate import InternalRateVerdict, internal_rate_of_return, rate_of_streams
from careerkit.scoring.balance.present_value import Stream, net_present_value

UNIQUE, SEVERAL, NONE, UNDETERMINED = InternalRateVerdict


def euros(amount, currency="EUR"):
    return Money(amount=amount, currency=currency)


def codes(answer):
    return [one.code for one in answer.reasons]


class TestPublishedExamples:
    @pytest.mark.parametrize(
        ("flows", "printed"),
        [
            # the manual of numpy-financial; the first is Gitman, Principles of Managerial Finance, Brief, page 348
            ([-100, 39, 59, 55, 20], 0.28095),
            ([-100, 0, 0, 74], -0.0955),
            ([-100, 100, 0, 7], 0.06206),
        ],
    )
    def test_one_rate(self, flows, printed):
        answer = internal_rate_of_return(flows)
        assert answer.verdict is UNIQUE
        assert answer.rate == pytest.approx(printed, abs=10 ** -len(str(printed).partition(".")[2]) * 0.51)

    def test_days_between_flows(self):
        """The documentation of Excel's XIRR: paid on 1 January 1992, paid back by 1 April 1993, at 37.3363 %."""
        days = [0, 60, 303, 411, 456]
        answer = internal_rate_of_return([-10_000, 2_750, 4_250, 3_250, 2_750], times=[day / 365 for day in days])
        assert answer.rate == pytest.approx(0.373363, abs=5e-7)

    @pytest.mark.parametrize(
        ("flows", "printed"),
        [
            # Lorie and Savage (1955), Three Problems in Rationing Capital, J. Business 28:229-239: the oil pump
            ([-1_600, 10_000, -10_000], [0.25, 4.0]),
            # Brealey and Myers, Principles of Corporate Finance: the same in other numbers
            ([-4_000, 25_000, -25_000], [0.25, 4.0]),
            # issue 28 of numpy-financial: 185 and -76 percent
            ([-50, -100, 600, 300, -100], [-0.77, 1.85]),
        ],
    )
    def test_two_rates(self, flows, printed):
        answer = internal_rate_of_return(flows)
        assert (answer.verdict, answer.rate) == (SEVERAL, None)
        assert answer.rates == pytest.approx(printed, abs=0.006)
        assert codes(answer) == ["balance.internal-rate.several-are-none"]

    @pytest.mark.parametrize(("flows", "printed"), [([-100, 100, 0, -7], -0.0833), ([-5, 10.5, 1, -8, 1], 0.0886)])
    def test_a_rate_that_the_manual_of_numpy_financial_chooses_is_one_of_several(self, flows, printed):
        answer = internal_rate_of_return(flows)
        assert answer.verdict is SEVERAL
        assert any(rate == pytest.approx(printed, abs=6e-5) for rate in answer.rates)

    def test_no_rate_although_it_is_worth_something(self):
        """Brealey and Myers, Principles of Corporate Finance: worth 339 at 10 percent, and no rate of return."""
        flows = [1_000, -3_000, 2_500]
        answer = internal_rate_of_return(flows)
        assert (answer.verdict, answer.rates, answer.sign_changes) == (NONE, (), 2)
        assert codes(answer) == ["balance.internal-rate.never-nothing"]
        assert net_present_value(0.1, flows) == pytest.approx(339, abs=0.5)


class TestRate:
    def test_something_borrowed_is_worth_more_at_higher_rates(self):
        lent, borrowed = internal_rate_of_return([-100, 110]), internal_rate_of_return([100, -110])
        assert (lent.rate, borrowed.rate) == pytest.approx((0.1, 0.1))
        assert (lent.ahead_below, borrowed.ahead_below) == (True, False)

    @pytest.mark.parametrize("flows", [[100, 5], [-3], [0, 0, -1]])
    def test_what_flows_one_way_has_none(self, flows):
        answer = internal_rate_of_return(flows)
        assert (answer.verdict, answer.sign_changes) == (NONE, 0)
        assert codes(answer) == ["balance.internal-rate.one-way"]

    @pytest.mark.parametrize(("flows", "times"), [([], None), ([0, 0.0], None), ([100, -100], [2, 2])])
    def test_where_nothing_is_left_at_any_moment_any_rate_would_do(self, flows, times):
        answer = internal_rate_of_return(flows, times=times)
        assert (answer.verdict, answer.sign_changes) == (UNDETERMINED, 0)
        assert codes(answer) == ["balance.internal-rate.nothing-left"]

    def test_a_rate_that_turns_nothing_is_no_rate_of_return(self):
        answer = internal_rate_of_return([100, -220, 121])
        assert (answer.verdict, answer.rate) == (UNDETERMINED, None)
        assert answer.rates == pytest.approx([0.1], abs=1e-5)
        assert codes(answer) == ["balance.internal-rate.touches"]

    def test_what_pays_back_just_so_has_a_rate_of_nothing(self):
        answer = internal_rate_of_return([-100, 50, 50])
        assert (answer.verdict, answer.rate) == (UNIQUE, pytest.approx(0, abs=1e-15))
        assert str(answer).startswith("It comes to nothing at 0 percent a year")

    def test_a_rate_at_which_three_are_one_is_found(self):
        answer = internal_rate_of_return([-1_000, 3_300, -3_630, 1_331])  # (-10, 11) to the third power
        assert (answer.verdict, answer.ahead_below) == (UNIQUE, True)
        assert answer.rate == pytest.approx(0.1, abs=1e-5)

    def test_moments_that_can_not_be_told_apart_are_not_looked_at(self):
        answer = internal_rate_of_return([-1, 2, -5], times=[0, 1, 1e15])
        assert (answer.verdict, answer.sign_changes) == (UNDETERMINED, 2)
        assert codes(answer) == ["balance.internal-rate.too-near"]
        assert internal_rate_of_return([-1, 2, -1e-9], times=[0, 1, 1e8]).verdict is SEVERAL

    def test_several_among_which_one_touches(self):
        answer = internal_rate_of_return([-100, 370, -451, 181.5])  # (-1, 1.5) times (100, -220, 121)
        assert answer.verdict is SEVERAL
        assert answer.rates == pytest.approx([0.1, 0.5], abs=1e-5)

    @pytest.mark.parametrize(("flows", "times"), [([-1, 1e15], [0, 0.01]), ([-1e15, 1e-15], [0, 0.5])])
    def test_a_rate_beyond_any_is_not_told(self, flows, times):
        answer = internal_rate_of_return(flows, times=times)
        assert (answer.verdict, answer.rates) == (UNDETERMINED, ())
        assert codes(answer) == ["balance.internal-rate.beyond"]

    def test_several_rates_beyond_any_are_said_to_be_several(self):
        answer = internal_rate_of_return([-1, 1e7, -1e12], times=[0, 0.1, 0.2])
        assert (answer.verdict, answer.rates) == (SEVERAL, ())
        assert str(answer).startswith("There is more than one yearly rate")

    def test_one_of_several_rates_may_be_beyond_any(self):
        answer = internal_rate_of_return([-1, 1e7, -1e7], times=[0, 0.1, 0.2])
        assert (answer.verdict, len(answer.rates)) == (SEVERAL, 1)
        assert str(answer).startswith("There is more than one yearly rate at which it comes to nothing; ")

    def test_so_many_moments_are_not_looked_at(self):
        answer = internal_rate_of_return([-1, *[1] * 50_000])
        assert (answer.verdict, codes(answer)) == (UNDETERMINED, ["balance.internal-rate.too-many"])
        assert answer.reasons[0].say() == "Money flows at more than 50,000 moments."

    def test_a_search_that_takes_too_long_is_given_up(self, monkeypatch):
        monkeypatch.setattr(roots, "_MOST_WORK", 0)
        monkeypatch.setattr(roots, "_LEAST_WORK", 1)
        answer = internal_rate_of_return([-1_600, 10_000, -10_000])
        assert (answer.verdict, codes(answer)) == (UNDETERMINED, ["balance.internal-rate.too-close"])

    def test_when_flows_come_counts_and_not_in_which_order_they_are_given(self):
        one = internal_rate_of_return([-100, 39, 59, 55, 20])
        other = internal_rate_of_return([20, -100, 59, 39, 55], times=[2030, 2026, 2028, 2027, 2029])
        assert one == other


class TestStreams:
    def test_what_comes_round_is_taken_at_the_end_of_each_period(self):
        once, monthly = Stream(0.0, math.inf, 0), Stream(0.0, math.inf, 12)
        answer = rate_of_streams([(-1_000, once), (60, monthly), (40, monthly)], 1.0)
        assert math.expm1(math.log1p(answer.rate) / 12) == pytest.approx(
            internal_rate_of_return([-1_000, *[100] * 12]).rate
        )

    def test_a_canvas_has_the_rate_of_its_likely_balance(self):
        canvas = Canvas(
            cost_structure=[Cost(text="paid", price=euros(Range(low=90, likely=100, high=120)))],
            revenue_streams=[Benefit(text="earned", price=euros(130), cadence="yearly", months=12, probability=0.5)],
        )
        answer = cost_benefit(canvas, internal_rate=True)
        assert answer.internal_rate.rate == pytest.approx(0.65 - 1)
        assert "Rate of return: It comes to nothing at -35 percent a year" in str(answer)
        assert "Rendite: Bei -35 Prozent im Jahr" in answer.say("de")
        assert cost_benefit(canvas).internal_rate is None

    def test_hours_count_where_they_have_a_price(self):
        canvas = Canvas(
            cost_structure=[Cost(text="paid", hours=10)],
            revenue_streams=[Benefit(text="earned", price=euros(220), cadence="yearly")],
        )
        assert cost_benefit(canvas, internal_rate=True, horizon_years=1).internal_rate.verdict is NONE
        answer = cost_benefit(canvas, internal_rate=True, horizon_years=1, hour_price=20)
        assert answer.internal_rate.rate == pytest.approx(0.1)

    def test_just_below_the_rate_it_is_worth_more_and_just_above_less(self):
        canvas = Canvas(
            cost_structure=[Cost(text="paid", price=euros(1_000))],
            revenue_streams=[Benefit(text="earned", price=euros(50), cadence="monthly")],
        )
        rate = cost_benefit(canvas, internal_rate=True).internal_rate.rate
        below, at, above = (
            cost_benefit(canvas, discount_rate=near).priced.balance.likely for near in (rate - 1e-6, rate, rate + 1e-6)
        )
        assert below > 0 > above
        assert at == pytest.approx(0, abs=1e-6)

    @pytest.mark.parametrize(
        "canvas",
        [
            Canvas(),
            Canvas(cost_structure=[Cost(text="paid")], revenue_streams=[Benefit(text="earned")]),
            Canvas(
                cost_structure=[Cost(text="paid", price=euros(1)), Cost(text="abroad", price=euros(1, "CHF"))],
                revenue_streams=[Benefit(text="earned", price=euros(100))],
            ),
        ],
    )
    def test_without_a_balance_there_is_no_rate(self, canvas):
        answer = cost_benefit(canvas, internal_rate=True, currency="EUR").internal_rate
        assert (answer.verdict, codes(answer)) == (UNDETERMINED, ["balance.internal-rate.no-balance"])


class TestNonsense:
    @pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf, 1.1e15])
    def test_what_is_no_number_is_refused(self, wrong):
        for flows, times in (([-1, wrong], None), ([-1, 2], [0, wrong])):
            with pytest.raises(UnanswerableError, match="from minus to plus") as caught:
                internal_rate_of_return(flows, times=times)
            assert (caught.value.question, caught.value.reason) == ("internal-rate", "number-out-of-range")

    def test_every_flow_needs_its_time(self):
        with pytest.raises(UnanswerableError, match="there are 2 flows and 1 times"):
            internal_rate_of_return([-1, 2], times=[0])


EVERY = {
    "unique": [-100, 110],
    "borrowed": [100, -110],
    "several": [-1_600, 10_000, -10_000],
    "never": [1_000, -3_000, 2_500],
    "one way": [1],
    "nothing": [],
    "touches": [100, -220, 121],
}


class TestTheResult:
    @pytest.mark.parametrize("flows", EVERY.values(), ids=EVERY)
    def test_it_is_a_document_and_has_words(self, flows):
        answer = internal_rate_of_return(flows)
        written = careerkit.dumps(answer)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written) == answer
        for language in ("en", "de"):
            assert "{" not in answer.say(language)
        assert answer.say("de") != str(answer)

    def test_the_words_say_which_way_it_turns(self):
        assert str(internal_rate_of_return([-100, 110])) == (
            "It comes to nothing at 10 percent a year: at a lower rate, what comes in is worth more than what goes out."
        )
        assert "at a higher rate" in str(internal_rate_of_return([100, -110]))
