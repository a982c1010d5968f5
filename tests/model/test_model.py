"""What every class of a document keeps to, whatever it is about."""

from __future__ import annotations

import inspect

import pytest

from careerkit import model
from careerkit.declaration.docstrings import describe, summary
from careerkit.declaration.marks import Audience
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.table import table
from tests.model.parts import DOCUMENTS, PARTS, WRITTEN

EVERY_PART = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)


@EVERY_PART
def test_a_class_says_what_it_is_for_and_which_rows_it_serves(part):
    assert len(summary(part)) > 20
    assert part.ROWS.rows


@EVERY_PART
def test_every_field_says_what_it_means(part):
    for field in table(part).fields:
        assert len(describe(part, field.name).text) > 3
        assert field.rows
        assert field.audiences <= set(Audience)


@EVERY_PART
def test_a_class_is_a_value_below_part_alone(part):
    assert part.__bases__ == (Part,)
    assert inspect.signature(part).parameters.keys() == {field.name for field in table(part).fields}
    assert all(each.kind is each.KEYWORD_ONLY for each in inspect.signature(part).parameters.values())


def test_no_document_has_a_field_that_its_envelope_has():
    for part in DOCUMENTS.values():
        assert not table(part).by_name.keys() & set(ENVELOPE)


def test_no_two_classes_have_one_name():
    assert len({part.__name__ for part in PARTS}) == len(PARTS)


def test_what_a_career_holds_is_also_a_document_of_its_own_where_a_kind_says_so():
    fields = {field.name: field.node for field in table(model.Career).fields}
    lists = {"role-profile": "role_profiles"}
    elsewhere = {"career", "business-case", "catalogue"}  # itself, in the strategy, and beside the career
    for kind, part in WRITTEN.items():
        if kind not in elsewhere:
            node = fields[lists.get(kind, kind.replace("-", "_"))]
            assert (node.item if kind in lists else node).part is part
    assert table(model.Strategy).by_name["business_cases"].node.item.part is model.BusinessCase


def test_what_the_person_would_tell_a_friend_is_not_for_those_who_decide():
    told = {
        model.UseCase: {"problem", "why", "alternatives"},
        model.CareerProblem: set(model.CareerProblem.__slots__),
        model.Gap: {"why"},
        model.Role: {"why_left"},
        model.Canvas: {"cost_structure", "revenue_streams"},
        model.MotivationProfile: {"weights"},
    }
    for part, names in told.items():
        for name in names:
            assert Audience.DECIDERS not in table(part).by_name[name].audiences, f"{part.__name__}.{name}"
