"""With numpy and without, the same draws give the same answer, digit for digit."""

from __future__ import annotations

import random

import pytest

from careerkit.scoring.alternatives import acceptability
from careerkit.scoring.alternatives.acceptability import accept, count_plainly, count_quickly
from careerkit.scoring.alternatives.compatible import Row

pytestmark = pytest.mark.needs_extra("speed")

PLACES = {"no order": [], "an order": [[2], [0, 3], [1]], "one place for all": [[3, 0, 2, 1]]}


def rows(count, *, open_share=0.0, kinds=None, seed=0):
    generator = random.Random(seed)  # noqa: S311  # no secret
    found = []
    for _ in range(kinds or count):
        levels = [(0, 5) if generator.random() < open_share else (generator.randint(0, 5),) * 2 for _ in range(4)]
        found.append(Row(*map(tuple, zip(*levels, strict=True))))
    return [found[index % len(found)] for index in range(count)]


@pytest.mark.parametrize("places", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize(
    "alternatives",
    [rows(1), rows(12), rows(12, open_share=0.4), rows(24, kinds=4), rows(14, open_share=0.2, kinds=5)],
    ids=["one", "known", "open", "level", "open and level"],
)
def test_both_ways_count_alike(alternatives, places):
    names = [f"alternative {index}" for index in range(len(alternatives))]
    assert count_quickly(alternatives, names, places, 700, 5) == count_plainly(alternatives, names, places, 700, 5)


def test_what_does_not_fit_at_once_is_counted_in_turns(monkeypatch):
    from careerkit.scoring.alternatives import arrays

    alternatives = rows(5, open_share=0.5)
    whole = count_quickly(alternatives, "abcde", [], 100, 1)
    monkeypatch.setattr(arrays, "_CELLS", 35)
    assert count_quickly(alternatives, "abcde", [], 100, 1) == whole


class TestChoice:
    @pytest.fixture
    def asked(self, monkeypatch):
        """Tell what was asked to count."""
        calls = []
        for name in ("count_quickly", "count_plainly"):
            monkeypatch.setattr(acceptability, name, lambda *_, name=name: calls.append(name))
        return calls

    @pytest.mark.parametrize(
        ("count", "draws", "chosen"),
        [(2, 9_999, "count_plainly"), (2, 10_000, "count_quickly"), (1_024, 100, "count_plainly")],
    )
    def test_numpy_is_used_where_it_is_worth_its_import_and_can_hold_it(self, asked, count, draws, chosen):
        accept([Row((1,), (1,))] * count, ["a"] * count, [], draws, 0)
        assert asked == [chosen]

    def test_without_numpy_it_is_done_without(self, asked, monkeypatch):
        def missing(*_):
            raise ImportError

        monkeypatch.setattr(acceptability, "count_quickly", missing)
        accept([Row((1,), (1,))] * 2, ["a"] * 2, [], 10_000, 0)
        assert asked == ["count_plainly"]
