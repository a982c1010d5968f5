"""The business case for a role: also for one that does not exist yet."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs

from careerkit.declaration.marks import PRIVATE, SHOWN, Identifies, Personal, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, PartialDate, Slug, Text
from careerkit.model.accomplishments import AccomplishmentRef, Evidence
from careerkit.model.answers import Unanswered
from careerkit.model.employers import EmployerRef
from careerkit.model.gaps import GapRef
from careerkit.model.role_profile import RoleProfileRef
from careerkit.model.stakeholders import StakeholderRef

__all__ = ["BusinessCase", "Decision", "DecisionOutcome", "Duty", "DutyStanding"]


def __dir__() -> list[str]:
    return __all__


class DutyStanding(enum.StrEnum):
    """Whether the person already does what a role would do."""

    DONE_ALREADY = "done-already"
    """The person does it now."""
    PARTLY = "partly"
    """The person does some of it, or with help."""
    NOT_YET = "not-yet"
    """It is part of the gap between."""


class DecisionOutcome(enum.StrEnum):
    """What was decided."""

    ACCEPTED = "accepted"
    """The role, or what was asked for, was granted."""
    DECLINED = "declined"
    """It was not."""
    POSTPONED = "postponed"
    """It will be decided later."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Duty(Part):
    """Something that the role does, and whether the person already does it.

    Examples:
        >>> Duty(text="Set the programme of rooms", standing="partly").standing.value
        'partly'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.10")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    text: Text
    """What the role does. Example: "Set the programme of rooms for three years"
    """
    standing: DutyStanding | None = None
    """Whether the person already does it; absent where the person has not said."""
    accomplishments: tuple[AccomplishmentRef, ...] = ()
    """The accomplishments that show it."""
    bridge: Text | None = None
    """How the small gap between is closed. Example: "Half a day a month beside the director, for a year."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Decision(Part):
    """What was decided about a business case.

    Examples:
        >>> Decision(outcome="postponed", on="2026-06").outcome.value
        'postponed'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.10")
    SHARED_WITH: ClassVar[SharedWith] = SharedWith.only()

    outcome: DecisionOutcome | None = None
    """What was decided; absent while it is open."""
    on: PartialDate | None = None
    """When it was decided, or is to be; absent where no date is set."""
    deciders: Annotated[tuple[StakeholderRef, ...], Personal(), SharedWith.only()] = ()
    """Those who decide."""
    text: Text | None = None
    """What they said. Example: "Yes, from the next budget on."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BusinessCase(Part):
    """The case for a role, also for one that does not exist yet: a document to show to those who decide.

    Source: Dutton and Ashford (1993), Selling Issues to Top Management, for a case that is made to those who decide;
    Rousseau (2005), I-deals, for a role that is made for somebody.

    Examples:
        >>> case = BusinessCase(role="Lead planner", exists=False, worth="Rooms open when they were promised.")
        >>> case.decision is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.10")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("business-cases")] | None = None
    """The name that other parts refer to; needed only where they do."""
    role: Line | None = None
    """What the role is, or would be, called; absent where it has no title. Example: "Lead planner"
    """
    exists: bool | None = None
    """Whether the role exists already; absent where that is not known. Example: false"""
    employer: EmployerRef | None = None
    """For whom."""
    role_profile: RoleProfileRef | None = None
    """What the role asks for, where the career has a profile of it."""
    worth: Text | None = None
    """Why the role is worth having. Example: "Rooms open when they were promised, and somebody answers for it."
    """
    duties: tuple[Duty, ...] = ()
    """What the role does, and what of it the person does already."""
    gaps: tuple[GapRef, ...] = ()
    """The gaps of the career that lie between."""
    evidence: tuple[Evidence, ...] = ()
    """What supports the case beyond the accomplishments."""
    asks_for: Text | None = None
    """What exactly the deciders are asked for. Example: "The role for a year, then look at it together."
    """
    decision: Annotated[Decision, SharedWith.only()] | None = None
    """What was decided; absent while nobody has been asked."""
    unanswered: Annotated[tuple[Unanswered, ...], PRIVATE] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.slides": {"deck": 3}}"""
