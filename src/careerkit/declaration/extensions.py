"""Classes for what other programs keep in a document: an app registers its own for a namespace.

What stands under a namespace stays plain JSON, kept in value, whoever reads it. Where a class is registered for it, it
has to fit that class as well: when a document is read, and when a part is made. An app that is installed may offer its
class through an entry point, and it is looked for only when a namespace is met that nobody has registered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any, Final, TypeVar, cast, get_args

import attrs

from careerkit.declaration.free_values import Mismatch, free_json
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions
from careerkit.errors import InvalidValueError, UnknownExtensionError, UnusableExtensionError
from careerkit.values import FrozenMap, thaw

__all__ = [
    "ENTRY_POINTS",
    "extended_json",
    "extension",
    "extension_class",
    "kept",
    "register_extension",
    "with_extension",
    "without_extension",
]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
Q = TypeVar("Q", bound=Part)

ENTRY_POINTS: Final = "careerkit.extensions"
"""The group of the entry points by which an installed app offers its classes: the name is the namespace."""

_NAME = re.compile(get_args(Extensions)[1].regex)
_LOCK = Lock()
_KNOWN: dict[str, type[Part] | str] = {}
"""What is registered for each namespace: a class, or its place."""
_IMPORTED: dict[str, type[Part]] = {}
"""The classes that were imported from a place, because a document had the namespace."""


def register_extension(namespace: str, part: type[Part] | str) -> None:
    """Say which class describes what stands under a namespace in `extensions`.

    From then on it is validated like everything else, with a place for every fault, in every part that may carry it.
    A document in which it does not fit is refused, although its published schema, which knows of no app's data, accepts
    it.

    Args:
        namespace: A name that is yours, such as `org.example.badges`.
        part: The class, a subclass of `Part`; or its place, `package.module:Class`, to be imported when the first
            document that has the namespace is met.

    Raises:
        ValueError: if the namespace has another form, or a class already; if the class is another namespace's; or if
            the place has no colon.
        DeclarationError: if the class is none that a document can hold.

    Examples:
        >>> from careerkit.model import Money
        >>> register_extension("org.example.fee", Money)
        >>> from careerkit.model import Skill
        >>> Skill(name="Facilitation", extensions={"org.example.fee": {"amount": 90, "currency": "euro"}})
        Traceback (most recent call last):
        careerkit.errors.InvalidValueError: a Skill can't be made of this: 1 problem
          /extensions/org.example.fee/currency: not a currency: three capital letters of ISO 4217, such as EUR
    """
    if not _NAME.search(namespace):
        raise ValueError(
            f"{namespace!r} is no name for an extension: write one such as org.example.badges, or a web address"
        )
    if isinstance(part, str):
        if ":" not in part:
            raise ValueError(f"{part} is no place of a class: write it as package.module:Class")
    else:
        from careerkit.declaration.table import table

        table(part)
    with _LOCK:
        others = [_place(known) for name, known in _KNOWN.items() if name != namespace]
        if _place(part) in others:
            raise ValueError(f"{_place(part)} is the class of another extension than {namespace} already")
        if _place(_KNOWN.setdefault(namespace, part)) != _place(part):
            raise ValueError(f"the extension {namespace} has another class already: {_place(_KNOWN[namespace])}")
        _IMPORTED.pop(namespace, None)  # what an installed app offers stands back


def extension(part: Part, cls: type[P]) -> P | None:
    """Give what an app keeps in a part, as an object of the app's class.

    Args:
        part: Any part that may carry extensions.
        cls: The class that is registered, or offered by an installed app, for the namespace.

    Returns:
        None where the part has nothing under the namespace.

    Raises:
        UnknownExtensionError: if the class is registered for no namespace.
        InvalidValueError: if what stands there does not fit; that can be only where the part was made before the class
            was registered.

    Examples:
        >>> from careerkit.model import Money, Skill
        >>> register_extension("org.example.fee", Money)
        >>> skill = Skill(name="Facilitation", extensions={"org.example.fee": {"amount": 90, "currency": "EUR"}})
        >>> extension(skill, Money)
        Money(amount=90, currency='EUR')
        >>> extension(Skill(name="Grouting"), Money) is None
        True
    """
    carried = _carried(part).get(_namespace_of(cls), _ABSENT)
    if carried is _ABSENT:
        return None
    from careerkit.declaration.compilation import loader
    from careerkit.declaration.walk import walk

    plain = thaw(carried)
    try:
        loaded: P = loader(cls)(plain, [0, 0])
    except (Mismatch, RecursionError):
        raise InvalidValueError(name=cls.__name__, problems=tuple(walk(cls, plain))) from None
    return loaded


def with_extension(part: Q, value: Part) -> Q:
    """Make a new part that carries an app's data; what it carries of others, it keeps.

    Args:
        part: Any part that may carry extensions.
        value: An object of a class that is registered for a namespace.

    Raises:
        UnknownExtensionError: if the class is registered for no namespace.
        TypeError: if the part can't carry extensions.

    Examples:
        >>> from careerkit.model import Money, Skill
        >>> register_extension("org.example.fee", Money)
        >>> with_extension(Skill(name="Facilitation"), Money(amount=90, currency="EUR")).extensions
        FrozenMap({'org.example.fee': FrozenMap({'amount': 90, 'currency': 'EUR'})})
    """
    from careerkit.declaration.compilation import dumper

    cls = type(value)
    return _carrying(part, {**_carried(part), _namespace_of(cls): dumper(cls)(value)})


def without_extension(part: Q, cls: type[Part]) -> Q:
    """Make a new part that carries nothing of an app; what it carries of others, it keeps.

    Args:
        part: Any part that may carry extensions.
        cls: The class that is registered for the app's namespace.

    Raises:
        UnknownExtensionError: if the class is registered for no namespace.
        TypeError: if the part can't carry extensions.

    Examples:
        >>> from careerkit.model import Money, Skill
        >>> register_extension("org.example.fee", Money)
        >>> skill = with_extension(Skill(name="Facilitation"), Money(amount=90, currency="EUR"))
        >>> without_extension(skill, Money) == Skill(name="Facilitation")
        True
    """
    gone = _namespace_of(cls)
    carried = _carried(part)
    if gone not in carried:
        return part
    return _carrying(part, {name: value for name, value in carried.items() if name != gone})


def extension_class(namespace: str) -> type[Part] | None:
    """Give the class of a namespace; None where nobody has registered one, and no installed app offers one.

    Raises:
        UnusableExtensionError: if there is one and it can't be had.

    Examples:
        >>> extension_class("org.example.nobody") is None
        True
    """
    known = _IMPORTED.get(namespace) or _KNOWN.get(namespace)
    if known is None:
        places = _offers().get(namespace)
        if places is None:
            return None
        known, *others = places
        if others:
            raise UnusableExtensionError(namespace=namespace, place=", ".join(places))
    return _imported(namespace, known) if isinstance(known, str) else known


def extended_json(value: Any, counts: list[int]) -> Any:
    """Check and freeze what stands under `extensions`; what is under a namespace with a class has to fit it as well."""
    frozen = free_json(value, counts)
    for namespace in value:
        part = extension_class(namespace)
        if part is not None:
            from careerkit.declaration.compilation import loader

            loader(part)(thaw(value[namespace]), [0, 0])
    return frozen


@contextmanager
def kept() -> Iterator[None]:
    """Forget at the end of a block what was registered in it, and what was looked up."""
    before = dict(_KNOWN)
    _IMPORTED.clear()
    _offers.cache_clear()
    try:
        yield
    finally:
        _KNOWN.clear()
        _KNOWN.update(before)
        _IMPORTED.clear()
        _offers.cache_clear()


_ABSENT: Final = object()


def _carried(part: Part) -> FrozenMap:
    """Give what a part carries; nothing, where it can carry nothing."""
    return getattr(part, "extensions", None) or FrozenMap()


def _carrying(part: Q, carried: dict[str, Any]) -> Q:
    return cast("Q", attrs.evolve(cast("Any", part), extensions=FrozenMap(carried) if carried else None))


def _namespace_of(cls: type[Part]) -> str:
    """Give the namespace that a class is registered, or offered, for.

    Raises:
        UnknownExtensionError: if there is none.
    """
    package = cls.__module__.partition(".")[0]
    offered = {name: places[0] for name, places in _offers().items() if len(places) == 1}
    known_by_name = {**offered, **_KNOWN}
    for namespace, known in known_by_name.items():
        if _place(known) == _place(cls):
            return namespace
    unusable = None
    for namespace, known in known_by_name.items():  # where the place is not the one that the class was written at
        if isinstance(known, str) and known.startswith((f"{package}.", f"{package}:")):
            try:
                if extension_class(namespace) is cls:
                    return namespace
            except UnusableExtensionError as error:  # it may be broken without hiding any other
                unusable = error
    raise UnknownExtensionError(name=cls.__name__) from unusable


def _place(part: type[Part] | str) -> str:
    """Give the place of a class."""
    return part if isinstance(part, str) else f"{part.__module__}:{part.__qualname__}"


def _imported(namespace: str, place: str) -> type[Part]:
    """Import a class, and keep it.

    Raises:
        UnusableExtensionError: if that can't be done, or it is none that a document can hold.
    """
    from importlib import import_module

    from careerkit.declaration.table import table

    try:
        module, name = place.split(":")
        found: Any = import_module(module)
        for step in name.split("."):
            found = getattr(found, step)
        table(found)
    except Exception as error:  # an app's module may raise anything when it is imported
        raise UnusableExtensionError(namespace=namespace, place=place) from error
    _IMPORTED[namespace] = found
    return cast("type[Part]", found)


@cache
def _offers() -> Mapping[str, tuple[str, ...]]:
    """Look which classes the installed apps offer for each namespace: their places, several where they differ."""
    from importlib.metadata import entry_points

    found: dict[str, tuple[str, ...]] = {}
    for offer in entry_points(group=ENTRY_POINTS):
        place = "".join(offer.value.partition("[")[0].split())  # what extras it may need is not ours to ask
        found[offer.name] = tuple(sorted({*found.get(offer.name, ()), place}))
    return found
