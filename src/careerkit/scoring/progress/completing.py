"""What a career has answered, what is open, and what was left open on purpose, framework by framework, in counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from careerkit.asking import OpenQuestion, open_questions
from careerkit.declaration.part import Part, trusted
from careerkit.guide.questions import MOUNTS, QUESTIONS, Question
from careerkit.model.answers import Standing
from careerkit.model.career import Career, Framework
from careerkit.scoring.days import as_day
from careerkit.scoring.progress.completeness_result import (
    Completeness,
    CompletenessVerdict,
    FrameworkAnswers,
    QuestionToAsk,
)
from careerkit.scoring.reasons import Reason, reason

__all__ = ["ASK_AT_MOST", "Completeness", "completeness"]

ASK_AT_MOST: Final = 3
"""How many questions of a framework are named: each answer may open others."""
_MOST: Final = 1_000_000
_EACH: Final = "*"


def __dir__() -> list[str]:
    return __all__


def completeness(career: Career, *, as_of: dt.date | None = None) -> Completeness:
    """List what to ask next, framework by framework, with how much is answered, open, and left open on purpose.

    There is no percentage: no career has to answer everything, and a career with more in it has more to be asked about.
    Only the frameworks that the person uses are asked about; what was left open on purpose is counted, and not asked
    again before its day. A question counts once for each thing that it is about; one that comes up again, because what
    it asks changes, counts as open.

    Nothing is raised for missing data: an empty career has nothing begun, and a first question.

    Args:
        career: The career, with pointers into it in the result.
        as_of: The day that counts as now, on which what was put off comes up again; without one, it does not.

    Raises:
        UnanswerableError: `day-out-of-range`, for a day that no document can hold.

    Source: requirement rows U.1 and S0.1.

    Examples:
        >>> from careerkit.model import Career, Vision
        >>> found = completeness(Career(frameworks=["vision"], vision=Vision(statement="Museums call me first.")))
        >>> found.verdict.value, found.frameworks[-1].answered, found.frameworks[-1].next[0].id
        ('begun', 1, 'vision.values')
    """
    today = as_day(as_of, "completeness")
    day = None if as_of is None else dt.date(as_of.year, as_of.month, as_of.day)
    asked = list(open_questions(career, as_of=day))
    counts: dict[str | None, _Counts] = {}
    for found in asked:
        counts.setdefault(found.question.framework, _Counts()).open.append(found)
    now_open = {(found.id, found.pointer.removesuffix("/-")) for found in asked}
    for question in QUESTIONS:
        path = _path(question, career)
        for place in () if path is None else _places(career, path, "", day):
            one = counts.setdefault(question.framework, _Counts())
            if (question.id, place.pointer) in now_open:
                continue
            if place.left:
                one.left.add(place.pointer)
            else:
                one.answered += 1
    frameworks = tuple(_framework(name, counts[name]) for name in (None, *Framework) if name in counts)
    answered, left = (sum(getattr(one, what) for one in frameworks) for what in ("answered", "left_open"))
    verdict = CompletenessVerdict.BEGUN
    if not asked:
        verdict = CompletenessVerdict.ALL_ASKED_ANSWERED
    elif not answered and not left:
        verdict = CompletenessVerdict.NOTHING_BEGUN
    said = {"answered": answered, "open": len(asked), "left_open": left}
    return trusted(
        Completeness,
        verdict=verdict,
        as_of=today,
        answered=min(answered, _MOST),
        open=min(len(asked), _MOST),
        left_open=min(left, _MOST),
        frameworks=frameworks,
        reasons=(reason(f"progress.complete.verdict.{verdict.value}", **said, count=answered),),
        missing=(_words(asked[0]),) if asked else (),
    )


class _Counts:
    """What there is of one framework."""

    def __init__(self) -> None:
        self.open: list[OpenQuestion] = []
        self.answered = 0
        self.left: set[str] = set()


class _Place(NamedTuple):
    """A field that holds an answer, or one that was left open on purpose."""

    pointer: str
    left: bool


def _path(question: Question, career: Career) -> tuple[str, ...] | None:
    """Say where a question's answer goes in a career; None where the person is not asked it."""
    if question.framework is not None and career.frameworks and question.framework not in career.frameworks:
        return None
    mount = () if question.kind == "career" else MOUNTS[question.kind]
    return None if mount is None else (*mount, *question.path)


def _places(part: Part, path: tuple[str, ...], pointer: str, day: dt.date | None) -> Iterator[_Place]:
    """Follow a path to every answer that it leads to, or to where something on the way was left open on purpose."""
    step, rest = path[0], path[1:]
    value: Any = getattr(part, step)
    here = f"{pointer}/{step}"
    empty = value in (None, ())
    entries = [left for left in getattr(part, "unanswered", ()) if left.field == step]
    not_for_me = any(left.standing is Standing.NOT_FOR_ME for left in entries)
    if not_for_me or (empty and any(not _due(left.again_on, day) for left in entries)):
        yield _Place(here, left=True)
    elif empty:
        return
    elif not rest:
        yield _Place(here, left=False)
    elif rest[0] == _EACH:
        for index, item in enumerate(value):
            yield from _places(item, rest[1:], f"{here}/{index}", day)
    elif isinstance(value, Part):
        yield from _places(value, rest, here, day)


def _due(again_on: str | None, day: dt.date | None) -> bool:
    """Tell whether the day has come on which to ask again; without one, it never comes by itself."""
    return again_on is not None and day is not None and day.isoformat()[: len(again_on)] >= again_on


def _framework(name: str | None, counts: _Counts) -> FrameworkAnswers:
    return trusted(
        FrameworkAnswers,
        framework=None if name is None else Framework(name),
        answered=min(counts.answered, _MOST),
        open=min(len(counts.open), _MOST),
        left_open=min(len(counts.left), _MOST),
        next=tuple(_asked(found) for found in counts.open[:ASK_AT_MOST]),
    )


def _asked(found: OpenQuestion) -> QuestionToAsk:
    return trusted(QuestionToAsk, id=found.id, pointer=found.pointer, round=found.question.round, words=_words(found))


def _words(found: OpenQuestion) -> Reason:
    """Give the code by which a question is put into words, and what it is about."""
    question = found.question
    code = f"question.{question.id}" if question.block is None else f"block.{question.block}.prompt"
    match found.things:
        case ():
            return reason(code, found.pointer)
        case (thing,):
            return reason(code, found.pointer, name=thing)
        case things:
            return reason(code, found.pointer, name=list(things))
