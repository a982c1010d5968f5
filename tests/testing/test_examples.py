"""The full and the minimal object of every class."""

from __future__ import annotations

import attrs
import pytest

import careerkit
from careerkit.declaration.compilation import dumper
from careerkit.declaration.nodes import BooleanNode, SequenceNode, VariantNode, WordNode
from careerkit.declaration.part import EMPTY, Part
from careerkit.declaration.references import dangling, named, parts_within, references
from careerkit.declaration.table import table
from careerkit.declaration.types import Hours, Line
from careerkit.testing import full, minimal
from tests.declaration.toys import TOYS, Level
from tests.model.parts import DOCUMENTS, PARTS, WRITTEN

EVERY_PART = pytest.mark.parametrize("part", [*TOYS, *PARTS], ids=lambda part: part.__name__)


@EVERY_PART
def test_a_full_object_has_every_field_but_objects_of_its_own_class(part):
    most = full(part)
    for field in table(part).fields:
        node = field.node.item if isinstance(field.node, SequenceNode) else field.node
        value = getattr(most, field.name)
        there = field.required or value != field.default or value is EMPTY
        assert there is not (getattr(node, "part", None) is part), field.name


@EVERY_PART
def test_a_minimal_object_has_what_it_must_have(part):
    least = dumper(part)(minimal(part))
    assert least.keys() == {field.name for field in table(part).fields if field.required}
    for field in table(part).fields:
        if field.required and isinstance(field.node, SequenceNode):
            assert len(getattr(minimal(part), field.name)) == field.node.fewest


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("turn", range(3))
def test_a_full_document_is_valid_and_the_same_each_time(kind, turn):
    part = DOCUMENTS[kind]
    content = careerkit.dumps(full(part, turn=turn))
    assert careerkit.loads(content, part) == full(part, turn=turn)
    assert careerkit.dumps(full(part, turn=turn)) == content


@pytest.mark.parametrize("kind", WRITTEN)
def test_what_people_write_may_be_empty(kind):
    lines = careerkit.dumps(minimal(WRITTEN[kind])).splitlines()
    assert len(lines) == 4 + len([field for field in table(WRITTEN[kind]).fields if field.required])


@EVERY_PART
def test_each_word_and_each_variant_has_its_turn(part):
    for field in table(part).fields:
        node = field.node.item if isinstance(field.node, SequenceNode) else field.node
        if isinstance(node, WordNode):
            words = list(node.words)
            turns = [getattr(full(part, turn=turn), field.name) for turn in range(len(words))]
            assert [value[0] if isinstance(value, tuple) else value for value in turns] == words, field.name
        if isinstance(node, VariantNode) and isinstance(field.node, SequenceNode):
            assert {type(item) for item in getattr(full(part), field.name)} == {*node.parts.values()} - {part}
        if isinstance(node, VariantNode) and field.node is node:
            turns = {type(getattr(full(part, turn=turn), field.name)) for turn in range(len(node.parts))}
            assert turns == set(node.parts.values())
        if isinstance(node, BooleanNode):
            assert {getattr(full(part, turn=turn), field.name) for turn in range(2)} == {True, False}


def test_in_a_full_career_every_reference_leads_somewhere_and_none_to_itself():
    career = full(careerkit.Career)
    assert len([*references(career)]) > 100
    assert dangling(career) == ()
    places = dict(parts_within(career))
    for use in references(career):
        owner = max((place for place in places if use.pointer.startswith(f"{place}/")), key=len)
        assert getattr(places[owner], "id", None) != use.id, use.pointer


def test_in_a_full_career_no_two_things_of_a_collection_have_one_id():
    things = [(thing.collection, thing.id) for thing in named(full(careerkit.Career))]
    assert len(things) == len(set(things))


def test_a_full_career_reads_like_one():
    career = full(careerkit.Career)
    assert career.person.headline == "Exhibition planner"
    assert [gap.name for gap in career.gaps] == ["I have never held a budget"] * 2
    assert career.gaps[1].prerequisites == (career.gaps[0].id,) == ("gaps-1",)


def test_an_object_of_a_class_whose_source_is_nowhere_has_values_that_its_types_tell():
    namespace = {"__name__": "nowhere", "attrs": attrs, "Part": Part, "Line": Line, "Hours": Hours, "Level": Level}
    exec(compile(COURSE, "<prompt>", "exec", dont_inherit=True), namespace)  # noqa: S102  # as a prompt or a notebook does
    course = namespace["Course"]
    assert full(course) == course(name="A text", effort=0, levels=[1])
    assert minimal(course) == course(name="A text")


COURSE = """
@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Course(Part):
    name: Line
    effort: Hours | None = None
    levels: tuple[Level, ...] = ()
"""
