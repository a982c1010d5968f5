from __future__ import annotations

import pytest

from careerkit.errors import UnanswerableError
from careerkit.scoring.streams import MOST_DRAWS, MOST_SEED, refuse_draws, stream


def test_a_stream_is_the_same_for_the_same_seed_and_key_alone():
    one = stream(7, "a")
    numbers = [one.random() for _ in range(3)]
    again, other, elsewhere = stream(7, "a"), stream(8, "a"), stream(7, "b")
    assert [again.random() for _ in range(3)] == numbers
    assert numbers[0] not in {other.random(), elsewhere.random()}


def test_the_numbers_are_the_same_everywhere():
    assert stream(7, "a").random() == FIRST_OF_7_A


FIRST_OF_7_A = 0.10469735858075035


@pytest.mark.parametrize(("draws", "seed"), [(5, 0), (MOST_DRAWS, MOST_SEED)])
def test_what_can_be_drawn_is_not_refused(draws, seed):
    assert refuse_draws("scorecard", draws, seed, least=5) is None


@pytest.mark.parametrize(
    ("draws", "seed", "reason"),
    [
        (4, 0, "draws-out-of-range"),
        (MOST_DRAWS + 1, 0, "draws-out-of-range"),
        (10.0, 0, "draws-out-of-range"),
        (True, 0, "draws-out-of-range"),
        (10, -1, "seed-out-of-range"),
        (10, MOST_SEED + 1, "seed-out-of-range"),
        (10, "7", "seed-out-of-range"),
    ],
)
def test_what_can_not_be_drawn_is_refused(draws, seed, reason):
    with pytest.raises(UnanswerableError) as caught:
        refuse_draws("scorecard", draws, seed, least=5)
    assert (caught.value.question, caught.value.reason) == ("scorecard", reason)
