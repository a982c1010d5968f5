"""Documents that are invalid by one thing, together with the problem that has to be reported for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from careerkit.documents.kinds import class_of
from careerkit.testing.breaches import Breach, breaches, breaches_of_document, breaches_of_text, broken
from careerkit.testing.drawing import Draw, draw_body, strategies, strategy
from careerkit.testing.texts import layouts, written
from careerkit.testing.valid import draw_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from careerkit.declaration.part import Part

__all__ = ["InvalidBody", "InvalidDocument", "invalid_bodies", "invalid_documents"]


def __dir__() -> list[str]:
    return __all__


_LOTS = 9_999
"""The greatest lot: more than there are choices anywhere."""


class InvalidDocument(NamedTuple):
    """A document with one problem.

    Examples:
        >>> import careerkit
        >>> invalid = InvalidDocument(b'{"kind": "canvas"}', code="missing-key", pointer="")
        >>> [(problem.code, problem.pointer) for problem in careerkit.validate(invalid.content)]
        [('missing-key', '')]
    """

    content: bytes
    """The text."""
    code: str
    """The `code` of the problem."""
    pointer: str
    """The `pointer` of the problem."""


class InvalidBody(NamedTuple):
    """A plain dict that is no object of a class, with one problem.

    Examples:
        >>> InvalidBody({"name": ""}, code="empty-text", pointer="/name").pointer
        '/name'
    """

    body: Any
    """The dict; or another thing altogether, where that is what is wrong."""
    code: str
    """The `code` of the problem."""
    pointer: str
    """The `pointer` of the problem, from the object that was to be made."""


def invalid_documents(kind: str) -> SearchStrategy[InvalidDocument]:
    """Draw documents of a kind that are invalid by one thing: a problem each, of every code that a text can have.

    `validate` finds that problem and no other, with the `Limits` that it has by itself. These do not occur:
    `wrong-kind`, which a document has only for somebody who asks for another kind, `too-many-problems`, and what only
    documents of older versions have, `later-kind` and `not-migrated`.

    Args:
        kind: The word that stands under `kind`.

    Raises:
        UnknownKindError: if there is no such kind.
        MissingExtraError: if hypothesis is not installed.

    Examples:
        >>> import careerkit
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=10)
        ... @given(invalid_documents("canvas"))
        ... def test_the_problem_is_found(invalid):
        ...     (problem,) = careerkit.validate(invalid.content)
        ...     assert (problem.code, problem.pointer) == (invalid.code, invalid.pointer)
        >>> test_the_problem_is_found()
    """
    drawn: SearchStrategy[InvalidDocument] = strategy(_draw_document, kind, class_of(kind))
    return drawn


def invalid_bodies(part: type[Part]) -> SearchStrategy[InvalidBody]:
    """Draw what is no object of a class by one thing, as a program gives it to `converter().structure`.

    Args:
        part: Any class whose objects can stand in a document.

    Raises:
        MissingExtraError: if hypothesis is not installed.

    Examples:
        >>> from careerkit import InvalidDocumentError, converter
        >>> from careerkit.model import Gap
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=10)
        ... @given(invalid_bodies(Gap))
        ... def test_a_form_is_refused(invalid):
        ...     try:
        ...         converter().structure(invalid.body, Gap)
        ...     except InvalidDocumentError as error:
        ...         assert [problem.code for problem in error.problems] == [invalid.code]
        ...     else:
        ...         raise AssertionError(invalid)
        >>> test_a_form_is_refused()
    """
    drawn: SearchStrategy[InvalidBody] = strategy(_draw_body, part, part)
    return drawn


def _draw_document(draw: Draw, kind: str) -> InvalidDocument:
    lots = _draw_lots(draw)
    document, layout = draw_document(draw, kind), draw(layouts())
    whole = [Breach(code, "", (), content) for code, content in breaches_of_text(written(document, layout))]
    breach = _chosen(lots, [*breaches_of_document(class_of(kind), document), *whole])
    if type(breach.new) is bytes:
        return InvalidDocument(breach.new, breach.code, breach.pointer)
    changed = broken(document, breach.steps, draw(breach.new))
    return InvalidDocument(written(changed, layout), breach.code, breach.pointer)


def _draw_body(draw: Draw, part: type[Part]) -> InvalidBody:
    lots = _draw_lots(draw)
    body = draw_body(draw, part)
    breach = _chosen(lots, breaches(part, body))
    return InvalidBody(broken(body, breach.steps, draw(breach.new)), breach.code, breach.pointer)


def _draw_lots(draw: Draw) -> tuple[int, int]:
    """Draw what will be wrong, and where, before it is known what there is to choose from.

    Hypothesis changes parts of what it drew, and fills up with what is simplest: what is drawn last is mostly the first
    of all choices.
    """
    lots = strategies().integers(0, _LOTS)
    return draw(lots), draw(lots)


def _chosen(lots: tuple[int, int], found: Iterable[Breach]) -> Breach:
    """Choose a code first, and then a place for it: so what can be wrong in few places occurs as often as the rest."""
    by_code: dict[str, list[Breach]] = {}
    for breach in found:
        by_code.setdefault(breach.code, []).append(breach)
    of_code = list(by_code.values())[lots[0] % len(by_code)]
    return of_code[lots[1] % len(of_code)]
