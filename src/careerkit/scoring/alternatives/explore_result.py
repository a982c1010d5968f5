"""What `explore_catalogue` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Line, Number, Share, Text
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.motivation import CategoryRef
from careerkit.model.work import KindOfWorkRef
from careerkit.scoring.reasons import PointerText, Reason, reason

__all__ = ["CatalogueExploration", "Idea", "IdeasVerdict", "ServedAbove"]


def __dir__() -> list[str]:
    return __all__


class IdeasVerdict(enum.StrEnum):
    """Whether there are ideas."""

    IDEAS = "ideas"
    """There are some."""
    NONE_FOUND = "none-found"
    """Nothing in the catalogue serves what leads more than it serves the rest."""
    UNDETERMINED = "undetermined"
    """It is not known which motivations lead, or the catalogue says nothing of them."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ServedAbove(Part):
    """How far a career serves a category, beside what it serves on the average.

    Examples:
        >>> ServedAbove(category="growth", level=0.8, above=0.15).above
        0.15
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    category: CategoryRef
    """The category."""
    name: Line | None = None
    """What the person calls it; absent for a built-in category, and for one that is not declared. Example: "Belonging"
    """
    level: Share
    """The mean of its scores on what speaks for the category, each from 0 (the lowest of its scale) to 1, in
    proportion to how much it does. Example: 0.8"""
    above: Number
    """How far that is above the mean of all its scores; negative where it is below. Example: 0.15"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Idea(Part):
    """A career to explore: what it serves, what it lacks, and what it would ask.

    Examples:
        >>> Idea(name="Boat builder", pointer="/occupations/3", average=0.5, high_on_everything=False).lacks
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.6")

    code: Line | None = None
    """What the catalogue calls it in its own code; absent where it has none. Example: "27-1027.00"
    """
    name: Line
    """What it is called. Example: "Boat builder"
    """
    pointer: PointerText
    """Where it stands in the catalogue."""
    average: Share
    """The mean of all its scores, each from 0 (the lowest of its scale) to 1 (the highest). Example: 0.5"""
    serves: tuple[ServedAbove, ...] = ()
    """The motivations that lead, and how far it serves them."""
    lacks: tuple[ServedAbove, ...] = ()
    """The other categories that it serves less than its average, the weakest first."""
    high_on_everything: bool
    """Whether every category that the catalogue speaks for, of three at the least, is in the upper quarter of the
    scale."""
    zone: Number | None = None
    """How much preparation it asks for, on the catalogue's own scale; absent where that is not known. Example: 3"""
    preparation: Text | None = None
    """The same in words. Example: "An apprenticeship of three years"
    """
    kinds_of_work: tuple[KindOfWorkRef, ...] = ()
    """The kinds of work that it asks for."""
    downsides: tuple[Text, ...] = ()
    """What is hard about it; none means that the catalogue does not say. Example: ["Everything is due on one evening"]
    """
    reasons: tuple[Reason, ...] = ()
    """The same, ready to be put into words."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, in a line."""
        head = reason("alternative.idea.name", name=self.name)
        return " ".join(line.say(language) for line in (head, *self.reasons))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CatalogueExploration(Part):
    """Ideas out of a catalogue, by name and in no order of merit. Pointers lead into the catalogue.

    Examples:
        >>> exploration = CatalogueExploration(
        ...     verdict=IdeasVerdict.NONE_FOUND,
        ...     occupations=12,
        ...     serving=0,
        ...     beyond=0,
        ...     high_on_everything=0,
        ...     without_scores=0,
        ... )
        >>> exploration.ideas
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.5", "S0.6")

    verdict: IdeasVerdict
    """Whether there are ideas."""
    leading: tuple[CategoryRef, ...] = ()
    """The motivations that ideas were looked for."""
    prepared_for: Number | None = None
    """The most preparation that was asked for, on the catalogue's own scale; absent where none was. Example: 3"""
    occupations: Count
    """How many careers the catalogue has. Example: 874"""
    serving: Count
    """How many of those within the preparation serve what leads, told here or not. Example: 40"""
    beyond: Count
    """How many more would, and ask for more preparation. Example: 12"""
    high_on_everything: Count
    """How many careers of the catalogue are scored high on everything. Example: 9"""
    without_scores: Count
    """How many careers have no scores for what leads. Example: 142"""
    ideas: tuple[Idea, ...] = ()
    """The ideas, by name."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the answer into words: what there is to say of the whole, a line for each idea, and what was missing."""
        lines = [line.say(language) for line in self.reasons]
        lines += [idea.say(language) for idea in self.ideas]
        return "\n".join([*lines, *(line.say(language) for line in (*self.assumed, *self.missing))])

    def __str__(self) -> str:
        """Put the answer into English words."""
        return self.say()
