"""Employers: the clients of a career, how they make value, and how far the person can move it."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Extent, Importance, Line, PartialDate, Slug, Text, WebAddress
from careerkit.model.answers import Unanswered
from careerkit.model.work import LeverRef

__all__ = [
    "CustomerValue",
    "CustomerValueNature",
    "Employer",
    "EmployerRef",
    "EmployerStanding",
    "Influence",
    "LeverAtEmployer",
]


def __dir__() -> list[str]:
    return __all__


EmployerRef: TypeAlias = Annotated[Slug, RefersTo("employers")]
"""The id of an employer of the career."""


class EmployerStanding(enum.StrEnum):
    """Whether an employer is served, was served, or may be."""

    CURRENT = "current"
    """The person serves it now."""
    PAST = "past"
    """The person served it once."""
    PROSPECTIVE = "prospective"
    """The person would like to serve it, or thinks about it."""


class CustomerValueNature(enum.StrEnum):
    """What an organisation does for its own customers."""

    SAVES_TIME = "saves-time"
    """It saves them time."""
    SAVES_MONEY = "saves-money"
    """It saves them money."""
    COVERS_NEEDS = "covers-needs"
    """It gives them what they need."""
    FITS_VALUES = "fits-values"
    """It lets them live by their values."""
    KEEPS_TRUST = "keeps-trust"
    """They can rely on it."""


class Influence(enum.StrEnum):
    """How the person moves something."""

    DIRECT = "direct"
    """By the person's own work."""
    INDIRECT = "indirect"
    """By managing people or lines of business."""
    NONE = "none"
    """Not at all, so far."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CustomerValue(Part):
    """How an employer makes value for its own customers.

    Source: Kolosov (2023), A career is a product.

    Examples:
        >>> CustomerValue(nature="keeps-trust").nature.value
        'keeps-trust'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.2")

    nature: CustomerValueNature | None = None
    """What it does for them; absent where `text` says it better."""
    text: Text | None = None
    """How. Example: "Readers find the next book without asking."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LeverAtEmployer(Part):
    """A value lever of an employer, and the person's influence on it.

    Source: Kolosov (2023), A career is a product.

    Examples:
        >>> LeverAtEmployer(lever="optimise-process", influence="direct").influence.value
        'direct'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.2")

    lever: LeverRef
    """The lever."""
    importance: Importance | None = None
    """How important the lever is to the employer, from 1 (hardly) to 5 (above all); absent where it was not judged.
    Example: 4"""
    influence: Influence | None = None
    """How the person moves it; absent where the person has not said."""
    how: Text | None = None
    """By what. Example: "Every loan I plan is hung by two people instead of four."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Employer(Part):
    """A client of the career: an organisation that the person serves, has served or would like to serve.

    Source: Kolosov (2023), A career is a product.

    Examples:
        >>> Employer(id="harbour", name="Harbour Museum", standing="current").standing.value
        'current'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.2", "S2.7", "S2.9")

    id: Annotated[Slug, Identifies("employers")] | None = None
    """The name that roles refer to; needed only where they do."""
    name: Line
    """What it is called, or what sort it is where none is meant in particular. Example: "Harbour Museum"
    """
    standing: EmployerStanding | None = None
    """Served now, once, or perhaps; absent where it is not told."""
    about: Text | None = None
    """What it does. Example: "A museum of the town's fishing trade, with nine people"
    """
    address: WebAddress | None = None
    """Where it can be found."""
    start: PartialDate | None = None
    """Since when the person serves it; absent where it is not known, or where the roles tell."""
    end: PartialDate | None = None
    """Until when the person served it; absent where it goes on, is not known, or where the roles tell."""
    customers: tuple[Line, ...] = ()
    """Its own customers. Example: ["Families on a rainy day", "Schools of the region"]"""
    customer_value: tuple[CustomerValue, ...] = ()
    """How it makes value for them."""
    levers: tuple[LeverAtEmployer, ...] = ()
    """By what it can make more of it, and how far the person moves that."""
    room: Extent | None = None
    """How much room it gives to raise one's value, from 0 (none) to 5 (as much as one can fill); absent where it was
    not judged. Example: 3"""
    room_note: Text | None = None
    """Why so much or so little. Example: "Three people decide, and all three listen."
    """
    why_left: Annotated[Text, SharedWith.only(), Rows.of("S3.3")] | None = None
    """Why the person stopped serving it; why a single role was left stands with the role. Example: "It closed."
    """
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.crm": {"stage": "talks"}}"""
