"""What a type checker sees of scoring: each function gives its own result, and refuses what it can't be asked."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

import careerkit
from careerkit import scoring
from careerkit.model import (
    Canvas,
    Career,
    Catalogue,
    Gap,
    Metric,
    MotivationProfile,
    Ranking,
    Ratings,
    RoleProfile,
    SharedPoints,
    Skill,
    UseCase,
    Vision,
)
from careerkit.scoring import (
    AlternativeRanking,
    BalanceSimulation,
    CatalogueExploration,
    Completeness,
    CostBenefit,
    DemandAlignment,
    Exploration,
    GapOrder,
    GapSelection,
    InternalRate,
    MetricProgress,
    MotivationFocus,
    PairwiseJudgement,
    Plateaus,
    Reason,
    RoleReadiness,
    Scorecard,
    SkillValue,
    ThreePoint,
    TimeAllocation,
    VisionProgress,
    Weights,
)
from careerkit.scoring.alternatives.kernel import Weighed

DAY = dt.date(2026, 11, 1)


def everything(career: Career, catalogue: Catalogue) -> None:
    """The scorecard has each result under a name of its own; one that there may not be may be absent."""
    card = careerkit.score(career, as_of=DAY, hours=40, catalogue=catalogue, draws=100, seed=7)
    assert_type(card, Scorecard)
    assert_type(card.motivation_focus, MotivationFocus | None)
    assert_type(card.metric_progress, tuple[MetricProgress, ...])
    assert_type(card.missing, tuple[Reason, ...])
    assert_type(card.say("de"), str)
    careerkit.score(career, DAY)  # type: ignore[call-arg]  # by name only
    careerkit.score(career, as_of="2026-11-01")  # type: ignore[arg-type]  # a day is a date, not a text
    careerkit.score(Canvas())  # type: ignore[arg-type]  # of a whole career


def motivation(profile: MotivationProfile, use_case: UseCase, catalogue: Catalogue) -> None:
    """What stands out, how much each counts, and which alternative serves that."""
    assert_type(scoring.motivation_focus(profile), MotivationFocus)
    assert_type(scoring.weights_from_points(SharedPoints()), Weights)
    assert_type(scoring.weights_from_ratings(Ratings(lowest=1, highest=5)), Weights)
    assert_type(scoring.weights_from_ranking(Ranking(), method="sum"), Weights)
    assert_type(scoring.weights_from_pairwise([PairwiseJudgement(first="a", second="b", times=3)]), Weights)
    assert_type(scoring.rank_alternatives(use_case, profile, basis="verified", seed=1), AlternativeRanking)
    assert_type(scoring.explore_catalogue(catalogue, None, prepared_for=3), CatalogueExploration)
    assert_type(scoring.weigh([[1, 2]], [1, 2], [0, 0], [5, 5]), Weighed)
    assert_type(scoring.weighted_values([[1, 2]], [1, 2], [0, 0], [5, 5]), list[float])
    assert_type(scoring.shared_ranks([1, 2]), list[int])
    scoring.weights_from_points(Ratings(lowest=1, highest=5))  # type: ignore[arg-type]  # ratings are no points
    scoring.weights_from_ranking(Ranking(), method="mean")  # type: ignore[arg-type]  # no such method
    scoring.rank_alternatives(use_case, profile, basis="guessed")  # type: ignore[arg-type]  # no such basis


def balance(canvas: Canvas) -> None:
    """Costs against benefits."""
    assert_type(scoring.cost_benefit(canvas, as_of=DAY, horizon_years=2.5), CostBenefit)
    assert_type(scoring.simulate_balance(canvas, seed=1, shape="pert"), BalanceSimulation)
    assert_type(scoring.internal_rate_of_return([-100, 60, 60]), InternalRate)
    assert_type(scoring.net_present_value(0.1, [-100, 60, 60]), float)
    assert_type(scoring.three_point(1, 2, 4), ThreePoint)
    scoring.simulate_balance(canvas)  # type: ignore[call-arg]  # nothing is drawn without a seed
    scoring.cost_benefit(canvas, horizon_years="3")  # type: ignore[arg-type]  # a text is no number


def gaps_and_roles(career: Career, gaps: tuple[Gap, ...], profile: RoleProfile) -> None:
    """Which gap first, which fit, and what a role asks for."""
    assert_type(scoring.order_gaps(gaps, by="value_per_hour"), GapOrder)
    assert_type(scoring.select_gaps(gaps, hours=40, by="value"), GapSelection)
    assert_type(scoring.role_readiness(career, profile, grade="senior"), RoleReadiness)
    assert_type(scoring.demand_alignment(career, [profile]), DemandAlignment)
    assert_type(scoring.skill_value(career, employer="museum"), SkillValue)
    scoring.order_gaps(gaps, by="value")  # type: ignore[arg-type]  # that is a way of choosing
    scoring.select_gaps(gaps)  # type: ignore[call-arg]  # within how many hours?


def progress(career: Career, vision: Vision, metrics: tuple[Metric, ...], skills: tuple[Skill, ...]) -> None:
    """How far, how fast, and what is still open."""
    assert_type(scoring.metric_progress(metrics[0], as_of=DAY, project=True), MetricProgress)
    assert_type(scoring.vision_progress(vision, metrics), VisionProgress)
    assert_type(scoring.time_allocation(UseCase(), skills), TimeAllocation)
    assert_type(scoring.completeness(career), Completeness)
    assert_type(scoring.plateaus(career, as_of=DAY), Plateaus)
    assert_type(scoring.exploration(career), Exploration)
    scoring.vision_progress(vision)  # type: ignore[call-arg]  # measures lead to metrics
