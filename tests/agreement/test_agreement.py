"""A published schema and the class it came from accept exactly the same JSON texts, whoever reads them."""

from __future__ import annotations

import json
import os
from collections import Counter

import pytest

import careerkit
from careerkit.documents import kinds as registry
from careerkit.documents.kinds import register_kind
from tests.agreement.mutants import Mutator, written
from tests.agreement.validators import PARSERS, gives_back, others, ours, schema_of

MUTANTS = int(os.environ.get("CAREERKIT_MUTANTS", "1000"))
"""How many mutants of each kind; the nightly run asks for more."""
SHARDS = 2
"""In how many parts the mutants of a kind are tried, so that they can be spread over processes."""
TOYS = ("Leaf", "Polygon", "Tree", "Toy", "Strict")


@pytest.fixture
def kind(request, monkeypatch):
    """The kind that a test is about; a toy is made known as one for the while."""
    name = request.param
    if name in TOYS:
        monkeypatch.setattr(registry, "_PLACES", dict(registry._PLACES))
        register_kind(name.lower(), f"tests.declaration.toys:{name}")
        return name.lower()
    return name


EVERY_KIND = pytest.mark.parametrize("kind", [*careerkit.kinds(), *TOYS], indirect=True)


@EVERY_KIND
@pytest.mark.parametrize("shard", range(SHARDS))
def test_ours_and_others_agree_on_every_mutant(kind, shard):
    schema = schema_of(kind)
    validators = others(schema)
    verdicts = Counter()
    for number, mutant in enumerate(Mutator(schema).mutants(seed=shard, count=MUTANTS // SHARDS)):
        content = written(mutant.document, number)
        read = json.loads(content)
        valid = {name: is_valid(read) for name, is_valid in validators.items()}
        for name in PARSERS:
            loaded = ours(content, name)
            valid[f"ours with {name}"] = loaded is not None
            assert loaded is None or gives_back(content, loaded), (name, mutant.places, content)
        assert len(set(valid.values())) == 1, (valid, mutant.places, content)
        verdicts[valid["jsonschema"]] += 1
    assert min(verdicts[True], verdicts[False]) > MUTANTS // SHARDS // 20, verdicts


@EVERY_KIND
def test_full_and_least_documents_are_valid_for_all(kind):
    schema = schema_of(kind)
    mutator = Mutator(schema)
    for document in (*mutator.full, mutator.least):
        content = json.dumps(document).encode()
        assert careerkit.validate(content) == ()
        assert all(is_valid(document) for is_valid in others(schema).values())


@EVERY_KIND
def test_every_property_is_mutated(kind):
    schema = schema_of(kind)
    mutator = Mutator(schema)
    named = {f"{each['title']}.{name}" for each in _objects(schema) for name in each["properties"]}
    touched = {
        place.replace("[]", "")
        for shard in range(SHARDS)
        for mutant in mutator.mutants(seed=shard, count=max(MUTANTS, 2000) // SHARDS)  # fewer would not touch them all
        for place in mutant.places
    }
    assert not named - touched


def _objects(schema):
    return [each for each in (schema, *schema.get("$defs", {}).values()) if "properties" in each]
