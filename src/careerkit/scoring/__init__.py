"""What a career says: pure functions, model in, result out.

Every result is a frozen class of the same kind as the model, with a kind and a schema of its own; it carries what it is
made of, what would flip it, what it assumed, and what was missing. `print` puts it into words.

Every function and result stands here by name, and is imported when it is first asked for.

Examples:
    >>> from careerkit.model import Gap
    >>> from careerkit.scoring import order_gaps
    >>> [place.name for place in order_gaps([Gap(name="Write", importance=2), Gap(name="Lead", importance=4)]).places]
    ['Lead', 'Write']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit._lazy import attach

if TYPE_CHECKING:
    from careerkit.scoring.balance.cost_benefit import TIE_BAND, cost_benefit
    from careerkit.scoring.balance.internal_rate import internal_rate_of_return
    from careerkit.scoring.balance.notes import SIGNIFICANT
    from careerkit.scoring.balance.present_value import net_present_value
    from careerkit.scoring.balance.rate_result import InternalRate, InternalRateVerdict
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
    from careerkit.scoring.balance.simulation import simulate_balance
    from careerkit.scoring.balance.simulation_result import (
        BalanceQuantile,
        BalanceSimulation,
        DrawnBalance,
        DrawShape,
        SimulationVerdict,
    )
    from careerkit.scoring.balance.three_point import ThreePoint, three_point
    from careerkit.scoring.gaps.order import order_gaps
    from careerkit.scoring.gaps.result import GapFlip, GapOrder, GapOrderVerdict, Ordering, PlacedGap
    from careerkit.scoring.motivation.focus import motivation_focus
    from careerkit.scoring.motivation.result import (
        CategoryStanding,
        ChangedRating,
        FocusVerdict,
        ForcedChoice,
        KeptCategory,
        MadeChoices,
        MotivationFocus,
        MovedPoints,
        WeighingMethod,
    )
    from careerkit.scoring.reasons import Reason
    from careerkit.scoring.scorecard import Scorecard, score
    from careerkit.scoring.spans import Span

__all__ = [
    "SIGNIFICANT",
    "TIE_BAND",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceQuantile",
    "BalanceSimulation",
    "BalanceVerdict",
    "CategoryStanding",
    "ChangedRating",
    "CostBenefit",
    "DrawShape",
    "DrawnBalance",
    "Driver",
    "FocusVerdict",
    "ForcedChoice",
    "GapFlip",
    "GapOrder",
    "GapOrderVerdict",
    "HoursBalance",
    "InternalRate",
    "InternalRateVerdict",
    "KeptCategory",
    "LedgerLine",
    "LinePlace",
    "MadeChoices",
    "MotivationFocus",
    "MovedPoints",
    "Ordering",
    "PlacedGap",
    "PricedBalance",
    "Reason",
    "Scorecard",
    "Side",
    "SimulationVerdict",
    "Span",
    "ThreePoint",
    "UnpricedBalance",
    "WeighingMethod",
    "cost_benefit",
    "internal_rate_of_return",
    "motivation_focus",
    "net_present_value",
    "order_gaps",
    "score",
    "simulate_balance",
    "three_point",
]

_HOMES = {
    "BalanceFlip": "careerkit.scoring.balance.result",
    "BalanceFlipKind": "careerkit.scoring.balance.result",
    "BalanceQuantile": "careerkit.scoring.balance.simulation_result",
    "BalanceSimulation": "careerkit.scoring.balance.simulation_result",
    "BalanceVerdict": "careerkit.scoring.balance.result",
    "CategoryStanding": "careerkit.scoring.motivation.result",
    "ChangedRating": "careerkit.scoring.motivation.result",
    "CostBenefit": "careerkit.scoring.balance.result",
    "DrawShape": "careerkit.scoring.balance.simulation_result",
    "DrawnBalance": "careerkit.scoring.balance.simulation_result",
    "Driver": "careerkit.scoring.balance.result",
    "FocusVerdict": "careerkit.scoring.motivation.result",
    "ForcedChoice": "careerkit.scoring.motivation.result",
    "GapFlip": "careerkit.scoring.gaps.result",
    "GapOrder": "careerkit.scoring.gaps.result",
    "GapOrderVerdict": "careerkit.scoring.gaps.result",
    "HoursBalance": "careerkit.scoring.balance.result",
    "InternalRate": "careerkit.scoring.balance.rate_result",
    "InternalRateVerdict": "careerkit.scoring.balance.rate_result",
    "KeptCategory": "careerkit.scoring.motivation.result",
    "LedgerLine": "careerkit.scoring.balance.result",
    "LinePlace": "careerkit.scoring.balance.result",
    "MadeChoices": "careerkit.scoring.motivation.result",
    "MotivationFocus": "careerkit.scoring.motivation.result",
    "MovedPoints": "careerkit.scoring.motivation.result",
    "Ordering": "careerkit.scoring.gaps.result",
    "PlacedGap": "careerkit.scoring.gaps.result",
    "PricedBalance": "careerkit.scoring.balance.result",
    "Reason": "careerkit.scoring.reasons",
    "SIGNIFICANT": "careerkit.scoring.balance.notes",
    "Scorecard": "careerkit.scoring.scorecard",
    "Side": "careerkit.scoring.balance.result",
    "SimulationVerdict": "careerkit.scoring.balance.simulation_result",
    "Span": "careerkit.scoring.spans",
    "TIE_BAND": "careerkit.scoring.balance.cost_benefit",
    "ThreePoint": "careerkit.scoring.balance.three_point",
    "UnpricedBalance": "careerkit.scoring.balance.result",
    "WeighingMethod": "careerkit.scoring.motivation.result",
    "cost_benefit": "careerkit.scoring.balance.cost_benefit",
    "internal_rate_of_return": "careerkit.scoring.balance.internal_rate",
    "motivation_focus": "careerkit.scoring.motivation.focus",
    "net_present_value": "careerkit.scoring.balance.present_value",
    "order_gaps": "careerkit.scoring.gaps.order",
    "score": "careerkit.scoring.scorecard",
    "simulate_balance": "careerkit.scoring.balance.simulation",
    "three_point": "careerkit.scoring.balance.three_point",
}

__getattr__, __dir__ = attach(__name__, _HOMES)
