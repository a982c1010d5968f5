"""What things that are weighed are called, and how proportions of Saaty's scale are written."""

from __future__ import annotations

from collections.abc import Iterable

from careerkit.guide.categories import BUILT_IN_CATEGORIES

__all__ = ["called", "called_all", "proportion"]

_WORDS = {category.id: category.word for category in BUILT_IN_CATEGORIES}
_WHOLE = 1e-9
"""How near to a whole number a number is taken for it."""


def __dir__() -> list[str]:
    return __all__


def called(item: str) -> str:
    """Give the word of a built-in category, for a message, and the id of anything else.

    Examples:
        >>> called("growth"), called("belonging")
        ('word.category.growth', 'belonging')
    """
    return _WORDS.get(item, item)


def called_all(items: Iterable[str]) -> list[str]:
    """Give the words of several, by their ids."""
    return [called(item) for item in sorted(items)]


def proportion(times: float) -> float | str:
    """Write a number below 1 as a fraction, where it is one over a whole number.

    Examples:
        >>> proportion(1 / 3), proportion(0.4), proportion(3)
        ('1/3', 0.4, 3)
    """
    inverse = 1 / times
    if times < 1 and abs(inverse - round(inverse)) <= _WHOLE * inverse:
        return f"1/{round(inverse)}"
    return times
