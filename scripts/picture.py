"""The picture of the model: the parts of a career, and what refers to what, drawn from the classes.

What a box says and which arrows there are comes from the declarations; only the places of the boxes are laid out here.
A part of the career that has no place yet is a mistake that the generator reports.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from careerkit.declaration.docstrings import describe
from careerkit.declaration.nodes import EitherNode, Node, PartNode, SequenceNode, TextNode, VariantNode
from careerkit.declaration.schema import human
from careerkit.declaration.table import parts_below, table
from careerkit.model.career import Career

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["Use", "picture", "uses"]

_PLACES = {
    "motivation": (0, 0),
    "use_case": (1, 0),
    "canvas": (2, 0),
    "vision": (3, 0),
    "person": (0, 1),
    "metrics": (2, 1),
    "gaps": (0, 2),
    "skills": (1, 2),
    "roles": (2, 2),
    "accomplishments": (3, 2),
    "scales": (0, 3),
}
"""The column and row of each part of a career."""

_ABOUT_THE_DOCUMENT = ("frameworks", "unanswered", "language", "extensions")
"""Fields that are about the document, not parts of a career."""

_WIDTH, _HEIGHT = 210, 96
_LEFT, _TOP = 24, 24
_STEP_X, _STEP_Y = 240, 152
_LETTERS = 33
"""How many letters fit into one line of a box."""

_FONT = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
_HEAD = """\
<marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
    <path class="head" d="M0,0 L10,5 L0,10 z"/>
  </marker>"""
_STYLE = """
    .paper { fill: #fbfaf7; stroke: #d8d4c8; }
    .box { fill: #ffffff; stroke: #3f51b5; stroke-width: 1.5; }
    .record { stroke: #8a6d1f; }
    .name { font-weight: 600; font-size: 15px; fill: #1f2333; }
    .text { font-size: 12px; fill: #4a4f60; }
    .self { font-size: 11px; font-style: italic; fill: #5b6072; }
    .arrow { fill: none; stroke: #6b7080; stroke-width: 1.4; }
    .head { fill: #6b7080; }
    @media (prefers-color-scheme: dark) {
      .paper { fill: #1f2230; stroke: #3a3f52; }
      .box { fill: #282c3d; stroke: #9fa8da; }
      .record { stroke: #d6b656; }
      .name { fill: #f2f3f8; }
      .text { fill: #c9cddb; }
      .self { fill: #b3b8c9; }
      .arrow { stroke: #a3a9bb; }
      .head { fill: #a3a9bb; }
    }
"""


class Use(NamedTuple):
    """A field that holds the id of something."""

    part: type[Part]
    """The class of the field."""
    field: str
    """Its name."""
    collection: str
    """The collection that the id is in."""
    source: str
    """The part of the career that the field lies in."""
    target: str
    """The part of the career that has the collection."""


def uses() -> list[Use]:
    """List every field of a career that refers to something by its id."""
    homes: dict[str, str] = {}
    found: dict[tuple[str, type[Part], str, str], None] = {}
    for top in table(Career).fields:
        for part in (below for first in _parts(top.node) for below in parts_below(first)):
            for field in table(part).fields:
                for text in _texts(field.node):
                    if text.identifies:
                        homes.update(dict.fromkeys((text.identifies, *text.wider), top.name))
                    if text.refers_to:
                        found[top.name, part, field.name, text.refers_to] = None
    return [Use(part, field, collection, source, homes[collection]) for source, part, field, collection in found]


def picture() -> str:
    """Draw the parts of a career and what refers to what, as SVG.

    Raises:
        KeyError: if a part of the career has no place in the picture.
    """
    shown = [field.name for field in table(Career).fields if field.name not in _ABOUT_THE_DOCUMENT]
    missing = [name for name in shown if name not in _PLACES]
    if missing:
        raise KeyError(f"scripts/picture.py has no place for {', '.join(missing)}")
    every = uses()
    arrows = dict.fromkeys((use.source, use.target) for use in every if use.source != use.target)
    own = dict.fromkeys(use.source for use in every if use.source == use.target)
    width = _LEFT * 2 + _STEP_X * 3 + _WIDTH
    height = _TOP * 2 + _STEP_Y * 3 + _HEIGHT
    told = "; ".join(f"{_human(source)} refers to {_human(target)}" for source, target in arrows)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="{_FONT}">',
        "  <title>The parts of a career, and what refers to what</title>",
        f"  <desc>A career holds: {', '.join(_human(name) for name in shown)}. {told}.</desc>",
        f"  <style>{_STYLE}  </style>",
        f"  {_HEAD}",
        f'  <rect class="paper" x="1" y="1" width="{width - 2}" height="{height - 2}" rx="10"/>',
        *(f"  {_arrow(source, target)}" for source, target in arrows),
        *(f"  {line}" for name in shown for line in _box(name, refers_to_itself=name in own)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _parts(node: Node) -> list[type[Part]]:
    match node:
        case PartNode(part):
            return [part]
        case VariantNode(_, parts):
            return list(parts.values())
        case SequenceNode(item):
            return _parts(item)
        case EitherNode(choices):
            return [part for choice in choices for part in _parts(choice)]
        case _:
            return []


def _texts(node: Node) -> list[TextNode]:
    match node:
        case TextNode():
            return [node]
        case SequenceNode(item):
            return _texts(item)
        case EitherNode(choices):
            return [text for choice in choices for text in _texts(choice)]
        case _:
            return []


def _human(name: str) -> str:
    return human(name).lower()


def _corner(name: str) -> tuple[int, int]:
    column, row = _PLACES[name]
    return _LEFT + column * _STEP_X, _TOP + row * _STEP_Y


def _box(name: str, *, refers_to_itself: bool) -> list[str]:
    x, y = _corner(name)
    record = "" if _PLACES[name][1] == 0 else " record"
    words = textwrap.wrap(describe(Career, name).text.partition(";")[0].rstrip("."), _LETTERS)
    lines = [
        f'<rect class="box{record}" x="{x}" y="{y}" width="{_WIDTH}" height="{_HEIGHT}" rx="7"/>',
        f'<text class="name" x="{x + 14}" y="{y + 26}">{escape(human(name))}</text>',
        *(
            f'<text class="text" x="{x + 14}" y="{y + 46 + 16 * number}">{escape(line)}</text>'
            for number, line in enumerate(words)
        ),
    ]
    if refers_to_itself:
        lines.append(f'<text class="self" x="{x + 14}" y="{y + _HEIGHT - 9}">↻ its items refer to one another</text>')
    return lines


def _arrow(source: str, target: str) -> str:
    """Draw an arrow: straight between neighbours, around what stands in between otherwise."""
    (column, row), (to_column, to_row) = _PLACES[source], _PLACES[target]
    x, y = _corner(source)
    to_x, to_y = _corner(target)
    middle = y + _HEIGHT // 2
    if row == to_row and abs(column - to_column) == 1:
        path = f"M{x},{middle} H{to_x + _WIDTH + 2}" if column > to_column else f"M{x + _WIDTH},{middle} H{to_x - 2}"
    elif row == to_row:
        below = y + _HEIGHT
        start, end = x + _WIDTH // 2, to_x + _WIDTH // 2 + 40
        path = f"M{start},{below} C{start},{below + 52} {end},{below + 52} {end},{below + 2}"
    elif column == to_column:
        path = f"M{x + _WIDTH // 2},{y + _HEIGHT} V{to_y - 2}"
    else:
        towards = 50 if column > to_column else -50
        start, end = x + _WIDTH // 2 - towards, to_x + _WIDTH // 2 + towards
        half = (y + _HEIGHT + to_y) // 2
        path = f"M{start},{y + _HEIGHT} C{start},{half} {end},{half} {end},{to_y - 2}"
    return f'<path class="arrow" marker-end="url(#head)" d="{path}"/>'
