"""JSON Resume in: a career made of a résumé, in which every value of the résumé can be found.

JSON Resume (jsonresume.org, schema 1.x) is loose: every key may be missing, any other may be there, and files in the
wild hold dates such as `Present`, empty texts and numbers where texts are meant. What has a place in a career goes
there as it is; everything else is kept under `extensions`, in the namespace `org.jsonresume`: by the entry that it
belongs to, or by the career where a whole section or entry has no place. Nothing is guessed, corrected or dropped.

What becomes what:

| résumé | career |
|---|---|
| `basics`: `name`, `label`, `summary` | `person`: `name`, `headline`, `summary` |
| `work` | a role each, `employment`; its `highlights` are accomplishments in that role, `result` |
| `volunteer` | the same, `volunteering` |
| `projects` | an accomplishment each, `project`; its `highlights` are accomplishments that are part of it, `result` |
| `awards`, `certificates`, `publications` | an accomplishment each: `award`, `credential`, `publication` |
| `education` | a `credential` each, where it has a `studyType` and an `endDate`; its `courses` are keywords |
| `skills` | a skill each |
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from careerkit.declaration.walk import nearest, walk
from careerkit.documents.pointers import join
from careerkit.errors import InvalidDocumentError, Problem
from careerkit.model.accomplishments import Accomplishment, AccomplishmentNature, Evidence
from careerkit.model.career import Career, Person
from careerkit.model.roles import Role
from careerkit.model.skills import Skill
from careerkit.model.work import WorkFooting
from careerkit.values import FrozenMap

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["NAMESPACE", "from_jsonresume", "kept_aside"]

NAMESPACE = "org.jsonresume"
"""The name under `extensions` that holds what has no place of its own."""

_SECTIONS = (
    "basics",
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
)
"""The sections of a résumé that say something about a person."""

_PERSON = {"name": "name", "label": "headline", "summary": "summary"}
_SPAN = {"startDate": "start", "endDate": "end"}
_WORK = {
    "name": "organisation",
    "position": "title",
    **_SPAN,
    "summary": "summary",
    "description": "about",
    "location": "location",
    "url": "address",
}
_VOLUNTEER = {"organization": "organisation", **{key: field for key, field in _WORK.items() if key != "name"}}
_SKILL = {"name": "name", "level": "level"}
_ACCOMPLISHMENTS = {
    "projects": (AccomplishmentNature.PROJECT, {"name": "text", "description": "description", **_SPAN}),
    "awards": (
        AccomplishmentNature.AWARD,
        {"title": "text", "summary": "description", "date": "end", "awarder": "awarded_by"},
    ),
    "education": (
        AccomplishmentNature.CREDENTIAL,
        {"studyType": "text", "area": "description", "institution": "awarded_by", **_SPAN},
    ),
    "certificates": (AccomplishmentNature.CREDENTIAL, {"name": "text", "date": "end", "issuer": "awarded_by"}),
    "publications": (
        AccomplishmentNature.PUBLICATION,
        {"name": "text", "summary": "description", "releaseDate": "end", "publisher": "awarded_by"},
    ),
}
"""For each section, which key of an entry becomes which field."""
_NEEDED = {"education": {"text", "end"}}
"""What makes an entry of a section an accomplishment, where a text is not enough: studies that go on, or of which no
degree is named, are none yet."""


def __dir__() -> list[str]:
    return __all__


def from_jsonresume(resume: Mapping[str, Any]) -> Career:
    """Make a career of a résumé in the form of JSON Resume 1.x.

    Roles and accomplishments stand in the order of the résumé; those that others refer to get an id, made of their
    name. `kept_aside` tells what went under `extensions`.

    Args:
        resume: What a JSON parser gave for the résumé.

    Raises:
        InvalidDocumentError: if it is not an object (`wrong-type`), if it is a document of careerkit's own
            (`wrong-kind`), or if it has no section of JSON Resume at all (`unknown-key` for each key, or
            `missing-key`).
        InvalidValueError: if a value that has to be kept aside is no I-JSON, such as a number beyond 2**53 or half a
            character; careerkit's own parser gives no such value.

    Source: requirement row U.8; the schema of JSON Resume, https://jsonresume.org/schema.

    Examples:
        >>> resume = {"work": [{"name": "Harbour Library", "endDate": "Present", "highlights": ["A reading room"]}]}
        >>> career = from_jsonresume(resume)
        >>> career.roles[0].organisation, career.roles[0].end
        ('Harbour Library', None)
        >>> career.accomplishments[0].text, career.accomplishments[0].role
        ('A reading room', 'harbour-library')
        >>> kept_aside(career)
        ('/roles/0/extensions/org.jsonresume/endDate',)
    """
    problems = _what_is_wrong(resume)
    if problems:
        raise InvalidDocumentError(problems=problems)
    return _Import(resume).career()


def kept_aside(career: Career) -> tuple[str, ...]:
    """Name what an import of a résumé kept under `extensions`, for it had no place of its own.

    Returns:
        The JSON Pointers into the career, whole sections first; empty where everything has a place.

    Examples:
        >>> kept_aside(from_jsonresume({"languages": [{"language": "Frisian"}], "skills": [{"name": "Sailing"}]}))
        ('/extensions/org.jsonresume/languages',)
    """
    lists: dict[str, tuple[Role | Skill | Accomplishment, ...]] = {
        "roles": career.roles,
        "skills": career.skills,
        "accomplishments": career.accomplishments,
    }
    found = _aside(career, ())
    for name, entries in lists.items():
        for index, entry in enumerate(entries):
            found += _aside(entry, (name, str(index)))
    return tuple(found)


def _aside(part: Career | Role | Skill | Accomplishment, place: tuple[str, ...]) -> list[str]:
    kept = None if part.extensions is None else part.extensions.get(NAMESPACE)
    return [join([*place, "extensions", NAMESPACE, key]) for key in kept] if isinstance(kept, Mapping) else []


def _what_is_wrong(resume: Any) -> tuple[Problem, ...]:
    """Find out why this is no résumé at all."""
    if not isinstance(resume, Mapping):
        return tuple(walk(Career, resume))
    if "kind" in resume and "schema_version" in resume:
        return (
            Problem(
                pointer="/kind",
                code="wrong-kind",
                params={"kind": str(resume["kind"])[:40], "expected": ("JSON Resume",)},
            ),
        )
    if any(section in resume for section in _SECTIONS):
        return ()
    keys = [str(key) for key in resume if key not in ("$schema", "meta")]
    return tuple(
        Problem(pointer=join([key]), code="unknown-key", params={"key": key[:40], **nearest(key, _SECTIONS)})
        for key in keys
    ) or (Problem(pointer="", code="missing-key", params={"key": "basics"}),)


class _Entry:
    """An object of the résumé: what is taken out of it has a place, and what is left is kept aside."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.left = dict(given)

    def text(self, key: str, part: type[Part], field: str) -> str | None:
        """Take a text, if the field can hold it."""
        if not _fits(self.left.get(key), part, field):
            return None
        taken: str = self.left.pop(key)
        return taken

    def texts(self, key: str, part: type[Part], field: str, *, listed: bool, whole: bool = False) -> list[str]:
        """Take those texts of a list that the field can hold: each of them, or as one item of a list if `listed`.

        A list that is of use only as a `whole` is taken if all of it fits, and else not at all.
        """
        given = self.left.get(key)
        if not isinstance(given, list | tuple):
            return []
        fitting = [_fits(item, part, field, listed=listed) for item in given]
        others = [item for item, fits in zip(given, fitting, strict=True) if not fits]
        if others and whole:
            return []
        if others:
            self.left[key] = others
        else:
            del self.left[key]
        return [item for item, fits in zip(given, fitting, strict=True) if fits]

    def fields(self, part: type[Part], names: Mapping[str, str]) -> dict[str, Any]:
        """Take what has a field of its own, by the names of the fields."""
        taken = {field: self.text(key, part, field) for key, field in names.items()}
        return {field: text for field, text in taken.items() if text is not None}

    @property
    def extensions(self) -> FrozenMap | None:
        """What is left, as the part that is made of the entry keeps it."""
        return FrozenMap({NAMESPACE: self.left}) if self.left else None


def _fits(value: Any, part: type[Part], field: str, *, listed: bool = False) -> bool:
    """Tell whether a value is a text that says something and that a field can hold, by the field's own declaration."""
    if not isinstance(value, str) or not value.strip():
        return False
    faults = walk(part, {field: [value] if listed else value})
    return not any(problem.pointer.startswith(f"/{field}") for problem in faults)


class _Import:
    """One résumé on its way to a career."""

    def __init__(self, resume: Mapping[str, Any]) -> None:
        self.resume = _Entry(resume)
        self.ids: set[str] = set()
        self.numbers: Counter[str] = Counter()
        self.roles: list[Role] = []
        self.skills: list[Skill] = []
        self.accomplishments: list[Accomplishment] = []

    def career(self) -> Career:
        """Read the sections, in the order in which their accomplishments are to stand."""
        person = self.person()
        self.each("work", lambda entry: self.role(entry, _WORK, WorkFooting.EMPLOYMENT))
        self.each("volunteer", lambda entry: self.role(entry, _VOLUNTEER, WorkFooting.VOLUNTEERING))
        for section in _ACCOMPLISHMENTS:
            self.each(section, lambda entry, section=section: self.accomplishment(entry, section))  # type: ignore[misc]  # bound here, for the loop goes on
        self.each("skills", self.skill)
        return Career(
            person=person,
            roles=tuple(self.roles),
            skills=tuple(self.skills),
            accomplishments=tuple(self.accomplishments),
            extensions=self.resume.extensions,
        )

    def each(self, section: str, read: Callable[[_Entry], bool]) -> None:
        """Read the entries of a section; those of which nothing can be made stay in it, whole."""
        given = self.resume.left.get(section)
        if not isinstance(given, list | tuple):
            return
        others = [entry for entry in given if not (isinstance(entry, Mapping) and read(_Entry(entry)))]
        if others:
            self.resume.left[section] = others
        else:
            del self.resume.left[section]

    def person(self) -> Person | None:
        given = self.resume.left.get("basics")
        if not isinstance(given, Mapping):
            return None
        basics = _Entry(given)
        fields = basics.fields(Person, _PERSON)
        if basics.left:
            self.resume.left["basics"] = basics.left
        else:
            del self.resume.left["basics"]
        return Person(**fields) if fields else None

    def role(self, entry: _Entry, names: Mapping[str, str], nature: WorkFooting) -> bool:
        fields = entry.fields(Role, names)
        highlights = entry.texts("highlights", Accomplishment, "text", listed=False)
        if not fields and not highlights:
            return False
        name = fields.get("organisation") or fields.get("title") or ""
        role = Role(
            id=self.new_id(name, "role") if highlights else None, nature=nature, **fields, extensions=entry.extensions
        )
        self.roles.append(role)
        self.results(highlights, role=role.id)
        return True

    def accomplishment(self, entry: _Entry, section: str) -> bool:
        nature, names = _ACCOMPLISHMENTS[section]
        fields = entry.fields(Accomplishment, names)
        if not _NEEDED.get(section, {"text"}) <= fields.keys():
            return False
        address = entry.text("url", Evidence, "address")
        keywords, highlights = [], []
        if section == "education":
            keywords = entry.texts("courses", Accomplishment, "keywords", listed=True, whole=True)
        if section == "projects":
            keywords = entry.texts("keywords", Accomplishment, "keywords", listed=True)
            highlights = entry.texts("highlights", Accomplishment, "text", listed=False)
        made = Accomplishment(
            id=self.new_id(fields["text"], "project") if highlights else None,
            nature=nature,
            **fields,
            evidence=(Evidence(address=address),) if address else (),
            keywords=tuple(keywords),
            extensions=entry.extensions,
        )
        self.accomplishments.append(made)
        self.results(highlights, part_of=made.id)
        return True

    def results(self, highlights: list[str], *, role: str | None = None, part_of: str | None = None) -> None:
        nature = AccomplishmentNature.RESULT
        self.accomplishments += [
            Accomplishment(text=text, nature=nature, role=role, part_of=part_of) for text in highlights
        ]

    def skill(self, entry: _Entry) -> bool:
        fields = entry.fields(Skill, _SKILL)
        if "name" not in fields:
            return False
        keywords = entry.texts("keywords", Skill, "keywords", listed=True)
        self.skills.append(Skill(**fields, keywords=tuple(keywords), extensions=entry.extensions))
        return True

    def new_id(self, name: str, otherwise: str) -> str:
        """Make an id of a name that no other entry has, whatever its collection, so that it can be found by it."""
        plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
        slug = re.sub("[^a-z0-9]+", "-", plain)[:56].strip("-") or otherwise
        made = slug
        while made in self.ids:
            self.numbers[slug] += 1
            made = f"{slug}-{self.numbers[slug] + 1}"
        self.ids.add(made)
        return made
