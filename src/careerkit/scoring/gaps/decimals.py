"""Numbers as people write them, made whole, so that sums and comparisons are exact: 0.1 + 0.2 fits into 0.3."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

__all__ = ["as_float", "made_whole"]


def __dir__() -> list[str]:
    return __all__


def made_whole(numbers: Sequence[float]) -> tuple[list[int], int]:
    """Multiply numbers by the least power of ten that makes all of them whole; give that power's exponent, too.

    Examples:
        >>> made_whole([0.1, 0.25, 3])
        ([10, 25, 300], 2)
    """
    written = [Decimal(repr(float(number))).as_tuple() for number in numbers]
    exponents = [int(one.exponent) for one in written if any(one.digits)]
    places = max(0, -min(exponents, default=0))
    whole = []
    for one in written:
        digits = int("".join(map(str, one.digits)))
        whole.append(digits * 10 ** (places + int(one.exponent)) * (-1 if one.sign else 1) if digits else 0)
    shared = 0
    while places > shared and all(number % 10 ** (shared + 1) == 0 for number in whole):
        shared += 1
    return [number // 10**shared for number in whole], places - shared


def as_float(whole: int, places: int) -> float:
    """Take the power of ten out again.

    Examples:
        >>> as_float(25, 2)
        0.25
    """
    return float(Fraction(whole, 10**places))
