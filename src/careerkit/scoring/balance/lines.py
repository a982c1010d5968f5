"""Ledger lines: the costs and benefits of a canvas, read once, each with its price, its hours and its time."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from careerkit.declaration.part import trusted
from careerkit.model.amounts import Cadence, Money
from careerkit.model.ledger import Benefit, BenefitNature, Certainty, Cost, CostNature, Hardness
from careerkit.scoring.balance.present_value import PERIODS_A_YEAR, Stream, years_until
from careerkit.scoring.balance.result import LedgerLine, LinePlace, Side
from careerkit.scoring.spans import Triple, read_amount, span, total

if TYPE_CHECKING:
    from careerkit.model.canvas import Canvas

__all__ = ["LABEL_LENGTH", "Counted", "Entry", "Terms", "count", "main_currency", "read_ledger", "short_label"]

LABEL_LENGTH: Final = 120
"""The most characters of an item's text that a result repeats."""
_ASKS_FOR_A_PRICE: Final = frozenset({CostNature.MONEY, BenefitNature.MONEY, BenefitNature.SALARY})
"""What consists of money, so that its price can be asked for."""


def __dir__() -> list[str]:
    return __all__


def short_label(text: str) -> str:
    """Cut a text to one line of at most 120 characters.

    Examples:
        >>> short_label("  Evenings  for the course")
        'Evenings for the course'
    """
    line = " ".join(text.split())
    return f"{line[: LABEL_LENGTH - 1]}…" if len(line) > LABEL_LENGTH else line or "…"


@attrs.frozen(kw_only=True)
class Entry:
    """A cost or benefit as it was read: what it is each time, and when; not yet what it comes to."""

    item: Cost | Benefit
    pointer: str
    label: str
    side: Side
    price: Triple | None
    """What it costs or brings each time, without the sign of its side; below zero for a cut in pay."""
    currency: str | None
    flow: Stream
    """When the price comes."""
    hours: Triple | None
    clock: Stream
    """When the hours come."""
    turned: bool
    """Whether a range of it stood upside down."""

    @property
    def sign(self) -> int:
        """1 for a benefit, -1 for a cost."""
        return 1 if self.side is Side.BENEFIT else -1

    @property
    def potential(self) -> bool:
        """Whether it only may come."""
        probability = self.item.probability
        return self.item.certainty is Certainty.POTENTIAL or (probability is not None and probability < 1)

    @property
    def weight(self) -> float | None:
        """What it counts for: 1, its probability, or None where it may come and nobody said how probably."""
        if self.item.probability is not None:
            return float(self.item.probability)
        return None if self.potential else 1.0

    @property
    def rise(self) -> float | None:
        """The rise in pay that stands without a price."""
        return self.item.rise if isinstance(self.item, Benefit) and self.item.price is None else None

    @property
    def lacks_base(self) -> bool:
        """Whether it is a rise of nobody knows what."""
        return self.rise is not None and self.price is None

    @property
    def lacks_price(self) -> bool:
        """Whether it ought to have an amount, and has none."""
        if self.price is not None or self.hours is not None or self.rise is not None:
            return False
        return self.item.hardness is Hardness.HARD or self.item.nature in _ASKS_FOR_A_PRICE

    @property
    def hardness(self) -> Hardness:
        """Whether it can be counted."""
        countable = self.price is not None or self.hours is not None or self.rise is not None
        return self.item.hardness or (Hardness.HARD if countable else Hardness.SOFT)

    @property
    def soft(self) -> bool:
        """Whether the person could be asked what it is worth, and nothing else would tell."""
        return self.price is None and self.hours is None and self.hardness is Hardness.SOFT

    def skipped(self, horizon: float) -> LinePlace | None:
        """Tell why it does not count at all, if so."""
        if self.item.comes_anyway:
            return LinePlace.COMES_ANYWAY
        decisive = self.clock if self.price is None and self.hours is not None else self.flow
        if decisive.over:
            return LinePlace.ALREADY_OVER
        return LinePlace.AFTER_HORIZON if decisive.begins_after(horizon) else None


@attrs.frozen(kw_only=True)
class Terms:
    """What the caller asked for."""

    as_of: dt.date | None
    horizon: float
    rate: float
    hour_price: float | None
    currency: str | None


@attrs.frozen(kw_only=True)
class Counted:
    """An entry with its place, and what it comes to."""

    entry: Entry
    place: LinePlace
    value: Triple | None
    """What it is worth now if it comes, without the sign of its side; None where it has no price in the currency."""
    hours: Triple | None
    """The hours over the horizon, if it comes."""
    hours_worth: float
    """The likely hours, discounted like money: what they would be worth now at a price of 1."""

    @property
    def live(self) -> bool:
        """Whether it bears on the decision at all."""
        return self.place not in (LinePlace.COMES_ANYWAY, LinePlace.AFTER_HORIZON, LinePlace.ALREADY_OVER)

    @cached_property
    def signed(self) -> Triple | None:
        """What it adds to the balance: weighed, or from nothing to all of it where it may come, who knows how probably.

        None where it is not priced.
        """
        if self.value is None or self.place not in (LinePlace.PRICED, LinePlace.POTENTIAL):
            return None
        return weighed(self.value.times(self.entry.sign), self.entry.weight)

    @property
    def full(self) -> float | None:
        """What it adds to the likely balance if it comes."""
        return None if self.signed is None or self.value is None else self.entry.sign * self.value.likely

    @property
    def contribution(self) -> float | None:
        """What it adds to the likely balance."""
        return self.signed.likely if self.signed is not None and self.place is LinePlace.PRICED else None

    def line(self) -> LedgerLine:
        """Write it down for the result."""
        item = self.entry.item
        return trusted(
            LedgerLine,
            pointer=self.entry.pointer,
            id=item.id,
            label=self.entry.label,
            side=self.entry.side,
            nature=None if item.nature is None else item.nature.value,
            hardness=self.entry.hardness,
            certainty=Certainty.POTENTIAL if self.entry.potential else Certainty.CERTAIN,
            probability=item.probability,
            place=self.place,
            present_value=None if self.value is None else span(self.value),
            hours=None if self.hours is None else span(self.hours),
            contribution=self.contribution,
        )


def weighed(triple: Triple, weight: float | None) -> Triple:
    """Weigh by a probability; with none, it may be anything from nothing to all."""
    if weight is not None:
        return triple.times(weight)
    return Triple(min(triple.low, 0.0), 0.0, max(triple.high, 0.0))


def read_ledger(canvas: Canvas, as_of: dt.date | None) -> tuple[Entry, ...]:
    """Read the costs, then the benefits, of a canvas."""
    return (
        *_read(canvas.cost_structure, Side.COST, "/cost_structure", as_of),
        *_read(canvas.revenue_streams, Side.BENEFIT, "/revenue_streams", as_of),
    )


def _read(items: Iterable[Cost | Benefit], side: Side, block: str, as_of: dt.date | None) -> Iterator[Entry]:
    for index, item in enumerate(items):
        price, currency, price_turned = _price(item)
        hours, hours_turned = (None, False) if item.hours is None else read_amount(item.hours)
        cadence = item.cadence or Cadence.ONCE
        flows = Cadence.YEARLY if _is_rise(item) and item.cadence is not Cadence.ONCE else cadence
        yield Entry(
            item=item,
            pointer=f"{block}/{index}",
            label=short_label(item.text),
            side=side,
            price=price,
            currency=currency,
            flow=_stream(item, flows, as_of),
            hours=hours,
            clock=_stream(item, cadence, as_of),
            turned=price_turned or hours_turned,
        )


def _is_rise(item: Cost | Benefit) -> bool:
    return isinstance(item, Benefit) and item.price is None and item.rise is not None


def _price(item: Cost | Benefit) -> tuple[Triple | None, str | None, bool]:
    """Give the price of one time, its currency, and whether its range was turned."""
    money: Money | None = item.price
    factor = 1.0
    if isinstance(item, Benefit) and money is None and item.rise is not None:
        money, factor = item.rise_of, item.rise / 100
    if money is None:
        return None, None, False
    triple, turned = read_amount(money.amount)
    return triple.times(factor), money.currency, turned


def _stream(item: Cost | Benefit, cadence: Cadence, as_of: dt.date | None) -> Stream:
    begin = 0.0 if item.start is None or as_of is None else years_until(as_of, item.start)
    end = math.inf if item.months is None else begin + item.months / 12
    periods = PERIODS_A_YEAR[cadence]
    if periods or _lasts(item):
        return Stream(max(begin, 0.0), end, periods)
    return Stream(begin, math.inf, periods)


def _lasts(item: Cost | Benefit) -> bool:
    """Tell whether what does not come round goes on from its start, instead of being over once it has come.

    It does where it has a duration, or nothing that could come a single time; not where an amount is said to come once.
    """
    has_amount = item.price is not None or item.hours is not None or _is_rise(item)
    if item.cadence is Cadence.ONCE:
        return item.months is not None and not has_amount
    return item.months is not None or not has_amount


def main_currency(entries: Iterable[Entry], horizon: float) -> str | None:
    """Give the currency of most of the entries that count; of several, the first in the alphabet."""
    found = Counter(entry.currency for entry in entries if entry.currency and entry.skipped(horizon) is None)
    return min(found, key=lambda currency: (-found[currency], currency), default=None)


def count(entry: Entry, terms: Terms) -> Counted:
    """Find an entry's place, and what it comes to."""
    hours = None
    hours_worth = 0.0
    if entry.hours is not None and (times := entry.clock.times(terms.horizon)):
        hours = entry.hours.times(times)
        hours_worth = entry.hours.likely * entry.clock.worth(terms.rate, terms.horizon)
    value = None
    if entry.price is not None and entry.currency == terms.currency:
        value = entry.price.times(entry.flow.worth(terms.rate, terms.horizon))
    foreign = entry.price is not None and entry.currency != terms.currency
    if entry.hours is not None and hours is not None and terms.hour_price is not None and not foreign:
        worth = entry.hours.times(terms.hour_price * entry.clock.worth(terms.rate, terms.horizon))
        value = worth if value is None else total((value, worth))
    place = entry.skipped(terms.horizon) or _place(entry, foreign=foreign, priced=value is not None)
    if place in (LinePlace.AFTER_HORIZON, LinePlace.ALREADY_OVER):
        value = hours = None
    return Counted(entry=entry, place=place, value=value, hours=hours, hours_worth=hours_worth)


def _place(entry: Entry, *, foreign: bool, priced: bool) -> LinePlace:
    """Find the place of an entry that counts."""
    if foreign:
        return LinePlace.OTHER_CURRENCY
    if not priced:
        return LinePlace.UNPRICED
    return LinePlace.POTENTIAL if entry.weight is None else LinePlace.PRICED
