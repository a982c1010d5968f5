"""What the docstring of every class tells: what it is for, where the idea comes from, and an example that runs."""

from __future__ import annotations

import doctest
import inspect
import re
import sys
from collections import defaultdict

import pytest

from careerkit import model
from careerkit.declaration.docstrings import summary
from tests.model.parts import DOCUMENTS, PARTS, WRITTEN, WRITTEN_PARTS, fields_of

EVERY_PART = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
ASKED = {"S0": 11, "S1": 9, "S2": 9, "S3": 7, "S4": 15, "U": 12}
"""How many rows of the requirements each source has."""
ROWS = {f"{source}.{number}" for source, count in ASKED.items() for number in range(1, count + 1)}
ENTRY = re.compile(
    r"(?P<who>\w[\w '-]+(?:, \w+)*(?: and \w+)?) \((?P<year>(?:19|20)[0-9]{2})\), (?P<title>[A-Z0-9].*?)"
    r"(?:, for (?P<idea>.+))?"
)
"""Author (year), Title, and what was taken from it where that is not the whole."""


def source_of(part):
    """The paragraph that names the source, unfolded into one line; None where there is none."""
    found = re.search(r"^Source: (.+?)(?=\n\n|\Z)", inspect.cleandoc(part.__doc__), re.DOTALL | re.MULTILINE)
    return " ".join(found[1].split()) if found else None


def entries_of(part):
    """Who, when and what, of each source that a class names."""
    source = source_of(part)
    if source is None:
        return []
    assert source[-1] in ".?", source
    entries = [ENTRY.fullmatch(entry) for entry in source.removesuffix(".").split("; ")]
    assert all(entries), source
    return entries


ENUMERATIONS = [
    value for name in model.__all__ if isinstance(value := getattr(model, name), type) and not hasattr(value, "ROWS")
]
NAMING = [part for part in (*WRITTEN_PARTS, *ENUMERATIONS) if source_of(part)]


@EVERY_PART
def test_every_class_shows_an_example_that_runs(part):
    names = vars(sys.modules[part.__module__]).copy()
    (found,) = doctest.DocTestFinder(recurse=False).find(part, part.__name__, globs=names)
    assert found.examples
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert runner.run(found).failed == 0


@EVERY_PART
def test_every_row_that_a_class_or_field_names_is_one_of_the_requirements(part):
    assert set(part.ROWS.rows) <= ROWS
    assert len(set(part.ROWS.rows)) == len(part.ROWS.rows)
    assert all(set(field.rows) <= ROWS for field in fields_of([part]).values())


def test_every_row_of_the_five_sources_is_served_by_a_class_that_people_write():
    served = {row for field in fields_of(WRITTEN_PARTS).values() for row in field.rows}
    assert {row for row in ROWS if row.startswith("S")} - served == set()


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_kind_of_document_names_the_published_source_of_its_idea(kind):
    assert entries_of(DOCUMENTS[kind])


@pytest.mark.parametrize("part", NAMING, ids=lambda part: part.__name__)
def test_a_source_is_told_as_author_year_and_title(part):
    assert all(1900 <= int(entry["year"]) <= 2026 for entry in entries_of(part))


def test_one_work_has_one_title_wherever_it_is_named():
    titles = defaultdict(set)
    for part in NAMING:
        for entry in entries_of(part):
            titles[entry["who"], entry["year"]].add(entry["title"])
    assert len(titles) > 20
    assert {work: names for work, names in titles.items() if len(names) > 1} == {}


@pytest.mark.parametrize("part", [*WRITTEN_PARTS, *ENUMERATIONS], ids=lambda part: part.__name__)
def test_sources_stand_under_source_and_not_in_what_the_schema_says(part):
    assert not re.search(r"\b(?:19|20)[0-9]{2}\b", summary(part))
    assert "Source" not in summary(part)
