"""A document: a part, and what stood around it in the text."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from careerkit.declaration.part import Part

__all__ = ["Document"]


def __dir__() -> list[str]:
    return __all__


P_co = TypeVar("P_co", bound=Part, covariant=True)


@attrs.frozen(kw_only=True)
class Document(Generic[P_co]):
    """A document as it was read: its body, and the envelope.

    Examples:
        >>> from careerkit.model import Canvas
        >>> Document(body=Canvas(), kind="canvas", schema_version="1.0").schema is None
        True
    """

    body: P_co
    """The part that the document holds, in the form of the newest version."""
    kind: str
    """What kind of document it is."""
    schema_version: str
    """The version that the text was written in, which may be older than the body's form."""
    schema: str | None = None
    """What stood under `$schema`; None where nothing did."""
