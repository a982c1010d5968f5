"""`Part`: the base of every class whose objects can stand in a document."""

from __future__ import annotations

import operator
from collections.abc import Callable
from itertools import repeat
from typing import Any, ClassVar, Final, Self, TypeVar

from careerkit.declaration.marks import PRIVATE, Rows, SharedWith

__all__ = ["EMPTY", "ENVELOPE", "EmptyTuple", "Part", "trusted", "twin"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound="Part")


ENVELOPE: Final = ("kind", "schema_version", "$schema")
"""The keys that a document has around its part."""


class EmptyTuple(tuple[Any, ...]):
    """The empty list that a document spelled out.

    It is equal to `()` in every way, but `dump` writes it as `[]` where it leaves out `()`: what was read is given
    back. There is one object of this class, `EMPTY`.
    """

    __slots__ = ()

    def __new__(cls) -> Self:
        """Give the one object."""
        return EMPTY if "EMPTY" in globals() else super().__new__(cls)  # type: ignore[return-value]  # EMPTY is a Self

    def __reduce__(self) -> tuple[type[EmptyTuple], tuple[()]]:
        """Pickle as the one object."""
        return EmptyTuple, ()

    def __copy__(self) -> Self:
        """Give the one object."""
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Give the one object."""
        return self


EMPTY = EmptyTuple()
"""The empty list that a document spelled out; see `EmptyTuple`."""


class Part:
    """The base of every class whose objects can stand in a document.

    A subclass is an attrs class, `@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)`, that declares its
    fields: each with a docstring, and a type made of the domain types, other parts, enumerations, tuples and unions of
    them. A field is required, or optional with the default None, or a tuple with the default `()`; the tag of a variant
    has a `Literal` type and its word as default. Construction checks every field and raises `InvalidValueError` with
    all the faults; a list is taken where a tuple is meant, and a word where a member of an enumeration is.

    Examples:
        >>> from careerkit.model import Metric
        >>> Metric(name="Talks given", unit=5)
        Traceback (most recent call last):
        careerkit.errors.InvalidValueError: a Metric can't be made of this: 1 problem
          /unit: a text is needed here; a whole number was found: put it in quotes
    """

    __slots__ = ()

    ROWS: ClassVar[Rows] = Rows(())
    """The rows of the requirements that the class serves."""
    SHARED_WITH: ClassVar[SharedWith] = PRIVATE
    """Who may read the fields that say nothing else: no decider, unless the class says so."""

    def __repr__(self) -> str:
        """Show what the object has, and nothing of what it leaves out.

        Examples:
            >>> from careerkit.model import Gap
            >>> Gap(name="I have never held a budget", effort=40)
            Gap(name='I have never held a budget', effort=40)
        """
        from careerkit.declaration.nodes import ConstNode
        from careerkit.declaration.table import table

        fields = [(field, getattr(self, field.name)) for field in table(type(self)).fields]
        shown = [
            f"{field.name}={value!r}"
            for field, value in fields
            if not isinstance(field.node, ConstNode) and (field.required or value != field.default or value is EMPTY)
        ]
        return f"{type(self).__name__}({', '.join(shown)})"

    def __attrs_post_init__(self) -> None:
        """Check every field."""
        from careerkit.declaration.construction import check  # the compiler is not needed to define a class

        check(self)


def trusted(cls: type[P], **values: Any) -> P:
    """Make an object without checking its fields, for values that code of this library has just computed.

    Fields that are not given have their defaults.

    Raises:
        TypeError: if a required field is not given, or one that there is not.

    Examples:
        >>> from careerkit.model import Range
        >>> trusted(Range, low=40, high=120) == Range(low=40, high=120)
        True
    """
    defaults, required, puts = _SHAPES.get(cls) or _shape(cls)
    merged = {**defaults, **values}
    if len(merged) != len(puts):
        raise TypeError(", ".join(name for name in values if name not in defaults))
    for name in required:
        if merged[name] is None:
            raise TypeError(name)
    made = object.__new__(cls)
    any(map(operator.call, puts, repeat(made), merged.values()))  # a loop that Python need not go through step by step
    return made


def twin(cls: type[Part]) -> Callable[[], Any]:
    """Give a class of the same layout whose objects can be filled: a part without attrs' frozen `__setattr__`.

    Whoever fills one sets every field, and at last `__class__` to the class that is meant. Nothing is checked, as with
    `trusted`; it is for what is made by the thousand, and the fastest way there is to fill a frozen class.

    Examples:
        >>> from careerkit.model import Range
        >>> made = twin(Range)()
        >>> made.low, made.high, made.likely = 40, 120, None
        >>> made.__class__ = Range
        >>> made == Range(low=40, high=120)
        True
    """
    return type(f"{cls.__name__}Twin", (Part,), {"__slots__": cls.__slots__})


_SHAPES: dict[type[Part], tuple[dict[str, Any], list[str], list[Callable[[Any, Any], None]]]] = {}
"""For each class, its fields with their defaults, those that are required, and what fills the slot of each."""


def _shape(cls: type[Part]) -> tuple[dict[str, Any], list[str], list[Callable[[Any, Any], None]]]:
    """Learn how objects of a class are made; a class is learned once."""
    from careerkit.declaration.table import table

    fields = table(cls).fields
    shape = (
        {field.name: field.default for field in fields},
        [field.name for field in fields if field.required],
        [getattr(cls, field.name).__set__ for field in fields],
    )
    _SHAPES[cls] = shape  # two threads may both learn it, and learn the same
    return shape
