"""Things in their places, the first first, as all ways to weights show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerkit.declaration.part import trusted
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.weights.result import WeightEntry
from careerkit.scoring.weights.words import called_all

__all__ = ["entries", "grouped", "shared_first"]


def __dir__() -> list[str]:
    return __all__


def grouped(levels: Mapping[str, float], band: float = 0.0) -> list[list[str]]:
    """Put things into their places, the highest first; those within the band of the one before share a place.

    Examples:
        >>> grouped({"a": 1, "b": 3, "c": 3})
        [['b', 'c'], ['a']]
    """
    found: list[list[str]] = []
    for item in sorted(levels, key=lambda item: -levels[item]):
        if found and levels[found[-1][-1]] - levels[item] <= band:
            found[-1].append(item)
        else:
            found.append([item])
    return found


def entries(
    groups: Sequence[Sequence[str]],
    *,
    weights: Mapping[str, float] | None = None,
    given: Mapping[str, float] | None = None,
) -> tuple[WeightEntry, ...]:
    """Make the entries of a result."""
    found: list[WeightEntry] = []
    for group in groups:
        place = len(found) + 1
        found += [
            trusted(
                WeightEntry,
                item=item,
                place=place,
                weight=None if weights is None else weights[item],
                given=None if given is None else given[item],
            )
            for item in group
        ]
    return tuple(found)


def shared_first(groups: Sequence[Sequence[str]]) -> tuple[Reason, ...]:
    """Tell that several things share the first place, where they do."""
    first = groups[0]
    return (reason("weights.first-shared", names=called_all(first)),) if len(first) > 1 else ()
