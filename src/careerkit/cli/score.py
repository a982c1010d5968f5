"""`careerkit score`: what a career says, with the reasons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from careerkit.cli.clock import as_of_option
from careerkit.cli.console import command, result
from careerkit.cli.files import file_argument, read
from careerkit.cli.problems import load
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["score"]


@command("score")
@file_argument
@as_of_option
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.option.json"))
def score(file: str, *, as_of: date, as_json: bool) -> None:
    """Score a career, or what of it has a score of its own."""
    from careerkit.documents.writing import dumps

    document = load(read(file), "career", "motivation", "canvas")
    scored = _scored(document.kind, document.body, as_of)
    result(dumps(scored) if as_json else str(scored))


def _scored(kind: str, part: Any, as_of: date) -> Part:
    """Score a part by its kind; only what is asked for is imported."""
    if kind == "motivation":
        from careerkit.scoring.motivation.focus import motivation_focus

        return motivation_focus(part)
    if kind == "canvas":
        from careerkit.scoring.balance.cost_benefit import cost_benefit

        return cost_benefit(part, as_of=as_of)
    from careerkit.scoring.scorecard import score as score_career

    return score_career(part, as_of=as_of)
