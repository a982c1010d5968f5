"""Parts of the career as sections: field by field, by their declaration, with a hand where a field has a picture."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from careerkit.declaration.nodes import Node as Declared
from careerkit.declaration.nodes import SequenceNode
from careerkit.declaration.table import table
from careerkit.model.answers import Standing
from careerkit.model.career import Framework
from careerkit.views.nodes import Entry, Group, Items, Node, Prose
from careerkit.views.parts import shape_of, tell_entries
from careerkit.views.saying import is_single, joined, label, say_value, say_values
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.views.nodes import Question
    from careerkit.views.telling import Telling

__all__ = ["Special", "Styles", "ask_for", "tell_field", "tell_part", "tell_subject"]

Special: TypeAlias = Callable[["Telling", Any], Iterable[Node]]
"""What tells a field by hand: it is given the part that has it."""
Styles: TypeAlias = Mapping[str, str | Special]
"""How to draw the things of a field, or what tells it by hand."""


def __dir__() -> list[str]:
    return __all__


def tell_field(
    telling: Telling, part: Part, field: str, style: str = "plain", *, ordered: bool = False
) -> Iterator[Node]:
    """Tell a field that holds things, under a heading."""
    value = getattr(part, field)
    things = value if isinstance(value, tuple) else () if value is None else (value,)
    entries = tell_entries(telling, things)
    if entries:
        yield Group(title=label(telling, part, field), nodes=(Items(entries=entries, ordered=ordered, style=style),))


def tell_part(telling: Telling, part: Part, styles: Styles, skip: Collection[str] = ()) -> tuple[Node, ...]:
    """Tell a part of the career, field by field: first what is said in a few words, then what has a heading.

    Args:
        telling: The career.
        part: The part.
        styles: How to draw the things of a field, or what tells it by hand; those that are named stand first, in this
            order.
        skip: The fields that are told elsewhere.
    """
    fields = {field.name: field for field in shape_of(type(part)).fields if field.name not in skip}
    facts: list[Entry] = []
    nodes: list[Node] = []
    for name in [*styles, *(name for name in fields if name not in styles)]:
        style = styles.get(name, "plain")
        value = getattr(part, name)
        if callable(style):
            nodes += style(telling, part)
        elif value is not None and value != ():
            said = _fact(telling, fields[name].node, value, name)
            if said is None:
                nodes += tell_field(telling, part, name, style)
            else:
                facts += [Entry(lead=label(telling, part, name), text=text) for text in said]
    written = getattr(part, "written_on", None)
    note = () if written is None else (Prose(text=_written(telling, written), style="note"),)
    return (*((Items(entries=tuple(facts), style="facts"),) if facts else ()), *nodes, *note)


def _fact(telling: Telling, node: Declared, value: Any, name: str) -> list[str] | None:
    """Say a field in a few words, if it can be; nothing where it refers to nothing that is known."""
    if isinstance(node, SequenceNode):
        if not is_single(node.item):
            return None
        said = say_values(telling, node.item, value, name)
        return [joined(said)] if said else []
    if not is_single(node):
        return None
    text = say_value(telling, node, value, name)
    return [] if text is None else [text]


def _written(telling: Telling, date: str) -> str:
    return telling.wording("written-on", date=telling.wording.date(date))


def tell_subject(
    telling: Telling, framework: Framework, asks: Collection[str], styles: Styles, skip: Collection[str] = ()
) -> Told:
    """Tell a part of the career that has fields of its own.

    Args:
        telling: The career.
        framework: The framework that the part belongs to, and is called by.
        asks: The fields of the part to ask for, in this order.
        styles: How to draw its fields; see `tell_part`.
        skip: The fields that are told elsewhere.
    """
    field = framework.value.replace("-", "_")
    part = getattr(telling.career, field)
    if part is None:
        return ask_for(telling, framework, filled=False)
    nodes = tell_part(telling, part, styles, skip)
    filled = {one.name: bool(getattr(part, one.name)) for one in table(type(part)).fields}
    others = [(name, True) for name, there in filled.items() if there and name not in asks]
    questions = telling.questions(
        field, framework, part.unanswered, [*((name, filled[name]) for name in asks), *others]
    )
    return Told(
        id=framework.value, nodes=nodes, questions=questions if nodes else _welcome(telling, framework, questions)
    )


def ask_for(telling: Telling, framework: Framework, *, filled: bool) -> Told:
    """Ask for a part of the career as a whole, unless it is there."""
    field = framework.value.replace("-", "_")
    questions = telling.questions(field, framework, (), [(field, filled)])
    return Told(id=framework.value, nodes=(), questions=_welcome(telling, framework, questions))


def _welcome(telling: Telling, framework: Framework, questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Keep the questions that may be put to somebody who has not begun: of who has named no frameworks, not all."""
    if framework is Framework.PLAN or framework in telling.career.frameworks:
        return questions
    return tuple(question for question in questions if question.standing == Standing.NOT_SURE_YET)
