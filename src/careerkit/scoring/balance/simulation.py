"""`simulate_balance`: costs against benefits, drawn again and again (requirement row S1.3).

Only where it is asked for, for it says no more than what the person said about ranges and probabilities: `score` draws
nothing unless it is told how often, and the verdict of `cost_benefit` does not hang on it.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, Final

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.model.canvas import Canvas
from careerkit.scoring.balance.bounds import refuse_too_large, refuse_too_large_in_full
from careerkit.scoring.balance.draws import amounts, comings
from careerkit.scoring.balance.notes import assumed, missing
from careerkit.scoring.balance.reading import Asked, read
from careerkit.scoring.balance.result import BalanceVerdict, LinePlace, Side
from careerkit.scoring.balance.simulation_result import (
    BalanceQuantile,
    BalanceSimulation,
    DrawnBalance,
    DrawShape,
    SimulationVerdict,
)
from careerkit.scoring.balance.tallies import Tally, outcome, summed_up
from careerkit.scoring.balance.weighing import TURNED_BY, priced_balance, verdict_of
from careerkit.scoring.days import as_day
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.streams import FEWEST_DRAWS, refuse_draws, stream

if TYPE_CHECKING:
    from careerkit.scoring.balance.lines import Counted

__all__ = [
    "BalanceQuantile",
    "BalanceSimulation",
    "DrawShape",
    "DrawnBalance",
    "SimulationVerdict",
    "simulate_balance",
]

_QUESTION: Final = "balance-simulation"
_MEANING: Final = {
    SimulationVerdict.BENEFITS_MOSTLY: BalanceVerdict.BENEFITS_OUTWEIGH,
    SimulationVerdict.COSTS_MOSTLY: BalanceVerdict.COSTS_OUTWEIGH,
}


def __dir__() -> list[str]:
    return __all__


def simulate_balance(  # noqa: PLR0913  # each is one thing that a person may know better than the default
    canvas: Canvas | None,
    *,
    seed: int,
    draws: int = 5_000,
    shape: DrawShape | str = DrawShape.PERT,
    as_of: dt.date | None = None,
    horizon_years: float = 3,
    discount_rate: float = 0.0,
    hour_price: float | None = None,
    currency: str | None = None,
) -> BalanceSimulation:
    """Draw every range and every probability of a canvas again and again, and weigh each time.

    Each item is drawn by itself, from a stream of numbers that hangs on the seed and on its id, or where it has none,
    on its text: whatever else the canvas holds, and in whichever order, the same seed gives an item the same draws.
    Several of one name have draws of their own, given out by what they come to. What may come with no probability is
    not counted; where it could change the verdict, it is too close to call. A million amounts, items times draws, take
    some seconds.

    Args:
        canvas: The canvas, as for `cost_benefit`. None if there is none yet.
        seed: What the draws begin from: a whole number, from 0 to 10 to the power of 15.
        draws: How often to draw, from 100 to 100,000.
        shape: How an amount is drawn around its most likely value; one with none is drawn evenly.
        as_of: The day that counts as now, as for `cost_benefit`; so are all that follow.
        horizon_years: How far to look ahead, in years.
        discount_rate: The effective yearly rate at which later money is worth less.
        hour_price: What an hour of one's own is worth, in the currency of the balance.
        currency: The currency to count.

    Returns:
        In how many draws each side outweighs, with the error that comes of drawing, and quantiles of the balance.
        `undetermined`, with what is `missing`, where a side is empty, nothing has a price, or an amount in another
        currency could turn the answer.

    Raises:
        UnanswerableError: `draws-out-of-range`, `seed-out-of-range`, `unknown-shape`, and as `cost_benefit` does.

    Source: Malcolm, Roseboom, Clark and Fazar (1959), for the three points of a range; Wilson (1927), Probable
    Inference, the Law of Succession, and Statistical Inference, Journal of the American Statistical Association
    22:209-212, for the ends of the share.

    Examples:
        >>> from careerkit.model import Benefit, Cost, Money, Range
        >>> canvas = Canvas(
        ...     cost_structure=[Cost(text="A course", price=Money(amount=1200, currency="EUR"))],
        ...     revenue_streams=[
        ...         Benefit(
        ...             text="More work", price=Money(amount=Range(low=500, likely=2000, high=4000), currency="EUR")
        ...         )
        ...     ],
        ... )
        >>> answer = simulate_balance(canvas, seed=7)
        >>> answer.verdict.value, answer == simulate_balance(canvas, seed=7)
        ('benefits-mostly', True)
    """
    today = as_day(as_of, _QUESTION)
    shape = _shape(shape)
    refuse_draws(_QUESTION, draws, seed, least=FEWEST_DRAWS)
    canvas = Canvas() if canvas is None else canvas
    asked = Asked(as_of, horizon_years, discount_rate, hour_price, currency)
    terms, counted = read(canvas, asked, _QUESTION)
    priced = priced_balance(counted)
    refuse_too_large(counted, priced, None, _QUESTION)
    refuse_too_large_in_full(counted, _QUESTION)
    verdict, drawn = SimulationVerdict.UNDETERMINED, None
    one_sided = len({one.entry.side for one in counted if one.live}) < len(Side)
    said: tuple[Reason, ...] = ()
    if priced is None or one_sided:
        if not one_sided and verdict_of(counted, priced) is BalanceVerdict.ONLY_SOFT:
            said = (reason("balance.simulation.nothing-priced"),)
    else:
        verdict, drawn, said = _drawn(counted, draws, seed, shape)
    several = any(one.place is LinePlace.OTHER_CURRENCY for one in counted)
    taken = assumed(canvas, counted, terms, chosen=several and currency is None)
    return trusted(
        BalanceSimulation,
        as_of=today,
        horizon_years=terms.horizon,
        discount_rate=terms.rate,
        hour_price=hour_price,
        currency=terms.currency,
        draws=draws,
        seed=seed,
        shape=shape,
        verdict=verdict,
        drawn=drawn,
        reasons=said,
        assumed=(
            *_how(counted, shape, drawn),
            *(one for one in taken if one.code != "balance.assumed.middle"),
        ),
        missing=(*missing(canvas, counted, terms, None), *_probabilities(counted)),
    )


def _shape(shape: DrawShape | str) -> DrawShape:
    try:
        return DrawShape(shape)
    except ValueError:
        known = tuple(one.value for one in DrawShape)
        details = {"found": str(shape)[:50], "known": known}
        raise UnanswerableError(question=_QUESTION, reason="unknown-shape", details=details) from None


# -------------------------------------------------------------------------------------------------------------- drawing


def _drawn(
    counted: Sequence[Counted], draws: int, seed: int, shape: DrawShape
) -> tuple[SimulationVerdict, DrawnBalance, tuple[Reason, ...]]:
    keys = _keys(counted)
    sure, doubtful, apart = [0.0], [], []
    for one, key in zip(counted, keys, strict=True):
        if one.signed is None:
            continue
        if one.place is LinePlace.POTENTIAL:
            apart.append(_draws(one, key, seed, shape))
        elif one.entry.weight == 1 and one.value is not None and one.value.low == one.value.high:
            sure.append(one.entry.sign * one.value.likely)
        else:
            doubtful.append(_draws(one, key, seed, shape))
    always = (math.fsum(each for each in sure if each > 0), math.fsum(-each for each in sure if each < 0))
    balances: list[float] = []
    outcomes, worse, better = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    for values, extra in islice(zip(_rows(doubtful), _rows(apart), strict=False), draws):
        benefits = math.fsum(chain(always[:1], (each for each in values if each > 0)))
        costs = math.fsum(chain(always[1:], (-each for each in values if each < 0)))
        balances.append(benefits - costs)
        outcomes[outcome(benefits, costs)] += 1
        worse[outcome(benefits, costs + math.fsum(-each for each in extra if each < 0))] += 1
        better[outcome(benefits + math.fsum(each for each in extra if each > 0), costs)] += 1
    tally = Tally(*outcomes)
    verdict = tally.verdict()
    said = []
    if not doubtful:
        said.append(reason("balance.simulation.nothing-doubtful"))
    if {Tally(*worse).verdict(), Tally(*better).verdict()} != {verdict}:
        verdict = SimulationVerdict.TOO_CLOSE
        names = sorted(one.entry.label for one in counted if one.place is LinePlace.POTENTIAL)
        said.append(reason("balance.simulation.potential-decides", names=tuple(names)))
    foreign = {one.entry.side for one in counted if one.place is LinePlace.OTHER_CURRENCY}
    turned_by = TURNED_BY[_MEANING[verdict]] if verdict in _MEANING else frozenset(Side)
    if foreign & turned_by:
        verdict = SimulationVerdict.UNDETERMINED
        said.append(reason("balance.reason.other-currency"))
    return verdict, summed_up(tally, balances), tuple(said)


def _rows(streams: Sequence[Iterator[float]]) -> Iterator[tuple[float, ...]]:
    """Give the values of each draw, endlessly."""
    return zip(*streams, strict=True) if streams else repeat(())


def _draws(one: Counted, key: str, seed: int, shape: DrawShape) -> Iterator[float]:
    """Give, for each draw, what an entry adds to the balance; whether it comes, price and hours have streams apart."""
    weight, sign = one.entry.weight, one.entry.sign
    parts = (("price", one.fixed, one.entry.bare_price), ("hours", one.worth, one.entry.bare_hours))
    streams = [
        amounts(stream(seed, f"{key}:{part}"), triple, shape, bare=bare)
        for part, triple, bare in parts
        if triple is not None
    ]
    if weight is None or weight == 1:
        return (sign * math.fsum(each) for each in zip(*streams, strict=True))
    coming = comings(stream(seed, f"{key}:comes"), weight)
    return (sign * math.fsum(each) if comes else 0.0 for comes, *each in zip(coming, *streams, strict=True))


def _keys(counted: Sequence[Counted]) -> list[str]:
    """Name the stream of each entry by its id or its text; those of the same name by what they come to, too."""
    named: defaultdict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(counted):
        item = one.entry.item
        name = f"id:{item.id}" if item.id is not None else f"text:{' '.join(item.text.split())}"
        named[f"{one.entry.side.value}:{name}"].append(index)
    keys = [""] * len(counted)
    for name, indices in named.items():
        ranked = sorted(indices, key=lambda index: _content(counted[index]))
        for place, index in enumerate(ranked):
            keys[index] = f"{name}:{place}" if place else name
    return keys


def _content(one: Counted) -> str:
    """Write what an entry comes to, so that entries can be put in an order that is not that of the canvas."""
    entry = one.entry
    return repr((one.place.value, one.fixed, one.worth, entry.weight, entry.bare_price, entry.bare_hours))


# ---------------------------------------------------------------------------------------------------------------- notes


def _how(counted: Iterable[Counted], shape: DrawShape, drawn: DrawnBalance | None) -> Iterator[Reason]:
    """Say how it was drawn."""
    if drawn is None:
        return
    priced = [one for one in counted if one.contribution is not None]
    ranges = [found for one in priced for found in one.ranges()]
    if bare := sum(ranges):
        yield reason("balance.simulation.assumed.evenly", count=bare)
    if len(ranges) > bare:
        yield reason(f"balance.simulation.assumed.{shape.value}")
    if len(ranges) + sum(one.entry.weight != 1 for one in priced) > 1:
        yield reason("balance.simulation.assumed.apart")


def _probabilities(counted: Iterable[Counted]) -> Iterator[Reason]:
    """Ask how likely it is that what may come does."""
    for one in counted:
        if one.place is LinePlace.POTENTIAL:
            yield reason("balance.missing.probability", one.entry.pointer, label=one.entry.label)
