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
    from careerkit.scoring.gaps.select import NEXT_HOURS, select_gaps
    from careerkit.scoring.gaps.selection_result import (
        ChosenAtLevel,
        ChosenGap,
        GapSelection,
        LeftOut,
        LeftOutGap,
        MoreHours,
        SelectionAim,
        SelectionFlip,
        SelectionMethod,
        SelectionVerdict,
    )
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
    from careerkit.scoring.roles.readiness import role_readiness
    from careerkit.scoring.roles.result import (
        ClosingGap,
        DemandCounts,
        DemandEvidence,
        DemandStanding,
        EvidenceBasis,
        GradeReadiness,
        ReadinessFlip,
        ReadinessVerdict,
        ReadyDemand,
        RoleReadiness,
        ThemeReadiness,
    )
    from careerkit.scoring.scorecard import Scorecard, score
    from careerkit.scoring.spans import Span

__all__ = [
    "NEXT_HOURS",
    "SIGNIFICANT",
    "TIE_BAND",
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "CategoryStanding",
    "ChangedRating",
    "ChosenAtLevel",
    "ChosenGap",
    "ClosingGap",
    "CostBenefit",
    "DemandCounts",
    "DemandEvidence",
    "DemandStanding",
    "Driver",
    "EvidenceBasis",
    "FocusVerdict",
    "ForcedChoice",
    "GapFlip",
    "GapOrder",
    "GapOrderVerdict",
    "GapSelection",
    "GradeReadiness",
    "HoursBalance",
    "KeptCategory",
    "LedgerLine",
    "LeftOut",
    "LeftOutGap",
    "LinePlace",
    "MadeChoices",
    "MoreHours",
    "MotivationFocus",
    "MovedPoints",
    "Ordering",
    "PlacedGap",
    "PricedBalance",
    "ReadinessFlip",
    "ReadinessVerdict",
    "ReadyDemand",
    "Reason",
    "RoleReadiness",
    "Scorecard",
    "SelectionAim",
    "SelectionFlip",
    "SelectionMethod",
    "SelectionVerdict",
    "Side",
    "Span",
    "ThemeReadiness",
    "UnpricedBalance",
    "WeighingMethod",
    "cost_benefit",
    "motivation_focus",
    "net_present_value",
    "order_gaps",
    "role_readiness",
    "score",
    "select_gaps",
]

_HOMES = {
    "NEXT_HOURS": "careerkit.scoring.gaps.select",
    "SIGNIFICANT": "careerkit.scoring.balance.notes",
    "TIE_BAND": "careerkit.scoring.balance.cost_benefit",
    "BalanceFlip": "careerkit.scoring.balance.result",
    "BalanceFlipKind": "careerkit.scoring.balance.result",
    "BalanceVerdict": "careerkit.scoring.balance.result",
    "CategoryStanding": "careerkit.scoring.motivation.result",
    "ChangedRating": "careerkit.scoring.motivation.result",
    "ChosenAtLevel": "careerkit.scoring.gaps.selection_result",
    "ChosenGap": "careerkit.scoring.gaps.selection_result",
    "ClosingGap": "careerkit.scoring.roles.result",
    "CostBenefit": "careerkit.scoring.balance.result",
    "DemandCounts": "careerkit.scoring.roles.result",
    "DemandEvidence": "careerkit.scoring.roles.result",
    "DemandStanding": "careerkit.scoring.roles.result",
    "Driver": "careerkit.scoring.balance.result",
    "EvidenceBasis": "careerkit.scoring.roles.result",
    "FocusVerdict": "careerkit.scoring.motivation.result",
    "ForcedChoice": "careerkit.scoring.motivation.result",
    "GapFlip": "careerkit.scoring.gaps.result",
    "GapOrder": "careerkit.scoring.gaps.result",
    "GapOrderVerdict": "careerkit.scoring.gaps.result",
    "GapSelection": "careerkit.scoring.gaps.selection_result",
    "GradeReadiness": "careerkit.scoring.roles.result",
    "HoursBalance": "careerkit.scoring.balance.result",
    "KeptCategory": "careerkit.scoring.motivation.result",
    "LedgerLine": "careerkit.scoring.balance.result",
    "LeftOut": "careerkit.scoring.gaps.selection_result",
    "LeftOutGap": "careerkit.scoring.gaps.selection_result",
    "LinePlace": "careerkit.scoring.balance.result",
    "MadeChoices": "careerkit.scoring.motivation.result",
    "MoreHours": "careerkit.scoring.gaps.selection_result",
    "MotivationFocus": "careerkit.scoring.motivation.result",
    "MovedPoints": "careerkit.scoring.motivation.result",
    "Ordering": "careerkit.scoring.gaps.result",
    "PlacedGap": "careerkit.scoring.gaps.result",
    "PricedBalance": "careerkit.scoring.balance.result",
    "ReadinessFlip": "careerkit.scoring.roles.result",
    "ReadinessVerdict": "careerkit.scoring.roles.result",
    "ReadyDemand": "careerkit.scoring.roles.result",
    "Reason": "careerkit.scoring.reasons",
    "RoleReadiness": "careerkit.scoring.roles.result",
    "Scorecard": "careerkit.scoring.scorecard",
    "SelectionAim": "careerkit.scoring.gaps.selection_result",
    "SelectionFlip": "careerkit.scoring.gaps.selection_result",
    "SelectionMethod": "careerkit.scoring.gaps.selection_result",
    "SelectionVerdict": "careerkit.scoring.gaps.selection_result",
    "Side": "careerkit.scoring.balance.result",
    "Span": "careerkit.scoring.spans",
    "ThemeReadiness": "careerkit.scoring.roles.result",
    "UnpricedBalance": "careerkit.scoring.balance.result",
    "WeighingMethod": "careerkit.scoring.motivation.result",
    "cost_benefit": "careerkit.scoring.balance.cost_benefit",
    "motivation_focus": "careerkit.scoring.motivation.focus",
    "net_present_value": "careerkit.scoring.balance.present_value",
    "order_gaps": "careerkit.scoring.gaps.order",
    "role_readiness": "careerkit.scoring.roles.readiness",
    "score": "careerkit.scoring.scorecard",
    "select_gaps": "careerkit.scoring.gaps.select",
}

__getattr__, __dir__ = attach(__name__, _HOMES)
