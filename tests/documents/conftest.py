from __future__ import annotations

import pytest

from careerkit.documents import kinds as registry
from careerkit.documents import text

PARSERS = {"orjson": text._fast, "json": None}


@pytest.fixture(params=PARSERS)
def parser(request, monkeypatch):
    """What reads JSON: a test that asks for it runs with each, as far as it is installed."""
    if request.param == "orjson" and PARSERS["orjson"] is None:
        pytest.skip("needs the extra 'speed'")
    monkeypatch.setattr(text, "_fast", PARSERS[request.param])
    return request.param


@pytest.fixture
def toys(monkeypatch):
    """A kind of document for each toy, for as long as the test runs."""
    monkeypatch.setattr(registry, "_PLACES", dict(registry._PLACES))
    for name in ("Toy", "Tree", "Strict"):
        registry.register_kind(name.lower(), f"tests.declaration.toys:{name}")
