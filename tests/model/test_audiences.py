"""Who sees what: other people are never named in what is shared, and what is private stays with the person."""

from __future__ import annotations

import pytest

from careerkit import model
from careerkit.declaration.marks import Audience
from careerkit.declaration.table import parts_below, parts_in, table
from tests.model.parts import WRITTEN, WRITTEN_PARTS, fields_of, ids_in

OF_THE_PERSON = {"Person.name", "Person.summary"}
"""What tells who the person is; whatever else is personal tells of others."""
PEOPLE = {"contacts", "stakeholders"}
"""The collections of people."""
OF_PEOPLE = {"who", "contact", "owner", "to", "agreed_with", "deciders", "stakeholders"}
"""Fields that name people, whatever class they stand in; where they hold a class, its fields are looked at instead."""


def shared_with(audience, part):
    """The fields that an audience sees of a document: those on the way to which everything is for it."""
    seen, visited, waiting = {}, set(), [part]
    while waiting:
        current = waiting.pop()
        if current in visited:
            continue
        visited.add(current)
        for field in table(current).fields:
            if audience in field.audiences:
                seen[f"{current.__name__}.{field.name}"] = field
                waiting.extend(parts_in(field.node))
    return seen


SEEN = [
    pytest.param(shared_with(audience, part), id=f"{kind}-{audience}")
    for kind, part in WRITTEN.items()
    for audience in Audience
]


@pytest.mark.parametrize("seen", SEEN)
def test_what_is_shared_names_nobody_but_the_person(seen):
    assert {name for name, field in seen.items() if field.personal} <= OF_THE_PERSON


@pytest.mark.parametrize("seen", SEEN)
def test_what_is_shared_has_no_id_of_anybody_either(seen):
    nodes = {name: ids_in(field) for name, field in seen.items()}
    assert {name for name, node in nodes.items() if node and {node.identifies, node.refers_to} & PEOPLE} == set()


def test_a_field_that_names_people_is_marked_as_one():
    fields = fields_of(WRITTEN_PARTS)
    naming = {name for name in fields if name.partition(".")[2] in OF_PEOPLE and not parts_in(fields[name].node)} | {
        name for name, field in fields.items() if (node := ids_in(field)) and node.refers_to in PEOPLE
    }
    assert naming > {"Stakeholder.who", "Feedback.contact", "Method.owner", "Action.stakeholders"}
    assert {name for name in naming if not fields[name].personal or fields[name].audiences} == set()


def test_a_contact_is_for_nobody_else():
    assert {name for name, field in fields_of([model.Contact]).items() if field.audiences} == set()


@pytest.mark.parametrize(
    "name",
    [
        *("Career.contacts", "CareerMap.pulses", "CareerProduct.enough", "Role.pay", "BusinessCase.decision"),
        *fields_of([model.Contact, model.Pulse, model.Enough, model.PayReading, model.Decision]),
        "Employer.why_left",
    ],
)
def test_what_is_for_the_persons_own_eyes_is_for_no_others(name):
    assert fields_of(WRITTEN_PARTS)[name].audiences == frozenset()


@pytest.mark.parametrize(
    "name",
    [
        *("Strategy.stakeholders", "Role.why_left", "Role.ran_out_of"),
        *fields_of([model.Stakeholder, model.Message]),
    ],
)
def test_what_a_mentor_may_know_is_for_no_committee_and_no_statistics(name):
    assert fields_of(WRITTEN_PARTS)[name].audiences <= {Audience.MENTOR}


def test_those_who_decide_see_what_stands_on_a_resume_and_the_case_that_is_put_to_them():
    seen = shared_with(Audience.DECIDERS, model.Career)
    assert {name.partition(".")[0] for name in seen} == {
        *("Career", "Strategy", "Person", "Role", "WorkDone", "Skill", "LevelReading", "LevelOnScale"),
        *("Scale", "ScaleStep", "Accomplishment", "Evidence", "Quantity", "Money", "Range", "BusinessCase", "Duty"),
    }
    assert {name for name in seen if name.startswith(("Career.", "Strategy."))} == {
        *("Career.person", "Career.strategy", "Career.roles", "Career.skills", "Career.accomplishments"),
        *("Career.scales", "Career.language", "Strategy.business_cases"),
    }


def test_the_packet_that_is_put_to_them_has_the_worth_of_an_accomplishment_and_not_the_pay_of_a_role():
    worth = shared_with(Audience.DECIDERS, model.Accomplishment)
    assert {"Money.amount", "Money.currency", "Range.low", "Quantity.amount"} <= worth.keys()
    assert not any("Money" in name for name in shared_with(Audience.DECIDERS, model.Role))


def test_no_free_text_is_for_statistics():
    texts = {
        name
        for part in WRITTEN.values()
        for name, field in shared_with(Audience.STATISTICS, part).items()
        if (node := ids_in(field)) and node.pattern is None
    }
    assert texts == set()


def test_a_class_for_which_nobody_else_is_named_can_hold_nothing_that_others_see():
    for name, field in fields_of(WRITTEN_PARTS).items():
        if not field.audiences:
            continue
        closed = [part for part in parts_in(field.node) if all(not each.audiences for each in table(part).fields)]
        assert not closed, f"{name} is shared, and {closed} is not"


def test_the_classes_of_a_shared_field_are_all_looked_at():
    assert set(parts_below(model.Career)) > {model.Pulse, model.Stakeholder, model.Opportunity}
    assert "Opportunity.text" in shared_with(Audience.MENTOR, model.Strategy)
