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
_SpanTwin = twin(Span)


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
    opened, pointers, all_hours, before, after = gaps.gaps, gaps.pointers, gaps.hours, gaps.before, gaps.after
    order, place, source, judged, reasons, flips, rates = found
    low = likely = high = 0.0
    spans: dict[int, Span] = {}  # of whole hours, which many gaps share
    places = []
    for index in order:
        gap, hours = opened[index], all_hours[index]
        own, needing = gap.importance, source[index]
        highest = own if needing == index else opened[needing].importance
        made = _PlacedTwin()
        made.place = place[index]
        made.gap = gap.id
        made.name = gap.name
        made.pointer = pointers[index]
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
            effort: object = gap.effort
            if type(effort) is not int:
                least, middle, most = hours
                made.hours = make_span(least, middle, most)
            else:
                least = middle = most = hours[0]
                if effort not in spans:
                    spans[effort] = make_span(least, middle, most)
                made.hours = spans[effort]
            low, likely, high = low + least, likely + middle, high + most
            if high <= LARGEST:
                span = _SpanTwin()  # what `make_span` does: a call would take as long again
                span.low, span.likely, span.high = low, likely, high
                span.__class__ = Span
                made.hours_until_closed = span
        made.value_per_hour = None if rates is None else rates[index]
        needed, opens = before[index], after[index]
        made.waits_for = (pointers[needed[0]],) if len(needed) == 1 else tuple([pointers[one] for one in needed])
        if len(opens) == 1:
            made.opens = (pointers[opens[0]],)
        else:
            made.opens = tuple([pointers[one] for one in opens]) if opens else ()
        made.reasons = reasons[index]
        made.flips = flips.get(index, ())
        made.__class__ = PlacedGap
        places.append(made)
    return tuple(places)
