"""What `exploration` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Day, Extent, Line, PartialDate, Share
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.career_map import LandStanding, UnderstandingSubject
from careerkit.model.employers import EmployerRef
from careerkit.model.work import KindOfWorkRef
from careerkit.scoring.growth.trend import Trend
from careerkit.scoring.reasons import PointerText, Reason

__all__ = [
    "Exploration",
    "ExplorationFlip",
    "ExplorationVerdict",
    "ExploredKind",
    "ExploredLand",
    "RisenSkill",
    "UnderstandingGrowth",
]

EffectiveNumber = Annotated[float, Ge(1), Le(1e15)]
"""How many equal shares would be as concentrated, from 1."""
Months = Annotated[int, Ge(0), Le(4_000), Unit("months")]
"""Whole calendar months, from 0."""
Change = Annotated[int, Ge(-1_000_000), Le(1_000_000)]
"""How many more, or below zero, how many fewer."""


def __dir__() -> list[str]:
    return __all__


class ExplorationVerdict(enum.StrEnum):
    """How far a career has explored. None is better than another."""

    BROAD = "broad"
    """Many kinds of work, or many lands."""
    DEEP = "deep"
    """Long in one kind of work or land, or far with a skill."""
    BROAD_AND_DEEP = "broad-and-deep"
    """Both."""
    BEGUN = "begun"
    """Something, and there is more to see."""
    UNDETERMINED = "undetermined"
    """Nothing was written from which it could be told."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExploredKind(Part):
    """A kind of work that the person has done, whatever the titles were.

    Examples:
        >>> ExploredKind(kind="trainer", roles=1, pointers=["/roles/0"], months=30, skills=2).months
        30
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.2", "S3.4")

    kind: KindOfWorkRef
    """The kind of work."""
    name: Line | None = None
    """What the person calls it, for a kind of the person's own; absent for one of the guide. Example: "Builder of sets"
    """
    roles: Count
    """In how many roles. Example: 2"""
    pointers: tuple[PointerText, ...] = ()
    """Which roles those are; the first twenty where there are more."""
    months: Months | None = None
    """In how many calendar months; a month counts once, however many roles held it then. Absent where no dates tell.
    Example: 30"""
    share: Share | None = None
    """Its months over the months of all kinds; absent where its months are. Example: 0.25"""
    skills: Count
    """How many skills it built. Example: 2"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExploredLand(Part):
    """A land of the career map, and how much the person has seen of it.

    Examples:
        >>> ExploredLand(name="Teaching", pointer="/career_map/lands/0", been=True, roles=1, months=22).been
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.1", "S3.4")

    name: Line
    """What the person calls it. Example: "Teaching"
    """
    pointer: PointerText
    """Where it stands."""
    standing: LandStanding | None = None
    """Where the person stands towards it; absent where the person has not said."""
    been: bool
    """Whether the person is or has been there, by its standing or by a role."""
    roles: Count
    """How many roles lay in it. Example: 1"""
    months: Months | None = None
    """In how many calendar months the person was there: by the dates of the land, or else of its roles. Absent where no
    dates tell. Example: 22"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RisenSkill(Part):
    """A skill that has risen to a level that it never had before. Levels are the person's own claims.

    Examples:
        >>> RisenSkill(name="Facilitation", pointer="/skills/0", rises=2, last_on="2026-03").rises
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.5", "S3.4")

    name: Line
    """What the skill is called. Example: "Facilitation"
    """
    pointer: PointerText
    """Where it stands."""
    rises: Count
    """How often it has risen. Example: 2"""
    last_on: PartialDate | None = None
    """When it last did, as far as a date tells; absent where none does."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class UnderstandingGrowth(Part):
    """How well the person understands a company, its customers or its industry, and whether that has grown.

    Examples:
        >>> UnderstandingGrowth(subject="customers", occasions=2, last=4, first=2, trend="unknown").last
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.7")

    subject: UnderstandingSubject
    """What is understood."""
    employer: EmployerRef | None = None
    """Whose; absent where it is none in particular."""
    name: Line | None = None
    """What that employer is called; absent where it is none in particular, or is not there. Example: "Harbour Library"
    """
    occasions: Count
    """On how many occasions it was judged, at different times. Example: 2"""
    first: Extent
    """How well on the first, from 0 to 5. Example: 2"""
    last: Extent
    """How well on the last, from 0 to 5. Example: 4"""
    trend: Trend
    """Which way it goes; unknown below three occasions."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExplorationFlip(Part):
    """A change, alone, with which another word would fit; the least of its sort.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> ExplorationFlip(kinds=2, becomes="broad", words=reason("exploration.flip.kinds", count=2)).kinds
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.4")

    kinds: Change | None = None
    """How many kinds of work more, or below zero fewer; absent where another thing changes. Example: 2"""
    lands: Change | None = None
    """How many lands more, or below zero fewer; absent where another thing changes. Example: 1"""
    months: Change | None = None
    """How many months more, or below zero fewer, in the kind of work or land of most months; absent where another
    thing changes. Example: 14"""
    rises: Change | None = None
    """How many rises more, or below zero fewer, of the skill that has risen most; absent where another thing changes.
    Example: 1"""
    becomes: ExplorationVerdict
    """Which word would fit then."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Exploration(Part):
    """What a career has explored so far: breadth, depth and learning, without titles. It is no grade.

    Examples:
        >>> Exploration(
        ...     verdict="undetermined",
        ...     kinds_known=10,
        ...     kinds_done=0,
        ...     lands_been=0,
        ...     moves=0,
        ...     moves_to_something_new=0,
        ...     skills_built=0,
        ...     paths=0,
        ...     paths_walked=0,
        ...     insights=0,
        ...     influences=0,
        ...     impacts=0,
        ... ).kinds
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.1", "S3.2", "S3.4", "S3.7", "S2.5", "S2.7")

    as_of: Day | None = None
    """The day that counts as now; absent where none was given, and then what goes on has no length."""
    verdict: ExplorationVerdict
    """The word that fits."""
    kinds_done: Count
    """How many kinds of work the person has done. Example: 7"""
    kinds_known: Count
    """Of how many: those of the guide, the person's own, and those that are named and not described. Example: 10"""
    kinds: tuple[ExploredKind, ...] = ()
    """The kinds of work that were done, the one of most months first, those without months last."""
    not_yet: tuple[KindOfWorkRef, ...] = ()
    """The kinds of work that were not."""
    effective_number: EffectiveNumber | None = None
    """Over how many kinds of work the months are spread: one divided by the sum of the squared shares. Absent where no
    kind has dates. Example: 2.4"""
    lands_been: Count
    """How many lands the person has been to. Example: 3"""
    lands: tuple[ExploredLand, ...] = ()
    """All lands: those of most months first, those without months last."""
    moves: Count
    """How many roles began after the first. Example: 4"""
    moves_to_something_new: Count
    """How many of them brought a kind of work or a land that no earlier role had; up, down and sideways alike.
    Example: 3"""
    paths: Count
    """How many paths between lands are drawn. Example: 3"""
    paths_walked: Count
    """How many of them lead between lands where the person has been, or from anywhere to one. Example: 1"""
    without_path: tuple[PointerText, ...] = ()
    """The lands that are wanted or to be visited, to which no path leads and for which no date is set."""
    skills_built: Count
    """How many skills the work in roles has built. Example: 6"""
    risen: tuple[RisenSkill, ...] = ()
    """The skills that have risen, the one that rose last first."""
    months_since_rise: Months | None = None
    """The whole months since a skill last rose; absent without `as_of`, and where no date tells. Example: 5"""
    understanding: tuple[UnderstandingGrowth, ...] = ()
    """How well company, customers and industry are understood."""
    insights: Count
    """How many insights came of it. Example: 1"""
    influences: Count
    """How often influence came of it. Example: 1"""
    impacts: Count
    """How often it made a difference. Example: 1"""
    flips: tuple[ExplorationFlip, ...] = ()
    """With which changes another word would fit."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, a thought a line: the word that fits, breadth, depth, learning, and what could be next."""
        from careerkit.scoring.growth.exploration_words import words

        return words(self, language)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
