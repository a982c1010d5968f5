"""Choices between two categories, drawn together: what is kept before what, and where the choices contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from careerkit.scoring.gaps.precedence import knots

__all__ = ["Choices"]


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
        number = {name: index for index, name in enumerate(names)}
        edges: list[list[int]] = [[] for _ in names]
        for keep, give_up in self.made:
            edges[number[keep]].append(number[give_up])
        self._below: dict[str, set[str]] = {}
        circles = []
        circle_of: dict[str, int] = {}
        for index, group in enumerate(knots(edges)):
            members = [names[node] for node in group]
            circle_of.update(dict.fromkeys(members, index))
            if len(group) > 1 or group[0] in edges[group[0]]:
                circles.append(tuple(members))
            for member in members:  # what a member points to comes earlier, so that it is complete
                below: set[str] = set()
                for other in edges[number[member]]:
                    if circle_of[names[other]] != index:
                        below |= {names[other]} | self._below[names[other]]
                self._below[member] = below
        self.contradictory: tuple[tuple[str, ...], ...] = tuple(sorted(circles))

    def over(self, one: str, other: str) -> bool:
        """Tell whether `one` is kept when the two can't both be had, as far as the choices say."""
        return other in self._below.get(one, ())

    def decided(self, one: str, other: str) -> bool:
        """Tell whether the choices say which of the two is kept."""
        return self.over(one, other) or self.over(other, one)

    def unbeaten(self, among: Sequence[str]) -> list[str]:
        """Give those that none of the others is kept over, in the order in which they came."""
        beaten: set[str] = set()
        for one in among:
            beaten |= self._below.get(one, set())
        return [one for one in among if one not in beaten]

    def ranks(self, among: Sequence[str]) -> dict[str, int]:
        """Count, for each, how many of the others are kept over it."""
        counts = dict.fromkeys(among, 0)
        for one in among:
            for other in self._below.get(one, ()):
                if other in counts:
                    counts[other] += 1
        return counts

    def open_pairs(self, ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Go through the pairs of one and another between which the choices do not say."""
        return ((one, other) for one in ones for other in others if not self.decided(one, other))

    def open_pairs_among(self, ones: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Go through the pairs among these between which the choices do not say."""
        return ((one, other) for one, other in combinations(ones, 2) if not self.decided(one, other))
