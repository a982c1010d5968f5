"""Role profiles: what a role, a posting or a whole ladder asks for."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Importance, LanguageTag, Line, PartialDate, Slug, Text, WebAddress
from careerkit.model.answers import Unanswered
from careerkit.model.skills import Level, Scale, SkillNature, SkillRef
from careerkit.model.work import KindOfWorkRef, LeverRef

__all__ = [
    "Demand",
    "DemandNature",
    "Grade",
    "GradeRef",
    "Necessity",
    "RoleProfile",
    "RoleProfileRef",
    "Source",
    "Theme",
    "ThemeRef",
]


def __dir__() -> list[str]:
    return __all__


RoleProfileRef: TypeAlias = Annotated[Slug, RefersTo("role-profiles")]
"""The id of a role profile of the career."""

GradeRef: TypeAlias = Annotated[Slug, RefersTo("grades")]
"""The id of a grade of the role profile."""

ThemeRef: TypeAlias = Annotated[Slug, RefersTo("themes")]
"""The id of a theme of the role profile."""


class DemandNature(enum.StrEnum):
    """What sort of thing is asked for."""

    CAPABILITY = "capability"
    """Something that one must be able to do."""
    EXPERIENCE = "experience"
    """Something that one must have been through."""
    CREDENTIAL = "credential"
    """A certificate, licence or degree."""
    RELATIONSHIP = "relationship"
    """People whom one must know."""
    VISIBILITY = "visibility"
    """Being known for something."""


class Necessity(enum.StrEnum):
    """Whether something must be there."""

    REQUIRED = "required"
    """Nobody gets the role without it."""
    DESIRED = "desired"
    """It helps."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Source(Part):
    """Where something comes from, and on what terms it may be used.

    Examples:
        >>> Source(name="Posting of Harbour Museum", on="2026-02-11").on
        '2026-02-11'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "U.8")

    name: Line | None = None
    """What it is called. Example: "Posting of Harbour Museum"
    """
    address: WebAddress | None = None
    """Where it can be looked at."""
    on: PartialDate | None = None
    """When it was published or read; absent where it is not known."""
    version: Line | None = None
    """Its version, where it has one. Example: "29.3"
    """
    licence: Text | None = None
    """The terms, and the words that they ask for. Example: "CC BY 4.0, Regional Museums' Office"
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Grade(Part):
    """One grade of a ladder that an organisation has; a profile of a single role has none.

    Examples:
        >>> Grade(id="planner-2", name="Planner 2").name
        'Planner 2'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    id: Annotated[Slug, Identifies("grades")]
    """The name that demands refer to."""
    name: Line
    """What it is called. Example: "Planner 2"
    """
    summary: Text | None = None
    """What it is about. Example: "Plans a room alone."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Theme(Part):
    """What several demands have in common.

    Examples:
        >>> Theme(id="people", name="Working with people").name
        'Working with people'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    id: Annotated[Slug, Identifies("themes")]
    """The name that demands refer to."""
    name: Line
    """What it is called. Example: "Working with people"
    """
    summary: Text | None = None
    """What it is about. Example: "Listening, deciding together, saying no."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Demand(Part):
    """Something that a role asks for.

    Examples:
        >>> Demand(text="Holds a budget of six figures", nature="experience", necessity="required").necessity.value
        'required'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    id: Annotated[Slug, Identifies("demands")] | None = None
    """The name that other parts refer to; needed only where they do."""
    text: Text
    """What is asked for. Example: "Holds a budget of six figures"
    """
    nature: DemandNature | None = None
    """What sort of thing it is; absent where it is not told."""
    necessity: Necessity | None = None
    """Required or desired; absent where it is not told."""
    importance: Importance | None = None
    """How much it counts, from 1 (hardly) to 5 (above all); absent where it was not judged. Example: 4"""
    grade: GradeRef | None = None
    """The grade that asks for it; absent where all do."""
    theme: ThemeRef | None = None
    """The theme that it belongs to."""
    level: Level | None = None
    """The level that is asked for, in a word or on a scale; absent for what has no levels. Example: "Expert"
    """
    skill: SkillRef | None = None
    """The skill of the career that is meant, where it is one."""
    skill_nature: SkillNature | None = None
    """Hard or soft, for a capability; absent where it is not told."""
    keywords: tuple[Line, ...] = ()
    """Other words for it. Example: ["budget", "cost control"]"""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.hr": {"code": "B2"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RoleProfile(Part):
    """What a role asks for and is for: a posting, a profile that an organisation keeps, or a ladder with its grades.

    A role may be one that does not exist yet.

    Source: Spencer and Spencer (1993), Competence at Work.

    Examples:
        >>> profile = RoleProfile(title="Lead planner", demands=[Demand(text="Holds a budget of six figures")])
        >>> len(profile.demands)
        1
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.3", "S4.10")

    id: Annotated[Slug, Identifies("role-profiles")] | None = None
    """The name that other parts refer to; needed only where they do."""
    title: Line | None = None
    """What the role, or the ladder, is called; absent where it has no title. Example: "Lead planner"
    """
    organisation: Line | None = None
    """Whose it is; absent for a role that many have. Example: "Harbour Museum"
    """
    summary: Text | None = None
    """What it is about. Example: "Answers for every room of the house, from the first sketch to the last lamp."
    """
    purpose: Text | None = None
    """Why the role is worth having. Example: "Rooms get finished when they were promised."
    """
    tasks: tuple[Text, ...] = ()
    """What whoever holds it does. Example: ["Sets the programme of rooms for three years"]"""
    kinds_of_work: tuple[KindOfWorkRef, ...] = ()
    """The kinds of work that it holds."""
    levers: tuple[LeverRef, ...] = ()
    """The value levers that it moves."""
    grades: tuple[Grade, ...] = ()
    """The grades of a ladder, in the order in which the organisation lists them; none for a single role."""
    themes: tuple[Theme, ...] = ()
    """What the demands are grouped by."""
    demands: tuple[Demand, ...] = ()
    """What is asked for."""
    scales: tuple[Scale, ...] = ()
    """The scales that the levels stand on, where the profile stands alone."""
    source: Source | None = None
    """Where it comes from."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose, such as what a role that does not exist yet is for."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.hr": {"posting": 4711}}"""
