"""The bounds of a balance: amounts that come to more than a result can hold are refused, and the largest one named."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from careerkit.errors import UnanswerableError
from careerkit.scoring.balance.hours import hours_a_week
from careerkit.scoring.spans import Triple, within

if TYPE_CHECKING:
    from careerkit.scoring.balance.lines import Counted
    from careerkit.scoring.balance.result import HoursBalance, PricedBalance
    from careerkit.scoring.spans import Span

__all__ = ["refuse_too_large", "refuse_too_large_in_full"]


def __dir__() -> list[str]:
    return __all__


def refuse_too_large(
    counted: Sequence[Counted],
    priced: PricedBalance | None,
    hours: HoursBalance | None,
    question: str = "cost-benefit",
) -> None:
    """Refuse what a result could not hold; of amounts of the same size, the first one by its text is named.

    Raises:
        UnanswerableError: `amounts-too-large`, with the `pointer` of the largest amount: of money, or else of hours.
    """
    _refuse(counted, _money_of, (), question)
    _refuse([one for one in counted if one.signed is not None], _money_of, _sums(priced), question)
    _refuse(counted, _hours_of, (), question)
    _refuse([one for one in counted if one.live], _hours_of, _week(hours), question)


def refuse_too_large_in_full(counted: Sequence[Counted], question: str) -> None:
    """Refuse what could not be added up if all of it came, however unlikely it is.

    Raises:
        UnanswerableError: `amounts-too-large`, with the `pointer` of the largest amount.
    """
    priced = [one for one in counted if one.signed is not None]
    whole = math.fsum(max(map(abs, one.value)) for one in priced if one.value is not None)
    _refuse(priced, _money_of, (whole,), question)


def _refuse(
    counted: Sequence[Counted],
    numbers_of: Callable[[Counted], Sequence[float]],
    sums: Iterable[float],
    question: str,
) -> None:
    """Refuse numbers of single items, and the sums that are made of them."""
    numbers = [number for one in counted for number in numbers_of(one)]
    if within(*sums) and (not numbers or within(min(numbers), max(numbers))):
        return

    def size(one: Counted) -> float:
        return max(map(abs, numbers_of(one)), default=0.0)

    largest = min(counted, key=lambda one: (-size(one), one.entry.label))
    raise UnanswerableError(question=question, reason="amounts-too-large", details={"pointer": largest.entry.pointer})


def _money_of(one: Counted) -> tuple[float, ...]:
    """Give what an item is worth, and how far that may swing."""
    return () if one.value is None else (*one.value, one.value.high - one.value.low)


def _hours_of(one: Counted) -> tuple[float, ...]:
    """Give the hours of an item, over the horizon and in a week."""
    return (*(one.hours or ()), *(hours_a_week(one) or ()))


def _sums(priced: PricedBalance | None) -> Iterator[float]:
    if priced is not None:
        for each in (priced.costs, priced.benefits, priced.balance):
            yield from _ends(each)
        yield from (priced.certain, priced.with_potential)


def _week(hours: HoursBalance | None) -> Iterator[float]:
    if hours is not None:
        for each in (hours.taken, hours.freed, hours.a_week, hours.freed_a_week):
            yield from _ends(each)


def _ends(span: Span) -> Triple:
    return Triple(span.low, span.likely, span.high)
