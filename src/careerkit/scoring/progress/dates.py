"""Partial dates as periods of days, for scores that compare when things were, or are due."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final, NamedTuple

__all__ = ["DAYS_A_MONTH", "Period", "ordinal", "period"]


def __dir__() -> list[str]:
    return __all__


DAYS_A_MONTH: Final = 30.436875
"""The days of a month, on the average of the Gregorian calendar: 146,097 days in 4,800 months."""
_MONTH, _DAY = 7, 10
"""How long a date is that names a month, or a day."""


class Period(NamedTuple):
    """The days that a partial date may mean, as ordinals (day 1 is the first of January of year 1)."""

    first: int
    last: int

    def middle(self, until: int | None = None) -> float:
        """Give the middle, as the one day that stands for all; of what lies no later than `until`, where that is given.

        Examples:
            >>> period("2026-04").middle() - period("2026-04-01").first
            14.5
        """
        last = self.last if until is None else max(self.first, min(self.last, until))
        return (self.first + last) / 2


def period(date: str) -> Period:
    """Read a partial date.

    Examples:
        >>> found = period("2026-02")
        >>> found.last - found.first + 1
        28
    """
    year = int(date[:4])
    month = int(date[5:7]) if len(date) >= _MONTH else None
    if month is None:
        return Period(dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal())
    if len(date) < _DAY:
        last = calendar.monthrange(year, month)[1]
        return Period(dt.date(year, month, 1).toordinal(), dt.date(year, month, last).toordinal())
    day = dt.date(year, month, int(date[8:])).toordinal()
    return Period(day, day)


def ordinal(day: dt.date | None) -> int | None:
    """Number a day, or the day of a moment; None stays None."""
    return None if day is None else day.toordinal()
