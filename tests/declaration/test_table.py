from __future__ import annotations

import enum
from typing import Annotated, Any, Literal

import attrs
import pytest
from annotated_types import Ge, Gt, Le, MaxLen, MinLen

from careerkit.declaration.marks import Audience, Pattern, Personal, Rows, SharedWith
from careerkit.declaration.nodes import (
    BooleanNode,
    ConstNode,
    EitherNode,
    NumberNode,
    PartNode,
    SequenceNode,
    Table,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.part import Part
from careerkit.declaration.table import (
    DeclarationError,
    declare,
    depth,
    json_type,
    levels,
    parts_below,
    parts_in,
    table,
)
from careerkit.declaration.types import Line, Number, Slug, WebAddress
from careerkit.values import FrozenMap
from tests.declaration.toys import Circle, Colour, Leaf, Polygon, Strict, Toy, Tree

Small = Annotated[int, Ge(0), Le(9)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Ring(Part):
    """What holds nothing but its own sort."""

    inner: Ring | None = None
    """The next one."""


def part_with(hint, default=attrs.NOTHING):
    """Make a class with one field."""
    return attrs.make_class(
        "Made",
        {"field": attrs.field(default=default, type=hint)},
        bases=(Part,),
        frozen=True,
        slots=True,
        kw_only=True,
        weakref_slot=False,
    )


def node_of(hint, default=attrs.NOTHING):
    return table(part_with(hint, default)).fields[0].node


@pytest.mark.parametrize(
    ("hint", "default"),
    [
        (str, attrs.NOTHING),
        (Annotated[str, MinLen(1)], attrs.NOTHING),
        (Annotated[str, MaxLen(1)], attrs.NOTHING),
        (int, attrs.NOTHING),
        (Annotated[int, Ge(1)], attrs.NOTHING),
        (Annotated[float, Le(1)], attrs.NOTHING),
        (Annotated[float, Ge(0), Gt(0), Le(1)], attrs.NOTHING),
        (Annotated[float, Ge(0), Le(float("inf"))], attrs.NOTHING),
        (Annotated[float, Ge(2), Le(1)], attrs.NOTHING),
        (Annotated[float, Ge(0), Le(2**53)], attrs.NOTHING),
        (Annotated[float, Ge(0), Le(float("nan"))], attrs.NOTHING),
        (Annotated[int, Ge(-(2**53)), Le(0)], attrs.NOTHING),
        (Annotated[float, Gt(-1e36), Le(0)], attrs.NOTHING),
        (dict[str, int], attrs.NOTHING),
        (FrozenMap, attrs.NOTHING),
        (Any, attrs.NOTHING),
        (object, attrs.NOTHING),
        (bytes, attrs.NOTHING),
        (list[Line], attrs.NOTHING),
        (tuple[Line, Line], attrs.NOTHING),
        (tuple[Line], attrs.NOTHING),
        (tuple[str, ...], ()),
        (enum.Enum("Plain", "A B"), attrs.NOTHING),
        (Literal["a", "b"], attrs.NOTHING),
        (Literal[1], attrs.NOTHING),
        (Line, "a"),
        (Line, None),
        (Line | None, "a"),
        (tuple[Line, ...], None),
        (tuple[Line, ...] | None, None),
        (tuple[Line, ...] | None, ()),
        (Literal["a"], "b"),
        (Literal["a"] | None, None),
        (Circle | Leaf, attrs.NOTHING),
        (Leaf | Tree, attrs.NOTHING),
        (Circle | Circle | Strict, attrs.NOTHING),
        (Line | Slug, attrs.NOTHING),
        (Line | Colour, attrs.NOTHING),
        (Number | Small, attrs.NOTHING),
        (tuple[Line, ...] | tuple[Number, ...], attrs.NOTHING),
        (Annotated[Circle | Polygon, Rows.of("U.1")] | Number | Leaf, attrs.NOTHING),
        (Annotated[Line, Personal()] | Number, attrs.NOTHING),
        (tuple[Annotated[Line, Personal()], ...], ()),
        (tuple[Annotated[Line, SharedWith.only()], ...], ()),
        (Annotated[Line, Rows.of("U.1")] | Number | None, None),
    ],
    ids=str,
)
def test_a_field_that_the_engine_does_not_know_is_refused(hint, default):
    with pytest.raises(DeclarationError, match=r"^Made\.field: "):
        table(part_with(hint, default))


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        (Line, TextNode(1, 500)),
        (Annotated[Line, MaxLen(3)], TextNode(1, 3)),
        (Number, NumberNode(-1e15, 1e15)),
        (Annotated[float, Gt(0), Le(1)], NumberNode(0, 1, above=True)),
        (Small, NumberNode(0, 9, whole=True)),
        (
            Annotated[int, Ge(-(2**53) + 1), Le(2**53 - 1)],
            NumberNode(-(2**53) + 1, 2**53 - 1, whole=True),
        ),
        (Annotated[int, Ge(3), Le(3)], NumberNode(3, 3, whole=True)),
        (bool, BooleanNode()),
        (Colour, WordNode(Colour)),
        (Literal["a"], ConstNode("a")),
        (Leaf, PartNode(Leaf)),
        (Circle | Polygon, VariantNode("shape", {"circle": Circle, "polygon": Polygon})),
        (Annotated[Circle | Polygon, MinLen(1)], VariantNode("shape", {"circle": Circle, "polygon": Polygon})),
        (tuple[Line, ...], SequenceNode(TextNode(1, 500), 0, None)),
        (Annotated[tuple[Line, ...], MinLen(1), MaxLen(2)], SequenceNode(TextNode(1, 500), 1, 2)),
        (tuple[tuple[bool, ...], ...], SequenceNode(SequenceNode(BooleanNode(), 0, None), 0, None)),
        (Line | Leaf, EitherNode((TextNode(1, 500), PartNode(Leaf)))),
        (Annotated[Line | bool, MinLen(1)] | Leaf, EitherNode((TextNode(1, 500), BooleanNode(), PartNode(Leaf)))),
    ],
    ids=str,
)
def test_a_type_is_read_into_a_node(hint, expected):
    found = node_of(hint)
    assert sorted(map(repr, getattr(found, "choices", (found,)))) == sorted(
        map(repr, getattr(expected, "choices", (expected,)))
    )


def test_what_else_is_said_of_a_field_is_kept():
    fields = table(Toy).by_name
    assert fields["text"].personal
    assert not fields["short"].personal
    assert fields["weight"].audiences == {Audience.MENTOR}
    assert fields["short"].audiences == Part.SHARED_WITH.audiences - {Audience.STATISTICS}  # free text is not counted
    assert fields["weight"].rows == ("U.2",)
    assert fields["short"].rows == ("U.1",)
    assert fields["weight"].node.unit == "kilograms"
    assert (fields["id"].node.identifies, fields["id"].node.wider) == ("toys", ("things",))
    assert fields["likes"].node.item.refers_to == "toys"
    assert (fields["params"].node.flat, fields["extensions"].node.flat) == (True, False)


def test_required_is_what_has_no_default_and_the_tag():
    assert [field.name for field in table(Toy).fields if field.required] == ["text"]
    assert [field.name for field in table(Polygon).fields if field.required] == ["shape"]
    assert all(field.required for field in table(Strict).fields)


def test_a_class_is_read_once():
    assert table(Toy) is table(Toy)


def test_a_class_that_is_not_made_as_parts_are_is_refused():
    class Loose(Part):
        pass

    with pytest.raises(DeclarationError, match="Loose"):
        table(Loose)


def test_the_classes_below_are_listed_once_outermost_first():
    assert parts_below(Toy) == (Toy, Leaf, Circle, Polygon, Tree)
    assert parts_below(Tree) == (Tree,)


def test_the_levels_of_a_class_are_counted_unless_it_lies_inside_itself():
    assert levels(Leaf) == 1
    assert levels(Polygon) is None
    assert levels(Toy) is None
    assert levels(part_with(tuple[tuple[Leaf, ...], ...], ())) == 4
    assert levels(part_with(Line | Leaf)) == 2
    assert levels(part_with(tuple[Line, ...] | bool)) == 2
    assert levels(part_with(Annotated[FrozenMap, Pattern("Name", "[a-z]", "not-a-name", "Name", ())])) == 2


@pytest.mark.parametrize(
    ("hint", "name"),
    [(Line, "string"), (Colour, "string"), (Number, "number"), (Small, "integer"), (bool, "boolean"), (Leaf, "object")],
)
def test_a_node_has_a_json_type(hint, name):
    assert json_type(node_of(hint)) == name


NAMED = Annotated[FrozenMap, Pattern("Name", "[a-z]", "not-a-name", "Name", ())]


@pytest.mark.parametrize(
    ("hint", "counted"),
    [
        *((Line, False), (WebAddress, False), (Slug, True), (Number, True), (bool, True), (Colour, True), (Leaf, True)),
        *((tuple[tuple[Line, ...], ...], False), (tuple[tuple[Slug, ...], ...], True), (NAMED, False)),
        *((Number | Line, False), (Number | Slug, True), (Leaf | bool | Line, False), (Circle | Polygon, True)),
    ],
    ids=str,
)
def test_free_text_is_for_no_statistics_wherever_in_a_field_it_stands(hint, counted):
    (field,) = table(part_with(hint)).fields
    assert (Audience.STATISTICS in field.audiences) is counted
    assert Audience.MENTOR in field.audiences


@pytest.mark.parametrize(
    ("hint", "parts"),
    [
        (Line, ()),
        (Leaf, (Leaf,)),
        (tuple[tuple[Leaf, ...], ...], (Leaf,)),
        (Circle | Polygon, (Circle, Polygon)),
        (tuple[Circle | Polygon, ...] | Leaf | bool, (Leaf, Circle, Polygon)),
        (NAMED, ()),
    ],
    ids=str,
)
def test_the_classes_that_may_stand_in_a_field_are_listed(hint, parts):
    assert sorted(map(str, parts_in(node_of(hint)))) == sorted(map(str, parts))


@pytest.mark.parametrize(
    ("thing", "deep"),
    [
        (Leaf(name="Oak"), 1),
        (Tree(name="a"), 2),  # there may be an extension
        (Tree(name="a", best=Tree(name="b")), 3),
        (Tree(name="a", branches=[Tree(name="b")]), 4),
        (Tree(name="a", branches=[Tree(name="b"), Tree(name="c", best=Tree(name="d"))], best=Tree(name="e")), 5),
        (Tree(name="a", best=Tree(name="b", branches=[Tree(name="c")])), 5),
        (Polygon(), 3),
        (Polygon(holes=[Circle(radius=1)]), 3),
        (Polygon(holes=[Polygon()]), 5),
        (Polygon(holes=[Polygon(holes=[Polygon()]), Circle(radius=1)]), 7),
        (Ring(), 1),
        (Ring(inner=Ring(inner=Ring())), 3),
        (Toy(text="a"), 4),
        (Toy(text="a", shape=Polygon(holes=[Polygon()])), 6),
        (Toy(text="a", tree=Tree(name="a", best=Tree(name="b"))), 4),
        (Toy(text="a", tree=Tree(name="a", branches=[Tree(name="b")])), 5),
    ],
)
def test_the_depth_of_an_object_is_what_its_class_tells_and_what_lies_inside_itself(thing, deep):
    assert depth(thing) == deep


def test_a_class_that_nobody_wrote_is_given_its_fields():
    made = part_with(Line)
    fields = [field._replace(name=name) for name in ("a", "b") for field in table(part_with(Number)).fields]
    declare(made, fields)
    assert table(made) == Table(made, tuple(fields), {"a": fields[0], "b": fields[1]})


@pytest.mark.parametrize("how", [{"weakref_slot": True}, {"slots": False}])
def test_a_class_with_room_for_more_than_its_fields_is_refused_and_told_how_parts_are_made(how):
    options = {"frozen": True, "slots": True, "kw_only": True, "weakref_slot": False, **how}
    made = attrs.make_class("Made", {}, bases=(Part,), **options)
    with pytest.raises(DeclarationError, match=r"^Made: a part is @attrs.frozen\(.*\), below Part alone$"):
        table(made)


def test_a_class_below_another_part_is_refused():
    made = attrs.make_class("Made", {}, bases=(Leaf,), frozen=True, slots=True, kw_only=True, weakref_slot=False)
    with pytest.raises(DeclarationError, match=r"^Made: "):
        table(made)


def test_a_class_without_a_field_is_one_level():
    made = attrs.make_class("Made", {}, bases=(Part,), frozen=True, slots=True, kw_only=True, weakref_slot=False)
    assert table(made) == Table(made, (), {})
    assert levels(made) == 1


def test_the_table_of_a_class_names_it_and_what_is_required_has_no_default():
    assert table(Strict).part is Strict
    assert [field.default for field in table(Strict).fields] == [None] * 6


def test_what_is_said_last_of_a_field_holds():
    (field,) = table(part_with(Annotated[Annotated[Line, MaxLen(9)], MaxLen(3), Rows.of("U.1"), Rows.of("U.2")])).fields
    assert (field.node.longest, field.rows) == (3, ("U.2",))
    (field,) = table(part_with(Annotated[Annotated[Line, Personal()] | None, Rows.of("U.1")], None)).fields
    assert (field.personal, field.required, field.default) == (True, False, None)
    assert table(part_with(Line | None, None)).fields[0].personal is False


def test_a_tag_has_its_word_as_default_and_is_required_in_a_document():
    (field,) = table(part_with(Literal["a"], "a")).fields
    assert (field.node, field.required, field.default) == (ConstNode("a"), True, "a")
    (field,) = table(part_with(tuple[Line, ...], ())).fields
    assert (field.required, field.default) == (False, ())


def test_a_union_may_be_made_of_unions():
    node = node_of(tuple[Number | Line | Leaf, ...] | bool | Annotated[Number | Line, MinLen(1)])
    assert isinstance(node, EitherNode)
    assert sorted(map(json_type, node.choices)) == ["array", "boolean", "number", "string"]
