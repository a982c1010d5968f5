from __future__ import annotations

import datetime as dt
import json
import re

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.declaration.compilation import dumper, loader
from careerkit.model import (
    Career,
    CareerMap,
    CareerProduct,
    Enough,
    GrowthCheck,
    Land,
    LevelOnScale,
    LevelReading,
    Money,
    PayReading,
    Pulse,
    Range,
    Role,
    Skill,
    Sparkle,
    UseCase,
    WorkDone,
)
from careerkit.scoring import Plateaus, plateaus
from careerkit.scoring.growth.trend import compare_pairs

CLEARNESS = ["no-sign", "some-signs", "clear-signs"]
SENTENCE = {"pay": "fairly_paid", "learning": "learning", "variety": "variety"}
LATER = "2035-01-01"
NOW = dt.date(2035, 6, 15)

years = st.integers(2018, 2027)
dates = st.one_of(
    years.map(str),
    st.builds("{}-{:02}".format, years, st.integers(1, 12)),
    st.builds("{}-{:02}-{:02}".format, years, st.integers(1, 12), st.integers(1, 28)),
)
days = st.dates(dt.date(2016, 1, 1), dt.date(2028, 12, 31)).filter(lambda day: (day.month, day.day) != (2, 29))
ratings = st.none() | st.integers(1, 5)
pulses = st.builds(
    Pulse,
    on=dates,
    role=st.none() | st.sampled_from(["one", "two", "nowhere"]),
    fairly_paid=ratings,
    learning=ratings,
    variety=ratings,
    energy=ratings,
    trusted=ratings,
)
amounts = st.integers(0, 9) | st.builds(Range, low=st.integers(0, 9), high=st.integers(0, 9))
money = st.builds(Money, amount=amounts, currency=st.sampled_from(["EUR", "EUR", "USD"]))
roles = st.builds(
    Role,
    id=st.none() | st.sampled_from(["one", "two"]),
    start=st.none() | dates,
    end=st.none() | dates,
    work=st.lists(st.builds(WorkDone, kind=st.sampled_from(["trainer", "bridge", "own"])), max_size=2),
    lands=st.lists(st.sampled_from(["fire", "sea"]), max_size=1),
    ran_out_of=st.lists(st.sampled_from(["pay", "learning", "variety"]), max_size=1),
    pay=st.lists(st.builds(PayReading, on=st.none() | dates, pay=money), max_size=2),
)
levels = st.builds(LevelOnScale, scale=st.sampled_from(["a", "b"]), value=st.integers(1, 4))
skills = st.builds(
    Skill,
    name=st.sampled_from(["craft", "talk"]),
    level=st.none() | levels,
    history=st.lists(st.builds(LevelReading, on=st.none() | dates, level=levels), max_size=4),
)
lands = st.builds(
    Land,
    id=st.none() | st.sampled_from(["fire", "sea"]),
    name=st.just("Land"),
    standing=st.none() | st.sampled_from(["wanted", "visiting", "visited"]),
    start=st.none() | dates,
)
sparkles = st.builds(
    Sparkle,
    text=st.just("It"),
    signs=st.lists(st.sampled_from(["stays-exciting", "time-flies"]), max_size=1),
    still=st.none() | st.booleans(),
    on=st.none() | dates,
)
checks = st.builds(GrowthCheck, on=st.none() | dates, sustainable=ratings)


@st.composite
def careers(draw):
    """A life, in as many parts as there may be."""
    return Career(
        career_map=CareerMap(pulses=draw(st.lists(pulses, max_size=6)), lands=draw(st.lists(lands, max_size=2))),
        use_case=UseCase(
            sparkles=draw(st.lists(sparkles, max_size=2)), growth_checks=draw(st.lists(checks, max_size=2))
        ),
        product=CareerProduct(enough=draw(st.none() | st.builds(Enough, amount=st.none() | money))),
        roles=draw(st.lists(roles, max_size=3)),
        skills=draw(st.lists(skills, max_size=2)),
    )


def level(result, plateau):
    return next(one.level.value for one in result.plateaus if one.plateau.value == plateau)


def with_pulse(career, **rated):
    pulse = Pulse(on=LATER, **rated)
    return attrs.evolve(career, career_map=attrs.evolve(career.career_map, pulses=(*career.career_map.pulses, pulse)))


def scrubbed(result):
    """What does not speak of positions; of each place, only what sort of thing stands there."""
    text = careerkit.dumps(result)

    def without(value):
        if isinstance(value, dict):
            kept = {key: without(item) for key, item in value.items() if key not in ("pointer", "pointers")}
            if "pointers" in value:
                kept["pointers"] = sorted(re.sub(r"\d+", "0", pointer) for pointer in value["pointers"])
            return kept
        return [without(item) for item in value] if isinstance(value, list) else value

    return without(json.loads(text))


def shifted(value, by):
    """Move every date of a career by whole years."""
    if isinstance(value, tuple):
        return tuple(shifted(item, by) for item in value)
    if not attrs.has(type(value)):
        return value
    moved = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        is_date = field.name in ("on", "start", "end") and isinstance(old, str)
        moved[field.name] = f"{int(old[:4]) + by}{old[4:]}" if is_date else shifted(old, by)
    return attrs.evolve(value, **moved)


class TestALaterBetterPulse:
    """'A later, better pulse never makes a plateau's sign worse.'"""

    @given(
        careers(), st.sampled_from(list(SENTENCE)), st.sets(st.integers(1, 5), min_size=2, max_size=2), st.booleans()
    )
    def test_never_makes_signs_clearer(self, career, plateau, both, dated):
        last, better = sorted(both)
        as_of, sentence = NOW if dated else None, SENTENCE[plateau]
        rated = Pulse(on="2034", **{sentence: last})
        career = attrs.evolve(
            career, career_map=attrs.evolve(career.career_map, pulses=(*career.career_map.pulses, rated))
        )
        before = level(plateaus(career, as_of=as_of), plateau)
        after = level(plateaus(with_pulse(career, **{sentence: better}), as_of=as_of), plateau)
        assert CLEARNESS.index(after) <= CLEARNESS.index(before)

    @settings(max_examples=40)
    @given(careers(), st.sampled_from(list(SENTENCE)), st.integers(1, 4))
    def test_and_of_two_the_better_one_never_makes_them_clearer_than_the_other(self, career, plateau, rating):
        worse, better = (
            level(plateaus(with_pulse(career, **{SENTENCE[plateau]: one})), plateau) for one in (rating, rating + 1)
        )
        assert CLEARNESS.index(better) <= CLEARNESS.index(worse)


class TestOrderOfEntry:
    """'The order in which things were entered does not matter.'"""

    @settings(max_examples=50)
    @given(careers(), st.data(), st.none() | days)
    def test_of_everything_that_has_no_order(self, career, data, as_of):
        def mixed(items):
            return tuple(data.draw(st.permutations(items)))

        shuffled = attrs.evolve(
            career,
            career_map=attrs.evolve(
                career.career_map, pulses=mixed(career.career_map.pulses), lands=mixed(career.career_map.lands)
            ),
            use_case=attrs.evolve(
                career.use_case,
                sparkles=mixed(career.use_case.sparkles),
                growth_checks=mixed(career.use_case.growth_checks),
            ),
            roles=tuple(attrs.evolve(role, pay=mixed(role.pay), work=mixed(role.work)) for role in mixed(career.roles)),
            skills=tuple(attrs.evolve(skill, history=mixed(skill.history)) for skill in mixed(career.skills)),
        )
        assert scrubbed(plateaus(shuffled, as_of=as_of)) == scrubbed(plateaus(career, as_of=as_of))


class TestWholeYears:
    """'Where all dates and as_of move by the same number of whole years, nothing changes.'"""

    @settings(max_examples=50)
    @given(careers(), days, st.integers(-50, 50))
    def test_but_the_dates(self, career, as_of, by):
        def levels_of(result):
            return [
                (one.level, one.trend, one.months_since_new, [sign.nature for sign in (*one.signs, *one.against)])
                for one in result.plateaus
            ]

        moved = plateaus(shifted(career, by), as_of=as_of.replace(year=as_of.year + by))
        still = plateaus(career, as_of=as_of)
        assert levels_of(moved) == levels_of(still)
        assert [one.code for one in moved.missing] == [one.code for one in still.missing]


class TestFlips:
    """'Every flip value applied flips, just short of it does not.'"""

    @settings(max_examples=25)
    @given(careers())
    def test_of_one_more_pulse(self, career):
        before = plateaus(career, as_of=NOW)
        for one in before.plateaus:
            plateau, sentence = one.plateau.value, SENTENCE[one.plateau.value]
            after = {
                rating: level(plateaus(with_pulse(career, **{sentence: rating}), as_of=NOW), plateau)
                for rating in range(1, 6)
            }
            told = {flip.at_least or flip.at_most: flip for flip in one.flips if flip.sentence is not None}
            for rating, flip in told.items():
                assert after[rating] == flip.becomes.value != one.level.value
                short = rating - 1 if flip.at_least else rating + 1
                assert short not in after or after[short] != flip.becomes.value
            if one.level.value != "undetermined":
                changes = {after[rating] for rating in after} - {one.level.value}
                assert bool(changes) == bool(told)

    @given(st.lists(st.integers(1, 5), max_size=4), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
    def test_of_pay(self, rated, paid, low, high):
        def career(amount):
            reading = PayReading(on="2020", pay=Money(amount=amount, currency="EUR"))
            given = [Pulse(on=f"2020-01-{day:02}", fairly_paid=rating) for day, rating in enumerate(rated, 1)]
            enough = Enough(amount=Money(amount=Range(low=low, high=high), currency="EUR"))
            return Career(
                roles=[Role(pay=[reading])],
                product=CareerProduct(enough=enough),
                career_map=CareerMap(pulses=given),
            )

        before = plateaus(career(paid)).plateaus[0]
        for flip in before.flips:
            if flip.pay is not None:
                just, short = (flip.pay - 0.01, flip.pay) if flip.beyond else (flip.pay, flip.pay - 0.01)
                assert level(plateaus(career(just)), "pay") == flip.becomes.value != before.level.value
                assert level(plateaus(career(short)), "pay") == before.level.value

    @settings(max_examples=50)
    @given(careers())
    def test_of_something_new(self, career):
        before = plateaus(career, as_of=NOW)
        role = Role(start="2035-05", end="2035-06", work=[WorkDone(kind="never-before")])
        after = plateaus(attrs.evolve(career, roles=(*career.roles, role)), as_of=NOW)
        flips = [flip for flip in before.plateaus[2].flips if flip.something_new]
        expected = flips[0].becomes.value if flips else level(before, "variety")
        assert level(after, "variety") == expected


class TestPairs:
    """'Compares every rating with every later one.'"""

    @given(st.lists(st.integers(1, 5), max_size=20))
    def test_one_by_one(self, rated):
        pairs = [(one, other) for place, one in enumerate(rated) for other in rated[place + 1 :]]
        assert compare_pairs(rated) == (
            sum(other > one for one, other in pairs),
            sum(other < one for one, other in pairs),
            len(pairs),
        )

    @given(st.lists(st.integers(1, 5), max_size=20))
    def test_turned_round_it_is_the_other_way_round(self, rated):
        pairs = compare_pairs(rated)
        assert compare_pairs(rated[::-1]) == (pairs.lower, pairs.higher, pairs.all)


class TestWhatLeaves:
    """'Results are valid as documents.'"""

    @given(careers(), st.none() | days)
    def test_and_load_as_they_were(self, career, as_of):
        result = plateaus(career, as_of=as_of)
        assert loader(Plateaus)(dumper(Plateaus)(result), [0, 0]) == result
        assert "{" not in result.say("de")
