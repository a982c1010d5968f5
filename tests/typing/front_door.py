"""What a type checker sees of the public API. Nobody runs this: mypy and pyright read it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, assert_type

import attrs

import careerkit
from careerkit.declaration.part import Part
from careerkit.documents.versions import Step, Versions
from careerkit.model import (
    Action,
    BusinessCase,
    Canvas,
    CareerMap,
    Feedback,
    Gap,
    Horizon,
    InterimGoal,
    LevelOnScale,
    Metric,
    MotivationProfile,
    Pulse,
    Ranking,
    Ratings,
    Relation,
    Role,
    RoleProfile,
    SharedPoints,
    Skill,
    Strategy,
    Unanswered,
)

assert_type(careerkit.__version__, str)


def loading(path: Path, content: bytes) -> None:
    """The class that is asked for is the class that comes."""
    assert_type(careerkit.load(path), Part)
    assert_type(careerkit.load("career.json", careerkit.Career), careerkit.Career)
    assert_type(careerkit.loads(content), Part)
    assert_type(careerkit.loads(content, Canvas), Canvas)
    assert_type(careerkit.read(path, careerkit.Vision), careerkit.Document[careerkit.Vision])
    assert_type(careerkit.read(path, careerkit.Vision).body, careerkit.Vision)
    assert_type(careerkit.reads(content).schema, str | None)
    assert_type(careerkit.validate(content), tuple[careerkit.Problem, ...])
    assert_type(careerkit.Limits(max_bytes=1).max_depth, int)
    assert_type(careerkit.load(path, limits=careerkit.Limits()), Part)
    notation: careerkit.Notation = "yaml"
    assert_type(careerkit.load(path, notation=notation), Part)
    assert_type(careerkit.loads("{}", Canvas, limits=careerkit.Limits()), Canvas)
    careerkit.load(path, limits=100)  # type: ignore[call-overload]  # a number of what?
    careerkit.load(b"content")  # type: ignore[call-overload]  # content is not a path
    careerkit.load(path, str)  # type: ignore[type-var]  # no class of a document


def writing(career: careerkit.Career, path: Path) -> None:
    """Parts and documents are written alike."""
    assert_type(careerkit.dumps(career), bytes)
    careerkit.dump(careerkit.read(path), path)
    assert_type(careerkit.schema("canvas"), dict[str, Any])
    assert_type(careerkit.kinds(), tuple[str, ...])
    assert_type(careerkit.report(career, path, as_of=dt.date(2026, 11, 1), language="de"), None)
    careerkit.report(career.canvas, path)  # type: ignore[arg-type]  # of a whole career
    careerkit.dumps(careerkit.Canvas)  # type: ignore[arg-type]  # a class is no object of it


def migrating(path: Path, content: bytes) -> None:
    """A path or content becomes a document of the class that is asked for."""
    assert_type(careerkit.migrate(path), careerkit.Document[Part])
    assert_type(careerkit.migrate(content, Canvas), careerkit.Document[Canvas])
    versions = Versions(("1.0", "1.1"), [Step(to="1.1", change=lambda document: {**document, "new": 1})])
    assert_type(versions.newest, str)
    careerkit.register_kind("org-example-course", "example_app:Course", versions=versions)
    careerkit.register_kind("org-example-course", "example_app:Course", "1.1")  # type: ignore[call-arg, arg-type]  # no number


def extending(skill: Skill) -> None:
    """The class that is asked for is the class that comes, if anything does."""
    assert_type(careerkit.extension(skill, Gap), Gap | None)
    assert_type(careerkit.with_extension(skill, Gap(name="Leading")), Skill)
    assert_type(careerkit.without_extension(skill, Gap), Skill)
    careerkit.register_extension("org.example.gap", Gap)
    careerkit.register_extension("org.example.gap", "example_app:Gap")
    careerkit.register_extension("org.example.gap", dict)  # type: ignore[arg-type]  # no class of a document
    careerkit.with_extension(skill, {"name": "Leading"})  # type: ignore[arg-type]  # an object of the class
    with careerkit.registrations():
        pass


def building() -> None:
    """Fields have the types that their declarations say."""
    gap = Gap(name="I have never held a budget", importance=4, effort=40)
    assert_type(gap.importance, int | None)
    assert_type(gap.prerequisites, tuple[str, ...])
    assert_type(attrs.evolve(gap, effort=30), Gap)
    assert_type(MotivationProfile().weights, SharedPoints | Ratings | Ranking | None)
    Gap()  # type: ignore[call-arg]  # a gap has a name
    Gap("Leading")  # type: ignore[call-arg]  # by name only
    Metric(name="Talks", target=[4])  # type: ignore[arg-type]  # no number and no text
    gap.name = "Leading"  # type: ignore[misc]  # frozen
    Canvas(channels=[])  # type: ignore[arg-type]  # a list is put in order, but the type is that of the attribute
    Canvas(hours_a_week="6")  # type: ignore[arg-type]  # a text is no number


def names() -> None:
    """A name that there is not is an error, although the packages look their names up when they are asked for."""
    assert_type(careerkit.scoring.order_gaps([]), careerkit.scoring.GapOrder)
    assert_type(careerkit.errors.Problem(pointer="", code="empty"), careerkit.Problem)
    careerkit.Carer  # type: ignore[attr-defined]  # noqa: B018  # in no package
    careerkit.model.Carer  # type: ignore[attr-defined]  # noqa: B018
    careerkit.scoring.scores  # type: ignore[attr-defined]  # noqa: B018
    careerkit.asking.ask  # type: ignore[attr-defined]  # noqa: B018
    careerkit.testing.test  # type: ignore[attr-defined]  # noqa: B018


def reading(strategy: Strategy, career_map: CareerMap, profile: RoleProfile) -> None:
    """What is optional may be absent, what is a list never is, and a word is a member of its enumeration."""
    assert_type(strategy.business_cases, tuple[BusinessCase, ...])
    assert_type(strategy.business_cases[0].unanswered, tuple[Unanswered, ...])
    assert_type(career_map.pulses[0].learning, int | None)
    assert_type(profile.title, str | None)
    assert_type(profile.demands[0].level, str | LevelOnScale | None)
    assert_type(Role().title, str | None)
    assert_type(Skill(name="Carpentry").level, str | LevelOnScale | None)
    assert_type(InterimGoal(text="Signed").target, float | str | None)
    assert_type(Action(text="Ask", horizon=Horizon.TOMORROW).horizon, Horizon | None)
    assert_type(Feedback(relation=Relation.SELF).relation, Relation | None)
    Pulse()  # type: ignore[call-arg]  # a pulse has a day
    Feedback(relation=1)  # type: ignore[arg-type]  # no relation


def changing(career: careerkit.Career) -> None:
    """A changed part is of the same class."""
    assert_type(careerkit.replace(career, "/gaps/0/effort", 30), careerkit.Career)


def answering(career: careerkit.Career) -> None:
    """A score is a document."""
    scorecard = careerkit.score(career, as_of=dt.date(2026, 11, 1))
    assert_type(scorecard, careerkit.Scorecard)
    assert_type(careerkit.dumps(scorecard), bytes)
