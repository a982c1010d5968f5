"""Where the values of a JSON text stand: from JSON Pointers to lines and columns.

What is kept of a text is three numbers for each value in it, whatever its depth; pointers, lines and columns are
worked out for those places that somebody asks for.
"""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from careerkit.documents.pointers import join, split
from careerkit.errors import PointerError
from careerkit.values import encodable

__all__ = ["Lines", "Outline", "Position", "Positions", "key_at"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_DECODER = json.JSONDecoder()

NO_KEY: Final = -1
"""Stands for the key of a value that has none: the root, and the elements of an array."""


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, order=True)
class Position:
    """A place in a text, as editors count.

    Examples:
        >>> Position(line=2, column=1) > Position(line=1, column=80)
        True
    """

    line: int
    """The line, from 1. A line ends with a line feed, a carriage return, or both; with nothing else."""
    column: int
    """The column in the line, in code points from 1."""


class Lines:
    r"""The lines of a text: from an offset to a line and a column, and from a line to its text.

    Args:
        text: Any text. Lines end as in `Position`: unlike in `str.splitlines`, a line separator (U+2028) or a form
            feed ends none.

    Examples:
        >>> lines = Lines('{\n  "name": 1\n}')
        >>> lines.position(4)
        Position(line=2, column=3)
        >>> lines.line(2)
        '  "name": 1'
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: array[int] | None = None

    def _line_starts(self) -> array[int]:
        if self._starts is None:
            self._starts = array("q", [0])
            self._starts.extend(end.end() for end in _LINE_END.finditer(self._text))
        return self._starts

    def position(self, offset: int) -> Position:
        """Give the line and the column of an offset, which counts code points from 0 and may be the end of the text."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Position(line=line, column=offset - starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Give the text of a line, counted from 1, without its end; `IndexError` if the text has no such line."""
        starts = self._line_starts()
        if not 1 <= number <= len(starts):
            raise IndexError(number)
        end = _LINE_END.search(self._text, starts[number - 1])
        return self._text[starts[number - 1] : end.start() if end else len(self._text)]


class Outline:
    """The values of a JSON text, in the order of the text: where each begins, where its key does, and what it contains.

    Values are numbered from 0, the root. `ends` holds for each the number of the first value after it that is not
    inside it, so that the children of a value are found by going from sibling to sibling.
    """

    __slots__ = ("ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("q")
        self.keys = array("q")
        self.ends = array("q")

    def add(self, start: int, key: int) -> int:
        """Add the value at the offset `start`, whose key is at the offset `key` (or `NO_KEY`); give its number."""
        number = len(self.starts)
        self.starts.append(start)
        self.keys.append(key)
        self.ends.append(number + 1)
        return number

    def close(self, number: int) -> None:
        """Say that all that was added after the value `number` is inside it, and nothing that comes later."""
        self.ends[number] = len(self.starts)

    def children(self, number: int) -> dict[str, int]:
        """Give the numbers of what a value contains, by key or index; of two members with one key the last."""
        members = self.text[self.starts[number]] == "{"
        children: dict[str, int] = {}
        child = number + 1
        while child < self.ends[number]:
            token = encodable(key_at(self.text, self.keys[child])) if members else str(len(children))
            children[token] = child
            child = self.ends[child]
        return children


class Positions(Mapping[str, Position]):
    """The positions of the values of a text, or of their keys, by JSON Pointer.

    Where a text has two members with one key, the last stands for both, as it does for whoever reads such a text. A
    lone surrogate in a key, which no output could carry, has become U+FFFD.

    Args:
        outline: The values of the text.
        lines: Its lines.
        keys: Whether the positions are those of the keys; then only members of objects have one.
    """

    __slots__ = ("_children", "_keys", "_lines", "_outline")

    def __init__(self, outline: Outline, lines: Lines, *, keys: bool) -> None:
        self._outline = outline
        self._lines = lines
        self._keys = keys
        self._children: dict[int, dict[str, int]] = {}

    def __getitem__(self, pointer: str) -> Position:
        """Give the position of what the pointer leads to; `KeyError` if there is nothing, or it is no pointer."""
        if not self._outline.starts:
            raise KeyError(pointer)
        try:
            tokens = split(pointer)
        except PointerError:
            raise KeyError(pointer) from None
        number = 0
        for token in tokens:
            if number not in self._children:
                self._children[number] = self._outline.children(number)
            if token not in self._children[number]:
                raise KeyError(pointer)
            number = self._children[number][token]
        offset = self._offset(number)
        if offset == NO_KEY:
            raise KeyError(pointer)
        return self._lines.position(offset)

    def _offset(self, number: int) -> int:
        return (self._outline.keys if self._keys else self._outline.starts)[number]

    def _numbers(self) -> Iterator[tuple[tuple[str, ...], int]]:
        """Go through the values that a pointer leads to, each after what contains it."""
        waiting: list[tuple[tuple[str, ...], int]] = [((), 0)] if self._outline.starts else []
        while waiting:
            tokens, number = waiting.pop()
            if self._offset(number) != NO_KEY:
                yield tokens, number
            children = self._outline.children(number)
            waiting.extend(((*tokens, token), child) for token, child in reversed(children.items()))

    def __iter__(self) -> Iterator[str]:
        """Go through the pointers, each after that of what contains it."""
        return (join(tokens) for tokens, _ in self._numbers())

    def __len__(self) -> int:
        """Count the pointers."""
        return sum(1 for _ in self._numbers())

    def __repr__(self) -> str:
        """Show whose positions these are, not all of them."""
        return f"<Positions of the {'keys' if self._keys else 'values'} of a text of {len(self._outline.text)}>"


def key_at(text: str, offset: int) -> str:
    r"""Read the string that begins at an offset of a JSON text, and is known to be well-formed.

    Examples:
        >>> key_at('{"caf\\u00e9": 1}', 1)
        'café'
    """
    key, _ = _DECODER.raw_decode(text, offset)
    return str(key)
