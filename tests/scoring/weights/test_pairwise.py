from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations

import pytest

import careerkit
from careerkit.errors import InvalidValueError, UnanswerableError
from careerkit.messages import has
from careerkit.scoring import (
    PairwiseJudgement,
    RandomIndexTable,
    UsableFor,
    WeightsVerdict,
    weights_from_pairwise,
)
from careerkit.scoring.weights.eigenvector import random_index


def judge(first, second, times):
    return PairwiseJudgement(first=first, second=second, times=times)


def table(names, rows):
    """The judgements of a matrix as it is printed: the upper half of it."""
    names = names.split()
    read = [[float(Fraction(number)) for number in row.split()] for row in rows.strip().splitlines()]
    pairs = combinations(range(len(names)), 2)
    return [judge(names[row], names[column], read[row][column]) for row, column in pairs]


def weights_of(result):
    return {entry.item: entry.weight for entry in result.entries}


def codes(reasons):
    return [reason.code for reason in reasons]


def with_other(judgements, off, times):
    return [
        judge(one.first, one.second, times) if (one.first, one.second) == (off.first, off.second) else one
        for one in judgements
    ]


BEST_JOB = table(
    "flexibility opportunities security reputation salary",
    """
    1 1/4 1/6 1/4 1/8
    4 1   1/3 3   1/7
    6 3   1   4   1/2
    4 1/3 1/4 1   1/7
    8 7   2   7   1
    """,
)
DRINKS = table(
    "coffee wine tea beer soda milk water",
    """
    1   9 5   2   1   1   1/2
    1/9 1 1/3 1/9 1/9 1/9 1/9
    1/5 3 1   1/3 1/4 1/3 1/9
    1/2 9 3   1   1/2 1   1/3
    1   9 4   2   1   2   1/2
    1   9 3   1   1/2 1   1/3
    2   9 9   3   2   3   1
    """,
)
WEALTH = table(
    "us ussr china france uk japan germany",
    """
    1   4   9 6   6   5   5
    1/4 1   7 5   5   3   4
    1/9 1/7 1 1/5 1/5 1/7 1/5
    1/6 1/5 5 1   1   1/3 1/3
    1/6 1/5 5 1   1   1/3 1/3
    1/5 1/3 7 3   3   1   2
    1/5 1/4 5 3   3   1/2 1
    """,
)
LEADER = table(
    "experience education charisma age",
    """
    1   4 3   7
    1/4 1 1/3 3
    1/3 3 1   5
    1/7 1/3 1/5 1
    """,
)
CHAIRS = table(
    "c1 c2 c3 c4",
    """
    1   5   6   7
    1/5 1   4   6
    1/6 1/4 1   4
    1/7 1/6 1/4 1
    """,
)
CHAIRS_AGAIN = table(
    "c1 c2 c3 c4",
    """
    1   4   6   7
    1/4 1   3   4
    1/6 1/3 1   2
    1/7 1/4 1/2 1
    """,
)
HOUSE = table(
    "size transport neighbourhood age yard modern condition financing",
    """
    1   5   3   7 6   6   1/3 1/4
    1/5 1   1/3 5 3   3   1/5 1/7
    1/3 3   1   6 3   4   6   1/5
    1/7 1/5 1/6 1 1/3 1/4 1/7 1/8
    1/6 1/3 1/3 3 1   1/2 1/5 1/6
    1/6 1/3 1/4 4 2   1   1/5 1/6
    3   5   1/6 7 5   5   1   1/2
    4   7   5   8 6   6   2   1
    """,
)
CYCLE = [judge("a", "b", 9), judge("b", "c", 9), judge("c", "a", 9)]
EXACT = [judge("growth", "flexibility", 3), judge("growth", "financial", 6), judge("flexibility", "financial", 2)]
LEVEL = [judge("a", "b", 1), judge("b", "c", 1), judge("a", "c", 1)]
MANY = [judge(f"i{one}", f"i{other}", 1) for one, other in combinations(range(16), 2)]

EVERY_KIND = {
    "nothing": weights_from_pairwise([]),
    "one": weights_from_pairwise([], items=["growth"]),
    "two": weights_from_pairwise([judge("growth", "financial", 3)]),
    "exact": weights_from_pairwise(EXACT),
    "level": weights_from_pairwise(LEVEL),
    "many": weights_from_pairwise(MANY),
    "job": weights_from_pairwise(BEST_JOB),
    "house": weights_from_pairwise(HOUSE),
    "cycle": weights_from_pairwise(CYCLE),
    "chairs": weights_from_pairwise(CHAIRS),
    "leader": weights_from_pairwise(LEADER),
    "itself": weights_from_pairwise([judge("a", "a", 3), judge("a", "b", 2), judge("a", "x", 2)], items=["a", "b"]),
}


@pytest.mark.parametrize("result", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, result):
        written = careerkit.dumps(result)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written) == result

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_is_put_into_words(self, result, language):
        told = [*result.reasons, *(flip.words for flip in result.flips), *result.assumed, *result.missing]
        assert told
        assert all(has(one.code, language) for one in told)
        said = result.say(language)
        assert not re.search(r"[{]|\b(?:weights|word)[.][a-z]|\bNone\b", said)

    def test_is_used_only_below_a_tenth(self, result):
        fits = result.consistency is not None and result.consistency.ratio < 0.1
        assert (result.verdict is WeightsVerdict.WEIGHED) is fits
        assert (result.usable_for is UsableFor.SHARES) is fits
        assert (result.usable_for is UsableFor.NOTHING) is not fits
        assert result.consistency is None or result.consistency.consistent is fits


class TestLiterature:
    def test_best_job(self):
        """Saaty (2008), Decision making with the analytic hierarchy process, IJSSci 1, table 3."""
        found = EVERY_KIND["job"]
        assert weights_of(found) == pytest.approx(
            {"flexibility": 0.036, "opportunities": 0.122, "security": 0.262, "reputation": 0.075, "salary": 0.506},
            abs=5e-4,
        )
        assert found.consistency.lambda_max == pytest.approx(5.3263, abs=5e-5)
        assert found.consistency.index == pytest.approx(0.0816, abs=5e-5)
        assert found.consistency.ratio == pytest.approx(0.0728, abs=5e-5)

    def test_drinks(self):
        """Saaty (2008), as before: the consumption of drinks in the United States; consistency ratio 0.022."""
        found = weights_from_pairwise(DRINKS)
        printed = {"coffee": 0.177, "wine": 0.019, "tea": 0.042, "beer": 0.116, "soda": 0.190}
        assert weights_of(found) == pytest.approx(printed | {"milk": 0.129, "water": 0.327}, abs=5e-4)
        assert found.consistency.ratio == pytest.approx(0.022, abs=5e-4)

    def test_wealth_of_nations(self):
        """Saaty (1980), The Analytic Hierarchy Process: the wealth of nations; greatest eigenvalue 7.61."""
        found = weights_from_pairwise(WEALTH)
        printed = {"us": 0.427, "ussr": 0.230, "china": 0.021, "france": 0.052, "uk": 0.052}
        assert weights_of(found) == pytest.approx(printed | {"japan": 0.123, "germany": 0.094}, abs=6e-4)
        assert found.consistency.lambda_max == pytest.approx(7.61, abs=5e-3)
        assert weights_of(found)["france"] == weights_of(found)["uk"]

    def test_chairs_before_and_after(self):
        """Saaty (1977): the brightness of chairs; eigenvalue 4.39 by the first judge, 4.10 by the second."""
        first, second = EVERY_KIND["chairs"], weights_from_pairwise(CHAIRS_AGAIN)
        assert list(weights_of(first).values()) == pytest.approx([0.61, 0.24, 0.10, 0.05], abs=1e-2)
        assert list(weights_of(second).values()) == pytest.approx([0.62, 0.22, 0.10, 0.06], abs=1e-2)
        assert first.consistency.lambda_max == pytest.approx(4.39, abs=5e-3)
        assert second.consistency.lambda_max == pytest.approx(4.10, abs=5e-3)
        assert (first.verdict, second.verdict) == ("undetermined", "weighed")

    def test_choosing_a_leader(self):
        """The example of a leader in the article on the process in Wikipedia: ratio 0.044."""
        found = EVERY_KIND["leader"]
        assert list(weights_of(found).values()) == pytest.approx([0.548, 0.270, 0.127, 0.056], abs=6e-4)
        assert found.consistency.ratio == pytest.approx(0.044, abs=5e-4)

    def test_buying_a_house(self):
        """Saaty (1990), How to make a decision, EJOR 48, and Saaty (2003): 9.669, and 8.811 with 1/2 for the 6."""
        found = EVERY_KIND["house"]
        assert found.consistency.lambda_max == pytest.approx(9.669, abs=5e-4)
        assert found.consistency.ratio == pytest.approx(0.169, abs=5e-4)
        printed = {"size": 0.173, "transport": 0.054, "neighbourhood": 0.188, "age": 0.018, "yard": 0.031}
        printed |= {"modern": 0.036, "condition": 0.167, "financing": 0.333}
        assert weights_of(found) == pytest.approx(printed, abs=5e-4)
        off = found.consistency.most_inconsistent
        assert (off.first, off.second, off.times) == ("neighbourhood", "condition", 6)
        mended = weights_from_pairwise(with_other(HOUSE, off, 1 / 2))
        assert mended.consistency.lambda_max == pytest.approx(8.811, abs=1e-3)
        assert mended.consistency.ratio == pytest.approx(0.083, abs=1e-3)


class TestMending:
    @pytest.mark.parametrize("judgements", [BEST_JOB, HOUSE, CHAIRS, CYCLE, DRINKS], ids=len)
    def test_the_ratios_are_those_of_the_mended_judgements(self, judgements):
        before = weights_from_pairwise(judgements)
        off = before.consistency.most_inconsistent
        weights = weights_of(before)
        assert off.exact == pytest.approx(weights[off.first] / weights[off.second], rel=1e-9)
        assert off.deviation == pytest.approx(max(off.times / off.exact, off.exact / off.times), rel=1e-9)
        nearest = weights_from_pairwise(with_other(judgements, off, off.nearest)).consistency.ratio
        assert nearest == pytest.approx(off.nearest_ratio, abs=1e-9)
        if 1 / 9 <= off.exact <= 9:
            exact = weights_from_pairwise(with_other(judgements, off, off.exact)).consistency.ratio
            assert exact == pytest.approx(off.exact_ratio, abs=1e-9)
        assert off.exact_ratio < before.consistency.ratio

    def test_what_fits_least_is_asked_about_where_they_do_not_fit(self):
        found = EVERY_KIND["house"]
        assert codes(found.reasons) == ["weights.which-is-right", "weights.inconsistent", "weights.mended"]
        assert str(found).startswith("You judged neighbourhood to count 6 times as much as condition;")
        assert "Which is right today?" in str(found)
        assert "financing: 0.33" not in str(found)

    def test_a_judgement_below_one_is_told_the_other_way_round(self):
        assert "you judged reputation to count 4 times as much as flexibility" in str(EVERY_KIND["job"])

    def test_it_stands_in_the_direction_in_which_it_was_given(self):
        turned = [judge(one.second, one.first, 1 / one.times) for one in HOUSE]
        off = weights_from_pairwise(turned).consistency.most_inconsistent
        assert (off.first, off.second, off.times) == ("condition", "neighbourhood", pytest.approx(1 / 6))
        assert str(weights_from_pairwise(turned)) == str(EVERY_KIND["house"])

    def test_where_all_fit_nothing_is_off(self):
        assert EVERY_KIND["exact"].consistency.most_inconsistent is None
        assert (EVERY_KIND["exact"].consistency.lambda_max, EVERY_KIND["exact"].consistency.ratio) == (3, 0)


class TestFlips:
    def test_to_fit(self):
        found = EVERY_KIND["house"]
        (flip,) = found.flips
        off = found.consistency.most_inconsistent
        assert weights_from_pairwise(with_other(HOUSE, off, flip.times)).usable_for == "shares"
        assert weights_from_pairwise(with_other(HOUSE, off, flip.times * (1 + 1e-6))).usable_for == "nothing"

    def test_upwards_to_fit(self):
        turned = [judge(one.second, one.first, 1 / one.times) for one in HOUSE]
        (flip,) = weights_from_pairwise(turned).flips
        assert flip.times == pytest.approx(1 / EVERY_KIND["house"].flips[0].times)

    def test_none_where_one_judgement_is_not_enough(self):
        judgements = [judge(*pair, 9 if index % 2 else 1 / 9) for index, pair in enumerate(combinations("abcdef", 2))]
        found = weights_from_pairwise(judgements)
        assert found.verdict == "undetermined"
        assert found.flips == ()

    def test_of_the_lead(self):
        (flip,) = EVERY_KIND["exact"].flips
        changed = [judge("growth", "flexibility", flip.times), *EXACT[1:]]
        short = [judge("growth", "flexibility", flip.times * (1 + 1e-6)), *EXACT[1:]]
        assert weights_from_pairwise(short).verdict == "weighed"
        assert weights_from_pairwise(short).entries[0].item == "growth"
        assert codes([flip.words]) == ["weights.flip.no-longer-fit"]
        assert weights_from_pairwise(changed).verdict == "undetermined"

    def test_of_the_lead_to_level(self):
        (flip,) = EVERY_KIND["two"].flips
        assert flip.times == pytest.approx(1)
        assert codes([flip.words]) == ["weights.flip.level"]
        assert {entry.place for entry in weights_from_pairwise([judge("growth", "financial", flip.times)]).entries} == {
            1
        }

    def test_none_where_the_first_place_is_shared(self):
        assert EVERY_KIND["level"].flips == ()
        assert "weights.first-shared" in codes(EVERY_KIND["level"].reasons)

    def test_none_where_no_judgement_of_the_scale_is_low_enough(self):
        judgements = [judge(f"i{one}", f"i{other}", 1 if one else 9) for one, other in combinations(range(40), 2)]
        found = weights_from_pairwise(judgements)
        assert found.verdict == "weighed"
        assert found.flips == ()


class TestReading:
    def test_a_missing_pair_is_refused_and_named(self):
        with pytest.raises(UnanswerableError, match='"a" was not judged against "c", the only pair') as caught:
            weights_from_pairwise([judge("a", "b", 2), judge("b", "c", 2)])
        assert caught.value.reason == "pair-missing"
        assert dict(caught.value.details) == {"first": "a", "second": "c", "count": 1}

    def test_items_that_nothing_was_said_of_are_missing_pairs(self):
        items = [f"i{number}" for number in range(10_000)]
        with pytest.raises(UnanswerableError, match="one of 49,994,999 pairs") as caught:
            weights_from_pairwise([judge("i0", "i1", 2)], items=items)
        assert (caught.value.details["first"], caught.value.details["second"]) == ("i0", "i10")

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (judge("a", "b", 3), judge("b", "a", 3)),
            (judge("a", "b", 3), judge("b", "a", 0.3)),
            (judge("a", "b", 3), judge("a", "b", 2)),
            (judge("a", "b", 0.33), judge("a", "b", 1 / 3)),
        ],
    )
    def test_judgements_that_exclude_each_other_are_refused(self, one, other):
        for judgements in ([one, other], [other, one]):
            with pytest.raises(UnanswerableError, match="exclude each other") as caught:
                weights_from_pairwise(judgements)
            assert caught.value.reason == "not-reciprocal"
            assert {caught.value.details["first"], caught.value.details["second"]} == {"a", "b"}

    @pytest.mark.parametrize(("times", "other"), [(3, 1 / 3), (3, 0.33), (8, 0.13), (9, 0.11), (1, 1)])
    def test_both_directions_may_be_given_and_the_larger_number_counts(self, times, other):
        alone = weights_from_pairwise([judge("a", "b", times)])
        assert weights_from_pairwise([judge("a", "b", times), judge("b", "a", other)]) == alone
        assert weights_from_pairwise([judge("b", "a", other), judge("a", "b", times)]) == alone

    def test_the_same_judgement_twice_is_one(self):
        assert weights_from_pairwise([*EXACT, EXACT[0]]) == EVERY_KIND["exact"]

    def test_what_is_of_no_use_is_set_aside_and_named(self):
        found = EVERY_KIND["itself"]
        assert weights_of(found) == pytest.approx({"a": 2 / 3, "b": 1 / 3})
        assert codes(found.assumed) == ["weights.assumed.compared-with-itself"]
        assert codes(found.missing) == ["weights.missing.not-among"]

    def test_items_may_be_named_twice(self):
        assert (
            weights_from_pairwise(EXACT, items=["growth", "growth", "financial", "flexibility"]) == EVERY_KIND["exact"]
        )

    def test_one_item_has_all_the_weight(self):
        assert weights_of(EVERY_KIND["one"]) == {"growth": 1}
        assert weights_from_pairwise([judge("growth", "growth", 2)]).entries == EVERY_KIND["one"].entries

    def test_one_item_that_is_no_id_is_refused(self):
        with pytest.raises(InvalidValueError):
            weights_from_pairwise([], items=["Not an id"])

    def test_without_judgements_none_are_asked_for(self):
        assert codes(EVERY_KIND["nothing"].missing) == ["weights.missing.judgements"]
        assert weights_from_pairwise([], items=[]) == EVERY_KIND["nothing"]

    @pytest.mark.parametrize("times", [0, -3, 0.1, 9.5, float("inf"), float("nan"), "3", None, True])
    def test_a_judgement_off_the_scale_can_not_be_made(self, times):
        with pytest.raises(InvalidValueError, match="/times"):
            judge("a", "b", times)


class TestRandomIndex:
    def test_up_to_fifteen_it_is_that_of_saaty(self):
        assert [random_index(size) for size in range(1, 6)] == [0, 0, 0.58, 0.90, 1.12]
        assert random_index(15) == 1.59
        assert EVERY_KIND["job"].consistency.random_index_table is RandomIndexTable.SAATY_1980

    def test_beyond_it_is_the_line_of_alonso_and_lamata_and_that_is_said(self):
        found = EVERY_KIND["many"]
        assert found.consistency.random_index == pytest.approx(1.5978, abs=5e-5)
        assert found.consistency.random_index_table is RandomIndexTable.ALONSO_LAMATA_2006
        assert codes(found.assumed) == ["weights.assumed.random-index"]
