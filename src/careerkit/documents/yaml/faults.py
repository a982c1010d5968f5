"""What is wrong with a text that is no YAML: in our words, and with the place where a person would mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import attrs

from careerkit.documents.faults import visible
from careerkit.documents.positions import Lines
from careerkit.documents.yaml.parsing import COMMENT_TOO_CLOSE, QUESTION_MARK
from careerkit.values import FrozenMap

__all__ = ["CODES", "REASONS", "UNSUPPORTED", "Breach", "why_no_number", "why_no_yaml"]


def __dir__() -> list[str]:
    return __all__


CODES: Final = frozenset(
    {
        "byte-order-mark",
        "duplicate-key",
        "empty",
        "lone-surrogate",
        "not-a-number",
        "syntax",
        "too-deep",
        "too-many-aliased",
        "unsupported-yaml",
    }
)
"""The codes of the faults of a YAML text, beside those of a text that is not UTF-8."""
UNSUPPORTED: Final = frozenset({"alias-as-key", "directive", "documents", "inside-itself", "key", "merge-key", "tag"})
"""What the parameter `reason` of a fault `unsupported-yaml` may be."""
REASONS: Final = frozenset(
    {
        "control-character",
        "expected-comma-or-close",
        "trailing-data",
        "unterminated-document",
        "unterminated-string",
        "yaml",
        "yaml-after-brackets",
        "yaml-after-quotes",
        "yaml-anchor",
        "yaml-block-text",
        "yaml-colon",
        "yaml-colon-in-text",
        "yaml-comment",
        "yaml-escape",
        "yaml-indentation",
        "yaml-item",
        "yaml-no-anchor",
        "yaml-question-mark",
        "yaml-reserved",
        "yaml-tab",
        "yaml-value",
    }
)
"""What the parameter `reason` of a fault `syntax` may be; `yaml` where nothing closer can be said."""


@attrs.frozen
class Breach:
    """Why a text is no YAML, and where.

    Examples:
        >>> Breach("yaml-tab", 3).params
        FrozenMap({})
    """

    reason: str
    """One of `REASONS`."""
    offset: int
    """Where it is, in code points from 0."""
    params: FrozenMap = attrs.field(factory=FrozenMap, converter=FrozenMap)
    """What the words of the message speak of."""


def why_no_yaml(error: Any, text: str, lines: Lines, opened: Sequence[int]) -> Breach:
    """Say why a text is no YAML.

    Args:
        error: What the parser raised: one of its own errors, with the marks that it has.
        text: The text that was parsed.
        lines: The lines of it.
        opened: Where the lists and objects begin that the parser is in, from the outermost; in code points from 0.
    """
    mark, begun = error.problem_mark, error.context_mark
    at, start = mark.index, (begun or mark).index
    said = f"{error.context}: {error.problem}"
    for words, why in _WHY:
        if words in said:
            return why(_Place(text, lines, at, start, opened))
    return Breach("yaml", at)


def why_no_number(text: str, at: int) -> Breach:
    r"""Say why the digits at an offset are no number that can be used there.

    Examples:
        >>> why_no_number(r'"\UFFFFFFFF"', 3)
        Breach(reason='yaml-escape', offset=2, params=FrozenMap({'found': 'U'}))
    """
    if text[at - 2 : at - 1] == "\\":
        return Breach("yaml-escape", at - 1, {"found": visible(text[at - 1])})
    return Breach("yaml", at)


@attrs.frozen
class _Place:
    """Where a parser has come to: at what it can't take, in what began earlier."""

    text: str
    lines: Lines
    at: int
    start: int
    opened: Sequence[int]

    @property
    def found(self) -> str:
        """The character that stands there, made visible; nothing at the end of the text."""
        return visible(self.text[self.at : self.at + 1])

    @property
    def close(self) -> str:
        """What closes the list or object in brackets that is open."""
        return "]" if self.text[self.opened[-1]] == "[" else "}"


def _here(reason: str) -> Callable[[_Place], Breach]:
    return lambda place: Breach(reason, place.at, {"found": place.found})


def _begun(reason: str) -> Callable[[_Place], Breach]:
    return lambda place: Breach(reason, place.start)


def _character(place: _Place) -> Breach:
    """Say what is wrong with a character that nothing begins with."""
    if place.found == "U+0009":
        return Breach("yaml-tab", place.at)
    return Breach("yaml-reserved", place.at, {"found": place.found})


def _unclosed(place: _Place) -> Breach:
    """Say what keeps a list or an object in brackets from going on."""
    if not place.text[place.at :].strip():
        return _ended(place)
    return Breach("expected-comma-or-close", place.at, {"found": place.found, "close": place.close})


def _ended(place: _Place) -> Breach:
    """Say that the text ends within brackets."""
    begun = place.lines.position(place.opened[-1])
    params = {"close": place.close, "open_line": begun.line, "open_column": begun.column}
    return Breach("unterminated-document", place.at, params)


def _misplaced(place: _Place) -> Breach:
    """Say why something does not go on with what is open: it lines up with nothing, or stands behind what has ended."""
    where = place.lines.position(place.at)
    before = place.lines.line(where.line)[: where.column - 1].rstrip()
    if before.endswith(("'", '"')):
        return Breach("yaml-after-quotes", place.at)
    if before.endswith(("]", "}")):
        return Breach("yaml-after-brackets", place.at)
    return Breach("yaml-indentation", place.at)


def _value(place: _Place) -> Breach:
    """Say that a value is missing; where nothing stands there, the text has ended within brackets."""
    return Breach("yaml-value", place.at, {"found": place.found}) if place.found else _ended(place)


def _escape(place: _Place) -> Breach:
    """Say what is wrong behind a backslash in double quotes; nothing is, where the text ends."""
    if place.found:
        return Breach("yaml-escape", place.at, {"found": place.found})
    return Breach("unterminated-string", place.start)


_WHY: Final[tuple[tuple[str, Callable[[_Place], Breach]], ...]] = (
    (COMMENT_TOO_CLOSE, _here("yaml-comment")),
    (QUESTION_MARK, _here("yaml-question-mark")),
    ("that cannot start any token", _character),
    ("could not find expected ':'", _begun("yaml-colon")),
    ("mapping values are not allowed here", _here("yaml-colon-in-text")),
    ("sequence entries are not allowed here", _here("yaml-item")),
    ("while scanning a quoted scalar", _begun("unterminated-string")),
    ("while scanning a double-quoted scalar", _escape),
    ("while scanning an a", _begun("yaml-anchor")),
    ("while scanning a block scalar", _here("yaml-block-text")),
    ("expected ',' or ", _unclosed),
    ("expected <block end>", _misplaced),
    ("expected the node content", _value),
    ("expected '<document start>'", _here("trailing-data")),
)
"""The words by which the parser's errors are told apart, and what is said instead of them."""
