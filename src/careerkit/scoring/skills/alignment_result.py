"""What `demand_alignment` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Importance, Magnitude, Number, Text
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.role_profile import DemandNature
from careerkit.model.skills import Level, ScaleRef, SkillRef
from careerkit.scoring.motivation.result import PlaceNumber
from careerkit.scoring.reasons import PointerText, Reason

__all__ = [
    "AlignedDemand",
    "AlignedOffer",
    "AlignmentFlip",
    "AlignmentVerdict",
    "DemandAlignment",
    "DemandCoverage",
    "DemandMatch",
    "MatchBasis",
    "OfferNature",
    "OfferStanding",
]


def __dir__() -> list[str]:
    return __all__


class AlignmentVerdict(enum.StrEnum):
    """How far what is offered meets what is asked for."""

    MATCHED = "matched"
    """Everything that is asked for is covered."""
    PARTLY = "partly"
    """Some of it is."""
    APART = "apart"
    """Nothing of it is."""
    UNDETERMINED = "undetermined"
    """Nothing is asked for, or nothing is offered, so far; or what can't be told would decide."""


class DemandCoverage(enum.StrEnum):
    """Whether something that is asked for is offered."""

    COVERED = "covered"
    """It is, as far as one can tell: at the level that is asked for, where one is."""
    MISSING = "missing"
    """Nothing here says so, or the level is below the one that is asked for."""
    UNKNOWN = "unknown"
    """Something here speaks of it, and it can't be told whether that is enough."""


class MatchBasis(enum.StrEnum):
    """What a match rests on, the surest first."""

    REFERENCE = "reference"
    """The demand names the skill."""
    NAME = "name"
    """One says the name or text of the other, word for word: a claim."""
    KEYWORD = "keyword"
    """One says a keyword of the other, word for word: a claim."""


SURENESS = tuple(MatchBasis)
"""What a match can rest on, the surest first."""


class OfferNature(enum.StrEnum):
    """What is offered."""

    SKILL = "skill"
    """A skill."""
    ACCOMPLISHMENT = "accomplishment"
    """An accomplishment."""
    VALUE_PROPOSITION = "value-proposition"
    """A value proposition of the canvas."""
    ACTIVITY = "activity"
    """A key activity of the canvas."""
    RESOURCE = "resource"
    """A key resource of the canvas."""


class OfferStanding(enum.StrEnum):
    """Whether something that is offered is asked for."""

    ASKED_FOR = "asked-for"
    """At least one profile asks for it."""
    SETS_APART = "sets-apart"
    """None asks for it, and a claim with evidence says that it sets the person apart."""
    BEYOND = "beyond"
    """None asks for it, at least not in these words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DemandMatch(Part):
    """Something that is offered and speaks of a demand, and why one can think so.

    Examples:
        >>> DemandMatch(pointer="/skills/0", nature="skill", name="Budgeting", basis="name").basis.value
        'name'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6")

    pointer: PointerText
    """Where it stands in the career."""
    nature: OfferNature
    """What it is."""
    name: Text
    """What it is called, or says. Example: "Budgeting"
    """
    basis: MatchBasis
    """What the match rests on."""
    below: Magnitude | None = None
    """By how much its level is below the one that is asked for, on their scale; 0 where it is not; absent where no
    level is asked for, or they can't be compared, or where it comes to more than a number here can be. Example: 1"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AlignmentFlip(Part):
    """The level of a skill that would be enough for a demand: with it, and not with less, the demand is covered.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> flip = AlignmentFlip(pointer="/skills/0", scale="craft", value=3, words=reason("demand.flip.level"))
        >>> flip.value
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "U.3")

    pointer: PointerText
    """Where the skill stands in the career."""
    scale: ScaleRef
    """The scale."""
    value: Number
    """The level, at the least. Example: 3"""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AlignedDemand(Part):
    """Something that profiles ask for, at one level, and what is offered for it.

    Examples:
        >>> demand = AlignedDemand(
        ...     place=1, text="Holds a budget", coverage="missing", asked_by=2, required_by=1, demands=["/0/demands/3"]
        ... )
        >>> demand.asked_by
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.2")

    place: PlaceNumber
    """Its place by what counts most: how many profiles require it, how many ask for it, and how important it is; those
    that are alike share one. Example: 1"""
    text: Text
    """What is asked for, in the words of one of the profiles. Example: "Holds a budget of six figures"
    """
    coverage: DemandCoverage
    """Whether it is offered."""
    nature: DemandNature | None = None
    """What sort of thing it is; absent where it is not told, or told in different ways."""
    level: Level | None = None
    """The level that is asked for; absent where none is."""
    skill: SkillRef | None = None
    """The skill that the demand names; absent where it names none."""
    asked_by: Count
    """How many of the profiles ask for it. Example: 2"""
    required_by: Count
    """How many of them say that it must be there. Example: 1"""
    importance: Importance | None = None
    """The highest importance that one gives it; absent where none does. Example: 4"""
    demands: tuple[PointerText, ...] = ()
    """Where the demands stand."""
    matches: tuple[DemandMatch, ...] = ()
    """What is offered for it, the surest first; five at most."""
    shown_by: Count | None = None
    """How many accomplishments show the skills that match; absent where no skill does. Example: 1"""
    below: Magnitude | None = None
    """By how much the level is below the one that is asked for; absent where it is not, can't be told, or comes to more
    than a number here can be. Example: 1"""
    reasons: tuple[Reason, ...] = ()
    """Why it is covered, missing or unknown."""
    flips: tuple[AlignmentFlip, ...] = ()
    """What would cover it."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, in a line."""
        return " ".join(line.say(language) for line in (*self.reasons, *(flip.words for flip in self.flips)))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AlignedOffer(Part):
    """Something that is offered, and how many ask for it.

    Examples:
        >>> AlignedOffer(pointer="/skills/0", nature="skill", name="Budgeting", standing="beyond", asked_by=0).asked_by
        0
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S2.4")

    pointer: PointerText
    """Where it stands in the career."""
    nature: OfferNature
    """What it is."""
    name: Text
    """What it is called, or says. Example: "Budgeting"
    """
    standing: OfferStanding
    """Whether it is asked for."""
    asked_by: Count
    """How many of the profiles ask for it, or for a skill that it shows. Example: 2"""
    claims: tuple[PointerText, ...] = ()
    """The claims of rarity and the selling propositions that name it, with evidence or without."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DemandAlignment(Part):
    """What is offered against what real profiles ask for.

    Examples:
        >>> DemandAlignment(verdict="undetermined", profiles=0, asked=0, covered=0, missing_count=0, unknown=0).asked
        0
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S2.4", "S4.2")

    verdict: AlignmentVerdict
    """How far what is offered meets what is asked for."""
    profiles: Count
    """How many profiles there are. Example: 3"""
    asked: Count
    """How many demands they have, each counted as often as it is made. Example: 14"""
    covered: Count
    """How many of them are covered. Example: 6"""
    missing_count: Count
    """How many are missing. Example: 5"""
    unknown: Count
    """Of how many it can't be told; with those covered and missing, they are all. Example: 3"""
    demands: tuple[AlignedDemand, ...] = ()
    """What is asked for, what counts most first."""
    offers: tuple[AlignedOffer, ...] = ()
    """What is offered: skills, accomplishments, and items of the canvas."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing or did not fit, as questions."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: the whole, a line for each thing that is asked for, and what was missing."""
        lines = [line.say(language) for line in self.reasons]
        lines += [demand.say(language) for demand in self.demands]
        return "\n".join([*lines, *(line.say(language) for line in (*self.assumed, *self.missing))])

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
