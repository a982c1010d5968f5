"""datamodel-code-generator makes models of the published files, and they take what is valid."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

import careerkit
from careerkit.documents.kinds import class_of
from tests.agreement.mutants import Mutator, written
from tests.conftest import ROOT, is_installed
from tests.languages.pages import block, command

pytestmark = [
    pytest.mark.checkout,
    pytest.mark.skipif(not is_installed("datamodel-code-generator"), reason="needs datamodel-code-generator"),
]

PAGE = "docs/how-to/other-languages.md"
SCHEMAS = ROOT / "schemas" / "1.0"
GENERATOR = Path(sysconfig.get_path("scripts")) / "datamodel-codegen"
KINDS = careerkit.kinds() if os.environ.get("CAREERKIT_ALL_KINDS") else ("career", "cost-benefit")
"""Of which kinds models are made: of the one that holds most others and of a result, or of all in the nightly run."""
MUTANTS = 300
PEOPLE = sorted(path for path in (ROOT / "examples").glob("*.json") if "." not in path.stem)

WRONG = {
    "an unknown key": {"gaps": [{"name": "Budgets", "efort": 40}]},
    "a key that is missing": {"gaps": [{"importance": 4}]},
    "another version": {"schema_version": "0.9"},
    "another kind": {"kind": "canvas"},
    "a number that is too large": {"gaps": [{"name": "Budgets", "importance": 9}]},
    "a text for a number": {"gaps": [{"name": "Budgets", "effort": "40"}]},
    "a number for a text": {"gaps": [{"name": 40}]},
    "an empty text": {"gaps": [{"name": ""}]},
    "a word that is not there to choose": {"gaps": [{"name": "Budgets", "status": "shut"}]},
    "a line break after an id": {"gaps": [{"name": "Budgets", "id": "budgets\n"}]},
    "a day that is not in the calendar": {"use_case": {"written_on": "2026-02-30"}},
    "an extension without an owner": {"extensions": {"mine": 1}},
}


def generate(kind, place):
    """Run the command on the page on the schema of a kind; give the file that it writes."""
    (_, *options) = command(PAGE, "datamodel-codegen")
    put = {"career.schema.json": SCHEMAS / f"{kind}.schema.json", "career_models.py": place / "career_models.py"}
    assert put.keys() <= set(options)
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    subprocess.run([GENERATOR, *(put.get(word, word) for word in options)], cwd=place, env=plain, check=True)
    return place / "career_models.py"


@contextmanager
def imported(path, name):
    """Import a file under a name, for a while: models look one another up by it."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        yield module
    finally:
        del sys.modules[name]


@pytest.fixture(scope="module")
def models_of(tmp_path_factory):
    """Gives the module with the models of a kind; each is made once."""
    made = {}
    with ExitStack() as stack:

        def models_of(kind):
            if kind not in made:
                path = generate(kind, tmp_path_factory.mktemp(kind))
                made[kind] = stack.enter_context(imported(path, f"models_of_{kind.replace('-', '_')}"))
            return made[kind]

        yield models_of


@pytest.fixture(scope="module")
def career(models_of):
    """The model of a career."""
    return models_of("career").Career


@pytest.fixture(scope="module", params=KINDS)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def model(kind, models_of):
    """The model of the documents of a kind."""
    return getattr(models_of(kind), class_of(kind).__name__)


@pytest.fixture(scope="module")
def mutator(kind):
    return Mutator(json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8")))


def takes(model, text):
    from pydantic import ValidationError

    try:
        model.model_validate_json(text)
    except ValidationError:
        return False
    return True


def given_back(model, text):
    return json.loads(model.model_validate_json(text).model_dump_json(by_alias=True, exclude_unset=True))


def test_a_full_document_is_taken_and_given_back(model, mutator):
    texts = [written(document, 0) for document in mutator.full]
    valid = [text for text in texts if careerkit.validate(text) == ()]
    assert valid
    for text in valid:
        assert given_back(model, text) == json.loads(text)


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_an_example_is_taken_and_given_back(career, path):
    assert given_back(career, path.read_bytes()) == json.loads(path.read_bytes())


def test_no_valid_document_is_refused_and_what_is_taken_beyond_is_what_the_page_names(model, mutator):
    texts = [written(mutant.document, number) for number, mutant in enumerate(mutator.mutants(0, MUTANTS))]
    verdicts = [(careerkit.validate(text), takes(model, text), text) for text in texts]
    assert [text for problems, taken, text in verdicts if not problems and not taken] == []
    beyond = {problem.code for problems, taken, _ in verdicts if taken for problem in problems}
    assert beyond <= {"null", "wrong-type"}
    assert sum(taken for problems, taken, _ in verdicts if problems) < 0.05 * MUTANTS
    assert sum(not taken for _, taken, _ in verdicts) > 0.4 * MUTANTS


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_wrong_career_is_refused(career, wrong):
    right = {"kind": "career", "schema_version": "1.0"}
    assert takes(career, json.dumps(right))
    assert not takes(career, json.dumps(right | wrong))


def test_the_program_on_the_page_reads_and_writes_a_career(models_of, tmp_path, monkeypatch, capsys):
    shutil.copy(PEOPLE[0], tmp_path / "career.json")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "career_models", models_of("career"))
    names = {}
    exec(block(PAGE, "py", "career_models"), names)  # noqa: S102  # the page's own example
    career = careerkit.load("career.json", careerkit.Career)
    assert capsys.readouterr().out.splitlines() == [f"{gap.name} {gap.importance}" for gap in career.gaps]
    assert careerkit.loads(names["text"].encode()) == career
