"""Career plateaus: running out of pay, of opportunities to learn, and of something different."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from careerkit.declaration.part import trusted
from careerkit.model.roles import Plateau
from careerkit.scoring.days import as_day
from careerkit.scoring.growth.dates import Moment, day_of
from careerkit.scoring.growth.evidence import Since, gather, make_sign, pattern, since_new
from careerkit.scoring.growth.kernel import LOW, rating_signs
from careerkit.scoring.growth.pay import Pay, PayStanding, read_pay
from careerkit.scoring.growth.plateau_flips import ABOUT, Case, find_flips
from careerkit.scoring.growth.plateaus_result import (
    PlateauLevel,
    Plateaus,
    PlateauSign,
    PlateauStanding,
    Sentence,
    SentenceTrend,
    SignNature,
)
from careerkit.scoring.growth.roles import ReadRole, RoleTime, closed, read_roles
from careerkit.scoring.growth.sentences import ReadDay, Sentences, read_sentences, sentence_trend
from careerkit.scoring.growth.trend import Trend, trend_of
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["Plateaus", "plateaus"]

_ORDER: Final = {nature: place for place, nature in enumerate(SignNature)}
_CLEARER_FIRST: Final = (PlateauLevel.CLEAR_SIGNS, PlateauLevel.SOME_SIGNS, PlateauLevel.NO_SIGN)


def __dir__() -> list[str]:
    return __all__


def plateaus(career: Career, *, as_of: dt.date | None = None) -> Plateaus:
    """Tell which of three plateaus show signs, on what evidence, what speaks against it, and what to ask oneself.

    One can run out of pay, of opportunities to learn, and of something different, which comes with mastery, and with
    boredom. What speaks for a plateau:

    - a role that goes on has run out of it, in the person's own words (a strong sign);
    - the sentence of the pulse about it was low (1 or 2 of 5) on the last two days and no better on the last one (a
      strong sign), or on the last day, or it has become less true over time and has not recovered;
    - pay: it is less than *enough*; to have enough speaks against it, and that there could be more does not count;
    - learning: no skill has risen a level for five years; something different: no kind of work and no land was new for
      five years, the work gives no energy, or nothing that made the person sparkle still does.

    Signs are clear where there is a strong one, or weak ones from two sources, and nothing speaks against them; the
    sentence being high or truer than before, something new within a year, or something that stays exciting, does. Past
    roles that had run out of the same are a pattern to know, and no sign of today's.

    Ratings are read as an order: trends compare every day with every later one (Mann-Kendall), and no mean is taken. A
    pulse that is better than the one before never makes a plateau's signs clearer. No date is forecast. Dates count in
    months; where all dates and `as_of` move by the same number of whole years, nothing changes, as long as 29 February
    is not among them (in other years there is none). The order in which things were entered does not matter.

    Missing data are no error: what nothing was written about is `undetermined`, and `missing` asks for it, unless the
    person does not want to be asked. Without `as_of`, roles without an end go on, nothing lies in the future, and
    nothing is said about how long ago something was.

    Args:
        career: The career; pointers in the result start at it.
        as_of: The day that counts as now.

    Raises:
        UnanswerableError: `day-out-of-range`, for a day that no document can hold.

    Source: requirement rows S3.3, S3.5, S0.11 and S2.8; Ference, Stoner and Warren (1977), Managing the Career Plateau;
    Feldman and Weitz (1988), Career Plateaus Reconsidered; Mann (1945) and Kendall (1975) for the trend.

    Examples:
        >>> from careerkit.model import Career, CareerMap, Pulse
        >>> pulses = [Pulse(on="2026-01", learning=2), Pulse(on="2026-03", learning=1)]
        >>> found = plateaus(Career(career_map=CareerMap(pulses=pulses)))
        >>> [(one.plateau.value, one.level.value) for one in found.plateaus]
        [('pay', 'undetermined'), ('learning', 'clear-signs'), ('variety', 'undetermined')]
    """
    today = as_day(as_of, "plateaus")
    now = None if today is None else day_of(today)
    roles = read_roles(career, now)
    sentences = read_sentences(career, roles, now)
    pay = read_pay(career, roles, now)
    since = since_new(career, roles, now)
    found = tuple(_standing(plateau, career, roles, sentences, pay, since.get(plateau), now) for plateau in Plateau)
    trends = tuple(sentence_trend(sentence, days) for sentence, days in sentences.days.items())
    levels = [one.level for one in found]
    verdict = next((level for level in _CLEARER_FIRST if level in levels), PlateauLevel.UNDETERMINED)
    going_on = sum(read.time is RoleTime.PRESENT and read.role.end is None for read in roles)
    return trusted(
        Plateaus,
        as_of=today,
        verdict=verdict,
        plateaus=found,
        sentences=trends,
        reasons=(_verdict(verdict, found), *_beside(trends), *_close(pay)),
        assumed=(
            *sentences.assumed,
            *pay.assumed,
            *([reason("plateau.assumed.goes-on", "/roles", count=going_on)] if going_on else []),
        ),
        missing=(
            *_missing(career, found, sentences, dated=now is not None),
            *_contradictory(roles),
            *sentences.missing,
            *pay.missing,
            *_without_dates(career, since, dated=now is not None),
        ),
    )


def _standing(  # noqa: PLR0913, PLR0917  # what a plateau is judged by
    plateau: Plateau,
    career: Career,
    roles: Sequence[ReadRole],
    sentences: Sentences,
    pay: Pay,
    since: Since | None,
    now: Moment | None,
) -> PlateauStanding:
    about = ABOUT[plateau]
    days = sentences.of(about)
    ratings = tuple(sentences.ratings(about))
    evidence = gather(plateau, career, roles, since, pay, now)
    signs = [*evidence.signs, *(_low_energy(sentences) if plateau is Plateau.VARIETY else ())]
    case = Case(
        ratings=ratings,
        signs=frozenset(sign.nature for sign in signs),
        against=frozenset(sign.nature for sign in evidence.against),
    )
    rated_for, rated_against = rating_signs(ratings)
    level = case.level
    shows = level in (PlateauLevel.SOME_SIGNS, PlateauLevel.CLEAR_SIGNS)
    return trusted(
        PlateauStanding,
        plateau=plateau,
        level=level,
        trend=trend_of(ratings),
        signs=_in_order([*signs, *(_rated(nature, about, days) for nature in rated_for)]),
        against=_in_order([*evidence.against, *(_rated(nature, about, days) for nature in rated_against)]),
        pattern=pattern(plateau, roles),
        months_since_new=None if since is None else since.months,
        flips=tuple(find_flips(plateau, case, pay, rated=_rates(career), dated=now is not None)),
        question=reason(f"plateau.ask.{plateau.value}") if shows else None,
    )


def _in_order(signs: Sequence[PlateauSign]) -> tuple[PlateauSign, ...]:
    return tuple(sorted(signs, key=lambda sign: _ORDER[sign.nature]))


def _rated(nature: SignNature, sentence: Sentence, days: Sequence[ReadDay]) -> PlateauSign:
    """Put a sign that comes from ratings into words; a trend rests on all days, the others on the last ones."""
    trends = nature in (SignNature.FALLING, SignNature.RISING)
    count = len(days) if trends else 1 + (nature in (SignNature.LOW_AGAIN, SignNature.RISEN))
    on_days = days[-count:]
    words = reason(
        f"plateau.sign.{nature.value}",
        sentence=f"word.plateau-sentence.{sentence.value}",
        rating=days[-1].rating,
        on=days[-1].on,
        before=on_days[0].rating,
        days=count,
    )
    return make_sign(nature, (pointer for day in reversed(on_days) for pointer in day.pointers), words)


def _low_energy(sentences: Sentences) -> Iterator[PlateauSign]:
    days = sentences.of(Sentence.ENERGY)
    if days and days[-1].rating <= LOW:
        words = reason("plateau.sign.low-energy", rating=days[-1].rating, on=days[-1].on)
        yield make_sign(SignNature.LOW_ENERGY, days[-1].pointers, words)


def _verdict(verdict: PlateauLevel, found: Sequence[PlateauStanding]) -> Reason:
    names = [f"word.plateau.{one.plateau.value}" for one in found if one.level is verdict]
    return reason(f"plateau.verdict.{verdict.value}", names=names, count=len(names))


def _beside(trends: Sequence[SentenceTrend]) -> Iterator[Reason]:
    """Tell which of the other sentences are low, or are getting less true."""
    for one in trends:
        if one.sentence in (*ABOUT.values(), Sentence.ENERGY):
            continue
        params: dict[str, Any] = {
            "sentence": f"word.plateau-sentence.{one.sentence.value}",
            "rating": one.last,
            "on": one.last_on,
        }
        if one.last <= LOW:
            yield reason("plateau.beside.low", **params)
        elif one.trend is Trend.WORSE:
            yield reason("plateau.beside.worse", days=one.days, **params)


def _close(pay: Pay) -> Iterator[Reason]:
    if pay.standing is PayStanding.CLOSE:
        yield reason("plateau.close-to-enough", "/product/enough")


def _contradictory(roles: Sequence[ReadRole]) -> Iterator[Reason]:
    found = [read.pointer for read in roles if read.contradictory]
    if found:
        yield reason("plateau.missing.contradictory", found[0], count=len(found))


def _rates(career: Career) -> bool:
    """Tell whether the person is willing to rate how the work feels."""
    career_map = career.career_map
    return not closed(career.unanswered, "career_map") and not (
        career_map is not None and closed(career_map.unanswered, "pulses")
    )


def _missing(
    career: Career, found: Sequence[PlateauStanding], sentences: Sentences, *, dated: bool
) -> Iterator[Reason]:
    if not dated:
        yield reason("plateau.missing.as-of")
    unrated = [ABOUT[one.plateau] for one in found if not sentences.of(ABOUT[one.plateau])]
    if unrated and _rates(career):
        words = [f"word.plateau-sentence.{sentence.value}" for sentence in unrated]
        yield reason("plateau.missing.sentences", "/career_map/pulses", names=words, count=len(words))


def _without_dates(career: Career, since: Mapping[Plateau, object], *, dated: bool) -> Iterator[Reason]:
    """Tell what has no date from which one could count."""
    if not dated:
        return
    if Plateau.VARIETY not in since and career.roles and not closed(career.unanswered, "roles"):
        yield reason("plateau.missing.new-kind", "/roles")
    if Plateau.LEARNING not in since and career.skills and not closed(career.unanswered, "skills"):
        yield reason("plateau.missing.risen-skill", "/skills")
