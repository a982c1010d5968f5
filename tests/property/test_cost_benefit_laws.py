from __future__ import annotations

import datetime as dt
import json
import math

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from careerkit.declaration.compilation import dumper, loader
from careerkit.errors import UnanswerableError
from careerkit.model import Benefit, Cadence, Canvas, Certainty, Cost, Money, Range
from careerkit.scoring.balance.cost_benefit import (
    BalanceFlipKind,
    BalanceVerdict,
    CostBenefit,
    LinePlace,
    cost_benefit,
)
from careerkit.scoring.balance.payback import payback_months
from careerkit.scoring.balance.present_value import Stream

TODAY = dt.date(2026, 4, 17)
RANK = {
    BalanceVerdict.COSTS_OUTWEIGH: 0,
    BalanceVerdict.BALANCED: 1,
    BalanceVerdict.TOO_CLOSE: 1,
    BalanceVerdict.ONLY_SOFT: 1,
    BalanceVerdict.BENEFITS_OUTWEIGH: 2,
}
FREE = {"start", "certainty", "probability", "comes_anyway"}

amounts = st.one_of(st.integers(0, 50_000), st.floats(0, 50_000, allow_nan=False))
ranges = st.builds(Range, low=amounts, high=amounts, likely=st.none() | amounts)
starts = st.sampled_from(["2025", "2026", "2026-04", "2026-04-17", "2026-11", "2027-03-01", "2028", "2031"])
euros = st.just("EUR")
hours_each = st.integers(0, 40) | st.builds(Range, low=st.just(3), high=st.integers(0, 9))
wild_amounts = st.one_of(st.just(5e-324), st.floats(0, 1e15), st.just(1e15), st.just(math.nextafter(1e15, 0)))
wild_ranges = st.builds(Range, low=wild_amounts, high=wild_amounts)


def money(of=amounts | ranges, currencies=euros):
    return st.builds(Money, amount=of, currency=currencies)


def items(kind, of=amounts | ranges, hours=hours_each, currencies=euros, without=frozenset()):
    fields = {
        "text": st.sampled_from(["a", "b", "c", "d"]),
        "price": st.none() | money(of, currencies),
        "hours": st.none() | hours,
        "cadence": st.none() | st.sampled_from(Cadence),
        "months": st.none() | st.sampled_from([0.5, 1, 9, 12, 30]),
        "start": st.none() | starts,
        "certainty": st.none() | st.sampled_from(Certainty),
        "probability": st.none() | st.floats(0, 1),
        "comes_anyway": st.none() | st.booleans(),
    }
    if kind is Benefit:
        fields["rise"] = st.none() | st.integers(-30, 50)
        fields["rise_of"] = st.none() | money(of, currencies)
    return st.builds(kind, **{name: values for name, values in fields.items() if name not in without})


def canvases(**asked):
    return st.builds(
        Canvas,
        cost_structure=st.lists(items(Cost, **asked), max_size=5),
        revenue_streams=st.lists(items(Benefit, **asked), max_size=5),
        hours_a_week=st.none() | st.integers(0, 40),
    )


exact = canvases(of=amounts, hours=st.integers(0, 40), without=FREE)
"""Canvases without ranges or doubts."""
paying = st.builds(
    lambda canvas, paid, earned, cadence: attrs.evolve(
        canvas,
        cost_structure=(*canvas.cost_structure, Cost(text="paid", price=Money(amount=paid, currency="EUR"))),
        revenue_streams=(
            *canvas.revenue_streams,
            Benefit(text="earned", price=Money(amount=earned, currency="EUR"), cadence=cadence),
        ),
    ),
    exact,
    st.integers(1, 50_000),
    st.integers(1, 50_000),
    st.sampled_from([Cadence.WEEKLY, Cadence.MONTHLY, Cadence.YEARLY]),
)
"""Canvases in which something has to be made up for, and may be."""
rates = st.sampled_from([0.0, 0.03, 0.2, -0.1])
horizons = st.sampled_from([0.3, 1.0, 3.0, 7.5])
hour_prices = st.none() | st.integers(0, 100)


def asked(**more):
    return st.fixed_dictionaries(
        {"horizon_years": horizons, "discount_rate": rates, "as_of": st.none() | st.just(TODAY)} | more
    )


def weigh(canvas, **question):
    return cost_benefit(canvas, currency="EUR", **question)


class TestOrder:
    """'The order of the input never matters.'"""

    @given(st.data(), canvases(), asked(hour_price=hour_prices))
    def test_a_canvas_in_another_order_has_the_same_balance(self, data, canvas, question):
        other = attrs.evolve(
            canvas,
            cost_structure=data.draw(st.permutations(canvas.cost_structure)),
            revenue_streams=data.draw(st.permutations(canvas.revenue_streams)),
        )
        one, two = weigh(canvas, **question), weigh(other, **question)
        for name in ("verdict", "priced", "unpriced", "hours", "payback_months", "currency"):
            assert getattr(one, name) == getattr(two, name)
        assert sorted(flip.value for flip in one.flips) == sorted(flip.value for flip in two.flips)
        assert [driver.contribution for driver in one.drivers] == [driver.contribution for driver in two.drivers]
        assert sorted(code.code for code in one.proposal) == sorted(code.code for code in two.proposal)

    @given(canvases(currencies=st.sampled_from(["EUR", "USD", "CHF"])))
    def test_the_currency_does_not_depend_on_the_order(self, canvas):
        other = attrs.evolve(
            canvas, cost_structure=canvas.cost_structure[::-1], revenue_streams=canvas.revenue_streams[::-1]
        )
        one, two = cost_benefit(canvas), cost_benefit(other)
        assert (one.currency, one.verdict, one.priced) == (two.currency, two.verdict, two.priced)


class TestContributions:
    """'contributions add up within 1e-9'"""

    @given(canvases(), asked(hour_price=hour_prices))
    def test_they_add_up_to_the_balance(self, canvas, question):
        answer = weigh(canvas, **question)
        assume(answer.priced is not None)
        contributions = [line.contribution for line in answer.lines if line.contribution is not None]
        assert abs(math.fsum(contributions) - answer.priced.balance.likely) <= 1e-9
        costs, benefits = answer.priced.costs, answer.priced.benefits
        assert benefits.likely - costs.likely == pytest.approx(answer.priced.balance.likely, abs=1e-6)

    @given(canvases(), asked(hour_price=hour_prices))
    def test_spans_are_the_right_way_round(self, canvas, question):
        answer = weigh(canvas, **question)
        balances = [] if answer.priced is None else [answer.priced.costs, answer.priced.benefits, answer.priced.balance]
        hours = [] if answer.hours is None else [answer.hours.taken, answer.hours.freed, answer.hours.a_week]
        for span in (*balances, *hours):
            assert span.low <= span.likely <= span.high


class TestMonotony:
    """'more benefit never worsens a verdict, more cost never betters it'"""

    @given(canvases(), items(Cost), asked(hour_price=hour_prices))
    def test_one_more_cost(self, canvas, cost, question):
        more = attrs.evolve(canvas, cost_structure=(*canvas.cost_structure, cost))
        before, after = weigh(canvas, **question).verdict, weigh(more, **question).verdict
        assume(BalanceVerdict.UNDETERMINED not in (before, after))
        assert RANK[after] <= RANK[before]

    @given(canvases(), items(Benefit, without={"rise"}), asked(hour_price=hour_prices))
    def test_one_more_benefit(self, canvas, benefit, question):
        more = attrs.evolve(canvas, revenue_streams=(*canvas.revenue_streams, benefit))
        before, after = weigh(canvas, **question).verdict, weigh(more, **question).verdict
        assume(BalanceVerdict.UNDETERMINED not in (before, after))
        assert RANK[after] >= RANK[before]

    @given(canvases(), items(Benefit), amounts, st.integers(0, 10_000), asked())
    def test_a_greater_benefit(self, canvas, benefit, amount, extra, question):
        benefit = attrs.evolve(benefit, price=Money(amount=amount, currency="EUR"))
        greater = attrs.evolve(benefit, price=Money(amount=benefit.price.amount + extra, currency="EUR"))
        smaller, larger = (
            weigh(attrs.evolve(canvas, revenue_streams=(*canvas.revenue_streams, one)), **question).verdict
            for one in (benefit, greater)
        )
        assume(smaller is not BalanceVerdict.UNDETERMINED)
        assert RANK[larger] >= RANK[smaller]


class TestFlips:
    """'every flip value, applied, flips the verdict, and just short of it (outside a stated tie band) does not'"""

    @staticmethod
    def applied(canvas, flip, value, question):
        if flip.kind is BalanceFlipKind.HOUR_PRICE:
            return weigh(canvas, **{**question, "hour_price": value})
        return TestFlips.worth(canvas, flip.items[0], value, question)

    @staticmethod
    def worth(canvas, pointer, value, question):
        """Weigh a canvas in which an item is worth just this."""
        _, block, index = pointer.split("/")
        changed = list(getattr(canvas, block))
        old = changed[int(index)]
        changed[int(index)] = type(old)(
            text=old.text,
            price=Money(amount=value, currency="EUR"),
            certainty=old.certainty,
            probability=old.probability,
        )
        return weigh(attrs.evolve(canvas, **{block: changed}), **question)

    @given(canvases(), asked(hour_price=hour_prices))
    def test_at_the_value_the_verdict_is_another(self, canvas, question):
        answer = weigh(canvas, **question)
        for flip in answer.flips:
            if flip.value >= 0:
                assert self.applied(canvas, flip, flip.value, question).verdict is not answer.verdict

    @given(canvases(), asked(hour_price=hour_prices), st.floats(0, 1, exclude_max=True))
    def test_short_of_it_the_verdict_stands_whatever_the_tie_band(self, canvas, question, way):
        answer = weigh(canvas, **question)
        for flip in answer.flips:
            now = flip.now or 0.0
            if min(flip.value, now) < 0:
                continue
            for short in (now + way * (flip.value - now) * (1 - 1e-9), math.nextafter(flip.value, now)):
                assert self.applied(canvas, flip, short, question).verdict is answer.verdict

    @given(canvases(), asked(hour_price=hour_prices), st.floats(1e-6, 1))
    def test_less_of_an_item_that_turns_it_has_a_flip_on_the_way(self, canvas, question, share):
        answer = weigh(canvas, **question)
        assume(answer.verdict in (BalanceVerdict.BENEFITS_OUTWEIGH, BalanceVerdict.COSTS_OUTWEIGH))
        sign = 1 if answer.verdict is BalanceVerdict.BENEFITS_OUTWEIGH else -1
        flips = {flip.items: flip.value for flip in answer.flips if flip.kind is BalanceFlipKind.ITEM}
        for line in answer.lines:
            if line.contribution is None or line.contribution * sign <= 0 or line.present_value.likely < 0:
                continue
            value = share * line.present_value.likely
            if self.worth(canvas, line.pointer, value, question).verdict is not answer.verdict:
                assert flips[(line.pointer,)] >= value

    @given(canvases(), asked(hour_price=hour_prices), st.floats(0, 1000))
    def test_a_price_of_an_hour_that_turns_it_has_a_flip_on_the_way(self, canvas, question, price):
        answer = weigh(canvas, **question)
        assume(answer.verdict in (BalanceVerdict.BENEFITS_OUTWEIGH, BalanceVerdict.COSTS_OUTWEIGH))
        now = question["hour_price"] or 0
        assume(price > 1e-6 * now)
        if weigh(canvas, **{**question, "hour_price": price}).verdict is not answer.verdict:
            prices = [flip.value for flip in answer.flips if flip.kind is BalanceFlipKind.HOUR_PRICE]
            assert any(now < value <= price or price <= value < now for value in prices)

    @given(canvases(), asked(hour_price=hour_prices))
    def test_only_a_verdict_that_says_which_side_outweighs_has_any(self, canvas, question):
        answer = weigh(canvas, **question)
        if answer.flips:
            assert answer.verdict in (BalanceVerdict.BENEFITS_OUTWEIGH, BalanceVerdict.COSTS_OUTWEIGH)


class TestScale:
    """'scaling all points changes nothing'"""

    @given(exact, asked(), st.sampled_from([0.25, 0.5, 2, 8]))
    def test_a_currency_of_other_size_gives_the_same_verdict(self, canvas, question, factor):
        def scaled(amount):
            return None if amount is None else attrs.evolve(amount, amount=factor * amount.amount)

        other = attrs.evolve(
            canvas,
            cost_structure=[attrs.evolve(cost, price=scaled(cost.price)) for cost in canvas.cost_structure],
            revenue_streams=[
                attrs.evolve(benefit, price=scaled(benefit.price), rise_of=scaled(benefit.rise_of))
                for benefit in canvas.revenue_streams
            ],
        )
        one, two = weigh(canvas, **question), weigh(other, **question)
        assert one.verdict is two.verdict
        assert one.payback_months == pytest.approx(two.payback_months)


class TestPayback:
    """'Payback' is when the balance, were the horizon there, is nothing, and stays so."""

    @staticmethod
    def nothing(answer):
        """Give what rounding may leave, of all that flows."""
        return 1e-6 + 1e-9 * (answer.priced.costs.likely + answer.priced.benefits.likely)

    @given(paying, asked(hour_price=hour_prices))
    def test_at_payback_the_balance_is_not_negative(self, canvas, question):
        answer = weigh(canvas, **question)
        assume(answer.payback_months)
        there = weigh(canvas, **{**question, "horizon_years": answer.payback_months / 12})
        assert there.priced.balance.likely >= -self.nothing(answer)

    @given(paying, asked(hour_price=hour_prices), st.floats(0, 1))
    def test_after_payback_it_stays_so(self, canvas, question, way):
        answer = weigh(canvas, **question)
        assume(answer.payback_months is not None)
        paid = answer.payback_months / 12
        later = paid + way * (question["horizon_years"] - paid)
        assume(later > 0)
        there = weigh(canvas, **{**question, "horizon_years": later})
        assert there.priced.balance.likely >= -self.nothing(answer)

    @given(
        st.lists(
            st.tuples(
                st.integers(-9, 9),
                st.builds(
                    Stream,
                    begin=st.sampled_from([-1.0, 0.0, 0.01, 0.5, 1.3, 1.31, 2.0]),
                    end=st.sampled_from([0.4, 1.3, 2.5, math.inf]),
                    periods_a_year=st.sampled_from([0, 1, 12, 365]),
                ),
            ),
            max_size=6,
        ),
        st.sampled_from([0.0, 0.05, -0.5, 1.7, 50.0]),
        horizons,
    )
    def test_no_month_after_it_is_behind_and_the_one_before_is(self, flows, rate, horizon):
        def reached(years):
            return math.fsum(amount * stream.worth(rate, years) for amount, stream in flows)

        close = 1e-9 * math.fsum(abs(amount) * stream.worth(rate, horizon) for amount, stream in flows)
        found = payback_months(flows, rate, horizon)
        months = [month / 12 for month in range(math.ceil(horizon * 12))]
        behind = [month for month in months if reached(month) < -close]
        if found is None:
            assert reached(horizon) < 0
        elif behind:
            assert behind[-1] <= found / 12 <= horizon
            assert reached(found / 12) >= -close
        if found:
            assert reached(found / 12 - 1e-6) < close + 1e-3

    @given(paying, asked())
    def test_a_balance_that_ends_below_nothing_has_none(self, canvas, question):
        answer = weigh(canvas, **question)
        assume(answer.priced.balance.likely < -1e-6)
        assert answer.payback_months is None


class TestDocuments:
    """'no NaN or infinity ever leaves'; 'Every result is a document'"""

    @staticmethod
    def refused(canvas, **question):
        """Give the amount that was refused as too large; where there is an answer, it is a document."""
        try:
            answer = weigh(canvas, as_of=TODAY, **question)
        except UnanswerableError as error:
            return error
        written = json.dumps(dumper(CostBenefit)(answer), allow_nan=False)
        assert loader(CostBenefit)(json.loads(written), [0, 0]) == answer
        assert "{" not in str(answer)
        return None

    @given(
        canvases(of=wild_amounts | wild_ranges, hours=hours_each | wild_ranges),
        st.floats(1e-300, 200),
        st.floats(-0.06, 1e6),
        st.none() | st.floats(0, 1e9),
    )
    def test_every_result_is_a_document_of_finite_numbers_or_a_refusal(self, canvas, horizon, rate, price):
        error = self.refused(canvas, horizon_years=horizon, discount_rate=rate, hour_price=price)
        if error is not None:
            _, block, index = error.details["pointer"].split("/")
            item = getattr(canvas, block)[int(index)]
            assert error.reason == "amounts-too-large"
            assert item.price or item.hours or item.rise_of

    @given(canvases(), st.floats(1e-300, 200), st.floats(-0.01, 1e6), hour_prices)
    def test_what_a_person_may_mean_is_never_refused(self, canvas, horizon, rate, price):
        assert self.refused(canvas, horizon_years=horizon, discount_rate=rate, hour_price=price) is None

    @settings(max_examples=10)
    @given(
        st.integers(500, 1000),
        st.sampled_from([1e-3, 1.0, 1e3, 1e6, 1e9, 1e11, 4e11, 1e12, math.nextafter(1e15, 0), 1e15]),
        st.sampled_from([None, Cadence.DAILY]),
        st.sampled_from([0.0, 0.03, -0.06]),
        st.sampled_from([None, 10, 1e9]),
    )
    def test_hundreds_of_items_over_two_centuries_are_one_or_the_other(self, count, amount, cadence, rate, price):
        each = {"price": Money(amount=Range(low=0, high=amount), currency="EUR"), "cadence": cadence}
        canvas = Canvas(
            cost_structure=[Cost(text="a", hours=Range(low=amount, high=0), **each)] * count,
            revenue_streams=[Benefit(text="b", **each)] * count,
        )
        error = self.refused(canvas, horizon_years=200, discount_rate=rate, hour_price=price)
        assert error is None or amount > 1
        assert error is not None or amount < 1e13

    @given(canvases(currencies=st.sampled_from(["EUR", "USD"])), asked())
    def test_equal_input_gives_an_equal_result(self, canvas, question):
        assert cost_benefit(canvas, **question) == cost_benefit(canvas, **question)

    @given(canvases(currencies=st.sampled_from(["EUR", "USD"])), asked())
    def test_every_item_has_its_line(self, canvas, question):
        answer = cost_benefit(canvas, **question)
        assert [line.pointer for line in answer.lines] == [
            *(f"/cost_structure/{index}" for index in range(len(canvas.cost_structure))),
            *(f"/revenue_streams/{index}" for index in range(len(canvas.revenue_streams))),
        ]
        priced = [line for line in answer.lines if line.place is LinePlace.PRICED]
        assert all((line.contribution is not None) == (line in priced) for line in answer.lines)
