from __future__ import annotations

from itertools import pairwise

import pytest

from careerkit.documents.faults import Fault
from careerkit.documents.text import Limits
from careerkit.documents.yaml import composing, parsing
from careerkit.documents.yaml.composing import compose
from careerkit.documents.yaml.faults import CODES, REASONS, UNSUPPORTED
from careerkit.documents.yaml.parsing import Events
from careerkit.messages import has
from careerkit.values import FrozenMap
from tests.messages.test_messages import entries

pytestmark = pytest.mark.needs_extra("yaml")

LIMITS = Limits()


def value(text, limits=LIMITS):
    composed = compose(text, limits)
    assert composed.faults == ()
    return composed.node.value


def faults(text, limits=LIMITS):
    return [(one.code, one.pointer, one.line, one.column) for one in compose(text, limits).faults]


def only_fault(text, limits=LIMITS):
    (fault,) = compose(text, limits).faults
    return fault


# ------------------------------------------------------------------------------------------- what a text stands for


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("country: no\nsince: 2026-04-17\nat: 12:30", {"country": "no", "since": "2026-04-17", "at": "12:30"}),
        ("null: 1\ntrue: 2\n3: 4\n~: 5\non: 6\n4.50: 7", {"null": 1, "true": 2, "3": 4, "~": 5, "on": 6, "4.50": 7}),
        ("a: 'no'\nb: \"1\"\nc: |\n  2\nd: >-\n  true", {"a": "no", "b": "1", "c": "2\n", "d": "true"}),
        ("a:\nb: ~", {"a": None, "b": None}),
        ("- - 1\n  - 2\n- []\n- {}", [[1, 2], [], {}]),
        ("- 1.5\n- -2e3\n- 0x1F", [1.5, -2000.0, 31]),
        ('{"a":1,"b":[true,null,"x"]}', {"a": 1, "b": [True, None, "x"]}),
        ('? a\n: 1\n? "long"\n: - 2', {"a": 1, "long": [2]}),
        ("a: one\n  two\n\n  three", {"a": "one two\nthree"}),
        ('a: "one\n  two\\\n  three\\n"', {"a": "one twothree\n"}),
        ("a: it's\nb: 'it''s'\nc: a#b\nd: a # b", {"a": "it's", "b": "it's", "c": "a#b", "d": "a"}),
        ('a: "\\x41\\u00e9\\U0001F600\\/\\e\\0\\_"', {"a": "Aé😀/\x1b\0\xa0"}),
        ('a: "\\ud83d\\ude00"\n"\\ud83d\\ude00": 1', {"a": "😀", "😀": 1}),
        ("'<<': 1", {"<<": 1}),
        ("a: <<\nb: [<<]", {"a": "<<", "b": ["<<"]}),
        ("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}),
        ("--- # first\na: 1\n", {"a": 1}),
        ("a: what? me\nb: ?x\nc: {? d : e}", {"a": "what? me", "b": "?x", "c": {"d": "e"}}),
        ("a: 1\r\nb: |\r\n  c\r\n  d\r\n", {"a": 1, "b": "c\nd\n"}),
        ("a: 1\rb: 2", {"a": 1, "b": 2}),
        ("a: {b: 1} #c\nd: 2 #e", {"a": {"b": 1}, "d": 2}),
        ("---", None),
    ],
)
def test_a_text_stands_for_what_yaml_1_2_says(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize("char", ["\x7f", "\x80", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff"])
@pytest.mark.parametrize("text", ["a: x{}y", "a: 'x{}y'", 'a: "x{}y"', "a: |-\n  x{}y", "a: >-\n  x{}y", "? a\n: x{}y"])
def test_a_character_that_yaml_1_1_reads_otherwise_stays_what_it_is(text, char):
    assert value(text.replace("{}", char)) == {"a": f"x{char}y"}
    assert value(text.replace("a", f"a{char}").replace("{}", "")) == {f"a{char}": "xy"}


def test_where_no_character_is_left_to_stand_for_it_it_is_refused(monkeypatch):
    monkeypatch.setattr(parsing, "_LOWEST", parsing._HIGHEST - 1)
    assert value("a: \u2028") == {"a": "\u2028"}
    assert only_fault("a: \u2028\U0010ffff").params["found"] == "U+2028"
    assert only_fault("a: \x7f\u2028").params["found"] == "U+2028"
    monkeypatch.setattr(parsing, "_LOWEST", parsing._HIGHEST - 2)
    assert value("a: \x7f\u2028") == {"a": "\x7f\u2028"}


def test_the_places_of_values_and_keys_are_kept():
    composed = compose("a:\n  - b: &x 1\n    c: *x\n  - &y [d]\n  - *y", LIMITS)
    assert composed.lines.position(19).line == 3
    where = composed.node.place
    key, place = where.inside["a"]
    assert (where.offset, key, place.offset) == (0, 0, 5)
    assert place.inside[0].inside["b"] == (7, (10, None))
    assert place.inside[0].inside["c"] == (19, (22, None))
    assert place.inside[1].inside == place.inside[2].inside
    inside_itself = compose("- &x [1, *x]", LIMITS).node.place.inside[0]
    assert inside_itself.inside[1] == (9, None)


# -------------------------------------------------------------------------------------------------------------- aliases


def test_an_alias_gives_what_its_anchor_stands_at_once_more():
    assert value("a: &x {b: [1]}\nc: *x\nd: &x 2\ne: *x") == {"a": {"b": [1]}, "c": {"b": [1]}, "d": 2, "e": 2}
    assert value("&k a: *k\nb: &x [&x 1, 2]\nc: *x") == {"a": "a", "b": [1, 2], "c": 1}


def test_the_value_is_a_tree():
    found = value("a: &x {b: [1]}\nc: *x")
    assert found["a"] is not found["c"]
    assert found["a"]["b"] is not found["c"]["b"]


def test_aliases_stand_for_no_more_than_is_allowed():
    text = "- &x [1, 2]\n- *x\n- *x"
    assert len(value(text, Limits(max_aliased=6))) == 3
    fault = only_fault(text, Limits(max_aliased=5))
    assert (fault.code, fault.pointer, fault.line, dict(fault.params)) == ("too-many-aliased", "/2", 3, {"limit": 5})


def test_a_long_text_weighs_more():
    text = f"- &x {'y' * 1000}\n- *x"
    assert len(value(text, Limits(max_aliased=11))) == 2
    assert only_fault(text, Limits(max_aliased=10)).code == "too-many-aliased"
    for text, weight in (
        (f"- &x {'y' * 99}\n- *x", 1),
        (f"- &x {'y' * 100}\n- *x", 2),
        (f"&x {'y' * 1000}: *x", 11),
        (f"- &x {{{'y' * 1000}: 1, b: 2}}\n- *x", 15),
    ):
        assert value(text, Limits(max_aliased=weight))
        assert only_fault(text, Limits(max_aliased=weight - 1)).code == "too-many-aliased"


def test_a_billion_laughs_are_not_laughed(monkeypatch):
    seen = []
    get = Events.get_event
    monkeypatch.setattr(Events, "get_event", lambda events: seen.append(1) or get(events))
    names = "abcdefghijklmnopqrstuvwxyz"
    lines = [f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise(names)]
    assert faults("a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(lines)) == [("too-many-aliased", "/e/0", 5, 8)]
    assert len(seen) < 100


def test_an_alias_goes_no_deeper_than_is_allowed():
    text = "- &x [[1]]\n- [[*x]]"
    assert value(text, Limits(max_depth=5)) == [[[1]], [[[[1]]]]]
    assert faults(text, Limits(max_depth=4)) == [("too-deep", "/1/0/0", 2, 5)]


# --------------------------------------------------------------------------------------------------------------- faults


NO_YAML = [
    ("a: b: c", "yaml-colon-in-text", ("", 1, 5), {"found": ":"}),
    ("a: b\n  c: d", "yaml-colon-in-text", ("", 2, 4), {"found": ":"}),
    ("name: Ada\nborn", "yaml-colon", ("", 2, 1), {}),
    ("- a\n-b", "yaml-colon", ("/1", 2, 1), {}),
    ("name: Ada\nborn\nat: sea", "yaml-colon", ("", 2, 1), {}),
    ("name: Ada\n'born'\nat: sea", "yaml-colon", ("", 2, 1), {}),
    ("a:\n  b: 1\n c: 2", "yaml-indentation", ("", 3, 2), {}),
    ("- a\nb: c", "yaml-indentation", ("/1", 2, 1), {}),
    ("a: 'b' c", "yaml-after-quotes", ("", 1, 8), {}),
    ('a: 1\nb: "c "d" e"', "yaml-after-quotes", ("", 2, 8), {}),
    ("a: 'b'\n  c: d", "yaml-indentation", ("", 2, 3), {}),
    ("a: 'b'\r  c: d", "yaml-indentation", ("", 2, 3), {}),
    ("a: [b] c", "yaml-after-brackets", ("", 1, 8), {}),
    ("a: [\n  b\n] c", "yaml-after-brackets", ("", 3, 3), {}),
    ("- {b} c", "yaml-after-brackets", ("/1", 1, 7), {}),
    ("a: [1, 2", "unterminated-document", ("/a/2", 1, 9), {"close": "]", "open_line": 1, "open_column": 4}),
    ("a: {b: 1\n\n", "unterminated-document", ("/a", 3, 1), {"close": "}", "open_line": 1, "open_column": 4}),
    ("a: [1,", "unterminated-document", ("/a/1", 1, 7), {"close": "]", "open_line": 1, "open_column": 4}),
    ("a: [b, {c: 1,\n# d\n", "unterminated-document", ("/a/1", 3, 1), {"close": "}", "open_line": 1, "open_column": 8}),
    ("- {\n", "unterminated-document", ("/0", 2, 1), {"close": "}", "open_line": 1, "open_column": 3}),
    ("a: {b:", "unterminated-document", ("/a/b", 1, 7), {"close": "}", "open_line": 1, "open_column": 4}),
    ("a: [1 2] ]", "yaml-after-brackets", ("", 1, 10), {}),
    (f"[{'k' * 1025}: 1]", "expected-comma-or-close", ("/1", 1, 1027), {"found": ":", "close": "]"}),
    ("a: ['b' 'c']", "expected-comma-or-close", ("/a/1", 1, 9), {"found": "'", "close": "]"}),
    ("a: {'b': 'c' 'd'}", "expected-comma-or-close", ("/a", 1, 14), {"found": "'", "close": "}"}),
    ("a: 'b", "unterminated-string", ("/a", 1, 4), {}),
    ('a: "b\n---\n"', "unterminated-string", ("/a", 1, 4), {}),
    ('a: "b\\', "unterminated-string", ("/a", 1, 4), {}),
    ("a:\tb", "yaml-tab", ("/a", 1, 3), {}),
    ("a:\n\t- b", "yaml-tab", ("/a", 2, 1), {}),
    ("a: @b", "yaml-reserved", ("/a", 1, 4), {"found": "@"}),
    ("a: `b`", "yaml-reserved", ("/a", 1, 4), {"found": "`"}),
    ("a: *b", "yaml-no-anchor", ("/a", 1, 4), {"found": "b"}),
    ("a: *b* c", "yaml-anchor", ("/a", 1, 4), {}),
    ("a: &b* c", "yaml-anchor", ("/a", 1, 4), {}),
    ('a: "C:\\data"', "yaml-escape", ("/a", 1, 8), {"found": "d"}),
    ('a: "\\xZZ"', "yaml-escape", ("/a", 1, 7), {"found": "Z"}),
    ('a: "\\UFFFFFFFF"', "yaml-escape", ("/a", 1, 6), {"found": "U"}),
    ('a: "\\U00110000"', "yaml-escape", ("/a", 1, 6), {"found": "U"}),
    ("a: |b\n  c", "yaml-block-text", ("/a", 1, 5), {"found": "b"}),
    ("a: - b", "yaml-item", ("/a", 1, 4), {"found": "-"}),
    ("a: [b,#c]", "yaml-comment", ("/a/1", 1, 7), {"found": "#"}),
    ('a: "b"#c', "yaml-comment", ("", 1, 7), {"found": "#"}),
    ("[#c\n]", "yaml-comment", ("", 1, 2), {"found": "#"}),
    ("a: [Why me?, b]", "yaml-question-mark", ("/a/0", 1, 11), {"found": "?"}),
    ("a: [b, ?X]", "yaml-question-mark", ("/a/1", 1, 8), {"found": "?"}),
    ("a: }", "yaml-value", ("/a", 1, 4), {"found": "}"}),
    ("a: [b,,c]", "yaml-value", ("/a/1", 1, 7), {"found": ","}),
    ("{a: 1} b", "trailing-data", ("", 1, 8), {"found": "b"}),
    ("a: 1\n...\nb: 2", "trailing-data", ("", 3, 1), {"found": "b"}),
    ("a: \x01", "control-character", ("", 1, 4), {"found": "U+0001"}),
    ("%b: 1", "yaml", ("", 1, 3), {}),
    ("a: !b!c d", "yaml", ("/a", 1, 4), {}),
    ("%", "yaml", ("", 1, 2), {}),
    (f"%YAML 1.{'9' * 5000}\n---\na: 1", "yaml", ("", 1, 9), {}),
]


@pytest.mark.parametrize(("text", "reason", "place", "found"), NO_YAML)
def test_what_is_no_yaml_is_refused_with_the_reason_and_the_place(text, reason, place, found):
    composed = compose(text, LIMITS)
    (fault,) = composed.faults
    assert (fault.code, dict(fault.params)) == ("syntax", {"reason": reason, **found})
    assert (fault.pointer, fault.line, fault.column) == place
    assert composed.node is None
    assert reason in REASONS


NOT_IN_JSON = [
    ("a: !b c", "tag", ("/a", 1, 4), {"a": "c"}),
    ("a: ! 1", "tag", ("/a", 1, 4), {"a": "1"}),
    ("a: !!str 2026", "tag", ("/a", 1, 4), {"a": "2026"}),
    ("a: !!python/object/apply:os.system [ls]", "tag", ("/a", 1, 4), {"a": ["ls"]}),
    ("!!map {a: 1}", "tag", ("", 1, 1), {"a": 1}),
    ("!!str a: 1", "tag", ("/a", 1, 1), {"a": 1}),
    ("a: &x {b: 1}\nc: {<<: *x, d: 2}", "merge-key", ("/c", 2, 5), {"a": {"b": 1}, "c": {"d": 2}}),
    ("? [a, {b: c}]\n: [d]\ne: 1", "key", ("", 1, 3), {"e": 1}),
    ("[a]: b", "key", ("", 1, 1), {}),
    ("a: 1\n? \n: 2", "key", ("", 2, 2), {"a": 1}),
    ("a: &x b\n*x : 1", "alias-as-key", ("", 2, 1), {"a": "b"}),
    ("a: &x [1, *x]", "inside-itself", ("/a/1", 1, 11), {"a": [1, None]}),
    ("a: &x {b: *x}", "inside-itself", ("/a/b", 1, 11), {"a": {"b": None}}),
    ("%YAML 1.1\n---\na: no", "directive", ("", 1, 1), {"a": "no"}),
    ("%TAG ! tag:example.org,2026:\n---\na: 1", "directive", ("", 1, 1), {"a": 1}),
]


@pytest.mark.parametrize(("text", "reason", "place", "expected"), NOT_IN_JSON)
def test_what_json_has_not_is_refused_and_the_rest_is_read(text, reason, place, expected):
    composed = compose(text, LIMITS)
    (fault,) = composed.faults
    assert (fault.code, dict(fault.params)) == ("unsupported-yaml", {"reason": reason})
    assert (fault.pointer, fault.line, fault.column) == place
    assert composed.node.value == expected
    assert reason in UNSUPPORTED


def test_a_second_document_ends_the_reading():
    composed = compose("a: 1\n---\nb: 2", LIMITS)
    assert composed.node is None
    assert composed.faults == (
        Fault(
            code="unsupported-yaml", pointer="", offset=5, line=2, column=1, params=FrozenMap({"reason": "documents"})
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\na: 4", [("duplicate-key", "/a", 3, 1), ("duplicate-key", "/a", 4, 1)]),
        ('1: a\n"1": b', [("duplicate-key", "/1", 2, 1)]),
        ("a: .nan\nb: [-.INF]", [("not-a-number", "/a", 1, 4), ("not-a-number", "/b/0", 2, 5)]),
        ('a: "\\ud800"\n"\\udc00": 1', [("lone-surrogate", "/a", 1, 4), ("lone-surrogate", "/\ufffd", 2, 1)]),
        ("\ufeffa: 1", [("byte-order-mark", "", 1, 1)]),
        ("\ufeff# b\na: 1", [("byte-order-mark", "", 1, 1)]),
        ("", [("empty", "", 1, 1)]),
        ("# nothing\n", [("empty", "", 1, 1)]),
        ("[" * 101 + "]" * 101, [("too-deep", "/0" * 100, 1, 101)]),
        ("- " * 500_000, [("too-deep", "/0" * 100, 1, 201)]),
    ],
)
def test_what_a_json_text_may_not_have_this_has_not_either(text, expected):
    assert faults(text) == expected
    assert {code for code, *_ in expected} <= CODES


def test_the_first_of_several_members_is_named():
    first, second = compose("b: {c: 1, a: 2,\n a: 3, a: 4}", LIMITS).faults
    assert first.params == second.params == FrozenMap({"key": "a", "first_line": 1, "first_column": 11})


@pytest.mark.parametrize(
    ("text", "limits", "fault"),
    [
        ("- -.Inf", {}, ("not-a-number", "/0", 2, {"found": "-.Inf"})),
        ('a: "b\\ud800c"', {}, ("lone-surrogate", "/a", 3, {"found": "U+D800", "where": "value"})),
        ('{"b\\udc00c": 1}', {}, ("lone-surrogate", "/b\ufffdc", 1, {"found": "U+DC00", "where": "key"})),
        ("a: [[1]]", {"max_depth": 2}, ("too-deep", "/a/0", 4, {"limit": 2})),
        ("- &x [1]\n- [*x]", {"max_depth": 2}, ("too-deep", "/1/0", 12, {"limit": 2})),
        ("- &x [1]\n- *x", {"max_aliased": 1}, ("too-many-aliased", "/1", 11, {"limit": 1})),
    ],
)
def test_a_fault_says_what_stands_there_and_what_it_is_measured_against(text, limits, fault):
    code, pointer, offset, params = fault
    found = only_fault(text, Limits(**limits))
    assert (found.code, found.pointer, found.offset, dict(found.params)) == (code, pointer, offset, params)
    assert (found.line, found.column) == (text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def test_what_came_before_the_end_of_the_reading_is_kept_only_where_it_is_sure():
    assert [one.code for one in compose("a: 1\na: 2\nb: [[]]", Limits(max_depth=2)).faults] == [
        "duplicate-key",
        "too-deep",
    ]
    assert [one.code for one in compose("a: &x 1\na: *x", Limits(max_aliased=0)).faults] == [
        "duplicate-key",
        "too-many-aliased",
    ]
    assert [one.code for one in compose("a: 1\na: 2\nb: [", LIMITS).faults] == ["syntax"]


def test_a_key_that_is_left_out_goes_no_deeper_than_is_allowed():
    assert ("too-deep", "", 1, 201) in faults("? " * 500_000)
    assert faults("? [[a]]\n: 1", Limits(max_depth=3)) == [("unsupported-yaml", "", 1, 3)]
    key, deep = compose("? [[a]]\n: 1", Limits(max_depth=2)).faults
    assert (key.code, deep.code, deep.offset, dict(deep.params)) == ("unsupported-yaml", "too-deep", 3, {"limit": 2})


def test_no_more_faults_are_kept_than_are_asked_for():
    assert len(compose("a: 1\n" * 50, Limits(max_problems=7)).faults) == 7 + 1  # which tells that there are more
    assert len(compose("- !a b\n" * 50, Limits(max_problems=7)).faults) == 7 + 1


@pytest.mark.no_cover
def test_a_key_as_long_as_the_text_is_not_repeated_in_every_fault_below_it():
    text = "? " + "k" * 600_000 + "\n:\n" + "  a: 1\n" * 50
    assert len(compose(text, LIMITS).faults) == 3


def test_the_pointers_of_all_faults_but_the_last_that_is_listed_have_so_many_characters(monkeypatch):
    monkeypatch.setattr(composing, "MOST_POINTED", len("/a/b"))
    assert len(compose("a:\n" + "  b: 1\n" * 50, LIMITS).faults) == 2 + 1


def test_a_long_key_that_stands_twice_is_named_by_its_beginning():
    (fault,) = compose(f"{'k' * 100}: 1\n" * 2, LIMITS).faults
    assert fault.params["key"] == "k" * 39 + "…"


@pytest.mark.parametrize("text", ["[" * 100_000, "{" * 100_000, "- " * 100_000, "? " * 100_000, "? " + "[" * 100_000])
def test_depth_is_given_up_before_it_costs_anything(text, monkeypatch):
    moved = []
    forward = Events.forward
    monkeypatch.setattr(Events, "forward", lambda events, length=1: moved.append(length) or forward(events, length))
    assert "too-deep" in [fault.code for fault in compose(text, LIMITS).faults]
    assert sum(moved) < 5_000


class Counted(dict):
    """A dict that counts what is gone through of it."""

    seen = 0

    def values(self):
        return map(self.see, super().values())

    def items(self):
        return map(self.see, super().items())

    def __iter__(self):
        return map(self.see, super().__iter__())

    def see(self, one):
        self.seen += 1
        return one


def test_what_may_be_a_key_is_not_all_gone_through_for_each_bracket():
    events = Events("[" * 1_000 + "]" * 1_000)
    events.possible_simple_keys = keys = Counted()
    assert len(list(events.all())) < keys.seen < 20_000  # at times, a thousand may be one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * 9 + "a: 1" + "]" * 9, [[[[[[[[[{"a": 1}]]]]]]]]]),
        ("[\n[a\n], [\nb: 1\n]\n]", [["a"], [{"b": 1}]]),
        (f"[{'k' * 1024}: 1]", [{"k" * 1024: 1}]),
    ],
)
def test_a_key_is_known_by_the_colon_that_comes_much_later(text, expected):
    assert value(text) == expected


def test_every_reason_has_a_case_here_and_words_of_its_own():
    assert {reason for _, reason, *_ in NO_YAML} == REASONS
    assert {reason for _, reason, *_ in NOT_IN_JSON} | {"documents"} == UNSUPPORTED
    said = {f"syntax.{reason}" for reason in REASONS} | {f"unsupported-yaml.{reason}" for reason in UNSUPPORTED}
    told = {code for code in entries("problem") if "yaml" in code and not code.startswith("problem.null.")}
    assert told <= {f"problem.{code}" for code in said}
    for code in said:
        assert has(f"problem.{code}")
