"""Résumés for the tests of the importers: the project's own, and real ones where a folder with them is at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import ROOT

OWN = Path(__file__).parent / "resumes"
SHARED = Path(os.environ.get("CAREERKIT_SHARED_DATA") or ROOT.parent / "shared" / "data")


@pytest.fixture(scope="session", params=sorted(OWN.glob("*.json")), ids=lambda path: path.stem)
def own_resume(request):
    """Each résumé that was written for these tests."""
    return json.loads(request.param.read_bytes())


@pytest.fixture(scope="session")
def shared_resumes():
    """Résumés from elsewhere; a test that asks for them is skipped where there are none."""
    paths = sorted(SHARED.glob("jsonresume/*.resume.json"))
    if not paths:
        pytest.skip("needs real résumés: set CAREERKIT_SHARED_DATA to the folder that has jsonresume/*.resume.json")
    return {path.stem: json.loads(path.read_bytes()) for path in paths}
