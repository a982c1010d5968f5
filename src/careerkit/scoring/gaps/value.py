"""Gaps by value per hour: what brings most value soonest, prerequisites respected, for `order_gaps`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from careerkit.scoring.gaps.sequencing import Schedule, ratio, schedule

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps

__all__ = ["Valued", "by_value", "limits"]


def __dir__() -> list[str]:
    return __all__


class Valued(NamedTuple):
    """The gaps that could be judged by value per hour, in order, and those that could not."""

    order: list[int]
    place: list[int]
    """The place of each gap that could be judged, from 1; 0 for the others."""
    rest: list[int]
    """The gaps that could not be judged, and that none of those needs."""
    without_value: list[int]
    """Gaps whose value was taken to be nothing, because one that could be judged needs them."""
    without_hours: list[int]
    """Gaps that were taken to take no hours, because one that could be judged needs them."""
    found: Schedule
    job_of: dict[int, int]
    """The job in the schedule that each gap is."""


def by_value(gaps: Gaps) -> Valued:
    """Put the gaps whose value and hours are known, and all that they need, in order."""
    judged = [one.gap.value is not None and one.hours is not None for one in gaps.open]
    needs = [[other for one in group for other in gaps.before[one]] for group in gaps.groups]
    chosen_groups = {gaps.group_of[index] for index, known in enumerate(judged) if known}
    for number in range(len(gaps.groups) - 1, -1, -1):
        if number in chosen_groups:
            chosen_groups.update(gaps.group_of[other] for other in needs[number])
    chosen = [index for index in range(len(gaps.open)) if gaps.group_of[index] in chosen_groups]
    job_of = {gap: job for job, gap in enumerate(chosen)}
    hours = [triple.likely if (triple := gaps.open[gap].hours) is not None else 0.0 for gap in chosen]
    values = [float(gaps.open[gap].gap.value or 0.0) for gap in chosen]
    before = [[job_of[other] for other in gaps.before[gap]] for gap in chosen]
    for number in sorted(chosen_groups):
        if len(gaps.groups[number]) > 1:
            _gate(gaps, number, job_of, before, hours, values)
    found = schedule(hours, values, before)
    order = [chosen[job] for job in found.order if job < len(chosen)]
    return Valued(
        order,
        _places(gaps, order, job_of, hours, values),
        [index for index in range(len(gaps.open)) if gaps.group_of[index] not in chosen_groups],
        [gap for gap in chosen if gaps.open[gap].gap.value is None],
        [gap for gap in chosen if gaps.open[gap].hours is None],
        found,
        job_of,
    )


def _gate(  # noqa: PLR0913, PLR0917  # the parts of a schedule that is being made
    gaps: Gaps, number: int, job_of: dict[int, int], before: list[list[int]], hours: list[float], values: list[float]
) -> None:
    """Put a gate before and one behind gaps that need one another: jobs that take nothing and are worth nothing.

    So each of them waits for all that one of them needs, and what needs one of them waits for all of them.
    """
    group = gaps.groups[number]
    members = {job_of[gap] for gap in group}
    entry, leave = len(before), len(before) + 1
    before.append(sorted({other for job in members for other in before[job]}))
    before.append(sorted(members))
    for job in members:
        before[job] = [entry]
    for gap in group:
        for other in gaps.after[gap]:
            if other in job_of:
                job = job_of[other]
                before[job] = sorted({*(one for one in before[job] if one not in members), leave})
    hours += [0.0, 0.0]
    values += [0.0, 0.0]


def _places(gaps: Gaps, order: list[int], job_of: dict[int, int], hours: list[float], values: list[float]) -> list[int]:
    """Number the places: neighbours of the same ratio, none of which needs another, could change places at no cost."""
    place = [0] * len(gaps.open)
    run: set[int] = set()
    here, ratio_here = 0, -1.0
    for position, gap in enumerate(order):
        own = ratio(values[job_of[gap]], hours[job_of[gap]])
        if own != ratio_here or not run.isdisjoint(gaps.before[gap]):
            here, ratio_here = position + 1, own
            run = set()
        run.add(gap)
        place[gap] = here
    return place


def limits(gaps: Gaps, valued: Valued, gap: int) -> tuple[float, int] | None:
    """Find the value per hour above which a gap would move up, and a gap that it would then be ahead of.

    None for a gap that needs another or is needed, for its place hangs on theirs; and for one that nothing can pass.
    """
    if gaps.before[gap] or gaps.after[gap] or len(gaps.groups[gaps.group_of[gap]]) > 1:
        return None
    blocks = valued.found.blocks
    own = valued.found.block_of[valued.job_of[gap]]
    of_job = {job: one for one, job in valued.job_of.items()}
    ahead = next(
        (
            (blocks[number].ratio, first)
            for number in range(own - 1, -1, -1)
            for job in blocks[number].jobs[:1]
            if (first := of_job.get(job)) is not None and valued.place[first] < valued.place[gap]
        ),
        None,
    )
    return None if ahead is None or math.isinf(ahead[0]) else ahead
