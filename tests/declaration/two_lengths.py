"""A class in which one exact form has two lengths, on both sides of what a loader remembers."""

from __future__ import annotations

from typing import Annotated

import attrs
from annotated_types import MaxLen

from careerkit.declaration.part import Part
from careerkit.declaration.types import Slug


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TwoLengths(Part):
    """Two ids."""

    short: Slug
    """A short one."""
    long: Annotated[Slug, MaxLen(100)]
    """A long one."""
