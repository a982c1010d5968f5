"""Texts and numbers as YAML writes them: plain where nobody could take them for something else, and else in quotes.

What is written is read the same by YAML 1.2 and by YAML 1.1, which many programs still speak: what either of them
would take for a date, a number, true or false stands in quotes.
"""

from __future__ import annotations

import json
import re
from typing import Final

__all__ = ["block", "scalar"]


def __dir__() -> list[str]:
    return __all__


_WORDS: Final = frozenset({"false", "n", "no", "null", "off", "on", "true", "y", "yes"})
"""What one of the two takes for something else than a text, in small letters."""
_PLAIN: Final = re.compile(
    r"(?:[A-Za-z$(/_;^\xa1-\u1fff\u2c00-\ud7ff\U00010000-\U0001fffd]|[0-9]+ [A-Za-z]{2})"
    r"(?:[ !-~\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0001fffd])*"
)
"""A text that begins with no indicator and like no number, and has no character that is hard to see."""
_AMBIGUOUS: Final = re.compile(r": | #|[: ]\Z")
_TO_ESCAPE: Final = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BLOCK: Final = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+")
_BAD_LINE: Final = re.compile(r"^[ \t]|[ \t]$", re.MULTILINE)


def scalar(value: str | float | bool | None) -> str:  # noqa: FBT001  # a value, not a switch
    r"""Write a scalar in one line.

    Args:
        value: What JSON has; a float is finite.

    Examples:
        >>> [scalar(value) for value in ("Ada", "no", "2026-04-17", "a: b", "", 1e16, True, None)]
        ['Ada', '"no"', '"2026-04-17"', '"a: b"', '""', '1.0e+16', 'true', 'null']
    """
    if isinstance(value, str):
        return value if _is_plain(value) else _quoted(value)
    written = json.dumps(value, allow_nan=False)
    if isinstance(value, float) and "e" in written and "." not in written:
        return written.replace("e", ".0e")  # without the point it would be a text for YAML 1.1
    return written


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not _AMBIGUOUS.search(text) and text.lower() not in _WORDS


def _quoted(text: str) -> str:
    return _TO_ESCAPE.sub(lambda char: f"\\u{ord(char[0]):04x}", json.dumps(text, ensure_ascii=False))


def block(text: str, indent: str) -> str | None:
    r"""Write a text of several lines as such, under `|`; None where that would not give back exactly the same.

    Args:
        text: The text.
        indent: What its lines are to begin with.

    Examples:
        >>> print(block("one\ntwo\n", "  "))
        |
          one
          two
        >>> block("one line", "  ") is None
        True
    """
    if "\n" not in text or text[0] == "\n" or not _BLOCK.fullmatch(text) or _BAD_LINE.search(text):
        return None
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    lines = [f"{indent}{line}" if line else "" for line in body.split("\n")]
    return "\n".join([("|-", "|")[ends] if ends < 2 else "|+", *lines, *[""] * (ends - 1)])  # noqa: PLR2004  # keeps all
