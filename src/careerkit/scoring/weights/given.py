"""Weights out of what a person gave for each thing or for all in a row: points, ratings, a ranking."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.scoring.motivation.kernel import TIE_BAND
from careerkit.scoring.reasons import reason
from careerkit.scoring.weights.placing import entries, grouped, shared_first
from careerkit.scoring.weights.reading import read_given
from careerkit.scoring.weights.result import (
    RankWeights,
    UsableFor,
    WeightFlip,
    Weights,
    WeightsMethod,
    WeightsVerdict,
)
from careerkit.scoring.weights.surrogates import rank_order_centroid, rank_order_distribution, rank_sum, share_places
from careerkit.scoring.weights.words import called

if TYPE_CHECKING:
    from careerkit.model.motivation import Ranking, Ratings, SharedPoints
    from careerkit.scoring.motivation.reading import Reading

__all__ = ["weights_from_points", "weights_from_ranking", "weights_from_ratings"]

_CONVENTIONS: Mapping[RankWeights, Callable[[int], list[float]]] = {
    RankWeights.CENTROID: rank_order_centroid,
    RankWeights.SUM: rank_sum,
    RankWeights.DISTRIBUTION: rank_order_distribution,
}


def __dir__() -> list[str]:
    return __all__


def weights_from_points(points: SharedPoints) -> Weights:
    """Give each category its share of the points: the only weights of a person that carry shares.

    Only proportions count: twice the points for each give the same shares. A category without points is left out, as
    one that is not named; one that is named twice has the sum, and `assumed` says so. Those whose shares differ by less
    than a billionth share a place. The order of entry does not matter.

    Nothing is raised: without any points the verdict is `undetermined`, and `missing` says why.

    Args:
        points: The points, such as `MotivationProfile.weights`.

    Source: requirement rows S0.2 and S0.4; Torgerson (1958), Theory and Methods of Scaling, for the constant-sum
    method.

    Examples:
        >>> from careerkit.model import CategoryPoints, SharedPoints
        >>> points = [CategoryPoints(category="growth", points=45), CategoryPoints(category="financial", points=15)]
        >>> weights = weights_from_points(SharedPoints(points=points))
        >>> [(entry.item, entry.weight) for entry in weights.entries], weights.usable_for.value
        ([('growth', 0.75), ('financial', 0.25)], 'shares')
    """
    read = read_given(points)
    if read.nothing is not None:
        return _undetermined(WeightsMethod.POINTS, read)
    total = math.fsum(read.levels.values())
    groups = grouped(read.levels, TIE_BAND * total)
    return trusted(
        Weights,
        verdict=WeightsVerdict.WEIGHED,
        method=WeightsMethod.POINTS,
        usable_for=UsableFor.SHARES,
        entries=entries(
            groups, weights={item: level / total for item, level in read.levels.items()}, given=read.levels
        ),
        total=total,
        flips=_moved_points(groups, read.levels),
        reasons=(reason("weights.by-points", count=len(read.levels), total=total), *shared_first(groups)),
        assumed=read.assumed,
    )


def weights_from_ratings(ratings: Ratings) -> Weights:
    """Put categories in order by their ratings; there are no weights, for ratings do not tell by how much.

    A scale that is upside down is read the right way round, a rating outside its scale as the nearest end, and of two
    ratings of a category the higher one; `assumed` says so. The order of entry does not matter.

    Nothing is raised: where nothing was rated, or everything as low as can be, the verdict is `undetermined`, and
    `missing` says why.

    Args:
        ratings: The ratings, such as `MotivationProfile.weights`.

    Source: requirement rows S0.2 and S0.4.

    Examples:
        >>> from careerkit.model import CategoryRating, Ratings
        >>> given = [CategoryRating(category="growth", rating=5), CategoryRating(category="financial", rating=3)]
        >>> weights = weights_from_ratings(Ratings(lowest=1, highest=5, ratings=given))
        >>> [(entry.item, entry.place, entry.weight) for entry in weights.entries], weights.usable_for.value
        ([('growth', 1, None), ('financial', 2, None)], 'order')
    """
    read = read_given(ratings)
    if read.nothing is not None:
        return _undetermined(WeightsMethod.RATINGS, read)
    groups = grouped(read.levels)
    return trusted(
        Weights,
        verdict=WeightsVerdict.ORDERED,
        method=WeightsMethod.RATINGS,
        usable_for=UsableFor.ORDER,
        entries=entries(groups, given=read.levels),
        reasons=(reason("weights.by-ratings"), *shared_first(groups)),
        assumed=read.assumed,
    )


def weights_from_ranking(
    ranking: Ranking, *, method: Literal["centroid", "sum", "distribution"] = "centroid"
) -> Weights:
    """Put categories in the order of a ranking, with weights that stand in for those that nobody gave.

    The weights are conventions: where a calculation needs numbers, they are what fits the order best by one reckoning
    or another, and the answer is usable for the order only. Categories that share a place have the mean of the weights
    of the places that they span. A place with nothing on it is no place; a category that is ranked twice has the better
    place, and `assumed` says so.

    Args:
        ranking: The ranking, such as `MotivationProfile.weights`.
        method: The convention: `centroid` is the mean of all weights that have this order, and the one that does best
            in most comparisons; `sum` falls by the same step from place to place; `distribution` lies between, nearer
            to `sum`.

    Raises:
        UnanswerableError: if there is no such convention (`unknown-rank-weights`). A ranking of nothing is no error:
            the verdict is then `undetermined`, and `missing` says why.

    Source: requirement rows S0.2 and S0.4; see `careerkit.scoring.weights.surrogates` for the conventions.

    Examples:
        >>> from careerkit.model import Place, Ranking
        >>> ranking = Ranking(places=[Place(categories=["growth"]), Place(categories=["financial"])])
        >>> weights = weights_from_ranking(ranking)
        >>> [(entry.item, entry.weight) for entry in weights.entries], weights.usable_for.value
        ([('growth', 0.75), ('financial', 0.25)], 'order')
    """
    if method not in tuple(RankWeights):
        raise UnanswerableError(
            question="weights", reason="unknown-rank-weights", details={"found": str(method), "known": [*RankWeights]}
        )
    convention = RankWeights(method)
    read = read_given(ranking)
    if read.nothing is not None:
        return _undetermined(WeightsMethod.RANKING, read, convention)
    groups = grouped(read.levels)
    by_place = share_places(_CONVENTIONS[convention](len(read.levels)), [len(group) for group in groups])
    weights = {item: weight for group, weight in zip(groups, by_place, strict=True) for item in group}
    return trusted(
        Weights,
        verdict=WeightsVerdict.ORDERED,
        method=WeightsMethod.RANKING,
        usable_for=UsableFor.ORDER,
        rank_weights=convention,
        entries=entries(groups, weights=weights),
        reasons=(reason(f"weights.by-ranking.{convention.value}"), *shared_first(groups)),
        assumed=read.assumed,
    )


def _undetermined(method: WeightsMethod, read: Reading, convention: RankWeights | None = None) -> Weights:
    """Answer that there is nothing to go by, and why."""
    return trusted(
        Weights,
        verdict=WeightsVerdict.UNDETERMINED,
        method=method,
        usable_for=UsableFor.NOTHING,
        rank_weights=convention,
        assumed=read.assumed,
        missing=(reason(str(read.nothing)),),
    )


def _moved_points(groups: Sequence[Sequence[str]], levels: Mapping[str, float]) -> tuple[WeightFlip, ...]:
    """Tell how many points would have to go from the first to the next for both to be first."""
    if len(groups) == 1 or len(groups[0]) > 1:
        return ()
    first, second = groups[0][0], groups[1][0]
    points = (levels[first] - levels[second]) / 2
    if not points:
        return ()
    words = reason("weights.flip.points", points=points, first=called(first), second=called(second), count=points)
    return (trusted(WeightFlip, first=first, second=second, points=points, words=words),)
