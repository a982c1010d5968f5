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
    from careerkit.scoring.skills.alignment import demand_alignment
    from careerkit.scoring.skills.alignment_result import (
        AlignedDemand,
        AlignedOffer,
        AlignmentFlip,
        AlignmentVerdict,
        DemandAlignment,
        DemandCoverage,
        DemandMatch,
        MatchBasis,
        OfferNature,
        OfferStanding,
    )
    from careerkit.scoring.skills.result import (
        AddedValue,
        SkillFlip,
        SkillInStep,
        SkillStep,
        SkillValue,
        SkillValueVerdict,
    )
    from careerkit.scoring.skills.standing_result import LeverStanding, RarityStanding, SkillSpread, Specialisation
    from careerkit.scoring.skills.value import skill_value
    from careerkit.scoring.spans import Span

__all__ = [
    "SIGNIFICANT",
    "TIE_BAND",
    "AddedValue",
    "AlignedDemand",
    "AlignedOffer",
    "AlignmentFlip",
    "AlignmentVerdict",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "CategoryStanding",
    "ChangedRating",
    "CostBenefit",
    "DemandAlignment",
    "DemandCoverage",
    "DemandMatch",
    "Driver",
    "FocusVerdict",
    "ForcedChoice",
    "GapFlip",
    "GapOrder",
    "GapOrderVerdict",
    "HoursBalance",
    "KeptCategory",
    "LedgerLine",
    "LeverStanding",
    "LinePlace",
    "MadeChoices",
    "MatchBasis",
    "MotivationFocus",
    "MovedPoints",
    "OfferNature",
    "OfferStanding",
    "Ordering",
    "PlacedGap",
    "PricedBalance",
    "RarityStanding",
    "Reason",
    "Scorecard",
    "Side",
    "SkillFlip",
    "SkillInStep",
    "SkillSpread",
    "SkillStep",
    "SkillValue",
    "SkillValueVerdict",
    "Span",
    "Specialisation",
    "UnpricedBalance",
    "WeighingMethod",
    "cost_benefit",
    "demand_alignment",
    "motivation_focus",
    "net_present_value",
    "order_gaps",
    "score",
    "skill_value",
]

_HOMES = {
    "AddedValue": "careerkit.scoring.skills.result",
    "AlignedDemand": "careerkit.scoring.skills.alignment_result",
    "AlignedOffer": "careerkit.scoring.skills.alignment_result",
    "AlignmentFlip": "careerkit.scoring.skills.alignment_result",
    "AlignmentVerdict": "careerkit.scoring.skills.alignment_result",
    "BalanceFlip": "careerkit.scoring.balance.result",
    "BalanceFlipKind": "careerkit.scoring.balance.result",
    "BalanceVerdict": "careerkit.scoring.balance.result",
    "CategoryStanding": "careerkit.scoring.motivation.result",
    "ChangedRating": "careerkit.scoring.motivation.result",
    "CostBenefit": "careerkit.scoring.balance.result",
    "DemandAlignment": "careerkit.scoring.skills.alignment_result",
    "DemandCoverage": "careerkit.scoring.skills.alignment_result",
    "DemandMatch": "careerkit.scoring.skills.alignment_result",
    "Driver": "careerkit.scoring.balance.result",
    "FocusVerdict": "careerkit.scoring.motivation.result",
    "ForcedChoice": "careerkit.scoring.motivation.result",
    "GapFlip": "careerkit.scoring.gaps.result",
    "GapOrder": "careerkit.scoring.gaps.result",
    "GapOrderVerdict": "careerkit.scoring.gaps.result",
    "HoursBalance": "careerkit.scoring.balance.result",
    "KeptCategory": "careerkit.scoring.motivation.result",
    "LedgerLine": "careerkit.scoring.balance.result",
    "LeverStanding": "careerkit.scoring.skills.standing_result",
    "LinePlace": "careerkit.scoring.balance.result",
    "MadeChoices": "careerkit.scoring.motivation.result",
    "MatchBasis": "careerkit.scoring.skills.alignment_result",
    "MotivationFocus": "careerkit.scoring.motivation.result",
    "MovedPoints": "careerkit.scoring.motivation.result",
    "OfferNature": "careerkit.scoring.skills.alignment_result",
    "OfferStanding": "careerkit.scoring.skills.alignment_result",
    "Ordering": "careerkit.scoring.gaps.result",
    "PlacedGap": "careerkit.scoring.gaps.result",
    "PricedBalance": "careerkit.scoring.balance.result",
    "RarityStanding": "careerkit.scoring.skills.standing_result",
    "Reason": "careerkit.scoring.reasons",
    "SIGNIFICANT": "careerkit.scoring.balance.notes",
    "Scorecard": "careerkit.scoring.scorecard",
    "Side": "careerkit.scoring.balance.result",
    "SkillFlip": "careerkit.scoring.skills.result",
    "SkillInStep": "careerkit.scoring.skills.result",
    "SkillSpread": "careerkit.scoring.skills.standing_result",
    "SkillStep": "careerkit.scoring.skills.result",
    "SkillValue": "careerkit.scoring.skills.result",
    "SkillValueVerdict": "careerkit.scoring.skills.result",
    "Span": "careerkit.scoring.spans",
    "Specialisation": "careerkit.scoring.skills.standing_result",
    "TIE_BAND": "careerkit.scoring.balance.cost_benefit",
    "UnpricedBalance": "careerkit.scoring.balance.result",
    "WeighingMethod": "careerkit.scoring.motivation.result",
    "cost_benefit": "careerkit.scoring.balance.cost_benefit",
    "demand_alignment": "careerkit.scoring.skills.alignment",
    "motivation_focus": "careerkit.scoring.motivation.focus",
    "net_present_value": "careerkit.scoring.balance.present_value",
    "order_gaps": "careerkit.scoring.gaps.order",
    "score": "careerkit.scoring.scorecard",
    "skill_value": "careerkit.scoring.skills.value",
}

__getattr__, __dir__ = attach(__name__, _HOMES)
