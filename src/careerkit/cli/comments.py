"""What is said about the comments of a YAML file, which are lost when it is written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.cli.console import note, visible
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.cli.files import Source
    from careerkit.documents.yaml.comments import Comments

__all__ = ["comments_of", "told", "warn_of_comments"]


def __dir__() -> list[str]:
    return __all__


def comments_of(source: Source) -> Comments | None:
    """Find the comments of a text that is known to be sound; None for JSON, which has none."""
    if source.notation != "yaml":
        return None
    from careerkit.documents.yaml.comments import comments

    return comments(source.data)


def told(source: Source, found: Comments) -> dict[str, str | int]:
    """Give what a message about the comments of a text speaks of; there is at least one."""
    return {"file": source.name, "line": found.lines[0], "count": len(found.lines)}


def warn_of_comments(source: Source) -> None:
    """Say that what is written will not have the comments of what was read, if there are any."""
    found = comments_of(source)
    if found is not None and found.lines:
        note(visible(say("cli.comments-left-out", told(source, found))))
