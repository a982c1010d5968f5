"""What the career has been: roles with what was accomplished in them, and what the person can do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from careerkit.model.accomplishments import Accomplishment, AccomplishmentNature
from careerkit.model.career import Framework
from careerkit.model.skills import Scale, Skill, SkillNature
from careerkit.views.answers import tell_answer
from careerkit.views.nodes import Entry, Group, Items, Node, Own, Question
from careerkit.views.parts import tell_rest
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.model.roles import Role
    from careerkit.views.telling import Telling

__all__ = ["tell_accomplishments", "tell_roles", "tell_skills"]

_DEEPEST = 3
"""How deep accomplishments stand within each other; what lies deeper stands beside what it is a part of."""
_ORDER = (
    AccomplishmentNature.PROJECT,
    AccomplishmentNature.RESULT,
    AccomplishmentNature.AWARD,
    AccomplishmentNature.PUBLICATION,
    AccomplishmentNature.CREDENTIAL,
    None,
)
"""The order in which the sorts of accomplishments are told."""
_ACCOMPLISHMENT = ("text", "nature", "role", "part_of", "start", "end")
"""What stands elsewhere than below an accomplishment."""


def __dir__() -> list[str]:
    return __all__


def tell_roles(telling: Telling) -> Told:
    """Tell the roles, each with what was accomplished in it."""
    career = telling.career
    inner = _Accomplishments(telling)
    entries = tuple(_role(telling, role, inner.of_role(index)) for index, role in enumerate(career.roles))
    return Told(
        id="roles",
        nodes=(Items(entries=entries, style="timeline"),) if entries else (),
        questions=_ask(telling, "roles", filled=bool(entries)),
    )


def tell_accomplishments(telling: Telling) -> Told:
    """Tell what was accomplished outside of any role, by its sort."""
    others = _Accomplishments(telling).of_no_role()
    groups = []
    for nature in _ORDER:
        entries = tuple(attrs.evolve(entry, tags=()) for one, entry in others if one.nature is nature)
        if entries:
            code = "accomplishments.others" if nature is None else f"accomplishments.{nature}"
            groups.append(Group(title=telling.wording(code), nodes=(Items(entries=entries, style="cards"),)))
    return Told(
        id="accomplishments",
        nodes=tuple(groups),
        questions=_ask(telling, "accomplishments", filled=bool(telling.career.accomplishments)),
    )


def tell_skills(telling: Telling) -> Told:
    """Tell the skills: ways of working, crafts, and those that are neither so far; and the scales they stand on."""
    skills = telling.career.skills
    natures = (SkillNature.SOFT, SkillNature.HARD, None)
    named = [(nature, [skill for skill in skills if skill.nature is nature]) for nature in natures]
    several = sum(bool(found) for _, found in named) > 1
    nodes: list[Node] = []
    for nature, found in named:
        if not found:
            continue
        items = Items(entries=tuple(_skill(telling, skill) for skill in found), style="cards")
        if nature is None and not several:
            nodes.append(items)
        else:
            nodes.append(Group(title=telling.wording(f"skills.{nature or 'others'}"), nodes=(items,)))
    nodes += [_scale(telling, scale) for scale in telling.career.scales]
    nodes += tell_answer(telling, "skill_value", Framework.PRODUCT, "product")
    return Told(id="skills", nodes=tuple(nodes), questions=_ask(telling, "skills", filled=bool(skills)))


def _ask(telling: Telling, part: str, *, filled: bool) -> tuple[Question, ...]:
    return telling.questions(part, Framework.BRAG_DOCUMENT, (), [(part, filled)])


# --------------------------------------------------------------------------------------------------------------- roles


def _role(telling: Telling, role: Role, entries: tuple[Entry, ...]) -> Entry:
    wording = telling.wording
    employer = None if role.employer is None else telling.name("employers", role.employer)
    heads = [text for text in (role.title, role.organisation or employer) if text is not None]
    text = Own(heads[0]) if heads else wording("roles.unnamed")
    told = ("title", "organisation", "start", "end", "summary", *(("employer",) if employer in heads else ()))
    tags, details, inner = tell_rest(telling, role, told)
    return Entry(
        text=text,
        lead=wording.period(role.start, role.end),
        tags=tags,
        details=(
            *telling.own(None, heads[1] if len(heads) > 1 else None),
            *telling.own(None, role.summary),
            *details,
        ),
        entries=entries,
        inner=inner,
    )


class _Accomplishments:
    """The accomplishments, each told once: in its role, within what it is a part of, or by itself."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        career = telling.career
        self.all = career.accomplishments
        first: dict[str, int] = {}
        for index, one in enumerate(self.all):
            if one.id is not None:
                first.setdefault(one.id, index)
        roles: dict[str, int] = {}
        for index, role in enumerate(career.roles):
            if role.id is not None:
                roles.setdefault(role.id, index)
        parents = [None if one.part_of is None else first.get(one.part_of) for one in self.all]
        self.children: dict[int, list[int]] = {}
        self.roots: list[int] = []
        for index, parent in enumerate(parents):
            if parent is None or _goes_round(parents, index):
                self.roots.append(index)
            else:
                self.children.setdefault(parent, []).append(index)
        self.role_of = {index: roles.get(self.all[index].role or "") for index in self.roots}

    def of_role(self, role: int) -> tuple[Entry, ...]:
        """Tell what was accomplished in one role."""
        return tuple(self.entry(index, 1, self.all[index].role) for index in self.roots if self.role_of[index] == role)

    def of_no_role(self) -> list[tuple[Accomplishment, Entry]]:
        """Tell what was accomplished in none."""
        return [
            (self.all[index], self.entry(index, 1, self.all[index].role))
            for index in self.roots
            if self.role_of[index] is None
        ]

    def entry(self, index: int, depth: int, home: str | None) -> Entry:
        """Tell one accomplishment, and what is a part of it; `home` is the role that all of it is told in."""
        if depth < _DEEPEST:
            entries = tuple(self.entry(part, depth + 1, home) for part in self.children.get(index, []))
        else:
            entries = tuple(_accomplishment(self.telling, self.all[part], home, ()) for part in self.within(index))
        return _accomplishment(self.telling, self.all[index], home, entries)

    def within(self, index: int) -> Iterable[int]:
        """Go through all that is a part of one, at any depth."""
        left = list(reversed(self.children.get(index, [])))
        while left:
            part = left.pop()
            yield part
            left += reversed(self.children.get(part, []))


def _goes_round(parents: list[int | None], start: int) -> bool:
    """Tell whether something is, by way of others, a part of itself; the first of such a circle is told by itself."""
    index, seen = parents[start], {start}
    while index is not None and index not in seen:
        seen.add(index)
        index = parents[index]
    return index == start and start == min(seen)


def _accomplishment(telling: Telling, one: Accomplishment, home: str | None, entries: tuple[Entry, ...]) -> Entry:
    wording = telling.wording
    elsewhere = None if one.role is None or one.role == home else telling.name("roles", one.role)
    _, details, inner = tell_rest(telling, one, _ACCOMPLISHMENT)
    in_a_word = one.nature is not None and one.nature is not AccomplishmentNature.RESULT
    tags = (wording.word("accomplishment-nature", one.nature),) if one.nature is not None and in_a_word else ()
    when = wording.date(one.end) if one.end and not one.start else wording.period(one.start, one.end)
    details = (*telling.own("in-role", elsewhere), *details)
    return Entry(text=Own(one.text), lead=when, tags=tags, details=details, entries=entries, inner=inner)


# -------------------------------------------------------------------------------------------------------------- skills


def _skill(telling: Telling, skill: Skill) -> Entry:
    _, details, inner = tell_rest(telling, skill, ("name", "nature", "level", "keywords"))
    return Entry(
        text=Own(skill.name),
        details=(
            *telling.detail("level", None if skill.level is None else telling.level(skill.level)),
            *telling.listed(None, skill.keywords),
            *details,
        ),
        inner=inner,
    )


def _scale(telling: Telling, scale: Scale) -> Group:
    steps = tuple(
        Entry(lead=telling.wording.number(step.value), text=Own(step.name), details=telling.own(None, step.description))
        for step in sorted(scale.steps, key=lambda step: step.value)
    )
    title = telling.wording("skills.scale", name=scale.name)
    return Group(title=title, nodes=(Items(entries=steps, style="sums"),) if steps else (), style="aside")
