"""What things are called where others refer to them or ask about them: nobody should meet an id where it is known."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import TYPE_CHECKING

from careerkit.declaration.table import table
from careerkit.guide.categories import CATEGORIES
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.levers import LEVERS

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["BUILT_IN", "called", "heads"]


def __dir__() -> list[str]:
    return __all__


_USUAL = ("text", "name", "title", "statement", "assumption", "outcome", "action", "activity", "whom", "where")
"""The fields that say in a line what a thing is, the first that there is."""

_WHO = ("contact", "who", "relation")

_HEADS: dict[str, tuple[str, ...]] = {
    "BusinessCase": ("role", "worth"),
    "CanvasRevision": ("reason",),
    "CategoryMinimum": ("category",),
    "CategoryService": ("category",),
    "Competitor": _WHO,
    "Contact": ("name", "who", "relation"),
    "CustomerValue": ("text", "nature"),
    "Decision": ("outcome", "text"),
    "EarlierBlock": ("block",),
    "Enough": ("text", "amount"),
    "FacetNote": ("facet",),
    "Feedback": ("text", "question", "skill"),
    "FollowUp": _WHO,
    "GrowthCheck": ("note",),
    "Helper": (*_WHO, "nature"),
    "InformationalInterview": (*_WHO, "role_profile"),
    "LevelReading": ("level",),
    "LeverAtEmployer": ("lever",),
    "LoggedHours": ("hours",),
    "PayReading": ("pay",),
    "RarityClaim": ("text", "skills"),
    "Result": ("text", "metric", "measure", "interim_goal", "action", "canvas_item"),
    "Review": ("subject", "text"),
    "Role": ("organisation", "employer", "title"),
    "RoleHolder": (*_WHO, "role_profile"),
    "RoleProfile": ("title", "organisation"),
    "SkillEffect": ("skill",),
    "SkillInUse": ("skill", "text"),
    "SkillReason": ("whys", "layer"),
    "Stakeholder": _WHO,
    "Success": ("definition",),
    "TryOut": ("text", "nature"),
    "Understanding": ("text", "subject"),
    "WayOfWorking": ("name", "footing"),
    "WorkDone": ("kind", "text"),
}
"""The same for classes whose fields are called otherwise, by the name of the class."""

BUILT_IN: dict[str, dict[str, str]] = {
    "categories": {id: f"word.category.{id}" for id in CATEGORIES},
    "kinds-of-work": {kind.id: f"work.{kind.id}.name" for kind in KINDS_OF_WORK},
    "levers": {lever.id: f"lever.{lever.id}.name" for lever in LEVERS},
}
"""What the guide knows by an id, by collection: the codes of the messages that name it."""


def heads(part: type[Part]) -> tuple[str, ...]:
    """Name the fields that say in a line what a thing of a class is, the best one first.

    Examples:
        >>> from careerkit.model import Gap, Stakeholder
        >>> heads(Gap), heads(Stakeholder)
        (('name',), ('contact', 'who', 'relation'))
    """
    fields = table(part).by_name
    return tuple(name for name in _HEADS.get(part.__name__, _USUAL) if name in fields)


def called(thing: Part, name: Callable[[str, str], str | None]) -> str | None:
    """Say what a thing is called: what it says of itself, or what it refers to.

    Args:
        thing: The thing.
        name: Gives the name of what is referred to, by its collection and id; None where it has none.

    Returns:
        The name; a word of an enumeration as it is, to be put into words; None where the thing says nothing of itself.

    Examples:
        >>> from careerkit.model import Helper, Role
        >>> called(Role(id="reading", employer="harbour"), lambda collection, id: f"the {collection} {id}")
        'the employers harbour'
        >>> called(Helper(nature="mentor"), lambda collection, id: None)
        <HelperNature.MENTOR: 'mentor'>
    """
    fields = table(type(thing)).by_name
    for field in heads(type(thing)):
        value = getattr(thing, field)
        if isinstance(value, str) and not isinstance(value, enum.StrEnum):
            collection = getattr(fields[field].node, "refers_to", None)
            value = value if collection is None else name(collection, value)
        if isinstance(value, str):
            return value
    return None
