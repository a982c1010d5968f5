"""The career canvas: nine blocks on one page."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, HoursAWeek, LanguageTag, Line, PartialDate, Text
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
from careerkit.model.stages import CareerStage

__all__ = ["Canvas", "CanvasBlock", "CanvasRevision", "EarlierBlock"]


def __dir__() -> list[str]:
    return __all__


class CanvasBlock(enum.StrEnum):
    """One of the nine blocks of the canvas."""

    VALUE_PROPOSITION = "value-proposition"
    """The core value that the person offers."""
    KEY_ACTIVITIES = "key-activities"
    """What the person does again and again."""
    KEY_RESOURCES = "key-resources"
    """What the person has."""
    CUSTOMER_SEGMENTS = "customer-segments"
    """Whom the person serves."""
    CHANNELS = "channels"
    """How the value reaches them."""
    CUSTOMER_RELATIONSHIPS = "customer-relationships"
    """How the person keeps in touch with them."""
    COST_STRUCTURE = "cost-structure"
    """What it takes."""
    REVENUE_STREAMS = "revenue-streams"
    """What it brings."""
    GOALS_AND_METRICS = "goals-and-metrics"
    """What is to be reached, and how one can tell."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class EarlierBlock(Part):
    """What stood in a block until it was revised: the texts of its items.

    Examples:
        >>> EarlierBlock(block="channels", items=["Letters to directors"]).items
        ('Letters to directors',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.5")

    block: CanvasBlock
    """The block."""
    items: tuple[Text, ...] = ()
    """Its items, as they stood until then; none where it was empty. Example: ["Letters to directors"]"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CanvasRevision(Part):
    """A change of the canvas: when, why, and what stood in the changed blocks until then.

    Examples:
        >>> revision = CanvasRevision(on="2026-01", reason="A new resource", blocks=[EarlierBlock(block="channels")])
        >>> revision.blocks[0].items
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.5", "S1.9")

    on: PartialDate | None = None
    """When; absent where it is not known."""
    reason: Text | None = None
    """Why. Example: "The meeting of directors asked me to speak."
    """
    stage: CareerStage | None = None
    """The career stage until then; absent where it was not told."""
    blocks: tuple[EarlierBlock, ...] = ()
    """The blocks that were changed, as they stood until then; a block that is not named stayed as it was."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Canvas(Part):
    """The career canvas: how a person creates value for others, what that takes, and what it brings.

    It is the business model canvas of Osterwalder and Pigneur turned on one person, with goals and metrics where
    a business has key partners. Nine sticky notes are as valid as nine full blocks. Within a block, order is priority.

    Source: Osterwalder and Pigneur (2010), Business Model Generation; Clark, Osterwalder and Pigneur (2012), Business
    Model You.

    Examples:
        >>> canvas = Canvas(value_proposition=[ValueProposition(text="Small museums that run without me")])
        >>> canvas.key_activities
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2", "S1.3", "S1.5", "S1.8", "S1.9")

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
    stage: CareerStage | None = None
    """The career stage that the canvas was drawn for; absent where the person has not said."""
    revisions: tuple[CanvasRevision, ...] = ()
    """How the canvas has changed, the latest change first."""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose; a block's field name stands for the block."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"zoom": 2}}"""
