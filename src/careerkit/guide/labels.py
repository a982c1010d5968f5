"""What the fields and the words of the model are called: the codes of the messages that say so."""

from __future__ import annotations

import enum
import re
from functools import cache
from typing import TYPE_CHECKING

from careerkit.messages import has

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["kebab", "label_code", "word_code"]


def __dir__() -> list[str]:
    return __all__


_CODES: dict[tuple[type[Part], str], str] = {}


@cache
def kebab(name: str) -> str:
    """Write the name of a class as it stands in codes of messages.

    Examples:
        >>> kebab("WorkFooting")
        'work-footing'
    """
    return re.sub("(?<=[a-z])(?=[A-Z])", "-", name).lower()


def label_code(part: type[Part], field: str) -> str:
    """Give the code of the label of a field: one of its class, or else one that the name has everywhere.

    Source: requirement row U.12.

    Examples:
        >>> from careerkit.model import Gap, Stakeholder
        >>> label_code(Gap, "how"), label_code(Stakeholder, "problem")
        ('report.field.how', 'report.field.stakeholder.problem')
    """
    found = _CODES.get((part, field))
    if found is None:
        name = field.replace("_", "-")
        own = f"report.field.{kebab(part.__name__)}.{name}"
        found = _CODES[part, field] = own if has(own) else f"report.field.{name}"
    return found


def word_code(word: enum.StrEnum) -> str:
    """Give the code of what a word of an enumeration is called.

    Source: requirement row U.12.

    Examples:
        >>> from careerkit.model import Cadence
        >>> word_code(Cadence.WEEKLY)
        'word.cadence.weekly'
    """
    return f"word.{kebab(type(word).__name__)}.{word}"
