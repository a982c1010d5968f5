"""The plan: what to do tomorrow, in 30, 60 and 90 days, and within the year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from careerkit.model.career import Framework
from careerkit.model.plan import Horizon, Plan
from careerkit.views.nodes import Group, Items, Node
from careerkit.views.parts import tell_entries
from careerkit.views.subjects import tell_subject

if TYPE_CHECKING:
    from careerkit.views.telling import Telling, Told

__all__ = ["tell_plan"]


def __dir__() -> list[str]:
    return __all__


def tell_plan(telling: Telling) -> Told:
    """Tell what to do by its horizon, the nearest first, each with what is to be reached by then."""
    return tell_subject(
        telling, Framework.PLAN, ("actions", "interim_goals"), {"actions": _horizons}, ("interim_goals",)
    )


def _horizons(telling: Telling, plan: Plan) -> Iterator[Node]:
    for horizon in [*Horizon, None]:
        goals = tell_entries(telling, [one for one in plan.interim_goals if one.horizon is horizon], {"horizon"})
        actions = tell_entries(telling, [one for one in plan.actions if one.horizon is horizon], {"horizon"})
        if goals or actions:
            flag = telling.wording("plan.goal")
            flagged = tuple(attrs.evolve(one, lead=flag) for one in goals)
            title = telling.wording("plan.open") if horizon is None else telling.wording.heading(horizon)
            yield Group(title=title, nodes=(Items(entries=(*actions, *flagged), style="compact"),))
