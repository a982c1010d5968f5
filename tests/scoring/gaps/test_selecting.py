from __future__ import annotations

import math

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model.amounts import Range
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.gaps import Gap, GapStatus
from careerkit.scoring.gaps import knapsack, selecting
from careerkit.scoring.gaps.decimals import as_float, made_whole
from careerkit.scoring.gaps.select import select_gaps
from careerkit.scoring.gaps.selection_result import LeftOut, SelectionVerdict


def gap(name, importance=None, effort=None, *needs, value=None, **more):
    """A gap whose id is its name."""
    return Gap(id=name, name=name, importance=importance, effort=effort, value=value, prerequisites=list(needs), **more)


def named(selection):
    return {one.name for one in selection.chosen}


def why(selection):
    return {one.name: one.why for one in selection.left_out}


def codes(reasons):
    return [one.code for one in reasons]


A_LIFE = (
    gap("budget", 2, 40, value=5),
    gap("lead", 5, None, "budget", "nowhere"),
    gap("after", 5, 3, "lead", value=9),
    gap("speak", 4, Range(low=30, high=10), value=9),
    gap("know", None, 3),
    gap("old", status=GapStatus.CLOSED),
    gap("hen", 1, 5, "egg", value=2),
    gap("egg", 3, 4, "hen", value=1),
    gap("own", 1, 5, "own"),
    gap("write", 4, Range(low=40, likely=50, high=90), value=10),
    gap("call", None, 0, value=3),
    gap("chief", 3, 5, "speak", "write", "call", "know", "old", value=2),
    gap("nothing", None, 5, value=0),
    gap("twice", 2, None),
    gap("twice", 2, None),
)
EVERY_KIND = {
    "nothing": (),
    "one": (gap("one", 3, 4, value=1),),
    "one without hours": (gap("one", 3, value=1),),
    "all closed": (gap("one", status=GapStatus.CLOSED),),
    "a life": A_LIFE,
    "unjudged": (gap("one"), gap("two", None, 4)),
    "alike": tuple(gap(name, 3, 4, value=1) for name in "abc"),
}


@pytest.mark.parametrize("by", ["importance", "value"])
@pytest.mark.parametrize("hours", [0, 4, 45.5, 1e15])
@pytest.mark.parametrize("gaps", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        written = careerkit.dumps(selection)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written) == selection

    def test_has_only_words_that_the_catalogue_has(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        told = [*selection.reasons, *selection.assumed, *selection.missing]
        flips = [*selection.flips]
        for one in (*selection.chosen, *selection.left_out):
            told += one.reasons
            flips += getattr(one, "flips", ())
        told += [flip.words for flip in flips]
        told += [] if selection.more_hours is None else [selection.more_hours.words]
        assert told
        assert all(
            has(reason.code, language) for reason in told for language in ("en", "de") if "error" not in reason.code
        )
        for language in ("en", "de"):
            said = selection.say(language)
            assert "{" not in said
            assert "selection." not in said
            assert "word." not in said

    def test_every_gap_is_chosen_left_out_or_closed(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        lines = str(selection).splitlines()
        assert all(str(one) in lines for one in (*selection.chosen, *selection.left_out))
        found = [one.pointer for one in (*selection.chosen, *selection.left_out)]
        assert len(set(found)) == len(found)
        assert len(found) + selection.closed == len(gaps)


# P01 to P08 of J. Burkardt, KNAPSACK_01: Data for the 01 Knapsack Problem, with the printed optimal selections; P07 is
# example 5.2 of Kreher and Stinson (1999), Combinatorial Algorithms; P04 and P05 are of Martello and Toth (1990).
BURKARDT = {
    "P01": (
        165,
        [23, 31, 29, 44, 53, 38, 63, 85, 89, 82],
        [92, 57, 49, 68, 60, 43, 67, 84, 87, 72],
        "1111010000",
        309,
    ),
    "P02": (26, [12, 7, 11, 8, 9], [24, 13, 23, 15, 16], "01110", 51),
    "P03": (190, [56, 59, 80, 64, 75, 17], [50, 50, 64, 46, 50, 5], "110010", 150),
    "P04": (50, [31, 10, 20, 19, 4, 3, 6], [70, 20, 39, 37, 7, 5, 10], "1001000", 107),
    "P05": (104, [25, 35, 45, 5, 25, 3, 2, 2], [350, 400, 450, 20, 70, 8, 5, 5], "10111011", 900),
    "P06": (170, [41, 50, 49, 59, 55, 57, 60], [442, 525, 511, 593, 546, 564, 617], "0101001", 1735),
    "P07": (
        750,
        [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
        [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240],
        "101010111000011",
        1458,
    ),
    "P08": (
        6404180,
        [
            *(382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856),
            *(670702, 488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684),
        ],
        [
            *(825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992, 1049289),
            *(1252836, 1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257, 369261),
        ],
        "110111000110100100000111",
        13549094,
    ),
}


class TestPublished:
    @pytest.mark.parametrize(("hours", "efforts", "values", "chosen", "value"), BURKARDT.values(), ids=BURKARDT)
    def test_knapsacks_of_the_literature(self, hours, efforts, values, chosen, value):
        gaps = [
            gap(f"g{index}", None, Range(low=effort, high=effort), value=values[index])
            for index, effort in enumerate(efforts)
        ]
        selection = select_gaps(gaps, hours=hours, by="value")
        assert (selection.value, selection.bound, selection.optimal) == (value, value, True)
        assert named(selection) == {f"g{index}" for index, taken in enumerate(chosen) if taken == "1"}
        assert selection.as_good == ()


class TestByImportance:
    def test_no_number_of_lesser_gaps_outweighs_a_more_important_one(self):
        gaps = [gap("big", 5, 40), *(gap(f"small{index}", 4, 4) for index in range(10))]
        assert named(select_gaps(gaps, hours=40)) == {"big"}
        assert len(named(select_gaps(gaps, hours=39))) == 9

    def test_of_the_most_important_as_many_as_can_be(self):
        gaps = [gap("big", 5, 40), gap("a", 5, 20), gap("b", 5, 20)]
        assert named(select_gaps(gaps, hours=40)) == {"a", "b"}

    def test_it_is_exact_where_taking_the_most_important_one_first_is_not(self):
        """With what it needs, the one gap takes up the hours of two that matter as much."""
        gaps = [gap("pre", 1, 20), gap("a", 5, 5, "pre"), gap("b", 5, 12), gap("c", 5, 13)]
        selection = select_gaps(gaps, hours=25)
        assert named(selection) == {"b", "c"}
        assert [(one.importance, one.chosen, one.open) for one in selection.levels] == [(5, 2, 3), (1, 0, 1)]

    def test_a_gap_comes_only_with_what_it_needs_in_an_order_that_can_be_followed(self):
        gaps = [gap("c", 5, 1, "b"), gap("b", 1, 1, "a"), gap("a", None, 1)]
        selection = select_gaps(gaps, hours=3)
        assert [one.name for one in selection.chosen] == ["a", "b", "c"]
        assert selection.verdict is SelectionVerdict.ALL_FIT
        assert selection.chosen[0].needed_by == ("/1",)
        assert str(selection.chosen[1]) == "- b: It matters very little. It has to come before c."
        assert named(select_gaps(gaps, hours=2)) == {"a", "b"}

    def test_among_equals_fewer_hours_win(self):
        assert named(select_gaps([gap("long", 5, 9), gap("short", 5, 4)], hours=10)) == {"short"}


class TestByValue:
    def test_what_counts_is_the_sum(self):
        gaps = [gap("rich", None, 6, value=10), gap("a", None, 5, value=6), gap("b", None, 5, value=6)]
        selection = select_gaps(gaps, hours=10, by="value")
        assert named(selection) == {"a", "b"}
        assert (selection.value, selection.hours.likely, selection.hours_left) == (12, 10, 0)
        assert math.fsum(one.value for one in selection.chosen) == selection.value

    def test_hours_are_added_up_as_they_are_written(self):
        gaps = [gap("a", 1, 0.1, value=0.1), gap("b", 1, 0.2, value=0.2)]
        selection = select_gaps(gaps, hours=0.3, by="value")
        assert named(selection) == {"a", "b"}
        assert selection.hours_left == 0
        assert [flip.hours for flip in selection.flips] == [0.3]

    def test_a_tie_is_told(self):
        gaps = [gap(name, None, 5, value=6) for name in "abc"]
        selection = select_gaps(gaps, hours=10, by="value")
        assert len(selection.as_good) == 2
        assert set(selection.as_good) != {one.pointer for one in selection.chosen}
        assert "Another choice is just as good: " in str(selection)
        assert select_gaps(gaps, hours=15, by="value").as_good == ()


class TestWhatIsLeftOut:
    def test_each_has_its_reason(self):
        gaps = [
            gap("fits", 5, 8, value=9),
            gap("unknown", 4, value=3),
            gap("waits", 4, 2, "unknown", value=3),
            gap("pre", 1, 8, value=1),
            gap("long", 5, 4, "pre", value=3),
            gap("lesser", 4, 5, value=2),
            gap("open"),
            gap("untold", None, 3),
            gap("worthless", None, 3, value=0),
        ]
        assert why(select_gaps(gaps, hours=10)) == {
            "unknown": LeftOut.NO_HOURS,
            "waits": LeftOut.WAITS_FOR_NO_HOURS,
            "pre": LeftOut.OUTWEIGHED,
            "long": LeftOut.TOO_LONG,
            "lesser": LeftOut.OUTWEIGHED,
            "open": LeftOut.NO_HOURS,
            "untold": LeftOut.NOT_JUDGED,
            "worthless": LeftOut.NOT_JUDGED,
        }
        selection = select_gaps(gaps, hours=10, by="value")
        assert why(selection)["worthless"] is LeftOut.WORTH_NOTHING
        said = {one.name: str(one) for one in selection.left_out}
        assert said["long"] == "- long: With what it needs, it takes 12 hours, which is more than there are."
        assert said["waits"] == "- waits: It waits for unknown, and the hours for that are not known."
        assert {one.name: one.hours_with_needs for one in selection.left_out}["long"] == 12

    def test_what_takes_no_time_comes_along(self):
        selection = select_gaps([gap("a", 3, 5), gap("b", None, 0), gap("c", None, 0, "b")], hours=5)
        assert named(selection) == {"a", "b", "c"}
        assert named(select_gaps([gap("a", 3, 5), gap("b", None, 0)], hours=0)) == {"b"}

    def test_a_few_are_told_what_would_bring_them_in(self):
        gaps = [gap("a", 4, 5, value=8), gap("b", 3, 5, value=6), gap("c", None, 5)]
        flips = {one.name: one.flips for one in select_gaps(gaps, hours=5).left_out}
        assert {name: [flip.importance for flip in one] for name, one in flips.items()} == {"b": [5], "c": [5]}
        flips = {one.name: one.flips for one in select_gaps(gaps, hours=5, by="value").left_out}
        assert {name: [flip.value for flip in one] for name, one in flips.items()} == {"b": [8], "c": [8]}
        many = [gap(f"g{index:03}", 4, 5) for index in range(50)]
        assert sum(1 for one in select_gaps(many, hours=5).left_out if one.flips) == 5
        assert not any(
            one.flips for one in select_gaps([*many, *(gap(f"x{i}", 1, 1) for i in range(60))], hours=5).left_out
        )


class TestMoreHours:
    def test_the_next_ten_and_how_many_it_takes(self):
        gaps = [gap("a", 5, 10), gap("b", 4, 8), gap("c", 3, 30)]
        selection = select_gaps(gaps, hours=10)
        assert (selection.more_hours.hours, selection.more_hours.adds, selection.more_hours.drops) == (10, ("/1",), ())
        assert [(flip.hours, flip.beyond) for flip in selection.flips] == [(18, False), (10, True)]
        selection = select_gaps(gaps, hours=20)
        assert selection.more_hours.adds == ()
        assert selection.flips[0].hours == 48
        selection = select_gaps(gaps, hours=48)
        assert (selection.more_hours, [flip.beyond for flip in selection.flips]) == (None, [True])

    def test_some_may_make_room_for_others(self):
        gaps = [gap("a", None, 10, value=5), gap("b", None, 18, value=9)]
        selection = select_gaps(gaps, hours=10, by="value")
        assert (selection.more_hours.adds, selection.more_hours.drops, selection.more_hours.value) == (
            ("/1",),
            ("/0",),
            4,
        )
        assert str(selection.more_hours.words) == "Ten more hours would make room for b, instead of a."

    def test_a_range_counts_with_what_is_likely_and_may_not_fit(self):
        gaps = [gap("a", 5, Range(low=5, likely=8, high=20))]
        assert select_gaps(gaps, hours=10).fits_at_high is False
        assert "Which of these could wait?" in str(select_gaps(gaps, hours=10))
        assert select_gaps(gaps, hours=20).fits_at_high is True
        assert select_gaps([gap("a", 5, 8)], hours=8).fits_at_high is True


class TestWhatIsMissing:
    def test_no_gaps_at_all_are_a_question(self):
        selection = select_gaps([], hours=40)
        assert selection.verdict is SelectionVerdict.UNDETERMINED
        assert codes(selection.missing) == ["order.missing.no-gaps"]

    def test_all_closed_is_an_answer(self):
        selection = select_gaps([gap("a", status=GapStatus.CLOSED)], hours=40)
        assert (selection.verdict, selection.closed) == (SelectionVerdict.NOTHING_LEFT, 1)

    def test_without_hours_or_what_it_counts_for_there_is_no_verdict(self):
        selection = select_gaps([gap("a", 5), gap("b", None, 4)], hours=40)
        assert selection.verdict is SelectionVerdict.UNDETERMINED
        assert codes(selection.missing) == ["order.missing.importance", "order.missing.hours"]

    def test_what_is_not_for_the_person_is_not_asked_for(self):
        left = [Unanswered(field=field, standing=Standing.NOT_FOR_ME) for field in ("effort", "importance", "value")]
        assert select_gaps([gap("a", unanswered=left)], hours=40).missing == ()

    @pytest.mark.parametrize("hours", [-1, -0.001, math.nan, math.inf, 1.1e15, True])
    def test_hours_that_are_none_are_an_error(self, hours):
        with pytest.raises(UnanswerableError) as caught:
            select_gaps([gap("a", 5, 4)], hours=hours)
        assert caught.value.reason == "budget-out-of-range"
        assert str(caught.value).endswith("is no number of hours to spend; give a number from 0 up")

    def test_an_aim_that_does_not_exist_is_an_error_that_says_what_to_do(self):
        with pytest.raises(UnanswerableError) as caught:
            select_gaps([], hours=1, by="luck")
        assert str(caught.value) == 'gaps can\'t be chosen by "luck"; choose importance or value'


class TestNonsenseThatLoads:
    def test_a_circle_is_chosen_together_or_not_at_all(self):
        gaps = [gap("a", 5, 4, "b"), gap("b", None, 4, "a"), gap("x", 4, 7), gap("after", 5, 0, "a")]
        assert named(select_gaps(gaps, hours=8)) == {"a", "b", "after"}
        selection = select_gaps(gaps, hours=7)
        assert named(selection) == {"x"}
        assert {one.hours_with_needs for one in selection.left_out} == {8}
        assert codes(selection.assumed) == ["order.assumed.circle"]

    def test_numbers_out_of_all_proportion_are_left_out(self):
        gaps = [gap("a", 5, Range(low=1e15, high=1e15), value=1e15), gap("b", 5, 5e-324, value=5e-324)]
        selection = select_gaps([*gaps, gap("c", 5, 0, value=1e15)], hours=1e15, by="value")
        assert named(selection) == {"a", "c"}
        assert selection.value is None
        assert codes(selection.missing) == ["selection.missing.value-too-large"]
        selection = select_gaps([gap("a", 5, Range(low=0, likely=1, high=1e15)), gap("b", 5, 1)], hours=10)
        assert (selection.hours, selection.fits_at_high) == (None, False)
        assert codes(selection.missing) == ["selection.missing.hours-too-large"]

    @pytest.mark.parametrize("by", ["importance", "value"])
    def test_a_search_that_takes_too_long_says_so(self, monkeypatch, by):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 3)
        monkeypatch.setattr(selecting, "best_in_turn", lambda *_: None)  # as without the extra
        gaps = [gap(f"g{index}", 4, 5 + index % 3, value=3 + index % 4) for index in range(9)]
        selection = select_gaps(gaps, hours=17, by=by)
        assert selection.chosen
        assert selection.optimal is False
        assert (selection.as_good, [flip.beyond for flip in selection.flips]) == ((), [True])
        assert "is not proved" in str(selection)
        assert (by == "importance") or selection.bound > selection.value

    @pytest.mark.parametrize("by", ["importance", "value"])
    def test_what_the_steps_do_not_reach_to_is_left_out(self, monkeypatch, by):
        gaps = [gap(f"g{index}", 3 + index % 2, 5 + index % 3, value=3 + index % 4) for index in range(9)]
        whole = select_gaps(gaps, hours=17, by=by)
        assert any(one.flips for one in whole.left_out)
        search, given = selecting.best_set, []

        def only_the_first_gets_through(*args, most_steps):
            found = search(*args, most_steps=most_steps)
            given.append(most_steps)
            return found._replace(optimal=len(given) == 1, steps=2 * knapsack.MOST_STEPS)

        monkeypatch.setattr(selecting, "best_set", only_the_first_gets_through)
        monkeypatch.setattr(selecting, "best_in_turn", lambda *_: None)  # as without the extra
        scarce = select_gaps(gaps, hours=17, by=by)
        assert (scarce.optimal, scarce.chosen) == (True, whole.chosen)
        assert given[:3] == [knapsack.MOST_STEPS, knapsack.MOST_STEPS, 0]
        assert scarce.more_hours is None or not scarce.more_hours.optimal
        assert not any(one.flips for one in scarce.left_out)

    def test_nothing_is_told_of_more_hours_where_the_choice_is_not_proved(self, monkeypatch):
        monkeypatch.setattr(knapsack, "MOST_STEPS", 3)
        monkeypatch.setattr(selecting, "best_in_turn", lambda *_: None)  # as without the extra
        gaps = [gap(f"g{index}", 4, 5 + index % 3, value=3 + index % 4) for index in range(9)]
        assert select_gaps(gaps, hours=17, by="value").more_hours is None

    def test_hundreds_of_gaps_have_the_best_answer(self):
        gaps = [gap(f"g{index}", 1 + index % 5, 1 + index % 37) for index in range(600)]
        found = select_gaps(gaps, hours=100)
        assert found.optimal
        assert {each.importance for each in gaps if each.name in {one.name for one in found.chosen}} == {5}

    @pytest.mark.no_cover
    def test_thousands_of_gaps_have_an_answer(self):
        gaps = [gap(f"g{index}", 1 + index % 5, index % 37, f"g{index - 1}") for index in range(1000)]
        assert len(select_gaps(gaps, hours=100).chosen) > 5
        gaps = [gap(f"g{index}", 1 + index % 5, 1 + index % 37) for index in range(3000)]
        assert select_gaps(gaps, hours=100).optimal


@pytest.mark.parametrize(
    ("numbers", "whole"),
    [([], ([], 0)), ([0, 100], ([0, 100], 0)), ([0.1, 1e15], ([1, 10**16], 1)), ([-0.5], ([-5], 1))],
)
def test_numbers_are_made_whole_as_they_are_written(numbers, whole):
    assert made_whole(numbers) == whole
    assert [as_float(one, whole[1]) for one in whole[0]] == numbers


def test_the_answer_is_worth_reading():
    gaps = [
        Gap(id="budget", name="I have never held a budget", importance=2, effort=40),
        Gap(name="I have never led a team", importance=5, effort=60, prerequisites=["budget"]),
        Gap(name="I do not speak in public", importance=4, effort=30),
        Gap(name="The board does not know me", importance=4),
    ]
    assert str(select_gaps(gaps, hours=100)).splitlines() == [
        "Hours to spend: 100. 2 of 4 open gaps make the most of them:",
        "What matters more to you comes first, however many gaps of less importance would fit in its place.",
        "Hours that this is likely to take: 100; left over: 0.",
        "- I have never held a budget: It matters a little. It has to come before I have never led a team.",
        "- I have never led a team: It matters above all.",
        "Left out:",
        (
            "- I do not speak in public: Alone it would fit; what is chosen makes more of the hours. "
            "If it mattered above all, it would be chosen."
        ),
        "- The board does not know me: Its hours are not known, so it can't be fitted in.",
        "Ten more hours would not make it better.",
        "With 130 hours, a better choice would fit.",
        "With fewer than 100 hours, it would have to be another choice.",
        "About how many hours would it take, if hours are what it takes: The board does not know me?",
    ]
