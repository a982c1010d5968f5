"""Costs and benefits: what a plan takes and what it brings, each as exact as the person can say."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs

from careerkit.declaration.marks import Identifies, Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Hours, PartialDate, Percent, PositiveMagnitude, Share, Slug, Text
from careerkit.model.amounts import Cadence, Money, Range
from careerkit.model.answers import Unanswered
from careerkit.model.canvas_items import CanvasItemRef

__all__ = ["Benefit", "BenefitNature", "Certainty", "Cost", "CostNature", "Hardness"]


def __dir__() -> list[str]:
    return __all__


Months = Annotated[PositiveMagnitude, Unit("months")]
"""How long something goes on, in months."""


class CostNature(enum.StrEnum):
    """What a cost consists of."""

    TIME = "time"
    """Hours of one's own."""
    MONEY = "money"
    """Money paid out."""
    EDUCATION = "education"
    """Fees and time for learning."""
    OPPORTUNITY = "opportunity"
    """What the person can't do or earn meanwhile."""
    LEISURE = "leisure"
    """Rest, family and pleasure given up."""


class BenefitNature(enum.StrEnum):
    """What a benefit consists of."""

    SALARY = "salary"
    """Pay for one's work."""
    MONEY = "money"
    """Other money coming in, or no longer going out."""
    ACCOMPLISHMENT = "accomplishment"
    """The feeling of having done something well."""
    INFLUENCE = "influence"
    """Being heard."""
    GROWTH = "growth"
    """Learning, and openings for more."""
    FREEDOM = "freedom"
    """Choice over place, hours and work."""


class Hardness(enum.StrEnum):
    """Whether something can be counted."""

    HARD = "hard"
    """It can be counted, in money or hours."""
    SOFT = "soft"
    """It can be felt, and not counted."""


class Certainty(enum.StrEnum):
    """Whether something will come."""

    CERTAIN = "certain"
    """It will come."""
    POTENTIAL = "potential"
    """It may come."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Cost(Part):
    """A cost of the plan, on the cost structure of the canvas: what it takes, or what is given up for it.

    A line of text is enough. Price and hours are what it takes each time the cadence comes round.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> Cost(text="Evenings for the course", hours=6, cadence=Cadence.WEEKLY, months=9).hours
        6
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2", "S1.3")

    id: Annotated[Slug, Identifies("costs", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The cost, as on a sticky note. Example: "Evenings for the course"
    """
    note: Text | None = None
    """What there is to say about it. Example: "Tuesdays and Thursdays, not in August."
    """
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it is paid for."""
    nature: CostNature | None = None
    """What it consists of; absent where the person has not said."""
    hardness: Hardness | None = None
    """Whether it can be counted; absent means hard where it has a price or hours, and soft where it has neither."""
    certainty: Certainty | None = None
    """Whether it will come; absent means certain."""
    probability: Share | None = None
    """How probable it is, from 0 to 1; only where the person can tell. Example: 0.5"""
    price: Money | None = None
    """What it takes in money; absent where it takes none, or where that is not known."""
    hours: Hours | Range | None = None
    """What it takes of one's own time, in hours; absent where it takes none, or where that is not known. Example: 6"""
    cadence: Cadence | None = None
    """How often price and hours come round; absent means once."""
    start: PartialDate | None = None
    """When it begins; absent means now."""
    months: Months | None = None
    """How long it goes on; absent means as long as one looks ahead. Example: 9"""
    comes_anyway: bool | None = None
    """True where it would come whatever the person decides, so that it does not count. Example: true"""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.budget": {"account": "edu"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Benefit(Part):
    """A benefit of the plan, on the revenue streams of the canvas: what it brings, in money or otherwise.

    A line of text is enough. Price and hours are what it brings each time the cadence comes round.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> Benefit(text="A third more pay", rise=30, rise_of=Money(amount=48000, currency="EUR")).rise
        30
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2", "S1.3")

    id: Annotated[Slug, Identifies("benefits", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The benefit, as on a sticky note. Example: "Colleagues ask me before they build"
    """
    note: Text | None = None
    """What there is to say about it. Example: "Already happened twice."
    """
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it helps."""
    nature: BenefitNature | None = None
    """What it consists of; absent where the person has not said."""
    hardness: Hardness | None = None
    """Whether it can be counted; absent means hard where it has a price, a rise or hours, and soft otherwise."""
    certainty: Certainty | None = None
    """Whether it will come; absent means certain."""
    probability: Share | None = None
    """How probable it is, from 0 to 1; only where the person can tell. Example: 0.5"""
    price: Money | None = None
    """What it brings in money; absent where it brings none, or where that is not known."""
    rise: Percent | None = None
    """The rise in pay that it brings, in percent of `rise_of`; absent where it brings none, or a price says it.
    Example: 30"""
    rise_of: Money | None = None
    """The yearly pay that the rise is counted from; absent where the person has not said, and then the rise has no
    price."""
    hours: Hours | Range | None = None
    """The hours of one's own that it frees; absent where it frees none, or where that is not known. Example: 2"""
    cadence: Cadence | None = None
    """How often price and hours come round; absent means once, and for a rise, every year."""
    start: PartialDate | None = None
    """When it begins; absent means now."""
    months: Months | None = None
    """How long it goes on; absent means as long as one looks ahead. Example: 36"""
    comes_anyway: bool | None = None
    """True where it would come whatever the person decides, so that it does not count. Example: true"""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.budget": {"account": "pay"}}"""
