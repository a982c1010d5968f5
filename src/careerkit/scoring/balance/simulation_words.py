"""The words of a simulation: counts before shares, and the ends before the middle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from careerkit.messages import say
from careerkit.scoring.balance.flips import shown
from careerkit.scoring.balance.words import under_a_head

if TYPE_CHECKING:
    from careerkit.scoring.balance.simulation_result import BalanceSimulation, DrawnBalance

__all__ = ["words"]


def __dir__() -> list[str]:
    return __all__


def words(result: BalanceSimulation, language: str) -> str:
    """Put a simulation into words, a thought a line."""
    return "\n".join(_lines(result, language))


def _lines(result: BalanceSimulation, language: str) -> Iterator[str]:
    yield say(f"balance.simulation.verdict.{result.verdict.value}", None, language)
    if result.drawn is not None:
        yield from _drawn(result, result.drawn, language)
    for one in result.reasons:
        yield one.say(language)
    yield from under_a_head("missing", result.missing, language)
    yield from under_a_head("assumed", result.assumed, language)
    if result.drawn is not None:
        params = {"draws": result.draws, "seed": str(result.seed)}
        yield say("balance.simulation.words.seed", params, language)


def _drawn(result: BalanceSimulation, drawn: DrawnBalance, language: str) -> Iterator[str]:
    counts = {"benefits": drawn.benefits_outweigh, "costs": drawn.costs_outweigh, "even": drawn.even}
    yield say("balance.simulation.words.counts", {**counts, "draws": result.draws}, language)
    if drawn.share_error:
        shares = {"low": round(result.draws * drawn.share_low), "high": round(result.draws * drawn.share_high)}
        yield say("balance.simulation.words.other-draws", {**shares, "draws": result.draws}, language)
    least, lower, middle, upper, most = (one.balance for one in drawn.quantiles)
    if least < most:
        ends = {"least": least, "lower": lower, "middle": middle, "upper": upper, "most": most}
        params: dict[str, object] = {name: shown(end) for name, end in ends.items()}
        yield say("balance.simulation.words.quantiles", {**params, "currency": result.currency}, language)
