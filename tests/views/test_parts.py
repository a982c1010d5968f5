from __future__ import annotations

import attrs
import pytest

from careerkit.declaration.nodes import ConstNode
from careerkit.declaration.references import parts_within
from careerkit.declaration.table import parts_below, table
from careerkit.documents.kinds import class_of, kinds
from careerkit.guide.labels import label_code
from careerkit.messages import has
from careerkit.model import (
    Accomplishment,
    Alternative,
    Career,
    CareerProduct,
    CategoryService,
    Contact,
    Employer,
    Enough,
    Evidence,
    Gap,
    GrowthCheck,
    Helper,
    Land,
    LeverAtEmployer,
    LoggedHours,
    Money,
    Obstacle,
    PayReading,
    Plan,
    Quantity,
    Range,
    RarityClaim,
    Role,
    Showing,
    Skill,
    SkillEffect,
    SkillReason,
    Source,
    Sparkle,
    Stakeholder,
    TimeUse,
    TradeOff,
    ValueLever,
    WayOfWorking,
    WorkDone,
)
from careerkit.views.nodes import Detail, Group, Items, Own, Prose
from careerkit.views.parts import SILENT, tell_entries, tell_entry, tell_rest
from careerkit.views.subjects import tell_part
from careerkit.views.telling import Telling
from careerkit.views.wording import Wording
from tests.views.careers import examples, full_career

WRITTEN = [part for part in map(class_of, kinds()) if part.__module__.startswith("careerkit.model.")]
"""The classes of the documents that a person writes."""


def telling(**career):
    return Telling(career=Career(**career), scorecard=None, wording=Wording("en"))


def entry(part, **career):
    return tell_entry(telling(**career), part)


def said(details):
    return [(one.label, one.text) for one in details]


def test_every_field_of_every_class_has_a_label():
    parts = {part for kind in WRITTEN for part in parts_below(kind)}
    assert len(parts) > 100
    codes = {
        label_code(part, field.name)
        for part in parts
        for field in table(part).fields
        if field.name not in SILENT and not isinstance(field.node, ConstNode)
    }
    assert sorted(code for code in codes if not has(code)) == []


@pytest.mark.no_cover
def test_whatever_is_taken_away_from_a_thing_is_missed():
    career = full_career(choice=1)
    whole = Telling(career=career, scorecard=None, wording=Wording("en"))
    unmoved = {
        (type(part).__name__, field.name)
        for _, part in parts_within(career)
        for field in table(type(part)).fields
        if not field.required and field.name not in SILENT and getattr(part, field.name) not in (None, ())
        if tell_entry(whole, part) == tell_entry(whole, attrs.evolve(part, **{field.name: field.default}))
    }
    assert {field for part, field in unmoved if part not in NOT_ENTRIES} == set()


NOT_ENTRIES = {"Career", "Unanswered"}
"""What is no thing in a list."""


@pytest.mark.checkout
@pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
def test_no_id_stands_where_a_name_should(path):
    import careerkit
    from careerkit.views.markdown import to_markdown

    career = careerkit.load(path, Career)
    ids = {part.id for _, part in parts_within(career) if getattr(part, "id", None) and "-" in part.id}
    assert ids
    written = {line.strip() for line in to_markdown(career).replace(" · ", "\n").replace(": ", "\n").splitlines()}
    assert ids & written == set()


class TestWhatComesFirst:
    @pytest.mark.parametrize(
        ("part", "text"),
        [
            (Land(name="Teaching"), "Teaching"),
            (WayOfWorking(footing="freelance", name="Three days"), "Three days"),
            (WayOfWorking(footing="freelance"), "Freelance"),
            (Stakeholder(contact="ruth", who="The head"), "Ruth"),
            (Stakeholder(contact="nobody", who="The head"), "The head"),
            (Helper(nature="coach"), "Coach"),
            (RarityClaim(skills=["plan", "build", "unknown"]), "Planning · Building"),
            (SkillReason(whys=["To plan", "To be free"]), "To plan → To be free"),
            (SkillReason(layer="to-earn"), "To earn"),
            (LeverAtEmployer(lever="save-time"), "Save customers time"),
            (LeverAtEmployer(lever="quiet"), "Quiet rooms"),
            (LeverAtEmployer(lever="never-heard-of"), "Never-heard-of"),
            (WorkDone(kind="bridge"), "Bridge between teams"),
            (CategoryService(category="growth"), "Growth"),
            (PayReading(pay=Money(amount=Range(low=1, high=2), currency="EUR")), "1 to 2 EUR"),
            (LoggedHours(hours=2), "2 hours"),
            (Enough(amount=Money(amount=5, currency="EUR")), "5 EUR"),
            (TradeOff(keep="growth", give_up="financial"), "growth before financial reward"),
        ],
    )
    def test_it_is_what_a_thing_is(self, part, text):
        career = {
            "contacts": [Contact(id="ruth", name="Ruth")],
            "skills": [Skill(id="plan", name="Planning"), Skill(id="build", name="Building")],
            "product": CareerProduct(levers=[ValueLever(id="quiet", name="Quiet rooms")]),
        }
        assert entry(part, **career).text == text

    def test_what_has_no_name_is_called_by_what_there_is_to_say(self):
        assert entry(GrowthCheck(sustainable=4)).text == "I could go on like this: 4 of 5"
        assert entry(WayOfWorking(choice="chosen", room=2)).text == "chosen"
        assert (entry(Showing(on="2026", response="Yes")).lead, entry(Showing(on="2026", response="Yes")).text) == (
            "2026 · What came back",
            "Yes",
        )
        assert entry(Showing(to=["Directors"])).lead == "To"
        assert entry(Showing(on="2026")).text == "2026"
        assert entry(Source(address="https://example.org/")).text == "Not named"
        assert entry(SkillEffect(skill="unknown", adds=3)).text == "Adds: 3"

    def test_of_nothing_nothing_is_told(self):
        assert entry(Showing()) is None
        assert entry(SkillEffect(skill="unknown")) is None
        assert tell_entries(telling(), [Showing(), Showing(where="Here")])[0].text == "Here"


class TestDetails:
    def test_words_are_tags_unless_they_say_nothing_alone(self):
        found = entry(Obstacle(name="x", status="accepted", severity="low", likelihood="high"))
        assert found.tags == ("accepted",)
        assert said(found.details) == [(None, "How heavy: low · How likely: high")]

    def test_several_words_have_a_label(self):
        assert said(entry(Sparkle(text="x", signs=["time-flies", "love-of-it"], still=False)).details) == [
            (None, "Still does: no"),
            ("How I can tell", "time flies · done for the love of it"),
        ]

    def test_numbers_have_their_unit_or_their_scale(self):
        use = TimeUse(activity="x", planned=Range(low=1, high=2))
        assert said(entry(use).details) == [(None, "Planned: 1 to 2 hours a week")]
        claim = Accomplishment(text="x", measured=Quantity(amount=3), worth=Money(amount=1200, currency="EUR"))
        assert said(tell_rest(telling(), claim, ["text"])[1]) == [(None, "Worth: 1200 EUR · In figures: 3")]
        claim = Accomplishment(text="x", measured=Quantity(amount=3, unit="letters"))
        assert said(entry(claim).details) == [("In figures", "3 letters")]

    def test_what_a_thing_refers_to_is_called_by_its_name_and_nothing_by_an_id(self):
        role = Role(id="here", employer="harbour")
        employer = Employer(id="harbour", name="Harbour Museum")
        found = entry(
            Accomplishment(text="x", role="here", part_of="unknown", skills=["unknown"]),
            roles=[role],
            product=CareerProduct(employers=[employer]),
        )
        assert said(found.details) == [("At", "Harbour Museum")]

    def test_a_contact_without_a_name_is_called_by_what_it_is(self):
        contacts = [Contact(id="a", relation="manager"), Contact(id="b")]
        assert entry(Helper(contact="a", nature="mentor"), contacts=contacts).text == "Manager"
        assert entry(Helper(contact="b", nature="mentor"), contacts=contacts).text == "Mentor"

    def test_of_two_with_the_same_id_the_first_counts(self):
        contacts = [Contact(id="a", name="First"), Contact(id="a", name="Second")]
        assert entry(Helper(contact="a"), contacts=contacts).text == "First"

    def test_evidence_leads_to_its_address(self):
        address = "https://example.org/"
        proofs = [Evidence(text="Page 12"), Evidence(address=address), Evidence()]
        assert entry(Accomplishment(text="x", evidence=proofs)).details == (
            Detail(label="Evidence", text="Page 12"),
            Detail(label="Evidence", text=address, address=address),
        )
        assert entry(Source(name="x", address=address)).details == (Detail(text=address, address=address),)


class TestWhatBelongsToIt:
    def test_it_stands_in_a_line_where_there_is_little_to_say(self):
        path = Alternative(
            name="x", serves=[CategoryService(category="growth", perceived=4), CategoryService(category="unknown")]
        )
        assert said(entry(path).details) == [("How far it serves me", "Growth (As I think: 4 of 5) · Unknown")]

    def test_it_stands_below_where_there_is_more(self):
        path = Alternative(name="x", serves=[CategoryService(category="growth", evidence="Two told me")])
        (inner,) = entry(path).inner
        assert inner.label == "How far it serves me"
        assert [(one.text, said(one.details)) for one in inner.entries] == [("Growth", [("Evidence", "Two told me")])]

    def test_long_texts_stand_below_each_other(self):
        texts = ["A" * 100, "B" * 100]
        assert [one.text for one in entry(Stakeholder(who="x", needs=texts)).inner[0].entries] == texts
        assert said(entry(Stakeholder(who="x", needs=["A", "B"])).details) == [("Needs", "A · B")]
        many = [Showing(where="A" * 100), Showing(where="B" * 100)]
        assert [one.text for one in entry(Accomplishment(text="x", shown=many)).inner[0].entries] == [
            one.where for one in many
        ]

    def test_what_is_empty_has_no_label(self):
        found = entry(Accomplishment(text="x", shown=[Showing()]))
        assert (found.details, found.inner) == ((), ())

    def test_what_is_said_in_a_line_may_have_no_name(self):
        found = entry(Accomplishment(text="x", shown=[Showing(on="2026")]))
        assert said(found.details) == [("Shown", "2026")]


class TestParts:
    def test_what_is_short_stands_first_and_the_date_last(self):
        product = CareerProduct(
            skill_priority="neither", employers=[Employer(name="x")], written_on="2026", enough=Enough(text="y")
        )
        facts, enough, employers, note = tell_part(telling(), product, {"enough": "cards"})
        assert isinstance(facts, Items)
        assert [(one.lead, one.text) for one in facts.entries] == [
            ("What goes first where two would do as much", "neither")
        ]
        assert isinstance(enough, Group)
        assert (enough.title, enough.nodes[0].style) == ("Enough money", "cards")
        assert (employers.title, employers.nodes[0].style) == ("Whom I work for", "plain")
        assert note == Prose(text="Last thought through: 2026", style="note")

    def test_a_field_may_be_told_by_hand_or_elsewhere(self):
        plan = Plan(starts_on="2026", actions=[])
        by_hand = tell_part(telling(), plan, {"actions": lambda _, part: [Prose(text=part.starts_on)]})
        assert by_hand[1:] == (Prose(text="2026"),)
        assert tell_part(telling(), plan, {}, ["starts_on"]) == ()

    def test_a_list_of_words_or_names_is_a_fact(self):
        gap = Gap(name="x", prerequisites=["a", "unknown"])
        found = tell_part(telling(gaps=[Gap(id="a", name="A")]), gap, {})
        assert [(one.lead, one.text) for one in found[0].entries] == [("Name", "x"), ("Waits for", "A")]
        assert len(tell_part(telling(), gap, {})[0].entries) == 1
        assert len(tell_part(telling(), Gap(name="x", skill="unknown"), {})[0].entries) == 1

    def test_own_words_stay_marked(self):
        found = entry(Stakeholder(who="x", needs=["A", "B"]))
        assert isinstance(found.text, Own)
        assert isinstance(found.details[0].text, Own)
        assert not isinstance(entry(Helper(nature="coach")).text, Own)
