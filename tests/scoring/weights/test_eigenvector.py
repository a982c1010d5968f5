from __future__ import annotations

import pytest

from careerkit.scoring.weights import eigenvector
from careerkit.scoring.weights.eigenvector import changed, principal

CYCLE = [[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]]


def test_judgements_that_go_round_in_a_circle_weigh_all_the_same():
    found = principal(CYCLE)
    assert found.weights == pytest.approx([1 / 3] * 3)
    assert found.value == pytest.approx(1 + 9 + 1 / 9)


def test_where_it_starts_does_not_matter():
    matrix = changed(CYCLE, 0, 2, 3)
    assert principal(matrix, [0.98, 0.01, 0.01]).weights == pytest.approx(principal(matrix).weights, rel=1e-9)


def test_it_stops_after_so_many_steps(monkeypatch):
    matrix = changed(CYCLE, 0, 2, 3)
    monkeypatch.setattr(eigenvector, "_MOST_STEPS", 1)
    rows = [sum(row) for row in matrix]
    assert principal(matrix).weights == pytest.approx([row / sum(rows) for row in rows])


def test_another_judgement_leaves_the_matrix_alone():
    assert changed(CYCLE, 0, 2, 3)[2] == [1 / 3, 1 / 9, 1]
    assert CYCLE[2] == [9, 1 / 9, 1]
