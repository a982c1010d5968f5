"""The fast way from JSON to objects and back: one generated function per class, all checks inline.

`loader(cls)` takes what a JSON parser gives and returns an object of the class, or raises `Mismatch` at the first
fault without a word; `careerkit.declaration.walk` then finds every fault. `dumper(cls)` goes the other way, and
`checker(cls)` tells whether an object that was constructed has only values that a document could have given it.

Functions are made when they are first asked for. An object is filled through its `twin`.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from threading import RLock
from typing import Any

from careerkit.declaration.extensions import extended_json
from careerkit.declaration.free_values import Mismatch, flat_json, free_json, noted, sound, thaw_and_note
from careerkit.declaration.part import EMPTY, EmptyTuple, Part, twin
from careerkit.declaration.source import Writer
from careerkit.declaration.table import parts_below
from careerkit.values import FrozenMap, thaw

__all__ = ["Mismatch", "checker", "dumper", "loader"]


def __dir__() -> list[str]:
    return __all__


Function = Callable[..., Any]


def loader(part: type[Part]) -> Callable[[dict[str, Any], list[int]], Any]:
    """Give the function that makes an object of the class from a parsed JSON object.

    Its second argument is a list of two numbers: to the first it adds the number of keys that it came upon, the second
    it raises to the depth of the deepest free value. Texts of declared fields are taken to be free of lone surrogates:
    whoever decoded them has seen to that.
    """
    return _LOADERS.get(part) or _made("load", part)


def dumper(part: type[Part]) -> Callable[..., dict[str, Any]]:
    """Give the function that makes a plain dict, ready for a JSON writer, from an object of the class.

    To a list given as its second argument it adds every float that JSON writers may write in different ways.
    """
    return _DUMPERS.get(part) or _made("dump", part)


def checker(part: type[Part]) -> Callable[[Any], bool]:
    """Give the function that tells whether every field of an object has a value that it may have."""
    return _CHECKERS.get(part) or _made("check", part)


_LOCK = RLock()
_LOADERS: dict[type[Part], Function] = {}
_DUMPERS: dict[type[Part], Function] = {}
_CHECKERS: dict[type[Part], Function] = {}
_DUMPERS_WITHIN: dict[type[Part], Function] = {}
"""Where dumpers find those of the variants inside; filled before anybody else finds a dumper, whatever thread it is."""
_FUNCTIONS = {"load": _LOADERS, "dump": _DUMPERS, "check": _CHECKERS}
_NUMBERS: dict[type[Part], int] = {}
_NAMES: dict[str, Any] = {
    "DUMPERS": _DUMPERS_WITHIN,
    "EMPTY": EMPTY,
    "EmptyTuple": EmptyTuple,
    "FrozenMap": FrozenMap,
    "Mismatch": Mismatch,
    "Part": Part,
    "extended_json": extended_json,
    "flat_json": flat_json,
    "free_json": free_json,
    "noted": noted,
    "sound": sound,
    "thaw": thaw,
    "thaw_and_note": thaw_and_note,
}
"""The one namespace of all generated functions, in which they find each other."""


def _made(verb: str, root: type[Part]) -> Function:
    """Write and run the function of a class, and of all classes below it that it calls."""
    done = _FUNCTIONS[verb]
    with _LOCK:
        below = parts_below(root) if verb != "check" else (root,)  # a part inside was checked when it was made
        parts = [part for part in below if part not in done]
        writer = Writer(_number, _NAMES)
        source = "\n".join(line for part in parts for line in (*getattr(writer, verb)(part), ""))
        name = f"<careerkit {verb} {root.__module__}.{root.__qualname__}>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)  # for tracebacks
        exec(compile(source, name, "exec"), _NAMES)  # noqa: S102  # the source is made of the field table alone
        made = {part: _NAMES[f"{verb}_{_NUMBERS[part]}"] for part in parts}
        if verb == "dump":
            _DUMPERS_WITHIN.update(made)
        done.update(made)
        return done[root]


def _number(part: type[Part]) -> int:
    """Give the number of a class; a new one is put into the namespace, with its twin."""
    number = _NUMBERS.setdefault(part, len(_NUMBERS))
    if f"Class_{number}" not in _NAMES:
        _NAMES[f"Twin_{number}"] = twin(part)
        _NAMES[f"Class_{number}"] = part
    return number
