"""What reading takes of memory is bounded by the size of the text, whatever stands in it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import careerkit

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux tells what a process took at most")
SIZE = 400_000
HEAD = b'{"kind": "career", "schema_version": "1.0", '
CAREER = Path(__file__).resolve().parent.parent.parent / "examples" / "mid-career-changer.json"
MEASURE = """
import re, sys
from pathlib import Path
import careerkit

def most():
    return int(re.search(r"VmHWM:\\s+([0-9]+)", Path("/proc/self/status").read_text())[1]) * 1024

careerkit.loads(b'{"kind": "career", "schema_version": "1.0", "gaps": [{"name": "a"}]}')
careerkit.validate(b'{"kind": "career", "schema_version": "1.0", "gaps": [{"nmae": "a"}]}')[0].line
if sys.argv[1].endswith("yaml"):
    careerkit.loads(b'kind: career\\nschema_version: "1.0"', notation="yaml")
before = most()
try:
    careerkit.load(sys.argv[1])
except careerkit.InvalidDocumentError as error:
    error.problems[0].line
print(most() - before)
"""


def filled(opening, item, closing, size=SIZE):
    return opening + b",".join([item] * (size // (len(item) + 1))) + closing


def many_gaps():
    gaps = json.dumps(json.loads(CAREER.read_bytes())["gaps"], ensure_ascii=False, separators=(",", ":")).encode()
    return filled(HEAD + b'"gaps": [', gaps[1:-1], b"]}", 10 * SIZE)


HOSTILE = {
    "empty objects where parts are meant": lambda: filled(HEAD + b'"gaps": [', b"{}", b"]}"),
    "empty lists where parts are meant": lambda: filled(HEAD + b'"gaps": [', b"[]", b"]}"),
    "small objects in an extension": lambda: filled(HEAD + b'"extensions": {"a.b": [', b'{"a":1}', b"]}}"),
    "a text that ends too early": lambda: filled(HEAD + b'"gaps": [', b"{}", b""),
    "keys that nobody knows": lambda: HEAD + b",".join(b'"%x":0' % each for each in range(SIZE // 9)) + b"}",
}


YAML_HEAD = b'kind: career\nschema_version: "1.0"\n'
HOSTILE_YAML = {
    "brackets where parts are meant": YAML_HEAD + b"gaps: [" + b"[]," * 30_000 + b"]",
    "dashes where parts are meant": YAML_HEAD + b"gaps:\n" + b"-\n" * 40_000,
    "keys that nobody knows": YAML_HEAD + b"".join(b"%x:\n" % each for each in range(15_000)),
}


def multiple(tmp_path, content, name="career.json"):
    """Load a text in a process of its own; give how many times its size the process grew."""
    path = tmp_path / name
    path.write_bytes(content)
    done = subprocess.run([sys.executable, "-c", MEASURE, path], check=True, capture_output=True)
    return int(done.stdout) / len(content)


def test_a_valid_document_takes_at_most_fifteen_times_its_size(tmp_path):
    assert 1 < multiple(tmp_path, many_gaps()) < 15


@pytest.mark.parametrize("sort", HOSTILE)
def test_no_text_takes_more_than_eighty_times_its_size(tmp_path, sort):
    assert multiple(tmp_path, HOSTILE[sort]()) < 80


@pytest.mark.needs_extra("yaml")
def test_nor_does_a_valid_one_in_yaml(tmp_path):
    gaps = careerkit.load(CAREER).gaps
    content = careerkit.dumps(careerkit.Career(gaps=gaps * 120), notation="yaml")
    assert 1 < multiple(tmp_path, content, "career.yaml") < 15


@pytest.mark.needs_extra("yaml")
@pytest.mark.parametrize("sort", HOSTILE_YAML)
def test_nor_does_one_in_yaml(tmp_path, sort):
    assert multiple(tmp_path, HOSTILE_YAML[sort], "career.yaml") < 80
