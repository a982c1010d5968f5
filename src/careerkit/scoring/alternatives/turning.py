"""What would end the lead of the first alternative: the smallest changes of points and of levels.

With shared points, the lead over another alternative is a sum over the categories of points times the difference of
levels; so the change that brings it to zero is exact. A unit of points that moves from one category to another takes
away the difference of the two differences: the least movement goes to the category where the other is furthest ahead,
and comes from those where the first is, the furthest first.

Source: Mareschal (1988), Weight Stability Intervals in Multicriteria Decision Aid, European Journal of Operational
Research 33, 54-64, for the weight of one category; Triantaphyllou and Sanchez (1997), A Sensitivity Analysis Approach
for Some Deterministic Multi-Criteria Decision-Making Methods, Decision Sciences 28, 151-194, for the smallest change.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from operator import mul
from typing import NamedTuple

from careerkit.scoring.alternatives.compatible import TOP, Row, Weighing

__all__ = ["Change", "LevelChange", "level_changes", "moved_points", "one_weight"]


def __dir__() -> list[str]:
    return __all__


class Change(NamedTuple):
    """Other points, with which one of the others draws level."""

    amount: float
    """How many points are added, taken away or moved."""
    other: int
    """Which of the others draws level."""
    points: dict[int, float]
    """The points that change, by the position of the category."""


def one_weight(points: Sequence[float], differences: Sequence[Sequence[int]], most: float) -> list[Change]:
    """Find, for each category, the nearest points of it with which another draws level, the others keeping theirs.

    Args:
        points: The points of each category.
        differences: For each of the others, how far the first is ahead of it in each category.
        most: The most points that there can be.

    Returns:
        The changes, in the order of the categories; none for a category where no points will do.

    Examples:
        >>> one_weight([3, 1], [[4, -4]], 1e6)
        [Change(amount=2.0, other=0, points={0: 1.0}), Change(amount=2.0, other=0, points={1: 3.0})]
    """
    best: dict[int, Change] = {}
    for other, ahead in enumerate(differences):
        terms = [*map(mul, points, ahead)]
        lead = _parts(terms)
        for category, by in enumerate(ahead):
            if not by:
                continue
            changed = -fsum([*lead, -terms[category]]) / by + 0.0
            amount = abs(changed - points[category])
            possible = 0 < changed < most  # from there on, the other may lead
            if possible and (category not in best or amount < best[category].amount):
                best[category] = Change(amount, other, {category: changed})
    return [best[category] for category in sorted(best)]


def _parts(terms: Sequence[float]) -> list[float]:
    """Give a sum as the few numbers that make it up exactly, so that a term can be taken out without any loss."""
    parts: list[float] = []
    while part := fsum([*terms, *(-one for one in parts)]):
        parts.append(part)
    return parts


def moved_points(points: Sequence[float], differences: Sequence[Sequence[int]]) -> Change | None:
    """Find the least points that have to move among categories for another to draw level, their sum being kept.

    Examples:
        >>> moved_points([3, 1], [[4, -4]])
        Change(amount=1.0, other=0, points={0: 2.0, 1: 2.0})
    """
    best: Change | None = None
    for other, ahead in enumerate(differences):
        change = _moved(points, ahead, other)
        if change is not None and (best is None or change.amount < best.amount):
            best = change
    return best


def _moved(points: Sequence[float], ahead: Sequence[int], other: int) -> Change | None:
    lead = fsum(map(mul, points, ahead))
    getting = min(range(len(points)), key=ahead.__getitem__)
    if ahead[getting] >= 0:
        return None  # it is nowhere ahead, so that no points let it lead
    changed: dict[int, float] = {}
    moved = []
    for giving in sorted(range(len(points)), key=lambda one: -ahead[one]):
        gain = ahead[giving] - ahead[getting]
        amount = lead / gain
        if amount <= points[giving]:  # true for one of them: with all points moved, the other leads
            changed[giving] = points[giving] - amount
            moved.append(amount)
            changed[getting] = points[getting] + fsum(moved)
            return Change(fsum(moved), other, changed)
        changed[giving] = 0.0
        moved.append(points[giving])
        lead -= points[giving] * gain
    return None


class LevelChange(NamedTuple):
    """A level which, if it were different, would end the lead of the first."""

    size: int
    """By how many steps it changes."""
    row: int
    """Whose level it is."""
    category: int
    """The position of the category."""
    changed: int
    """What it would be."""


def level_changes(  # noqa: PLR0913, PLR0917  # plain numbers
    rows: Sequence[Row],
    first: int,
    closest: Sequence[int],
    unsure: Sequence[Sequence[int]],
    minimums: Sequence[int],
    weighing: Weighing,
) -> list[LevelChange]:
    """Find the levels that nobody has looked at and that alone would end the lead of the first.

    Args:
        rows: The levels of all that are compared.
        first: Which one is first, whatever is not known.
        closest: The others that none but the first is ahead of: whoever is ahead of them is ahead of all.
        unsure: For each, the positions of the categories where its level is known and nobody has looked.
        minimums: The level of each category that is asked for at the least; 0 where nothing is.
        weighing: The weighings that fit what the person said.
    """
    found = []
    others = [rows[index] for index in closest]
    for category in unsure[first]:
        now = rows[first].low[category]
        for changed in range(now - 1, -1, -1):
            row = _with(rows[first], category, changed)
            if changed < minimums[category] or not all(weighing.ahead(row, other) for other in others):
                found.append(LevelChange(now - changed, first, category, changed))
                break
    for index, row in enumerate(rows):
        for category in unsure[index] if index != first else ():
            now = row.high[category]
            if weighing.ahead(rows[first], _with(row, category, TOP)):
                continue  # not even then
            for changed in range(now + 1, TOP + 1):
                if not weighing.ahead(rows[first], _with(row, category, changed)):
                    found.append(LevelChange(changed - now, index, category, changed))
                    break
    return sorted(found)


def _with(row: Row, category: int, level: int) -> Row:
    low = (*row.low[:category], level, *row.low[category + 1 :])
    high = low if row.low is row.high else (*row.high[:category], level, *row.high[category + 1 :])
    return Row(low, high)
