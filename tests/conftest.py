"""What the tests stand on: Hypothesis's profiles, and what is skipped where something is not installed."""

from __future__ import annotations

import ast
import importlib.metadata
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir
from packaging.requirements import Requirement

from tests import node as nodejs

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")

# ----------------------------------------------------------------------------------------------------------- Hypothesis
# "ci" draws the same examples every time, "quick" fewer of them, and "nightly" looks further:
# HYPOTHESIS_PROFILE=nightly pytest tests/property

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=60,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # how fast a machine is says nothing about the code
)
settings.register_profile("nightly", settings.get_profile("ci"), derandomize=False, max_examples=3_000)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "careerkit-hypothesis")  # nothing is written to the tree


# --------------------------------------------------------------------------------------------------------------- extras


def missing_from_extra(extra: str) -> list[str]:
    """Name the distributions that an extra of careerkit asks for and that are not installed."""
    requirements = map(Requirement, importlib.metadata.requires("careerkit") or ())
    wanted = [
        requirement.name
        for requirement in requirements
        if requirement.marker and "extra" in str(requirement.marker) and requirement.marker.evaluate({"extra": extra})
    ]
    if not wanted:
        message = f"careerkit has no extra {extra!r}"
        raise pytest.UsageError(message)
    return [name for name in wanted if not is_installed(name)]


def is_installed(distribution: str) -> bool:
    """Whether a distribution is installed."""
    try:
        importlib.metadata.distribution(distribution)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def reason_to_skip(extra: str) -> str | None:
    """Say why a test that needs an extra is skipped, or None where it can run."""
    missing = missing_from_extra(extra)
    return f"needs the extra {extra!r} ({', '.join(missing)} not installed)" if missing else None


def extras_of_module(path: Path) -> Iterator[str]:
    """Read the extras that a test module asks for in its ``pytestmark``, without importing it."""
    for statement in ast.parse(path.read_bytes()).body:
        if isinstance(statement, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "pytestmark" for target in statement.targets
        ):
            for node in ast.walk(statement.value):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.needs_extra":
                    yield ast.literal_eval(node.args[0])


class SkippedModule(pytest.Module):
    """A module of tests that is not even imported, for what it imports is not there."""

    reason = ""

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """Skip the module as a whole, and say why."""
        pytest.skip(self.reason, allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    """Skip a module whose ``pytestmark`` asks for an extra that is not installed, before its imports fail."""
    for extra in extras_of_module(module_path):
        if reason := reason_to_skip(extra):
            module = SkippedModule.from_parent(parent, path=module_path)
            module.reason = f"{module_path.relative_to(ROOT).as_posix()} {reason}"
            return module
    return None


# -------------------------------------------------------------------------------------------------------------- markers


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for the browser, or for Node.js, is marked so."""
    for item in items:
        for fixture, mark in (("chromium", "browser"), ("node", "node")):
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(mark)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test, saying why, where what it needs is not there."""
    for mark in item.iter_markers("needs_extra"):
        if reason := reason_to_skip(*mark.args):
            pytest.skip(reason)
    if item.get_closest_marker("checkout") and not (ROOT / "src" / "careerkit").is_dir():
        pytest.skip("needs the repository around it")
    if item.get_closest_marker("browser") and find_chromium() is None:
        if os.environ.get("CAREERKIT_REQUIRE_BROWSER"):
            pytest.fail("CAREERKIT_REQUIRE_BROWSER is set, and no Chromium was found", pytrace=False)
        pytest.skip(f"needs a browser ({', '.join(CHROMIUM_NAMES)}: none found)")
    if item.get_closest_marker("node") and (reason := nodejs.why_not()):
        if os.environ.get(nodejs.REQUIRED) and nodejs.is_checkout():
            pytest.fail(f"{nodejs.REQUIRED} is set, and the test {reason}", pytrace=False)
        pytest.skip(reason)


def find_chromium() -> str | None:
    """Find a Chromium on the PATH."""
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; a test that asks for it is skipped where there is none."""
    path = find_chromium()
    assert path is not None
    return path


@pytest.fixture(scope="session")
def node() -> nodejs.Node:
    """Node.js with the packages of npm/; a test that asks for it is skipped where they are not."""
    return nodejs.Node.find()
