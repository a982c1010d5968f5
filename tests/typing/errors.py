"""What a type checker sees of errors and messages: data under names, and what Python itself would have called them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_type

import careerkit
from careerkit import errors, messages
from careerkit.errors import (
    AmbiguousIdError,
    CareerkitError,
    InvalidDocumentError,
    InvalidValueError,
    LimitExceededError,
    MissingExtraError,
    NotADocumentError,
    NotFoundError,
    PointerError,
    Problem,
    StaleQuestionError,
    UnanswerableError,
    UnknownExtensionError,
    UnknownFormatError,
    UnknownKindError,
    UnknownNotationError,
    UnreadableFileError,
    UnusableExtensionError,
    UnusableKindError,
    UnwritableFileError,
)
from careerkit.values import FrozenMap, JsonValue, freeze, same_json, thaw

invalid: CareerkitError = InvalidDocumentError(problems=[])
deep: InvalidDocumentError = LimitExceededError(problems=[])
value: ValueError = InvalidValueError(name="Gap", problems=[])
missing: ImportError = MissingExtraError(extra="testing", package="hypothesis")
kind: LookupError = UnknownKindError(kind="carer")
class_: LookupError = UnknownExtensionError(name="Badges")
broken: ImportError = UnusableExtensionError(namespace="org.example.badges", place="example_app:Badges")
no_class: ImportError = UnusableKindError(kind="org-example-course", place="example_app:Course")
notation: ValueError = UnknownNotationError(notation="yml", known=["json"])
stale: LookupError = StaleQuestionError(id="career.gaps.effort", pointer="/gaps/0/effort")
found: LookupError = NotFoundError(target="budget")
pointer: ValueError = PointerError(pointer="a", reason="no-slash")
other: TypeError = NotADocumentError(name="Gap")
no_file: OSError = UnreadableFileError(path="a", reason="missing-file")
no_room: OSError = UnwritableFileError(path="a", reason="no-space")
odd: ValueError = UnknownFormatError(suffix=".doc", known=[".md"])
senseless: ValueError = UnanswerableError(question="cost-benefit", reason="x")


def problems(error: InvalidDocumentError) -> None:
    """An error of a document has all its problems; a problem has its place."""
    assert_type(error.problems, tuple[Problem, ...])
    assert_type(error.source, str | None)
    assert_type(error.code, str)
    assert_type(error.params, Mapping[str, Any])
    assert_type(error.say("de"), str)
    problem = error.problems[0]
    assert_type(problem, careerkit.Problem)
    assert_type(problem.pointer, str)
    assert_type(problem.params, FrozenMap)
    assert_type(problem.found, str | None)
    assert_type(problem.line, int | None)
    assert_type(problem.message, str)
    assert_type(problem.located("de"), str)
    problem.line = 3  # type: ignore[misc]  # a problem does not change
    Problem("", "empty")  # type: ignore[call-arg]  # by name only


def details(
    ambiguous: AmbiguousIdError,
    unread: UnreadableFileError,
    unknown: UnknownKindError,
    question: StaleQuestionError,
) -> None:
    """Every error carries its data under the names that it was made with."""
    assert_type(ambiguous.pointers, tuple[str, ...])
    assert_type(unread.limit, int | None)
    assert_type(unknown.suggestion, str | None)
    assert_type(question.id, str)
    UnknownKindError()  # type: ignore[call-arg]  # of which kind?
    errors.NoSuchError  # type: ignore[attr-defined]  # noqa: B018  # there is none


def words() -> None:
    """A code becomes words in a language."""
    assert_type(messages.say("problem.empty", {"count": 1}, "de"), str)
    assert_type(messages.has("problem.empty"), bool)
    assert_type(messages.languages(), tuple[str, ...])


def values(json: JsonValue) -> None:
    """JSON values that don't change."""
    assert_type(FrozenMap(a=1)["a"], Any)
    assert_type(freeze(json), Any)
    assert_type(thaw(json), Any)
    assert_type(same_json(1, 1.0), bool)
    FrozenMap(a=1)["a"] = 2  # type: ignore[index]  # it does not change
