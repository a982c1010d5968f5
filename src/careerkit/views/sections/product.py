"""The career as a product: clients, what sets the person apart, ways of working, and enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.views.subjects import Styles, tell_subject

if TYPE_CHECKING:
    from careerkit.views.telling import Telling, Told

__all__ = ["tell_product"]

_ASKS = ("employers", "selling_propositions", "rarity_claims", "skill_effects", "ways_of_working", "enough")


def __dir__() -> list[str]:
    return __all__


def tell_product(telling: Telling) -> Told:
    """Tell whom the person works for first, and then what sets the person apart."""
    styles: Styles = {
        "employers": "cards",
        "selling_propositions": "cards",
        "rarity_claims": "cards",
        "skill_effects": "compact",
        "levers": "compact",
        "ways_of_working": "cards",
        "enough": "plain",
    }
    return tell_subject(telling, Framework.PRODUCT, _ASKS, styles)
