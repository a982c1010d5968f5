"""Progress: conversations to follow up, reviews, and the people who help."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs

from careerkit.declaration.marks import Identifies, Personal, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Agreement, Extensions, LanguageTag, Line, Number, PartialDate, Slug, Text
from careerkit.model.answers import Unanswered
from careerkit.model.canvas_items import CanvasItemRef
from careerkit.model.contacts import ContactRef, Relation
from careerkit.model.metrics import MetricRef
from careerkit.model.plan import ActionRef, InterimGoalRef
from careerkit.model.stages import CareerStage
from careerkit.model.vision import MeasureRef

__all__ = [
    "FollowUp",
    "HelpRequest",
    "Helper",
    "HelperNature",
    "Progress",
    "Result",
    "Review",
    "ReviewSubject",
    "Thanks",
    "YesOrNo",
]


def __dir__() -> list[str]:
    return __all__


class YesOrNo(enum.StrEnum):
    """An answer to a question that can be answered with yes or no."""

    YES = "yes"
    """Yes."""
    NO = "no"
    """No."""
    UNCLEAR = "unclear"
    """It can't be said yet."""


class ReviewSubject(enum.StrEnum):
    """What is reviewed."""

    PLAN = "plan"
    """The plan and its interim goals."""
    CANVAS = "canvas"
    """The canvas."""
    USE_CASE = "use-case"
    """The use case."""
    VISION = "vision"
    """The vision."""
    STRATEGY = "strategy"
    """The strategy."""
    EVERYTHING = "everything"
    """The career as a whole."""


class HelperNature(enum.StrEnum):
    """How somebody helps."""

    COACH = "coach"
    """Asks the questions."""
    MENTOR = "mentor"
    """Has been there, and tells."""
    SPONSOR = "sponsor"
    """Opens doors."""
    NETWORK = "network"
    """Knows people, or things worth knowing."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FollowUp(Part):
    """An honest conversation about how it goes: with somebody spoken to on the way, or with oneself.

    Examples:
        >>> FollowUp(relation="peer", on="2026-06", satisfied=4, wishes="Ask me before the paint is bought").satisfied
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11")

    contact: ContactRef | None = None
    """With whom; absent for one with oneself."""
    relation: Relation | None = None
    """What they are to the person; `self` for a conversation with oneself; absent where the contact tells."""
    on: PartialDate | None = None
    """When; absent where no date is set."""
    satisfied: Agreement | None = None
    """How satisfied they are, from 1 (not at all) to 5 (fully); absent where it was not asked. Example: 4"""
    wishes: Text | None = None
    """What more they wish. Example: "To be asked before the paint is bought."
    """
    still_the_right_problem: YesOrNo | None = None
    """Whether the problem that was to be solved for them is still the right one."""
    fits_the_vision: YesOrNo | None = None
    """Whether what they wish fits into the person's vision."""
    text: Text | None = None
    """What else was said. Example: "The new room is talked about in the canteen."
    """
    next_on: PartialDate | None = None
    """When to speak again; absent where no date is set."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Result(Part):
    """One thing that was intended, what was reached, why, and what the person does about it.

    Examples:
        >>> Result(text="Talks given", intended=4, reached=2, reason="Two were called off").reached
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11")

    text: Text | None = None
    """What it is about; absent where what it refers to says it. Example: "Talks given"
    """
    intended: Number | Line | None = None
    """What was intended, as a number or in words; absent where what it refers to says it. Example: 4"""
    reached: Number | Line | None = None
    """What was reached, as a number or in words. Example: 2"""
    reason: Text | None = None
    """Why. Example: "Two were called off."
    """
    response: Text | None = None
    """What the person does about it. Example: "Offer them again for the autumn."
    """
    metric: MetricRef | None = None
    """The metric that it is about."""
    measure: MeasureRef | None = None
    """The measure of the vision that it is about."""
    interim_goal: InterimGoalRef | None = None
    """The interim goal that it is about."""
    action: ActionRef | None = None
    """The action that it is about."""
    canvas_item: CanvasItemRef | None = None
    """The item of the canvas that it is about."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Review(Part):
    """A look back at plan, canvas, vision or all of it: what came of it, why, and what follows.

    Source: Deming (1986), Out of the Crisis, for the cycle of plan, do, study and act.

    Examples:
        >>> Review(on="2026-06", subject="plan", results=[Result(text="Talks given", reached=2)]).subject.value
        'plan'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11", "S1.5", "S1.9")

    id: Annotated[Slug, Identifies("reviews")] | None = None
    """The name that other parts refer to; needed only where they do."""
    on: PartialDate | None = None
    """When; absent where no date is set."""
    subject: ReviewSubject | None = None
    """What was reviewed; absent where `text` says it."""
    stage: CareerStage | None = None
    """The career stage at the time; absent where it was not told."""
    results: tuple[Result, ...] = ()
    """What was intended and what was reached."""
    text: Text | None = None
    """What the person makes of it. Example: "Fewer talks, and better ones."
    """
    next_on: PartialDate | None = None
    """When to review again; absent where no date is set."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Helper(Part):
    """Somebody who helps: a coach, a mentor, a sponsor, or somebody in the network.

    Source: Kram (1985), Mentoring at Work; Granovetter (1973), The Strength of Weak Ties, for the network.

    Examples:
        >>> Helper(who="A planner who retired last year", nature="mentor").nature.value
        'mentor'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.14")

    contact: ContactRef | None = None
    """Who it is, for the person's own eyes only."""
    who: Annotated[Line, Personal(), SharedWith.only()] | None = None
    """Who it is, best without a name; absent where the contact tells. Example: "A planner who retired last year"
    """
    nature: HelperNature | None = None
    """How they help; absent where it is not told."""
    helps_with: Text | None = None
    """With what. Example: "Reading my plans before anybody else does."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HelpRequest(Part):
    """Help that the person has asked for.

    Examples:
        >>> HelpRequest(text="Introduce me to the director of the canal museum", on="2026-04").answer is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.14")

    contact: ContactRef | None = None
    """Of whom."""
    on: PartialDate | None = None
    """When; absent where it is not known, or still to be done."""
    text: Text
    """What was asked for. Example: "Introduce me to the director of the canal museum."
    """
    answer: Text | None = None
    """What came of it; absent while there is no answer. Example: "We had lunch together in May."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Thanks(Part):
    """Thanks that the person has given, or owes.

    Examples:
        >>> Thanks(text="Reading every plan in March", given_on="2026-04-02").given_on
        '2026-04-02'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.14")

    contact: ContactRef | None = None
    """To whom."""
    text: Text
    """What for. Example: "Reading every plan in March."
    """
    given_on: PartialDate | None = None
    """When; absent while they are owed."""
    how: Text | None = None
    """How. Example: "A card, and the first ticket."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Progress(Part):
    """What has come of it so far: reviews, follow-ups, help and thanks. Readings stand with the metrics.

    Source: Deming (1986), Out of the Crisis, for the cycle of plan, do, study and act; Kram (1985), Mentoring at Work,
    for those who help.

    Examples:
        >>> progress = Progress(reviews=[Review(on="2026-06", subject="plan")])
        >>> progress.thanks
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11", "S4.14")

    reviews: tuple[Review, ...] = ()
    """Looks back, in any order."""
    follow_ups: tuple[FollowUp, ...] = ()
    """Conversations about how it goes."""
    helpers: tuple[Helper, ...] = ()
    """Those who help."""
    help_requests: tuple[HelpRequest, ...] = ()
    """Help that was asked for."""
    thanks: tuple[Thanks, ...] = ()
    """Thanks given, or owed."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.coaching": {"round": 2}}"""
