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
from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.model.canvas import Canvas
from careerkit.scoring.balance.bounds import refuse_too_large
from careerkit.scoring.balance.flips import drivers, flips
from careerkit.scoring.balance.hours import hours_balance
from careerkit.scoring.balance.internal_rate import rate_of_streams, undetermined_rate
from careerkit.scoring.balance.notes import assumed, missing, proposal, reasons
from careerkit.scoring.balance.payback import payback_months
from careerkit.scoring.balance.reading import Asked, likely_flows, read
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
from careerkit.scoring.reasons import reason

if TYPE_CHECKING:
    from careerkit.scoring.balance.lines import Counted, Terms
    from careerkit.scoring.balance.rate_result import InternalRate

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
    internal_rate: bool = False,
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
        internal_rate: Whether to look for the rate at which the likely balance comes to nothing, see
            `internal_rate_of_return`.

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
    asked = Asked(as_of, horizon_years, discount_rate, hour_price, currency)
    canvas = Canvas() if canvas is None else canvas
    terms, counted = read(canvas, asked, "cost-benefit")
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
        currency=terms.currency,
        verdict=verdict,
        priced=priced,
        unpriced=_unpriced(counted),
        hours=hours,
        payback_months=_payback(counted, priced, terms),
        internal_rate=_rate(counted, verdict, terms) if internal_rate else None,
        lines=tuple(one.line() for one in counted),
        drivers=drivers(counted, balance),
        flips=flips(counted, verdict, terms, TIE_BAND, turned_at(counted, verdict)),
        reasons=tuple(reasons(counted, verdict, priced, hours)),
        proposal=tuple(proposal(canvas, counted, verdict, priced, hours, terms)),
        assumed=tuple(assumed(canvas, counted, terms, chosen=several and currency is None)),
        missing=tuple(missing(canvas, counted, terms, hours)),
    )


def _unpriced(counted: Sequence[Counted]) -> UnpricedBalance:
    sides = [one.entry.side for one in counted if one.place is LinePlace.UNPRICED]
    return trusted(UnpricedBalance, costs=sides.count(Side.COST), benefits=sides.count(Side.BENEFIT))


def _payback(counted: Sequence[Counted], priced: PricedBalance | None, terms: Terms) -> float | None:
    """Give the months until what was paid has come back; None where nothing has to, or where it never does."""
    if priced is None or priced.costs.likely <= 0:
        return None
    return payback_months(likely_flows(counted, terms), terms.rate, terms.horizon)


def _rate(counted: Sequence[Counted], verdict: BalanceVerdict, terms: Terms) -> InternalRate:
    """Look for the rate at which the likely balance comes to nothing, where there is a balance."""
    if verdict in (BalanceVerdict.UNDETERMINED, BalanceVerdict.ONLY_SOFT):
        return undetermined_rate(reason("balance.internal-rate.no-balance"))
    return rate_of_streams(likely_flows(counted, terms), terms.horizon)
