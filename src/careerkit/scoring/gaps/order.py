"""The order in which to close gaps: by importance, or by what brings most value soonest; prerequisites respected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.scoring.gaps.placing import Found, placed
from careerkit.scoring.gaps.priority import MOST_FLIPS, by_importance
from careerkit.scoring.gaps.reading import Gaps, OpenGap, naming, read_gaps
from careerkit.scoring.gaps.result import GapOrder, GapOrderVerdict, Ordering, PlacedGap
from careerkit.scoring.gaps.value import Valued, by_value
from careerkit.scoring.gaps.words import importance_flips, placing_reasons, value_flips, valuing_reasons
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import Span, span, total, within

if TYPE_CHECKING:
    from careerkit.model.gaps import Gap

__all__ = ["GapOrder", "order_gaps"]


def __dir__() -> list[str]:
    return __all__


def order_gaps(gaps: Sequence[Gap], *, by: Literal["importance", "value_per_hour"] = "importance") -> GapOrder:
    """Tell in which order to close gaps, with the reason for each place and what would move a gap up.

    By importance, which is the source's rule, a gap is as urgent as the most important gap that needs it. Of the gaps
    that could come next the most urgent one does; then the one of higher importance of its own, then the one of fewer
    hours, unknown hours last. Gaps whose importance was not judged come after those that were, unless one of those
    needs them. Gaps that are alike in all this, and could come next at the same time, share a place.

    By value per hour, the order is the one of the least sum of value times hours until closed, by Smith's rule, Horn's
    algorithm for forests, and Sidney's decomposition with a search of its blocks otherwise; `optimal` tells whether it
    is proved to be the best, `bound` what no order can go below. A gap without a value or without hours comes after
    those that have both, by importance; if one of those needs it, it comes before that one, and what is missing is
    taken to be nothing, and named.

    Closed gaps are left out, and meet what needs them. Gaps that need one another in a circle are named, and treated
    as one: each waits for all that one of them needs, and what needs one of them waits for all; within the circle, the
    same rule puts them in order. Prerequisites that are not there are ignored and named; where several gaps have one
    id, all of them are meant. A range of hours counts with what is most likely, or its middle. The order in which gaps
    were given does not matter: importance tells what comes first, and gaps that share a place are listed by name.

    A sum of hours, a cost or a value per hour above 1e15 is left out, and `missing` says so; the order stands.

    Args:
        gaps: The gaps, with pointers from `/0` in the result.
        by: What to put them in order by.

    Raises:
        UnanswerableError: if there is no such order (`unknown-order`). Missing data are no error: the verdict is then
            `undetermined`, and what there is still has a place.

    Source: requirement row S4.5; Smith (1956), Horn (1972), Sidney (1975), see `careerkit.scoring.gaps.sequencing`.

    Examples:
        >>> from careerkit.model import Gap
        >>> budget = Gap(id="budget", name="Hold a budget", importance=2, effort=40)
        >>> lead = Gap(name="Lead a team", importance=5, prerequisites=["budget"])
        >>> [placed.name for placed in order_gaps([lead, budget]).places]
        ['Hold a budget', 'Lead a team']
    """
    if by not in tuple(Ordering):
        raise UnanswerableError(
            question="order-gaps", reason="unknown-order", details={"found": str(by), "known": [*Ordering]}
        )
    read = read_gaps(gaps)
    if not read.gaps:
        nothing_left = bool(gaps)
        code = "order.nothing-left" if nothing_left else "order.undetermined"
        return trusted(
            GapOrder,
            verdict=GapOrderVerdict.NOTHING_LEFT if nothing_left else GapOrderVerdict.UNDETERMINED,
            by=Ordering(by),
            closed=read.closed,
            reasons=(reason(code, count=read.closed),),
            assumed=tuple(read.assumed),
            missing=(*read.missing, *([] if nothing_left else [reason("order.missing.no-gaps")])),
        )
    return _by_importance(read) if by == "importance" else _by_value(read)


def _by_importance(gaps: Gaps) -> GapOrder:
    priority = by_importance(gaps)
    judged = any(gap.importance is not None for gap in gaps.gaps)
    found = Found(
        priority.order,
        priority.place,
        priority.source,
        judged=[urgency < 0 for urgency, _, _ in priority.keys],
        reasons=placing_reasons(gaps, priority, any_judged=judged),
        flips={gap: importance_flips(gaps, priority, gap) for gap in priority.order[:MOST_FLIPS]},
    )
    places = placed(gaps, found)
    hours = _all_hours(gaps)
    missing = list(gaps.missing)
    unjudged = [gap for gap in gaps.gaps if gap.importance is None]
    if unjudged:
        missing.append(naming("order.missing.importance", unjudged))
    return trusted(
        GapOrder,
        verdict=GapOrderVerdict.ORDERED if judged else GapOrderVerdict.UNDETERMINED,
        by=Ordering.IMPORTANCE,
        places=places,
        closed=gaps.closed,
        hours=hours,
        reasons=(_heading("order.by-importance" if judged else _unjudged(gaps, places), gaps),),
        assumed=tuple(gaps.assumed),
        missing=(*missing, *_without_hours(gaps), *_too_many_hours(gaps, hours)),
    )


def _by_value(gaps: Gaps) -> GapOrder:
    valued = by_value(gaps)
    following = by_importance(gaps, valued.rest)
    order, known = [*valued.order, *following.order], [place > 0 for place in valued.place]
    places = Found(
        order,
        {gap: valued.place[gap] or len(valued.order) + following.place[gap] for gap in order},
        following.source,
        judged=known,
        reasons=valuing_reasons(gaps, known),
        flips={gap: value_flips(gaps, valued, gap) for gap in valued.order[:MOST_FLIPS]},
        rates=[_value_per_hour(one) for one in gaps.open],
    )
    missing = list(gaps.missing)
    without_value = [gap for gap in gaps.gaps if gap.value is None]
    if without_value:
        missing.append(naming("order.missing.value", without_value))
    found = valued.found
    judged = bool(valued.order)
    fits = within(found.cost)
    hours = _all_hours(gaps)
    return trusted(
        GapOrder,
        verdict=GapOrderVerdict.ORDERED if judged else GapOrderVerdict.UNDETERMINED,
        by=Ordering.VALUE_PER_HOUR,
        places=placed(gaps, places),
        closed=gaps.closed,
        hours=hours,
        cost=found.cost if judged and fits else None,
        bound=found.bound if judged and fits else None,
        optimal=found.optimal if judged else None,
        reasons=_about_value(gaps, valued),
        assumed=(*gaps.assumed, *_taken_as_nothing(gaps, valued)),
        missing=(
            *missing,
            *_without_hours(gaps),
            *_too_many_hours(gaps, hours),
            *([] if fits else [reason("order.missing.cost-too-large")]),
            *_too_much_an_hour(gaps),
        ),
    )


def _all_hours(gaps: Gaps) -> Span | None:
    known = [hours for hours in gaps.hours if hours is not None]
    hours = total(known)
    return span(hours) if known and within(hours.high) else None


def _value_per_hour(one: OpenGap) -> float | None:
    value, hours = one.gap.value, one.hours
    if value is None or hours is None or not hours.likely:
        return None
    found = value / hours.likely
    return found if within(found) else None


def _unjudged(gaps: Gaps, places: Sequence[PlacedGap]) -> str:
    """Say what the order of gaps goes by where none was judged."""
    if all(placed.place == 1 for placed in places):
        return "order.by-importance.unjudged.level"
    no_hours = all(hours is None for hours in gaps.hours)
    return f"order.by-importance.unjudged{'.needed-first' if no_hours else ''}"


def _heading(code: str, gaps: Gaps) -> Reason:
    return reason(code, count=len(gaps.gaps), closed=gaps.closed)


def _about_value(gaps: Gaps, valued: Valued) -> tuple[Reason, ...]:
    if not valued.order:
        return (_heading("order.by-value.unjudged", gaps),)
    proved = "order.optimal" if valued.found.optimal else "order.not-proved"
    return _heading("order.by-value", gaps), reason(proved, count=len(valued.order))


def _taken_as_nothing(gaps: Gaps, valued: Valued) -> list[Reason]:
    named = {"order.assumed.no-value": valued.without_value, "order.assumed.no-hours": valued.without_hours}
    return [naming(code, [gaps.gaps[gap] for gap in found]) for code, found in named.items() if found]


def _without_hours(gaps: Gaps) -> list[Reason]:
    unknown = [gap for gap, hours in zip(gaps.gaps, gaps.hours, strict=True) if hours is None]
    return [naming("order.missing.hours", unknown)] if unknown else []


def _too_many_hours(gaps: Gaps, hours: Span | None) -> list[Reason]:
    """Name the gaps of the most hours, where all hours together are more than can be."""
    if hours is not None:
        return []
    highest = max([known.high for known in gaps.hours if known is not None], default=None)
    most = [one.gap for one in gaps.open if one.hours is not None and one.hours.high == highest]
    return [naming("order.missing.hours-too-large", most)] if most else []


def _too_much_an_hour(gaps: Gaps) -> list[Reason]:
    """Name the gaps that bring more for an hour than can be."""
    found = [
        one.gap
        for one in gaps.open
        if one.gap.value is not None and one.hours is not None and one.hours.likely and _value_per_hour(one) is None
    ]
    return [naming("order.missing.value-per-hour-too-large", found)] if found else []
