"""The career map: a park of lands to explore in any order, instead of a ladder."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Agreement, Extensions, Extent, LanguageTag, Line, PartialDate, Slug, Text
from careerkit.model.accomplishments import AccomplishmentRef
from careerkit.model.answers import Unanswered
from careerkit.model.employers import EmployerRef
from careerkit.model.roles import RoleRef
from careerkit.model.work import KindOfWork, KindOfWorkRef, LandRef

__all__ = [
    "CareerMap",
    "Gain",
    "GainNature",
    "Land",
    "LandStanding",
    "Path",
    "Pulse",
    "Success",
    "Understanding",
    "UnderstandingRef",
    "UnderstandingSubject",
    "Wish",
]


def __dir__() -> list[str]:
    return __all__


UnderstandingRef: TypeAlias = Annotated[Slug, RefersTo("understanding")]
"""The id of something that the person has come to understand."""


class LandStanding(enum.StrEnum):
    """Where the person stands towards a land."""

    WANTED = "wanted"
    """It draws the person; nothing is planned."""
    TO_VISIT = "to-visit"
    """The person is going to visit it."""
    VISITING = "visiting"
    """The person is there."""
    VISITED = "visited"
    """The person has been there, and may come back."""


class Wish(enum.StrEnum):
    """Whether the person wants something that others take for granted."""

    YES = "yes"
    """The person wants it."""
    NO = "no"
    """The person does not want it, and need not."""
    PERHAPS = "perhaps"
    """It depends, or the time will tell."""


class UnderstandingSubject(enum.StrEnum):
    """What is understood better and better."""

    COMPANY = "company"
    """How the organisation works."""
    CUSTOMERS = "customers"
    """Whom it serves, and what they need."""
    INDUSTRY = "industry"
    """The field that it is in."""


class GainNature(enum.StrEnum):
    """What deep understanding and a breadth of skills bring."""

    INSIGHT = "insight"
    """Seeing what others do not see."""
    INFLUENCE = "influence"
    """Being asked, and listened to."""
    IMPACT = "impact"
    """Something is different because of it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Land(Part):
    """An area of work to explore. There is no order among lands, no last one, and no wall around any.

    Source: Butterfly Mind (2015), What is a career?

    Examples:
        >>> Land(id="teaching", name="Teaching", standing="wanted").standing.value
        'wanted'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.1")

    id: Annotated[Slug, Identifies("lands")] | None = None
    """The name that paths and roles refer to; needed only where they do."""
    name: Line
    """What the person calls it. Example: "Teaching"
    """
    standing: LandStanding | None = None
    """Wanted, to visit, being visited, visited; absent where the person has not said."""
    draws: Text | None = None
    """What draws the person there. Example: "A new group of people every year."
    """
    kinds_of_work: tuple[KindOfWorkRef, ...] = ()
    """The kinds of work that are done there."""
    start: PartialDate | None = None
    """When the person came, or means to come; absent where it is not known."""
    end: PartialDate | None = None
    """When the person moved on; absent where that has not happened, or is not known."""
    learned: Text | None = None
    """What the person took along from there. Example: "To say one thing at a time."
    """
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.map": {"x": 3, "y": 1}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Path(Part):
    """A way from one land to another, or to one from wherever the person is. Sideways is as good as up.

    Source: Butterfly Mind (2015), What is a career?

    Examples:
        >>> Path(reaches="teaching", how="An evening class first").reaches
        'teaching'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.1")

    leaves: LandRef | None = None
    """The land where it begins; absent means from anywhere."""
    reaches: LandRef
    """The land that it leads to."""
    how: Text | None = None
    """What the way is like. Example: "An evening class first, then a term's leave of absence."
    """
    both_ways: bool | None = None
    """Whether one can go back the same way; absent means yes. Example: true"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Success(Part):
    """The person's own definition of success. Not everybody wants the top, or to manage.

    Source: Hall (1976), Careers in Organizations, for success as the person sees it.

    Examples:
        >>> Success(definition="I still learn, and am home for supper.", wants_to_manage="no").wants_to_manage.value
        'no'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.6")

    definition: Text | None = None
    """What success is. Example: "I still learn, and am home for supper."
    """
    signs: tuple[Line, ...] = ()
    """How the person can tell. Example: ["Somebody I taught teaches others"]"""
    wants_the_top: Wish | None = None
    """Whether the person wants to be at the top of an organisation; absent where the person has not said."""
    wants_to_manage: Wish | None = None
    """Whether the person wants to manage people; absent where the person has not said."""
    wants_to_lead: Wish | None = None
    """Whether the person wants to lead, which need not be a promotion; absent where the person has not said."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Understanding(Part):
    """How well the person understood a company, its customers or its industry on one occasion.

    Source: Butterfly Mind (2015), What is a career?

    Examples:
        >>> Understanding(subject="customers", extent=3, on="2026-03").extent
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.7", "S3.4")

    id: Annotated[Slug, Identifies("understanding")] | None = None
    """The name that gains refer to; needed only where they do."""
    subject: UnderstandingSubject
    """What is understood."""
    extent: Extent | None = None
    """How well, from 0 (not at all) to 5 (as well as anybody); absent where it was not judged. Example: 3"""
    on: PartialDate | None = None
    """When; absent where it is not known."""
    employer: EmployerRef | None = None
    """Whose company, customers or industry; absent where it is none in particular."""
    text: Text | None = None
    """What was understood. Example: "Schools book in the week before the holidays, or not at all."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Gain(Part):
    """An insight, influence or impact that understanding and breadth have brought.

    Source: Butterfly Mind (2015), What is a career?

    Examples:
        >>> Gain(nature="influence", text="I am asked before the programme is set").nature.value
        'influence'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.7")

    nature: GainNature | None = None
    """What it is; absent where the person has not said."""
    text: Text
    """What happened. Example: "I am asked before the programme of the year is set."
    """
    on: PartialDate | None = None
    """When; absent where it is not known."""
    understanding: tuple[UnderstandingRef, ...] = ()
    """The understanding that it came from."""
    accomplishments: tuple[AccomplishmentRef, ...] = ()
    """The accomplishments that came of it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Pulse(Part):
    """How the work felt on one day: seven sentences, each as true as it is. Kept for the person's own eyes.

    Source: Likert (1932), A Technique for the Measurement of Attitudes, for sentences that are more or less true for a
    person; Hackman and Oldham (1976), Motivation through the Design of Work, for variety; Butterfly Mind (2015), What
    is a career?

    Examples:
        >>> Pulse(on="2026-03-06", learning=2, energy=3).learning
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.5", "S3.3", "S0.11")
    SHARED_WITH: ClassVar[SharedWith] = SharedWith.only()

    on: PartialDate
    """When."""
    role: RoleRef | None = None
    """The role that it is about; absent means the work as a whole."""
    fairly_paid: Agreement | None = None
    """“I am paid fairly.” From 1 (not at all) to 5 (fully); absent where it was not asked. Example: 4"""
    valued: Agreement | None = None
    """“My work is valued.” Example: 4"""
    trusted: Agreement | None = None
    """“I am trusted.” Example: 5"""
    unobstructed: Agreement | None = None
    """“Nothing holds me back that should not.” Example: 3"""
    learning: Agreement | None = None
    """“I am learning.” Example: 2"""
    variety: Agreement | None = None
    """“I get to do something different.” Example: 2"""
    energy: Agreement | None = None
    """“The work gives me energy.” Example: 3"""
    note: Text | None = None
    """What there is to say about it. Example: "The third time this year with the same plan."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CareerMap(Part):
    """A career as a park of lands: explored in any order, measured by breadth, depth and learning, never by titles.

    Source: Hall (1976), Careers in Organizations, for a career that the person steers; Butterfly Mind (2015), What is a
    career?

    Examples:
        >>> career_map = CareerMap(lands=[Land(id="teaching", name="Teaching")], paths=[Path(reaches="teaching")])
        >>> career_map.success is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.1", "S3.2", "S3.3", "S3.4", "S3.5", "S3.6", "S3.7")

    success: Success | None = None
    """The person's own definition of success."""
    lands: tuple[Land, ...] = ()
    """The areas of work that the person has explored, explores or would like to explore, in any order."""
    paths: tuple[Path, ...] = ()
    """Ways between them, as many as there are."""
    kinds_of_work: tuple[KindOfWork, ...] = ()
    """Kinds of work of the person's own, beside those that the guide knows."""
    understanding: tuple[Understanding, ...] = ()
    """How well the person has come to understand company, customers and industry, over time."""
    gains: tuple[Gain, ...] = ()
    """The insight, influence and impact that came of it."""
    pulses: Annotated[tuple[Pulse, ...], SharedWith.only()] = ()
    """How the work has felt, from time to time."""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.map": {"zoom": 2}}"""
