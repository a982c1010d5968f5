"""The words of an exploration: counts before anything else, and a question at the end of a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.messages import say
from careerkit.model.career_map import LandStanding

if TYPE_CHECKING:
    from careerkit.scoring.growth.exploration_result import Exploration, ExploredKind, UnderstandingGrowth

__all__ = ["words"]

_GUIDE: Final = {kind.id: kind for kind in KINDS_OF_WORK}
_NAMES: Final = 5
"""The most things that are named in one line."""
_IN_YEARS: Final = 24
"""From two years on, months are said as years."""


def __dir__() -> list[str]:
    return __all__


def words(result: Exploration, language: str) -> str:
    """Put an exploration into words, a thought a line."""
    lines = [one.say(language) for one in result.reasons]
    lines += [*_breadth(result, language), *_lands(result, language), *_learning(result, language)]
    told = (*(flip.words for flip in result.flips), *result.assumed, *result.missing)
    return "\n".join([*lines, *(one.say(language) for one in told)])


def _listed(names: list[str], language: str) -> str:
    """List names, the first of them where there are many."""
    more = len(names) - _NAMES
    if more <= 1:
        return say("exploration.words.names", {"names": names}, language)
    return say("exploration.words.names-and-more", {"names": names[:_NAMES], "count": more}, language)


def _kind(kind: str, name: str | None, language: str) -> str:
    known = _GUIDE.get(kind)
    return name or (kind if known is None else known.name(language))


def _lasting(name: str, months: int | None, language: str) -> str:
    if months is None:
        return name
    if months < _IN_YEARS:
        return say("exploration.words.months", {"name": name, "count": months}, language)
    return say("exploration.words.years", {"name": name, "count": months // 12}, language)


def _breadth(result: Exploration, language: str) -> Iterator[str]:
    def named(one: ExploredKind) -> str:
        return _lasting(_kind(one.kind, one.name, language), one.months, language)

    if result.kinds:
        names = _listed([named(one) for one in result.kinds], language)
        params = {"names": names, "done": result.kinds_done, "all": result.kinds_known}
        yield say("exploration.words.kinds", params, language)
        if result.not_yet:
            names = _listed([_kind(kind, None, language) for kind in result.not_yet], language)
            yield say("exploration.words.not-yet", {"names": names}, language)
    if result.effective_number is not None and sum(bool(one.months) for one in result.kinds) > 1:
        yield say("exploration.words.spread", {"number": result.effective_number}, language)
    if result.moves:
        params = {"count": result.moves, "new": result.moves_to_something_new}
        yield say("exploration.words.moves", params, language)


def _lands(result: Exploration, language: str) -> Iterator[str]:
    been = [_lasting(land.name, land.months, language) for land in result.lands if land.been]
    if been:
        params = {"names": _listed(been, language), "count": len(been)}
        yield say("exploration.words.lands", params, language)
    for standing in (LandStanding.TO_VISIT, LandStanding.WANTED):
        names = [land.name for land in result.lands if not land.been and land.standing is standing]
        if names:
            params = {"names": _listed(names, language), "count": len(names)}
            yield say(f"exploration.words.{standing.value}", params, language)
    if result.paths:
        params = {"count": result.paths, "walked": result.paths_walked}
        yield say("exploration.words.paths", params, language)
    names = [land.name for land in result.lands if land.pointer in result.without_path]
    if names:
        yield say("exploration.words.without-path", {"names": _listed(names, language), "count": len(names)}, language)


def _learning(result: Exploration, language: str) -> Iterator[str]:
    if result.skills_built:
        yield say("exploration.words.built", {"count": result.skills_built}, language)
    if result.risen:
        names = _listed([skill.name for skill in result.risen], language)
        yield say("exploration.words.risen", {"names": names, "count": len(result.risen)}, language)
    if result.months_since_rise is not None:
        yield say("exploration.words.last-rise", {"count": result.months_since_rise}, language)
    for one in result.understanding:
        yield _understood(one, language)
    if result.insights or result.influences or result.impacts:
        params = {"insights": result.insights, "influences": result.influences, "impacts": result.impacts}
        yield say("exploration.words.gains", params, language)


def _understood(one: UnderstandingGrowth, language: str) -> str:
    params = {"subject": f"word.understanding-subject.{one.subject.value}", "first": one.first, "last": one.last}
    if one.employer is not None:
        params["subject"] = say("exploration.words.whose", {**params, "employer": one.name or one.employer}, language)
    if one.occasions == 1:
        return say("exploration.words.understood", params, language)
    grown = "grown" if one.last > one.first else "level" if one.last == one.first else "less"
    return say(f"exploration.words.understood.{grown}", params, language)
