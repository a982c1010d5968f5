"""Scales of skill, and the words that people use for the steps: “fluent” is a place on one of them.

A level in a career is a word of the person's own or a number on a declared scale. The guide knows two scales that can
be declared as they are, and what their steps are called in everyday language and on other sites. The words stand in
the catalogue of messages, so each language has its own: `scale.<id>.<step>.words`, parted by semicolons.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from careerkit.guide.knowledge import Entry, read
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.skills import LevelOnScale, Scale, ScaleStep

__all__ = ["SCALES", "GuideScale", "GuideStep", "level_of"]


def __dir__() -> list[str]:
    return __all__


class GuideStep(NamedTuple):
    """A step of a scale of the guide.

    Source: requirement row S4.5.

    Examples:
        >>> SCALES[0].steps[2].name(), SCALES[0].steps[2].value
        ('Able', 3)
    """

    scale: str
    """The id of the scale."""
    id: str
    """The name of the step among the messages of the scale."""
    value: int
    """Where it stands on the scale, from 1."""

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return Entry(f"scale.{self.scale}", self.id).name(language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what somebody can do who has reached it."""
        return Entry(f"scale.{self.scale}", self.id).definition(language)

    def words(self, language: str = DEFAULT_LANGUAGE) -> tuple[str, ...]:
        """List what people call it, in small letters."""
        said = Entry(f"scale.{self.scale}", self.id).say("words", language)
        return tuple(word.strip().casefold() for word in said.split(";"))


class GuideScale(NamedTuple):
    """A scale that a career can declare as it is.

    Source: requirement rows S2.5 and S4.5; after Dreyfus and Dreyfus (1980), and Council of Europe (2001).

    Examples:
        >>> [step.name() for step in SCALES[0].steps]
        ['Aware', 'Learning', 'Able', 'Versed', 'Master']
        >>> SCALES[0].scale().id
        'skill'
    """

    id: str
    """The name that levels refer to."""
    steps: tuple[GuideStep, ...]
    """The steps, from the lowest to the highest."""

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return Entry("scale", self.id).name(language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it measures."""
        return Entry("scale", self.id).definition(language)

    def scale(self, language: str = DEFAULT_LANGUAGE) -> Scale:
        """Make the scale that a career declares, with its steps in the words of a language."""
        steps = tuple(
            ScaleStep(value=step.value, name=step.name(language), description=step.definition(language))
            for step in self.steps
        )
        return Scale(id=self.id, name=self.name(language), steps=steps)


SCALES: tuple[GuideScale, ...] = tuple(
    GuideScale(scale["id"], tuple(GuideStep(scale["id"], step["id"], step["value"]) for step in scale["steps"]))
    for scale in read("scales")["scales"]
)
"""The scales that the guide knows: one for skills, one for languages."""


def level_of(word: str, scale: str = "skill", *, language: str = DEFAULT_LANGUAGE) -> LevelOnScale | None:
    """Find the step of a scale that a word means.

    It is a reading of everyday language, not a measurement: what one calls “advanced” another calls “solid”.

    Args:
        word: What somebody calls the level; upper and lower case, and spaces around it, do not count.
        scale: The id of a scale of the guide.
        language: The language of the word; what it has no words for is looked up in English.

    Returns:
        The level, or None where the guide does not know the word.

    Raises:
        KeyError: if the guide has no such scale.

    Examples:
        >>> level_of("Intermediate")
        LevelOnScale(scale='skill', value=3)
        >>> level_of("native speaker", "language").value
        6
        >>> level_of("like a duck in water") is None
        True
    """
    wanted = " ".join(word.split()).casefold()
    value = _words(scale, language).get(wanted, _words(scale, DEFAULT_LANGUAGE).get(wanted))
    return None if value is None else LevelOnScale(scale=scale, value=value)


@lru_cache(maxsize=64)
def _words(scale: str, language: str) -> dict[str, int]:
    """Look up every word of a scale; a word that two steps have means the lower one."""
    found: dict[str, int] = {}
    for step in {one.id: one for one in SCALES}[scale].steps:
        for word in (*step.words(language), step.name(language).casefold()):
            found.setdefault(word, step.value)
    return found
