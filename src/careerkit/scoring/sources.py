"""What each result of a scorecard is made of: the one place where a result is added to it.

A result is added by an entry here, a field of the same name on `Scorecard`, and the messages `scorecard.heading.…`,
`scorecard.missing.…` and `scorecard.open.…` of that name, in every language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.model.answers import Standing, Unanswered
from careerkit.model.career import Career, Framework
from careerkit.model.use_case import UseCase
from careerkit.model.vision import Vision
from careerkit.scoring.alternatives.explore import CatalogueExploration, explore_catalogue
from careerkit.scoring.alternatives.rank import AlternativeRanking, rank_alternatives
from careerkit.scoring.balance.cost_benefit import CostBenefit, cost_benefit
from careerkit.scoring.balance.simulation import simulate_balance
from careerkit.scoring.gaps.order import order_gaps
from careerkit.scoring.gaps.select import select_gaps
from careerkit.scoring.growth.exploration import exploration
from careerkit.scoring.growth.exploration_result import Exploration, ExplorationVerdict
from careerkit.scoring.growth.plateaus import plateaus
from careerkit.scoring.growth.plateaus_result import PlateauLevel, Plateaus
from careerkit.scoring.motivation.focus import motivation_focus
from careerkit.scoring.progress.completing import completeness
from careerkit.scoring.progress.metrics import metric_progress
from careerkit.scoring.progress.times import time_allocation
from careerkit.scoring.progress.visions import vision_progress

if TYPE_CHECKING:
    from careerkit.model.canvas import Canvas
    from careerkit.model.catalogue import Catalogue
    from careerkit.scoring.balance.simulation_result import BalanceSimulation
    from careerkit.scoring.gaps.selection_result import GapSelection
    from careerkit.scoring.progress.metric_result import MetricProgress
    from careerkit.scoring.progress.time_result import TimeAllocation
    from careerkit.scoring.progress.vision_result import VisionProgress
    from careerkit.scoring.roles.result import RoleReadiness
    from careerkit.scoring.skills.alignment_result import DemandAlignment
    from careerkit.scoring.skills.result import SkillValue
from careerkit.scoring.roles.readiness import role_readiness
from careerkit.scoring.skills.alignment import demand_alignment
from careerkit.scoring.skills.value import skill_value

__all__ = ["SOURCES", "Asked", "Source"]

_USE_CASE, _VISION = UseCase(), Vision()
"""What is read where a career has no such part."""
_BALANCE = (("canvas", "cost_structure"), ("canvas", "revenue_streams"))
"""What a balance is made of."""


def __dir__() -> list[str]:
    return __all__


class Asked(NamedTuple):
    """What was asked for; see `careerkit.scoring.score`."""

    as_of: dt.date | None
    hours: float | None
    catalogue: Catalogue | None
    draws: int | None
    seed: int


class Source(NamedTuple):
    """What a result is made of."""

    framework: Framework | None
    """The framework that it belongs to; none where it belongs to all, or is never asked for."""
    paths: tuple[tuple[str, ...], ...]
    """Where in the career it comes from; one of them is enough."""
    give: Callable[[Career, Asked], object]
    """Give the result; None, or nothing, where the career has no data for it."""

    @property
    def pointer(self) -> str:
        """Where in the career all that it is made of lies."""
        shared = takewhile(lambda steps: len(set(steps)) == 1, zip(*self.paths, strict=False))
        return "".join(f"/{step}" for step, *_ in shared)

    def standing(self, career: Career) -> Standing | None:
        """Find whether the person left open on purpose all that it is made of, and how."""
        standings = {_standing(career, path) for path in self.paths}
        return standings.pop() if len(standings) == 1 else None


def _standing(career: Career, path: tuple[str, ...]) -> Standing | None:
    """Find why a place was left open on purpose: itself, or a part that it lies in."""
    part: object = career
    for step in path:
        standing = _of_field(getattr(part, "unanswered", ()), step)
        if standing is not None:
            return standing
        part = getattr(part, step, None)
    return None


def _of_field(unanswered: tuple[Unanswered, ...], field: str) -> Standing | None:
    """Find why a field was left open on purpose; of several answers, that it is not to be asked about."""
    standings = {answer.standing for answer in unanswered if answer.field == field}
    return Standing.NOT_FOR_ME if Standing.NOT_FOR_ME in standings else next(iter(standings), None)


# ------------------------------------------------------------------------------------------------------------- results


def _ranking(career: Career, asked: Asked) -> AlternativeRanking | None:
    if not (career.use_case or _USE_CASE).alternatives:
        return None
    return rank_alternatives(career.use_case, career.motivation, acceptability=asked.draws, seed=asked.seed)


def _ideas(career: Career, asked: Asked) -> CatalogueExploration | None:
    return None if asked.catalogue is None else explore_catalogue(asked.catalogue, career.motivation)


def _time(career: Career, _: Asked) -> TimeAllocation | None:
    use_case = career.use_case or _USE_CASE
    return time_allocation(use_case, career.skills) if use_case.time_uses else None


def _weighable(career: Career) -> Canvas | None:
    """Give the canvas, if it names anything that it takes or brings."""
    canvas = career.canvas
    return canvas if canvas is not None and (canvas.cost_structure or canvas.revenue_streams) else None


def _balance(career: Career, asked: Asked) -> CostBenefit | None:
    canvas = _weighable(career)
    return None if canvas is None else cost_benefit(canvas, as_of=asked.as_of)


def _simulation(career: Career, asked: Asked) -> BalanceSimulation | None:
    canvas = _weighable(career)
    if canvas is None or asked.draws is None:
        return None
    return simulate_balance(canvas, as_of=asked.as_of, draws=asked.draws, seed=asked.seed)


def _vision(career: Career, asked: Asked) -> VisionProgress | None:
    vision = career.vision or _VISION
    if not (vision.methods or vision.measures):
        return None
    return vision_progress(vision, career.metrics, as_of=asked.as_of)


def _metrics(career: Career, asked: Asked) -> tuple[MetricProgress, ...]:
    return tuple(metric_progress(metric, as_of=asked.as_of) for metric in career.metrics)


def _plateaus(career: Career, asked: Asked) -> Plateaus | None:
    found = plateaus(career, as_of=asked.as_of)
    return found if any(one.level is not PlateauLevel.UNDETERMINED for one in found.plateaus) else None


def _exploration(career: Career, asked: Asked) -> Exploration | None:
    found = exploration(career, as_of=asked.as_of)
    return None if found.verdict is ExplorationVerdict.UNDETERMINED else found


def _skills(career: Career, _: Asked) -> SkillValue | None:
    return skill_value(career) if career.skills and career.product is not None else None


def _demands(career: Career, _: Asked) -> DemandAlignment | None:
    return demand_alignment(career) if any(profile.demands for profile in career.role_profiles) else None


def _selection(career: Career, asked: Asked) -> GapSelection | None:
    return None if asked.hours is None or not career.gaps else select_gaps(career.gaps, hours=asked.hours)


def _readiness(career: Career, _: Asked) -> tuple[RoleReadiness, ...]:
    """Hold the person against every profile, so that results and profiles go together, once one asks for anything."""
    profiles = career.role_profiles
    return tuple(role_readiness(career, one) for one in profiles) if any(one.demands for one in profiles) else ()


SOURCES: Final[Mapping[str, Source]] = {
    "motivation_focus": Source(
        Framework.USE_CASE,
        (("motivation",),),
        lambda career, _: career.motivation and motivation_focus(career.motivation),
    ),
    "alternative_ranking": Source(Framework.USE_CASE, (("use_case", "alternatives"),), _ranking),
    "catalogue_exploration": Source(None, (), _ideas),
    "time_allocation": Source(Framework.USE_CASE, (("use_case", "time_uses"),), _time),
    "cost_benefit": Source(Framework.CANVAS, _BALANCE, _balance),
    "balance_simulation": Source(None, _BALANCE, _simulation),
    "vision_progress": Source(Framework.VISION, (("vision", "methods"), ("vision", "measures")), _vision),
    "metric_progress": Source(Framework.VISION, (("metrics",),), _metrics),
    "gap_order": Source(
        Framework.GAPS, (("gaps",),), lambda career, _: order_gaps(career.gaps) if career.gaps else None
    ),
    "gap_selection": Source(None, (), _selection),
    "role_readiness": Source(None, (), _readiness),
    "demand_alignment": Source(Framework.ROLE_PROFILES, (("role_profiles",),), _demands),
    "skill_value": Source(Framework.PRODUCT, (("product", "skill_effects"), ("skills",)), _skills),
    "plateaus": Source(Framework.CAREER_MAP, (("career_map", "pulses"),), _plateaus),
    "exploration": Source(Framework.CAREER_MAP, (("career_map", "lands"), ("roles",)), _exploration),
    "completeness": Source(None, (), lambda career, asked: completeness(career, as_of=asked.as_of)),
}
"""Every result by its field of the scorecard, in the order in which they are told."""
