"""In which sequence to learn skills that are worth more together: the kernel of `skill_value`, on plain numbers.

A way is something that comes about once all the skills that it needs are there, and adds its value then. A set of
skills has a rate: the value of the ways that it brings about, over its hours. What comes first is the set of the
highest rate; what comes next is the set of the highest rate given the first; and so on. So a skill that is worth
nothing alone, and much together with another, comes with that other one, where a sequence of the best single skills
would leave both for the end. It is Sidney's decomposition, and some order of the least waiting for value keeps to it;
within a set that comes as one, nothing is said of the order.

Of sets of the same rate, one of preferred skills only comes first, then one without any that are put last.

A larger value of a way never puts a skill that it needs further back: only sets that hold all its skills rise by it.

Source: Sidney (1975), Decomposition algorithms for single-machine sequencing with precedence relations and deferral
costs, Operations Research 23, 283-298; Smith (1956), Naval Research Logistics Quarterly 3, 59-66, for single skills.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from careerkit.scoring.gaps.sequencing import ratio
from careerkit.scoring.gaps.sidney import Job, solve_general

__all__ = ["Level", "Way", "coming_about", "connected", "left_of", "levels"]

_SAME = 1e-9
"""How near two rates are, as a share of the larger, where nothing tells between them."""

_CLASSES = (0, 1, 2)


def __dir__() -> list[str]:
    return __all__


class Way(NamedTuple):
    """A value that comes about once some skills are there."""

    needs: frozenset[int]
    adds: float


class Level(NamedTuple):
    """Skills that come next, and share a place."""

    skills: list[int]
    rate: float
    """Their value over their hours, given all that came before; infinite where they take no time."""


def left_of(ways: Iterable[Way], learnt: Collection[int]) -> list[Way]:
    """Give the ways that have not come about, with the skills that each still needs.

    Examples:
        >>> left_of([Way(frozenset({1, 2}), 3.0), Way(frozenset({2}), 1.0)], {2})
        [Way(needs=frozenset({1}), adds=3.0)]
    """
    rest = (Way(way.needs.difference(learnt), way.adds) for way in ways)
    return [way for way in rest if way.needs]


def coming_about(groups: Sequence[Collection[int]], ways: Iterable[Way]) -> list[list[Way]]:
    """Give for each group of skills, one learnt after the other, what comes about with it and what that needs of it.

    Examples:
        >>> coming_about([[1], [2, 3]], [Way(frozenset({1, 2}), 3.0), Way(frozenset({4}), 1.0)])
        [[], [Way(needs=frozenset({2}), adds=3.0)]]
    """
    number = {skill: index for index, group in enumerate(groups) for skill in group}
    found: list[list[Way]] = [[] for _ in groups]
    for way in ways:
        if all(need in number for need in way.needs):
            last = max(number[need] for need in way.needs)
            found[last].append(Way(frozenset(need for need in way.needs if number[need] == last), way.adds))
    return found


def connected(skills: Collection[int], ways: Iterable[Way]) -> list[list[int]]:
    """Sort skills into groups that have to do with each other: some way needs two of them, and none but these.

    Examples:
        >>> connected([1, 2, 3], [Way(frozenset({1, 3}), 2.0), Way(frozenset({2, 9}), 2.0)])
        [[1, 3], [2]]
    """
    head = {skill: skill for skill in skills}

    def find(skill: int) -> int:
        while head[skill] != skill:
            head[skill] = skill = head[head[skill]]
        return skill

    for way in ways:
        if len(way.needs) > 1 and all(need in head for need in way.needs):
            first, *others = sorted(find(need) for need in way.needs)
            for other in others:
                head[other] = first
    groups: dict[int, list[int]] = {}
    for skill in sorted(skills):
        groups.setdefault(find(skill), []).append(skill)
    return list(groups.values())


def levels(
    hours: Mapping[int, float], ways: Sequence[Way], preference: Mapping[int, int], learnt: Collection[int] = ()
) -> list[Level]:
    """Put skills into the sequence in which they raise the value fastest; what raises nothing is left out.

    Args:
        hours: What each skill takes; skills that are not here are not to be had.
        ways: What adds value, with the skills that it needs; above 0 each.
        preference: For each skill 0 where it is preferred, 2 where it is put last, 1 otherwise.
        learnt: The skills that are there already.

    Examples:
        >>> ways = [Way(frozenset({0}), 2.0), Way(frozenset({1, 2}), 9.0)]
        >>> [level.skills for level in levels({0: 1.0, 1: 1.0, 2: 1.0}, ways, {0: 1, 1: 1, 2: 1})]
        [[1, 2], [0]]
    """
    open_ = left_of(ways, learnt)
    ties = list(_ties(_blocks(hours, open_)))
    found: list[Level] = []
    for (rate, members), come in zip(ties, coming_about([members for _, members in ties], open_), strict=True):
        waiting = set(members)
        rest = come
        while waiting:
            taken = _next_of(waiting, hours, rest, preference, rate)
            found.append(Level(sorted(taken), rate))
            waiting -= taken
            rest = left_of(rest, taken) if waiting else []
    return found


def _next_of(
    waiting: set[int], hours: Mapping[int, float], ways: Sequence[Way], preference: Mapping[int, int], rate: float
) -> set[int]:
    """Of skills that as a whole have a rate, take the sets of that rate that are preferred most."""
    classes = {preference[skill] for skill in waiting}
    for most in _CLASSES[: max(classes)] if len(classes) > 1 else ():
        ground = {skill: hours[skill] for skill in waiting if preference[skill] <= most}
        taken = {skill for found, block in _blocks(ground, ways) if _alike(found, rate) for skill in block}
        if taken:
            return taken
    return set(waiting)


def _ties(blocks: Iterable[tuple[float, list[int]]]) -> Iterator[tuple[float, list[int]]]:
    """Join blocks between which their rates tell nothing."""
    rate, members = math.nan, list[int]()
    for found, block in blocks:
        if members and not _alike(found, rate):
            yield rate, members
            members = []
        rate = rate if members else found
        members += block
    if members:
        yield rate, members


def _alike(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=_SAME, abs_tol=0)


def _blocks(hours: Mapping[int, float], ways: Sequence[Way]) -> list[tuple[float, list[int]]]:
    """Cut skills into sets of falling rate, leaving out what adds nothing."""
    own: dict[int, list[float]] = {}
    joint: dict[frozenset[int], list[float]] = {}
    for way in ways:
        if all(need in hours for need in way.needs):
            if len(way.needs) == 1:
                own.setdefault(min(way.needs), []).append(way.adds)
            else:
                joint.setdefault(way.needs, []).append(way.adds)
    alone = {skill: math.fsum(adds) for skill, adds in own.items()}
    together = [Way(needs, math.fsum(adds)) for needs, adds in joint.items()]
    taking_part = alone.keys() | {need for way in together for need in way.needs}
    groups = connected(taking_part, together)
    group_of = {skill: number for number, group in enumerate(groups) for skill in group}
    ways_of: dict[int, list[Way]] = {}
    for way in sorted(together, key=lambda way: sorted(way.needs)):
        ways_of.setdefault(group_of[min(way.needs)], []).append(way)
    found: list[tuple[float, int, int, list[int]]] = []
    for number, group in enumerate(groups):
        ceiling = math.inf
        for place, block in enumerate(_decomposed(group, hours, alone, ways_of.get(number, ()))):
            value, members = block
            if value > 0:
                ceiling = min(ceiling, ratio(value, math.fsum(hours[skill] for skill in members)))
                found.append((-ceiling, number, place, members))
    found.sort(key=lambda entry: entry[:3])
    return [(-rate, members) for rate, _, _, members in found]


def _decomposed(
    group: Sequence[int], hours: Mapping[int, float], alone: Mapping[int, float], together: Sequence[Way]
) -> Iterator[tuple[float, list[int]]]:
    """Cut skills that have to do with each other into sets of falling rate, with the value that each adds."""
    if len(group) == 1:
        yield alone[group[0]], list(group)
        return
    number = {skill: index for index, skill in enumerate(group)}
    needs = [sorted(number[need] for need in way.needs) for way in together]
    after: list[list[int]] = [[] for _ in group]
    for index, needed in enumerate(needs):
        for one in needed:
            after[one].append(len(group) + index)
    jobs = {index: Job(hours[skill], alone.get(skill, 0.0), (), after[index]) for skill, index in number.items()}
    jobs |= {len(group) + index: Job(0.0, together[index].adds, needed, ()) for index, needed in enumerate(needs)}
    here: set[int] = set()
    for members, _bound, _best in solve_general(jobs, 0):
        block = [index for index in members if index < len(group)]
        here.update(block)
        come = [together[way].adds for way in _come_about(needs, here, set(block))]
        yield math.fsum([*come, *(alone.get(group[index], 0.0) for index in block)]), [group[i] for i in block]


def _come_about(needs: Sequence[Sequence[int]], here: set[int], last: set[int]) -> Iterator[int]:
    """Give the ways for which all is there, and the last of it has just come."""
    for way, needed in enumerate(needs):
        if here.issuperset(needed) and not last.isdisjoint(needed):
            yield way
