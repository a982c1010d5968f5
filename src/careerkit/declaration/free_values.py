"""Values that no class describes: what stands under an extension, or in the parameters of a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from careerkit.values import FrozenMap, thaw

__all__ = [
    "DEEPEST",
    "FREE_LIMIT",
    "Mismatch",
    "flat_json",
    "free_json",
    "is_too_deep",
    "noted",
    "sound",
    "thaw_and_note",
]


def __dir__() -> list[str]:
    return __all__


FREE_LIMIT: Final = 2**53 - 1
"""The greatest number, either way, in a value that no class describes: I-JSON's greatest exact integer."""


DEEPEST: Final = 200
"""How many arrays and objects may be inside each other, whatever else is asked for: what Python's own stack carries."""


class Mismatch(Exception):  # noqa: N818  # a signal between two functions of the engine, never an error for anybody
    """The document does not fit; the walk tells where and why."""


def sound(text: str) -> bool:
    """Tell whether a text can be written in UTF-8: a lone surrogate can't."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def free_json(value: Any, counts: list[int], depth: int = 1) -> Any:
    """Check and freeze a free value, count its keys and its depth: numbers in it are within `FREE_LIMIT`."""
    sort = type(value)
    if sort is str:
        if value.isascii() or sound(value):
            return value
        raise Mismatch
    if sort is dict or sort is FrozenMap:
        counts[0] += len(value)
        counts[1] = max(counts[1], depth)
        frozen = {}
        for key, item in value.items():
            if type(key) is not str or not (key.isascii() or sound(key)):
                raise Mismatch
            frozen[key] = free_json(item, counts, depth + 1)
        return FrozenMap.of_frozen(frozen)
    if sort is list or sort is tuple:
        counts[1] = max(counts[1], depth)
        return tuple([free_json(item, counts, depth + 1) for item in value])
    if value is None or sort is bool or (sort in (int, float) and -FREE_LIMIT <= value <= FREE_LIMIT):
        return value
    raise Mismatch


def is_too_deep(value: Any) -> bool:
    """Tell whether there are more than `DEEPEST` lists and mappings inside each other, as in what holds itself.

    It is asked where Python's stack has overflowed: whether that is the fault of the value.

    Examples:
        >>> knot = []
        >>> knot.append(knot)
        >>> is_too_deep(knot), is_too_deep([[]])
        (True, False)
    """
    level = [value]
    for _ in range(DEEPEST):
        below: dict[int, Any] = {}  # once each, for what holds itself twice would double with every level
        for item in level:
            inside = item.values() if isinstance(item, Mapping) else item if isinstance(item, list | tuple) else ()
            below.update((id(one), one) for one in inside if isinstance(one, Mapping | list | tuple))
        level = list(below.values())
        if not level:
            return False
    return True


def flat_json(value: Any, counts: list[int]) -> Any:
    """Check and freeze an object of plain values and lists of them."""
    for item in value.values():
        for single in item if type(item) in (list, tuple) else (item,):
            if type(single) not in (str, int, float, bool):
                raise Mismatch
    return free_json(value, counts)


def noted(number: float, odd: list[float] | None) -> float:
    """Give a float back, having added it to `odd` if JSON writers differ in how they write it, or can't."""
    if odd is not None and not (_LEAST_ALIKE <= abs(number) < _MOST_ALIKE or number == 0):
        odd.append(number)
    return number


_LEAST_ALIKE: Final = 1e-4
_MOST_ALIKE: Final = 1e16
"""Between them every writer writes the shortest digits without an exponent; beyond, `1e+16` here is `1e16` there."""


def thaw_and_note(value: Any, odd: list[float]) -> Any:
    """Give the plain dicts and lists of a frozen value, and add to `odd` what `noted` would."""
    plain = thaw(value)
    waiting = [plain]
    while waiting:
        item = waiting.pop()
        if type(item) is float:
            noted(item, odd)
        elif type(item) is dict:
            waiting.extend(item.values())
        elif type(item) is list:
            waiting.extend(item)
    return plain
