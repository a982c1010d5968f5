"""The career: the one document that holds all the others."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs

from careerkit.declaration.marks import PRIVATE, SHOWN, Personal, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, Text
from careerkit.model.accomplishments import Accomplishment
from careerkit.model.answers import Unanswered
from careerkit.model.canvas import Canvas
from careerkit.model.career_map import CareerMap
from careerkit.model.contacts import Contact
from careerkit.model.current_state import CurrentState
from careerkit.model.gaps import Gap
from careerkit.model.metrics import Metric
from careerkit.model.motivation import MotivationProfile
from careerkit.model.plan import Plan
from careerkit.model.product import CareerProduct
from careerkit.model.progress import Progress
from careerkit.model.role_profile import RoleProfile
from careerkit.model.roles import Role
from careerkit.model.skills import Scale, Skill
from careerkit.model.stages import CareerStage
from careerkit.model.strategy import Strategy
from careerkit.model.use_case import UseCase
from careerkit.model.vision import Vision

__all__ = ["Career", "Framework", "Person"]


def __dir__() -> list[str]:
    return __all__


class Framework(enum.StrEnum):
    """A way to think about a career that the person may use or leave alone."""

    USE_CASE = "use-case"
    """The career use case and the motivations behind it."""
    CANVAS = "canvas"
    """The career canvas."""
    VISION = "vision"
    """The personal V2MOM."""
    GAPS = "gaps"
    """Gaps, and the order in which to close them."""
    BRAG_DOCUMENT = "brag-document"
    """Roles, skills and accomplishments, kept for life."""
    PRODUCT = "product"
    """The career as a product, with employers as its clients."""
    CAREER_MAP = "career-map"
    """The career as a park of lands."""
    CURRENT_STATE = "current-state"
    """Where the person stands now."""
    STRATEGY = "strategy"
    """Focus, stakeholders, opportunities and business cases."""
    PLAN = "plan"
    """Actions and interim goals."""
    PROGRESS = "progress"
    """Reviews, follow-ups and thanks."""
    ROLE_PROFILES = "role-profiles"
    """What roles and the market ask for."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Person(Part):
    """Who the career belongs to, in as much as the person wants to say.

    Examples:
        >>> Person(headline="Exhibition planner").name is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("U.1", "U.11")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    name: Annotated[Line, Personal()] | None = None
    """The person's name. Example: "Ilse Marten"
    """
    headline: Line | None = None
    """What the person is, in a line. Example: "Exhibition planner"
    """
    summary: Annotated[Text, Personal()] | None = None
    """A few sentences about the person. Example: "Twelve years of exhibitions, most of them in small museums."
    """
    stage: Annotated[CareerStage, PRIVATE, Rows.of("S1.9")] | None = None
    """Where in life the career stands now; absent where the person has not said."""
    unanswered: Annotated[tuple[Unanswered, ...], PRIVATE] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Career(Part):
    """A person's career: what it is for, how it works, where it goes, and what it has been.

    Every part can be left out; each is also a document of its own. The lists hold what several parts refer to, so that
    every fact has one home.

    Source: Arthur, Hall and Lawrence (1989), Handbook of Career Theory, for a career as all that somebody's work is
    over time.

    Examples:
        >>> career = Career(skills=[Skill(name="Facilitation")])
        >>> career.skills[0].name
        'Facilitation'
        >>> career.vision is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("U.1")

    person: Annotated[Person | None, SHOWN] = None
    """Who the career belongs to."""
    frameworks: tuple[Framework, ...] = ()
    """The ways to think about a career that the person uses; none named means all, and nobody is asked about others."""
    use_case: UseCase | None = None
    """The problem that the career solves for the person."""
    motivation: MotivationProfile | None = None
    """What drives it."""
    canvas: Canvas | None = None
    """How it works."""
    product: CareerProduct | None = None
    """Whom it serves, and what sets it apart."""
    career_map: CareerMap | None = None
    """What there is to explore."""
    vision: Vision | None = None
    """Where it goes."""
    current_state: CurrentState | None = None
    """Where it stands."""
    gaps: tuple[Gap, ...] = ()
    """What is missing on the way."""
    strategy: Annotated[Strategy, SHOWN] | None = None
    """What to work on first, and whom to win over."""
    plan: Plan | None = None
    """What to do next."""
    progress: Progress | None = None
    """What has come of it so far."""
    metrics: tuple[Metric, ...] = ()
    """What is measured on the way."""
    roles: Annotated[tuple[Role, ...], SHOWN] = ()
    """The roles that the person holds and has held, the latest first."""
    skills: Annotated[tuple[Skill, ...], SHOWN] = ()
    """What the person can do, or is learning."""
    accomplishments: Annotated[tuple[Accomplishment, ...], SHOWN] = ()
    """What the person has achieved."""
    role_profiles: tuple[RoleProfile, ...] = ()
    """What roles that matter to the person ask for."""
    contacts: Annotated[tuple[Contact, ...], SharedWith.only()] = ()
    """The people who matter for the career, for the person's own eyes only."""
    scales: Annotated[tuple[Scale, ...], SHOWN] = ()
    """The scales that levels stand on."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose; a part's field name stands for the part."""
    language: Annotated[LanguageTag, SHOWN] | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.campus": {"cohort": "2026"}}"""
