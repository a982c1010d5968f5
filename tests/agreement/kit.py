"""The conformance kit as it lies in `tests/conformance/`."""

from __future__ import annotations

import base64
import json
from functools import cache
from pathlib import Path
from typing import Any

KIT = Path(__file__).parent.parent / "conformance"


@cache
def groups(name: str) -> list[dict[str, Any]]:
    """Read a file: that of a kind, or `texts`."""
    read: list[dict[str, Any]] = json.loads((KIT / f"{name}.json").read_text(encoding="ascii"))
    return read


def documents(name: str) -> list[dict[str, Any]]:
    """Give the tests of all groups of a file."""
    return [test for group in groups(name) for test in group["tests"]]


def content_of(test: dict[str, Any]) -> bytes:
    """Give the bytes of a text."""
    return test["text"].encode() if "text" in test else base64.b64decode(test["base64"], validate=True)
