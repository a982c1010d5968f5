"""The opportunity solution tree: an outcome, the opportunities that lead to it, solutions, and tests of assumptions."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import PartialDate, Slug, Text
from careerkit.model.answers import Unanswered
from careerkit.model.gaps import GapRef
from careerkit.model.metrics import MetricRef

__all__ = [
    "AssumptionTest",
    "Opportunity",
    "OpportunityTree",
    "Solution",
    "SolutionRef",
    "SolutionStatus",
    "TestVerdict",
]


def __dir__() -> list[str]:
    return __all__


SolutionRef: TypeAlias = Annotated[Slug, RefersTo("solutions")]
"""The id of a solution of the opportunity solution tree."""


class TestVerdict(enum.StrEnum):
    """What a test said about an assumption."""

    HOLDS = "holds"
    """The assumption holds, as far as the test can tell."""
    FAILS = "fails"
    """The assumption does not hold."""
    UNCLEAR = "unclear"
    """The test did not tell."""


class SolutionStatus(enum.StrEnum):
    """How far a solution is."""

    IDEA = "idea"
    """It has not been looked into."""
    TESTING = "testing"
    """Its assumptions are being tested."""
    CHOSEN = "chosen"
    """The person does it."""
    DROPPED = "dropped"
    """The person does not do it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AssumptionTest(Part):
    """A small test of something that must be true for a solution to work.

    Source: Torres (2021), Continuous Discovery Habits.

    Examples:
        >>> AssumptionTest(assumption="The house would let me go on Fridays", test="Ask for one Friday").verdict is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.8")

    assumption: Text
    """What must be true. Example: "The house would let me go on Fridays."
    """
    test: Text | None = None
    """How to find out with little effort. Example: "Ask for one Friday, and see what happens."
    """
    on: PartialDate | None = None
    """When it was tested, or is to be; absent where no date is set."""
    result: Text | None = None
    """What happened. Example: "Nobody noticed until Monday."
    """
    verdict: TestVerdict | None = None
    """What the test said; absent while it has not been done."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Solution(Part):
    """Something that the person could do about an opportunity.

    Source: Torres (2021), Continuous Discovery Habits.

    Examples:
        >>> Solution(text="Teach one evening a week", status="testing").status.value
        'testing'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.8")

    id: Annotated[Slug, Identifies("solutions")] | None = None
    """The name that the plan refers to; needed only where it does."""
    text: Text
    """What to do. Example: "Teach one evening a week"
    """
    status: SolutionStatus | None = None
    """How far it is; absent means an idea."""
    tests: tuple[AssumptionTest, ...] = ()
    """Tests of what must be true for it to work."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Opportunity(Part):
    """A need, difficulty or wish on the way to the outcome; it may hold smaller ones.

    Source: Torres (2021), Continuous Discovery Habits.

    Examples:
        >>> Opportunity(text="Nobody outside knows my work", solutions=[Solution(text="Write it up")]).solutions[0].text
        'Write it up'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.8")

    text: Text
    """The need, difficulty or wish. Example: "Nobody outside the house knows my work."
    """
    gap: GapRef | None = None
    """The gap that it is, where the career has it as one."""
    opportunities: tuple[Opportunity, ...] = ()
    """Smaller opportunities that it consists of."""
    solutions: tuple[Solution, ...] = ()
    """What the person could do about it."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class OpportunityTree(Part):
    """An opportunity solution tree: one outcome at the root, opportunities, solutions, and tests at the leaves.

    Source: Torres (2021), Continuous Discovery Habits.

    Examples:
        >>> OpportunityTree(outcome="Asked for by three houses", opportunities=[Opportunity(text="Unknown")]).outcome
        'Asked for by three houses'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.8")

    outcome: Text | None = None
    """What is to come of it all. Example: "Three houses ask for me before they look elsewhere."
    """
    metric: MetricRef | None = None
    """The metric that tells, where there is one."""
    opportunities: tuple[Opportunity, ...] = ()
    """What could lead to the outcome."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
