"""A class with what is rare: lists in a list of either, long texts of two forms, free values under bare names."""

from __future__ import annotations

from typing import Annotated

import attrs
from annotated_types import MaxLen, MinLen

from careerkit.declaration.marks import Pattern
from careerkit.declaration.part import Part
from careerkit.declaration.types import Line, WebAddress
from careerkit.values import FrozenMap
from tests.declaration.toys import Level

Bare = Pattern("Bare", "[a-z]+", "not-a-slug", "Bare word", ("a",))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Corners(Part):
    """What is rare."""

    rows: tuple[Line | tuple[Level, ...], ...] = ()
    """Texts, and lists of numbers. Example: ["a", [1, 2]]"""
    address: WebAddress | None = None
    """A long text of one form. Example: "https://example.org"
    """
    word: Annotated[str, MinLen(1), MaxLen(100), Bare] | None = None
    """A long text of another form. Example: "a"
    """
    free: Annotated[FrozenMap, Bare] | None = None
    """Any values under bare names. Example: {"a": [null]}"""
