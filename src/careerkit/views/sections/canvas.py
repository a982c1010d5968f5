"""The career canvas, in its layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.guide.blocks import BLOCKS
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.canvas import Canvas
from careerkit.model.canvas_items import (
    Activity,
    Channel,
    CustomerSegment,
    Goal,
    Relationship,
    Resource,
    ValueProposition,
)
from careerkit.model.career import Framework
from careerkit.model.ledger import Benefit, Cost
from careerkit.views.nodes import CanvasBlock, CanvasGrid, Detail, Entry, Group, Items, Node, Own, Prose, Question
from careerkit.views.parts import tell_entries
from careerkit.views.sections.balance import amounts
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.guide.blocks import Block
    from careerkit.views.telling import Telling

__all__ = ["tell_canvas"]

_Item = ValueProposition | Activity | Resource | CustomerSegment | Channel | Relationship | Cost | Benefit | Goal
"""What can stand in a block."""


def __dir__() -> list[str]:
    return __all__


def tell_canvas(telling: Telling) -> Told:
    """Tell the canvas: its nine blocks, each with its notes or the question that fills it."""
    canvas = telling.career.canvas or Canvas()
    fields = [(block.field, bool(getattr(canvas, block.field))) for block in BLOCKS]
    questions = telling.questions("canvas", Framework.CANVAS, canvas.unanswered, fields)
    named = {field for field, _ in fields}
    refused = {answer.field for answer in canvas.unanswered if answer.standing is Standing.NOT_FOR_ME}
    others = tuple(
        telling.unsure("canvas", answer)
        for answer in canvas.unanswered
        if answer.field not in {*named, *refused} and not getattr(canvas, answer.field, None)
    )
    unsure = any(answer.standing is Standing.NOT_SURE_YET for answer in canvas.unanswered)
    if not any(filled for _, filled in fields) and not (unsure and questions):
        nodes = (*_about(telling, canvas), *_revisions(telling, canvas))
        return Told(id="canvas", nodes=nodes, questions=questions)
    first = next((block for block in BLOCKS if _may_ask(telling, canvas, block)), None)
    blocks = tuple(_block(telling, canvas, block, first) for block in BLOCKS)
    return Told(
        id="canvas",
        nodes=(
            *_about(telling, canvas),
            CanvasGrid(blocks=blocks),
            *_links(telling, canvas),
            *_revisions(telling, canvas),
            *others,
        ),
    )


def _about(telling: Telling, canvas: Canvas) -> tuple[Node, ...]:
    """Tell what the canvas is about, how much time there is for it, and from when it is."""
    wording = telling.wording
    nodes: list[Node] = []
    if canvas.title is not None:
        nodes.append(Prose(text=Own(canvas.title), style="lead"))
    if canvas.hours_a_week is not None:
        hours = wording.hours(canvas.hours_a_week)
        nodes.append(Prose(text=wording("canvas.hours-a-week", hours=hours), style="note"))
    if canvas.stage is not None:
        stage = wording.member(canvas.stage)
        nodes.append(Prose(text=wording("canvas.stage", stage=stage), style="note"))
    if canvas.written_on is not None:
        nodes.append(Prose(text=wording("written-on", date=wording.date(canvas.written_on)), style="note"))
    return tuple(nodes)


def _answer(canvas: Canvas, block: Block) -> Unanswered | None:
    """Find why a block was left open; that it is not for the person goes before all else."""
    answers = [answer for answer in canvas.unanswered if answer.field == block.field]
    return next(
        (answer for answer in answers if answer.standing is Standing.NOT_FOR_ME), answers[0] if answers else None
    )


def _may_ask(telling: Telling, canvas: Canvas, block: Block) -> bool:
    """Tell whether a block is empty, and the person has not said anything about that."""
    empty = not getattr(canvas, block.field) and _answer(canvas, block) is None
    return empty and telling.uses(Framework.CANVAS) and not telling.refused("canvas")


def _block(telling: Telling, canvas: Canvas, block: Block, first: Block | None) -> CanvasBlock:
    language = telling.wording.wanted
    items: tuple[_Item, ...] = getattr(canvas, block.field)
    return CanvasBlock(
        id=block.id,
        name=block.name(language),
        area=(block.row, block.column, block.rows, block.columns),
        entries=tuple(_note(telling, item) for item in items),
        question=None if items else _question(telling, canvas, block, is_first=block is first),
    )


def _question(telling: Telling, canvas: Canvas, block: Block, *, is_first: bool) -> Question | None:
    """Ask what fills a block, unless the person does not want to be asked."""
    if _may_ask(telling, canvas, block):
        wording = telling.wording
        return Question(
            label=wording("question.next" if is_first else "question.open"),
            prompt=block.prompt(wording.wanted),
            help=wording("question.example", example=block.example(wording.wanted)) if is_first else None,
            standing="next" if is_first else "open",
        )
    answer = _answer(canvas, block)
    if answer is None or answer.standing is Standing.NOT_FOR_ME or telling.refused("canvas"):
        return None
    return telling.unsure("canvas", answer)


def _note(telling: Telling, item: _Item) -> Entry:
    """Write a sticky note: what it says, and the little that belongs on it."""
    wording = telling.wording
    details = telling.own(None, item.note)
    match item:
        case Relationship():
            details += telling.detail(None, wording.word("cadence", item.cadence) if item.cadence else None)
            details += telling.own("gives", item.gives)
        case Goal():
            details += telling.own("indicator", item.indicator)
            details += telling.detail("due", wording.date(item.due) if item.due else None)
        case Cost() | Benefit():
            details += telling.detail(None, " · ".join(amounts(wording, item)))
        case _:
            pass
    return Entry(text=Own(item.text), details=details)


def _links(telling: Telling, canvas: Canvas) -> list[Node]:
    """Tell how the items of the canvas hang together, beside it: the canvas itself has to fit on one page."""
    entries = []
    for block in BLOCKS:
        items: tuple[_Item, ...] = getattr(canvas, block.field)
        found = [(item, _link_details(telling, item)) for item in items]
        entries += [Entry(text=Own(item.text), details=details) for item, details in found if details]
    if not entries:
        return []
    title = telling.wording("canvas.links")
    return [Group(title=title, nodes=(Items(entries=tuple(entries), style="links"),), style="aside")]


def _revisions(telling: Telling, canvas: Canvas) -> list[Node]:
    """Tell what the canvas was before, beside it."""
    entries = tell_entries(telling, canvas.revisions)
    if not entries:
        return []
    title = telling.wording("field.revisions")
    return [Group(title=title, nodes=(Items(entries=entries, style="links"),), style="aside")]


def _link_details(telling: Telling, item: _Item) -> tuple[Detail, ...]:
    items = "canvas-items"
    found: list[tuple[str, str, tuple[str, ...]]] = []
    match item:
        case ValueProposition():
            found.append(("for", items, item.segments))
        case Activity():
            found.append(("draws-on", items, item.draws_on))
        case Channel():
            found.append(("reaches", items, item.reaches))
        case Relationship():
            found.append(("with", items, item.segments))
        case Goal():
            found += [("measured-by", "metrics", item.metrics), ("carries-on", "methods", item.methods)]
        case _:
            pass
    found.append(("serves", items, item.supports))
    links = (telling.listed(label, telling.names(collection, ids)) for label, collection, ids in found)
    return (*(detail for details in links for detail in details), *telling.left_open(item))
