from __future__ import annotations

from careerkit.guide.categories import BUILT_IN_CATEGORIES, CATEGORIES
from careerkit.messages import has
from careerkit.model.motivation import Facet


def test_the_five_categories_stand_in_the_order_of_the_source():
    assert CATEGORIES == ("recognition", "mission-and-impact", "financial", "growth", "flexibility")


def test_every_category_has_a_word():
    assert all(has(category.word) for category in BUILT_IN_CATEGORIES)


def test_every_facet_belongs_to_one_category():
    facets = [facet for category in BUILT_IN_CATEGORIES for facet in category.facets]
    assert sorted(facets) == sorted(Facet)
    assert len(facets) == len(set(facets))
