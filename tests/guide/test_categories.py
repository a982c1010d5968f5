from __future__ import annotations

import pytest

from careerkit.guide.categories import BUILT_IN_CATEGORIES, CATEGORIES, facet_definition
from careerkit.messages import has
from careerkit.model.motivation import Facet


def test_the_five_categories_stand_in_the_order_of_the_source():
    assert CATEGORIES == ("recognition", "mission-and-impact", "financial", "growth", "flexibility")


def test_every_category_has_a_word():
    assert all(has(category.word) for category in BUILT_IN_CATEGORIES)


def test_every_facet_belongs_to_one_category_and_is_defined():
    facets = [facet for category in BUILT_IN_CATEGORIES for facet in category.facets]
    assert sorted(facets) == sorted(Facet)
    assert len(facets) == len(set(facets))
    assert len({facet_definition(facet) for facet in Facet}) == len(facets)


@pytest.mark.parametrize("category", BUILT_IN_CATEGORIES, ids=lambda category: category.id)
def test_a_category_is_defined_with_what_drives_it_and_where_to_look(category):
    told = [category.name(), category.definition()]
    told += [category.driver(driver) for driver in category.drivers]
    told += [category.example(example.id) for example in category.examples]
    assert len(category.drivers) >= 3
    assert len(category.examples) >= 4
    assert not any(text.startswith("category.") for text in told)
    assert len(set(told)) == len(told)


def test_the_examples_are_of_employers_schools_roles_fields_and_arrangements():
    kinds = {example.of for category in BUILT_IN_CATEGORIES for example in category.examples}
    assert kinds == {"employer", "school", "role", "field", "arrangement"}
