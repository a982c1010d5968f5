"""A file is replaced whole or not at all, whenever the process that writes it is killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
CRASHING = Path(__file__).with_name("crashing.py")
KILLS = int(os.environ.get("CAREERKIT_KILLS", "100"))


def deaths(how, folder, count=0):
    command = [sys.executable, CRASHING, how, folder, str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def is_left_over(name):
    """What nobody could take away any more: the new file, or a piece of it, under a name of its own."""
    return name.startswith(".careerkit-") and name.endswith(".tmp")


@pytest.fixture(scope="module")
def at_calls(tmp_path_factory):
    return deaths("calls", tmp_path_factory.mktemp("calls"))


@pytest.mark.parametrize("existing", [True, False])
def test_a_crash_at_any_call_of_the_system_leaves_the_old_file_or_the_new_one(at_calls, existing):
    found = [death for death in at_calls if death["existing"] is existing]
    assert [death["died"] for death in found] == [True] * (len(found) - 1) + [False]
    assert len(found) > 20  # opening, writing, syncing and replacing are calls, and more
    held = [death["held"] for death in found]
    before = "old" if existing else "none"
    assert set(held) == {before, "new"}
    assert held == sorted(held, key=["old", "none", "new"].index)  # once it is the new one, it stays
    assert all(is_left_over(name) for death in found for name in death["beside"])
    assert found[-1]["beside"] == []


def test_a_process_that_is_killed_at_any_time_leaves_a_whole_file(tmp_path):
    found = deaths("kills", tmp_path, KILLS)
    assert len(found) == KILLS
    held = Counter(death["held"] for death in found)
    assert set(held) == {"old", "new"}
    left = [name for death in found for name in death["beside"]]
    assert all(is_left_over(name) for name in left)
    assert left, "not one was killed while it wrote"
