"""The domain types: what a field of a career document can hold, with its limits, units and exact form.

They are `Annotated` aliases, so that a type checker sees a plain `str` or `float`, and the engine sees the rest. Every
number is bounded and every text has a greatest length, so that all JSON parsers agree on every document.
"""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Gt, Le, MaxLen, MinLen

from careerkit.declaration.marks import Pattern, Unit
from careerkit.values import FrozenMap

__all__ = [
    "Agreement",
    "Count",
    "Currency",
    "Day",
    "Extensions",
    "Extent",
    "FieldName",
    "Hours",
    "HoursAWeek",
    "Importance",
    "LanguageTag",
    "Line",
    "Magnitude",
    "Number",
    "Params",
    "PartialDate",
    "Percent",
    "Points",
    "PositiveMagnitude",
    "Share",
    "Slug",
    "Text",
    "WebAddress",
]


def __dir__() -> list[str]:
    return __all__


_YEAR = "(?:19|2[01])[0-9]{2}"
_LEAP_YEAR = (
    "(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26])|21(?:0[48]|[2468][048]|[13579][26]))"
)
_DAY = (
    f"{_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    f"|02-(?:0[1-9]|1[0-9]|2[0-8]))|{_LEAP_YEAR}-02-29"
)

Text = Annotated[str, MinLen(1), MaxLen(10_000)]
"""A text of any number of lines, up to 10,000 characters."""

Line = Annotated[str, MinLen(1), MaxLen(500)]
"""A short text, up to 500 characters."""

Slug = Annotated[
    str,
    MinLen(1),
    MaxLen(64),
    Pattern(
        name="Slug",
        core="[a-z0-9]+(?:-[a-z0-9]+)*",
        code="not-a-slug",
        title="Slug",
        examples=("public-speaking",),
    ),
]
"""A name for programs: small letters, digits and single hyphens, up to 64 characters."""

FieldName = Annotated[
    str,
    MinLen(1),
    MaxLen(64),
    Pattern(
        name="FieldName",
        core="[a-z][a-z0-9]*(?:_[a-z0-9]+)*",
        code="not-a-field",
        title="Field name",
        examples=("value_proposition",),
    ),
]
"""The name of a field, as it stands in a document."""

PartialDate = Annotated[
    str,
    MinLen(4),
    MaxLen(10),
    Pattern(
        name="PartialDate",
        core=f"{_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{_DAY}",
        code="not-a-date",
        title="Partial date",
        examples=("2026", "2026-04", "2026-04-17"),
    ),
]
"""A date as exact as the person knows it: a year, a month or a day, from 1900 to 2199."""

Day = Annotated[
    str,
    MinLen(10),
    MaxLen(10),
    Pattern(name="Day", core=_DAY, code="not-a-day", title="Day", examples=("2026-04-17",)),
]
"""A day, from 1900-01-01 to 2199-12-31."""

Currency = Annotated[
    str,
    MinLen(3),
    MaxLen(3),
    Pattern(name="Currency", core="[A-Z]{3}", code="not-a-currency", title="Currency", examples=("EUR", "USD")),
]
"""A currency, by its three letters of ISO 4217."""

LanguageTag = Annotated[
    str,
    MinLen(2),
    MaxLen(35),
    Pattern(
        name="LanguageTag",
        core="[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
        code="not-a-language",
        title="Language tag",
        examples=("en", "pt-BR"),
    ),
]
"""A language, by its tag of BCP 47."""

WebAddress = Annotated[
    str,
    MinLen(9),
    MaxLen(2_000),
    Pattern(
        name="WebAddress",
        core=r'https?://[^ "<>\t\r\n]+',
        code="not-a-web-address",
        title="Web address",
        examples=("https://example.org/portfolio",),
    ),
]
"""An address that a browser can open: http or https, and nothing else."""

Number = Annotated[float, Ge(-1e15), Le(1e15)]
"""A number of any unit, from minus to plus one thousand million million."""

Magnitude = Annotated[float, Ge(0), Le(1e15)]
"""How much of something: a number from 0."""

Points = Annotated[float, Ge(0), Le(1e6), Unit("points")]
"""Points shared out among several things; only their proportions count."""

Share = Annotated[float, Ge(0), Le(1), Unit("share of 1")]
"""A part of a whole, from 0 to 1."""

Percent = Annotated[float, Ge(-1000), Le(100_000), Unit("percent")]
"""A change in percent: 30 is thirty percent more, -10 ten percent less."""

Hours = Annotated[float, Ge(0), Le(100_000), Unit("hours")]
"""Hours of one's time, from 0."""

HoursAWeek = Annotated[Hours, Unit("hours a week")]
"""Hours of one's own in a week."""

Extent = Annotated[int, Ge(0), Le(5)]
"""How far one thing serves another: 5 fully, 4 largely, 3 by half, 2 a little, 1 hardly, 0 not at all."""

Agreement = Annotated[int, Ge(1), Le(5)]
"""How far a sentence is true for the person: 5 fully, 4 mostly, 3 partly, 2 hardly, 1 not at all."""

Importance = Annotated[int, Ge(1), Le(5)]
"""How much something matters to the person: 5 above all, 4 much, 3 somewhat, 2 a little, 1 hardly."""

Count = Annotated[int, Ge(0), Le(1_000_000)]
"""How many, from 0."""

PositiveMagnitude = Annotated[float, Gt(0), Le(1e15)]
"""How much of something: a number above 0."""

Extensions = Annotated[
    FrozenMap,
    Pattern(
        name="ExtensionName",
        core='[a-z][a-z0-9-]*(?:[.][a-z0-9][a-z0-9-]*)+|https?://[^ "<>\\t\\r\\n]+',
        code="not-a-namespace",
        title="Extension name",
        examples=("org.example.badges",),
    ),
]
"""What other programs keep in the document: any JSON under a name of theirs, in reverse DNS order or an address."""

Params = Annotated[
    FrozenMap,
    Pattern(
        name="ParameterName",
        core="[a-z][a-z0-9_]*",
        code="not-a-parameter",
        title="Parameter name",
        examples=("hours",),
    ),
]
"""The parameters of a message: names with a text, number, boolean or list each."""
