"""What `cost_benefit` answers: two columns, line by line, and what would turn the answer."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Gt, Le, MaxLen, MinLen

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Currency, Day, Share, Slug
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.ledger import Certainty, Hardness
from careerkit.scoring.balance.rate_result import InternalRate
from careerkit.scoring.balance.three_point import ThreePoint
from careerkit.scoring.reasons import PointerText, Reason
from careerkit.scoring.spans import Span, Total

__all__ = [
    "BalanceFlip",
    "BalanceFlipKind",
    "BalanceVerdict",
    "CostBenefit",
    "Driver",
    "HoursBalance",
    "LedgerLine",
    "LinePlace",
    "PricedBalance",
    "Side",
    "UnpricedBalance",
]

HorizonYears = Annotated[float, Gt(0), Le(200), Unit("years")]
"""How far one looks ahead, in years."""
DiscountRate = Annotated[float, Gt(-1), Le(1_000_000), Unit("share of 1 a year")]
"""An effective yearly rate: 0.05 is five percent."""
HourPrice = Annotated[float, Ge(0), Le(1e9)]
"""What an hour of one's own is worth, in whole units of the currency."""
PaybackMonths = Annotated[float, Ge(0), Le(2_400), Unit("months")]
"""How long until something has paid back, in months from now."""
Label = Annotated[str, MinLen(1), MaxLen(120)]
"""The beginning of an item's text."""


def __dir__() -> list[str]:
    return __all__


class Side(enum.StrEnum):
    """Which side of the balance a line stands on."""

    COST = "cost"
    """What it takes."""
    BENEFIT = "benefit"
    """What it brings."""


class LinePlace(enum.StrEnum):
    """Where a line was counted, or why it was not."""

    PRICED = "priced"
    """It has a price, and counts in the balance."""
    POTENTIAL = "potential"
    """It has a price and may come, nobody said how probably: it counts only in the balance with what may come."""
    UNPRICED = "unpriced"
    """It has no price: it counts in the other column."""
    COMES_ANYWAY = "comes-anyway"
    """It comes whatever the person decides, and does not count."""
    OTHER_CURRENCY = "other-currency"
    """Its price is in another currency than the balance, and is not counted."""
    AFTER_HORIZON = "after-horizon"
    """It begins later than one looks ahead, and does not count."""
    ALREADY_OVER = "already-over"
    """It is over; what is spent is spent, and does not count."""


class BalanceVerdict(enum.StrEnum):
    """What the column of what has a price comes to."""

    BENEFITS_OUTWEIGH = "benefits-outweigh"
    """The benefits are greater, at the worst that was said."""
    COSTS_OUTWEIGH = "costs-outweigh"
    """The costs are greater, at the best that was said."""
    BALANCED = "balanced"
    """Both come to the same, within the tie band."""
    TOO_CLOSE = "too-close"
    """It may come out either way, within the ranges that were given or by what may come."""
    ONLY_SOFT = "only-soft"
    """Nothing has a price: two lists stand against each other, and no number decides."""
    UNDETERMINED = "undetermined"
    """It can't be told: one side is empty, or an amount in another currency could turn the answer."""


class BalanceFlipKind(enum.StrEnum):
    """What would have to be different for the answer to turn."""

    HOUR_PRICE = "hour-price"
    """The price of an hour of one's own."""
    SOFT_BENEFITS = "soft-benefits"
    """What the benefits without a price are worth together, now."""
    SOFT_COSTS = "soft-costs"
    """What the costs without a price are worth together, now."""
    ITEM = "item"
    """What one item is worth over the horizon, now."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LedgerLine(Part):
    """One cost or benefit, as it was counted.

    Examples:
        >>> LedgerLine(
        ...     pointer="/cost_structure/0",
        ...     label="The fee",
        ...     side="cost",
        ...     hardness="hard",
        ...     certainty="certain",
        ...     place="priced",
        ... ).place.value
        'priced'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    pointer: PointerText
    """Where the item stands in the canvas."""
    id: Slug | None = None
    """The item's id; absent where it has none."""
    label: Label
    """The first 120 characters of the item's text, on one line. Example: "Evenings for the course"
    """
    side: Side
    """The side that it stands on."""
    nature: Slug | None = None
    """What it consists of, as the item says; absent where it does not."""
    hardness: Hardness
    """Whether it can be counted: as the item says, or else hard where it has a price, a rise or hours."""
    certainty: Certainty
    """Whether it will come: as the item says, and potential where its probability is below 1."""
    probability: Share | None = None
    """How probable it is, as the item says; absent where it does not. Example: 0.5"""
    place: LinePlace
    """Where it was counted, or why it was not."""
    present_value: Span | None = None
    """What it is worth now over the horizon if it comes, in the currency of the balance; absent where it has no price
    there, and negative for a cut in pay."""
    hours: Span | None = None
    """The hours that it takes or frees over the horizon if it comes; absent where it has none."""
    contribution: Total | None = None
    """What it adds to the likely balance, negative for what it takes: its likely present value, times its probability
    where there is one. Absent where it is not priced. All contributions add up to the balance. Example: -1200"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PricedBalance(Part):
    """The first column: what has a price.

    A probability that the person gave weighs an item. What may come with no probability does not count in what is
    likely; it widens the spans, to the worse where it is a cost and to the better where it is a benefit.

    Examples:
        >>> costs, benefits = Span(low=900, likely=1000, high=1200), Span(low=3000, likely=3000, high=3000)
        >>> balance = Span(low=1800, likely=2000, high=2100)
        >>> PricedBalance(
        ...     costs=costs, benefits=benefits, balance=balance, certain=2000, with_potential=2000
        ... ).balance.likely
        2000
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    costs: Span
    """What it takes, at present value; a cut in pay is among it."""
    benefits: Span
    """What it brings, at present value."""
    balance: Span
    """Benefits less costs; the low end takes every range at its worse end, the high end at its better one."""
    certain: Total
    """The likely balance of what is certain alone. Example: 2000"""
    with_potential: Total
    """The likely balance if everything came that may come. Example: 2000"""
    three_point: ThreePoint | None = None
    """What to expect of the balance, from three points of each range and from the probabilities, each item taken by
    itself; absent where nothing is a range or has a probability below 1, or where it could not be added up."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class UnpricedBalance(Part):
    """The second column: what has no price, in counts.

    Examples:
        >>> UnpricedBalance(costs=1, benefits=2).benefits
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    costs: Count
    """How many costs have no price. Example: 1"""
    benefits: Count
    """How many benefits have no price. Example: 2"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HoursBalance(Part):
    """Hours of one's own: what the plan takes and frees, against the hours there are.

    Weighed and widened as prices are (see `PricedBalance`), but a week is counted as it will be: in it stands what is
    certain, and in its high end also what may come.

    Examples:
        >>> none, week = Span(low=0, likely=0, high=0), Span(low=6, likely=6, high=6)
        >>> HoursBalance(taken=Span(low=936, likely=936, high=936), freed=none, a_week=week, freed_a_week=none).over_by
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    taken: Span
    """The hours that the costs take over the horizon."""
    freed: Span
    """The hours that the benefits free over the horizon."""
    a_week: Span
    """The hours that the costs take in the fullest week, of what comes round again and again."""
    freed_a_week: Span
    """The hours that the benefits free in the best week; they are not set against `a_week`, for they may come later."""
    available: Span | None = None
    """The hours a week that the person has; absent where the person has not said."""
    over_by: Total | None = None
    """How many hours a week are taken that the person does not have; absent where they suffice, or are not known.
    Example: 12"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Driver(Part):
    """How much hangs on one line: the bar of a tornado diagram.

    Examples:
        >>> Driver(pointer="/revenue_streams/0", contribution=3000, swing=2000, turns=False).swing
        2000
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    pointer: PointerText
    """Where the item stands in the canvas."""
    contribution: Total
    """What it adds to the likely balance. Example: 3000"""
    swing: Total | None = None
    """How far the balance moves from one end of the item's range to the other; absent where no range was given.
    Example: 2000"""
    turns: bool | None = None
    """True where the likely balance changes its sign within this range alone; absent where no range was given.
    Example: false"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BalanceFlip(Part):
    """A value at which the answer would turn, as a question.

    At this value neither side outweighs the other any more, with every other range at its worst for the answer and with
    what may come against it; just short of it, the answer stands. How far it is from what was said, in proportion,
    tells how firm the answer is.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> BalanceFlip(
        ...     kind="hour-price", value=37.5, question=reason("balance.flip.hour-price.above", price=37.5)
        ... ).value
        37.5
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    kind: BalanceFlipKind
    """What would have to be different."""
    value: Total
    """The value at which the answer turns, in the currency of the balance. Example: 37.5"""
    now: Total | None = None
    """The value that was counted; absent where none was. Example: 20"""
    items: tuple[PointerText, ...] = ()
    """The items that it is about, where it is about some."""
    question: Reason
    """The question to ask oneself."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CostBenefit(Part):
    """Costs against benefits: two columns, what would turn the answer, what was assumed and what is missing.

    The verdict speaks of what has a price; what has none stands beside it and is never turned into a number.

    Examples:
        >>> from careerkit.model import Benefit, Canvas, Cost
        >>> from careerkit.scoring import cost_benefit
        >>> canvas = Canvas(cost_structure=[Cost(text="Evenings")], revenue_streams=[Benefit(text="Influence")])
        >>> cost_benefit(canvas).verdict.value
        'only-soft'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    as_of: Day | None = None
    """The day that counts as now; absent where none was given, and everything was taken to begin now."""
    horizon_years: HorizonYears
    """How far it looks ahead, in years. Example: 3"""
    discount_rate: DiscountRate
    """The effective yearly rate at which later money is worth less; 0 for none. Example: 0.05"""
    hour_price: HourPrice | None = None
    """What an hour was counted as; absent where hours were given no price. Example: 30"""
    currency: Currency | None = None
    """The currency of all amounts; absent where nothing has a price."""
    verdict: BalanceVerdict
    """What has a price, in one word."""
    priced: PricedBalance | None = None
    """The first column: what has a price; absent where nothing has."""
    unpriced: UnpricedBalance
    """The second column: what has no price."""
    hours: HoursBalance | None = None
    """The hours; absent where no item has any."""
    payback_months: PaybackMonths | None = None
    """The months until what it brought has made up for what it took, and stays so to the end of the horizon, by the
    likely balance; absent where that never happens, or where nothing has to be made up for. Example: 14.5"""
    internal_rate: InternalRate | None = None
    """The internal rate of return of the likely balance; absent unless it was asked for."""
    lines: tuple[LedgerLine, ...] = ()
    """Every cost, then every benefit, in the order of the canvas."""
    drivers: tuple[Driver, ...] = ()
    """The priced lines by how much hangs on each: by swing where there are ranges, then by contribution."""
    flips: tuple[BalanceFlip, ...] = ()
    """What would turn the answer, where there is one to turn."""
    reasons: tuple[Reason, ...] = ()
    """What bears on the verdict."""
    proposal: tuple[Reason, ...] = ()
    """What to adjust where costs significantly outweigh benefits or hours do not suffice, and the items that decide."""
    assumed: tuple[Reason, ...] = ()
    """What was assumed where nothing was said."""
    missing: tuple[Reason, ...] = ()
    """What was missing, as questions."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the answer into words, several lines of them."""
        from careerkit.scoring.balance.words import words

        return words(self, language)

    def __str__(self) -> str:
        """Put the answer into English words."""
        return self.say()
