"""Career stages: where in life a career stands, with no order among them."""

from __future__ import annotations

import enum

__all__ = ["CareerStage"]


def __dir__() -> list[str]:
    return __all__


class CareerStage(enum.StrEnum):
    """Where in life a career stands. It is no rung: a person may be in any of them more than once, in any order.

    Source: Super (1957), The Psychology of Careers, for the stages, without the ages that he gave them.
    """

    STUDYING = "studying"
    """Learning full time, with the first role still to come."""
    STARTING_OUT = "starting-out"
    """New to working life, or to a field."""
    BUILDING = "building"
    """Known to be able, and growing in breadth or depth."""
    ESTABLISHED = "established"
    """Relied on by others in one's field."""
    CHANGING = "changing"
    """On the way from one field or way of working to another."""
    RETURNING = "returning"
    """Coming back after a time away."""
    HANDING_ON = "handing-on"
    """Passing on what one knows, and working less, or otherwise."""
