"""What would make the signs of a plateau clearer, or less clear: another pulse, another pay, or something new."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from careerkit.declaration.part import trusted
from careerkit.model.roles import Plateau
from careerkit.scoring.growth.kernel import RATINGS, level_of, rating_signs
from careerkit.scoring.growth.pay import Pay, PayStanding
from careerkit.scoring.growth.plateaus_result import PlateauFlip, PlateauLevel, Sentence, SignNature
from careerkit.scoring.reasons import reason

__all__ = ["ABOUT", "Case", "find_flips"]

ABOUT: Final = {
    Plateau.PAY: Sentence.FAIRLY_PAID,
    Plateau.LEARNING: Sentence.LEARNING,
    Plateau.VARIETY: Sentence.VARIETY,
}
"""The sentence that is about each plateau."""
_CLEARNESS: Final = (PlateauLevel.NO_SIGN, PlateauLevel.SOME_SIGNS, PlateauLevel.CLEAR_SIGNS)


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class Case:
    """What the level of a plateau is made of."""

    ratings: tuple[int, ...]
    """Of the sentence that is about it, in the order of time."""
    signs: frozenset[SignNature]
    """What else speaks for it."""
    against: frozenset[SignNature]
    """What else speaks against it."""

    @property
    def level(self) -> PlateauLevel:
        """How clear the signs are."""
        rated_for, rated_against = rating_signs(self.ratings)
        against = self.against | rated_against
        return level_of(self.signs | rated_for, against, known=bool(self.ratings or against))


def find_flips(plateau: Plateau, case: Case, pay: Pay, *, rated: bool, dated: bool) -> Iterator[PlateauFlip]:
    """Find the changes, each alone, by which the level would be another one.

    Args:
        plateau: What may have run out.
        case: What its level is made of.
        pay: Pay beside enough.
        rated: Whether the person rates sentences at all.
        dated: Whether there is a day that counts as now.
    """
    if rated:
        yield from _pulse_flips(plateau, case)
    if plateau is Plateau.PAY:
        yield from _pay_flips(case, pay)
    elif dated:
        signs, against = case.signs - {SignNature.QUIET}, case.against | {SignNature.SOMETHING_NEW}
        becomes = attrs.evolve(case, signs=signs, against=against).level
        if becomes is not case.level:
            code = f"plateau.flip.new.{'learning' if plateau is Plateau.LEARNING else 'variety'}"
            words = reason(code, becomes=f"word.plateau-level.{becomes.value}")
            yield trusted(PlateauFlip, something_new=True, becomes=becomes, words=words)


def _pulse_flips(plateau: Plateau, case: Case) -> Iterator[PlateauFlip]:
    """Find the ratings on a later day that would change the level; a higher one never makes signs clearer."""
    now = case.level
    after = {rating: attrs.evolve(case, ratings=(*case.ratings, rating)).level for rating in RATINGS}
    if now is PlateauLevel.UNDETERMINED:
        better = [rating for rating in RATINGS if after[rating] is PlateauLevel.NO_SIGN]
        worse = [rating for rating in RATINGS if after[rating] is not PlateauLevel.NO_SIGN]
    else:
        better = [rating for rating in RATINGS if _CLEARNESS.index(after[rating]) < _CLEARNESS.index(now)]
        worse = [rating for rating in RATINGS if _CLEARNESS.index(after[rating]) > _CLEARNESS.index(now)]
    sentence = ABOUT[plateau]
    params = {"sentence": f"word.plateau-sentence.{sentence.value}"}
    if better:
        becomes = after[min(better)]
        params |= {"becomes": f"word.plateau-level.{becomes.value}"}
        words = reason("plateau.flip.at-least", rating=min(better), **params)
        yield trusted(PlateauFlip, sentence=sentence, at_least=min(better), becomes=becomes, words=words)
    if worse:
        becomes = after[max(worse)]
        params |= {"becomes": f"word.plateau-level.{becomes.value}"}
        words = reason("plateau.flip.at-most", rating=max(worse), **params)
        yield trusted(PlateauFlip, sentence=sentence, at_most=max(worse), becomes=becomes, words=words)


def _pay_flips(case: Case, pay: Pay) -> Iterator[PlateauFlip]:
    """Find the pay for a year, as one amount, at which the level would be another one."""
    if pay.pay is None or pay.enough is None:
        return
    low, high = pay.enough.low, pay.enough.high
    of_money = {SignNature.BELOW_ENOUGH, SignNature.ENOUGH}
    rest = attrs.evolve(case, signs=case.signs - of_money, against=case.against - of_money)
    levels = {
        PayStanding.BELOW: attrs.evolve(rest, signs=rest.signs | {SignNature.BELOW_ENOUGH}).level,
        PayStanding.CLOSE: rest.level,
        PayStanding.ENOUGH: attrs.evolve(rest, against=rest.against | {SignNature.ENOUGH}).level,
    }
    higher = [(PayStanding.CLOSE, low), (PayStanding.ENOUGH, high)] if low < high else [(PayStanding.ENOUGH, high)]
    lower = [(PayStanding.CLOSE, high), (PayStanding.BELOW, low)] if low < high else [(PayStanding.BELOW, low)]
    if pay.standing is PayStanding.BELOW:
        steps = [(standing, amount, False) for standing, amount in higher]
    elif pay.standing is PayStanding.ENOUGH:
        steps = [(standing, amount, True) for standing, amount in lower]
    else:
        steps = []
    for standing, amount, beyond in steps:
        becomes = levels[standing]
        if becomes is not case.level and amount > 0:
            code = "plateau.flip.pay-below" if beyond else "plateau.flip.pay"
            params: dict[str, Any] = {
                "pay": amount,
                "currency": pay.currency,
                "becomes": f"word.plateau-level.{becomes.value}",
            }
            yield trusted(
                PlateauFlip,
                pay=amount,
                currency=pay.currency,
                beyond=beyond,
                becomes=becomes,
                words=reason(code, **params),
            )
            return
