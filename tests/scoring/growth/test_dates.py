from __future__ import annotations

import pytest

from careerkit.scoring.growth.dates import Span, covered, first_day, last_day, middle, months_between, union


class TestPartialDates:
    def test_lie_in_the_middle_of_what_they_may_be(self):
        dates = ["2025-12-31", "2026-06-30", "2026", "2026-07-15", "2026-07", "2026-07-16", "2026-08-01", "2027"]
        assert sorted(dates, key=middle) == dates

    def test_have_a_first_and_a_last_day(self):
        assert [first_day(date) for date in ("2026", "2026-04", "2026-04-17")] == [
            (2026, 1, 1),
            (2026, 4, 1),
            (2026, 4, 17),
        ]
        assert [last_day(date) for date in ("2026", "2026-04", "2026-04-17")] == [
            (2026, 12, 31),
            (2026, 4, 31),
            (2026, 4, 17),
        ]

    @pytest.mark.parametrize(
        ("earlier", "later", "months"),
        [
            ((2024, 2, 29), (2025, 2, 28), 11),
            ((2024, 1, 31), (2024, 2, 29), 0),
            ((2024, 1, 1), (2024, 2, 1), 1),
            ((2025, 1, 1), (2024, 2, 1), 0),
        ],
    )
    def test_months_between_are_whole(self, earlier, later, months):
        assert months_between(earlier, later) == months


class TestCovered:
    @pytest.mark.parametrize(
        ("start", "end", "months"),
        [
            ("2021-09", "2021-09", 1),
            ("2021-09-30", "2021-10-01", 2),
            ("2021-01", "2021-12", 12),
            ("2019", "2021", 24),
            ("2019", "2019", 6),
            ("2019", "2019-03", 2),
            ("2019-09", "2019", 2),
        ],
    )
    def test_counts_both_ends(self, start, end, months):
        first, last = covered(start, end)
        assert last - first + 1 == months

    @pytest.mark.parametrize(("start", "end"), [("2020", "2019"), ("2020-02", "2020-01"), ("2020-02-02", "2020-02-01")])
    def test_is_nothing_where_the_end_lies_before_the_start(self, start, end):
        assert covered(start, end) is None


def test_a_month_counts_once():
    assert union([]) == 0
    assert union([Span(5, 9), Span(1, 2), Span(6, 7), Span(9, 10)]) == 8
