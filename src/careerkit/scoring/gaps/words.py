"""Why a gap stands where it stands, and what would move it up, as codes and parameters, for `order_gaps`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.scoring.gaps.priority import Priority, change_of_hours, change_of_importance
from careerkit.scoring.gaps.result import GapFlip
from careerkit.scoring.gaps.value import Valued, limits
from careerkit.scoring.reasons import Reason, plain_reason, reason
from careerkit.scoring.spans import within

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps, OpenGap

__all__ = [
    "OWN_IMPORTANCE",
    "countable",
    "importance_flips",
    "named",
    "placing_reasons",
    "value_flips",
    "valuing_reasons",
]


def __dir__() -> list[str]:
    return __all__


_NAMED = 3
"""How many gaps a sentence names; the others are counted."""

OWN_IMPORTANCE = {
    importance: reason("order.because.importance", importance=f"word.importance.{importance}")
    for importance in range(1, 6)
}
"""What is said of each importance."""
_BY_IMPORTANCE = {importance: (words,) for importance, words in OWN_IMPORTANCE.items()}
_UNJUDGED = reason("order.because.unjudged")
_NO_HOURS = reason("order.because.hours-unknown")


def placing_reasons(gaps: Gaps, priority: Priority, *, any_judged: bool) -> list[tuple[Reason, ...]]:
    """Tell, for each gap, why it has its place by importance; where none was judged, that is told of all at once."""
    unjudged = (_UNJUDGED,) if any_judged else ()
    needed: dict[int, tuple[Reason]] = {}
    first: list[tuple[Reason, ...]] = []
    for gap, source, (urgency, _, _) in zip(gaps.gaps, priority.source, priority.keys, strict=True):
        own = gap.importance
        if -urgency > (own or 0):
            if source not in needed:  # all that one gap needs hear the same
                params = {"name": gaps.gaps[source].name, "importance": f"word.importance.{-urgency}"}
                needed[source] = (plain_reason("order.because.needed", params),)
            first.append(needed[source])
        else:
            first.append(unjudged if own is None else _BY_IMPORTANCE[own])
    return _with_what_is_around(gaps, first)


def valuing_reasons(gaps: Gaps, judged: Sequence[bool]) -> list[tuple[Reason, ...]]:
    """Tell, for each gap, why it has its place by value per hour."""
    first = [(_valuing(one, judged=known),) for one, known in zip(gaps.open, judged, strict=True)]
    return _with_what_is_around(gaps, first)


def _valuing(one: OpenGap, *, judged: bool) -> Reason:
    if one.gap.value is not None and one.hours is not None:
        code = "order.because.value" if one.hours.likely else "order.because.no-effort"
        hours = one.hours.likely
        return plain_reason(code, {"value": one.gap.value, "hours": hours, "count": countable(hours)})
    if judged:
        return reason("order.because.needed-for-value")
    missing = "value" if one.gap.value is None else "hours"
    both = one.gap.value is None and one.hours is None
    return reason("order.because.no-value-or-hours" if both else f"order.because.without-{missing}")


def countable(hours: float) -> int:
    """Give the number that chooses between singular and plural: a broken number is a plural."""
    return int(hours) if hours == int(hours) else 2


def _with_what_is_around(gaps: Gaps, first: Sequence[tuple[Reason, ...]]) -> list[tuple[Reason, ...]]:
    """Tell, for each gap, what comes first; then the hours that are not known, what it waits for, what waits for it."""
    names = [gap.name for gap in gaps.gaps]
    circles = len(gaps.groups) < len(names)
    waits: dict[int, Reason] = {}
    reasons = []
    for index, (hours, before, after) in enumerate(zip(gaps.hours, gaps.before, gaps.after, strict=True)):
        told = first[index]
        if hours is None:
            told += (_NO_HOURS,)
        if circles and len(group := gaps.groups[gaps.group_of[index]]) > 1:
            told += (named("order.because.circle", gaps, [other for other in group if other != index]),)
        if not before:
            around: tuple[Reason, ...] = ()
        elif len(before) > 1:
            around = (named("order.because.waits-for", gaps, before),)
        elif before[0] in waits:  # all that wait for one gap hear the same
            around = (waits[before[0]],)
        else:
            waiting = waits[before[0]] = plain_reason("order.because.waits-for", {"names": (names[before[0]],)})
            around = (waiting,)
        if len(after) == 1:
            around += (plain_reason("order.because.opens", {"names": (names[after[0]],)}),)
        elif after:
            around += (named("order.because.opens", gaps, after),)
        reasons.append(told + around)
    return reasons


def named(code: str, gaps: Gaps, found: Sequence[int]) -> Reason:
    """Say something about some gaps by the names of the first few; `.more` counts the others."""
    names = tuple([gaps.gaps[one].name for one in found[:_NAMED]])
    if len(found) <= _NAMED:
        return plain_reason(code, {"names": names})
    return plain_reason(f"{code}.more", {"names": names, "count": len(found) - _NAMED})


def importance_flips(gaps: Gaps, priority: Priority, gap: int) -> tuple[GapFlip, ...]:
    """Tell which importance, or which hours, would move a gap up."""
    if priority.place[gap] == 1:
        return ()
    found = []
    importance = change_of_importance(gaps, priority, gap)
    if importance is not None:
        level = int(importance.amount)
        code = "order.flip.importance"
        if gaps.gaps[gap].importance is None:
            code += ".judged-at-all" if level == 1 else ".judged"
        words = reason(
            code,
            importance=f"word.importance.{level}",
            name=gaps.gaps[importance.ahead_of].name,
        )
        found.append(trusted(GapFlip, importance=level, beyond=False, words=words))
    hours = change_of_hours(gaps, priority, gap)
    if hours is not None:
        words = reason(
            "order.flip.hours",
            hours=hours.amount,
            name=gaps.gaps[hours.ahead_of].name,
            count=countable(hours.amount),
        )
        found.append(trusted(GapFlip, hours=hours.amount, beyond=False, words=words))
    return tuple(found)


def value_flips(gaps: Gaps, valued: Valued, gap: int) -> tuple[GapFlip, ...]:
    """Tell which value, or which hours, would move a gap up that stands by itself."""
    one = gaps.open[gap]
    limit = limits(gaps, valued, gap) if one.gap.value is not None and one.hours is not None else None
    if limit is None or one.gap.value is None or one.hours is None:
        return ()
    rate, ahead_of = limit
    name = gaps.gaps[ahead_of].name
    found = []
    value = rate * one.hours.likely
    if within(value):
        words = reason("order.flip.value", value=value, name=name)
        found.append(trusted(GapFlip, value=value, beyond=True, words=words))
    hours = one.gap.value / rate if rate else 0.0
    if hours and within(hours):
        words = reason("order.flip.fewer-hours", hours=hours, name=name, count=countable(hours))
        found.append(trusted(GapFlip, hours=hours, beyond=True, words=words))
    return tuple(found)
