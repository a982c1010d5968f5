"""Test data for those who build on careerkit: what is valid, what is not and why, and one full object of each class.

`parts`, `bodies`, `documents` and `contents` are hypothesis strategies for what is valid, `invalid_bodies` and
`invalid_documents` for what is invalid by one thing, with the problem to expect. They need the extra `testing`. `full`
and `minimal` give one object, always the same, and need nothing. All of them are made of the declarations of the
fields, so they know every class and every kind of document, also those that an app brings.

Examples:
    >>> import careerkit
    >>> from careerkit.testing import invalid_documents
    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(invalid_documents("career"))
    ... def test_the_upload_of_an_invalid_career_is_refused(invalid):
    ...     assert careerkit.validate(invalid.content)[0].code == invalid.code
    >>> test_the_upload_of_an_invalid_career_is_refused()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit._lazy import attach

if TYPE_CHECKING:
    from careerkit.testing.drawing import bodies, parts
    from careerkit.testing.examples import full, minimal
    from careerkit.testing.invalid import InvalidBody, InvalidDocument, invalid_bodies, invalid_documents
    from careerkit.testing.valid import contents, documents

__all__ = [
    "InvalidBody",
    "InvalidDocument",
    "bodies",
    "contents",
    "documents",
    "full",
    "invalid_bodies",
    "invalid_documents",
    "minimal",
    "parts",
]

_HOMES = {
    "InvalidBody": "careerkit.testing.invalid",
    "InvalidDocument": "careerkit.testing.invalid",
    "bodies": "careerkit.testing.drawing",
    "contents": "careerkit.testing.valid",
    "documents": "careerkit.testing.valid",
    "full": "careerkit.testing.examples",
    "invalid_bodies": "careerkit.testing.invalid",
    "invalid_documents": "careerkit.testing.invalid",
    "minimal": "careerkit.testing.examples",
    "parts": "careerkit.testing.drawing",
}

if not TYPE_CHECKING:  # who checks types would take any name for one that there is
    __getattr__, __dir__ = attach(__name__, _HOMES)
