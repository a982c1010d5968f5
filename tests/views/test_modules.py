from __future__ import annotations

import importlib
import pkgutil

import pytest

import careerkit.views

MODULES = [module.name for module in pkgutil.walk_packages(careerkit.views.__path__, "careerkit.views.")]


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith(".sections")])
def test_a_module_shows_what_is_public_and_nothing_else(name):
    module = importlib.import_module(name)
    assert dir(module) == sorted(module.__all__)
    assert all(hasattr(module, public) for public in module.__all__)
