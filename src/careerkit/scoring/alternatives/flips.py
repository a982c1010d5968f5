"""What would change which alternative comes first, with its words, for `rank_alternatives`."""

from __future__ import annotations

from collections.abc import Sequence
from operator import sub

import attrs

from careerkit.declaration.part import trusted
from careerkit.scoring.alternatives.compatible import TOP
from careerkit.scoring.alternatives.reading import Candidate, Counting
from careerkit.scoring.alternatives.result import AlternativeFlip, DownsideFlip, ExtentFlip, PointsChange, PointsFlip
from careerkit.scoring.alternatives.turning import Change, level_changes, moved_points, one_weight
from careerkit.scoring.motivation.reading import Names
from careerkit.scoring.reasons import reason

__all__ = ["MOST_FLIPS", "Lead", "find_flips"]

MOST_FLIPS = 5
"""As many levels that would turn it are told, the nearest first."""

_MOST_POINTS = 1e6


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class Lead:
    """One alternative in front of the others."""

    ordered: Sequence[Candidate]
    """All that are compared."""
    first: int
    """Which one is first."""
    closest: Sequence[int]
    """The others that none but the first is ahead of."""
    counting: Counting
    minimums: dict[str, int]
    names: Names


def find_flips(lead: Lead) -> tuple[AlternativeFlip, ...]:
    """Find what would end the lead: other points, other levels, a price of downsides."""
    return (*_points(lead), *_levels(lead), *_downsides(lead))


def _points(lead: Lead) -> list[PointsFlip]:
    points = lead.counting.points
    if points is None:
        return []
    first = lead.ordered[lead.first].row.low
    others = [index for index in range(len(lead.ordered)) if index != lead.first]
    differences = [[*map(sub, first, lead.ordered[index].row.high)] for index in others]
    moved = moved_points(points, differences)
    changes = sorted(one_weight(points, differences, _MOST_POINTS), key=lambda change: change.amount)
    found = [] if moved is None or max(moved.points.values()) > _MOST_POINTS else [moved]
    return [_told(lead, points, change, lead.ordered[others[change.other]]) for change in (*found, *changes)]


def _told(lead: Lead, points: Sequence[float], change: Change, other: Candidate) -> PointsFlip:
    categories = lead.counting.categories
    say = lead.names.say
    if len(change.points) == 1:
        ((position, changed),) = change.points.items()
        words = reason(
            "alternative.flip.points",
            category=say(categories[position]),
            points=points[position],
            changed=changed,
            name=other.alternative.name,
        )
    else:
        getting = [say(categories[one]) for one, changed in change.points.items() if changed > points[one]]
        giving = [say(categories[one]) for one, changed in change.points.items() if changed <= points[one]]
        words = reason(
            "alternative.flip.moved",
            amount=change.amount,
            giving=giving,
            getting=getting,
            name=other.alternative.name,
            count=int(change.amount) if change.amount == int(change.amount) else 2,
        )
    return trusted(
        PointsFlip,
        pointer=other.pointer,
        changes=tuple(
            trusted(PointsChange, category=categories[one], points=points[one], changed=changed)
            for one, changed in sorted(change.points.items())
        ),
        amount=change.amount,
        words=words,
    )


def _levels(lead: Lead) -> list[ExtentFlip]:
    categories = lead.counting.categories
    unsure = [
        [
            position
            for position, category in enumerate(categories)
            if (level := one.level(category)).extent is not None and not level.verified
        ]
        for one in lead.ordered
    ]
    minimums = [lead.minimums.get(category, 0) for category in categories]
    rows = [one.row for one in lead.ordered]
    found = []
    for change in level_changes(rows, lead.first, lead.closest, unsure, minimums, lead.counting.weighing)[:MOST_FLIPS]:
        one, category = lead.ordered[change.row], categories[change.category]
        extent = one.row.low[change.category]
        code = "higher"
        if change.row == lead.first:
            code = "excluded" if change.changed < minimums[change.category] else "lower"
        words = reason(
            f"alternative.flip.extent.{code}",
            one.pointer,
            name=one.alternative.name,
            first=lead.ordered[lead.first].alternative.name,
            category=lead.names.say(category),
            extent=extent,
            changed=change.changed,
        )
        found.append(
            trusted(
                ExtentFlip, pointer=one.pointer, category=category, extent=extent, changed=change.changed, words=words
            )
        )
    return found


def _downsides(lead: Lead) -> list[DownsideFlip]:
    """Find the least price of downsides at which one with lighter ones draws level; only among values that are sure."""
    first = lead.ordered[lead.first]
    burden = first.burden
    if lead.counting.points is None or burden is None or first.row.low != first.row.high:
        return []
    value = lead.counting.weighing.bounds(first.row).low
    best: tuple[float, Candidate] | None = None
    for one in lead.ordered:
        lighter = one.burden
        if lighter is None or lighter >= burden or one.row.low != one.row.high:
            continue
        price = (value - lead.counting.weighing.bounds(one.row).low) / (burden - lighter)
        if best is None or price < best[0]:
            best = price, one
    if best is None:
        return []
    price, one = best
    words = reason(
        "alternative.flip.downsides",
        one.pointer,
        name=one.alternative.name,
        first=first.alternative.name,
        price=price * TOP,
    )
    return [trusted(DownsideFlip, pointer=one.pointer, price=price, words=words)]
