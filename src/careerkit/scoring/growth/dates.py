"""Partial dates on a line of time, counted in months, so that a leap day changes nothing.

A date that is not exact is taken to lie in the middle of what it may be: a year at the end of its June, a month between
its 15th and its 16th. Whether it lies before or after a day is asked of its first and last day, so that nothing is
called past or future that may be neither.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

__all__ = ["Moment", "Span", "covered", "day_of", "first_day", "last_day", "middle", "months_between", "union"]

Moment = tuple[int, int, float]
"""A year, a month and a day; moments compare as time runs."""

_MIDDLE_OF_MONTH: Final = 15.5
_LAST_DAY: Final = 31
_MONTHS: Final = 12
_JUNE, _JULY = 6, 7


def __dir__() -> list[str]:
    return __all__


class Span(NamedTuple):
    """The first and the last of several months in a row, both counted from the year 0."""

    first: int
    last: int


def _parts(date: str) -> list[int]:
    return [int(part) for part in date.split("-")]


def day_of(date: str) -> Moment:
    """Read a date that is exact.

    Examples:
        >>> day_of("2026-04-17")
        (2026, 4, 17)
    """
    year, month, day = _parts(date)
    return year, month, day


def middle(date: str) -> Moment:
    """Give the middle of what a partial date may be.

    Examples:
        >>> middle("2026") < middle("2026-07") < middle("2026-07-16") < middle("2026-08")
        True
    """
    year, *rest = _parts(date)
    if not rest:
        return year, _JUNE, _LAST_DAY
    return year, rest[0], rest[1] if len(rest) > 1 else _MIDDLE_OF_MONTH


def first_day(date: str) -> Moment:
    """Give the first day that a partial date may be."""
    year, month, day = [*_parts(date), 1, 1][:3]
    return year, month, day


def last_day(date: str) -> Moment:
    """Give the last day that a partial date may be; the last day of any month is called the 31st."""
    parts = _parts(date)
    year, month, day = [*parts, *[_MONTHS, _LAST_DAY][len(parts) - 1 :]][:3]
    return year, month, day


def months_between(earlier: Moment, later: Moment) -> int:
    """Count the whole months from one moment to a later one; 0 where it is not later.

    Examples:
        >>> months_between((2024, 2, 29), (2025, 2, 28)), months_between((2024, 1, 15.5), (2024, 4, 16))
        (11, 3)
    """
    months = (later[0] - earlier[0]) * _MONTHS + later[1] - earlier[1] - (later[2] < earlier[2])
    return max(0, months)


def _month(moment: Moment) -> int:
    return moment[0] * _MONTHS + moment[1] - 1


def covered(start: str, end: str) -> Span | None:
    """Give the months from a start to an end, both counted; None where the end lies before the start.

    A year as a start is read as its July, as an end as its June. Where these would change places although the dates do
    not contradict each other, it is half of the months that they may be, in the middle of them.

    Examples:
        >>> covered("2021-09", "2021-11-05"), covered("2019", "2021"), covered("2019", "2019"), covered("2020", "2019")
        (Span(first=24260, last=24262), Span(first=24234, last=24257), Span(first=24231, last=24236), None)
    """
    if last_day(end) < first_day(start):
        return None
    year, *rest = _parts(start)
    first = year * _MONTHS + (rest[0] if rest else _JULY) - 1
    last = _month(middle(end))
    if first <= last:
        return Span(first, last)
    first, last = _month(first_day(start)), _month(last_day(end))
    half = math.ceil((last - first + 1) / 2)
    first += (last - first + 1 - half) // 2
    return Span(first, first + half - 1)


def union(spans: Iterable[Span]) -> int:
    """Count the months that lie in any of these, each once.

    Examples:
        >>> union([Span(10, 12), Span(12, 15), Span(20, 20)])
        7
    """
    months, until = 0, -1
    for first, last in sorted(spans):
        months += max(0, last - max(first, until + 1) + 1)
        until = max(until, last)
    return months
