"""What `skill_value` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Line, Magnitude
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.employers import EmployerRef
from careerkit.model.product import SkillPriority
from careerkit.model.skills import SkillNature, SkillRef
from careerkit.model.work import LeverRef
from careerkit.scoring.motivation.result import PlaceNumber
from careerkit.scoring.reasons import PointerText, Reason
from careerkit.scoring.skills.standing_result import LeverStanding, RarityStanding, SkillSpread, Specialisation
from careerkit.scoring.spans import LARGEST, Span

__all__ = [
    "AddedValue",
    "SkillFlip",
    "SkillInStep",
    "SkillStep",
    "SkillValue",
    "SkillValueVerdict",
]

AddedPerHour = Annotated[float, Ge(0), Le(LARGEST), Unit("value per hour")]
"""Value over hours."""


def __dir__() -> list[str]:
    return __all__


class SkillValueVerdict(enum.StrEnum):
    """Whether skills can be ranked by how fast they raise the value to the employer."""

    RANKED = "ranked"
    """They can: for one at least it was said how much it adds."""
    NOTHING_LEFT = "nothing-left"
    """Every skill is there already."""
    UNDETERMINED = "undetermined"
    """There are no skills, or it was said of none that is still to be learnt how much it adds."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AddedValue(Part):
    """One effect of skills, as the product names it.

    Examples:
        >>> AddedValue(pointer="/product/skill_effects/0", adds=3).adds
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.3", "S2.2")

    pointer: PointerText
    """Where the effect stands in the career."""
    adds: Magnitude | None = None
    """How much it adds; absent where it was only said that it does. Example: 3"""
    lever: LeverRef | None = None
    """By which lever; absent where it was not said."""
    employer: EmployerRef | None = None
    """For which employer; absent where for all."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillFlip(Part):
    """What would move a step up: it, and nothing else, has to change; just that much makes a tie.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> SkillFlip(hours=20, words=reason("skills.flip.hours")).hours
        20
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.3", "U.3")

    hours: Magnitude | None = None
    """With fewer hours than this it moves up; absent where the value has to change. Example: 20"""
    adds: Magnitude | None = None
    """With more value than this it moves up; absent where the hours have to change. Example: 4"""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillInStep(Part):
    """A skill of a step, with its part in the value.

    Examples:
        >>> SkillInStep(name="Budgeting", pointer="/skills/0", adds_alone=1, adds_with_all=4, share=2.5).share
        2.5
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.3")

    skill: SkillRef | None = None
    """Its id, where it has one."""
    name: Line
    """What it is called. Example: "Budgeting"
    """
    pointer: PointerText
    """Where it stands in the career."""
    nature: SkillNature | None = None
    """Hard or soft; absent where the person has not said."""
    hours: Span | None = None
    """The hours that it still takes; absent where they are not known."""
    adds_alone: Magnitude | None = None
    """What it would add now, with no other skill learnt before; absent where it was not said, or can't be held.
    Example: 1"""
    adds_with_all: Magnitude | None = None
    """What it would add if all other skills were there already; absent where it was not said, or can't be held.
    Example: 4"""
    share: Magnitude | None = None
    """Its part of what the step adds: of each effect, as much as every other skill of the step that it needs; absent
    where it was not said, or can't be held. Example: 2.5"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillStep(Part):
    """What to learn next: a skill, or several that raise the value fastest together, given all steps before.

    Examples:
        >>> SkillStep(place=1, judged=True, adds=3).place
        1
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.3")

    place: PlaceNumber
    """Its place; steps between which nothing tells share one. Example: 1"""
    judged: bool
    """Whether it was said how much it adds; what was not judged stands after what was."""
    skills: tuple[SkillInStep, ...] = ()
    """The skill, or the skills that come together."""
    hours: Span | None = None
    """The hours of all its skills; absent where those of one are not known, or come to more than a number can be."""
    hours_until: Span | None = None
    """The hours until it is learnt, with all steps before it; absent where some are not known, or come to too much."""
    adds: Magnitude | None = None
    """What it adds, given the steps before; absent where it was not said, or comes to more than a number can be.
    Example: 3"""
    value_after: Magnitude | None = None
    """The value once it is learnt, with that of the skills that are there and of all steps before; absent as `adds`.
    Example: 5"""
    per_hour: AddedPerHour | None = None
    """What it adds over its hours; absent where either is not known, or it takes no time. Example: 0.25"""
    effects: tuple[AddedValue, ...] = ()
    """The effects that come about with it; what they add, added up, is what it adds."""
    reasons: tuple[Reason, ...] = ()
    """Why it stands where it stands."""
    flips: tuple[SkillFlip, ...] = ()
    """What would move it up."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put its place, its reasons and what would move it into words, in a line."""
        names = [one.name for one in self.skills]
        head = say("skills.place", {"place": self.place, "names": names}, language)
        told = [*self.reasons, *(flip.words for flip in self.flips)]
        return " ".join([head, *(line.say(language) for line in told)])

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillValue(Part):
    """What skills add to the value to the employer, the fastest first, and what they rest on.

    Examples:
        >>> SkillValue(verdict="undetermined", priority="soft-first").steps
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.1", "S2.2", "S2.3", "S2.4", "S2.5")

    verdict: SkillValueVerdict
    """Whether skills can be ranked."""
    priority: SkillPriority
    """Which skills go first where two would raise the value alike."""
    employer: EmployerRef | None = None
    """The employer to whom the value is; absent where it is to all that are served or wished for."""
    value_now: Magnitude | None = None
    """What the skills that are there add already; absent where nothing was said, or it comes to more than a number can
    be. Example: 2"""
    value_then: Magnitude | None = None
    """The value once every step is learnt: what is there, and what each step adds; absent as `value_now`. Example: 9"""
    steps: tuple[SkillStep, ...] = ()
    """The skills that are still to be learnt, in sequence: each is valued given all before it."""
    held: tuple[SkillSpread, ...] = ()
    """The skills that are there; learning them again adds nothing."""
    levers: tuple[LeverStanding, ...] = ()
    """The value levers of the employers, and the person's influence on each."""
    specialisation: Specialisation | None = None
    """How skills divide, and how concentrated the hard ones are; absent where there are none."""
    apart: tuple[RarityStanding, ...] = ()
    """What sets the person apart."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing or did not fit, as questions."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: the whole, a line for each step, lever and claim, and what was missing."""
        lines = [line.say(language) for line in self.reasons]
        lines += [step.say(language) for step in self.steps]
        lines += [lever.say(language) for lever in self.levers]
        lines += [claim.say(language) for claim in self.apart]
        return "\n".join([*lines, *(line.say(language) for line in (*self.assumed, *self.missing))])

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
