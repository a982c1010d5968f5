"""Classes with every sort of field there is, smaller than any real one."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, Literal

import attrs
from annotated_types import Ge, Gt, Le, MaxLen, MinLen

from careerkit.declaration.marks import Audience, Identifies, Personal, RefersTo, Rows, SharedWith, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, Params, PartialDate, Slug

Level = Annotated[int, Ge(1), Le(5)]
Weight = Annotated[float, Gt(0), Le(2.5), Unit("kilograms")]
Degrees = Annotated[float, Ge(-273.15), Le(1e15)]
Name = Annotated[str, MinLen(2), MaxLen(8)]


class Colour(enum.StrEnum):
    """What a thing looks like."""

    RED = "red"
    """As blood."""
    BLUE = "blue"
    """As the sky."""


class Mood(enum.StrEnum):
    """How somebody feels; one word is a colour's, too."""

    BLUE = "blue"
    """Sad."""
    MERRY = "merry"
    """Not sad."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Leaf(Part):
    """A thing with a name and perhaps a weight."""

    name: Name
    """What it is called. Example: "Oak"
    """
    weight: Weight | None = None
    """How heavy it is. Example: 0.5"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Circle(Part):
    """A shape with a radius."""

    shape: Literal["circle"] = "circle"
    """Which shape."""
    radius: Degrees
    """How far out. Example: 1"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Polygon(Part):
    """A shape with corners, and holes that are shapes."""

    shape: Literal["polygon"] = "polygon"
    """Which shape."""
    corners: tuple[tuple[Degrees, ...], ...] = ()
    """Coordinates. Example: [[0, 1], [2, 3]]"""
    holes: tuple[Circle | Polygon, ...] = ()
    """Shapes within."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Tree(Part):
    """A thing that may hold things of its own class."""

    name: Line
    """What it is called. Example: "Root"
    """
    branches: tuple[Tree, ...] = ()
    """What it holds."""
    best: Tree | None = None
    """The one that matters most."""
    extensions: Extensions | None = None
    """What others keep here. Example: {"org.example.trees": {"age": 9}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Toy(Part):
    """Something of every sort."""

    ROWS: ClassVar[Rows] = Rows.of("U.1")

    text: Annotated[Line, Personal()]
    """A text. Example: "A text"
    """
    short: Name | None = None
    """A text with a length. Example: "Ada"
    """
    id: Annotated[Slug, Identifies("toys", wider=("things",))] | None = None
    """An id."""
    likes: tuple[Annotated[Slug, RefersTo("toys")], ...] = ()
    """Other toys."""
    on: PartialDate | None = None
    """A date."""
    level: Level | None = None
    """A whole number. Example: 3"""
    weight: Annotated[Weight | None, SharedWith.only(Audience.MENTOR), Rows.of("U.2")] = None
    """A number above a bound. Example: 0.5"""
    degrees: Degrees | None = None
    """A number from a bound. Example: -4.5"""
    broken: bool | None = None
    """True or false."""
    colour: Colour | None = None
    """A word."""
    colours: tuple[Colour, ...] = ()
    """Words."""
    leaf: Leaf | None = None
    """A part."""
    leaves: Annotated[tuple[Leaf, ...], MaxLen(3)] = ()
    """Some parts."""
    pair: Annotated[tuple[Level, ...], MinLen(2), MaxLen(2)] = ()
    """Exactly two whole numbers, or none. Example: [1, 5]"""
    grid: tuple[tuple[tuple[Degrees, ...], ...], ...] = ()
    """Numbers in lists in lists. Example: [[[1, 2.5]]]"""
    shape: Circle | Polygon | None = None
    """One of two shapes."""
    shapes: tuple[Circle | Polygon, ...] = ()
    """Shapes."""
    either: Degrees | Line | Leaf | None = None
    """A number, a text or a part. Example: "much"
    """
    any_of: bool | Circle | Polygon | tuple[Line, ...] | None = None
    """True, a shape, or some texts. Example: ["a", "b"]"""
    word_or_level: Colour | Level | None = None
    """A word or a whole number. Example: "red"
    """
    mixed: tuple[Degrees | Line, ...] = ()
    """Numbers and texts. Example: [1, "two"]"""
    tree: Tree | None = None
    """Something that holds things of its own class."""
    params: Params | None = None
    """Plain values by name. Example: {"hours": 40, "names": ["a", 1]}"""
    extensions: Extensions | None = None
    """Anything by name. Example: {"org.example.toys": {"price": null}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Strict(Part):
    """A thing whose every field is required."""

    names: tuple[Name, ...]
    """Texts, of which there may be none. Example: ["Ada"]"""
    some: Annotated[tuple[Level, ...], MinLen(1)]
    """Whole numbers, at least one. Example: [1]"""
    colour: Colour
    """A word."""
    shape: Circle | Polygon
    """One of two shapes."""
    either: Level | Line
    """A whole number or a text. Example: 1"""
    extensions: Extensions
    """Anything by name. Example: {}"""


TOYS = (Leaf, Circle, Polygon, Tree, Toy, Strict)
