"""The questions to begin with: what a document says nothing about yet, and where the answers go."""

from __future__ import annotations

from collections.abc import Collection

from careerkit.cli.console import note
from careerkit.messages import say

__all__ = ["FIRST", "ask"]

_POINTS = (
    '"weights": {"method": "points", "points": '
    '[{"category": "mission-and-impact", "points": 60}, {"category": "financial", "points": 40}]}'
)
"""Shows the two categories whose names in a document can't be guessed from the question."""

FIRST = {
    "career": (
        ("question.career.use-case", '"use_case": {"problem": {"statement": "…"}}'),
        ("question.motivation.weights", f'"motivation": {{{_POINTS}}}'),
        ("block.value-proposition.prompt", '"canvas": {"value_proposition": [{"text": "…"}]}'),
        ("question.career.vision", '"vision": {"statement": "…"}'),
        ("question.career.gaps", '"gaps": [{"name": "…", "importance": 4}]'),
        ("question.career.roles", '"roles": [{"title": "…", "organisation": "…"}]'),
        ("question.career.accomplishments", '"accomplishments": [{"text": "…"}]'),
    ),
    "use-case": (
        ("question.use-case.problem", '"problem": {"statement": "…"}'),
        ("question.use-case.why", '"why": "…"'),
        ("question.use-case.alternatives", '"alternatives": [{"name": "…"}]'),
        ("question.use-case.core-usage-metrics", '"core_usage_metrics": [{"action": "…"}]'),
    ),
    "motivation": (("question.motivation.weights", _POINTS),),
    "canvas": (
        ("block.value-proposition.prompt", '"value_proposition": [{"text": "…"}]'),
        ("block.key-activities.prompt", '"key_activities": [{"text": "…"}]'),
        ("block.customer-segments.prompt", '"customer_segments": [{"text": "…"}]'),
    ),
    "vision": (
        ("question.vision.statement", '"statement": "…"'),
        ("question.vision.values", '"values": [{"name": "…"}]'),
        ("question.vision.measures", '"measures": [{"name": "…"}]'),
    ),
}
"""The first questions of a kind by their codes, and where the answer goes."""


def ask(kind: str, *, answered: Collection[str] = ()) -> None:
    """Ask the first questions of a kind, if it has any, on standard error.

    Args:
        kind: The kind of the document.
        answered: The keys of the document that hold something already; nobody is asked for them.
    """
    open_ = [(code, place) for code, place in FIRST.get(kind, ()) if place.split('"')[1] not in answered]
    if open_:
        note(say("cli.new.next"))
    for code, place in open_:
        note(f"  {say(code)}\n      {place}")
