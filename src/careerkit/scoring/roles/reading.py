"""A career as it is read for `role_readiness`: what speaks of a skill, or says the same words as a demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.contacts import Relation
from careerkit.model.current_state import CurrentState
from careerkit.model.gaps import GapStatus
from careerkit.scoring.gaps.reading import Gaps, read_gaps
from careerkit.scoring.roles.levels import Levels, folded
from careerkit.scoring.roles.result import DemandEvidence, EvidenceBasis

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.gaps import Gap
    from careerkit.model.role_profile import Demand, RoleProfile
    from careerkit.model.skills import Level, Skill

__all__ = ["About", "Reading", "willing"]


def __dir__() -> list[str]:
    return __all__


class About(NamedTuple):
    """All in a career that speaks of one demand."""

    skills: list[int]
    open: list[int]
    """The open gaps, by their numbers in `Reading.gaps`."""
    closed: list[int]
    """The closed gaps, by their places in the career."""
    said_missing: list[int]
    """The experience that the person says is missing, by its places."""
    levels: list[tuple[Level, str]]
    """The levels that the person tells of, each with what the skill or gap is called."""
    evidence: list[DemandEvidence]


class Reading:
    """A career, with what one demand after the other needs of it."""

    def __init__(self, career: Career, profile: RoleProfile) -> None:
        self.career = career
        self.levels = Levels((*career.scales, *profile.scales))
        self.gaps: Gaps = read_gaps(career.gaps)
        self._skills: dict[str, list[int]] = {}
        self._skill_words: dict[str, list[int]] = {}
        for index, skill in enumerate(career.skills):
            if skill.id is not None:
                self._skills.setdefault(skill.id, []).append(index)
            _note(self._skill_words, (skill.name, *skill.keywords), index)
        self._open = _Named((number, one.gap) for number, one in enumerate(self.gaps.open))
        self._closed = _Named((index, gap) for index, gap in enumerate(career.gaps) if gap.status is GapStatus.CLOSED)
        self._accomplishments: dict[str, list[int]] = {}
        self._accomplishment_words: dict[str, list[int]] = {}
        for index, done in enumerate(career.accomplishments):
            for id_ in set(done.skills):
                self._accomplishments.setdefault(id_, []).append(index)
            _note(self._accomplishment_words, (done.text, *done.keywords), index)
        state = career.current_state or CurrentState()
        self._lacks = state.missing_experience
        self._lacked: dict[str, list[int]] = {}
        for index, lack in enumerate(self._lacks):
            _note(self._lacked, (lack.text,), index)
        self._told: dict[str, list[DemandEvidence]] = {}
        self._read_told(state)

    def _read_told(self, state: CurrentState) -> None:
        """Read what others say of skills."""
        for index, told in enumerate(state.feedback):
            if told.skill is not None and told.relation is not Relation.SELF and (told.text or told.level):
                pointer = f"/current_state/feedback/{index}"
                said = told.text or (told.level if isinstance(told.level, str) else told.skill)
                found = _evidence(pointer, EvidenceBasis.TOLD, said, told.level)
                self._told.setdefault(told.skill, []).append(found)
        for index, one in enumerate(state.appreciated):
            for id_ in set(one.skills) if one.relation is not Relation.SELF else ():
                found = _evidence(f"/current_state/appreciated/{index}", EvidenceBasis.TOLD, one.text)
                self._told.setdefault(id_, []).append(found)

    def about(self, demand: Demand) -> About:
        """Gather all that speaks of a demand: by the skill that it names, and by the same words."""
        terms = {folded(term) for term in (demand.text, *demand.keywords)}
        if demand.skill is not None:
            skills = self._skills.get(demand.skill, [])
            ids = {demand.skill}
        else:
            skills = _found(self._skill_words, terms)
            ids = {id_ for index in skills if (id_ := self.career.skills[index].id) is not None}
        lacks = _found(self._lacked, terms)
        become = {id_ for index in lacks if (id_ := self._lacks[index].gap) is not None}
        open_, closed = self._open.about(ids, terms, become), self._closed.about(ids, terms, become)
        return About(
            skills,
            open_,
            closed,
            lacks,
            [*self._own_levels(skills, open_)],
            [
                *self._shown(ids, terms, by_words=demand.skill is None),
                *(one for id_ in sorted(ids) for one in self._told.get(id_, ())),
                *(self._claimed(index) for index in skills),
                *(_evidence(f"/gaps/{index}", EvidenceBasis.CLAIMED, self.career.gaps[index].name) for index in closed),
            ],
        )

    def _own_levels(self, skills: Sequence[int], open_: Sequence[int]) -> Iterator[tuple[Level, str]]:
        """Give the levels of skills; where none of them has one, those at which gaps say that the person is."""
        levels = [(skill.level, skill.name) for skill in map(self.career.skills.__getitem__, skills)]
        if all(level is None for level, _ in levels):
            levels = [(gap.current_level, gap.name) for gap in (self.gaps.open[number].gap for number in open_)]
        yield from ((level, name) for level, name in levels if level is not None)

    def _shown(self, ids: Iterable[str], terms: Iterable[str], *, by_words: bool) -> Iterator[DemandEvidence]:
        found = {index for id_ in ids for index in self._accomplishments.get(id_, ())}
        if by_words:
            found.update(_found(self._accomplishment_words, terms))
        for index in sorted(found):
            done = self.career.accomplishments[index]
            sure = bool(done.evidence) or done.awarded_by is not None
            basis = EvidenceBasis.SHOWN if sure else EvidenceBasis.CLAIMED
            yield _evidence(f"/accomplishments/{index}", basis, done.text)

    def _claimed(self, index: int) -> DemandEvidence:
        skill: Skill = self.career.skills[index]
        return _evidence(f"/skills/{index}", EvidenceBasis.CLAIMED, skill.name, skill.level)


class _Named:
    """Gaps by the skill that they are about, and by their names."""

    def __init__(self, gaps: Iterable[tuple[int, Gap]]) -> None:
        self._by_skill: dict[str, list[int]] = {}
        self._by_words: dict[str, list[int]] = {}
        self._by_id: dict[str, list[int]] = {}
        for number, gap in gaps:
            if gap.id is not None:
                self._by_id.setdefault(gap.id, []).append(number)
            if gap.skill is not None:
                self._by_skill.setdefault(gap.skill, []).append(number)
            _note(self._by_words, (gap.name,), number)

    def about(self, skills: Iterable[str], terms: Iterable[str], ids: Iterable[str]) -> list[int]:
        """Give the gaps of these skills, of these names, and with these ids."""
        return sorted({*_found(self._by_skill, skills), *_found(self._by_words, terms), *_found(self._by_id, ids)})


def willing(unanswered: Iterable[Unanswered], field: str) -> bool:
    """Tell whether a person may be asked about a field: not where it was answered with "not for me"."""
    return all(one.field != field or one.standing is not Standing.NOT_FOR_ME for one in unanswered)


def _note(words: dict[str, list[int]], texts: Iterable[str], number: int) -> None:
    for term in {folded(text) for text in texts}:
        words.setdefault(term, []).append(number)


def _found(words: dict[str, list[int]], terms: Iterable[str]) -> list[int]:
    return sorted({number for term in terms for number in words.get(term, ())})


def _evidence(pointer: str, basis: EvidenceBasis, name: str, level: Level | None = None) -> DemandEvidence:
    return trusted(DemandEvidence, pointer=pointer, basis=basis, name=name, level=level)
