"""What docstrings say, and the schemas and examples that are made of them."""

from __future__ import annotations

import enum
import sys
from types import ModuleType
from typing import Annotated

import attrs
import pytest
from annotated_types import Ge, Le

from careerkit.declaration.docstrings import Described, describe, member_words, summary
from careerkit.declaration.part import Part
from careerkit.declaration.schema import example, field_examples, human, root_schema
from careerkit.declaration.table import DeclarationError, table
from careerkit.declaration.types import Line, Slug
from careerkit.testing import full
from tests.declaration.toys import Colour, Leaf, Polygon, Strict, Toy


class Half(enum.StrEnum):
    """Half described."""

    ONE = "one"
    """The one."""
    TWO = "two"
    THREE = "three"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Bare(Part):
    """Badly described.

    With a second paragraph
    of two lines.

    Examples:
        Nothing.
    """

    silent: Line
    broken: Line
    """A line. Example: not JSON"""
    number: Annotated[float, Ge(0), Le(1)]
    """A number without an example."""
    list_of: tuple[Annotated[float, Ge(0), Le(1)], ...] = ()
    """Numbers without an example."""


class Wordless:
    pass


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Marked(Part):
    """A class with a union whose types tell the examples."""

    mark: Slug | bool | Leaf
    """A name for programs, yes or no, or a part."""


def test_the_text_under_a_field_is_read_with_its_example():
    assert describe(Toy, "level") == Described("A whole number.", (3,))
    assert describe(Toy, "broken") == Described("True or false.", ())


def test_a_class_that_a_program_has_written_has_no_text_to_read(monkeypatch):
    module = ModuleType("nowhere")
    monkeypatch.setitem(sys.modules, "nowhere", module)
    vars(module).update(attrs=attrs, Line=Line, Part=Part)
    lines = (
        "@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)",
        "class Made(Part):",
        "    name: Line",
        "    'A name.'",
    )
    exec("\n".join(lines), vars(module))  # noqa: S102  # as a notebook does
    with pytest.raises(TypeError):
        describe(module.Made, "name")
    assert full(module.Made).name  # made by its type alone


@pytest.mark.parametrize("field", ["silent", "broken"])
def test_a_field_without_words_or_with_a_bad_example_is_refused(field):
    with pytest.raises(DeclarationError, match=rf"Bare\.{field}"):
        describe(Bare, field)


@pytest.mark.parametrize("field", ["number", "list_of"])
def test_a_number_without_an_example_is_refused(field):
    with pytest.raises(DeclarationError, match=rf"Bare\.{field}: .* example"):
        field_examples(Bare, table(Bare).by_name[field])


def test_the_words_of_members_are_read():
    assert member_words(Colour) == {"red": "As blood.", "blue": "As the sky."}
    with pytest.raises(DeclarationError, match=r"^Half: TWO, THREE: a member needs a docstring$"):
        member_words(Half)


def test_a_summary_ends_before_the_sections():
    assert summary(Bare) == "Badly described. With a second paragraph of two lines."
    assert summary(Wordless) == ""


def test_examples_come_from_the_docstring_or_the_type():
    assert example(Leaf) == {"name": "Oak"}
    assert example(Polygon) == {"shape": "polygon"}
    assert example(Strict)["colour"] == "red"
    assert field_examples(Toy, table(Toy).by_name["shape"]) == [{"shape": "circle", "radius": 1}, {"shape": "polygon"}]
    assert field_examples(Toy, table(Toy).by_name["colours"]) == [["red"]]
    assert field_examples(Toy, table(Toy).by_name["broken"]) == [True]
    assert field_examples(Marked, table(Marked).by_name["mark"]) == ["public-speaking", True, {"name": "Oak"}]
    assert field_examples(Toy, table(Toy).by_name["on"]) == ["2026", "2026-04", "2026-04-17"]


@pytest.mark.parametrize(("name", "words"), [("weight", "Weight"), ("writtenOn", "Written on"), ("", "")])
def test_a_name_becomes_a_title(name, words):
    assert human(name) == words


def test_two_definitions_of_one_name_are_refused():
    class Colour(enum.StrEnum):
        """Another colour."""

        RED = "red"
        """Another red."""

    @attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
    class Twice(Part):
        """A class with two enumerations of one name."""

        one: Colour
        """The one."""
        leaf: Toy
        """The other."""

    Twice.__annotations__.update(one=Colour, leaf=Toy)
    with pytest.raises(DeclarationError, match="Colour"):
        root_schema(Twice, kind="twice", version="1.0", address="https://example.org/twice")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Colour2(Part):
    """A class that takes the name of an enumeration."""

    name: Line | None = None
    """A name. Example: "Red"
    """


Colour2.__name__ = "Colour"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Leaf2(Part):
    """A class that takes the name of another one, and is not the same."""

    colour: Line | None = None
    """A colour. Example: "Red"
    """


Leaf2.__name__ = "Leaf"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TwoLeaves(Part):
    """A class with two classes of one name in it."""

    one: Leaf | None = None
    """The one."""
    other: Leaf2 | None = None
    """The other."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TwoColours(Part):
    """A class with an enumeration and a class of one name in it."""

    one: Colour | None = None
    """The one."""
    other: Colour2 | None = None
    """The other."""


@pytest.mark.parametrize(("part", "name"), [(TwoLeaves, "Leaf"), (TwoColours, "Colour")])
def test_two_classes_of_one_name_are_refused(part, name):
    with pytest.raises(DeclarationError, match=name):
        root_schema(part, kind="twice", version="1.0", address="https://example.org/twice")
