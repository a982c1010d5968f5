"""Skills, and the scales that their levels stand on."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import SHOWN, Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, Number, Slug, Text

__all__ = ["Level", "LevelOnScale", "Scale", "ScaleRef", "ScaleStep", "Skill", "SkillNature", "SkillRef"]

ScaleRef: TypeAlias = Annotated[Slug, RefersTo("scales")]
"""The id of a scale of the career."""

SkillRef: TypeAlias = Annotated[Slug, RefersTo("skills")]
"""The id of a skill of the career."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ScaleStep(Part):
    """One step of a scale, with what it means.

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
    why: Text | None = None
    """Why the person learns or keeps it. Example: "Meetings that decide something make my week."
    """
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.badges": {"issued": true}}"""
