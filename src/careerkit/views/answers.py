"""What a score says, as any section tells it: its verdict, and below it, folded away, all that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from careerkit.messages import say
from careerkit.views.nodes import Entry, Group, Items, Node, Prose

if TYPE_CHECKING:
    from careerkit.model.career import Framework
    from careerkit.views.telling import Telling

__all__ = ["tell_answer", "tell_result"]


def __dir__() -> list[str]:
    return __all__


def tell_answer(telling: Telling, name: str, framework: Framework, field: str) -> Iterator[Node]:
    """Tell a result under the heading that it has in the scorecard, if it is there.

    Args:
        telling: The career, with its scorecard.
        name: The result, by its field of the scorecard.
        framework: The framework that it belongs to; who does not use it is not asked for what is missing.
        field: The field of the career that it is made of; likewise where that is not for the person.
    """
    result = None if telling.scorecard is None else getattr(telling.scorecard, name)
    if result is not None:
        nodes = tell_result(telling, result, framework, field)
        yield Group(title=say(f"scorecard.heading.{name.replace('_', '-')}", None, telling.wording.wanted), nodes=nodes)


def tell_result(telling: Telling, result: Any, framework: Framework, field: str) -> tuple[Node, ...]:
    """Tell a result without a heading; see `tell_answer`."""
    if not telling.uses(framework) or telling.refused(field):
        result = attrs.evolve(result, missing=())
    verdict, *others = result.say(telling.wording.wanted).splitlines()
    said = Prose(text=verdict, style="verdict")
    if not others:
        return (said,)
    entries = tuple(Entry(text=line.strip().removeprefix("- ")) for line in others)
    findings = Items(entries=entries, style="findings")
    return (said, Group(title=telling.wording("answer.rests-on"), nodes=(findings,), style="aside"))
