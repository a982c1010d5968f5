from __future__ import annotations

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerkit
from careerkit.documents.kinds import kinds
from careerkit.documents.versions import Versions
from careerkit.testing import bodies
from tests.documents import courses, courses_1_0
from tests.documents.courses import KIND, VERSIONS

OLDER = st.sampled_from([("1.0", courses_1_0.Course), ("1.1", courses.Course11)]).flatmap(
    lambda form: bodies(form[1]).map(lambda body: {"kind": KIND, "schema_version": form[0], **body})
)

FIRST = Versions(("1.0", "1.1"), [step for step in VERSIONS.steps if step.to == "1.1"], VERSIONS.form)
"""The versions as they were when 1.1 was the newest."""


@pytest.fixture(autouse=True, scope="module")
def registered():
    with careerkit.registrations():
        careerkit.register_kind(KIND, "tests.documents.courses:Course", versions=VERSIONS)
        yield


class TestOlderDocuments:
    """'`load` migrates older documents stepwise; `read` tells which version came.'"""

    @given(OLDER)
    def test_every_valid_one_is_read_and_what_no_class_describes_is_kept_to_the_letter(self, document):
        before = copy.deepcopy(document)
        read = careerkit.reads(json.dumps(document))
        assert (read.kind, read.schema_version) == (KIND, document["schema_version"])
        written = careerkit.dumps(read)
        assert careerkit.loads(written) == read.body
        assert json.dumps(json.loads(written).get("extensions")) == json.dumps(document.get("extensions"))
        at_once = VERSIONS.migrated(document)
        assert json.dumps(document) == json.dumps(before)
        for upto in (FIRST, VERSIONS):
            if document["schema_version"] in upto.numbers:
                document = upto.migrated(document)
        assert json.dumps(document) == json.dumps(at_once)


class TestNewerDocuments:
    """'A newer document is refused by name, not half-read.'"""

    @given(
        st.sampled_from(kinds()),
        st.integers(1, 99).map(lambda minor: f"1.{minor}") | st.integers(2, 99).map(lambda major: f"{major}.0"),
        st.dictionaries(st.text(max_size=4), st.none() | st.integers(), max_size=3),
    )
    def test_whatever_is_in_them(self, kind, version, body):
        document = {**body, "kind": kind, "schema_version": version}
        (problem,) = careerkit.validate(json.dumps(document).encode())
        assert (problem.code, problem.params["version"]) == ("newer-version", version)
