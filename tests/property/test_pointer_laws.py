from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerkit.documents.pointers import escape, join, split

keys = st.text(alphabet=st.one_of(st.sampled_from("~/01"), st.characters()))


class TestSplitAndJoin:
    """'the inverse of `split`'"""

    @given(st.lists(keys))
    def test_split_gives_back_what_was_joined(self, tokens):
        assert split(join(tokens)) == tuple(tokens)

    @given(st.lists(keys), st.lists(keys))
    def test_joining_is_putting_one_after_the_other(self, outer, inner):
        assert join(outer) + join(inner) == join(outer + inner)

    @given(keys)
    def test_an_escaped_key_is_one_step(self, key):
        assert split("/" + escape(key)) == (key,)
