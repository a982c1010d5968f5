"""The vision: a personal V2MOM."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.model.vision import Vision
from careerkit.views.nodes import Columns, Entry, Group, Items, Node, Own, Prose
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.views.telling import Telling
    from careerkit.views.wording import Wording

__all__ = ["tell_vision"]


def __dir__() -> list[str]:
    return __all__


def tell_vision(telling: Telling) -> Told:
    """Tell the vision, and then values, methods, obstacles and measures, each in the order of its priority."""
    vision = telling.career.vision or Vision()
    asked = [
        ("statement", vision.statement is not None),
        ("values", bool(vision.values)),
        ("methods", bool(vision.methods)),
        ("obstacles", bool(vision.obstacles)),
        ("measures", bool(vision.measures)),
    ]
    others = [(name, bool(getattr(vision, name))) for name in ("horizon", "future", "serves", "my_role", "aligns_with")]
    questions = telling.questions("vision", Framework.VISION, vision.unanswered, [*asked, *_silent(others)])
    groups = (*_values(telling, vision), *_methods(telling, vision), *_obstacles(telling, vision))
    groups = (*groups, *_measures(telling, vision))
    columns = (Columns(groups=groups, style="plain"),) if groups else ()
    return Told(
        id="vision", nodes=(*_statement(telling, vision), *columns, *_written(telling, vision)), questions=questions
    )


def _silent(fields: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Keep those that have an answer: the others are not asked for, though the person may have left them open."""
    return [(name, filled) for name, filled in fields if filled]


def _statement(telling: Telling, vision: Vision) -> list[Node]:
    wording = telling.wording
    nodes: list[Node] = []
    if vision.statement is not None:
        nodes.append(Prose(text=Own(vision.statement), style="lead"))
    if vision.horizon is not None:
        nodes.append(Prose(text=wording("vision.horizon", date=wording.date(vision.horizon)), style="note"))
    facts = (
        ("future", vision.future),
        ("serves", " · ".join(vision.serves) or None),
        ("my-role", vision.my_role),
        ("aligns-with", vision.aligns_with),
    )
    entries = tuple(Entry(lead=wording(f"vision.{name}"), text=Own(text)) for name, text in facts if text is not None)
    return [*nodes, Items(entries=entries, style="facts")] if entries else nodes


def _names(vision: Vision, methods: tuple[str, ...]) -> list[str | None]:
    names = {method.id: method.name for method in vision.methods if method.id is not None}
    return [names.get(method) for method in methods]


def _group(telling: Telling, name: str, entries: tuple[Entry, ...]) -> tuple[Group, ...]:
    if not entries:
        return ()
    return (Group(title=telling.wording(f"vision.{name}"), nodes=(Items(entries=entries, ordered=True),)),)


def _values(telling: Telling, vision: Vision) -> tuple[Group, ...]:
    entries = (Entry(text=Own(value.name), details=telling.own(None, value.meaning)) for value in vision.values)
    return _group(telling, "values", tuple(entries))


def _methods(telling: Telling, vision: Vision) -> tuple[Group, ...]:
    entries = (Entry(text=Own(one.name), details=telling.own(None, one.description)) for one in vision.methods)
    return _group(telling, "methods", tuple(entries))


def _obstacles(telling: Telling, vision: Vision) -> tuple[Group, ...]:
    entries = (
        Entry(
            text=Own(one.name),
            details=(
                *telling.own("plan", one.plan),
                *telling.listed("in-the-way-of", _names(vision, one.methods)),
            ),
        )
        for one in vision.obstacles
    )
    return _group(telling, "obstacles", tuple(entries))


def _measures(telling: Telling, vision: Vision) -> tuple[Group, ...]:
    wording = telling.wording
    entries = (
        Entry(
            text=Own(one.name),
            details=(
                *telling.own("target", _target(wording, one.target)),
                *telling.listed("measured-by", [telling.metrics.get(one.metric)] if one.metric else []),
                *telling.listed("measures", _names(vision, one.methods)),
            ),
        )
        for one in vision.measures
    )
    return _group(telling, "measures", tuple(entries))


def _written(telling: Telling, vision: Vision) -> list[Node]:
    wording = telling.wording
    if vision.written_on is None:
        return []
    return [Prose(text=wording("written-on", date=wording.date(vision.written_on)), style="note")]


def _target(wording: Wording, target: float | str | None) -> str | None:
    return wording.number(target) if isinstance(target, int | float) else target
