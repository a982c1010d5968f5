"""The career as a product: whom it serves, how it makes value for them, and what sets it apart.

The idea: whoever works is a business whose client is the employer. What is worth learning is what raises the value to
the client; what is paid is compared with enough, not with more.
"""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import (
    Extensions,
    Extent,
    LanguageTag,
    Line,
    Magnitude,
    PartialDate,
    Slug,
    Text,
)
from careerkit.model.accomplishments import AccomplishmentRef, Evidence
from careerkit.model.amounts import Cadence, Money
from careerkit.model.answers import Unanswered
from careerkit.model.employers import Employer, EmployerRef
from careerkit.model.skills import MeansTo, SkillRef
from careerkit.model.work import LeverRef, ValueLever, WorkFooting

__all__ = [
    "CareerProduct",
    "Choice",
    "Enough",
    "RarityClaim",
    "SellingProposition",
    "SellingPropositionRef",
    "SkillEffect",
    "SkillPriority",
    "WayOfWorking",
]


def __dir__() -> list[str]:
    return __all__


SellingPropositionRef: TypeAlias = Annotated[Slug, RefersTo("selling-propositions")]
"""The id of one of the person's selling propositions."""


class Choice(enum.StrEnum):
    """Where the person stands towards something that can be chosen."""

    CHOSEN = "chosen"
    """The person has chosen it."""
    CONSIDERED = "considered"
    """The person thinks about it."""
    RULED_OUT = "ruled-out"
    """The person has decided against it."""


class SkillPriority(enum.StrEnum):
    """Which skills go first where two would raise the value alike."""

    SOFT_FIRST = "soft-first"
    """Soft skills: they carry over to any field, set a person apart and open the way to more responsibility."""
    HARD_FIRST = "hard-first"
    """Hard skills: the person wants to specialise."""
    NEITHER = "neither"
    """What it is makes no difference."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Enough(Part):
    """Enough money: what the person needs so as not to have to think about it, and what it is a means to.

    Pay is compared with enough, not with more.

    Source: Dominguez and Robin (1992), Your Money or Your Life.

    Examples:
        >>> Enough(amount=Money(amount=3200, currency="EUR"), cadence="monthly", means_to=["freedom"]).means_to[0].value
        'freedom'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.8")
    SHARED_WITH: ClassVar[SharedWith] = SharedWith.only()

    amount: Money | None = None
    """How much is enough, before or after taxes as `text` says; absent where the person can't say yet."""
    cadence: Cadence | None = None
    """How often the amount comes round; absent means every year."""
    means_to: tuple[MeansTo, ...] = ()
    """What the money is for, the most important first."""
    text: Text | None = None
    """What enough means. Example: "Rent, the children's music, and a month away, without counting; after taxes."
    """
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WayOfWorking(Part):
    """A way of working that the person has chosen or thinks about, with how much room it gives to raise one's value.

    Source: Kolosov (2023), A career is a product.

    Examples:
        >>> WayOfWorking(footing="freelance", choice="considered", room=4).room
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.9")

    footing: WorkFooting | None = None
    """On what footing; absent where `name` says it better."""
    name: Line | None = None
    """What the person calls it; absent where `footing` says it. Example: "Three days employed, two on my own"
    """
    choice: Choice | None = None
    """Chosen, considered or ruled out; absent where the person has not said."""
    room: Extent | None = None
    """How much room it gives to raise one's value, from 0 (none) to 5 (as much as one can fill); absent where it was
    not judged. Example: 4"""
    note: Text | None = None
    """What speaks for and against it. Example: "Every client teaches me something; no pay in August."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SellingProposition(Part):
    """A unique selling proposition: what only this person brings, whom it serves, and what shows it.

    Source: Reeves (1961), Reality in Advertising.

    Examples:
        >>> SellingProposition(text="I plan exhibitions that a team of three can run", serves=["Small museums"]).serves
        ('Small museums',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.7", "S2.4")

    id: Annotated[Slug, Identifies("selling-propositions")] | None = None
    """The name that the strategy refers to; needed only where it does."""
    text: Text
    """What only this person brings. Example: "I plan exhibitions that a team of three can run."
    """
    serves: tuple[Line, ...] = ()
    """Whom it serves. Example: ["Small museums"]"""
    skills: tuple[SkillRef, ...] = ()
    """The skills that it rests on."""
    accomplishments: tuple[AccomplishmentRef, ...] = ()
    """The accomplishments that show it."""
    evidence: tuple[Evidence, ...] = ()
    """What else shows it."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RarityClaim(Part):
    """A claim that a skill, or several together, are hard to find elsewhere; as good as its evidence.

    Source: Barney (1991), Firm Resources and Sustained Competitive Advantage.

    Examples:
        >>> RarityClaim(skills=["carpentry", "budgeting"], among="Planners in my region").among
        'Planners in my region'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.4")

    skills: tuple[SkillRef, ...] = ()
    """The skill, or the skills that are rare together."""
    text: Text | None = None
    """The claim. Example: "I can build what I plan, so my plans can be built."
    """
    among: Line | None = None
    """Compared with whom; a claim that names nobody can't be checked. Example: "Planners in my region"
    """
    lacking: Text | None = None
    """What the person still lacks to do what others can't. Example: "A licence to hang loads above people."
    """
    evidence: tuple[Evidence, ...] = ()
    """What shows it; without any it is a claim."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SkillEffect(Part):
    """How much a skill would add to the value to an employer, alone or together with other skills.

    Source: Becker (1964), Human Capital, for skills as what raises the value of work.

    Examples:
        >>> SkillEffect(skill="budgeting", lever="optimise-process", adds=3).adds
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.3")

    skill: SkillRef
    """The skill."""
    employer: EmployerRef | None = None
    """For whom; absent means for every employer that the person serves or would like to serve."""
    lever: LeverRef | None = None
    """By which lever; absent where the person has not said."""
    adds: Magnitude | None = None
    """How much it adds, in any unit that all effects share; absent where it can only be said that it adds. Example: 3
    """
    only_with: tuple[SkillRef, ...] = ()
    """The skills that must be held too for this to come about; none means the skill alone is enough."""
    note: Text | None = None
    """How it comes about. Example: "Whoever knows the costs is asked before the walls are drawn."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CareerProduct(Part):
    """The career as a product: employers as clients, the value made for them, what sets the person apart, and enough.

    Source: Kolosov (2023), A career is a product.

    Examples:
        >>> product = CareerProduct(selling_propositions=[SellingProposition(text="Plans that can be built")])
        >>> product.enough is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.2", "S2.3", "S2.4", "S2.7", "S2.8", "S2.9", "S4.7")

    employers: tuple[Employer, ...] = ()
    """The clients of the career: those it serves, has served and would like to serve."""
    levers: tuple[ValueLever, ...] = ()
    """Value levers of the person's own, beside those that the guide knows."""
    skill_effects: tuple[SkillEffect, ...] = ()
    """What skills add to the value to an employer."""
    selling_propositions: tuple[SellingProposition, ...] = ()
    """What only this person brings, the strongest first."""
    rarity_claims: tuple[RarityClaim, ...] = ()
    """The skills, and combinations of skills, that are hard to find elsewhere."""
    ways_of_working: tuple[WayOfWorking, ...] = ()
    """The ways of working that the person has chosen, considers or has ruled out."""
    enough: Annotated[Enough, SharedWith.only()] | None = None
    """How much money is enough; absent while the person has not said."""
    skill_priority: SkillPriority | None = None
    """Which skills go first where two would raise the value alike; absent means soft skills."""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.crm": {"pipeline": 2}}"""
