"""The plan: what to do tomorrow, within 30, 60 and 90 days, three months and a year."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, Personal, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Hours, LanguageTag, Line, Number, PartialDate, Slug, Text
from careerkit.model.amounts import Cadence, Range
from careerkit.model.answers import Unanswered
from careerkit.model.canvas_items import CanvasItemRef
from careerkit.model.gaps import GapRef
from careerkit.model.metrics import MetricRef
from careerkit.model.opportunity_tree import SolutionRef
from careerkit.model.stakeholders import StakeholderRef
from careerkit.model.vision import MethodRef, ObstacleRef

__all__ = ["Action", "ActionRef", "ActionStatus", "Horizon", "InterimGoal", "InterimGoalRef", "Plan"]


def __dir__() -> list[str]:
    return __all__


ActionRef: TypeAlias = Annotated[Slug, RefersTo("actions")]
"""The id of an action of the plan."""

InterimGoalRef: TypeAlias = Annotated[Slug, RefersTo("interim-goals")]
"""The id of an interim goal of the plan."""


class Horizon(enum.StrEnum):
    """By when, counted from the day on which the plan begins."""

    TOMORROW = "tomorrow"
    """The day after the plan begins."""
    THIRTY_DAYS = "30-days"
    """Within 30 days."""
    SIXTY_DAYS = "60-days"
    """Within 60 days."""
    NINETY_DAYS = "90-days"
    """Within 90 days."""
    THREE_MONTHS = "three-months"
    """Within three months."""
    ONE_YEAR = "one-year"
    """Within a year."""


class ActionStatus(enum.StrEnum):
    """How far an action is."""

    TO_DO = "to-do"
    """Not begun."""
    UNDER_WAY = "under-way"
    """Begun."""
    DONE = "done"
    """Done."""
    DROPPED = "dropped"
    """Not to be done any more."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Action(Part):
    """Something to do, with the horizon it belongs to and what it came from.

    Examples:
        >>> Action(text="Ask for the workshop budget", horizon="tomorrow", gaps=["budget"]).horizon.value
        'tomorrow'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.4")

    id: Annotated[Slug, Identifies("actions")] | None = None
    """The name that other actions and reviews refer to; needed only where they do."""
    text: Text
    """What to do. Example: "Ask the director for the workshop budget"
    """
    note: Text | None = None
    """What there is to say about it. Example: "Before the summer, when the books are closed."
    """
    horizon: Horizon | None = None
    """By when, counted from the beginning of the plan; absent where a date says it, or where it is open."""
    start: PartialDate | None = None
    """When to begin; absent where any time will do."""
    due: PartialDate | None = None
    """By which date; absent where the horizon says it, or where it is open."""
    hours: Hours | Range | None = None
    """The hours of one's own that it takes, each time the cadence comes round; absent where that is not known.
    Example: 2"""
    cadence: Cadence | None = None
    """How often it is done; absent means once."""
    status: ActionStatus | None = None
    """How far it is; absent means to do."""
    done_on: PartialDate | None = None
    """When it was done; absent while it is not, or where that is not known."""
    canvas_items: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it came from."""
    gaps: Annotated[tuple[GapRef, ...], Rows.of("S4.5")] = ()
    """The gaps that it closes."""
    methods: Annotated[tuple[MethodRef, ...], Rows.of("S4.1")] = ()
    """The methods of the vision that it carries out."""
    obstacles: Annotated[tuple[ObstacleRef, ...], Rows.of("S4.6")] = ()
    """The obstacles that it overcomes."""
    solutions: Annotated[tuple[SolutionRef, ...], Rows.of("S4.8")] = ()
    """The solutions of the opportunity solution tree that it carries out."""
    stakeholders: Annotated[tuple[StakeholderRef, ...], Personal(), SharedWith.only(), Rows.of("S4.9")] = ()
    """The stakeholders that it is to win over."""
    after: tuple[ActionRef, ...] = ()
    """The actions that must be done before it."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.tasks": {"list": "work"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InterimGoal(Part):
    """What is to be reached on the way, such as after 30, 60 and 90 days, in numbers or in words.

    Source: Watkins (2003), The First 90 Days.

    Examples:
        >>> InterimGoal(text="The first budget is mine", horizon="90-days", target="Signed").target
        'Signed'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11", "S1.4")

    id: Annotated[Slug, Identifies("interim-goals")] | None = None
    """The name that reviews refer to; needed only where they do."""
    text: Text
    """What is to be reached. Example: "The first budget is mine"
    """
    horizon: Horizon | None = None
    """By when, counted from the beginning of the plan; absent where a date says it, or where it is open."""
    due: PartialDate | None = None
    """By which date; absent where the horizon says it, or where it is open."""
    target: Number | Line | None = None
    """How one can tell, as a number or in words; absent where a metric tells, or the text is enough. Example: "Signed"
    """
    metric: MetricRef | None = None
    """The metric of the career that tells, where there is one."""
    methods: tuple[MethodRef, ...] = ()
    """The methods of the vision that it belongs to."""
    agreed_with: Annotated[tuple[StakeholderRef, ...], Personal(), SharedWith.only()] = ()
    """The stakeholders with whom it was agreed."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Plan(Part):
    """What to do next, from tomorrow to a year ahead, each action tied to what it came from.

    Source: Hoffman and Casnocha (2012), The Start-up of You, for what to begin with tomorrow; Watkins (2003), The First
    90 Days, for goals on the way.

    Examples:
        >>> plan = Plan(starts_on="2026-03-02", actions=[Action(text="Ask for the budget", horizon="tomorrow")])
        >>> plan.interim_goals
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.4", "S4.11")

    starts_on: PartialDate | None = None
    """The day that the horizons count from; absent where it is not set."""
    actions: tuple[Action, ...] = ()
    """What to do, in the order of priority."""
    interim_goals: tuple[InterimGoal, ...] = ()
    """What is to be reached on the way."""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.tasks": {"board": 7}}"""
