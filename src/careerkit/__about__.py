"""The version of the package, where the build can read it without importing anything."""

from __future__ import annotations

__all__ = ["__version__"]


def __dir__() -> list[str]:
    return __all__


__version__ = "0.1.0"
