"""What `skill_value` says of what skills rest on: the classes of levers, spread, specialisation and rarity."""

from __future__ import annotations

from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Importance, Line, Magnitude, Share, Text
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.employers import Influence
from careerkit.model.skills import SkillNature, SkillRef
from careerkit.model.work import LeverRef
from careerkit.scoring.reasons import PointerText, Reason

__all__ = ["LeverStanding", "RarityStanding", "SkillSpread", "Specialisation"]

EffectiveSkills = Annotated[float, Ge(1), Le(1_000_000), Unit("skills")]
"""How many equal shares would be as concentrated as these, from 1."""


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LeverStanding(Part):
    """A value lever of an employer, the person's influence on it, and what moves it.

    Examples:
        >>> LeverStanding(lever="optimise-process", influence="direct", skills=1, accomplishments=0, adds=2).adds
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.2")

    lever: LeverRef
    """The lever."""
    name: Line | None = None
    """What the person calls it; absent for a lever that the guide knows. Example: "Fewer returns"
    """
    employer: Line | None = None
    """The employer whose lever it is; absent where none names it. Example: "Harbour Museum"
    """
    pointer: PointerText | None = None
    """Where the employer names it; absent where none does."""
    importance: Importance | None = None
    """How important it is to the employer; absent where it was not judged. Example: 4"""
    influence: Influence | None = None
    """How the person moves it; absent where the person has not said."""
    skills: Count
    """How many skills move it, by their effects or by why they are learnt. Example: 2"""
    accomplishments: Count
    """How many accomplishments have moved it, for whichever employer. Example: 1"""
    adds: Magnitude | None = None
    """What effects by it add up to, there and still to come; absent where none was said. Example: 2"""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, in a line."""
        from careerkit.guide.naming import BUILT_IN

        code = BUILT_IN["levers"].get(self.lever)
        name = self.name or (self.lever if code is None else say(code, None, language))
        influence = "unsaid" if self.influence is None else self.influence.value
        told = [say(f"skills.lever.{influence}", {"name": name, "employer": self.employer}, language)]
        if self.employer is None:
            told = [say("skills.lever.of-nobody", {"name": name}, language)]
        if self.skills:
            told.append(say("skills.lever.skills", {"count": self.skills}, language))
        else:
            told.append(say("skills.lever.no-skill", None, language))
        if self.accomplishments:
            told.append(say("skills.lever.accomplishments", {"count": self.accomplishments}, language))
        return " ".join(told)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillSpread(Part):
    """A skill that is there: what it brings now, and how far it carries over.

    Examples:
        >>> SkillSpread(name="Facilitation", pointer="/skills/0", roles=2, employers=1, lands=0, levers=3).levers
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.3", "S2.4")

    skill: SkillRef | None = None
    """Its id, where it has one."""
    name: Line
    """What it is called. Example: "Facilitation"
    """
    pointer: PointerText
    """Where it stands in the career."""
    nature: SkillNature | None = None
    """Hard or soft; absent where the person has not said."""
    brings: Magnitude | None = None
    """Its part of the value that is there now: of each effect, as much as every other skill that it needs; absent where
    it was not said, or can't be held. Example: 2"""
    roles: Count
    """In how many roles it was used or built. Example: 2"""
    employers: Count
    """For how many employers or organisations. Example: 1"""
    lands: Count
    """In how many lands of the career map. Example: 0"""
    levers: Count
    """How many value levers it moves. Example: 3"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Specialisation(Part):
    """How skills divide into crafts and ways of working, and how far the value rests on a few crafts.

    Source: Laakso and Taagepera (1979), "Effective" number of parties, for the effective number.

    Examples:
        >>> Specialisation(hard=3, soft=2, unsaid=0, effective_number=1.6).hard
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.3")

    hard: Count
    """How many skills are hard. Example: 3"""
    soft: Count
    """How many are soft. Example: 2"""
    unsaid: Count
    """Of how many it was not said. Example: 0"""
    leading: Line | None = None
    """The hard skill with the largest part of the value of hard skills; absent where it was not said what they add, or
    where several have as much. Example: "Carpentry"
    """
    leading_share: Share | None = None
    """Its part of that value, with what is still to be learnt; absent as `leading` where nothing was said. Example: 0.6
    """
    effective_number: EffectiveSkills | None = None
    """How many hard skills of the same value would be as concentrated; absent as `leading_share`. Example: 1.6"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RarityStanding(Part):
    """What sets the person apart, alone or in combination, and what that claim rests on.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("skills.rare.supported", names=["Carpentry"])
        >>> claim = RarityStanding(pointer="/0", combined=1, to_learn=0, evidence=1, supported=True, words=words)
        >>> claim.combined
        1
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.4")

    pointer: PointerText
    """Where the claim stands in the career."""
    skills: tuple[SkillRef, ...] = ()
    """The skills that it names, and that the career has."""
    combined: Count
    """How many skills it takes together; one alone, where it is 1. Example: 2"""
    to_learn: Count
    """How many of them are still to be learnt. Example: 1"""
    among: Line | None = None
    """Compared with whom; absent where it names nobody. Example: "Planners in my region"
    """
    evidence: Count
    """How many pieces of evidence it has. Example: 1"""
    supported: bool
    """Whether it has evidence, says compared with whom, and takes nothing that is still to be learnt; where not, it is
    a claim, and comes as a question."""
    lacking: Text | None = None
    """What the person still lacks to do what others can't; absent where nothing was said.
    Example: "A licence to hang loads above people."
    """
    words: Reason
    """The claim and what is to be asked of it, ready to be put into words."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, in a line."""
        told = [self.words.say(language)]
        if self.lacking is not None:
            told.append(say("skills.rare.lacking", {"lacking": self.lacking}, language))
        return " ".join(told)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
