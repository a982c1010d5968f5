from __future__ import annotations

import pytest

from careerkit.documents import kinds as registry


@pytest.fixture
def toys(monkeypatch):
    """An app's own kind of document, with a field of every sort."""
    monkeypatch.setattr(registry, "_PLACES", dict(registry._PLACES))
    registry.register_kind("toy", "tests.declaration.toys:Toy")
