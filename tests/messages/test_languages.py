from __future__ import annotations

from collections import Counter

import pytest

import careerkit
from careerkit.asking import open_questions
from careerkit.guide.scales import SCALES, level_of
from careerkit.messages import has, languages, say
from careerkit.model import Canvas, Career, Gap, UseCase
from tests.messages.catalogues import CODES, domains, entries, parameters, source

CATALOGUES = [(tag, domain) for tag in languages() if tag != "en" for domain in domains(tag)]
COMPLETE = {
    "de": (
        *("balance", "block", "category", "exploration", "focus", "interview", "lever", "order", "plateau", "report"),
        *("scale", "scorecard", "stage", "word", "work"),
    )
}
"""The domains that were translated as a whole, and stay so."""


class TestEveryLanguage:
    def test_there_is_a_second_one(self):
        assert languages() == ("en", "de")
        assert CATALOGUES

    @pytest.mark.parametrize(("tag", "domain"), CATALOGUES)
    def test_its_catalogues_say_which_language_they_are_in(self, tag, domain):
        assert f'"Language: {tag}\\n"' in source(domain, tag)

    @pytest.mark.parametrize(("tag", "domain"), CATALOGUES)
    def test_it_has_words_for_messages_that_there_are(self, tag, domain):
        assert entries(domain, tag)
        for code, words in entries(domain, tag).items():
            assert code in CODES, code
            assert all(words), code
            assert has(code, tag), code

    @pytest.mark.parametrize(("tag", "domain"), CATALOGUES)
    def test_it_uses_only_the_parameters_that_a_message_has(self, tag, domain):
        english = entries(domain)
        for code, words in entries(domain, tag).items():
            assert parameters(words) <= parameters(english[code]), code

    @pytest.mark.parametrize(("tag", "domain"), CATALOGUES)
    def test_it_names_the_thing_that_a_question_is_about(self, tag, domain):
        english = entries(domain)
        for code, words in entries(domain, tag).items():
            assert ("name" in parameters(words)) == ("name" in parameters(english[code])), code

    @pytest.mark.parametrize(("tag", "domain"), [(tag, domain) for tag, all_ in COMPLETE.items() for domain in all_])
    def test_a_domain_that_was_translated_as_a_whole_stays_so(self, tag, domain):
        assert [code for code in entries(domain) if not has(code, tag)] == []

    @pytest.mark.parametrize("tag", languages())
    def test_what_there_is_to_choose_from_can_be_told_apart_and_typed_in_a_list(self, tag):
        words = [
            code for code in CODES if code.startswith("word.") and not code.startswith(("word.json.", "word.join."))
        ]
        said = [(code.rpartition(".")[0], say(code, language=tag).casefold()) for code in words]
        assert [word for word, times in Counter(said).items() if times > 1] == []
        assert [word for _, word in said if "," in word or ": " in word] == []

    @pytest.mark.parametrize("tag", languages())
    @pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
    def test_no_word_means_two_steps_of_a_scale(self, tag, scale):
        words = [word for step in scale.steps for word in step.words(tag)]
        assert [word for word, times in Counter(words).items() if times > 1] == []
        assert [level_of(word, scale.id, language=tag).value for step in scale.steps for word in step.words(tag)] == [
            step.value for step in scale.steps for _ in step.words(tag)
        ]


class TestGerman:
    def test_a_message_is_said_in_it(self):
        assert say("block.value-proposition.prompt", language="de") == (
            "Womit kommen andere zu dir, und was wird besser, wenn du da bist?"
        )
        assert say("cli.next.more", {"count": 1}, "de") == "1 weitere Frage ist offen; --all zeigt sie."
        assert say("cli.next.more", {"count": 2}, "de") == "2 weitere Fragen sind offen; --all zeigt sie alle."

    def test_it_stands_in_for_the_german_of_a_country_and_english_for_what_it_lacks(self):
        assert say("block.channels.name", language="de-AT") == "Kanäle"
        assert not has("error.failed", "de")
        assert say("error.failed", language="de-AT") == say("error.failed")

    def test_a_word_within_a_message_is_said_in_it(self):
        said = say("interview.unclear.choice", {"found": ["word.category.growth", "word.category.flexibility"]}, "de")
        assert said == "„Wachstum, Flexibilität“ steht nicht zur Wahl."
        assert say("word.join.or", {"first": "word.category.growth", "last": 3}, "de") == "Wachstum oder 3"

    def test_a_question_is_put_in_it_with_help_and_example(self):
        question = careerkit.next_question(UseCase())
        assert question.text("de").startswith("Wenn dein Berufsleben die Antwort wäre, wie hieße dann die Frage?")
        asked = question.as_json("de-CH")
        assert {name: asked[name] for name in ("text", "help", "example")} == {
            "text": question.text("de"),
            "help": say("question.use-case.problem.help", language="de"),
            "example": "Ich mache meine Sache gut und lerne nichts mehr dazu.",
        }
        assert question.as_json()["example"] != asked["example"]
        assert (asked["id"], asked["pointer"]) == ("use-case.problem", "/problem/statement")

    def test_the_choices_are_called_by_it_and_stay_what_they_are_in_the_document(self):
        problem = careerkit.answer(UseCase(), careerkit.next_question(UseCase()), "Ich lerne nichts mehr dazu.")
        question = careerkit.next_question(problem)
        assert question.pointer == "/problem/categories/-"
        assert question.as_json("de")["form"]["choices"] == [
            {"value": "recognition", "label": "Anerkennung"},
            {"value": "mission-and-impact", "label": "Sinn und Wirkung"},
            {"value": "financial", "label": "Verdienst"},
            {"value": "growth", "label": "Wachstum"},
            {"value": "flexibility", "label": "Flexibilität"},
        ]

    def test_a_block_is_asked_about_in_it(self):
        asked = careerkit.next_question(Canvas()).as_json("de")
        assert asked["help"] == "Was andere von dir bekommen und was ihnen ohne dich fehlen würde."
        assert asked["example"] == "Kleine Museen, die ohne mich laufen"

    def test_what_the_person_wrote_stands_in_the_question_as_it_was_written(self):
        career = Career(frameworks=["gaps"], gaps=[Gap(name="I have never held a budget", importance=4)])
        question = next(one for one in open_questions(career) if one.id == "career.gaps.effort")
        assert question.text("de").endswith("das zu schließen: „I have never held a budget“?")

    @pytest.mark.parametrize(
        ("word", "scale", "value"),
        [
            ("fließend", "language", 5),
            ("FLIESSEND", "language", 5),
            ("Muttersprache", "language", 6),
            ("Grundkenntnisse", "language", 2),
            ("verhandlungssicher", "language", 5),
            ("Grundkenntnisse", "skill", 1),
            ("  gute   Kenntnisse ", "skill", 3),
            ("Versiert", "skill", 4),
            ("fortgeschritten", "skill", 4),
            ("fortgeschritten", "language", 3),
        ],
    )
    def test_a_word_that_people_use_for_a_level_finds_its_step(self, word, scale, value):
        assert level_of(word, scale, language="de").value == value

    def test_what_it_has_no_word_for_is_looked_up_in_english(self):
        assert level_of("native speaker", "language", language="de").value == 6
        assert level_of("fließend", "language") is None
