from __future__ import annotations

import datetime as dt
import json
import math

import attrs
import pytest

from careerkit.declaration.compilation import dumper, loader
from careerkit.errors import UnanswerableError
from careerkit.messages import has, say
from careerkit.model import Benefit, Canvas, Cost, Goal, Money, Range, Unanswered
from careerkit.scoring.balance.cost_benefit import (
    TIE_BAND,
    BalanceFlipKind,
    BalanceVerdict,
    CostBenefit,
    LinePlace,
    cost_benefit,
)
from careerkit.scoring.spans import Span

TODAY = dt.date(2026, 4, 17)


def euros(amount, currency="EUR"):
    return Money(amount=amount, currency=currency)


def canvas(costs=(), benefits=(), **fields):
    return Canvas(cost_structure=list(costs), revenue_streams=list(benefits), **fields)


def codes(reasons):
    return [one.code for one in reasons]


def certain(amount):
    return Span(low=amount, likely=amount, high=amount)


FEE = Cost(text="The course", price=euros(1200))
EVENINGS = Cost(text="Evenings", hours=6, cadence="weekly", months=9)
RISE = Benefit(text="A tenth more pay", rise=10, rise_of=euros(40_000))
VOICE = Benefit(text="Being heard", nature="influence")
LEISURE = Cost(text="No summer holidays", nature="leisure")


class TestPublishedExamples:
    def test_a_proposal_of_unequal_years(self):
        """Gitman, Principles of Managerial Finance: 40,000 now for 5, 8, 12 and 30 thousand after each year, at 8 %."""
        flows = {2027: 5_000, 2028: 8_000, 2029: 12_000, 2030: 30_000}
        benefits = [Benefit(text=f"{year}", price=euros(flow), start=f"{year}-04-17") for year, flow in flows.items()]
        answer = cost_benefit(
            canvas([Cost(text="Now", price=euros(40_000))], benefits), as_of=TODAY, horizon_years=4, discount_rate=0.08
        )
        assert answer.priced.balance.likely == pytest.approx(3065.22267, abs=1e-5)
        assert answer.payback_months == pytest.approx(48)

    def test_a_proposal_that_turns_out_a_loss(self):
        """The documentation of Excel's NPV, example 2: 40,000 now, five years of income, a loss of 9,000, at 8 %."""
        flows = [8_000, 9_200, 10_000, 12_000, 14_500]
        benefits = [
            Benefit(text=f"{year}", price=euros(flow), start=f"{2027 + year}-04-17") for year, flow in enumerate(flows)
        ]
        costs = [Cost(text="Now", price=euros(40_000)), Cost(text="Loss", price=euros(9_000), start="2032-04-17")]
        with_loss = cost_benefit(canvas(costs, benefits), as_of=TODAY, horizon_years=6, discount_rate=0.08)
        without = cost_benefit(canvas(costs, benefits), as_of=TODAY, horizon_years=5, discount_rate=0.08)
        assert without.priced.balance.likely == pytest.approx(1922.06, abs=0.006)
        assert with_loss.priced.balance.likely == pytest.approx(-3749.47, abs=0.006)

    def test_an_equal_amount_every_year_is_an_ordinary_annuity(self):
        """The factor for five years at 10 % is 3.7908 in every table."""
        answer = cost_benefit(
            canvas([Cost(text="Now", price=euros(10_000))], [Benefit(text="a", price=euros(3_000), cadence="yearly")]),
            horizon_years=5,
            discount_rate=0.1,
        )
        assert answer.priced.balance.likely == pytest.approx(3_000 * 3.790787 - 10_000, abs=0.01)

    def test_the_example_of_the_canvas(self):
        """Twenty hours a week of learning and leisure given up, for 30 percent more pay and technical influence."""
        costs = [Cost(text="Learning", hours=20, cadence="weekly"), Cost(text="Leisure", nature="leisure")]
        benefits = [Benefit(text="30 % more pay", rise=30), Benefit(text="Technical influence")]
        answer = cost_benefit(canvas(costs, benefits))
        assert answer.verdict is BalanceVerdict.ONLY_SOFT
        assert answer.priced is None
        assert (answer.unpriced.costs, answer.unpriced.benefits) == (2, 2)
        assert answer.hours.taken == certain(3_120)
        assert codes(answer.missing) == ["balance.missing.rise-of", "balance.missing.hours-a-week"]


class TestLines:
    def test_every_item_has_a_line_with_a_place(self):
        costs = [
            attrs.evolve(FEE, id="fee", nature="education"),
            EVENINGS,
            Cost(text="Rent", price=euros(900), cadence="monthly", comes_anyway=True),
            Cost(text="Entrance", price=euros(50), start="2026-01"),
            Cost(text="Exam", price=euros(100), start="2030"),
            Cost(text="A relocation", price=euros(5_000), certainty="potential"),
        ]
        benefits = [RISE, VOICE, Benefit(text="Abroad", price=euros(10, "USD"))]
        answer = cost_benefit(canvas(costs, benefits), as_of=TODAY)
        assert [line.place.value for line in answer.lines] == [
            "priced",
            "unpriced",
            "comes-anyway",
            "already-over",
            "after-horizon",
            "potential",
            "priced",
            "unpriced",
            "other-currency",
        ]
        first = answer.lines[0]
        assert (first.pointer, first.id, first.label, first.side.value, first.nature) == (
            "/cost_structure/0",
            "fee",
            "The course",
            "cost",
            "education",
        )
        assert first.contribution == -1200
        assert answer.lines[2].present_value == certain(900 * 36)
        assert answer.lines[3].present_value is None
        assert [line.hardness.value for line in answer.lines[6:8]] == ["hard", "soft"]
        assert answer.lines[5].contribution is None

    def test_a_long_text_is_cut_to_one_line(self):
        answer = cost_benefit(canvas([Cost(text="word " * 60), Cost(text="  \n "), Cost(text="two\nlines")]))
        labels = [line.label for line in answer.lines]
        assert (len(labels[0]), labels[0][-1], labels[1], labels[2]) == (120, "…", "…", "two lines")

    def test_a_rise_is_a_yearly_amount_whatever_its_cadence_unless_it_is_paid_once(self):
        values = [
            cost_benefit(canvas([FEE], [attrs.evolve(RISE, cadence=cadence)])).priced.benefits.likely
            for cadence in (None, "yearly", "monthly", "once")
        ]
        assert values == [12_000, 12_000, 12_000, 4_000]

    def test_a_price_counts_before_a_rise(self):
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, price=euros(500))]))
        assert answer.priced.benefits.likely == 500
        assert "balance.assumed.price-over-rise" in codes(answer.assumed)

    def test_a_cut_in_pay_stands_among_the_costs(self):
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, rise=-10), Benefit(text="Bonus", price=euros(100))]))
        assert (answer.priced.costs.likely, answer.priced.benefits.likely) == (13_200, 100)
        assert answer.lines[1].present_value == certain(-12_000)
        assert "balance.assumed.cut" in codes(answer.assumed)

    def test_hours_of_a_rise_have_a_cadence_of_their_own(self):
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, hours=2, cadence="weekly")]))
        assert answer.hours.freed == certain(312)
        assert answer.priced.benefits.likely == 12_000

    def test_what_began_before_today_counts_with_what_is_left_of_it(self):
        begun = Cost(text="Course", price=euros(100), cadence="monthly", start="2026-01-17", months=9)
        over = attrs.evolve(begun, months=2)
        answer = cost_benefit(canvas([begun, over], [RISE]), as_of=TODAY)
        assert answer.lines[0].contribution == pytest.approx(-600)
        assert answer.lines[1].place is LinePlace.ALREADY_OVER

    @pytest.mark.parametrize(
        ("item", "place"),
        [
            (Cost(text="Sundays", hardness="soft", start="2025-09"), "unpriced"),
            (Cost(text="Sundays", start="2025-09-17", months=8), "unpriced"),
            (Cost(text="Sundays", start="2025-09-17", months=7), "already-over"),
            (Cost(text="Sundays", start="2025-09", cadence="once"), "already-over"),
            (Cost(text="Sundays", start="2025-09-17", cadence="once", months=8), "unpriced"),
            (Cost(text="Sundays", start="2025-09-17", cadence="once", months=7), "already-over"),
            (Cost(text="Course", price=euros(100), start="2025-09-17", months=8), "priced"),
            (Cost(text="Course", price=euros(100), start="2025-09-17", months=7), "already-over"),
            (Cost(text="Course", price=euros(100), start="2025-09-17", cadence="once", months=8), "already-over"),
            (Cost(text="Course", price=euros(100), start="2025-09"), "already-over"),
            (Cost(text="Course", hours=10, start="2025-09"), "already-over"),
        ],
    )
    def test_what_began_in_the_past_is_over_when_it_has_ended_or_came_once(self, item, place):
        assert cost_benefit(canvas([item], [RISE]), as_of=TODAY).lines[0].place.value == place

    def test_what_lasts_and_has_begun_comes_now(self):
        lasting = Cost(text="Course", price=euros(100), start="2025-09-17", months=8)
        answer = cost_benefit(canvas([lasting], [RISE]), as_of=TODAY, discount_rate=0.1)
        assert answer.lines[0].contribution == -100

    def test_hours_alone_decide_when_an_item_is_over(self):
        answer = cost_benefit(canvas([attrs.evolve(EVENINGS, start="2020")], [RISE]), as_of=TODAY)
        assert answer.lines[0].place is LinePlace.ALREADY_OVER
        assert (answer.hours, answer.verdict) == (None, BalanceVerdict.UNDETERMINED)


class TestBalance:
    def test_probability_weighs_and_the_certain_balance_stands_beside(self):
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, probability=0.5)]))
        assert answer.priced.balance == certain(4_800)
        assert (answer.priced.certain, answer.priced.with_potential) == (-1_200, 10_800)
        assert answer.lines[1].present_value == certain(12_000)
        assert answer.lines[1].certainty.value == "potential"
        assert answer.verdict is BalanceVerdict.BENEFITS_OUTWEIGH
        assert "balance.reason.potential-decides.better" in codes(answer.reasons)

    def test_what_may_come_with_no_probability_makes_it_too_close(self):
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, certainty="potential")]))
        assert answer.verdict is BalanceVerdict.TOO_CLOSE
        assert answer.priced.balance == Span(low=-1_200, likely=-1_200, high=10_800)
        assert (answer.priced.certain, answer.priced.with_potential) == (-1_200, 10_800)
        assert "balance.assumed.potential-apart" in codes(answer.assumed)

    def test_a_cost_that_may_come_can_turn_it_too(self):
        move = Cost(text="A move", price=euros(50_000), certainty="potential")
        answer = cost_benefit(canvas([FEE, move], [RISE]))
        assert answer.verdict is BalanceVerdict.TOO_CLOSE
        assert "balance.reason.potential-decides.worse" in codes(answer.reasons)

    def test_a_probability_counts_before_the_word_certain(self):
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, certainty="certain", probability=0.1)]))
        assert answer.priced.balance.likely == pytest.approx(0)
        assert "balance.assumed.probability-over-certainty" in codes(answer.assumed)

    def test_ranges_are_taken_at_both_ends(self):
        cost = Cost(text="Course", price=euros(Range(low=1_000, likely=1_200, high=2_000)))
        answer = cost_benefit(canvas([cost], [RISE]))
        assert answer.priced.balance == Span(low=10_000, likely=10_800, high=11_000)

    def test_a_range_upside_down_is_turned_and_said(self):
        upside_down = Cost(text="Course", price=euros(Range(low=2_000, likely=3_000, high=1_000)))
        right = Cost(text="Course", price=euros(Range(low=1_000, likely=2_000, high=3_000)))
        turned, plain = (cost_benefit(canvas([cost], [RISE])) for cost in (upside_down, right))
        assert turned.priced == plain.priced
        assert "balance.assumed.range-turned" in codes(turned.assumed)
        assert "balance.assumed.range-turned" not in codes(plain.assumed)

    def test_the_middle_of_a_bare_range_is_assumed(self):
        bare = [
            Cost(text="Course", price=euros(Range(low=0, high=100))),
            attrs.evolve(EVENINGS, hours=Range(low=1, high=2)),
        ]
        answer = cost_benefit(canvas(bare, [attrs.evolve(RISE, rise_of=euros(Range(low=1, high=3)))]))
        assert answer.lines[0].contribution == -50
        assert [one.params["count"] for one in answer.assumed if one.code == "balance.assumed.middle"] == [3]

    def test_ranges_that_meet_are_too_close_to_call(self):
        cost = Cost(text="Course", price=euros(Range(low=1_000, likely=1_200, high=20_000)))
        answer = cost_benefit(canvas([cost], [RISE]))
        assert answer.verdict is BalanceVerdict.TOO_CLOSE
        assert codes(answer.reasons) == ["balance.reason.ranges-decide"]
        assert answer.flips == ()

    @pytest.mark.parametrize(
        ("cost", "verdict"),
        [
            (11_300, "benefits-outweigh"),
            (11_500, "balanced"),
            (12_000, "balanced"),
            (12_600, "balanced"),
            (12_700, "costs-outweigh"),
        ],
    )
    def test_sides_within_five_percent_are_balanced(self, cost, verdict):
        assert TIE_BAND == 0.05
        assert cost_benefit(canvas([Cost(text="a", price=euros(cost))], [RISE])).verdict.value == verdict

    def test_nothing_against_nothing_is_balanced(self):
        answer = cost_benefit(canvas([Cost(text="a", price=euros(0))], [Benefit(text="b", price=euros(0))]))
        assert (answer.verdict, answer.payback_months) == (BalanceVerdict.BALANCED, None)

    def test_an_hour_with_a_price_is_priced(self):
        answer = cost_benefit(canvas([FEE, EVENINGS], [RISE]), hour_price=10)
        assert answer.lines[1].place is LinePlace.PRICED
        assert answer.priced.costs.likely == pytest.approx(1_200 + 2_340)
        assert answer.hours.taken == certain(234)
        assert answer.payback_months > cost_benefit(canvas([FEE, EVENINGS], [RISE])).payback_months

    def test_price_and_hours_of_one_item_add_up(self):
        both = Cost(text="Course", price=euros(100), hours=Range(low=1, likely=2, high=4))
        answer = cost_benefit(canvas([both], [RISE]), hour_price=10)
        assert answer.lines[0].present_value == Span(low=110, likely=120, high=140)


class TestUndetermined:
    @pytest.mark.parametrize(
        ("costs", "benefits", "asked"),
        [
            ([], [], ["balance.missing.side.cost", "balance.missing.side.benefit"]),
            ([FEE], [], ["balance.missing.side.benefit"]),
            ([], [RISE], ["balance.missing.side.cost"]),
            ([attrs.evolve(FEE, comes_anyway=True)], [RISE], ["balance.missing.side.cost"]),
        ],
    )
    def test_an_empty_side_is_asked_for(self, costs, benefits, asked):
        answer = cost_benefit(canvas(costs, benefits))
        assert answer.verdict is BalanceVerdict.UNDETERMINED
        assert codes(answer.missing) == asked
        assert (answer.flips, answer.proposal) == ((), ())

    def test_no_canvas_is_an_empty_one(self):
        assert cost_benefit(None, as_of=TODAY) == cost_benefit(Canvas(), as_of=TODAY)

    @pytest.mark.parametrize("standing", ["not-sure-yet", "not-for-me"])
    def test_a_side_left_open_on_purpose_is_not_asked_for(self, standing):
        answer = cost_benefit(canvas([FEE], unanswered=[Unanswered(field="revenue_streams", standing=standing)]))
        assert codes(answer.missing) == [f"balance.missing.{standing}.benefit"]

    def test_an_amount_in_another_currency_that_could_turn_it(self):
        answer = cost_benefit(
            canvas([FEE, attrs.evolve(FEE, text="Books")], [Benefit(text="a", price=euros(9, "USD"))])
        )
        assert (answer.currency, answer.verdict) == ("EUR", BalanceVerdict.UNDETERMINED)
        assert codes(answer.missing) == ["balance.missing.exchange"]
        assert dict(answer.missing[0].params) == {"label": "a", "found": "USD", "currency": "EUR"}
        assert "balance.assumed.currency" in codes(answer.assumed)
        assert "balance.reason.other-currency" in codes(answer.reasons)

    def test_an_amount_in_another_currency_that_could_not_turn_it(self):
        answer = cost_benefit(canvas([FEE], [RISE, Benefit(text="a", price=euros(9, "USD"))]))
        assert (answer.currency, answer.verdict) == ("EUR", BalanceVerdict.BENEFITS_OUTWEIGH)

    def test_two_sides_that_are_even_may_be_turned_by_any_other_amount(self):
        even = [Benefit(text="a", price=euros(1_200)), Benefit(text="b", price=euros(9, "USD"))]
        assert cost_benefit(canvas([FEE], even)).verdict is BalanceVerdict.UNDETERMINED

    def test_of_two_equally_common_currencies_the_first_in_the_alphabet_counts(self):
        answer = cost_benefit(canvas([attrs.evolve(FEE, price=euros(1, "USD"))], [RISE]))
        assert answer.currency == "EUR"

    def test_the_currency_can_be_asked_for(self):
        answer = cost_benefit(canvas([FEE], [RISE]), currency="USD")
        assert (answer.currency, answer.verdict, answer.priced) == ("USD", BalanceVerdict.UNDETERMINED, None)
        assert codes(answer.missing) == ["balance.missing.exchange", "balance.missing.exchange"]
        assert "balance.assumed.currency" not in codes(answer.assumed)

    def test_an_hour_has_no_price_in_an_item_of_another_currency(self):
        both = Cost(text="a", price=euros(1, "USD"), hours=3)
        answer = cost_benefit(canvas([both], [RISE]), hour_price=10, currency="EUR")
        assert (answer.lines[0].place, answer.lines[0].present_value) == (LinePlace.OTHER_CURRENCY, None)
        assert answer.hours.taken == certain(3)


class TestHours:
    def test_more_than_there_is_is_said_with_how_much(self):
        costs = [FEE, EVENINGS, Cost(text="Reading", hours=52, cadence="quarterly"), Cost(text="Exam", hours=30)]
        answer = cost_benefit(canvas(costs, [RISE, attrs.evolve(EVENINGS_FREED, hours=3)], hours_a_week=8))
        assert (answer.hours.a_week.likely, answer.hours.over_by) == (10, 2)
        assert answer.hours.freed_a_week == certain(3)
        assert answer.reasons[0].code == "balance.reason.over-committed"
        assert dict(answer.reasons[0].params) == {"over": 2, "needed": 10, "available": 8, "count": 2}
        assert codes(answer.proposal) == ["balance.proposal.hours", "balance.proposal.hours-item"]
        assert answer.proposal[1].pointer == "/cost_structure/1"

    def test_one_after_the_other_is_not_both_at_once(self):
        later = attrs.evolve(EVENINGS, text="Then", start="2027-02-17", hours=5)
        answer = cost_benefit(canvas([EVENINGS, later], [RISE], hours_a_week=6), as_of=TODAY)
        assert answer.hours.a_week == certain(6)
        assert (answer.hours.over_by, codes(answer.reasons)) == (None, ["balance.reason.only-benefits-priced"])
        at_once = cost_benefit(canvas([EVENINGS, later], [RISE], hours_a_week=6))
        assert at_once.hours.over_by == 5
        assert [one.params["count"] for one in at_once.assumed if one.code == "balance.assumed.starts-now"] == [1]

    def test_what_may_take_too_many_hours_is_a_question(self):
        may = attrs.evolve(EVENINGS, text="Perhaps", certainty="potential")
        answer = cost_benefit(canvas([FEE, EVENINGS, may], [RISE], hours_a_week=8))
        assert answer.hours.a_week == Span(low=6, likely=6, high=12)
        assert codes(answer.reasons) == ["balance.reason.may-not-fit"]

    def test_hours_that_suffice_need_no_word(self):
        answer = cost_benefit(canvas([FEE, EVENINGS], [RISE], hours_a_week=8))
        assert (answer.reasons, answer.missing) == ((), ())

    def test_a_range_of_hours_upside_down_is_turned_and_said(self):
        answer = cost_benefit(canvas([FEE, EVENINGS], [RISE], hours_a_week=Range(low=9, high=7)))
        assert answer.hours.available == Span(low=7, likely=8, high=9)
        assert "balance.assumed.hours-turned" in codes(answer.assumed)

    @pytest.mark.parametrize(
        ("available", "hours", "line"),
        [
            (0, 1, "It takes 1 hour in a full week, and you have 0: where would the other 1 come from?"),
            (0, 1, "- A full week is 1 hour short: what could take less time, or come later?"),
            (0, 1, "- Evenings: 1 hour a week"),
            (0, 1.5, "- Evenings: 1.5 hours a week"),
            (0.5, Range(low=0, high=1), "It may take 1 hour in a full week, and you may have only 0.5: would that do?"),
            (None, 1, "- It takes up to 1 hour in a week: how many do you have?"),
            (None, 2, "- It takes up to 2 hours in a week: how many do you have?"),
        ],
    )
    def test_one_hour_is_one_hour(self, available, hours, line):
        weighed = canvas([FEE, attrs.evolve(EVENINGS, hours=hours)], [RISE], hours_a_week=available)
        assert line.replace("would that do", "would that still do") in str(cost_benefit(weighed)).splitlines()

    def test_hours_not_for_me_are_not_asked_for(self):
        open_on_purpose = [Unanswered(field="hours_a_week", standing="not-for-me")]
        assert cost_benefit(canvas([FEE, EVENINGS], [RISE], unanswered=open_on_purpose)).missing == ()

    def test_hours_freed_alone_leave_nothing_to_ask(self):
        answer = cost_benefit(canvas([FEE], [EVENINGS_FREED]))
        assert (answer.hours.taken, answer.missing) == (certain(0), ())


EVENINGS_FREED = Benefit(text="No more commuting", hours=5, cadence="weekly")


class TestQuestions:
    def test_the_price_of_an_hour_at_which_it_turns(self):
        answer = cost_benefit(canvas([FEE, EVENINGS], [RISE]))
        flip = answer.flips[0]
        assert (flip.kind, flip.now) == (BalanceFlipKind.HOUR_PRICE, None)
        assert flip.value == pytest.approx((0.95 * 12_000 - 1_200) / 234)
        assert flip.question.code == "balance.flip.hour-price.benefits-outweigh.above"
        assert cost_benefit(canvas([FEE, EVENINGS], [RISE]), hour_price=flip.value).verdict is BalanceVerdict.BALANCED

    def test_a_dear_hour_could_be_cheaper(self):
        answer = cost_benefit(canvas([FEE, EVENINGS], [RISE]), hour_price=100)
        assert answer.verdict is BalanceVerdict.COSTS_OUTWEIGH
        assert answer.flips[0].now == 100
        assert answer.flips[0].question.code == "balance.flip.hour-price.costs-outweigh.below"

    def test_hours_freed_could_make_up_for_a_price(self):
        answer = cost_benefit(canvas([FEE], [EVENINGS_FREED]))
        assert answer.flips[0].question.code == "balance.flip.hour-price.costs-outweigh.above"
        assert answer.flips[0].value == pytest.approx(0.95 * 1_200 / 780)

    def test_hours_freed_could_be_worth_less(self):
        answer = cost_benefit(canvas([FEE], [EVENINGS_FREED]), hour_price=50)
        assert answer.flips[0].question.code == "balance.flip.hour-price.benefits-outweigh.below"

    def test_a_price_below_nothing_is_not_asked_about(self):
        answer = cost_benefit(canvas([FEE], [RISE, EVENINGS_FREED]))
        assert [flip.kind.value for flip in answer.flips] == ["item"]

    def test_hours_that_cancel_out_bring_both_sides_closer(self):
        same = Cost(text="Hours", hours=5, cadence="weekly")
        answer = cost_benefit(canvas([FEE, same], [RISE, EVENINGS_FREED]))
        assert [flip.kind.value for flip in answer.flips] == ["hour-price", "item"]
        assert answer.flips[0].value == pytest.approx((0.95 * 12_000 - 1_200) / (0.05 * 780))

    def test_with_ranges_the_worst_price_of_an_hour_is_asked_about(self):
        evenings = attrs.evolve(EVENINGS, hours=Range(low=2, likely=4, high=6))
        assert cost_benefit(canvas([FEE, evenings], [RISE])).flips[0].value == pytest.approx(10_200 / 234)

    def test_hours_that_only_may_come_have_a_price_that_turns_it_too(self):
        may = attrs.evolve(EVENINGS, certainty="potential")
        assert cost_benefit(canvas([FEE, may], [RISE])).flips[0].value == pytest.approx(10_200 / 234)

    def test_a_cut_in_pay_with_hours_freed_changes_sides(self):
        """At 20 EUR an hour the cut is made up for; the tie band then takes from what is more, and no more from it."""
        part_time = attrs.evolve(RISE, rise=-39, hours=15, cadence="weekly")
        answer = cost_benefit(canvas([FEE], [part_time, attrs.evolve(RISE, rise=5)]))
        assert answer.verdict is BalanceVerdict.COSTS_OUTWEIGH
        value = answer.flips[0].value
        at, short = (
            cost_benefit(canvas([FEE], [part_time, attrs.evolve(RISE, rise=5)]), hour_price=price).verdict
            for price in (value, math.nextafter(value, 0))
        )
        assert (at, short) == (BalanceVerdict.BALANCED, BalanceVerdict.COSTS_OUTWEIGH)

    def test_hours_of_another_currency_have_no_price_that_turns_it(self):
        abroad = attrs.evolve(EVENINGS, price=euros(1, "USD"))
        answer = cost_benefit(canvas([FEE], [RISE, attrs.evolve(EVENINGS_FREED, price=euros(1, "USD"))]))
        assert [flip.kind.value for flip in answer.flips] == ["item"]
        assert cost_benefit(canvas([FEE, abroad], [RISE])).flips == ()

    def test_the_soft_benefits_are_asked_for_their_worth(self):
        answer = cost_benefit(canvas([FEE], [VOICE, Benefit(text="Pride", certainty="potential")]))
        assert answer.verdict is BalanceVerdict.COSTS_OUTWEIGH
        flip = answer.flips[0]
        assert (flip.kind, flip.value) == (BalanceFlipKind.SOFT_BENEFITS, pytest.approx(0.95 * 1_200))
        assert flip.items == ("/revenue_streams/0", "/revenue_streams/1")
        assert flip.question.params["names"] == ("Being heard", "Pride")

    def test_the_soft_costs_are_asked_for_what_one_would_pay(self):
        answer = cost_benefit(canvas([FEE, LEISURE], [RISE]))
        assert [flip.kind.value for flip in answer.flips] == ["soft-costs", "item"]
        assert answer.flips[0].value == pytest.approx(0.95 * 12_000 - 1_200)

    def test_an_item_weighed_by_its_probability_is_asked_about_in_full(self):
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, probability=0.5)]))
        assert (answer.flips[0].value, answer.flips[0].now) == (pytest.approx(1_200 / 0.95 / 0.5), 12_000)

    def test_items_are_asked_about_from_the_one_that_needs_the_least(self):
        benefits = [Benefit(text="a", price=euros(2_000)), Benefit(text="b", price=euros(5_000))]
        costs = [Cost(text="c", price=euros(5_500)), attrs.evolve(VOICE_COST, probability=0.5)]
        answer = cost_benefit(canvas(costs, benefits))
        assert [(flip.items, flip.value) for flip in answer.flips] == [
            (("/revenue_streams/1",), pytest.approx(5_500 / 0.95 - 2_000)),
            (("/revenue_streams/0",), pytest.approx(5_500 / 0.95 - 5_000)),
        ]

    @pytest.mark.parametrize(
        ("costs", "benefits", "value"),
        [
            ([Range(low=100, likely=500, high=900)], [("certain", 1_000)], 900 / 0.95),
            ([500], [("certain", 1_000), ("potential", 50)], 500 / 0.95),
            ([500], [("certain", Range(low=800, likely=1_000, high=1_200))], 500 / 0.95),
            ([1_000], [("certain", 500), ("potential", 50)], 550 / 0.95),
            ([Range(low=900, high=1_500)], [("certain", Range(low=100, high=700))], 700 / 0.95),
        ],
    )
    def test_an_item_is_asked_for_the_value_at_which_the_worst_that_was_said_turns_it(self, costs, benefits, value):
        weighed = canvas(
            [Cost(text="c", price=euros(price)) for price in costs],
            [Benefit(text="b", price=euros(price), certainty=certainty) for certainty, price in benefits],
        )
        answer = cost_benefit(weighed)
        assert [flip.value for flip in answer.flips] == [pytest.approx(value)]
        block, _, index = answer.flips[0].items[0][1:].partition("/")

        def at(amount):
            items = list(getattr(weighed, block))
            items[int(index)] = attrs.evolve(items[int(index)], price=euros(amount))
            return cost_benefit(attrs.evolve(weighed, **{block: items})).verdict

        found = answer.flips[0].value
        assert at(math.nextafter(found, math.inf)) is answer.verdict
        assert at(found) is not answer.verdict

    def test_the_worth_of_what_is_soft_turns_the_worst_that_was_said(self):
        spread = attrs.evolve(FEE, price=euros(Range(low=2_000, likely=3_000, high=6_000)))
        may = Benefit(text="May come", price=euros(900), certainty="potential")
        answer = cost_benefit(canvas([spread], [VOICE, may]))
        assert answer.flips[0].value == pytest.approx(0.95 * 2_000 - 900)

    def test_an_item_without_which_the_verdict_stands_is_not_asked_about(self):
        small = Benefit(text="Small", price=euros(100))
        assert [flip.items for flip in cost_benefit(canvas([FEE], [RISE, small])).flips] == [("/revenue_streams/0",)]

    def test_a_cut_in_pay_that_hours_likely_make_up_for_is_not_asked_about(self):
        """It stands among the costs, for it is rather a loss, and the verdict holds with it at its worst."""
        hours = Range(low=0, likely=650, high=700)
        part_time = Benefit(text="Part-time", rise=-10, rise_of=euros(40_000), hours=hours, cadence="yearly")
        answer = cost_benefit(canvas([FEE], [attrs.evolve(RISE, rise=20), part_time]), hour_price=10)
        assert answer.verdict is BalanceVerdict.BENEFITS_OUTWEIGH
        assert answer.lines[2].contribution == 7_500
        assert [flip.items for flip in answer.flips if flip.items] == [("/revenue_streams/0",)]

    def test_what_lacks_an_amount_is_asked_for_one(self):
        costs = [Cost(text="Fees", nature="money"), Cost(text="Books", hardness="hard"), LEISURE]
        answer = cost_benefit(canvas(costs, [Benefit(text="More pay", nature="salary")]))
        assert codes(answer.missing) == [
            "balance.missing.price.cost",
            "balance.missing.price.cost",
            "balance.missing.price.benefit",
        ]


VOICE_COST = Cost(text="Being talked about")


class TestProposal:
    def test_costs_that_significantly_outweigh_are_named_with_the_goals_they_are_for(self):
        costs = [
            Cost(text="Books", price=euros(300)),
            Cost(text="Sabbatical", price=euros(30_000), supports=["degree"]),
            Cost(text="Fees", price=euros(9_000)),
        ]
        goals = [Goal(text="Be known"), Goal(id="degree", text="A degree in two years")]
        answer = cost_benefit(canvas(costs, [RISE], goals_and_metrics=goals))
        assert [(one.code, one.pointer) for one in answer.proposal] == [
            ("balance.proposal.adjust", None),
            ("balance.proposal.item", "/cost_structure/1"),
            ("balance.proposal.goal", "/goals_and_metrics/1"),
        ]
        assert codes(answer.reasons) == ["balance.reason.significant.times"]
        assert answer.payback_months is None

    def test_soft_benefits_may_make_up_for_it(self):
        answer = cost_benefit(canvas([FEE], [VOICE, Benefit(text="Tips", price=euros(1))]))
        assert codes(answer.proposal) == ["balance.proposal.adjust-unless-soft", "balance.proposal.item"]
        assert codes(answer.reasons) == ["balance.reason.significant"]

    def test_equal_costs_are_named_together(self):
        costs = [Cost(text=text, price=euros(5_000)) for text in ("a", "b", "c", "d")]
        answer = cost_benefit(canvas([*costs, Cost(text="e", price=euros(1))], [RISE]))
        assert [one.pointer for one in answer.proposal[1:]] == [f"/cost_structure/{index}" for index in range(4)]

    def test_costs_that_outweigh_by_less_call_for_nothing(self):
        answer = cost_benefit(canvas([Cost(text="a", price=euros(14_000))], [RISE]))
        assert (answer.verdict, answer.proposal) == (BalanceVerdict.COSTS_OUTWEIGH, ())

    def test_a_price_on_one_side_only_is_said(self):
        assert "balance.reason.only-costs-priced" in codes(cost_benefit(canvas([FEE], [VOICE])).reasons)
        assert "balance.reason.only-benefits-priced" in codes(cost_benefit(canvas([LEISURE], [RISE])).reasons)


class TestDrivers:
    def test_without_ranges_they_are_ranked_by_what_they_contribute(self):
        answer = cost_benefit(canvas([FEE, LEISURE], [RISE]))
        assert [(driver.pointer, driver.swing, driver.turns) for driver in answer.drivers] == [
            ("/revenue_streams/0", None, None),
            ("/cost_structure/0", None, None),
        ]

    def test_with_ranges_they_are_ranked_by_swing(self):
        fee = Cost(text="Course", price=euros(Range(low=1_000, likely=1_200, high=20_000)))
        books = Cost(text="Books", price=euros(Range(low=100, likely=200, high=300)))
        answer = cost_benefit(canvas([fee, books], [RISE]))
        assert [(driver.swing, driver.turns) for driver in answer.drivers] == [
            (19_000, True),
            (200, False),
            (None, None),
        ]


class TestAssumptions:
    def test_what_looks_the_same_is_counted_and_said(self):
        answer = cost_benefit(canvas([FEE, attrs.evolve(FEE, text="the  COURSE")], [RISE]))
        assert answer.priced.costs.likely == 2_400
        assert codes(answer.assumed).count("balance.assumed.counted-each") == 2

    def test_discounting_is_said(self):
        assert "balance.assumed.no-discounting" in codes(cost_benefit(canvas([FEE], [RISE])).assumed)
        assert "balance.assumed.discounting" in codes(cost_benefit(canvas([FEE], [RISE]), discount_rate=0.05).assumed)

    def test_what_goes_on_without_an_end_is_said(self):
        answer = cost_benefit(canvas([FEE, EVENINGS, LEISURE], [RISE, EVENINGS_FREED]))
        assert [one.params["count"] for one in answer.assumed if one.code == "balance.assumed.goes-on"] == [2]

    def test_what_comes_anyway_is_said(self):
        answer = cost_benefit(canvas([FEE], [RISE, attrs.evolve(RISE, comes_anyway=True)]))
        assert codes(answer.reasons) == ["balance.reason.comes-anyway"]
        assert "balance.assumed.counted-each" not in codes(answer.assumed)


class TestNonsense:
    @pytest.mark.parametrize(
        ("asked", "reason"),
        [
            ({"horizon_years": 0}, "horizon-not-positive"),
            ({"horizon_years": -1}, "horizon-not-positive"),
            ({"horizon_years": math.nan}, "horizon-not-positive"),
            ({"horizon_years": math.inf}, "horizon-too-long"),
            ({"discount_rate": -1}, "discount-rate-too-low"),
            ({"discount_rate": math.nan}, "discount-rate-too-low"),
            ({"discount_rate": math.nextafter(-1, 0), "horizon_years": 200}, "discount-rate-too-low"),
            ({"discount_rate": math.inf}, "discount-rate-too-high"),
            ({"hour_price": -1}, "hour-price-out-of-range"),
            ({"hour_price": math.nan}, "hour-price-out-of-range"),
            ({"hour_price": 10}, "hour-price-without-currency"),
            ({"currency": "euros"}, "not-a-currency"),
            ({"currency": "EUR\n"}, "not-a-currency"),
            ({"as_of": dt.date(1899, 12, 31)}, "day-out-of-range"),
        ],
    )
    def test_a_question_without_sense_is_refused_with_what_to_do(self, asked, reason):
        with pytest.raises(UnanswerableError) as caught:
            cost_benefit(canvas([EVENINGS], [VOICE]), **asked)
        assert (caught.value.question, caught.value.reason) == ("cost-benefit", reason)
        assert has(f"error.unanswerable.{reason}")
        assert "{" not in str(caught.value)

    def test_a_price_of_an_hour_that_no_item_needs_is_no_question(self):
        assert cost_benefit(canvas([LEISURE], [VOICE]), hour_price=10).verdict is BalanceVerdict.ONLY_SOFT

    def test_the_greatest_amounts_that_can_be_added_up_are(self):
        answer = cost_benefit(canvas([Cost(text="a", price=euros(1e15))], [Benefit(text="b", price=euros(1e15))]))
        assert (answer.verdict, answer.priced.balance) == (BalanceVerdict.BALANCED, certain(0.0))
        assert answer.priced.costs == certain(1e15)


HUGE = Cost(text="Huge", price=euros(1e15))
ENDLESS = Cost(text="Endless", hours=Range(low=0, high=1e14), cadence="daily")
DOUBTFUL = Range(low=0, high=1e15)


class TestAmountsTooLarge:
    """What can't be added up is refused, and the largest amount is named."""

    @pytest.mark.parametrize(
        ("weighed", "pointer"),
        [
            (canvas([FEE, attrs.evolve(HUGE, cadence="weekly")], [RISE]), "/cost_structure/1"),
            (canvas([FEE, attrs.evolve(HUGE, cadence="weekly", comes_anyway=True)], [RISE]), "/cost_structure/1"),
            (canvas([HUGE, FEE], [RISE]), "/cost_structure/0"),
            (canvas([attrs.evolve(HUGE, comes_anyway=True), FEE, attrs.evolve(HUGE, price=euros(9e14)),
                     attrs.evolve(HUGE, price=euros(2e14))], [RISE]), "/cost_structure/2"),
            (canvas([FEE], [RISE, Benefit(text="Gold", rise=1000, rise_of=euros(1e15))]), "/revenue_streams/1"),
            (canvas([HUGE, attrs.evolve(HUGE, text="Also huge")], [RISE]), "/cost_structure/1"),
            (canvas([FEE, ENDLESS], [RISE]), "/cost_structure/1"),
            (canvas([FEE], [RISE, Benefit(text="Free", hours=DOUBTFUL), Benefit(text="A", hours=DOUBTFUL)]),
             "/revenue_streams/2"),
        ],
    )  # fmt: skip
    def test_the_largest_is_named(self, weighed, pointer):
        with pytest.raises(UnanswerableError) as caught:
            cost_benefit(weighed)
        assert caught.value == UnanswerableError(
            question="cost-benefit", reason="amounts-too-large", details={"pointer": pointer}
        )
        assert f"look at {pointer}, the largest" in str(caught.value)

    def test_what_does_not_count_adds_nothing_to_a_sum(self):
        answer = cost_benefit(canvas([attrs.evolve(HUGE, comes_anyway=True), FEE], [RISE]))
        assert answer.lines[0].present_value == certain(1e15)
        assert answer.priced.costs == certain(1200)

    def test_hours_that_the_fullest_week_could_not_hold_are_refused(self):
        asked = canvas([Cost(text="Now", hours=DOUBTFUL, cadence="daily")])
        with pytest.raises(UnanswerableError, match="/cost_structure/0"):
            cost_benefit(asked, horizon_years=1e-6)

    def test_a_range_whose_ends_are_too_far_apart_is_refused(self):
        cut = Benefit(text="b", rise=-100, rise_of=euros(Range(low=0, high=9e14)), hours=Range(low=0, high=9e5))
        with pytest.raises(UnanswerableError, match="/revenue_streams/0"):
            cost_benefit(canvas([FEE], [cut]), horizon_years=1, hour_price=1e9)

    def test_a_value_at_which_the_answer_would_turn_is_left_out_where_it_is_too_large(self):
        unlikely = attrs.evolve(FEE, text="Unlikely", price=euros(1e12), probability=0.000001)
        answer = cost_benefit(canvas([FEE, unlikely], [Benefit(text="b", price=euros(1e14))]))
        assert [flip.items for flip in answer.flips] == [("/revenue_streams/0",)]
        lost = attrs.evolve(unlikely, price=euros(1e15), probability=0.5)
        gain = Benefit(text="b", price=euros(1e15), probability=0.01)
        assert cost_benefit(canvas([lost], [gain])).flips[0].items == ("/cost_structure/0",)


EVERYTHING = canvas(
    [
        attrs.evolve(FEE, id="fee", price=euros(Range(low=2_000, high=1_000)), probability=0.9),
        attrs.evolve(EVENINGS, certainty="potential"),
        LEISURE,
        Cost(text="A move", price=euros(3_000), certainty="potential"),
        Cost(text="A toll", price=euros(3, "CHF")),
    ],
    [attrs.evolve(RISE, start="2026-09"), VOICE, EVENINGS_FREED, Benefit(text="More pay", rise=3)],
    hours_a_week=Range(low=3, high=2),
    goals_and_metrics=[Goal(text="Known")],
)


class TestTheResult:
    @pytest.mark.parametrize(
        "answer",
        [
            cost_benefit(Canvas()),
            cost_benefit(EVERYTHING),
            cost_benefit(EVERYTHING, as_of=TODAY, discount_rate=0.05, horizon_years=1, hour_price=20),
            cost_benefit(EVERYTHING, currency="CHF"),
            cost_benefit(canvas([FEE], [VOICE])),
        ],
    )
    def test_it_is_a_document(self, answer):
        plain = dumper(CostBenefit)(answer)
        assert loader(CostBenefit)(json.loads(json.dumps(plain, allow_nan=False)), [0, 0]) == answer
        fields = {field.name: getattr(answer, field.name) for field in attrs.fields(CostBenefit)}
        assert CostBenefit(**fields) == answer

    def test_every_message_has_words_with_nothing_left_open(self):
        said = []
        for answer in (
            cost_benefit(EVERYTHING),
            cost_benefit(EVERYTHING, as_of=TODAY),
            cost_benefit(canvas([FEE], [VOICE])),
        ):
            flips = tuple(flip.question for flip in answer.flips)
            said += [*answer.reasons, *answer.proposal, *answer.assumed, *answer.missing, *flips]
        assert all(has(one.code) and "{" not in one.say() for one in said)

    def test_the_day_is_kept_without_its_hour(self):
        moment = dt.datetime(2026, 4, 17, 12, tzinfo=dt.UTC)
        assert cost_benefit(Canvas(), as_of=moment).as_of == "2026-04-17"


class TestWords:
    def test_words_come_before_numbers_and_two_columns_before_one_sum(self):
        said = str(cost_benefit(canvas([FEE, EVENINGS, LEISURE], [RISE, VOICE], hours_a_week=8))).splitlines()
        assert said[:5] == [
            "In what has a price, the benefits outweigh the costs: by about 10,800 EUR over 3 years.",
            "What has a price: costs of 1200 EUR, benefits of 12,000 EUR.",
            "What has no price: 2 costs (Evenings; No summer holidays) against 1 benefit (Being heard).",
            "Hours: 234 in all, up to 6 in a week, of the 8 that you have.",
            "It pays back after about 4 months.",
        ]
        assert (
            "- Would an hour of yours be worth more than 43.6 EUR to you? Then the benefits would no longer outweigh."
            in said
        )

    def test_a_list_of_many_names_the_first_five(self):
        answer = cost_benefit(canvas([Cost(text=text) for text in "abcdefg"], [VOICE]))
        assert "What has no price: 7 costs (a; b; c; d; e; 2 more) against 1 benefit (Being heard)." in str(answer)

    def test_a_side_without_unpriced_items_is_said_in_words(self):
        assert "What has no price: no cost against 1 benefit (Being heard)." in str(
            cost_benefit(canvas([FEE], [VOICE]))
        )
        assert "What has no price: 1 cost (Evenings) against no benefit." in str(
            cost_benefit(canvas([EVENINGS], [RISE]))
        )

    def test_spans_and_what_may_come_are_shown(self):
        said = str(cost_benefit(EVERYTHING))
        assert "the balance lies between " in said
        assert "with everything that may come" in said
        assert "Hours: perhaps 234 in all, up to 6 in a week, of the 2.5 that you have." in said
        assert "Hours freed: 780 in all." in said

    def test_hours_that_may_be_freed_are_not_called_none(self):
        said = str(cost_benefit(canvas([FEE], [attrs.evolve(EVENINGS_FREED, certainty="potential")])))
        assert "Hours freed: perhaps 780 in all." in said

    def test_a_quick_payback_is_not_counted_in_months(self):
        said = str(cost_benefit(canvas([Cost(text="a", price=euros(1))], [RISE]), horizon_years=1))
        assert "It pays back within the first month." in said
        assert "over 1 year." in said

    def test_an_empty_canvas_asks_its_questions(self):
        assert str(cost_benefit(Canvas())).splitlines() == [
            say("balance.verdict.undetermined"),
            say("balance.words.missing"),
            "- " + say("balance.missing.side.cost"),
            "- " + say("balance.missing.side.benefit"),
        ]

    @pytest.mark.parametrize("verdict", list(BalanceVerdict))
    def test_every_verdict_has_words(self, verdict):
        assert has(f"balance.verdict.{verdict.value}")


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"hour_price": True}, "hour-price-out-of-range"),
        ({"hour_price": 10**400}, "hour-price-out-of-range"),
        ({"discount_rate": 10**400}, "discount-rate-too-high"),
        ({"horizon_years": 10**400}, "horizon-too-long"),
    ],
)
def test_what_is_no_number_of_its_kind_is_refused_in_few_words(asked, why):
    with pytest.raises(UnanswerableError) as caught:
        cost_benefit(canvas([FEE], [RISE]), **asked)
    assert caught.value.reason == why
    assert len(str(caught.value)) < 300
