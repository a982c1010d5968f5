"""Levels held against each other: on one scale, or in the same words; otherwise it can't be told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from careerkit.model.skills import LevelOnScale
from careerkit.scoring.roles.result import DemandStanding

if TYPE_CHECKING:
    from careerkit.model.skills import Level, Scale

__all__ = ["Compared", "Levels", "folded"]


def __dir__() -> list[str]:
    return __all__


class Compared(NamedTuple):
    """A level that there is, held against one that is asked for."""

    standing: DemandStanding
    """Met, nearly or missing."""
    below: float
    """By how much it is below, on the scale; nothing where it is not."""


def folded(text: str) -> str:
    """Bring a text into the form in which two that differ in case or spaces only are the same.

    Examples:
        >>> folded(" Works  ALONE") == folded("works alone")
        True
    """
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).split())


class Levels:
    """The scales that levels can stand on, those of the career and those of the profile.

    A scale of which there are two that differ in their steps is no scale: its numbers may mean one thing or the other.
    """

    def __init__(self, scales: Iterable[Scale]) -> None:
        """Read scales; one without steps says nothing against another."""
        self.differing: set[str] = set()
        """The ids under which there are scales with different steps."""
        self._values: dict[str, dict[str, set[float]]] = {}
        self._steps: dict[str, list[float]] = {}
        seen: dict[str, set[tuple[float, str]]] = {}
        for scale in scales:
            steps = {(float(step.value), folded(step.name)) for step in scale.steps}
            if steps and seen.setdefault(scale.id, steps) != steps:
                self.differing.add(scale.id)
        for id_, steps in seen.items():
            self._steps[id_] = sorted({value for value, _ in steps})
            names = self._values.setdefault(id_, {})
            for value, name in steps:
                names.setdefault(name, set()).add(value)

    def near(self, scale: str, value: float) -> float | None:
        """Give the step next below a level; None where the scale has none.

        Examples:
            >>> from careerkit.model.skills import Scale, ScaleStep
            >>> steps = [ScaleStep(value=1, name="Shown"), ScaleStep(value=2, name="Alone")]
            >>> levels = Levels([Scale(id="craft", name="Craft", steps=steps)])
            >>> levels.near("craft", 2), levels.near("craft", 1)
            (1.0, None)
        """
        return max((step for step in self._steps.get(scale, ()) if step < value), default=None)

    def compare(self, have: Level, wanted: Level) -> Compared | None:
        """Hold a level against the one that is asked for; None where they can't be compared.

        A word that is the name of one step stands for it.
        """
        if isinstance(have, str) and isinstance(wanted, str) and folded(have) == folded(wanted):
            return Compared(DemandStanding.MET, 0.0)
        found = {
            (scale, one, other)
            for scale in self._shared(have, wanted)
            if (one := self.value(have, scale)) is not None and (other := self.value(wanted, scale)) is not None
        }
        if len(found) != 1:
            return None
        ((scale, one, other),) = found
        if one >= other:
            return Compared(DemandStanding.MET, 0.0)
        near = self.near(scale, other)
        nearly = near is not None and one >= near
        return Compared(DemandStanding.NEARLY if nearly else DemandStanding.MISSING, other - one)

    def _shared(self, have: Level, wanted: Level) -> Iterable[str]:
        given = [level.scale for level in (wanted, have) if isinstance(level, LevelOnScale)]
        return (scale for scale in (given[:1] or self._values) if scale not in self.differing)

    def value(self, level: Level, scale: str) -> float | None:
        """Give a level as a number on a scale; None where it has none there."""
        if isinstance(level, LevelOnScale):
            return float(level.value) if level.scale == scale else None
        values = self._values.get(scale, {}).get(folded(level), ())
        return next(iter(values)) if len(values) == 1 else None
