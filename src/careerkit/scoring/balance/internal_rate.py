"""`internal_rate_of_return`: the rate at which flows come to nothing, if there is exactly one (requirement row S1.3)."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.scoring.balance.flips import shown
from careerkit.scoring.balance.present_value import Stream, within_range
from careerkit.scoring.balance.rate_result import InternalRate, InternalRateVerdict
from careerkit.scoring.balance.roots import at_moments, roots, sign_changes
from careerkit.scoring.reasons import reason
from careerkit.scoring.spans import LARGEST

__all__ = ["InternalRate", "InternalRateVerdict", "internal_rate_of_return", "rate_of_streams", "undetermined_rate"]

_MOST_PAYMENTS: Final = 50_000
"""The most moments at which money may flow."""


def __dir__() -> list[str]:
    return __all__


def internal_rate_of_return(flows: Sequence[float], *, times: Sequence[float] | None = None) -> InternalRate:
    """Find the yearly rate at which flows come to nothing, if there is exactly one.

    All rates above -1 are looked for, and none is missed. Where there are several, none is chosen; where there is none,
    that is said. Either way `net_present_value` at a rate of one's own answers what was asked.

    Args:
        flows: What comes in (positive) and goes out (negative); in the order of time where `times` are not given.
        times: When each of them comes, in years from any day; without them, they are a year apart.

    Returns:
        The rate, or why there is none. `undetermined` where the flows only touch nothing at a rate, where the rate is
        above 1e15 or as good as -1, and where money flows at more than 50,000 moments.

    Raises:
        UnanswerableError: `number-out-of-range` for a flow or a time that is no number, or beyond 1e15 either way;
            `times-do-not-fit` where there are more flows than times, or fewer.

    Source: Lorie and Savage (1955), Three Problems in Rationing Capital, Journal of Business 28:229-239, for flows with
    two rates.

    Examples:
        >>> round(internal_rate_of_return([-150_000, 15_000, 25_000, 35_000, 45_000, 60_000]).rate, 4)
        0.0524
        >>> print(internal_rate_of_return([-1_600, 10_000, -10_000]))
        There are 2 yearly rates at which it comes to nothing: 25 and 400 percent.
        None of them is the rate of return. What is the balance at the rate that you would get elsewhere?
    """
    within_range(flows, "internal-rate")
    moments: Iterable[float] = range(len(flows)) if times is None else times
    if times is not None:
        within_range(times, "internal-rate")
        if len(times) != len(flows):
            details = {"flows": len(flows), "times": len(times)}
            raise UnanswerableError(question="internal-rate", reason="times-do-not-fit", details=details)
    return _rate(zip(moments, flows, strict=True))


def rate_of_streams(flows: Iterable[tuple[float, Stream]], horizon: float) -> InternalRate:
    """Find the rate of what comes again and again: how much each time, negative for what is paid, and when."""
    grouped: defaultdict[Stream, list[float]] = defaultdict(list)
    for amount, stream in flows:
        grouped[stream].append(amount)
    payments = (
        (moment, part * math.fsum(amounts))
        for stream, amounts in grouped.items()
        for moment, part in stream.payments(horizon)
    )
    return _rate(payments)


def undetermined_rate(why: str, *, changes: int = 0, **params: object) -> InternalRate:
    """Say why a rate can't be told."""
    return trusted(
        InternalRate,
        verdict=InternalRateVerdict.UNDETERMINED,
        sign_changes=changes,
        reasons=(reason(f"balance.internal-rate.undetermined.{why}", **params),),
    )


def _rate(payments: Iterable[tuple[float, float]]) -> InternalRate:
    some = list(itertools.islice(payments, _MOST_PAYMENTS + 1))
    if len(some) > _MOST_PAYMENTS:
        return undetermined_rate("too-many", limit=_MOST_PAYMENTS)
    flows = at_moments(some)
    changes = sign_changes(flows)
    found = roots(flows)
    if found is None:
        return undetermined_rate("too-close", changes=changes)
    rates = [math.expm1(min(root.growth, 700.0)) for root in found]
    told = tuple(rate for rate in rates if -1 < rate <= LARGEST)
    if len(found) > 1:
        verdict, why = InternalRateVerdict.SEVERAL, "several"
    elif not found:
        verdict, why = InternalRateVerdict.NONE, "none" if changes else "one-way"
    elif found[0].turns and told:
        return trusted(
            InternalRate,
            verdict=InternalRateVerdict.UNIQUE,
            rate=told[0],
            ahead_below=found[0].turns > 0,
            rates=told,
            sign_changes=changes,
        )
    else:
        verdict, why = InternalRateVerdict.UNDETERMINED, "touches" if told else "beyond"
    params = {"percent": shown(100 * told[0])} if why == "touches" else {}
    codes = {
        "several": "balance.internal-rate.several.instead",
        "none": "balance.internal-rate.none.instead",
        "one-way": "balance.internal-rate.none.one-way",
        "touches": "balance.internal-rate.undetermined.touches",
        "beyond": "balance.internal-rate.undetermined.beyond",
    }
    return trusted(
        InternalRate, verdict=verdict, rates=told, sign_changes=changes, reasons=(reason(codes[why], **params),)
    )
