"""The kinds of document there are, and the class of each.

A kind is registered by the name of its class's place, so that loading one imports only that one. Results of scoring are
documents like any other, although the classes lie in a layer above this one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Final

from careerkit.documents.migrations import VERSIONS
from careerkit.documents.versions import Versions, address_of
from careerkit.errors import NotADocumentError, UnknownKindError, UnusableKindError

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = [
    "SCHEMA_VERSION",
    "class_of",
    "holds",
    "kept",
    "kind_of",
    "kinds",
    "register_kind",
    "schema_address",
    "versions_of",
]


def __dir__() -> list[str]:
    return __all__


SCHEMA_VERSION: Final = VERSIONS.newest
"""The version of the schemas that this release reads and writes."""

_PLACES: dict[str, str] = {
    "career": "careerkit.model.career:Career",
    "use-case": "careerkit.model.use_case:UseCase",
    "motivation": "careerkit.model.motivation:MotivationProfile",
    "canvas": "careerkit.model.canvas:Canvas",
    "product": "careerkit.model.product:CareerProduct",
    "career-map": "careerkit.model.career_map:CareerMap",
    "vision": "careerkit.model.vision:Vision",
    "current-state": "careerkit.model.current_state:CurrentState",
    "strategy": "careerkit.model.strategy:Strategy",
    "business-case": "careerkit.model.business_case:BusinessCase",
    "plan": "careerkit.model.plan:Plan",
    "progress": "careerkit.model.progress:Progress",
    "role-profile": "careerkit.model.role_profile:RoleProfile",
    "catalogue": "careerkit.model.catalogue:Catalogue",
    "scorecard": "careerkit.scoring.scorecard:Scorecard",
    "motivation-focus": "careerkit.scoring.motivation.result:MotivationFocus",
    "cost-benefit": "careerkit.scoring.balance.result:CostBenefit",
    "gap-order": "careerkit.scoring.gaps.result:GapOrder",
    "weights": "careerkit.scoring.weights.result:Weights",
    "exploration": "careerkit.scoring.growth.exploration_result:Exploration",
    "plateaus": "careerkit.scoring.growth.plateaus_result:Plateaus",
    "metric-progress": "careerkit.scoring.progress.metric_result:MetricProgress",
    "vision-progress": "careerkit.scoring.progress.vision_result:VisionProgress",
    "time-allocation": "careerkit.scoring.progress.time_result:TimeAllocation",
    "completeness": "careerkit.scoring.progress.completeness_result:Completeness",
    "alternative-ranking": "careerkit.scoring.alternatives.result:AlternativeRanking",
    "catalogue-exploration": "careerkit.scoring.alternatives.explore_result:CatalogueExploration",
    "skill-value": "careerkit.scoring.skills.result:SkillValue",
    "demand-alignment": "careerkit.scoring.skills.alignment_result:DemandAlignment",
    "internal-rate": "careerkit.scoring.balance.rate_result:InternalRate",
    "balance-simulation": "careerkit.scoring.balance.simulation_result:BalanceSimulation",
    "gap-selection": "careerkit.scoring.gaps.selection_result:GapSelection",
    "role-readiness": "careerkit.scoring.roles.result:RoleReadiness",
}
_VERSIONS: dict[str, Versions] = {}
"""The versions of each kind that an app registered; the others have those of the published schemas."""
_FIRST: Final = Versions(("1.0",))
"""The versions of a kind whose app says nothing of any."""
_LOCK = Lock()


def kinds() -> tuple[str, ...]:
    """List the kinds of document, the career first, results after the parts of a career.

    Examples:
        >>> kinds()[0]
        'career'
    """
    return tuple(_PLACES)


def register_kind(kind: str, place: str, *, versions: Versions | None = None) -> None:
    """Make a kind of document known, such as one of an app's own.

    Args:
        kind: The word that stands under `kind`.
        place: Its class, as `package.module:Class`; imported when the first document of the kind is met. Where that
            can't be done, reading it raises an `UnusableKindError`.
        versions: The versions that its documents come in, which the app counts by itself; where it says nothing,
            version 1.0 alone.

    Raises:
        ValueError: if the kind is known with another place or other versions, or the place has no colon.

    Examples:
        >>> register_kind("canvas", "careerkit.model.canvas:Canvas")  # known already, with the same place
        >>> register_kind("canvas", "example_app.canvas:Canvas")
        Traceback (most recent call last):
        ValueError: the kind canvas is known already, with another class or other versions
    """
    if ":" not in place:
        raise ValueError(f"{place} is no place of a class: write it as package.module:Class")
    global _PLACES  # noqa: PLW0603  # who is going through the places goes on through those that there were
    with _LOCK:
        known = _PLACES.get(kind)
        if known is None:
            _VERSIONS[kind] = versions or _FIRST
            _PLACES = {**_PLACES, kind: place}
        elif known != place or versions not in (None, versions_of(kind)):
            raise ValueError(f"the kind {kind} is known already, with another class or other versions")


def versions_of(kind: str) -> Versions:
    """Give the versions that documents of a kind come in; of a kind that is not known, those of careerkit's own.

    Examples:
        >>> versions_of("canvas").newest
        '1.0'
    """
    return _VERSIONS.get(kind, VERSIONS)


@contextmanager
def kept() -> Iterator[None]:
    """Forget at the end of a block which kinds were registered in it."""
    global _PLACES  # noqa: PLW0603  # as above
    places, versions = _PLACES, dict(_VERSIONS)
    try:
        yield
    finally:
        _PLACES = places
        _VERSIONS.clear()
        _VERSIONS.update(versions)


def class_of(kind: str) -> type[Part]:
    """Give the class of a kind.

    Raises:
        UnknownKindError: if there is no such kind.
        UnusableKindError: if its class can't be imported.

    Examples:
        >>> class_of("canvas").__name__
        'Canvas'
    """
    place = _PLACES.get(kind)
    if place is None:
        from careerkit.declaration.walk import nearest

        raise UnknownKindError(kind=kind, **nearest(kind, kinds()))
    module, _, name = place.partition(":")
    try:
        found: type[Part] = getattr(import_module(module), name)
    except Exception as error:  # an app's module may raise anything when it is imported
        raise UnusableKindError(kind=kind, place=place) from error
    return found


def holds(kind: str, part: type[Part]) -> bool:
    """Tell whether documents of a kind hold objects of a class; those of a kind that can't be used do not.

    Examples:
        >>> from careerkit.model import Canvas
        >>> holds("canvas", Canvas), holds("vision", Canvas)
        (True, False)
    """
    try:
        return issubclass(class_of(kind), part)
    except UnusableKindError:
        return False


def kind_of(part: type[Part]) -> str:
    """Give the kind of a class.

    Raises:
        NotADocumentError: if objects of the class are no documents of their own.

    Examples:
        >>> from careerkit.model import Canvas
        >>> kind_of(Canvas)
        'canvas'
    """
    if not isinstance(part, type):
        raise NotADocumentError(name=type(part).__name__)
    unusable = None
    for kind, place in _PLACES.items():
        module, _, name = place.partition(":")
        if part.__name__ != name:
            continue
        try:
            if part.__module__ == module or class_of(kind) is part:
                return kind
        except UnusableKindError as error:  # another app's, which may be broken without hiding any other
            unusable = error
    raise NotADocumentError(name=part.__name__) from unusable


def schema_address(kind: str, version: str = SCHEMA_VERSION) -> str:
    """Give the `$id` of a published schema; it is a name, and nothing is ever fetched from it.

    Args:
        kind: The kind of document.
        version: The version of the schemas.

    Examples:
        >>> schema_address("canvas")
        'https://w3id.org/careerkit/schemas/1.0/canvas.schema.json'
    """
    return address_of(kind, version)
