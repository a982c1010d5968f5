from __future__ import annotations

import json

import pytest

import careerkit
from careerkit.declaration.compilation import loader
from careerkit.declaration.dictionary import dictionary
from careerkit.declaration.nodes import (
    EitherNode,
    MappingNode,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.published import form_of
from careerkit.declaration.schema import root_schema
from careerkit.declaration.table import parts_below, table
from careerkit.declaration.walk import walk
from careerkit.documents import schemas
from careerkit.documents.kinds import SCHEMA_VERSION, class_of
from tests.agreement.mutants import Mutator
from tests.declaration.toys import Circle, Strict, Toy

TOYS = {"toy": Toy, "strict": Strict, "circle": Circle}


def form(kind):
    """What is read back from a schema: of a kind, the published one; of a toy, the one that would be."""
    if kind not in TOYS:
        return schemas.form(kind, SCHEMA_VERSION)
    schema = root_schema(TOYS[kind], kind=kind, version="1.0", address="https://example.org")
    return form_of(json.loads(json.dumps(schema)), json.loads(json.dumps(dictionary(TOYS))))


def written(node):  # noqa: PLR0911  # one case for each sort of node
    """What a schema and a data dictionary tell of a node."""
    match node:
        case TextNode():
            return TextNode, node.shortest, node.longest, told(node.pattern)
        case NumberNode():
            return NumberNode, node.lowest, node.highest, node.above, node.whole
        case WordNode(words):
            return WordNode, words.__name__, [word.value for word in words]
        case SequenceNode(item, fewest, most):
            return SequenceNode, written(item), fewest, most
        case PartNode(part):
            return PartNode, part.__name__
        case VariantNode(tag, parts):
            return VariantNode, tag, [(word, part.__name__) for word, part in parts.items()]
        case EitherNode(choices):
            return EitherNode, [written(choice) for choice in choices]
        case MappingNode(pattern, flat):
            return MappingNode, told(pattern), flat
        case _:
            return node


def told(pattern):
    return pattern and (pattern.regex, pattern.code)


@pytest.mark.parametrize("kind", [*careerkit.kinds(), *TOYS])
def test_a_schema_says_all_that_its_class_says_of_what_a_document_may_hold(kind):
    part = TOYS.get(kind) or class_of(kind)
    read, own = parts_below(form(kind)), parts_below(part)
    assert [each.__name__ for each in read] == [each.__name__ for each in own]
    for one, other in zip(read, own, strict=True):
        facts = [
            [(field.name, written(field.node), field.required, field.personal) for field in fields]
            for fields in (table(one).fields, table(other).fields)
        ]
        assert facts[0] == facts[1]


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", ["motivation", "career-map", "weights", *TOYS])
def test_a_form_that_was_read_finds_the_same_faults_as_the_class(kind):
    part = TOYS.get(kind) or class_of(kind)
    schema = root_schema(part, kind=kind, version="1.0", address="https://example.org")
    refused = 0
    for mutant in Mutator(schema).mutants(seed=5, count=300):
        found = list(walk(form(kind), mutant.document))
        assert found == list(walk(part, mutant.document))
        refused += bool(found)
    assert refused > 30


def test_a_loader_takes_what_has_the_form_that_was_read():
    circle = {"shape": "circle", "radius": 1.5}
    made = loader(form("strict"))(
        {"names": ["Ada"], "some": [1], "colour": "red", "shape": circle, "either": 2, "extensions": {"a.b": [None]}},
        [0, 0],
    )
    assert (made.names, made.some, made.colour, made.either) == (("Ada",), (1,), "red", 2)
    assert (made.shape.shape, made.shape.radius, made.extensions["a.b"]) == ("circle", 1.5, (None,))


def test_there_is_no_form_of_what_is_no_kind():
    for kind in ("cavnas", "../1.0/canvas", ""):
        assert schemas.form(kind, SCHEMA_VERSION) is None


def test_the_data_dictionary_is_the_callers():
    schemas.dictionary()["kinds"].clear()
    assert "canvas" in schemas.dictionary()["kinds"]
    assert schemas.form("canvas", SCHEMA_VERSION) is schemas.form("canvas", SCHEMA_VERSION)
