"""Which gaps to close within so many hours: the best choice, prerequisites respected, and what would change it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.scoring.gaps.priority import by_importance
from careerkit.scoring.gaps.reading import Gaps, asked_for, naming, read_gaps
from careerkit.scoring.gaps.selecting import Choice, Selecting
from careerkit.scoring.gaps.selection_result import (
    ChosenAtLevel,
    ChosenGap,
    GapSelection,
    MoreHours,
    SelectionAim,
    SelectionFlip,
    SelectionMethod,
    SelectionVerdict,
)
from careerkit.scoring.gaps.selection_words import choosing_reasons, left_out, replaced
from careerkit.scoring.gaps.words import countable
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import LARGEST, span, total, within

if TYPE_CHECKING:
    from careerkit.model.gaps import Gap

__all__ = ["NEXT_HOURS", "GapSelection", "select_gaps"]

NEXT_HOURS: Final = 10
"""How many more hours the answer looks ahead."""


def __dir__() -> list[str]:
    return __all__


def select_gaps(
    gaps: Sequence[Gap], *, hours: float, by: Literal["importance", "value"] = "importance"
) -> GapSelection:
    """Tell which gaps to close within so many hours, what is left out and why, and what would change that.

    By importance, which is the source's rule, as many gaps as can be of those that matter above all are chosen; then,
    with what is left, as many as can be of those that matter a lot, and so on down: no number of lesser gaps outweighs
    a more important one. By value, the choice is the one of the greatest value, added up. Either way, among choices
    that are equal in that, the one of fewer hours is taken, then the one of more gaps; `as_good` tells of another one
    that is equal in all this.

    A gap can be chosen only with all open gaps that it needs; those count with their own importance or value. The
    choice is exact, not greedy: `optimal` tells whether it is proved that none is better. Where that would take longer
    than about a second, which happens only with very many gaps, the search is given up and a solver takes over if
    SciPy is installed (extra `milp`) and there are no more than 2,000 gaps; `method` says so. Otherwise, the best
    choice found stands, `optimal` is false, and the result says what would go further, if anything would. By value,
    `bound` is what no choice can bring more than.

    All searches of an answer share one stock of steps, counted and not timed: the choice comes first, then what ten
    more hours add, then the flips. What the steps don't reach to, or has no proved choice to compare with, is left out.

    Gaps without hours have no place within hours: they are left out, with what needs them, and the reason. Gaps of
    which it is not said what they count for are chosen only where others need them, or where they take no time. Closed
    gaps meet what needs them; gaps that need one another in a circle are chosen together or not at all; prerequisites
    that are not there are ignored and named. A range of hours counts with what is most likely, or its middle;
    `fits_at_high` tells whether the choice also fits if everything takes as long as it might. Hours are added up as
    they are written, without rounding: 0.1 and 0.2 fit into 0.3. The order in which gaps were given does not matter.

    Args:
        gaps: The gaps, with pointers from `/0` in the result.
        hours: The hours that there are. None at all (0) is an answer: what takes no time fits.
        by: What to make the most of.

    Raises:
        UnanswerableError: `budget-out-of-range`, for hours below zero, above 1e15, or that are no number;
            `unknown-aim`, if nothing can be made the most of by that name. Missing data are no error: the verdict is
            then `undetermined`.

    Source: requirement row S4.5; see `careerkit.scoring.gaps.knapsack` for the search.

    Examples:
        >>> from careerkit.model import Gap
        >>> budget = Gap(id="budget", name="Hold a budget", importance=2, effort=40)
        >>> lead = Gap(name="Lead a team", importance=5, effort=60, prerequisites=["budget"])
        >>> speak = Gap(name="Speak in public", importance=4, effort=30)
        >>> [chosen.name for chosen in select_gaps([budget, lead, speak], hours=100).chosen]
        ['Hold a budget', 'Lead a team']
        >>> [chosen.name for chosen in select_gaps([budget, lead, speak], hours=50).chosen]
        ['Speak in public']
    """
    if by not in tuple(SelectionAim):
        details = {"found": str(by), "known": [*SelectionAim]}
        raise UnanswerableError(question="gap-selection", reason="unknown-aim", details=details)
    if isinstance(hours, bool) or not 0 <= hours <= LARGEST:
        details = {"found": str(hours)}
        raise UnanswerableError(question="gap-selection", reason="budget-out-of-range", details=details)
    budget, aim = float(hours) + 0.0, SelectionAim(by)
    read = read_gaps(gaps)
    if not read.open:
        return _nothing_open(read, aim, budget, any_gaps=bool(gaps))
    selecting = Selecting(read, aim, budget)
    if not any(selecting.fits_in(gap) and selecting.judged(gap) for gap in range(len(read.open))):
        return _undetermined(selecting, budget)
    return _answer(selecting, budget)


def _nothing_open(gaps: Gaps, aim: SelectionAim, budget: float, *, any_gaps: bool) -> GapSelection:
    code = "order.nothing-left" if any_gaps else "selection.undetermined"
    return trusted(
        GapSelection,
        verdict=SelectionVerdict.NOTHING_LEFT if any_gaps else SelectionVerdict.UNDETERMINED,
        by=aim,
        budget=budget,
        closed=gaps.closed,
        reasons=(reason(code, count=gaps.closed, hours=budget),),
        assumed=tuple(gaps.assumed),
        missing=(*gaps.missing, *([] if any_gaps else [reason("order.missing.no-gaps")])),
    )


def _undetermined(selecting: Selecting, budget: float) -> GapSelection:
    gaps = selecting.gaps
    order = by_importance(gaps).order
    return trusted(
        GapSelection,
        verdict=SelectionVerdict.UNDETERMINED,
        by=selecting.by,
        budget=budget,
        left_out=left_out(selecting, order, None),
        closed=gaps.closed,
        reasons=(reason("selection.undetermined", hours=budget),),
        assumed=tuple(gaps.assumed),
        missing=(*gaps.missing, *_questions(selecting)),
    )


def _answer(selecting: Selecting, budget: float) -> GapSelection:
    gaps = selecting.gaps
    choice = selecting.choose(further=True)
    order = by_importance(gaps).order
    chosen = [gap for gap in order if gap in choice.gaps]
    rest = [gap for gap in order if gap not in choice.gaps]
    verdict = SelectionVerdict.CHOSEN if chosen else SelectionVerdict.NOTHING_FITS
    if not rest:
        verdict = SelectionVerdict.ALL_FIT
    likely = sum(selecting.hours[gap] for gap in chosen)
    needed = total(triple for gap in chosen if (triple := gaps.open[gap].hours) is not None)
    value, bound = _values(selecting, choice)
    fits = None if not chosen else selecting.fits_at_high(chosen)
    complete = not any(map(selecting.fits_in, rest))
    more = None if complete else _more(selecting, choice)
    return trusted(
        GapSelection,
        verdict=verdict,
        by=selecting.by,
        budget=budget,
        chosen=tuple(_chosen(selecting, gap, choice) for gap in chosen),
        left_out=left_out(selecting, rest, choice),
        closed=gaps.closed,
        hours=span(needed) if chosen and within(needed.high) else None,
        hours_left=selecting.as_hours(selecting.budget - likely),
        fits_at_high=fits,
        levels=_levels(selecting, choice) if selecting.by is SelectionAim.IMPORTANCE else (),
        value=value,
        bound=bound,
        optimal=choice.optimal,
        method=SelectionMethod.SOLVER if choice.solved else SelectionMethod.SEARCH,
        as_good=tuple(gaps.open[gap].pointer for gap in order if gap in choice.as_good),
        more_hours=more,
        flips=_flips(selecting, choice, likely, complete=complete),
        reasons=_reasons(selecting, choice, verdict, budget, likely, fits=fits),
        assumed=tuple(gaps.assumed),
        missing=(
            *gaps.missing,
            *_questions(selecting),
            *(
                [reason("selection.missing.value-too-large")]
                if selecting.by is SelectionAim.VALUE and value is None
                else []
            ),
            *([] if within(needed.high) else [reason("selection.missing.hours-too-large")]),
        ),
    )


def _chosen(selecting: Selecting, index: int, choice: Choice) -> ChosenGap:
    gaps = selecting.gaps
    pointer, gap, hours = gaps.open[index].pointer, gaps.open[index].gap, gaps.open[index].hours
    needed_by = [other for other in gaps.after[index] if other in choice.gaps]
    return trusted(
        ChosenGap,
        gap=gap.id,
        name=gap.name,
        pointer=pointer,
        importance=gap.importance,
        value=gap.value,
        hours=None if hours is None else span(hours),
        needed_by=tuple(gaps.open[one].pointer for one in needed_by),
        reasons=choosing_reasons(selecting, index, needed_by),
    )


def _values(selecting: Selecting, choice: Choice) -> tuple[float | None, float | None]:
    """Give the value of a choice and what none can exceed, where it goes by value and they are not too large."""
    if selecting.by is not SelectionAim.VALUE:
        return None, None
    value = math.fsum(selecting.gaps.open[gap].gap.value or 0.0 for gap in choice.gaps)
    bound = value if choice.bound == choice.worth else max(value, selecting.as_value(choice.bound))
    return (value, min(bound, LARGEST)) if within(value) else (None, None)


def _levels(selecting: Selecting, choice: Choice) -> tuple[ChosenAtLevel, ...]:
    given = [one.gap.importance for one in selecting.gaps.open]
    return tuple(
        trusted(
            ChosenAtLevel,
            importance=level,
            chosen=sum(1 for gap in choice.gaps if given[gap] == level),
            open=given.count(level),
        )
        for level in sorted({level for level in given if level is not None}, reverse=True)
    )


def _more(selecting: Selecting, choice: Choice) -> MoreHours | None:
    """Tell what the next hours would change; None where that was given up, or the choice that it compares with was."""
    gaps = selecting.gaps
    then = selecting.choose(more=NEXT_HOURS, further=True) if choice.optimal else choice
    if not then.optimal and (not choice.optimal or then.worth <= choice.worth):
        return None
    better = then.worth > choice.worth
    adds = sorted(then.gaps - choice.gaps) if better else []
    drops = sorted(choice.gaps - then.gaps) if better else []
    value = selecting.as_value(then.worth - choice.worth) if selecting.by is SelectionAim.VALUE else None
    return trusted(
        MoreHours,
        hours=float(NEXT_HOURS),
        adds=tuple(gaps.open[gap].pointer for gap in adds),
        drops=tuple(gaps.open[gap].pointer for gap in drops),
        value=value if value is not None and within(value) else None,
        optimal=then.optimal,
        words=replaced("more", gaps, adds, drops),
    )


def _flips(selecting: Selecting, choice: Choice, likely: int, *, complete: bool) -> tuple[SelectionFlip, ...]:
    """Tell how many hours it takes for a better choice, and below how many there has to be another one."""
    found = []
    more = None if complete or not choice.optimal or choice.solved else selecting.hours_for_more(choice)
    if more is not None and within(more):
        words = reason("selection.flip.more-hours", hours=more, count=countable(more))
        found.append(trusted(SelectionFlip, hours=more, beyond=False, words=words))
    if likely:
        fewest = selecting.as_hours(likely)
        words = reason("selection.flip.fewer-hours", hours=fewest, count=countable(fewest))
        found.append(trusted(SelectionFlip, hours=fewest, beyond=True, words=words))
    return tuple(found)


def _reasons(  # noqa: PLR0913  # what there is to say of the whole
    selecting: Selecting, choice: Choice, verdict: SelectionVerdict, budget: float, likely: int, *, fits: bool | None
) -> tuple[Reason, ...]:
    gaps = selecting.gaps
    value, bound = _values(selecting, choice)
    told = [reason(f"selection.verdict.{verdict.value}", count=len(choice.gaps), open=len(gaps.open), hours=budget)]
    if verdict is SelectionVerdict.CHOSEN:
        told.append(reason(f"selection.rule.{selecting.by.value}"))
        if value is not None:
            told.append(reason("selection.value", value=value))
        if not choice.optimal:
            code = "selection.not-proved" if bound is None else "selection.not-proved.bound"
            told.append(reason(code, bound=bound or 0.0))
            if not choice.solved and selecting.solvable():
                told.append(reason("selection.further", extra="milp"))
        if choice.solved:
            told.append(reason("selection.solved"))
    if choice.gaps:
        left = selecting.as_hours(selecting.budget - likely)
        told.append(reason("selection.hours", hours=selecting.as_hours(likely), left=left))
        known = [triple for gap in choice.gaps if (triple := gaps.open[gap].hours) is not None]
        if any(one.high > one.likely for one in known):
            told.append(reason("selection.fits-at-high" if fits else "selection.may-not-fit"))
    if choice.as_good:
        old, new = sorted(choice.gaps - choice.as_good), sorted(choice.as_good - choice.gaps)
        told.append(replaced("as-good", gaps, new, old))
    return tuple(told)


def _questions(selecting: Selecting) -> list[Reason]:
    """Ask for the hours, and for what gaps count for, unless the person does not want to be asked."""
    gaps = selecting.gaps
    field = "importance" if selecting.by is SelectionAim.IMPORTANCE else "value"
    asked = []
    unjudged = [gap for at, gap in enumerate(gaps.gaps) if not selecting.judged(at) and asked_for(gap, field)]
    if unjudged:
        asked.append(naming(f"order.missing.{field}", unjudged))
    unknown = [one.gap for one in gaps.open if one.hours is None and asked_for(one.gap, "effort")]
    if unknown:
        asked.append(naming("order.missing.hours", unknown))
    return asked
