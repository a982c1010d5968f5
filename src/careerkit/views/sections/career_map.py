"""The career map: success in the person's own words, lands and ways between them, and how the work feels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from careerkit.model.career import Framework
from careerkit.model.career_map import CareerMap, LandStanding, Pulse
from careerkit.views.answers import tell_answer
from careerkit.views.nodes import Bar, Bars, Columns, Group, Items, Node, Own, Prose
from careerkit.views.parts import tell_entries
from careerkit.views.saying import label
from careerkit.views.subjects import Styles, tell_field, tell_subject

if TYPE_CHECKING:
    from careerkit.views.telling import Telling, Told

__all__ = ["tell_career_map"]

_ASKS = ("success", "lands", "paths", "understanding", "gains", "pulses")
_STANDINGS = (
    LandStanding.VISITING,
    LandStanding.TO_VISIT,
    LandStanding.WANTED,
    LandStanding.VISITED,
    None,
)
"""The order in which lands are told: from where the person is."""
_QUESTIONS = ("fairly_paid", "valued", "trusted", "unobstructed", "learning", "variety", "energy")
_HIGHEST = 5


def __dir__() -> list[str]:
    return __all__


def tell_career_map(telling: Telling) -> Told:
    """Tell what success is first, then the lands by how the person stands to them, and the ways between them."""
    styles: Styles = {
        "success": _success,
        "lands": _lands,
        "paths": "compact",
        "kinds_of_work": "compact",
        "understanding": "compact",
        "gains": "compact",
        "pulses": _pulses,
    }
    told = tell_subject(telling, Framework.CAREER_MAP, _ASKS, styles)
    scores = (
        *tell_answer(telling, "exploration", Framework.CAREER_MAP, "career_map"),
        *tell_answer(telling, "plateaus", Framework.CAREER_MAP, "career_map"),
    )
    return attrs.evolve(told, nodes=(*told.nodes, *scores))


def _success(telling: Telling, part: CareerMap) -> Iterator[Node]:
    yield from tell_field(telling, part, "success", "lead")


def _lands(telling: Telling, part: CareerMap) -> Iterator[Node]:
    """Tell the lands side by side, by their standing."""
    groups = []
    for standing in _STANDINGS:
        lands = [land for land in part.lands if land.standing is standing]
        entries = tell_entries(telling, lands, {"standing"})
        if entries:
            title = telling.wording("map.lands") if standing is None else telling.wording.heading(standing)
            groups.append(Group(title=title, nodes=(Items(entries=entries),)))
    if groups:
        columns = Columns(groups=tuple(groups), style="cards")
        yield Group(title=label(telling, part, "lands"), nodes=(columns,))


def _pulses(telling: Telling, part: CareerMap) -> Iterator[Node]:
    """Tell how the work felt: for each role the latest day as bars, with what was said before."""
    if not part.pulses:
        return
    roles: dict[str | None, list[Pulse]] = {}
    for pulse in sorted(part.pulses, key=lambda pulse: pulse.on, reverse=True):
        roles.setdefault(None if pulse.role is None else telling.name("roles", pulse.role), []).append(pulse)
    nodes: list[Node] = []
    for role, pulses in roles.items():
        nodes += _latest(telling, role, pulses)
    notes = tell_entries(telling, [pulse for pulse in part.pulses if pulse.note is not None], {"role", *_QUESTIONS})
    nodes += [Items(entries=notes, style="compact")] if notes else []
    yield Group(title=label(telling, part, "pulses"), nodes=tuple(nodes))


def _latest(telling: Telling, role: str | None, pulses: list[Pulse]) -> Iterator[Node]:
    """Tell the pulses of one role, the latest first."""
    wording = telling.wording
    days = [wording.date(pulse.on) for pulse in reversed(pulses)]
    yield Prose(text=" → ".join(days) if role is None else Own(f"{role}: {' → '.join(days)}"), style="note")
    bars = []
    for question in _QUESTIONS:
        given = [value for pulse in reversed(pulses) if (value := getattr(pulse, question)) is not None]
        if given:
            words = " → ".join(map(str, given))
            bars.append(
                Bar(
                    label=label(telling, Pulse, question),
                    value=wording("scale", number=words, highest=_HIGHEST),
                    share=given[-1] / _HIGHEST,
                )
            )
    if bars:
        yield Bars(label=label(telling, CareerMap, "pulses"), bars=tuple(bars))
