"""A published schema and the class it came from accept exactly the same JSON texts, whoever reads them.

Who is asked: careerkit with each parser, jsonschema-rs, jsonschema, and Ajv where there is Node.js. What they are asked about:

- for each assertion of a schema, a document that violates it and nothing else: all judge all of these, in `test_assertions`;
- documents changed at random, `CAREERKIT_MUTANTS` a kind, 3,000 if nothing is said. jsonschema-rs and Ajv judge all of them, and
  so does careerkit, with one parser and the other by turns. jsonschema, which takes as long as all others together, judges
  every thirteenth, as does careerkit with both parsers. In the nightly size, from 100,000 on, all judge all.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pytest

import careerkit
from tests.agreement.mutants import Mutator, written
from tests.agreement.validators import EVERY_KIND, MUTANTS, SAMPLE, Panel, schema_of

CHUNK = 1000
"""How many mutants one test tries: a seed's. So more of them can be spread over processes, and one can be tried again."""


@lru_cache(maxsize=1)  # the tests of a kind follow one another
def mutator_of(kind):
    return Mutator(schema_of(kind))


def test_ajv_is_among_those_who_are_asked(node, ajv):
    ajv.judge_by({"$id": "https://example.org/whole", "type": "integer"})
    assert ajv.verdicts([b"1", b"1.0", b"1.5", b'"1"']) == [True, True, False, False]


@pytest.mark.parametrize("seed", range(-(-MUTANTS // CHUNK)))
@EVERY_KIND
def test_all_agree_on_every_mutant(kind, seed, ajv):
    count = min(CHUNK, MUTANTS - seed * CHUNK)
    mutants = mutator_of(kind).mutants(seed, count)
    contents = [written(mutant.document, number) for number, mutant in enumerate(mutants)]
    verdicts = Counter(Panel(schema_of(kind), ajv).verdicts(contents, every=SAMPLE))
    assert min(verdicts[True], verdicts[False]) > count // 20, verdicts


@EVERY_KIND
def test_full_and_least_documents_are_valid_for_all(kind, ajv):
    mutator = mutator_of(kind)
    contents = [written(document, number) for number, document in enumerate([mutator.least, *mutator.full])]
    assert all(Panel(schema_of(kind), ajv).verdicts(contents))
