"""`careerkit score`: what a career says, with the reasons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import click

from careerkit.cli.clock import as_of_option
from careerkit.cli.console import command, result
from careerkit.cli.files import file_argument, read
from careerkit.cli.languages import language_option, spoken
from careerkit.cli.parts import KINDS, alone
from careerkit.cli.problems import load
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.documents.document import Document
    from careerkit.model.catalogue import Catalogue
    from careerkit.scoring.balance.result import CostBenefit
    from careerkit.scoring.motivation.result import MotivationFocus
    from careerkit.scoring.scorecard import Scorecard

__all__ = ["score"]


def __dir__() -> list[str]:
    return __all__


@command("score")
@file_argument
@as_of_option
@click.option("--hours", type=float, metavar="NUMBER", help=say("cli.score.option.hours"))
@click.option("--catalogue", metavar="FILE", help=say("cli.score.option.catalogue"))
@click.option("--draws", type=int, metavar="COUNT", help=say("cli.score.option.draws"))
@click.option("--seed", type=int, metavar="NUMBER", default=0, help=say("cli.score.option.seed"))
@language_option
@click.option("--brief", is_flag=True, help=say("cli.score.option.brief"))
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.option.json"))
def score(file: str, *, as_of: date, language: str | None, brief: bool, as_json: bool, **settings: Any) -> None:
    """Score a career, or a part of one that stands alone."""
    from careerkit.documents.writing import dumps
    from careerkit.scoring.scorecard import Scorecard

    document = load(read(file), *KINDS)
    scored = _scored(document, as_of, **settings)
    written = getattr(document.body, "language", None)
    if as_json:
        result(dumps(scored))
        return
    words = scored.say(spoken(language, written))
    if brief:
        words = scored.brief(spoken(language, written)) if isinstance(scored, Scorecard) else words.splitlines()[0]
    result(words)


def _scored(
    document: Document[Part], as_of: date, *, catalogue: str | None, **asked: Any
) -> Scorecard | MotivationFocus | CostBenefit:
    """Score a document; a part with a single score of its own by that alone, and only what is asked for is imported."""
    alone_asked = catalogue is None and asked["draws"] is None and asked["hours"] is None
    if document.kind == "motivation" and alone_asked:
        from careerkit.scoring.motivation.focus import motivation_focus

        return motivation_focus(cast("Any", document.body))
    if document.kind == "canvas" and alone_asked:
        from careerkit.scoring.balance.cost_benefit import cost_benefit

        return cost_benefit(cast("Any", document.body), as_of=as_of)
    from careerkit.scoring.scorecard import score as score_career

    ideas = None if catalogue is None else cast("Catalogue", load(read(catalogue), "catalogue").body)
    return score_career(alone(document), as_of=as_of, catalogue=ideas, **asked)
