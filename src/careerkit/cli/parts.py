"""Parts that stand alone, as commands that speak of careers take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.guide.questions import MOUNTS, QUESTIONS

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.documents.document import Document
    from careerkit.model.career import Career

__all__ = ["KINDS", "alone", "career_of"]


def __dir__() -> list[str]:
    return __all__


KINDS = ("career", *(kind for kind, mount in MOUNTS.items() if mount is not None and len(mount) == 1))
"""The kinds of document that are a career, or a part that a career has one of."""


def career_of(document: Document[Part]) -> Career:
    """Give the career of a document; a part that stands alone is the only one of its career."""
    from careerkit.model.career import Career

    if isinstance(document.body, Career):
        return document.body
    mount = MOUNTS[document.kind]
    language = getattr(document.body, "language", None)
    return Career(language=language, **dict.fromkeys(mount or (), document.body))  # type: ignore[arg-type]  # its own


def alone(document: Document[Part]) -> Career:
    """Give the career of a document; one that a part is all of is asked about nothing but what that part is for.

    Nor is it asked who the person is: the part has no place for that.
    """
    from attrs import evolve

    from careerkit.model.answers import Standing, Unanswered
    from careerkit.model.career import Framework

    career = career_of(document)
    if document.body is career:
        return career
    frameworks = {one.framework for one in QUESTIONS if one.kind == document.kind}
    nobody = Unanswered(field="person", standing=Standing.NOT_FOR_ME)
    return evolve(career, frameworks=tuple(one for one in Framework if one in frameworks), unanswered=(nobody,))
