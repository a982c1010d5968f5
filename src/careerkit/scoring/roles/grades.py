"""The demands of a role by grade: what counts for each, and which grade is reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.model.role_profile import Necessity
from careerkit.scoring.roles.judging import Judged, counted, verdict_of
from careerkit.scoring.roles.result import GradeReadiness, ReadinessVerdict

if TYPE_CHECKING:
    from careerkit.model.role_profile import Demand, RoleProfile

__all__ = ["Ladder", "counting", "is_required"]


def __dir__() -> list[str]:
    return __all__


def is_required(demand: Demand) -> bool:
    """Tell whether a demand must be met: so it is where the profile does not tell."""
    return demand.necessity is not Necessity.DESIRED


def counting(judged: Sequence[Judged]) -> list[Judged]:
    """Give the demands that count for a verdict: those that must be met; where there are none, all."""
    return [one for one in judged if is_required(one.demand)] or list(judged)


class _Rung(NamedTuple):
    id: str
    name: str


class Ladder:
    """The grades of a role. Each builds on those before it; demands without a known grade are asked of everybody."""

    def __init__(self, profile: RoleProfile) -> None:
        """Read the grades; where several have one id, the first counts."""
        self.rungs: list[_Rung] = []
        self._place: dict[str, int] = {}
        self.twice: list[str] = []
        for grade in profile.grades:
            if grade.id in self._place:
                self.twice.append(grade.id)
            else:
                self._place[grade.id] = len(self.rungs)
                self.rungs.append(_Rung(grade.id, grade.name))
        used = {demand.grade for demand in profile.demands if demand.grade is not None}
        self.unknown = sorted(used - self._place.keys())

    def known(self) -> list[str]:
        """Give the ids of all grades."""
        return list(self._place)

    def up_to(self, judged: Sequence[Judged], grade: str | None) -> list[Judged]:
        """Give the demands up to a grade; all where there is none."""
        if grade is None:
            return list(judged)
        return [one for one in judged if self._of(one) <= self._place[grade]]

    def standings(self, judged: Sequence[Judged]) -> tuple[GradeReadiness, ...]:
        """Tell of each grade how the person stands against it."""
        by_grade: list[list[Judged]] = [[] for _ in self.rungs]
        for one in judged if self.rungs else ():
            by_grade[max(0, self._of(one))].append(one)
        found: list[GradeReadiness] = []
        so_far: list[Judged] = []
        for rung, asked in zip(self.rungs, by_grade, strict=True):
            so_far += asked
            counts = counted(one.standing for one in counting(so_far))
            found.append(
                trusted(GradeReadiness, grade=rung.id, name=rung.name, verdict=verdict_of(counts), counts=counts)
            )
        return tuple(found)

    def aim(self, grades: Sequence[GradeReadiness]) -> str | None:
        """Give the grade to ask about: the first that is not met, or the last."""
        return next((one.grade for one in grades if one.verdict is not ReadinessVerdict.MET), None) or (
            grades[-1].grade if grades else None
        )

    def reached(self, grades: Sequence[GradeReadiness]) -> str | None:
        """Give the last grade that is met, with all before it."""
        last = None
        for one in grades:
            if one.verdict is not ReadinessVerdict.MET:
                break
            last = one.grade
        return last

    def _of(self, judged: Judged) -> int:
        return self._place.get(judged.demand.grade or "", -1)
