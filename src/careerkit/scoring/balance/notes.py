"""What a balance says beside its numbers: what bears on it, what to adjust, what it assumed, what was missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from careerkit.model.amounts import Cadence, Range
from careerkit.model.answers import Standing
from careerkit.model.ledger import Benefit, Certainty
from careerkit.scoring.balance.flips import hour_count, shown, shown_hours
from careerkit.scoring.balance.hours import fullest_week, hours_a_week
from careerkit.scoring.balance.lines import Counted, Entry, Terms, short_label
from careerkit.scoring.balance.result import BalanceVerdict, HoursBalance, LinePlace, PricedBalance, Side
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.canvas import Canvas

__all__ = ["SIGNIFICANT", "assumed", "missing", "proposal", "reasons", "significant"]

SIGNIFICANT: Final = 1.25
"""Costs outweigh benefits significantly where they are at least one and a quarter times as much."""
_MANY_TIMES = 1000
"""From here on it tells nothing how many times more something is."""


def __dir__() -> list[str]:
    return __all__


def significant(verdict: BalanceVerdict, priced: PricedBalance | None) -> bool:
    """Tell whether costs significantly outweigh benefits."""
    return (
        verdict is BalanceVerdict.COSTS_OUTWEIGH
        and priced is not None
        and priced.costs.likely >= SIGNIFICANT * priced.benefits.likely
    )


# -------------------------------------------------------------------------------------------------------------- reasons


def reasons(
    counted: Sequence[Counted], verdict: BalanceVerdict, priced: PricedBalance | None, hours: HoursBalance | None
) -> Iterator[Reason]:
    """Say what bears on the verdict."""
    if priced is not None:
        yield from _of_the_price(counted, verdict, priced)
    if verdict is BalanceVerdict.UNDETERMINED and any(one.place is LinePlace.OTHER_CURRENCY for one in counted):
        yield reason("balance.reason.other-currency")
    if hours is not None and hours.available is not None:
        if hours.over_by is not None:
            yield reason(
                "balance.reason.over-committed",
                over=shown_hours(hours.over_by),
                needed=shown_hours(hours.a_week.likely),
                available=shown_hours(hours.available.likely),
                count=hour_count(hours.a_week.likely),
            )
        elif hours.a_week.high > hours.available.low:
            yield reason(
                "balance.reason.may-not-fit",
                needed=shown_hours(hours.a_week.high),
                available=shown_hours(hours.available.low),
                count=hour_count(hours.a_week.high),
            )
    if anyway := sum(one.place is LinePlace.COMES_ANYWAY for one in counted):
        yield reason("balance.reason.comes-anyway", count=anyway)


def _of_the_price(counted: Sequence[Counted], verdict: BalanceVerdict, priced: PricedBalance) -> Iterator[Reason]:
    sides = {one.entry.side for one in counted if one.signed is not None}
    if sides == {Side.COST}:
        yield reason("balance.reason.only-costs-priced")
    elif sides == {Side.BENEFIT}:
        yield reason("balance.reason.only-benefits-priced")
    if significant(verdict, priced) and priced.benefits.likely > 0:
        if priced.costs.likely > _MANY_TIMES * priced.benefits.likely:
            yield reason("balance.reason.significant")
        else:
            times = shown(priced.costs.likely / priced.benefits.likely)
            yield reason("balance.reason.significant.times", times=times)
    if min(priced.certain, priced.with_potential) < 0 < max(priced.certain, priced.with_potential):
        better = priced.certain < 0
        may_come = [one for one in counted if one.signed is not None and one.entry.potential]
        deciding = [one.entry.label for one in may_come if (one.full or 0.0) * (1 if better else -1) > 0]
        yield reason(
            f"balance.reason.potential-decides.{'better' if better else 'worse'}", names=tuple(sorted(deciding))
        )
    elif verdict is BalanceVerdict.TOO_CLOSE:
        yield reason("balance.reason.ranges-decide")


# ------------------------------------------------------------------------------------------------------------- proposal


def proposal(  # noqa: PLR0913, PLR0917  # it draws on all that was found
    canvas: Canvas,
    counted: Sequence[Counted],
    verdict: BalanceVerdict,
    priced: PricedBalance | None,
    hours: HoursBalance | None,
    terms: Terms,
) -> Iterator[Reason]:
    """Propose to adjust goals or strategies where costs significantly outweigh benefits or hours do not suffice."""
    deciding: list[Counted] = []
    if priced is not None and significant(verdict, priced):
        soft = any(one.place is LinePlace.UNPRICED and one.entry.side is Side.BENEFIT for one in counted)
        yield reason("balance.proposal.adjust-unless-soft" if soft else "balance.proposal.adjust")
        paid = [(-one.contribution, one) for one in counted if one.contribution is not None and one.contribution < 0]
        deciding = _deciding(paid, priced.costs.likely - priced.benefits.likely)
        for one in deciding:
            yield reason(
                "balance.proposal.item",
                one.entry.pointer,
                label=one.entry.label,
                amount=shown(abs(one.contribution or 0.0)),
                currency=terms.currency,
            )
    if hours is not None and hours.over_by is not None:
        yield reason("balance.proposal.hours", over=shown_hours(hours.over_by), count=hour_count(hours.over_by))
        costs = [one for one in counted if one.live and one.entry.side is Side.COST]
        weekly = [(week.likely, one) for one in fullest_week(costs).running if (week := hours_a_week(one)) is not None]
        taking = _deciding(weekly, hours.over_by)
        for one in taking:
            week = hours_a_week(one)
            likely = week.likely if week is not None else 0.0
            yield reason(
                "balance.proposal.hours-item",
                one.entry.pointer,
                label=one.entry.label,
                hours=shown_hours(likely),
                count=hour_count(likely),
            )
        deciding = [*deciding, *taking]
    yield from _goals(canvas, deciding)


def _deciding(amounts: Iterable[tuple[float, Counted]], excess: float) -> list[Counted]:
    """Take the greatest, as few as would do away with the excess; of equal ones, all or none."""
    ranked = sorted(amounts, key=lambda found: (-found[0], found[1].entry.label, found[1].entry.pointer))
    taken: list[Counted] = []
    so_far = last = 0.0
    for amount, one in ranked:
        if so_far >= excess and amount < last:
            break
        taken.append(one)
        so_far, last = so_far + amount, amount
    return taken


def _goals(canvas: Canvas, deciding: Sequence[Counted]) -> Iterator[Reason]:
    """Name the goals that the deciding items are paid for."""
    served = {item for one in deciding for item in one.entry.item.supports}
    for index, goal in enumerate(canvas.goals_and_metrics):
        if goal.id in served:
            yield reason("balance.proposal.goal", f"/goals_and_metrics/{index}", label=short_label(goal.text))


# -------------------------------------------------------------------------------------------------------------- assumed


def assumed(canvas: Canvas, counted: Sequence[Counted], terms: Terms, *, chosen: bool) -> Iterator[Reason]:
    """Say what was assumed where nothing was said, or where what was said could not be meant."""
    live = [one for one in counted if one.live]
    if any(one.signed is not None for one in live):
        yield reason(f"balance.assumed.{'discounting' if terms.rate else 'no-discounting'}", percent=100 * terms.rate)
    if terms.as_of is None and (starts := sum(one.entry.item.start is not None for one in live)):
        yield reason("balance.assumed.starts-now", count=starts)
    if on := sum(one.entry.item.months is None and _comes_round(one.entry) for one in live):
        yield reason("balance.assumed.goes-on", count=on, years=shown(terms.horizon))
    if chosen:
        yield reason("balance.assumed.currency", currency=terms.currency)
    if bare := sum(one.entry.bare_price or one.entry.bare_hours for one in live):
        yield reason("balance.assumed.middle", count=bare)
    if left_out := sum(one.place is LinePlace.POTENTIAL for one in live):
        yield reason("balance.assumed.potential-apart", count=left_out)
    alike = [_likeness(one.entry) for one in live]
    how_many = Counter(alike)
    for one, likeness in zip(live, alike, strict=True):
        yield from _of_an_item(one.entry, twice=how_many[likeness] > 1)
    if isinstance(canvas.hours_a_week, Range) and canvas.hours_a_week.low > canvas.hours_a_week.high:
        yield reason("balance.assumed.hours-turned", "/hours_a_week")


def _of_an_item(entry: Entry, *, twice: bool) -> Iterator[Reason]:
    item = entry.item
    if entry.turned:
        yield reason("balance.assumed.range-turned", entry.pointer, label=entry.label)
    if isinstance(item, Benefit) and item.price is not None and item.rise is not None:
        yield reason("balance.assumed.price-over-rise", entry.pointer, label=entry.label)
    if entry.rise is not None and entry.rise < 0:
        yield reason("balance.assumed.cut", entry.pointer, label=entry.label)
    if item.certainty is Certainty.CERTAIN and entry.potential:
        yield reason("balance.assumed.probability-over-certainty", entry.pointer, label=entry.label)
    if twice:
        yield reason("balance.assumed.counted-each", entry.pointer, label=entry.label)


def _comes_round(entry: Entry) -> bool:
    priced_again = entry.price is not None and entry.flow.periods_a_year > 0
    return priced_again or (entry.hours is not None and entry.clock.periods_a_year > 0)


def _likeness(entry: Entry) -> tuple[object, ...]:
    item = entry.item
    text = " ".join(item.text.split()).casefold()
    return entry.side, text, entry.price, entry.currency, entry.hours, item.cadence or Cadence.ONCE, item.start


# -------------------------------------------------------------------------------------------------------------- missing


def missing(canvas: Canvas, counted: Sequence[Counted], terms: Terms, hours: HoursBalance | None) -> Iterator[Reason]:
    """Ask for what was missing; what the person left open on purpose is not asked for again."""
    open_on_purpose = {answer.field: answer.standing for answer in canvas.unanswered}
    live = [one for one in counted if one.live]
    for side, block in ((Side.COST, "cost_structure"), (Side.BENEFIT, "revenue_streams")):
        if not any(one.entry.side is side for one in live):
            standing = open_on_purpose.get(block)
            yield reason(f"balance.missing.{standing.value if standing else 'side'}.{side.value}", f"/{block}")
    for one in live:
        entry = one.entry
        if one.place is LinePlace.OTHER_CURRENCY:
            yield reason(
                "balance.missing.exchange",
                entry.pointer,
                label=entry.label,
                found=entry.currency,
                currency=terms.currency,
            )
        elif entry.lacks_base:
            yield reason("balance.missing.rise-of", entry.pointer, label=entry.label, rise=entry.rise)
        elif entry.lacks_price:
            yield reason(f"balance.missing.price.{entry.side.value}", entry.pointer, label=entry.label)
    if hours is None or canvas.hours_a_week is not None:
        return
    most = hours.a_week.high
    if most > 0 and open_on_purpose.get("hours_a_week") is not Standing.NOT_FOR_ME:
        yield reason("balance.missing.hours-a-week", "/hours_a_week", hours=shown_hours(most), count=hour_count(most))
