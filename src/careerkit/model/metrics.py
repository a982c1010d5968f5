"""Metrics: what is measured, where it started, what is intended, and the readings over time."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, Number, PartialDate, Slug, Text
from careerkit.model.amounts import Cadence
from careerkit.model.answers import Unanswered

__all__ = ["Direction", "Metric", "MetricRef", "Reading"]


def __dir__() -> list[str]:
    return __all__


MetricRef: TypeAlias = Annotated[Slug, RefersTo("metrics")]
"""The id of a metric of the career."""


class Direction(enum.StrEnum):
    """Which way a metric should go."""

    UP = "up"
    """More is better."""
    DOWN = "down"
    """Less is better."""
    HOLD = "hold"
    """Staying at the target is best."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Reading(Part):
    """What a metric was on one occasion.

    Examples:
        >>> Reading(on="2026-04", value=3).value
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.7", "S4.11")

    on: PartialDate | None = None
    """When it was read; absent where that is not known."""
    value: Number | Line
    """What it was: a number in the metric's unit, or words where the target is words. Example: 3"""
    note: Text | None = None
    """What there is to say about it. Example: "The conference made the difference."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Metric(Part):
    """Something that is measured over time to see whether a goal is being reached.

    Examples:
        >>> metric = Metric(
        ...     id="talks", name="Talks given", unit="talks", target=4, readings=[Reading(on="2026", value=1)]
        ... )
        >>> metric.readings[-1].value
        1
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.7", "S4.1", "S4.11")

    id: Annotated[Slug, Identifies("metrics")] | None = None
    """The name that goals and measures refer to; needed only where they do."""
    name: Line
    """What is measured. Example: "Talks given"
    """
    unit: Line | None = None
    """What it is counted in; absent for a plain count, or words. Example: "talks a year"
    """
    direction: Direction | None = None
    """Which way it should go; absent where baseline and target tell."""
    baseline: Number | Line | None = None
    """Where it stood at the start; absent where that is not known, which is not zero. Example: 1"""
    target: Number | Line | None = None
    """What is intended, in the unit or in words. Example: 4"""
    target_on: PartialDate | None = None
    """By when it is intended; absent where no date was set."""
    cadence: Cadence | None = None
    """How often it is to be read; absent where it is read as it comes."""
    readings: tuple[Reading, ...] = ()
    """The readings, in any order."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.sheet": {"column": "C"}}"""
