"""The strategy: where to focus, what to leave for later, what to build on, and whom to win over."""

from __future__ import annotations

from typing import Annotated, ClassVar

import attrs

from careerkit.declaration.marks import SHOWN, Audience, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, PartialDate, Text
from careerkit.model.answers import Unanswered
from careerkit.model.business_case import BusinessCase
from careerkit.model.gaps import GapRef
from careerkit.model.opportunity_tree import OpportunityTree
from careerkit.model.product import SellingPropositionRef
from careerkit.model.skills import SkillRef
from careerkit.model.stakeholders import Stakeholder
from careerkit.model.vision import MethodRef

__all__ = ["Focus", "Service", "Strategy", "Strength"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Focus(Part):
    """Something that the person has chosen to work on, or to leave for later.

    Source: Rumelt (2011), Good Strategy/Bad Strategy.

    Examples:
        >>> Focus(text="Learn to hold a budget", gaps=["budget"]).gaps
        ('budget',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.13")

    text: Text
    """What it is. Example: "Learn to hold a budget"
    """
    why: Text | None = None
    """Why now, or why not now. Example: "Every other door opens behind this one."
    """
    gaps: tuple[GapRef, ...] = ()
    """The gaps that it is about."""
    methods: tuple[MethodRef, ...] = ()
    """The methods of the vision that it carries on."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Strength(Part):
    """A strength that the strategy builds on: an advantage that others can't use in the same way.

    Source: Barney (1991), Firm Resources and Sustained Competitive Advantage.

    Examples:
        >>> Strength(text="I can build what I plan", skills=["carpentry"]).skills
        ('carpentry',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.13", "S2.4")

    text: Text
    """The strength. Example: "I can build what I plan."
    """
    skills: tuple[SkillRef, ...] = ()
    """The skills that it rests on."""
    selling_propositions: tuple[SellingPropositionRef, ...] = ()
    """The selling propositions that say it to others."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Service(Part):
    """Whom the person serves with this strategy, and how.

    Examples:
        >>> Service(whom="Houses with fewer than ten people", how="A plan that they can run themselves").whom
        'Houses with fewer than ten people'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.13")

    whom: Line
    """Whom. Example: "Houses with fewer than ten people"
    """
    how: Text | None = None
    """How. Example: "A plan that they can run themselves."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Strategy(Part):
    """How the person means to get from the current state to the vision: one focus, and the courage to leave the rest.

    Source: Rumelt (2011), Good Strategy/Bad Strategy, for the focus; Freeman (1984), Strategic Management: A
    Stakeholder Approach.

    Examples:
        >>> strategy = Strategy(focus=[Focus(text="Learn to hold a budget")], not_now=[Focus(text="A book")])
        >>> strategy.not_now[0].text
        'A book'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.13", "S4.4", "S4.8", "S4.9", "S4.10")

    focus: tuple[Focus, ...] = ()
    """What the person works on, the most important first; best one or two."""
    not_now: tuple[Focus, ...] = ()
    """What is left for later on purpose."""
    strengths: tuple[Strength, ...] = ()
    """What it builds on."""
    serves: tuple[Service, ...] = ()
    """Whom the person serves with it, and how."""
    opportunity_tree: OpportunityTree | None = None
    """The opportunity solution tree behind it."""
    stakeholders: Annotated[tuple[Stakeholder, ...], SharedWith.only(Audience.MENTOR)] = ()
    """Those who have a say; they are won over one by one."""
    business_cases: Annotated[tuple[BusinessCase, ...], SHOWN] = ()
    """The cases to put before those who decide."""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.coaching": {"round": 2}}"""
