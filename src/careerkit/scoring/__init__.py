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
    from careerkit.scoring.progress.completeness_result import (
        Completeness,
        CompletenessVerdict,
        FrameworkAnswers,
        QuestionToAsk,
    )
    from careerkit.scoring.progress.completing import completeness
    from careerkit.scoring.progress.metric_result import MetricFlip, MetricProgress, MetricVerdict, Outlook, Projection
    from careerkit.scoring.progress.metrics import metric_progress
    from careerkit.scoring.progress.time_result import (
        ActivityTime,
        AgainstPlan,
        CoreUse,
        TalentTime,
        TimeAllocation,
        TimeBasis,
        TimeFlip,
        TimeVerdict,
    )
    from careerkit.scoring.progress.times import EVEN_BAND, HOURS_A_WEEK, time_allocation
    from careerkit.scoring.progress.vision_result import (
        MeasureFlip,
        MeasureProgress,
        MeasureStanding,
        MeasureTally,
        MethodProgress,
        ToldBy,
        VisionProgress,
        VisionVerdict,
    )
    from careerkit.scoring.progress.visions import vision_progress
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
    "EVEN_BAND",
    "HOURS_A_WEEK",
    "SIGNIFICANT",
    "TIE_BAND",
    "ActivityTime",
    "AgainstPlan",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "CategoryStanding",
    "ChangedRating",
    "Completeness",
    "CompletenessVerdict",
    "Consistency",
    "CoreUse",
    "CostBenefit",
    "Driver",
    "Exploration",
    "ExplorationFlip",
    "ExplorationVerdict",
    "ExploredKind",
    "ExploredLand",
    "FocusVerdict",
    "ForcedChoice",
    "FrameworkAnswers",
    "GapFlip",
    "GapOrder",
    "GapOrderVerdict",
    "HoursBalance",
    "InconsistentJudgement",
    "KeptCategory",
    "LedgerLine",
    "LinePlace",
    "MadeChoices",
    "MeasureFlip",
    "MeasureProgress",
    "MeasureStanding",
    "MeasureTally",
    "MethodProgress",
    "MetricFlip",
    "MetricProgress",
    "MetricVerdict",
    "MotivationFocus",
    "MovedPoints",
    "Ordering",
    "Outlook",
    "PairwiseJudgement",
    "PlacedGap",
    "PlateauFlip",
    "PlateauLevel",
    "PlateauSign",
    "PlateauStanding",
    "Plateaus",
    "PricedBalance",
    "Projection",
    "QuestionToAsk",
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
    "TalentTime",
    "TimeAllocation",
    "TimeBasis",
    "TimeFlip",
    "TimeVerdict",
    "ToldBy",
    "Trend",
    "UnderstandingGrowth",
    "UnpricedBalance",
    "UsableFor",
    "VisionProgress",
    "VisionVerdict",
    "WeighingMethod",
    "WeightEntry",
    "WeightFlip",
    "Weights",
    "WeightsMethod",
    "WeightsVerdict",
    "completeness",
    "cost_benefit",
    "exploration",
    "metric_progress",
    "motivation_focus",
    "net_present_value",
    "order_gaps",
    "plateaus",
    "score",
    "time_allocation",
    "vision_progress",
    "weights_from_pairwise",
    "weights_from_points",
    "weights_from_ranking",
    "weights_from_ratings",
]

_HOMES = {
    "EVEN_BAND": "careerkit.scoring.progress.times",
    "HOURS_A_WEEK": "careerkit.scoring.progress.times",
    "SIGNIFICANT": "careerkit.scoring.balance.notes",
    "TIE_BAND": "careerkit.scoring.balance.cost_benefit",
    "ActivityTime": "careerkit.scoring.progress.time_result",
    "AgainstPlan": "careerkit.scoring.progress.time_result",
    "BalanceFlip": "careerkit.scoring.balance.result",
    "BalanceFlipKind": "careerkit.scoring.balance.result",
    "BalanceVerdict": "careerkit.scoring.balance.result",
    "CategoryStanding": "careerkit.scoring.motivation.result",
    "ChangedRating": "careerkit.scoring.motivation.result",
    "Completeness": "careerkit.scoring.progress.completeness_result",
    "CompletenessVerdict": "careerkit.scoring.progress.completeness_result",
    "Consistency": "careerkit.scoring.weights.result",
    "CoreUse": "careerkit.scoring.progress.time_result",
    "CostBenefit": "careerkit.scoring.balance.result",
    "Driver": "careerkit.scoring.balance.result",
    "Exploration": "careerkit.scoring.growth.exploration_result",
    "ExplorationFlip": "careerkit.scoring.growth.exploration_result",
    "ExplorationVerdict": "careerkit.scoring.growth.exploration_result",
    "ExploredKind": "careerkit.scoring.growth.exploration_result",
    "ExploredLand": "careerkit.scoring.growth.exploration_result",
    "FocusVerdict": "careerkit.scoring.motivation.result",
    "ForcedChoice": "careerkit.scoring.motivation.result",
    "FrameworkAnswers": "careerkit.scoring.progress.completeness_result",
    "GapFlip": "careerkit.scoring.gaps.result",
    "GapOrder": "careerkit.scoring.gaps.result",
    "GapOrderVerdict": "careerkit.scoring.gaps.result",
    "HoursBalance": "careerkit.scoring.balance.result",
    "InconsistentJudgement": "careerkit.scoring.weights.result",
    "KeptCategory": "careerkit.scoring.motivation.result",
    "LedgerLine": "careerkit.scoring.balance.result",
    "LinePlace": "careerkit.scoring.balance.result",
    "MadeChoices": "careerkit.scoring.motivation.result",
    "MeasureFlip": "careerkit.scoring.progress.vision_result",
    "MeasureProgress": "careerkit.scoring.progress.vision_result",
    "MeasureStanding": "careerkit.scoring.progress.vision_result",
    "MeasureTally": "careerkit.scoring.progress.vision_result",
    "MethodProgress": "careerkit.scoring.progress.vision_result",
    "MetricFlip": "careerkit.scoring.progress.metric_result",
    "MetricProgress": "careerkit.scoring.progress.metric_result",
    "MetricVerdict": "careerkit.scoring.progress.metric_result",
    "MotivationFocus": "careerkit.scoring.motivation.result",
    "MovedPoints": "careerkit.scoring.motivation.result",
    "Ordering": "careerkit.scoring.gaps.result",
    "Outlook": "careerkit.scoring.progress.metric_result",
    "PairwiseJudgement": "careerkit.scoring.weights.judgements",
    "PlacedGap": "careerkit.scoring.gaps.result",
    "PlateauFlip": "careerkit.scoring.growth.plateaus_result",
    "PlateauLevel": "careerkit.scoring.growth.plateaus_result",
    "PlateauSign": "careerkit.scoring.growth.plateaus_result",
    "PlateauStanding": "careerkit.scoring.growth.plateaus_result",
    "Plateaus": "careerkit.scoring.growth.plateaus_result",
    "PricedBalance": "careerkit.scoring.balance.result",
    "Projection": "careerkit.scoring.progress.metric_result",
    "QuestionToAsk": "careerkit.scoring.progress.completeness_result",
    "RandomIndexTable": "careerkit.scoring.weights.result",
    "RankWeights": "careerkit.scoring.weights.result",
    "Reason": "careerkit.scoring.reasons",
    "RisenSkill": "careerkit.scoring.growth.exploration_result",
    "Scorecard": "careerkit.scoring.scorecard",
    "Sentence": "careerkit.scoring.growth.plateaus_result",
    "SentenceTrend": "careerkit.scoring.growth.plateaus_result",
    "Side": "careerkit.scoring.balance.result",
    "SignNature": "careerkit.scoring.growth.plateaus_result",
    "Span": "careerkit.scoring.spans",
    "TalentTime": "careerkit.scoring.progress.time_result",
    "TimeAllocation": "careerkit.scoring.progress.time_result",
    "TimeBasis": "careerkit.scoring.progress.time_result",
    "TimeFlip": "careerkit.scoring.progress.time_result",
    "TimeVerdict": "careerkit.scoring.progress.time_result",
    "ToldBy": "careerkit.scoring.progress.vision_result",
    "Trend": "careerkit.scoring.growth.trend",
    "UnderstandingGrowth": "careerkit.scoring.growth.exploration_result",
    "UnpricedBalance": "careerkit.scoring.balance.result",
    "UsableFor": "careerkit.scoring.weights.result",
    "VisionProgress": "careerkit.scoring.progress.vision_result",
    "VisionVerdict": "careerkit.scoring.progress.vision_result",
    "WeighingMethod": "careerkit.scoring.motivation.result",
    "WeightEntry": "careerkit.scoring.weights.result",
    "WeightFlip": "careerkit.scoring.weights.result",
    "Weights": "careerkit.scoring.weights.result",
    "WeightsMethod": "careerkit.scoring.weights.result",
    "WeightsVerdict": "careerkit.scoring.weights.result",
    "completeness": "careerkit.scoring.progress.completing",
    "cost_benefit": "careerkit.scoring.balance.cost_benefit",
    "exploration": "careerkit.scoring.growth.exploration",
    "metric_progress": "careerkit.scoring.progress.metrics",
    "motivation_focus": "careerkit.scoring.motivation.focus",
    "net_present_value": "careerkit.scoring.balance.present_value",
    "order_gaps": "careerkit.scoring.gaps.order",
    "plateaus": "careerkit.scoring.growth.plateaus",
    "score": "careerkit.scoring.scorecard",
    "time_allocation": "careerkit.scoring.progress.times",
    "vision_progress": "careerkit.scoring.progress.visions",
    "weights_from_pairwise": "careerkit.scoring.weights.pairwise",
    "weights_from_points": "careerkit.scoring.weights.given",
    "weights_from_ranking": "careerkit.scoring.weights.given",
    "weights_from_ratings": "careerkit.scoring.weights.given",
}

__getattr__, __dir__ = attach(__name__, _HOMES)
