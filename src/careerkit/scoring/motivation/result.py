"""What `motivation_focus` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, Literal, TypeAlias

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Line, Magnitude, Number, Share
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.motivation import CategoryRef
from careerkit.scoring.reasons import Reason

__all__ = [
    "CategoryStanding",
    "ChangedRating",
    "FocusFlip",
    "FocusVerdict",
    "ForcedChoice",
    "KeptCategory",
    "MadeChoices",
    "MotivationFocus",
    "MovedPoints",
    "PlaceNumber",
    "WeighingMethod",
]


def __dir__() -> list[str]:
    return __all__


PlaceNumber = Annotated[int, Ge(1), Le(1_000_000)]
"""A place in an order, from 1; those who are alike share one."""

EffectiveNumber = Annotated[float, Ge(1), Le(1_000_000), Unit("categories")]
"""How many equal shares would be as concentrated as these, from 1."""


class FocusVerdict(enum.StrEnum):
    """How concentrated a person's motivations are."""

    SETTLED_ON_ONE = "settled-on-one"
    """One motivation leads, clear of all others."""
    SETTLED_ON_TWO = "settled-on-two"
    """Two motivations lead, clear of all others."""
    LEANING = "leaning"
    """One or two stand out from the rest, and it is not settled that they lead."""
    SPREAD = "spread"
    """No one or two stand out from the rest."""
    UNDECIDED = "undecided"
    """The person is not sure yet, which is a state and no fault."""
    UNDETERMINED = "undetermined"
    """Nothing was given that this could be told from."""


class WeighingMethod(enum.StrEnum):
    """How the weights were given, which decides what may be said about them."""

    POINTS = "points"
    """Points shared out: they carry shares."""
    RATINGS = "ratings"
    """Ratings, each for itself: they carry order and ties only."""
    RANKING = "ranking"
    """A ranking: it carries order and ties only."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CategoryStanding(Part):
    """Where one category stands among the others.

    Examples:
        >>> CategoryStanding(category="growth", place=1, points=60, share=0.6, stands_out=True).share
        0.6
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    category: CategoryRef
    """The category."""
    name: Line | None = None
    """What the person calls it; absent for a built-in category, and for one that is not declared. Example: "Belonging"
    """
    place: PlaceNumber
    """One more than the number of categories that are known to stand above it: those that are alike share a place.
    Example: 1"""
    points: Magnitude | None = None
    """Its points; absent where none were shared out. Example: 60"""
    share: Share | None = None
    """Its share of all points; absent where none were shared out. Example: 0.6"""
    rating: Number | None = None
    """Its rating, as it was read; absent where categories were not rated. Example: 4"""
    stands_out: bool
    """Whether it is one of the one or two that stand out from the rest."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ForcedChoice(Part):
    """A choice to put to the person: if only one of the two could be had, which one is kept?

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> ForcedChoice(one="growth", other="financial", question=reason("focus.ask")).other
        'financial'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    one: CategoryRef
    """One of the two categories."""
    other: CategoryRef
    """The other one."""
    question: Reason
    """The question, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class KeptCategory(Part):
    """An answer to a forced choice.

    Examples:
        >>> KeptCategory(keep="growth", give_up="financial").keep
        'growth'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    keep: CategoryRef
    """The category that would be kept."""
    give_up: CategoryRef
    """The category that would be given up for it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MovedPoints(Part):
    """A flip of shared points: so many moved from one category to another, and the verdict is a different one.

    Both are among the three categories that have most, or the other has none and only one or two have any.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> flip = MovedPoints(
        ...     source="growth",
        ...     target="financial",
        ...     points=10,
        ...     beyond=False,
        ...     verdict=FocusVerdict.LEANING,
        ...     words=reason("focus.flip.points"),
        ... )
        >>> flip.points
        10
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    means: Literal["points"] = "points"
    """What changes: points move."""
    source: CategoryRef
    """The category that gives the points."""
    target: CategoryRef | None = None
    """The category that gets them; absent for any one that has no points yet."""
    points: Magnitude
    """How many points, at the least, in the unit in which they were shared out; exact to a billionth of all points.
    Example: 10"""
    beyond: bool
    """Whether it takes more than that many; where not, that many are enough."""
    verdict: FocusVerdict
    """What the verdict would be."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MadeChoices(Part):
    """A flip by choice: these answers, added to the trade-offs, give a different verdict.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> flip = MadeChoices(
        ...     choices=[KeptCategory(keep="growth", give_up="financial")],
        ...     verdict=FocusVerdict.SETTLED_ON_ONE,
        ...     words=reason("focus.flip.choices"),
        ... )
        >>> flip.verdict.value
        'settled-on-one'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    means: Literal["choices"] = "choices"
    """What changes: the person makes choices."""
    choices: tuple[KeptCategory, ...] = ()
    """The answers; all of them are needed."""
    verdict: FocusVerdict
    """What the verdict would be."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ChangedRating(Part):
    """A flip of ratings: one category that does not matter at all would matter, if ever so little.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> flip = ChangedRating(
        ...     category="financial", rating=1, verdict=FocusVerdict.LEANING, words=reason("focus.flip.rating")
        ... )
        >>> flip.category
        'financial'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4")

    means: Literal["rating"] = "rating"
    """What changes: a rating."""
    category: CategoryRef
    """The category."""
    rating: Number
    """The rating above which it would have to be: the lowest of the scale. Example: 1"""
    verdict: FocusVerdict
    """What the verdict would be."""
    words: Reason
    """The flip, ready to be put into words."""


FocusFlip: TypeAlias = MovedPoints | MadeChoices | ChangedRating
"""Something that would change the verdict."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MotivationFocus(Part):
    """How concentrated a person's motivations are, which stand out, and what to ask next: a mirror, not a grade.

    Examples:
        >>> MotivationFocus(verdict=FocusVerdict.UNDECIDED).stands_out
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.4", "S0.5")

    verdict: FocusVerdict
    """How concentrated the motivations are."""
    weighing: WeighingMethod | None = None
    """How the weights were given; absent where there are none."""
    standings: tuple[CategoryStanding, ...] = ()
    """Every category that was weighed, the first first."""
    stands_out: tuple[CategoryRef, ...] = ()
    """The one or two categories that stand out from the rest; none where the motivations are spread."""
    effective_number: EffectiveNumber | None = None
    """One over the sum of the squared shares: how many equal shares would be as concentrated (Laakso and Taagepera,
    1979). To be read beside the largest share, for very different shares can have the same number. Absent unless
    points were shared out. Example: 1.92"""
    top_share: Share | None = None
    """The largest share; absent unless points were shared out. Example: 0.6"""
    top_two_share: Share | None = None
    """The two largest shares together; absent unless points were shared out. Example: 0.8"""
    ask: tuple[ForcedChoice, ...] = ()
    """The choices to put to the person next, the most telling first; none that is already made."""
    flips: tuple[FocusFlip, ...] = ()
    """What would change the verdict, the smallest change first."""
    reasons: tuple[Reason, ...] = ()
    """What the verdict rests on, in the order in which one would tell it."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so, though it is not said, or said twice in different ways."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit anything."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the answer into words: a line for each thing that there is to say.

        Where nothing can be told, what is missing is asked for before any choice: to weigh all at once says more.
        """
        choices = [choice.question for choice in self.ask]
        first, last = (self.missing, ()) if self.verdict is FocusVerdict.UNDETERMINED else ((), self.missing)
        lines = [*self.reasons, *first, *choices, *(flip.words for flip in self.flips), *self.assumed, *last]
        return "\n".join(line.say(language) for line in lines)

    def __str__(self) -> str:
        """Put the answer into English words."""
        return self.say()
