"""A catalogue's scores, read for `explore_catalogue`: each from 0 to 1, and what each dimension speaks for."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from careerkit.guide.needs import MAPPING_VERSION, NEED_SCHEMES
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.catalogue import Catalogue, Dimension, Occupation

__all__ = ["HIGH", "Profile", "Scales"]

HIGH = 0.75
"""A score is high in the upper quarter of its scale."""

_FEWEST_FOR_EVERYTHING = 3


def __dir__() -> list[str]:
    return __all__


_GUIDE: dict[str, dict[str, float]] = {
    value.id: {
        category: sum(category in need.categories for need in value.needs) / len(value.needs)
        for category in value.categories
    }
    for scheme in NEED_SCHEMES
    for value in scheme.values
    if value.categories
}
"""The categories that work values and anchors speak for, by their ids in the guide's proposal, and how much, from 0 to
1: the part of a work value's needs that do. One of the six needs of working conditions speaks for growth, and both of
those of achievement do."""


class Profile(NamedTuple):
    """What a career serves."""

    average: float
    """The mean of all its scores, from 0 to 1."""
    levels: dict[str, float]
    """By category, the mean of its scores on what speaks for it, in proportion to how much that does."""
    high_on_everything: bool
    """Whether every category that the catalogue speaks for is high, of three at the least."""


class Scales:
    """The dimensions of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Read the dimensions; of several with one id, the first in order of their names counts."""
        self._scale: dict[str, tuple[float, float]] = {}
        self.speaks: dict[str, dict[str, float]] = {}
        turned, flat, guessed = [], [], []
        for dimension in sorted(catalogue.dimensions, key=_entered):
            if dimension.id in self._scale:
                continue
            low, high = sorted((dimension.lowest, dimension.highest))
            if low == high:
                flat.append(dimension.name)
                continue
            if dimension.lowest > dimension.highest:
                turned.append(dimension.name)
            self._scale[dimension.id] = low, high - low
            categories = dict.fromkeys(dimension.categories, 1.0)
            if not categories and dimension.id in _GUIDE:
                categories = _GUIDE[dimension.id]
                guessed.append(dimension.name)
            self.speaks[dimension.id] = categories
        self.categories = {category for some in self.speaks.values() for category in some}
        self._flat = {dimension.id for dimension in catalogue.dimensions} - self._scale.keys()
        self.outside = self.unknown = 0
        self.assumed: list[Reason] = []
        self.missing: list[Reason] = []
        if guessed:
            self.assumed.append(
                reason("alternative.ideas.assumed.guide", "/dimensions", names=guessed, version=MAPPING_VERSION)
            )
        if turned:
            self.assumed.append(reason("alternative.ideas.assumed.upside-down", "/dimensions", names=turned))
        if flat:
            self.missing.append(reason("alternative.ideas.missing.without-width", "/dimensions", names=flat))

    def profile(self, occupation: Occupation) -> Profile | None:
        """Read the scores of a career; None where it has none. Several on one dimension count by their mean."""
        scores: dict[str, list[float]] = {}
        for entry in occupation.scores:
            scale = self._scale.get(entry.dimension)
            if scale is None:
                self.unknown += entry.dimension not in self._flat
                continue
            low, width = scale
            score = (entry.score - low) / width
            if not 0 <= score <= 1:
                self.outside += 1
                score = min(max(score, 0.0), 1.0)
            scores.setdefault(entry.dimension, []).append(score)
        if not scores:
            return None
        known = {one: some[0] if len(some) == 1 else fsum(some) / len(some) for one, some in scores.items()}
        weighed: dict[str, tuple[list[float], list[float]]] = {}
        for one, score in known.items():
            for category, weight in self.speaks[one].items():
                products, weights = weighed.setdefault(category, ([], []))
                products.append(weight * score)
                weights.append(weight)
        levels = {
            category: min(fsum(products) / fsum(weights), 1.0) for category, (products, weights) in weighed.items()
        }
        return Profile(
            average=fsum(known.values()) / len(known),
            levels=levels,
            high_on_everything=len(levels) >= _FEWEST_FOR_EVERYTHING
            and len(levels) == len(self.categories)
            and min(levels.values()) >= HIGH,
        )


def _entered(dimension: Dimension) -> tuple[str, str, float, float, tuple[str, ...]]:
    return dimension.id, dimension.name, dimension.lowest, dimension.highest, dimension.categories
