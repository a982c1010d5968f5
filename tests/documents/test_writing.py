from __future__ import annotations

import json
import os
import subprocess
import sys

import attrs
import pytest

import careerkit
from careerkit.declaration.part import trusted
from careerkit.documents import writing
from careerkit.documents.writing import as_dict
from careerkit.errors import NotADocumentError, UnwritableFileError
from careerkit.model import Career, Gap, Metric, Range, Skill, Vision
from careerkit.values import FrozenMap

CAREER = Career(gaps=[Gap(name="Ä 😀", effort=Range(low=1, high=2.5))], skills=[Skill(name="Talk")])


def test_a_document_is_written_in_the_order_of_its_class_ending_with_a_newline():
    assert careerkit.dumps(CAREER).decode() == (
        '{\n  "kind": "career",\n  "schema_version": "1.0",\n  "gaps": [\n    {\n      "name": "Ä 😀",\n'
        '      "effort": {\n        "low": 1,\n        "high": 2.5\n      }\n    }\n  ],\n'
        '  "skills": [\n    {\n      "name": "Talk"\n    }\n  ]\n}\n'
    )


@pytest.mark.no_cover
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


NUMBERS = [
    0,
    1,
    -1,
    2.0,
    0.1,
    1e-4,
    9e-5,
    -9e-5,
    1e-7,
    5e-324,
    1e14,
    1e15,
    -1e15,
    2**53 - 1,
    -0.0,
    1 / 3,
    123456789.5,
]
TEXTS = ["\x7f", "\u2028\u2029", "\x00\x1f\b\f\n\r\t", '"\\\\/', "é😀\U0010ffff", "\ufeff", ""]


class TestWithAndWithoutTheExtra:
    """'the standard library writes the same bytes, at its own pace'"""

    @pytest.fixture
    def both(self, monkeypatch):
        if writing._write_fast is None:
            pytest.skip("needs the extra 'speed'")

        def written(document):
            fast = careerkit.dumps(document)
            with monkeypatch.context() as patch:
                patch.setattr(writing, "_write_fast", None)
                return fast, careerkit.dumps(document)

        return written

    @pytest.mark.parametrize("number", NUMBERS)
    def test_numbers(self, both, number):
        free = {"org.example": {"number": number, "more": [number, {"a": number}], "": {}, "empty": []}}
        fast, slow = both(Career(gaps=[Gap(name="a", extensions=free)]))
        assert fast == slow
        assert careerkit.loads(fast).gaps[0].extensions == FrozenMap(free)

    @pytest.mark.parametrize("number", [number for number in NUMBERS if 0 < number < 1000])
    def test_numbers_of_fields(self, both, number):
        fast, slow = both(Career(gaps=[Gap(name="a", effort=number), Gap(name="b", effort=Range(low=0, high=number))]))
        assert fast == slow

    @pytest.mark.parametrize("number", [1e16, -1e22, 1e300])
    def test_numbers_that_only_a_score_could_give(self, both, number):
        fast, slow = both(trusted(Career, gaps=(trusted(Gap, name="a", value=number),)))
        assert fast == slow

    @pytest.mark.parametrize("text", TEXTS)
    def test_texts(self, both, text):
        fast, slow = both(Career(gaps=[Gap(name="a", extensions={"org.example": {text: [text]}})]))
        assert fast == slow

    def test_what_goes_deeper_than_the_fast_writer(self, both):
        deep = None
        for _ in range(300):
            deep = [deep]
        fast, slow = both(Career(extensions={"org.example": deep}))
        assert fast == slow

    def test_what_no_writer_can_write_is_refused_by_both(self, both):
        with pytest.raises(UnicodeEncodeError):
            both(trusted(Career, gaps=(trusted(Gap, name="\ud800"),)))


def test_no_text_that_is_not_json_is_ever_written():
    with pytest.raises(ValueError, match="JSON compliant"):
        careerkit.dumps(trusted(Career, gaps=(trusted(Gap, name="a", value=float("nan")),)))
