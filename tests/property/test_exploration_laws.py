from __future__ import annotations

import datetime as dt
import json

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.declaration.compilation import dumper, loader
from careerkit.model import (
    Career,
    CareerMap,
    KindOfWork,
    Land,
    LevelOnScale,
    LevelReading,
    Path,
    Role,
    Skill,
    Understanding,
    WorkDone,
)
from careerkit.scoring import Exploration, exploration
from careerkit.scoring.growth.dates import Span, covered, union
from careerkit.scoring.growth.exploration_reading import effective_number

NOW = dt.date(2035, 6, 15)

years = st.integers(2018, 2027)
dates = st.one_of(
    years.map(str),
    st.builds("{}-{:02}".format, years, st.integers(1, 12)),
    st.builds("{}-{:02}-{:02}".format, years, st.integers(1, 12), st.integers(1, 28)),
)
days = st.dates(dt.date(2016, 1, 1), dt.date(2028, 12, 31)).filter(lambda day: (day.month, day.day) != (2, 29))
kinds = st.sampled_from(["trainer", "bridge", "leader", "own", "unknown"])
land_ids = st.sampled_from(["fire", "sea", "ice", "lost"])
roles = st.builds(
    Role,
    start=st.none() | dates,
    end=st.none() | dates,
    title=st.sampled_from([None, "Chief", "Clerk"]),
    work=st.lists(st.builds(WorkDone, kind=kinds, skills=st.lists(st.sampled_from("ab"), max_size=2)), max_size=3),
    lands=st.lists(land_ids, max_size=2),
)
lands = st.builds(
    Land,
    id=st.sampled_from([None, "fire", "sea", "ice"]),
    name=st.sampled_from(["Fire", "Sea"]),
    standing=st.sampled_from([None, "wanted", "to-visit", "visiting", "visited"]),
    start=st.none() | dates,
    end=st.none() | dates,
)
paths = st.builds(Path, leaves=st.none() | land_ids, reaches=land_ids, both_ways=st.none() | st.booleans())
levels = st.builds(LevelOnScale, scale=st.sampled_from(["a", "b"]), value=st.integers(1, 4))
skills = st.builds(
    Skill,
    name=st.sampled_from(["craft", "talk"]),
    level=st.none() | levels,
    history=st.lists(st.builds(LevelReading, on=st.none() | dates, level=levels), max_size=5),
)
understanding = st.builds(
    Understanding,
    subject=st.sampled_from(["company", "customers"]),
    extent=st.none() | st.integers(0, 5),
    on=st.none() | dates,
)
careers = st.builds(
    Career,
    roles=st.lists(roles, max_size=4),
    skills=st.lists(skills, max_size=3),
    career_map=st.builds(
        CareerMap,
        lands=st.lists(lands, max_size=4),
        paths=st.lists(paths, max_size=3),
        kinds_of_work=st.just([KindOfWork(id="own", name="Mine")]),
        understanding=st.lists(understanding, max_size=3),
    ),
)


def broad(result):
    return result.verdict.value in ("broad", "broad-and-deep")


def deep(result):
    return result.verdict.value in ("deep", "broad-and-deep")


def scrubbed(result):
    """What does not speak of positions, as far as the order of lands and skills does not tell them apart."""

    def without(value):
        if isinstance(value, dict):
            return {
                key: without(item) for key, item in value.items() if key not in ("pointer", "pointers", "without_path")
            }
        return [without(item) for item in value] if isinstance(value, list) else value

    found = without(json.loads(careerkit.dumps(result)))
    for name in ("lands", "risen"):
        found[name] = sorted(found.get(name, []), key=lambda one: json.dumps(one, sort_keys=True))
    return found


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


class TestBreadth:
    """'Adding a new kind of work never lowers breadth.'"""

    @given(careers, kinds, st.none() | dates, st.booleans())
    def test_nor_any_kind_of_work(self, career, kind, start, dated):
        as_of = NOW if dated else None
        role = Role(start=start, work=[WorkDone(kind=kind)])
        before = exploration(career, as_of=as_of)
        after = exploration(attrs.evolve(career, roles=(*career.roles, role)), as_of=as_of)
        new = kind not in {one.kind for one in before.kinds}
        assert after.kinds_done == before.kinds_done + new
        assert after.lands_been == before.lands_been
        assert broad(after) >= broad(before)
        assert deep(after) >= deep(before)

    @given(careers, st.sampled_from(["visiting", "visited"]), st.none() | dates)
    def test_nor_a_land_where_the_person_has_been(self, career, standing, start):
        land = Land(name="New", standing=standing, start=start)
        more = attrs.evolve(career, career_map=attrs.evolve(career.career_map, lands=(*career.career_map.lands, land)))
        before, after = exploration(career, as_of=NOW), exploration(more, as_of=NOW)
        assert after.lands_been == before.lands_been + 1
        assert broad(after) >= broad(before)

    @given(careers)
    def test_titles_make_no_difference(self, career):
        untitled = attrs.evolve(career, roles=tuple(attrs.evolve(role, title=None) for role in career.roles))
        assert exploration(untitled, as_of=NOW) == exploration(career, as_of=NOW)


class TestDepth:
    """'Overlapping roles are counted once per kind.'"""

    @given(careers)
    def test_a_role_twice_is_as_long_as_once(self, career):
        twice = attrs.evolve(career, roles=(*career.roles, *career.roles))
        assert [(one.kind, one.months) for one in exploration(twice, as_of=NOW).kinds] == [
            (one.kind, one.months) for one in exploration(career, as_of=NOW).kinds
        ]

    @given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=6))
    def test_months_are_those_that_lie_in_any(self, pairs):
        spans = [Span(first, first + length) for first, length in pairs]
        assert union(spans) == len({month for first, last in spans for month in range(first, last + 1)})

    @given(dates, dates)
    def test_what_does_not_contradict_itself_has_a_month_at_least(self, start, end):
        span = covered(start, end)
        if start[: len(end)] <= end[: len(start)]:
            assert 1 <= span.last - span.first + 1 <= 12 * (int(end[:4]) - int(start[:4]) + 1)
        else:
            assert span is None


class TestOrderOfEntry:
    """'The order in which things were entered does not matter.'"""

    @settings(max_examples=50)
    @given(careers, st.data(), st.none() | days)
    def test_of_everything_that_has_no_order(self, career, data, as_of):
        def mixed(items):
            return tuple(data.draw(st.permutations(items)))

        the_map = career.career_map
        shuffled = attrs.evolve(
            career,
            career_map=attrs.evolve(
                the_map,
                lands=mixed(the_map.lands),
                paths=mixed(the_map.paths),
                understanding=mixed(the_map.understanding),
            ),
            roles=tuple(attrs.evolve(role, work=mixed(role.work)) for role in mixed(career.roles)),
            skills=tuple(attrs.evolve(skill, history=mixed(skill.history)) for skill in mixed(career.skills)),
        )
        one, other = exploration(shuffled, as_of=as_of), exploration(career, as_of=as_of)
        assert scrubbed(one) == scrubbed(other)
        assert len(one.without_path) == len(other.without_path)
        assert str(one) == str(other)


class TestWholeYears:
    """'Where all dates and as_of move by the same number of whole years, nothing changes but the dates.'"""

    @settings(max_examples=50)
    @given(careers, days, st.integers(-50, 50))
    def test_but_the_dates(self, career, as_of, by):
        moved = exploration(shifted(career, by), as_of=as_of.replace(year=as_of.year + by))
        still = exploration(career, as_of=as_of)
        assert str(moved) == str(still)
        undated = [
            attrs.evolve(one, as_of=None, risen=[attrs.evolve(skill, last_on=None) for skill in one.risen])
            for one in (moved, still)
        ]
        assert undated[0] == undated[1]


class TestFlips:
    """'Every flip value applied flips, just short of it does not.'"""

    @settings(max_examples=25)
    @given(careers)
    def test_of_more_kinds_and_lands(self, career):
        before = exploration(career, as_of=NOW)
        told = {"kinds": None, "lands": None}
        for flip in before.flips:
            told |= {what: flip for what in told if (getattr(flip, what) or 0) > 0}
        for what, flip in told.items():
            for count in range(1, 6):
                after = exploration(_with_more(career, what, count), as_of=NOW)
                if flip is None or count < getattr(flip, what):
                    assert broad(after) == broad(before)
                else:
                    assert after.verdict is flip.becomes

    @given(careers)
    def test_of_fewer_months(self, career):
        before = exploration(career, as_of=NOW)
        for flip in before.flips:
            if flip.months is not None:
                longest = max(one.months for one in (*before.kinds, *before.lands) if one.months is not None)
                assert longest + flip.months == (60 if flip.months > 0 else 59)


def _with_more(career, what, count):
    if what == "kinds":
        role = Role(work=[WorkDone(kind=f"new-{index}") for index in range(count)])
        return attrs.evolve(career, roles=(*career.roles, role))
    found = tuple(Land(name="New", standing="visited") for _ in range(count))
    return attrs.evolve(career, career_map=attrs.evolve(career.career_map, lands=(*career.career_map.lands, *found)))


class TestConcentration:
    """'The effective number of months over kinds of work.'"""

    @given(st.lists(st.integers(1, 4000), min_size=1, max_size=12))
    def test_lies_between_one_and_how_many_there_are(self, amounts):
        assert 1 <= effective_number(amounts) <= len(amounts) + 1e-9

    @given(st.integers(1, 12), st.integers(1, 4000))
    def test_is_how_many_there_are_where_all_are_alike(self, count, amount):
        assert effective_number([amount] * count) == pytest.approx(count)


class TestWhatLeaves:
    """'Results are valid as documents.'"""

    @given(careers, st.none() | days)
    def test_and_load_as_they_were(self, career, as_of):
        result = exploration(career, as_of=as_of)
        assert loader(Exploration)(dumper(Exploration)(result), [0, 0]) == result
        assert "{" not in result.say("de")
        shares = [one.share for one in result.kinds if one.share is not None]
        assert sum(shares) == pytest.approx(1 if shares else 0, abs=1e-9)
