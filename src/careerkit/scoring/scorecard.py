"""The scorecard: every result that a career has data for, and what the others would need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final, NamedTuple

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part, trusted
from careerkit.declaration.types import Day
from careerkit.errors import UnanswerableError
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.career import Career, Framework
from careerkit.scoring.balance.cost_benefit import CostBenefit, cost_benefit
from careerkit.scoring.days import as_day
from careerkit.scoring.gaps.order import GapOrder, order_gaps
from careerkit.scoring.motivation.focus import MotivationFocus, motivation_focus
from careerkit.scoring.reasons import Reason, reason

__all__ = ["Scorecard", "score"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Scorecard(Part):
    """Everything that a career says, as far as it has data; nothing is sampled.

    The pointers in a result start at what it was made of: the motivation profile, the canvas, or the list of gaps.

    Examples:
        >>> from careerkit.model import Gap
        >>> card = score(Career(gaps=[Gap(name="I have never held a budget")]))
        >>> card.motivation_focus is None, card.gap_order is None
        (True, False)
    """

    ROWS: ClassVar[Rows] = Rows.of("U.3", "S0.4", "S1.3", "S4.5")

    as_of: Day | None = None
    """The day that counts as now; absent where none was given."""
    motivation_focus: MotivationFocus | None = None
    """How concentrated the motivations are; absent where the career has no motivation profile."""
    cost_benefit: CostBenefit | None = None
    """Costs against benefits; absent where the canvas names neither, or where they come to more than can be added
    up."""
    gap_order: GapOrder | None = None
    """The order in which to close the gaps; absent where there are none."""
    missing: tuple[Reason, ...] = ()
    """What each absent result would need, as questions; what the person does not use is not asked about."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put everything into words, a paragraph each."""
        return "\n\n".join(_paragraphs(self, language))

    def __str__(self) -> str:
        """Put everything into English words."""
        return self.say()


class _Source(NamedTuple):
    """What a result is made of."""

    framework: Framework
    """The framework that it belongs to."""
    field: str
    """The field of the career that it is made of, and that is asked for where it is absent."""
    give: Callable[[Career, dt.date | None], object]
    """Give the result; None, or nothing, where the career has no data for it."""


def _balance(career: Career, as_of: dt.date | None) -> CostBenefit | None:
    canvas = career.canvas
    if canvas is None or not (canvas.cost_structure or canvas.revenue_streams):
        return None
    return cost_benefit(canvas, as_of=as_of)


_RESULTS: Final[Mapping[str, _Source]] = {
    "motivation_focus": _Source(
        Framework.USE_CASE, "motivation", lambda career, _: career.motivation and motivation_focus(career.motivation)
    ),
    "cost_benefit": _Source(Framework.CANVAS, "canvas", _balance),
    "gap_order": _Source(Framework.GAPS, "gaps", lambda career, _: order_gaps(career.gaps) if career.gaps else None),
}
"""Every result by its field of the scorecard, in the order in which they are told."""
_BALANCE_BLOCKS = ("cost_structure", "revenue_streams")


def score(career: Career, *, as_of: dt.date | None = None) -> Scorecard:
    """Give every result that the career has data for, with the usual settings.

    Args:
        career: The career.
        as_of: The day that counts as now; without one, whatever names a start is taken to begin now.

    Raises:
        UnanswerableError: `day-out-of-range`, for a day that no document can hold. Missing data are no error, nor are
            amounts that come to more than `cost_benefit` can add up: `missing` then names the largest.

    Examples:
        >>> print(score(Career(frameworks=["gaps"])))
        What would help to know:
        - Gaps: what stands between where you are and where you want to be?
    """
    today = as_day(as_of, "scorecard")
    results: dict[str, object] = {}
    refused: dict[str, UnanswerableError] = {}
    for name, source in _RESULTS.items():
        try:
            results[name] = source.give(career, as_of)
        except UnanswerableError as error:  # the other results are worth no less for it
            refused[name] = error
    absent = [name for name, result in results.items() if not result]
    missing = (*_missing(career, absent), *map(_too_large, refused.values()))
    return trusted(Scorecard, as_of=today, **results, missing=missing)


def _code(name: str) -> str:
    """Write the name of a field as it stands in codes of messages."""
    return name.replace("_", "-")


def _too_large(refused: UnanswerableError) -> Reason:
    pointer = f"/canvas{refused.details['pointer']}"
    return reason("scorecard.too-large.cost-benefit", pointer, largest=pointer)


def _missing(career: Career, absent: list[str]) -> Iterator[Reason]:
    """Ask for what the absent results would need, unless the person does not want to be asked."""
    for name in absent:
        framework, field, _ = _RESULTS[name]
        standing = _standing(career.unanswered, field)
        if name == "cost_benefit" and standing is None and career.canvas is not None:
            standings = {_standing(career.canvas.unanswered, block) for block in _BALANCE_BLOCKS}
            standing = standings.pop() if len(standings) == 1 else None
        wanted = not career.frameworks or framework in career.frameworks
        if wanted and standing is not Standing.NOT_FOR_ME:
            code = "scorecard.open" if standing is Standing.NOT_SURE_YET else "scorecard.missing"
            yield reason(f"{code}.{_code(name)}", f"/{field}")


def _standing(unanswered: tuple[Unanswered, ...], field: str) -> Standing | None:
    """Find why a field was left open on purpose; of several answers, that it is not to be asked about."""
    standings = {answer.standing for answer in unanswered if answer.field == field}
    return Standing.NOT_FOR_ME if Standing.NOT_FOR_ME in standings else next(iter(standings), None)


def _paragraphs(card: Scorecard, language: str) -> Iterator[str]:
    for name in _RESULTS:
        result = getattr(card, name)
        for one in result if isinstance(result, tuple) else (result,):
            if one is not None:
                yield f"{say(f'scorecard.heading.{_code(name)}', None, language)}\n{one.say(language)}"
    if card.missing:
        asked = (say("scorecard.words.bullet", {"text": one.say(language)}, language) for one in card.missing)
        yield "\n".join((say("scorecard.words.missing", None, language), *asked))
