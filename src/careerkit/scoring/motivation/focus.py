"""How concentrated a person's motivations are: which stand out, what would change that, and what to ask next."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import islice

import attrs

from careerkit.declaration.part import trusted
from careerkit.model.answers import Standing as Answer
from careerkit.model.motivation import MotivationProfile
from careerkit.scoring.motivation.flips import choice_flips, point_flips
from careerkit.scoring.motivation.kernel import TIE_BAND, Standing, judge_order, judge_shares
from careerkit.scoring.motivation.reading import Names, Reading, read_weights
from careerkit.scoring.motivation.result import (
    CategoryStanding,
    FocusFlip,
    FocusVerdict,
    ForcedChoice,
    MotivationFocus,
    WeighingMethod,
)
from careerkit.scoring.motivation.trade_offs import Choices
from careerkit.scoring.reasons import Reason, reason

__all__ = ["ASK_AT_MOST", "MotivationFocus", "motivation_focus"]


def __dir__() -> list[str]:
    return __all__


ASK_AT_MOST = 3
"""How many choices are put to a person at a time: each answer may make some of the others needless."""

_SETTLED = (FocusVerdict.SETTLED_ON_ONE, FocusVerdict.SETTLED_ON_TWO)


def motivation_focus(profile: MotivationProfile | None) -> MotivationFocus:
    """Tell how concentrated a person's motivations are, which stand out, and which choice to ask for next.

    How the weights were given decides what is said. Points that were shared out carry shares: the largest share, the
    two largest, the effective number, and how many points would have to move for another verdict. Ratings and rankings
    carry order and ties only: no number comes out of them.

    The rules, with their reasons, stand in `careerkit.scoring.motivation.kernel`. With points, one category leads where
    it has more than half of all points and at least twice those of the next one; two lead where they have more than two
    thirds, and the second at least twice the points of the third; leaning is to have half as many again as the next
    one. With ratings and rankings, what is strictly above the rest stands out; it is settled where the rest has the
    lowest rating of the scale, or the next ones are given up for it in the trade-offs.

    Trade-offs break ties, and never overrule weights; one that speaks against the weights comes back as a question.
    Trade-offs that go round in a circle are set aside and named. Facets are not scored. The order in which things were
    entered does not matter, but for the places of a ranking. Nothing is raised: where nothing was given, or all points
    are zero, the verdict is `undetermined` and `missing` says why; "not sure yet" on `weights` gives `undecided`. Where
    `trade_offs` were left open, as "not sure yet" or "not for me", no choice is asked for.

    Args:
        profile: What drives the person; None if nothing is known.

    Source: requirement rows S0.4 and S0.5; Laakso and Taagepera (1979), "Effective" number of parties, Comparative
    Political Studies 12, 3-27, for the effective number.

    Examples:
        >>> from careerkit.model import CategoryPoints, SharedPoints
        >>> points = [CategoryPoints(category="growth", points=60), CategoryPoints(category="financial", points=20)]
        >>> focus = motivation_focus(MotivationProfile(weights=SharedPoints(points=points)))
        >>> focus.verdict.value, focus.top_share, focus.effective_number
        ('settled-on-one', 0.75, 1.6)
    """
    if profile is None:
        return _undetermined("focus.missing.profile", Names(MotivationProfile()), Choices(()))
    focus = _focus(profile)
    left_open = any(answer.field == "trade_offs" for answer in profile.unanswered)
    return attrs.evolve(focus, ask=()) if left_open and focus.ask else focus


def _focus(profile: MotivationProfile) -> MotivationFocus:
    """Answer for a profile, with the choices that could be asked for, whether or not the person wants to be asked."""
    names = Names(profile)
    choices = Choices((choice.keep, choice.give_up) for choice in profile.trade_offs)
    answers = {answer.standing for answer in profile.unanswered if answer.field == "weights"}
    unsure = Answer.NOT_SURE_YET in answers
    assumed, missing = _about_choices(choices, names)
    reading = None if profile.weights is None else read_weights(profile.weights, names)
    if reading is None or reading.nothing is not None:
        if reading is not None:
            assumed = (*reading.assumed, *assumed)
            missing = (*reading.missing, *missing)
        if unsure:
            first = choices.unbeaten(names.known)
            return trusted(
                MotivationFocus,
                verdict=FocusVerdict.UNDECIDED,
                weighing=None if reading is None else reading.weighing,
                ask=_questions(choices, first, first, names),
                reasons=(reason("focus.verdict.undecided"),),
                assumed=assumed,
                missing=missing,
            )
        code = "focus.missing.weights"
        if reading is not None and reading.nothing is not None:
            code = reading.nothing
        elif Answer.NOT_FOR_ME in answers:
            code = "focus.missing.not-for-me"
        weighing = None if reading is None else reading.weighing
        return _undetermined(code, names, choices, weighing, assumed, missing)
    assumed, missing = (*reading.assumed, *assumed), (*reading.missing, *missing)
    return _answer(reading, names, choices, unsure=unsure, assumed=assumed, missing=missing)


def _undetermined(  # noqa: PLR0913, PLR0917  # what a result has to say for itself
    code: str,
    names: Names,
    choices: Choices,
    weighing: WeighingMethod | None = None,
    assumed: tuple[Reason, ...] = (),
    missing: tuple[Reason, ...] = (),
) -> MotivationFocus:
    """Answer that nothing can be told, and why; ask, unless the person does not want to be asked."""
    first = choices.unbeaten(names.known)
    return trusted(
        MotivationFocus,
        verdict=FocusVerdict.UNDETERMINED,
        weighing=weighing,
        ask=() if code == "focus.missing.not-for-me" else _questions(choices, first, first, names),
        reasons=(reason("focus.verdict.undetermined"),),
        assumed=assumed,
        missing=(reason(code), *missing),
    )


def _answer(  # noqa: PLR0913  # what a result has to say for itself
    reading: Reading,
    names: Names,
    choices: Choices,
    *,
    unsure: bool,
    assumed: tuple[Reason, ...],
    missing: tuple[Reason, ...],
) -> MotivationFocus:
    """Answer from weights that say something."""
    standings = _standings(reading, names, choices)
    flips: tuple[FocusFlip, ...]
    numbers: dict[str, float] = {}
    if reading.weighing is WeighingMethod.POINTS:
        standing, numbers, told = _from_points(standings, names)
        flips = point_flips(standings, math.fsum(reading.levels.values()), names)
    else:
        standing = judge_order(reading.levels, choices, reading.floor)
        told = _about_order(reading, standing, names)
        flips = choice_flips(reading.levels, choices, reading.floor, standing, names)
    leading = [name for _, name, _ in standings if name in standing.leading]
    count = len(leading)
    verdict = FocusVerdict.UNDECIDED if unsure else standing.verdict
    reasons = [
        reason(f"focus.verdict.{verdict.value}", leading=[names.say(one) for one in leading], count=count),
        *([reason("focus.undecided-with-weights")] if unsure else []),
        *told,
        *_about_giving_up(reading, leading, names, choices),
        *_about_concentration(numbers, standings),
    ]
    return trusted(
        MotivationFocus,
        verdict=verdict,
        weighing=reading.weighing,
        standings=tuple(
            _standing(row, reading, names, stands_out=row[1] in leading, total=numbers.get("total"))
            for row in standings
        ),
        stands_out=tuple(leading),
        effective_number=numbers.get("effective_number"),
        top_share=numbers.get("top_share"),
        top_two_share=numbers.get("top_two_share"),
        ask=_ask(reading, standing, names, choices),
        flips=() if unsure else flips,
        reasons=tuple(reasons),
        assumed=assumed,
        missing=missing,
    )


Row = tuple[int, str, float]
"""The place, id and level of a category."""


def _standings(reading: Reading, names: Names, choices: Choices) -> list[Row]:
    """Put the categories in order: by level, then by what is kept over what."""
    levels = reading.levels
    band = TIE_BAND * math.fsum(levels.values()) if reading.weighing is WeighingMethod.POINTS else 0.0
    groups: list[list[str]] = []
    for name in sorted(levels, key=lambda name: -levels[name]):
        if groups and levels[groups[-1][-1]] - levels[name] <= band:
            groups[-1].append(name)
        else:
            groups.append([name])
    rows: list[Row] = []
    for group in groups:
        ranks = choices.ranks(group)
        before = len(rows)
        rows += [
            (before + 1 + ranks[name], name, levels[name])
            for name in sorted(group, key=lambda name: (ranks[name], names.order(name)))
        ]
    return rows


def _standing(row: Row, reading: Reading, names: Names, *, stands_out: bool, total: float | None) -> CategoryStanding:
    place, name, level = row
    return trusted(
        CategoryStanding,
        category=name,
        name=names.own.get(name),
        place=place,
        points=None if total is None else level,
        share=None if total is None else level / total,
        rating=level if reading.weighing is WeighingMethod.RATINGS else None,
        stands_out=stands_out,
    )


def _from_points(rows: Sequence[Row], names: Names) -> tuple[Standing, dict[str, float], list[Reason]]:
    """Judge points, and tell their numbers: counts first."""
    points = [level for _, _, level in rows]
    total = math.fsum(points)
    shares = [level / total for level in points]
    verdict, count = judge_shares(shares)
    leading = [name for _, name, _ in rows[:count]]
    following = [row for row in rows[count:] if row[2] > 0]
    if verdict is FocusVerdict.SPREAD:
        first = [name for _, name, level in rows if level > 0]
    else:
        first = [name for place, name, _ in following if place == following[0][0]]
    numbers = {
        "total": total,
        "effective_number": max(1.0, 1 / math.fsum(share * share for share in shares)),
        "top_share": shares[0],
        "top_two_share": math.fsum(points[:2]) / total,
    }
    if leading:
        held = math.fsum(points[:count])
        said = reason(
            "focus.points.leading", names=[names.say(one) for one in leading], points=held, total=total, count=count
        )
    else:
        said = reason("focus.points.spread", points=points[0], total=total)
    told = [said]
    if len(first) > 1 and not leading and points[0] - points[len(first) - 1] <= TIE_BAND * total:
        told.append(reason("focus.all-alike", names=names.say_all(first)))
    return Standing(verdict, leading, first), numbers, told


def _about_concentration(numbers: Mapping[str, float], rows: Sequence[Row]) -> list[Reason]:
    """Tell how concentrated points are, unless one has all but all of them, which was told."""
    if round(numbers.get("effective_number", 1.0), 1) <= 1:
        return []
    points, total = rows[0][2], numbers["total"]
    return [reason("focus.effective-number", number=numbers["effective_number"], points=points, total=total)]


def _about_order(reading: Reading, standing: Standing, names: Names) -> list[Reason]:
    """Tell what ratings or a ranking can tell."""
    told = [reason(f"focus.order-only.{reading.weighing.value}")]
    if reading.everything_high:
        told.append(reason("focus.everything-high", count=len(reading.levels)))
    elif not standing.leading and len(set(reading.levels.values())) == 1:
        told.append(reason("focus.all-alike", names=names.say_all(reading.levels)))
    elif not standing.leading:
        told.append(reason("focus.tied", names=names.say_all(standing.next)))
    return told


def _about_choices(choices: Choices, names: Names) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """Tell which trade-offs contradict each other, and which name what is unknown."""
    assumed = tuple(
        reason(
            "focus.assumed.contradictory" if len(circle) > 1 else "focus.assumed.choice-with-itself",
            "/trade_offs",
            names=names.say_all(circle),
        )
        for circle in choices.contradictory
    )
    unknown = names.unknown(name for pair in choices.made for name in pair)
    if not unknown:
        return assumed, ()
    return assumed, (reason("focus.missing.unknown-in-trade-offs", "/trade_offs", names=unknown, count=len(unknown)),)


def _about_giving_up(reading: Reading, leading: Sequence[str], names: Names, choices: Choices) -> list[Reason]:
    """Tell what the person gives up for what stands out, and ask about what speaks against the weights."""
    told = []
    for one in leading:
        given_up = [other for keep, other in choices.made if keep == one and choices.over(one, other)]
        if given_up:
            told.append(reason("focus.gives-up", leading=names.say(one), names=names.say_all(given_up)))
    for keep, give_up in choices.made:
        weighed = keep in reading.levels and give_up in reading.levels
        if weighed and choices.over(keep, give_up) and reading.levels[keep] < reading.levels[give_up]:
            told.append(reason("focus.against-weights", keep=names.say(keep), give_up=names.say(give_up)))
    return told


def _ask(reading: Reading, standing: Standing, names: Names, choices: Choices) -> tuple[ForcedChoice, ...]:
    """Find the choices to put to the person next."""
    if not standing.leading:
        return _questions(choices, standing.next, standing.next, names)
    if standing.next:
        if standing.verdict in _SETTLED and reading.weighing is not WeighingMethod.POINTS:
            return ()  # the choice is made, or what is left does not matter
        return _questions(choices, standing.leading, standing.next, names)
    return _questions(choices, standing.leading, [one for one in names.known if one not in reading.levels], names)


def _questions(choices: Choices, ones: Sequence[str], others: Sequence[str], names: Names) -> tuple[ForcedChoice, ...]:
    """Put into questions the first pairs between which the choices do not say."""
    pairs = choices.open_pairs(ones, others) if ones is not others else choices.open_pairs_among(ones)
    return tuple(
        trusted(
            ForcedChoice, one=one, other=other, question=reason("focus.ask", one=names.say(one), other=names.say(other))
        )
        for one, other in islice(pairs, ASK_AT_MOST)
    )
