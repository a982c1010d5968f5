"""What `select_gaps` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Importance, Line, Magnitude
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.gaps import GapRef
from careerkit.scoring.reasons import PointerText, Reason, reason
from careerkit.scoring.spans import Span

__all__ = [
    "ChosenAtLevel",
    "ChosenGap",
    "GapSelection",
    "LeftOut",
    "LeftOutGap",
    "MoreHours",
    "SelectionAim",
    "SelectionFlip",
    "SelectionMethod",
    "SelectionVerdict",
]


def __dir__() -> list[str]:
    return __all__


class SelectionAim(enum.StrEnum):
    """What is made the most of."""

    IMPORTANCE = "importance"
    """As many as can be of what matters above all; then of what matters a lot, and so on."""
    VALUE = "value"
    """The value of all that is chosen, added up."""


class SelectionMethod(enum.StrEnum):
    """How a choice was found."""

    SEARCH = "search"
    """By the search, which is exact to the last digit."""
    SOLVER = "solver"
    """By a solver, HiGHS, which reckons to a tolerance, since the search would have taken too long."""


class SelectionVerdict(enum.StrEnum):
    """Whether there is a choice."""

    CHOSEN = "chosen"
    """Some gaps fit, and some are left out."""
    ALL_FIT = "all-fit"
    """Every open gap fits."""
    NOTHING_FITS = "nothing-fits"
    """None of the gaps that count for anything fits."""
    NOTHING_LEFT = "nothing-left"
    """Every gap is closed."""
    UNDETERMINED = "undetermined"
    """There are no gaps, or none of which both the hours and what it counts for are known."""


class LeftOut(enum.StrEnum):
    """Why a gap is not chosen."""

    NO_HOURS = "no-hours"
    """Its hours are not known, so that it can't be fitted in."""
    WAITS_FOR_NO_HOURS = "waits-for-no-hours"
    """It needs a gap whose hours are not known."""
    TOO_LONG = "too-long"
    """With what it needs, it takes more hours than there are."""
    OUTWEIGHED = "outweighed"
    """It would fit, and what is chosen makes more of the hours."""
    NOT_JUDGED = "not-judged"
    """What it counts for is not said, and nothing that is chosen needs it."""
    WORTH_NOTHING = "worth-nothing"
    """It is said to be worth nothing, and nothing that is chosen needs it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SelectionFlip(Part):
    """What would change the choice: the hours that there are, or one estimate of one gap, and nothing else.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("selection.flip.more-hours", hours=50, count=50)
        >>> SelectionFlip(hours=50, beyond=False, words=words).hours
        50
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    hours: Magnitude | None = None
    """The hours that there would have to be; absent where an estimate changes. Example: 50"""
    importance: Importance | None = None
    """The importance that would be enough, at the least; absent where something else changes. Example: 4"""
    value: Magnitude | None = None
    """The value that it would need; absent where something else changes. Example: 12"""
    beyond: bool
    """Whether it takes more than that value, or fewer than those hours; where not, just that is enough."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ChosenGap(Part):
    """A gap to close within the hours.

    Examples:
        >>> ChosenGap(name="I have never held a budget", pointer="/0", importance=4).importance
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    gap: GapRef | None = None
    """Its id, where it has one."""
    name: Line
    """What is missing. Example: "I have never held a budget"
    """
    pointer: PointerText
    """Where it stands among the gaps that were given."""
    importance: Importance | None = None
    """Its own importance; absent where it was not judged. Example: 4"""
    value: Magnitude | None = None
    """What closing it is worth, in the unit of the person; absent where it was not said. Example: 10"""
    hours: Span | None = None
    """The hours that it takes."""
    needed_by: tuple[PointerText, ...] = ()
    """The chosen gaps that wait for it."""
    reasons: tuple[Reason, ...] = ()
    """Why it is chosen."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it and why it is chosen into words, in a line."""
        return _line(self.name, self.reasons, language)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LeftOutGap(Part):
    """An open gap that is not chosen, with the reason and what would change that.

    Examples:
        >>> LeftOutGap(name="The board does not know me", pointer="/2", why="no-hours").why.value
        'no-hours'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    gap: GapRef | None = None
    """Its id, where it has one."""
    name: Line
    """What is missing. Example: "The board does not know me"
    """
    pointer: PointerText
    """Where it stands among the gaps that were given."""
    why: LeftOut
    """Why it is not chosen."""
    importance: Importance | None = None
    """Its own importance; absent where it was not judged. Example: 4"""
    value: Magnitude | None = None
    """What closing it is worth; absent where it was not said. Example: 10"""
    hours: Span | None = None
    """The hours that it takes; absent where they are not known."""
    hours_with_needs: Magnitude | None = None
    """The likely hours of it and all open gaps that it needs; absent where some are not known, or where they were
    not added up because there are too many gaps. Example: 60"""
    reasons: tuple[Reason, ...] = ()
    """Why it is not chosen, in words."""
    flips: tuple[SelectionFlip, ...] = ()
    """What would bring it in; looked for in the first few that would fit, as long as the search is not given up."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it, why it is left out, and what would bring it in into words, in a line."""
        return _line(self.name, (*self.reasons, *(flip.words for flip in self.flips)), language)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ChosenAtLevel(Part):
    """How many gaps of one importance are chosen, of how many there are.

    Examples:
        >>> ChosenAtLevel(importance=5, chosen=2, open=3).chosen
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    importance: Importance
    """The importance. Example: 5"""
    chosen: Count
    """How many of them are chosen. Example: 2"""
    open: Count
    """How many of them are open. Example: 3"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MoreHours(Part):
    """What some more hours would change.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("selection.more.adds", names=["Speak in public"])
        >>> MoreHours(hours=10, adds=["/2"], optimal=True, words=words).adds
        ('/2',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    hours: Magnitude
    """How many more. Example: 10"""
    adds: tuple[PointerText, ...] = ()
    """The gaps that would come in; none where the choice would stay as it is."""
    drops: tuple[PointerText, ...] = ()
    """The gaps that would make room for them."""
    value: Magnitude | None = None
    """By value: how much more it would bring; absent where it goes by importance, or where that is more than a
    number here can be. Example: 8"""
    optimal: bool
    """Whether it is proved to be the best choice for those hours."""
    words: Reason
    """What would change, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GapSelection(Part):
    """Which gaps to close within so many hours.

    Examples:
        >>> GapSelection(verdict="nothing-left", by="importance", budget=40, closed=3).chosen
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    verdict: SelectionVerdict
    """Whether there is a choice."""
    by: SelectionAim
    """What is made the most of."""
    budget: Magnitude
    """The hours that there are. Example: 40"""
    chosen: tuple[ChosenGap, ...] = ()
    """The gaps to close, in an order that respects what each needs, the most important first."""
    left_out: tuple[LeftOutGap, ...] = ()
    """The other open gaps, in the order in which they would come by importance."""
    closed: Count
    """How many gaps are closed already. Example: 2"""
    hours: Span | None = None
    """The hours of what is chosen; absent where nothing is, or where they come to more than a number here can be."""
    hours_left: Magnitude | None = None
    """The hours that are likely to be left over; absent where nothing could be chosen from. Example: 5"""
    fits_at_high: bool | None = None
    """Whether what is chosen fits even if everything takes as long as it reasonably might; absent where nothing is
    chosen."""
    levels: tuple[ChosenAtLevel, ...] = ()
    """How many gaps are chosen of each importance that was given, the highest first."""
    value: Magnitude | None = None
    """By value: the values of what is chosen, added up; absent where it goes by importance, or where they come to more
    than a number here can be. Example: 30"""
    bound: Magnitude | None = None
    """By value: what no choice can bring more than; absent where the value is. Example: 30"""
    optimal: bool | None = None
    """Whether it is proved that no choice is better; absent where there was nothing to choose from."""
    method: SelectionMethod | None = None
    """How the choice was found; absent where there was nothing to choose from."""
    as_good: tuple[PointerText, ...] = ()
    """Another choice that is exactly as good and takes as many hours; none where there is no such choice, or where the
    search was given up."""
    more_hours: MoreHours | None = None
    """What ten more hours would change; absent where all that could be chosen is chosen, or where it was not found out
    because the search for the choice, or for this, was given up."""
    flips: tuple[SelectionFlip, ...] = ()
    """How many more hours it takes for a better choice, where the search for that was not given up, and below how many
    hours it would have to be another one."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the choice into words: what there is to say of the whole, a line for each gap, and what was missing."""
        lines = [line.say(language) for line in self.reasons]
        lines += [one.say(language) for one in self.chosen]
        if self.left_out:
            lines.append(say("selection.left-out", {"count": len(self.left_out)}, language))
            lines += [one.say(language) for one in self.left_out]
        if self.more_hours is not None:
            lines.append(self.more_hours.words.say(language))
        lines += [flip.words.say(language) for flip in self.flips]
        return "\n".join([*lines, *(line.say(language) for line in (*self.assumed, *self.missing))])

    def __str__(self) -> str:
        """Put the choice into English words."""
        return self.say()


def _line(name: str, told: tuple[Reason, ...], language: str) -> str:
    lines = [reason("selection.line" if told else "selection.line.bare", name=name), *told]
    return " ".join(line.say(language) for line in lines)
