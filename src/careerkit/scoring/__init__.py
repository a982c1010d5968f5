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
    from careerkit.scoring.balance import TIE_BAND, cost_benefit
    from careerkit.scoring.balance_notes import SIGNIFICANT
    from careerkit.scoring.balance_result import (
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
    from careerkit.scoring.focus import motivation_focus
    from careerkit.scoring.focus_result import (
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
    from careerkit.scoring.gap_order import GapFlip, GapOrder, GapOrderVerdict, Ordering, PlacedGap
    from careerkit.scoring.ordering import order_gaps
    from careerkit.scoring.present_value import net_present_value
    from careerkit.scoring.reasons import Reason
    from careerkit.scoring.scorecard import Scorecard, score
    from careerkit.scoring.spans import Span

__all__ = [
    "SIGNIFICANT",
    "TIE_BAND",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "CategoryStanding",
    "ChangedRating",
    "CostBenefit",
    "Driver",
    "FocusVerdict",
    "ForcedChoice",
    "GapFlip",
    "GapOrder",
    "GapOrderVerdict",
    "HoursBalance",
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
    "Span",
    "UnpricedBalance",
    "WeighingMethod",
    "cost_benefit",
    "motivation_focus",
    "net_present_value",
    "order_gaps",
    "score",
]

_HOMES = {
    "BalanceFlip": "careerkit.scoring.balance_result",
    "BalanceFlipKind": "careerkit.scoring.balance_result",
    "BalanceVerdict": "careerkit.scoring.balance_result",
    "CategoryStanding": "careerkit.scoring.focus_result",
    "ChangedRating": "careerkit.scoring.focus_result",
    "CostBenefit": "careerkit.scoring.balance_result",
    "Driver": "careerkit.scoring.balance_result",
    "FocusVerdict": "careerkit.scoring.focus_result",
    "ForcedChoice": "careerkit.scoring.focus_result",
    "GapFlip": "careerkit.scoring.gap_order",
    "GapOrder": "careerkit.scoring.gap_order",
    "GapOrderVerdict": "careerkit.scoring.gap_order",
    "HoursBalance": "careerkit.scoring.balance_result",
    "KeptCategory": "careerkit.scoring.focus_result",
    "LedgerLine": "careerkit.scoring.balance_result",
    "LinePlace": "careerkit.scoring.balance_result",
    "MadeChoices": "careerkit.scoring.focus_result",
    "MotivationFocus": "careerkit.scoring.focus_result",
    "MovedPoints": "careerkit.scoring.focus_result",
    "Ordering": "careerkit.scoring.gap_order",
    "PlacedGap": "careerkit.scoring.gap_order",
    "PricedBalance": "careerkit.scoring.balance_result",
    "Reason": "careerkit.scoring.reasons",
    "SIGNIFICANT": "careerkit.scoring.balance_notes",
    "Scorecard": "careerkit.scoring.scorecard",
    "Side": "careerkit.scoring.balance_result",
    "Span": "careerkit.scoring.spans",
    "TIE_BAND": "careerkit.scoring.balance",
    "UnpricedBalance": "careerkit.scoring.balance_result",
    "WeighingMethod": "careerkit.scoring.focus_result",
    "cost_benefit": "careerkit.scoring.balance",
    "motivation_focus": "careerkit.scoring.focus",
    "net_present_value": "careerkit.scoring.present_value",
    "order_gaps": "careerkit.scoring.ordering",
    "score": "careerkit.scoring.scorecard",
}

__getattr__, __dir__ = attach(__name__, _HOMES)
