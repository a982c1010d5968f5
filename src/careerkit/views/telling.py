"""What every section of a report needs: the career, what its ids stand for, the words, and the questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from careerkit.guide.blocks import BLOCKS
from careerkit.guide.categories import CATEGORIES
from careerkit.messages import has, say
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.career import Career, Framework
from careerkit.model.skills import Level, LevelOnScale
from careerkit.scoring.scorecard import Scorecard
from careerkit.views.nodes import Detail, Entry, Items, Node, Own, Question
from careerkit.views.wording import Wording, shorten

if TYPE_CHECKING:
    from careerkit.scoring.balance_result import CostBenefit
    from careerkit.scoring.focus_result import MotivationFocus
    from careerkit.scoring.gap_order import GapOrder
    from careerkit.scoring.reasons import Reason

__all__ = ["Telling", "Told"]

_LINK_LENGTH = 80
"""How much of an item is told where another one refers to it."""


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class Told:
    """What there is to tell about one subject: a section, unless there is nothing in it but questions to come."""

    id: str
    """The name of the section."""
    nodes: tuple[Node, ...]
    """What the person has said, and what the scores say to it."""
    questions: tuple[Question, ...] = ()
    """What is left to ask: first what the person is not sure of yet, then the next question."""

    @property
    def empty(self) -> bool:
        """Whether the person has said nothing here, not even that it is open."""
        return not self.nodes and not any(question.standing == Standing.NOT_SURE_YET for question in self.questions)


@attrs.frozen(kw_only=True, slots=False)
class Telling:
    """A career on its way to a page."""

    career: Career
    scorecard: Scorecard | None
    wording: Wording

    # --------------------------------------------------------------------------------------------------------- results

    @property
    def focus(self) -> MotivationFocus | None:
        """What the motivations say."""
        return None if self.scorecard is None else self.scorecard.motivation_focus

    @property
    def balance(self) -> CostBenefit | None:
        """What costs and benefits say."""
        return None if self.scorecard is None else self.scorecard.cost_benefit

    @property
    def gap_order(self) -> GapOrder | None:
        """In which order to close the gaps."""
        return None if self.scorecard is None else self.scorecard.gap_order

    # ---------------------------------------------------------------------------------------------- what ids stand for

    @cached_property
    def skills(self) -> dict[str, str]:
        """The names of the skills."""
        return _by_id(self.career.skills, "name")

    @cached_property
    def metrics(self) -> dict[str, str]:
        """The names of the metrics."""
        return _by_id(self.career.metrics, "name")

    @cached_property
    def gaps(self) -> dict[str, str]:
        """The names of the gaps."""
        return _by_id(self.career.gaps, "name")

    @cached_property
    def roles(self) -> dict[str, str]:
        """What the roles are called: by their organisation, or by their title."""
        found: dict[str, str] = {}
        for role in self.career.roles:
            name = role.organisation or role.title
            if role.id is not None and name is not None:
                found.setdefault(role.id, Own(name))
        return found

    @cached_property
    def canvas_items(self) -> dict[str, str]:
        """The texts of the items of the canvas, short enough to be told beside another."""
        canvas = self.career.canvas
        items = () if canvas is None else tuple(item for block in BLOCKS for item in getattr(canvas, block.field))
        return {id: Own(shorten(text, _LINK_LENGTH)) for id, text in _by_id(items, "text").items()}

    def category(self, id: str) -> str:
        """Say what a category is called; one that nobody declared has its id for a name."""
        own = () if self.career.motivation is None else self.career.motivation.categories
        name = _by_id(own, "name").get(id)
        if name is not None:
            return name
        return self.wording.word("category", id) if id in CATEGORIES else id

    def level(self, level: Level) -> str:
        """Say how far somebody is: in the words of the scale where it has any for this level."""
        if not isinstance(level, LevelOnScale):
            return Own(level)
        scale = next((scale for scale in self.career.scales if scale.id == level.scale), None)
        if scale is None:
            return self.wording.number(level.value)
        steps = sorted(scale.steps, key=lambda step: step.value)
        for step in steps:
            if step.value == level.value:
                return Own(step.name)
        below = [step for step in steps if step.value < level.value]
        above = [step for step in steps if step.value > level.value]
        if below and above:
            return self.wording("level.between", low=below[-1].name, high=above[0].name)
        return self.wording("level.number", number=level.value, scale=scale.name)

    # ------------------------------------------------------------------------------------------------------- questions

    def uses(self, framework: Framework) -> bool:
        """Tell whether the person may be asked about a framework: none named means all."""
        return not self.career.frameworks or framework in self.career.frameworks

    def refused(self, part: str) -> bool:
        """Tell whether the person has said that a whole part is not for them."""
        return any(answer.field == part and answer.standing is Standing.NOT_FOR_ME for answer in self.career.unanswered)

    def questions(
        self,
        part: str,
        framework: Framework,
        unanswered: Sequence[Unanswered],
        fields: Iterable[tuple[str, bool]],
    ) -> tuple[Question, ...]:
        """Find what to ask about a part: what the person is not sure of, and the next question.

        Args:
            part: The field of the career that holds the part.
            framework: The framework that it belongs to.
            unanswered: What the person left open in it.
            fields: Its fields in the order in which to ask, and whether each has an answer.
        """
        if self.refused(part):
            return ()
        asked = dict(fields)
        whole = next((answer for answer in self.career.unanswered if answer.field == part), None)
        if whole is not None and not any(asked.values()):
            return (self.unsure("career", whole),)
        refused = {answer.field for answer in unanswered if answer.standing is Standing.NOT_FOR_ME}
        unsure = {
            answer.field: answer
            for answer in unanswered
            if answer.field not in refused and not asked.get(answer.field, False)
        }
        found = [self.unsure(part, answer) for answer in unsure.values()]
        if self.uses(framework):
            open_fields = [field for field, filled in asked.items() if not filled and field not in {*refused, *unsure}]
            found += [self.question(part, field) for field in open_fields[:1]]
        return tuple(found)

    def question(self, part: str, field: str, *, standing: str = "next") -> Question:
        """Ask about a field of a part."""
        return Question(label=self.wording(f"question.{standing}"), prompt=self.prompt(part, field), standing=standing)

    def unsure(self, part: str, answer: Unanswered) -> Question:
        """Show a question that the person is not sure about."""
        return Question(
            label=self.wording("question.not-sure-yet"),
            prompt=self.prompt(part, answer.field),
            note=None if answer.note is None else Own(answer.note),
            again_on=None
            if answer.again_on is None
            else self.wording("question.again-on", date=self.wording.date(answer.again_on)),
            standing=Standing.NOT_SURE_YET.value,
        )

    def prompt(self, part: str, field: str) -> str:
        """Put the question about a field into words; one that has no words of its own is asked by the field's name."""
        for block in BLOCKS:
            if part == "canvas" and field == block.field:
                return block.prompt(self.wording.wanted)
        code = f"question.{'career' if part == field else part}.{field}".replace("_", "-")
        if has(code):
            return say(code, None, self.wording.wanted)
        return say("question.other", {"field": field.replace("_", " ")}, self.wording.wanted)

    # --------------------------------------------------------------------------------------------------------- helpers

    def detail(self, label: str | None, text: str | None) -> tuple[Detail, ...]:
        """Tell a detail, if there is one; the label is the code of a message."""
        if text is None or not text:
            return ()
        return (Detail(label=None if label is None else self.wording(f"label.{label}"), text=text),)

    def own(self, label: str | None, text: str | None) -> tuple[Detail, ...]:
        """Tell a detail in the person's own words, if there is one."""
        return () if text is None else self.detail(label, Own(text))

    def listed(self, label: str | None, names: Iterable[str | None]) -> tuple[Detail, ...]:
        """Tell several names as one detail; what is None is left out."""
        known = [name for name in names if name is not None]
        return self.detail(label, Own(" · ".join(known))) if known else ()

    def findings(self, reasons: Iterable[Reason]) -> tuple[Items, ...]:
        """Tell what a result says."""
        entries = tuple(Entry(text=reason.say(self.wording.wanted)) for reason in reasons)
        return (Items(entries=entries, style="findings"),) if entries else ()


def _by_id(things: Iterable[Any], field: str) -> dict[str, str]:
    """Look up things by their ids; of two with the same id, the first counts."""
    found: dict[str, str] = {}
    for thing in things:
        if thing.id is not None:
            found.setdefault(thing.id, Own(getattr(thing, field)))
    return found
