"""What would turn the answer of a balance, and how much hangs on each line of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.scoring.balance.hour_price import turning_prices
from careerkit.scoring.balance.result import (
    BalanceFlip,
    BalanceFlipKind,
    BalanceVerdict,
    Driver,
    LinePlace,
    Side,
)
from careerkit.scoring.balance.turning import standing
from careerkit.scoring.reasons import reason

if TYPE_CHECKING:
    from careerkit.scoring.balance.lines import Counted, Terms
    from careerkit.scoring.balance.turning import Standing

__all__ = ["drivers", "flips", "hour_count", "shown", "shown_hours"]


def __dir__() -> list[str]:
    return __all__


def shown(number: float) -> float | int:
    """Round a number to three digits, for words: it claims no more than what it was made of.

    Examples:
        >>> shown(41_283.37), shown(0.0366)
        (41300, 0.0366)
    """
    rounded = float(f"{number:.3g}")
    return int(rounded) if rounded.is_integer() else rounded


def shown_hours(hours: float) -> float | int:
    """Round hours for words: to six minutes, and to three digits.

    Examples:
        >>> shown_hours(6.6923), shown_hours(1249.7)
        (6.7, 1250)
    """
    return shown(round(hours, 1))


def hour_count(hours: float) -> int:
    """Give the number that chooses between singular and plural: only what is shown as 1 is singular.

    Examples:
        >>> hour_count(1.04), hour_count(1.5), hour_count(0)
        (1, 2, 2)
    """
    return 1 if shown_hours(hours) == 1 else 2


def flips(
    counted: Sequence[Counted],
    verdict: BalanceVerdict,
    terms: Terms,
    tie_band: float,
    turned: Callable[[float], bool],
) -> tuple[BalanceFlip, ...]:
    """List what would turn a verdict that says which side outweighs; for another there is nothing to turn."""
    if verdict not in (BalanceVerdict.BENEFITS_OUTWEIGH, BalanceVerdict.COSTS_OUTWEIGH):
        return ()
    stands = standing(counted, verdict)
    return (
        *(_hour_price(price, verdict, terms) for price in turning_prices(counted, verdict, terms, tie_band, turned)),
        *_soft(counted, stands, terms),
        *_items(counted, stands, verdict, terms),
    )


def _hour_price(price: float, verdict: BalanceVerdict, terms: Terms) -> BalanceFlip:
    direction = "above" if price > (terms.hour_price or 0.0) else "below"
    return trusted(
        BalanceFlip,
        kind=BalanceFlipKind.HOUR_PRICE,
        value=price,
        now=terms.hour_price,
        question=reason(
            f"balance.flip.hour-price.{verdict.value}.{direction}", price=shown(price), currency=terms.currency
        ),
    )


def _soft(counted: Sequence[Counted], stands: Standing, terms: Terms) -> Iterator[BalanceFlip]:
    """Ask what the soft items of the side that does not outweigh are worth together: enough to turn the verdict?"""
    side, kind = (
        (Side.BENEFIT, BalanceFlipKind.SOFT_BENEFITS) if stands.sign < 0 else (Side.COST, BalanceFlipKind.SOFT_COSTS)
    )
    items = [
        one.entry
        for one in counted
        if one.place is LinePlace.UNPRICED
        and one.entry.side is side
        and one.entry.soft
        and one.entry.weight in (1.0, None)
    ]
    value = stands.extra() if items else None
    if value is not None:
        yield trusted(
            BalanceFlip,
            kind=kind,
            value=value,
            items=tuple(entry.pointer for entry in items),
            question=reason(
                f"balance.flip.{kind.value}",
                amount=shown(value),
                currency=terms.currency,
                names=tuple(entry.label for entry in items),
                years=shown(terms.horizon),
            ),
        )


def _items(
    counted: Sequence[Counted], stands: Standing, verdict: BalanceVerdict, terms: Terms
) -> Iterator[BalanceFlip]:
    """Ask of each line that alone makes the answer: what if it were less? First of the one that needs the least."""
    found = []
    for one in counted:
        value = stands.value(one)
        if value is not None and one.value is not None:
            now = one.value.likely
            found.append(((now - value) / now, one.entry.label, one.entry.pointer, value, now))
    for _, label, pointer, value, now in sorted(found):
        yield trusted(
            BalanceFlip,
            kind=BalanceFlipKind.ITEM,
            value=value,
            now=now,
            items=(pointer,),
            question=reason(
                f"balance.flip.item.{verdict.value}",
                pointer,
                label=label,
                value=shown(value),
                now=shown(now),
                currency=terms.currency,
                years=shown(terms.horizon),
            ),
        )


def drivers(counted: Sequence[Counted], balance: float) -> tuple[Driver, ...]:
    """Rank the priced lines by how far the balance moves within their ranges, and then by what they contribute."""
    found = []
    for one in counted:
        contribution, signed = one.contribution, one.signed
        if contribution is None or signed is None:
            continue
        ranged = signed.low < signed.high
        driver = trusted(
            Driver,
            pointer=one.entry.pointer,
            contribution=contribution,
            swing=signed.high - signed.low if ranged else None,
            turns=balance + signed.low - signed.likely < 0 < balance + signed.high - signed.likely if ranged else None,
        )
        found.append((-(driver.swing or 0.0), -abs(contribution), one.entry.label, driver.pointer, driver))
    return tuple(driver for *_, driver in sorted(found, key=lambda place: place[:-1]))
