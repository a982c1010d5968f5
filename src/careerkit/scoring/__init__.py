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
    from careerkit.scoring.alternatives.exploration import (
        CatalogueExploration,
        ExplorationVerdict,
        Idea,
        ServedAbove,
    )
    from careerkit.scoring.alternatives.explore import explore_catalogue
    from careerkit.scoring.alternatives.kernel import shared_ranks, weigh, weighted_values
    from careerkit.scoring.alternatives.rank import rank_alternatives
    from careerkit.scoring.alternatives.result import (
        Acceptability,
        AlternativeRanking,
        Basis,
        CentralWeight,
        DownsideFlip,
        ExcludedAlternative,
        ExtentFlip,
        RankedAlternative,
        RankingVerdict,
        ServedCategory,
        Shortfall,
        WeightChange,
        WeightFlip,
    )
    from careerkit.scoring.balance.cost_benefit import TIE_BAND, cost_benefit
    from careerkit.scoring.balance.notes import SIGNIFICANT
    from careerkit.scoring.balance.present_value import net_present_value
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
    "Acceptability",
    "AlternativeRanking",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "Basis",
    "CatalogueExploration",
    "CategoryStanding",
    "CentralWeight",
    "ChangedRating",
    "CostBenefit",
    "DownsideFlip",
    "Driver",
    "ExcludedAlternative",
    "ExplorationVerdict",
    "ExtentFlip",
    "FocusVerdict",
    "ForcedChoice",
    "GapFlip",
    "GapOrder",
    "GapOrderVerdict",
    "HoursBalance",
    "Idea",
    "KeptCategory",
    "LedgerLine",
    "LinePlace",
    "MadeChoices",
    "MotivationFocus",
    "MovedPoints",
    "Ordering",
    "PlacedGap",
    "PricedBalance",
    "RankedAlternative",
    "RankingVerdict",
    "Reason",
    "Scorecard",
    "ServedAbove",
    "ServedCategory",
    "Shortfall",
    "Side",
    "Span",
    "UnpricedBalance",
    "WeighingMethod",
    "WeightChange",
    "WeightFlip",
    "cost_benefit",
    "explore_catalogue",
    "motivation_focus",
    "net_present_value",
    "order_gaps",
    "rank_alternatives",
    "score",
    "shared_ranks",
    "weigh",
    "weighted_values",
]

_HOMES = {
    "Acceptability": "careerkit.scoring.alternatives.result",
    "AlternativeRanking": "careerkit.scoring.alternatives.result",
    "BalanceFlip": "careerkit.scoring.balance.result",
    "BalanceFlipKind": "careerkit.scoring.balance.result",
    "BalanceVerdict": "careerkit.scoring.balance.result",
    "Basis": "careerkit.scoring.alternatives.result",
    "CatalogueExploration": "careerkit.scoring.alternatives.exploration",
    "CategoryStanding": "careerkit.scoring.motivation.result",
    "CentralWeight": "careerkit.scoring.alternatives.result",
    "ChangedRating": "careerkit.scoring.motivation.result",
    "CostBenefit": "careerkit.scoring.balance.result",
    "DownsideFlip": "careerkit.scoring.alternatives.result",
    "Driver": "careerkit.scoring.balance.result",
    "ExcludedAlternative": "careerkit.scoring.alternatives.result",
    "ExplorationVerdict": "careerkit.scoring.alternatives.exploration",
    "ExtentFlip": "careerkit.scoring.alternatives.result",
    "FocusVerdict": "careerkit.scoring.motivation.result",
    "ForcedChoice": "careerkit.scoring.motivation.result",
    "GapFlip": "careerkit.scoring.gaps.result",
    "GapOrder": "careerkit.scoring.gaps.result",
    "GapOrderVerdict": "careerkit.scoring.gaps.result",
    "HoursBalance": "careerkit.scoring.balance.result",
    "Idea": "careerkit.scoring.alternatives.exploration",
    "KeptCategory": "careerkit.scoring.motivation.result",
    "LedgerLine": "careerkit.scoring.balance.result",
    "LinePlace": "careerkit.scoring.balance.result",
    "MadeChoices": "careerkit.scoring.motivation.result",
    "MotivationFocus": "careerkit.scoring.motivation.result",
    "MovedPoints": "careerkit.scoring.motivation.result",
    "Ordering": "careerkit.scoring.gaps.result",
    "PlacedGap": "careerkit.scoring.gaps.result",
    "PricedBalance": "careerkit.scoring.balance.result",
    "RankedAlternative": "careerkit.scoring.alternatives.result",
    "RankingVerdict": "careerkit.scoring.alternatives.result",
    "Reason": "careerkit.scoring.reasons",
    "SIGNIFICANT": "careerkit.scoring.balance.notes",
    "Scorecard": "careerkit.scoring.scorecard",
    "ServedAbove": "careerkit.scoring.alternatives.exploration",
    "ServedCategory": "careerkit.scoring.alternatives.result",
    "Shortfall": "careerkit.scoring.alternatives.result",
    "Side": "careerkit.scoring.balance.result",
    "Span": "careerkit.scoring.spans",
    "TIE_BAND": "careerkit.scoring.balance.cost_benefit",
    "UnpricedBalance": "careerkit.scoring.balance.result",
    "WeighingMethod": "careerkit.scoring.motivation.result",
    "WeightChange": "careerkit.scoring.alternatives.result",
    "WeightFlip": "careerkit.scoring.alternatives.result",
    "cost_benefit": "careerkit.scoring.balance.cost_benefit",
    "explore_catalogue": "careerkit.scoring.alternatives.explore",
    "motivation_focus": "careerkit.scoring.motivation.focus",
    "net_present_value": "careerkit.scoring.balance.present_value",
    "order_gaps": "careerkit.scoring.gaps.order",
    "rank_alternatives": "careerkit.scoring.alternatives.rank",
    "score": "careerkit.scoring.scorecard",
    "shared_ranks": "careerkit.scoring.alternatives.kernel",
    "weigh": "careerkit.scoring.alternatives.kernel",
    "weighted_values": "careerkit.scoring.alternatives.kernel",
}

__getattr__, __dir__ = attach(__name__, _HOMES)
