"""What `skill_value` asks for: whatever the person left open on purpose is not asked for again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.model.skills import ReasonLayer
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.reading import Reading, names_of, refuses

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.skills import Skill
    from careerkit.scoring.skills.steps import Step

__all__ = ["questions"]


def __dir__() -> list[str]:
    return __all__


def questions(career: Career, reading: Reading, steps: Sequence[Step]) -> Iterator[Reason]:
    """Ask for what would tell more: effects, hours, reasons, natures, and what is rare."""
    product = career.product
    asked = () if product is None else product.unanswered
    no_product = refuses(career.unanswered, "product") or not _uses(career, Framework.PRODUCT)
    if not reading.skills and not refuses(career.unanswered, "skills"):
        yield reason("skills.missing.skills", "/skills")
    if not no_product and not refuses(asked, "skill_effects") and reading.skills:
        yield from _about_effects(career, reading, steps)
    hours = [
        skill
        for step in steps
        if step.stage.judged and any(reading.effects[index].effect.adds for index in step.effects)
        for skill in step.skills
        if reading.skills[skill].hours is None and not refuses(reading.skills[skill].skill.unanswered, "effort")
    ]
    yield from _naming("skills.missing.hours", reading, sorted(hours))
    yield from _about_reasons(reading)
    natures = [
        index
        for index, one in enumerate(reading.skills)
        if one.skill.nature is None and not refuses(one.skill.unanswered, "nature")
    ]
    yield from _naming("skills.missing.nature", reading, natures)
    no_claim = product is None or not product.rarity_claims
    if reading.skills and no_claim and not no_product and not refuses(asked, "rarity_claims"):
        yield reason("skills.missing.rarity", "/product/rarity_claims")


def _uses(career: Career, framework: Framework) -> bool:
    return not career.frameworks or framework in career.frameworks


def _about_effects(career: Career, reading: Reading, steps: Sequence[Step]) -> Iterator[Reason]:
    if career.product is None or not career.product.skill_effects:
        yield reason("skills.missing.effects", "/product/skill_effects")
        return
    unmeasured = {need for one in reading.effects if one.effect.adds is None for need in one.needs}
    yield from _naming("skills.missing.adds", reading, sorted(unmeasured))
    in_effect = {need for one in reading.effects for need in one.needs}
    without = [skill for step in steps for skill in step.skills if skill not in in_effect]
    yield from _naming("skills.missing.effect-of", reading, sorted(without))


def _about_reasons(reading: Reading) -> Iterator[Reason]:
    asked = [index for index, one in enumerate(reading.skills) if not refuses(one.skill.unanswered, "reasons")]
    no_reason = [index for index in asked if not _said(reading.skills[index].skill)]
    yield from _naming("skills.missing.reasons", reading, no_reason)
    said = [index for index in asked if _said(reading.skills[index].skill)]
    no_layer = [index for index in said if all(why.layer is None for why in reading.skills[index].skill.reasons)]
    yield from _naming("skills.missing.layer", reading, no_layer)
    no_aim = [index for index in said if not _aims(reading.skills[index].skill)]
    yield from _naming("skills.missing.aim", reading, no_aim)
    no_means = [index for index in said if _only_to_earn(reading.skills[index].skill)]
    yield from _naming("skills.missing.means", reading, no_means)


def _said(skill: Skill) -> bool:
    return any(why.whys or why.layer or why.means_to for why in skill.reasons) or _aims(skill)


def _aims(skill: Skill) -> bool:
    return any(why.goals or why.methods or why.levers or why.gaps for why in skill.reasons)


def _only_to_earn(skill: Skill) -> bool:
    """Tell whether the whys end at earning, with nothing behind it."""
    earning = [why for why in skill.reasons if why.layer is ReasonLayer.TO_EARN]
    return bool(earning) and not any(why.means_to for why in earning)


def _naming(code: str, reading: Reading, numbers: Sequence[int]) -> Iterator[Reason]:
    if numbers:
        yield reason(code, names=names_of(reading, numbers), count=len(numbers))
