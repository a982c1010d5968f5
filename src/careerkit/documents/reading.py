"""Reading documents: from a file or from bytes, into objects, with every problem at once where there are any."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any, TypeVar, overload

import attrs

from careerkit.declaration.compilation import Mismatch, loader
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.table import depth
from careerkit.documents.document import Document
from careerkit.documents.files import read_bytes
from careerkit.documents.kinds import class_of, kind_of, kinds, versions_of
from careerkit.documents.notations import Notation, notation_of, text_of
from careerkit.documents.pointers import split
from careerkit.documents.text import DEFAULT_LIMITS, UNREAD, Limits, invalid, within
from careerkit.errors import InvalidDocumentError, Problem, UnreadableFileError

if TYPE_CHECKING:
    from careerkit.documents.notations import Text

__all__ = ["load", "loads", "read", "reads", "validate"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
PathLike = str | os.PathLike[str]


@overload
def load(path: PathLike, *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...) -> Part: ...
@overload
def load(
    path: PathLike, part: type[P], *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...
) -> P: ...
def load(
    path: PathLike,
    part: type[Part] = Part,
    *,
    limits: Limits = DEFAULT_LIMITS,
    trusted: bool = False,
    notation: Notation | None = None,
) -> Part:
    """Load a document from a file.

    Args:
        path: The file; a text is always a path here, never content.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.
        trusted: Whether the text is known to have no key twice in one object, as what `dump` wrote has none. It is then
            not looked for: of two the last one would stand. All else is checked as ever.
        notation: How it is written; where nothing is said, YAML if the path ends in `.yaml` or `.yml`, and else JSON.

    Raises:
        UnreadableFileError: if there is no such file, or it can't be read; or if it is larger than is read.
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault. A
            `LimitExceededError`, if it goes deeper than is read.
        NotADocumentError: if objects of the class are no documents of their own.
        UnusableExtensionError: if the class that an app has for an extension can't be had.
        UnusableKindError: if the class that an app has for the kind can't be had.
        UnknownNotationError: if there is no such notation.
        MissingExtraError: if it is YAML, and PyYAML is not installed; the extra `yaml` brings it.

    Examples:
        >>> from careerkit.model import Career
        >>> load("examples/mid-career-changer.json", Career).person.headline
        'Tram driver, route instructor, keeper of the delay notebook'
    """
    return read(path, part, limits=limits, trusted=trusted, notation=notation).body


@overload
def loads(
    content: bytes | str, *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...
) -> Part: ...
@overload
def loads(
    content: bytes | str, part: type[P], *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...
) -> P: ...
def loads(
    content: bytes | str,
    part: type[Part] = Part,
    *,
    limits: Limits = DEFAULT_LIMITS,
    trusted: bool = False,
    notation: Notation | None = None,
) -> Part:
    """Load a document from its content.

    Args:
        content: The JSON or YAML text, in UTF-8 or as a text.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.
        trusted: Whether the text is known to have no key twice in one object, as what `dump` wrote has none. It is then
            not looked for: of two the last one would stand. All else is checked as ever.
        notation: How it is written; JSON, where nothing is said.

    Raises:
        UnreadableFileError: if it is larger than is read.
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault. A
            `LimitExceededError`, if it goes deeper than is read.
        NotADocumentError: if objects of the class are no documents of their own.
        UnusableExtensionError: if the class that an app has for an extension can't be had.
        UnusableKindError: if the class that an app has for the kind can't be had.
        UnknownNotationError: if there is no such notation.
        MissingExtraError: if it is YAML, and PyYAML is not installed; the extra `yaml` brings it.

    Examples:
        >>> from careerkit.model import Canvas
        >>> canvas = loads(b'{"kind": "canvas", "schema_version": "1.0", "hours_a_week": 6}', Canvas)
        >>> canvas.hours_a_week
        6
    """
    return reads(content, part, limits=limits, trusted=trusted, notation=notation).body


@overload
def read(
    path: PathLike, *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...
) -> Document[Part]: ...
@overload
def read(
    path: PathLike, part: type[P], *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...
) -> Document[P]: ...
def read(
    path: PathLike,
    part: type[Part] = Part,
    *,
    limits: Limits = DEFAULT_LIMITS,
    trusted: bool = False,
    notation: Notation | None = None,
) -> Document[Part]:
    """Read a file as `load` does, and tell the kind, the version it came with, and its `$schema`.

    Args:
        path: The file; a text is always a path here, never content.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.
        trusted: Whether the text is known to have no key twice in one object, as what `dump` wrote has none. It is then
            not looked for: of two the last one would stand. All else is checked as ever.
        notation: How it is written; where nothing is said, YAML if the path ends in `.yaml` or `.yml`, and else JSON.

    Raises:
        UnreadableFileError: if there is no such file, or it can't be read; or if it is larger than is read.
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault. A
            `LimitExceededError`, if it goes deeper than is read.
        NotADocumentError: if objects of the class are no documents of their own.
        UnusableExtensionError: if the class that an app has for an extension can't be had.
        UnusableKindError: if the class that an app has for the kind can't be had.
        UnknownNotationError: if there is no such notation.
        MissingExtraError: if it is YAML, and PyYAML is not installed; the extra `yaml` brings it.

    Examples:
        >>> document = read("examples/mid-career-changer.json")
        >>> document.kind, document.schema_version
        ('career', '1.0')
    """
    try:
        data = read_bytes(path, max_bytes=limits.max_bytes)
    except UnreadableFileError as error:
        if _is_content(error):
            raise UnreadableFileError(path="", reason="content-not-path") from None  # nobody's content in a message
        raise
    text = text_of(data, limits, notation_of(path) if notation is None else notation)
    return _Reader(text, part, limits, os.fspath(path), trusted=trusted).document()


@overload
def reads(
    content: bytes | str, *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...
) -> Document[Part]: ...
@overload
def reads(
    content: bytes | str, part: type[P], *, limits: Limits = ..., trusted: bool = ..., notation: Notation | None = ...
) -> Document[P]: ...
def reads(
    content: bytes | str,
    part: type[Part] = Part,
    *,
    limits: Limits = DEFAULT_LIMITS,
    trusted: bool = False,
    notation: Notation | None = None,
) -> Document[Part]:
    """Read content as `loads` does, and tell the kind, the version it came with, and its `$schema`.

    Args:
        content: The JSON or YAML text, in UTF-8 or as a text.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.
        trusted: Whether the text is known to have no key twice in one object, as what `dump` wrote has none. It is then
            not looked for: of two the last one would stand. All else is checked as ever.
        notation: How it is written; JSON, where nothing is said.

    Raises:
        UnreadableFileError: if it is larger than is read.
        InvalidDocumentError: if the document is not valid, or of another kind; `problems` has every fault. A
            `LimitExceededError`, if it goes deeper than is read.
        NotADocumentError: if objects of the class are no documents of their own.
        UnusableExtensionError: if the class that an app has for an extension can't be had.
        UnusableKindError: if the class that an app has for the kind can't be had.
        UnknownNotationError: if there is no such notation.
        MissingExtraError: if it is YAML, and PyYAML is not installed; the extra `yaml` brings it.

    Examples:
        >>> reads('{"kind": "vision", "schema_version": "1.0"}').kind
        'vision'
    """
    text = text_of(_bytes(content), limits, notation)
    return _Reader(text, part, limits, None, trusted=trusted).document()


def validate(
    source: PathLike | bytes, *, limits: Limits = DEFAULT_LIMITS, notation: Notation | None = None
) -> tuple[Problem, ...]:
    """List every problem of a document; a document without any is valid.

    Args:
        source: A path, or the content as bytes.
        limits: How much is read of what comes from strangers.
        notation: How it is written; where nothing is said, content is JSON, and a file what its name says: YAML if it
            ends in `.yaml` or `.yml`, and else JSON.

    Raises:
        UnreadableFileError: if there is no such file, or it can't be read; or if it is larger than is read.
        UnusableExtensionError: if the class that an app has for an extension can't be had.
        UnusableKindError: if the class that an app has for the kind can't be had.
        UnknownNotationError: if there is no such notation.
        MissingExtraError: if it is YAML, and PyYAML is not installed; the extra `yaml` brings it.

    Examples:
        >>> for problem in validate(b'{"kind": "vision", "schema_version": "1.0", "horizon": "in 5 years"}'):
        ...     print(problem)
        1:56 /horizon: not a date: write 2026, 2026-04 or 2026-04-17 (years 1900 to 2199)
    """
    try:
        if isinstance(source, bytes):
            reads(source, limits=limits, notation=notation)
        else:
            read(source, limits=limits, notation=notation)
    except InvalidDocumentError as error:
        return error.problems
    return ()


def _bytes(content: object) -> bytes:
    """Give the bytes of a text; half characters in it are left for the scanner to find."""
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode(errors="surrogatepass")
    found = type(content).__name__
    raise TypeError(
        f"the content of a document is bytes or a str, as it came, and not what a parser made of it: {found}"
    )


def _is_content(error: UnreadableFileError) -> bool:
    """Tell whether what was given as a path is the text of a document: no file has that name, or could have it."""
    cause = error.__cause__
    unnameable = isinstance(cause, ValueError) or (isinstance(cause, OSError) and cause.errno == errno.ENAMETOOLONG)
    begins = error.path.lstrip("\ufeff \t\n\r").startswith(("{", "["))
    return (unnameable or error.reason == "missing-file") and (begins or "\n" in error.path)


class _Reader:
    """Reads one document: the fast way first, and the whole of it again if anything is wrong."""

    def __init__(self, text: Text, part: type[Part], limits: Limits, source: str | None, *, trusted: bool) -> None:
        self.text = text
        self.trusted = trusted
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
        self.text.check_size(self.source)
        value = self.text.value
        if value is UNREAD:
            if self.text.faults:
                raise self.error(UNREAD)
            value = self.text.lenient_value  # nothing but numbers that no field takes, or very deep
        body = self.body_of(value)
        if body is None:
            return self.older(value)
        loaded = self.loaded(class_of(value["kind"]), body, value)
        return Document(
            body=loaded, kind=value["kind"], schema_version=value["schema_version"], schema=value.get("$schema")
        )

    def loaded(self, part: type[Part], body: dict[str, Any], value: dict[str, Any]) -> Part:
        """Load a body as an object of a class, and make sure that its text has no fault."""
        counts = [len(value) - len(body), 0]
        try:
            loaded: Part = loader(part)(body, counts)
        except (Mismatch, RecursionError):
            raise self.error(value) from None
        deep = depth(loaded) + counts[1] > self.limits.depth
        suspicious = deep or not (self.trusted or self.text.is_whole(value, counts[0]))
        if suspicious and self.text.faults:  # most texts are not, and are never scanned
            raise self.error(value)
        return loaded

    def body_of(self, value: Any) -> dict[str, Any] | None:
        """Take the envelope off, if there is nothing wrong with it."""
        if type(value) is not dict:
            return None
        kind = value.get("kind")
        if type(kind) is not str or kind not in kinds() or type(value.get("$schema", "")) is not str:
            return None
        if value.get("schema_version") != versions_of(kind).newest:
            return None
        if not issubclass(class_of(kind), self.expected):
            return None
        return {key: item for key, item in value.items() if key not in ENVELOPE}

    def older(self, value: Any) -> Document[Part]:
        """Bring a document of an older version to the newest, and load it; any other has a fault that kept it out.

        It is judged in its own version first: what is invalid there is never brought into a newer form.
        """
        from careerkit.documents.migrating import newest, older_form  # the newest version needs none of it

        form = older_form(value)
        if form is None or type(value.get("$schema", "")) is not str or not self.is_wanted(value["kind"]):
            raise self.error(value)
        self.loaded(form, {key: item for key, item in value.items() if key not in ENVELOPE}, value)
        return newest(value, self.expected, self.source)

    def is_wanted(self, kind: str) -> bool:
        """Tell whether a kind is one that was asked for; what became of a kind that is gone is seen later."""
        return kind not in kinds() or issubclass(class_of(kind), self.expected)

    def error(self, value: Any) -> InvalidDocumentError:
        """Find every problem: of the text first, then of the envelope, then of the body."""
        from careerkit.documents.envelope import problems_of  # a valid document needs none of it

        text, decoded = self.text, value is not UNREAD
        sound = not text.is_suspicious(value)
        found = [] if sound else list(text.faults)
        if sound or text.is_judged:
            if value is UNREAD:
                value = text.lenient_value
            told = {problem.pointer for problem in found if problem.code != "byte-order-mark"}
            of_value = (one for one in problems_of(value, self.expected, decoded=decoded) if one.pointer not in told)
            placed = [self.explained(one).placed_by(self.place_of) for one in within(of_value, self.limits)]
            if found:  # in what order they stand in the text, their places tell
                found = sorted([*found, *placed], key=lambda problem: (problem.line or 0, problem.column or 0))
            else:
                found = sorted(placed, key=_Order(value).of)
        return invalid(found, self.source, self.limits)

    def explained(self, problem: Problem) -> Problem:
        """Say of null why it is that, where nobody has written it."""
        if problem.code != "null":
            return problem
        why = self.text.why_null(problem.pointer)
        return problem if why is None else attrs.evolve(problem, params={**problem.params, "reason": why})

    def place_of(self, problem: Problem) -> tuple[int | None, int | None]:
        """Look for the line and the column of a problem; the text is scanned when the first is asked for."""
        of_key = problem.code in ("unknown-key", "not-a-namespace", "not-a-parameter")
        place = self.text.place(problem.pointer, of_key=of_key)
        return (None, None) if place is None else (place.line, place.column)


class _Order:
    """The order in which the values of a document stand in its text, which has no fault of its own."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self.numbers: dict[int, dict[str, int]] = {}

    def of(self, problem: Problem) -> list[int]:
        """Tell for each step of the pointer how many siblings come before it: paths sort as the text does."""
        path, value = [], self.value
        for token in split(problem.pointer):
            if type(value) is dict:
                numbers = self.numbers.get(id(value)) or {key: number for number, key in enumerate(value)}
                self.numbers[id(value)] = numbers
                path.append(numbers[token])
                value = value[token]
            else:
                path.append(int(token))
                value = value[int(token)]
        return path
