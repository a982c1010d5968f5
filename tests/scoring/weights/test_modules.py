from __future__ import annotations

from importlib import import_module

import pytest


@pytest.mark.parametrize(
    "name",
    [
        "consistency",
        "eigenvector",
        "given",
        "judgements",
        "pairwise",
        "placing",
        "reading",
        "result",
        "surrogates",
        "words",
    ],
)
def test_a_module_lists_what_it_offers(name):
    module = import_module(f"careerkit.scoring.weights.{name}")
    assert dir(module) == sorted(module.__all__)
    assert all(hasattr(module, offered) for offered in module.__all__)
