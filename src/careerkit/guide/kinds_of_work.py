"""The kinds of work that a role can hold, whatever its title; a person adds others.

Their words stand in the catalogue of messages under `work.<id>.name`, `.definition` and `.example`.
"""

from __future__ import annotations

from careerkit.guide.knowledge import Entry, read

__all__ = ["KINDS_OF_WORK"]


def __dir__() -> list[str]:
    return __all__


KINDS_OF_WORK: tuple[Entry, ...] = tuple(Entry("work", kind["id"]) for kind in read("kinds-of-work")["kinds_of_work"])
"""The ten kinds of work that the guide knows, in the order of the source: requirement row S3.2."""
