"""Frozen JSON values: what extensions and message parameters are made of.

A JSON object becomes a `FrozenMap`, a JSON array a tuple, and everything else stays what it is. Nothing here knows of
documents or of careers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, final

__all__ = ["FrozenMap", "JsonValue", "encodable", "freeze", "same_json", "shortened", "thaw"]


def __dir__() -> list[str]:
    return __all__


_PLAIN = frozenset({str, int, float, bool, type(None)})
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHOWN = 40

JsonValue: TypeAlias = "bool | int | float | str | tuple[JsonValue, ...] | FrozenMap | None"
"""A frozen JSON value."""


@final
class FrozenMap(Mapping[str, Any]):
    """An immutable, hashable, picklable mapping with text keys.

    It keeps the order in which it was given, and compares as JSON does: order does not matter, `1` equals `1.0`, and
    `True` is not `1`.

    Examples:
        >>> FrozenMap({"since": 2019, "tags": ["a", "b"]})
        FrozenMap({'since': 2019, 'tags': ('a', 'b')})
        >>> FrozenMap({"active": True}) == FrozenMap({"active": 1})
        False
    """

    __slots__ = ("_items",)
    _items: dict[str, Any]

    def __init__(self, items: Mapping[str, Any] | None = None, /, **more: Any) -> None:
        """Freeze `items` and `more`, at every depth."""
        merged = {**(items or {}), **more}
        object.__setattr__(self, "_items", {key: freeze(value) for key, value in merged.items()})

    @staticmethod
    def of_frozen(items: dict[str, Any]) -> FrozenMap:
        """Make a mapping of a dict whose values are frozen, and which is handed over for good."""
        made: Any = _Unfrozen()
        made._items = items  # noqa: SLF001  # its own
        made.__class__ = FrozenMap
        return made  # type: ignore[no-any-return]  # it is a FrozenMap now

    def __getitem__(self, key: str) -> Any:
        """Give the value of `key`; `KeyError` if there is none."""
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        """Go through the keys in the order in which they were given."""
        return iter(self._items)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._items)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a frozen mapping does not change."""
        raise AttributeError(name)

    def __delattr__(self, name: str) -> None:
        """Refuse: a frozen mapping does not change."""
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        """Compare as JSON does."""
        return isinstance(other, FrozenMap) and same_json(self, other)

    def __hash__(self) -> int:
        """Hash the content, whatever its order."""
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """Show the content."""
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type[FrozenMap], tuple[dict[str, Any]]]:
        """Pickle as the content."""
        return FrozenMap, (self._items,)


class _Unfrozen(Mapping[str, Any]):
    """A mapping of the same layout that can be filled: to fill it and to change its class is the fastest way."""

    __slots__ = ("_items",)
    __getitem__ = __iter__ = __len__ = None  # type: ignore[assignment]  # it never lives as what it is


def freeze(value: Any) -> Any:
    """Make a JSON value immutable: mappings become `FrozenMap`, lists become tuples.

    Examples:
        >>> freeze({"a": [1, {"b": 2}]})
        FrozenMap({'a': (1, FrozenMap({'b': 2}))})
    """
    kind = type(value)
    if kind in _PLAIN or kind is FrozenMap:
        return value
    if kind is not list and isinstance(value, Mapping):  # asking what a mapping is takes long
        return FrozenMap(value)
    if isinstance(value, list | tuple):
        return tuple([freeze(item) for item in value])
    return value


def thaw(value: Any) -> Any:
    """Give back the plain dicts and lists that a frozen value was made of.

    Examples:
        >>> thaw(freeze({"a": [1, {"b": 2}]}))
        {'a': [1, {'b': 2}]}
    """
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [thaw(item) for item in value]
    return value


def encodable(text: str) -> str:
    r"""Replace what no UTF-8 output could carry, a lone surrogate, with U+FFFD.

    Examples:
        >>> encodable("a\ud800") == "a\ufffd"
        True
    """
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def shortened(text: str) -> str:
    r"""Make a text that somebody wrote fit for a message: 40 characters at most, all of which any output can carry.

    Examples:
        >>> shortened("I have never held a budget, and nobody has asked me to")
        'I have never held a budget, and nobody …'
    """
    cut = encodable(text[: _SHOWN + 1])
    return cut if len(cut) <= _SHOWN else cut[: _SHOWN - 1] + "…"


def same_json(one: Any, other: Any) -> bool:
    """Tell whether two JSON values are equal in the sense of JSON Schema.

    Numbers compare by value (`1` equals `1.0`), the order of keys does not matter, and a boolean is never a number.

    Examples:
        >>> same_json({"a": 1}, {"a": 1.0}), same_json([True], [1])
        (True, False)
    """
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same_json(item, other[key]) for key, item in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same_json, one, other))
    return bool(one == other)
