from __future__ import annotations

import pytest

from careerkit.documents import pointers
from careerkit.documents.pointers import escape, join, split
from careerkit.errors import PointerError

# The pointers of RFC 6901, section 5, and the keys that they go through.
OF_THE_STANDARD = {
    "": (),
    "/foo": ("foo",),
    "/foo/0": ("foo", "0"),
    "/": ("",),
    "/a~1b": ("a/b",),
    "/c%d": ("c%d",),
    "/e^f": ("e^f",),
    "/g|h": ("g|h",),
    "/i\\j": ("i\\j",),
    '/k"l': ('k"l',),
    "/ ": (" ",),
    "/m~0n": ("m~n",),
}


@pytest.mark.parametrize(("pointer", "tokens"), OF_THE_STANDARD.items())
def test_the_pointers_of_the_standard_are_taken_apart_and_joined(pointer, tokens):
    assert split(pointer) == tokens
    assert join(tokens) == pointer


def test_an_escaped_tilde_before_a_one_is_no_slash():
    assert split("/~01") == ("~1",)
    assert escape("~1") == "~01"


def test_empty_keys_are_kept():
    assert split("//a//") == ("", "a", "", "")


@pytest.mark.parametrize(
    ("pointer", "reason"),
    [
        ("foo", "no-slash"),
        ("#/foo", "no-slash"),
        (" /foo", "no-slash"),
        ("~0", "no-slash"),
        ("/~", "bad-escape"),
        ("/a/~2", "bad-escape"),
        ("/~~0", "bad-escape"),
        ("/a~/b", "bad-escape"),
    ],
)
def test_what_is_no_pointer_is_refused_with_the_reason(pointer, reason):
    with pytest.raises(PointerError) as caught:
        split(pointer)
    assert caught.value == PointerError(pointer=pointer, reason=reason)


def test_the_module_lists_what_is_public():
    assert dir(pointers) == sorted(pointers.__all__)
