from __future__ import annotations

import json
import os
import subprocess
import sys

import attrs
import pytest

import careerkit
from careerkit.declaration.part import trusted
from careerkit.documents.writing import as_dict
from careerkit.errors import NotADocumentError, UnwritableFileError
from careerkit.model import Career, Gap, Metric, Range, Skill, Vision

CAREER = Career(gaps=[Gap(name="Ä 😀", effort=Range(low=1, high=2.5))], skills=[Skill(name="Talk")])


def test_a_document_is_written_in_the_order_of_its_class_ending_with_a_newline():
    assert careerkit.dumps(CAREER).decode() == (
        '{\n  "kind": "career",\n  "schema_version": "1.0",\n  "gaps": [\n    {\n      "name": "Ä 😀",\n'
        '      "effort": {\n        "low": 1,\n        "high": 2.5\n      }\n    }\n  ],\n'
        '  "skills": [\n    {\n      "name": "Talk"\n    }\n  ]\n}\n'
    )


def test_the_same_object_is_always_the_same_bytes(pytestconfig):
    code = "import sys, careerkit as c, tests.documents.test_writing as t; sys.stdout.buffer.write(c.dumps(t.CAREER))"
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env=environment, cwd=pytestconfig.rootpath
        )
        assert done.stdout == careerkit.dumps(CAREER)


def test_what_was_read_is_written_with_its_address():
    content = b'{"statement": "a", "kind": "vision", "$schema": "https://example.org/x", "schema_version": "1.0"}'
    document = careerkit.reads(content, Vision)
    assert json.loads(careerkit.dumps(document)) == json.loads(content)
    assert list(as_dict(document)) == ["$schema", "kind", "schema_version", "statement"]
    assert list(as_dict(document.body)) == ["kind", "schema_version", "statement"]
    assert as_dict(attrs.evolve(document, schema=None)) == as_dict(document.body)


def test_keys_may_come_in_any_order_and_are_written_in_one():
    one = careerkit.loads(b'{"kind": "vision", "schema_version": "1.0", "statement": "a", "future": "b"}')
    other = careerkit.loads(b'{"future": "b", "statement": "a", "schema_version": "1.0", "kind": "vision"}')
    assert careerkit.dumps(one) == careerkit.dumps(other)


def test_a_file_is_written_and_read_again(tmp_path):
    careerkit.dump(CAREER, tmp_path / "a.json")
    assert careerkit.load(tmp_path / "a.json", Career) == CAREER
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_file_that_can_not_be_written_is_told(tmp_path):
    with pytest.raises(UnwritableFileError) as caught:
        careerkit.dump(CAREER, tmp_path / "none" / "a.json")
    assert caught.value.reason == "missing-folder"


def test_what_is_no_document_of_its_own_is_not_written(tmp_path):
    for write in (careerkit.dumps, as_dict, lambda part: careerkit.dump(part, tmp_path / "a.json")):
        with pytest.raises(NotADocumentError) as caught:
            write(Metric(name="a"))
        assert caught.value.name == "Metric"
    assert list(tmp_path.iterdir()) == []


def test_no_text_that_is_not_json_is_ever_written():
    with pytest.raises(ValueError, match="JSON compliant"):
        careerkit.dumps(trusted(Career, gaps=(trusted(Gap, name="a", value=float("nan")),)))
