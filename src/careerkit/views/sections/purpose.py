"""What the career is for: the use case, and the motivations behind it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from careerkit.guide.categories import CATEGORIES
from careerkit.model.answers import Standing
from careerkit.model.career import Framework
from careerkit.model.motivation import MotivationProfile, Ratings, SharedPoints
from careerkit.model.use_case import UseCase, ValueStanding
from careerkit.views.nodes import Bar, Bars, Entry, Group, Items, Node, Own, Prose
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.model.motivation import Weights
    from careerkit.model.use_case import PersonalValue
    from careerkit.scoring.focus_result import MotivationFocus
    from careerkit.views.telling import Telling

__all__ = ["tell_purpose"]


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
    ]
    questions = (
        *telling.questions("use_case", Framework.USE_CASE, use_case.unanswered, asked),
        *telling.questions(
            "motivation", Framework.USE_CASE, motivation.unanswered, [("weights", motivation.weights is not None)]
        ),
    )
    nodes = (
        *_problem(telling, use_case),
        *_motivation(telling, motivation),
        *_alternatives(telling, use_case),
        *_time(telling, use_case),
        *_values(telling, use_case),
        *_written(telling, use_case, motivation),
    )
    unsure = [question for question in questions if question.standing == Standing.NOT_SURE_YET]
    following = [question for question in questions if question.standing != Standing.NOT_SURE_YET]
    return Told(id="purpose", nodes=nodes, questions=(*unsure, *following[:1]))


def _problem(telling: Telling, use_case: UseCase) -> list[Node]:
    nodes: list[Node] = []
    if use_case.problem is not None:
        problem = use_case.problem
        values = {value.id: Own(value.name) for value in use_case.values if value.id is not None}
        details = telling.listed("values-behind", map(values.get, problem.values))
        tags = tuple(telling.category(category) for category in problem.categories)
        entry = Entry(text=Own(problem.statement), tags=tags, details=details)
        nodes.append(Group(title=telling.wording("purpose.problem"), nodes=(Items(entries=(entry,), style="lead"),)))
    if use_case.why is not None:
        nodes.append(Group(title=telling.wording("purpose.why"), nodes=(Prose(text=Own(use_case.why)),)))
    return nodes


def _alternatives(telling: Telling, use_case: UseCase) -> list[Node]:
    entries = tuple(
        Entry(
            text=Own(path.name),
            tags=tuple(telling.category(category) for category in path.categories),
            details=telling.own(None, path.how),
        )
        for path in use_case.alternatives
    )
    if not entries:
        return []
    return [Group(title=telling.wording("purpose.alternatives"), nodes=(Items(entries=entries, style="cards"),))]


def _time(telling: Telling, use_case: UseCase) -> list[Node]:
    wording = telling.wording
    entries = tuple(
        Entry(
            text=Own(one.action),
            tags=() if one.frequency is None else (wording.word("cadence", one.frequency),),
            details=telling.listed("measured-by", [telling.metrics.get(one.metric)] if one.metric else []),
        )
        for one in use_case.core_usage_metrics
    )
    if not entries:
        return []
    return [Group(title=wording("purpose.core-usage-metrics"), nodes=(Items(entries=entries),))]


def _values(telling: Telling, use_case: UseCase) -> list[Node]:
    def entry(value: PersonalValue) -> Entry:
        word = () if value.standing is None else (telling.wording.word("value-standing", value.standing),)
        return Entry(text=Own(value.name), tags=word, details=telling.own(None, value.meaning))

    order = [ValueStanding.CORE, None, ValueStanding.ASPIRATIONAL]
    ordered = sorted(use_case.values, key=lambda value: order.index(value.standing))
    if not ordered:
        return []
    entries = tuple(map(entry, ordered))
    return [Group(title=telling.wording("purpose.values"), nodes=(Items(entries=entries, style="cards"),))]


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
    categories = tuple(
        Entry(text=Own(category.name), details=telling.own(None, category.definition))
        for category in motivation.categories
    )
    facets = tuple(
        Entry(text=wording.word("facet", facet.facet), details=telling.own(None, facet.note))
        for facet in motivation.facets
    )
    choices = tuple(
        Entry(
            text=wording(
                "motivation.trade-off",
                keep=telling.category(choice.keep),
                give_up=telling.category(choice.give_up),
            ),
            details=telling.own(None, choice.note),
        )
        for choice in motivation.trade_offs
    )
    named = (("categories", categories), ("facets", facets), ("trade-offs", choices))
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
