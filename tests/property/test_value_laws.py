"""What objects of the model promise as values."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import HealthCheck, given, settings

from careerkit import testing
from careerkit.declaration.compilation import dumper
from tests.declaration.toys import TOYS
from tests.model.parts import DOCUMENTS

FEW = max(2, settings.default.max_examples // 30)
"""Examples of each class: there are many classes, and `tests/test_pickles.py` has a full object of each."""
EVERY_PART = pytest.mark.parametrize("part", [*TOYS, *DOCUMENTS.values()], ids=lambda part: part.__name__)


@EVERY_PART
def test_objects_are_copied_and_pickled_as_values(part):
    @settings(max_examples=FEW, suppress_health_check=list(HealthCheck))
    @given(testing.parts(part))
    def holds(made):
        for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):  # noqa: S301
            assert again == made
            assert hash(again) == hash(made)
            assert dumper(part)(again) == dumper(part)(made)

    holds()
