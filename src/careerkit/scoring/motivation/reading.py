"""Weights as a person gave them, read for `motivation_focus`: what they say, and what was assumed to read them."""

from __future__ import annotations

import math
from collections.abc import Iterable

import attrs

from careerkit.guide.categories import BUILT_IN_CATEGORIES, CATEGORIES
from careerkit.model.motivation import MotivationProfile, Ranking, Ratings, SharedPoints
from careerkit.scoring.motivation.result import WeighingMethod
from careerkit.scoring.reasons import Reason, reason

__all__ = ["HIGH", "Names", "Reading", "read_weights"]


def __dir__() -> list[str]:
    return __all__


HIGH = 0.75
"""A rating is high in the upper quarter of its scale: 4 and 5 of a scale from 1 to 5."""

FEWEST_FOR_EVERYTHING = 3
"""Two motivations that are both rated high are two, which is what one hopes for; three are everything."""


class Names:
    """What the categories are called, and the order in which they stand where nothing else tells.

    That is the five built-in ones as in the source, then the person's own and then unknown ones, each by their ids.
    """

    def __init__(self, profile: MotivationProfile) -> None:
        """Read the person's own categories."""
        self.own: dict[str, str] = {}
        for category in sorted(profile.categories, key=lambda category: (category.id, category.name), reverse=True):
            if category.id not in CATEGORIES:
                self.own[category.id] = category.name
        self._words = {category.id: category.word for category in BUILT_IN_CATEGORIES}

    @property
    def known(self) -> list[str]:
        """The built-in categories and the person's own."""
        return [*CATEGORIES, *sorted(self.own)]

    def sorted(self, ids: Iterable[str]) -> list[str]:
        """Put ids in order."""
        return sorted(ids, key=self.order)

    def order(self, one: str) -> tuple[int, str]:
        """Give the key to put an id in order by."""
        if one in self._words:
            return CATEGORIES.index(one), ""
        return len(CATEGORIES) + (one not in self.own), one

    def say(self, one: str) -> str:
        """Give the word of a category, for a message: a code, the person's name for it, or the id if it is unknown."""
        return self._words.get(one) or self.own.get(one) or one

    def say_all(self, ids: Iterable[str]) -> list[str]:
        """Give the words of categories, in order."""
        return [self.say(one) for one in self.sorted(ids)]

    def unknown(self, ids: Iterable[str]) -> list[str]:
        """Give those that are neither built in nor declared."""
        return [one for one in self.sorted(set(ids)) if one not in self._words and one not in self.own]


@attrs.frozen(kw_only=True)
class Reading:
    """Weights, read."""

    weighing: WeighingMethod
    levels: dict[str, float]
    """The level of each category that was weighed, a higher one first: its points, its rating as it was read, or minus
    its place in the ranking."""
    floor: float | None = None
    """The rating of what does not matter at all; None where there is no such rating."""
    everything_high: bool = False
    """Whether every rating, of three at least, is high."""
    nothing: str | None = None
    """The code of the message that says why nothing can be told from them; None where something can."""
    assumed: tuple[Reason, ...] = ()
    """What was assumed to read them."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or unknown."""


def read_weights(weights: SharedPoints | Ratings | Ranking, names: Names) -> Reading:
    """Read weights of any sort."""
    if isinstance(weights, SharedPoints):
        return _read_points(weights, names)
    if isinstance(weights, Ratings):
        return _read_ratings(weights, names)
    return _read_ranking(weights, names)


def _read_points(weights: SharedPoints, names: Names) -> Reading:
    given: dict[str, list[float]] = {}
    for entry in weights.points:
        if entry.points:
            given.setdefault(entry.category, []).append(entry.points)
    sums = {category: math.fsum(points) for category, points in given.items()}
    assumed = _twice("focus.assumed.points-twice", [one for one, points in given.items() if len(points) > 1], names)
    levels = {one: sums.get(one, 0.0) for one in names.sorted({*names.known, *sums})}
    return Reading(
        weighing=WeighingMethod.POINTS,
        levels=levels,
        nothing=None if sums else "focus.missing.all-zero",
        assumed=assumed,
        missing=_unknown(levels, names),
    )


def _read_ratings(weights: Ratings, names: Names) -> Reading:
    lowest, highest = sorted((weights.lowest, weights.highest))
    assumed = []
    if weights.lowest > weights.highest:
        assumed.append(reason("focus.assumed.scale-upside-down", "/weights", lowest=lowest, highest=highest))
    has_width = lowest < highest
    if not has_width:
        assumed.append(reason("focus.assumed.scale-without-width", "/weights"))
    given: dict[str, set[float]] = {}
    outside = set()
    for entry in weights.ratings:
        rating = min(max(entry.rating, lowest), highest) if has_width else entry.rating
        if rating != entry.rating:
            outside.add(entry.category)
        given.setdefault(entry.category, set()).add(rating)
    if outside:
        assumed.append(
            reason("focus.assumed.rating-outside", "/weights/ratings", names=names.say_all(outside), count=len(outside))
        )
    assumed += _twice("focus.assumed.rated-twice", [one for one, ratings in given.items() if len(ratings) > 1], names)
    levels = {one: max(given[one]) for one in names.sorted(given)}
    floor = lowest if has_width else None
    nothing = None
    if not levels:
        nothing = "focus.missing.empty"
    elif max(levels.values()) == floor:
        nothing = "focus.missing.all-lowest"
    high = has_width and len(levels) >= FEWEST_FOR_EVERYTHING
    return Reading(
        weighing=WeighingMethod.RATINGS,
        levels=levels,
        floor=floor,
        everything_high=high and min(levels.values()) >= lowest + HIGH * (highest - lowest),
        nothing=nothing,
        assumed=tuple(assumed),
        missing=(*_unknown(levels, names), *_left_out("focus.missing.not-rated", levels, names)),
    )


def _read_ranking(weights: Ranking, names: Names) -> Reading:
    levels: dict[str, float] = {}
    twice = []
    for place, entry in enumerate(weights.places):
        for category in sorted(set(entry.categories)):
            if category in levels:
                twice.append(category)
            else:
                levels[category] = float(-place)
    levels = {one: levels[one] for one in names.sorted(levels)}
    return Reading(
        weighing=WeighingMethod.RANKING,
        levels=levels,
        nothing=None if levels else "focus.missing.empty",
        assumed=_twice("focus.assumed.ranked-twice", twice, names),
        missing=(*_unknown(levels, names), *_left_out("focus.missing.not-ranked", levels, names)),
    )


def _twice(code: str, ids: Iterable[str], names: Names) -> tuple[Reason, ...]:
    found = names.say_all(set(ids))
    return (reason(code, "/weights", names=found, count=len(found)),) if found else ()


def _unknown(ids: Iterable[str], names: Names) -> tuple[Reason, ...]:
    found = names.unknown(ids)
    return (reason("focus.missing.unknown-category", "/weights", names=found, count=len(found)),) if found else ()


def _left_out(code: str, levels: dict[str, float], names: Names) -> tuple[Reason, ...]:
    """Name the categories that were not weighed, which is not the same as weighing nothing."""
    found = [one for one in names.known if one not in levels] if levels else []
    return (reason(code, "/weights", names=names.say_all(found), count=len(found)),) if found else ()
