"""What was given to weigh by, read: points, ratings and rankings as `motivation_focus` reads them, and judgements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import attrs

from careerkit.errors import UnanswerableError
from careerkit.model.motivation import MotivationProfile, Ranking, Ratings, SharedPoints
from careerkit.scoring.motivation.reading import Names, Reading, read_weights
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.weights.result import WeightEntry
from careerkit.scoring.weights.words import called_all, proportion

if TYPE_CHECKING:
    from careerkit.scoring.weights.judgements import PairwiseJudgement

__all__ = ["Judgements", "read_given", "read_judgements"]

_ROUNDING = 0.005 + 1e-9
"""How far a judgement may be from one over its counterpart: what writing 1/3 as 0.33 comes to."""


def __dir__() -> list[str]:
    return __all__


def read_given(given: SharedPoints | Ratings | Ranking) -> Reading:
    """Read points, ratings or a ranking as `motivation_focus` does, without what only a profile could tell.

    Which categories there are beside those that were named is not known here; what has no points is left out.
    """
    read = read_weights(given, Names(MotivationProfile()))
    levels = read.levels
    if isinstance(given, SharedPoints):
        levels = {item: points for item, points in levels.items() if points}
    assumed = tuple(attrs.evolve(one, pointer=(one.pointer or "").removeprefix("/weights")) for one in read.assumed)
    return attrs.evolve(read, levels=levels, assumed=assumed, missing=())


@attrs.frozen(kw_only=True)
class Judgements:
    """Judgements of each two of some things, read."""

    items: list[str]
    """The things, by their ids."""
    matrix: list[list[float]]
    """How many times as much each counts as each."""
    given: dict[tuple[int, int], float]
    """The judgement of each two, as it was given: of the one against the other, or the other way round."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was left aside."""


def read_judgements(judgements: Sequence[PairwiseJudgement], items: Iterable[str] | None) -> Judgements:
    """Read judgements.

    Raises:
        UnanswerableError: `not-reciprocal` where two judgements of the same two things exclude each other,
            `pair-missing` where two things were not judged.
        InvalidValueError: if the only item is no id.
    """
    with_itself = {one.first for one in judgements if one.first == one.second}
    named = {item for one in judgements for item in (one.first, one.second)}
    compared = sorted(named if items is None else set(items))
    strangers = named.difference(compared)
    index = {item: number for number, item in enumerate(compared)}
    stated: dict[tuple[int, int], set[tuple[float, bool]]] = {}
    for one in judgements:
        if one.first != one.second and one.first in index and one.second in index:
            first, second = index[one.first], index[one.second]
            turned = first > second
            pair = (second, first) if turned else (first, second)
            stated.setdefault(pair, set()).add((float(one.times), turned))
    _refuse_gaps(compared, stated)
    for item in index.keys() - named:  # one at most: two without a judgement were refused
        WeightEntry(item=item, place=1)
    matrix = [[1.0] * len(compared) for _ in compared]
    given = {}
    for (low, high), found in sorted(stated.items()):
        times, turned = _agreed(found, compared[low], compared[high])
        pair = (high, low) if turned else (low, high)
        given[pair] = times
        matrix[pair[0]][pair[1]], matrix[pair[1]][pair[0]] = times, 1 / times
    return Judgements(
        items=compared,
        matrix=matrix,
        given=given,
        assumed=_naming("weights.assumed.compared-with-itself", with_itself),
        missing=_naming("weights.missing.not-among", strangers),
    )


def _naming(code: str, items: set[str]) -> tuple[Reason, ...]:
    return (reason(code, names=called_all(items), count=len(items)),) if items else ()


def _refuse_gaps(items: Sequence[str], stated: Mapping[tuple[int, int], object]) -> None:
    """Refuse judgements that leave out two of the things, and name the first two."""
    left_out = len(items) * (len(items) - 1) // 2 - len(stated)
    if left_out:
        first, second = next(pair for pair in combinations(range(len(items)), 2) if pair not in stated)
        raise UnanswerableError(
            question="weights",
            reason="pair-missing",
            details={"first": items[first], "second": items[second], "count": left_out},
        )


def _agreed(found: Iterable[tuple[float, bool]], low: str, high: str) -> tuple[float, bool]:
    """Take the greatest of the judgements of two things, and refuse any that excludes it."""
    (times, turned), *others = sorted(found, key=lambda one: (-one[0], one[1]))
    for other, other_turned in others:
        if turned == other_turned or abs(other - 1 / times) > _ROUNDING:
            first, second = (high, low) if turned else (low, high)
            other_first, other_second = (high, low) if other_turned else (low, high)
            raise UnanswerableError(
                question="weights",
                reason="not-reciprocal",
                details={
                    "first": first,
                    "second": second,
                    "times": proportion(times),
                    "other_first": other_first,
                    "other_second": other_second,
                    "other": proportion(other),
                },
            )
    return times, turned
