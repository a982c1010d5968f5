"""The places of gaps in an order, with the hours until each is closed, for `order_gaps`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import twin
from careerkit.scoring.gaps.result import GapFlip, PlacedGap
from careerkit.scoring.spans import LARGEST, make_span

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps
    from careerkit.scoring.reasons import Reason

__all__ = ["Found", "placed"]

_PlacedTwin = twin(PlacedGap)


class Found(NamedTuple):
    """What was found out about gaps: by the number of the gap, or along the order."""

    order: Sequence[int]
    place: Mapping[int, int]
    source: Sequence[int]
    """For each gap, the most important one among itself and those that need it."""
    judged: Sequence[bool]
    """Along the order."""
    rates: Sequence[float | None]
    """Along the order, the value per hour; None where the order does not go by it, too."""
    reasons: Sequence[tuple[Reason, ...]]
    """Along the order."""
    flips: Sequence[tuple[GapFlip, ...]]
    """Along the order."""


def placed(gaps: Gaps, found: Found) -> tuple[PlacedGap, ...]:
    """Put together what there is to say of each gap, and add up the hours along the order.

    Hours are added up of gaps whose hours are known, as far as the sum is no more than a result can hold.
    """
    opened, before, after, place, source = gaps.open, gaps.before, gaps.after, found.place, found.source
    pointers = [one.pointer for one in opened]
    low = likely = high = 0.0
    places = []
    for index, judged, rate, reasons, flips in zip(
        found.order, found.judged, found.rates, found.reasons, found.flips, strict=True
    ):
        gap, pointer, hours, _ = opened[index]
        own, needing = gap.importance, source[index]
        highest = own if needing == index else opened[needing].gap.importance
        made = _PlacedTwin()
        made.place = place[index]
        made.gap = gap.id
        made.name = gap.name
        made.pointer = pointer
        made.judged = judged
        made.importance = own
        if highest is not None and highest > (own or 0):
            made.inherited = highest
            made.inherited_from = pointers[needing]
        else:
            made.inherited = made.inherited_from = None
        made.value = gap.value
        made.hours = made.hours_until_closed = None
        if hours is not None:
            made.hours = make_span(*hours)
            low, likely, high = low + hours.low, likely + hours.likely, high + hours.high
            if high <= LARGEST:
                made.hours_until_closed = make_span(low, likely, high)
        made.value_per_hour = rate
        made.waits_for = tuple([pointers[one] for one in needed]) if (needed := before[index]) else ()
        made.opens = tuple([pointers[one] for one in opens]) if (opens := after[index]) else ()
        made.reasons = reasons
        made.flips = flips
        made.__class__ = PlacedGap
        places.append(made)
    return tuple(places)
