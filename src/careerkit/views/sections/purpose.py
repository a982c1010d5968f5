"""What the career is for: the use case, and the motivations behind it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from careerkit.guide.categories import CATEGORIES
from careerkit.model.answers import Standing
from careerkit.model.career import Framework
from careerkit.model.motivation import MotivationProfile, Ratings, SharedPoints
from careerkit.model.use_case import UseCase, ValueStanding
from careerkit.views.answers import tell_answer
from careerkit.views.nodes import Bar, Bars, Entry, Group, Items, Node, Own, Prose
from careerkit.views.parts import tell_entries
from careerkit.views.subjects import tell_field
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.model.motivation import Weights
    from careerkit.scoring.motivation.result import MotivationFocus
    from careerkit.views.telling import Telling

__all__ = ["tell_purpose"]

_OTHERS = ("time_uses", "workview", "sparkles", "growth_checks", "positioning", "brand")
_BESIDE = ("categories", "facets", "trade_offs", "minimums")
"""What is told where it is there, and not asked for."""


def __dir__() -> list[str]:
    return __all__


def tell_purpose(telling: Telling) -> Told:
    """Tell the use case in its four steps, with the motivations after the why."""
    use_case = telling.career.use_case or UseCase()
    motivation = telling.career.motivation or MotivationProfile()
    asked = [
        ("problem", use_case.problem is not None),
        ("why", use_case.why is not None),
        ("alternatives", bool(use_case.alternatives)),
        ("core_usage_metrics", bool(use_case.core_usage_metrics)),
        ("values", bool(use_case.values)),
        *((name, True) for name in _OTHERS if getattr(use_case, name)),
    ]
    weighed = [
        ("weights", motivation.weights is not None),
        *((name, True) for name in _BESIDE if getattr(motivation, name)),
    ]
    questions = (
        *telling.questions("use_case", Framework.USE_CASE, use_case.unanswered, asked),
        *telling.questions("motivation", Framework.USE_CASE, motivation.unanswered, weighed),
    )
    nodes = (
        *_problem(telling, use_case),
        *_motivation(telling, motivation),
        *tell_field(telling, use_case, "alternatives", "cards"),
        *tell_answer(telling, "alternative_ranking", Framework.USE_CASE, "use_case"),
        *tell_answer(telling, "catalogue_exploration", Framework.USE_CASE, "motivation"),
        *tell_field(telling, use_case, "core_usage_metrics"),
        *tell_field(telling, use_case, "time_uses", "cards"),
        *tell_answer(telling, "time_allocation", Framework.USE_CASE, "use_case"),
        *tell_field(telling, use_case, "sparkles", "compact"),
        *tell_field(telling, use_case, "growth_checks", "compact"),
        *_values(telling, use_case),
        *_texts(telling, use_case),
        *tell_field(telling, use_case, "brand"),
        *_written(telling, use_case, motivation),
    )
    unsure = [question for question in questions if question.standing == Standing.NOT_SURE_YET]
    following = [question for question in questions if question.standing != Standing.NOT_SURE_YET]
    return Told(id="purpose", nodes=nodes, questions=(*unsure, *following[:1]))


def _problem(telling: Telling, use_case: UseCase) -> list[Node]:
    nodes: list[Node] = []
    if use_case.problem is not None:
        problem = use_case.problem
        details = telling.listed("values-behind", telling.names("values", problem.values))
        tags = tuple(telling.category(category) for category in problem.categories)
        entry = Entry(text=Own(problem.statement), tags=tags, details=details)
        unsure = (
            telling.unsure("use_case.problem", answer)
            for answer in problem.unanswered
            if answer.standing is Standing.NOT_SURE_YET and not getattr(problem, answer.field, None)
        )
        lead = Items(entries=(entry,), style="lead")
        nodes.append(Group(title=telling.wording("purpose.problem"), nodes=(lead, *unsure)))
    if use_case.why is not None:
        nodes.append(Group(title=telling.wording("purpose.why"), nodes=(Prose(text=Own(use_case.why)),)))
    return nodes


def _values(telling: Telling, use_case: UseCase) -> list[Node]:
    order = [ValueStanding.CORE, None, ValueStanding.ASPIRATIONAL]
    values = sorted(use_case.values, key=lambda value: order.index(value.standing))
    entries = tell_entries(telling, values)
    if not entries:
        return []
    return [Group(title=telling.wording("purpose.values"), nodes=(Items(entries=entries, style="cards"),))]


def _texts(telling: Telling, use_case: UseCase) -> list[Node]:
    named = (("workview", use_case.workview), ("positioning", use_case.positioning))
    return [
        Group(title=telling.wording(f"field.{name}"), nodes=(Prose(text=Own(text)),))
        for name, text in named
        if text is not None
    ]


def _written(telling: Telling, use_case: UseCase, motivation: MotivationProfile) -> list[Node]:
    wording = telling.wording
    dates = sorted({date for date in (use_case.written_on, motivation.asked_on) if date is not None})
    return [Prose(text=wording("written-on", date=wording.date(date)), style="note") for date in dates]


# ---------------------------------------------------------------------------------------------------------- motivation


def _motivation(telling: Telling, motivation: MotivationProfile) -> list[Node]:
    wording = telling.wording
    nodes: list[Node] = []
    if motivation.weights is not None:
        nodes += _focus(telling, telling.focus)
        nodes += _weights(telling, motivation.weights)
    named = (
        ("categories", tell_entries(telling, motivation.categories)),
        ("facets", tell_entries(telling, motivation.facets)),
        ("trade-offs", tell_entries(telling, motivation.trade_offs)),
        ("minimums", tell_entries(telling, motivation.minimums)),
    )
    nodes += [
        Group(title=wording(f"motivation.{name}"), nodes=(Items(entries=entries),))
        for name, entries in named
        if entries
    ]
    if motivation.weights is not None:
        open_on_purpose = any(answer.field == "trade_offs" for answer in motivation.unanswered)
        nodes += _questions(telling, telling.focus, may_ask=not open_on_purpose)
    return [Group(title=wording("purpose.motivation"), nodes=tuple(nodes))] if nodes else []


def _focus(telling: Telling, focus: MotivationFocus | None) -> list[Node]:
    """Tell which motivations stand out."""
    if focus is None or not focus.reasons:
        return []
    verdict, *rest = focus.reasons
    return [Prose(text=verdict.say(telling.wording.wanted), style="verdict"), *telling.findings(rest)]


def _questions(telling: Telling, focus: MotivationFocus | None, *, may_ask: bool) -> list[Node]:
    """Put the choices that would settle it, and tell what would change the answer."""
    if focus is None:
        return []
    wording = telling.wording
    may_ask = may_ask and telling.uses(Framework.USE_CASE) and not telling.refused("motivation")
    groups = (
        ("ask", [choice.question for choice in focus.ask] if may_ask else [], "plain"),
        (
            "rests-on",
            [*(flip.words for flip in focus.flips), *focus.assumed, *(focus.missing if may_ask else ())],
            "aside",
        ),
    )
    return [
        Group(title=wording(f"motivation.{name}"), nodes=telling.findings(reasons), style=style)
        for name, reasons, style in groups
        if reasons
    ]


def _weights(telling: Telling, weights: Weights) -> list[Node]:
    """Draw points as bars, for they carry shares; tell ratings and rankings in their order, for they carry no more."""
    wording = telling.wording
    if isinstance(weights, SharedPoints):
        return _points(telling, weights)
    if isinstance(weights, Ratings):
        given: dict[float, list[str]] = {}
        for rating in weights.ratings:
            given.setdefault(rating.rating, []).append(telling.category(rating.category))
        entries = tuple(
            Entry(text=Own(" · ".join(given[value])), lead=wording.number(value))
            for value in sorted(given, reverse=True)
        )
        scale = wording("motivation.scale", lowest=weights.lowest, highest=weights.highest)
        return [Items(entries=entries, style="sums"), Prose(text=scale, style="note")] if entries else []
    places = [[telling.category(category) for category in place.categories] for place in weights.places]
    entries = tuple(Entry(text=Own(" · ".join(names))) for names in places if names)
    return [Items(entries=entries, ordered=True)] if entries else []


def _points(telling: Telling, weights: SharedPoints) -> list[Node]:
    wording = telling.wording
    points: dict[str, list[float]] = {}
    for given in weights.points:
        points.setdefault(given.category, []).append(given.points)
    sums = {category: math.fsum(each) for category, each in points.items()}
    total = math.fsum(sums.values())
    own = [category for category in sums if category not in CATEGORIES]
    order = {category: place for place, category in enumerate([*CATEGORIES, *own])}
    ranked = sorted(sums, key=lambda category: (-sums[category], order[category]))
    bars = tuple(
        Bar(
            label=telling.category(category),
            value=wording("motivation.points", points=sums[category], total=total),
            share=sums[category] / total if total else 0.0,
        )
        for category in ranked
    )
    return [Bars(label=wording("motivation.bars"), bars=bars)] if bars else []
