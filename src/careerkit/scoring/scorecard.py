"""The scorecard: every result that a career has data for, and what the others would need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part, trusted
from careerkit.declaration.types import Day
from careerkit.errors import UnanswerableError
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.answers import Standing
from careerkit.scoring.alternatives.explore_result import CatalogueExploration
from careerkit.scoring.alternatives.result import AlternativeRanking
from careerkit.scoring.balance.result import CostBenefit
from careerkit.scoring.balance.simulation_result import BalanceSimulation
from careerkit.scoring.days import as_day
from careerkit.scoring.gaps.result import GapOrder
from careerkit.scoring.gaps.selection_result import GapSelection
from careerkit.scoring.growth.exploration_result import Exploration
from careerkit.scoring.growth.plateaus_result import Plateaus
from careerkit.scoring.motivation.result import MotivationFocus
from careerkit.scoring.progress.completeness_result import Completeness
from careerkit.scoring.progress.metric_result import MetricProgress
from careerkit.scoring.progress.time_result import TimeAllocation
from careerkit.scoring.progress.vision_result import VisionProgress
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.roles.result import RoleReadiness
from careerkit.scoring.skills.alignment_result import DemandAlignment
from careerkit.scoring.skills.result import SkillValue
from careerkit.scoring.sources import SOURCES, Asked
from careerkit.scoring.spans import SHOWN, is_number
from careerkit.scoring.streams import FEWEST_DRAWS, refuse_draws

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.catalogue import Catalogue

__all__ = ["Scorecard", "score"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Scorecard(Part):
    """Everything that a career says, as far as it has data; nothing is sampled unless it was asked for.

    The pointers in a result start at what it was made of, such as the motivation profile, the canvas, or the list of
    gaps; the docstring of its function says at what.

    Examples:
        >>> from careerkit.model import Career, Gap
        >>> card = score(Career(gaps=[Gap(name="I have never held a budget")]))
        >>> card.motivation_focus is None, card.gap_order is None
        (True, False)
    """

    ROWS: ClassVar[Rows] = Rows.of("U.3", "S0.4", "S1.3", "S4.5")

    as_of: Day | None = None
    """The day that counts as now; absent where none was given."""
    motivation_focus: MotivationFocus | None = None
    """How concentrated the motivations are; absent where the career has no motivation profile."""
    alternative_ranking: AlternativeRanking | None = None
    """Which alternative serves best what drives the person; absent where the use case names none."""
    catalogue_exploration: CatalogueExploration | None = None
    """Ideas from a catalogue; absent where none was given."""
    time_allocation: TimeAllocation | None = None
    """Where the time goes; absent where the use case names no activity."""
    cost_benefit: CostBenefit | None = None
    """Costs against benefits; absent where the canvas names neither, or where they come to more than can be added
    up."""
    balance_simulation: BalanceSimulation | None = None
    """Costs against benefits, drawn again and again; absent unless draws were asked for."""
    vision_progress: VisionProgress | None = None
    """How far the vision has come; absent where it names neither a method nor a measure."""
    metric_progress: tuple[MetricProgress, ...] = ()
    """How far each metric has come, in their order; none where there are no metrics."""
    gap_order: GapOrder | None = None
    """The order in which to close the gaps; absent where there are none."""
    gap_selection: GapSelection | None = None
    """Which gaps to close within the hours that there are; absent unless hours were given."""
    role_readiness: tuple[RoleReadiness, ...] = ()
    """How the person stands against each role profile, in their order; none where no profile asks for anything."""
    demand_alignment: DemandAlignment | None = None
    """How what is offered meets what roles ask for; absent where no role profile asks for anything."""
    skill_value: SkillValue | None = None
    """What each skill adds to the value to employers; absent without skills, or without a career product."""
    plateaus: Plateaus | None = None
    """What has stopped rising; absent where nothing that was written tells."""
    exploration: Exploration | None = None
    """What has been explored; absent where nothing that was written tells."""
    completeness: Completeness | None = None
    """What to ask next; `score` always gives it."""
    missing: tuple[Reason, ...] = ()
    """What each absent result would need, as questions; what the person does not use is not asked about."""

    def verdicts(self, language: str = DEFAULT_LANGUAGE) -> tuple[tuple[str, str], ...]:
        """Put the verdicts alone into words: of each result that has one, what it is about, and its first line.

        Left out are what can't be told yet, what to ask next, and what there are several of, such as metrics.

        Examples:
            >>> from careerkit.model import Career, Gap
            >>> card = score(Career(gaps=[Gap(name="Never held a budget", importance=4)]))
            >>> [about for about, _ in card.verdicts()]
            ['What to close first']
        """
        return tuple(_verdicts(self, language))

    def brief(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the verdicts alone into words, a line each; see `verdicts`."""
        return "\n".join(
            say("scorecard.words.brief", {"about": about, "verdict": verdict}, language)
            for about, verdict in self.verdicts(language)
        )

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put everything into words, a paragraph each; of what to ask, the next question alone."""
        return "\n\n".join(_paragraphs(self, language))

    def __str__(self) -> str:
        """Put everything into English words."""
        return self.say()


def score(  # noqa: PLR0913  # every question by its name
    career: Career,
    *,
    as_of: dt.date | None = None,
    hours: float | None = None,
    catalogue: Catalogue | None = None,
    draws: int | None = None,
    seed: int = 0,
) -> Scorecard:
    """Give every result that the career has data for, with the usual settings.

    Args:
        career: The career.
        as_of: The day that counts as now; without one, whatever names a start is taken to begin now.
        hours: The hours that there are to close gaps in; None to choose none.
        catalogue: Careers to find ideas in; None to look for none.
        draws: How many times to draw where that tells more, from 100 to 100,000: weighings of the motivations, and
            amounts of the canvas; None to draw nothing.
        seed: Where the draws start from, from 0 to 10 to the power of 15.

    Raises:
        UnanswerableError: `day-out-of-range`, for a day that no document can hold; `draws-out-of-range` and
            `seed-out-of-range`, if it can't be drawn so; `budget-out-of-range`, for hours that can't be. Missing data
            are no error, nor are amounts that come to more than `cost_benefit` can add up: `missing` then names the
            largest.

    Examples:
        >>> from careerkit.model import Career
        >>> print(score(Career(frameworks=["gaps"])).missing[0])
        Gaps: what stands between where you are and where you want to be?
    """
    today = as_day(as_of, "scorecard")
    if hours is not None and not (is_number(hours) and hours >= 0):
        details = {"found": str(hours)[:SHOWN]}
        raise UnanswerableError(question="scorecard", reason="budget-out-of-range", details=details)
    refuse_draws("scorecard", FEWEST_DRAWS if draws is None else draws, seed, least=FEWEST_DRAWS)
    asked = Asked(as_of=as_of, hours=hours, catalogue=catalogue, draws=draws, seed=seed)
    results: dict[str, object] = {}
    too_large: list[Reason] = []
    for name, source in SOURCES.items():
        try:
            results[name] = source.give(career, asked)
        except UnanswerableError as error:
            if error.reason != "amounts-too-large":
                raise
            pointer = f"{source.pointer}{error.details['pointer']}"
            if all(one.pointer != pointer for one in too_large):  # what can't be added up can't be drawn either
                too_large.append(reason(f"scorecard.too-large.{_code(name)}", pointer, largest=pointer))
    absent = [name for name, result in results.items() if not result]
    return trusted(Scorecard, as_of=today, **results, missing=(*_missing(career, absent), *too_large))


def _code(name: str) -> str:
    """Write the name of a field as it stands in codes of messages."""
    return name.replace("_", "-")


def _missing(career: Career, absent: list[str]) -> Iterator[Reason]:
    """Ask for what the absent results would need, unless the person does not want to be asked."""
    for name in absent:
        source = SOURCES[name]
        standing = source.standing(career)
        if source.framework is None or standing is Standing.NOT_FOR_ME:
            continue
        if not career.frameworks or source.framework in career.frameworks:
            code = "scorecard.open" if standing is Standing.NOT_SURE_YET else "scorecard.missing"
            yield reason(f"{code}.{_code(name)}", source.pointer)


def _said(result: Any, language: str) -> str:
    words: str = result.brief(language) if isinstance(result, Completeness) else result.say(language)
    return words


def _verdicts(card: Scorecard, language: str) -> Iterator[tuple[str, str]]:
    for name in SOURCES:
        result = getattr(card, name)
        if result and not isinstance(result, tuple | Completeness) and result.verdict != "undetermined":
            yield say(f"scorecard.heading.{_code(name)}", None, language), result.say(language).splitlines()[0]


def _paragraphs(card: Scorecard, language: str) -> Iterator[str]:
    for name in SOURCES:
        result = getattr(card, name)
        results = result if isinstance(result, tuple) else (result,)
        told = [_said(one, language) for one in results if one is not None]
        if told:
            first, *others = told
            yield f"{say(f'scorecard.heading.{_code(name)}', None, language)}\n{first}"
            yield from others
    if card.missing:
        asked = (say("scorecard.words.bullet", {"text": one.say(language)}, language) for one in card.missing)
        yield "\n".join((say("scorecard.words.missing", None, language), *asked))
