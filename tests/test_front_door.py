from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys

import pytest

import careerkit
from careerkit import asking, model, scoring, testing

HEAVY = {
    "annotated_types", "asyncio", "attr", "attrs", "cattrs", "click", "dataclasses", "hypothesis", "inspect", "jinja2",
    "json", "jsonschema", "jsonschema_rs", "numpy", "orjson", "typing_extensions",
}  # fmt: skip


def run(code):
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys; before = set(sys.modules); import careerkit; print(*(set(sys.modules) - before))"
    loaded = {name.split(".")[0] for name in run(code).split()}
    assert "careerkit" in loaded
    assert not loaded & (HEAVY - set(run("import sys; print(*sys.modules)").split()))


def test_loading_a_document_needs_no_schema_library_no_command_line_and_no_cattrs():
    content = b'{"kind": "vision", "schema_version": "1.0"}'
    code = f"import sys, careerkit; careerkit.loads({content!r}); print(*sys.modules)"
    assert not set(run(code).split()) & {
        "jsonschema",
        "jsonschema_rs",
        "click",
        "cattrs",
        "jinja2",
        "numpy",
        "hypothesis",
    }


def test_importing_one_kind_does_not_import_the_others():
    code = "import sys; from careerkit.model import Vision; print(*sys.modules)"
    assert "careerkit.model.canvas" not in run(code).split()


LAZY = pytest.mark.parametrize(
    "package", [careerkit, asking, model, scoring, testing], ids=lambda package: package.__name__
)


def imported_for_type_checkers(package):
    """The names that a package imports for type checkers alone, and where from."""
    tree = ast.parse(inspect.getsource(package))
    (block,) = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    return {alias.name: node.module for node in block.body for alias in node.names if node.module != package.__name__}


def modules_for_type_checkers(package):
    """The modules of a package that type checkers see as its attributes."""
    tree = ast.parse(inspect.getsource(package))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == package.__name__]
    return [alias.name for node in imports for alias in node.names]


@LAZY
def test_what_type_checkers_see_is_what_there_is(package):
    assert imported_for_type_checkers(package) == package._HOMES
    assert modules_for_type_checkers(package) == list(getattr(package, "_SUBMODULES", ()))
    assert sorted(package.__all__) == sorted(package._HOMES)
    assert dir(package) == sorted([*package.__all__, *getattr(package, "_SUBMODULES", ())])


@LAZY
def test_every_name_leads_to_what_its_home_calls_public(package):
    for name, home in package._HOMES.items():
        found = getattr(package, name)
        module = importlib.import_module(home)
        assert found is getattr(module, name)
        assert name in module.__all__
        assert name in vars(package)  # so that the next look needs no search


def test_a_module_can_be_reached_without_an_import_of_its_own():
    code = "import careerkit; print(careerkit.scoring.order_gaps.__name__, careerkit.errors.Problem.__name__)"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout.split() == ["order_gaps", "Problem"]


@LAZY
def test_a_name_that_there_is_not_is_an_attribute_error(package):
    with pytest.raises(AttributeError, match="no attribute 'carer'"):
        getattr(package, "carer")  # noqa: B009  # the look itself is what fails


def test_everything_public_of_the_model_can_be_had_from_it():
    public = set()
    for module in pkgutil.iter_modules(model.__path__, "careerkit.model."):
        public |= set(importlib.import_module(module.name).__all__)
    assert public == set(model.__all__)
