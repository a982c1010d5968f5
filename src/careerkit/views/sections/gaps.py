"""Gaps: what is missing, in the order in which to close it, with the reason for each place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from careerkit.model.career import Framework
from careerkit.model.gaps import Gap, GapStatus
from careerkit.views.answers import tell_answer
from careerkit.views.nodes import Detail, Entry, Group, Items, Node, Own, Prose
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.scoring.gaps.result import GapOrder
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
    nodes = _open(telling) if order is None else _ordered(telling, order)
    closed = [gap for gap in career.gaps if gap.status is GapStatus.CLOSED]
    if closed:
        entries = tuple(_gap(telling, gap) for gap in closed)
        nodes.append(Group(title=telling.wording("gaps.closed"), nodes=(Items(entries=entries),)))
    nodes += tell_answer(telling, "gap_selection", Framework.GAPS, "gaps")
    return Told(id="gaps", nodes=tuple(nodes), questions=questions)


def _open(telling: Telling) -> list[Node]:
    """Tell the gaps that are left, as they were written down."""
    entries = tuple(_gap(telling, gap) for gap in telling.career.gaps if gap.status is not GapStatus.CLOSED)
    if not entries:
        return []
    return [
        Items(entries=entries, ordered=True, style="steps"),
        Prose(text=telling.wording("gaps.unordered"), style="note"),
    ]


def _ordered(telling: Telling, order: GapOrder) -> list[Node]:
    """Tell the gaps that are left, in the order in which to close them."""
    gaps, wording = telling.career.gaps, telling.wording
    entries, flips = [], []
    for placed in order.places:
        gap = gaps[_index(placed.pointer)]
        why = telling.detail("place", " ".join(line.say(wording.wanted) for line in placed.reasons))
        entry = _gap(telling, gap)
        entries.append(attrs.evolve(entry, marker=str(placed.place), details=(*why, *entry.details)))
        up = telling.detail(None, " ".join(flip.words.say(wording.wanted) for flip in placed.flips))
        flips += [Entry(text=Own(gap.name), details=up)] if up else []
    nodes: list[Node] = [*telling.findings(order.reasons)]
    if entries:
        nodes.append(Items(entries=tuple(entries), ordered=True, style="steps"))
    may_ask = telling.uses(Framework.GAPS) and not telling.refused("gaps")
    aside: list[Node] = [*telling.findings([*order.assumed, *(order.missing if may_ask else ())])]
    if flips:
        aside.append(Items(entries=tuple(flips), style="links"))
    if aside:
        nodes.append(Group(title=wording("gaps.rests-on"), nodes=tuple(aside), style="aside"))
    return nodes


def _index(pointer: str) -> int:
    """Read which gap a pointer is about."""
    return int(pointer.rpartition("/")[2])


def _gap(telling: Telling, gap: Gap) -> Entry:
    """Tell a gap by itself: what sort it is, what it takes, and from where to where."""
    wording = telling.wording
    tags = [] if gap.nature is None else [wording.member(gap.nature)]
    if gap.status is GapStatus.CLOSING:
        tags.append(wording.member(gap.status))
    waits_for = () if _is_placed(telling, gap) else telling.names("gaps", _left(telling, gap))
    details = (
        *telling.detail(None, " · ".join(_facts(telling, gap))),
        *telling.listed("waits-for", waits_for),
        *_levels(telling, gap),
        *telling.own("why", gap.why),
        *telling.own("how", gap.how),
        *telling.left_open(gap),
    )
    return Entry(text=Own(gap.name), tags=tuple(tags), details=details)


def _facts(telling: Telling, gap: Gap) -> list[str]:
    """Tell how much a gap matters, what it takes and what it is worth, in a few words each."""
    wording = telling.wording
    told = []
    if gap.importance is not None and not _is_placed(telling, gap):
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
    skill = None if gap.skill is None else telling.name("skills", gap.skill)
    if now is not None and then is not None:
        text = wording("gap.from-to", now=now, then=then)
    elif now is not None:
        text = wording("gap.from", now=now)
    elif then is not None:
        text = wording("gap.to", then=then)
    else:
        return telling.own("skill", skill)
    return (Detail(label=skill if skill is not None else wording("label.level"), text=text),)


def _is_placed(telling: Telling, gap: Gap) -> bool:
    """Tell whether the reasons for its place already say how much a gap matters, and what it waits for."""
    return telling.gap_order is not None and gap.status is not GapStatus.CLOSED


def _left(telling: Telling, gap: Gap) -> list[str]:
    """Find the gaps that one can still be waiting for."""
    closed = {one.id for one in telling.career.gaps if one.status is GapStatus.CLOSED}
    return [id for id in gap.prerequisites if id not in closed]
