from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerkit
from careerkit.declaration.compilation import dumper, loader
from careerkit.declaration.nodes import MappingNode
from careerkit.declaration.schema import example
from careerkit.declaration.table import table
from careerkit.declaration.walk import walk
from careerkit.documents import text
from careerkit.documents.kinds import kind_of
from careerkit.errors import InvalidValueError, NotADocumentError
from careerkit.testing import bodies
from careerkit.values import freeze, thaw
from tests.declaration.badges import NAMESPACE, Badges
from tests.declaration.toys import TOYS, Tree
from tests.model.parts import PARTS

CARRYING = [
    part
    for part in (*TOYS, *PARTS)
    if any(isinstance(field.node, MappingNode) and field.node.namespaced for field in table(part).fields)
]
"""Every class that may carry extensions, as the field tables say."""
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(-(2.0**53) + 1, 2.0**53 - 1)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.sampled_from([1, 1.0, 0, 0.0, -0.0, 1e15, 1e16 / 2]) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)
DEEP = st.integers(1, 60).map(lambda levels: json.loads("[" * levels + "null" + "]" * levels))
NAMES = st.sampled_from(["org.example.a", "org.example.b-c", "https://example.org/x"])
CARRIED = st.dictionaries(NAMES, ANY_JSON | DEEP, max_size=3)


def exactly(value):
    """A value as text: 1 is not 1.0, and the order of keys counts."""
    return json.dumps(value)


class TestKeptInValue:
    """'Extensions kept in value in every part that may carry them.'"""

    def test_in_many_a_part(self):
        assert len(CARRYING) > 35

    @given(CARRIED)
    def test_through_the_loader_and_back_in_every_class(self, carried):
        for part in CARRYING:
            body = {**example(part), "extensions": carried}
            loaded = loader(part)(json.loads(exactly(body)), [0, 0])
            assert exactly(dumper(part)(loaded)["extensions"]) == exactly(carried), part
            assert exactly(thaw(loaded.extensions)) == exactly(carried)

    @given(CARRIED)
    def test_through_a_constructor_in_every_class(self, carried):
        for part in CARRYING:
            loaded = loader(part)({**example(part), "extensions": carried}, [0, 0])
            values = {field.name: getattr(loaded, field.name) for field in table(part).fields}
            made = part(**{**values, "extensions": carried})
            assert made == loaded
            assert exactly(dumper(part)(made)["extensions"]) == exactly(carried), part

    @pytest.mark.parametrize("fast", [True, False])
    @given(carried=CARRIED)
    def test_through_the_text_of_every_document_whichever_parser_reads_it(self, fast, carried):
        with pytest.MonkeyPatch.context() as patch:
            if not fast:
                patch.setattr(text, "_fast", None)
            for part in CARRYING:
                try:
                    kind = kind_of(part)
                except NotADocumentError:
                    continue
                document = {"kind": kind, "schema_version": "1.0", **example(part), "extensions": carried}
                again = json.loads(careerkit.dumps(careerkit.loads(exactly(document))))
                assert exactly(again["extensions"]) == exactly(carried), kind

    @given(ANY_JSON)
    def test_frozen_and_thawed(self, value):
        assert exactly(thaw(freeze(value))) == exactly(value)


class TestWithAClass:
    """What has a class is refused by loader, constructor and walk alike, and kept in value where it is not."""

    @pytest.fixture(autouse=True, scope="class")
    @classmethod
    def registered(cls):
        with careerkit.registrations():
            careerkit.register_extension(NAMESPACE, Badges)
            yield

    @given(bodies(Badges) | ANY_JSON | st.dictionaries(st.sampled_from(Badges.__slots__), ANY_JSON))
    def test_all_agree(self, data):
        body = {"name": "a", "extensions": {NAMESPACE: data}}
        faults = list(walk(Tree, body))
        made = None
        with suppress(InvalidValueError):
            made = Tree(name="a", extensions={NAMESPACE: data})
        content = exactly({"kind": "vision", "schema_version": "1.0", "extensions": {NAMESPACE: data}})
        problems = careerkit.validate(content.encode())
        assert (made is None) == bool(faults) == bool(problems)
        if made is not None:
            assert exactly(thaw(made.extensions[NAMESPACE])) == exactly(data)
            assert careerkit.extension(made, Badges) == loader(Badges)(json.loads(exactly(data)), [0, 0])

    @given(bodies(Badges))
    def test_what_is_drawn_is_valid_and_what_is_set_is_what_is_got(self, body):
        assert list(walk(Badges, body)) == []
        badges = loader(Badges)(body, [0, 0])
        assert careerkit.extension(careerkit.with_extension(Tree(name="a"), badges), Badges) == badges
