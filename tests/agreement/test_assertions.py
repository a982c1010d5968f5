"""Every assertion of every schema is violated by a document that violates nothing else, and that all refuse."""

from __future__ import annotations

import re

import pytest

from tests.agreement.assertions import Judge
from tests.agreement.cases import Cases
from tests.agreement.mutants import written
from tests.agreement.places import fresh
from tests.agreement.validators import EVERY_KIND, SAMPLE, TOYS, Panel, schema_of


@EVERY_KIND
def test_every_assertion_decides_about_a_document_and_all_refuse_it(kind, ajv):
    cases = Cases(schema_of(kind))
    chosen = cases.one_for_each_assertion()
    left = cases.assertions.keys() - {pointer for case in chosen for pointer in case.decides}
    assert left == {pointer for pointer in cases.implied if says_nothing(cases, pointer)}
    nothing = {pointer for pointer in left if pointer.endswith("/minLength") and cases.assertions[pointer] == 0}
    assert left - nothing <= {case.about for case in chosen}, "violated, though never alone"
    contents = [written(case.document, number) for number, case in enumerate(chosen)]
    assert not any(Panel(schema_of(kind), ajv).verdicts(contents, every=SAMPLE))


def says_nothing(cases, pointer):
    """Whether no text violates this length alone: the pattern beside it takes none that is shorter, or longer."""
    place, _, keyword = pointer.rpartition("/")
    schema = cases.places.all[place].schema
    shortest, longest = re._parser.parse(schema["pattern"]).getwidth()
    return shortest >= schema["minLength"] if keyword == "minLength" else longest <= schema["maxLength"]


@pytest.mark.parametrize("kind", [*TOYS, "internal-rate"], indirect=True)
def test_what_is_said_to_decide_does_for_without_it_the_document_is_valid(kind):
    schema = schema_of(kind)
    for case in Cases(schema).one_for_each_assertion():
        for pointer in case.decides:
            assert Judge(without(schema, pointer)).takes(case.document), (pointer, case.document)


def without(schema, pointer):
    changed = fresh(schema)
    holder = changed
    *way, last = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    for step in way:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    del holder[int(last) if isinstance(holder, list) else last]
    return changed
