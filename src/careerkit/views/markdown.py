"""A report as Markdown: the twin of the HTML page, for wikis, notes and mail.

It is written for CommonMark, and for those that came before it: nested lists are indented by four spaces, and nothing
but headings, lists, quotes and emphasis is used. Every text is escaped, so that nobody's words turn into markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.views.content import page
from careerkit.views.nodes import Bars, CanvasGrid, Columns, Detail, Entry, Group, Items, Node, Page, Prose, Question
from careerkit.views.wording import without_controls

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.scoring.scorecard import Scorecard

__all__ = ["to_markdown"]

_INDENT = 4
_DEEPEST_HEADING = 6
_SPECIAL = re.compile(r"[\\`*_\[\]|$]|~(?=~)|(?<=~)~")
_LINE_START = re.compile(r"^(?:([#+=:~-])|(\d+)([.)]))")
_WOULD_LINK = re.compile(r":(?=//)|(?<=[wW]{3})\.|(?<=\S)@(?=\S)")


def __dir__() -> list[str]:
    return __all__


def to_markdown(
    career: Career,
    scorecard: Scorecard | None = None,
    *,
    language: str = DEFAULT_LANGUAGE,
) -> str:
    """Write a career as Markdown; it says what `careerkit.views.html.to_html` says, in the same order.

    Args:
        career: The career.
        scorecard: What the scores say to it, as of a day; without one, the page says what the person said.
        language: The language of the fixed words.

    Examples:
        >>> from careerkit.model import Career, Person
        >>> print(to_markdown(Career(person=Person(name="Ilse Marten"))).splitlines()[0])
        # Ilse Marten
    """
    content = page(career, scorecard, language=language)
    return without_controls("\n\n".join(_page(content)) + "\n")


def _page(content: Page) -> Iterator[str]:
    """Give the blocks of the page; an empty line goes between them."""
    yield _heading(1, content.title)
    yield _line(content.kind if content.as_of is None else f"{content.kind} · {content.as_of}")
    for text in (content.headline, content.stage, content.summary):
        if text is not None:
            yield _text(text)
    for section in content.sections:
        yield _heading(2, section.title)
        yield f"*{_line(section.intro)}*"
        yield from _nodes(section.nodes, 3)
    yield "---"
    yield from map(_line, content.closing)


def _nodes(nodes: Iterable[Node], level: int) -> Iterator[str]:
    for node in nodes:
        yield from _node(node, level)


def _node(node: Node, level: int) -> Iterator[str]:
    match node:
        case Prose():
            yield _text(node.text)
        case Items():
            yield "\n".join(_items(node))
        case Question():
            yield _question(node)
        case Bars():
            yield "\n".join(
                f"* {_line(bar.label)}: {_line(bar.value)}" for bar in node.bars
            )  # another list than the last
        case Group():
            yield _heading(level, node.title)
            yield from _nodes(node.nodes, level + 1)
        case Columns():
            yield from _nodes(node.groups, level)
        case CanvasGrid():
            yield from _canvas(node, level)


def _canvas(canvas: CanvasGrid, level: int) -> Iterator[str]:
    """Give the blocks of the canvas one after another, in the order in which they are filled."""
    for number, block in enumerate(canvas.blocks, 1):
        yield _heading(level, f"{number} · {block.name}")
        if block.entries:
            yield "\n".join(_items(Items(entries=block.entries)))
        if block.question is not None:
            yield _question(block.question)


def _items(items: Items) -> Iterator[str]:
    """Give the lines of a list."""
    for number, entry in enumerate(items.entries, 1):
        marker = entry.marker or str(number)
        yield from _entry(entry, f"{marker}." if items.ordered else "-", strong=items.strong)


def _entry(entry: Entry, marker: str, *, strong: bool) -> Iterator[str]:
    """Give the lines of one thing of a list, and below it what there is to say about it."""
    text = _text(entry.text)
    if strong and "\n" not in text:
        text = f"**{text}**"
    if entry.lead is not None:
        text = f"{_line(entry.lead)}: {text}"
    if entry.tags:
        text += f" ({', '.join(map(_line, entry.tags))})"
    indent = max(_INDENT, len(marker) + 1)
    yield f"{marker} {_indented(text, indent)}"
    below = [] if entry.chart is None else [f"- {_line(entry.chart.label)}"]
    below += [f"- {_indented(_detail(detail), _INDENT)}" for detail in entry.details]
    for inner in entry.entries:
        below += _entry(inner, "-", strong=False)
    for among in entry.inner:
        below.append(f"- {_line(among.label)}:")
        for inner in among.entries:
            below += (" " * _INDENT + line for line in _entry(inner, "-", strong=False))
    yield from (" " * indent + _indented(line, indent) for line in below)


def _detail(detail: Detail) -> str:
    text = _text(detail.text)
    if detail.address is not None:
        target = detail.address.replace("&", "&amp;").replace("\\", "%5C")
        text = f"[{_line(detail.text)}](<{target}>)"
    return text if detail.label is None else f"{_line(detail.label)}: {text}"


def _question(question: Question) -> str:
    """Write a question as a quote: what it is, the question itself, and what the person noted."""
    lines = [f"**{_line(question.label)}:** {_line(question.prompt)}"]
    lines += [_line(question.help)] if question.help is not None else []
    lines += [_text(question.note)] if question.note is not None else []
    lines += [_line(question.again_on)] if question.again_on is not None else []
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(lines).split("\n"))


def _heading(level: int, text: str) -> str:
    return f"{'#' * min(level, _DEEPEST_HEADING)} {_line(text)}"


def _indented(text: str, indent: int) -> str:
    """Indent all lines but the first, which stands behind its marker."""
    head, *rest = text.split("\n")
    return "\n".join([head, *(" " * indent + line if line.strip() else "" for line in rest)])


def _line(text: str) -> str:
    """Escape a text, on one line."""
    return _escaped(" ".join(text.split()))


def _text(text: str) -> str:
    """Escape a text of several lines: a line break stays one, and an empty line begins a new paragraph."""
    paragraphs: list[list[str]] = [[]]
    for line in without_controls(text).split("\n"):
        if line.strip():
            paragraphs[-1].append(_escaped(" ".join(line.split())))
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join("  \n".join(lines) for lines in paragraphs if lines)


def _escaped(line: str) -> str:
    """Escape whatever Markdown, or HTML within it, would take for more than a character."""
    line = _SPECIAL.sub(r"\\\g<0>", line)
    line = _WOULD_LINK.sub(r"\\\g<0>", line)
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LINE_START.sub(lambda found: rf"\{found[1]}" if found[1] else rf"{found[2]}\{found[3]}", line)
