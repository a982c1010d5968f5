from __future__ import annotations

import pytest

from careerkit.declaration.nodes import EitherNode, SequenceNode, WordNode
from careerkit.declaration.table import parts_below, table
from careerkit.documents.kinds import class_of, kinds
from careerkit.guide.labels import kebab
from careerkit.messages import has
from careerkit.model import Money, Range, WorkFooting
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


def test_a_class_is_called_by_its_words_in_a_code():
    assert [kebab(name) for name in ("Stance", "WorkFooting", "YesOrNo")] == ["stance", "work-footing", "yes-or-no"]


def test_a_heading_begins_with_a_capital():
    assert WORDING.heading(WorkFooting.OWN_BUSINESS) == "Own business"


def words_below(node):
    match node:
        case WordNode(words=words):
            yield words
        case SequenceNode(item=item):
            yield from words_below(item)
        case EitherNode(choices=choices):
            for choice in choices:
                yield from words_below(choice)
        case _:
            return


def test_every_word_that_a_person_can_choose_is_put_into_words():
    written = [class_of(kind) for kind in kinds()]
    written = [part for part in written if part.__module__.startswith("careerkit.model.")]
    fields = [field for kind in written for part in parts_below(kind) for field in table(part).fields]
    found = {words for field in fields for words in words_below(field.node)}
    assert len(found) > 40
    codes = [f"word.{kebab(words.__name__)}.{word}" for words in found for word in words]
    assert [code for code in codes if not has(code)] == []
