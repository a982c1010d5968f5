"""Stakeholders: the people who have a say in the next step, what they need, and how the message to them grew."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Audience, Identifies, Personal, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, PartialDate, Slug, Text
from careerkit.model.answers import Unanswered
from careerkit.model.contacts import ContactRef, Relation

__all__ = ["Message", "Stakeholder", "StakeholderPosition", "StakeholderRef", "Stance"]


def __dir__() -> list[str]:
    return __all__


StakeholderRef: TypeAlias = Annotated[Slug, RefersTo("stakeholders")]
"""The id of a stakeholder of the strategy. Whoever it is stays with the person: a field that holds it says so."""


class StakeholderPosition(enum.StrEnum):
    """What say a stakeholder has."""

    DECIDER = "decider"
    """Decides, alone or with others."""
    INFLUENCER = "influencer"
    """Is listened to by those who decide."""
    AFFECTED = "affected"
    """Has no say, and will feel the outcome."""


class Stance(enum.StrEnum):
    """Where a stakeholder stands towards what the person wants."""

    ADVOCATE = "advocate"
    """Speaks for it to others."""
    IN_FAVOUR = "in-favour"
    """Would like it."""
    UNDECIDED = "undecided"
    """Has not made up their mind, or has not heard of it."""
    AGAINST = "against"
    """Would rather not have it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Message(Part):
    """One version of what the person tells a stakeholder, and the feedback that changed it.

    Source: Ries (2011), The Lean Startup, for versions that feedback changes.

    Examples:
        >>> Message(text="Rooms that open on time", feedback="Say what it costs", on="2026-03").feedback
        'Say what it costs'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.9")
    SHARED_WITH: ClassVar[SharedWith] = SharedWith.only(Audience.MENTOR)

    on: PartialDate | None = None
    """When it was told; absent for one that is still a draft, or where it is not known."""
    text: Text
    """What was told. Example: "With one planner in the house, rooms open when they were promised."
    """
    feedback: Text | None = None
    """What came back. Example: "Fine, and what does it cost?"
    """
    changed: Text | None = None
    """What the person changed because of it. Example: "The cost comes first now."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Stakeholder(Part):
    """Somebody who has a say in the next step: what they need and expect, where they stand, and what they were told.

    Source: Freeman (1984), Strategic Management: A Stakeholder Approach.

    Examples:
        >>> Stakeholder(who="Head of collections", position="decider", stance="undecided").position.value
        'decider'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.4", "S4.9", "S4.15")
    SHARED_WITH: ClassVar[SharedWith] = SharedWith.only(Audience.MENTOR)

    id: Annotated[Slug, Identifies("stakeholders"), Personal(), SharedWith.only()] | None = None
    """The name that other parts refer to; needed only where they do. Best one that tells nobody who it is."""
    contact: ContactRef | None = None
    """Who it is, for the person's own eyes only."""
    who: Annotated[Line, Personal(), SharedWith.only()] | None = None
    """Who it is, best without a name; absent where the contact tells. Example: "Head of collections"
    """
    relation: Relation | None = None
    """What they are to the person; absent where the contact tells."""
    position: StakeholderPosition | None = None
    """What say they have; absent where the person does not know."""
    stance: Stance | None = None
    """Where they stand; absent where the person does not know."""
    needs: tuple[Text, ...] = ()
    """What they need. Example: ["A room for the new boats by May"]"""
    expects: tuple[Text, ...] = ()
    """What they expect of whoever holds the role. Example: ["No surprises in the budget"]"""
    problem: Text | None = None
    """The problem of theirs that the person would help to solve. Example: "Nobody can say when a room will open."
    """
    messages: tuple[Message, ...] = ()
    """What they were told, the first version first."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.crm": {"next": "lunch"}}"""
