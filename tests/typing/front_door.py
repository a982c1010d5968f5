"""What a type checker sees of the public API. Nobody runs this: mypy and pyright read it."""

from __future__ import annotations

from typing import assert_type

from careerkit.__about__ import __version__

assert_type(__version__, str)
