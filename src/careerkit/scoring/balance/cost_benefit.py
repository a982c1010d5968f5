"""`cost_benefit`: what a plan takes against what it brings (requirement row S1.3).

Two columns stand beside each other: what has a price, as a net present value, and what has none, in counts. The verdict
speaks of the first and never turns the second into a number; instead it asks at which price the answer would turn.

How it counts, beyond the conventions of `careerkit.scoring.balance.present_value`:

- What comes anyway, is over, or begins after the horizon does not count.
- A rise in pay is a yearly amount: its percentage of `rise_of`, at the end of each year of it.
- A probability that the person gave weighs an item. What may come with no probability counts in a balance of its own,
  and makes an answer that it could turn too close to call.
- The spans take every range at its worse end, and at its better one. No sampling, no independence assumed.
- One currency is counted, the one asked for or the one in which most lines are. A verdict that an amount in another
  currency could turn is undetermined.

With one currency, more benefit never worsens a verdict and more cost never betters it, in the order costs outweigh;
balanced or too close; benefits outweigh. An empty side is no verdict: filling it in may make one, either way.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence
from typing import Final

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.model.canvas import Canvas
from careerkit.scoring.balance.bounds import refuse_too_large
from careerkit.scoring.balance.flips import drivers, flips
from careerkit.scoring.balance.hour_price import GREATEST_HOUR_PRICE
from careerkit.scoring.balance.hours import hours_balance
from careerkit.scoring.balance.lines import Counted, Terms, count, main_currency, read_ledger
from careerkit.scoring.balance.notes import assumed, missing, proposal, reasons
from careerkit.scoring.balance.payback import payback_months
from careerkit.scoring.balance.result import (
    BalanceFlip,
    BalanceFlipKind,
    BalanceVerdict,
    CostBenefit,
    Driver,
    HoursBalance,
    LedgerLine,
    LinePlace,
    PricedBalance,
    Side,
    UnpricedBalance,
)
from careerkit.scoring.balance.weighing import TIE_BAND, priced_balance, turned_at, verdict_of
from careerkit.scoring.days import as_day

__all__ = [
    "TIE_BAND",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "CostBenefit",
    "Driver",
    "HoursBalance",
    "LedgerLine",
    "LinePlace",
    "PricedBalance",
    "Side",
    "UnpricedBalance",
    "cost_benefit",
]

_LONGEST_HORIZON = 200
_GREATEST_RATE = 1_000_000
_GREATEST_FACTOR = 1_000_000


def __dir__() -> list[str]:
    return __all__


def cost_benefit(  # noqa: PLR0913  # each is one thing that a person may know better than the default
    canvas: Canvas | None,
    *,
    as_of: dt.date | None = None,
    horizon_years: float = 3,
    discount_rate: float = 0.0,
    hour_price: float | None = None,
    currency: str | None = None,
) -> CostBenefit:
    """Weigh the costs of a canvas against its benefits.

    Args:
        canvas: The canvas; its cost structure, revenue streams and hours a week are read. None if there is none yet:
            the verdict is then `undetermined`, as for an empty one.
        as_of: The day that counts as now. Without one, whatever names a start is taken to begin now.
        horizon_years: How far to look ahead, in years: above 0, at most 200.
        discount_rate: The effective yearly rate at which later money is worth less, as a share: 0.05 is five percent.
        hour_price: What an hour of one's own is worth, in the currency of the balance; without it, hours have no price.
        currency: The currency to count, as three letters of ISO 4217; without it, the one in which most lines are.

    Returns:
        The balance. Where data are missing, its verdict is `undetermined`, and `missing` says what would help.

    Raises:
        UnanswerableError: where the question makes no sense: `horizon-not-positive`, `horizon-too-long`,
            `discount-rate-too-low` (-1 or less, or so low that later money would count a million times),
            `discount-rate-too-high`, `hour-price-out-of-range`, `hour-price-without-currency`, `not-a-currency`,
            `day-out-of-range`; and where money or hours come to more than 1e15, for an item or in a sum:
            `amounts-too-large`, with the pointer of the largest.

    Examples:
        >>> from careerkit.model import Benefit, Cadence, Canvas, Cost, Money
        >>> canvas = Canvas(
        ...     cost_structure=[
        ...         Cost(text="The course", price=Money(amount=1200, currency="EUR")),
        ...         Cost(text="Evenings", hours=6, cadence=Cadence.WEEKLY, months=9),
        ...     ],
        ...     revenue_streams=[
        ...         Benefit(text="A tenth more pay", rise=10, rise_of=Money(amount=40000, currency="EUR"))
        ...     ],
        ... )
        >>> answer = cost_benefit(canvas, horizon_years=3)
        >>> answer.verdict.value, answer.priced.balance.likely
        ('benefits-outweigh', 10800.0)
        >>> round(answer.flips[0].value)  # the price of an hour at which the answer turns
        44
    """
    today = as_day(as_of, "cost-benefit")
    canvas = Canvas() if canvas is None else canvas
    _refuse_nonsense(horizon_years, discount_rate, hour_price, currency)
    entries = read_ledger(canvas, as_of)
    scored = currency or main_currency(entries, horizon_years)
    terms = Terms(
        as_of=as_of, horizon=float(horizon_years), rate=float(discount_rate), hour_price=hour_price, currency=scored
    )
    if hour_price is not None and scored is None and any(entry.hours is not None for entry in entries):
        raise UnanswerableError(question="cost-benefit", reason="hour-price-without-currency")
    counted = count(entries, terms)
    priced = priced_balance(counted)
    hours = hours_balance(counted, canvas.hours_a_week)
    refuse_too_large(counted, priced, hours)
    verdict = verdict_of(counted, priced)

    several = any(one.place is LinePlace.OTHER_CURRENCY for one in counted)
    balance = priced.balance.likely if priced is not None else 0.0
    return trusted(
        CostBenefit,
        as_of=today,
        horizon_years=terms.horizon,
        discount_rate=terms.rate,
        hour_price=hour_price,
        currency=scored,
        verdict=verdict,
        priced=priced,
        unpriced=_unpriced(counted),
        hours=hours,
        payback_months=_payback(counted, priced, terms),
        lines=tuple(one.line() for one in counted),
        drivers=drivers(counted, balance),
        flips=flips(counted, balance, verdict, terms, TIE_BAND, turned_at(counted, verdict)),
        reasons=tuple(reasons(counted, verdict, priced, hours)),
        proposal=tuple(proposal(canvas, counted, verdict, priced, hours, terms)),
        assumed=tuple(assumed(canvas, counted, terms, chosen=several and currency is None)),
        missing=tuple(missing(canvas, counted, terms, hours)),
    )


def _refuse_nonsense(
    horizon_years: float,
    discount_rate: float,
    hour_price: float | None,
    currency: str | None,
) -> None:
    """Raise for a question that makes no sense; every comparison is false for a number that is none."""
    problem: tuple[str, dict[str, object]] | None = None
    if not horizon_years > 0:
        problem = ("horizon-not-positive", {"found": str(horizon_years)})
    elif horizon_years > _LONGEST_HORIZON:
        problem = ("horizon-too-long", {"found": str(horizon_years), "limit": _LONGEST_HORIZON})
    elif not discount_rate > -1 or -horizon_years * math.log1p(discount_rate) > math.log(_GREATEST_FACTOR):
        problem = ("discount-rate-too-low", {"found": str(discount_rate)})
    elif discount_rate > _GREATEST_RATE:
        problem = ("discount-rate-too-high", {"found": str(discount_rate), "limit": _GREATEST_RATE})
    elif hour_price is not None and not 0 <= hour_price <= GREATEST_HOUR_PRICE:
        problem = ("hour-price-out-of-range", {"found": str(hour_price)})
    elif currency is not None and re.fullmatch("[A-Z]{3}", currency) is None:
        problem = ("not-a-currency", {"found": currency[:20]})
    if problem is not None:
        raise UnanswerableError(question="cost-benefit", reason=problem[0], details=problem[1])


def _unpriced(counted: Sequence[Counted]) -> UnpricedBalance:
    sides = [one.entry.side for one in counted if one.place is LinePlace.UNPRICED]
    return trusted(UnpricedBalance, costs=sides.count(Side.COST), benefits=sides.count(Side.BENEFIT))


def _payback(counted: Sequence[Counted], priced: PricedBalance | None, terms: Terms) -> float | None:
    """Give the months until what was paid has come back; None where nothing has to, or where it never does."""
    if priced is None or priced.costs.likely <= 0:
        return None
    flows = []
    for one in counted:
        if one.place is LinePlace.PRICED and one.entry.weight is not None:
            factor = one.entry.sign * one.entry.weight
            if one.entry.price is not None:
                flows.append((factor * one.entry.price.likely, one.entry.flow))
            if one.entry.hours is not None and terms.hour_price is not None:
                flows.append((factor * one.entry.hours.likely * terms.hour_price, one.entry.clock))
    return payback_months(flows, terms.rate, terms.horizon)
