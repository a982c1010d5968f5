"""What is different from one version of the published schemas to the next.

Nothing yet: 1.0 is the first. How a step is written is told in CONTRIBUTING.md, under "… change a released schema".
"""

from __future__ import annotations

from typing import Final

from careerkit.documents.versions import Step, Versions

__all__ = ["STEPS", "VERSIONS"]


def __dir__() -> list[str]:
    return __all__


STEPS: Final[tuple[Step, ...]] = ()
"""What is different in each version, in the order in which it is to be done."""

VERSIONS: Final = Versions(("1.0",), STEPS)
"""The versions of careerkit's own kinds of document, oldest first."""
