from __future__ import annotations

import json

import attrs
import pytest

import careerkit
import tests
from careerkit.declaration import extensions
from careerkit.declaration.extensions import ENTRY_POINTS, extension_class
from careerkit.declaration.table import DeclarationError
from careerkit.errors import (
    InvalidDocumentError,
    InvalidValueError,
    NotFoundError,
    UnknownExtensionError,
    UnusableExtensionError,
)
from careerkit.model import Career, Money, Skill
from careerkit.values import FrozenMap
from tests.declaration import badges
from tests.declaration.badges import NAMESPACE, Badge, Badges, Colour, Other

PLACE = "tests.declaration.badges:Badges"


@pytest.fixture(autouse=True)
def nothing_is_left_behind():
    with careerkit.registrations():
        yield


@pytest.fixture
def registered():
    careerkit.register_extension(NAMESPACE, Badges)


def text(data, namespace=NAMESPACE):
    skills = [{"name": "Facilitation", "extensions": {namespace: data}}]
    return json.dumps({"kind": "career", "schema_version": "1.0", "skills": skills}).encode()


GOOD = {"badges": [{"name": "Budgets", "colour": "gold"}], "points": 3, "fee": {"amount": 9.0, "currency": "EUR"}}
FULL = Badges(badges=[Badge(name="Budgets", colour=Colour.GOLD)], points=3, fee=Money(amount=9.0, currency="EUR"))
BAD = {
    "unknown-key": ({"bagdes": []}, "/bagdes"),
    "missing-key": ({"badges": [{}]}, "/badges/0"),
    "not-a-member": ({"badges": [{"name": "a", "colour": "glod"}]}, "/badges/0/colour"),
    "not-a-date": ({"badges": [{"name": "a", "issued_on": "now"}]}, "/badges/0/issued_on"),
    "too-small": ({"points": -1}, "/points"),
    "not-a-currency": ({"fee": {"amount": 1, "currency": "euro"}}, "/fee/currency"),
    "null": (None, ""),
    "wrong-type": ([], ""),
    "not-a-namespace": ({"extensions": {"a": 1}}, "/extensions/a"),
}


@pytest.mark.usefixtures("registered")
class TestAnExtensionWithAClass:
    def test_is_valid_where_it_fits_and_typed(self):
        career = careerkit.loads(text(GOOD), Career)
        assert careerkit.extension(career.skills[0], Badges) == FULL
        assert careerkit.validate(text({})) == ()

    @pytest.mark.parametrize(("code", "case"), BAD.items())
    def test_has_its_faults_told_as_any_other_each_with_its_place(self, code, case):
        data, pointer = case
        (problem,) = careerkit.validate(text(data))
        assert (problem.code, problem.pointer) == (code, f"/skills/0/extensions/{NAMESPACE}{pointer}")
        assert problem.line == 1
        assert problem.column > 80
        with pytest.raises(InvalidDocumentError):
            careerkit.loads(text(data))

    @pytest.mark.parametrize(("code", "case"), BAD.items())
    def test_is_held_to_the_same_where_a_part_is_made(self, code, case):
        with pytest.raises(InvalidValueError) as caught:
            Skill(name="Facilitation", extensions={NAMESPACE: case[0]})
        (problem,) = caught.value.problems
        assert (problem.code, problem.pointer) == (code, f"/extensions/{NAMESPACE}{case[1]}")
        skill = Skill(name="Facilitation", extensions={NAMESPACE: {}})
        with pytest.raises(InvalidValueError):
            careerkit.replace(Career(skills=[skill]), f"/skills/0/extensions/{NAMESPACE}", case[0])

    def test_has_all_its_faults_told_at_once(self):
        found = careerkit.validate(text({"points": -1, "badges": [{"nmae": "a"}, {"name": ""}]}))
        assert [each.code for each in found] == ["too-small", "unknown-key", "empty-text"]
        assert found[1].params["suggestion"] == "name"
        assert found[0].found == "-1"

    def test_keeps_what_tells_who_somebody_is_out_of_messages(self):
        (problem,) = careerkit.validate(text({"account": "a" * 501}))
        assert problem.found is None

    def test_has_what_is_no_json_value_told_once(self):
        content = text({"points": 1}).replace(b'"points": 1', b'"points": 1e300')
        (problem,) = careerkit.validate(content)
        assert (problem.code, problem.params["highest"]) == ("too-large", 2**53 - 1)

    def test_stays_what_it_was_read_as(self):
        content = text({"points": 3.0, "fee": {"currency": "EUR", "amount": 9.0}})
        career = careerkit.loads(content, Career)
        kept = career.skills[0].extensions[NAMESPACE]
        assert json.dumps(json.loads(careerkit.dumps(career))) == json.dumps(json.loads(content))
        assert type(kept["points"]) is float
        assert careerkit.extension(career.skills[0], Badges).points == 3

    def test_may_hold_itself(self):
        inner = {"extensions": {NAMESPACE: {"points": 1}}}
        loaded = careerkit.loads(text(inner), Career).skills[0]
        assert careerkit.extension(careerkit.extension(loaded, Badges), Badges) == Badges(points=1)
        (problem,) = careerkit.validate(text({"extensions": {NAMESPACE: {"points": "1"}}}))
        assert problem.pointer == f"/skills/0/extensions/{NAMESPACE}/extensions/{NAMESPACE}/points"

    def test_is_looked_at_in_every_part_and_leaves_others_alone(self):
        content = {"kind": "career", "schema_version": "1.0", "extensions": {NAMESPACE: GOOD, "org.example.x": [None]}}
        career = careerkit.loads(json.dumps(content).encode(), Career)
        assert careerkit.extension(career, Badges) == FULL
        assert career.extensions["org.example.x"] == (None,)


class TestWithoutAClass:
    def test_an_extension_is_any_json(self):
        for data, _ in BAD.values():
            if data != BAD["not-a-namespace"][0]:
                assert careerkit.validate(text(data)) == ()

    def test_an_object_of_no_registered_class_is_refused(self):
        for call in (
            lambda: careerkit.extension(Skill(name="a"), Badges),
            lambda: careerkit.with_extension(Skill(name="a"), FULL),
            lambda: careerkit.without_extension(Skill(name="a"), Badges),
        ):
            with pytest.raises(UnknownExtensionError, match="Badges is registered for no extension"):
                call()

    def test_what_was_made_before_its_class_was_registered_is_validated_when_it_is_asked_for(self):
        skill = Skill(name="a", extensions={NAMESPACE: {"points": "3"}})
        careerkit.register_extension(NAMESPACE, Badges)
        with pytest.raises(InvalidValueError) as caught:
            careerkit.extension(skill, Badges)
        assert [(each.pointer, each.code) for each in caught.value.problems] == [("/points", "wrong-type")]


@pytest.mark.usefixtures("registered")
class TestSetting:
    def test_makes_a_new_part_and_keeps_what_others_keep(self):
        skill = Skill(name="a", extensions={"org.example.x": 1.0, NAMESPACE: {}, "org.example.y": None})
        changed = careerkit.with_extension(skill, FULL)
        assert careerkit.extension(changed, Badges) == FULL
        assert list(changed.extensions) == ["org.example.x", NAMESPACE, "org.example.y"]
        assert (changed.extensions["org.example.x"], changed.extensions["org.example.y"]) == (1.0, None)
        assert careerkit.extension(skill, Badges) == Badges()

    def test_writes_what_a_document_would_have(self):
        career = Career(skills=[careerkit.with_extension(Skill(name="Facilitation"), FULL)])
        assert json.loads(careerkit.dumps(career)) == json.loads(text(GOOD))

    def test_and_taking_away_gives_what_was_there_before(self):
        for skill in (Skill(name="a"), Skill(name="a", extensions={"org.example.x": 1})):
            assert careerkit.without_extension(careerkit.with_extension(skill, FULL), Badges) == skill
            assert careerkit.without_extension(skill, Badges) is skill

    def test_needs_a_part_that_may_carry_extensions(self):
        money = Money(amount=1, currency="EUR")
        assert careerkit.extension(money, Badges) is None
        assert careerkit.without_extension(money, Badges) is money
        with pytest.raises(TypeError):
            careerkit.with_extension(money, FULL)

    def test_goes_on_with_the_ways_that_there_are(self):
        career = Career(skills=[careerkit.with_extension(Skill(name="a"), FULL)])
        changed = careerkit.replace(career, f"/skills/0/extensions/{NAMESPACE}/points", 4)
        assert careerkit.extension(changed.skills[0], Badges) == attrs.evolve(FULL, points=4)
        with pytest.raises(NotFoundError):
            careerkit.find(career, "/skills/0/extensions/org.example.x")


class TestRegistering:
    def test_may_be_done_again_alike_and_not_otherwise(self):
        for part in (Badges, PLACE, Badges):
            careerkit.register_extension(NAMESPACE, part)
        for part in (Other, "tests.declaration.badges:Other"):
            with pytest.raises(ValueError, match=f"{NAMESPACE} has another class already: {PLACE}"):
                careerkit.register_extension(NAMESPACE, part)
        with pytest.raises(ValueError, match=r"org\.example\.more"):
            careerkit.register_extension("org.example.more", Badges)
        assert extension_class(NAMESPACE) is Badges
        assert extension_class("org.example.more") is None

    @pytest.mark.parametrize("namespace", ["badges", "", "org.", "Org.example", "org.example.badges\n"])
    def test_needs_a_namespace(self, namespace):
        with pytest.raises(ValueError, match="no name for an extension"):
            careerkit.register_extension(namespace, Badges)
        careerkit.register_extension("https://example.org/badges", Badges)

    def test_needs_a_class_that_a_document_can_hold(self):
        class Plain:
            pass

        @attrs.frozen
        class NotSlotted(careerkit.Canvas):
            pass

        for part in (Plain, NotSlotted, int, Colour):
            with pytest.raises((DeclarationError, AttributeError)):
                careerkit.register_extension(NAMESPACE, part)
        with pytest.raises(ValueError, match="Badges"):
            careerkit.register_extension(NAMESPACE, "Badges")
        assert extension_class(NAMESPACE) is None

    def test_a_place_is_imported_when_it_is_first_needed(self):
        careerkit.register_extension(NAMESPACE, "tests.declaration.badges:Badges")
        assert extensions._IMPORTED == {}
        assert careerkit.validate(text({"points": "3"}))[0].code == "wrong-type"
        assert extensions._IMPORTED[NAMESPACE] is Badges

    def test_a_class_is_found_by_its_place_and_by_another_name_in_its_package(self, monkeypatch):
        monkeypatch.setattr(tests, "Badges", Badges, raising=False)
        for place in (PLACE, "tests.declaration.badges:Again", "tests.declaration.badges:App.Badges", "tests:Badges"):
            with careerkit.registrations():
                careerkit.register_extension("org.example.other", Other)
                careerkit.register_extension(NAMESPACE, place)
                assert careerkit.without_extension(Skill(name="a"), Badges) == Skill(name="a")
                assert careerkit.extension(Skill(name="a", extensions={NAMESPACE: GOOD}), Badges) == FULL
                careerkit.register_extension(NAMESPACE, place)

    @pytest.mark.parametrize(
        "place",
        [
            "tests.declaration.nothing:Badges",
            "tests.declaration.badges:Nothing",
            "tests.declaration.badges:NOT_A_CLASS",
            "tests.declaration.badges:Colour",
            ":Badges",
            "tests.declaration.badges:",
            f"{PLACE}:Badges",
        ],
    )
    def test_a_place_where_no_class_is_is_told_with_the_namespace(self, place):
        careerkit.register_extension(NAMESPACE, place)
        for _ in range(2):
            with pytest.raises(UnusableExtensionError) as caught:
                careerkit.validate(text({}))
            assert (caught.value.namespace, caught.value.place) == (NAMESPACE, place)
        assert careerkit.validate(text({}, "org.example.x")) == ()

    def test_is_forgotten_at_the_end_of_a_block(self):
        with careerkit.registrations():
            careerkit.register_extension(NAMESPACE, Badges)
            assert extension_class(NAMESPACE) is Badges
        assert extension_class(NAMESPACE) is None


class TestInstalledApps:
    @pytest.fixture
    def install(self, tmp_path, monkeypatch):
        """Install apps that offer classes, in a folder of the test."""

        def make(**offers):
            for app, entries in offers.items():
                folder = tmp_path / f"{app}-1.0.dist-info"
                folder.mkdir()
                (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {app}\nVersion: 1.0\n")
                (folder / "entry_points.txt").write_text("\n".join([f"[{ENTRY_POINTS}]", *entries]))
            monkeypatch.syspath_prepend(tmp_path)

        return make

    def test_offer_their_classes(self, install):
        install(app=[f"{NAMESPACE} = {PLACE}", "https://example.org/a = tests.declaration.badges:Other"])
        assert careerkit.validate(text({"points": "3"}))[0].code == "wrong-type"
        assert careerkit.validate(text({"nope": "3"}, "https://example.org/a"))[0].code == "unknown-key"
        assert careerkit.extension(careerkit.loads(text(GOOD), Career).skills[0], Badges) == FULL

    def test_are_found_by_the_class_as_well(self, install):
        install(app=[f"{NAMESPACE} = {PLACE}"], broken=["org.example.x = no_such_module:Badges"])
        assert careerkit.with_extension(Skill(name="a"), Badges()).extensions == FrozenMap({NAMESPACE: {}})
        with pytest.raises(UnknownExtensionError):
            careerkit.extension(Skill(name="a"), Other)

    def test_hide_no_other_where_they_are_broken(self, install):
        install(broken=["org.example.a = tests.no_such_module:Badges"], app=[f"{NAMESPACE} = {PLACE}"])
        assert careerkit.with_extension(Skill(name="a"), Badges()).extensions == FrozenMap({NAMESPACE: {}})
        with pytest.raises(UnknownExtensionError) as caught:
            careerkit.extension(Skill(name="a"), Other)
        assert caught.value.__cause__ == UnusableExtensionError(
            namespace="org.example.a", place="tests.no_such_module:Badges"
        )

    def test_may_name_extras_which_tell_nothing_of_the_place(self, install):
        spaced = PLACE.replace(":", " : ")
        install(app=[f"{NAMESPACE} = {spaced} [all,more]"], same=[f"{NAMESPACE} = {PLACE}[more]"])
        assert extension_class(NAMESPACE) is Badges

    def test_stand_back_behind_what_is_registered(self, install):
        install(app=[f"{NAMESPACE} = {PLACE}"])
        assert len(careerkit.validate(text({"note": "a"}))) == 1
        careerkit.register_extension(NAMESPACE, Other)
        assert careerkit.validate(text({"note": "a"})) == ()

    def test_that_contradict_each_other_are_both_named(self, install):
        install(app=[f"{NAMESPACE} = {PLACE}"], other=[f"{NAMESPACE} = a:B"], same=[f"{NAMESPACE} = {PLACE}"])
        with pytest.raises(UnusableExtensionError) as caught:
            careerkit.loads(text({}))
        assert (caught.value.namespace, caught.value.place) == (NAMESPACE, f"a:B, {PLACE}")
        with pytest.raises(UnknownExtensionError):
            careerkit.extension(Skill(name="a"), Badges)

    def test_that_are_broken_are_told_by_the_namespace(self, install):
        install(app=[f"{NAMESPACE} = tests.declaration.nothing:Badges"])
        with pytest.raises(UnusableExtensionError, match=f"the extension {NAMESPACE} can't be checked"):
            careerkit.loads(text({}))

    def test_are_asked_once_and_only_where_somebody_carries_an_extension(self):
        careerkit.loads(b'{"kind": "career", "schema_version": "1.0", "skills": [{"name": "a"}]}')
        assert extensions._offers.cache_info().misses == 0
        for namespace in ("org.example.x", "org.example.y", NAMESPACE):
            careerkit.loads(text({}, namespace))
        assert extensions._offers.cache_info().misses == 1


def test_the_classes_of_the_tests_are_those_of_one_app():
    assert badges.Again is Badges
