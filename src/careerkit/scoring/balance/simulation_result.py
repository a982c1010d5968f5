"""What `simulate_balance` answers: in how many draws each side outweighs, and between which ends the balance lies."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Currency, Day, Share
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.scoring.balance.result import DiscountRate, HorizonYears, HourPrice
from careerkit.scoring.balance.three_point import Spread
from careerkit.scoring.reasons import Reason
from careerkit.scoring.spans import Total

__all__ = ["BalanceQuantile", "BalanceSimulation", "DrawShape", "DrawnBalance", "SimulationVerdict"]

Draws = Annotated[int, Ge(100), Le(100_000)]
"""How often everything was drawn."""
Seed = Annotated[int, Ge(0), Le(10**15)]
"""What the draws begin from."""


def __dir__() -> list[str]:
    return __all__


class DrawShape(enum.StrEnum):
    """How an amount is drawn between its least and its most, around its most likely value."""

    PERT = "pert"
    """By the beta distribution that has the mean of a three-point estimate: mostly near what is most likely."""
    TRIANGULAR = "triangular"
    """By a triangle: the ends count for more."""


class SimulationVerdict(enum.StrEnum):
    """Which side outweighs in most draws."""

    BENEFITS_MOSTLY = "benefits-mostly"
    """The benefits outweigh in more than half of the draws, and other draws would not change that."""
    COSTS_MOSTLY = "costs-mostly"
    """The costs outweigh in more than half of the draws, and other draws would not change that."""
    TOO_CLOSE = "too-close"
    """Neither side outweighs in most draws, or what may come with no probability would change which."""
    UNDETERMINED = "undetermined"
    """It can't be told: a side is empty, nothing has a price, or an amount in another currency could turn it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BalanceQuantile(Part):
    """A balance that a share of the draws does not exceed.

    Examples:
        >>> BalanceQuantile(share=0.05, balance=-1200).balance
        -1200
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    share: Share
    """The share of the draws. Example: 0.05"""
    balance: Total
    """The balance that they do not exceed. Example: -1200"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DrawnBalance(Part):
    """What the draws came to.

    Examples:
        >>> from careerkit.model import Benefit, Canvas, Cost, Money
        >>> from careerkit.scoring import simulate_balance
        >>> canvas = Canvas(
        ...     cost_structure=[Cost(text="A course", price=Money(amount=1200, currency="EUR"))],
        ...     revenue_streams=[Benefit(text="A grant", price=Money(amount=4000, currency="EUR"), probability=0.8)],
        ... )
        >>> drawn = simulate_balance(canvas, draws=1000, seed=1).drawn
        >>> drawn.benefits_outweigh + drawn.costs_outweigh + drawn.even
        1000
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    benefits_outweigh: Count
    """In how many draws the benefits outweigh, by more than the tie band. Example: 800"""
    costs_outweigh: Count
    """In how many draws the costs outweigh, by more than the tie band. Example: 150"""
    even: Count
    """In how many draws both come to about the same. Example: 50"""
    share: Share
    """The share of the draws in which the benefits outweigh. Example: 0.8"""
    share_error: Share
    """The standard error of that share: how far that of other draws would usually lie from it. Example: 0.013"""
    share_low: Share
    """The lower end of where the share of endless draws lies, with 95 percent confidence. Example: 0.774"""
    share_high: Share
    """The upper end of it. Example: 0.824"""
    mean: Total
    """The balance on average. Example: 2000"""
    mean_error: Spread
    """The standard error of that average. Example: 50"""
    quantiles: tuple[BalanceQuantile, ...]
    """The balances that 5, 25, 50, 75 and 95 percent of the draws do not exceed."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BalanceSimulation(Part):
    """Costs against benefits, drawn again and again within what was said about them.

    Examples:
        >>> from careerkit.model import Canvas
        >>> from careerkit.scoring import simulate_balance
        >>> simulate_balance(Canvas(), seed=1).verdict.value
        'undetermined'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    as_of: Day | None = None
    """The day that counts as now; absent where none was given, and everything was taken to begin now."""
    horizon_years: HorizonYears
    """How far it looks ahead, in years. Example: 3"""
    discount_rate: DiscountRate
    """The effective yearly rate at which later money is worth less; 0 for none. Example: 0.05"""
    hour_price: HourPrice | None = None
    """What an hour was counted as; absent where hours were given no price. Example: 30"""
    currency: Currency | None = None
    """The currency of all amounts; absent where nothing has a price."""
    draws: Draws
    """How often everything was drawn. Example: 5000"""
    seed: Seed
    """What the draws began from; the same seed gives the same draws. Example: 7"""
    shape: DrawShape
    """How amounts with a most likely value were drawn."""
    verdict: SimulationVerdict
    """Which side outweighs in most draws."""
    drawn: DrawnBalance | None = None
    """What the draws came to; absent where a side is empty, or nothing has a price."""
    reasons: tuple[Reason, ...] = ()
    """What bears on the verdict."""
    assumed: tuple[Reason, ...] = ()
    """What was assumed where nothing was said."""
    missing: tuple[Reason, ...] = ()
    """What was missing, as questions."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the answer into words, several lines of them."""
        from careerkit.scoring.balance.simulation_words import words

        return words(self, language)

    def __str__(self) -> str:
        """Put the answer into English words."""
        return self.say()
