"""Motivation: which of the five kinds of problem a career is to solve, and how much each one counts."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, Literal, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Extent, LanguageTag, Line, Number, PartialDate, Points, Slug, Text
from careerkit.model.answers import Unanswered

__all__ = [
    "Category",
    "CategoryMinimum",
    "CategoryPoints",
    "CategoryRating",
    "CategoryRef",
    "Facet",
    "FacetNote",
    "MotivationProfile",
    "Place",
    "Ranking",
    "Ratings",
    "SharedPoints",
    "TradeOff",
    "Weights",
]


def __dir__() -> list[str]:
    return __all__


CategoryRef: TypeAlias = Annotated[Slug, RefersTo("categories")]
"""The id of a category: one of the five built-in ones (`recognition`, `mission-and-impact`, `financial`, `growth`,
`flexibility`) or one that the person added."""


class Facet(enum.StrEnum):
    """The sides of the built-in categories: what exactly a person seeks in one."""

    SOCIAL_CAPITAL = "social-capital"
    """Recognition: the networks and openings that a known name brings."""
    PSYCHIC_BENEFIT = "psychic-benefit"
    """Recognition: the good feeling of being seen to succeed."""
    OWN_VALUES = "own-values"
    """Mission and impact: change in the world, measured by one's own values, in any sort of organisation."""
    PERSONAL_GROWTH = "personal-growth"
    """Growth: becoming more capable as a person."""
    PROFESSIONAL_GROWTH = "professional-growth"
    """Growth: becoming more capable in one's work."""
    PLACE = "place"
    """Flexibility: where the work is done."""
    OWN_HOURS = "own-hours"
    """Flexibility: when the work is done."""
    ROOM_FOR_DUTIES = "room-for-duties"
    """Flexibility: room for family and other duties."""
    ROOM_FOR_STUDY = "room-for-study"
    """Flexibility: time, and perhaps money, to study beside the work."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Category(Part):
    """A category of one's own, for a career problem that none of the five built-in ones describes.

    Examples:
        >>> Category(id="belonging", name="Belonging", definition="To work among people I trust.").id
        'belonging'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2")

    id: Annotated[Slug, Identifies("categories")]
    """The name that weights and problems refer to; not one of the five built-in ids."""
    name: Line
    """What the person calls it. Example: "Belonging"
    """
    definition: Text | None = None
    """What it means to the person. Example: "To work among people I trust and would miss."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CategoryPoints(Part):
    """The points that one category was given.

    Examples:
        >>> CategoryPoints(category="growth", points=60).points
        60
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2")

    category: CategoryRef
    """The category."""
    points: Points
    """Its points; only the proportions among the categories count. Example: 60"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SharedPoints(Part):
    """A number of points, shared out among the categories (constant-sum method): the only weights that carry shares.

    Source: Torgerson (1958), Theory and Methods of Scaling, for the constant-sum method.

    Examples:
        >>> SharedPoints(points=[CategoryPoints(category="growth", points=10)]).method
        'points'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2", "S0.4")

    method: Literal["points"] = "points"
    """How the weights were given: as points shared out."""
    points: tuple[CategoryPoints, ...] = ()
    """The points of each category; one that is not named has none. A category that is named twice has the sum."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CategoryRating(Part):
    """How much one category matters, on the scale of the ratings that it stands in.

    Examples:
        >>> CategoryRating(category="growth", rating=4).rating
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2")

    category: CategoryRef
    """The category."""
    rating: Number
    """The rating. Example: 4"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Ratings(Part):
    """A rating for each category, independently of the others: it tells which stand out, never by how much.

    Examples:
        >>> ratings = [CategoryRating(category="growth", rating=5), CategoryRating(category="financial", rating=3)]
        >>> Ratings(lowest=1, highest=5, ratings=ratings).highest
        5
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2", "S0.4")

    method: Literal["ratings"] = "ratings"
    """How the weights were given: as ratings."""
    lowest: Number
    """The lowest rating of the scale, for what does not matter at all. Example: 1"""
    highest: Number
    """The highest rating of the scale, for what matters above all. Example: 5"""
    ratings: tuple[CategoryRating, ...] = ()
    """The rating of each category; one that is not named was not rated."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Place(Part):
    """One place of a ranking; several categories share it where the person can't put one above the other.

    Examples:
        >>> Place(categories=["growth", "flexibility"]).categories
        ('growth', 'flexibility')
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2")

    categories: tuple[CategoryRef, ...] = ()
    """The categories on this place, in any order."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Ranking(Part):
    """The categories in their order, the one that matters most first: it tells which come first, never by how much.

    Examples:
        >>> Ranking(places=[Place(categories=["growth"]), Place(categories=["financial", "flexibility"])]).method
        'ranking'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2", "S0.4")

    method: Literal["ranking"] = "ranking"
    """How the weights were given: as a ranking."""
    places: tuple[Place, ...] = ()
    """The places, the first first; a category that stands on none was not ranked."""


Weights: TypeAlias = SharedPoints | Ratings | Ranking
"""How much each category counts, in one of three ways of telling it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FacetNote(Part):
    """A side of a category that the person seeks in particular.

    Examples:
        >>> FacetNote(facet=Facet.OWN_HOURS, note="Home at three on school days.").facet.value
        'own-hours'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.3")

    facet: Facet
    """The side."""
    note: Text | None = None
    """What it means in the person's life. Example: "Home at three on school days."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TradeOff(Part):
    """A choice between two categories: when the two can't both be had, which one the person gives up.

    Source: Schein (1978), Career Dynamics, for motives that one would not give up.

    Examples:
        >>> TradeOff(keep="growth", give_up="financial").keep
        'growth'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    keep: CategoryRef
    """The category that the person keeps."""
    give_up: CategoryRef
    """The category that the person would give up for it."""
    note: Text | None = None
    """How much of it, or for how long. Example: "Up to a tenth of my pay, for two years."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CategoryMinimum(Part):
    """How far a career must serve a category at the least, whatever it does for the others.

    Source: Simon (1955), A Behavioral Model of Rational Choice, for what is good enough.

    Examples:
        >>> CategoryMinimum(category="financial", extent=2).extent
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    category: CategoryRef
    """The category."""
    extent: Extent
    """How far it must be served, from 0 (not at all) to 5 (fully). Example: 2"""
    note: Text | None = None
    """Why. Example: "The rent must be paid."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MotivationProfile(Part):
    """What drives a person's career: how much each kind of career problem counts.

    A category belongs to the person's driver, never to a job: any career can serve any of them. Being undecided is a
    state, not a fault: leave `weights` out, or say so in `unanswered`.

    Source: Schein (1978), Career Dynamics, for motives that one would not give up; Torgerson (1958), Theory and Methods
    of Scaling, for points that are shared out.

    Examples:
        >>> profile = MotivationProfile(
        ...     weights=SharedPoints(
        ...         points=[
        ...             CategoryPoints(category="growth", points=60),
        ...             CategoryPoints(category="financial", points=40),
        ...         ]
        ...     )
        ... )
        >>> profile.weights.method
        'points'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2", "S0.3", "S0.4", "S0.6")

    weights: Weights | None = None
    """How much each category counts: points shared out, ratings, or a ranking; absent while it is not known."""
    categories: tuple[Category, ...] = ()
    """Categories of the person's own, beside the five built-in ones."""
    facets: tuple[FacetNote, ...] = ()
    """The sides of the categories that the person seeks in particular."""
    trade_offs: tuple[TradeOff, ...] = ()
    """Choices the person has made between two categories."""
    minimums: tuple[CategoryMinimum, ...] = ()
    """What a career must serve at the least."""
    asked_on: PartialDate | None = None
    """When the person last thought about this; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.survey": {"wave": 3}}"""
