"""How true each sentence was, day by day: the pulses, and the checks of how the person grows, read in order of time."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from careerkit.declaration.part import trusted
from careerkit.scoring.growth.dates import Moment, first_day, middle
from careerkit.scoring.growth.plateaus_result import Sentence, SentenceTrend
from careerkit.scoring.growth.roles import ReadRole, RoleTime
from careerkit.scoring.growth.trend import compare_pairs, trend_of
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["OF_GROWTH", "OF_WORK", "ReadDay", "Sentences", "read_sentences", "sentence_trend"]

OF_GROWTH: Final = (Sentence.SUSTAINABLE, Sentence.PREDICTABLE, Sentence.FULFILLING)
"""The sentences about the way in which the person grows."""
OF_WORK: Final = tuple(sentence for sentence in Sentence if sentence not in OF_GROWTH)
"""The sentences of a pulse."""


def __dir__() -> list[str]:
    return __all__


class ReadDay(NamedTuple):
    """How true a sentence was on one day."""

    on: str
    rating: int
    """The middle one of the ratings of the day, the lower of two."""
    pointers: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Sentences:
    """Every sentence that was rated, day by day, and what was done to read it."""

    days: Mapping[Sentence, Sequence[ReadDay]]
    assumed: tuple[Reason, ...]
    missing: tuple[Reason, ...]

    def of(self, sentence: Sentence) -> Sequence[ReadDay]:
        """Give the days on which a sentence was rated, in the order of time."""
        return self.days.get(sentence, ())

    def ratings(self, sentence: Sentence) -> list[int]:
        """Give the ratings of a sentence, in the order of time."""
        return [day.rating for day in self.of(sentence)]


Given = dict[Sentence, dict[str, list[tuple[int, str]]]]


def read_sentences(career: Career, roles: Sequence[ReadRole], now: Moment | None) -> Sentences:
    """Read pulses and checks in the order of time.

    Left out, and said: what lies after the day that counts as now, checks without a date, and pulses about roles that
    are over. A pulse about a role that is not there is taken to be about the work as a whole.
    """
    given: Given = {}
    future = over = unknown = undated = inexact = 0
    times: dict[str, set[RoleTime]] = {}
    for read in roles:
        if read.role.id is not None:
            times.setdefault(read.role.id, set()).add(read.time)
    spoken_of = set()
    for index, pulse in enumerate(() if career.career_map is None else career.career_map.pulses):
        standing = None if pulse.role is None else times.get(pulse.role)
        if now is not None and first_day(pulse.on) > now:
            future += 1
        elif standing == {RoleTime.PAST}:
            over += 1
        else:
            unknown += pulse.role is not None and standing is None
            inexact += len(pulse.on) < len("2026-04-17")
            spoken_of.add(pulse.role)
            _note(given, OF_WORK, pulse, pulse.on, f"/career_map/pulses/{index}")
    for index, check in enumerate(() if career.use_case is None else career.use_case.growth_checks):
        if check.on is None:
            undated += 1
        elif now is not None and first_day(check.on) > now:
            future += 1
        else:
            inexact += len(check.on) < len("2026-04-17")
            _note(given, OF_GROWTH, check, check.on, f"/use_case/growth_checks/{index}")
    assumed = {
        "plateau.assumed.future": future,
        "plateau.assumed.roles-over": over,
        "plateau.assumed.inexact": inexact,
        "plateau.assumed.several-roles": len(spoken_of) if len(spoken_of) > 1 else 0,
    }
    missing = {"plateau.missing.unknown-role": unknown, "plateau.missing.undated-check": undated}
    return Sentences(
        days={
            sentence: [_day(on, days[on]) for on in sorted(days, key=middle)]
            for sentence, days in sorted(given.items(), key=lambda one: list(Sentence).index(one[0]))
        },
        assumed=tuple(reason(code, count=count) for code, count in assumed.items() if count),
        missing=tuple(reason(code, count=count) for code, count in missing.items() if count),
    )


def _note(given: Given, sentences: Sequence[Sentence], rated: object, on: str, pointer: str) -> None:
    for sentence in sentences:
        rating = getattr(rated, sentence.value.replace("-", "_"))
        if rating is not None:
            given.setdefault(sentence, {}).setdefault(on, []).append((rating, pointer))


def _day(on: str, rated: Sequence[tuple[int, str]]) -> ReadDay:
    return ReadDay(on, statistics.median_low(rating for rating, _ in rated), tuple(pointer for _, pointer in rated))


def sentence_trend(sentence: Sentence, days: Sequence[ReadDay]) -> SentenceTrend:
    """Tell how true a sentence was last, and which way it goes; there must be a day at least."""
    ratings = [day.rating for day in days]
    pairs = compare_pairs(ratings) if len(ratings) > 1 else None
    return trusted(
        SentenceTrend,
        sentence=sentence,
        days=len(days),
        last=ratings[-1],
        last_on=days[-1].on,
        before=ratings[-2] if len(ratings) > 1 else None,
        trend=trend_of(ratings),
        higher=None if pairs is None else pairs.higher,
        lower=None if pairs is None else pairs.lower,
    )
