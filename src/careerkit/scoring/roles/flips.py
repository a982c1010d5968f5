"""What alone would change the verdict on a role: how one demand stands, or the level of one skill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from careerkit.declaration.part import trusted
from careerkit.model.skills import LevelOnScale
from careerkit.scoring.reasons import reason
from careerkit.scoring.roles.judging import Judged, counted, judge, verdict_of
from careerkit.scoring.roles.result import DemandStanding, ReadinessFlip, ReadinessVerdict

if TYPE_CHECKING:
    from careerkit.scoring.roles.reading import Reading

__all__ = ["readiness_flips"]


def __dir__() -> list[str]:
    return __all__


_DECISIVE: Final = {
    ReadinessVerdict.MISSING: DemandStanding.MISSING,
    ReadinessVerdict.UNDETERMINED: DemandStanding.UNKNOWN,
    ReadinessVerdict.NEARLY: DemandStanding.NEARLY,
}
_STANDINGS: Final = (DemandStanding.NEARLY, DemandStanding.MET, DemandStanding.MISSING)


def readiness_flips(
    reading: Reading, verdict: ReadinessVerdict, counting: Sequence[Judged]
) -> tuple[ReadinessFlip, ...]:
    """Tell what would change the verdict.

    A verdict rests on the demands that are worst. Where that is one, or all of them ask for levels of one skill, one
    change is enough; otherwise none is.
    """
    decisive = [number for number, one in enumerate(counting) if one.standing is _DECISIVE.get(verdict)]
    if not decisive:
        return ()
    found = list(_by_level(reading, verdict, counting, decisive))
    if len(decisive) == 1:
        found += _by_demand(counting, decisive[0], {verdict, *(flip.verdict for flip in found)})
    return tuple(found)


def _by_demand(counting: Sequence[Judged], number: int, seen: set[ReadinessVerdict]) -> Iterator[ReadinessFlip]:
    """Tell for each verdict the least that leads to it."""
    demand, pointer = counting[number].demand, counting[number].pointer
    others = [one.standing for other, one in enumerate(counting) if other != number]
    for standing in _STANDINGS:
        then = verdict_of(counted([*others, standing]))
        if then not in seen:
            seen.add(then)
            words = reason(f"readiness.flip.{standing.value}.{then.value}", text=demand.text)
            yield trusted(ReadinessFlip, demand=pointer, standing=standing, verdict=then, words=words)


def _by_level(
    reading: Reading,
    verdict: ReadinessVerdict,
    counting: Sequence[Judged],
    decisive: Sequence[int],
) -> Iterator[ReadinessFlip]:
    """Try the levels at which a demand of the skill would stand differently, from the lowest up."""
    first = counting[decisive[0]]
    levels = [level for one in decisive if isinstance(level := counting[one].demand.level, LevelOnScale)]
    if not levels or first.demand.skill is None or len(first.about.skills) != 1:
        return
    skill, scale = first.demand.skill, min(level.scale for level in levels)
    if scale in reading.levels.differing or any(counting[one].demand.skill != skill for one in decisive):
        return
    of_skill = [number for number, one in enumerate(counting) if one.demand.skill == skill]
    steps: dict[float, tuple[int, DemandStanding]] = {}
    for number in of_skill:
        wanted = counting[number].demand.level
        value = None if wanted is None else reading.levels.value(wanted, scale)
        if value is not None:
            near = reading.levels.near(scale, value)
            steps[value] = (number, DemandStanding.MET)
            if near is not None:
                steps.setdefault(near, (number, DemandStanding.NEARLY))
    before = verdict
    others = [one.standing for number, one in enumerate(counting) if number not in set(of_skill)]
    held = _held(reading, first, scale)
    for value, (number, standing) in sorted(steps.items()):
        if held is not None and value <= held:
            continue
        level = LevelOnScale(scale=scale, value=value)
        changed = [_at(reading, counting[one], level) for one in of_skill]
        then = verdict_of(counted([*others, *changed]))
        if then in {before, verdict}:
            continue
        before = then
        name = reading.career.skills[first.about.skills[0]].name
        yield trusted(
            ReadinessFlip,
            demand=counting[number].pointer,
            standing=standing,
            skill=skill,
            scale=scale,
            value=value,
            verdict=then,
            words=reason(f"readiness.flip.level.{then.value}", name=name, value=value),
        )


def _at(reading: Reading, judged: Judged, level: LevelOnScale) -> DemandStanding:
    return judge(reading, judged.demand, judged.pointer, judged.about, level).standing


def _held(reading: Reading, judged: Judged, scale: str) -> float | None:
    level = reading.career.skills[judged.about.skills[0]].level
    return float(level.value) if isinstance(level, LevelOnScale) and level.scale == scale else None
