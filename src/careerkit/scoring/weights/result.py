"""What the four ways to weights answer: the classes of their result."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Magnitude, Number, PositiveMagnitude, Share, Slug
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.scoring.motivation.result import PlaceNumber
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.weights.words import called

__all__ = [
    "Consistency",
    "InconsistentJudgement",
    "RandomIndexTable",
    "RankWeights",
    "UsableFor",
    "WeightEntry",
    "WeightFlip",
    "Weights",
    "WeightsMethod",
    "WeightsVerdict",
]


def __dir__() -> list[str]:
    return __all__


class WeightsVerdict(enum.StrEnum):
    """What there is."""

    WEIGHED = "weighed"
    """Weights that carry shares."""
    ORDERED = "ordered"
    """An order, which says what comes first and not by how much."""
    UNDETERMINED = "undetermined"
    """Nothing to go by: nothing was weighed, or the judgements do not fit together."""


class WeightsMethod(enum.StrEnum):
    """How the weights were given."""

    POINTS = "points"
    """Points shared out."""
    RATINGS = "ratings"
    """Ratings, each for itself."""
    RANKING = "ranking"
    """A ranking."""
    PAIRWISE = "pairwise"
    """Judgements of each two against each other."""


class UsableFor(enum.StrEnum):
    """What the answer may be used for."""

    SHARES = "shares"
    """The weights, as shares of 1."""
    ORDER = "order"
    """The order alone; where there are weights beside it, they are conventions."""
    NOTHING = "nothing"
    """Nothing yet; where there are weights, they only show what the judgements come to."""


class RankWeights(enum.StrEnum):
    """By which convention a ranking is given weights."""

    CENTROID = "centroid"
    """Rank-order centroid: the mean of all weights that have this order (Barron and Barrett, 1996)."""
    SUM = "sum"
    """Rank sum: weights that fall by the same step from place to place (Stillwell, Seaver and Edwards, 1981)."""
    DISTRIBUTION = "distribution"
    """Rank-order distribution: the mean of weights whose first was set to 100 and whose others were drawn evenly below
    it, before they were made to add up to 1 (Roberts and Goodwin, 2002)."""


class RandomIndexTable(enum.StrEnum):
    """Where the consistency index of judgements made at random is taken from."""

    SAATY_1980 = "saaty-1980"
    """Up to 15 things: Saaty (1980), The Analytic Hierarchy Process: 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49,
    1.51, 1.48, 1.56, 1.57, 1.59 from 3 things on, and 0 below."""
    ALONSO_LAMATA_2006 = "alonso-lamata-2006"
    """More than 15 things: the line that Alonso and Lamata (2006), Consistency in the analytic hierarchy process: a new
    approach, fitted to random judgements: their greatest eigenvalue is 2.7699 n - 4.3513 on average."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WeightEntry(Part):
    """One of the things that were weighed.

    Examples:
        >>> WeightEntry(item="growth", place=1, weight=0.6, given=60).weight
        0.6
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2", "S0.4")

    item: Slug
    """Its id: that of a category, or of whatever was judged. Example: "growth"
    """
    place: PlaceNumber
    """One more than the number of things above it; those that are alike share a place. Example: 1"""
    weight: Share | None = None
    """Its share of all weight; all shares add up to 1. It is what was given where points were shared out or judgements
    fit together, a convention where there was a ranking, and absent where there were ratings. Example: 0.6"""
    given: Number | None = None
    """Its points, or its rating, as they were read; absent where it was ranked or judged. Example: 60"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InconsistentJudgement(Part):
    """The judgement that is most off from what all judgements together come to, and what would mend it.

    Examples:
        >>> off = InconsistentJudgement(
        ...     first="growth",
        ...     second="financial",
        ...     times=7,
        ...     deviation=2.8,
        ...     exact=2.5,
        ...     exact_ratio=0.03,
        ...     nearest=3,
        ...     nearest_ratio=0.04,
        ... )
        >>> off.nearest
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    first: Slug
    """What was judged. Example: "growth"
    """
    second: Slug
    """What it was judged against. Example: "financial"
    """
    times: PositiveMagnitude
    """How many times as much it was judged to count. Example: 7"""
    deviation: PositiveMagnitude
    """How many times too much, or too little, that is against the weights: above 1. Example: 2.8"""
    exact: PositiveMagnitude
    """The weight of the first over that of the second: what all judgements together come to. Example: 2.5"""
    exact_ratio: Magnitude
    """What the consistency ratio would be with just that. Example: 0.03"""
    nearest: PositiveMagnitude
    """The number of Saaty's scale (1/9 to 9) that is nearest to it by proportion. Example: 3"""
    nearest_ratio: Magnitude
    """What the consistency ratio would be with that number. Example: 0.04"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Consistency(Part):
    """How well pairwise judgements fit together.

    Examples:
        >>> Consistency(
        ...     lambda_max=3.065,
        ...     index=0.032,
        ...     random_index=0.58,
        ...     random_index_table=RandomIndexTable.SAATY_1980,
        ...     ratio=0.056,
        ...     consistent=True,
        ... ).ratio
        0.056
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    lambda_max: Magnitude
    """The greatest eigenvalue of the judgements: the number of things where all fit, and more the less they do.
    Example: 3.065"""
    index: Magnitude
    """What it is above the number of things, over one less than that number; 0 where all judgements fit. Example: 0.032
    """
    random_index: Magnitude
    """The index that judgements made at random have on average; 0 for one or two things. Example: 0.58"""
    random_index_table: RandomIndexTable
    """Where that is taken from."""
    ratio: Magnitude
    """The index over the random one: 0 where all judgements fit, about 1 where they are as good as random; 0 for one or
    two things, which always fit. Example: 0.056"""
    consistent: bool
    """Whether the ratio is below 0.10, so that the weights may be used."""
    most_inconsistent: InconsistentJudgement | None = None
    """The judgement that is most off; absent where all fit."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WeightFlip(Part):
    """The least change that would change the answer: it, and nothing else, has to change.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> flip = WeightFlip(first="growth", second="financial", points=10, words=reason("weights.flip.points"))
        >>> flip.points
        10
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    first: Slug
    """What gives points, or is judged. Example: "growth"
    """
    second: Slug
    """What gets the points, or is judged against. Example: "financial"
    """
    points: PositiveMagnitude | None = None
    """How many points would have to go from the first to the second; absent where a judgement changes. Example: 10"""
    times: PositiveMagnitude | None = None
    """How many times as much the first would have to count as the second; absent where points move. Example: 2.5"""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Weights(Part):
    """Weights, how they were come by, and what they may be used for.

    Examples:
        >>> weights = Weights(
        ...     verdict=WeightsVerdict.UNDETERMINED, method=WeightsMethod.POINTS, usable_for=UsableFor.NOTHING
        ... )
        >>> weights.entries
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2", "S0.4")

    verdict: WeightsVerdict
    """What there is."""
    method: WeightsMethod
    """How the weights were given."""
    usable_for: UsableFor
    """What the answer may be used for: points carry shares; ratings and rankings carry an order; judgements carry
    shares where they fit together, and nothing where they do not."""
    rank_weights: RankWeights | None = None
    """By which convention a ranking was given weights; absent for every other method."""
    entries: tuple[WeightEntry, ...] = ()
    """What was weighed, the first first; what weighs nothing is left out."""
    total: Magnitude | None = None
    """All points that were shared out; absent for every other method. Example: 100"""
    consistency: Consistency | None = None
    """How well pairwise judgements fit together; absent for every other method."""
    flips: tuple[WeightFlip, ...] = ()
    """What would change the answer: another first place, or judgements that fit together, or no longer do. None for
    ratings and rankings, and none where the first place is shared."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole, in the order in which one would tell it."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the answer into words: what there is to say of the whole, a line for each thing, and what would flip it.

        Weights that may not be used are not told.
        """
        places = [] if self.usable_for is UsableFor.NOTHING else [self._place(entry) for entry in self.entries]
        told = [*self.reasons, *places, *(flip.words for flip in self.flips), *self.assumed, *self.missing]
        return "\n".join(line.say(language) for line in told)

    def __str__(self) -> str:
        """Put the answer into English words."""
        return self.say()

    def _place(self, entry: WeightEntry) -> Reason:
        return reason(
            f"weights.place.{self.method.value}",
            place=entry.place,
            name=called(entry.item),
            given=entry.given,
            total=self.total,
            weight=entry.weight,
            count=self.total,
        )
