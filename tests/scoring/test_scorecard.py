from __future__ import annotations

import datetime as dt
import json

import attrs
import pytest

from careerkit.declaration.compilation import dumper, loader
from careerkit.declaration.table import table
from careerkit.errors import UnanswerableError
from careerkit.messages import has, say
from careerkit.model import (
    Alternative,
    Benefit,
    Canvas,
    Career,
    CareerMap,
    CareerProduct,
    Catalogue,
    CategoryPoints,
    CategoryService,
    Cost,
    Demand,
    Dimension,
    DimensionScore,
    Downside,
    Gap,
    Measure,
    Method,
    Metric,
    Money,
    MotivationProfile,
    Occupation,
    Pulse,
    Reading,
    Role,
    RoleProfile,
    SharedPoints,
    Skill,
    SkillEffect,
    TimeUse,
    Unanswered,
    UseCase,
    Vision,
    WorkDone,
)
from careerkit.scoring import days, scorecard, sources
from careerkit.scoring.alternatives.explore import explore_catalogue
from careerkit.scoring.alternatives.rank import rank_alternatives
from careerkit.scoring.balance.cost_benefit import cost_benefit
from careerkit.scoring.balance.simulation import simulate_balance
from careerkit.scoring.gaps.order import order_gaps
from careerkit.scoring.gaps.select import select_gaps
from careerkit.scoring.growth.exploration import exploration
from careerkit.scoring.growth.plateaus import plateaus
from careerkit.scoring.motivation.focus import motivation_focus
from careerkit.scoring.progress.completeness_result import Completeness
from careerkit.scoring.progress.completing import completeness
from careerkit.scoring.progress.metrics import metric_progress
from careerkit.scoring.progress.times import time_allocation
from careerkit.scoring.progress.visions import vision_progress
from careerkit.scoring.roles.readiness import role_readiness
from careerkit.scoring.scorecard import Scorecard, score
from careerkit.scoring.skills.alignment import demand_alignment
from careerkit.scoring.skills.value import skill_value
from careerkit.scoring.sources import SOURCES

TODAY = dt.date(2026, 4, 17)
MOTIVATION = MotivationProfile(weights=SharedPoints(points=[CategoryPoints(category="growth", points=10)]))
CANVAS = Canvas(
    cost_structure=[Cost(text="A course", price=Money(amount=900, currency="EUR"), start="2027")],
    revenue_streams=[Benefit(text="Being heard")],
)
GAPS = (Gap(id="budget", name="I have never held a budget", importance=4, effort=40), Gap(name="Nobody knows me"))
SKILLS = (Skill(id="teaching", name="Teaching"),)
USE_CASE = UseCase(
    alternatives=[
        Alternative(
            name="Teach",
            serves=[CategoryService(category="growth", perceived=4)],
            downsides=[Downside(text="Evenings")],
        ),
        Alternative(
            name="Build", serves=[CategoryService(category="growth", perceived=2)], downsides=[Downside(text="Travel")]
        ),
    ],
    time_uses=[TimeUse(activity="Teaching", planned=20, talents=["teaching"])],
)
METRICS = (
    Metric(id="talks", name="Talks", baseline=0, target=4, readings=[Reading(on="2026-02-01", value=2)]),
    Metric(name="Letters", baseline=0, target=2, readings=[Reading(on="2026-02-01", value=0)]),
)
VISION = Vision(
    methods=[Method(id="speak", name="Speak")], measures=[Measure(name="Talks", methods=["speak"], metric="talks")]
)
ROLES = (Role(organisation="The town", start="2019-02", work=[WorkDone(kind="trainer")]),)
CAREER_MAP = CareerMap(pulses=[Pulse(on="2026-01", learning=4, energy=4)])
PRODUCT = CareerProduct(skill_effects=[SkillEffect(skill="teaching", adds=3)])
ROLE_PROFILES = (RoleProfile(title="Teacher", demands=[Demand(text="Teaching", skill="teaching")]),)
CATALOGUE = Catalogue(
    dimensions=[Dimension(id="learning", name="Learning", lowest=1, highest=5, categories=["growth"])],
    occupations=[Occupation(name="Teacher", scores=[DimensionScore(dimension="learning", score=4)])],
)
WHOLE = Career(
    motivation=MOTIVATION,
    canvas=CANVAS,
    gaps=GAPS,
    use_case=USE_CASE,
    skills=SKILLS,
    metrics=METRICS,
    vision=VISION,
    roles=ROLES,
    career_map=CAREER_MAP,
    product=PRODUCT,
    role_profiles=ROLE_PROFILES,
)


def said(result):
    return result.brief() if isinstance(result, Completeness) else str(result)


def code(name):
    return name.replace("_", "-")


def codes(card):
    return [one.code for one in card.missing]


class TestScore:
    def test_every_result_is_that_of_its_function(self):
        card = score(WHOLE, as_of=TODAY)
        assert card.as_of == "2026-04-17"
        assert card.motivation_focus == motivation_focus(MOTIVATION)
        assert card.cost_benefit == cost_benefit(CANVAS, as_of=TODAY)
        assert card.gap_order == order_gaps(GAPS)
        assert card.alternative_ranking == rank_alternatives(USE_CASE, MOTIVATION)
        assert card.time_allocation == time_allocation(USE_CASE, SKILLS)
        assert card.vision_progress == vision_progress(VISION, METRICS, as_of=TODAY)
        assert card.metric_progress == tuple(metric_progress(metric, as_of=TODAY) for metric in METRICS)
        assert card.role_readiness == tuple(role_readiness(WHOLE, profile) for profile in ROLE_PROFILES)
        assert card.demand_alignment == demand_alignment(WHOLE)
        assert card.skill_value == skill_value(WHOLE)
        assert card.plateaus == plateaus(WHOLE, as_of=TODAY)
        assert card.exploration == exploration(WHOLE, as_of=TODAY)
        assert card.completeness == completeness(WHOLE, as_of=TODAY)
        assert card.missing == ()

    def test_ideas_are_looked_for_where_a_catalogue_is_given(self):
        assert score(WHOLE).catalogue_exploration is None
        assert score(WHOLE, catalogue=CATALOGUE).catalogue_exploration == explore_catalogue(CATALOGUE, MOTIVATION)

    def test_gaps_are_chosen_where_hours_are_given(self):
        assert score(WHOLE).gap_selection is None
        assert score(WHOLE, hours=40).gap_selection == select_gaps(GAPS, hours=40)

    @pytest.mark.parametrize("career", [Career(), WHOLE], ids=["empty", "whole"])
    @pytest.mark.parametrize("hours", [-1, float("nan"), float("inf"), True, "3", 10**400])
    def test_hours_that_can_not_be_are_refused_whatever_there_is(self, career, hours):
        with pytest.raises(UnanswerableError) as caught:
            score(career, hours=hours)
        assert (caught.value.question, caught.value.reason) == ("scorecard", "budget-out-of-range")

    def test_nothing_is_drawn_unless_asked_for(self):
        assert not any(placed.acceptability for placed in score(WHOLE).alternative_ranking.places)
        assert score(WHOLE).balance_simulation is None
        card = score(WHOLE, draws=100, seed=3)
        assert card.balance_simulation == simulate_balance(CANVAS, draws=100, seed=3)
        drawn = card.alternative_ranking
        assert drawn == rank_alternatives(USE_CASE, MOTIVATION, acceptability=100, seed=3)
        assert all(placed.acceptability for placed in drawn.places)

    @pytest.mark.parametrize(
        ("asked", "refused"), [({"draws": 0}, "draws-out-of-range"), ({"seed": -1}, "seed-out-of-range")]
    )
    def test_what_can_not_be_drawn_is_refused(self, asked, refused):
        with pytest.raises(UnanswerableError) as caught:
            score(WHOLE, **asked)
        assert caught.value.reason == refused

    def test_an_empty_career_asks_for_what_each_would_need(self):
        card = score(Career())
        assert {name for name in SOURCES if getattr(card, name)} == {"completeness"}
        assert card.as_of is None
        assert [(one.code, one.pointer) for one in card.missing] == [
            ("scorecard.missing.motivation-focus", "/motivation"),
            ("scorecard.missing.alternative-ranking", "/use_case/alternatives"),
            ("scorecard.missing.time-allocation", "/use_case/time_uses"),
            ("scorecard.missing.cost-benefit", "/canvas"),
            ("scorecard.missing.vision-progress", "/vision"),
            ("scorecard.missing.metric-progress", "/metrics"),
            ("scorecard.missing.gap-order", "/gaps"),
            ("scorecard.missing.demand-alignment", "/role_profiles"),
            ("scorecard.missing.skill-value", ""),
            ("scorecard.missing.plateaus", "/career_map/pulses"),
            ("scorecard.missing.exploration", ""),
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

    def test_what_can_not_be_added_up_is_not_drawn_either_and_told_once(self):
        cost = Cost(text="A course", price=Money(amount=1e15, currency="EUR"), cadence="daily")
        card = score(Career(canvas=Canvas(cost_structure=[cost]), frameworks=["canvas"]), draws=100)
        assert (card.cost_benefit, card.balance_simulation) == (None, None)
        assert codes(card) == ["scorecard.too-large.cost-benefit"]

    def test_a_day_that_no_document_can_hold_is_refused(self):
        with pytest.raises(UnanswerableError) as caught:
            score(Career(), as_of=dt.date(2200, 1, 1))
        assert (caught.value.question, caught.value.reason) == ("scorecard", "day-out-of-range")


class TestAsking:
    def test_a_framework_that_the_person_does_not_use_is_not_asked_about(self):
        assert codes(score(Career(frameworks=["canvas", "plan"]))) == ["scorecard.missing.cost-benefit"]

    def test_data_are_scored_whatever_the_frameworks(self):
        card = score(attrs.evolve(WHOLE, frameworks=["vision"]))
        assert card.gap_order is not None

    def test_what_is_not_for_me_is_not_asked_about(self):
        unanswered = [Unanswered(field=field, standing="not-for-me") for field in ("motivation", "canvas", "use_case")]
        frameworks = ["use-case", "canvas", "gaps"]
        assert codes(score(Career(unanswered=unanswered, frameworks=frameworks))) == ["scorecard.missing.gap-order"]

    def test_what_was_left_open_is_asked_about_gently(self):
        unanswered = [Unanswered(field="gaps", standing="not-sure-yet")]
        assert codes(score(Career(frameworks=["gaps"], unanswered=unanswered))) == ["scorecard.open.gap-order"]

    def test_of_two_answers_not_for_me_counts(self):
        unanswered = [Unanswered(field="gaps", standing=standing) for standing in ("not-sure-yet", "not-for-me")]
        for order in (unanswered, unanswered[::-1]):
            assert codes(score(Career(frameworks=["gaps"], unanswered=order))) == []

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
        assert codes(score(Career(frameworks=["canvas"], canvas=canvas))) == asked


class TestTheResult:
    @pytest.mark.parametrize("career", [Career(), WHOLE])
    def test_it_is_a_document(self, career):
        card = score(career, as_of=TODAY)
        written = json.dumps(dumper(Scorecard)(card), allow_nan=False)
        assert loader(Scorecard)(json.loads(written), [0, 0]) == card
        assert Scorecard(**{field.name: getattr(card, field.name) for field in attrs.fields(Scorecard)}) == card

    def test_its_words_are_those_of_its_results_under_headings(self):
        card = score(WHOLE, as_of=TODAY)
        told = []
        for name in SOURCES:
            results = getattr(card, name)
            first, *others = results if isinstance(results, tuple) else (results,)
            if first is not None:
                told += [f"{say(f'scorecard.heading.{code(name)}')}\n{said(first)}", *map(said, others)]
        assert str(card).split("\n\n") == told
        assert len(told) == len(SOURCES) - len(["a catalogue", "draws", "hours"]) + len(["the second metric"])

    def test_in_brief_each_verdict_is_told_with_what_it_is_about(self):
        card = score(WHOLE, as_of=TODAY)
        told = dict(card.verdicts())
        assert told[say("scorecard.heading.gap-order")] == str(card.gap_order).splitlines()[0]
        assert not {say("scorecard.heading.metric-progress"), say("scorecard.heading.completeness")} & set(told)
        assert card.brief().splitlines() == [f"{about}: {verdict}" for about, verdict in card.verdicts()]
        assert score(Career()).verdicts() == ()

    def test_what_is_missing_is_asked_at_the_end(self):
        assert str(score(Career(frameworks=["gaps"]))).splitlines()[-2:] == [
            say("scorecard.words.missing"),
            "- " + say("scorecard.missing.gap-order"),
        ]

    def test_every_result_is_a_field_and_has_a_heading(self):
        fields = [field.name for field in attrs.fields(Scorecard)]
        assert [name for name in fields if name not in {"as_of", "missing"}] == list(SOURCES)
        assert all(has(f"scorecard.heading.{code(name)}") for name in SOURCES)

    @pytest.mark.parametrize("name", [name for name, source in SOURCES.items() if source.framework is not None])
    def test_every_question_has_words(self, name):
        assert has(f"scorecard.missing.{code(name)}")
        assert has(f"scorecard.open.{code(name)}")

    def test_every_place_that_is_asked_for_is_one_of_the_model(self):
        for source in SOURCES.values():
            for path in source.paths:
                part = table(Career)
                for step in path[:-1]:
                    part = table(part.by_name[step].node.part)
                assert path[-1] in part.by_name

    @pytest.mark.parametrize("public", [days, scorecard, sources])
    def test_every_module_lists_what_is_public(self, public):
        assert dir(public) == sorted(public.__all__)
