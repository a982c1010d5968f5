from __future__ import annotations

import datetime as dt
import json

import attrs
import pytest

from careerkit.declaration.compilation import dumper, loader
from careerkit.errors import UnanswerableError
from careerkit.messages import has, say
from careerkit.model import (
    Benefit,
    Canvas,
    Career,
    CategoryPoints,
    Cost,
    Gap,
    Money,
    MotivationProfile,
    SharedPoints,
    Unanswered,
)
from careerkit.scoring import days, scorecard
from careerkit.scoring.balance.cost_benefit import cost_benefit
from careerkit.scoring.gaps.order import order_gaps
from careerkit.scoring.motivation.focus import motivation_focus
from careerkit.scoring.scorecard import Scorecard, score

TODAY = dt.date(2026, 4, 17)
MOTIVATION = MotivationProfile(weights=SharedPoints(points=[CategoryPoints(category="growth", points=10)]))
CANVAS = Canvas(
    cost_structure=[Cost(text="A course", price=Money(amount=900, currency="EUR"), start="2027")],
    revenue_streams=[Benefit(text="Being heard")],
)
GAPS = (Gap(id="budget", name="I have never held a budget", importance=4, effort=40), Gap(name="Nobody knows me"))
WHOLE = Career(motivation=MOTIVATION, canvas=CANVAS, gaps=GAPS)


def codes(card):
    return [one.code for one in card.missing]


class TestScore:
    def test_every_result_is_that_of_its_function(self):
        card = score(WHOLE, as_of=TODAY)
        assert card.as_of == "2026-04-17"
        assert card.motivation_focus == motivation_focus(MOTIVATION)
        assert card.cost_benefit == cost_benefit(CANVAS, as_of=TODAY)
        assert card.gap_order == order_gaps(GAPS)
        assert card.missing == ()

    def test_an_empty_career_asks_for_what_each_would_need(self):
        card = score(Career())
        assert (card.as_of, card.motivation_focus, card.cost_benefit, card.gap_order) == (None, None, None, None)
        assert [(one.code, one.pointer) for one in card.missing] == [
            ("scorecard.missing.motivation-focus", "/motivation"),
            ("scorecard.missing.cost-benefit", "/canvas"),
            ("scorecard.missing.gap-order", "/gaps"),
        ]

    def test_a_canvas_without_costs_and_benefits_has_no_balance(self):
        assert score(Career(canvas=Canvas(title="Empty"))).cost_benefit is None

    @pytest.mark.parametrize("block", ["cost_structure", "revenue_streams"])
    def test_one_side_is_enough_to_say_what_the_other_would_be_needed_for(self, block):
        canvas = Canvas(**{block: getattr(CANVAS, block)})
        assert score(Career(canvas=canvas)).cost_benefit.verdict.value == "undetermined"

    def test_amounts_that_can_not_be_added_up_take_nothing_from_the_other_results(self):
        cost = Cost(text="A course", price=Money(amount=1e15, currency="EUR"), cadence="daily")
        card = score(attrs.evolve(WHOLE, canvas=attrs.evolve(CANVAS, cost_structure=[*CANVAS.cost_structure, cost])))
        assert (card.cost_benefit, card.gap_order) == (None, order_gaps(GAPS))
        assert [(one.code, one.pointer) for one in card.missing] == [
            ("scorecard.too-large.cost-benefit", "/canvas/cost_structure/1")
        ]
        assert "the largest, /canvas/cost_structure/1, the right number" in str(card)

    def test_a_day_that_no_document_can_hold_is_refused(self):
        with pytest.raises(UnanswerableError) as caught:
            score(Career(), as_of=dt.date(2200, 1, 1))
        assert (caught.value.question, caught.value.reason) == ("scorecard", "day-out-of-range")


class TestAsking:
    def test_a_framework_that_the_person_does_not_use_is_not_asked_about(self):
        assert codes(score(Career(frameworks=["canvas", "vision"]))) == ["scorecard.missing.cost-benefit"]

    def test_data_are_scored_whatever_the_frameworks(self):
        card = score(attrs.evolve(WHOLE, frameworks=["vision"]))
        assert card.gap_order is not None

    def test_what_is_not_for_me_is_not_asked_about(self):
        unanswered = [Unanswered(field=field, standing="not-for-me") for field in ("motivation", "canvas")]
        assert codes(score(Career(unanswered=unanswered))) == ["scorecard.missing.gap-order"]

    def test_what_was_left_open_is_asked_about_gently(self):
        unanswered = [Unanswered(field="gaps", standing="not-sure-yet")]
        assert codes(score(Career(motivation=MOTIVATION, canvas=CANVAS, unanswered=unanswered))) == [
            "scorecard.open.gap-order"
        ]

    def test_of_two_answers_not_for_me_counts(self):
        unanswered = [Unanswered(field="gaps", standing=standing) for standing in ("not-sure-yet", "not-for-me")]
        for order in (unanswered, unanswered[::-1]):
            assert codes(score(Career(motivation=MOTIVATION, canvas=CANVAS, unanswered=order))) == []

    @pytest.mark.parametrize(
        ("standings", "asked"),
        [
            (("not-for-me", "not-for-me"), []),
            (("not-sure-yet", "not-sure-yet"), ["scorecard.open.cost-benefit"]),
            (("not-for-me", "not-sure-yet"), ["scorecard.missing.cost-benefit"]),
        ],
    )
    def test_blocks_left_open_in_the_canvas_count_where_both_are(self, standings, asked):
        blocks = zip(("cost_structure", "revenue_streams"), standings, strict=True)
        canvas = Canvas(unanswered=[Unanswered(field=field, standing=standing) for field, standing in blocks])
        assert codes(score(Career(motivation=MOTIVATION, gaps=GAPS, canvas=canvas))) == asked


class TestTheResult:
    @pytest.mark.parametrize("career", [Career(), WHOLE])
    def test_it_is_a_document(self, career):
        card = score(career, as_of=TODAY)
        written = json.dumps(dumper(Scorecard)(card), allow_nan=False)
        assert loader(Scorecard)(json.loads(written), [0, 0]) == card
        assert Scorecard(**{field.name: getattr(card, field.name) for field in attrs.fields(Scorecard)}) == card

    def test_its_words_are_those_of_its_results_under_headings(self):
        card = score(WHOLE, as_of=TODAY)
        assert str(card).split("\n\n") == [
            f"{say('scorecard.heading.motivation-focus')}\n{card.motivation_focus}",
            f"{say('scorecard.heading.cost-benefit')}\n{card.cost_benefit}",
            f"{say('scorecard.heading.gap-order')}\n{card.gap_order}",
        ]

    def test_what_is_missing_is_asked_at_the_end(self):
        assert str(score(Career(frameworks=["gaps"]))).splitlines() == [
            say("scorecard.words.missing"),
            "- " + say("scorecard.missing.gap-order"),
        ]

    @pytest.mark.parametrize("result", ["motivation-focus", "cost-benefit", "gap-order"])
    def test_every_question_has_words(self, result):
        assert has(f"scorecard.missing.{result}")
        assert has(f"scorecard.open.{result}")

    @pytest.mark.parametrize("public", [days, scorecard])
    def test_every_module_lists_what_is_public(self, public):
        assert dir(public) == sorted(public.__all__)
