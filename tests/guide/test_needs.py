from __future__ import annotations

import re

import pytest

from careerkit.guide.categories import BUILT_IN_CATEGORIES, CATEGORIES
from careerkit.guide.needs import MAPPING_STATUS, MAPPING_VERSION, NEED_SCHEMES

ONET, ANCHORS = NEED_SCHEMES


def test_the_mapping_has_a_version_and_says_that_it_is_a_proposal():
    assert re.fullmatch(r"[0-9]+\.[0-9]+", MAPPING_VERSION)
    assert MAPPING_STATUS == "proposal"


def test_there_are_the_six_work_values_with_their_21_needs_and_the_eight_anchors():
    assert [len(value.needs) for value in ONET.values] == [2, 6, 4, 3, 3, 3]
    assert len(ANCHORS.values) == 8


def test_a_need_of_onet_has_the_code_of_its_work_value_before_its_own():
    for value in ONET.values:
        assert [need.code.rpartition(".")[0] for need in value.needs] == [value.code] * len(value.needs)


@pytest.mark.parametrize("scheme", NEED_SCHEMES, ids=lambda scheme: scheme.id)
def test_needs_speak_for_categories_that_there_are(scheme):
    assert {category for need in scheme.needs() for category in need.categories} <= set(CATEGORIES)


@pytest.mark.parametrize("scheme", NEED_SCHEMES, ids=lambda scheme: scheme.id)
def test_every_category_is_spoken_for_and_every_word_is_there(scheme):
    assert {category for value in scheme.values for category in value.categories} == set(CATEGORIES)
    told = [scheme.name()]
    told += [text for value in scheme.values for text in (value.name(), value.definition())]
    told += [text for need in scheme.needs() for text in (need.name(), need.definition())]
    assert not any(text.startswith("need.") for text in told)


def test_the_mapping_goes_both_ways_to_many():
    assert any(len(need.categories) > 1 for need in ONET.needs())
    assert sum("growth" in need.categories for need in ONET.needs()) > 1


def test_what_has_no_home_is_told_on_both_sides():
    homeless = {need.id for need in ONET.without_a_category()}
    assert {"co-workers", "company-policies", "activity"} <= homeless
    assert ANCHORS.without_a_category() == ()
    assert set(ONET.facets_without_a_need) == {
        "social-capital",
        "place",
        "own-hours",
        "room-for-duties",
        "room-for-study",
    }
    assert set(ANCHORS.facets_without_a_need) == {"social-capital", "place", "room-for-study"}


def test_a_need_speaks_for_no_side_of_a_category_that_it_does_not_speak_for():
    category_of = {facet: category.id for category in BUILT_IN_CATEGORIES for facet in category.facets}
    for scheme in NEED_SCHEMES:
        for need in scheme.needs():
            assert {category_of[facet] for facet in need.facets} <= set(need.categories), need.id
