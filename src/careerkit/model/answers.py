"""Answers that are no content: not sure yet, and not for me."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import FieldName, PartialDate, Text

__all__ = ["Standing", "Unanswered"]


def __dir__() -> list[str]:
    return __all__


class Standing(enum.StrEnum):
    """Why a question has no answer yet."""

    NOT_SURE_YET = "not-sure-yet"
    """The person thought about it and does not know yet; it may be asked again later."""
    NOT_FOR_ME = "not-for-me"
    """The person does not want to answer; it is not asked again."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Unanswered(Part):
    """A question that the person met and left open on purpose, which is not the same as silence.

    Examples:
        >>> Unanswered(field="why", standing=Standing.NOT_SURE_YET).standing.value
        'not-sure-yet'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "U.1")

    field: FieldName
    """The field that is left open, by its name in the object that holds this answer."""
    standing: Standing
    """Why it is left open."""
    note: Text | None = None
    """What the person wants to remember about it. Example: "Talk to two people who did it first."
    """
    again_on: PartialDate | None = None
    """When to ask again; absent where any time will do."""
