"""Gaps: what is missing, in the order in which to close it, with the reason for each place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.model.gaps import Gap, GapStatus
from careerkit.views.nodes import Detail, Entry, Group, Items, Node, Own, Prose
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.scoring.order_gaps import GapOrder
    from careerkit.views.telling import Telling

__all__ = ["tell_gaps"]


def __dir__() -> list[str]:
    return __all__


def tell_gaps(telling: Telling) -> Told:
    """Tell the gaps: those that are left, in their order, and then those that are closed."""
    career = telling.career
    questions = telling.questions("gaps", Framework.GAPS, (), [("gaps", bool(career.gaps))])
    if not career.gaps:
        return Told(id="gaps", nodes=(), questions=questions)
    order = telling.gap_order
    nodes = _open(telling, order) if order is None else _ordered(telling, order)
    closed = [gap for gap in career.gaps if gap.status is GapStatus.CLOSED]
    if closed:
        entries = tuple(_gap(telling, gap) for gap in closed)
        nodes.append(Group(title=telling.wording("gaps.closed"), nodes=(Items(entries=entries),)))
    return Told(id="gaps", nodes=tuple(nodes), questions=questions)


def _open(telling: Telling, order: None) -> list[Node]:
    """Tell the gaps that are left, as they were written down."""
    entries = tuple(_gap(telling, gap) for gap in telling.career.gaps if gap.status is not GapStatus.CLOSED)
    if not entries:
        return []
    return [Items(entries=entries, style="steps"), Prose(text=telling.wording("gaps.unordered"), style="note")]


def _ordered(telling: Telling, order: GapOrder) -> list[Node]:
    return _open(telling, None)


def _gap(telling: Telling, gap: Gap, why_here: Sequence[str] = ()) -> Entry:
    """Tell a gap: what sort it is, what it takes, what it waits for, and why it stands where it stands."""
    wording = telling.wording
    tags = [] if gap.nature is None else [wording.word("gap-nature", gap.nature)]
    if gap.status is GapStatus.CLOSING:
        tags.append(wording.word("gap-status", gap.status))
    importance = None if gap.importance is None else wording.word("importance", str(gap.importance))
    skill = None if gap.skill is None else telling.skills.get(gap.skill)
    details = (
        *(Detail(label=wording("label.place"), text=text) for text in why_here),
        *telling.detail("importance", importance),
        *telling.detail("effort", None if gap.effort is None else wording.hours(gap.effort)),
        *telling.detail("worth", None if gap.value is None else wording.number(gap.value)),
        *telling.listed("waits-for", map(telling.gaps.get, gap.prerequisites)),
        *telling.detail("levels", _levels(telling, gap)),
        *telling.own("skill", skill),
        *telling.own("why", gap.why),
        *telling.own("how", gap.how),
    )
    return Entry(text=Own(gap.name), tags=tuple(tags), details=details)


def _levels(telling: Telling, gap: Gap) -> str | None:
    now = None if gap.current_level is None else telling.level(gap.current_level)
    then = None if gap.target_level is None else telling.level(gap.target_level)
    if now is not None and then is not None:
        return telling.wording("gap.from-to", now=now, then=then)
    if now is not None:
        return telling.wording("gap.from", now=now)
    return None if then is None else telling.wording("gap.to", then=then)
