"""The current state: where the person stands now, as told by others, by research and by oneself."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs

from careerkit.declaration.marks import Personal, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, PartialDate, Text
from careerkit.model.accomplishments import AccomplishmentRef
from careerkit.model.answers import Unanswered
from careerkit.model.contacts import ContactRef, Relation
from careerkit.model.gaps import GapRef
from careerkit.model.role_profile import RoleProfileRef
from careerkit.model.roles import RoleRef
from careerkit.model.skills import Level, SkillRef

__all__ = [
    "Appreciation",
    "Competitor",
    "CurrentState",
    "Feedback",
    "InformationalInterview",
    "IntervieweeStanding",
    "MissingExperience",
    "Outcome",
    "RoleHolder",
    "SkillInUse",
]


def __dir__() -> list[str]:
    return __all__


class IntervieweeStanding(enum.StrEnum):
    """What somebody who is asked about a role has to do with it."""

    HIRES = "hires"
    """Hires for it, or decides who gets it."""
    WORKS_WITH = "works-with"
    """Works with whoever holds it."""
    HOLDS = "holds"
    """Holds it, or has held it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Appreciation(Part):
    """Something that others appreciate about the person's work.

    Examples:
        >>> Appreciation(text="I answer before I am asked twice", relation="peer").relation.value
        'peer'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.2")

    text: Text
    """What they appreciate. Example: "I answer before I am asked twice."
    """
    relation: Relation | None = None
    """Who says so, by what they are to the person; absent where it is not told."""
    skills: tuple[SkillRef, ...] = ()
    """The skills that it speaks of."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Outcome(Part):
    """Something that went well or badly, and what the person makes of it.

    Examples:
        >>> Outcome(text="The travelling show came in late", learned="Ask the carrier first.").learned
        'Ask the carrier first.'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.2")

    text: Text
    """What happened. Example: "The travelling show came in two weeks late."
    """
    role: RoleRef | None = None
    """The role in which it happened."""
    accomplishment: AccomplishmentRef | None = None
    """The accomplishment that it became, where it did."""
    because: Text | None = None
    """Why it went that way. Example: "Nobody had asked the carrier about the height of the doors."
    """
    learned: Text | None = None
    """What the person takes from it. Example: "Ask the carrier first."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillInUse(Part):
    """A skill that shines through, or lies unused.

    Examples:
        >>> SkillInUse(skill="facilitation", text="Nobody else wants the difficult meetings").skill
        'facilitation'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.2")

    skill: SkillRef | None = None
    """The skill; absent where `text` says it."""
    text: Text | None = None
    """How it shows, or why it lies unused. Example: "Nobody else wants the difficult meetings."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MissingExperience(Part):
    """Experience whose lack keeps the person from going on.

    Examples:
        >>> MissingExperience(text="I have never held a budget", gap="budget").gap
        'budget'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.2", "S4.5")

    text: Text
    """What is missing. Example: "I have never held a budget."
    """
    gap: GapRef | None = None
    """The gap that it has become, where the person means to close it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RoleHolder(Part):
    """Somebody who holds the role that the person would like to have, and the roles that led there.

    Examples:
        >>> RoleHolder(who="Lead planner at a national museum", earlier_roles=["Joiner", "Site manager"]).earlier_roles
        ('Joiner', 'Site manager')
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.3")

    contact: ContactRef | None = None
    """Who it is, where the person knows the holder."""
    who: Annotated[Line, Personal(), SharedWith.only()] | None = None
    """Who it is, best without a name. Example: "Lead planner at a national museum"
    """
    role_profile: RoleProfileRef | None = None
    """The role, where the career has a profile of it."""
    earlier_roles: tuple[Line, ...] = ()
    """The roles held before, the latest first. Example: ["Site manager", "Joiner"]"""
    learned: Text | None = None
    """What the person takes from it. Example: "Two of three came from the building site, not from the archive."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Competitor(Part):
    """Somebody, or a kind of people, who offers the same.

    Source: Porter (1980), Competitive Strategy.

    Examples:
        >>> Competitor(who="Agencies from the capital", strengths=["Ten planners"]).strengths
        ('Ten planners',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.3", "S2.4")

    contact: ContactRef | None = None
    """Who it is, where the person knows the competitor."""
    who: Annotated[Line, Personal(), SharedWith.only()] | None = None
    """Who it is, best without a name. Example: "Agencies from the capital"
    """
    strengths: tuple[Line, ...] = ()
    """What they do better. Example: ["Ten planners", "A workshop of their own"]"""
    lacks: tuple[Line, ...] = ()
    """What they lack. Example: ["Nobody who stays after the opening"]"""
    note: Text | None = None
    """What there is to say about it. Example: "They do not look at houses with fewer than twenty people."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InformationalInterview(Part):
    """A conversation with somebody who hires for a role, works with it or holds it, to learn about it.

    Source: Bolles (1972), What Color Is Your Parachute?

    Examples:
        >>> InformationalInterview(standing="hires", questions=["What did the last one lack?"]).standing.value
        'hires'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.3")

    contact: ContactRef | None = None
    """With whom."""
    who: Annotated[Line, Personal(), SharedWith.only()] | None = None
    """With whom, best without a name. Example: "Director of a museum that hired a planner last year"
    """
    standing: IntervieweeStanding | None = None
    """What they have to do with the role; absent where it is not told."""
    role_profile: RoleProfileRef | None = None
    """The role, where the career has a profile of it."""
    on: PartialDate | None = None
    """When it took place, or is to; absent where no date is set."""
    questions: tuple[Text, ...] = ()
    """What the person asks. Example: ["What did the last one lack?"]"""
    learned: Text | None = None
    """What the person learned. Example: "They would rather train a joiner than hire an architect."
    """
    next_step: Text | None = None
    """What comes of it. Example: "Send the plan of the harbour room."
    """
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Feedback(Part):
    """What somebody told the person about the work: one voice of a 360° feedback, kept by relation, not by name.

    Source: Edwards and Ewen (1996), 360° Feedback.

    Examples:
        >>> Feedback(relation="report", text="I always know what comes next.").relation.value
        'report'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.4")

    relation: Relation | None = None
    """What the one who gave it is to the person; `self` for what the person thinks; absent where it is not told."""
    contact: ContactRef | None = None
    """Who gave it, for the person's own eyes only."""
    on: PartialDate | None = None
    """When; absent where it is not known."""
    question: Text | None = None
    """What was asked; absent where it came unasked. Example: "What should I do more of?"
    """
    text: Text | None = None
    """What was said. Example: "Say earlier when a date will not hold."
    """
    skill: SkillRef | None = None
    """The skill that it is about, where it is about one."""
    level: Level | None = None
    """The level that they see, in a word or on a scale. Example: "Strong"
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CurrentState(Part):
    """Where the person stands now: what others see, what went well and badly, and what research has shown.

    Source: Edwards and Ewen (1996), 360° Feedback, for the feedback; Bolles (1972), What Color Is Your Parachute?

    Examples:
        >>> state = CurrentState(missing_experience=[MissingExperience(text="I have never held a budget")])
        >>> state.failures
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.2", "S4.3", "S4.4", "S2.4", "S4.5")

    appreciated: tuple[Appreciation, ...] = ()
    """What peers and managers appreciate about the work."""
    successes: tuple[Outcome, ...] = ()
    """Where the person has succeeded."""
    failures: tuple[Outcome, ...] = ()
    """Where the person has failed."""
    shining_skills: tuple[SkillInUse, ...] = ()
    """Skills that shine through."""
    unused_skills: tuple[SkillInUse, ...] = ()
    """Skills that lie unused."""
    missing_experience: tuple[MissingExperience, ...] = ()
    """Experience whose lack keeps the person from going on."""
    role_holders: tuple[RoleHolder, ...] = ()
    """People who hold the role that the person would like to have."""
    competitors: tuple[Competitor, ...] = ()
    """People who offer the same."""
    interviews: tuple[InformationalInterview, ...] = ()
    """Conversations with those who hire for the role, work with it or hold it."""
    feedback: tuple[Feedback, ...] = ()
    """What others, and the person, say about the work."""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.survey": {"round": 1}}"""
