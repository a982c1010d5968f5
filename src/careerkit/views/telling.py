"""What every section of a report needs: the career, what its ids stand for, the words, and the questions."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from careerkit.declaration.references import named
from careerkit.guide.blocks import BLOCKS
from careerkit.guide.labels import kebab
from careerkit.guide.naming import BUILT_IN, called
from careerkit.guide.scales import SCALES
from careerkit.messages import has, say
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.career import Career, Framework
from careerkit.model.skills import Level, LevelOnScale
from careerkit.scoring.scorecard import Scorecard
from careerkit.views.nodes import Detail, Entry, Items, Node, Own, Question
from careerkit.views.wording import Wording, shorten

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.model.accomplishments import Evidence
    from careerkit.scoring.balance.result import CostBenefit
    from careerkit.scoring.gaps.result import GapOrder
    from careerkit.scoring.motivation.result import MotivationFocus
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
    def _things(self) -> dict[str, dict[str, Part]]:
        """What has an id, by its collection; of two with the same id, the first counts."""
        found: dict[str, dict[str, Part]] = {}
        for thing in named(self.career):
            for collection in (thing.collection, *thing.wider):
                found.setdefault(collection, {}).setdefault(thing.id, thing.part)
        return found

    @cached_property
    def _names(self) -> dict[tuple[str, str], str | None]:
        """The names that were asked for so far."""
        return {}

    def name(self, collection: str, id: str) -> str | None:
        """Say what a thing is called that others refer to, short enough to be told beside them.

        A thing of the person's own goes before one of the guide with the same id. Of what the guide knows some of, an
        id that nobody declared is its own name.

        Returns:
            The name; None where there is no such thing, or it has no name.
        """
        key = (collection, id)
        if key not in self._names:
            thing = self._things.get(collection, {}).get(id)
            known = BUILT_IN.get(collection)
            if thing is not None:
                self._names[key] = self._called(thing)
            elif known is not None:
                self._names[key] = say(known[id], None, self.wording.wanted) if id in known else id
            else:
                self._names[key] = None
        return self._names[key]

    def _called(self, thing: Part) -> str | None:
        """Say what a thing is called: what it says of itself, or what it refers to."""
        name = called(thing, self.name)
        if isinstance(name, enum.StrEnum):
            return self.wording.member(name)
        return None if name is None else Own(shorten(name, _LINK_LENGTH))

    def names(self, collection: str, ids: Iterable[str | None]) -> list[str]:
        """Say what several things are called; those without a name are left out."""
        found = (self.name(collection, id) for id in ids if id is not None)
        return [name for name in found if name is not None]

    def category(self, id: str) -> str:
        """Say what a category is called; one that nobody declared has its id for a name."""
        return self.name("categories", id) or id

    @cached_property
    def _scales(self) -> dict[str, tuple[str, dict[float, str]]]:
        """The scales that levels may stand on: the career's own, those of its role profiles, and those of the guide."""
        declared = [*self.career.scales, *(scale for profile in self.career.role_profiles for scale in profile.scales)]
        found: dict[str, tuple[str, dict[float, str]]] = {
            scale.id: (
                scale.name(self.wording.wanted),
                {step.value: step.name(self.wording.wanted) for step in scale.steps},
            )
            for scale in SCALES
        }
        own: dict[str, tuple[str, dict[float, str]]] = {
            scale.id: (scale.name, {step.value: Own(step.name) for step in reversed(scale.steps)})
            for scale in reversed(declared)
        }
        return {**found, **own}

    def level(self, level: Level) -> str:
        """Say how far somebody is: in the words of the scale where it has any for this level."""
        if not isinstance(level, LevelOnScale):
            return Own(level)
        if level.scale not in self._scales:
            return self.wording.number(level.value)
        scale, steps = self._scales[level.scale]
        if level.value in steps:
            return steps[level.value]
        below = [value for value in steps if value < level.value]
        above = [value for value in steps if value > level.value]
        if below and above:
            return self.wording("level.between", low=steps[max(below)], high=steps[min(above)])
        return self.wording("level.number", number=level.value, scale=scale)

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

    def left_open(self, part: Part) -> tuple[Detail, ...]:
        """Tell what the person is not sure of yet in a thing that is one of many, as details."""
        name = kebab(type(part).__name__).replace("-", "_")
        details: list[Detail] = []
        for answer in getattr(part, "unanswered", ()):
            if answer.standing is Standing.NOT_SURE_YET and getattr(part, answer.field, None) in (None, ()):
                found = self.unsure(name, answer)
                details.append(Detail(label=found.label, text=found.prompt))
                details += [Detail(text=text) for text in (found.note, found.again_on) if text is not None]
        return tuple(details)

    def prompt(self, part: str, field: str) -> str:
        """Put the question about a field into words; one that has no words of its own is asked by the field's name."""
        for block in BLOCKS:
            if part == "canvas" and field == block.field:
                return block.prompt(self.wording.wanted)
        code = f"question.{'career' if part == field else part}.{field}".replace("_", "-")
        if has(code):
            return say(code, None, self.wording.wanted)
        label = f"report.field.{field}".replace("_", "-")
        name = say(label, None, self.wording.wanted) if has(label) else field.replace("_", " ")
        return say("question.other", {"field": name}, self.wording.wanted)

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

    def evidence(self, evidence: Evidence) -> tuple[Detail, ...]:
        """Tell what shows something, with the link to it."""
        text = evidence.text or evidence.address
        if text is None:
            return ()
        return (Detail(label=self.wording("label.evidence"), text=Own(text), address=evidence.address),)

    def findings(self, reasons: Iterable[Reason]) -> tuple[Items, ...]:
        """Tell what a result says."""
        entries = tuple(Entry(text=reason.say(self.wording.wanted)) for reason in reasons)
        return (Items(entries=entries, style="findings"),) if entries else ()
