"""Streams of random numbers that a seed gives: one for each thing, so that nothing else changes what it draws."""

from __future__ import annotations

from random import Random
from typing import Final

from careerkit.errors import UnanswerableError

__all__ = ["FEWEST_DRAWS", "MOST_DRAWS", "MOST_SEED", "refuse_draws", "stream"]

FEWEST_DRAWS: Final = 100
"""Fewer draws tell nothing of amounts that could be relied on."""
MOST_DRAWS: Final = 100_000
"""With as many draws, 19 of 20 shares are within a third of a hundredth of the truth; more would tell nothing."""
MOST_SEED: Final = 10**15
"""The largest seed, which every reader of JSON holds exactly."""


def __dir__() -> list[str]:
    return __all__


def stream(seed: int, key: str) -> Random:
    """Give a thing a stream of numbers of its own.

    Only `random()` is to be called on it, the one method that gives the same numbers in every release of Python.

    Args:
        seed: The seed of the whole simulation.
        key: What the thing is called; the same name has the same numbers.

    Examples:
        >>> stream(7, "cost:fee").random() == stream(7, "cost:fee").random() != stream(7, "cost:rent").random()
        True
    """
    return Random(f"{seed}:{key}")  # noqa: S311  # a simulation, and no secret


def refuse_draws(question: str, draws: object, seed: object, *, least: int) -> None:
    """Refuse what can't be drawn.

    Args:
        question: What was asked, for the error.
        draws: How many times to draw: a whole number.
        seed: Where to start from: a whole number from 0.
        least: The fewest draws that tell something.

    Raises:
        UnanswerableError: `draws-out-of-range` or `seed-out-of-range`.

    Examples:
        >>> refuse_draws("rank-alternatives", 10_000, -1, least=1)
        Traceback (most recent call last):
        careerkit.errors.UnanswerableError: -1 is no seed; give a whole number from 0 to 1,000,000,000,000,000
    """
    for found, fewest, most, why in (
        (draws, least, MOST_DRAWS, "draws-out-of-range"),
        (seed, 0, MOST_SEED, "seed-out-of-range"),
    ):
        if isinstance(found, bool) or not isinstance(found, int) or not fewest <= found <= most:
            details = {"found": str(found)[:50], "least": fewest, "most": most}
            raise UnanswerableError(question=question, reason=why, details=details)
