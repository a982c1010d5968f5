from __future__ import annotations

import pytest

from careerkit.declaration.nodes import EitherNode, PartNode, SequenceNode, VariantNode, WordNode
from careerkit.declaration.table import parts_below, table
from careerkit.messages import has
from careerkit.model import Career, Money, Range
from careerkit.views.wording import Wording, shorten, without_controls

WORDING = Wording("en")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-09", "2023", "September 2021 to 2023"),
        ("2021-09-01", None, "from 1 September 2021"),
        (None, "2023-12", "until December 2023"),
        ("2023", "2023", "2023"),
        (None, None, None),
    ],
)
def test_a_period_is_as_exact_as_it_was_given(start, end, words):
    assert WORDING.period(start, end) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (40, "40"),
        (2.5, "2.5"),
        (36_900, "36,900"),
        (Range(low=40, high=120, likely=60), "40 to 120, most likely 60"),
        (Range(low=120, high=40), "40 to 120"),
    ],
)
def test_an_amount_is_a_number_or_a_range(amount, words):
    assert WORDING.amount(amount) == words


def test_hours_and_money_have_their_unit():
    assert WORDING.hours(1) == "1 hour"
    assert WORDING.hours(Range(low=1, high=1)) == "1 to 1 hours"
    assert WORDING.money(Money(amount=1200, currency="EUR")) == "1200 EUR"


@pytest.mark.parametrize(("wanted", "language"), [("en", "en"), ("en-GB", "en"), ("tlh", "en")])
def test_the_language_of_the_words_is_the_nearest_that_there_is(wanted, language):
    assert Wording(wanted).language == language


def test_a_text_is_cut_at_the_end_of_a_word_unless_it_is_all_one():
    assert shorten("short", 10) == "short"
    assert shorten("two\nlines", 20) == "two lines"
    assert shorten("one, two", 5) == "one…"
    assert shorten("a" * 30, 10) == "a" * 10 + "…"


def test_halves_of_characters_go_and_tabs_stay():
    assert without_controls("a\ud800\tb\ufffe\x00c\r") == "a\tbc\n"


def words_below(node):
    match node:
        case WordNode(words=words):
            yield words
        case SequenceNode(item=item):
            yield from words_below(item)
        case EitherNode(choices=choices):
            for choice in choices:
                yield from words_below(choice)
        case PartNode() | VariantNode() | _:
            return


KINDS = {
    "AccomplishmentNature": "accomplishment-nature",
    "BenefitNature": "benefit-nature",
    "Cadence": "cadence",
    "CostNature": "cost-nature",
    "Direction": "direction",
    "Facet": "facet",
    "GapNature": "gap-nature",
    "GapStatus": "gap-status",
    "RoleNature": "role-nature",
    "Standing": "standing",
    "ValueStanding": "value-standing",
}
TOLD_OTHERWISE = {"Certainty", "Framework", "Hardness", "SkillNature"}
"""What has a heading or a sentence of its own in a report."""


def test_every_word_that_a_person_can_choose_is_put_into_words():
    fields = [field for part in parts_below(Career) for field in table(part).fields]
    found = {words for field in fields for words in words_below(field.node)}
    assert {words.__name__ for words in found} == {*KINDS, *TOLD_OTHERWISE}
    for words in found:
        kind = KINDS.get(words.__name__)
        assert kind is None or all(has(f"word.{kind}.{word}") for word in words)
