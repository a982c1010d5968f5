from __future__ import annotations

import csv
import os
from itertools import combinations
from pathlib import Path

import attrs
import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.guide.categories import CATEGORIES
from careerkit.model import (
    Catalogue,
    Category,
    CategoryPoints,
    Dimension,
    DimensionScore,
    MotivationProfile,
    Occupation,
    Preparation,
    SharedPoints,
    Unanswered,
)
from careerkit.scoring import explore_catalogue
from careerkit.scoring.alternatives.explore_result import CatalogueExploration, IdeasVerdict

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("CAREERKIT_SHARED_DATA") or ROOT.parent / "shared" / "data")


def drive(*leading, **more):
    return MotivationProfile(
        weights=SharedPoints(points=[CategoryPoints(category=one, points=1) for one in leading]), **more
    )


def work(name, *scores, zone=None, **more):
    """A career with scores on learning, pay and freedom; None where it has none."""
    found = [
        DimensionScore(dimension=dimension, score=score)
        for dimension, score in zip(("learning", "pay", "freedom"), scores, strict=False)
        if score is not None
    ]
    return Occupation(name=name, scores=found, preparation=None if zone is None else Preparation(zone=zone), **more)


DIMENSIONS = (
    Dimension(id="learning", name="Learning", lowest=1, highest=5, categories=["growth"]),
    Dimension(id="pay", name="Pay", lowest=1, highest=5, categories=["financial"]),
    Dimension(id="freedom", name="Freedom", lowest=1, highest=5, categories=["flexibility"]),
)
OCCUPATIONS = (
    work("Teacher", 5, 2, 3, zone=4, downsides=["Marking at night"], kinds_of_work=["trainer"]),
    work("Baker", 4, 2, 1, zone=2),
    work("Surgeon", 5, 5, 5, zone=5),
    work("Dean", 5, 4.5, 4.5, zone=5),
    work("Clerk", 1, 2, 4),
    work("Drudge", 2, 1, 1),
    work("Unknown"),
    work("Half known", None, 4),
    work("Smith", 4, 3, 3),
)
CATALOGUE = Catalogue(dimensions=DIMENSIONS, occupations=OCCUPATIONS)


def names(exploration):
    return [idea.name for idea in exploration.ideas]


def codes(reasons):
    return [reason.code for reason in reasons]


class TestIdeas:
    def test_serve_what_leads_above_their_own_average_and_stand_by_name(self):
        exploration = explore_catalogue(CATALOGUE, drive("growth"))
        assert names(exploration) == ["Baker", "Dean", "Smith", "Teacher"]
        assert exploration.verdict is IdeasVerdict.IDEAS
        assert exploration.leading == ("growth",)
        teacher = exploration.ideas[-1]
        assert teacher.average == pytest.approx((1 + 0.25 + 0.5) / 3)
        assert teacher.serves[0].above == pytest.approx(1 - teacher.average)
        assert [one.category for one in teacher.lacks] == ["financial", "flexibility"]
        assert (teacher.zone, teacher.kinds_of_work, teacher.downsides) == (4, ("trainer",), ("Marking at night",))

    def test_what_is_high_on_everything_is_named_and_no_idea_for_that(self):
        exploration = explore_catalogue(CATALOGUE, drive("growth"))
        assert exploration.high_on_everything == 2
        told = next(one for one in exploration.reasons if one.code == "alternative.ideas.high-on-everything")
        assert list(told.params["names"]) == ["Dean", "Surgeon"]
        assert "Surgeon" not in names(exploration)
        assert "alternative.idea.high-on-everything" in codes(exploration.ideas[1].reasons)

    def test_of_two_that_lead_both_must_be_served(self):
        exploration = explore_catalogue(CATALOGUE, drive("growth", "flexibility"))
        assert names(exploration) == ["Teacher"] or set(names(exploration)) <= {"Teacher", "Dean"}
        assert all(served.above > 0 for idea in exploration.ideas for served in idea.serves)

    def test_careers_without_scores_for_what_leads_are_counted(self):
        exploration = explore_catalogue(CATALOGUE, drive("growth"))
        assert (exploration.occupations, exploration.without_scores) == (9, 2)
        assert "alternative.ideas.missing.scores" in codes(exploration.missing)

    def test_preparation_filters_and_what_is_not_known_stays(self):
        exploration = explore_catalogue(CATALOGUE, drive("growth"), prepared_for=3)
        assert names(exploration) == ["Baker", "Smith"]
        assert (exploration.serving, exploration.beyond) == (2, 2)
        assert "alternative.ideas.beyond" in codes(exploration.reasons)
        assert "alternative.ideas.missing.preparation" in codes(exploration.missing)

    def test_where_there_are_many_those_that_stand_out_furthest_are_told(self):
        exploration = explore_catalogue(CATALOGUE, drive("growth"), most=2)
        assert names(exploration) == ["Baker", "Teacher"]
        assert exploration.serving == 4
        assert "alternative.ideas.more" in codes(exploration.reasons)

    def test_what_is_below_the_middle_serves_nothing(self):
        assert "Drudge" not in names(explore_catalogue(CATALOGUE, drive("growth")))

    def test_the_guide_says_what_a_work_value_speaks_for_where_the_catalogue_does_not(self):
        dimensions = [
            Dimension(id="achievement", name="Achievement", lowest=1, highest=7),
            Dimension(id="relationships", name="Relationships", lowest=1, highest=7),
        ]
        scores = [DimensionScore(dimension="achievement", score=6), DimensionScore(dimension="relationships", score=2)]
        catalogue = Catalogue(dimensions=dimensions, occupations=[Occupation(name="Chemist", scores=scores)])
        exploration = explore_catalogue(catalogue, drive("growth"))
        assert names(exploration) == ["Chemist"]
        assert "alternative.ideas.assumed.guide" in codes(exploration.assumed)

    def test_a_category_of_ones_own_may_lead(self):
        dimension = Dimension(id="company", name="Company", lowest=0, highest=1, categories=["belonging"])
        scores = [DimensionScore(dimension="company", score=1), DimensionScore(dimension="pay", score=1)]
        catalogue = Catalogue(
            dimensions=[dimension, DIMENSIONS[1]], occupations=[Occupation(name="Crew", scores=scores)]
        )
        motivation = drive("belonging", categories=[Category(id="belonging", name="Belonging")])
        (idea,) = explore_catalogue(catalogue, motivation).ideas
        assert idea.serves[0].name == "Belonging"
        assert "Belonging" in str(idea)


class TestNothingToTell:
    @pytest.mark.parametrize(
        ("catalogue", "motivation", "code"),
        [
            (CATALOGUE, None, "alternative.ideas.missing.leading"),
            (CATALOGUE, drive("growth", "financial", "flexibility"), "alternative.ideas.missing.spread"),
            (
                CATALOGUE,
                drive("growth", unanswered=[Unanswered(field="weights", standing="not-sure-yet")]),
                "alternative.ideas.missing.leading",
            ),
            (None, drive("growth"), "alternative.ideas.missing.occupations"),
            (CATALOGUE, drive("recognition"), "alternative.ideas.missing.dimension"),
        ],
    )
    def test_is_told_with_the_reason(self, catalogue, motivation, code):
        exploration = explore_catalogue(catalogue, motivation)
        assert exploration.verdict is IdeasVerdict.UNDETERMINED
        assert exploration.ideas == ()
        assert code in codes(exploration.missing)

    def test_where_none_serves_it_that_is_the_answer(self):
        catalogue = Catalogue(dimensions=DIMENSIONS, occupations=[work("Surgeon", 5, 5, 5)])
        exploration = explore_catalogue(catalogue, drive("growth"))
        assert exploration.verdict is IdeasVerdict.NONE_FOUND

    def test_no_room_for_ideas_is_refused(self):
        with pytest.raises(UnanswerableError, match="has no room for one"):
            explore_catalogue(CATALOGUE, drive("growth"), most=0)


class TestBadInput:
    def test_scales_upside_down_or_without_width_scores_outside_or_of_no_dimension(self):
        dimensions = [
            Dimension(id="learning", name="Learning", lowest=5, highest=1, categories=["growth"]),
            Dimension(id="learning", name="Other learning", lowest=0, highest=1),
            Dimension(id="pay", name="Pay", lowest=3, highest=3, categories=["financial"]),
            Dimension(id="freedom", name="Freedom", lowest=0, highest=1, categories=["flexibility"]),
        ]
        scores = [
            DimensionScore(dimension=one, score=score)
            for one, score in (("learning", 9), ("learning", 5), ("pay", 3), ("freedom", 0), ("nowhere", 1))
        ]
        catalogue = Catalogue(dimensions=dimensions, occupations=[Occupation(name="Odd", scores=scores)])
        exploration = explore_catalogue(catalogue, drive("growth"))
        assert names(exploration) == ["Odd"]
        assert exploration.ideas[0].serves[0].level == 1
        assert {"alternative.ideas.assumed.upside-down", "alternative.ideas.assumed.outside"} <= {
            *codes(exploration.assumed)
        }
        assert {"alternative.ideas.missing.without-width", "alternative.ideas.missing.unknown-dimension"} <= {
            *codes(exploration.missing)
        }


@pytest.mark.parametrize("motivation", [None, drive("growth"), drive("growth", "flexibility"), drive("recognition")])
@pytest.mark.parametrize("prepared_for", [None, 3])
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, motivation, prepared_for):
        exploration = explore_catalogue(CATALOGUE, motivation, prepared_for=prepared_for)
        written = careerkit.dumps(exploration)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written, CatalogueExploration) == exploration

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_is_put_into_words(self, motivation, prepared_for, language):
        occupations = [attrs.evolve(one, preparation=Preparation(text="Years")) for one in OCCUPATIONS[:1]]
        catalogue = attrs.evolve(CATALOGUE, occupations=(*occupations, *OCCUPATIONS[1:]))
        said = explore_catalogue(catalogue, motivation, prepared_for=prepared_for, most=3).say(language)
        assert said
        assert not any(mark in said for mark in ("{", "alternative.", "word."))

    def test_does_not_depend_on_the_order_of_entry(self, motivation, prepared_for):
        turned = Catalogue(dimensions=DIMENSIONS[::-1], occupations=OCCUPATIONS[::-1])
        for most in (1, 2, 12):
            one = explore_catalogue(CATALOGUE, motivation, prepared_for=prepared_for, most=most)
            other = explore_catalogue(turned, motivation, prepared_for=prepared_for, most=most)
            assert names(one) == names(other)
            assert one.reasons == other.reasons


# ----------------------------------------------------------------------------------------------------- a real catalogue

PHYSICIANS = ("Physicians", "Surgeons", "Pediatricians", "Psychiatrists", "Anesthesiologists", "Obstetricians")


@pytest.fixture(scope="module")
def onet():
    """O*NET's work values as a catalogue; what they speak for is left to the guide."""
    path = SHARED / "onet" / "work_values_29.3.txt"
    if not path.exists():
        pytest.skip("needs O*NET: set CAREERKIT_SHARED_DATA to the folder that has onet/work_values_29.3.txt")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["Scale ID"] == "EX"]
    ids = {row["Element Name"]: row["Element Name"].lower().replace(" ", "-") for row in rows}
    scores = {}
    for row in rows:
        score = DimensionScore(dimension=ids[row["Element Name"]], score=float(row["Data Value"]))
        scores.setdefault((row["O*NET-SOC Code"], row["Title"]), []).append(score)
    return Catalogue(
        dimensions=[Dimension(id=one, name=name, lowest=1, highest=7) for name, one in ids.items()],
        occupations=[Occupation(code=code, name=name, scores=some) for (code, name), some in scores.items()],
    )


class TestOnet:
    def test_every_pair_of_motivations_has_ideas_and_physicians_are_not_on_top_of_all(self, onet):
        pairs = [explore_catalogue(onet, drive(*pair)) for pair in combinations(CATEGORIES, 2)]
        assert all(len(exploration.ideas) == 12 for exploration in pairs)
        told = [idea.name for exploration in pairs for idea in exploration.ideas]
        physicians = [name for name in told if any(word in name for word in PHYSICIANS)]
        assert len(physicians) < len(told) / 20
        assert len({*told}) > len(told) / 2

    def test_by_absolute_level_physicians_are_near_the_top_and_are_named_as_high_on_everything(self, onet):
        exploration = explore_catalogue(onet, drive("growth", "recognition"))
        assert exploration.occupations == 874
        assert 10 <= exploration.high_on_everything <= 30
        told = next(one for one in exploration.reasons if one.code == "alternative.ideas.high-on-everything")
        assert "Anesthesiologists" in told.params["names"]


@pytest.mark.parametrize("most", [0, -1, True, 1.5, float("nan"), float("inf"), "3"])
def test_a_list_without_room_is_refused(most):
    with pytest.raises(UnanswerableError) as caught:
        explore_catalogue(None, None, most=most)
    assert (caught.value.question, caught.value.reason) == ("explore-catalogue", "no-room-for-ideas")


@pytest.mark.parametrize("prepared_for", [float("nan"), float("inf"), 1e300, 10**400, True, "3"])
def test_a_preparation_that_is_no_number_is_refused(prepared_for):
    with pytest.raises(UnanswerableError) as caught:
        explore_catalogue(None, None, prepared_for=prepared_for)
    assert (caught.value.question, caught.value.reason) == ("explore-catalogue", "number-out-of-range")
    assert len(str(caught.value)) < 200
