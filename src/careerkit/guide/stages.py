"""Career stages: what each is, what to ask in it, and what to look at again when somebody has come to it.

Their words stand in the catalogue of messages under `stage.<id>.name`, `.definition` and `.prompt`.
"""

from __future__ import annotations

from typing import NamedTuple

from careerkit.guide.knowledge import Entry, read
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.stages import CareerStage

__all__ = ["STAGES", "Stage"]


def __dir__() -> list[str]:
    return __all__


class Stage(NamedTuple):
    """A career stage. There is no order among them, and none is left for good.

    Source: requirement row S1.9; after Super (1957).

    Examples:
        >>> STAGES[0].stage.value, STAGES[0].look_again
        ('studying', ('use-case', 'canvas'))
        >>> STAGES[0].prompt()
        'What have you tried that you would do again without being paid for it?'
    """

    stage: CareerStage
    """The stage, as it stands in a document."""
    look_again: tuple[str, ...]
    """The kinds of document to look at again when a person has come to this stage."""

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return Entry("stage", self.stage).name(language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is."""
        return Entry("stage", self.stage).definition(language)

    def prompt(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Ask what is worth asking in it."""
        return Entry("stage", self.stage).say("prompt", language)


STAGES: tuple[Stage, ...] = tuple(
    Stage(CareerStage(stage["id"]), tuple(stage["look_again"])) for stage in read("stages")["stages"]
)
"""The stages, in no order of rank."""
