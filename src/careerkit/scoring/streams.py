"""Streams of random numbers that a seed gives: one for each thing, so that nothing else changes what it draws."""

from __future__ import annotations

from random import Random

__all__ = ["stream"]


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
