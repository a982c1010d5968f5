"""What every module of the package shows: its public names, in order, and nothing else."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import pkgutil
from pathlib import Path

import pytest

import careerkit


def is_empty(name):
    """Whether a package has nothing of its own: a docstring at most."""
    source = Path(importlib.util.find_spec(name).origin).read_text(encoding="utf-8")
    return not source or all(isinstance(node, ast.Expr) for node in ast.parse(source).body)


FOUND = {module.name: module.ispkg for module in pkgutil.walk_packages(careerkit.__path__, "careerkit.")}
FOLDERS = {name for name, is_package in FOUND.items() if is_package and is_empty(name)}
"""Packages that only hold modules; each of these is imported from by its own name."""
MODULES = sorted({"careerkit", *FOUND} - FOLDERS - {"careerkit.__main__", "careerkit._lazy"})
"""All others but two: one is run and not imported, and the other is private."""


def test_the_tree_was_found():
    assert {"careerkit", "careerkit.model", "careerkit.documents.reading", "careerkit.scoring.scorecard"} < set(MODULES)
    assert "careerkit.documents" in FOLDERS


@pytest.mark.parametrize("folder", ["", *sorted({name.split(".")[1] for name in MODULES if "." in name})])
def test_a_module_shows_what_is_public_and_nothing_else(folder):
    """One test for each part of the package: there are hundreds of modules."""
    for name in MODULES:
        if folder == "".join(name.split(".")[1:2]):
            module = needed(name)
            assert module.__all__ == sorted(module.__all__, key=as_sorted), name
            assert all(hasattr(module, public) for public in module.__all__), name
            assert not [public for public in module.__all__ if public.startswith("_") and public != "__version__"], name
            beside = getattr(module, "_SUBMODULES", ())  # of a package, the modules that can be had as its attributes
            assert dir(module) == sorted([*module.__all__, *beside]), name


def needed(name):
    """Import a module; skip the test where what it needs is an extra that is not there."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        pytest.skip(f"{name} needs {error.name}")


def as_sorted(name):
    """Constants, then classes, then functions: the order in which the linter keeps `__all__`."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2, name)
