"""Reading documents: from a file or from bytes, into objects, with every problem at once where there are any."""

from __future__ import annotations

import os
import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, overload

from careerkit.declaration.compilation import Mismatch, loader
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.table import depth
from careerkit.documents.document import Document
from careerkit.documents.files import read_bytes
from careerkit.documents.kinds import SCHEMA_VERSION, class_of, kind_of, kinds
from careerkit.documents.text import (
    DEFAULT_LIMITS,
    UNREAD,
    Limits,
    decode,
    invalid,
    keys_written,
    parse_leniently,
    problem_of,
    scan_faults,
)
from careerkit.errors import InvalidDocumentError, Problem, UnreadableFileError

if TYPE_CHECKING:
    from careerkit.documents.scanner import Fault, Scan

__all__ = ["load", "loads", "read", "reads", "validate"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
PathLike = str | os.PathLike[str]
_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\Z", re.ASCII)


@overload
def load(path: PathLike, *, limits: Limits = ...) -> Part: ...
@overload
def load(path: PathLike, part: type[P], *, limits: Limits = ...) -> P: ...
def load(path: PathLike, part: type[Part] = Part, *, limits: Limits = DEFAULT_LIMITS) -> Part:
    """Load a document from a file.

    Args:
        path: The file; a text is always a path here, never content.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.

    Raises:
        UnreadableFileError: if there is no such file, or it can't be read.
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault.
        NotADocumentError: if objects of the class are no documents of their own.

    Examples:
        >>> from careerkit.model import Career
        >>> load("examples/mid-career-changer.json", Career).person.headline
        'Tram driver, route instructor, keeper of the delay notebook'
    """
    return read(path, part, limits=limits).body


@overload
def loads(content: bytes | str, *, limits: Limits = ...) -> Part: ...
@overload
def loads(content: bytes | str, part: type[P], *, limits: Limits = ...) -> P: ...
def loads(content: bytes | str, part: type[Part] = Part, *, limits: Limits = DEFAULT_LIMITS) -> Part:
    """Load a document from its content.

    Args:
        content: The JSON text, in UTF-8 or as a text.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.

    Raises:
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault.
        NotADocumentError: if objects of the class are no documents of their own.

    Examples:
        >>> from careerkit.model import Canvas
        >>> canvas = loads(b'{"kind": "canvas", "schema_version": "1.0", "hours_a_week": 6}', Canvas)
        >>> canvas.hours_a_week
        6
    """
    return reads(content, part, limits=limits).body


@overload
def read(path: PathLike, *, limits: Limits = ...) -> Document[Part]: ...
@overload
def read(path: PathLike, part: type[P], *, limits: Limits = ...) -> Document[P]: ...
def read(path: PathLike, part: type[Part] = Part, *, limits: Limits = DEFAULT_LIMITS) -> Document[Part]:
    """Read a file as `load` does, and tell the kind, the version it came with, and its `$schema`.

    Args:
        path: The file; a text is always a path here, never content.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.

    Raises:
        UnreadableFileError: if there is no such file, or it can't be read.
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault.
        NotADocumentError: if objects of the class are no documents of their own.

    Examples:
        >>> document = read("examples/mid-career-changer.json")
        >>> document.kind, document.schema_version
        ('career', '1.0')
    """
    try:
        data = read_bytes(path, max_bytes=limits.max_bytes)
    except UnreadableFileError as error:
        if error.reason != "missing-file" or not error.path.lstrip().startswith(("{", "[")):
            raise
        raise UnreadableFileError(path="", reason="content-not-path") from None  # nobody's content in a message
    return _Reader(data, part, limits, os.fspath(path)).document()


@overload
def reads(content: bytes | str, *, limits: Limits = ...) -> Document[Part]: ...
@overload
def reads(content: bytes | str, part: type[P], *, limits: Limits = ...) -> Document[P]: ...
def reads(content: bytes | str, part: type[Part] = Part, *, limits: Limits = DEFAULT_LIMITS) -> Document[Part]:
    """Read content as `loads` does, and tell the kind, the version it came with, and its `$schema`.

    Args:
        content: The JSON text, in UTF-8 or as a text.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.

    Raises:
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault.
        NotADocumentError: if objects of the class are no documents of their own.

    Examples:
        >>> reads('{"kind": "vision", "schema_version": "1.0"}').kind
        'vision'
    """
    return _Reader(_bytes(content), part, limits, None).document()


def validate(source: PathLike | bytes, *, limits: Limits = DEFAULT_LIMITS) -> tuple[Problem, ...]:
    """List every problem of a document; a document without any is valid.

    Args:
        source: A path, or the content as bytes.
        limits: How much is read of what comes from strangers.

    Raises:
        UnreadableFileError: if there is no such file, or it can't be read.

    Examples:
        >>> for problem in validate(b'{"kind": "vision", "schema_version": "1.0", "horizon": "in 5 years"}'):
        ...     print(problem)
        1:56 /horizon: not a date: write 2026, 2026-04 or 2026-04-17 (years 1900 to 2199)
    """
    try:
        if isinstance(source, bytes):
            reads(source, limits=limits)
        else:
            read(source, limits=limits)
    except InvalidDocumentError as error:
        return error.problems
    return ()


def _bytes(content: bytes | str) -> bytes:
    """Give the bytes of a text; half characters in it are left for the scanner to find."""
    return content if isinstance(content, bytes) else content.encode(errors="surrogatepass")


class _Reader:
    """Reads one document: the fast way first, and the whole of it again if anything is wrong."""

    def __init__(self, data: bytes, part: type[Part], limits: Limits, source: str | None) -> None:
        self.data = data
        self.limits = limits
        self.source = source
        self.expected = part
        if part is not Part:
            kind_of(part)  # whether the class can be a document is not the document's fault

    def document(self) -> Document[Part]:
        """Read it.

        Raises:
            UnreadableFileError: if it is too large.
            InvalidDocumentError: if it is not valid.
        """
        if len(self.data) > self.limits.max_bytes:
            raise UnreadableFileError(path=self.source or "-", reason="too-large", limit=self.limits.max_bytes)
        value = decode(self.data)
        if value is UNREAD:
            if self.faults[0]:
                raise self.error(UNREAD)
            value = parse_leniently(self.data)  # nothing but numbers that no field takes, or very deep
        body = self.body_of(value)
        if body is None:
            raise self.error(value)
        part = class_of(value["kind"])
        counts = [len(value) - len(body), 0]
        try:
            loaded = loader(part)(body, counts)
        except (Mismatch, RecursionError):
            raise self.error(value) from None
        suspicious = depth(loaded) + counts[1] > self.limits.depth or counts[0] != keys_written(self.data)
        if suspicious and self.faults[0]:  # most texts are not, and are never scanned
            raise self.error(value)
        return Document(
            body=loaded, kind=value["kind"], schema_version=value["schema_version"], schema=value.get("$schema")
        )

    @cached_property
    def faults(self) -> tuple[tuple[Fault | Problem, ...], Scan | None]:
        """The faults of the text, and where its values are; the text is scanned once, and only if somebody asks."""
        return scan_faults(self.data, self.limits)

    def body_of(self, value: Any) -> dict[str, Any] | None:
        """Take the envelope off, if there is nothing wrong with it."""
        if type(value) is not dict or value.get("schema_version") != SCHEMA_VERSION:
            return None
        kind = value.get("kind")
        if type(kind) is not str or kind not in kinds() or type(value.get("$schema", "")) is not str:
            return None
        if not issubclass(class_of(kind), self.expected):
            return None
        return {key: item for key, item in value.items() if key not in ENVELOPE}

    def error(self, value: Any) -> InvalidDocumentError:
        """Find every problem: of the text first, then of the envelope, then of the body."""
        faults, scanned = self.faults
        found = [problem_of(fault) for fault in faults]
        if scanned is not None and not any(fault.code in ("syntax", "empty", "too-deep") for fault in found):
            if value is UNREAD:
                value = parse_leniently(self.data)
            told = {problem.pointer for problem in found if problem.code != "byte-order-mark"}
            most = self.limits.max_problems + 1
            found += [problem for problem in islice(self.problems(value), most) if problem.pointer not in told]
            found = [self.placed(problem, scanned.positions, scanned.key_positions) for problem in found]
            found.sort(key=lambda problem: (problem.line or 0, problem.column or 0))
        most = self.limits.max_problems
        if len(found) > most:
            found = [*found[:most], Problem(pointer="", code="too-many-problems", params={"count": most})]
        return invalid(found, self.source)

    def problems(self, value: Any) -> Any:
        """Go through the problems of a parsed document."""
        from careerkit.declaration.walk import nearest, not_a_text, walk  # a valid document needs neither

        if type(value) is not dict:
            yield from walk(Part, value)
            return
        kind = value.get("kind")
        if "kind" not in value:
            yield Problem(pointer="", code="missing-key", params={"key": "kind"})
        yield from self.version_problems(value)
        if "kind" not in value:
            return
        if type(kind) is not str:
            yield not_a_text(kind, "/kind")
        elif kind not in kinds():
            yield Problem(pointer="/kind", code="unknown-kind", params={"kind": kind[:64], **nearest(kind, kinds())})
        elif not issubclass(class_of(kind), self.expected):
            expected = tuple(known for known in kinds() if issubclass(class_of(known), self.expected))
            yield Problem(pointer="/kind", code="wrong-kind", params={"kind": kind, "expected": expected})
        elif not _is_other_version(value):
            body = {key: item for key, item in value.items() if key not in ENVELOPE}
            if type(value.get("$schema", "")) is not str:
                yield not_a_text(value["$schema"], "/$schema")
            yield from walk(class_of(kind), body)

    def version_problems(self, value: dict[str, Any]) -> Any:
        """Say what is wrong with the version, if anything is."""
        from careerkit.declaration.walk import not_a_text

        if "schema_version" not in value:
            yield Problem(pointer="", code="missing-key", params={"key": "schema_version"})
            return
        version = value["schema_version"]
        if type(version) is not str:
            yield not_a_text(version, "/schema_version")
        elif version != SCHEMA_VERSION:
            match = _VERSION.match(version)
            newer = match and tuple(map(int, match.groups())) > tuple(map(int, SCHEMA_VERSION.split(".")))
            code = "newer-version" if newer else "unknown-version"
            params = {"version": version[:40], "known": SCHEMA_VERSION}
            yield Problem(pointer="/schema_version", code=code, params=params)

    @staticmethod
    def placed(problem: Problem, values: Any, keys: Any) -> Problem:
        """Give a problem its line and column."""
        if problem.line is not None:
            return problem
        places = keys if problem.code in ("unknown-key", "not-a-namespace", "not-a-parameter") else values
        place = places.get(problem.pointer)
        if place is None:
            return problem
        return Problem(
            pointer=problem.pointer,
            code=problem.code,
            params=problem.params,
            found=problem.found,
            line=place.line,
            column=place.column,
        )


def _is_other_version(value: dict[str, Any]) -> bool:
    """Tell whether a document names a version that is not this one: then its body is not judged."""
    version = value.get("schema_version", SCHEMA_VERSION)
    return type(version) is str and version != SCHEMA_VERSION
