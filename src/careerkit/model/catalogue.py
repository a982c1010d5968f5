"""Catalogues: careers to choose from, with what each is known to serve."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, Number, Slug, Text
from careerkit.model.motivation import CategoryRef
from careerkit.model.role_profile import Source
from careerkit.model.work import KindOfWorkRef

__all__ = ["Catalogue", "Dimension", "DimensionRef", "DimensionScore", "Occupation", "Preparation"]


def __dir__() -> list[str]:
    return __all__


DimensionRef: TypeAlias = Annotated[Slug, RefersTo("dimensions")]
"""The id of a dimension of the catalogue."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Dimension(Part):
    """Something that every career of a catalogue is scored on, such as a work value.

    Source: Dawis and Lofquist (1984), A Psychological Theory of Work Adjustment, for work values.

    Examples:
        >>> Dimension(id="independence", name="Independence", lowest=1, highest=7).highest
        7
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    id: Annotated[Slug, Identifies("dimensions")]
    """The name that scores refer to."""
    name: Line
    """What it is called. Example: "Independence"
    """
    definition: Text | None = None
    """What it means. Example: "Room to act on one's own judgement."
    """
    lowest: Number
    """The lowest score there can be. Example: 1"""
    highest: Number
    """The highest score there can be. Example: 7"""
    categories: tuple[CategoryRef, ...] = ()
    """The categories of motivation that it speaks for, where the catalogue says so itself; a mapping of the guide may
    say more."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DimensionScore(Part):
    """The score of one career on one dimension.

    Examples:
        >>> DimensionScore(dimension="independence", score=5.5).score
        5.5
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    dimension: DimensionRef
    """The dimension."""
    score: Number
    """The score, on the dimension's own scale. Example: 5.5"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Preparation(Part):
    """How much schooling and practice a career takes before one can begin.

    Examples:
        >>> Preparation(zone=3, text="An apprenticeship of three years").zone
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    zone: Number | None = None
    """How much, on the catalogue's own scale, more being more; absent where it only says it in words. Example: 3"""
    text: Text | None = None
    """How much, in words. Example: "An apprenticeship of three years"
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Occupation(Part):
    """A career of a catalogue.

    Examples:
        >>> Occupation(code="27-1027.00", name="Set and exhibition designer").code
        '27-1027.00'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    code: Line | None = None
    """What the catalogue calls it in its own code; absent where it has none. Example: "27-1027.00"
    """
    name: Line
    """What it is called. Example: "Set and exhibition designer"
    """
    description: Text | None = None
    """What it is about. Example: "Plans rooms in which a story is told."
    """
    scores: tuple[DimensionScore, ...] = ()
    """Its scores; a dimension that is not named has none, which is not zero."""
    preparation: Preparation | None = None
    """What it takes before one can begin; absent where it is not known."""
    kinds_of_work: tuple[KindOfWorkRef, ...] = ()
    """The kinds of work that it is known for."""
    downsides: tuple[Text, ...] = ()
    """What is hard about it. Example: ["Everything is due on the same evening"]"""
    keywords: tuple[Line, ...] = ()
    """Other names for it. Example: ["exhibit planner"]"""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.campus": {"alumni": 12}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Catalogue(Part):
    """Careers to choose from. It tells what each serves, and never which is best.

    Source: Peterson, Mumford, Borman, Jeanneret and Fleishman (1999), An Occupational Information System for the 21st
    Century.

    Examples:
        >>> Catalogue(name="Trades of our town", occupations=[Occupation(name="Boat builder")]).occupations[0].name
        'Boat builder'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6", "U.8")

    name: Line | None = None
    """What it is called. Example: "Trades of our town"
    """
    dimensions: tuple[Dimension, ...] = ()
    """What its careers are scored on."""
    occupations: tuple[Occupation, ...] = ()
    """The careers, in any order."""
    source: Source | None = None
    """Where it comes from, and on what terms."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.campus": {"year": 2026}}"""
