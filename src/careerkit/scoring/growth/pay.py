"""Pay beside enough: what the roles that go on pay for a year, and whether that is enough. Never whether it is more."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from careerkit.model.amounts import Cadence, Money
from careerkit.model.work import WorkFooting
from careerkit.scoring.balance.present_value import PERIODS_A_YEAR
from careerkit.scoring.growth.dates import Moment, first_day, middle
from careerkit.scoring.growth.roles import ReadRole, RoleTime, closed
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import Triple, read_amount, total, within

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.roles import PayReading

__all__ = ["Pay", "PayStanding", "read_pay"]


def __dir__() -> list[str]:
    return __all__


class PayStanding(enum.Enum):
    """Where pay lies beside enough."""

    BELOW = enum.auto()
    CLOSE = enum.auto()
    ENOUGH = enum.auto()


@attrs.frozen(kw_only=True)
class Pay:
    """Pay and enough, both for a year and in one currency; what is not known is None."""

    standing: PayStanding | None = None
    pay: Triple | None = None
    enough: Triple | None = None
    currency: str | None = None
    pointers: tuple[str, ...] = ()
    assumed: tuple[Reason, ...] = ()
    missing: tuple[Reason, ...] = ()


class _Yearly(NamedTuple):
    amount: Triple
    currency: str
    pointer: str


def read_pay(career: Career, roles: Sequence[ReadRole], now: Moment | None) -> Pay:
    """Compare what the roles that go on pay with what the person calls enough.

    Each role counts with its latest pay that has begun; a reading without a date is older than any with one, and of
    two at one time the lower one counts. Volunteering pays nothing. Pay is close to enough where ranges overlap.
    """
    assumed: list[Reason] = []
    readings = list(_readings(roles, now, assumed))
    enough, wanting = _enough(career, asked=bool(readings))
    missing = [wanting] if wanting is not None else []
    if enough is None or not readings:
        if enough is not None and not closed(career.unanswered, "roles"):
            missing.append(reason("plateau.missing.pay", "/roles"))
        return Pay(missing=tuple(missing))
    others = sorted({one.currency for one in readings} - {enough.currency})
    if others:
        params = {"names": others, "currency": enough.currency, "count": len(others)}
        missing.append(reason("plateau.missing.currency", "/roles", **params))
        return Pay(assumed=tuple(assumed), missing=tuple(missing))
    pay = total(one.amount for one in readings)
    if not within(*pay, *enough.amount):
        missing.append(reason("plateau.missing.pay-too-large", "/roles"))
        return Pay(assumed=tuple(assumed), missing=tuple(missing))
    if pay.high < enough.amount.low:
        standing = PayStanding.BELOW
    else:
        standing = PayStanding.ENOUGH if pay.low >= enough.amount.high else PayStanding.CLOSE
    return Pay(
        standing=standing,
        pay=pay,
        enough=enough.amount,
        currency=enough.currency,
        pointers=(*(one.pointer for one in readings), enough.pointer),
        assumed=tuple(assumed),
        missing=tuple(missing),
    )


def _yearly(money: Money, cadence: Cadence | None, pointer: str) -> _Yearly | None:
    periods = PERIODS_A_YEAR[cadence or Cadence.YEARLY]
    return _Yearly(read_amount(money.amount)[0].times(periods), money.currency, pointer) if periods else None


def _readings(roles: Sequence[ReadRole], now: Moment | None, assumed: list[Reason]) -> Iterator[_Yearly]:
    """Give the latest pay of each role that goes on."""
    unpaid = 0
    for read in roles:
        if read.time is not RoleTime.PRESENT or read.role.nature is WorkFooting.VOLUNTEERING:
            continue
        found = [
            (_age(one), yearly)
            for index, one in enumerate(read.role.pay)
            if one.on is None or now is None or first_day(one.on) <= now
            if (yearly := _yearly(one.pay, one.cadence, f"{read.pointer}/pay/{index}")) is not None
        ]
        latest = max((age for age, _ in found), default=None)
        at_that_time = [yearly for age, yearly in found if age == latest]
        if at_that_time:
            yield min(at_that_time, key=lambda one: (one.amount, one.currency))
        else:
            unpaid += 1
    if unpaid:
        assumed.append(reason("plateau.assumed.no-pay", "/roles", count=unpaid))


def _age(one: PayReading) -> Moment:
    return (0, 0, 0) if one.on is None else middle(one.on)


def _enough(career: Career, *, asked: bool) -> tuple[_Yearly | None, Reason | None]:
    """Give what is enough for a year, or else why that is not known, unless the person is not to be asked."""
    product = career.product
    if product is None or product.enough is None:
        open_to_it = not closed(career.unanswered, "product")
        open_to_it = open_to_it and not (product is not None and closed(product.unanswered, "enough"))
        return None, reason("plateau.missing.enough", "/product") if asked and open_to_it else None
    enough = product.enough
    if enough.amount is None:
        open_to_it = asked and not closed(enough.unanswered, "amount")
        return None, reason("plateau.missing.enough", "/product/enough") if open_to_it else None
    yearly = _yearly(enough.amount, enough.cadence, "/product/enough")
    return yearly, reason("plateau.missing.enough-once", "/product/enough") if yearly is None else None
