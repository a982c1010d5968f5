from __future__ import annotations

import json
import types
from collections import Counter
from pathlib import Path

import pytest

from careerkit.declaration.compilation import dumper, loader
from careerkit.errors import InvalidDocumentError, InvalidValueError
from careerkit.interop.jsonresume import NAMESPACE, from_jsonresume, kept_aside
from careerkit.model import AccomplishmentNature, Career, WorkFooting
from careerkit.values import thaw

RESUMES = Path(__file__).parent / "resumes"


@pytest.fixture(scope="module")
def tidy():
    return from_jsonresume(json.loads((RESUMES / "lighthouse-keeper.json").read_bytes()))


@pytest.fixture(scope="module")
def wild():
    return from_jsonresume(json.loads((RESUMES / "as-files-really-are.json").read_bytes()))


def aside(part):
    return thaw(part.extensions[NAMESPACE])


def leaves(value, made=()):
    """Every value at the end of a branch, but those under the keys that an import makes itself."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "extensions":
                yield from leaves(item)
            elif key not in made:
                yield from leaves(item, made)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, made)
    else:
        yield json.dumps(value)


def assert_same_values(resume):
    """Nothing dropped and nothing invented: as often as in the résumé, every value is in the career."""
    dumped = dumper(Career)(from_jsonresume(resume))
    assert Counter(leaves(dumped, made=("id", "nature", "role", "part_of"))) == Counter(leaves(resume))


# ------------------------------------------------------------------------------------------------ nothing is lost


def test_every_value_of_a_resume_is_in_the_career_and_no_other(own_resume):
    assert_same_values(own_resume)


def test_the_same_holds_for_resumes_from_elsewhere(shared_resumes, subtests):
    for name, resume in shared_resumes.items():
        with subtests.test(name):
            assert_same_values(resume)


def test_an_imported_career_is_read_back_as_it_was_written(own_resume):
    career = from_jsonresume(own_resume)
    assert loader(Career)(dumper(Career)(career), [0, 0]) == career


def test_the_resume_is_left_as_it_was(own_resume):
    before = json.dumps(own_resume)
    from_jsonresume(own_resume)
    assert json.dumps(own_resume) == before


def test_any_mapping_will_do(own_resume):
    assert from_jsonresume(types.MappingProxyType(own_resume)) == from_jsonresume(own_resume)


# ------------------------------------------------------------------------------------------ what has a place gets it


def test_the_person_has_a_name_a_headline_and_a_summary(tidy):
    assert tidy.person.name == "Ásdís Holm"
    assert tidy.person.headline == "Lamp and buoy technician"
    assert tidy.person.summary.startswith("I keep lights burning")


def test_work_becomes_roles_in_the_order_of_the_resume(tidy):
    role = tidy.roles[0]
    assert [role.title for role in tidy.roles] == ["Technician", "Summer deckhand", "Forklift driver", "Engine room"]
    assert role.nature is WorkFooting.EMPLOYMENT
    assert (role.organisation, role.location) == ("Harbour & Coast Authority", "Skerjavík")
    assert (role.about, role.address) == ("Looks after forty lights and two hundred buoys", "https://coast.example")
    assert (role.start, role.end) == ("2016-05", None)
    assert role.summary.startswith("Repairs by boat")
    assert role.extensions is None


def test_volunteering_is_a_role_as_well(tidy):
    role = tidy.roles[-1]
    assert role.nature is WorkFooting.VOLUNTEERING
    assert (role.organisation, role.start, role.summary) == ("Rescue Boat Society", "2017-01", "One weekend in four.")


def test_highlights_are_results_in_their_role(tidy):
    results = [(one.role, one.text) for one in tidy.accomplishments if one.role]
    assert results == [
        ("harbour-coast-authority", "Rebuilt the lamp drive of the outer light out of two broken ones"),
        ("harbour-coast-authority", "Wrote the first list of spare parts that agrees with the shelf"),
        ("harbour-coast-authority-2", "Painted eleven buoys in one dry week"),
        ("rescue-boat-society", "Twenty-three calls, twenty-three returns"),
    ]
    assert {one.nature for one in tidy.accomplishments if one.role} == {AccomplishmentNature.RESULT}


def test_only_what_is_referred_to_has_an_id(tidy):
    assert [role.id for role in tidy.roles] == [
        "harbour-coast-authority",
        "harbour-coast-authority-2",
        None,
        "rescue-boat-society",
    ]
    assert [one.id for one in tidy.accomplishments if one.id] == ["skerjaljos"]


def test_a_project_is_an_accomplishment_and_its_highlights_are_part_of_it(tidy):
    (project,) = [one for one in tidy.accomplishments if one.nature is AccomplishmentNature.PROJECT]
    assert project.text == "Skerjaljós"
    assert project.description == "A lamp that tells by radio when its battery ages"
    assert (project.start, project.end) == ("2023-10", None)
    assert project.keywords == ("LoRa", "lead-acid")
    assert [evidence.address for evidence in project.evidence] == ["https://holm.example/lamp"]
    assert aside(project) == {"roles": ["Maker"], "entity": "Harbour & Coast Authority", "type": "instrument"}
    assert [one.text for one in tidy.accomplishments if one.part_of == "skerjaljos"] == [
        "Runs on four lights since the winter of 2024",
        "Costs less than one trip by boat",
    ]


@pytest.mark.parametrize(
    ("nature", "fields", "addresses"),
    [
        (
            "award",
            ("Golden Shackle", "2022-06", "Rescue Boat Society", "For an engine that started when it had to."),
            [],
        ),
        ("credential", ("Work at height", "2021-03-12", "Seafarers' School", None), ["https://school.example/heights"]),
        (
            "publication",
            ("What salt does to a slip ring", "2023", "Coast and Light", "Photographs, mostly."),
            ["https://coast-and-light.example/12"],
        ),
    ],
)
def test_awards_certificates_and_publications_are_accomplishments(tidy, nature, fields, addresses):
    *_, one = [one for one in tidy.accomplishments if one.nature == nature]
    assert (one.text, one.end, one.awarded_by, one.description) == fields
    assert [evidence.address for evidence in one.evidence] == addresses
    assert one.extensions is None


def test_a_degree_is_a_credential_and_stands_before_the_certificates(tidy):
    degree, certificate = [one for one in tidy.accomplishments if one.nature is AccomplishmentNature.CREDENTIAL]
    assert (degree.text, degree.description) == ("Journeyman's certificate", "Marine electrics")
    assert degree.awarded_by == "Technical College of the Westfjords"
    assert (degree.start, degree.end) == ("2009-08", "2012-05")
    assert degree.keywords == ("Low-voltage systems", "Corrosion")
    assert [evidence.address for evidence in degree.evidence] == ["https://college.example/marine"]
    assert aside(degree) == {"score": "8.7"}
    assert certificate.text == "Work at height"


@pytest.mark.parametrize(
    "entry",
    [
        {"institution": "Night school", "studyType": "Baccalaureate", "startDate": "2025"},
        {"institution": "Night school", "studyType": "Baccalaureate", "endDate": "Present"},
        {"institution": "Night school", "area": "Law", "startDate": "2009", "endDate": "2011"},
        {"studyType": "  ", "endDate": "2011", "courses": ["Contracts"]},
        {"studyType": ["Baccalaureate"], "endDate": "2011"},
    ],
)
def test_studies_that_go_on_or_name_no_degree_are_kept_whole_and_not_made_an_accomplishment(entry):
    career = from_jsonresume({"education": [entry, {"studyType": "Diploma", "endDate": "2012"}]})
    assert [one.text for one in career.accomplishments] == ["Diploma"]
    assert aside(career) == {"education": [entry]}


@pytest.mark.parametrize("courses", [["Contracts", ""], ["Contracts", {"name": "Torts"}], ["x" * 501], "Torts"])
def test_courses_of_which_one_does_not_fit_are_kept_together(courses):
    (degree,) = from_jsonresume(
        {"education": [{"studyType": "Diploma", "endDate": "2012", "courses": courses}]}
    ).accomplishments
    assert degree.keywords == ()
    assert aside(degree) == {"courses": courses}


def test_what_a_degree_has_no_field_for_is_kept_by_it(wild):
    (degree,) = [one for one in wild.accomplishments if one.nature is AccomplishmentNature.CREDENTIAL]
    assert (degree.text, degree.start, degree.end) == ("Master baker", None, "2011")
    assert aside(degree) == {
        "institution": 7,
        "startDate": "autumn",
        "url": "www.guild.example",
        "gpa": 1.3,
        "courses": ["Rye", None],
    }


def test_skills_keep_their_level_as_a_word(tidy):
    assert [(skill.name, skill.level, skill.keywords) for skill in tidy.skills] == [
        ("Electrics at sea", "Journeyman", ("slip rings", "batteries", "solar")),
        ("Calm", "Most days", ()),
    ]


def test_whole_sections_without_a_place_are_kept_by_the_career(tidy):
    assert list(aside(tidy)) == ["$schema", "basics", "languages", "interests", "references", "meta"]
    assert aside(tidy)["basics"]["image"] == ""


def test_the_user_can_be_told_what_was_kept_aside(tidy):
    kept = kept_aside(tidy)
    assert kept[:2] == ("/extensions/org.jsonresume/$schema", "/extensions/org.jsonresume/basics")
    assert "/accomplishments/4/extensions/org.jsonresume/roles" in kept


def test_nothing_was_kept_aside_where_everything_has_a_place():
    assert kept_aside(from_jsonresume({"skills": [{"name": "Sailing"}]})) == ()


def test_extensions_of_other_programs_are_not_named():
    other = Career(extensions={"org.example.campus": {"wave": 1}, NAMESPACE: "no object"})
    assert kept_aside(other) == ()


# --------------------------------------------------------------------------- what does not fit is kept where it was


def test_values_that_no_field_can_hold_stay_with_their_entry(wild):
    assert wild.roles[0].organisation == "Corner Bakery"
    assert aside(wild.roles[0]) == {
        "company": "Corner Bakery GmbH",
        "position": 3,
        "url": "www.bakery.example",
        "startDate": "2013-19",
        "endDate": "Present",
        "summary": "   ",
        "location": {"city": "Graz"},
        "highlights": ["", None, 12, ["nested"]],
    }
    assert [one.text for one in wild.accomplishments if one.role == "corner-bakery"] == ["Sourdough on Sundays"]


@pytest.mark.parametrize("date", ["2013-19", "Present", "", "2023-02-30", "2024-01-15T00:00:00Z", "1850", None, 2020])
def test_a_date_that_is_none_is_neither_dropped_nor_guessed(date):
    (role,) = from_jsonresume({"work": [{"name": "Corner Bakery", "endDate": date}]}).roles
    assert role.end is None
    assert aside(role) == {"endDate": date}


@pytest.mark.parametrize("date", ["2014-06-29", "2014-06", "2014", "2024-02-29"])
def test_a_date_may_be_as_exact_as_it_is(date):
    (role,) = from_jsonresume({"work": [{"name": "Corner Bakery", "startDate": date}]}).roles
    assert role.start == date


def test_a_text_that_is_too_long_is_kept_whole():
    (role,) = from_jsonresume({"work": [{"name": "Corner Bakery", "position": "x" * 501}]}).roles
    assert role.title is None
    assert aside(role) == {"position": "x" * 501}


def test_a_level_that_is_no_word_is_kept_as_it_is(wild):
    kneading, baking = wild.skills
    assert (kneading.level, baking.level) == (None, None)
    assert aside(kneading) == {"level": 5, "keywords": "dough, hands"}
    assert baking.keywords == ("rye", "spelt")
    assert aside(baking) == {"level": {"scale": "stars", "value": 4}, "keywords": ["", {"flour": "1050"}]}


def test_entries_of_which_nothing_can_be_made_are_kept_whole(wild):
    kept = aside(wild)
    assert kept["work"] == [{"startDate": "1850"}, {}, "Helped my uncle for a summer"]
    assert kept["skills"] == [{"level": "Good"}, "Patience"]
    assert kept["awards"] == [{"awarder": "Guild of Bakers", "date": "2019"}]
    assert kept["projects"] == [{"description": "No name yet", "highlights": ["An oven on a trailer"]}]


def test_sections_of_the_wrong_type_and_unknown_ones_are_kept_whole(wild):
    kept = aside(wild)
    assert kept["volunteer"] == {"organization": "Choir"}
    assert kept["certificates"] == "Forklift licence"
    assert kept["education"] == [
        {"studyType": "Evening school", "endDate": "Present"},
        {"institution": "Village school", "endDate": "2007"},
        "The street",
    ]
    assert kept["favourites"] == {"bread": True, "weight": 1.5, "nothing": None}


def test_a_person_of_whom_nothing_can_be_said_is_left_out(wild):
    assert wild.person is None
    assert aside(wild)["basics"] == {"name": "", "label": None, "summary": 7, "picture": "me.png"}


@pytest.mark.parametrize("basics", [None, "Ásdís Holm", ["Ásdís Holm"], 7])
def test_basics_that_are_no_object_are_kept_as_they_are(basics):
    career = from_jsonresume({"basics": basics})
    assert career.person is None
    assert aside(career) == {"basics": basics}


@pytest.mark.parametrize("education", [None, "Village school", {"studyType": "Diploma", "endDate": "2012"}])
def test_an_education_that_is_no_list_is_kept_as_it_is(education):
    career = from_jsonresume({"education": education})
    assert career.accomplishments == ()
    assert aside(career) == {"education": education}


def test_empty_sections_leave_nothing_behind():
    assert from_jsonresume({"basics": {}, "work": [], "skills": []}) == Career()


def test_a_role_may_be_nothing_but_its_highlights():
    career = from_jsonresume({"work": [{"highlights": ["Sourdough on Sundays"]}]})
    assert (career.roles[0].id, career.accomplishments[0].role) == ("role", "role")


# -------------------------------------------------------------------------------------------------------------- ids


def test_no_two_things_share_an_id_whatever_they_are():
    career = from_jsonresume(
        {
            "work": [
                {"name": "Dune", "highlights": ["a"]},
                {"name": "Dune 2", "highlights": ["b"]},
                {"name": "Dune", "highlights": ["c"]},
            ],
            "projects": [{"name": "dune", "highlights": ["d"]}],
        }
    )
    assert [role.id for role in career.roles] == ["dune", "dune-2", "dune-3"]
    assert [one.id for one in career.accomplishments if one.id] == ["dune-4"]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Übersee & Söhne", "ubersee-sohne"),
        ("Straßenbahn", "strassenbahn"),
        ("株式会社", "role"),
        ("--", "role"),
        ("n" * 200, "n" * 56),
    ],
)
def test_an_id_is_made_of_the_name(name, made):
    (role,) = from_jsonresume({"work": [{"name": name, "highlights": ["x"]}]}).roles
    assert role.id == made


def test_a_role_without_an_organisation_is_called_after_its_title():
    (role,) = from_jsonresume({"work": [{"position": "Night nurse", "highlights": ["x"]}]}).roles
    assert role.id == "night-nurse"


# ------------------------------------------------------------------------------------------------ what is no résumé


@pytest.mark.parametrize(
    ("given", "code", "params"),
    [
        ([], "wrong-type", {"expected": ("word.json.object",), "found_type": "word.json.array"}),
        ("Ásdís", "wrong-type", {"expected": ("word.json.object",), "found_type": "word.json.string"}),
        (None, "wrong-type", {"expected": ("word.json.object",), "found_type": "word.json.null"}),
        ({}, "missing-key", {"key": "basics"}),
        ({"$schema": "https://example.org", "meta": {}}, "missing-key", {"key": "basics"}),
        ({"Work": []}, "unknown-key", {"key": "Work", "suggestion": "work"}),
        ({"title": "A"}, "unknown-key", {"key": "title"}),
        (
            {"kind": "career", "schema_version": "1.0", "skills": []},
            "wrong-kind",
            {"kind": "career", "expected": ("JSON Resume",)},
        ),
    ],
)
def test_what_is_no_resume_is_refused(given, code, params):
    with pytest.raises(InvalidDocumentError) as caught:
        from_jsonresume(given)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert dict(problem.params) == params


def test_every_key_that_is_not_known_is_named():
    with pytest.raises(InvalidDocumentError) as caught:
        from_jsonresume({"Work": [], "Skils": [], "meta": {}})
    assert [problem.pointer for problem in caught.value.problems] == ["/Work", "/Skils"]


@pytest.mark.parametrize("value", [2**53, "\ud800", float("nan"), {1: 2}, object()])
def test_what_no_document_can_hold_is_refused_and_not_dropped(value):
    with pytest.raises(InvalidValueError):
        from_jsonresume({"work": [{"name": "Corner Bakery", "note": value}]})
