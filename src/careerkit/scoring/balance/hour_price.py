"""The price of an hour at which a verdict turns: of what has a price, at the worst and at the best, tie band included.

What either side comes to is a straight line in the price of an hour, except where an item changes sides or a doubtful
one changes its sign; so the turn is found on the stretch between two such prices, and then settled by weighing anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.scoring.balance.result import BalanceVerdict, LinePlace
from careerkit.scoring.balance.turning import NOTHING, first_turned
from careerkit.scoring.spans import Triple

if TYPE_CHECKING:
    from careerkit.scoring.balance.lines import Counted, Terms

__all__ = ["GREATEST_HOUR_PRICE", "turning_prices"]

GREATEST_HOUR_PRICE: Final = 1e9
"""The greatest price of an hour that is asked for, or asked about."""
_PLACES = (LinePlace.PRICED, LinePlace.UNPRICED, LinePlace.POTENTIAL)


def __dir__() -> list[str]:
    return __all__


class _Item(NamedTuple):
    """What an item adds to the balance: a part that stands, and a part for each 1 that an hour is worth."""

    fixed: Triple
    hourly: Triple
    weight: float | None

    def at(self, price: float) -> tuple[float, float]:
        """Give the low and the high end of it at a price."""
        return self.fixed.low + price * self.hourly.low, self.fixed.high + price * self.hourly.high

    def bends(self) -> Iterator[float]:
        """Give the prices at which it may change sides or sign."""
        lines = [(self.fixed.low + self.fixed.high, self.hourly.low + self.hourly.high)]
        if self.weight is None:
            lines += [(self.fixed.low, self.hourly.low), (self.fixed.high, self.hourly.high)]
        for start, slope in lines:
            if slope and 0 < -start / slope < GREATEST_HOUR_PRICE:
                yield -start / slope

    def line(self, price: float, keep: float, *, worst: bool) -> tuple[float, float]:
        """Give its part, as start and slope, in how far one side outweighs the other around a price.

        The greater side counts with the share of it that has to be more than the other one.
        """
        low, high = self.at(price)
        start, slope = (self.fixed.low, self.hourly.low) if worst else (-self.fixed.high, -self.hourly.high)
        if self.weight is None:
            low, high = min(low, 0.0), max(high, 0.0)
            if (low if worst else high) == 0:
                return 0.0, 0.0
        factor = (1.0 if self.weight is None else self.weight) * (keep if (low + high > 0) is worst else 1.0)
        return factor * start, factor * slope


def turning_prices(
    counted: Sequence[Counted],
    verdict: BalanceVerdict,
    terms: Terms,
    tie_band: float,
    turned: Callable[[float], bool],
) -> Iterator[float]:
    """Give the nearest price of an hour above, and below, what it is now at which the verdict is another.

    Args:
        counted: The items.
        verdict: The verdict as it is, that one side outweighs.
        terms: What was asked; without a price of an hour, it is taken to be nothing.
        tie_band: The share of the greater side by which two sides may differ and come to the same.
        turned: Tells whether the verdict is another at a price.
    """
    items = [_item(one) for one in counted if one.place in _PLACES]
    moving = [item for item in items if item.hourly.low or item.hourly.high]
    still = [item for item in items if not (item.hourly.low or item.hourly.high)]
    if not moving:
        return
    now, worst, keep = terms.hour_price or 0.0, verdict is BalanceVerdict.BENEFITS_OUTWEIGH, 1 - tie_band
    stands = math.fsum(item.line(0.0, keep, worst=worst)[0] for item in still)
    turns = sorted({bend for item in moving for bend in item.bends()})
    for end in (GREATEST_HOUR_PRICE, NOTHING * now):
        if end == now:
            continue
        way = sorted((bend for bend in turns if min(now, end) < bend < max(now, end)), reverse=end < now)
        for since, until in zip((now, *way), (*way, end), strict=True):
            middle = (since + until) / 2
            lines = [item.line(middle, keep, worst=worst) for item in moving]
            start, slope = (math.fsum(parts) for parts in zip((stands, 0.0), *lines, strict=True))
            guess = since if start + slope * since <= 0 else -start / slope if slope else math.inf
            if guess != since and not min(since, until) <= guess <= max(since, until):
                continue
            found = first_turned(guess, now, end, turned)
            if found is not None:
                yield found
                break


def _item(one: Counted) -> _Item:
    sign, nothing = one.entry.sign, Triple(0.0, 0.0, 0.0)
    fixed, hourly = (
        nothing if part is None else part if sign > 0 else part.times(sign) for part in (one.fixed, one.hourly)
    )
    return _Item(fixed, hourly, one.entry.weight)
