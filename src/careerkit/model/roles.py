"""Roles that the person has held: the clients that the career has served so far."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import SHOWN, Audience, Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, PartialDate, Slug, Text, WebAddress
from careerkit.model.skills import SkillRef

__all__ = ["Role", "RoleNature", "RoleRef"]

RoleRef: TypeAlias = Annotated[Slug, RefersTo("roles")]
"""The id of a role of the career."""


class RoleNature(enum.StrEnum):
    """On what footing a role was held."""

    EMPLOYMENT = "employment"
    """Employed by somebody else."""
    OWN_BUSINESS = "own-business"
    """On one's own account."""
    VOLUNTEERING = "volunteering"
    """Without pay, for a cause."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Role(Part):
    """A role that the person holds or has held. Its title is optional, and never the measure.

    Examples:
        >>> Role(organisation="Harbour Library", start="2021-09").end is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.5", "S2.7", "S3.3")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("roles")] | None = None
    """The name that accomplishments refer to; needed only where they do."""
    organisation: Line | None = None
    """For whom. Example: "Harbour Library"
    """
    title: Line | None = None
    """What the position was called; absent where there was no title, or it tells nothing. Example: "Reading coach"
    """
    nature: RoleNature | None = None
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
    why_left: Annotated[Text, SharedWith.only(Audience.MENTOR), Rows.of("S3.3")] | None = None
    """Why the person left; absent for a role that goes on, or where it is not told. Example: "Nothing new to learn."
    """
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.payroll": {"grade": "7"}}"""
