"""Value levers: the ways in which work makes value for an employer; a person adds others.

Their words stand in the catalogue of messages under `lever.<id>.name`, `.definition` and `.example`.
"""

from __future__ import annotations

from typing import NamedTuple

from careerkit.guide.knowledge import Entry, read
from careerkit.messages import DEFAULT_LANGUAGE

__all__ = ["LEVERS", "Lever"]


def __dir__() -> list[str]:
    return __all__


class Lever(NamedTuple):
    """A way in which work makes value for an employer.

    Source: requirement row S2.2.

    Examples:
        >>> LEVERS[0].id, LEVERS[0].side, LEVERS[0].name()
        ('optimise-process', 'organisation', 'Make a process cheaper')
    """

    id: str
    """The name that employers, accomplishments and skills refer to."""
    side: str
    """Where the value is made first: in the `organisation`, or for its `customers`."""

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return Entry("lever", self.id).name(language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say how it makes value."""
        return Entry("lever", self.id).definition(language)

    def example(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Give an example of it."""
        return Entry("lever", self.id).example(language)


LEVERS: tuple[Lever, ...] = tuple(Lever(**lever) for lever in read("levers")["levers"])
"""The value levers that the guide knows: those inside an organisation first, then those for its customers."""
