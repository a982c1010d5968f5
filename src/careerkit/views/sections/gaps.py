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
    details = (
        *(Detail(label=wording("label.place"), text=text) for text in why_here),
        *telling.detail(None, " · ".join(_facts(telling, gap))),
        *telling.listed("waits-for", map(_left(telling).get, gap.prerequisites)),
        *_levels(telling, gap),
        *telling.own("why", gap.why),
        *telling.own("how", gap.how),
    )
    return Entry(text=Own(gap.name), tags=tuple(tags), details=details)


def _facts(telling: Telling, gap: Gap) -> list[str]:
    """Tell how much a gap matters, what it takes and what it is worth, in a few words each."""
    wording = telling.wording
    told = []
    if gap.importance is not None:
        told.append(wording("gap.importance", importance=wording.word("importance", str(gap.importance))))
    if gap.effort is not None:
        told.append(wording("gap.effort", hours=wording.hours(gap.effort)))
    if gap.value is not None:
        told.append(wording("gap.worth", value=gap.value))
    return told


def _levels(telling: Telling, gap: Gap) -> tuple[Detail, ...]:
    """Tell from where to where, and in which skill."""
    wording = telling.wording
    now = None if gap.current_level is None else telling.level(gap.current_level)
    then = None if gap.target_level is None else telling.level(gap.target_level)
    skill = None if gap.skill is None else telling.skills.get(gap.skill)
    if now is not None and then is not None:
        text = wording("gap.from-to", now=now, then=then)
    elif now is not None:
        text = wording("gap.from", now=now)
    elif then is not None:
        text = wording("gap.to", then=then)
    else:
        return telling.own("skill", skill)
    return (Detail(label=skill if skill is not None else wording("label.level"), text=text),)


def _left(telling: Telling) -> dict[str, str]:
    """Name the gaps that another one can still be waiting for."""
    closed = {gap.id for gap in telling.career.gaps if gap.status is GapStatus.CLOSED}
    return {id: name for id, name in telling.gaps.items() if id not in closed}
