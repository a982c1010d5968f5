from __future__ import annotations

import attrs
import pytest

from careerkit.messages import say
from careerkit.model import (
    Alternative,
    Benefit,
    Canvas,
    Career,
    CareerMap,
    CareerProduct,
    CategoryPoints,
    CategoryService,
    Cost,
    Demand,
    Gap,
    Land,
    Measure,
    Money,
    MotivationProfile,
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
from careerkit.scoring.scorecard import score
from careerkit.views.content import page
from careerkit.views.nodes import Group, Items, Prose

CAREER = Career(
    motivation=MotivationProfile(weights=SharedPoints(points=[CategoryPoints(category="growth", points=10)])),
    use_case=UseCase(
        alternatives=[
            Alternative(name="Teach", serves=[CategoryService(category="growth", perceived=4)]),
            Alternative(name="Build", serves=[CategoryService(category="growth", perceived=2)]),
        ],
        time_uses=[TimeUse(activity="Teaching", planned=20, talents=["teaching"])],
    ),
    vision=Vision(measures=[Measure(name="Asked to speak", status="done"), Measure(name="A book")]),
    canvas=Canvas(
        cost_structure=[Cost(text="A course", price=Money(amount=900, currency="EUR"))],
        revenue_streams=[Benefit(text="A fee", price=Money(amount=990, currency="EUR"))],
    ),
    gaps=[Gap(name="Speaking", importance=3, effort=20), Gap(name="Law", importance=2, effort=90)],
    skills=[Skill(id="teaching", name="Teaching", effort=40), Skill(name="Carving")],
    product=CareerProduct(skill_effects=[SkillEffect(skill="teaching", adds=3)]),
    role_profiles=[RoleProfile(title="Teacher", demands=[Demand(text="Teaching", skill="teaching")])],
    career_map=CareerMap(lands=[Land(name="The harbour", standing="visited", start="2015", end="2021")]),
)
PLACES = {
    "alternative_ranking": "purpose",
    "time_allocation": "purpose",
    "vision_progress": "vision",
    "balance_simulation": "balance",
    "gap_selection": "gaps",
    "exploration": "career-map",
    "demand_alignment": "role-profiles",
    "skill_value": "skills",
}
"""The section in which each result is told."""


def answer(career, name, language="en"):
    card = score(career, draws=100, hours=40)
    heading = say(f"scorecard.heading.{name.replace('_', '-')}", None, language)
    section = next(one for one in page(career, card, language=language).sections if one.id == PLACES[name])
    found = [node for group in within(section.nodes) for node in group.nodes if group.title == heading]
    return found, getattr(card, name)


def within(nodes):
    for node in nodes:
        if isinstance(node, Group):
            yield node
            yield from within(node.nodes)


@pytest.mark.no_cover
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", PLACES)
def test_the_verdict_is_told_and_what_it_rests_on_folded_away(name, language):
    (verdict, aside), result = answer(CAREER, name, language)
    first, *others = result.say(language).splitlines()
    assert verdict == Prose(text=first, style="verdict")
    assert (aside.title, aside.style) == (say("report.answer.rests-on", None, language), "aside")
    (items,) = aside.nodes
    assert isinstance(items, Items)
    told = [entry.text for entry in items.entries]
    assert told == [line.strip().removeprefix("- ") for line in others]


@pytest.mark.parametrize("name", PLACES)
def test_without_scores_nothing_is_answered(name):
    heading = say(f"scorecard.heading.{name.replace('_', '-')}")
    assert heading not in [group.title for section in page(CAREER).sections for group in within(section.nodes)]


@pytest.mark.parametrize(
    "change",
    [
        {"frameworks": ["canvas"]},
        {"unanswered": [Unanswered(field="vision", standing="not-for-me")]},
    ],
    ids=["a-framework-not-used", "a-part-not-wanted"],
)
def test_who_does_not_want_to_be_asked_is_not_asked(change):
    asked = [reason.say() for reason in answer(CAREER, "vision_progress")[1].missing]
    assert asked
    (_, aside), _ = answer(CAREER, "vision_progress")
    assert set(asked) <= {entry.text for entry in aside.nodes[0].entries}
    found, _ = answer(attrs.evolve(CAREER, **change), "vision_progress")
    told = {entry.text for group in found[1:] for entry in group.nodes[0].entries}
    assert not told & set(asked)


def test_each_role_profile_tells_how_the_person_stands_against_it():
    card = score(CAREER)
    section = next(one for one in page(CAREER, card).sections if one.id == "role-profiles")
    (profile,) = [group for group in section.nodes if isinstance(group, Group) and group.title == "Teacher"]
    verdict, *_ = str(card.role_readiness[0]).splitlines()
    assert [node.text for node in profile.nodes if isinstance(node, Prose)] == [verdict]


def test_the_verdicts_stand_before_anything_else_where_there_are_enough():
    card = score(CAREER)
    first, *_ = page(CAREER, card).sections
    (items,) = first.nodes
    assert (first.id, [(one.lead, one.text) for one in items.entries]) == ("in-short", list(card.verdicts()))
    assert len(items.entries) > 5
    few = Career(motivation=CAREER.motivation)
    assert "in-short" not in [section.id for section in page(few, score(few)).sections]
    assert "in-short" not in [section.id for section in page(CAREER).sections]


def test_exploration_is_told_where_there_are_roles_and_no_map():
    career = Career(roles=[Role(organisation="The town", start="2015", end="2021", work=[WorkDone(kind="trainer")])])
    (verdict, *_), result = answer(career, "exploration")
    assert verdict.text == str(result).splitlines()[0]
