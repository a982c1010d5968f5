"""Finding things in a part, and making a new part with one thing changed."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import attrs

from careerkit.declaration.part import Part
from careerkit.declaration.references import named
from careerkit.declaration.table import table
from careerkit.declaration.walk import nearest
from careerkit.documents.pointers import escape, join, split
from careerkit.errors import AmbiguousIdError, InvalidValueError, NotFoundError, Problem
from careerkit.values import FrozenMap

__all__ = ["find", "replace"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
_INDEX = re.compile("0|[1-9][0-9]{0,17}")


def find(part: Part, target: str, *, collection: str | None = None) -> Any:
    """Find something by its id or by its JSON Pointer.

    Args:
        part: Where to look.
        target: An id such as `budget`, or a pointer such as `/gaps/0/effort`; the empty pointer is the part itself.
        collection: The collection that the id is in, such as `gaps` or `canvas-items`; needed where several have it.

    Returns:
        For an id, the part that has it. For a pointer, what stands there; None for a field that is left out.

    Raises:
        NotFoundError: if there is no such thing.
        AmbiguousIdError: if several things have the id.
        PointerError: if the target begins with a slash and is no JSON Pointer.

    Examples:
        >>> from careerkit.model import Career, Gap
        >>> career = Career(gaps=[Gap(id="budget", name="I have never held a budget", effort=40)])
        >>> find(career, "budget").name
        'I have never held a budget'
        >>> find(career, "/gaps/0/effort")
        40
    """
    if not target or target.startswith("/"):
        return _at(part, split(target), target)
    things = [thing for thing in named(part) if collection in (None, thing.collection, *thing.wider)]
    found = [thing for thing in things if thing.id == target]
    if not found:
        raise NotFoundError(target=target, **nearest(target, [thing.id for thing in things]))
    if len(found) > 1:
        raise AmbiguousIdError(target=target, pointers=[thing.pointer for thing in found])
    return found[0].part


def replace(part: P, pointer: str, value: Any) -> P:
    """Make a new part in which something else stands at a pointer; the old one stays as it is.

    Args:
        part: What to start from.
        pointer: Where; a list's index may be `-` for a new item at its end.
        value: What is to stand there; None leaves an optional field out. To take an item
            out of a list, replace the list.

    Raises:
        NotFoundError: if there is no such place.
        PointerError: if the pointer is no JSON Pointer.
        InvalidValueError: if the place may not have the value; the pointers of the problems start at `part`.

    Examples:
        >>> from careerkit.model import Career, Gap
        >>> career = Career(gaps=[Gap(name="I have never held a budget", effort=40)])
        >>> replace(career, "/gaps/0/effort", 30).gaps[0].effort
        30
    """
    changed = _changed(part, split(pointer), value, pointer, "")
    if type(changed) is not type(part):
        params = {"expected": ("word.json.object",), "found_type": type(changed).__name__}
        raise InvalidValueError(
            name=type(part).__name__, problems=[Problem(pointer="", code="wrong-type", params=params)]
        )
    return changed


def _at(value: Any, steps: tuple[str, ...], pointer: str) -> Any:
    for depth, step in enumerate(steps):
        value = _child(value, step, pointer, join(steps[:depth]))
    return value


def _child(value: Any, step: str, pointer: str, place: str) -> Any:
    """Give what stands under a key or index of the value at a place."""
    if isinstance(value, Part):
        names = table(type(value)).by_name
        if step in names:
            return getattr(value, step)
        near = nearest(step, names)
        raise NotFoundError(target=pointer, suggestion=f"{place}/{near['suggestion']}" if near else None)
    if isinstance(value, FrozenMap) and step in value:
        return value[step]
    if isinstance(value, tuple) and _is_index(step) and int(step) < len(value):
        return value[int(step)]
    raise NotFoundError(target=pointer)


def _changed(value: Any, steps: tuple[str, ...], new: Any, pointer: str, place: str) -> Any:
    """Give a copy of a value in which `new` stands where the steps lead."""
    if not steps:
        return new
    step, rest = steps[0], steps[1:]
    here = f"{place}/{escape(step)}"
    if isinstance(value, tuple) and step == "-" and not rest:
        return (*value, new)
    child = _child(value, step, pointer, place) if rest or not isinstance(value, FrozenMap) else None
    inner = _changed(child, rest, new, pointer, here)
    if isinstance(value, FrozenMap):
        return FrozenMap({**value, step: inner})
    if isinstance(value, tuple):
        index = int(step)
        return (*value[:index], inner, *value[index + 1 :])
    if inner is None:
        inner = table(type(value)).by_name[step].default
    try:
        return attrs.evolve(value, **{step: inner})
    except InvalidValueError as error:
        problems = [attrs.evolve(problem, pointer=place + problem.pointer) for problem in error.problems]
        raise InvalidValueError(name=error.name, problems=problems) from None


def _is_index(step: str) -> bool:
    return _INDEX.fullmatch(step) is not None
