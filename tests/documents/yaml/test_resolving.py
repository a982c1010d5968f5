from __future__ import annotations

import math

import pytest

from careerkit.documents.yaml.resolving import resolved

pytestmark = pytest.mark.needs_extra("yaml")


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No", "yes", "on", "off", "y", "n", "tRUE", "nULL"),
        *("2026-04-17", "2026-04-17T12:30:00Z"),
        *("12:30", "1_000", "0o8", "0xg", "0b11", "+0x1", "1e", "1e+", ".", "-", "+", "--1", "1.2.3", "e3", "=", "<"),
        *("\u0661", "\uff11", "nan", "inf", "Infinity", "NaN", "1 000", "1,5", "0x", "0o"),
    ],
)
def test_what_only_looks_like_something_else_is_a_text(text):
    assert resolved(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((text, None) for text in ("", "~", "null", "Null", "NULL")),
        *((text, True) for text in ("true", "True", "TRUE")),
        *((text, False) for text in ("false", "False", "FALSE")),
        *((str(number), number) for number in (0, 12, -3, 2**53, 2**64 - 1, -(2**63))),
        *(("+5", 5), ("-0", 0), ("007", 7), ("-012", -12), ("2026", 2026)),
        *(("0o17", 15), ("0x1F", 31), ("0xffffffffffffffff", 2**64 - 1)),
        *((".5", 0.5), ("5.", 5.0), ("-1.5", -1.5), ("1e3", 1000.0), ("1E+3", 1000.0), ("1.5e-3", 0.0015)),
        *((str(2**64), float(2**64)), ("0x1" + "0" * 16, float(2**64))),
        *(("1e999", math.inf), ("9" * 5000, math.inf), ("-" + "9" * 5000, -math.inf), ("0x" + "f" * 400, math.inf)),
        *(("0o" + "7" * 5000, math.inf), (".inf", math.inf), ("+.INF", math.inf), ("-.Inf", -math.inf)),
    ],
)
def test_what_the_core_schema_knows_is_what_it_says(text, value):
    found = resolved(text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_what_is_no_number_is_given_as_such(text):
    assert math.isnan(resolved(text))


def test_zero_keeps_its_sign():
    assert math.copysign(1, resolved("-0.0")) == -1
