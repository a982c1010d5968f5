"""Roles that the person has held: the clients that the career has served so far."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import PRIVATE, SHOWN, Audience, Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, PartialDate, Slug, Text, WebAddress
from careerkit.model.amounts import Cadence, Money
from careerkit.model.answers import Unanswered
from careerkit.model.employers import EmployerRef
from careerkit.model.skills import SkillRef
from careerkit.model.work import LandRef, WorkDone, WorkFooting

__all__ = ["PayReading", "Plateau", "Role", "RoleRef"]


def __dir__() -> list[str]:
    return __all__


RoleRef: TypeAlias = Annotated[Slug, RefersTo("roles")]
"""The id of a role of the career."""


class Plateau(enum.StrEnum):
    """What somebody can run out of in a role."""

    PAY = "pay"
    """Options for more pay."""
    LEARNING = "learning"
    """Opportunities to learn."""
    VARIETY = "variety"
    """Something different from what is mastered and has become dull."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PayReading(Part):
    """What a role paid from some day on. For the person's own eyes.

    Examples:
        >>> PayReading(on="2024-01", pay=Money(amount=41000, currency="EUR")).on
        '2024-01'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.3", "S2.8")
    SHARED_WITH: ClassVar[SharedWith] = SharedWith.only()

    on: PartialDate | None = None
    """Since when; absent where it is not known."""
    pay: Money
    """How much."""
    cadence: Cadence | None = None
    """How often it is paid; absent means that the amount is for a year."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Role(Part):
    """A role that the person holds or has held. Its title is optional, and never the measure.

    Source: Kolosov (2023), A career is a product, for roles as clients; Ference, Stoner and Warren (1977), Managing the
    Career Plateau; Feldman and Weitz (1988), Career Plateaus Reconsidered.

    Examples:
        >>> Role(organisation="Harbour Library", start="2021-09").end is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.5", "S2.7", "S3.3")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("roles")] | None = None
    """The name that accomplishments refer to; needed only where they do."""
    organisation: Line | None = None
    """For whom; absent where the employer tells. Example: "Harbour Library"
    """
    employer: Annotated[EmployerRef, Rows.of("S2.7")] | None = None
    """The employer among the clients of the career, where it stands there."""
    title: Line | None = None
    """What the position was called; absent where there was no title, or it tells nothing. Example: "Reading coach"
    """
    nature: WorkFooting | None = None
    """On what footing; absent where it is not told."""
    start: PartialDate | None = None
    """Since when; absent where it is not known."""
    end: PartialDate | None = None
    """Until when; absent for a role that goes on, or where it is not known."""
    summary: Text | None = None
    """What the role was about. Example: "Helping adults to read, two evenings a week."
    """
    about: Text | None = None
    """What the organisation does. Example: "A public library in a harbour town"
    """
    location: Line | None = None
    """Where the work was done. Example: "Rotterdam, or from home"
    """
    address: WebAddress | None = None
    """Where the organisation can be found."""
    skills: tuple[SkillRef, ...] = ()
    """The skills that it used or built."""
    work: Annotated[tuple[WorkDone, ...], Rows.of("S3.2", "S3.4")] = ()
    """The kinds of work that it held, and the skills that each built."""
    lands: Annotated[tuple[LandRef, ...], Rows.of("S3.1")] = ()
    """The lands of the career map that it lay in."""
    pay: Annotated[tuple[PayReading, ...], SharedWith.only(), Rows.of("S3.3", "S2.8")] = ()
    """What it paid over time, in any order."""
    ran_out_of: Annotated[tuple[Plateau, ...], SharedWith.only(Audience.MENTOR), Rows.of("S3.3")] = ()
    """What the person ran out of in it."""
    why_left: Annotated[Text, SharedWith.only(Audience.MENTOR), Rows.of("S3.3")] | None = None
    """Why the person left; absent for a role that goes on, or where it is not told. Example: "Nothing new to learn."
    """
    unanswered: Annotated[tuple[Unanswered, ...], PRIVATE] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.payroll": {"grade": "7"}}"""
