"""Documents of other formats: the project's own, and real ones where a folder with them is at hand."""

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


@pytest.fixture(scope="session")
def shared_v2moms():
    """V2MOMs of another program; a test that asks for them is skipped where there are none."""
    paths = sorted(SHARED.glob("v2mom/*.v2mom.json"))
    if not paths:
        pytest.skip("needs real V2MOMs: set CAREERKIT_SHARED_DATA to the folder that has v2mom/*.v2mom.json")
    return {path.stem: json.loads(path.read_bytes()) for path in paths}


@pytest.fixture(scope="session")
def shared_v2mom_schema():
    """The schema of the other program; a test that asks for it is skipped where there is none."""
    paths = sorted(SHARED.glob("v2mom/*.schema.json"))
    if not paths:
        pytest.skip("needs the schema of V2MOMs: set CAREERKIT_SHARED_DATA to the folder that has v2mom/*.schema.json")
    return json.loads(paths[0].read_bytes())


@pytest.fixture(scope="session")
def shared_ladder():
    """A ladder of a real organisation; a test that asks for it is skipped where there is none."""
    paths = sorted(SHARED.glob("ladders/*.yml"))
    if not paths:
        pytest.skip("needs a real ladder: set CAREERKIT_SHARED_DATA to the folder that has ladders/*.yml")
    yaml = pytest.importorskip("yaml", reason="reading a ladder needs PyYAML, which the documentation's tools bring")
    return yaml.safe_load(paths[0].read_text(encoding="utf-8"))
