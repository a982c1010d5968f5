from __future__ import annotations

import itertools
import math
from itertools import permutations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.declaration.compilation import dumper, loader
from careerkit.guide.categories import CATEGORIES
from careerkit.model.motivation import (
    CategoryPoints,
    CategoryRating,
    MotivationProfile,
    Place,
    Ranking,
    Ratings,
    SharedPoints,
    TradeOff,
)
from careerkit.scoring.motivation.focus import motivation_focus
from careerkit.scoring.motivation.kernel import first_move
from careerkit.scoring.motivation.result import FocusVerdict, MadeChoices, MotivationFocus
from careerkit.scoring.motivation.trade_offs import Choices

BAND = 1e-8
"""Of all points: a little wider than the band within which shares count as equal."""

names = st.sampled_from([*CATEGORIES, "belonging", "fame"])
whole_points = st.dictionaries(names, st.integers(0, 60), max_size=7)
any_points = st.dictionaries(names, st.floats(0, 1e6), max_size=7)
trade_offs = st.lists(st.builds(TradeOff, keep=names, give_up=names), max_size=6)


def shared(points, choices=()):
    entries = [CategoryPoints(category=name, points=each) for name, each in points.items()]
    return MotivationProfile(weights=SharedPoints(points=entries), trade_offs=choices)


def rated(ratings, choices=()):
    entries = [CategoryRating(category=name, rating=each) for name, each in ratings.items()]
    return MotivationProfile(weights=Ratings(lowest=1, highest=5, ratings=entries), trade_offs=choices)


def ranked(places, choices=()):
    return MotivationProfile(weights=Ranking(places=[Place(categories=place) for place in places]), trade_offs=choices)


profiles = st.one_of(
    st.none(),
    st.builds(shared, any_points, trade_offs),
    st.builds(shared, whole_points, trade_offs),
    st.builds(rated, st.dictionaries(names, st.integers(0, 6), max_size=7), trade_offs),
    st.builds(ranked, st.lists(st.lists(names, max_size=3), max_size=5), trade_offs),
)


def verdict_of(points):
    return motivation_focus(shared({name: max(0.0, each) for name, each in points.items()})).verdict


class TestZero:
    """'A category with zero points changes nothing.'"""

    @given(whole_points, trade_offs, names)
    def test_for_any_category_that_was_not_given_points(self, points, choices, name):
        without = {other: each for other, each in points.items() if other != name}
        assert motivation_focus(shared({**without, name: 0}, choices)) == motivation_focus(shared(without, choices))


class TestScaling:
    """'Scaling all points changes nothing.'"""

    @given(whole_points, trade_offs, st.floats(1e-3, 1e3))
    def test_for_verdict_shares_and_questions(self, points, choices, factor):
        one = motivation_focus(shared(points, choices))
        other = motivation_focus(shared({name: each * factor for name, each in points.items()}, choices))
        assert (one.verdict, one.stands_out, one.ask) == (other.verdict, other.stands_out, other.ask)
        assert [(standing.category, standing.place) for standing in one.standings] == [
            (standing.category, standing.place) for standing in other.standings
        ]
        assert one.top_share == pytest.approx(other.top_share) if one.top_share else other.top_share is None
        assert [(flip.source, flip.target, flip.beyond, flip.verdict) for flip in one.flips] == [
            (flip.source, flip.target, flip.beyond, flip.verdict) for flip in other.flips
        ]
        assert [flip.points * factor for flip in one.flips] == pytest.approx(
            [flip.points for flip in other.flips], abs=BAND * factor * sum(points.values())
        )


class TestOrder:
    """'The order in which things were entered never matters where order is not priority.'"""

    @given(st.one_of(st.builds(shared, any_points, trade_offs), st.builds(rated, whole_points, trade_offs)), st.data())
    def test_points_ratings_and_choices_may_be_shuffled(self, profile, data):
        field = "points" if isinstance(profile.weights, SharedPoints) else "ratings"
        weights = data.draw(st.permutations(getattr(profile.weights, field)))
        choices = data.draw(st.permutations(profile.trade_offs))
        shuffled = attrs.evolve(profile, weights=attrs.evolve(profile.weights, **{field: weights}), trade_offs=choices)
        assert motivation_focus(shuffled) == motivation_focus(profile)

    @given(st.lists(st.lists(names, max_size=4), max_size=4), trade_offs, st.data())
    def test_categories_on_one_place_may_be_shuffled(self, places, choices, data):
        shuffled = [data.draw(st.permutations(place)) for place in places]
        assert motivation_focus(ranked(shuffled, choices)) == motivation_focus(ranked(places, choices))


class TestFlipsOfPoints:
    """'Every flip value, applied, flips the verdict, and just short of it (outside a stated tie band) does not.'"""

    @given(whole_points)
    def test_points_moved(self, points):
        focus = motivation_focus(shared(points))
        band = BAND * sum(points.values())
        for flip in focus.flips:
            target = flip.target or next(name for name in (*CATEGORIES, "own") if not points.get(name))

            def moved(amount, source=flip.source, target=target):
                return {**points, source: points[source] - amount, target: points.get(target, 0) + amount}

            assert verdict_of(moved(min(flip.points + band, points[flip.source]))) is flip.verdict
            if not flip.beyond:
                assert verdict_of(moved(flip.points)) is flip.verdict
            if flip.points > band:
                assert verdict_of(moved(flip.points - band)) is focus.verdict
                assert verdict_of(moved(flip.points / 2)) is focus.verdict

    @given(whole_points)
    def test_no_smaller_move_between_the_three_largest_changes_the_verdict(self, points):
        focus = motivation_focus(shared(points))
        total = sum(points.values())
        least = min((flip.points / total for flip in focus.flips), default=math.inf)
        having = [*(name for name, each in points.items() if each), "nobody"] if total else []
        shares = {name: points.get(name, 0) / total for name in having}
        largest = [standing.category for standing in focus.standings if standing.points][:3]
        for source, target in permutations(largest if len(largest) == 3 else having, 2):
            others = sorted((shares[name] for name in having if name not in (source, target)), reverse=True)
            move = first_move(shares[source], shares[target], others)
            assert move is None or move.share >= least - BAND


class TestFlipsOfAnOrder:
    """'Every flip value, applied, flips the verdict, and just short of it does not.'"""

    @given(st.dictionaries(names, st.integers(1, 5), max_size=6), trade_offs)
    def test_choices_made_and_ratings_changed(self, ratings, choices):
        focus = motivation_focus(rated(ratings, choices))
        for flip in focus.flips:
            if isinstance(flip, MadeChoices):
                made = [TradeOff(keep=choice.keep, give_up=choice.give_up) for choice in flip.choices]
                assert motivation_focus(rated(ratings, [*choices, *made])).verdict is flip.verdict
                for left_out in made:
                    fewer = [choice for choice in made if choice is not left_out]
                    assert motivation_focus(rated(ratings, [*choices, *fewer])).verdict is focus.verdict
            else:
                assert ratings[flip.category] == flip.rating
                raised = {**ratings, flip.category: flip.rating + 0.001}
                assert motivation_focus(rated(raised, choices)).verdict is flip.verdict


class TestWhatLeaves:
    """'No NaN or infinity ever leaves', and results 'are validated in tests'."""

    @given(profiles)
    def test_every_answer_is_a_document_that_loads_as_it_was(self, profile):
        focus = motivation_focus(profile)
        assert loader(MotivationFocus)(dumper(MotivationFocus)(focus), [0, 0]) == focus

    @given(profiles)
    def test_nothing_is_asked_that_is_already_answered(self, profile):
        focus = motivation_focus(profile)
        made = {(choice.keep, choice.give_up) for choice in profile.trade_offs} if profile else set()
        contradictory = any("contradictory" in reason.code for reason in focus.assumed)
        assert contradictory or not any({(c.one, c.other), (c.other, c.one)} & made for c in focus.ask)

    @given(st.builds(rated, whole_points, trade_offs))
    def test_no_share_comes_out_of_ratings(self, profile):
        focus = motivation_focus(profile)
        assert focus.effective_number is focus.top_share is focus.top_two_share is None


class TestShares:
    """'Contributions add up within 1e-9.'"""

    @given(any_points)
    def test_shares_add_up_to_one_and_bound_the_effective_number(self, points):
        focus = motivation_focus(shared(points))
        if focus.verdict is not FocusVerdict.UNDETERMINED:
            assert math.fsum(standing.share for standing in focus.standings) == pytest.approx(1, abs=1e-9)
            having = sum(1 for standing in focus.standings if standing.points)
            assert 1 <= focus.effective_number <= having * (1 + 1e-9)


letters = st.sampled_from("abcdefg")


def through(pairs):
    """All that follows from pairs, by Warshall's algorithm."""
    found = set(pairs)
    for middle, one, other in itertools.product("abcdefg", repeat=3):
        if (one, middle) in found and (middle, other) in found:
            found.add((one, other))
    return found


class TestChoices:
    """'Which category is kept over which, directly or through others.'"""

    @given(st.lists(st.tuples(letters, letters), max_size=12), st.permutations("abcdefgh"), st.integers(0, 8))
    def test_pair_by_pair(self, pairs, names, split):
        leads = through(pairs)
        over = through([(one, other) for one, other in pairs if (other, one) not in leads])
        open_ = [
            (one, other)
            for one, other in itertools.product(names, repeat=2)
            if {(one, other), (other, one)}.isdisjoint(over)
        ]
        choices = Choices(pairs)
        ones, others = names[:split], names[split:]
        assert {pair for pair in itertools.product(names, repeat=2) if choices.over(*pair)} == over
        assert list(choices.open_pairs(ones, others)) == [
            pair for pair in open_ if pair[0] in ones and pair[1] in others
        ]
        expected = [pair for pair in open_ if names.index(pair[0]) < names.index(pair[1])]
        assert list(choices.open_pairs_among(names)) == expected
        assert choices.unbeaten(ones) == [one for one in ones if not any((other, one) in over for other in ones)]
        assert choices.ranks(ones) == {one: sum((other, one) in over for other in ones) for one in ones}
