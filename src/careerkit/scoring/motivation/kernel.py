"""How concentrated motivations are: the rules behind `motivation_focus`, on plain numbers.

Shared points carry shares. One category leads where it has more points than all others together; two lead where, on
average, each of them has more than all others together: k of them hold more than k/(k+1) of all points. To be settled
they must be clear of the next one, too (`CLEAR`), for a category that has almost as much is not given up. To lean is to
stand out from the next one by half as much again (`NOTABLE`).

Ratings and rankings carry order and ties only. What stands out is strictly above the rest; it is settled where the rest
does not matter at all, or where the person has said that the next ones would be given up for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.scoring.motivation.result import FocusVerdict

if TYPE_CHECKING:
    from careerkit.scoring.motivation.trade_offs import Choices

__all__ = ["CLEAR", "NOTABLE", "TIE_BAND", "Move", "Standing", "first_move", "judge_order", "judge_shares"]


def __dir__() -> list[str]:
    return __all__


CLEAR = 2.0
"""To be settled, the last of those that lead has at least twice the points of the next one: whoever shares out points
by thirds or quarters gives a second thought one step less, not half."""

NOTABLE = 1.5
"""To lean, the last of those that stand out has at least half as many points again as the next one: 30 beside 20, but
not 30 beside 25, which is one step of a person who shares out points in fives."""

TIE_BAND = 1e-9
"""Shares that differ by less than a billionth of all points are equal: no more is left of numbers that were added."""

_MOST_LEADING = 2


def judge_shares(shares: Sequence[float]) -> tuple[FocusVerdict, int]:
    """Judge shares that add up to 1, the largest first; give the verdict and how many stand out.

    Examples:
        >>> judge_shares([0.6, 0.2, 0.2])[0].value
        'settled-on-one'
        >>> judge_shares([0.35, 0.35, 0.3])[0].value
        'spread'
    """
    one, two, three = (*shares, 0.0, 0.0)[:3]
    if one > 0.5 + TIE_BAND and one >= CLEAR * two - TIE_BAND:
        return FocusVerdict.SETTLED_ON_ONE, 1
    if one + two > 2 / 3 + TIE_BAND and two >= CLEAR * three - TIE_BAND:
        return FocusVerdict.SETTLED_ON_TWO, 2
    if one >= NOTABLE * two - TIE_BAND:
        return FocusVerdict.LEANING, 1
    if two >= NOTABLE * three - TIE_BAND:
        return FocusVerdict.LEANING, 2
    return FocusVerdict.SPREAD, 0


class Move(NamedTuple):
    """The least that has to move from one share to another for the verdict to change."""

    share: float
    """How much of all points."""
    beyond: bool
    """Whether it takes more than that."""
    verdict: FocusVerdict
    """What the verdict would be."""


def first_move(source: float, target: float, others: Sequence[float]) -> Move | None:
    """Find the first change of verdict while points move from one share to another, or None if there is none.

    Args:
        source: The share that gives.
        target: The share that gets; 0 for a category that has none.
        others: The largest of the other shares; three are enough, for the verdict depends on the first three.
    """
    now = _after(source, target, others, 0.0)
    stops = sorted({stop for stop in _boundaries(source, target, others) if 0 <= stop <= source} | {0.0, source})
    for index, stop in enumerate(stops):
        at = _after(source, target, others, stop)
        following = next((later for later in stops[index + 1 :] if later - stop > 8 * TIE_BAND), None)
        beyond = at if following is None else _after(source, target, others, (stop + following) / 2)
        if beyond is not now:  # what changes at one point alone, and not beyond it, is no change
            return Move(share=stop, beyond=at is not beyond, verdict=beyond)
    return None


def _after(source: float, target: float, others: Sequence[float], moved: float) -> FocusVerdict:
    return judge_shares(sorted((source - moved, target + moved, *others), reverse=True))[0]


def _boundaries(source: float, target: float, others: Sequence[float]) -> list[float]:
    """Give every amount at which one of the comparisons of `judge_shares` could change its answer."""
    found = [source - 0.5, 0.5 - target]
    for ratio in (CLEAR, NOTABLE):
        found.append((ratio * source - target) / (1 + ratio))  # what gets has `ratio` times what is left
        found.append((source - ratio * target) / (1 + ratio))
        for other in others:
            found += [source - ratio * other, source - other / ratio, ratio * other - target, other / ratio - target]
    for other in others:
        found += [source + other - 2 / 3, 2 / 3 - target - other]
    return found


class Standing(NamedTuple):
    """What can be told from an order: the verdict, what stands out, and what comes next after that."""

    verdict: FocusVerdict
    leading: list[str]
    next: list[str]


def judge_order(levels: Mapping[str, float], choices: Choices, floor: float | None) -> Standing:
    """Judge categories of which only the order is known; a tie is broken by choices, where they tell.

    Args:
        levels: The level of each category, a higher one first; at least one.
        choices: What is kept over what.
        floor: The level of what does not matter at all, or None where there is no such level.
    """
    names = list(levels)
    top = max(levels.values())
    first = [name for name in names if levels[name] == top]
    leading = _above_the_rest(first, choices)
    rest = [name for name in names if name not in leading]
    if not leading:
        return Standing(FocusVerdict.SPREAD, [], choices.unbeaten(first))
    if not rest:
        return Standing(FocusVerdict.LEANING, leading, [])
    best = max(levels[name] for name in rest)
    following = choices.unbeaten([name for name in rest if levels[name] == best])
    settled = best == floor or all(choices.over(one, other) for one in leading for other in following)
    if not settled:
        return Standing(FocusVerdict.LEANING, leading, following)
    one = FocusVerdict.SETTLED_ON_ONE if len(leading) == 1 else FocusVerdict.SETTLED_ON_TWO
    return Standing(one, leading, following)


def _above_the_rest(tied: Sequence[str], choices: Choices) -> list[str]:
    """Give the one, or else the two, of those that are tied that are above all the rest of them; or none."""
    first = choices.unbeaten(tied)
    if len(first) == 1:
        return first
    if len(first) == _MOST_LEADING:
        one, other = first
        if all(choices.over(one, name) and choices.over(other, name) for name in tied if name not in first):
            return first
    return []
