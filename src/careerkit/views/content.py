"""The content of a report: which sections there are, what stands in them, and what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from careerkit.declaration.part import Part
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.answers import Standing
from careerkit.model.career import Person
from careerkit.views.nodes import Entry, Group, Items, Node, Own, Page, Question, Section
from careerkit.views.sections.balance import tell_balance
from careerkit.views.sections.canvas import tell_canvas
from careerkit.views.sections.career_map import tell_career_map
from careerkit.views.sections.current_state import tell_current_state
from careerkit.views.sections.gaps import tell_gaps
from careerkit.views.sections.metrics import tell_metrics
from careerkit.views.sections.past import tell_accomplishments, tell_roles, tell_skills
from careerkit.views.sections.people import tell_contacts, tell_role_profiles
from careerkit.views.sections.plan import tell_plan
from careerkit.views.sections.product import tell_product
from careerkit.views.sections.progress import tell_progress
from careerkit.views.sections.purpose import tell_purpose
from careerkit.views.sections.strategy import tell_strategy
from careerkit.views.sections.vision import tell_vision
from careerkit.views.telling import Telling, Told
from careerkit.views.wording import Wording

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.scoring.scorecard import Scorecard

__all__ = ["page"]

_SUBJECTS: tuple[Callable[[Telling], Told], ...] = (
    tell_purpose,
    tell_canvas,
    tell_balance,
    tell_product,
    tell_career_map,
    tell_vision,
    tell_current_state,
    tell_gaps,
    tell_strategy,
    tell_plan,
    tell_progress,
    tell_metrics,
    tell_roles,
    tell_accomplishments,
    tell_skills,
    tell_role_profiles,
    tell_contacts,
)
"""Everything that a report tells, in its order."""

_ASKED = (
    *("use_case", "motivation", "canvas", "product", "career_map", "vision", "current_state", "gaps", "strategy"),
    *("plan", "progress", "roles", "accomplishments", "skills", "role_profiles"),
)
"""The fields of a career that the sections ask about."""


_ENOUGH_VERDICTS = 3
"""Fewer verdicts are read as soon where they stand."""


def __dir__() -> list[str]:
    return __all__


def page(career: Career, scorecard: Scorecard | None = None, *, language: str = DEFAULT_LANGUAGE) -> Page:
    """Put together what a report says, for any format to draw.

    What the person has not said is no section: where a subject is empty, its next question stands in the last section
    instead, and where a subject has begun, the question stands at its end. Who has named frameworks is asked about
    those only, and what is not for the person is not asked.

    Args:
        career: The career.
        scorecard: What the scores say to it, as of a day; without one, the report says what the person said.
        language: The language of the fixed words.
    """
    wording = Wording(language)
    telling = Telling(career=career, scorecard=scorecard, wording=wording)
    told = [tell(telling) for tell in _SUBJECTS]
    sections = [
        Section(
            id=one.id,
            title=wording(f"section.{one.id}"),
            intro=wording(f"section.{one.id}.intro"),
            nodes=(*one.nodes, *one.questions),
        )
        for one in told
        if not one.empty
    ]
    person = career.person or Person()
    as_of = None if scorecard is None else scorecard.as_of
    return Page(
        language=wording.language,
        own_language=career.language,
        title=wording("title.nobody") if person.name is None else Own(person.name),
        kind=wording("title"),
        stage=None if person.stage is None else wording("stage", stage=wording.member(person.stage)),
        headline=None if person.headline is None else Own(person.headline),
        summary=None if person.summary is None else Own(person.summary),
        as_of=None if as_of is None else wording("as-of", date=wording.date(as_of)),
        contents=wording("contents"),
        skip=wording("skip"),
        sections=(*_in_short(telling), *sections, *_following(telling, told)),
        closing=tuple(_closing(career, wording)),
    )


def _in_short(telling: Telling) -> Iterator[Section]:
    """Tell the verdicts of the scores, before anything else, where there are enough to need that."""
    wording = telling.wording
    verdicts = () if telling.scorecard is None else telling.scorecard.verdicts(wording.wanted)
    if len(verdicts) >= _ENOUGH_VERDICTS:
        entries = tuple(Entry(lead=about, text=verdict) for about, verdict in verdicts)
        nodes = (Items(entries=entries, style="facts"),)
        yield Section(
            id="in-short", title=wording("section.in-short"), intro=wording("section.in-short.intro"), nodes=nodes
        )


def _following(telling: Telling, told: list[Told]) -> Iterator[Section]:
    """Ask the next question of each subject that is empty, and what was left open about the career as a whole."""
    wording = telling.wording
    nodes: list[Node] = [
        Group(
            title=wording(f"section.{one.id}"),
            nodes=(attrs.evolve(one.questions[0], label=wording("question.to-begin-with")),),
        )
        for one in told
        if one.empty and one.questions
    ]
    nodes += _open_parts(telling)
    if nodes:
        yield Section(id="next", title=wording("section.next"), intro=wording("section.next.intro"), nodes=tuple(nodes))


def _open_parts(telling: Telling) -> list[Question]:
    """Show what else about the career as a whole the person is not sure of yet."""
    career = telling.career
    return [
        telling.unsure("career", answer)
        for answer in career.unanswered
        if answer.standing is Standing.NOT_SURE_YET
        and answer.field not in _ASKED
        and not telling.refused(answer.field)
        and not getattr(career, answer.field, None)
    ]


def _closing(career: Career, wording: Wording) -> Iterator[str]:
    """Say what this page is, and that what other programs keep is not lost."""
    yield wording("closing.mirror")
    if _has_extensions(career):
        yield wording("closing.extensions")


def _has_extensions(career: Career) -> bool:
    """Tell whether other programs keep something anywhere in the career."""
    left: list[Any] = [career]
    while left:
        part = left.pop()
        if isinstance(part, tuple):
            left += part
        elif isinstance(part, Part):
            if getattr(part, "extensions", None) is not None:
                return True
            left += (getattr(part, field.name) for field in attrs.fields(type(part)))  # type: ignore[arg-type]  # every part is an attrs class
    return False
