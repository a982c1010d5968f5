"""What a scalar without quotes stands for: the core schema of YAML 1.2, and nothing that only YAML 1.1 knew.

So `no`, `on` and `y` are texts, and so are `2026-04-17`, `12:30` and `1_000`: nothing becomes something else because
it looks like it.
"""

from __future__ import annotations

import math
import re
from typing import Final

from careerkit.documents.text import integer

__all__ = ["resolved"]


def __dir__() -> list[str]:
    return __all__


_WORDS: Final[dict[str, bool | float | None]] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
    **{f"{sign}{word}": math.inf for sign in ("", "+") for word in (".inf", ".Inf", ".INF")},
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
}
_INTEGER: Final = re.compile(r"[-+]?[0-9]+")
_BASED: Final = re.compile(r"0o(?P<octal>[0-7]+)|0x(?P<hexadecimal>[0-9a-fA-F]+)")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def resolved(text: str) -> str | float | bool | None:
    """Give what a scalar without quotes stands for.

    Args:
        text: The scalar, with its lines folded.

    Returns:
        A number, true, false, null, or the text itself. An integer beyond 64 bits is a float, as it is in JSON; an
        integer may begin with zeros, which say nothing. NaN and the infinities are given as such, for whoever refuses
        them.

    Source: YAML 1.2.2, section 10.3.2.

    Examples:
        >>> [resolved(text) for text in ("no", "true", "2026-04-17", "12", "012", "0x1f", "1e3", "~")]
        ['no', True, '2026-04-17', 12, 12, 31, 1000.0, None]
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return integer(text)
    based = _BASED.fullmatch(text)
    if based:
        return _from_base(based)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def _from_base(match: re.Match[str]) -> float:
    """Read an octal or hexadecimal integer, as far as it is one that JSON could have given."""
    octal, hexadecimal = match["octal"], match["hexadecimal"]
    exact = int(octal, 8) if octal else int(hexadecimal, 16)
    if exact < 2**64:
        return exact
    try:
        return float(exact)
    except OverflowError:
        return math.inf
