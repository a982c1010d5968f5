"""What the internal rate of return comes to, where it was asked for: one rate, or words."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Gt, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.scoring.reasons import Reason
from careerkit.scoring.spans import LARGEST

__all__ = ["InternalRate", "InternalRateVerdict", "YearlyRate", "percent"]

YearlyRate = Annotated[float, Gt(-1), Le(LARGEST), Unit("share of 1 a year")]
"""An effective yearly rate: 0.05 is five percent."""


def __dir__() -> list[str]:
    return __all__


def percent(rate: float) -> float | int:
    """Round a rate for words: to a millionth of a percent, and to three digits.

    Examples:
        >>> percent(0.05242), percent(5.6e-17)
        (5.24, 0)
    """
    from careerkit.scoring.balance.flips import shown

    return shown(round(100 * rate, 6))


class InternalRateVerdict(enum.StrEnum):
    """How many rates of return there are."""

    UNIQUE = "unique"
    """There is one, and it stands in `rate`."""
    SEVERAL = "several"
    """There are several, so that none of them is the rate of return."""
    NONE = "none"
    """There is none: at every rate, what comes in and what goes out differ."""
    UNDETERMINED = "undetermined"
    """It can't be told; the reasons say why."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InternalRate(Part):
    """The internal rate of return: the yearly rate at which what comes in is worth as much as what goes out.

    There may be several such rates, or none; then none is chosen, and the net present value at a rate of one's own
    answers the question.

    Examples:
        >>> from careerkit.scoring import internal_rate_of_return
        >>> internal_rate_of_return([-100, 60, 60]).verdict.value
        'unique'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    verdict: InternalRateVerdict
    """How many rates there are."""
    rate: YearlyRate | None = None
    """The rate; absent unless there is exactly one, and it turns the answer. Example: 0.12"""
    ahead_below: bool | None = None
    """True where what comes in is worth more at every lower rate, as with something that pays back; false where it is
    at every higher one, as with something borrowed. Absent where there is no rate. Example: true"""
    rates: tuple[YearlyRate, ...] = ()
    """Every rate at which it comes to nothing, the least first; also those that settle nothing.
    Example: [0.12]"""
    sign_changes: Count
    """How often money changes its direction over time; there are never more rates than that. Example: 1"""
    reasons: tuple[Reason, ...] = ()
    """Why there is no rate, or none that could be told."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, a line for each thing."""
        if self.rate is not None:
            code = f"balance.internal-rate.unique.{'below' if self.ahead_below else 'above'}"
        elif self.verdict is InternalRateVerdict.SEVERAL and not self.rates:
            code = "balance.internal-rate.several.beyond"
        else:
            code = f"balance.internal-rate.{self.verdict.value}"
        percents = tuple(percent(rate) for rate in self.rates)
        params = {"percent": percents[0] if percents else None, "percents": percents, "count": len(percents)}
        return "\n".join((say(code, params, language), *(one.say(language) for one in self.reasons)))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
