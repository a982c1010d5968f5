from __future__ import annotations

import datetime as dt
import json
import math
from itertools import islice

import attrs
import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.model import Benefit, Canvas, Cost, Money, Range
from careerkit.scoring.balance import draws as drawing
from careerkit.scoring.balance import simulation as module
from careerkit.scoring.balance import simulation_result, simulation_words, tallies
from careerkit.scoring.balance.cost_benefit import BalanceVerdict, cost_benefit
from careerkit.scoring.balance.draws import amounts, beta_shares, comings
from careerkit.scoring.balance.simulation import DrawShape, SimulationVerdict, simulate_balance
from careerkit.scoring.spans import Triple
from careerkit.scoring.streams import stream

BENEFITS, COSTS, CLOSE, UNDETERMINED = SimulationVerdict
PERT, TRIANGULAR = DrawShape
TODAY = dt.date(2026, 4, 17)


def euros(amount, currency="EUR"):
    return Money(amount=amount, currency=currency)


def between(low, likely, high):
    return euros(Range(low=low, likely=likely, high=high))


def canvas(costs=(), benefits=(), **fields):
    return Canvas(cost_structure=list(costs), revenue_streams=list(benefits), **fields)


def codes(reasons):
    return [one.code for one in reasons]


def drawn(triple, shape=PERT, *, bare=False, count=20_000, seed=1):
    return list(islice(amounts(stream(seed, "a"), Triple(*triple), shape, bare=bare), count))


def mean(values):
    return math.fsum(values) / len(values)


def variance(values):
    middle = mean(values)
    return math.fsum((each - middle) ** 2 for each in values) / (len(values) - 1)


FEE = Cost(text="The fee", price=euros(1_000))
WORK = Benefit(text="More work", price=between(500, 1_500, 4_000))
GRANT = Benefit(text="A grant", price=euros(3_000), probability=0.7)
BONUS = Benefit(text="A bonus", price=euros(5_000), certainty="potential")


class TestPublishedExamples:
    @pytest.mark.no_cover
    def test_the_deadline_of_the_reliable_construction_co(self):
        """Hillier and Lieberman, Introduction to Operations Research: 44 weeks are expected on the critical path."""
        path = [(1, 2, 3), (2, 3.5, 8), (6, 9, 18), (1, 4.5, 5), (4, 4, 10), (3, 9, 9), (1, 5.5, 7), (5, 5.5, 9)]
        costs = [Cost(text=name, price=between(*points)) for name, points in zip("ABCEFJLN", path, strict=True)]
        answer = simulate_balance(canvas(costs, [Benefit(text="deadline", price=euros(47))]), seed=1, draws=20_000)
        assert answer.drawn.mean == pytest.approx(47 - 44, abs=4 * answer.drawn.mean_error)
        assert answer.drawn.mean_error < 0.025

    @pytest.mark.parametrize(
        ("found", "draws", "low", "high"),
        [
            # Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine
            # 17:857-872, table I, method 3: the score method of Wilson
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ],
    )
    def test_the_ends_of_a_share(self, found, draws, low, high):
        assert tallies.wilson(found, draws) == pytest.approx((low, high), abs=5.1e-5)

    @pytest.mark.parametrize(
        ("turn", "below"),
        [
            (0.0, lambda place: 1 - (1 - place) ** 5),
            (0.25, lambda place: place**2 * (10 - 20 * place + 15 * place**2 - 4 * place**3)),
            (0.5, lambda place: place**3 * (10 - 15 * place + 6 * place**2)),
            (1.0, lambda place: place**5),
        ],
    )
    def test_the_beta_distribution_is_the_one_of_its_formula(self, turn, below):
        """The shapes 1 and 5, 2 and 4, 3 and 3, and 5 and 1, whose distribution functions are polynomials."""
        values = sorted(drawn((0, turn, 1), count=4_000))
        assert max(abs((at + 0.5) / 4_000 - below(value)) for at, value in enumerate(values)) < 1.63 / math.sqrt(4_000)
        shares = beta_shares(turn)
        steps = [step / (len(shares) - 1) for step in range(len(shares))]
        places = [step * step * (3 - 2 * step) for step in steps]
        assert shares == pytest.approx([below(place) for place in places], abs=1e-8)


class TestDraws:
    @pytest.mark.parametrize("triple", [(2, 3.5, 8), (0, 0, 1), (5, 9, 9), (-4, -3, 0), (1, 2.0001, 3)])
    def test_by_three_points_they_have_the_mean_of_a_three_point_estimate(self, triple):
        low, likely, high = triple
        values = drawn(triple)
        expected = (low + 4 * likely + high) / 6
        spread = (expected - low) * (high - expected) / 7
        assert mean(values) == pytest.approx(expected, abs=4 * math.sqrt(spread / len(values)))
        assert variance(values) == pytest.approx(spread, rel=0.05)
        assert min(values) >= low
        assert max(values) <= high

    @pytest.mark.parametrize("triple", [(2, 3.5, 8), (0, 0, 1), (5, 9, 9)])
    def test_by_a_triangle_they_have_its_mean_and_variance(self, triple):
        """The mean is a third of the sum of the corners, as every text on statistics has it."""
        low, likely, high = triple
        values = drawn(triple, TRIANGULAR)
        spread = (low * low + likely * likely + high * high - low * likely - low * high - likely * high) / 18
        assert mean(values) == pytest.approx(sum(triple) / 3, abs=4 * math.sqrt(spread / len(values)))
        assert variance(values) == pytest.approx(spread, rel=0.05)

    def test_a_range_with_nothing_most_likely_is_drawn_evenly_whatever_the_shape(self):
        for shape in DrawShape:
            values = drawn((0, 6, 12), shape, bare=True)
            assert mean(values) == pytest.approx(6, abs=0.1)
            assert variance(values) == pytest.approx(12, rel=0.05)

    def test_what_is_exact_is_the_same_in_every_draw(self):
        assert set(drawn((7, 7, 7), count=10)) == {7}

    def test_what_has_a_probability_comes_as_often(self):
        came = list(islice(comings(stream(3, "a"), 0.3), 20_000))
        assert mean(came) == pytest.approx(0.3, abs=0.013)

    def test_a_stream_is_its_own(self):
        one, same, other, later = (stream(*key).random() for key in ((1, "a"), (1, "a"), (1, "b"), (2, "a")))
        assert one == same
        assert len({one, other, later}) == 3

    def test_the_numbers_of_a_seed_stay_those_of_all_releases(self):
        assert drawn((2, 3.5, 8), count=3, seed=7) == pytest.approx(
            [2.691184237564154, 4.546807881277793, 3.264533383521699]
        )


class TestVerdicts:
    def test_benefits_mostly(self):
        answer = simulate_balance(canvas([FEE], [WORK]), seed=1)
        assert answer.verdict is BENEFITS
        tally = answer.drawn
        assert tally.benefits_outweigh + tally.costs_outweigh + tally.even == 5_000
        assert tally.share == tally.benefits_outweigh / 5_000
        assert tally.share_low < tally.share < tally.share_high
        assert tally.share_error == pytest.approx(math.sqrt(tally.share * (1 - tally.share) / 5_000))

    def test_costs_mostly(self):
        assert simulate_balance(canvas([attrs.evolve(FEE, price=euros(3_000))], [WORK]), seed=1).verdict is COSTS

    def test_too_close(self):
        fair = Benefit(text="A coin", price=euros(2_000), probability=0.5)
        answer = simulate_balance(canvas([FEE], [fair]), seed=1)
        assert answer.verdict is CLOSE
        assert answer.drawn.share_low < 0.5 < answer.drawn.share_high

    def test_the_probability_of_a_single_thing_is_its_share(self):
        answer = simulate_balance(canvas([FEE], [GRANT]), seed=2, draws=20_000)
        assert answer.drawn.share == pytest.approx(0.7, abs=4 * answer.drawn.share_error)
        assert answer.drawn.mean == pytest.approx(0.7 * 3_000 - 1_000, abs=4 * answer.drawn.mean_error)
        assert [one.balance for one in answer.drawn.quantiles] == [-1_000, -1_000, 2_000, 2_000, 2_000]

    def test_both_sides_about_the_same_are_even(self):
        answer = simulate_balance(canvas([FEE], [Benefit(text="a", price=euros(1_040))]), seed=1, draws=100)
        assert (answer.drawn.even, answer.verdict) == (100, CLOSE)
        assert codes(answer.reasons) == ["balance.simulation.nothing-doubtful"]

    @pytest.mark.parametrize("benefit", [2_000, 500])
    def test_without_doubts_it_says_what_the_balance_says(self, benefit):
        ledger = canvas([FEE], [Benefit(text="a", price=euros(benefit))])
        answer = simulate_balance(ledger, seed=1, draws=100)
        meant = {BENEFITS: BalanceVerdict.BENEFITS_OUTWEIGH, COSTS: BalanceVerdict.COSTS_OUTWEIGH}
        assert meant[answer.verdict] is cost_benefit(ledger).verdict
        assert codes(answer.reasons) == ["balance.simulation.nothing-doubtful"]
        assert {one.balance for one in answer.drawn.quantiles} == {benefit - 1_000}
        assert answer.drawn.mean_error == 0

    def test_what_may_come_is_not_drawn_but_may_make_it_too_close(self):
        dear = attrs.evolve(FEE, price=euros(3_000))
        without, answer = (simulate_balance(canvas([dear], [WORK, *more]), seed=1) for more in ([], [BONUS]))
        assert (without.verdict, answer.verdict) == (COSTS, CLOSE)
        assert without.drawn == answer.drawn
        assert codes(answer.reasons) == ["balance.simulation.potential-decides"]
        assert "balance.missing.probability" in codes(answer.missing)
        assert "A bonus" in str(answer)

    def test_a_cost_that_may_come_may_make_it_too_close_too(self):
        move = Cost(text="A move", price=between(0, 9_000, 9_000), certainty="potential")
        answer = simulate_balance(canvas([FEE, move], [WORK]), seed=1)
        assert (answer.verdict, codes(answer.reasons)) == (CLOSE, ["balance.simulation.potential-decides"])

    def test_what_may_come_and_changes_nothing_leaves_the_verdict(self):
        answer = simulate_balance(canvas([FEE], [WORK, BONUS]), seed=1)
        assert (answer.verdict, answer.reasons) == (BENEFITS, ())

    def test_only_what_may_come_is_too_close(self):
        answer = simulate_balance(canvas([attrs.evolve(FEE, certainty="potential")], [BONUS]), seed=1, draws=100)
        assert (answer.verdict, answer.drawn.even) == (CLOSE, 100)

    @pytest.mark.parametrize(
        ("ledger", "said"),
        [
            (None, []),
            (canvas(), []),
            (canvas([FEE]), []),
            (canvas([], [WORK]), []),
            (canvas([FEE], [attrs.evolve(WORK, comes_anyway=True)]), []),
            (
                canvas([Cost(text="a")], [Benefit(text="b")]),
                ["balance.simulation.nothing-priced"],
            ),
        ],
    )
    def test_with_nothing_to_draw_it_is_undetermined(self, ledger, said):
        answer = simulate_balance(ledger, seed=1)
        assert (answer.verdict, answer.drawn, codes(answer.reasons)) == (UNDETERMINED, None, said)
        assert said or codes(answer.missing)

    def test_an_amount_in_another_currency_that_could_turn_it_leaves_it_undetermined(self):
        abroad = Cost(text="Abroad", price=euros(10, "CHF"))
        answer = simulate_balance(canvas([FEE, abroad], [WORK]), seed=1)
        assert answer.verdict is UNDETERMINED
        assert answer.drawn == simulate_balance(canvas([FEE], [WORK]), seed=1).drawn
        assert "balance.reason.other-currency" in codes(answer.reasons)
        assert "balance.assumed.currency" in codes(answer.assumed)
        assert "balance.missing.exchange" in codes(answer.missing)

    def test_an_amount_in_another_currency_that_could_not_turn_it_is_let_be(self):
        abroad = Benefit(text="Abroad", price=euros(10, "CHF"))
        assert simulate_balance(canvas([FEE], [WORK, abroad]), seed=1).verdict is BENEFITS
        fair = Benefit(text="A coin", price=euros(2_000), probability=0.5)
        assert simulate_balance(canvas([FEE], [fair, abroad]), seed=1).verdict is UNDETERMINED


class TestItems:
    def test_cadence_duration_and_rate_count_as_in_the_balance(self):
        costs = [Cost(text="Course", price=between(80, 100, 120), cadence="monthly", months=9, start="2026-08")]
        ledger = canvas(costs, [attrs.evolve(WORK, cadence="yearly")])
        question = {"as_of": TODAY, "discount_rate": 0.05, "horizon_years": 2.5}
        answer = simulate_balance(ledger, seed=1, draws=20_000, **question)
        expected = cost_benefit(ledger, **question).priced.three_point
        assert answer.drawn.mean == pytest.approx(expected.mean, abs=4 * answer.drawn.mean_error)
        assert (answer.as_of, answer.discount_rate, answer.horizon_years) == ("2026-04-17", 0.05, 2.5)

    def test_hours_are_drawn_apart_from_the_price(self):
        cost = Cost(text="Course", price=between(0, 300, 600), hours=Range(low=0, likely=30, high=60))
        ledger = canvas([cost], [WORK])
        answer = simulate_balance(ledger, seed=1, hour_price=10, draws=20_000)
        expected = cost_benefit(ledger, hour_price=10).priced.three_point
        assert answer.drawn.mean == pytest.approx(expected.mean, abs=4 * answer.drawn.mean_error)
        spread = 2 * (300**2 / 7) + (1_750 - 500) * (4_000 - 1_750) / 7
        assert answer.drawn.mean_error == pytest.approx(math.sqrt(spread / 20_000), rel=0.06)

    def test_a_range_with_a_probability_is_drawn_where_it_comes(self):
        ledger = canvas([FEE], [attrs.evolve(WORK, probability=0.4)])
        answer = simulate_balance(ledger, seed=1, draws=20_000)
        expected = cost_benefit(ledger).priced.three_point
        assert answer.drawn.mean == pytest.approx(expected.mean, abs=4 * answer.drawn.mean_error)
        assert answer.drawn.quantiles[1].balance == -1_000

    def test_a_cut_in_pay_stands_among_the_costs(self):
        cut = Benefit(text="A cut", rise=-10, rise_of=between(30_000, 40_000, 44_000))
        answer = simulate_balance(canvas([FEE], [WORK, cut]), seed=1)
        assert (answer.verdict, answer.drawn.costs_outweigh) == (COSTS, 5_000)

    def test_a_range_upside_down_is_turned(self):
        right, wrong = (
            canvas([FEE], [attrs.evolve(WORK, price=between(*ends))]) for ends in ((500, 900, 4_000), (4_000, 900, 500))
        )
        one, other = simulate_balance(right, seed=1), simulate_balance(wrong, seed=1)
        assert one.drawn == other.drawn
        assert "balance.assumed.range-turned" in codes(other.assumed)

    def test_a_triangle_gives_the_ends_more_weight(self):
        spread = {}
        for shape in ("pert", "triangular"):
            answer = simulate_balance(canvas([FEE], [WORK]), seed=1, shape=shape)
            assert answer.shape.value == shape
            assert f"balance.simulation.assumed.{shape}" in codes(answer.assumed)
            spread[shape] = answer.drawn.quantiles[-1].balance - answer.drawn.quantiles[0].balance
        assert spread["triangular"] > 1.1 * spread["pert"]

    def test_how_it_was_drawn_is_said_only_where_something_was(self):
        bare = Cost(text="Course", price=euros(Range(low=100, high=900)))
        answer = simulate_balance(canvas([bare], [Benefit(text="a", price=euros(2_000))]), seed=1, draws=100)
        assert codes(answer.assumed) == ["balance.simulation.assumed.evenly", "balance.assumed.no-discounting"]
        both = simulate_balance(canvas([bare], [WORK]), seed=1, draws=100)
        assert codes(both.assumed)[:3] == [f"balance.simulation.assumed.{how}" for how in ("evenly", "pert", "apart")]
        none = simulate_balance(canvas([FEE], [Benefit(text="a", price=euros(2_000))]), seed=1, draws=100)
        assert codes(none.assumed) == ["balance.assumed.no-discounting"]


class TestSeed:
    def test_another_seed_gives_other_draws_and_about_the_same_answer(self):
        one, other = (simulate_balance(canvas([FEE], [WORK]), seed=seed) for seed in (1, 2))
        assert one.drawn != other.drawn
        assert one.drawn.mean == pytest.approx(other.drawn.mean, abs=6 * one.drawn.mean_error)
        assert (one.seed, other.seed) == (1, 2)

    def test_an_id_keeps_the_draws_of_an_item_whose_text_is_changed(self):
        named = attrs.evolve(WORK, id="work")
        one, other = (
            simulate_balance(canvas([FEE], [item]), seed=1) for item in (named, attrs.evolve(named, text="b"))
        )
        assert one.drawn == other.drawn != simulate_balance(canvas([FEE], [WORK]), seed=1).drawn

    def test_spaces_do_not_change_the_draws(self):
        spaced = attrs.evolve(WORK, text="  More\nwork ")
        assert (
            simulate_balance(canvas([FEE], [spaced]), seed=1).drawn
            == simulate_balance(canvas([FEE], [WORK]), seed=1).drawn
        )

    def test_two_of_one_name_have_draws_of_their_own(self):
        one, two = (
            simulate_balance(canvas([FEE], [WORK] * many), seed=1, draws=10_000).drawn.mean_error for many in (1, 2)
        )
        assert two == pytest.approx(math.sqrt(2) * one, rel=0.05)  # twice, were they drawn alike

    def test_a_cost_and_a_benefit_of_one_name_do_too(self):
        cost = Cost(text=WORK.text, price=WORK.price)
        answer = simulate_balance(canvas([cost], [WORK]), seed=1)
        assert answer.drawn.even < 1_000


class TestNonsense:
    @pytest.mark.parametrize(
        ("asked", "reason", "said"),
        [
            ({"draws": 99}, "draws-out-of-range", "it can't be drawn 99 times"),
            ({"draws": 100_001}, "draws-out-of-range", "from 100 to 100,000"),
            ({"draws": 1000.0}, "draws-out-of-range", "1000.0"),
            ({"draws": True}, "draws-out-of-range", "True"),
            ({"seed": -1}, "seed-out-of-range", "-1 is no seed"),
            ({"seed": 10**15 + 1}, "seed-out-of-range", "1000000000000001 is no seed"),
            ({"seed": "a" * 100}, "seed-out-of-range", "a" * 50 + " is no seed"),
            ({"shape": "normal"}, "unknown-shape", '"normal"; choose pert or triangular'),
            ({"horizon_years": 0}, "horizon-not-positive", ""),
            ({"horizon_years": math.nan}, "horizon-not-positive", ""),
            ({"discount_rate": -1}, "discount-rate-too-low", ""),
            ({"hour_price": -1}, "hour-price-out-of-range", ""),
            ({"currency": "euro"}, "not-a-currency", ""),
        ],
    )
    def test_a_question_without_sense_is_refused(self, asked, reason, said):
        with pytest.raises(UnanswerableError) as caught:
            simulate_balance(canvas([FEE], [WORK]), **{"seed": 1, **asked})
        assert (caught.value.question, caught.value.reason) == ("balance-simulation", reason)
        assert said in str(caught.value)
        assert "{" not in str(caught.value)

    @pytest.mark.parametrize("asked", [{"draws": 100, "seed": 0}, {"draws": 100, "seed": 10**15}])
    def test_the_ends_of_what_may_be_asked_are_answered(self, asked):
        assert simulate_balance(canvas([FEE], [WORK]), **asked).drawn is not None

    def test_hours_need_a_currency_for_their_price(self):
        with pytest.raises(UnanswerableError, match="currency"):
            simulate_balance(canvas([Cost(text="a", hours=1)], [Benefit(text="b")]), seed=1, hour_price=1)

    def test_what_could_not_be_added_up_if_it_came_is_refused(self):
        unlikely = [Cost(text=text, price=euros(9e14), probability=0.001) for text in "ab"]
        assert cost_benefit(canvas(unlikely[:1], [WORK])).verdict
        with pytest.raises(UnanswerableError, match="more than can be added up") as caught:
            simulate_balance(canvas(unlikely, [WORK]), seed=1)
        assert caught.value.details["pointer"] == "/cost_structure/0"

    @pytest.mark.no_cover
    def test_ten_thousand_items_are_drawn(self):
        ranges = [Cost(text=f"{at}", price=between(at, at + 1, 2 * at + 5)) for at in range(500)]
        costs = [*ranges, *(Cost(text=f"{at}", price=euros(at)) for at in range(500, 5_000))]
        benefits = [Benefit(text=f"{at}", price=euros(3 * at + 9), probability=0.5) for at in range(5_000)]
        answer = simulate_balance(canvas(costs, benefits), seed=1, draws=100)
        assert answer.drawn.benefits_outweigh == 100


EVERYTHING = canvas(
    [
        FEE,
        Cost(text="Course", price=euros(Range(low=900, high=100)), hours=3),
        Cost(text="Abroad", price=euros(1, "CHF")),
    ],
    [WORK, GRANT, BONUS, Benefit(text="Voice")],
)
ANSWERS = {
    "everything": simulate_balance(EVERYTHING, seed=1, draws=200, hour_price=20, as_of=TODAY, discount_rate=0.03),
    "triangular": simulate_balance(canvas([FEE], [WORK]), seed=1, draws=200, shape="triangular"),
    "decided by what may come": simulate_balance(
        canvas([attrs.evolve(FEE, price=euros(9_000))], [WORK, attrs.evolve(BONUS, price=euros(20_000))]),
        seed=1,
        draws=200,
    ),
    "costs": simulate_balance(canvas([attrs.evolve(FEE, price=euros(9_000))], [WORK]), seed=1, draws=200),
    "sure": simulate_balance(canvas([FEE], [Benefit(text="a", price=euros(9))]), seed=1, draws=200),
    "nothing": simulate_balance(None, seed=1),
    "soft": simulate_balance(canvas([Cost(text="a")], [Benefit(text="b")]), seed=1),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
class TestTheResult:
    def test_it_is_a_document(self, answer):
        written = careerkit.dumps(answer)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written) == answer
        assert json.loads(written)["seed"] == 1

    def test_it_has_words_with_nothing_left_open(self, answer):
        english, german = answer.say("en"), answer.say("de")
        assert str(answer) == english != german
        assert len(english.splitlines()) == len(german.splitlines()) >= 2
        assert "{" not in english + german
        assert "None" not in english + german


class TestWords:
    def test_counts_come_before_shares_and_the_seed_comes_last(self):
        said = str(ANSWERS["everything"]).splitlines()
        tally = ANSWERS["everything"].drawn
        assert said[1] == (
            f"Of 200 draws, the benefits outweigh in {tally.benefits_outweigh}, the costs in {tally.costs_outweigh},"
            f" and in {tally.even} both come to about the same."
        )
        assert said[2].startswith("If it were drawn without end, the benefits would outweigh in ")
        assert said[3].startswith("Half of the draws lie between ")
        assert said[-1] == "Drawn 200 times, from seed 1: the same seed gives the same draws."

    def test_where_every_draw_is_the_same_there_are_no_ends(self):
        assert str(ANSWERS["sure"]).splitlines()[1:3] == [
            "Of 200 draws, the benefits outweigh in 0, the costs in 200, and in 0 both come to about the same.",
            "Nothing that counts is a range or has a probability, so every draw is the same.",
        ]

    def test_a_large_seed_is_told_to_the_last_digit(self):
        answer = simulate_balance(canvas([FEE], [WORK]), seed=10**15 - 1, draws=100)
        assert "from seed 999999999999999:" in str(answer)

    @pytest.mark.parametrize("public", [drawing, module, simulation_result, simulation_words, tallies])
    def test_every_module_lists_what_is_public(self, public):
        assert sorted(dir(public)) == sorted(public.__all__)
