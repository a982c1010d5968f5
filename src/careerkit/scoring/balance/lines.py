"""Ledger lines: the costs and benefits of a canvas, read once, each with its price, its hours and its time."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from careerkit.declaration.part import trusted
from careerkit.model.amounts import Cadence, Money, Range
from careerkit.model.ledger import Benefit, BenefitNature, Certainty, Cost, CostNature, Hardness
from careerkit.scoring.balance.present_value import PERIODS_A_YEAR, Stream, years_until
from careerkit.scoring.balance.result import LedgerLine, LinePlace, Side
from careerkit.scoring.spans import Triple, read_amount, span

if TYPE_CHECKING:
    from careerkit.model.canvas import Canvas

__all__ = [
    "LABEL_LENGTH",
    "Counted",
    "Entry",
    "Terms",
    "count",
    "main_currency",
    "read_ledger",
    "short_label",
    "signed_at",
]

LABEL_LENGTH: Final = 120
"""The most characters of an item's text that a result repeats."""
_ASKS_FOR_A_PRICE: Final = frozenset({CostNature.MONEY, BenefitNature.MONEY, BenefitNature.SALARY})
"""What consists of money, so that its price can be asked for."""
_NOTHING: Final = Triple(0.0, 0.0, 0.0)
_IN_THE_BALANCE: Final = (LinePlace.PRICED, LinePlace.POTENTIAL)


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
    bare_price: bool
    """Whether the price is a range with nothing most likely."""
    bare_hours: bool
    """Whether the hours are a range with nothing most likely."""
    sign: int
    """1 for a benefit, -1 for a cost."""
    potential: bool
    """Whether it only may come."""
    weight: float | None
    """What it counts for: 1, its probability, or None where it may come and nobody said how probably."""

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


@attrs.frozen
class Counted:
    """An entry with its place, and what it comes to."""

    entry: Entry
    place: LinePlace
    fixed: Triple | None
    """What its price is worth now if it comes, without the sign of its side; None where it has none in the currency."""
    hourly: Triple | None
    """What its hours are worth now for each 1 that an hour is worth; None where they can have no price."""
    worth: Triple | None
    """What its hours are worth now; None where an hour has no price."""
    value: Triple | None
    """What it is worth now if it comes, without the sign of its side; None where it has no price in the currency."""
    hours: Triple | None
    """The hours over the horizon, if it comes."""
    live: bool
    """Whether it bears on the decision at all."""
    signed: Triple | None
    """What it adds to the balance: weighed, or from nothing to all of it where it may come, who knows how probably.

    None where it is not priced.
    """
    contribution: float | None
    """What it adds to the likely balance."""

    @property
    def full(self) -> float | None:
        """What it adds to the likely balance if it comes."""
        return None if self.signed is None or self.value is None else self.entry.sign * self.value.likely

    def expected(self) -> tuple[float, float]:
        """Give the mean and the variance of what it is worth if it comes, price and hours each by itself.

        With a most likely value they are those of a three-point estimate; between two ends of which no number is more
        likely than another, those of an even distribution.
        """
        means, variances = [], []
        for part, bare in ((self.fixed, self.entry.bare_price), (self.worth, self.entry.bare_hours)):
            if part is not None:
                width = part.high - part.low
                means.append(part.likely if bare or not width else (part.low + 4 * part.likely + part.high) / 6)
                variances.append(width * width / (12 if bare else 36))
        return sum(means), sum(variances)

    def ranges(self) -> Iterator[bool]:
        """Tell, for each amount of it that is a range, whether no value of that is most likely."""
        for part, bare in ((self.fixed, self.entry.bare_price), (self.worth, self.entry.bare_hours)):
            if part is not None and part.low < part.high:
                yield bare

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
        return triple if weight == 1 else triple.times(weight)
    return Triple(min(triple.low, 0.0), 0.0, max(triple.high, 0.0))


def read_ledger(canvas: Canvas, as_of: dt.date | None) -> tuple[Entry, ...]:
    """Read the costs, then the benefits, of a canvas."""
    return (
        *_read(canvas.cost_structure, Side.COST, "/cost_structure", as_of),
        *_read(canvas.revenue_streams, Side.BENEFIT, "/revenue_streams", as_of),
    )


def _read(items: Iterable[Cost | Benefit], side: Side, block: str, as_of: dt.date | None) -> Iterator[Entry]:
    sign = 1 if side is Side.BENEFIT else -1
    for index, item in enumerate(items):
        money, price, price_turned = _price(item)
        hours, hours_turned = (None, False) if item.hours is None else read_amount(item.hours)
        cadence = item.cadence or Cadence.ONCE
        flows = Cadence.YEARLY if _is_rise(item) and item.cadence is not Cadence.ONCE else cadence
        flow = _stream(item, flows, as_of)
        probability = item.probability
        potential = item.certainty is Certainty.POTENTIAL or (probability is not None and probability < 1)
        yield Entry(
            item=item,
            pointer=f"{block}/{index}",
            label=short_label(item.text),
            side=side,
            price=price,
            currency=None if money is None else money.currency,
            flow=flow,
            hours=hours,
            clock=flow if flows is cadence else _stream(item, cadence, as_of),
            turned=price_turned or hours_turned,
            bare_price=money is not None and _is_bare(money.amount),
            bare_hours=_is_bare(item.hours),
            sign=sign,
            potential=potential,
            weight=float(probability) if probability is not None else None if potential else 1.0,
        )


def _is_rise(item: Cost | Benefit) -> bool:
    return isinstance(item, Benefit) and item.price is None and item.rise is not None


def _is_bare(amount: float | Range | None) -> bool:
    return isinstance(amount, Range) and amount.likely is None


def _price(item: Cost | Benefit) -> tuple[Money | None, Triple | None, bool]:
    """Give the money that is meant, the price of one time, and whether its range was turned."""
    money: Money | None = item.price
    factor = 1.0
    if isinstance(item, Benefit) and money is None and item.rise is not None:
        money, factor = item.rise_of, item.rise / 100
    if money is None:
        return None, None, False
    triple, turned = read_amount(money.amount)
    return money, triple if factor == 1 else triple.times(factor), turned


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


def count(entries: Iterable[Entry], terms: Terms) -> tuple[Counted, ...]:
    """Find the place of every entry, and what it comes to."""

    @cache
    def ahead(stream: Stream) -> tuple[float, float]:
        return stream.times(terms.horizon), stream.worth(terms.rate, terms.horizon)

    return tuple(_count(entry, terms, ahead) for entry in entries)


def _count(entry: Entry, terms: Terms, ahead: Callable[[Stream], tuple[float, float]]) -> Counted:
    fixed = hours = hourly = None
    foreign = entry.price is not None and entry.currency != terms.currency
    if entry.price is not None and not foreign:
        fixed = entry.price.times(ahead(entry.flow)[1])
    if entry.hours is not None:
        times, worth = ahead(entry.clock)
        if times:
            hours = entry.hours.times(times)
            hourly = None if foreign else entry.hours.times(worth)
    skipped = entry.skipped(terms.horizon)
    if skipped in (LinePlace.AFTER_HORIZON, LinePlace.ALREADY_OVER):
        fixed = hours = hourly = None
    return _placed(entry, skipped, fixed, hours, hourly, terms.hour_price, foreign=foreign)


def _placed(  # noqa: PLR0913, PLR0917  # what was found, each by itself
    entry: Entry,
    skipped: LinePlace | None,
    fixed: Triple | None,
    hours: Triple | None,
    hourly: Triple | None,
    hour_price: float | None,
    *,
    foreign: bool,
) -> Counted:
    worth = None if hourly is None or hour_price is None else hourly.times(hour_price)
    value = _together(fixed, worth)
    place = skipped or _place(entry, foreign=foreign, priced=value is not None)
    signed = contribution = None
    if value is not None and place in _IN_THE_BALANCE:
        signed = _signed(entry, value)
        contribution = signed.likely if place is LinePlace.PRICED else None
    return Counted(entry, place, fixed, hourly, worth, value, hours, skipped is None, signed, contribution)


def signed_at(one: Counted, price: float) -> Triple:
    """Give what an entry with hours that counts would add to the balance at another price of an hour."""
    value = (one.hourly or _NOTHING).times(price)
    return _signed(one.entry, value if one.fixed is None else one.fixed.plus(value))


def _signed(entry: Entry, value: Triple) -> Triple:
    return weighed(value if entry.sign > 0 else value.times(-1), entry.weight)


def _together(fixed: Triple | None, worth: Triple | None) -> Triple | None:
    """Add up what the price and the hours of one entry are worth."""
    if fixed is None or worth is None:
        return worth if fixed is None else fixed
    return fixed.plus(worth)


def _place(entry: Entry, *, foreign: bool, priced: bool) -> LinePlace:
    """Find the place of an entry that counts."""
    if foreign:
        return LinePlace.OTHER_CURRENCY
    if not priced:
        return LinePlace.UNPRICED
    return LinePlace.POTENTIAL if entry.weight is None else LinePlace.PRICED
