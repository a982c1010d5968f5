"""Alternatives: other paths that would solve the same problem, as they are thought to be and as they turned out."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Extent, Importance, Line, PartialDate, Slug, Text
from careerkit.model.answers import Unanswered
from careerkit.model.contacts import ContactRef
from careerkit.model.motivation import CategoryRef

__all__ = ["Alternative", "AlternativeRef", "CategoryService", "Downside", "TryOut", "TryOutNature"]


def __dir__() -> list[str]:
    return __all__


AlternativeRef: TypeAlias = Annotated[Slug, RefersTo("alternatives")]
"""The id of an alternative of the use case."""


class TryOutNature(enum.StrEnum):
    """How one can try a path before taking it."""

    SHADOWING = "shadowing"
    """Going along with somebody for a day or more."""
    PROJECT = "project"
    """Doing a piece of it."""
    CONVERSATION = "conversation"
    """Talking with somebody who is there."""
    COURSE = "course"
    """Learning some of it among others."""
    VOLUNTEERING = "volunteering"
    """Helping out for a while."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CategoryService(Part):
    """How far a path serves a category: as the person thinks, and as it turned out when somebody looked.

    Examples:
        >>> CategoryService(category="growth", perceived=5, verified=3).verified
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5", "S0.6")

    category: CategoryRef
    """The category."""
    perceived: Extent | None = None
    """How far the person thinks it does, from 0 (not at all) to 5 (fully); absent where it was not judged. Example: 5
    """
    verified: Extent | None = None
    """How far it does, from what the person has seen or been told; absent while nobody has looked. Example: 3"""
    evidence: Text | None = None
    """What shows it. Example: "Two who teach there say that the third year is like the second."
    """
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Downside(Part):
    """What is hard about a path. Every path has some; one that seems to have none has not been looked at.

    Examples:
        >>> Downside(text="No work in August", weight=2).weight
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5")

    text: Text
    """What it is. Example: "No work in August"
    """
    weight: Importance | None = None
    """How much it weighs for the person, from 1 (hardly) to 5 (above all); absent where it was not judged. Example: 2
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TryOut(Part):
    """A small try of a path, done or planned, and what it showed.

    Source: Burnett and Evans (2016), Designing Your Life, for small tries and conversations before a choice.

    Examples:
        >>> TryOut(nature="shadowing", text="A day in the college workshop").learned is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    nature: TryOutNature | None = None
    """How; absent where `text` says it."""
    text: Text | None = None
    """What exactly. Example: "A day in the college workshop"
    """
    contact: ContactRef | None = None
    """With whom."""
    on: PartialDate | None = None
    """When; absent where no date is set."""
    learned: Text | None = None
    """What it showed; absent while it has not been done. Example: "Half of the day is paper."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Alternative(Part):
    """Another path that would solve the same problem.

    Examples:
        >>> Alternative(name="Teach the craft at a college", serves=[CategoryService(category="growth")]).name
        'Teach the craft at a college'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.5", "S0.6")

    id: Annotated[Slug, Identifies("alternatives")] | None = None
    """The name that other parts refer to; needed only where they do."""
    name: Line
    """The path, in a line. Example: "Teach the craft at a college"
    """
    how: Text | None = None
    """How it would solve the problem. Example: "A new group each term keeps me learning."
    """
    occupation: Line | None = None
    """What a catalogue calls it, by its code there; absent where it is in none. Example: "25-1194.00"
    """
    serves: tuple[CategoryService, ...] = ()
    """The categories that it serves, and how far."""
    downsides: tuple[Downside, ...] = ()
    """What is hard about it."""
    try_outs: tuple[TryOut, ...] = ()
    """Small tries of it, done or planned."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.campus": {"course": "ED-2"}}"""
