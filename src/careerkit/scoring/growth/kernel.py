"""When there are signs of a plateau: the rules behind `plateaus`, on plain ratings.

A rating is low where the sentence is hardly or not at all true (1 or 2 of 5), and high where it is mostly or fully true
(4 or 5). One low rating may be a bad week; two in a row, the later one no better, are a strong sign. A rating that is
better than the one before is never more than a sign of the weak sort, and speaks against the plateau by itself.

Signs are clear where a strong one, or weak ones from two sources, have nothing against them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from careerkit.scoring.growth.plateaus_result import PlateauLevel, SignNature
from careerkit.scoring.growth.trend import Trend, trend_of

__all__ = ["HIGH", "LOW", "RATINGS", "level_of", "rating_signs"]

LOW: Final = 2
"""The sentence is hardly true, or not at all."""
HIGH: Final = 4
"""The sentence is mostly true, or fully."""
RATINGS: Final = range(1, 6)
"""What a sentence can be rated."""

_STRONG: Final = frozenset({SignNature.SAID, SignNature.LOW_AGAIN})
_SOURCES: Final[Mapping[SignNature, str]] = {
    SignNature.LOW: "ratings",
    SignNature.LOW_AGAIN: "ratings",
    SignNature.FALLING: "ratings",
}


def __dir__() -> list[str]:
    return __all__


def rating_signs(ratings: Sequence[int]) -> tuple[frozenset[SignNature], frozenset[SignNature]]:
    """Tell what ratings, in the order of time, say for a plateau and against it.

    Examples:
        >>> [sorted(sign.value for sign in side) for side in rating_signs([5, 2, 2])]
        [['falling', 'low-again'], []]
        >>> [sorted(sign.value for sign in side) for side in rating_signs([1, 2])]
        [['low'], ['risen']]
    """
    speaks_for: set[SignNature] = set()
    against: set[SignNature] = set()
    if not ratings:
        return frozenset(), frozenset()
    last, before, trend = ratings[-1], ratings[-2] if len(ratings) > 1 else None, trend_of(ratings)
    risen = before is not None and last > before
    if last <= LOW:
        again = before is not None and before <= LOW and not risen
        speaks_for.add(SignNature.LOW_AGAIN if again else SignNature.LOW)
    if trend is Trend.WORSE and last < HIGH and not risen:
        speaks_for.add(SignNature.FALLING)
    if last >= HIGH:
        against.add(SignNature.HIGH)
    if risen:
        against.add(SignNature.RISEN)
    if trend is Trend.BETTER:
        against.add(SignNature.RISING)
    return frozenset(speaks_for), frozenset(against)


def level_of(speaks_for: Iterable[SignNature], against: Iterable[SignNature], *, known: bool) -> PlateauLevel:
    """Tell how clear the signs of a plateau are.

    Args:
        speaks_for: What speaks for it.
        against: What speaks against it.
        known: Whether the person was asked, or anything else could have shown a sign.

    Examples:
        >>> level_of([SignNature.LOW_AGAIN], [], known=True).value
        'clear-signs'
        >>> level_of([SignNature.LOW_AGAIN], [SignNature.SOMETHING_NEW], known=True).value
        'some-signs'
    """
    found = frozenset(speaks_for)
    if not found:
        return PlateauLevel.NO_SIGN if known else PlateauLevel.UNDETERMINED
    sources = {_SOURCES.get(sign, sign.value) for sign in found}
    clear = not any(True for _ in against) and (found & _STRONG or len(sources) > 1)
    return PlateauLevel.CLEAR_SIGNS if clear else PlateauLevel.SOME_SIGNS
