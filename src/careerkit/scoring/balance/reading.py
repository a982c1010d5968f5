"""Reading: what was asked of a canvas, checked, and every line of it counted."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.errors import UnanswerableError
from careerkit.scoring.balance.hour_price import GREATEST_HOUR_PRICE
from careerkit.scoring.balance.lines import Counted, Terms, count, main_currency, read_ledger
from careerkit.scoring.balance.present_value import GREATEST_RATE, Stream
from careerkit.scoring.balance.result import LinePlace
from careerkit.scoring.spans import SHOWN

if TYPE_CHECKING:
    from careerkit.model.canvas import Canvas

__all__ = ["Asked", "likely_flows", "read"]

_LONGEST_HORIZON: Final = 200
_GREATEST_FACTOR: Final = 1_000_000


def __dir__() -> list[str]:
    return __all__


class Asked(NamedTuple):
    """What the caller asked for, as it was given."""

    as_of: dt.date | None
    horizon_years: float
    discount_rate: float
    hour_price: float | None
    currency: str | None


def read(canvas: Canvas, asked: Asked, question: str) -> tuple[Terms, tuple[Counted, ...]]:
    """Check what was asked, choose the currency, and count every line.

    Raises:
        UnanswerableError: where the question makes no sense, see `cost_benefit`.
    """
    _refuse_nonsense(asked, question)
    entries = read_ledger(canvas, asked.as_of)
    currency = asked.currency or main_currency(entries, asked.horizon_years)
    terms = Terms(
        as_of=asked.as_of,
        horizon=float(asked.horizon_years),
        rate=float(asked.discount_rate),
        hour_price=asked.hour_price,
        currency=currency,
    )
    if asked.hour_price is not None and currency is None and any(entry.hours is not None for entry in entries):
        raise UnanswerableError(question=question, reason="hour-price-without-currency")
    return terms, count(entries, terms)


def _refuse_nonsense(asked: Asked, question: str) -> None:
    """Raise for a question that makes no sense; every comparison is false for a number that is none."""
    _, horizon_years, discount_rate, hour_price, currency = asked
    problem: tuple[str, dict[str, object]] | None = None
    if not horizon_years > 0:
        problem = ("horizon-not-positive", {"found": str(horizon_years)[:SHOWN]})
    elif horizon_years > _LONGEST_HORIZON:
        problem = ("horizon-too-long", {"found": str(horizon_years)[:SHOWN], "limit": _LONGEST_HORIZON})
    elif discount_rate > GREATEST_RATE:
        problem = ("discount-rate-too-high", {"found": str(discount_rate)[:SHOWN], "limit": GREATEST_RATE})
    elif not discount_rate > -1 or -horizon_years * math.log1p(discount_rate) > math.log(_GREATEST_FACTOR):
        problem = ("discount-rate-too-low", {"found": str(discount_rate)[:SHOWN]})
    elif hour_price is not None and (isinstance(hour_price, bool) or not 0 <= hour_price <= GREATEST_HOUR_PRICE):
        problem = ("hour-price-out-of-range", {"found": str(hour_price)[:SHOWN]})
    elif currency is not None and re.fullmatch("[A-Z]{3}", currency) is None:
        problem = ("not-a-currency", {"found": currency[:20]})
    if problem is not None:
        raise UnanswerableError(question=question, reason=problem[0], details=problem[1])


def likely_flows(counted: Sequence[Counted], terms: Terms) -> Iterator[tuple[float, Stream]]:
    """Give what is likely to flow each time, negative for what is paid, and when."""
    for one in counted:
        entry = one.entry
        if one.place is LinePlace.PRICED and entry.weight is not None:
            factor = entry.sign * entry.weight
            if one.fixed is not None and entry.price is not None:
                yield factor * entry.price.likely, entry.flow
            if one.worth is not None and entry.hours is not None and terms.hour_price is not None:
                yield factor * entry.hours.likely * terms.hour_price, entry.clock
