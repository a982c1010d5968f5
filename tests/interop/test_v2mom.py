"""A V2MOM of another program fits into a career as it stands: every leaf has a place, and comes back from the file."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

import careerkit
from careerkit import Career
from careerkit.declaration.references import dangling
from careerkit.model import ActionStatus, ObstacleStatus, Severity, WorkStatus
from careerkit.values import same_json
from tests.interop.moving import Move, aside, assert_nothing_is_lost_and_nothing_invented

WORK = {"Not Started": "not-started", "Planning": "planning", "On Track": "on-track", "At Risk": "at-risk"}
WORDS = {
    WorkStatus: WORK,
    ActionStatus: {"In Progress": "under-way"},
    ObstacleStatus: {"Accepted": "accepted", "Mitigating": "being-overcome"},
    Severity: {"Low": "low", "Medium": "medium", "High": "high"},
}
"""What the other program calls the words of ours; a word that is not here is kept in extensions as it is."""
VALUE = {"name": (("name",), None), "description": (("meaning",), None)}
METHOD = {
    "id": (("id",), None),
    "name": (("name",), None),
    "description": (("description",), None),
    "status": (("status",), WORDS[WorkStatus]),
    "owner": (("owner",), None),
    "startDate": (("start",), None),
    "endDate": (("end",), None),
}
OBSTACLE = {
    "id": (("id",), None),
    "name": (("name",), None),
    "description": (("description",), None),
    "severity": (("severity",), WORDS[Severity]),
    "likelihood": (("likelihood",), WORDS[Severity]),
    "mitigation": (("plan",), None),
    "status": (("status",), WORDS[ObstacleStatus]),
}
MEASURE = {"id": (("id",), None), "name": (("name",), None), "status": (("status",), WORDS[WorkStatus])}
METRIC = {
    "unit": (("unit",), None),
    "baseline": (("baseline",), None),
    "target": (("target",), None),
    "current": (("readings", 0, "value"), None),
}
PROJECT = {
    "id": (("id",), None),
    "name": (("text",), None),
    "description": (("note",), None),
    "status": (("status",), WORDS[ActionStatus]),
    "startDate": (("start",), None),
    "endDate": (("due",), None),
    "methodId": (("methods", 0), None),
}


def brought_over(source):
    """Make a career of a V2MOM: the vision, the metrics that its measures are read on, and a plan of its projects."""
    move = Move("career")
    lists = ("values", "methods", "obstacles", "measures", "projects")
    move.carry((), source, ("vision",), {"vision": (("statement",), None)}, but=lists)
    by_priority(move, source.get("values", []))
    for number, method in enumerate(source.get("methods", [])):
        origin, path = ("methods", number), ("vision", "methods", number)
        move.carry(origin, method, path, METHOD, but=("measures", "obstacles", "projects"))
        name = method.get("id", f"method-{number + 1}")
        if "id" not in method:
            move.add(name, (*path, "id"))
        for index, obstacle in enumerate(method.get("obstacles", [])):
            take_obstacle(move, (*origin, "obstacles", index), obstacle, name)
        for index, measure in enumerate(method.get("measures", [])):
            take_measure(move, (*origin, "measures", index), measure, name)
    for index, obstacle in enumerate(source.get("obstacles", [])):
        take_obstacle(move, ("obstacles", index), obstacle, None)
    for index, measure in enumerate(source.get("measures", [])):
        take_measure(move, ("measures", index), measure, None)
    for number, project in enumerate(source.get("projects", [])):
        path = ("plan", "actions", number)
        move.carry(("projects", number), project, path, PROJECT, but=("dependencies",))
        for index, needed in enumerate(project.get("dependencies", [])):
            move.put(("projects", number, "dependencies", index), needed, (*path, "after", index))
    return move


def by_priority(move, values):
    """Put the values into the order of their priority: it says the same as the numbers."""
    priorities = [value.get("priority", number + 1) for number, value in enumerate(values)]
    assert sorted(priorities) == [*range(1, len(values) + 1)], "no order: to be kept in extensions"
    for place, number in enumerate(sorted(range(len(values)), key=priorities.__getitem__)):
        move.carry(("values", number), values[number], ("vision", "values", place), VALUE, but=("priority",))


def take_obstacle(move, origin, obstacle, method):
    number = len(move.document["vision"].get("obstacles", []))
    move.carry(origin, obstacle, ("vision", "obstacles", number), OBSTACLE)
    if method is not None:
        move.add(method, ("vision", "obstacles", number, "methods", 0))


def take_measure(move, origin, measure, method):
    """Put a measure with its target; what was read goes to a metric of the career, and then the target with it."""
    number = len(move.document["vision"].get("measures", []))
    path = ("vision", "measures", number)
    if not measure.keys() & {"baseline", "current", "unit"}:
        move.carry(origin, measure, path, MEASURE | {"target": (("target",), None)})
    else:
        move.carry(origin, measure, path, MEASURE, but=METRIC)
        metric = ("metrics", len(move.document.get("metrics", [])))
        name = measure.get("id", f"measure-{number + 1}")
        move.add(name, (*metric, "id"))
        move.add(measure["name"], (*metric, "name"))
        move.add(name, (*path, "metric"))
        move.carry(origin, {key: measure[key] for key in METRIC if key in measure}, metric, METRIC)
    if method is not None:
        move.add(method, (*path, "methods", 0))


def told_elsewhere(source):
    """Take out what the result says by other means: priorities by order, a method's projects by the projects."""
    of_method = {project["id"]: project["methodId"] for project in source.get("projects", [])}
    methods = []
    for method in source.get("methods", []):
        for project in method.get("projects", []):
            assert of_method[project] == method["id"], "a project of a method says so itself"
        methods.append({key: value for key, value in method.items() if key != "projects"})
    values = [{key: value for key, value in each.items() if key != "priority"} for each in source.get("values", [])]
    return source | ({"methods": methods} if methods else {}) | ({"values": values} if values else {})


def in_order_of_priority(source, career):
    """The names of the values, as the numbers of the source would have them and as they stand in the career."""
    values = source.get("values", [])
    by_number = sorted(values, key=lambda value: value.get("priority", 0))
    return [value["name"] for value in by_number], [value.name for value in career.vision.values]


def assert_fits(source):
    move = brought_over(source)
    assert_nothing_is_lost_and_nothing_invented(told_elsewhere(source), move)
    content = json.dumps(move.document).encode()
    assert careerkit.validate(content) == ()
    career = careerkit.loads(content, Career)
    assert same_json(json.loads(careerkit.dumps(career)), move.document)
    assert careerkit.loads(careerkit.dumps(career), Career) == career
    assert dangling(career) == ()
    by_number, as_they_stand = in_order_of_priority(source, career)
    assert by_number == as_they_stand
    return career


OWN = {
    "$schema": "https://example.org/v2mom.json",
    "metadata": {"id": "garden", "version": "2", "author": "Ines"},
    "vision": "Every street has a garden that needs no watering.",
    "values": [
        {"name": "Patience", "description": "A hedge takes ten years", "priority": 2},
        {"name": "Shade", "priority": 1},
    ],
    "methods": [
        {
            "id": "plant",
            "name": "Plant in autumn",
            "description": "Bare roots only",
            "priority": "P0",
            "status": "In Progress",
            "owner": "Ines",
            "startDate": "2025-10-01",
            "endDate": "2025-12",
            "projects": ["first-street"],
            "measures": [
                {
                    "id": "streets",
                    "name": "Streets with a garden",
                    "baseline": "None",
                    "target": "At least 4",
                    "current": "One",
                    "unit": "streets",
                    "progress": 0.25,
                    "status": "At Risk",
                    "timeline": "This winter",
                },
                {"name": "Trees alive in May", "baseline": "8 of 10"},
            ],
            "obstacles": [{"name": "Hard winters", "severity": "Low", "mitigation": "Straw"}],
        },
        {"name": "Ask the neighbours", "status": "Planning", "measures": [{"name": "Doors opened", "target": "Most"}]},
    ],
    "obstacles": [
        {"id": "paving", "name": "Paving", "description": "It is heavy", "severity": "High", "likelihood": "Medium"}
        | {"mitigation": "Lift one row", "status": "Mitigating"},
        {"name": "Dogs", "severity": "Catastrophic", "status": "Accepted"},
    ],
    "measures": [{"name": "Benches in use", "target": "> 3", "status": "On Track"}],
    "projects": [
        {"id": "first-street", "name": "First street", "methodId": "plant", "status": "In Progress"}
        | {"startDate": "2025-10", "endDate": "2025-11-30", "category": "Streets", "quarter": "Q4"},
        {"id": "nursery", "name": "A nursery of our own", "methodId": "plant", "status": "Proposed"}
        | {"dependencies": ["first-street"], "description": "Seeds", "externalLinks": {"map": "m/1"}},
    ],
}
"""A V2MOM of the tests' own in the form of the other program, with every property that it knows."""


def test_a_v2mom_fits_into_a_career_with_nothing_lost():
    career = assert_fits(OWN)
    assert career.vision.statement == OWN["vision"]
    assert [value.name for value in career.vision.values] == ["Shade", "Patience"]
    assert aside(career.vision.methods[0]) == {"priority": "P0", "status": "In Progress"}
    assert career.vision.methods[1].status is WorkStatus.PLANNING


def test_measures_and_obstacles_keep_the_method_that_they_stood_in():
    vision = assert_fits(OWN).vision
    assert [obstacle.methods for obstacle in vision.obstacles] == [("plant",), (), ()]
    assert [measure.methods for measure in vision.measures] == [("plant",), ("plant",), ("method-2",), ()]
    assert vision.obstacles[1].status is ObstacleStatus.BEING_OVERCOME
    assert vision.obstacles[2].severity is None
    assert aside(vision.obstacles[2]) == {"severity": "Catastrophic"}


def test_targets_in_words_stay_words_and_readings_stand_with_the_metrics():
    career = assert_fits(OWN)
    streets, trees = career.metrics
    assert (streets.baseline, streets.target, streets.readings[0].value) == ("None", "At least 4", "One")
    assert (trees.id, trees.baseline, trees.target) == ("measure-2", "8 of 10", None)
    assert [measure.target for measure in career.vision.measures] == [None, None, "Most", "> 3"]


def test_projects_become_actions_that_carry_out_their_method():
    first, nursery = assert_fits(OWN).plan.actions
    assert (first.methods, first.status, first.due) == (("plant",), ActionStatus.UNDER_WAY, "2025-11-30")
    assert (nursery.after, nursery.status) == (("first-street",), None)
    assert aside(nursery) == {"status": "Proposed", "externalLinks": {"map": "m/1"}}


def test_what_the_tests_move_is_a_v2mom_by_the_schema_of_the_other_program(shared_v2mom_schema):
    assert list(Draft202012Validator(shared_v2mom_schema).iter_errors(OWN)) == []


def test_the_same_holds_for_those_of_a_public_project(shared_v2moms, subtests):
    for name, source in shared_v2moms.items():
        with subtests.test(name):
            assert_fits(source)


@pytest.mark.parametrize("key", ["vision", "values", "methods", "obstacles", "measures", "projects"])
def test_a_leaf_that_is_left_behind_is_noticed(key):
    move = brought_over({name: value for name, value in OWN.items() if name != key})
    with pytest.raises(AssertionError):
        assert_nothing_is_lost_and_nothing_invented(told_elsewhere(OWN), move)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_every_word_that_was_put_for_another_is_one_of_ours(words):
    assert set(WORDS[words].values()) <= {word.value for word in words}
