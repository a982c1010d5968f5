"""Ids and what refers to them: every name has one home, and every link of the model can be made and followed."""

from __future__ import annotations

import attrs
import pytest

from careerkit import model
from careerkit.declaration.references import dangling, named, references
from careerkit.declaration.table import parts_below, table
from careerkit.guide.categories import CATEGORIES
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.levers import LEVERS
from tests.model.parts import WRITTEN, WRITTEN_PARTS, fields_of, ids_in

GUIDE = {
    "categories": set(CATEGORIES),
    "kinds-of-work": {kind.id for kind in KINDS_OF_WORK},
    "levers": {lever.id for lever in LEVERS},
}
"""The collections of which some members are built in."""


def homes_below(part):
    """The collections that have their home in a class or below it: each with the fields that give its ids."""
    homes = {}
    for name, field in fields_of(parts_below(part)).items():
        node = ids_in(field)
        if node and node.identifies:
            for collection in (node.identifies, *node.wider):
                homes.setdefault(collection, []).append(name)
    return homes


def uses_below(part):
    """The collections that a class or what is below it refers to."""
    nodes = [ids_in(field) for field in fields_of(parts_below(part)).values()]
    return {node.refers_to for node in nodes if node and node.refers_to}


def test_a_collection_has_one_home():
    nodes = {name: ids_in(field) for name, field in fields_of(WRITTEN_PARTS).items()}
    homes = {}
    for name, node in nodes.items():
        if node and node.identifies:
            homes.setdefault(node.identifies, []).append(name)
    assert {collection: names for collection, names in homes.items() if len(names) > 1} == {}
    assert all(name.endswith(".id") for names in homes.values() for name in names)


def test_the_items_of_the_canvas_can_be_looked_up_in_whichever_block():
    wider = {name: node.wider for name, field in fields_of(WRITTEN_PARTS).items() if (node := ids_in(field))}
    blocks = {table(model.Canvas).by_name[block.value.replace("-", "_")].node.item.part for block in model.CanvasBlock}
    assert {name for name, collections in wider.items() if "canvas-items" in collections} == {
        f"{block.__name__}.id" for block in blocks
    }


@pytest.mark.parametrize("kind", WRITTEN)
def test_whatever_a_document_refers_to_has_its_home_in_it_or_in_the_career_that_holds_it(kind):
    homes = homes_below(WRITTEN[kind]).keys() | homes_below(model.Career).keys()
    assert uses_below(WRITTEN[kind]) - homes == set()


def test_a_career_lacks_the_home_of_no_link_and_the_guide_adds_to_homes_that_there_are():
    assert uses_below(model.Career) - homes_below(model.Career).keys() == set()
    assert GUIDE.keys() <= homes_below(model.Career).keys()


def test_the_built_in_names_that_the_model_speaks_of_are_in_the_guide():
    assert {"recognition", "mission-and-impact", "financial", "growth", "flexibility"} == GUIDE["categories"]
    assert {"trainer", "data-digger"} <= GUIDE["kinds-of-work"]
    assert "optimise-process" in GUIDE["levers"]


@pytest.mark.parametrize("name", [name for name in model.__all__ if name.endswith("Ref")])
def test_a_name_for_a_reference_tells_the_collection_that_some_field_gives_ids_to(name):
    (collection,) = [mark.collection for mark in getattr(model, name).__metadata__ if hasattr(mark, "collection")]
    homes = homes_below(model.Career) | homes_below(model.Catalogue) | homes_below(model.RoleProfile)
    assert collection in homes


@pytest.fixture(scope="module")
def linked():
    """A career in which every link there is leads somewhere."""
    effects = [
        model.SkillEffect(skill="carpentry", employer="harbour", lever="optimise-process", only_with=["budgeting"])
    ]
    return model.Career(
        use_case=model.UseCase(
            problem=model.CareerProblem(statement="Nothing new.", categories=["growth"], values=["candour"]),
            alternatives=[model.Alternative(id="teach", name="Teach", try_outs=[model.TryOut(contact="head")])],
            core_usage_metrics=[model.CoreUsageMetric(action="Plan", metric="plans", talents=["carpentry"])],
            values=[model.PersonalValue(id="candour", name="Candour")],
        ),
        canvas=model.Canvas(
            value_proposition=[model.ValueProposition(id="plans-that-work", text="Plans", segments=["small"])],
            key_activities=[model.Activity(id="write", text="Write", draws_on=["notes"], supports=["known"])],
            key_resources=[model.Resource(id="notes", text="Notes")],
            customer_segments=[model.CustomerSegment(id="small", text="Small houses")],
            goals_and_metrics=[model.Goal(id="known", text="Known", metrics=["plans"], methods=["publish"])],
        ),
        product=model.CareerProduct(
            employers=[model.Employer(id="harbour", name="Harbour Museum")],
            skill_effects=effects,
            selling_propositions=[model.SellingProposition(id="buildable", text="Plans that can be built")],
        ),
        career_map=model.CareerMap(
            lands=[model.Land(id="teaching", name="Teaching", kinds_of_work=["trainer"])],
            paths=[model.Path(reaches="teaching")],
            understanding=[model.Understanding(id="schools", subject="customers", employer="harbour")],
            gains=[model.Gain(text="I am asked", understanding=["schools"], accomplishments=["opened"])],
            pulses=[model.Pulse(on="2026-03", role="planner")],
        ),
        vision=model.Vision(
            methods=[model.Method(id="publish", name="Publish")],
            obstacles=[model.Obstacle(id="no-role", name="No such role", methods=["publish"])],
            measures=[model.Measure(id="asked", name="Asked", metric="plans", methods=["publish"])],
        ),
        gaps=[
            model.Gap(id="budget", name="Budget", skill="budgeting", prerequisites=["budget-course"]),
            model.Gap(id="budget-course", name="Course"),
        ],
        strategy=model.Strategy(
            strengths=[model.Strength(text="I build", selling_propositions=["buildable"])],
            opportunity_tree=model.OpportunityTree(
                opportunities=[
                    model.Opportunity(text="Unknown", gap="budget", solutions=[model.Solution(id="talk", text="Talk")])
                ]
            ),
            stakeholders=[model.Stakeholder(id="decider", contact="head")],
            business_cases=[model.BusinessCase(role_profile="lead", decision=model.Decision(deciders=["decider"]))],
        ),
        plan=model.Plan(
            actions=[
                model.Action(id="ask", text="Ask", obstacles=["no-role"], solutions=["talk"], stakeholders=["decider"]),
                model.Action(text="Publish", after=["ask"], canvas_items=["write", "plans-that-work"]),
            ],
            interim_goals=[model.InterimGoal(id="first", text="First plan out", metric="plans")],
        ),
        progress=model.Progress(
            reviews=[model.Review(results=[model.Result(measure="asked", interim_goal="first", action="ask")])]
        ),
        metrics=[model.Metric(id="plans", name="Plans opened")],
        roles=[
            model.Role(id="planner", employer="harbour", lands=["teaching"], work=[model.WorkDone(kind="trainer")]),
        ],
        skills=[
            model.Skill(
                id="carpentry",
                name="Carpentry",
                level=model.LevelOnScale(scale="craft", value=2),
                reasons=[model.SkillReason(goals=["known"], methods=["publish"], levers=["optimise-process"])],
            ),
            model.Skill(id="budgeting", name="Budgeting"),
        ],
        accomplishments=[model.Accomplishment(id="opened", text="Opened on time", levers=["optimise-process"])],
        role_profiles=[
            model.RoleProfile(
                id="lead",
                grades=[model.Grade(id="second", name="Second")],
                themes=[model.Theme(id="people", name="People")],
                demands=[model.Demand(text="Holds a budget", grade="second", theme="people")],
            )
        ],
        contacts=[model.Contact(id="head")],
        scales=[model.Scale(id="craft", name="Craft")],
    )


def test_every_link_of_a_career_can_be_followed(linked):
    assert {use.collection for use in references(linked)} == uses_below(model.Career)
    assert dangling(linked, GUIDE) == ()


def test_a_link_to_what_is_not_there_is_found(linked):
    for collection in uses_below(model.Career) - GUIDE.keys():
        lost = {use.pointer for use in references(linked) if use.collection == collection}
        found = {use.pointer for use in dangling(without(linked, collection), GUIDE)}
        assert lost & found, collection


def without(part, collection):
    """Give a copy in which nothing of a collection has an id any more, but what can't be without one has another."""
    changes = {}
    for field in table(type(part)).fields:
        value = getattr(part, field.name)
        node = ids_in(field)
        if node and value is not None and collection in (node.identifies, *node.wider):
            changes[field.name] = "somewhere-else" if field.required else None
        elif isinstance(value, tuple):
            changes[field.name] = tuple(without(each, collection) if attrs.has(type(each)) else each for each in value)
        elif attrs.has(type(value)):
            changes[field.name] = without(value, collection)
    return attrs.evolve(part, **changes)


def test_nothing_needs_an_id_unless_it_is_there_to_be_referred_to(linked):
    needed = {
        name.removesuffix(".id")
        for name, field in fields_of(WRITTEN_PARTS).items()
        if field.required and (node := ids_in(field)) and node.identifies
    }
    own_words = {"Category", "KindOfWork", "ValueLever"}
    measures = {"Scale", "Dimension", "Grade", "Theme"}
    assert needed == own_words | measures
    assert len({thing.id for thing in named(linked)}) == len(list(named(linked)))
