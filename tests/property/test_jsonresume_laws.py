from __future__ import annotations

import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from careerkit.declaration.compilation import dumper, loader
from careerkit.interop.jsonresume import NAMESPACE, from_jsonresume, kept_aside
from careerkit.model import Career

MADE = {"id", "nature", "role", "part_of"}

texts = st.one_of(
    st.sampled_from(
        ["", " ", "2014", "2014-06-29", "2013-19", "Present", "https://example.org", "Baker", "B\u00e4cker"]
    ),
    st.text(max_size=8),
    st.integers(min_value=498, max_value=503).map("x".__mul__),
)
scalars = st.one_of(texts, st.none(), st.booleans(), st.integers(-(2**53) + 1, 2**53 - 1), st.floats(-1e15, 1e15))
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=6
)
keys = st.sampled_from(
    [
        "name",
        "position",
        "organization",
        "url",
        "startDate",
        "endDate",
        "date",
        "releaseDate",
        "summary",
        "description",
        "location",
        "highlights",
        "title",
        "institution",
        "area",
        "studyType",
        "score",
        "courses",
        "awarder",
        "issuer",
        "publisher",
        "level",
        "keywords",
        "roles",
        "entity",
        "type",
        "label",
        "email",
        "image",
        "company",
    ]
)
values = st.one_of(texts, st.lists(texts, max_size=3), anything)
degrees = st.fixed_dictionaries(
    {"studyType": texts, "endDate": st.sampled_from(["2014", "2014-06", "Present", ""])},
    optional={
        "institution": values,
        "area": values,
        "startDate": values,
        "url": values,
        "score": values,
        "courses": st.lists(texts, max_size=3) | anything,
    },
)
entries = st.one_of(st.dictionaries(keys, values, max_size=8), degrees, anything)
sections = st.one_of(st.lists(entries, max_size=4), entries)
resumes = st.dictionaries(
    st.sampled_from(
        [
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
            "meta",
            "$schema",
            "basics",
            "favourites",
        ]
    ),
    sections,
).map(lambda resume: {"basics": {}, **resume})


def leaves(value, *, imported=False):
    if isinstance(value, dict):
        for key, item in value.items():
            if not (imported and key in MADE):
                yield from leaves(item, imported=imported and key != "extensions")
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, imported=imported)
    else:
        yield json.dumps(value)


class TestNothingIsLost:
    """'Nothing is guessed, corrected or dropped.'"""

    @given(resumes)
    def test_the_values_of_the_resume_are_the_values_of_the_career(self, resume):
        career = dumper(Career)(from_jsonresume(resume))
        assert Counter(leaves(career, imported=True)) == Counter(leaves(resume))

    @given(resumes)
    def test_what_an_import_gives_is_a_document(self, resume):
        career = from_jsonresume(resume)
        assert loader(Career)(dumper(Career)(career), [0, 0]) == career

    @given(resumes)
    def test_an_import_of_the_same_resume_gives_the_same_career(self, resume):
        again = json.loads(json.dumps(resume))
        assert dumper(Career)(from_jsonresume(again)) == dumper(Career)(from_jsonresume(resume))


class TestEducation:
    """'a `credential` each, where it has a `studyType` and an `endDate`'"""

    @given(st.lists(degrees, max_size=4))
    def test_an_entry_is_a_credential_or_stays_whole(self, education):
        career = from_jsonresume({"education": education})
        kept = (dumper(Career)(career).get("extensions") or {NAMESPACE: {}})[NAMESPACE].get("education", [])
        assert len(career.accomplishments) + len(kept) == len(education)
        assert all(entry in education for entry in kept)
        assert all(one.nature == "credential" and one.end for one in career.accomplishments)


class TestReferences:
    """'those that others refer to get an id'"""

    @given(resumes)
    def test_ids_are_unique_and_each_is_referred_to(self, resume):
        career = from_jsonresume(resume)
        ids = [thing.id for thing in (*career.roles, *career.accomplishments) if thing.id]
        used = {one.role or one.part_of for one in career.accomplishments} - {None}
        assert len(ids) == len(set(ids))
        assert set(ids) == used


class TestKeptAside:
    """'the JSON Pointers into the career'"""

    @given(resumes)
    def test_each_pointer_leads_to_something(self, resume):
        career = from_jsonresume(resume)
        for pointer in kept_aside(career):
            value = dumper(Career)(career)
            for token in pointer[1:].split("/"):
                key = token.replace("~1", "/").replace("~0", "~")
                value = value[int(key)] if isinstance(value, list) else value[key]
            assert f"/{NAMESPACE}/" in pointer
