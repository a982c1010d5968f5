from __future__ import annotations

import json

import pytest

import careerkit
from tests.agreement.mutants import Mutator


@pytest.mark.usefixtures("parser")
def test_the_codes_and_pointers_in_results_have_their_forms():
    document = Mutator(careerkit.schema("motivation-focus")).full[0]
    assert careerkit.validate(json.dumps(document).encode()) == ()
    found = {}
    for name, wrong in (("code", "No code"), ("pointer", "no/pointer")):
        changed = json.loads(json.dumps(document))
        (place, holder), *_ = with_key(changed, name)
        holder[name] = wrong
        (problem,) = careerkit.validate(json.dumps(changed).encode())
        assert problem.pointer == f"{place}/{name}"
        found[problem.code] = problem.found
    assert found == {"not-a-message-code": "No code", "not-a-pointer": "no/pointer"}


def with_key(value, key, place=""):
    if isinstance(value, dict) and key in value:
        yield place, value
    for step, below in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from with_key(below, key, f"{place}/{step}")
