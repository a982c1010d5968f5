"""Which gaps to close for a role: the smallest set, in an order in which they can be closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.scoring.gaps.decimals import made_whole
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.roles import closing as search
from careerkit.scoring.roles.result import ClosingGap, DemandStanding
from careerkit.scoring.spans import Span, span, total, within

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps
    from careerkit.scoring.roles.judging import Judged

__all__ = ["MOST_NAMED", "ToClose", "to_close"]


def __dir__() -> list[str]:
    return __all__


MOST_NAMED: Final = 10
"""So many alternatives are named at most."""
_MOST_VISITS: Final = 1_000_000
"""How many steps go into looking up what gaps wait for; beyond, one gap is taken for each demand."""


class ToClose(NamedTuple):
    """The gaps to close."""

    gaps: list[int]
    closing: tuple[ClosingGap, ...]
    hours: Span | None
    without_hours: int
    optimal: bool | None
    left_open: tuple[str, ...]
    """The demands that no gap would make met."""


def to_close(gaps: Gaps, counting: Sequence[Judged]) -> ToClose:
    """Find the smallest set of gaps for the demands that count."""
    unmet = [one for one in counting if one.standing is not DemandStanding.MET]
    needs = [one.closers for one in unmet if one.closers]
    left = tuple(one.pointer for one in unmet if not one.closers)
    together = _together(gaps, needs)
    if together is None:
        chosen, optimal = _all_before(gaps, {need[0] for need in needs}), False
    else:
        involved = sorted(frozenset[int]().union(*together.values()))
        hours = [gaps.open[gap].hours for gap in involved]
        whole, _ = made_whole([0.0 if one is None else one.likely for one in hours])
        measures = {gap: (int(one is None), likely) for gap, one, likely in zip(involved, hours, whole, strict=True)}
        chosen, optimal = search.smallest(needs, together, measures, search.MOST_STEPS)
    order = sorted(chosen, key=lambda gap: (gaps.group_of[gap], gap))
    spans = [one for gap in order if (one := gaps.open[gap].hours) is not None]
    closing = _closing(gaps, order, unmet)
    all_hours = total(spans)
    known = span(all_hours) if spans and within(all_hours.high) else None
    return ToClose(order, closing, known, len(order) - len(spans), optimal if order else None, left)


def _together(gaps: Gaps, needs: Iterable[Sequence[int]]) -> Mapping[int, frozenset[int]] | None:
    """Give, for each gap that would do, itself and all that it waits for; None if that is too much to look up."""
    found: dict[int, frozenset[int]] = {}
    visits = 0
    for gap in {gap for need in needs for gap in need}:
        found[gap] = _all_before(gaps, [gap])
        visits += len(found[gap])
        if visits > _MOST_VISITS:
            return None
    return found


def _all_before(gaps: Gaps, wanted: Iterable[int]) -> frozenset[int]:
    """Give gaps with all that they wait for; those of a circle go together."""
    waiting = [gaps.group_of[gap] for gap in wanted]
    seen = set(waiting)
    while waiting:
        for gap in gaps.groups[waiting.pop()]:
            new = {gaps.group_of[other] for other in gaps.before[gap]} - seen
            seen |= new
            waiting += new
    return frozenset(gap for group in seen for gap in gaps.groups[group])


def _closing(gaps: Gaps, order: Sequence[int], unmet: Sequence[Judged]) -> tuple[ClosingGap, ...]:
    closes: dict[int, list[int]] = {}
    for number, judged in enumerate(unmet):
        for gap in judged.closers:
            closes.setdefault(gap, []).append(number)
    chosen = set(order)
    found = []
    for gap in order:
        served = closes.get(gap, [])
        own = [number for number in served if len(chosen.intersection(unmet[number].closers)) == 1]
        instead = set(unmet[own[0]].closers).intersection(*(unmet[one].closers for one in own)) if own else set()
        others = sorted(instead - {gap})[:MOST_NAMED]
        needed_by = [other for other in gaps.after[gap] if other in chosen]
        one = gaps.open[gap]
        found.append(
            trusted(
                ClosingGap,
                gap=one.gap.id,
                name=one.gap.name,
                pointer=f"/gaps{one.pointer}",
                hours=None if one.hours is None else span(one.hours),
                closes=tuple(unmet[number].pointer for number in served),
                needed_by=tuple(f"/gaps{gaps.open[other].pointer}" for other in needed_by),
                instead=tuple(f"/gaps{gaps.open[other].pointer}" for other in others),
                reasons=tuple(_reasons(gaps, gap, [unmet[number].demand.text for number in served], needed_by, others)),
            )
        )
    return tuple(found)


def _reasons(
    gaps: Gaps, gap: int, texts: Sequence[str], needed_by: Sequence[int], others: Sequence[int]
) -> list[Reason]:
    one = gaps.open[gap]
    told = [reason("readiness.close", name=one.gap.name)]
    if texts:
        told.append(reason("readiness.close.for", names=texts[:MOST_NAMED], count=len(texts)))
    if needed_by:
        names = [gaps.open[other].gap.name for other in needed_by[:MOST_NAMED]]
        told.append(reason("readiness.close.needed", names=names))
    if one.hours is None:
        told.append(reason("readiness.close.no-hours"))
    else:
        told.append(reason("readiness.close.hours", hours=one.hours.likely))
    if others:
        told.append(reason("readiness.close.instead", names=[gaps.open[other].gap.name for other in others]))
    return told
