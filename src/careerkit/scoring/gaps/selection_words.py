"""Why a gap is chosen or left out within some hours, as codes and parameters, for `select_gaps`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from careerkit.declaration.part import trusted
from careerkit.scoring.gaps.selection_result import LeftOut, LeftOutGap, SelectionAim, SelectionFlip
from careerkit.scoring.gaps.words import OWN_IMPORTANCE, countable, named
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import span, within

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps
    from careerkit.scoring.gaps.selecting import Choice, Selecting

__all__ = ["MOST_FLIPS", "choosing_reasons", "left_out", "replaced"]


def __dir__() -> list[str]:
    return __all__


MOST_FLIPS: Final = 5
"""What would bring a gap in is looked for in the first so many that would fit."""
_MOST_SEARCHED = 100
"""In a longer list it is not looked for: each takes searches of its own."""
_MOST_VISITS = 1_000_000
"""How many steps go into adding up what gaps need."""


def choosing_reasons(selecting: Selecting, gap: int, needed_by: Sequence[int]) -> tuple[Reason, ...]:
    """Tell why a gap is chosen."""
    gaps = selecting.gaps
    one = gaps.open[gap].gap
    likely = selecting.as_hours(selecting.hours[gap])
    told = []
    if selecting.by is SelectionAim.IMPORTANCE and one.importance is not None:
        told.append(OWN_IMPORTANCE[one.importance])
    elif selecting.by is SelectionAim.VALUE and one.value is not None:
        code = "order.because.value" if likely else "order.because.no-effort"
        told.append(reason(code, value=one.value, hours=likely, count=countable(likely)))
    elif not needed_by:
        told.append(reason("selection.because.comes-along"))
    if needed_by:
        told.append(named("selection.because.needed", gaps, needed_by))
    return tuple(told)


def replaced(what: str, gaps: Gaps, new: Sequence[int], old: Sequence[int]) -> Reason:
    """Tell which gaps would come in, and which would make room for them."""
    names = [gaps.open[gap].gap.name for gap in new]
    others = [gaps.open[gap].gap.name for gap in old]
    if not new:
        return reason(f"selection.{what}.nothing")
    if not old:
        return reason(f"selection.{what}.adds", names=names)
    return reason(f"selection.{what}.replaces", names=names, others=others)


def left_out(selecting: Selecting, rest: Sequence[int], choice: Choice | None) -> tuple[LeftOutGap, ...]:
    """Tell of each gap that is not chosen why that is, and what would bring it in."""
    found = []
    visits = _MOST_VISITS
    flips = (
        MOST_FLIPS
        if choice is not None and choice.optimal and not choice.solved and len(selecting.job_of) <= _MOST_SEARCHED
        else 0
    )
    for gap in rest:
        pointer, one, hours = (
            selecting.gaps.open[gap].pointer,
            selecting.gaps.open[gap].gap,
            selecting.gaps.open[gap].hours,
        )
        needed = _needed(selecting.gaps, gap) if visits > 0 else None
        visits -= len(needed or ())
        why, told, together = _why(selecting, gap, needed)
        changes: tuple[SelectionFlip, ...] = ()
        if flips and choice is not None and why in {LeftOut.OUTWEIGHED, LeftOut.NOT_JUDGED, LeftOut.WORTH_NOTHING}:
            flips -= 1
            changes = _flips(selecting, gap, choice)
        found.append(
            trusted(
                LeftOutGap,
                gap=one.id,
                name=one.name,
                pointer=pointer,
                why=why,
                importance=one.importance,
                value=one.value,
                hours=None if hours is None else span(hours),
                hours_with_needs=together,
                reasons=(told,),
                flips=changes,
            )
        )
    return tuple(found)


def _needed(gaps: Gaps, gap: int) -> set[int]:
    """Give a gap with all that has to be closed with it, or before."""
    waiting = [gaps.group_of[gap]]
    groups = set(waiting)
    while waiting:
        for member in gaps.groups[waiting.pop()]:
            new = {gaps.group_of[other] for other in gaps.before[member]} - groups
            groups |= new
            waiting += new
    return {member for number in groups for member in gaps.groups[number]}


def _why(selecting: Selecting, gap: int, needed: set[int] | None) -> tuple[LeftOut, Reason, float | None]:
    gaps = selecting.gaps
    if gaps.open[gap].hours is None:
        return LeftOut.NO_HOURS, reason("selection.left.no-hours"), None
    if not selecting.fits_in(gap):
        unknown = [one for one in sorted(needed or ()) if gaps.open[one].hours is None]
        told = named("selection.left.waits", gaps, unknown) if unknown else reason("selection.left.waits.unnamed")
        return LeftOut.WAITS_FOR_NO_HOURS, told, None
    together = None
    if needed is not None:
        whole = sum(selecting.hours[one] for one in needed)
        likely = selecting.as_hours(whole)
        together = likely if within(likely) else None
        if whole > selecting.budget:
            code = "selection.left.too-long" if len(needed) == 1 else "selection.left.too-long.with-needs"
            return LeftOut.TOO_LONG, reason(code, hours=likely, count=countable(likely)), together
    if not selecting.judged(gap):
        return LeftOut.NOT_JUDGED, reason(f"selection.left.not-judged.{selecting.by.value}"), together
    if not selecting.worths[gap]:
        return LeftOut.WORTH_NOTHING, reason("selection.left.worth-nothing"), together
    return LeftOut.OUTWEIGHED, reason("selection.left.outweighed"), together


def _flips(selecting: Selecting, gap: int, choice: Choice) -> tuple[SelectionFlip, ...]:
    """Tell which importance, or which value, would bring a gap in."""
    if selecting.by is SelectionAim.IMPORTANCE:
        importance = selecting.importance_to_come_in(gap)
        if importance is None:
            return ()
        code = "selection.flip.importance"
        if not selecting.judged(gap):
            code += ".judged"
        words = reason(code, importance=f"word.importance.{importance}")
        return (trusted(SelectionFlip, importance=importance, beyond=False, words=words),)
    value = selecting.value_to_come_in(gap, choice)
    if value is None or not within(value):
        return ()
    return (trusted(SelectionFlip, value=value, beyond=True, words=reason("selection.flip.value", value=value)),)
