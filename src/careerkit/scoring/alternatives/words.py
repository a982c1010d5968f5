"""What there is to say of alternatives, as codes and parameters, for `rank_alternatives`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.scoring.alternatives.compatible import TOP, Bounds
from careerkit.scoring.alternatives.result import ExcludedAlternative, Shortfall
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.scoring.alternatives.reading import Candidate, Counting
    from careerkit.scoring.motivation.reading import Names

__all__ = ["excluded", "named", "placing_reasons", "questions", "unknown_levels"]

NAMED = 3
"""How many alternatives a sentence names; the others are counted."""


def __dir__() -> list[str]:
    return __all__


def named(code: str, some: Sequence[Candidate], pointer: str | None = None) -> Reason:
    """Name a few alternatives, and count the others."""
    names = [one.alternative.name for one in some[:NAMED]]
    if len(some) <= NAMED:
        return reason(code, pointer, names=names, count=len(some))
    return reason(f"{code}.more", pointer, names=names, count=len(some) - NAMED)


def placing_reasons(
    one: Candidate, bounds: Bounds, counting: Counting, dominators: Sequence[Candidate]
) -> tuple[Reason, ...]:
    """Tell what an alternative in its place is worth, and what speaks of it beside that."""
    told = []
    if bounds.low == bounds.high:
        told.append(reason("alternative.value", value=bounds.low * TOP))
    else:
        told.append(reason("alternative.value.between", lowest=bounds.low * TOP, highest=bounds.high * TOP))
    if dominators:
        told.append(reason("alternative.dominated", name=dominators[0].alternative.name))
    known = [category for category in counting.categories if one.level(category).extent is not None]
    if known and not any(one.level(category).verified for category in known):
        told.append(reason("alternative.thought"))
    if one.alternative.downsides:
        told.append(reason("alternative.downsides", count=len(one.alternative.downsides)))
    return tuple(told)


def excluded(one: Candidate, shortfalls: Sequence[Shortfall], names: Names) -> ExcludedAlternative:
    """Tell where an alternative falls short."""
    told = [
        reason(
            "alternative.excluded" if each.verified else "alternative.excluded.thought",
            one.pointer,
            name=one.alternative.name,
            category=names.say(each.category),
            extent=each.extent,
            minimum=each.minimum,
        )
        for each in shortfalls
    ]
    return trusted(
        ExcludedAlternative,
        alternative=one.alternative.id,
        name=one.alternative.name,
        pointer=one.pointer,
        shortfalls=tuple(shortfalls),
        reasons=tuple(told),
    )


def questions(
    ordered: Sequence[Candidate], ideal: Sequence[Candidate], alone: Candidate | None, counting: Counting, names: Names
) -> tuple[Reason, ...]:
    """Find what to ask next: about what seems too good, about what nobody has looked at, about downsides."""
    asked = [
        reason("alternative.ask.idealised", one.pointer, name=one.alternative.name)
        for one in ideal[:NAMED]
        if not one.open("downsides")
    ]
    if alone is not None:
        unsure = [
            category
            for category in counting.categories
            if (level := alone.level(category)).extent is not None and not level.verified and not level.open
        ]
        planned = any(one.learned is None for one in alone.alternative.try_outs)
        if unsure and not alone.open("serves"):
            code = "alternative.ask.verify.planned" if planned else "alternative.ask.verify"
            asked.append(
                reason(code, alone.pointer, name=alone.alternative.name, categories=[names.say(one) for one in unsure])
            )
    without = [
        one for one in ordered if not one.alternative.downsides and not one.open("downsides") and one not in ideal
    ]
    if without:
        asked.append(named("alternative.ask.downsides", without))
    return tuple(asked)


def unknown_levels(
    ordered: Sequence[Candidate], front: Sequence[Candidate], counting: Counting, names: Names
) -> list[Reason]:
    """Name the levels that are not known: of those in front by name, of the others by their number."""
    told = []
    rest = 0
    shown = {id(one) for one in front[:NAMED]}
    for one in ordered:
        unknown = [category for category in counting.categories if one.level(category).extent is None]
        if not unknown or one.open("serves"):
            continue
        if id(one) in shown:
            categories = [names.say(category) for category in unknown]
            told.append(
                reason("alternative.missing.levels", one.pointer, name=one.alternative.name, categories=categories)
            )
        else:
            rest += 1
    if rest:
        told.append(reason("alternative.missing.levels-of-others", count=rest))
    return told
