"""Everything that careerkit raises, and the one fault of a document.

Every error descends from `CareerkitError`, carries its data as attributes, can be pickled, and compares equal to
another of the same class with the same data. No error stores a sentence: `str(error)` puts `code` and `params` into
words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

import attrs

from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.values import FrozenMap

__all__ = [
    "AmbiguousIdError",
    "CareerkitError",
    "InvalidDocumentError",
    "InvalidValueError",
    "LimitExceededError",
    "MissingExtraError",
    "NotADocumentError",
    "NotFoundError",
    "PointerError",
    "Problem",
    "StaleQuestionError",
    "UnanswerableError",
    "UnknownExtensionError",
    "UnknownFormatError",
    "UnknownKindError",
    "UnknownNotationError",
    "UnreadableFileError",
    "UnusableExtensionError",
    "UnusableKindError",
    "UnwritableFileError",
]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, weakref_slot=False)
class Problem:
    """One fault of a document: where it is, what is wrong, what was found there.

    The line and the column of a problem that a reader found are looked for when they are first asked for, which takes
    longer than all the rest; until then the problem holds on to the text. Comparing, printing and pickling ask.

    Examples:
        >>> problem = Problem(pointer="/gaps/0/nmae", code="unknown-key", params={"key": "nmae", "suggestion": "name"})
        >>> print(problem)
        /gaps/0/nmae: unknown key "nmae"; did you mean "name"?
    """

    pointer: str
    """The JSON Pointer (RFC 6901) of the place; empty for the whole document."""
    code: str
    """What is wrong, such as `unknown-key`; stable, and documented."""
    params: FrozenMap = attrs.field(factory=FrozenMap, converter=FrozenMap)
    """What the words of the message speak of."""
    found: str | None = None
    """What stands there, in a few characters; None where that would tell nothing, or too much of a person."""
    line: int | None = None
    """The line in the text, from 1; None where the document did not come from a text, or was not asked for it."""
    column: int | None = None
    """The column in the line, in characters from 1; None as for `line`."""
    version: str | None = None
    """The version that the document is judged by, where that is its own and an older one; None for the newest."""
    _locate: Locate | None = attrs.field(default=None, init=False, eq=False, repr=False)

    def placed_by(self, locate: Locate) -> Problem:
        """Give the same problem, whose place will be looked for with this function when somebody asks for it.

        Examples:
            >>> problem = Problem(pointer="/id", code="empty-text").placed_by(lambda problem: (3, 11))
            >>> problem.line, problem.column
            (3, 11)
        """
        placed = object.__new__(Problem)
        for name in _KEPT:
            object.__setattr__(placed, name, getattr(self, name))
        object.__setattr__(placed, "_locate", locate)  # and the slots of line and column stay empty
        return placed

    if not TYPE_CHECKING:  # a type checker would take every name for an attribute

        def __getattr__(self, name: str) -> int | None:
            """Look for the place: only for a slot that is still empty does Python come here."""
            if name not in ("line", "column"):
                raise AttributeError(name)
            locate = self._locate
            if locate is None:  # another thread has looked meanwhile
                return object.__getattribute__(self, name)
            line, column = locate(self)
            object.__setattr__(self, "line", line)
            object.__setattr__(self, "column", column)
            object.__setattr__(self, "_locate", None)
            return line if name == "line" else column

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as its data, the place among them, and never with the text."""
        return _problem, tuple(getattr(self, name) for name in (*_KEPT, "line", "column"))

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.say()

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put what is wrong into words, without the place."""
        code = f"problem.{self.code}"
        if "reason" in self.params:
            code += f".{self.params['reason']}"
        if "suggestion" in self.params:
            code += ".suggestion"
        said = say(code, {"found": self.found, **self.params}, language)
        if self.version is None:
            return said
        return say("problem.in-version", {"said": said, "version": self.version}, language)

    def located(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the place and what is wrong there into words."""
        place = self.pointer or say("problem.whole-document", language=language)
        if self.line is not None:
            place = f"{self.line}:{self.column} {place}"
        return f"{place}: {self.say(language)}"

    def __str__(self) -> str:
        """Name the place and what is wrong with it, in English."""
        return self.located()


_KEPT = ("pointer", "code", "params", "found", "version")
"""What a problem knows from the beginning."""
Locate: TypeAlias = Callable[[Problem], tuple[int | None, int | None]]
"""What gives the line and the column of a problem."""


def _problem(*values: Any) -> Problem:
    return Problem(**dict(zip((*_KEPT, "line", "column"), values, strict=True)))


class CareerkitError(Exception):
    """The root of all errors that careerkit raises on purpose.

    Examples:
        >>> import careerkit
        >>> try:
        ...     careerkit.load("no-such-file.json")
        ... except CareerkitError as error:
        ...     print(error)
        there is no file no-such-file.json
    """

    _data: ClassVar[tuple[str, ...]] = ()

    @property
    def code(self) -> str:
        """The code of the message that `str` gives."""
        return "error.failed"

    @property
    def params(self) -> Mapping[str, Any]:
        """What the message speaks of."""
        return {name: getattr(self, name) for name in self._data}

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the error into words."""
        return say(self.code, self.params, language)

    def __str__(self) -> str:
        """Put the error into English words."""
        return self.say()

    def __repr__(self) -> str:
        """Show the class and the data."""
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._data)})"

    def __eq__(self, other: object) -> bool:
        """Compare class and data."""
        return type(other) is type(self) and all(getattr(self, name) == getattr(other, name) for name in self._data)

    def __hash__(self) -> int:
        """Hash class and data."""
        return hash((type(self), *(getattr(self, name) for name in self._data)))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as class and data."""
        return _rebuild, (type(self), {name: getattr(self, name) for name in self._data})


def _rebuild(cls: type[CareerkitError], data: dict[str, Any]) -> CareerkitError:
    return cls(**data)


class _ProblemsError(CareerkitError):
    """An error that lists faults."""

    problems: tuple[Problem, ...]

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the error and each of its problems into words, a line each."""
        count = len(self.problems)
        head = say(self.code, {**self.params, "count": count}, language)
        return "\n".join([head, *(f"  {problem.located(language)}" for problem in self.problems)])


class InvalidDocumentError(_ProblemsError):
    """A document is not what it should be; `problems` lists every fault, in the order of the text.

    Args:
        problems: At least one.
        source: The file's name, or None for a document that did not come from a file.

    Examples:
        >>> problem = Problem(pointer="/gaps/0", code="missing-key", params={"key": "name"})
        >>> print(InvalidDocumentError(problems=[problem], source="career.json"))
        career.json is not valid: 1 problem
          /gaps/0: the key "name" is missing
    """

    _data: ClassVar[tuple[str, ...]] = ("problems", "source")

    def __init__(self, *, problems: Sequence[Problem], source: str | None = None) -> None:
        """Keep the faults."""
        super().__init__()
        self.problems = tuple(problems)
        self.source = source

    @property
    def code(self) -> str:
        """The code of the heading."""
        return "error.invalid-document" if self.source is None else "error.invalid-file"


class LimitExceededError(InvalidDocumentError):
    """A document goes deeper than is read; whether it is valid otherwise was not looked at.

    Another limit (`careerkit.Limits`) may let it be read. A text that is too large is an `UnreadableFileError`.

    Args:
        problems: At least one, and among them `too-deep`.
        source: The file's name, or None for a document that did not come from a file.

    Examples:
        >>> deep = Problem(pointer="/0", code="too-deep", params={"limit": 100})
        >>> LimitExceededError(problems=[deep]).problems[0].message
        'nested too deep: 100 levels at most are read'
    """


class InvalidValueError(_ProblemsError, ValueError):
    """A class of the model was given a value that it may not have; `problems` lists every fault.

    Args:
        name: The class.
        problems: At least one; the pointers start at the object that was to be made.

    Examples:
        >>> problem = Problem(pointer="/name", code="missing-key", params={"key": "name"})
        >>> InvalidValueError(name="Gap", problems=[problem]).problems[0].pointer
        '/name'
    """

    _data: ClassVar[tuple[str, ...]] = ("name", "problems")

    def __init__(self, *, name: str, problems: Sequence[Problem]) -> None:
        """Keep the faults."""
        super().__init__()
        self.name = name
        self.problems = tuple(problems)

    @property
    def code(self) -> str:
        """The code of the heading."""
        return "error.invalid-value"


class _FileError(CareerkitError, OSError):
    """A file could not be used."""

    _data: ClassVar[tuple[str, ...]] = ("path", "reason", "limit")
    _verb: ClassVar[str] = ""

    def __init__(self, *, path: str, reason: str, limit: int | None = None) -> None:
        """Keep where and why."""
        super().__init__()
        self.path = path
        self.reason = reason
        self.limit = limit

    @property
    def code(self) -> str:
        """The code of the message."""
        return f"error.{self._verb}.{self.reason}"


class UnreadableFileError(_FileError):
    """A file can't be read.

    Args:
        path: The file's name, as it was given; empty for content that is too large, and for `content-not-path`.
        reason: `missing-file`, `is-a-directory`, `no-permission`, `not-a-regular-file`, `too-large`,
            `too-large-yaml`, `cannot-read`, or `content-not-path` for the text of a document that was given where a
            path is meant; the path is then empty, since nobody's content belongs in a message.
        limit: For `too-large` and `too-large-yaml`, the number of bytes that would still have been read.

    Examples:
        >>> print(UnreadableFileError(path="career.json", reason="is-a-directory"))
        career.json is a folder, not a file
    """

    _verb: ClassVar[str] = "unreadable"

    @property
    def code(self) -> str:
        """The code of the message: content that came from no file has none to be named."""
        return super().code if self.path or self.limit is None else f"{super().code}.content"


class UnwritableFileError(_FileError):
    """A file can't be written; what was there before is whole.

    Args:
        path: The file's name, as it was given.
        reason: `missing-folder`, `is-a-directory`, `no-permission`, `no-space`, `not-a-regular-file` or
            `cannot-write`.
        limit: Not used.

    Examples:
        >>> print(UnwritableFileError(path="reports/career.html", reason="missing-folder"))
        the folder for reports/career.html does not exist
    """

    _verb: ClassVar[str] = "unwritable"


class PointerError(CareerkitError, ValueError):
    """A text is not a JSON Pointer (RFC 6901).

    Args:
        pointer: The text.
        reason: `no-slash` (it is not empty and does not begin with one) or `bad-escape` (a `~` without `0` or `1`).

    Examples:
        >>> print(PointerError(pointer="gaps/0", reason="no-slash"))
        gaps/0 is not a JSON Pointer: it begins with a slash, or is empty
    """

    _data: ClassVar[tuple[str, ...]] = ("pointer", "reason")

    def __init__(self, *, pointer: str, reason: str) -> None:
        """Keep the text and what is wrong with it."""
        super().__init__()
        self.pointer = pointer
        self.reason = reason

    @property
    def code(self) -> str:
        """The code of the message."""
        return f"error.pointer.{self.reason}"


class NotFoundError(CareerkitError, LookupError):
    """Nothing in the document has this id, or stands at this pointer.

    Args:
        target: The id or pointer that was looked for.
        suggestion: The nearest one that there is, or None.

    Examples:
        >>> print(NotFoundError(target="buget", suggestion="budget"))
        there is nothing called buget in the document; did you mean budget?
    """

    _data: ClassVar[tuple[str, ...]] = ("target", "suggestion")

    def __init__(self, *, target: str, suggestion: str | None = None) -> None:
        """Keep what was looked for."""
        super().__init__()
        self.target = target
        self.suggestion = suggestion

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.not-found" if self.suggestion is None else "error.not-found.suggestion"


class AmbiguousIdError(CareerkitError, LookupError):
    """More than one thing has this id: ids are unique within their collection only.

    Args:
        target: The id.
        pointers: Where the things are.

    Examples:
        >>> AmbiguousIdError(target="budget", pointers=["/gaps/0", "/skills/2"]).pointers
        ('/gaps/0', '/skills/2')
    """

    _data: ClassVar[tuple[str, ...]] = ("target", "pointers")

    def __init__(self, *, target: str, pointers: Sequence[str]) -> None:
        """Keep the id and the places."""
        super().__init__()
        self.target = target
        self.pointers = tuple(pointers)

    @property
    def params(self) -> Mapping[str, Any]:
        """What the message speaks of."""
        return {"target": self.target, "pointers": ", ".join(self.pointers)}

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.ambiguous-id"


class StaleQuestionError(CareerkitError, LookupError):
    """A question does not fit the part that it is to be answered in: something has changed since it was asked.

    Args:
        id: The question.
        pointer: Where its answer would have gone.

    Examples:
        >>> print(StaleQuestionError(id="career.gaps.effort", pointer="/gaps/3/effort"))
        career.gaps.effort can't be answered at /gaps/3/effort any more: ask again what is open
    """

    _data: ClassVar[tuple[str, ...]] = ("id", "pointer")

    def __init__(self, *, id: str, pointer: str) -> None:  # what a question's name is called
        """Keep the question and the place."""
        super().__init__()
        self.id = id
        self.pointer = pointer

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.stale-question"


class UnknownKindError(CareerkitError, LookupError):
    """There is no document of this kind.

    Args:
        kind: What was asked for.
        suggestion: The nearest kind that there is, or None.

    Examples:
        >>> print(UnknownKindError(kind="canvass", suggestion="canvas"))
        there is no kind of document called "canvass"; did you mean "canvas"?
    """

    _data: ClassVar[tuple[str, ...]] = ("kind", "suggestion")

    def __init__(self, *, kind: str, suggestion: str | None = None) -> None:
        """Keep what was asked for."""
        super().__init__()
        self.kind = kind
        self.suggestion = suggestion

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.unknown-kind" if self.suggestion is None else "error.unknown-kind.suggestion"


class UnknownFormatError(CareerkitError, ValueError):
    """A file's name does not tell what to write.

    Args:
        suffix: The suffix of the name, with its dot; empty if there is none.
        known: The suffixes that do tell.

    Examples:
        >>> UnknownFormatError(suffix=".doc", known=(".html", ".md")).known
        ('.html', '.md')
    """

    _data: ClassVar[tuple[str, ...]] = ("suffix", "known")

    def __init__(self, *, suffix: str, known: Sequence[str]) -> None:
        """Keep the suffix."""
        super().__init__()
        self.suffix = suffix
        self.known = tuple(known)

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.unknown-format" if self.suffix else "error.unknown-format.no-suffix"


class UnknownNotationError(CareerkitError, ValueError):
    """There is no such way to write a document.

    Args:
        notation: What was asked for.
        known: The notations that there are.

    Examples:
        >>> print(UnknownNotationError(notation="yml", known=("json", "yaml")))
        no document is written in "yml": the notations are json and yaml
    """

    _data: ClassVar[tuple[str, ...]] = ("notation", "known")

    def __init__(self, *, notation: str, known: Sequence[str]) -> None:
        """Keep what was asked for."""
        super().__init__()
        self.notation = notation
        self.known = tuple(known)

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.unknown-notation"


class NotADocumentError(CareerkitError, TypeError):
    """An object can't stand alone as a document; a document holds it.

    Args:
        name: Its class.

    Examples:
        >>> str(NotADocumentError(name="Gap"))
        'a Gap is no document of its own: it stands inside one, such as a career'
    """

    _data: ClassVar[tuple[str, ...]] = ("name",)

    def __init__(self, *, name: str) -> None:
        """Keep the class."""
        super().__init__()
        self.name = name

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.not-a-document"


class UnknownExtensionError(CareerkitError, LookupError):
    """A class is registered for no namespace of extensions.

    Args:
        name: The class.

    Examples:
        >>> print(UnknownExtensionError(name="Badges"))
        Badges is registered for no extension: careerkit.register_extension says for which one
    """

    _data: ClassVar[tuple[str, ...]] = ("name",)

    def __init__(self, *, name: str) -> None:
        """Keep the class."""
        super().__init__()
        self.name = name

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.unknown-extension"


class UnusableExtensionError(CareerkitError, ImportError):
    """The class of an extension can't be had: the app that registered or offers it is broken, not the document.

    Args:
        namespace: The extension.
        place: Where its class should be; several places where installed apps contradict each other.

    Examples:
        >>> print(UnusableExtensionError(namespace="org.example.badges", place="example_app:Badges"))
        the extension org.example.badges can't be checked: there is no usable class at example_app:Badges
    """

    _data: ClassVar[tuple[str, ...]] = ("namespace", "place")

    def __init__(self, *, namespace: str, place: str) -> None:
        """Keep the extension and the place."""
        super().__init__()
        self.namespace = namespace
        self.place = place

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.unusable-extension"


class UnusableKindError(CareerkitError, ImportError):
    """The class of a kind of document can't be had: the app that registered it is broken, not the document.

    Args:
        kind: The kind.
        place: Where its class should be.

    Examples:
        >>> print(UnusableKindError(kind="org-example-course", place="example_app:Course"))
        documents of the kind org-example-course can't be read: there is no usable class at example_app:Course
    """

    _data: ClassVar[tuple[str, ...]] = ("kind", "place")

    def __init__(self, *, kind: str, place: str) -> None:
        """Keep the kind and the place."""
        super().__init__()
        self.kind = kind
        self.place = place

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.unusable-kind"


class MissingExtraError(CareerkitError, ImportError):
    """A package is needed that the base install does not bring.

    Args:
        extra: The extra that brings it: `pip install careerkit[extra]`.
        package: The package that is missing.

    Examples:
        >>> print(MissingExtraError(extra="report", package="jinja2"))
        jinja2 is needed for this: pip install "careerkit[report]"
    """

    _data: ClassVar[tuple[str, ...]] = ("extra", "package")

    def __init__(self, *, extra: str, package: str) -> None:
        """Keep what is missing."""
        super().__init__()
        self.extra = extra
        self.package = package

    @property
    def code(self) -> str:
        """The code of the message."""
        return "error.missing-extra"


class UnanswerableError(CareerkitError, ValueError):
    """A score was asked a question that makes no sense; the message says what to do.

    Missing data are no error: the result then says `undetermined` and what is missing.

    Args:
        question: The function that was asked, such as `cost-benefit`.
        reason: Why it can't be answered, such as `horizon-not-positive`.
        details: What the message speaks of.

    Examples:
        >>> from careerkit.model import Canvas
        >>> from careerkit.scoring import cost_benefit
        >>> cost_benefit(Canvas(), horizon_years=0)
        Traceback (most recent call last):
        careerkit.errors.UnanswerableError: a horizon of 0 years has nothing in it; ask for more than 0 years
    """

    _data: ClassVar[tuple[str, ...]] = ("question", "reason", "details")

    def __init__(self, *, question: str, reason: str, details: Mapping[str, Any] | None = None) -> None:
        """Keep the question and why it makes no sense."""
        super().__init__()
        self.question = question
        self.reason = reason
        self.details = FrozenMap(details)

    @property
    def params(self) -> Mapping[str, Any]:
        """What the message speaks of."""
        return self.details

    @property
    def code(self) -> str:
        """The code of the message."""
        return f"error.unanswerable.{self.reason}"
