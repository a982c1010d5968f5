"""What things are called where others refer to them: a reader should not meet an id where the thing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerkit.declaration.references import named
from careerkit.declaration.table import table
from careerkit.guide.categories import CATEGORIES
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.levers import LEVERS
from careerkit.model.alternatives import CategoryService, TryOut
from careerkit.model.business_case import BusinessCase, Decision
from careerkit.model.canvas import CanvasRevision, EarlierBlock
from careerkit.model.career_map import Success, Understanding
from careerkit.model.contacts import Contact
from careerkit.model.current_state import (
    Competitor,
    Feedback,
    InformationalInterview,
    RoleHolder,
    SkillInUse,
)
from careerkit.model.employers import CustomerValue, LeverAtEmployer
from careerkit.model.motivation import CategoryMinimum, FacetNote
from careerkit.model.product import Enough, RarityClaim, SkillEffect, WayOfWorking
from careerkit.model.progress import FollowUp, Helper, Result, Review
from careerkit.model.role_profile import RoleProfile
from careerkit.model.roles import PayReading, Role
from careerkit.model.skills import LevelReading, SkillReason
from careerkit.model.stakeholders import Stakeholder
from careerkit.model.use_case import GrowthCheck, LoggedHours
from careerkit.model.work import WorkDone

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.model.career import Career

__all__ = ["BUILT_IN", "heads", "things"]

_USUAL = ("text", "name", "title", "statement", "assumption", "outcome", "action", "activity", "whom", "where")
"""The fields that say in a line what a thing is, the first that there is."""

_WHO = ("contact", "who", "relation")

_HEADS: dict[type[Any], tuple[str, ...]] = {
    BusinessCase: ("role", "worth"),
    CanvasRevision: ("reason",),
    CategoryMinimum: ("category",),
    CategoryService: ("category",),
    Competitor: _WHO,
    Contact: ("name", "who", "relation"),
    CustomerValue: ("text", "nature"),
    Decision: ("outcome", "text"),
    EarlierBlock: ("block",),
    Enough: ("text", "amount"),
    FacetNote: ("facet",),
    Feedback: ("text", "question", "skill"),
    FollowUp: _WHO,
    GrowthCheck: ("note",),
    Helper: (*_WHO, "nature"),
    InformationalInterview: (*_WHO, "role_profile"),
    LevelReading: ("level",),
    LeverAtEmployer: ("lever",),
    LoggedHours: ("hours",),
    PayReading: ("pay",),
    RarityClaim: ("text", "skills"),
    Result: ("text", "metric", "measure", "interim_goal", "action", "canvas_item"),
    Review: ("subject", "text"),
    Role: ("organisation", "employer", "title"),
    RoleHolder: (*_WHO, "role_profile"),
    RoleProfile: ("title", "organisation"),
    SkillEffect: ("skill",),
    SkillInUse: ("skill", "text"),
    SkillReason: ("whys", "layer"),
    Stakeholder: _WHO,
    Success: ("definition",),
    TryOut: ("text", "nature"),
    Understanding: ("text", "subject"),
    WayOfWorking: ("name", "footing"),
    WorkDone: ("kind", "text"),
}
"""The same for classes whose fields are called otherwise."""

BUILT_IN: dict[str, dict[str, str]] = {
    "categories": {id: f"word.category.{id}" for id in CATEGORIES},
    "kinds-of-work": {kind.id: f"work.{kind.id}.name" for kind in KINDS_OF_WORK},
    "levers": {lever.id: f"lever.{lever.id}.name" for lever in LEVERS},
}
"""What the guide knows by an id: the codes of the messages that name it."""


def __dir__() -> list[str]:
    return __all__


def heads(part: type[Part]) -> tuple[str, ...]:
    """Name the fields that say in a line what a thing of a class is, the best one first.

    Examples:
        >>> from careerkit.model import Gap, Stakeholder
        >>> heads(Gap), heads(Stakeholder)
        (('name',), ('contact', 'who', 'relation'))
    """
    fields = table(part).by_name
    return tuple(name for name in _HEADS.get(part, _USUAL) if name in fields)


def things(career: Career) -> dict[str, dict[str, Part]]:
    """Look up the things of a career by their collections and ids; of two with the same id, the first counts."""
    found: dict[str, dict[str, Part]] = {}
    for thing in named(career):
        for collection in (thing.collection, *thing.wider):
            found.setdefault(collection, {}).setdefault(thing.id, thing.part)
    return found
