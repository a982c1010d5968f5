"""The strategy: one focus and what is left for later, the opportunities behind it, and those who have a say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.views.nodes import Columns, Entry, Group, Items, Node, Own, Prose
from careerkit.views.parts import tell_entry, tell_rest
from careerkit.views.saying import label
from careerkit.views.subjects import Styles, tell_field, tell_subject

if TYPE_CHECKING:
    from careerkit.model.opportunity_tree import Opportunity, Solution
    from careerkit.model.strategy import Strategy
    from careerkit.views.telling import Telling, Told

__all__ = ["tell_strategy"]

_ASKS = ("focus", "not_now", "strengths", "serves", "opportunity_tree", "stakeholders", "business_cases")
_DEEPEST = 4
"""How deep opportunities stand within each other; what lies deeper stands beside what it is a part of."""


def __dir__() -> list[str]:
    return __all__


def tell_strategy(telling: Telling) -> Told:
    """Tell what is worked on beside what is not, and then what it is built on."""
    styles: Styles = {
        "focus": _focus,
        "strengths": "cards",
        "serves": "compact",
        "opportunity_tree": _tree,
        "stakeholders": "cards",
        "business_cases": "cards",
    }
    return tell_subject(telling, Framework.STRATEGY, _ASKS, styles, ("not_now",))


def _focus(telling: Telling, part: Strategy) -> Iterator[Node]:
    """Tell what is worked on beside what is left for later."""
    sides = [
        node for name in ("focus", "not_now") for node in tell_field(telling, part, name) if isinstance(node, Group)
    ]
    if sides:
        yield Columns(groups=tuple(sides), style="cards")


# ------------------------------------------------------------------------------------------- opportunity solution tree


def _tree(telling: Telling, part: Strategy) -> Iterator[Node]:
    """Tell the outcome, and below it the opportunities, their solutions, and the tests of these."""
    tree = part.opportunity_tree
    if tree is None:
        return
    nodes: list[Node] = [] if tree.outcome is None else [Prose(text=Own(tree.outcome), style="verdict")]
    _, details, _ = tell_rest(telling, tree, ("outcome", "opportunities"))
    told = (*details, *telling.left_open(tree))
    nodes += [Prose(text=one.text if one.label is None else f"{one.label}: {one.text}", style="note") for one in told]
    entries = tuple(_opportunities(telling, tree.opportunities, 1))
    nodes += [Items(entries=entries, style="tree")] if entries else []
    if nodes:
        yield Group(title=label(telling, part, "opportunity_tree"), nodes=tuple(nodes))


def _opportunities(telling: Telling, opportunities: Iterable[Opportunity], depth: int) -> Iterator[Entry]:
    for one in opportunities:
        within = tuple(_opportunities(telling, one.opportunities, depth + 1)) if depth < _DEEPEST else ()
        _, details, _ = tell_rest(telling, one, ("text", "opportunities", "solutions"))
        solutions = tuple(_solution(telling, solution) for solution in one.solutions)
        left = telling.left_open(one)
        yield Entry(text=Own(one.text), details=(*details, *left), entries=(*within, *solutions))
        if depth >= _DEEPEST:
            yield from _opportunities(telling, one.opportunities, depth)


def _solution(telling: Telling, solution: Solution) -> Entry:
    tags, details, _ = tell_rest(telling, solution, ("text", "tests"))
    tests = tuple(entry for test in solution.tests if (entry := tell_entry(telling, test)) is not None)
    lead = telling.wording("tree.solution")
    left = telling.left_open(solution)
    return Entry(text=Own(solution.text), lead=lead, tags=tags, details=(*details, *left), entries=tests)
