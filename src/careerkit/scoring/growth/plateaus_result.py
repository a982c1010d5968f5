"""What `plateaus` answers: the classes of its result."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Agreement, Count, Currency, Day, Magnitude, PartialDate
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.roles import Plateau
from careerkit.scoring.growth.trend import Trend
from careerkit.scoring.reasons import PointerText, Reason

__all__ = [
    "PlateauFlip",
    "PlateauLevel",
    "PlateauSign",
    "PlateauStanding",
    "Plateaus",
    "Sentence",
    "SentenceTrend",
    "SignNature",
]

PairCount = Annotated[int, Ge(0), Le(10**15)]
"""How many pairs, from 0."""
Months = Annotated[int, Ge(0), Le(4_000), Unit("months")]
"""Whole months, from 0."""


def __dir__() -> list[str]:
    return __all__


class PlateauLevel(enum.StrEnum):
    """How clear the signs of a plateau are."""

    NO_SIGN = "no-sign"
    """There is none in what was written."""
    SOME_SIGNS = "some-signs"
    """There are some: one of the weak sort, or others that have something against them."""
    CLEAR_SIGNS = "clear-signs"
    """There is a strong one, or there are weak ones from two sources, and nothing speaks against them."""
    UNDETERMINED = "undetermined"
    """Nothing was written that could show a sign."""


class SignNature(enum.StrEnum):
    """What speaks for a plateau, or against it."""

    SAID = "said"
    """The person says of a role that goes on that it has run out. A strong sign."""
    LOW_AGAIN = "low-again"
    """The sentence was hardly true or not true on the last two days, and no truer on the last. A strong sign."""
    LOW = "low"
    """The sentence was hardly true or not true on the last day."""
    FALLING = "falling"
    """The sentence has become less true over time, and has not recovered."""
    LOW_ENERGY = "low-energy"
    """On the last day, the work hardly gave energy, or gave none."""
    DULL = "dull"
    """Nothing that made the person sparkle still does."""
    QUIET = "quiet"
    """For five years or more, nothing new has begun."""
    BELOW_ENOUGH = "below-enough"
    """The pay is less than what the person calls enough."""
    HIGH = "high"
    """Against: the sentence was mostly or fully true on the last day."""
    RISEN = "risen"
    """Against: the sentence was truer on the last day than on the one before."""
    RISING = "rising"
    """Against: the sentence has become truer over time."""
    STILL_EXCITING = "still-exciting"
    """Against: something has not become dull."""
    SOMETHING_NEW = "something-new"
    """Against: something new has begun within a year."""
    ENOUGH = "enough"
    """Against: the pay is what the person calls enough, or more."""
    LEFT_FOR = "left-for"
    """Neither: past roles that had run out of the same."""


class Sentence(enum.StrEnum):
    """A sentence that the person rates from time to time."""

    FAIRLY_PAID = "fairly-paid"
    """“I am paid fairly.”"""
    VALUED = "valued"
    """“My work is valued.”"""
    TRUSTED = "trusted"
    """“I am trusted.”"""
    UNOBSTRUCTED = "unobstructed"
    """“Nothing holds me back that should not.”"""
    LEARNING = "learning"
    """“I am learning.”"""
    VARIETY = "variety"
    """“I get to do something different.”"""
    ENERGY = "energy"
    """“The work gives me energy.”"""
    SUSTAINABLE = "sustainable"
    """“I could go on like this.”"""
    PREDICTABLE = "predictable"
    """“I can tell what comes of it.”"""
    FULFILLING = "fulfilling"
    """“It is worth it to me.”"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SentenceTrend(Part):
    """How true a sentence was on the last day, and which way it has gone.

    Examples:
        >>> SentenceTrend(sentence="learning", days=1, last=2, last_on="2026-03", trend="unknown").last
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.5", "S0.11")

    sentence: Sentence
    """The sentence."""
    days: Count
    """On how many days it was rated; of several ratings on a day, the middle one counts, and the lower of two.
    Example: 6"""
    last: Agreement
    """How true it was on the last of them. Example: 2"""
    last_on: PartialDate
    """When that was."""
    before: Agreement | None = None
    """How true it was on the day before that; absent where it was rated on one day only. Example: 3"""
    trend: Trend
    """Which way it goes; unknown below three days."""
    higher: PairCount | None = None
    """Of all pairs of days, on how many it was truer on the later one; absent below two days. Example: 2"""
    lower: PairCount | None = None
    """Of all pairs of days, on how many it was less true on the later one; absent below two days. Example: 9"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PlateauSign(Part):
    """Something that speaks for a plateau, or against it, with where it stands.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> PlateauSign(nature="said", pointers=["/roles/0"], words=reason("plateau.sign.said")).nature.value
        'said'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.3")

    nature: SignNature
    """What it is."""
    pointers: tuple[PointerText, ...] = ()
    """Where it stands in the career; the first twenty places where there are more."""
    words: Reason
    """The sign, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PlateauFlip(Part):
    """A change, alone, by which the signs of a plateau would become clearer or less clear.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("plateau.flip.at-least", rating=3)
        >>> PlateauFlip(sentence="learning", at_least=3, becomes="no-sign", words=words).at_least
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.3", "S2.8")

    sentence: Sentence | None = None
    """The sentence that one more pulse, on a later day, would rate; absent where another thing changes."""
    at_least: Agreement | None = None
    """The rating that would be enough; absent where a low one would change it. Example: 3"""
    at_most: Agreement | None = None
    """The rating that would be low enough; absent where a high one would change it. Example: 2"""
    pay: Magnitude | None = None
    """The pay for a year at which it changes; absent where another thing changes. Example: 36900"""
    currency: Currency | None = None
    """The currency of the pay."""
    beyond: bool | None = None
    """For pay: true where it takes less than that, false where that is enough; absent where another thing changes."""
    something_new: bool | None = None
    """True where something new that begins now would change it; absent where another thing does."""
    becomes: PlateauLevel
    """How clear the signs would be then."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PlateauStanding(Part):
    """One plateau: how clear the signs are, what speaks for it and against it, and what to ask.

    Examples:
        >>> PlateauStanding(plateau="pay", level="undetermined", trend="unknown").signs
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.3", "S2.8")

    plateau: Plateau
    """What may have run out."""
    level: PlateauLevel
    """How clear the signs are."""
    trend: Trend
    """Which way the sentence about it goes over time."""
    signs: tuple[PlateauSign, ...] = ()
    """What speaks for it."""
    against: tuple[PlateauSign, ...] = ()
    """What speaks against it."""
    pattern: PlateauSign | None = None
    """The past roles that had run out of the same; absent where there are none. It is no sign of today's."""
    months_since_new: Months | None = None
    """The whole months since a skill last rose a level (learning), or since a kind of work or a land was first met
    (something different); absent without `as_of`, and where no date tells. Example: 30"""
    flips: tuple[PlateauFlip, ...] = ()
    """What would make the signs clearer, or less clear."""
    question: Reason | None = None
    """What to ask oneself; absent where there are no signs."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: how clear, what for, what against, what would change it, and the question."""
        return "\n".join(_of_plateau(self, language))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Plateaus(Part):
    """Which plateaus show signs, on what evidence. No date is forecast, and no probability given.

    Examples:
        >>> Plateaus(verdict=PlateauLevel.UNDETERMINED).sentences
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.3", "S3.5", "S0.11", "S2.8")

    as_of: Day | None = None
    """The day that counts as now; absent where none was given, and then nothing is said about how long ago."""
    verdict: PlateauLevel
    """How clear the signs of the plateau are that shows most of them."""
    plateaus: tuple[PlateauStanding, ...] = ()
    """Pay, learning and something different, in this order."""
    sentences: tuple[SentenceTrend, ...] = ()
    """Every sentence that was rated: the seven of the pulse, and the three about the way in which the person grows."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: the whole, each plateau, what is low beside them, and what was missing."""
        lines = [one.say(language) for one in self.reasons]
        lines += [one.say(language) for one in self.plateaus if one.level is not PlateauLevel.UNDETERMINED]
        return "\n".join([*lines, *(one.say(language) for one in (*self.assumed, *self.missing))])

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


def _of_plateau(one: PlateauStanding, language: str) -> Iterator[str]:
    said = say(f"plateau.level.{one.level.value}", {"name": f"word.plateau.{one.plateau.value}"}, language)
    if one.trend is not Trend.UNKNOWN:
        said = f"{said} {say(f'plateau.trend.{one.trend.value}', None, language)}"
    yield said
    for sign in one.signs:
        yield say("plateau.words.for", {"text": sign.words.say(language)}, language)
    for sign in one.against:
        yield say("plateau.words.against", {"text": sign.words.say(language)}, language)
    told = [] if one.pattern is None else [one.pattern.words]
    told += [flip.words for flip in one.flips]
    told += [] if one.question is None else [one.question]
    for words in told:
        yield say("plateau.words.more", {"text": words.say(language)}, language)
