"""What README, CONTRIBUTING and pyproject.toml say about one another holds."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.checkout


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def first_column(text, heading):
    """The code in the first column of the table under a header row that starts with a heading."""
    table = text.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0]
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


@pytest.mark.parametrize("mark", ["run", "test"])
def test_a_marked_block_of_the_readme_is_one_command(mark):
    (block,) = re.findall(rf"^<!-- fresh: {mark} -->\n```sh\n(.*?)```$", read("README.md"), re.MULTILINE | re.DOTALL)
    assert len(block.splitlines()) == 1


def test_the_readme_names_every_extra_for_users_and_no_other():
    extras = tomllib.loads(read("pyproject.toml"))["project"]["optional-dependencies"]
    assert set(first_column(read("README.md"), "extra")) == set(extras) - {"test", "dev", "benchmarks", "mutation"}


def test_contributing_names_every_step_of_the_check_in_order():
    from scripts.check import STEPS

    assert first_column(read("CONTRIBUTING.md"), "step") == list(STEPS)


def test_contributing_gives_every_layer_its_place_on_the_map():
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = [name.strip("()") for name in reversed(contracts[0]["layers"])]
    on_the_map = [name.rstrip("/") for name in first_column(read("CONTRIBUTING.md"), "in `src/careerkit/`")]
    there = {path.stem for path in (ROOT / "src" / "careerkit").iterdir()}
    assert on_the_map == [name for name in layers if name in there]
