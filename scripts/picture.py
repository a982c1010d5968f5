"""The picture of the model: every part of a career and every class, in bands, drawn from the classes.

What a box says comes from the declarations: the name of the part, what it is, the names of its classes, and the parts
that its fields refer to. Arrows would cross too often to be followed; so a box names what it refers to, in the colour
of the band where that stands. Only the order of the boxes is laid out here. A part of the career that has no place yet
is a mistake that the generator reports.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from careerkit.declaration.docstrings import describe, summary
from careerkit.declaration.nodes import SequenceNode
from careerkit.declaration.schema import human
from careerkit.declaration.table import table
from careerkit.documents.kinds import class_of, kinds
from careerkit.model.career import Career
from scripts.relations import classes_of_parts, kinds_beside, parts_of_the_career, uses

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["picture"]

_PLACES: dict[str, str] = {
    "motivation": "think",
    "use_case": "think",
    "canvas": "think",
    "product": "think",
    "career_map": "think",
    "vision": "think",
    "current_state": "way",
    "gaps": "way",
    "strategy": "way",
    "plan": "way",
    "progress": "way",
    "person": "record",
    "roles": "record",
    "skills": "record",
    "accomplishments": "record",
    "metrics": "record",
    "role_profiles": "record",
    "contacts": "record",
    "scales": "record",
}
"""The band of each part of a career; within a band, the boxes stand in this order."""

_BANDS: dict[str, tuple[str, int]] = {
    "think": ("Why and how: ways to think about a career", 3),
    "way": ("The way there", 3),
    "record": ("The record: what the others refer to", 4),
    "beside": ("Beside the career", 2),
}
"""What the boxes of a band have in common, and how many of them stand side by side; fewer in a row are wider."""

_WIDTH = 1000
_EDGE, _BETWEEN, _INSIDE = 24, 14, 14
_LETTER, _CHIP_LETTER, _CLASS_LETTER = 6.9, 6.3, 6.65
"""How wide a letter is in a wide font: of a text, of the name of a part, and of that of a class."""
_ROUND = 14
"""How much wider than its text the ground of a name is."""
_FONT = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
_COLOURS = {
    "think": ("#3f51b5", "#eef0fb", "#9fa8da", "#2a3050"),
    "way": ("#00695c", "#e6f3f1", "#80cbc4", "#1f3a38"),
    "record": ("#8a6d1f", "#f8f2e0", "#d6b656", "#3b331d"),
    "beside": ("#5f6270", "#efeff2", "#a9adbb", "#32364a"),
}
"""The line and the ground of each band, by day and by night."""
_STYLE = """
    .paper { fill: #fbfaf7; stroke: #d8d4c8; }
    .box { fill: #ffffff; stroke-width: 1.5; }
    .title { font-weight: 600; font-size: 20px; fill: #1f2333; }
    .band { font-weight: 600; font-size: 15px; }
    .name { font-weight: 600; font-size: 15px; fill: #1f2333; }
    .text { font-size: 12.5px; fill: #4a4f60; }
    .class { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 11px; fill: #1f2333; }
    .kind { font-weight: 700; }
    .chip { font-size: 11.5px; }
"""
_NIGHT = """
      .paper { fill: #1f2230; stroke: #3a3f52; }
      .box { fill: #282c3d; }
      .title, .name { fill: #f2f3f8; }
      .text { fill: #c9cddb; }
      .class { fill: #e4e6ef; }
"""


class _Word(NamedTuple):
    """A word in a row of words that is broken where a box ends."""

    text: str
    style: str
    """Its class in the style sheet."""


class _Box(NamedTuple):
    """What a box says."""

    band: str
    name: str
    about: str
    classes: Sequence[_Word]
    refers_to: Sequence[_Word]


def picture() -> str:
    """Draw the parts of a career, their classes, and what refers to what, as SVG.

    Raises:
        KeyError: if a part of the career has no place in the picture.
    """
    outermost = parts_of_the_career()
    missing = [name for name in outermost if name not in _PLACES]
    if missing:
        raise KeyError(f"scripts/picture.py has no place for {', '.join(missing)}")
    pairs = {(use.source, use.target) for use in uses()}
    shown = [name for name in _PLACES if name in outermost]
    targets = {name: [at for at in (*_others(shown, name), name) if (name, at) in pairs] for name in shown}
    drawn, height = _draw(_boxes(targets))
    about = "one document that holds all of these; every part can be left out."
    bold = '<tspan class="class kind">Bold</tspan> classes are documents of their own as well.'
    title = (
        f'<text class="title" x="{_EDGE}" y="40">Career</text>',
        f'<text class="text" x="{_EDGE + 88}" y="40">{about} {bold}</text>',
    )
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" font-family="{_FONT}">',
        "  <title>The parts of a career, their classes, and what refers to what</title>",
        f"  <desc>{escape(_told(targets))}</desc>",
        f"  <style>{_style()}  </style>",
        f'  <rect class="paper" x="1" y="1" width="{_WIDTH - 2}" height="{height - 2}" rx="10"/>',
        *(f"  {line}" for line in (*title, *drawn)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _others(names: Iterable[str], name: str) -> list[str]:
    return [other for other in names if other != name]


def _told(targets: Mapping[str, Sequence[str]]) -> str:
    """Say in words what the picture shows."""
    held = ", ".join(_human(name) for name in targets)
    uses = [
        f"{_human(name)} refers to {', '.join('itself' if at == name else _human(at) for at in found)}"
        for name, found in targets.items()
        if found
    ]
    return f"A career holds: {held}. {'; '.join(uses)}."


def _boxes(targets: Mapping[str, Sequence[str]]) -> list[_Box]:
    """Say what stands in each box: the parts of a career, the kinds beside it, and what is used everywhere."""
    own, everywhere = classes_of_parts()
    boxes = [
        _Box(
            _PLACES[name],
            human(name),
            _about(name, own[name][0]),
            _names(own[name]),
            [_Word("one another" if at == name else _human(at), _PLACES[at]) for at in found],
        )
        for name, found in targets.items()
    ]
    boxes += [
        _Box("beside", human(kind), _first_sentence(summary(class_of(kind))), _names(classes), ())
        for kind, classes in kinds_beside().items()
    ]
    boxes.append(_Box("beside", "Everywhere", "What many parts use.", _names(everywhere), ()))
    return boxes


def _about(name: str, outermost: type[Part]) -> str:
    """Say what a part is: a list in the words of its field, anything else in those of its class."""
    many = isinstance(table(Career).by_name[name].node, SequenceNode)
    return describe(Career, name).text if many else _first_sentence(summary(outermost))


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".") + "."


def _names(classes: Iterable[type[Part]]) -> list[_Word]:
    alone = {class_of(kind) for kind in kinds()}
    return [_Word(part.__name__, "class kind" if part in alone else "class") for part in classes]


def _draw(boxes: Sequence[_Box]) -> tuple[list[str], int]:
    """Draw the bands, one below the other; give the lines and the height."""
    lines = []
    y = 58
    for band, (title, abreast) in _BANDS.items():
        lines.append(f'<text class="band {band}-text" x="{_EDGE}" y="{y + 18}">{escape(title)}</text>')
        y += 30
        inside = [box for box in boxes if box.band == band]
        for first in range(0, len(inside), abreast):
            row = inside[first : first + abreast]
            width = (_WIDTH - 2 * _EDGE - (len(row) - 1) * _BETWEEN) // len(row)
            height = max(_contents(box, 0, 0, width)[1] for box in row)
            for column, box in enumerate(row):
                x = _EDGE + column * (width + _BETWEEN)
                lines += [_ground(band, x, y, width, height), *_contents(box, x, y, width)[0]]
            y += height + _BETWEEN
        y += 8
    return lines, y + 4


def _contents(box: _Box, x: int, y: int, width: int) -> tuple[list[str], int]:
    """Draw what stands in a box whose corner is given; give the lines and how high the box has to be."""
    left, room = x + _INSIDE, width - 2 * _INSIDE
    lines = [f'<text class="name" x="{left}" y="{y + 26}">{escape(box.name)}</text>']
    at = y + 26
    for words in textwrap.wrap(box.about, int(room / _LETTER)):
        at += 17
        lines.append(f'<text class="text" x="{left}" y="{at}">{escape(words)}</text>')
    at += 8
    for row in _rows(box.classes, room, _CLASS_LETTER, 0, 10):
        at += 16
        lines += [
            f'<text class="{word.style}" x="{left + from_left}" y="{at}">{word.text}</text>' for word, from_left in row
        ]
    if box.refers_to:
        at += 10
        rows = _rows([_Word("refers to", "text"), *box.refers_to], room, _CHIP_LETTER, _ROUND, 5)
        for row in rows:
            at += 23
            for word, from_left in row:
                lines += _chip(word, left + from_left, at)
    return lines, at + 14 - y


def _rows(words: Sequence[_Word], room: int, letter: float, around: int, between: int) -> list[list[tuple[_Word, int]]]:
    """Break words into rows; give each its distance from the left."""
    rows: list[list[tuple[_Word, int]]] = [[]]
    used = 0
    for word in words:
        width = round(len(word.text) * letter) + (around if word.style != "text" else 0)
        if used and used + width > room:
            rows.append([])
            used = 0
        rows[-1].append((word, used))
        used += width + between
    return rows


def _chip(word: _Word, x: int, y: int) -> list[str]:
    """Draw the name of a part in the colours of its band; the first word of the row stands by itself."""
    if word.style == "text":
        return [f'<text class="text" x="{x}" y="{y}">{word.text}</text>']
    width = round(len(word.text) * _CHIP_LETTER) + _ROUND
    return [
        f'<rect class="{word.style}-chip" x="{x}" y="{y - 14}" width="{width}" height="20" rx="10"/>',
        f'<text class="chip {word.style}-text" x="{x + width / 2:g}" y="{y}" text-anchor="middle">{word.text}</text>',
    ]


def _ground(band: str, x: int, y: int, width: int, height: int) -> str:
    return f'<rect class="box {band}" x="{x}" y="{y}" width="{width}" height="{height}" rx="7"/>'


def _style() -> str:
    """Write the style sheet, with the colours of each band by day and by night."""
    day: list[str] = []
    night: list[str] = []
    for band, (line, ground, line_at_night, ground_at_night) in _COLOURS.items():
        for rules, stroke, fill in ((day, line, ground), (night, line_at_night, ground_at_night)):
            rules += [
                f".{band} {{ stroke: {stroke}; }}",
                f".{band}-text {{ fill: {stroke}; }}",
                f".{band}-chip {{ fill: {fill}; }}",
            ]
    by_day = "".join(f"    {rule}\n" for rule in day)
    by_night = "".join(f"      {rule}\n" for rule in night)
    return f"{_STYLE}{by_day}    @media (prefers-color-scheme: dark) {{{_NIGHT}{by_night}    }}\n"


def _human(name: str) -> str:
    return human(name).lower()
