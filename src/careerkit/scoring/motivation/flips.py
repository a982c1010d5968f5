"""What would change the verdict of `motivation_focus`, as exact as the weights are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.scoring.motivation.kernel import Move, Standing, first_move, judge_order
from careerkit.scoring.motivation.result import (
    ChangedRating,
    FocusFlip,
    FocusVerdict,
    KeptCategory,
    MadeChoices,
    MovedPoints,
)
from careerkit.scoring.motivation.trade_offs import Choices
from careerkit.scoring.reasons import reason

if TYPE_CHECKING:
    from careerkit.scoring.motivation.reading import Names

__all__ = ["choice_flips", "point_flips"]


def __dir__() -> list[str]:
    return __all__


_THREE = 3
"""Moves are told between the three categories that have most, for on these the verdict depends."""

_MOST_CONTENDERS = 8
"""With more contenders than this, no list of choices is told: nobody makes so many at once."""


class _Found(NamedTuple):
    """A move of points that changes the verdict, and before it what puts such moves in order."""

    share: float
    beyond: bool
    source_order: tuple[int, str]
    target_order: tuple[int, str]
    move: Move
    source: str
    target: str | None


def point_flips(rows: Sequence[tuple[int, str, float]], total: float, names: Names) -> tuple[FocusFlip, ...]:
    """Find, for each other verdict that a move between the three largest can lead to, the smallest such move.

    Where fewer than three categories have points, one that has none may get some.
    """
    having = [(name, points / total) for _, name, points in rows if points > 0]
    first: list[tuple[str | None, float]] = [*having[:_THREE]]
    if len(having) < _THREE:
        first.append((None, 0.0))
    smallest: dict[FocusVerdict, _Found] = {}
    for source, gives in first:
        for target, gets in first:
            if source is None or source == target:
                continue
            others = [share for name, share in having[: 2 * _THREE] if name not in (source, target)]
            move = first_move(gives, gets, others[:_THREE])
            if move is None:
                continue
            last = (len(names.known), "") if target is None else names.order(target)
            found = _Found(round(move.share, 9), move.beyond, names.order(source), last, move, source, target)
            if move.verdict not in smallest or found[:4] < smallest[move.verdict][:4]:
                smallest[move.verdict] = found
    return tuple(_moved(found, total, names) for found in sorted(smallest.values(), key=lambda found: found[:4]))


def _moved(found: _Found, total: float, names: Names) -> MovedPoints:
    move, source, target = found.move, found.source, found.target
    points = move.share * total
    code = "focus.flip.points-any" if not points else "focus.flip.points-beyond" if move.beyond else "focus.flip.points"
    words = reason(
        code,
        points=points,
        source=names.say(source),
        target="word.focus.another" if target is None else names.say(target),
        verdict=f"word.focus-verdict.{move.verdict.value}",
    )
    return trusted(
        MovedPoints,
        source=source,
        target=target,
        points=points,
        beyond=move.beyond,
        verdict=move.verdict,
        words=words,
    )


def choice_flips(
    levels: Mapping[str, float], choices: Choices, floor: float | None, standing: Standing, names: Names
) -> tuple[FocusFlip, ...]:
    """Find the answers, or the rating, that would change what an order says."""
    if len(standing.next) > _MOST_CONTENDERS:
        return ()
    if standing.verdict is FocusVerdict.SPREAD:
        sets = [[(one, other) for other in standing.next if other != one] for one in standing.next]
    elif standing.verdict is FocusVerdict.LEANING:
        sets = [list(choices.open_pairs(standing.leading, standing.next))]
    else:
        sets = [[(other, one)] for other in standing.next for one in standing.leading]

    @cache  # the same choices are tried on several ways
    def judged(added: frozenset[tuple[str, str]]) -> FocusVerdict:
        return judge_order(levels, Choices([*choices.made, *added]), floor).verdict

    def verdict_with(added: Sequence[tuple[str, str]]) -> FocusVerdict:
        return judged(frozenset(added))

    needed = [_needed(added, standing.verdict, verdict_with) for added in sets]
    found: list[FocusFlip] = [_made(added, verdict_with(added), names) for added in dict.fromkeys(needed) if added]
    if not found and floor is not None and standing.next and levels[standing.next[0]] == floor:
        found += _raised(levels, choices, floor, standing, names)
    return tuple(found)


def _needed(
    added: Sequence[tuple[str, str]],
    verdict: FocusVerdict,
    verdict_with: Callable[[Sequence[tuple[str, str]]], FocusVerdict],
) -> tuple[tuple[str, str], ...]:
    """Leave out the choices that the flip does not need; none is left where they flip nothing."""
    if verdict_with(added) is verdict:
        return ()
    for left_out in added:
        fewer = [choice for choice in added if choice != left_out]
        if verdict_with(fewer) is not verdict:
            return _needed(fewer, verdict, verdict_with)
    return tuple(added)


def _made(added: Sequence[tuple[str, str]], verdict: FocusVerdict, names: Names) -> MadeChoices:
    words = reason(
        "focus.flip.choices",
        keep=names.say_all({keep for keep, _ in added}),
        give_up=names.say_all({give_up for _, give_up in added}),
        verdict=f"word.focus-verdict.{verdict.value}",
    )
    kept = tuple(trusted(KeptCategory, keep=keep, give_up=give_up) for keep, give_up in added)
    return trusted(MadeChoices, choices=kept, verdict=verdict, words=words)


def _raised(
    levels: Mapping[str, float], choices: Choices, floor: float, standing: Standing, names: Names
) -> list[ChangedRating]:
    """Find the first category whose rating, were it only a little above the lowest, would unsettle the verdict."""
    above = min(level for level in levels.values() if level > floor)
    for name in standing.next:
        verdict = judge_order({**levels, name: (floor + above) / 2}, choices, floor).verdict
        if verdict is not standing.verdict:
            words = reason(
                "focus.flip.rating",
                name=names.say(name),
                rating=floor,
                verdict=f"word.focus-verdict.{verdict.value}",
            )
            return [trusted(ChangedRating, category=name, rating=floor, verdict=verdict, words=words)]
    return []
