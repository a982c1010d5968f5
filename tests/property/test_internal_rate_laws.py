from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import careerkit
from careerkit.scoring.balance.internal_rate import InternalRateVerdict, internal_rate_of_return, rate_of_streams
from careerkit.scoring.balance.present_value import Stream

flows = st.lists(st.integers(-9, 9) | st.floats(-1_000, 1_000).map(lambda flow: round(flow, 6)), min_size=2, max_size=6)
times = st.lists(st.integers(0, 12) | st.floats(0, 12), min_size=6, max_size=6)
wild = st.sampled_from([-1e15, -1e3, -1.0, -5e-324, 0.0, 5e-324, 1e-9, 1.0, 1e7, 1e15])
rates = st.floats(-0.9, 20)
GRID = (-0.9, -0.5, -0.2, -0.05, -0.001, 0.0, 0.01, 0.03, 0.07, 0.1, 0.2, 0.5, 1.0, 3.0, 10.0, 20.0)
streams = st.builds(
    Stream,
    begin=st.sampled_from([-1.0, 0.0, 0.01, 1.3, 4.0]),
    end=st.sampled_from([0.4, 1.3, math.inf]),
    periods_a_year=st.sampled_from([0, 1, 4, 12]),
)


def worth(amounts, moments, rate):
    """Give what flows are worth at a rate, and how much of that may be a rounding error."""
    each = [amount * (1 + rate) ** -moment for amount, moment in zip(amounts, moments, strict=False)]
    return math.fsum(each), 1e-9 * math.fsum(map(abs, each))


def found(amounts, moments):
    return internal_rate_of_return(amounts, times=moments[: len(amounts)])


class TestRates:
    """'Nothing is guessed, and none is missed.'"""

    @given(flows, times)
    def test_at_each_rate_it_comes_to_nothing(self, amounts, moments):
        for rate in found(amounts, moments).rates:
            assume(-0.99 < rate < 1e6)
            value, noise = worth(amounts, moments, rate)
            assert abs(value) <= 1e4 * noise

    @given(flows, times)
    def test_between_two_rates_at_which_the_answer_differs_there_is_one(self, amounts, moments):
        answer = found(amounts, moments)
        signs = [
            (rate, value > 0) for rate in GRID for value, noise in [worth(amounts, moments, rate)] if abs(value) > noise
        ]
        for (one, positive), (two, later) in pairwise(signs):
            assert positive is later or any(one <= rate <= two for rate in answer.rates)

    @given(flows, times)
    def test_there_are_never_more_than_changes_of_direction(self, amounts, moments):
        answer = found(amounts, moments)
        assert len(answer.rates) <= answer.sign_changes

    @given(flows, times)
    def test_the_first_rate_stands_only_where_there_is_one(self, amounts, moments):
        answer = found(amounts, moments)
        assert (answer.rate is not None) is (answer.verdict is InternalRateVerdict.UNIQUE)
        if answer.rate is not None:
            assert answer.rates == (answer.rate,)
        assert list(answer.rates) == sorted(answer.rates)


class TestFlips:
    """'every flip value, applied, flips the verdict, and just short of it does not'"""

    @given(flows, times, rates)
    def test_on_either_side_of_the_only_rate_it_has_one_sign(self, amounts, moments, rate):
        answer = found(amounts, moments)
        assume(answer.rate is not None)
        value, noise = worth(amounts, moments, rate)
        assume(abs(value) > noise)
        assert (value > 0) is (answer.ahead_below if rate < answer.rate else not answer.ahead_below)


class TestScale:
    """'scaling all points changes nothing'"""

    @given(flows, times, st.sampled_from([0.25, 2, 1024, -1]))
    def test_amounts_of_another_size_have_the_same_rates(self, amounts, moments, factor):
        one, two = found(amounts, moments), found([factor * amount for amount in amounts], moments)
        assert one.verdict is two.verdict
        assert one.rates == pytest.approx(two.rates, rel=1e-6, abs=1e-6)
        if one.ahead_below is not None:
            assert two.ahead_below is (one.ahead_below if factor > 0 else not one.ahead_below)

    @given(flows, st.permutations(range(6)))
    def test_the_order_does_not_matter(self, amounts, order):
        places = [place for place in order if place < len(amounts)]
        other = internal_rate_of_return([amounts[place] for place in places], times=places)
        assert other == internal_rate_of_return(amounts)


class TestDocuments:
    """'no NaN or infinity ever leaves'"""

    @given(st.lists(wild, max_size=6), st.lists(wild, min_size=6, max_size=6))
    def test_every_answer_is_a_document(self, amounts, moments):
        answer = found(amounts, moments)
        written = careerkit.dumps(answer)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written) == answer
        assert "{" not in answer.say("de") + str(answer)


class TestStreams:
    """'a period that is cut short counts by the part of it that is left, at the moment where it is cut'"""

    @given(streams, st.floats(-0.5, 5), st.sampled_from([0.1, 1.0, 2.6, 4.0]))
    def test_payments_are_worth_what_the_stream_is(self, stream, rate, horizon):
        payments = math.fsum(part * (1 + rate) ** -moment for moment, part in stream.payments(horizon))
        assert payments == pytest.approx(stream.worth(rate, horizon), rel=1e-6, abs=1e-9)

    @given(st.lists(st.tuples(st.integers(0, 9), streams), max_size=4), st.sampled_from([1.0, 2.6, 4.0]))
    def test_the_balance_at_the_only_rate_is_nothing(self, earned, horizon):
        flows = [(-50, Stream(0.0, math.inf, 0)), (3, Stream(0.0, math.inf, 12)), *earned]
        rate = rate_of_streams(flows, horizon).rate
        each = [amount * stream.worth(rate, horizon) for amount, stream in flows]
        assert math.fsum(each) == pytest.approx(0, abs=1e-5 * math.fsum(map(abs, each)))
