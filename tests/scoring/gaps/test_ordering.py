from __future__ import annotations

import itertools

import pytest

from careerkit.declaration.compilation import dumper, loader
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model.amounts import Range
from careerkit.model.gaps import Gap, GapStatus
from careerkit.scoring.gaps.order import order_gaps
from careerkit.scoring.gaps.result import GapOrder, GapOrderVerdict


def gap(name, importance=None, effort=None, *needs, value=None, **more):
    """A gap whose id is its name."""
    return Gap(id=name, name=name, importance=importance, effort=effort, value=value, prerequisites=list(needs), **more)


def listed(order):
    return [placed.name for placed in order.places]


def places(order):
    return {placed.name: placed.place for placed in order.places}


def placed(order, name):
    return next(one for one in order.places if one.name == name)


def codes(reasons):
    return [reason.code for reason in reasons]


A_LIFE = (
    gap("budget", 2, 40, value=5),
    gap("lead", 5, None, "budget", "nowhere"),
    gap("speak", 4, Range(low=30, high=10), value=9),
    gap("know", None, 3),
    gap("old", status=GapStatus.CLOSED),
    gap("hen", 1, 5, "egg", value=2),
    gap("egg", 3, 4, "hen", value=1),
    gap("own", 1, 5, "own"),
    gap("write", 4, 50, value=10),
    gap("call", None, 0, value=3),
    gap("chief", 3, 5, "speak", "write", "call", "know", "old", value=2),
    gap("twice", 2, None),
    gap("twice", 2, None),
)
EVERY_KIND = {
    "nothing": (),
    "one": (gap("one"),),
    "all closed": (gap("one", status=GapStatus.CLOSED),),
    "a life": A_LIFE,
    "unjudged": (gap("one"), gap("two", None, 4)),
}


@pytest.mark.parametrize("by", ["importance", "value_per_hour"])
@pytest.mark.parametrize("gaps", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, gaps, by):
        order = order_gaps(gaps, by=by)
        assert loader(GapOrder)(dumper(GapOrder)(order), [0, 0]) == order

    def test_has_only_words_that_the_catalogue_has(self, gaps, by):
        order = order_gaps(gaps, by=by)
        told = [*order.reasons, *order.assumed, *order.missing]
        for one in order.places:
            told += [*one.reasons, *(flip.words for flip in one.flips)]
        assert all(has(reason.code) for reason in told)
        assert "{" not in str(order)
        assert "order." not in str(order)
        assert "word." not in str(order)

    def test_has_a_line_for_each_gap(self, gaps, by):
        order = order_gaps(gaps, by=by)
        lines = str(order).splitlines()
        assert all(str(one) in lines for one in order.places)
        assert len(order.places) + order.closed == len(gaps)


class TestByImportance:
    def test_what_matters_most_comes_first(self):
        assert listed(order_gaps([gap("a", 3), gap("b", 5), gap("c", 4)])) == ["b", "c", "a"]

    def test_a_gap_inherits_the_importance_of_what_needs_it(self):
        order = order_gaps([gap("a", 1), gap("b", 4), gap("c", 5, None, "a")])
        assert listed(order) == ["a", "c", "b"]
        first = order.places[0]
        assert (first.importance, first.inherited, first.inherited_from) == (1, 5, "/2")
        assert str(first).startswith('1. a: "c" needs it, which matters above all.')
        assert order.places[1].inherited is None

    def test_importance_is_inherited_through_others(self):
        order = order_gaps([gap("a"), gap("b", None, None, "a"), gap("c", 5, None, "b"), gap("d", 4)])
        assert listed(order) == ["a", "b", "c", "d"]
        assert [one.judged for one in order.places] == [True] * 4

    def test_own_importance_then_effort_break_ties_unknown_effort_last(self):
        gaps = [gap("a", 5, 9), gap("b", 5), gap("c", 5, 3), gap("d", 2, 1), gap("e", 5, 9, "d")]
        assert listed(order_gaps(gaps)) == ["c", "a", "b", "d", "e"]

    def test_gaps_between_which_nothing_tells_share_a_place(self):
        order = order_gaps([gap("b", 5, 3), gap("a", 5, 3), gap("c", 4, 3)])
        assert places(order) == {"a": 1, "b": 1, "c": 3}
        assert listed(order) == ["a", "b", "c"]

    def test_a_gap_never_shares_a_place_with_what_it_needs(self):
        order = order_gaps([gap("a", 5, 3, "b"), gap("b", 5, 3)])
        assert places(order) == {"b": 1, "a": 2}

    def test_gaps_that_were_not_judged_come_after_those_that_were(self):
        order = order_gaps([gap("a"), gap("b", 1)])
        assert listed(order) == ["b", "a"]
        assert not placed(order, "a").judged
        assert codes(placed(order, "a").reasons) == ["order.because.unjudged", "order.because.hours-unknown"]
        assert "order.missing.importance" in codes(order.missing)

    def test_where_no_gap_was_judged_there_is_an_order_and_no_verdict(self):
        order = order_gaps([gap("a", None, 9), gap("b", None, 4), gap("c")])
        assert listed(order) == ["b", "a", "c"]
        assert order.verdict is GapOrderVerdict.UNDETERMINED

    def test_hours_add_up_along_the_order_where_they_are_known(self):
        order = order_gaps([gap("a", 5, 10), gap("b", 4), gap("c", 3, Range(low=1, likely=2, high=9))])
        until = [one.hours_until_closed for one in order.places]
        assert (until[0].likely, until[1]) == (10, None)
        assert (until[2].low, until[2].likely, until[2].high) == (11, 12, 19)
        assert order.hours == until[2]
        assert order_gaps([gap("a", 5)]).hours is None

    def test_closed_gaps_are_left_out_and_meet_what_needs_them(self):
        order = order_gaps([gap("a", 1, status=GapStatus.CLOSED), gap("b", 5, None, "a"), gap("c", 1)])
        assert listed(order) == ["b", "c"]
        assert order.closed == 1
        assert order.places[0].waits_for == ()

    def test_what_waits_and_what_opens_is_told_by_pointers_and_names(self):
        gaps = [gap("a", 1), *(gap(f"b{index}", 5, None, "a") for index in range(5))]
        first, second = order_gaps(gaps).places[:2]
        assert (first.pointer, first.opens) == ("/0", ("/1", "/2", "/3", "/4", "/5"))
        assert second.waits_for == ("/0",)
        assert "It opens the way to b0, b1, b2 and 2 more." in str(first)

    def test_everything_closed_is_an_answer(self):
        order = order_gaps([gap("a", status=GapStatus.CLOSED)])
        assert (order.verdict, order.closed) == (GapOrderVerdict.NOTHING_LEFT, 1)
        assert str(order) == "Your one gap is closed. What comes next?"

    def test_no_gaps_at_all_are_a_question(self):
        order = order_gaps([])
        assert order.verdict is GapOrderVerdict.UNDETERMINED
        assert codes(order.missing) == ["order.missing.no-gaps"]


class TestNoGapWasJudged:
    """It is said once, for all of them, and what the order then goes by is so."""

    @pytest.mark.parametrize(
        ("gaps", "heading"),
        [
            ([gap("a"), gap("b")], "for now, they stand level."),
            ([gap("a", None, 2), gap("b", None, 2)], "for now, they stand level."),
            ([gap("a", None, 2), gap("b")], "for now, what needs less time comes first, after what it needs."),
            ([gap("a"), gap("b", None, None, "a")], "for now, all that tells is which one needs which."),
        ],
    )
    def test_the_heading_tells_what_the_order_goes_by(self, gaps, heading):
        order = order_gaps(gaps)
        assert str(order).splitlines()[0] == f"2 gaps are open, and how much each matters is not said: {heading}"
        assert "order.because.unjudged" not in [code for one in order.places for code in codes(one.reasons)]

    def test_a_place_that_nothing_tells_about_ends_with_its_name(self):
        assert str(order_gaps([gap("a", None, 2)])).splitlines()[:2] == [
            "One gap is open, and how much it matters is not said.",
            "1. a",
        ]


class TestWhatWouldMoveAGapUp:
    @pytest.mark.parametrize(
        ("gaps", "words"),
        [
            ([gap("a", None, 2), gap("b")], 'If you judged it at all, it would come no later than "a".'),
            ([gap("a", 1), gap("b")], 'If you judged it at all, it would come no later than "a".'),
            ([gap("a", 4), gap("b")], 'If you judged that it matters a lot, it would come no later than "a".'),
        ],
    )
    def test_what_was_not_judged_is_not_said_to_matter_less(self, gaps, words):
        assert str(placed(order_gaps(gaps), "b").flips[0].words) == words

    def test_importance(self):
        flips = placed(order_gaps([gap("a", 4), gap("b", 2)]), "b").flips
        assert [(flip.importance, flip.beyond) for flip in flips] == [(4, False)]
        assert str(flips[0].words) == 'If it mattered a lot, it would come no later than "a".'

    def test_hours(self):
        flips = placed(order_gaps([gap("a", 4, 10), gap("b", 4, 30)]), "b").flips
        assert [(flip.importance, flip.hours) for flip in flips] == [(5, None), (None, 10)]

    def test_what_it_needs_may_have_to_wait_for_others(self):
        """What is in the way of "d" waits for "a", which "d" needs, too, and so can't come before it either way."""
        gaps = [gap("a", 1, 0), gap("b", 3, None, "a"), gap("c", 2, 1), gap("d", None, 2, "a", "c")]
        order = order_gaps(gaps)
        assert listed(order) == ["a", "b", "c", "d"]
        assert [flip.importance for flip in order.places[3].flips] == [3]

    def test_an_hour_is_an_hour(self):
        order = order_gaps([gap("a", 4, 1), gap("b", 4, 1.5)])
        assert "no more than 1 hour," in str(order)
        order = order_gaps([gap("a", None, 1, value=1), gap("b", None, 2.5, value=1)], by="value_per_hour")
        assert "It brings 1 for 1 hour." in str(order)
        assert "It brings 1 for 2.5 hours." in str(order)

    def test_what_it_needs_becomes_more_urgent_with_it(self):
        order = order_gaps([gap("a", 4), gap("b", 1), gap("c", 2, None, "b")])
        assert listed(order) == ["a", "b", "c"]
        assert [flip.importance for flip in placed(order, "c").flips] == [5]

    def test_no_estimate_moves_a_gap_before_what_it_needs(self):
        assert placed(order_gaps([gap("a", 4), gap("b", 4, 1, "a")]), "b").flips == ()

    def test_what_goes_round_in_a_circle_rises_together(self):
        order = order_gaps([gap("x", 5), gap("a", 2, 4, "b"), gap("b", 2, 9, "a")])
        assert [flip.importance for one in order.places[1:] for flip in one.flips] == [None]

    def test_a_gap_may_stand_between_two_that_go_round_in_a_circle(self):
        circle = [gap("hen", 4, None, "corn", "egg"), gap("egg", 2, None, "hen"), gap("corn", 4)]
        order = order_gaps([*circle, gap("lead", 4, None, "budget"), gap("budget", 3)])
        assert listed(order) == ["corn", "hen", "budget", "lead", "egg"]
        (flip,) = placed(order, "lead").flips
        assert flip.importance == 5
        changed = order_gaps([*circle, gap("lead", 5, None, "budget"), gap("budget", 3)])
        assert places(changed)["lead"] < places(order)["lead"]
        assert places(changed)["lead"] <= places(changed)["hen"]

    def test_a_circle_one_of_which_waits_for_another_gap_beside_a_gap_that_is_needed(self):
        circle = [gap("p", 4), gap("a", 5, None, "p", "b"), gap("b", None, None, "a")]

        def with_importance(importance):
            return [*circle, gap("c", importance), gap("d", 5, None, "c")]

        for entered in itertools.permutations(with_importance(3)):
            order = order_gaps(entered)
            assert places(order) == {"p": 1, "a": 2, "c": 3, "d": 4, "b": 5}
        (flip,) = placed(order, "c").flips
        changed = places(order_gaps(with_importance(flip.importance)))
        assert changed["c"] <= changed["a"]
        assert [bool(placed(order, name).flips) for name in "pabd"] == [False] * 4

    def test_a_long_list_tells_it_for_the_first_twenty(self):
        order = order_gaps([gap(f"g{index:02}", 4, index + 1) for index in range(50)])
        assert [bool(one.flips) for one in order.places] == [False] + [True] * 19 + [False] * 30


class TestByValuePerHour:
    def test_two_chains_of_the_literature(self):
        """Pinedo, Scheduling: Theory, Algorithms, and Systems, example 3.1.5."""
        hours, values = [3, 6, 6, 5, 4, 8, 10], [6, 18, 12, 8, 8, 17, 18]
        needs = [[], ["j1"], ["j2"], ["j3"], [], ["j5"], ["j6"]]
        gaps = [gap(f"j{i + 1}", None, hours[i], *needs[i], value=values[i]) for i in range(7)]
        order = order_gaps(gaps, by="value_per_hour")
        assert listed(order) == ["j1", "j2", "j5", "j6", "j3", "j7", "j4"]
        assert (order.cost, order.bound, order.optimal) == (1967, 1967, True)
        assert order.places[0].value_per_hour == 2
        assert order.places[-1].hours_until_closed.likely == 42

    def test_equal_ratios_share_a_place_unless_one_needs_the_other(self):
        gaps = [gap("a", None, 2, value=4), gap("b", None, 3, value=6), gap("c", None, 1, "a", value=2)]
        assert places(order_gaps(gaps, by="value_per_hour")) == {"a": 1, "b": 1, "c": 3}

    def test_what_takes_no_time_comes_first(self):
        order = order_gaps([gap("a", 5, 1, value=100), gap("b", 1, 0, value=1)], by="value_per_hour")
        assert listed(order) == ["b", "a"]
        assert order.places[0].value_per_hour is None
        assert "takes no time" in str(order.places[0])

    def test_gaps_without_value_or_hours_come_after_by_importance(self):
        gaps = [gap("a", 5, 3), gap("b", 4, value=9), gap("c", 1, 10, value=1), gap("d")]
        order = order_gaps(gaps, by="value_per_hour")
        assert listed(order) == ["c", "a", "b", "d"]
        assert [codes(one.reasons)[0] for one in order.places] == [
            "order.because.value",
            "order.because.without-value",
            "order.because.without-hours",
            "order.because.no-value-or-hours",
        ]
        assert [one.judged for one in order.places] == [True, False, False, False]
        assert {"order.missing.value", "order.missing.hours"} <= set(codes(order.missing))

    def test_what_a_judged_gap_needs_comes_before_it_and_is_taken_to_be_nothing(self):
        gaps = [gap("a"), gap("b", None, 4, "a", value=8), gap("c", None, 4, value=9)]
        order = order_gaps(gaps, by="value_per_hour")
        assert set(listed(order)[:2]) == {"a", "c"}
        assert codes(order.assumed) == ["order.assumed.no-value", "order.assumed.no-hours"]
        assert codes(placed(order, "a").reasons)[0] == "order.because.needed-for-value"

    def test_where_nothing_can_be_judged_importance_orders_and_there_is_no_verdict(self):
        order = order_gaps([gap("a", 3), gap("b", 4)], by="value_per_hour")
        assert (order.verdict, order.cost, order.optimal) == (GapOrderVerdict.UNDETERMINED, None, None)
        assert listed(order) == ["b", "a"]

    def test_a_gap_that_stands_by_itself_is_told_what_would_move_it_up(self):
        order = order_gaps([gap("a", None, 4, value=8), gap("b", None, 5, value=5)], by="value_per_hour")
        flips = order.places[1].flips
        assert [(flip.value, flip.hours, flip.beyond) for flip in flips] == [(10, None, True), (None, 2.5, True)]

    def test_nothing_passes_what_takes_no_time_and_what_is_worth_nothing_has_no_hours_to_save(self):
        order = order_gaps([gap("a", None, 0, value=8), gap("b", None, 5, value=5)], by="value_per_hour")
        assert order.places[1].flips == ()
        order = order_gaps([gap("a", None, 4, value=8), gap("b", None, 5, value=0)], by="value_per_hour")
        assert [flip.value for flip in order.places[1].flips] == [10]

    def test_numbers_out_of_all_proportion_are_left_out(self):
        gaps = [gap("a", None, 5e-324, value=1e15), gap("b", None, Range(low=1e15, high=1e15), value=1)]
        gaps += [gap("c", None, 1e-9, value=1e15)]
        order = order_gaps(gaps, by="value_per_hour")
        assert [one.value_per_hour for one in order.places] == [None, None, 1e-15]
        assert [flip.value for flip in placed(order, "b").flips] == [None]

    def test_a_graph_that_is_no_forest_is_solved_exactly(self):
        gaps = [
            gap("a", None, 1, value=0),
            gap("b", None, 5, "a", value=1),
            gap("c", None, 2, "a", value=4),
            gap("d", None, 1, "b", "c", value=30),
        ]
        order = order_gaps(gaps, by="value_per_hour")
        assert (listed(order), order.cost, order.optimal) == (["a", "c", "b", "d"], 290, True)


class TestNonsenseThatLoads:
    def test_a_circle_is_named_and_treated_as_one(self):
        gaps = [gap("a", 1, 1, "b"), gap("b", 3, 1, "a", "pre"), gap("pre", 1), gap("post", 5, 1, "a"), gap("x", 4)]
        order = order_gaps(gaps)
        assert listed(order) == ["pre", "b", "a", "post", "x"]
        assert codes(order.assumed) == ["order.assumed.circle"]
        assert order.assumed[0].params["names"] == ("a", "b")
        assert "It needs b, and is needed there in turn." in str(placed(order, "a"))

    def test_by_value_a_circle_waits_as_one_too(self):
        gaps = [
            gap("a", None, 1, "b", value=50),
            gap("b", None, 1, "a", "pre", value=1),
            gap("pre", None, 9, value=0),
            gap("post", None, 1, "a", value=90),
            gap("hen", None, 1, "egg", "b", value=1),
            gap("egg", None, 1, "hen", value=2),
        ]
        order = order_gaps(gaps, by="value_per_hour")
        assert listed(order) == ["pre", "a", "b", "post", "egg", "hen"]
        assert order.cost == 10 * 50 + 11 + 12 * 90 + 13 * 2 + 14
        assert all(one.flips == () for one in order.places)

    def test_by_value_what_needs_a_circle_and_can_not_be_judged_comes_after(self):
        gaps = [gap("a", None, 1, "b", value=5), gap("b", None, 1, "a", value=1), gap("post", 5, None, "a")]
        assert listed(order_gaps(gaps, by="value_per_hour")) == ["a", "b", "post"]

    def test_a_gap_that_needs_itself_does_not_wait_for_itself(self):
        order = order_gaps([gap("a", 1, None, "a")])
        assert codes(order.assumed) == ["order.assumed.needs-itself"]
        assert order.places[0].waits_for == ()

    def test_a_prerequisite_that_is_not_there_is_ignored_and_named(self):
        order = order_gaps([gap("a", 1, 2, "nowhere")])
        assert codes(order.missing) == ["order.missing.dangling"]

    def test_an_id_that_several_gaps_have_means_all_of_them(self):
        gaps = [Gap(id="x", name="one", importance=1), Gap(id="x", name="two", importance=1), gap("c", 5, 1, "x")]
        order = order_gaps(gaps)
        assert listed(order) == ["one", "two", "c"]
        assert codes(order.missing)[0] == "order.missing.duplicate-ids"

    def test_a_range_upside_down_is_read_the_right_way_round(self):
        order = order_gaps([gap("a", 1, Range(low=30, high=10))])
        hours = order.places[0].hours
        assert (hours.low, hours.likely, hours.high) == (10, 20, 30)
        assert codes(order.assumed) == ["order.assumed.range-turned"]

    @pytest.mark.parametrize("by", ["importance", "value_per_hour"])
    def test_hours_that_can_not_be_added_up_are_left_out_and_named(self, by):
        gaps = [gap("a", 5, 10), gap("b", 3, Range(low=0, high=1e15)), gap("c", 1, 10, value=1)]
        order = order_gaps(gaps, by=by)
        asked = [one for one in order.missing if one.code == "order.missing.hours-too-large"]
        assert [one.params["names"] for one in asked] == [("b",)]
        assert order.hours is None
        assert [one.hours_until_closed is None for one in order.places].count(True) == (2 if by == "importance" else 1)
        assert order.verdict is GapOrderVerdict.ORDERED

    def test_a_cost_that_is_too_large_is_left_out_and_said(self):
        order = order_gaps([gap("a", 1, 1000, value=1e14)], by="value_per_hour")
        assert (order.cost, order.bound, order.optimal) == (None, None, True)
        assert codes(order.missing) == ["order.missing.cost-too-large"]
        assert order_gaps([gap("a", 1, 10, value=1e14)], by="value_per_hour").cost == 1e15

    def test_a_value_per_hour_that_is_too_large_is_left_out_and_named(self):
        order = order_gaps([gap("a", 1, 0.01, value=1e14), gap("b", 1, 1, value=1)], by="value_per_hour")
        assert [one.value_per_hour for one in order.places] == [None, 1]
        assert [(one.code, one.params["names"]) for one in order.missing] == [
            ("order.missing.value-per-hour-too-large", ("a",))
        ]

    def test_no_flip_asks_for_more_than_an_estimate_can_be(self):
        gaps = [gap("a", 1, 0.01, value=1e10), gap("b", 1, 100_000, value=1)]
        flips = placed(order_gaps(gaps, by="value_per_hour"), "b").flips
        assert [(flip.value, flip.hours) for flip in flips] == [(None, 1e-12)]
        gaps = [gap("a", 1, 1, value=5e-324), gap("b", 1, Range(low=1e15, high=1e15), value=5e-324)]
        assert [flip.beyond for flip in placed(order_gaps(gaps, by="value_per_hour"), "b").flips] == [True, True]

    def test_an_order_that_does_not_exist_is_an_error_that_says_what_to_do(self):
        with pytest.raises(UnanswerableError) as caught:
            order_gaps([], by="alphabet")
        assert str(caught.value) == 'gaps can\'t be put in order by "alphabet"; choose importance or value_per_hour'


def test_the_answer_is_worth_reading():
    gaps = [
        Gap(id="budget", name="I have never held a budget", importance=2, effort=40),
        Gap(name="I have never led a team", importance=5, prerequisites=["budget"]),
        Gap(name="The board does not know me", importance=4),
    ]
    assert str(order_gaps(gaps)).splitlines() == [
        "3 gaps are open: what matters most to you comes first, and what it needs comes before it.",
        (
            '1. I have never held a budget: "I have never led a team" needs it, which matters above all. '
            "It opens the way to I have never led a team."
        ),
        (
            "2. I have never led a team: It matters above all. How many hours it takes is not known. "
            "It waits for I have never held a budget."
        ),
        (
            "3. The board does not know me: It matters a lot. How many hours it takes is not known. "
            'If it mattered above all, it would come no later than "I have never led a team".'
        ),
        (
            "About how many hours would these take, if hours are what they take: "
            "I have never led a team and The board does not know me?"
        ),
    ]
