"""A class with what is rare: lists in a list of either, two long forms, two enumerations, two unions of shapes."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs
from annotated_types import MaxLen, MinLen

from careerkit.declaration.marks import Pattern
from careerkit.declaration.part import Part
from careerkit.declaration.types import Line, PartialDate, WebAddress
from careerkit.values import FrozenMap
from tests.declaration.toys import Circle, Colour, Level, Mood

Bare = Pattern("Bare", "[a-z]+", "not-a-slug", "Bare word", ("a",))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Square(Part):
    """A shape with a side."""

    shape: Literal["square"] = "square"
    """Which shape."""
    side: Level
    """How long it is. Example: 1"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Corners(Part):
    """What is rare."""

    rows: tuple[Line | tuple[Level, ...], ...] = ()
    """Texts, and lists of numbers. Example: ["a", [1, 2]]"""
    address: WebAddress | None = None
    """A long text of one form. Example: "https://example.org"
    """
    word: Annotated[str, MinLen(1), MaxLen(100), Bare] | None = None
    """A long text of another form. Example: "a"
    """
    free: Annotated[FrozenMap, Bare] | None = None
    """Any values under bare names. Example: {"a": [null]}"""
    colour: Colour | None = None
    """A word."""
    mood: Mood | None = None
    """Another word."""
    colour_or_level: Colour | Level | None = None
    """A word or a whole number. Example: 1"""
    mood_or_level: Mood | Level | None = None
    """Another word or a whole number. Example: 1"""
    figure: Circle | Square | None = None
    """One of two shapes."""
    square_or_level: Square | Level | None = None
    """A shape or a whole number. Example: 1"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Dated(Part):
    """What needs no more than a text, of a form."""

    on: PartialDate
    """When."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Sized(Part):
    """What needs no more than a number."""

    level: Level
    """How large. Example: 1"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Doubled(Part):
    """What needs two texts."""

    one: Line
    """One. Example: "a"
    """
    other: Line
    """The other. Example: "b"
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class NoNotes(Part):
    """Parts that no text alone could be meant for."""

    dated: Dated | None = None
    """A part."""
    sized: Sized | None = None
    """A part."""
    doubled: Doubled | None = None
    """A part."""
    figure: Circle | Square | None = None
    """One of two shapes."""
