"""The full and the minimal object of every class."""

from __future__ import annotations

import attrs
import pytest

import careerkit
from careerkit.declaration import types
from careerkit.declaration.compilation import dumper
from careerkit.declaration.nodes import BooleanNode, SequenceNode, VariantNode, WordNode
from careerkit.declaration.part import EMPTY, Part
from careerkit.declaration.references import dangling, named, parts_within, references
from careerkit.declaration.table import table
from careerkit.testing import full, minimal
from tests.declaration.toys import TOYS, Level
from tests.model.parts import DOCUMENTS, PARTS, WRITTEN

EVERY_PART = [*TOYS, *PARTS]


def fields_with_items():
    """Every field, with what it holds, or what the items of its list are."""
    for part in EVERY_PART:
        for field in table(part).fields:
            yield part, field, field.node.item if isinstance(field.node, SequenceNode) else field.node


def test_a_full_object_has_every_field_but_objects_of_its_own_class():
    made = {part: full(part) for part in EVERY_PART}
    for part, field, node in fields_with_items():
        value = getattr(made[part], field.name)
        there = field.required or value != field.default or value is EMPTY
        assert there is not (getattr(node, "part", None) is part), f"{part.__name__}.{field.name}"


def test_a_minimal_object_has_what_it_must_have():
    for part in EVERY_PART:
        least = dumper(part)(minimal(part))
        fields = [field for field in table(part).fields if field.required]
        assert least.keys() == {field.name for field in fields}
        lists = [field for field in fields if isinstance(field.node, SequenceNode)]
        assert all(len(least[field.name]) == field.node.fewest for field in lists), part.__name__


@pytest.mark.no_cover
def test_each_word_and_each_variant_has_its_turn():
    for part, field, node in fields_with_items():
        match node:
            case WordNode(words):
                wanted = set(words)
            case BooleanNode():
                wanted = {True, False}
            case VariantNode(_, parts):
                wanted = {each for each in parts.values() if each is not part}
            case _:
                continue
        values = [getattr(full(part, turn=turn), field.name) for turn in range(len(wanted))]
        if field.node is not node:
            values = [item for value in values for item in value]
        found = {type(value) for value in values} if isinstance(node, VariantNode) else set(values)
        assert found == wanted, f"{part.__name__}.{field.name}"


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_full_document_is_valid_and_the_same_each_time(kind):
    content = careerkit.dumps(full(DOCUMENTS[kind], turn=2))
    assert careerkit.validate(content) == ()
    assert careerkit.dumps(full(DOCUMENTS[kind], turn=2)) == content


def test_what_people_write_may_be_empty():
    for kind, part in WRITTEN.items():
        required = [field for field in table(part).fields if field.required]
        assert len(careerkit.dumps(minimal(part)).splitlines()) == 4 + len(required), kind


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
    namespace = {"__name__": "nowhere", "attrs": attrs, "Part": Part, "Level": Level, **vars(types)}
    exec(compile(COURSE, "<prompt>", "exec", dont_inherit=True), namespace)  # noqa: S102  # as a prompt or notebook does
    course = namespace["Course"]
    assert full(course) == course(
        name="A text",
        effort=0,
        price=1,
        on="2026",
        levels=[1],
        params={"hours": 3},
        extensions={"org.example.badges": {"since": 2019, "tags": ["a", None]}},
    )
    assert minimal(course) == course(name="A text")


COURSE = """
@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Course(Part):
    name: Line
    effort: Hours | None = None
    price: PositiveMagnitude | None = None
    on: PartialDate | None = None
    levels: tuple[Level, ...] = ()
    params: Params | None = None
    extensions: Extensions | None = None
"""
