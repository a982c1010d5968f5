"""What `completeness` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import Annotated, Any, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Day
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.career import Framework
from careerkit.scoring.reasons import MessageCode, PointerText, Reason, reason

__all__ = ["Completeness", "CompletenessVerdict", "FrameworkAnswers", "QuestionToAsk"]


def __dir__() -> list[str]:
    return __all__


Round = Annotated[int, Ge(1), Le(9)]
"""How far into a career a question comes: 1 opens a subject, 2 fills it, 3 goes into each thing."""


class CompletenessVerdict(enum.StrEnum):
    """How far the person has come with the questions."""

    NOTHING_BEGUN = "nothing-begun"
    """No question is answered, or left open on purpose."""
    BEGUN = "begun"
    """Some are, and some are open."""
    ALL_ASKED_ANSWERED = "all-asked-answered"
    """None is open: each that there is to ask is answered, or left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class QuestionToAsk(Part):
    """A question that is open, ready to be asked.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("question.use-case.problem")
        >>> print(QuestionToAsk(id="use-case.problem", pointer="/use_case/problem/statement", round=1, words=words))
        If your career were the answer, what would the question be? What should it solve for you?
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "U.1")

    id: MessageCode
    """The name of the question, which never changes. Example: "use-case.problem"
    """
    pointer: PointerText
    """Where its answer goes in the career; it ends with `-` where there may be several."""
    round: Round
    """How far into a career it comes. Example: 1"""
    words: Reason
    """The question, ready to be put into words."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words."""
        return self.words.say(language)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FrameworkAnswers(Part):
    """How many of the questions of one framework are answered, open, and left open on purpose; and the next ones.

    A question counts once for each thing that it is about.

    Examples:
        >>> FrameworkAnswers(framework="vision", answered=2, open=5, left_open=1).open
        5
    """

    ROWS: ClassVar[Rows] = Rows.of("U.1")

    framework: Framework | None = None
    """The framework; absent for what is asked whatever frameworks a person uses."""
    answered: Count
    """How many are answered. Example: 2"""
    open: Count
    """How many are open now; those that come up again are among them, and not among the answered. Example: 5"""
    left_open: Count
    """How many things the person has left open on purpose: one for each that was said, however many questions it
    closes. Example: 1"""
    next: tuple[QuestionToAsk, ...] = ()
    """The next questions, the first first; at most three, as each answer may open others."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: a line for the counts, and a line for each question."""
        counts: dict[str, Any] = {
            "answered": self.answered,
            "open": self.open,
            "left_open": self.left_open,
            "count": self.open,
        }
        if self.framework is None:
            head = reason("progress.complete.in-general", **counts)
        else:
            head = reason("progress.complete.framework", framework=f"word.framework.{self.framework.value}", **counts)
        asked = (reason("progress.complete.bullet", question=one.say(language)) for one in self.next)
        return "\n".join(line.say(language) for line in (head, *asked))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Completeness(Part):
    """What to ask next, framework by framework: no percentage, as nobody has to answer everything.

    It has no flips: an answer to the next question is what would change it.

    Examples:
        >>> Completeness(verdict=CompletenessVerdict.NOTHING_BEGUN, answered=0, open=1, left_open=0).frameworks
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "U.1")

    verdict: CompletenessVerdict
    """How far the person has come."""
    as_of: Day | None = None
    """The day that counts as now; absent where none was given, and then nothing that was put off comes up again."""
    answered: Count
    """How many questions are answered, in all frameworks that the person uses. Example: 12"""
    open: Count
    """How many are open. Example: 30"""
    left_open: Count
    """How many things were left open on purpose. Example: 2"""
    frameworks: tuple[FrameworkAnswers, ...] = ()
    """The frameworks that the person uses and that there is anything to ask in, in the order of the sources."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """The very next question, where one is open."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: the whole, and then each framework."""
        return "\n".join([self.brief(language), *(one.say(language) for one in self.frameworks)])

    def brief(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the whole into words: how far the person has come, and the very next question."""
        return "\n".join(line.say(language) for line in (*self.reasons, *self.missing, *self.assumed))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
