"""What every class of a document keeps to, whatever it is about."""

from __future__ import annotations

import copy
import inspect
import pickle
import re

import pytest
from hypothesis import HealthCheck, given, settings

import careerkit
from careerkit import model
from careerkit.declaration.compilation import dumper
from careerkit.declaration.docstrings import describe, summary
from careerkit.declaration.marks import Audience
from careerkit.declaration.nodes import SequenceNode, TextNode
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.strategies import parts_of
from careerkit.declaration.table import parts_below, table
from careerkit.documents.kinds import class_of

DOCUMENTS = [class_of(kind) for kind in careerkit.kinds()]
PARTS = list(dict.fromkeys(below for part in DOCUMENTS for below in parts_below(part)))
EVERY_PART = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)


def ids_in(node):
    while isinstance(node, SequenceNode):
        node = node.item
    return node if isinstance(node, TextNode) else None


@EVERY_PART
def test_a_class_says_what_it_is_for_and_which_rows_it_serves(part):
    assert len(summary(part)) > 20
    assert part.ROWS.rows
    assert all(re.fullmatch(r"(?:S[0-4]|U)\.[0-9]{1,2}", row) for row in part.ROWS.rows)


@EVERY_PART
def test_every_field_says_what_it_means(part):
    for field in table(part).fields:
        assert len(describe(part, field.name).text) > 3
        assert field.rows
        assert field.audiences <= set(Audience)


@EVERY_PART
def test_a_class_is_a_value_below_part_alone(part):
    assert part.__bases__ == (Part,)
    assert inspect.signature(part).parameters.keys() == {field.name for field in table(part).fields}
    assert all(each.kind is each.KEYWORD_ONLY for each in inspect.signature(part).parameters.values())


@EVERY_PART
def test_objects_are_copied_and_pickled_as_values(part):
    @settings(max_examples=5, suppress_health_check=list(HealthCheck))
    @given(parts_of(part))
    def holds(made):
        for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):  # noqa: S301
            assert again == made
            assert hash(again) == hash(made)
            assert dumper(part)(again) == dumper(part)(made)

    holds()


def test_no_document_has_a_field_that_its_envelope_has():
    for part in DOCUMENTS:
        assert not table(part).by_name.keys() & set(ENVELOPE)


def test_no_two_classes_have_one_name():
    assert len({part.__name__ for part in PARTS}) == len(PARTS)


def test_every_reference_is_to_a_collection_that_something_is_in():
    fields = [ids_in(field.node) for part in PARTS for field in table(part).fields]
    nodes = [node for node in fields if node is not None]
    there = {name for node in nodes if node.identifies for name in (node.identifies, *node.wider)}
    assert {node.refers_to for node in nodes if node.refers_to} <= there


def test_whoever_the_person_is_stays_with_those_who_may_know():
    personal = {
        f"{part.__name__}.{field.name}": field for part in PARTS for field in table(part).fields if field.personal
    }
    assert {"Person.name", "Person.summary"} <= personal.keys()
    assert all(Audience.STATISTICS not in field.audiences for field in personal.values())


def test_what_a_career_holds_is_also_a_document_of_its_own_where_a_kind_says_so():
    fields = {field.name: field.node for field in table(model.Career).fields}
    held = {"use-case": "use_case", "motivation": "motivation", "canvas": "canvas", "vision": "vision"}
    assert all(fields[name].part is class_of(kind) for kind, name in held.items())


def test_a_half_filled_career_is_valid_from_the_first_word():
    assert dumper(model.Career)(model.Career()) == {}
    for kind in ("career", "use-case", "motivation", "canvas", "vision"):
        assert careerkit.validate(f'{{"kind": "{kind}", "schema_version": "1.0"}}'.encode()) == ()


def test_what_the_person_would_tell_a_friend_is_not_for_those_who_decide():
    told = {
        model.UseCase: {"problem", "why", "alternatives"},
        model.CareerProblem: set(model.CareerProblem.__slots__),
        model.Gap: {"why"},
        model.Role: {"why_left"},
        model.Canvas: {"cost_structure", "revenue_streams"},
        model.MotivationProfile: {"weights"},
    }
    for part, names in told.items():
        for name in names:
            assert Audience.DECIDERS not in table(part).by_name[name].audiences, f"{part.__name__}.{name}"
