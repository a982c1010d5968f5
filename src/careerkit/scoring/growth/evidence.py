"""What speaks for a plateau and against it, beside how the work feels: roles, time, money, and what sparkles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

from careerkit.declaration.part import trusted
from careerkit.model.roles import Plateau
from careerkit.model.use_case import Sparkle, SparkleSign
from careerkit.scoring.growth.dates import Moment, first_day, middle, months_between
from careerkit.scoring.growth.pay import Pay, PayStanding
from careerkit.scoring.growth.plateaus_result import PlateauSign, SignNature
from careerkit.scoring.growth.rises import read_rises
from careerkit.scoring.growth.roles import ReadRole, RoleTime, first_met, newest
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = [
    "MOST_POINTERS",
    "QUIET_MONTHS",
    "RECENT_MONTHS",
    "Evidence",
    "Since",
    "gather",
    "make_sign",
    "pattern",
    "since_new",
]

QUIET_MONTHS: Final = 60
"""Five years without anything new are a sign. It is a convention, and a weak sign by itself."""
RECENT_MONTHS: Final = 12
"""What began less than a year ago is new."""
MOST_POINTERS: Final = 20
"""The most places that a sign names."""


def __dir__() -> list[str]:
    return __all__


class Since(NamedTuple):
    """When something new last began, as far as that is known."""

    months: int
    on: str
    pointers: Sequence[str]
    risen: bool = True
    """Whether it did begin then; False where it has not begun ever since."""


def make_sign(nature: SignNature, pointers: Iterable[str], words: Reason) -> PlateauSign:
    """Make a sign; of many places it names the first."""
    return trusted(PlateauSign, nature=nature, pointers=tuple(pointers)[:MOST_POINTERS], words=words)


def since_new(career: Career, roles: Sequence[ReadRole], now: Moment | None) -> Mapping[Plateau, Since]:
    """Tell, for learning and for something different, how long ago something new began; nothing without a now."""
    if now is None:
        return {}
    found = {}
    met = newest(chain.from_iterable(first_met(career, roles, now).values()))
    if met is not None:
        found[Plateau.VARIETY] = Since(months_between(middle(met[0]), now), *met)
    rises = list(read_rises(career, now))
    risen = newest((one.dates[-1], one.pointer) for one in rises if one.dates)
    watched = [one for one in rises if one.watched_since is not None]
    if any(one.undated for one in rises):
        return found  # a skill is higher than it was, and nobody knows since when
    if risen is not None:
        found[Plateau.LEARNING] = Since(months_between(middle(risen[0]), now), *risen)
    elif watched:
        first = min((one.watched_since or "" for one in watched), key=middle)
        pointers = [one.pointer for one in watched]
        found[Plateau.LEARNING] = Since(months_between(middle(first), now), first, pointers, risen=False)
    return found


def pattern(plateau: Plateau, roles: Sequence[ReadRole]) -> PlateauSign | None:
    """Tell which past roles had run out of something; of roles that say what they had run out of."""
    told = [read for read in roles if read.time is RoleTime.PAST and read.role.ran_out_of]
    found = [read.pointer for read in told if plateau in read.role.ran_out_of]
    if not found:
        return None
    words = reason("plateau.sign.left-for", count=len(told), roles=len(found), name=f"word.plateau.{plateau.value}")
    return make_sign(SignNature.LEFT_FOR, found, words)


@attrs.frozen(kw_only=True)
class Evidence:
    """What speaks for a plateau and what against it."""

    signs: tuple[PlateauSign, ...]
    against: tuple[PlateauSign, ...]


def gather(  # noqa: PLR0913, PLR0917  # what there is to look at
    plateau: Plateau, career: Career, roles: Sequence[ReadRole], since: Since | None, pay: Pay, now: Moment | None
) -> Evidence:
    """Gather all that does not come from the ratings of sentences."""
    signs: list[PlateauSign] = []
    against: list[PlateauSign] = []
    said = [read.pointer for read in roles if read.time is RoleTime.PRESENT and plateau in read.role.ran_out_of]
    if said:
        words = reason("plateau.sign.said", said[0], count=len(said), name=f"word.plateau.{plateau.value}")
        signs.append(make_sign(SignNature.SAID, said, words))
    if plateau is Plateau.PAY:
        _add_pay(pay, signs, against)
    if plateau is Plateau.VARIETY:
        _add_sparkles(career, now, signs, against)
    if since is not None:
        _add_since(plateau, since, signs, against)
    return Evidence(signs=tuple(signs), against=tuple(against))


def _add_pay(pay: Pay, signs: list[PlateauSign], against: list[PlateauSign]) -> None:
    if pay.pay is None or pay.enough is None or pay.standing is PayStanding.CLOSE:
        return
    params: dict[str, Any] = {"pay": pay.pay.likely, "enough": pay.enough.likely, "currency": pay.currency}
    if pay.standing is PayStanding.BELOW:
        words = reason("plateau.sign.below-enough", **params)
        signs.append(make_sign(SignNature.BELOW_ENOUGH, pay.pointers, words))
    else:
        against.append(make_sign(SignNature.ENOUGH, pay.pointers, reason("plateau.sign.enough", **params)))


def _add_sparkles(career: Career, now: Moment | None, signs: list[PlateauSign], against: list[PlateauSign]) -> None:
    noticed = list(_sparkles(career, now))
    lost = [pointer for pointer, sparkle in noticed if sparkle.still is False]
    exciting = [
        pointer
        for pointer, sparkle in noticed
        if sparkle.still is not False and SparkleSign.STAYS_EXCITING in sparkle.signs
    ]
    if lost and len(lost) == len(noticed):
        signs.append(make_sign(SignNature.DULL, lost, reason("plateau.sign.dull", count=len(lost))))
    if exciting:
        words = reason("plateau.sign.still-exciting", count=len(exciting))
        against.append(make_sign(SignNature.STILL_EXCITING, exciting, words))


def _sparkles(career: Career, now: Moment | None) -> Iterator[tuple[str, Sparkle]]:
    for index, sparkle in enumerate(() if career.use_case is None else career.use_case.sparkles):
        if sparkle.on is None or now is None or first_day(sparkle.on) <= now:
            yield f"/use_case/sparkles/{index}", sparkle


def _add_since(plateau: Plateau, since: Since, signs: list[PlateauSign], against: list[PlateauSign]) -> None:
    if since.months >= QUIET_MONTHS:
        code = "plateau.sign.quiet.learning" if plateau is Plateau.LEARNING else "plateau.sign.quiet.variety"
        signs.append(make_sign(SignNature.QUIET, since.pointers, reason(code, count=since.months, on=since.on)))
    elif since.months < RECENT_MONTHS and since.risen:
        code = "plateau.sign.new.learning" if plateau is Plateau.LEARNING else "plateau.sign.new.variety"
        words = reason(code, on=since.on)
        against.append(make_sign(SignNature.SOMETHING_NEW, since.pointers, words))
