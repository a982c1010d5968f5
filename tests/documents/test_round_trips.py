"""What is dumped is loaded as what it was, and what is loaded is dumped as it stood: every class, whatever it holds.

The laws in `tests/property` hold the same for what is drawn; here each class has every field at once, and none.
"""

from __future__ import annotations

import json

import pytest

import careerkit
from careerkit.declaration.compilation import checker
from careerkit.declaration.table import table
from careerkit.testing import full, minimal
from careerkit.testing.texts import LAYOUTS, written
from careerkit.values import same_json
from tests.declaration.toys import TOYS
from tests.model.parts import DOCUMENTS, PARTS

CONVERTER = careerkit.converter()


@pytest.mark.no_cover
def test_an_object_of_every_class_comes_back():
    for part in (*TOYS, *PARTS):
        for made in (full(part), full(part, turn=1), minimal(part)):
            body = CONVERTER.unstructure(made)
            again = CONVERTER.structure(body, part)
            assert again == made
            assert type(again) is part
            assert json.dumps(CONVERTER.unstructure(again)) == json.dumps(body), part.__name__
            assert checker(part)(again), part.__name__
            assert part(**{field.name: getattr(made, field.name) for field in table(part).fields}) == made


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.usefixtures("parser")
def test_a_document_of_every_kind_comes_back_byte_by_byte(kind):
    part = DOCUMENTS[kind]
    for made in (full(part), full(part, turn=1), minimal(part)):
        content = careerkit.dumps(made)
        assert careerkit.loads(content, part) == made
        assert careerkit.dumps(careerkit.loads(content)) == content


@pytest.mark.no_cover
@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
@pytest.mark.usefixtures("parser")
def test_how_a_text_was_laid_out_is_all_that_is_not_given_back(layout):
    canonical = careerkit.dumps(full(careerkit.Career))
    content = written({"$schema": "career.json", **json.loads(canonical)}, layout)
    document = careerkit.reads(content)
    again = careerkit.dumps(document)
    assert same_json(json.loads(again), json.loads(content))
    assert careerkit.dumps(document.body) == canonical
    assert careerkit.dumps(careerkit.reads(again)) == again


def test_a_file_comes_back_as_its_content_does(tmp_path):
    path = tmp_path / "career.json"
    career = full(careerkit.Career)
    careerkit.dump(career, path)
    assert careerkit.load(path, careerkit.Career) == career
    assert path.read_bytes() == careerkit.dumps(career)
