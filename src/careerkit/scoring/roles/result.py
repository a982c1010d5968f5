"""What `role_readiness` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Importance, Line, Magnitude, Number, Text
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.gaps import GapRef
from careerkit.model.role_profile import GradeRef, ThemeRef
from careerkit.model.skills import Level, ScaleRef, SkillRef
from careerkit.scoring.reasons import PointerText, Reason
from careerkit.scoring.spans import Span

__all__ = [
    "ClosingGap",
    "DemandCounts",
    "DemandEvidence",
    "DemandStanding",
    "EvidenceBasis",
    "GradeReadiness",
    "ReadinessFlip",
    "ReadinessVerdict",
    "ReadyDemand",
    "RoleReadiness",
    "ThemeReadiness",
]


def __dir__() -> list[str]:
    return __all__


class ReadinessVerdict(enum.StrEnum):
    """How a person stands against a role."""

    MET = "met"
    """Everything that must be there is there."""
    NEARLY = "nearly"
    """Nothing that must be there is missing; some of it is nearly there."""
    MISSING = "missing"
    """Something that must be there is missing."""
    UNDETERMINED = "undetermined"
    """Nothing is asked for, or of something that must be there it can't be told, and nothing else is missing."""


class DemandStanding(enum.StrEnum):
    """How a person stands against one demand."""

    MET = "met"
    """It is there, at the level that is asked for, where one is."""
    NEARLY = "nearly"
    """It is one step below on its scale; or, where there is no level to go by, the person is at it."""
    MISSING = "missing"
    """It is further below, or the person says that it is missing."""
    UNKNOWN = "unknown"
    """Nothing here speaks of it, or what does can't be compared. That is no proof that it is missing."""


class EvidenceBasis(enum.StrEnum):
    """What something that speaks for a demand rests on, the surest first."""

    SHOWN = "shown"
    """An accomplishment that shows it and has evidence, or was awarded by somebody."""
    TOLD = "told"
    """Others say so."""
    CLAIMED = "claimed"
    """The person says so."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DemandEvidence(Part):
    """Something that speaks of a demand.

    Examples:
        >>> DemandEvidence(pointer="/skills/0", basis="claimed", name="Budgeting").basis.value
        'claimed'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.4")

    pointer: PointerText
    """Where it stands in the career."""
    basis: EvidenceBasis
    """What it rests on."""
    name: Text
    """What it is called, or says. Example: "Budgeting"
    """
    level: Level | None = None
    """The level that it tells of; absent where it tells of none."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ReadinessFlip(Part):
    """What would change the verdict: one demand, or the level of one skill, and nothing else.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("readiness.flip.met", text="Holds a budget", verdict="word.readiness.met")
        >>> ReadinessFlip(demand="/demands/0", standing="met", verdict="met", words=words).verdict.value
        'met'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5", "U.3")

    demand: PointerText
    """The demand, from the profile."""
    standing: DemandStanding
    """How the person would have to stand against it."""
    skill: SkillRef | None = None
    """The skill whose level would have to change; absent where no level is asked for."""
    scale: ScaleRef | None = None
    """The scale of that level; absent where there is none."""
    value: Number | None = None
    """The level, at the least; absent where there is none. Example: 3"""
    verdict: ReadinessVerdict
    """The verdict that there would be."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ReadyDemand(Part):
    """One thing that a role asks for, and how the person stands against it.

    Examples:
        >>> ReadyDemand(pointer="/demands/0", text="Holds a budget", standing="unknown", required=True).standing.value
        'unknown'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    pointer: PointerText
    """Where it stands in the profile."""
    text: Text
    """What is asked for. Example: "Holds a budget of six figures"
    """
    standing: DemandStanding
    """How the person stands against it."""
    required: bool
    """Whether it must be there; so it is where the profile does not tell."""
    importance: Importance | None = None
    """How much it counts; absent where it was not judged. Example: 4"""
    grade: GradeRef | None = None
    """The grade that asks for it; absent where all do."""
    theme: ThemeRef | None = None
    """The theme that it belongs to."""
    level: Level | None = None
    """The level that is asked for; absent where none is."""
    skill: SkillRef | None = None
    """The skill that the demand names; absent where it names none."""
    below: Magnitude | None = None
    """By how much the level is below the one that is asked for; absent where it is not, can't be told, or comes to more
    than a number here can be. Example: 1"""
    verified: bool | None = None
    """Whether more than the person's own word speaks for it: others, who see the level that is asked for, or, where
    none is asked for, an accomplishment with evidence. Absent where it is neither met nor nearly met."""
    evidence: tuple[DemandEvidence, ...] = ()
    """What speaks of it, the surest first; five at most."""
    closed_by: tuple[PointerText, ...] = ()
    """The open gaps any one of which, once closed, would make it met; ten at most."""
    reasons: tuple[Reason, ...] = ()
    """Why it is met, nearly met, missing or unknown."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, in a line."""
        return " ".join(line.say(language) for line in self.reasons)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DemandCounts(Part):
    """How many demands are met, nearly met, missing, and unknown.

    Examples:
        >>> DemandCounts(asked=5, met=2, nearly=1, missing=1, unknown=1).met
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    asked: Count
    """How many there are. Example: 5"""
    met: Count
    """How many are met. Example: 2"""
    nearly: Count
    """How many are nearly met. Example: 1"""
    missing: Count
    """How many are missing. Example: 1"""
    unknown: Count
    """Of how many it can't be told; with the others, they are all. Example: 1"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GradeReadiness(Part):
    """How a person stands against one grade of a ladder.

    Examples:
        >>> counts = DemandCounts(asked=1, met=1, nearly=0, missing=0, unknown=0)
        >>> GradeReadiness(grade="planner-1", name="Planner 1", verdict="met", counts=counts).verdict.value
        'met'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    grade: GradeRef
    """The grade."""
    name: Line
    """What it is called. Example: "Planner 2"
    """
    verdict: ReadinessVerdict
    """How the person stands against all that must be there for it: what it asks for, what the grades before it do, and
    what all do."""
    counts: DemandCounts
    """The demands that count for that verdict."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ThemeReadiness(Part):
    """How a person stands against the demands of one theme, required and desired.

    Examples:
        >>> counts = DemandCounts(asked=2, met=1, nearly=1, missing=0, unknown=0)
        >>> ThemeReadiness(theme="people", name="Working with people", counts=counts).counts.nearly
        1
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    theme: ThemeRef
    """The theme."""
    name: Line
    """What it is called. Example: "Working with people"
    """
    counts: DemandCounts
    """Its demands."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ClosingGap(Part):
    """A gap that has to be closed for the role.

    Examples:
        >>> ClosingGap(name="I have never held a budget", pointer="/gaps/0", closes=["/demands/2"]).closes
        ('/demands/2',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    gap: GapRef | None = None
    """Its id, where it has one."""
    name: Line
    """What is missing. Example: "I have never held a budget"
    """
    pointer: PointerText
    """Where it stands in the career."""
    hours: Span | None = None
    """The hours that it takes; absent where they are not known."""
    closes: tuple[PointerText, ...] = ()
    """The demands that it makes met; none where others of the set need it first."""
    needed_by: tuple[PointerText, ...] = ()
    """The gaps of the set that wait for it."""
    instead: tuple[PointerText, ...] = ()
    """The gaps any one of which would do for the same demands; ten at most."""
    reasons: tuple[Reason, ...] = ()
    """What it is good for."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, in a line."""
        return " ".join(line.say(language) for line in self.reasons)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RoleReadiness(Part):
    """How a person stands against a role, and the smallest set of gaps to close for it.

    Examples:
        >>> none = DemandCounts(asked=0, met=0, nearly=0, missing=0, unknown=0)
        >>> RoleReadiness(verdict="undetermined", required=none, desired=none, closing_without_hours=0).closing
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.6", "S4.5")

    verdict: ReadinessVerdict
    """How the person stands against all that must be there."""
    role: Line | None = None
    """What the role is called; absent where it has no title. Example: "Lead planner"
    """
    grade: GradeRef | None = None
    """The grade that the verdict is about; absent where the role has no grades."""
    reached: GradeRef | None = None
    """The highest grade that is met; absent where none is."""
    grades: tuple[GradeReadiness, ...] = ()
    """Every grade, in the order of the profile."""
    required: DemandCounts
    """The demands that must be there."""
    desired: DemandCounts
    """The demands that help."""
    themes: tuple[ThemeReadiness, ...] = ()
    """The themes that have demands, in the order of the profile."""
    demands: tuple[ReadyDemand, ...] = ()
    """Every demand of the role, up to the grade: what must be there first, then what counts more."""
    closing: tuple[ClosingGap, ...] = ()
    """The smallest set of gaps whose closing makes met what gaps can: the fewest, then the fewest without known hours,
    then the fewest hours. They stand in an order in which they can be closed."""
    closing_hours: Span | None = None
    """The hours of that set, as far as they are known; absent where none are, or where they come to more than a number
    here can be."""
    closing_without_hours: Count
    """Of how many gaps of that set the hours are not known. Example: 1"""
    optimal: bool | None = None
    """Whether it is proved that no set is smaller; absent where there is none."""
    left_open: tuple[PointerText, ...] = ()
    """The demands that must be there, are not met, and that no gap would make met: gaps that are not written down yet,
    or questions."""
    makes_it: bool | None = None
    """Whether closing that set is enough for the role; absent where the role is met, or nothing is asked for."""
    flips: tuple[ReadinessFlip, ...] = ()
    """What alone would change the verdict."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing or did not fit, as questions."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: the whole, a line for each demand, the gaps to close, and what was missing."""
        lines = [line.say(language) for line in self.reasons]
        lines += [demand.say(language) for demand in self.demands]
        if self.closing:
            lines.append(say("readiness.closing", {"count": len(self.closing)}, language))
            lines += [one.say(language) for one in self.closing]
        lines += [flip.words.say(language) for flip in self.flips]
        return "\n".join([*lines, *(line.say(language) for line in (*self.assumed, *self.missing))])

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
