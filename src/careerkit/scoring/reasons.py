"""What every result says about itself: reasons, flips, assumptions and what was missing, as codes and parameters."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import attrs
from annotated_types import MaxLen, MinLen

from careerkit.declaration.marks import Pattern, Rows
from careerkit.declaration.part import Part, twin
from careerkit.declaration.types import Params
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.values import FrozenMap, freeze

__all__ = ["MessageCode", "PointerText", "Reason", "plain_reason", "reason"]


def __dir__() -> list[str]:
    return __all__


MessageCode = Annotated[
    str,
    MinLen(3),
    MaxLen(200),
    Pattern(
        name="MessageCode",
        core="[a-z][a-z0-9-]*(?:[.][a-z0-9][a-z0-9-]*)+",
        code="not-a-message-code",
        title="Message code",
        examples=("focus.stands-out",),
    ),
]
"""The code of a message of the catalogue; its domain stands before the first dot."""

PointerText = Annotated[
    str,
    MinLen(0),
    MaxLen(2_000),
    Pattern(
        name="Pointer",
        core="(?:/(?:[^~/]|~[01])*)*",
        code="not-a-pointer",
        title="JSON Pointer",
        examples=("/cost_structure/0",),
    ),
]
"""A place in the document that was scored, as a JSON Pointer (RFC 6901) from the part that the function was given."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Reason(Part):
    """One thing that a result has to say: a code and its parameters, put into words by whoever shows it.

    Examples:
        >>> one = reason("word.standing.not-sure-yet")
        >>> one.code
        'word.standing.not-sure-yet'
    """

    ROWS: ClassVar[Rows] = Rows.of("U.3", "U.12")

    code: MessageCode
    """The code of the message."""
    params: Params | None = None
    """What the message speaks of; absent where it speaks of nothing else. Example: {"hours": 40}"""
    pointer: PointerText | None = None
    """The place in the scored part that it is about; absent where it is about the whole."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words."""
        return say(self.code, self.params, language)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


_ReasonTwin = twin(Reason)


def plain_reason(code: str, params: dict[str, Any] | None, pointer: str | None = None) -> Reason:
    """Make a reason of parameters that are frozen already: texts, numbers, and tuples of them."""
    made = _ReasonTwin()
    made.code = code
    made.params = FrozenMap.of_frozen(params) if params else None
    made.pointer = pointer
    made.__class__ = Reason
    return made  # type: ignore[no-any-return]  # it is a Reason now


def reason(code: str, pointer: str | None = None, **params: object) -> Reason:
    """Make a reason from code that is known to be right."""
    return plain_reason(code, {name: freeze(value) for name, value in params.items()}, pointer)
