"""Skills, and the scales that their levels stand on."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import PRIVATE, SHOWN, Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Hours, Line, Number, PartialDate, Slug, Text
from careerkit.model.amounts import Range
from careerkit.model.answers import Unanswered

__all__ = [
    "Level",
    "LevelOnScale",
    "LevelReading",
    "MeansTo",
    "ReasonLayer",
    "Scale",
    "ScaleRef",
    "ScaleStep",
    "Skill",
    "SkillNature",
    "SkillReason",
    "SkillRef",
]


def __dir__() -> list[str]:
    return __all__


ScaleRef: TypeAlias = Annotated[Slug, RefersTo("scales")]
"""The id of a scale of the career."""

SkillRef: TypeAlias = Annotated[Slug, RefersTo("skills")]
"""The id of a skill of the career."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ScaleStep(Part):
    """One step of a scale, with what it means.

    Source: Smith and Kendall (1963), Retranslation of Expectations, for steps that say how one can tell.

    Examples:
        >>> ScaleStep(value=3, name="Works alone").value
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    value: Number
    """The number of the step; a higher one is further. Example: 3"""
    name: Line
    """What the step is called. Example: "Works alone"
    """
    description: Text | None = None
    """How one can tell that somebody is there. Example: "Delivers without being shown how."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Scale(Part):
    """A scale for levels, declared by whoever uses it: numbers mean nothing without one.

    Examples:
        >>> Scale(id="craft", name="Craft", steps=[ScaleStep(value=1, name="Learning")]).id
        'craft'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("scales")]
    """The name that levels refer to."""
    name: Line
    """What the scale is called. Example: "Craft"
    """
    steps: tuple[ScaleStep, ...] = ()
    """The steps, from the lowest to the highest."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LevelOnScale(Part):
    """A level as a number on a declared scale.

    Examples:
        >>> LevelOnScale(scale="craft", value=3).scale
        'craft'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    scale: ScaleRef
    """The scale."""
    value: Number
    """The level; it may lie between two steps. Example: 3"""


Level: TypeAlias = Line | LevelOnScale
"""How far somebody is: a word of the person's own, or a number on a declared scale."""


class SkillNature(enum.StrEnum):
    """Whether a skill is a craft or a way of working with people and oneself."""

    HARD = "hard"
    """A craft or a body of knowledge: it gives specialisation."""
    SOFT = "soft"
    """A way of working with people and with oneself: it carries over to any field."""


class ReasonLayer(enum.StrEnum):
    """The layer on which a chain of whys ends."""

    TO_EARN = "to-earn"
    """To earn: enough, more, or for longer."""
    PERSONAL_GOAL = "personal-goal"
    """A goal of the person's own."""


class MeansTo(enum.StrEnum):
    """What money is a means to."""

    SECURITY = "security"
    """Not to be left without work or money."""
    FREEDOM = "freedom"
    """To be able to choose."""
    COMFORT = "comfort"
    """To live as one likes."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillReason(Part):
    """Why a skill is worth learning: a chain of whys, down to a layer, and on to what it is for.

    Source: Ohno (1988), Toyota Production System, for asking why again and again.

    Examples:
        >>> reason = SkillReason(whys=["To be asked earlier", "Early plans are cheaper"], layer="to-earn")
        >>> reason.layer.value
        'to-earn'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.1")

    whys: tuple[Text, ...] = ()
    """The whys: the first says why the skill, each other why what stands before it.
    Example: ["Meetings that decide something make my week."]"""
    layer: ReasonLayer | None = None
    """Where the chain ends: to earn, or a personal goal; absent where the person has not got there yet."""
    means_to: tuple[MeansTo, ...] = ()
    """What stands behind earning, the most important first."""
    goals: tuple[Annotated[Slug, RefersTo("goals")], ...] = ()
    """The goals of the canvas that it serves."""
    methods: tuple[Annotated[Slug, RefersTo("methods")], ...] = ()
    """The methods of the vision that it serves."""
    levers: tuple[Annotated[Slug, RefersTo("levers")], ...] = ()
    """The value levers that it moves."""
    gaps: tuple[Annotated[Slug, RefersTo("gaps")], ...] = ()
    """The gaps that it closes."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LevelReading(Part):
    """How far the person was with a skill on one occasion.

    Examples:
        >>> LevelReading(on="2024", level="Had run two meetings").level
        'Had run two meetings'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.5", "S3.4")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    on: PartialDate | None = None
    """When; absent where it is not known."""
    level: Level
    """The level, in a word or on a scale. Example: "Had run two meetings"
    """
    note: Text | None = None
    """How one can tell. Example: "The others asked me to run the third."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Skill(Part):
    """Something that the person can do, or is learning to do.

    Examples:
        >>> Skill(name="Facilitation", level="I run our retrospectives", keywords=["retrospectives"]).keywords
        ('retrospectives',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.1", "S2.3", "S2.5")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("skills")] | None = None
    """The name that roles, gaps and accomplishments refer to; needed only where they do."""
    name: Line
    """What the skill is called. Example: "Facilitation"
    """
    nature: SkillNature | None = None
    """A craft, or a way of working; absent where the person has not said."""
    level: Level | None = None
    """How far the person is, in a word or on a scale; a claim of the person's own. Example: "Comfortable"
    """
    keywords: tuple[Line, ...] = ()
    """What belongs to it: tools, methods, subjects. Example: ["retrospectives", "liberating structures"]"""
    history: Annotated[tuple[LevelReading, ...], Rows.of("S2.5", "S3.4")] = ()
    """How far the person was at other times, in any order; `level` says where the person is now."""
    reasons: Annotated[tuple[SkillReason, ...], PRIVATE] = ()
    """Why the person learns or keeps it, the strongest reason first."""
    effort: Annotated[Hours | Range, PRIVATE] | None = None
    """The hours of one's own that it still takes to learn, or a range of hours; absent where it is not known, or where
    nothing is left to learn. Example: 60"""
    unanswered: Annotated[tuple[Unanswered, ...], PRIVATE] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.badges": {"issued": true}}"""
