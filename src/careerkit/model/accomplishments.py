"""Accomplishments: the brag document, kept for life."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import PRIVATE, SHOWN, Identifies, Personal, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, Number, PartialDate, Slug, Text, WebAddress
from careerkit.model.amounts import Money
from careerkit.model.answers import Unanswered
from careerkit.model.roles import RoleRef
from careerkit.model.skills import SkillRef
from careerkit.model.work import LeverRef

__all__ = ["Accomplishment", "AccomplishmentNature", "AccomplishmentRef", "Evidence", "Quantity", "Showing"]


def __dir__() -> list[str]:
    return __all__


AccomplishmentRef: TypeAlias = Annotated[Slug, RefersTo("accomplishments")]
"""The id of an accomplishment of the career."""


class AccomplishmentNature(enum.StrEnum):
    """What sort of thing was accomplished."""

    RESULT = "result"
    """A result of one's work."""
    PROJECT = "project"
    """Something made from beginning to end."""
    AWARD = "award"
    """A prize or an honour."""
    PUBLICATION = "publication"
    """Something published."""
    CREDENTIAL = "credential"
    """A certificate, licence or degree."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Evidence(Part):
    """What shows that an accomplishment is true: a text, an address, or both.

    Examples:
        >>> Evidence(text="Figures of the yearly report, page 12").text
        'Figures of the yearly report, page 12'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.6")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    text: Text | None = None
    """What it is, or what it says. Example: "Figures of the yearly report, page 12"
    """
    address: WebAddress | None = None
    """Where it can be looked at."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Quantity(Part):
    """How much of something that is not money.

    Examples:
        >>> Quantity(amount=300, unit="letters a month").unit
        'letters a month'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.6")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    amount: Number
    """How much. Example: 300"""
    unit: Line | None = None
    """Of what; absent for a plain count. Example: "letters a month"
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Showing(Part):
    """Where, and to whom, an accomplishment was shown.

    Examples:
        >>> Showing(where="Yearly meeting", to=["Directors of small museums"]).where
        'Yearly meeting'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.15")

    where: Line | None = None
    """Where. Example: "Yearly meeting of directors"
    """
    to: Annotated[tuple[Line, ...], Personal(), SharedWith.only()] = ()
    """To whom, best without names. Example: ["Directors of small museums"]"""
    on: PartialDate | None = None
    """When; absent where it is not known, or still to be done."""
    response: Text | None = None
    """What came back. Example: "Two asked for the plan."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Accomplishment(Part):
    """Something that the person achieved, with the result it had and what shows it.

    Source: Evans (2019), Get your work recognized: write a brag document.

    Examples:
        >>> Accomplishment(text="Halved the time to answer a reader's letter").nature is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.6", "S4.12")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("accomplishments")] | None = None
    """The name that other accomplishments refer to; needed only where they do."""
    text: Text
    """What was accomplished. Example: "Halved the time to answer a reader's letter"
    """
    nature: AccomplishmentNature | None = None
    """What sort of thing it is; absent where it is not told."""
    description: Text | None = None
    """More about it. Example: "By sorting the letters on arrival instead of on Friday."
    """
    role: RoleRef | None = None
    """The role in which it was accomplished."""
    part_of: AccomplishmentRef | None = None
    """The larger accomplishment, such as a project, that it belongs to."""
    start: PartialDate | None = None
    """When it began; absent for what has no length, or where it is not known."""
    end: PartialDate | None = None
    """When it was accomplished; absent where it goes on, or where it is not known."""
    awarded_by: Line | None = None
    """Who gave the award or credential, or published the work. Example: "National Library Association"
    """
    result: Text | None = None
    """What it brought to the organisation, as a figure where there is one. Example: "300 letters a month more"
    """
    worth: Money | None = None
    """What the result was worth in money; absent where it has no price, or where that is not known."""
    measured: Quantity | None = None
    """What the result was in other figures; absent where there are none."""
    levers: tuple[LeverRef, ...] = ()
    """The value levers that it moved."""
    evidence: tuple[Evidence, ...] = ()
    """What shows it."""
    shown: Annotated[tuple[Showing, ...], PRIVATE, Rows.of("S4.15")] = ()
    """Where and to whom it was shown."""
    skills: tuple[SkillRef, ...] = ()
    """The skills that it shows."""
    keywords: tuple[Line, ...] = ()
    """What it was made with or is about. Example: ["process design"]"""
    unanswered: Annotated[tuple[Unanswered, ...], PRIVATE] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.portfolio": {"rank": 1}}"""
