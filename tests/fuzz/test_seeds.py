from __future__ import annotations

import pytest

from tests.fuzz.target import SEEDS, one_input


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_what_the_fuzzer_begins_with_and_what_it_once_found_ends_as_documented(seed):
    one_input(seed.read_bytes())
