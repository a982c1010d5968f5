from __future__ import annotations

import math

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.model import Benefit, Canvas, Certainty, Cost, Money, Range
from careerkit.scoring.balance.cost_benefit import cost_benefit
from careerkit.scoring.balance.draws import beta_shares
from careerkit.scoring.balance.simulation import DrawShape, SimulationVerdict, simulate_balance
from careerkit.scoring.balance.three_point import three_point

DRAWS = 100
few = settings(max_examples=settings.default.max_examples // 4)
"""For what draws several times in each example."""
RANK = {SimulationVerdict.COSTS_MOSTLY: 0, SimulationVerdict.TOO_CLOSE: 1, SimulationVerdict.BENEFITS_MOSTLY: 2}

amounts = st.integers(0, 5_000) | st.floats(0, 5_000)
ranges = st.builds(Range, low=amounts, high=amounts, likely=st.none() | amounts)
seeds = st.integers(0, 10**15)
shapes = st.sampled_from(DrawShape)
wild = st.sampled_from([0, 5e-324, 1e-9, 1, 1e7, 1e14, math.nextafter(1e15, 0), 1e15])
turns = st.floats(0, 1)


def priced(of):
    return st.builds(Money, amount=of, currency=st.just("EUR"))


def items(kind, of=amounts | ranges):
    return st.builds(
        kind,
        price=st.none() | priced(of),
        hours=st.none() | st.integers(0, 9) | st.builds(Range, low=st.just(1), high=st.integers(0, 9)),
        probability=st.none() | st.floats(0, 1),
        certainty=st.none() | st.sampled_from(Certainty),
        text=st.just("…"),
    )


def named(found, prefix):
    return tuple(attrs.evolve(item, text=f"{prefix}{place}") for place, item in enumerate(found))


@st.composite
def ledgers(draw, of=amounts | ranges, most=3):
    """A canvas in which every item has a name of its own, and both sides have something certain."""
    costs, benefits = draw(st.lists(items(Cost, of), max_size=most)), draw(st.lists(items(Benefit, of), max_size=most))
    return Canvas(
        cost_structure=(Cost(text="paid", price=Money(amount=2_000, currency="EUR")), *named(costs, "cost ")),
        revenue_streams=(
            Benefit(text="earned", price=Money(amount=2_000, currency="EUR")),
            *named(benefits, "benefit "),
        ),
    )


def simulate(canvas, seed, **more):
    return simulate_balance(canvas, seed=seed, **{"draws": DRAWS, "hour_price": 30, **more})


def together(one, two):
    """Put the items of both in one canvas, the certain ones of each once."""
    return attrs.evolve(
        one,
        cost_structure=(
            *one.cost_structure,
            *(attrs.evolve(it, text=f"other {it.text}") for it in two.cost_structure[1:]),
        ),
        revenue_streams=(
            *one.revenue_streams,
            *(attrs.evolve(it, text=f"other {it.text}") for it in two.revenue_streams[1:]),
        ),
    )


class TestSeed:
    """'the same seed gives the same draws for an item whatever else is there'"""

    @few
    @given(ledgers(), ledgers(), seeds, shapes)
    def test_what_two_canvases_come_to_is_what_they_come_to_together(self, one, two, seed, shape):
        nothing = attrs.evolve(one, cost_structure=one.cost_structure[:1], revenue_streams=one.revenue_streams[:1])
        alone = (
            simulate(one, seed, shape=shape).drawn.mean + simulate(together(nothing, two), seed, shape=shape).drawn.mean
        )
        assert simulate(together(one, two), seed, shape=shape).drawn.mean == pytest.approx(alone, abs=1e-6)

    @few
    @given(ledgers(), seeds, shapes, st.data())
    def test_the_order_does_not_matter(self, canvas, seed, shape, data):
        other = attrs.evolve(
            canvas,
            cost_structure=data.draw(st.permutations(canvas.cost_structure)),
            revenue_streams=data.draw(st.permutations(canvas.revenue_streams)),
        )
        one, two = simulate(canvas, seed, shape=shape), simulate(other, seed, shape=shape)
        assert (one.verdict, one.drawn) == (two.verdict, two.drawn)

    @few
    @given(st.lists(items(Benefit), min_size=2, max_size=4), seeds, st.data())
    def test_nor_does_it_where_all_have_the_same_name(self, benefits, seed, data):
        paid = [Cost(text="paid", price=Money(amount=2_000, currency="EUR"))]
        one, two = (
            simulate(Canvas(cost_structure=paid, revenue_streams=order), seed)
            for order in (benefits, data.draw(st.permutations(benefits)))
        )
        assert one.drawn == two.drawn

    @few
    @given(ledgers(), seeds)
    def test_equal_input_gives_an_equal_result(self, canvas, seed):
        assert careerkit.dumps(simulate(canvas, seed)) == careerkit.dumps(simulate(canvas, seed))


class TestMonotone:
    """'more benefit never worsens a verdict, more cost never betters it'"""

    @staticmethod
    def moved(item, more):
        """Move all that is said about the price of an item up."""
        amount = item.price.amount
        if isinstance(amount, Range):
            likely = None if amount.likely is None else amount.likely + more
            amount = Range(low=amount.low + more, high=amount.high + more, likely=likely)
        else:
            amount += more
        return attrs.evolve(item, price=attrs.evolve(item.price, amount=amount))

    @few
    @given(ledgers(), seeds, shapes, st.integers(1, 5_000), st.data())
    def test_an_item_that_is_worth_more(self, canvas, seed, shape, more, data):
        block, sign = data.draw(st.sampled_from([("cost_structure", -1), ("revenue_streams", 1)]))
        found = list(getattr(canvas, block))
        at = data.draw(st.sampled_from([place for place, item in enumerate(found) if item.price is not None]))
        found[at] = self.moved(found[at], more)
        one = simulate(canvas, seed, shape=shape)
        two = simulate(attrs.evolve(canvas, **{block: found}), seed, shape=shape)
        assert sign * (RANK[two.verdict] - RANK[one.verdict]) >= 0
        assert sign * (two.drawn.mean - one.drawn.mean) >= -1e-9

    @few
    @given(ledgers(), seeds, st.floats(0, 1), st.floats(0, 1))
    def test_a_benefit_that_is_more_likely(self, canvas, seed, one, two):
        def answer(probability):
            grant = Benefit(text="grant", price=Money(amount=3_000, currency="EUR"), probability=probability)
            return simulate(attrs.evolve(canvas, revenue_streams=(*canvas.revenue_streams, grant)), seed)

        less, more = answer(min(one, two)), answer(max(one, two))
        assert RANK[less.verdict] <= RANK[more.verdict]
        assert less.drawn.share <= more.drawn.share

    @given(turns, turns)
    def test_a_greater_most_likely_value_leaves_less_below_every_place(self, one, two):
        less, more = beta_shares(min(one, two)), beta_shares(max(one, two))
        assert all(ahead <= behind + 1e-9 for ahead, behind in zip(more, less, strict=True))

    @given(turns)
    def test_the_shares_of_a_distribution_rise_from_nothing_to_all(self, turn):
        shares = beta_shares(turn)
        assert (shares[0], shares[-1]) == (0, 1)
        assert list(shares) == sorted(shares)


class TestBounds:
    """'no NaN or infinity ever leaves'; a draw lies within what was said."""

    @few
    @given(ledgers(), seeds, shapes)
    def test_quantiles_lie_within_the_ranges(self, canvas, seed, shape):
        drawn = simulate(canvas, seed, shape=shape).drawn
        all_comes = attrs.evolve(
            canvas,
            **{
                block: [attrs.evolve(item, certainty=Certainty.POTENTIAL, probability=None) for item in found]
                for block in ("cost_structure", "revenue_streams")
                for found in [getattr(canvas, block)]
            },
        )
        ends = cost_benefit(all_comes, hour_price=30).priced.balance
        found = [one.balance for one in drawn.quantiles]
        assert found == sorted(found)
        assert ends.low - 1e-6 <= found[0]
        assert found[-1] <= ends.high + 1e-6
        assert found[0] - 1e-6 <= drawn.mean or drawn.mean_error > 0
        assert drawn.benefits_outweigh + drawn.costs_outweigh + drawn.even == DRAWS
        assert 0 <= drawn.share_low <= drawn.share + 1e-12
        assert drawn.share - 1e-12 <= drawn.share_high <= 1

    @given(amounts, amounts, amounts, seeds)
    def test_the_average_is_about_that_of_a_three_point_estimate(self, low, likely, high, seed):
        """At most one time in a thousand million it is further away: Hoeffding (1963), theorem 2."""
        benefit = Benefit(text="b", price=Money(amount=Range(low=low, likely=likely, high=high), currency="EUR"))
        paid = Cost(text="paid", price=Money(amount=0, currency="EUR"))
        found = simulate(Canvas(cost_structure=[paid], revenue_streams=[benefit]), seed).drawn.mean
        expected = three_point(low, likely, high)
        assert found == pytest.approx(expected.mean, abs=1e-9 + 6 * expected.deviation * math.sqrt(11 / DRAWS))

    @staticmethod
    def answered(canvas, seed, shape):
        try:
            return simulate(canvas, seed, shape=shape)
        except UnanswerableError as error:
            return error

    @few
    @given(ledgers(of=wild | st.builds(Range, low=wild, high=wild)), seeds, shapes)
    def test_every_answer_is_a_document_or_a_refusal(self, canvas, seed, shape):
        answer = self.answered(canvas, seed, shape)
        if isinstance(answer, UnanswerableError):
            assert answer.reason == "amounts-too-large"
            return
        written = careerkit.dumps(answer)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written) == answer
        assert "{" not in answer.say("de") + str(answer)

    @few
    @given(ledgers(), seeds)
    def test_a_verdict_is_that_of_the_counts(self, canvas, seed):
        answer = simulate(canvas, seed)
        assume(answer.verdict is not SimulationVerdict.TOO_CLOSE)
        counts = {
            SimulationVerdict.BENEFITS_MOSTLY: answer.drawn.benefits_outweigh,
            SimulationVerdict.COSTS_MOSTLY: answer.drawn.costs_outweigh,
        }
        assert counts[answer.verdict] > DRAWS / 2
