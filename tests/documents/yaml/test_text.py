from __future__ import annotations

import pytest

from careerkit import validate
from careerkit.documents.notations import JsonText
from careerkit.documents.text import UNREAD, Limits
from careerkit.documents.yaml.text import YamlText

pytestmark = pytest.mark.needs_extra("yaml")

JSON = b'{"a": [1, {"b\\ud800": 2}], "c": 3}'
YAML = b'a: [1, {"b\\ud800": 2}]\nc: 3'


@pytest.mark.parametrize(
    ("pointer", "of_key", "json", "yaml"),
    [
        ("", False, 1, 1),
        ("/a", False, 7, 4),
        ("/a", True, 2, 1),
        ("/a/1", False, 11, 8),
        ("/a/1/b\ufffd", False, 23, 20),
        ("/a/1/b\ufffd", True, 12, 9),
        ("/c", False, 33, 4),
    ],
)
def test_the_place_of_a_value_is_found(pointer, of_key, json, yaml):
    assert JsonText(JSON, Limits()).place(pointer, of_key=of_key).column == json
    assert YamlText(YAML, Limits()).place(pointer, of_key=of_key).column == yaml


@pytest.mark.parametrize("pointer", ["/b", "/a/2", "/a/x", "/a/0/0", "/a/1/c", "/c/0"])
def test_what_is_not_there_has_no_place(pointer):
    for text in (JsonText(JSON, Limits()), YamlText(YAML, Limits())):
        assert text.place(pointer, of_key=False) is None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"a: ~", None),
        (b"a: null", None),
        (b"b: &x ~\na: *x", None),
        (b"b: 1", None),
        (b"a:", "yaml-nothing"),
        (b"a:\r\n", "yaml-nothing"),
        (b"a:\nb: # c", "yaml-nothing"),
        (b"{b: [1], a}", "yaml-nothing"),
        (b"{a: , b: 1}", "yaml-nothing"),
        (b"a: # to do", "yaml-comment"),
        (b"a: #1 in town", "yaml-comment"),
    ],
)
def test_null_that_nobody_has_written_is_known(content, why):
    assert YamlText(content, Limits()).why_null("/a") == why


def test_a_text_without_faults_is_whole_and_hides_nothing():
    for text in (JsonText(b'{"a": 1}', Limits()), YamlText(b"a: 1", Limits())):
        assert text.value == {"a": 1}
        assert text.is_whole(text.value, 1)
        assert not text.is_suspicious(text.value)


def test_null_in_json_is_written():
    assert JsonText(b'{"a": null}', Limits()).why_null("/a") is None


def test_what_is_empty_is_told_as_such_and_not_as_null():
    content = b'kind: canvas\nschema_version: "1.0"\nkey_activities:\n- text:\n- text: #1 in town\n- text: ~\n'
    found = validate(content, notation="yaml")
    assert {problem.code for problem in found} == {"null"}
    assert [problem.message for problem in found] == [
        "nothing stands here: fill it in, or take it out",
        "nothing but a comment stands here: fill it in, or take it out; a text that begins with # needs quotes",
        "null is not used: leave the key out",
    ]


def test_the_root_and_the_items_of_a_list_have_no_keys():
    for text in (JsonText(JSON, Limits()), YamlText(YAML, Limits())):
        assert text.place("", of_key=True) is text.place("/a/0", of_key=True) is None


@pytest.mark.parametrize("content", [b"\xff", b"\0\0", b"[", b""])
def test_a_text_that_can_not_be_read_has_faults_and_nothing_to_judge(content):
    for text in (JsonText(content, Limits()), YamlText(content, Limits())):
        assert text.value is UNREAD
        assert len(text.faults) == 1
        assert text.is_suspicious(text.value)
        assert not text.is_judged
        assert text.place("/a", of_key=False) is None
