"""What the tests of agreement are about, and who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careerkit.documents import kinds as registry
from careerkit.documents.kinds import register_kind
from tests import node as nodejs
from tests.agreement.ajv import Ajv
from tests.agreement.validators import TOYS

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The kind that a test is about; a toy is made known as one for the while."""
    name: str = request.param
    if name in TOYS:
        monkeypatch.setattr(registry, "_PLACES", dict(registry._PLACES))
        register_kind(name.lower(), f"tests.declaration.toys:{name}")
        return name.lower()
    return name


@pytest.fixture(scope="session")
def ajv() -> Iterator[Ajv | None]:
    """Ajv, or None where there is no Node.js: then the others are asked without it."""
    if nodejs.why_not():
        yield None
        return
    beside = Ajv(nodejs.Node.find())
    yield beside
    beside.close()
