"""What work consists of: kinds of work, the levers by which it makes value, and the footing it is done on."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import SHOWN, Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Line, Slug, Text
from careerkit.model.skills import SkillRef

__all__ = ["KindOfWork", "KindOfWorkRef", "LandRef", "LeverRef", "ValueLever", "WorkDone", "WorkFooting"]


def __dir__() -> list[str]:
    return __all__


KindOfWorkRef: TypeAlias = Annotated[Slug, RefersTo("kinds-of-work")]
"""The id of a kind of work: one of those of the guide (such as `trainer` or `data-digger`), or one of the person's
own."""

LandRef: TypeAlias = Annotated[Slug, RefersTo("lands")]
"""The id of a land of the career map."""

LeverRef: TypeAlias = Annotated[Slug, RefersTo("levers")]
"""The id of a value lever: one of those of the guide (such as `optimise-process`), or one of the person's own."""


class WorkFooting(enum.StrEnum):
    """On what footing work is done."""

    EMPLOYMENT = "employment"
    """Employed by somebody else."""
    FREELANCE = "freelance"
    """For clients, one assignment at a time."""
    OWN_BUSINESS = "own-business"
    """In a business of one's own."""
    CONTENT = "content"
    """Making things that an audience reads, hears or watches."""
    INVESTING = "investing"
    """Putting one's own money to work."""
    VOLUNTEERING = "volunteering"
    """Without pay, for a cause."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class KindOfWork(Part):
    """A kind of work of the person's own, beside those that the guide knows.

    Source: Butterfly Mind (2015), What is a career?

    Examples:
        >>> KindOfWork(id="set-builder", name="Builder of sets").id
        'set-builder'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.2")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("kinds-of-work")]
    """The name that roles and lands refer to; not one of those in the guide."""
    name: Line
    """What the person calls it. Example: "Builder of sets"
    """
    definition: Text | None = None
    """What belongs to it. Example: "Making the first version of a room out of cardboard, with those who will use it."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WorkDone(Part):
    """A kind of work that a role held, whatever its title was, and the skills that it built.

    Source: Butterfly Mind (2015), What is a career?

    Examples:
        >>> WorkDone(kind="trainer", skills=["explaining"]).kind
        'trainer'
    """

    ROWS: ClassVar[Rows] = Rows.of("S3.2", "S3.4")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    kind: KindOfWorkRef
    """The kind of work."""
    text: Text | None = None
    """What it was about. Example: "Showed every new guide how to lead a group of forty."
    """
    skills: tuple[SkillRef, ...] = ()
    """The skills that it built."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ValueLever(Part):
    """A way in which work makes value for an employer, of the person's own finding, beside those that the guide knows.

    Source: Kolosov (2023), A career is a product.

    Examples:
        >>> ValueLever(id="fewer-returns", name="Fewer returns").id
        'fewer-returns'
    """

    ROWS: ClassVar[Rows] = Rows.of("S2.2")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    id: Annotated[Slug, Identifies("levers")]
    """The name that employers, accomplishments and skills refer to; not one of those in the guide."""
    name: Line
    """What the person calls it. Example: "Fewer returns"
    """
    definition: Text | None = None
    """How it makes value. Example: "A description that says what the thing can't do saves a parcel and a letter."
    """
