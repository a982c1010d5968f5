"""The current state: what others see, what went well and badly, and what research has shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.model.contacts import Relation
from careerkit.views.nodes import Columns, Group, Items, Node
from careerkit.views.parts import tell_entries
from careerkit.views.saying import label
from careerkit.views.subjects import Styles, tell_field, tell_subject

if TYPE_CHECKING:
    from careerkit.model.current_state import CurrentState
    from careerkit.views.telling import Telling, Told

__all__ = ["tell_current_state"]

_SEEN = ("appreciated", "successes", "failures", "shining_skills", "unused_skills", "missing_experience")
"""What stands side by side."""
_ASKS = (*_SEEN, "role_holders", "competitors", "interviews", "feedback")


def __dir__() -> list[str]:
    return __all__


def tell_current_state(telling: Telling) -> Told:
    """Tell what was asked for in the order in which it is asked, and feedback by whom it came from."""
    styles: Styles = {
        "appreciated": _seen,
        "role_holders": "cards",
        "competitors": "cards",
        "interviews": "cards",
        "feedback": _feedback,
    }
    return tell_subject(telling, Framework.CURRENT_STATE, _ASKS, styles, _SEEN[1:])


def _seen(telling: Telling, part: CurrentState) -> Iterator[Node]:
    groups = [node for name in _SEEN for node in tell_field(telling, part, name, "compact") if isinstance(node, Group)]
    if groups:
        yield Columns(groups=tuple(groups))


def _feedback(telling: Telling, part: CurrentState) -> Iterator[Node]:
    """Tell the voices side by side: those of each direction together."""
    groups = []
    for relation in [*Relation, None]:
        found = [one for one in part.feedback if one.relation is relation]
        entries = tell_entries(telling, found, {"relation"})
        if entries:
            title = telling.wording("feedback.others") if relation is None else telling.wording.heading(relation)
            groups.append(Group(title=title, nodes=(Items(entries=entries, style="compact"),)))
    if groups:
        title = label(telling, part, "feedback")
        yield Group(title=title, nodes=(Columns(groups=tuple(groups), style="cards"),))
