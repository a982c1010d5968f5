"""Choices between two categories, drawn together: what is kept before what, and where the choices contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from careerkit.scoring.gaps.precedence import knots

__all__ = ["Choices"]


def __dir__() -> list[str]:
    return __all__


class Choices:
    """Which category is kept over which, directly or through others.

    Choices that go round in a circle (growth before pay, pay before place, place before growth) contradict each other:
    all choices within the circle are set aside, and named in `contradictory`. So is a choice between a category and
    itself.

    Examples:
        >>> choices = Choices([("growth", "financial"), ("financial", "flexibility")])
        >>> choices.over("growth", "flexibility"), choices.over("flexibility", "growth")
        (True, False)
        >>> Choices([("growth", "financial"), ("financial", "growth")]).contradictory
        (('financial', 'growth'),)
    """

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a category that is kept and one that is given up for it."""
        self.made = sorted(set(pairs))
        names = sorted({name for pair in self.made for name in pair})
        self._number = {name: index for index, name in enumerate(names)}
        edges: list[list[int]] = [[] for _ in names]
        for keep, give_up in self.made:
            edges[self._number[keep]].append(self._number[give_up])
        groups = knots(edges)
        circle_of = {node: index for index, group in enumerate(groups) for node in group}
        circles = [group for group in groups if len(group) > 1 or group[0] in edges[group[0]]]
        self.contradictory = tuple(sorted(tuple(names[node] for node in group) for group in circles))
        self._below = [0] * len(names)
        """For each name, by its number, the set of all that it is kept over: one bit for each number."""
        outward = [
            [other for other in edges[node] if circle_of[other] != circle_of[node]] for node in range(len(names))
        ]
        for group in groups:  # what a member points to comes earlier, so that it is complete
            for member in group:
                for other in outward[member]:
                    self._below[member] |= self._below[other] | 1 << other
        self._outward = [(member, outward[member]) for group in groups for member in group]

    @cached_property
    def _above(self) -> list[int]:
        """For each name, by its number, the set of all that are kept over it; not every question needs it."""
        above = [0] * len(self._below)
        for member, others in reversed(self._outward):
            for other in others:
                above[other] |= above[member] | 1 << member
        return above

    def over(self, one: str, other: str) -> bool:
        """Tell whether `one` is kept when the two can't both be had, as far as the choices say."""
        above, below = self._number.get(one), self._number.get(other)
        return above is not None and below is not None and bool(self._below[above] >> below & 1)

    def decided(self, one: str, other: str) -> bool:
        """Tell whether the choices say which of the two is kept."""
        return self.over(one, other) or self.over(other, one)

    def unbeaten(self, among: Sequence[str]) -> list[str]:
        """Give those that none of the others is kept over, in the order in which they came."""
        beaten = 0
        for node in self._nodes(among):
            beaten |= self._below[node]
        return [one for one in among if one not in self._number or not beaten >> self._number[one] & 1]

    def ranks(self, among: Sequence[str]) -> dict[str, int]:
        """Count, for each, how many of the others are kept over it."""
        meant = self._set(among)
        return {
            one: (self._above[self._number[one]] & meant).bit_count() if one in self._number else 0 for one in among
        }

    def open_pairs(self, ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Go through the pairs of one and another between which the choices do not say."""
        free = not all(other in self._number for other in others)
        meant = self._set(others)
        for one in ones:
            if free or self._leaves_open(one, meant):
                yield from ((one, other) for other in others if not self.decided(one, other))

    def open_pairs_among(self, ones: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Go through the pairs among these between which the choices do not say."""
        last_free = max((place for place, one in enumerate(ones) if one not in self._number), default=-1)
        left = self._set(ones)
        for place, one in enumerate(ones):
            left &= ~self._set([one])
            if place < last_free or self._leaves_open(one, left):
                yield from ((one, other) for other in islice(ones, place + 1, None) if not self.decided(one, other))

    def _nodes(self, names: Iterable[str]) -> Iterator[int]:
        """Give the numbers of those that are in a choice."""
        return (self._number[one] for one in names if one in self._number)

    def _set(self, names: Iterable[str]) -> int:
        """Give those that are in a choice as a set, one bit for each."""
        found = 0
        for node in self._nodes(names):
            found |= 1 << node
        return found

    def _leaves_open(self, one: str, others: int) -> bool:
        """Tell whether the choices leave it open between one and any of a set, so that nobody looks in vain."""
        node = self._number.get(one)
        return bool(others) if node is None else bool(others & ~(self._below[node] | self._above[node]))
