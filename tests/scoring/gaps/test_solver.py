"""What is beyond the search of `select_gaps`: a solver, where there is one, and a clear word where there is none."""

from __future__ import annotations

import itertools
from types import SimpleNamespace

import pytest

import careerkit
from careerkit.model import Gap
from careerkit.scoring import select_gaps
from careerkit.scoring.gaps import knapsack, selecting, solver
from careerkit.scoring.gaps.solver import best_in_turn

GAPS = [
    Gap(
        id=f"g{index}",
        name=f"Gap {index}",
        importance=1 + index * 7 % 5,
        effort=[0.5, 3, 5.25, 8, 13][index % 5],
        value=[2.5, 7, 1, 8][index % 4],
        prerequisites=[f"g{index - 3}"] if index % 3 == 0 and index else [],
    )
    for index in range(12)
]


def no_solver(name):
    raise ImportError(name)


def packages(*, found=True, slack=0.0, fail_after=99, cheat=False):
    """Stand in for SciPy: `milp` goes through all sets, and can be made to give up, to be unsure or to be wrong."""
    calls = []

    def milp(c, *, integrality, bounds, constraints, options):
        calls.append(options)
        assert (set(integrality), bounds, options["mip_rel_gap"]) == ({1}, (0, 1), 0.0)
        (values, (rows, columns)), shape = constraints[0]
        if not found or len(calls) > fail_after:
            return SimpleNamespace(x=None, mip_dual_bound=None)
        if cheat:
            return SimpleNamespace(x=[1.0] * shape[1], mip_dual_bound=sum(c))
        best = None
        for chosen in itertools.product((0, 1), repeat=shape[1]):
            sums = [0.0] * shape[0]
            for value, row, column in zip(values, rows, columns, strict=True):
                sums[row] += value * chosen[column]
            cost = sum(one * taken for one, taken in zip(c, chosen, strict=True))
            if all(one >= low for one, low in zip(sums, constraints[1], strict=True)):
                best = min(best or (cost, chosen), (cost, chosen))
        return SimpleNamespace(x=[abs(one - 1e-7) for one in best[1]], mip_dual_bound=best[0] - slack)

    optimize = SimpleNamespace(milp=milp, Bounds=lambda *two: two, LinearConstraint=lambda *three: three)
    sparse = SimpleNamespace(csr_array=lambda values, shape: (values, shape))
    return lambda name: {"scipy.optimize": optimize, "scipy.sparse": sparse}[name]


def made_of(selection):
    return selection.value, selection.levels, selection.hours, selection.hours_left, len(selection.chosen)


@pytest.mark.parametrize("by", ["importance", "value"])
class TestWithoutASolver:
    @pytest.fixture(autouse=True)
    def _none(self, monkeypatch):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 1)
        monkeypatch.setattr(solver, "import_module", no_solver)

    def test_the_answer_says_that_it_is_not_proved_and_what_goes_further(self, by):
        selection = select_gaps(GAPS, hours=20, by=by)
        assert (selection.optimal, selection.method.value) == (False, "search")
        assert 'pip install "careerkit[milp]"' in str(selection)
        assert 'pip install "careerkit[milp]"' in selection.say("de")
        assert careerkit.validate(careerkit.dumps(selection)) == ()

    def test_no_solver_is_recommended_where_there_are_too_many_gaps_for_it(self, by, monkeypatch):
        monkeypatch.setattr(selecting, "MOST_JOBS", 11)
        selection = select_gaps(GAPS, hours=20, by=by)
        assert selection.optimal is False
        assert "milp" not in str(selection)

    def test_where_the_search_gets_through_nothing_is_said(self, by, monkeypatch):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 300_000)
        selection = select_gaps(GAPS, hours=20, by=by)
        assert (selection.optimal, selection.method.value) == (True, "search")
        assert "milp" not in str(selection)


@pytest.mark.parametrize("by", ["importance", "value"])
class TestWithASolver:
    def test_it_finds_what_the_search_would_have_found(self, by, monkeypatch):
        expected = select_gaps(GAPS[:9], hours=20, by=by)
        monkeypatch.setattr(knapsack, "MOST_STEPS", 1)
        monkeypatch.setattr(solver, "import_module", packages())
        selection = select_gaps(GAPS[:9], hours=20, by=by)
        assert (selection.optimal, selection.method.value) == (True, "solver")
        assert made_of(selection) == made_of(expected)
        assert selection.bound == selection.value
        assert "tolerance" in str(selection)
        assert "Toleranz" in selection.say("de")
        assert "{" not in str(selection) + selection.say("de")
        assert careerkit.loads(careerkit.dumps(selection)) == selection

    def test_with_many_gaps_it_is_asked_for_the_choice_alone(self, by, monkeypatch):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 1)
        monkeypatch.setattr(selecting, "_MOST_SOLVED_AGAIN", 7)
        monkeypatch.setattr(solver, "import_module", packages())
        selection = select_gaps(GAPS[:8], hours=20, by=by)
        assert (selection.optimal, selection.method.value) == (True, "solver")
        assert selection.more_hours is None or selection.more_hours.optimal is False

    def test_what_it_can_not_prove_is_not_called_proved(self, by, monkeypatch):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 1)
        monkeypatch.setattr(solver, "import_module", packages(slack=1.0))
        selection = select_gaps(GAPS[:8], hours=20, by=by)
        assert selection.optimal is False
        assert by == "importance" or selection.bound > selection.value

    @pytest.mark.parametrize("broken", [{"found": False}, {"cheat": True}])
    def test_what_does_not_hold_is_not_taken(self, by, broken, monkeypatch):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 1)
        monkeypatch.setattr(solver, "import_module", no_solver)
        expected = select_gaps(GAPS[:8], hours=20, by=by)
        monkeypatch.setattr(solver, "import_module", packages(**broken))
        assert select_gaps(GAPS[:8], hours=20, by=by) == expected


class TestOneAimAfterTheOther:
    def test_a_later_aim_that_fails_leaves_the_set_but_not_the_proof(self, monkeypatch):
        monkeypatch.setattr(solver, "import_module", packages(fail_after=1))
        found = best_in_turn([[5, 5], [-3, -1]], [3, 1], [[], []], 3)
        assert (found.bound, found.proved) == (5, False)

    def test_numbers_too_large_to_tell_apart_prove_nothing(self, monkeypatch):
        monkeypatch.setattr(solver, "import_module", packages())
        found = best_in_turn([[10**12, 1]], [1, 1], [[], []], 1)
        assert found == (frozenset({0}), None, False)

    def test_too_many_jobs_are_not_given_to_it(self, monkeypatch):
        monkeypatch.setattr(solver, "import_module", packages())
        assert best_in_turn([[1] * 2_001], [1] * 2_001, [[]] * 2_001, 1) is None

    def test_nothing_to_make_the_most_of_is_no_question(self, monkeypatch):
        monkeypatch.setattr(solver, "import_module", packages())
        assert best_in_turn([[0, 0]], [1, 1], [[], []], 1) is None


@pytest.mark.needs_extra("milp")
class TestHighs:
    @pytest.mark.parametrize("by", ["importance", "value"])
    @pytest.mark.parametrize("hours", [0, 0.5, 7, 20, 40, 61.5])
    def test_it_agrees_with_the_search(self, monkeypatch, by, hours):
        expected = select_gaps(GAPS, hours=hours, by=by)
        monkeypatch.setattr(knapsack, "MOST_STEPS", 1)
        selection = select_gaps(GAPS, hours=hours, by=by)
        assert selection.optimal
        assert made_of(selection) == made_of(expected)

    def test_gaps_that_are_too_many_for_the_search_have_an_answer_that_is_proved(self, monkeypatch):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 100)
        gaps = [
            Gap(id=f"g{index}", name=f"Gap {index}", effort=10 + index * 37 % 91, value=5 + index * 53 % 89)
            for index in range(200)
        ]
        selection = select_gaps(gaps, hours=1_000.5, by="value")
        assert (selection.method.value, selection.optimal, selection.bound) == ("solver", True, selection.value)
