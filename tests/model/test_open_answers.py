"""What a person may leave open: a document is valid from its first word, and asks for nothing that one may not know."""

from __future__ import annotations

import json

import pytest

import careerkit
from careerkit import model
from careerkit.declaration.nodes import ConstNode, EitherNode, NumberNode, TextNode
from careerkit.declaration.table import table
from tests.model.parts import WRITTEN, WRITTEN_PARTS, fields_of

ENOUGH = {frozenset(), frozenset({"text"}), frozenset({"name"}), frozenset({"id", "name"})}
"""What most things ask for: nothing, a line of text, or what they are called and referred to by."""
MORE = {
    # what the thing is, under a name of its own
    "AssumptionTest": {"assumption"},
    "CareerProblem": {"statement"},
    "CoreUsageMetric": {"action"},
    "Service": {"whom"},
    "TimeUse": {"activity"},
    # which of several it is about
    "CategoryService": {"category"},
    "EarlierBlock": {"block"},
    "FacetNote": {"facet"},
    "LeverAtEmployer": {"lever"},
    "Path": {"reaches"},
    "SkillEffect": {"skill"},
    "Understanding": {"subject"},
    "WorkDone": {"kind"},
    # a reading without what was read would say nothing
    "LevelReading": {"level"},
    "LoggedHours": {"hours"},
    "PayReading": {"pay"},
    "Pulse": {"on"},
    "Reading": {"value"},
    # two things that mean nothing without each other
    "CategoryMinimum": {"category", "extent"},
    "CategoryPoints": {"category", "points"},
    "CategoryRating": {"category", "rating"},
    "Dimension": {"id", "name", "lowest", "highest"},
    "DimensionScore": {"dimension", "score"},
    "LevelOnScale": {"scale", "value"},
    "Money": {"amount", "currency"},
    "Quantity": {"amount"},
    "Range": {"low", "high"},
    "Ratings": {"lowest", "highest"},
    "ScaleStep": {"value", "name"},
    "TradeOff": {"keep", "give_up"},
    "Unanswered": {"field", "standing"},
}
"""What others ask for, by why they do."""


def required(part):
    """The fields that have to be there, but for the tag of a variant, which Python fills in."""
    return {field.name for field in table(part).fields if field.required and not isinstance(field.node, ConstNode)}


def choices(part, name):
    node = table(part).by_name[name].node
    return {type(choice) for choice in (node.choices if isinstance(node, EitherNode) else (node,))}


@pytest.mark.parametrize("part", WRITTEN_PARTS, ids=lambda part: part.__name__)
def test_a_thing_asks_only_for_what_makes_it_the_thing_that_it_is(part):
    if part.__name__ in MORE:
        assert required(part) == MORE[part.__name__]
    else:
        assert required(part) in ENOUGH


def test_the_list_of_those_that_ask_for_more_has_none_that_is_gone():
    assert MORE.keys() <= {part.__name__ for part in WRITTEN_PARTS}


@pytest.mark.parametrize("kind", WRITTEN)
def test_an_empty_document_of_any_kind_is_valid_and_given_back(kind):
    content = json.dumps({"kind": kind, "schema_version": "1.0"}).encode()
    assert careerkit.validate(content) == ()
    assert careerkit.loads(content) == WRITTEN[kind]()
    assert json.loads(careerkit.dumps(WRITTEN[kind]())) == json.loads(content)


@pytest.mark.parametrize("kind", sorted(WRITTEN.keys() - {"catalogue"}))
@pytest.mark.parametrize("standing", model.Standing)
def test_not_sure_yet_and_not_for_me_are_answers_in_every_document_about_the_person(kind, standing):
    part = WRITTEN[kind]
    left_open = next(field.name for field in table(part).fields if field.name not in ("id", "unanswered"))
    answer = model.Unanswered(field=left_open, standing=standing, again_on="2026-05")
    document = part(unanswered=[answer])
    assert careerkit.loads(careerkit.dumps(document)) == document
    assert document != part()


def test_a_catalogue_is_nobodys_worksheet():
    assert "unanswered" not in fields_of([model.Catalogue])


def test_a_part_of_the_career_can_be_refused_as_a_whole():
    parts = [name for name, field in table(model.Career).by_name.items() if field.name != "unanswered"]
    career = model.Career(unanswered=[model.Unanswered(field=name, standing="not-for-me") for name in parts])
    assert careerkit.loads(careerkit.dumps(career)) == career


@pytest.mark.parametrize(
    ("part", "names"),
    [
        (model.Role, {"title", "organisation", "employer"}),
        (model.RoleProfile, {"title", "organisation"}),
        (model.BusinessCase, {"role", "employer", "exists"}),
        (model.RoleHolder, {"who", "contact"}),
        (model.Occupation, {"code"}),
        (model.Grade, {"summary"}),
    ],
)
def test_titles_are_optional_everywhere(part, names):
    assert not names & required(part)


def test_a_role_without_a_title_tells_what_was_done_in_it():
    role = model.Role(work=[model.WorkDone(kind="trainer", skills=["explaining"])], ran_out_of=["learning", "variety"])
    assert careerkit.loads(careerkit.dumps(model.Career(roles=[role]))).roles[0] == role
    profile = model.RoleProfile(demands=[model.Demand(text="Holds a budget")])
    assert careerkit.loads(careerkit.dumps(profile)) == profile


@pytest.mark.parametrize(
    "name",
    [
        *("Metric.baseline", "Metric.target", "Reading.value", "Measure.target", "InterimGoal.target"),
        *("Result.intended", "Result.reached"),
    ],
)
def test_what_is_intended_and_what_is_reached_are_numbers_or_words(name):
    part, _, field = name.partition(".")
    assert choices(getattr(model, part), field) == {NumberNode, TextNode}


def test_words_stay_words_and_numbers_stay_numbers():
    metrics = [
        model.Metric(
            name="The director's trust",
            baseline="Knows my name",
            target="Asks me first",
            readings=[model.Reading(value="Asked me second")],
        ),
        model.Metric(name="Talks", baseline=0, target=4, readings=[model.Reading(value=2.5)]),
    ]
    again = careerkit.loads(careerkit.dumps(model.Career(metrics=metrics))).metrics
    assert [(each.baseline, each.target, each.readings[0].value) for each in again] == [
        ("Knows my name", "Asks me first", "Asked me second"),
        (0, 4, 2.5),
    ]


def test_a_level_is_a_word_of_ones_own_or_a_number_on_a_scale():
    for level in ("As far as the others", model.LevelOnScale(scale="craft", value=2.5)):
        skill = model.Skill(name="Carpentry", level=level, history=[model.LevelReading(level=level)])
        assert careerkit.loads(careerkit.dumps(model.Career(skills=[skill]))).skills == (skill,)


def test_feedback_comes_from_every_side_and_from_oneself():
    sides = {"self", "peer", "team-lead", "manager", "report", "executive", "customer"}
    assert sides < {relation.value for relation in model.Relation}
    state = model.CurrentState(feedback=[model.Feedback(relation=side, text="Early") for side in sorted(sides)])
    assert careerkit.loads(careerkit.dumps(state)) == state
    assert model.FollowUp(relation="self", satisfied=3).contact is None


def test_the_horizons_of_a_plan_are_those_of_its_sources():
    assert [horizon.value for horizon in model.Horizon] == [
        *("tomorrow", "30-days", "60-days", "90-days", "three-months", "one-year"),
    ]


def test_an_opportunity_holds_smaller_ones_as_deep_as_one_likes():
    tree = model.Opportunity(text="Leaf", solutions=[model.Solution(text="Do it")])
    for depth in range(20):
        tree = model.Opportunity(text=f"Branch {depth}", opportunities=[tree])
    strategy = model.Strategy(opportunity_tree=model.OpportunityTree(outcome="Asked for", opportunities=[tree]))
    assert careerkit.loads(careerkit.dumps(strategy)) == strategy
