"""Gaps: what stands between where the person is and where the person wants to be."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Hours, Importance, Line, Magnitude, Slug, Text
from careerkit.model.amounts import Range
from careerkit.model.answers import Unanswered
from careerkit.model.skills import Level, SkillRef

__all__ = ["Gap", "GapNature", "GapRef", "GapStatus"]


def __dir__() -> list[str]:
    return __all__


GapRef: TypeAlias = Annotated[Slug, RefersTo("gaps")]
"""The id of a gap of the career."""


class GapNature(enum.StrEnum):
    """What is missing."""

    CAPABILITY = "capability"
    """Something that the person can't do yet, or not well enough."""
    EXPERIENCE = "experience"
    """Something that the person has not been through yet."""
    CREDENTIAL = "credential"
    """A certificate, licence or degree that is asked for."""
    RELATIONSHIP = "relationship"
    """People whom the person does not know yet, or not well enough."""
    VISIBILITY = "visibility"
    """Others do not know what the person can do, or wants."""


class GapStatus(enum.StrEnum):
    """How far the closing of a gap is."""

    OPEN = "open"
    """Nothing has been done yet."""
    CLOSING = "closing"
    """Work is under way; effort means what is left."""
    CLOSED = "closed"
    """It is no gap any more."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Gap(Part):
    """Something that is missing, with how much it matters, what it takes, and what must come before it.

    A name is enough. What is not known is left out: a gap with no effort has a place of its own in every order.

    Source: Kaufman and English (1979), Needs Assessment, for what lies between where one is and where one needs to be.

    Examples:
        >>> Gap(id="budget", name="I have never held a budget", importance=4, effort=40).effort
        40
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    id: Annotated[Slug, Identifies("gaps")] | None = None
    """The name that other gaps refer to; needed only where they do."""
    name: Line
    """What is missing. Example: "I have never held a budget"
    """
    nature: GapNature | None = None
    """What sort of thing is missing; absent where the person has not said."""
    importance: Importance | None = None
    """How important it is to close it, from 1 (hardly) to 5 (above all); absent where it was not judged.
    Example: 4"""
    effort: Hours | Range | None = None
    """The hours of one's own that closing it still takes, or a range of hours; absent where it is not known, or where
    it takes persuasion rather than hours. Example: 40"""
    value: Magnitude | None = None
    """What closing it is worth, in any unit that all gaps share; only for those who want to order by value per hour.
    Example: 10"""
    prerequisites: tuple[GapRef, ...] = ()
    """The gaps that must be closed before this one can be."""
    skill: SkillRef | None = None
    """The skill that is meant, where it is one."""
    current_level: Level | None = None
    """Where the person is now; absent for a gap that has no levels. Example: "Have watched it done"
    """
    target_level: Level | None = None
    """Where the person needs to be; absent for a gap that has no levels. Example: "Have done it once alone"
    """
    status: GapStatus | None = None
    """How far it is; absent means open."""
    why: Text | None = None
    """Why it is in the way. Example: "Every lead I know answers for one."
    """
    how: Text | None = None
    """What to improve, and by what means. Example: "Take over the workshop budget for a year."
    """
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.learning": {"course": "FIN-101"}}"""
