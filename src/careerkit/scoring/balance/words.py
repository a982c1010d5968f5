"""The words of a balance: several lines, words before numbers, a question before a warning."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from careerkit.messages import say
from careerkit.scoring.balance.flips import shown, shown_hours
from careerkit.scoring.balance.result import BalanceFlipKind, CostBenefit, LedgerLine, LinePlace, Side

if TYPE_CHECKING:
    from careerkit.scoring.reasons import Reason
    from careerkit.scoring.spans import Span

__all__ = ["hours_words", "under_a_head", "words"]

_NAMES = 5
"""The most items that are named in one line."""
_ITEM_QUESTIONS = 2
"""The most questions about single items that are asked in one answer; the result holds them all."""


def __dir__() -> list[str]:
    return __all__


def words(result: CostBenefit, language: str) -> str:
    """Put a balance into words, a thought a line."""
    return "\n".join(_lines(result, language))


def _lines(result: CostBenefit, language: str) -> Iterator[str]:
    yield _verdict(result, language)
    yield from _columns(result, language)
    yield from hours_words(result, language)
    if result.payback_months is not None:
        yield _payback(result.payback_months, language)
    if result.internal_rate is not None:
        text = " ".join(result.internal_rate.say(language).splitlines())
        yield say("balance.words.internal-rate", {"text": text}, language)
    for one in result.reasons:
        yield one.say(language)
    of_items = [flip.question for flip in result.flips if flip.kind is BalanceFlipKind.ITEM]
    questions = [flip.question for flip in result.flips if flip.kind is not BalanceFlipKind.ITEM]
    yield from under_a_head("proposal", result.proposal, language)
    yield from under_a_head("questions", (*questions, *of_items[:_ITEM_QUESTIONS]), language)
    yield from under_a_head("missing", result.missing, language)
    yield from under_a_head("assumed", result.assumed, language)


def _verdict(result: CostBenefit, language: str) -> str:
    balance = 0.0 if result.priced is None else result.priced.balance.likely
    params = {
        "amount": shown(abs(balance)),
        "currency": result.currency,
        "years": shown(result.horizon_years),
        "count": 1 if result.horizon_years == 1 else 2,
    }
    return say(f"balance.verdict.{result.verdict.value}", params, language)


def _columns(result: CostBenefit, language: str) -> Iterator[str]:
    priced = result.priced
    if priced is not None:
        sides = {"costs": _money(priced.costs, result, language), "benefits": _money(priced.benefits, result, language)}
        yield say("balance.words.priced", sides, language)
        if priced.balance.low < priced.balance.high:
            yield say("balance.words.range", _ends(priced.balance, result), language)
        if priced.three_point is not None:
            estimate = {"mean": shown(priced.three_point.mean), "deviation": shown(priced.three_point.deviation)}
            yield say("balance.words.three-point", {**estimate, "currency": result.currency}, language)
        if priced.certain != priced.with_potential:
            params = {
                "certain": shown(priced.certain),
                "potential": shown(priced.with_potential),
                "currency": result.currency,
            }
            yield say("balance.words.potential", params, language)
    unpriced = [line for line in result.lines if line.place is LinePlace.UNPRICED]
    if unpriced:
        sides = {"costs": _named(unpriced, Side.COST, language), "benefits": _named(unpriced, Side.BENEFIT, language)}
        yield say("balance.words.unpriced", sides, language)


def _ends(amount: Span, result: CostBenefit) -> dict[str, object]:
    return {
        "low": shown(amount.low),
        "likely": shown(amount.likely),
        "high": shown(amount.high),
        "currency": result.currency,
    }


def _money(amount: Span, result: CostBenefit, language: str) -> str:
    form = "span" if amount.low < amount.high else "amount"
    return say(f"balance.words.{form}", _ends(amount, result), language)


def _named(lines: Iterable[LedgerLine], side: Side, language: str) -> str:
    names = [line.label for line in lines if line.side is side]
    if not names:
        return say(f"balance.words.no-{side.value}s", None, language)
    listed = names[:_NAMES]
    if len(names) > _NAMES:
        listed.append(say("balance.words.and-more", {"count": len(names) - _NAMES}, language))
    joined = functools.reduce(lambda one, two: say("balance.words.join", {"one": one, "two": two}, language), listed)
    return say(f"balance.words.{side.value}s", {"count": len(names), "names": joined}, language)


def hours_words(result: CostBenefit, language: str) -> Iterator[str]:
    """Tell the hours taken and freed, a line each; nothing where no item has any."""
    hours = result.hours
    if hours is None:
        return
    if hours.taken.high > 0:
        sure = hours.taken.likely > 0
        taken, week = (hours.taken.likely, hours.a_week.likely) if sure else (hours.taken.high, hours.a_week.high)
        params = {"taken": shown_hours(taken), "week": shown_hours(week)}
        code = f"balance.words.hours-{'taken' if sure else 'may-be-taken'}"
        if hours.available is not None:
            code, params = f"{code}.available", {**params, "available": shown_hours(hours.available.likely)}
        yield say(code, params, language)
    if hours.freed.high > 0:
        sure = hours.freed.likely > 0
        params = {"freed": shown_hours(hours.freed.likely if sure else hours.freed.high)}
        yield say(f"balance.words.hours-{'freed' if sure else 'may-be-freed'}", params, language)


def _payback(months: float, language: str) -> str:
    if months < 1:
        return say("balance.words.payback.soon", None, language)
    rounded = round(months)
    return say("balance.words.payback", {"months": rounded, "count": rounded}, language)


def under_a_head(head: str, reasons: Iterable[Reason], language: str) -> Iterator[str]:
    """Put several reasons under a head; nothing where there are none."""
    texts = [one.say(language) for one in reasons]
    if texts:
        yield say(f"balance.words.{head}", None, language)
        for text in texts:
            yield say("balance.words.bullet", {"text": text}, language)
