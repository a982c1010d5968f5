"""The places of gaps in an order, with the hours until each is closed, for `order_gaps`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import twin
from careerkit.scoring.gaps.result import GapFlip, PlacedGap
from careerkit.scoring.spans import LARGEST, Span, make_span

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps
    from careerkit.scoring.reasons import Reason

__all__ = ["Found", "placed"]


def __dir__() -> list[str]:
    return __all__


_PlacedTwin = twin(PlacedGap)


class Found(NamedTuple):
    """What was found out about gaps, by the number of each."""

    order: Sequence[int]
    place: Mapping[int, int]
    source: Sequence[int]
    """The most important one among the gap itself and those that need it."""
    judged: Sequence[bool]
    reasons: Sequence[tuple[Reason, ...]]
    flips: Mapping[int, tuple[GapFlip, ...]]
    """Of those of which anything was asked."""
    rates: Sequence[float | None] | None = None
    """The value per hour; None where the order does not go by it."""


def placed(gaps: Gaps, found: Found) -> tuple[PlacedGap, ...]:
    """Put together what there is to say of each gap, in order, and add up the hours along it.

    Hours are added up of gaps whose hours are known, as far as the sum is no more than a result can hold.
    """
    opened, before, after = gaps.open, gaps.before, gaps.after
    order, place, source, judged, reasons, flips, rates = found
    pointers = [one.pointer for one in opened]
    low = likely = high = 0.0
    spans: dict[int, Span] = {}  # of whole hours, which many gaps share
    places = []
    for index in order:
        gap, pointer, hours, _ = opened[index]
        own, needing = gap.importance, source[index]
        highest = own if needing == index else opened[needing].gap.importance
        made = _PlacedTwin()
        made.place = place[index]
        made.gap = gap.id
        made.name = gap.name
        made.pointer = pointer
        made.judged = judged[index]
        made.importance = own
        if highest is not None and highest > (own or 0):
            made.inherited = highest
            made.inherited_from = pointers[needing]
        else:
            made.inherited = made.inherited_from = None
        made.value = gap.value
        made.hours = made.hours_until_closed = None
        if hours is not None:
            least, middle, most = hours
            effort: object = gap.effort
            if type(effort) is not int:
                made.hours = make_span(least, middle, most)
            elif effort in spans:
                made.hours = spans[effort]
            else:
                made.hours = spans[effort] = make_span(least, middle, most)
            low, likely, high = low + least, likely + middle, high + most
            if high <= LARGEST:
                made.hours_until_closed = make_span(low, likely, high)
        made.value_per_hour = None if rates is None else rates[index]
        needed, opens = before[index], after[index]
        made.waits_for = (pointers[needed[0]],) if len(needed) == 1 else tuple([pointers[one] for one in needed])
        made.opens = tuple([pointers[one] for one in opens]) if opens else ()
        made.reasons = reasons[index]
        made.flips = flips.get(index, ())
        made.__class__ = PlacedGap
        places.append(made)
    return tuple(places)
