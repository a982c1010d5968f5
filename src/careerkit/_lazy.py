"""Lazy modules (PEP 562): a package whose names are imported when they are first asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from typing import Any

__all__ = ["attach"]


def attach(
    package: str, homes: Mapping[str, str], submodules: Collection[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Give a package its `__getattr__` and `__dir__`.

    Args:
        package: The package's `__name__`.
        homes: The module that each public name lives in.
        submodules: Modules of the package that can be reached as its attributes without being imported first.
    """

    def find(name: str) -> Any:
        if name in submodules:
            return import_module(f"{package}.{name}")
        home = homes.get(name)
        if home is None:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        found = getattr(import_module(home), name)
        setattr(sys.modules[package], name, found)  # the next look finds it without coming here
        return found

    return find, lambda: sorted([*homes, *submodules])
