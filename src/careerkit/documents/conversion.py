"""A cattrs converter that knows the classes of careerkit, for apps that have one of their own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careerkit.declaration.compilation import Mismatch, dumper, loader
from careerkit.declaration.free_values import DEEPEST, is_too_deep
from careerkit.declaration.part import Part
from careerkit.declaration.walk import walk
from careerkit.errors import InvalidDocumentError, LimitExceededError, Problem
from careerkit.values import encodable

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["converter"]


def __dir__() -> list[str]:
    return __all__


def converter() -> Converter:
    """Make a cattrs converter that structures and unstructures every class of careerkit, as strictly as `load` does.

    It forbids unknown keys in other classes too; nothing is coerced in ours. Each call makes a new one, which is the
    caller's to add hooks to.

    Raises:
        InvalidDocumentError: (from `structure`) with every fault; the pointers start at the object to be structured.
            Where it goes deeper than Python's own stack, as what holds itself does, it is a `LimitExceededError`.

    Examples:
        >>> from careerkit.model import Metric
        >>> converter().structure({"name": "Talks given", "target": 4}, Metric).target
        4
    """
    from cattrs import Converter

    made = Converter(forbid_extra_keys=True)
    made.register_structure_hook_func(_is_part, _structure)
    made.register_unstructure_hook_func(_is_part, lambda part: dumper(type(part))(part))
    return made


def _is_part(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Part)


def _structure(value: Any, part: type[Part]) -> Part:
    try:
        return _structured(value, part)
    except RecursionError:
        if not is_too_deep(value):
            raise  # the stack was nearly full before
        problem = Problem(pointer="", code="too-deep", params={"limit": DEEPEST})
        raise LimitExceededError(problems=[problem]) from None


def _structured(value: Any, part: type[Part]) -> Part:
    try:
        loaded: Part | None = loader(part)(value, [0, 0])
    except Mismatch:
        loaded = None
    if loaded is None or _has_half_characters(loaded):
        raise InvalidDocumentError(problems=tuple(walk(part, value)))
    return loaded


def _has_half_characters(part: Part) -> bool:
    """Tell whether there is a lone surrogate in an object; no decoder has kept it out here."""
    text = json.dumps(dumper(type(part))(part), ensure_ascii=False)
    return encodable(text) != text
