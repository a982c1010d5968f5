"""Progress: looks back, conversations about how it goes, help and thanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.model.progress import Progress
from careerkit.views.nodes import Group, Items, Node
from careerkit.views.parts import tell_entries
from careerkit.views.saying import label
from careerkit.views.subjects import Styles, tell_subject

if TYPE_CHECKING:
    from careerkit.views.telling import Telling, Told

__all__ = ["tell_progress"]

_ASKS = ("reviews", "follow_ups", "helpers", "help_requests", "thanks")


def __dir__() -> list[str]:
    return __all__


def tell_progress(telling: Telling) -> Told:
    """Tell the looks back first, the latest at the top."""
    styles: Styles = {
        "reviews": _reviews,
        "follow_ups": "cards",
        "helpers": "compact",
        "help_requests": "compact",
        "thanks": "compact",
    }
    return tell_subject(telling, Framework.PROGRESS, _ASKS, styles)


def _reviews(telling: Telling, progress: Progress) -> Iterator[Node]:
    ordered = sorted(progress.reviews, key=lambda review: review.on or "9999", reverse=True)
    entries = tell_entries(telling, ordered)
    if entries:
        title = label(telling, Progress, "reviews")
        yield Group(title=title, nodes=(Items(entries=entries, style="timeline"),))
