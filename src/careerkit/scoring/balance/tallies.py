"""Tallies: in how many draws each side outweighs, how far that is from what endless draws would give, and quantiles."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.scoring.balance.simulation_result import BalanceQuantile, DrawnBalance, SimulationVerdict
from careerkit.scoring.balance.weighing import more

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Tally", "outcome", "summed_up", "wilson"]

_QUANTILES: Final = (0.05, 0.25, 0.5, 0.75, 0.95)
_CONFIDENCE: Final = 1.959963984540054
"""How many standard errors either way hold 95 percent of a normal distribution."""


def __dir__() -> list[str]:
    return __all__


class Tally(NamedTuple):
    """In how many draws each side outweighs."""

    benefits: int
    costs: int
    even: int

    def verdict(self) -> SimulationVerdict:
        """Tell which side outweighs in most draws, however else they had fallen."""
        draws = sum(self)
        if wilson(self.benefits, draws)[0] > 1 / 2:
            return SimulationVerdict.BENEFITS_MOSTLY
        if wilson(self.costs, draws)[0] > 1 / 2:
            return SimulationVerdict.COSTS_MOSTLY
        return SimulationVerdict.TOO_CLOSE


def outcome(benefits: float, costs: float) -> int:
    """Tell which side outweighs, as the place in a tally."""
    if more(benefits, costs):
        return 0
    return 1 if more(costs, benefits) else 2


def summed_up(tally: Tally, balances: Sequence[float]) -> DrawnBalance:
    """Sum up draws: the share in which the benefits outweigh, the average and quantiles, each with its error."""
    draws = len(balances)
    share = tally.benefits / draws
    low, high = wilson(tally.benefits, draws)
    mean = math.fsum(balances) / draws
    variance = math.fsum((each - mean) ** 2 for each in balances) / (draws - 1)
    ranked = sorted(balances)
    return trusted(
        DrawnBalance,
        benefits_outweigh=tally.benefits,
        costs_outweigh=tally.costs,
        even=tally.even,
        share=share,
        share_error=math.sqrt(share * (1 - share) / draws),
        share_low=low,
        share_high=high,
        mean=mean,
        mean_error=math.sqrt(variance / draws),
        quantiles=tuple(trusted(BalanceQuantile, share=at, balance=_quantile(ranked, at)) for at in _QUANTILES),
    )


def wilson(found: int, draws: int) -> tuple[float, float]:
    """Give the ends between which a share lies with 95 percent confidence.

    Source: Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
    Statistical Association 22:209-212.

    Examples:
        >>> [round(end, 4) for end in wilson(81, 263)]
        [0.2553, 0.3662]
    """
    share, square = found / draws, _CONFIDENCE**2
    middle = (share + square / (2 * draws)) / (1 + square / draws)
    half = _CONFIDENCE * math.sqrt(share * (1 - share) / draws + square / (4 * draws**2)) / (1 + square / draws)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def _quantile(ranked: Sequence[float], share: float) -> float:
    """Give the value that a share of ranked values does not exceed, in between two of them in proportion."""
    place = share * (len(ranked) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (place - below) * (ranked[above] - ranked[below])
