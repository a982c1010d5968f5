"""The command line as a test calls it; nothing here is imported where click is not installed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

TODAY = date(2026, 4, 17)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Call the command line in this process, on a day that never changes; no traceback may come out of it."""
    from click.testing import CliRunner

    from careerkit.cli import clock
    from careerkit.cli.root import careerkit

    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def call(*arguments: str | Path, stdin: bytes = b"", **settings: Any) -> Result:
        result = CliRunner().invoke(careerkit, [str(argument) for argument in arguments], input=stdin, **settings)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        assert "Traceback" not in result.stdout + result.stderr
        return result

    return call


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file of the test: bytes as they are, anything else as JSON."""

    def make(content: object, name: str = "career.json") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode())
        return path

    return make
