"""Days: the day that counts as now, as results keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.errors import UnanswerableError

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["as_day"]

_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def __dir__() -> list[str]:
    return __all__


def as_day(day: dt.date | None, question: str) -> str | None:
    """Write a day as a document has it; None stays None, and the hour of a moment is left out.

    Raises:
        UnanswerableError: `day-out-of-range`, for a year that no document can hold.

    Examples:
        >>> import datetime as dt
        >>> as_day(dt.date(2026, 4, 17), "scorecard")
        '2026-04-17'
    """
    if day is None:
        return None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UnanswerableError(question=question, reason="day-out-of-range", details={"found": f"{day:%Y-%m-%d}"})
    return f"{day:%Y-%m-%d}"
