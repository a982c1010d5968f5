"""The amount at which a verdict turns, of an item or of all that is soft: at the worst that was said, tie band and all.

Each sum is kept as a few numbers that together are exactly what it is, so that one item can be taken out, or an amount
put in, and the outcome is the same to the last digit as when everything is added up anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.scoring.balance.result import BalanceVerdict
from careerkit.scoring.balance.weighing import TIE_BAND, more
from careerkit.scoring.spans import LARGEST, Triple

if TYPE_CHECKING:
    from careerkit.scoring.balance.lines import Counted

__all__ = ["NOTHING", "Standing", "first_turned", "standing"]

NOTHING = 1e-9
"""A value that is this small a share of what it was is nothing: who asks about nothing asks about leaving it out."""
_DOUBLINGS = 60
_HALVINGS = 200


def __dir__() -> list[str]:
    return __all__


class Standing(NamedTuple):
    """What a verdict that one side outweighs stands on: the least of the greater side, the most of the other one."""

    sign: int
    """1 where the benefits outweigh, -1 where the costs do."""
    greater: tuple[float, ...]
    """Numbers that together are exactly the least that the greater side comes to."""
    other: tuple[float, ...]
    """Numbers that together are exactly the most that the other side comes to."""

    def value(self, one: Counted) -> float | None:
        """Give the nearest value of an item, instead of its range, at which the verdict is another.

        Only less of what makes the verdict turns it. None for all else; where even leaving the item out does not turn
        it; and for what may speak for the verdict but stands on the other side, for it holds with that at its worst.
        """
        if one.signed is None or one.value is None or one.entry.weight is None:
            return None
        end, stands = _worst(one.signed, self.sign)
        if not stands or one.signed.likely * self.sign <= 0:
            return None
        now, weight = one.value.likely, one.entry.weight
        greater, other = (*self.greater, -end), math.fsum(self.other)

        def turned(size: float) -> bool:
            return not more(math.fsum((*greater, weight * size)), other)

        size, least = abs(now), NOTHING * abs(now)
        guess = (other / (1 - TIE_BAND) - math.fsum(greater)) / weight
        found = first_turned(min(max(guess, least), size), size, least, turned)
        return None if found is None else math.copysign(found, now)

    def extra(self) -> float | None:
        """Give the least amount that turns the verdict when it is added to the other side."""
        greater = math.fsum(self.greater)

        def turned(amount: float) -> bool:
            return not more(greater, math.fsum((*self.other, amount)))

        return first_turned(greater * (1 - TIE_BAND) - math.fsum(self.other), 0.0, LARGEST, turned)


def standing(counted: Sequence[Counted], verdict: BalanceVerdict) -> Standing:
    """Add up what a verdict that one side outweighs stands on."""
    sign = 1 if verdict is BalanceVerdict.BENEFITS_OUTWEIGH else -1
    ends = [_worst(one.signed, sign) for one in counted if one.signed is not None]
    return Standing(
        sign, _exact([end for end, stands in ends if stands]), _exact([-end for end, stands in ends if not stands])
    )


def first_turned(guess: float, now: float, end: float, turned: Callable[[float], bool]) -> float | None:
    """Find, around a guess, the very first number at which the verdict has turned; None where it does not.

    Args:
        guess: About where it turns.
        now: The number that it is now, at which the verdict stands.
        end: The number at which to give up.
        turned: Tells whether the verdict is another at a number.
    """
    sign = 1.0 if end > now else -1.0
    here, step = guess, math.ulp(guess)
    for _ in range(_DOUBLINGS):
        if turned(here):
            break
        if sign * (end - here) <= 0:
            return None
        here = sign * min(sign * (here + sign * step), sign * end)
        step *= 2
    else:
        return None
    there, step = here, math.ulp(here)
    while turned(there):
        if there == now:
            return None
        there = sign * max(sign * (there - sign * step), sign * now)
        step *= 2
    for _ in range(_HALVINGS):
        middle = (here + there) / 2
        if middle in (here, there):
            break
        here, there = (middle, there) if turned(middle) else (here, middle)
    return here


def _worst(signed: Triple, sign: int) -> tuple[float, bool]:
    """Give what an item adds to a verdict at the worst, and whether it stands on the greater side."""
    return signed.low if sign > 0 else -signed.high, (signed.low + signed.high > 0) is (sign > 0)


def _exact(numbers: Sequence[float]) -> tuple[float, ...]:
    """Give a few numbers that together are exactly the sum of these."""
    parts: list[float] = []
    while rest := math.fsum([*numbers, *(-part for part in parts)]):
        parts.append(rest)
    return tuple(parts)
