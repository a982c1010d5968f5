"""A published schema and the class it came from accept exactly the same JSON texts, whoever reads them.

Who is asked: careerkit with each parser, jsonschema-rs, jsonschema, and Ajv where there is Node.js. About what:

- documents changed at random, `CAREERKIT_MUTANTS` a kind, 3,000 if nothing is said: here;
- for each assertion of a schema, a document that violates it and nothing else: `test_assertions`;
- every document of the conformance kit, valid ones among them: `test_conformance`.

jsonschema-rs and Ajv judge every document, and so does careerkit's loader, with one parser and the other by turns. What
takes longer than all of these together judges a part: jsonschema judges the kit, in which every assertion occurs, and
every thirteenth of the others. The whole of what careerkit does, with both parsers, and a list of problems in words
where a document is refused, is asked for every third document of the kit and every thirteenth of the others. In the
nightly size, from 100,000 on, all judge all; words are asked for as before.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pytest

from tests.agreement.mutants import Mutator, written
from tests.agreement.validators import EVERY_KIND, IN_WORDS, MUTANTS, SAMPLE, Panel, schema_of

CHUNK = 1000
"""How many mutants one test tries, those of one seed: so many can be spread over processes, and a few tried again."""


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
    verdicts = Counter(Panel(schema_of(kind), ajv).verdicts(contents, every=SAMPLE, in_words=IN_WORDS))
    assert min(verdicts[True], verdicts[False]) > count // 20, verdicts


@EVERY_KIND
def test_full_and_least_documents_are_valid_for_all(kind, ajv):
    mutator = mutator_of(kind)
    contents = [written(document, number) for number, document in enumerate([mutator.least, *mutator.full])]
    assert all(Panel(schema_of(kind), ajv).verdicts(contents))
