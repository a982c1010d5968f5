"""`careerkit import`: documents out of what other programs write."""

from __future__ import annotations

from careerkit.cli.console import texts
from careerkit.cli.lazy import LazyGroup

__all__ = ["imports"]


def __dir__() -> list[str]:
    return __all__


imports = LazyGroup(
    name="import",
    prefix="import.",
    places={"jsonresume": "careerkit.cli.import_jsonresume:jsonresume"},
    **texts("import"),
)
"""The group; each format is a command of its own."""
