"""The faults that keep a text from being I-JSON (RFC 7493), and telling them apart by what stands in the text.

Nothing here reads a whole text: the scanner does, and asks here where it found something other than it had to.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from careerkit.values import FrozenMap

__all__ = ["CODES", "MOST_POINTED", "REASONS", "Fault", "Why", "visible", "why_not", "why_string_breaks"]

CODES: Final = frozenset(
    {"byte-order-mark", "duplicate-key", "empty", "lone-surrogate", "not-a-number", "syntax", "too-deep"}
)
"""The codes of faults; `careerkit.documents.scanner.scan` says what each means."""

REASONS: Final = frozenset(
    {
        "bad-escape",
        "bad-literal",
        "bad-number",
        "comment",
        "control-character",
        "curly-quote",
        "expected-colon",
        "expected-comma-or-close",
        "expected-key",
        "expected-value",
        "foreign-space",
        "line-break-in-string",
        "single-quote",
        "trailing-comma",
        "trailing-data",
        "unquoted-key",
        "unterminated-document",
        "unterminated-string",
    }
)
"""What the parameter `reason` of a fault `syntax` may be; `careerkit.documents.scanner.scan` says what each means."""

MOST_POINTED: Final = 1_000_000
"""How many characters the pointers of the faults that are listed have in all, but for the last of them: a key may be as
long as the text, and stands in the pointer of everything below it."""

_NUMBER_LIKE = re.compile(r"[+-]?\.?[0-9][\w.+-]*|[+-]\w*")
_WORD = re.compile(r"[\w$]+")
_ESCAPE_BEGUN = re.compile(r"\\(?:u[0-9A-Fa-f]{0,3})?")
_BARE_WORDS: Final = {"expected-value": "bad-literal", "expected-key": "unquoted-key"}
"""Why a word without quotes can't stand where this is expected."""
_COMMENTS: Final = ("//", "/*", "#")
_CURLY_QUOTES: Final = frozenset("\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb")
_INVISIBLE: Final = frozenset("\ufeff\u180e\u200b\u200c\u200d\u2060")
_LONGEST: Final = 24


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class Fault:
    """One thing that is wrong with a JSON text.

    Examples:
        >>> Fault(code="empty", pointer="", offset=0, line=1, column=1).code in CODES
        True
    """

    code: str
    """What is wrong: one of `CODES`."""
    pointer: str
    """The JSON Pointer (RFC 6901) of the value or member with the fault, or of the array or object it stands in."""
    offset: int
    """Where it is in the text, in code points from 0."""
    line: int
    """The line of `offset`, from 1."""
    column: int
    """The column of `offset`, in code points from 1."""
    params: FrozenMap = attrs.field(factory=FrozenMap, converter=FrozenMap)
    """What the words of the message speak of: texts and integers by name."""


@attrs.frozen(kw_only=True)
class Why:
    """Why a text is not JSON at some place; a fault in the making."""

    reason: str
    """One of `REASONS`."""
    offset: int
    """Where it is in the text, in code points from 0."""
    found: str | None = None
    """What stands there, made visible; None where the reason says it."""


def why_not(text: str, at: int, expected: str) -> Why:
    """Say why what stands at an offset is not what is expected there.

    Args:
        text: The text.
        at: The offset; the text goes on there.
        expected: The reason to give if nothing more precise can be said.

    Examples:
        >>> why_not("1; 2", 1, "trailing-data")
        Why(reason='trailing-data', offset=1, found=';')
        >>> why_not("{name: 1}", 1, "expected-key")
        Why(reason='unquoted-key', offset=1, found='name')
    """
    found = text[at]
    for comment in _COMMENTS:
        if text.startswith(comment, at):
            return Why(reason="comment", offset=at, found=comment)
    if found.isspace() or found in _INVISIBLE:
        return Why(reason="foreign-space", offset=at, found=visible(found))
    bare = _BARE_WORDS.get(expected)
    unquoted = _why_unquoted(text, at, bare) if bare else None
    return unquoted or Why(reason=expected, offset=at, found=visible(found))


def _why_unquoted(text: str, at: int, reason: str) -> Why | None:
    """Say why a text in other quotes, or in none, is no value or key; None if what stands there is not even that."""
    found = text[at]
    if found == "'":
        return Why(reason="single-quote", offset=at)
    if found in _CURLY_QUOTES:
        return Why(reason="curly-quote", offset=at, found=found)
    number = _NUMBER_LIKE.match(text, at) if reason == "bad-literal" else None
    if number:
        return Why(reason="bad-number", offset=at, found=visible(number[0]))
    word = _WORD.match(text, at)
    return Why(reason=reason, offset=at, found=visible(word[0])) if word else None


def why_string_breaks(text: str, start: int, at: int) -> Why:
    r"""Say why a string can't go on at an offset.

    Args:
        text: The text.
        start: Where the string begins.
        at: Where the text ends, or a control character or a backslash stands that begins no escape.

    Examples:
        >>> why_string_breaks(r'"C:\data"', 0, 3)
        Why(reason='bad-escape', offset=3, found='\\d')
    """
    begun = _ESCAPE_BEGUN.match(text, at)
    end = begun.end() if begun else at
    breaker = text[end : end + 1]
    if not breaker:
        return Why(reason="unterminated-string", offset=start)
    if breaker in "\n\r":
        return Why(reason="line-break-in-string", offset=end)
    if not begun:
        return Why(reason="control-character", offset=at, found=visible(breaker))
    return Why(reason="bad-escape", offset=at, found=visible(begun[0] if breaker == '"' else begun[0] + breaker))


def visible(found: str) -> str:
    r"""Make what was found short, and all of it visible.

    Examples:
        >>> visible("a\tb")
        'aU+0009b'
    """
    return "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in found[:_LONGEST])
