"""How large the canvas may be printed, so that all of it fits on one landscape page of A4.

A style sheet can't measure, so the height is estimated from the lengths of the texts, at the measures that the style
sheet prints with. The estimate errs on the side of smaller letters: a page that is not quite full is better than two.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from careerkit.guide.blocks import COLUMNS, ROWS

if TYPE_CHECKING:
    from careerkit.views.nodes import CanvasBlock, CanvasGrid, Entry, Question

__all__ = ["LARGEST", "SMALLEST", "fit"]

LARGEST, SMALLEST = 1.45, 0.6
"""The limits of the scale: notes of about 10 points, and of about 4, below which nobody could read them."""

_STEP = 0.05
_WIDTH, _HEIGHT = 279.0, 174.0
"""The room for the grid, in millimetres: the page without its margins and its heading."""
_BLOCK, _HEADING = 3.6, 4.4
"""The padding of a block, left and right or above and below, and its heading."""
_NOTE_WIDE, _NOTE_HIGH = 3.0, 2.6
"""The padding of a note, with the gap to the next one."""
_NOTES_ABREAST = 4
"""How many notes stand side by side in a block as wide as half the page."""
_LETTER, _LINE = 1.33, 3.0
"""The width of a letter and the height of a line of a note, at the scale 1."""
_SMALL = 0.89
"""The size of what stands beneath a note, as a share of the size of the note."""
_QUESTION = 1.25
"""The size of a question, as a share of the size of a note."""


def __dir__() -> list[str]:
    return __all__


def fit(canvas: CanvasGrid) -> float:
    """Give the greatest scale at which a canvas fits on one page; the smallest there is, where none does.

    Examples:
        >>> from careerkit.views.nodes import CanvasGrid
        >>> fit(CanvasGrid(blocks=()))
        1.45
    """
    steps = round((LARGEST - SMALLEST) / _STEP)
    scales = (round(LARGEST - _STEP * step, 2) for step in range(steps))
    return next((scale for scale in scales if _height(canvas, scale) <= _HEIGHT), SMALLEST)


def _height(canvas: CanvasGrid, scale: float) -> float:
    """Estimate how high the grid is: each row as high as its highest block; what spans rows may make them higher."""
    rows = [0.0] * ROWS
    spanning = []
    for block in canvas.blocks:
        row, _, covered, _ = block.area
        if covered == 1:
            rows[row - 1] = max(rows[row - 1], _block(block, scale))
        else:
            spanning.append((row - 1, row - 1 + covered, _block(block, scale)))
    lacking = max((high - math.fsum(rows[first:last]) for first, last, high in spanning), default=0.0)
    return math.fsum(rows) + max(lacking, 0.0)


def _block(block: CanvasBlock, scale: float) -> float:
    width = _WIDTH * block.area[3] / COLUMNS - _BLOCK
    abreast = _NOTES_ABREAST if block.area[3] * 2 >= COLUMNS else 1
    notes = [_note(entry, width / abreast - _NOTE_WIDE, scale) for entry in block.entries]
    high = math.fsum(max(side_by_side) for side_by_side in _rows(notes, abreast))
    if block.question is not None:
        high += _question(block.question, width - _NOTE_WIDE, scale)
    return high + _BLOCK + _HEADING * scale


def _rows(notes: list[float], abreast: int) -> Iterator[list[float]]:
    return (notes[first : first + abreast] for first in range(0, len(notes), abreast))


def _note(entry: Entry, width: float, scale: float) -> float:
    details = (f"{detail.label or ''} {detail.text}" for detail in entry.details)
    return (
        _text(entry.text, width, scale) + _NOTE_HIGH + math.fsum(_text(one, width, scale * _SMALL) for one in details)
    )


def _question(question: Question, width: float, scale: float) -> float:
    beneath = (text for text in (question.label, question.help, question.note, question.again_on) if text is not None)
    told = _text(question.prompt, width, scale * _QUESTION)
    return told + 2 * _NOTE_HIGH + math.fsum(_text(one, width, scale * _QUESTION) for one in beneath)


def _text(text: str, width: float, scale: float) -> float:
    """Estimate the height of a text."""
    return _LINE * scale * sum(_lines(text, width / (_LETTER * scale)))


def _lines(text: str, letters: float) -> Iterator[int]:
    """Count the lines of each paragraph."""
    for paragraph in text.split("\n"):
        yield max(1, math.ceil(len(paragraph) / letters))
