"""The vision: a personal V2MOM."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.model.vision import Vision
from careerkit.views.answers import tell_answer
from careerkit.views.nodes import Columns, Entry, Group, Items, Node, Own, Prose
from careerkit.views.parts import tell_entries
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.views.telling import Telling

__all__ = ["tell_vision"]

_LISTS = ("values", "methods", "obstacles", "measures")
"""What a vision stands on, each in the order of its priority."""
_OTHERS = ("horizon", "future", "serves", "my_role", "guardrails", "aligns_with")
"""What is told where it is there, and not asked for."""


def __dir__() -> list[str]:
    return __all__


def tell_vision(telling: Telling) -> Told:
    """Tell the vision, and then values, methods, obstacles and measures, each in the order of its priority."""
    vision = telling.career.vision or Vision()
    asked = [
        ("statement", vision.statement is not None),
        *((name, bool(getattr(vision, name))) for name in _LISTS),
    ]
    others = [(name, bool(getattr(vision, name))) for name in _OTHERS]
    questions = telling.questions("vision", Framework.VISION, vision.unanswered, [*asked, *_silent(others)])
    groups = _groups(telling, vision)
    columns = (Columns(groups=groups, style="plain"),) if groups else ()
    nodes = (
        *_statement(telling, vision),
        *columns,
        *tell_answer(telling, "vision_progress", Framework.VISION, "vision"),
        *_written(telling, vision),
    )
    return Told(id="vision", nodes=nodes, questions=questions)


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
    nodes += [Items(entries=entries, style="facts")] if entries else []
    rules = tuple(Entry(text=Own(text)) for text in vision.guardrails)
    if rules:
        nodes.append(Group(title=wording("field.guardrails"), nodes=(Items(entries=rules, style="links"),)))
    return nodes


def _groups(telling: Telling, vision: Vision) -> tuple[Group, ...]:
    """Tell values, methods, obstacles and measures, each in the order of its priority."""
    found = ((name, tell_entries(telling, getattr(vision, name))) for name in _LISTS)
    return tuple(
        Group(title=telling.wording(f"vision.{name}"), nodes=(Items(entries=entries, ordered=True),))
        for name, entries in found
        if entries
    )


def _written(telling: Telling, vision: Vision) -> list[Node]:
    wording = telling.wording
    if vision.written_on is None:
        return []
    return [Prose(text=wording("written-on", date=wording.date(vision.written_on)), style="note")]
