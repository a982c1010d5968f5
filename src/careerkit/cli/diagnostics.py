"""A problem as good compilers show theirs: where, what, and the line of the text with a mark below it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from careerkit.cli.console import visible
from careerkit.documents.positions import Lines

if TYPE_CHECKING:
    from careerkit.errors import Problem

__all__ = ["Excerpts", "Style", "excerpt", "headline"]


def __dir__() -> list[str]:
    return __all__


Style: TypeAlias = Callable[[str, str], str]
"""How a text is dressed: it gets the text and the role it plays, `place`, `code` or `mark`."""

_LONGEST_POINTER = 72
_TAB = 4
_LEAST = 20
"""The fewest cells that an excerpt has, however narrow the terminal says that it is."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[^\s,:\[\]{}"]+')


def headline(name: str, problem: Problem, style: Style) -> str:
    """Say where a problem is and what it is, in one line.

    Args:
        name: What the file is called.
        problem: The problem.
        style: How the parts of the line are dressed.

    Examples:
        >>> from careerkit.errors import Problem
        >>> problem = Problem(pointer="/gaps/0", code="missing-key", params={"key": "name"}, line=3, column=7)
        >>> headline("career.json", problem, lambda text, role: text)
        'career.json:3:7: /gaps/0: the key "name" is missing [missing-key]'
    """
    place = f"{name}:" if problem.line is None else f"{name}:{problem.line}:{problem.column}:"
    pointer = f"{_shortened(problem.pointer)}: " if problem.pointer else ""
    words = _in_line(f"{pointer}{problem.message}")
    return f"{style(_in_line(place), 'place')} {words} {style(f'[{problem.code}]', 'code')}"


def _in_line(text: str) -> str:
    return visible(text).replace("\n", "<U+000A>")


def _shortened(pointer: str) -> str:
    """Leave out the middle of a long pointer."""
    if len(pointer) <= _LONGEST_POINTER:
        return pointer
    half = (_LONGEST_POINTER - 1) // 2
    return f"{pointer[:half]}…{pointer[-half:]}"


class Excerpts:
    """The lines of one text, to be shown below its problems.

    Args:
        data: The text as it was read.
        width: How many cells a line on the screen has.
    """

    def __init__(self, data: bytes, width: int) -> None:
        self._lines = Lines(data.decode(errors="replace"))
        self._width = width
        self._last: tuple[int, str] = (0, "")

    def below(self, problem: Problem, style: Style) -> str | None:
        """Show the line of a problem with a mark below its column; None where that would show nothing."""
        if problem.line is None or problem.column is None or problem.code == "looks-like-utf16":
            return None
        line = self._line(problem.line)
        if not line:
            return None
        number = str(problem.line)
        shown, mark = excerpt(line, problem.column, max(self._width - len(number) - 5, _LEAST))
        return f"  {number} | {shown}\n  {' ' * len(number)} | {_marked(mark, style)}"

    def _line(self, number: int) -> str:
        """Give a line; problems come in the order of the text, so that the last one is often asked for again."""
        if self._last[0] != number:
            self._last = (number, self._lines.line(number))
        return self._last[1]


def _marked(mark: str, style: Style) -> str:
    bare = mark.lstrip(" ")
    return mark[: len(mark) - len(bare)] + style(bare, "mark")


def excerpt(line: str, column: int, width: int) -> tuple[str, str]:
    """Cut a line to a width around a column, and mark what stands there.

    Args:
        line: The line, without its end.
        column: The column, in characters from 1; one after the end of the line is possible.
        width: How many cells there are; a Chinese character takes two, a combining accent none.

    Returns:
        The line as it is to be shown, and the line to be shown below it.

    Examples:
        >>> for text in excerpt('[{"nmae": "Public speaking"}]', 3, 16):
        ...     print(text)
        [{"nmae": "Pub…
          ^~~~~~
    """
    at = column - 1
    first, last, left = max(at - width, 0), min(at + width, len(line)), at
    cells = {index: _cells(line[index]) for index in range(first, last)}
    room = width if first == 0 and last == len(line) and _total(cells) <= width else width - 2  # for the two "…"
    right, used = at, 0
    if at < last:
        right, used = at + 1, cells[at][1]
    right, used = _extended(cells, range(right, last), room - min(room // 2, _total(cells, first, at)), right, used)
    for index in range(at - 1, first - 1, -1):
        if used + cells[index][1] > room:
            break
        left, used = index, used + cells[index][1]
    right, used = _extended(cells, range(right, last), room, right, used)
    before, after = "…" if left else "", "…" if right < len(line) else ""
    shown = before + "".join(cells[index][0] for index in range(left, right)) + after
    token = _TOKEN.match(line, at, right)
    length = max(_total(cells, at, token.end() if token else min(at + 1, last)), 1)
    return shown, " " * (len(before) + _total(cells, left, at)) + "^" + "~" * (length - 1)


def _extended(cells: dict[int, tuple[str, int]], further: range, room: int, right: int, used: int) -> tuple[int, int]:
    """Go on to the right while there is room; give the new end and the cells used."""
    for index in further:
        if used + cells[index][1] > room:
            break
        right, used = index + 1, used + cells[index][1]
    return right, used


def _total(cells: dict[int, tuple[str, int]], start: int | None = None, end: int | None = None) -> int:
    """Count the cells of a stretch, or of all."""
    if start is None or end is None:
        return sum(width for _, width in cells.values())
    return sum(cells[index][1] for index in range(start, end))


def _cells(char: str) -> tuple[str, int]:
    """Give a character as it is shown, and the number of cells that it takes."""
    if char == "\t":
        return " " * _TAB, _TAB
    if not char.isprintable():
        shown = visible(char)
        return shown, len(shown)
    if unicodedata.category(char) in ("Mn", "Me"):
        return char, 0
    return char, 2 if unicodedata.east_asian_width(char) in "WF" else 1
