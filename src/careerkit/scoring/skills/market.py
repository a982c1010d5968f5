"""What is offered and what is asked for, read for `demand_alignment`, and which speaks of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from careerkit.model.canvas import Canvas
from careerkit.model.role_profile import Necessity
from careerkit.model.skills import LevelOnScale
from careerkit.scoring.skills.alignment_result import SURENESS, MatchBasis, OfferNature
from careerkit.scoring.skills.matching import Terms, words
from careerkit.scoring.skills.reading import level_key, scale_ends, within_scale

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.role_profile import Demand, RoleProfile
    from careerkit.model.skills import Level, Scale
    from careerkit.scoring.skills.reading import Reading

__all__ = ["Asked", "Offered", "asked_for", "matches", "offered"]


def __dir__() -> list[str]:
    return __all__


class _Item(Protocol):
    """What any item of a block has."""

    @property
    def id(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def note(self) -> str | None: ...


class Offered(NamedTuple):
    """Something that is offered."""

    pointer: str
    nature: OfferNature
    name: str
    keywords: tuple[str, ...]
    texts: tuple[str, ...]
    """What else it says."""
    skill: int | None
    """The number of the skill, where it is one."""
    shows: tuple[str, ...]
    """The ids of the skills that it shows."""
    id: str | None


class Asked(NamedTuple):
    """Something that is asked for at one level, by one profile or several."""

    thing: tuple[str, ...]
    """What it is: demands that name the same skill, or none and say the same words, ask for one thing."""
    demands: list[tuple[int, str, Demand]]
    """The number of the profile, the place, and the demand."""
    comparable: bool
    """Whether the level stands on a scale that the career does not declare otherwise."""
    amount: LevelOnScale | None
    """The level within its scale, where it stands on one."""
    asking: set[int]
    """The profiles that ask for the thing, at whatever level."""
    requiring: set[int]
    """The profiles that require it."""

    @property
    def first(self) -> Demand:
        """The demand that speaks for all: the first by its words."""
        return min((demand for _, _, demand in self.demands), key=lambda one: (one.text, level_key(one.level)))

    @property
    def level(self) -> Level | None:
        """The level, within its scale; absent where none is asked for."""
        return self.first.level if self.amount is None else self.amount

    @property
    def outside(self) -> bool:
        """Whether some demand asks for a level outside its scale."""
        return self.amount is not None and any(it.level != self.amount for _, _, it in self.demands)

    @property
    def importance(self) -> int:
        """The highest importance that one gives it; 0 where none does."""
        return max(demand.importance or 0 for _, _, demand in self.demands)

    @property
    def weight(self) -> tuple[int, int, int]:
        """What puts it before others, the less the sooner: how many require it, how many ask, how important it is."""
        return -len(self.requiring), -len(self.asking), -self.importance


def offered(career: Career, reading: Reading) -> list[Offered]:
    """List what is offered, in an order of its own."""
    found = [
        Offered(one.pointer, OfferNature.SKILL, one.skill.name, one.skill.keywords, (), index, (), one.skill.id)
        for index, one in enumerate(reading.skills)
    ]
    for index, done in enumerate(career.accomplishments):
        more = tuple(text for text in (done.description, done.result) if text is not None)
        pointer = f"/accomplishments/{index}"
        found.append(
            Offered(pointer, OfferNature.ACCOMPLISHMENT, done.text, done.keywords, more, None, done.skills, done.id)
        )
    canvas = Canvas() if career.canvas is None else career.canvas
    blocks: tuple[tuple[str, OfferNature, Sequence[_Item]], ...] = (
        ("value_proposition", OfferNature.VALUE_PROPOSITION, canvas.value_proposition),
        ("key_activities", OfferNature.ACTIVITY, canvas.key_activities),
        ("key_resources", OfferNature.RESOURCE, canvas.key_resources),
    )
    for block, nature, items in blocks:
        for index, item in enumerate(items):
            more = () if item.note is None else (item.note,)
            found.append(Offered(f"/canvas/{block}/{index}", nature, item.text, (), more, None, (), item.id))
    natures = list(OfferNature)
    found.sort(key=lambda one: (natures.index(one.nature), one.name, one.id or "", one.keywords, one.texts, one.shows))
    return found


def asked_for(profiles: Sequence[RoleProfile], start: str, scales: Sequence[Scale]) -> list[Asked]:
    """Put the demands that ask for the same thing at the same level together; what counts most comes first."""
    own: dict[str, list[Scale]] = {}
    for scale in scales:
        own.setdefault(scale.id, []).append(scale)
    ends = scale_ends(scales)
    asking: dict[tuple[str, ...], set[int]] = {}
    requiring: dict[tuple[str, ...], set[int]] = {}
    found: dict[tuple[object, ...], Asked] = {}
    for number, profile in enumerate(profiles):
        others = {scale.id for scale in profile.scales if any(mine != scale for mine in own.get(scale.id, ()))}
        its_ends = ends | scale_ends(profile.scales)
        for place, demand in enumerate(profile.demands):
            said = _said(demand.text)
            thing = ("words", *said) if demand.skill is None else ("skill", demand.skill)
            level = within_scale(demand.level, its_ends)
            key, comparable = _level(level, others)
            mine = (asking.setdefault(thing, set()), requiring.setdefault(thing, set()))
            amount = level if isinstance(level, LevelOnScale) else None
            asked = found.setdefault((thing, key), Asked(thing, [], comparable, amount, *mine))
            asked.demands.append((number, f"{start}/{number}/demands/{place}", demand))
            asked.asking.add(number)
            if demand.necessity is Necessity.REQUIRED:
                asked.requiring.add(number)
    return sorted(found.values(), key=_order)


def _order(one: Asked) -> tuple[object, ...]:
    return one.weight, one.first.text, level_key(one.level), one.thing, one.comparable


def _said(text: str) -> tuple[str, ...]:
    return words(text).keys or (text,)


def _level(level: Level | None, others: set[str]) -> tuple[object, bool]:
    if isinstance(level, LevelOnScale):
        return ("scale", level.scale, level.value, level.scale in others), level.scale not in others
    return (None if level is None else ("word", *_said(level))), True


def matches(asked: Sequence[Asked], offers: Sequence[Offered], reading: Reading) -> list[dict[int, MatchBasis]]:
    """Tell for each thing that is asked for which offers speak of it, and by what.

    A demand speaks of an offer where its text or a keyword says the name or a keyword of the offer; an offer speaks of
    a demand where its name, keywords or texts say the whole text or a keyword of the demand.
    """
    of_skill = {one.skill: index for index, one in enumerate(offers) if one.skill is not None}
    found: list[dict[int, MatchBasis]] = [{} for _ in asked]
    offer_terms = Terms(_terms_of_offers(offers))
    demand_terms = Terms(_terms_of_demands(asked))
    for number, one in enumerate(asked):
        for text in sorted({text for _, _, demand in one.demands for text in (demand.text, *demand.keywords)}):
            for offer, basis in offer_terms.within(text):
                _note(found[number], offer, basis)
    for offer, it in enumerate(offers):
        for text in dict.fromkeys((it.name, *it.keywords, *it.texts)):
            for number, basis in demand_terms.within(text):
                _note(found[number], offer, basis)
    for number, one in enumerate(asked):
        named = reading.number.get(one.first.skill) if one.first.skill is not None else None
        if named is not None:
            found[number][of_skill[named]] = MatchBasis.REFERENCE
    return found


def _note(found: dict[int, MatchBasis], offer: int, basis: MatchBasis) -> None:
    known = found.get(offer)
    if known is None or SURENESS.index(basis) < SURENESS.index(known):
        found[offer] = basis


def _terms_of_offers(offers: Sequence[Offered]) -> Iterator[tuple[str, tuple[int, MatchBasis]]]:
    for index, one in enumerate(offers):
        yield one.name, (index, MatchBasis.NAME)
        for keyword in dict.fromkeys(one.keywords):
            yield keyword, (index, MatchBasis.KEYWORD)


def _terms_of_demands(asked: Sequence[Asked]) -> Iterator[tuple[str, tuple[int, MatchBasis]]]:
    for index, one in enumerate(asked):
        for text in sorted({demand.text for _, _, demand in one.demands}):
            yield text, (index, MatchBasis.NAME)
        for keyword in sorted({keyword for _, _, demand in one.demands for keyword in demand.keywords}):
            yield keyword, (index, MatchBasis.KEYWORD)
