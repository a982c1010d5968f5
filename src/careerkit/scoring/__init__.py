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
    from careerkit.scoring.growth.exploration import exploration
    from careerkit.scoring.growth.exploration_result import (
        Exploration,
        ExplorationFlip,
        ExplorationVerdict,
        ExploredKind,
        ExploredLand,
        RisenSkill,
        UnderstandingGrowth,
    )
    from careerkit.scoring.growth.plateaus import plateaus
    from careerkit.scoring.growth.plateaus_result import (
        PlateauFlip,
        PlateauLevel,
        Plateaus,
        PlateauSign,
        PlateauStanding,
        Sentence,
        SentenceTrend,
        SignNature,
    )
    from careerkit.scoring.growth.trend import Trend
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
    from careerkit.scoring.weights.given import (
        weights_from_points,
        weights_from_ranking,
        weights_from_ratings,
    )
    from careerkit.scoring.weights.judgements import PairwiseJudgement
    from careerkit.scoring.weights.pairwise import weights_from_pairwise
    from careerkit.scoring.weights.result import (
        Consistency,
        InconsistentJudgement,
        RandomIndexTable,
        RankWeights,
        UsableFor,
        WeightEntry,
        WeightFlip,
        Weights,
        WeightsMethod,
        WeightsVerdict,
    )

__all__ = [
    "SIGNIFICANT",
    "TIE_BAND",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "CategoryStanding",
    "ChangedRating",
    "Consistency",
    "CostBenefit",
    "Driver",
    "Exploration",
    "ExplorationFlip",
    "ExplorationVerdict",
    "ExploredKind",
    "ExploredLand",
    "FocusVerdict",
    "ForcedChoice",
    "GapFlip",
    "GapOrder",
    "GapOrderVerdict",
    "HoursBalance",
    "InconsistentJudgement",
    "KeptCategory",
    "LedgerLine",
    "LinePlace",
    "MadeChoices",
    "MotivationFocus",
    "MovedPoints",
    "Ordering",
    "PairwiseJudgement",
    "PlacedGap",
    "PlateauFlip",
    "PlateauLevel",
    "PlateauSign",
    "PlateauStanding",
    "Plateaus",
    "PricedBalance",
    "RandomIndexTable",
    "RankWeights",
    "Reason",
    "RisenSkill",
    "Scorecard",
    "Sentence",
    "SentenceTrend",
    "Side",
    "SignNature",
    "Span",
    "Trend",
    "UnderstandingGrowth",
    "UnpricedBalance",
    "UsableFor",
    "WeighingMethod",
    "WeightEntry",
    "WeightFlip",
    "Weights",
    "WeightsMethod",
    "WeightsVerdict",
    "cost_benefit",
    "exploration",
    "motivation_focus",
    "net_present_value",
    "order_gaps",
    "plateaus",
    "score",
    "weights_from_pairwise",
    "weights_from_points",
    "weights_from_ranking",
    "weights_from_ratings",
]

_HOMES = {
    "BalanceFlip": "careerkit.scoring.balance.result",
    "BalanceFlipKind": "careerkit.scoring.balance.result",
    "BalanceVerdict": "careerkit.scoring.balance.result",
    "CategoryStanding": "careerkit.scoring.motivation.result",
    "ChangedRating": "careerkit.scoring.motivation.result",
    "Consistency": "careerkit.scoring.weights.result",
    "CostBenefit": "careerkit.scoring.balance.result",
    "Driver": "careerkit.scoring.balance.result",
    "Exploration": "careerkit.scoring.growth.exploration_result",
    "ExplorationFlip": "careerkit.scoring.growth.exploration_result",
    "ExplorationVerdict": "careerkit.scoring.growth.exploration_result",
    "ExploredKind": "careerkit.scoring.growth.exploration_result",
    "ExploredLand": "careerkit.scoring.growth.exploration_result",
    "FocusVerdict": "careerkit.scoring.motivation.result",
    "ForcedChoice": "careerkit.scoring.motivation.result",
    "GapFlip": "careerkit.scoring.gaps.result",
    "GapOrder": "careerkit.scoring.gaps.result",
    "GapOrderVerdict": "careerkit.scoring.gaps.result",
    "HoursBalance": "careerkit.scoring.balance.result",
    "InconsistentJudgement": "careerkit.scoring.weights.result",
    "KeptCategory": "careerkit.scoring.motivation.result",
    "LedgerLine": "careerkit.scoring.balance.result",
    "LinePlace": "careerkit.scoring.balance.result",
    "MadeChoices": "careerkit.scoring.motivation.result",
    "MotivationFocus": "careerkit.scoring.motivation.result",
    "MovedPoints": "careerkit.scoring.motivation.result",
    "Ordering": "careerkit.scoring.gaps.result",
    "PairwiseJudgement": "careerkit.scoring.weights.judgements",
    "PlacedGap": "careerkit.scoring.gaps.result",
    "PlateauFlip": "careerkit.scoring.growth.plateaus_result",
    "PlateauLevel": "careerkit.scoring.growth.plateaus_result",
    "PlateauSign": "careerkit.scoring.growth.plateaus_result",
    "PlateauStanding": "careerkit.scoring.growth.plateaus_result",
    "Plateaus": "careerkit.scoring.growth.plateaus_result",
    "PricedBalance": "careerkit.scoring.balance.result",
    "RandomIndexTable": "careerkit.scoring.weights.result",
    "RankWeights": "careerkit.scoring.weights.result",
    "Reason": "careerkit.scoring.reasons",
    "RisenSkill": "careerkit.scoring.growth.exploration_result",
    "SIGNIFICANT": "careerkit.scoring.balance.notes",
    "Scorecard": "careerkit.scoring.scorecard",
    "Sentence": "careerkit.scoring.growth.plateaus_result",
    "SentenceTrend": "careerkit.scoring.growth.plateaus_result",
    "Side": "careerkit.scoring.balance.result",
    "SignNature": "careerkit.scoring.growth.plateaus_result",
    "Span": "careerkit.scoring.spans",
    "TIE_BAND": "careerkit.scoring.balance.cost_benefit",
    "Trend": "careerkit.scoring.growth.trend",
    "UnderstandingGrowth": "careerkit.scoring.growth.exploration_result",
    "UnpricedBalance": "careerkit.scoring.balance.result",
    "UsableFor": "careerkit.scoring.weights.result",
    "WeighingMethod": "careerkit.scoring.motivation.result",
    "WeightEntry": "careerkit.scoring.weights.result",
    "WeightFlip": "careerkit.scoring.weights.result",
    "Weights": "careerkit.scoring.weights.result",
    "WeightsMethod": "careerkit.scoring.weights.result",
    "WeightsVerdict": "careerkit.scoring.weights.result",
    "cost_benefit": "careerkit.scoring.balance.cost_benefit",
    "exploration": "careerkit.scoring.growth.exploration",
    "motivation_focus": "careerkit.scoring.motivation.focus",
    "net_present_value": "careerkit.scoring.balance.present_value",
    "order_gaps": "careerkit.scoring.gaps.order",
    "plateaus": "careerkit.scoring.growth.plateaus",
    "score": "careerkit.scoring.scorecard",
    "weights_from_pairwise": "careerkit.scoring.weights.pairwise",
    "weights_from_points": "careerkit.scoring.weights.given",
    "weights_from_ranking": "careerkit.scoring.weights.given",
    "weights_from_ratings": "careerkit.scoring.weights.given",
}

__getattr__, __dir__ = attach(__name__, _HOMES)
