"""Alternatives and weights as a person gave them, read for `rank_alternatives`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from careerkit.model.alternatives import Alternative
from careerkit.model.answers import Standing
from careerkit.scoring.alternatives.compatible import TOP, Order, Row, Shares, Weighing
from careerkit.scoring.alternatives.result import Basis
from careerkit.scoring.motivation.reading import Names, Reading, read_weights
from careerkit.scoring.motivation.result import WeighingMethod
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.motivation import MotivationProfile

__all__ = ["Candidate", "Counting", "read_alternatives", "read_counting", "read_minimums"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class Level:
    """How far an alternative serves a category, as it is counted."""

    extent: int | None = None
    verified: bool = False
    open: bool = False
    """Whether the person does not want to be asked to look."""


@attrs.frozen(kw_only=True)
class Candidate:
    """An alternative, read."""

    pointer: str
    alternative: Alternative
    levels: dict[str, Level]
    """By category, those that are known by what was asked for."""
    perceived: dict[str, int]
    looked: bool
    """Whether anything at all was verified."""
    twice: bool
    """Whether a category is named twice, with different levels."""
    row: Row
    """The levels of the categories that count."""

    def level(self, category: str) -> Level:
        """Give the level of a category."""
        return self.levels.get(category, _NONE)

    def open(self, field: str) -> bool:
        """Tell whether the person left a question open on purpose."""
        return any(answer.field == field for answer in self.alternative.unanswered)

    @property
    def burden(self) -> int | None:
        """The weights of the downsides, added up."""
        weights = [downside.weight for downside in self.alternative.downsides]
        known = [weight for weight in weights if weight is not None]
        return sum(known) if known and len(known) == len(weights) else None


_NONE = Level()


@attrs.frozen(kw_only=True)
class Counting:
    """What counts, and how much."""

    categories: tuple[str, ...]
    """The categories that count, the one that counts most first."""
    weighing: Weighing
    method: WeighingMethod
    points: tuple[float, ...] | None
    """Their points; None where only an order is known."""
    places: tuple[tuple[int, ...], ...]
    """Where only an order is known, the positions of the categories on each place."""


def read_counting(motivation: MotivationProfile, names: Names) -> tuple[Counting | None, list[Reason], list[Reason]]:
    """Read what counts; give also what was assumed and what was missing."""
    if motivation.weights is None:
        standings = {answer.standing for answer in motivation.unanswered if answer.field == "weights"}
        if Standing.NOT_FOR_ME in standings:
            return None, [], [reason("alternative.missing.weights-not-for-me")]
        return None, [], [reason("alternative.missing.weights")]
    reading = read_weights(motivation.weights, names)
    assumed, missing = [*reading.assumed], [*reading.missing]
    if reading.nothing is not None:
        return None, assumed, [reason(reading.nothing), *missing]
    return _counting(reading), assumed, missing


def _counting(reading: Reading) -> Counting:
    if reading.weighing is WeighingMethod.POINTS:
        counted = sorted(
            (one for one, points in reading.levels.items() if points), key=lambda one: -reading.levels[one]
        )
        points = tuple(reading.levels[one] for one in counted)
        total = math.fsum(points)
        return Counting(
            categories=tuple(counted),
            weighing=Shares([one / total for one in points]),
            method=reading.weighing,
            points=points,
            places=(),
        )
    counted = sorted(
        (one for one, level in reading.levels.items() if level != reading.floor), key=lambda one: -reading.levels[one]
    )
    places: dict[float, list[int]] = {}
    for position, one in enumerate(counted):
        places.setdefault(reading.levels[one], []).append(position)
    grouped = tuple(map(tuple, places.values()))
    return Counting(
        categories=tuple(counted), weighing=Order(grouped), method=reading.weighing, points=None, places=grouped
    )


def read_minimums(motivation: MotivationProfile) -> dict[str, int]:
    """Read what is asked for at the least; of several for one category, the highest."""
    minimums: dict[str, int] = {}
    for minimum in motivation.minimums:
        minimums[minimum.category] = max(minimum.extent, minimums.get(minimum.category, 0))
    return minimums


def read_alternatives(alternatives: Sequence[Alternative], categories: Sequence[str], basis: Basis) -> list[Candidate]:
    """Read alternatives, and put them in an order that is the same however they were entered."""
    found = [_candidate(f"/alternatives/{index}", one, categories, basis) for index, one in enumerate(alternatives)]
    return sorted(found, key=_entered)


def _entered(one: Candidate) -> tuple[object, ...]:
    return (one.alternative.name, one.row, one.alternative.id or "", len(one.alternative.downsides), one.burden or 0)


def _candidate(pointer: str, alternative: Alternative, categories: Sequence[str], basis: Basis) -> Candidate:
    perceived: dict[str, set[int]] = {}
    verified: dict[str, set[int]] = {}
    closed = set()
    for service in alternative.serves:
        if service.perceived is not None:
            perceived.setdefault(service.category, set()).add(service.perceived)
        if service.verified is not None:
            verified.setdefault(service.category, set()).add(service.verified)
        if any(answer.field == "verified" for answer in service.unanswered):
            closed.add(service.category)
    levels = {}
    if basis is not Basis.VERIFIED:
        levels = {one: Level(extent=min(some), open=one in closed) for one, some in perceived.items()}
    if basis is not Basis.PERCEIVED:
        levels.update({one: Level(extent=min(some), verified=True) for one, some in verified.items()})
    extents = [levels.get(category, _NONE).extent for category in categories]
    low = tuple(extent or 0 for extent in extents)
    high = low if None not in extents else tuple(TOP if extent is None else extent for extent in extents)
    return Candidate(
        pointer=pointer,
        alternative=alternative,
        levels=levels,
        perceived={one: min(some) for one, some in perceived.items()},
        looked=bool(verified),
        twice=any(len(some) > 1 for some in (*perceived.values(), *verified.values())),
        row=Row(low, high),
    )
