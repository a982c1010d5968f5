"""The conformance kit says of every text what careerkit says, and others where they can read it."""

from __future__ import annotations

from collections import Counter

import pytest

import careerkit
from careerkit.documents.faults import CODES
from tests.agreement.kit import content_of, documents, groups
from tests.agreement.validators import PARSERS, Panel, parser, schema_of

TEXTS = documents("texts")
OF_BYTES = {"not-utf8", "looks-like-utf16"}


def test_a_text_has_its_content_once_and_its_problems():
    assert all(list(group) == ["description", "tests"] for group in groups("texts"))
    for test in TEXTS:
        assert list(test) == ["description", "base64" if "base64" in test else "text", "valid", "problems"]
        assert test["valid"] is not bool(test["problems"])


def test_everything_that_can_be_wrong_with_a_text_occurs():
    assert {problem["code"] for test in TEXTS for problem in test["problems"]} >= CODES | OF_BYTES


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("test", TEXTS, ids=lambda test: test["description"])
def test_a_text_has_the_problems_that_the_kit_tells(test, name):
    with parser(name):
        found = careerkit.validate(content_of(test))
    assert [problem.code for problem in found] == [problem["code"] for problem in test["problems"]]
    for problem, wanted in zip(found, test["problems"], strict=True):
        assert problem.pointer == wanted.get("pointer", problem.pointer)


@pytest.mark.no_cover
def test_others_judge_in_the_same_way_what_they_can_read(ajv):
    """What keeps a text from being I-JSON is not for a schema to say."""
    readable = [test for test in TEXTS if not {each["code"] for each in test["problems"]} & (CODES | OF_BYTES)]
    verdicts = Panel(schema_of("canvas"), ajv).verdicts([content_of(test) for test in readable])
    assert verdicts == [test["valid"] for test in readable]
    assert min(Counter(verdicts).values()) > 20
