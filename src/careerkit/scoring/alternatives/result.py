"""What `rank_alternatives` answers: the classes of its result."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, TypeAlias

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Extent, Line, Magnitude, Points, Share
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.alternatives import AlternativeRef
from careerkit.model.motivation import CategoryRef
from careerkit.scoring.motivation.result import PlaceNumber, WeighingMethod
from careerkit.scoring.reasons import PointerText, Reason, reason

__all__ = [
    "Acceptability",
    "AlternativeFlip",
    "AlternativeRanking",
    "Basis",
    "CentralWeight",
    "DownsideFlip",
    "ExcludedAlternative",
    "ExtentFlip",
    "PointsChange",
    "PointsFlip",
    "RankedAlternative",
    "RankingVerdict",
    "ServedCategory",
    "Shortfall",
]

Seed = Annotated[int, Ge(0), Le(10**15)]
"""What draws at random start from: the same seed, the same draws."""

_TOLD = 2
"""As many changes of one sort are put into words."""


def __dir__() -> list[str]:
    return __all__


class Basis(enum.StrEnum):
    """Which levels alternatives are put in order by."""

    VERIFIED_ELSE_PERCEIVED = "verified_else_perceived"
    """What has been seen, and where nobody has looked, what the person thinks."""
    VERIFIED = "verified"
    """What has been seen alone."""
    PERCEIVED = "perceived"
    """What the person thinks alone."""


class RankingVerdict(enum.StrEnum):
    """Whether one alternative comes first."""

    ONE_FIRST = "one-first"
    """One does, whatever is not known."""
    SHARED_FIRST = "shared-first"
    """Several are level in front, and nothing that is not known could change that."""
    TOO_CLOSE = "too-close"
    """Several may be first, depending on what is not known: on levels, or on how much more one category counts."""
    NONE_LEFT = "none-left"
    """Every alternative falls short of what the person asks for at the least."""
    UNDETERMINED = "undetermined"
    """There is nothing that it could be told from."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ServedCategory(Part):
    """How far an alternative serves a category that counts, and what that adds to its value.

    Examples:
        >>> ServedCategory(category="growth", extent=4, verified=False, weight=0.6, contribution=0.48).contribution
        0.48
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5", "S0.6")

    category: CategoryRef
    """The category."""
    name: Line | None = None
    """What the person calls it; absent for a built-in category, and for one that is not declared. Example: "Belonging"
    """
    extent: Extent | None = None
    """How far it is served, as it was counted; absent where that is not known. Example: 4"""
    verified: bool
    """Whether somebody has looked; where not, it is what the person thinks, or not known."""
    weight: Share | None = None
    """The category's share of all points; absent where only an order is known. Example: 0.6"""
    contribution: Share | None = None
    """The weight times the extent, from 0 (not at all) to 1 (fully); absent where either is. Example: 0.48"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CentralWeight(Part):
    """The weight of a category in the middle of all weighings that put an alternative first.

    Examples:
        >>> CentralWeight(category="growth", weight=0.5).weight
        0.5
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    category: CategoryRef
    """The category."""
    weight: Share
    """Its share, on the average of those weighings. Example: 0.5"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Acceptability(Part):
    """In which part of all weighings an alternative has which place.

    Source: Lahdelma and Salminen (2001), SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision
    Making, Operations Research 49, 444-454.

    Examples:
        >>> Acceptability(ranks=[0.75, 0.25]).ranks[0]
        0.75
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    ranks: tuple[Share, ...] = ()
    """The part of the draws in which it has the first place, the second, and so on; those that are level share the
    better place. Example: [0.75, 0.25]"""
    central: tuple[CentralWeight, ...] = ()
    """The central weights: what somebody who puts it first cares about, on the average; none where it is never first.
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RankedAlternative(Part):
    """An alternative in its place, with what its value is made of.

    Examples:
        >>> placed = RankedAlternative(
        ...     place=1,
        ...     name="Teach",
        ...     pointer="/alternatives/0",
        ...     lowest=0.5,
        ...     highest=0.7,
        ...     downsides=0,
        ...     idealised=False,
        ... )
        >>> placed.value is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5", "S0.6")

    place: PlaceNumber
    """One more than the number of alternatives that are ahead of it whatever is not known. Example: 1"""
    alternative: AlternativeRef | None = None
    """Its id, where it has one."""
    name: Line
    """The path. Example: "Teach the craft at a college"
    """
    pointer: PointerText
    """Where it stands in the use case."""
    value: Share | None = None
    """How far it serves what the person's points ask for, from 0 (not at all) to 1 (fully): the sum of the
    contributions. Absent where a level is not known, or only an order of the categories is. Example: 0.76"""
    lowest: Share
    """The least value that it may have. Where points were shared out, the sum of the known contributions. Example: 0.6
    """
    highest: Share
    """The greatest value that it may have. Example: 0.8"""
    serves: tuple[ServedCategory, ...] = ()
    """How far it serves each category that counts, the one that counts most first."""
    downsides: Count
    """How many downsides are named. Example: 2"""
    burden: Count | None = None
    """The weights of its downsides, added up; absent where none is named, or one was not judged. They are set beside
    the value and never taken from it. Example: 5"""
    dominated_by: tuple[PointerText, ...] = ()
    """The alternatives that serve every category that counts at least as far, and one of them further: the first ones
    of them, at the most three."""
    idealised: bool
    """Whether it is thought to serve all that counts fully, with no downside, and nobody has looked."""
    acceptability: Acceptability | None = None
    """In which part of all weighings it has which place; absent unless that was asked for."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say about it."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put its place and what there is to say into words, in a line."""
        head = reason("alternative.place", place=self.place, name=self.name)
        return " ".join(line.say(language) for line in (head, *self.reasons))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Shortfall(Part):
    """A category that an alternative serves less than the person asks for at the least.

    Examples:
        >>> Shortfall(category="financial", extent=1, minimum=2, verified=True).minimum
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    category: CategoryRef
    """The category."""
    extent: Extent
    """How far it is served. Example: 1"""
    minimum: Extent
    """How far it would have to be, to be let in. Example: 2"""
    verified: bool
    """Whether somebody has looked; where not, looking may let it in."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExcludedAlternative(Part):
    """An alternative that falls short of what the person asks for at the least, and what would let it in.

    Examples:
        >>> ExcludedAlternative(name="Busking", pointer="/alternatives/2").shortfalls
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    alternative: AlternativeRef | None = None
    """Its id, where it has one."""
    name: Line
    """The path. Example: "Busking"
    """
    pointer: PointerText
    """Where it stands in the use case."""
    shortfalls: tuple[Shortfall, ...] = ()
    """Where it falls short; it is let in once none of these is left."""
    reasons: tuple[Reason, ...] = ()
    """The same, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PointsChange(Part):
    """A category that would have other points.

    Examples:
        >>> PointsChange(category="growth", points=60, changed=45).changed
        45
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    category: CategoryRef
    """The category."""
    points: Points
    """The points that it has. Example: 60"""
    changed: Points
    """The points that it would have. Example: 45"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PointsFlip(Part):
    """Other points, with which another alternative draws level with the first: from there on, it may lead.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> change = PointsChange(category="growth", points=60, changed=45)
        >>> words = reason("alternative.flip.points")
        >>> PointsFlip(pointer="/alternatives/1", changes=[change], amount=15, words=words).amount
        15
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    means: Literal["points"] = "points"
    """What changes: points."""
    pointer: PointerText
    """The alternative that draws level."""
    changes: tuple[PointsChange, ...] = ()
    """The categories whose points change, all at once. One alone: the others keep theirs. Several: points move among
    them, and their sum stays."""
    amount: Magnitude
    """How many points are added, taken away or moved; the least that are needed. Example: 15"""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExtentFlip(Part):
    """A level that nobody has looked at, and which, if it turned out like this, would end the lead of the first.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("alternative.flip.extent.lower")
        >>> ExtentFlip(pointer="/alternatives/0", category="growth", extent=5, changed=3, words=words).changed
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5", "S0.6")

    means: Literal["extent"] = "extent"
    """What changes: a level."""
    pointer: PointerText
    """The alternative."""
    category: CategoryRef
    """The category."""
    extent: Extent
    """How far the person thinks that it is served. Example: 5"""
    changed: Extent
    """The nearest level that would be enough. Example: 3"""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DownsideFlip(Part):
    """The price of downsides at which an alternative with lighter ones draws level with the first.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> DownsideFlip(pointer="/alternatives/1", price=0.04, words=reason("alternative.flip.downsides")).price
        0.04
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5", "S0.6")

    means: Literal["downsides"] = "downsides"
    """What changes: downsides have a price."""
    pointer: PointerText
    """The alternative that draws level."""
    price: Share
    """How much of the value one step of a downside's weight would have to take away. Example: 0.04"""
    words: Reason
    """The flip, ready to be put into words."""


AlternativeFlip: TypeAlias = PointsFlip | ExtentFlip | DownsideFlip
"""Something that would change which alternative comes first."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AlternativeRanking(Part):
    """Which of a person's alternatives serves best what drives the person, and how sure that is: no advice.

    Pointers that begin with `/alternatives` lead into the use case, all others into the motivation profile.

    Examples:
        >>> AlternativeRanking(verdict=RankingVerdict.UNDETERMINED, basis=Basis.VERIFIED).first
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5", "S0.6")

    verdict: RankingVerdict
    """Whether one comes first."""
    basis: Basis
    """Which levels were counted."""
    weighing: WeighingMethod | None = None
    """How the weights were given; absent where there are none."""
    first: tuple[PointerText, ...] = ()
    """The alternatives that are first, level in front, or may be first."""
    perceived_only: bool | None = None
    """Whether nobody has looked at any level that the first place rests on; absent where no one alternative is first.
    """
    places: tuple[RankedAlternative, ...] = ()
    """The alternatives, the first first; those on one place by the middle of their values, and then by name."""
    excluded: tuple[ExcludedAlternative, ...] = ()
    """The alternatives that fall short of what is asked for at the least, by name."""
    draws: Count | None = None
    """How many weighings were drawn; absent where acceptability was not asked for. Example: 10000"""
    seed: Seed | None = None
    """What the draws started from; absent where none were made. Example: 0"""
    ask: tuple[Reason, ...] = ()
    """What to ask the person next."""
    flips: tuple[AlternativeFlip, ...] = ()
    """What would change which one comes first: points, the smallest change first; then levels, then downsides."""
    reasons: tuple[Reason, ...] = ()
    """What the verdict rests on."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit anything."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the answer into words: a line for each thing that there is to say, questions before what would turn it.

        Of what would turn it, the two smallest changes of each sort are told.
        """
        lines = [line.say(language) for line in self.reasons]
        lines += [placed.say(language) for placed in self.places]
        lines += [line.say(language) for line in self._acceptability()]
        lines += [line.say(language) for one in self.excluded for line in one.reasons]
        flips = [flip for sort in ("points", "extent", "downsides") for flip in self._flips(sort)[:_TOLD]]
        rest = [*self.ask, *(flip.words for flip in flips), *self.assumed, *self.missing]
        return "\n".join([*lines, *(line.say(language) for line in rest)])

    def _acceptability(self) -> Iterator[Reason]:
        """Tell how often each comes first, of all weighings, or of those in the order that the person gave."""
        if self.draws is not None and self.weighing is not None:
            yield reason(f"alternative.drawn.{self.weighing.value}", count=self.draws, seed=self.seed)
        for placed in self.places:
            if placed.acceptability is not None and placed.acceptability.ranks:
                yield reason("alternative.first-in", name=placed.name, percent=100 * placed.acceptability.ranks[0])

    def _flips(self, means: str) -> list[AlternativeFlip]:
        return [flip for flip in self.flips if flip.means == means]

    def __str__(self) -> str:
        """Put the answer into English words."""
        return self.say()
