"""Documents that are valid: hypothesis strategies for every kind, those that an app registered among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerkit.documents.kinds import SCHEMA_VERSION, class_of, schema_address
from careerkit.testing.drawing import Draw, draw_body, strategies, strategy
from careerkit.testing.texts import layouts, written

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["contents", "documents", "draw_document"]


def __dir__() -> list[str]:
    return __all__


def documents(kind: str) -> SearchStrategy[dict[str, Any]]:
    """Draw documents of a kind as plain dicts: with their envelope, as a JSON parser gives them.

    Args:
        kind: The word that stands under `kind`.

    Raises:
        UnknownKindError: if there is no such kind.
        MissingExtraError: if hypothesis is not installed.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=10)
        ... @given(documents("canvas"))
        ... def test_a_document_says_what_it_is(document):
        ...     assert document["kind"] == "canvas"
        >>> test_a_document_says_what_it_is()
    """
    drawn: SearchStrategy[dict[str, Any]] = strategy(draw_document, kind, class_of(kind))
    return drawn


def contents(kind: str) -> SearchStrategy[bytes]:
    """Draw documents of a kind as bytes, in the layouts of several writers.

    Args:
        kind: The word that stands under `kind`.

    Raises:
        UnknownKindError: if there is no such kind.
        MissingExtraError: if hypothesis is not installed.

    Examples:
        >>> import careerkit
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=10)
        ... @given(contents("canvas"))
        ... def test_what_is_valid_is_loaded(content):
        ...     assert type(careerkit.loads(content)) is careerkit.Canvas
        >>> test_what_is_valid_is_loaded()
    """
    drawn: SearchStrategy[bytes] = strategy(_draw_content, kind, class_of(kind))
    return drawn


def draw_document(draw: Draw, kind: str) -> dict[str, Any]:
    """Draw one document; a part of what others draw."""
    st = strategies()
    envelope = {"kind": kind, "schema_version": SCHEMA_VERSION}
    schema = draw(st.sampled_from([None, schema_address(kind), "schema.json"]))
    if schema is not None:
        envelope = {"$schema": schema, **envelope}
    body = draw_body(draw, class_of(kind))
    return {**body, **envelope} if draw(st.sampled_from([False, True])) else {**envelope, **body}


def _draw_content(draw: Draw, kind: str) -> bytes:
    return written(draw_document(draw, kind), draw(layouts()))
