"""The knowledge of the guide: every entry has its words, its rows, and its place in the model."""

from __future__ import annotations

from importlib.resources import files

import pytest

from careerkit.documents.kinds import kinds
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.knowledge import read
from careerkit.guide.levers import LEVERS
from careerkit.guide.stages import STAGES
from careerkit.model import CareerStage

FILES = sorted(
    entry.name.removesuffix(".json")
    for entry in files("careerkit.guide").joinpath("data").iterdir()
    if entry.name.endswith(".json")
)


@pytest.mark.parametrize("name", FILES)
def test_a_data_file_says_which_rows_it_serves(name):
    assert read(name)["rows"]
    assert all(row[0] in "SU" for row in read(name)["rows"])


def test_there_is_a_data_file_for_everything_that_the_sources_teach():
    assert FILES == ["blocks", "categories", "kinds-of-work", "levers", "needs", "questions", "scales", "stages"]


@pytest.mark.parametrize("entries", [KINDS_OF_WORK, LEVERS], ids=["kinds of work", "levers"])
def test_an_entry_has_a_name_a_definition_and_an_example(entries):
    told = [text for one in entries for text in (one.name(), one.definition(), one.example())]
    assert len(set(told)) == 3 * len(entries)
    assert not any(text.startswith(("work.", "lever.")) for text in told)


def test_the_ten_kinds_of_work_are_those_of_the_source():
    assert [kind.id for kind in KINDS_OF_WORK] == [
        "trainer",
        "organiser",
        "data-digger",
        "bridge",
        "document-overhauler",
        "product-tester",
        "communicator",
        "customer-interviewer",
        "leader",
        "big-thinker",
    ]


def test_value_is_made_inside_an_organisation_and_for_its_customers():
    assert {lever.side for lever in LEVERS} == {"organisation", "customers"}
    assert "customer-trust" in {lever.id for lever in LEVERS}


def test_every_stage_is_defined_and_says_what_to_look_at_again():
    assert [stage.stage for stage in STAGES] == list(CareerStage)
    for stage in STAGES:
        assert stage.prompt().endswith("?")
        assert stage.name() != stage.definition()
        assert stage.look_again
        assert set(stage.look_again) <= set(kinds())


def test_what_the_guide_has_no_words_for_is_shown_by_its_code():
    assert KINDS_OF_WORK[0].say("colour") == "work.trainer.colour"
