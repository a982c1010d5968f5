"""Who is ahead of whom, among very many as among few: the places of alternatives, and what dominates what.

Each alternative is a few whole numbers at the least and at the most. One is ahead of another where at the least it is
level, in all of these numbers, with the most of the other, and above in one. A set of alternatives is the bits of one
whole number, so that ten thousand are compared with ten thousand in a few hundred steps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

__all__ = ["ahead_by_numbers", "ahead_by_pairs", "members"]

R = TypeVar("R")


def __dir__() -> list[str]:
    return __all__


def ahead_by_numbers(least: Sequence[Sequence[int]], most: Sequence[Sequence[int]]) -> list[int]:
    """Give, for each alternative, those that are ahead of it, as bits.

    Examples:
        >>> ahead_by_numbers([(5, 5), (5, 4), (0, 9)], [(5, 5), (5, 4), (0, 9)])
        [0, 1, 0]
    """
    if not least:
        return []
    level = [-1] * len(least)
    above = [0] * len(least)
    for number in range(len(least[0])):
        at_least = _reaching([one[number] for one in least], [one[number] for one in most])
        for index, (reached, passed) in enumerate(at_least):
            level[index] &= reached
            above[index] |= passed
    return [one & other for one, other in zip(level, above, strict=True)]


def _reaching(least: Sequence[int], most: Sequence[int]) -> list[tuple[int, int]]:
    """Give, for each, those whose least is at least its most, and those whose least is above that."""
    falling = sorted(range(len(least)), key=lambda index: -least[index])
    found = [(0, 0)] * len(least)
    reached = passed = 0
    next_reached = next_passed = 0
    for index in sorted(range(len(most)), key=lambda index: -most[index]):
        bar = most[index]
        while next_reached < len(falling) and least[falling[next_reached]] >= bar:
            reached |= 1 << falling[next_reached]
            next_reached += 1
        while next_passed < len(falling) and least[falling[next_passed]] > bar:
            passed |= 1 << falling[next_passed]
            next_passed += 1
        found[index] = reached, passed
    return found


def ahead_by_pairs(rows: Sequence[R], ahead: Callable[[R, R], bool]) -> list[int]:
    """Give the same, by comparing each with each.

    Examples:
        >>> ahead_by_pairs([3, 2, 3], lambda one, other: one > other)
        [0, 5, 0]
    """
    return [sum(1 << index for index, other in enumerate(rows) if ahead(other, row)) for row in rows]


def members(bits: int, most: int) -> list[int]:
    """List the first members of a set that is given as bits.

    Examples:
        >>> members(0b10110, 2)
        [1, 2]
    """
    found: list[int] = []
    while bits and len(found) < most:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found
