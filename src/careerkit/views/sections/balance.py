"""Costs against benefits: what has a price, and what has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from careerkit.messages import say
from careerkit.model.canvas import Canvas
from careerkit.model.career import Framework
from careerkit.model.ledger import Benefit, Certainty, Cost
from careerkit.scoring.balance.flips import shown
from careerkit.scoring.balance.result import BalanceFlipKind, LinePlace
from careerkit.scoring.balance.words import hours_words
from careerkit.views.answers import tell_answer
from careerkit.views.nodes import Columns, Detail, Entry, Group, Items, Node, Own, Prose
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.scoring.balance.result import CostBenefit, LedgerLine
    from careerkit.scoring.spans import Span
    from careerkit.views.telling import Telling
    from careerkit.views.wording import Wording

__all__ = ["amounts", "tell_balance"]

_CERTAIN = 1.0
_ITEM_QUESTIONS = 2
"""The most questions about single items that are asked; the result holds them all."""
_MONTHS_A_YEAR = 12


def __dir__() -> list[str]:
    return __all__


def tell_balance(telling: Telling) -> Told:
    """Tell what the plan takes against what it brings, in two columns; empty where the canvas names neither."""
    canvas = telling.career.canvas or Canvas()
    if not (canvas.cost_structure or canvas.revenue_streams):
        return Told(id="balance", nodes=())
    result = telling.balance
    columns = Columns(
        groups=(
            _column(telling, canvas, result, priced=True),
            _column(telling, canvas, result, priced=False),
        ),
        style="cards",
    )
    drawn = tell_answer(telling, "balance_simulation", Framework.CANVAS, "canvas")
    return Told(id="balance", nodes=(*_verdict(telling, result), columns, *_beneath(telling, result), *drawn))


def _facts(wording: Wording, item: Cost | Benefit) -> tuple[Detail, ...]:
    """Tell what is known of a cost or benefit, in a few words each."""
    told: list[str] = []
    if item.nature is not None:
        told.append(wording.member(item.nature))
    told += amounts(wording, item)
    if item.certainty is Certainty.POTENTIAL and item.probability is None:
        told.append(wording("ledger.may-come"))
    if item.probability is not None and item.probability < _CERTAIN:
        told.append(wording("ledger.probability", percent=100 * item.probability))
    if item.start is not None:
        told.append(wording("period.from", start=wording.date(item.start)))
    if item.months is not None:
        told.append(_length(wording, item.months))
    if item.comes_anyway:
        told.append(wording("ledger.comes-anyway"))
    return (Detail(text=" · ".join(told)),) if told else ()


def amounts(wording: Wording, item: Cost | Benefit) -> list[str]:
    """Tell the amounts of a cost or benefit: price, rise and hours, and how often they come round."""
    told = []
    if item.price is not None:
        told.append(wording.money(item.price))
    if isinstance(item, Benefit) and item.rise is not None:
        base = None if item.rise_of is None else wording.money(item.rise_of)
        told.append(wording("ledger.rise-of" if base else "ledger.rise", rise=item.rise, base=base))
    if item.hours is not None:
        told.append(wording.hours(item.hours))
    if told and item.cadence is not None:
        told[-1] = wording("ledger.cadence", amount=told[-1], cadence=wording.word("cadence", item.cadence))
    elif item.cadence is not None:
        told.append(wording.word("cadence", item.cadence))
    return told


def _length(wording: Wording, months: float) -> str:
    if months >= 2 * _MONTHS_A_YEAR and months % _MONTHS_A_YEAR == 0:
        return wording("ledger.years", years=months // _MONTHS_A_YEAR)
    return wording("ledger.months", months=months, count=1 if months == 1 else 2)


def _has_price(item: Cost | Benefit) -> bool:
    """Tell whether an item has a price of its own, before anything is computed."""
    return item.price is not None or (isinstance(item, Benefit) and item.rise is not None and item.rise_of is not None)


def _column(telling: Telling, canvas: Canvas, result: CostBenefit | None, *, priced: bool) -> Group:
    places = {} if result is None else {line.pointer: line for line in result.lines}
    wording = telling.wording
    nodes: list[Node] = []
    sides: tuple[tuple[str, str, Sequence[Cost | Benefit]], ...] = (
        ("takes", "cost_structure", canvas.cost_structure),
        ("brings", "revenue_streams", canvas.revenue_streams),
    )
    for side, block, items in sides:
        entries = []
        for index, item in enumerate(items):
            line = places.get(f"/{block}/{index}")
            has_price = _has_price(item) if line is None else line.present_value is not None or _has_price(item)
            if has_price is priced:
                details = (*_facts(wording, item), *_counted(wording, result, line))
                entries.append(Entry(text=Own(item.text), details=details))
        if entries:
            nodes.append(
                Group(title=wording(f"balance.{side}"), nodes=(Items(entries=tuple(entries), style="ledger"),))
            )
    if nodes and result is not None:
        nodes += _sums(wording, result) if priced else _counts(wording, result)
    return Group(
        title=wording("balance.priced" if priced else "balance.unpriced"),
        nodes=tuple(nodes) or (Prose(text=wording("balance.nothing-here"), style="note"),),
    )


def _counted(wording: Wording, result: CostBenefit | None, line: LedgerLine | None) -> tuple[Detail, ...]:
    """Tell how an item was counted, or why it was not."""
    if result is None or line is None:
        return ()
    if line.place in (LinePlace.OTHER_CURRENCY, LinePlace.AFTER_HORIZON, LinePlace.ALREADY_OVER, LinePlace.POTENTIAL):
        return (Detail(text=wording(f"balance.place.{line.place}")),)
    if line.contribution is None:
        return ()
    counts = wording("money", amount=shown(abs(line.contribution)), currency=result.currency)
    code = "balance.counts-against" if line.contribution < 0 else "balance.counts-for"
    return (Detail(text=wording(code, amount=counts)),)


def _sums(wording: Wording, result: CostBenefit) -> list[Node]:
    """Tell what the priced column comes to."""
    if result.priced is None:
        return []
    sums = [("costs", result.priced.costs), ("benefits", result.priced.benefits), ("balance", result.priced.balance)]
    entries = tuple(
        Entry(lead=wording(f"balance.sum.{name}"), text=_span(wording, amount, result.currency))
        for name, amount in sums
    )
    return [Items(entries=entries, style="sums")]


def _span(wording: Wording, amount: Span, currency: str | None) -> str:
    numbers = {"low": shown(amount.low), "likely": shown(amount.likely), "high": shown(amount.high)}
    code = "balance.span" if amount.low < amount.high else "balance.amount"
    return wording(code, currency=currency, **numbers)


def _counts(wording: Wording, result: CostBenefit) -> list[Node]:
    """Tell how many things the other column holds: no number is made of what they weigh."""
    unpriced = result.unpriced
    text = wording("balance.counts", costs=unpriced.costs, benefits=unpriced.benefits)
    return [Prose(text=text, style="note")] if unpriced.costs or unpriced.benefits else []


def _verdict(telling: Telling, result: CostBenefit | None) -> list[Node]:
    """Tell the answer first, in words."""
    if result is None:
        return []
    answer, _, _ = result.say(telling.wording.wanted).partition("\n")
    return [Prose(text=answer, style="verdict"), *telling.findings(result.reasons)]


def _certain_alone(result: CostBenefit, language: str) -> Iterator[str]:
    """Tell what the balance is without what may come, and with all of it, where that makes a difference."""
    priced = result.priced
    if priced is not None and priced.certain != priced.with_potential:
        ends = {"certain": shown(priced.certain), "potential": shown(priced.with_potential)}
        yield say("balance.words.potential", {**ends, "currency": result.currency}, language)


def _payback(result: CostBenefit, language: str) -> Iterator[str]:
    """Tell when what was paid has come back, where it does."""
    if result.payback_months is None:
        return
    months = round(result.payback_months)
    code = "balance.words.payback.soon" if result.payback_months < 1 else "balance.words.payback"
    yield say(code, {"months": months, "count": months}, language)


def _beneath(telling: Telling, result: CostBenefit | None) -> list[Node]:
    """Tell what to adjust, what would turn the answer, and what it rests on."""
    if result is None:
        return []
    wording = telling.wording
    language = wording.wanted
    of_items = [flip.question for flip in result.flips if flip.kind is BalanceFlipKind.ITEM]
    turns = [flip.question for flip in result.flips if flip.kind is not BalanceFlipKind.ITEM]
    may_ask = telling.uses(Framework.CANVAS) and not telling.refused("canvas")
    aside = [*result.assumed, *(result.missing if may_ask else ())]
    nodes: list[Node] = []
    told = " ".join((*_certain_alone(result, language), *_payback(result, language), *hours_words(result, language)))
    if told:
        nodes.append(Prose(text=told))
    groups = (
        ("proposal", result.proposal, "plain"),
        ("questions", (*turns, *of_items[:_ITEM_QUESTIONS]), "plain"),
        ("rests-on", aside, "aside"),
    )
    nodes += [
        Group(title=wording(f"balance.{name}"), nodes=telling.findings(reasons), style=style)
        for name, reasons, style in groups
        if reasons
    ]
    return nodes
