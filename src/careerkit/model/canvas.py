"""The career canvas: nine blocks on one page."""

from __future__ import annotations

from typing import Annotated, ClassVar

import attrs

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Hours, LanguageTag, Line, PartialDate
from careerkit.model.amounts import Range
from careerkit.model.answers import Unanswered
from careerkit.model.canvas_items import (
    Activity,
    Channel,
    CustomerSegment,
    Goal,
    Relationship,
    Resource,
    ValueProposition,
)
from careerkit.model.ledger import Benefit, Cost

__all__ = ["Canvas"]

HoursAWeek = Annotated[Hours, Unit("hours a week")]
"""Hours of one's own in a week."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Canvas(Part):
    """The career canvas: how a person creates value for others, what that takes, and what it brings.

    It is the business model canvas of Osterwalder and Pigneur (2010) turned on one person, with goals and metrics where
    a business has key partners. Nine sticky notes are as valid as nine full blocks. Within a block, order is priority.

    Examples:
        >>> canvas = Canvas(value_proposition=[ValueProposition(text="Small museums that run without me")])
        >>> canvas.key_activities
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.8")

    title: Line | None = None
    """What this canvas is about; needed only by people who keep several. Example: "If I stayed in museums"
    """
    value_proposition: tuple[ValueProposition, ...] = ()
    """Block 1: the core value that the person offers."""
    key_activities: tuple[Activity, ...] = ()
    """Block 2: what the person does again and again to reach the goals."""
    key_resources: tuple[Resource, ...] = ()
    """Block 3: what the person has: time, people, knowledge, certificates, funds."""
    customer_segments: tuple[CustomerSegment, ...] = ()
    """Block 4: whom the person serves."""
    channels: tuple[Channel, ...] = ()
    """Block 5: how the value reaches them."""
    customer_relationships: tuple[Relationship, ...] = ()
    """Block 6: how the person keeps in touch with them."""
    cost_structure: tuple[Cost, ...] = ()
    """Block 7: what it takes, in hours, money, and things given up."""
    revenue_streams: tuple[Benefit, ...] = ()
    """Block 8: what it brings, in money and otherwise."""
    goals_and_metrics: tuple[Goal, ...] = ()
    """Block 9: what is to be reached, and how one can tell."""
    hours_a_week: HoursAWeek | Range | None = None
    """The hours a week that the person has for the plan; absent where the person has not said. Example: 8"""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose; a block's field name stands for the block."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"zoom": 2}}"""
