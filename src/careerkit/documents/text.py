"""JSON text to plain values, under one profile whatever parser is behind it: I-JSON (RFC 7493).

Reading is fast, and only a text that looks wrong is looked at closely. A text is UTF-8 without a byte order mark; it
has no NaN, no infinity, no lone surrogate and no key twice in one object, and nothing follows the value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from careerkit.declaration.free_values import DEEPEST
from careerkit.documents.faults import MOST_POINTED
from careerkit.errors import InvalidDocumentError, LimitExceededError, Problem, UnreadableFileError

if TYPE_CHECKING:
    from careerkit.documents.scanner import Fault, Scan

_fast: Callable[[bytes], Any] | None
try:
    from orjson import OPT_INDENT_2, dumps
    from orjson import loads as _fast
except ImportError:  # the extra "speed" is not there; the standard library does the same, at its own pace
    _fast = None

__all__ = [
    "DEFAULT_LIMITS",
    "UNREAD",
    "Limits",
    "decode",
    "has_no_key_twice",
    "integer",
    "invalid",
    "keys_written",
    "needs_scan",
    "not_utf8",
    "parse",
    "parse_leniently",
    "problem_of",
    "scan_faults",
    "within",
]


def __dir__() -> list[str]:
    return __all__


class Limits(NamedTuple):
    """How much is read of what comes from strangers. None of it makes a document invalid; it is only not read.

    Examples:
        >>> Limits(max_bytes=65_536).max_problems
        200
    """

    max_bytes: int = 16 * 1024 * 1024
    """The size of a text, in bytes."""
    max_depth: int = 100
    """The number of arrays and objects inside each other; beyond 200 nothing is read whatever stands here."""
    max_problems: int = 200
    """The number of problems that are listed."""
    max_yaml_bytes: int = 1024 * 1024
    """The size of a YAML text, in bytes, which takes many times longer to read; `max_bytes` holds for it as well."""
    max_aliased: int = 10_000
    """How much the aliases of a YAML text may stand for: each value in what one stands for counts once, and once more
    for every 100 characters of a text."""

    @property
    def depth(self) -> int:
        """How deep is really read: what Python's own stack carries at most."""
        return min(self.max_depth, DEEPEST)


_MOST_DIGITS: Final = 20
_BEYOND_LIMITS: Final = frozenset({"too-deep", "too-many-aliased"})
"""The faults that only say where reading has stopped."""


DEFAULT_LIMITS: Final = Limits()
"""What is read where nothing else is asked for."""

_SPACES: Final = b" \t\n\r"
_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")


def parse(data: bytes, *, limits: Limits = DEFAULT_LIMITS, source: str | None = None) -> Any:
    """Read a JSON text of any shape, strictly.

    Args:
        data: The text.
        limits: How much is read.
        source: The file's name, for the error.

    Raises:
        UnreadableFileError: if it is too large.
        InvalidDocumentError: with every fault of the text.

    Examples:
        >>> parse(b'{"hours": [1, 2.5]}')
        {'hours': [1, 2.5]}
    """
    if len(data) > limits.max_bytes:
        raise UnreadableFileError(path=source or "", reason="too-large", limit=limits.max_bytes)
    value = decode(data)
    faults = scan_faults(data, limits)[0] if value is UNREAD or needs_scan(data, value, limits) else ()
    if faults:
        raise invalid(map(problem_of, faults), source, limits)
    return parse_leniently(data) if value is UNREAD else value


def invalid(problems: Iterable[Problem], source: str | None, limits: Limits) -> InvalidDocumentError:
    """Make the error of a text with these problems: of its own class where it goes beyond what is read.

    It lists as many as it may; that there are more is then the last of them.
    """
    listed = list(within(problems, limits))
    if not _all_listed(listed, limits):
        listed[-1] = Problem(pointer="", code="too-many-problems", params={"count": len(listed) - 1})
    beyond = any(problem.code in _BEYOND_LIMITS for problem in listed)
    return (LimitExceededError if beyond else InvalidDocumentError)(problems=listed, source=source)


def within(problems: Iterable[Problem], limits: Limits) -> Iterator[Problem]:
    """Go through problems as far as they are listed, and one further: it tells that there are more."""
    room = MOST_POINTED
    for number, problem in enumerate(problems):
        yield problem
        if number >= limits.max_problems or room < 0:
            return
        room -= len(problem.pointer)


def _all_listed(found: Sequence[Problem], limits: Limits) -> bool:
    """Tell whether what `within` gave is all that there is."""
    return len(found) <= limits.max_problems and sum(len(problem.pointer) for problem in found[:-1]) <= MOST_POINTED


class _Unread:
    """What stands for a text that no parser took."""


UNREAD: Final = _Unread()
"""What `decode` gives for a text that is not I-JSON, or may not be."""


def decode(data: bytes) -> Any:
    """Read a text fast, or give `UNREAD`. A key that stands twice is not noticed here; see `keys_written`."""
    try:
        if _fast is not None:
            return _fast(data)
        if _SURROGATE.search(data) and scan_faults(data, DEFAULT_LIMITS)[0]:
            return UNREAD
        return json.loads(data.decode(), parse_constant=_refuse, parse_int=integer)
    except (ValueError, RecursionError):
        return UNREAD


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def keys_written(data: bytes) -> int:
    """Count the keys of a text, or a few more: what looks like the end of a key within a text counts as well.

    Where the count equals the number of keys that a parser gave, no key stands twice.
    """
    return data.translate(None, _SPACES).count(b'":')


def has_no_key_twice(data: bytes, value: Any, keys: int) -> bool:
    """Tell whether a text surely has no key twice in one object; where this says no, it still may have none.

    A text that is what the fast writer makes of the value has none, and to write it is quicker than to count.

    Args:
        data: The text, which is JSON.
        value: What a parser gave for it.
        keys: How many keys there are in that.
    """
    if _fast is not None and (layout := _layout(data)) is not None:
        with suppress(TypeError):  # deeper, or with longer integers, than it writes
            if data.startswith(dumps(value, None, layout)):  # after a whole value there is nothing but white space
                return True
    return keys == keys_written(data)


def _layout(data: bytes) -> int | None:
    """Tell how the fast writer would have to be asked for a text that begins so; None where it can't be."""
    if data.startswith(b'{\n  "'):
        return OPT_INDENT_2
    return 0 if data.startswith(b'{"') and b'": ' not in data[:64] else None


def needs_scan(data: bytes, value: Any, limits: Limits) -> bool:
    """Tell whether a text may have a key twice, or go very deep, so that it has to be scanned."""
    keys, waiting, depth = 0, [value], 0
    while waiting:
        depth += 1
        below: list[Any] = []
        for item in waiting:
            if type(item) is dict:
                keys += len(item)
                below.extend(item.values())
            elif type(item) is list:
                below.extend(item)
        waiting = below
    return keys != keys_written(data) or depth > limits.depth


def scan_faults(data: bytes, limits: Limits) -> tuple[tuple[Fault | Problem, ...], Scan | None]:
    """Find the faults of a text, and where its values are; None for a text that is not UTF-8."""
    from careerkit.documents.scanner import scan  # a sound text needs no scanner

    if b"\0" in data[:2]:  # ASCII in UTF-16 without a mark is UTF-8 as well, and no JSON
        return (not_utf8(data, 0),), None
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        return (not_utf8(data, error.start),), None
    result = scan(text, max_depth=limits.depth, max_faults=limits.max_problems + 1)
    return result.faults, result


def _decoded(data: bytes) -> str:
    """Give the text; half characters, which UTF-8 does not have, are left in it for the scanner to find."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode(errors="surrogatepass")


def not_utf8(data: bytes, at: int) -> Problem:
    """Say that a text is not UTF-8, and where that shows."""
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:2]
    before = data[:at]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
    return Problem(pointer="", code="looks-like-utf16" if utf16 else "not-utf8", line=line, column=column)


def problem_of(fault: Fault | Problem) -> Problem:
    """Make a problem of what the scanner found."""
    if isinstance(fault, Problem):
        return fault
    return Problem(pointer=fault.pointer, code=fault.code, params=fault.params, line=fault.line, column=fault.column)


def parse_leniently(data: bytes) -> Any:
    """Read a text that is JSON but for NaN, surrogates and keys that stand twice, so that the rest can be judged."""
    return json.loads(_decoded(data).removeprefix("\ufeff"), parse_int=integer)


def integer(digits: str) -> float:
    """Read an integer as the fast parser does: exactly where it fits into 64 bits, and else as a float.

    Examples:
        >>> integer("12"), integer("1" + "0" * 20)
        (12, 1e+20)
    """
    if len(digits) <= _MOST_DIGITS and -(2**63) <= (exact := int(digits)) < 2**64:
        return exact
    return float(digits)
