from __future__ import annotations

import pytest

import careerkit
from careerkit.guide.scales import SCALES, level_of
from careerkit.model import Career, Skill


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
def test_a_scale_goes_up_by_ones_and_every_step_says_what_it_means(scale):
    assert [step.value for step in scale.steps] == list(range(1, len(scale.steps) + 1))
    told = [text for step in scale.steps for text in (step.name(), step.definition())]
    assert len(set(told)) == len(told)
    assert not any(text.startswith("scale.") for text in (*told, scale.name(), scale.definition()))


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
def test_no_word_means_two_steps(scale):
    words = [word for step in scale.steps for word in step.words()]
    assert len(words) == len(set(words))
    for step in scale.steps:
        assert [level_of(word, scale.id).value for word in step.words()] == [step.value] * len(step.words())


@pytest.mark.parametrize(
    ("word", "scale", "value"),
    [
        ("Novice", "skill", 1),
        ("  working   knowledge ", "skill", 3),
        ("ADVANCED", "skill", 4),
        ("Expert", "skill", 5),
        ("B2", "language", 4),
        ("Native speaker", "language", 6),
    ],
)
def test_a_word_that_people_use_finds_its_step(word, scale, value):
    assert level_of(word, scale).value == value


def test_a_word_that_nobody_mapped_finds_none():
    assert level_of("like a duck in water") is None
    assert level_of("") is None


def test_a_scale_that_the_guide_does_not_know_is_a_mistake():
    with pytest.raises(KeyError):
        level_of("expert", "juggling")


def test_a_scale_of_the_guide_can_be_declared_as_it_is():
    career = Career(scales=[SCALES[0].scale()], skills=[Skill(name="Facilitation", level=level_of("advanced"))])
    assert careerkit.validate(careerkit.dumps(career)) == ()
    assert career.scales[0].steps[career.skills[0].level.value - 1].name == "Versed"
