"""Weighing: what the two sides of a balance come to, and which of them outweighs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.scoring.balance.lines import signed_at
from careerkit.scoring.balance.result import BalanceVerdict, LinePlace, PricedBalance, Side
from careerkit.scoring.balance.three_point import ThreePoint
from careerkit.scoring.spans import Triple, span, total, within

if TYPE_CHECKING:
    from careerkit.scoring.balance.lines import Counted

__all__ = ["TIE_BAND", "TURNED_BY", "Sides", "more", "priced_balance", "sides", "turned_at", "verdict_of"]

TIE_BAND: Final = 0.05
"""Two sides that differ by no more than this share of the greater one come to the same."""
TURNED_BY: Final = {
    BalanceVerdict.BENEFITS_OUTWEIGH: frozenset({Side.COST}),
    BalanceVerdict.COSTS_OUTWEIGH: frozenset({Side.BENEFIT}),
}
"""On which side an amount that is not counted could turn a verdict; any other verdict may be turned by either."""


def __dir__() -> list[str]:
    return __all__


class Sides(NamedTuple):
    """What costs and benefits come to."""

    costs: Triple
    benefits: Triple

    def outweigh(self) -> BalanceVerdict:
        """Compare them, at the worst and at the best."""
        costs, benefits = self
        if more(benefits.low, costs.high):
            return BalanceVerdict.BENEFITS_OUTWEIGH
        if more(costs.low, benefits.high):
            return BalanceVerdict.COSTS_OUTWEIGH
        if more(benefits.high, costs.low) or more(costs.high, benefits.low):
            return BalanceVerdict.TOO_CLOSE
        return BalanceVerdict.BALANCED


def more(one: float, other: float) -> bool:
    """Tell whether one is more than the other by more than the tie band."""
    return one * (1 - TIE_BAND) > other


def sides(signed: Sequence[Triple]) -> Sides:
    """Add up what has a price: what is rather negative, such as a cut in pay, stands among the costs."""
    return Sides(
        total(each.times(-1) for each in signed if each.low + each.high <= 0),
        total(each for each in signed if each.low + each.high > 0),
    )


def priced_balance(counted: Sequence[Counted]) -> PricedBalance | None:
    """Add up the first column; None where nothing has a price."""
    signed = [one.signed for one in counted if one.signed is not None]
    if not signed:
        return None
    costs, benefits = sides(signed)
    likely = math.fsum(one.contribution for one in counted if one.contribution is not None)
    balance = Triple(min(benefits.low - costs.high, likely), likely, max(benefits.high - costs.low, likely))
    full = [(one.entry.potential, one.full) for one in counted if one.full is not None]
    return trusted(
        PricedBalance,
        costs=span(costs),
        benefits=span(benefits),
        balance=span(balance),
        certain=math.fsum(amount for potential, amount in full if not potential),
        with_potential=math.fsum(amount for _, amount in full),
        three_point=_three_point(one for one in counted if one.contribution is not None),
    )


def verdict_of(counted: Sequence[Counted], priced: PricedBalance | None) -> BalanceVerdict:
    """Find the verdict: undetermined where a side is empty, or where an amount that is not counted could turn it."""
    foreign = {one.entry.side for one in counted if one.place is LinePlace.OTHER_CURRENCY}
    if len({one.entry.side for one in counted if one.live}) < len(Side):
        return BalanceVerdict.UNDETERMINED
    if priced is None:
        return BalanceVerdict.UNDETERMINED if foreign else BalanceVerdict.ONLY_SOFT
    verdict = Sides(*(Triple(each.low, each.likely, each.high) for each in (priced.costs, priced.benefits))).outweigh()
    return BalanceVerdict.UNDETERMINED if foreign & TURNED_BY.get(verdict, set(Side)) else verdict


def turned_at(counted: Sequence[Counted], verdict: BalanceVerdict) -> Callable[[float], bool]:
    """Give the function that tells whether a verdict, that one side outweighs, is another at a price of an hour.

    It is asked again and again, so that what has no hours is added up only once; what it comes to is the same to the
    last digit as when everything is counted anew.
    """
    moving = [one for one in counted if one.live and one.hourly is not None]
    steady = [one.signed for one in counted if one.signed is not None and not (one.live and one.hourly is not None)]
    costs = [each.times(-1) for each in steady if each.low + each.high <= 0]
    benefits = [each for each in steady if each.low + each.high > 0]

    def turned(price: float) -> bool:
        anew = [signed_at(one, price) for one in moving]
        return (
            Sides(
                total([*costs, *(each.times(-1) for each in anew if each.low + each.high <= 0)]),
                total([*benefits, *(each for each in anew if each.low + each.high > 0)]),
            ).outweigh()
            is not verdict
        )

    return turned


def _three_point(counted: Iterable[Counted]) -> ThreePoint | None:
    """Estimate the balance from three points of each range; None where there is no range, and no probability.

    What is expected is added up; so are the variances, each item by itself. An item that comes with a probability has
    the variance of what may come, and that of whether it does.
    """
    means, variances = [], []
    for one in counted:
        mean, variance = one.expected()
        weight = one.entry.weight or 0.0
        means.append(one.entry.sign * weight * mean)
        if variance or weight < 1:
            variances.append(weight * variance + weight * (1 - weight) * mean * mean)
    if not variances:
        return None
    mean, deviation = math.fsum(means), math.sqrt(math.fsum(variances))
    return trusted(ThreePoint, mean=mean, deviation=deviation) if within(mean, deviation) else None
