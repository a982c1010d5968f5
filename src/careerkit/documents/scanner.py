"""What is wrong with a JSON text, exactly, and where everything in it stands.

Parsers are fast and say little about a text that they refuse; they also let pass what I-JSON does not (RFC 7493). The
scanner is for afterwards: it reads a text that has failed once more, names each fault, and tells the line and column
of every value. It keeps no value, and nesting costs it no stack.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NoReturn

import attrs

from careerkit.documents.faults import MOST_POINTED, Fault, Why, visible, why_not, why_string_breaks
from careerkit.documents.pointers import join
from careerkit.documents.positions import NO_KEY, Lines, Outline, Position, Positions, key_at
from careerkit.values import encodable, shortened

__all__ = ["Fault", "Position", "Scan", "scan"]

_SPACE = re.compile(r"[ \t\n\r]*+")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*+"')
_PLAIN = re.compile(r'[^"\\\x00-\x1f]*+')
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})')
_SCALAR = re.compile(
    r"(?:-?+(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+|true|false|null|(?P<nan>NaN|-?+Infinity))"
    r"(?![\w.+$-])"  # what none of these goes on with, as 01, 1. and trueish do
)
_SURROGATE = re.compile(r"[\ud800-\udfff]|\\u[dD][89a-fA-F]")
_UNIT = re.compile(  # what in a string is, or hides, a surrogate: a pair, one alone, or any other escape
    r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
    r"|(?P<lone>\\u[dD][89a-fA-F][0-9A-Fa-f]{2}|[\ud800-\udfff])"
    r"|\\."
)
_CLOSERS: Final = {"{": "}", "[": "]"}


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class Scan:
    """What `scan` found out about a text."""

    faults: tuple[Fault, ...]
    """All faults, in the order of the text; empty for I-JSON within the limit of depth."""
    positions: Mapping[str, Position]
    """Where each value begins, by JSON Pointer. After a fault that ended the scan, those of the values before it."""
    key_positions: Mapping[str, Position]
    """Where the key of each member of an object begins, by the JSON Pointer of the member."""
    lines: Lines
    """The lines of the text, to show the one with the fault."""


def scan(text: str, *, max_depth: int, max_faults: int | None = None) -> Scan:
    r"""Find what keeps a text from being I-JSON, and where its values are.

    The faults, with their parameters:

    - `byte-order-mark`: the text begins with one. The scan goes on.
    - `duplicate-key` (`key`, cut to 40 characters; `first_line` and `first_column` of the first one): the object has
      had a member of this name, compared after unescaping. One fault for each member too many. The scan goes on.
    - `lone-surrogate` (`found`: the escape, or the code point; `where`: `key` or `value`): half of a surrogate pair;
      the first one of a string. The scan goes on.
    - `not-a-number` (`found`): `NaN`, `Infinity` or `-Infinity` stands for a number. The scan goes on.
    - `too-deep` (`limit`): an array or object begins inside `max_depth` others. The scan ends.
    - `empty`: there is nothing but white space. It is then the only fault.
    - `syntax` (`reason`, and what the reason says): the text is not JSON. The scan ends, and this is the only fault:
      what came before it may have been meant otherwise.

    The reasons of `syntax`, with their parameters. `found` is what stands there, cut to 24 characters, with `U+` and
    digits for what would not be seen; `close` is `]` or `}`:

    - `expected-value`, `expected-key`, `expected-colon` (`found`): as they say; `trailing-data` (`found`): anything
      after the root value.
    - `expected-comma-or-close` (`found`, `close`): neither a comma nor this bracket follows a value.
    - `trailing-comma` (`close`): a comma before this closing bracket.
    - `comment` (`found`: `//`, `/*` or `#`); `single-quote`; `curly-quote` (`found`), as word processors write them;
      `unquoted-key` (`found`); `foreign-space` (`found`): a no-break or otherwise foreign space between tokens.
    - `bad-literal` (`found`): a bare word other than `true`, `false`, `null`, such as `None` or text without quotes.
    - `bad-number` (`found`): such as `01`, `.5`, `1.`, `+1`, `0x1F`, `1_000`.
    - `bad-escape` (`found`): a backslash to which JSON gives no meaning.
    - `control-character` (`found`): a raw tabulator or the like in a string; `line-break-in-string`: a raw line break,
      or a closing quote forgotten before it.
    - `unterminated-string`: the text ends in a string; the fault is where the string begins.
    - `unterminated-document` (`close`; `open_line`, `open_column`): the text ends before this bracket, which would
      close what begins there; the fault is at the end.

    Numbers are not judged by their size: that is for whoever knows the limits of the field.

    Args:
        text: The text, decoded.
        max_depth: How many arrays and objects may lie inside one another; the root is the first.
        max_faults: After how many faults no more are kept, other than one that ends the scan; nor are they after one
            that comes when the pointers of those before it were longer than `MOST_POINTED`. None keeps all.

    Source: RFC 8259 (JSON), RFC 7493 (I-JSON), RFC 6901 (JSON Pointer).

    Examples:
        >>> found = scan('{"name": "Ada", "name": NaN}', max_depth=64)
        >>> [(fault.code, fault.pointer, fault.column) for fault in found.faults]
        [('duplicate-key', '/name', 17), ('not-a-number', '/name', 25)]
        >>> found.positions["/name"]
        Position(line=1, column=25)
        >>> scan("['Ada']", max_depth=64).faults[0].params
        FrozenMap({'reason': 'single-quote'})
    """
    scanner = _Scanner(text, max_depth, max_faults)
    try:
        scanner.document()
    except _EndError as end:
        kept = scanner.faults if end.fault.code == "too-deep" else []
        scanner.faults = [*kept, end.fault]
    for frame in scanner.frames:
        scanner.outline.close(frame.number)
    return Scan(
        faults=tuple(sorted(scanner.faults, key=lambda fault: fault.offset)),
        positions=Positions(scanner.outline, scanner.lines, keys=False),
        key_positions=Positions(scanner.outline, scanner.lines, keys=True),
        lines=scanner.lines,
    )


class _EndError(Exception):
    """The scan can't go on; it never leaves this module."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


class _Frame:
    """An array or object that is open."""

    __slots__ = ("closer", "index", "key", "number", "offset", "seen")

    def __init__(self, offset: int, number: int, closer: str) -> None:
        self.offset = offset
        self.number = number
        self.closer = closer
        self.index = -1  # of the element, in an array
        self.key = ""  # of the member, in an object
        self.seen: dict[str, int] = {}  # in an object: where each key stood first


class _Scanner:
    """The state of one scan."""

    def __init__(self, text: str, max_depth: int, max_faults: int | None) -> None:
        self.text = text
        self.max_depth = max_depth
        self.max_faults = max_faults
        self.faults: list[Fault] = []
        self.room = MOST_POINTED
        self.is_full = max_faults == 0
        """Whether no more faults are kept; then nothing is worked out for them, which would take long if many."""
        self.frames: list[_Frame] = []
        self.lines = Lines(text)
        self.outline = Outline(text)
        self.has_surrogates = _SURROGATE.search(text) is not None  # in pairs, perhaps

    def document(self) -> None:
        """Read the root value and all that is in it."""
        text, frames = self.text, self.frames
        at = 0
        if text.startswith("\ufeff"):
            at = 1
            self.note("byte-order-mark", 0)
        at = self.space(at)
        if at == len(text):
            raise _EndError(self.fault("empty", 0, ""))
        key = NO_KEY
        while True:  # a value has to begin here
            closer = _CLOSERS.get(text[at : at + 1])
            if closer is None:
                at = self.scalar(at, key)
            else:
                frame = self.open(at, key, closer)
                at = self.space(at + 1)
                if text[at : at + 1] != closer:
                    at, key = self.element(frame, at)
                    continue
            while frames:  # a value has ended: so does what it is in, or another one follows
                frame = frames[-1]
                at = self.space(at)
                found = text[at : at + 1]
                if found == ",":
                    at, key = self.element(frame, self.comma(frame, at))
                    break
                if found != frame.closer:
                    self.unexpected(at, "expected-comma-or-close", frames[:-1], close=frame.closer)
                self.outline.close(frame.number)
                frames.pop()
                at += 1
            else:
                break
        at = self.space(at)
        if at != len(text):
            self.unexpected(at, "trailing-data", frames)

    def space(self, at: int) -> int:
        """Step over white space."""
        return _end(_SPACE, self.text, at)

    def open(self, at: int, key: int, closer: str) -> _Frame:
        """Begin an array or an object."""
        if len(self.frames) == self.max_depth:
            raise _EndError(self.fault("too-deep", at, self.here(), limit=self.max_depth))
        frame = _Frame(at, self.outline.add(at, key), closer)
        self.frames.append(frame)
        return frame

    def comma(self, frame: _Frame, at: int) -> int:
        """Step over a comma."""
        after = self.space(at + 1)
        if self.text[after : after + 1] == frame.closer:
            self.fail(Why(reason="trailing-comma", offset=at), self.frames[:-1], close=frame.closer)
        return after

    def element(self, frame: _Frame, at: int) -> tuple[int, int]:
        """Step over the key of a member, if it is one; give the offsets of the value and of the key."""
        if frame.closer == "]":
            frame.index += 1
            return at, NO_KEY
        text = self.text
        if text[at : at + 1] != '"':
            self.unexpected(at, "expected-key", self.frames[:-1])
        end = self.string(at, self.frames[:-1])
        raw = text[at + 1 : end - 1]
        frame.key = key = key_at(text, at) if "\\" in raw else raw
        first = frame.seen.setdefault(key, at)
        if first != at and not self.is_full:
            place = self.lines.position(first)
            where = {"first_line": place.line, "first_column": place.column}
            self.note("duplicate-key", at, key=shortened(key), **where)
        if self.has_surrogates:
            self.surrogate(at, end, "key")
        colon = self.space(end)
        if text[colon : colon + 1] != ":":
            self.unexpected(colon, "expected-colon", self.frames)
        return self.space(colon + 1), at

    def scalar(self, at: int, key: int) -> int:
        """Step over a string, a number or a literal."""
        if self.text[at : at + 1] == '"':
            end = self.string(at, self.frames)
            if self.has_surrogates:
                self.surrogate(at, end, "value")
        else:
            value = _SCALAR.match(self.text, at)
            if value is None:
                self.unexpected(at, "expected-value", self.frames)
            end = value.end()
            if value["nan"]:
                self.note("not-a-number", at, found=value["nan"])
        self.outline.add(at, key)
        return end

    def string(self, start: int, frames: Sequence[_Frame]) -> int:
        """Step over a string; a fault in it is one of what `frames` lead to."""
        text = self.text
        at = _end(_STRING, text, start)
        if at != start:
            return at
        at = _end(_PLAIN, text, start + 1)
        while text[at : at + 1] != '"':
            after = _end(_ESCAPE, text, at)
            if after == at:
                self.fail(why_string_breaks(text, start, at), frames)
            at = _end(_PLAIN, text, after)
        return at + 1

    def surrogate(self, start: int, end: int, where: str) -> None:
        """Note the first surrogate of a string that is not one of a pair."""
        for unit in _UNIT.finditer(self.text, start, end):
            if unit["lone"]:
                found = visible(unit["lone"])
                self.note("lone-surrogate", unit.start(), found=found, where=where)
                return

    def here(self) -> str:
        """Give the pointer of the value or member that the scan has come to."""
        return _pointer(self.frames)

    def fault(self, code: str, at: int, pointer: str, **params: str | int) -> Fault:
        """Make a fault."""
        place = self.lines.position(at)
        return Fault(code=code, pointer=pointer, offset=at, line=place.line, column=place.column, params=params)

    def note(self, code: str, at: int, **params: str | int) -> None:
        """Keep a fault of the value or member that the scan has come to, and go on."""
        if self.is_full:
            return
        fault = self.fault(code, at, self.here(), **params)
        self.faults.append(fault)
        if self.max_faults is not None:
            self.is_full = len(self.faults) >= self.max_faults or self.room < 0
        self.room -= len(fault.pointer)

    def fail(self, why: Why, frames: Sequence[_Frame], **params: str | int) -> NoReturn:
        """End the scan: this is not JSON, at what `frames` lead to."""
        if why.found is not None:
            params["found"] = why.found
        raise _EndError(self.fault("syntax", why.offset, _pointer(frames), reason=why.reason, **params))

    def unexpected(self, at: int, expected: str, frames: Sequence[_Frame], **params: str | int) -> NoReturn:
        """End the scan: what is expected does not stand at the offset."""
        if at == len(self.text):
            last = self.frames[-1]
            place = self.lines.position(last.offset)
            params = {"close": last.closer, "open_line": place.line, "open_column": place.column}
            self.fail(Why(reason="unterminated-document", offset=at), self.frames[:-1], **params)
        why = why_not(self.text, at, expected)
        self.fail(why, frames, **(params if why.reason == expected else {}))


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Give the end of what matches at an offset; the offset itself where nothing does."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _pointer(frames: Sequence[_Frame]) -> str:
    return join(str(frame.index) if frame.closer == "]" else encodable(frame.key) for frame in frames)
