"""Ideas out of a catalogue: careers that serve what drives a person more than they serve the rest."""

from __future__ import annotations

from typing import NamedTuple

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.model.catalogue import Catalogue, Occupation
from careerkit.model.motivation import MotivationProfile
from careerkit.scoring.alternatives.explore_result import (
    CatalogueExploration,
    Idea,
    IdeasVerdict,
    ServedAbove,
)
from careerkit.scoring.alternatives.scales import Profile, Scales
from careerkit.scoring.motivation.focus import motivation_focus
from careerkit.scoring.motivation.reading import Names
from careerkit.scoring.motivation.result import FocusVerdict
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import SHOWN, is_number

__all__ = ["MIDDLE", "CatalogueExploration", "explore_catalogue"]

MIDDLE = 0.5
"""What serves a category at all is at the middle of its scale at the least."""

_BAND = 1e-9
_NAMED = 3


def __dir__() -> list[str]:
    return __all__


class _Found(NamedTuple):
    """A career that serves what leads."""

    margin: float
    """How far the least served of what leads is above the career's own average."""
    position: int
    occupation: Occupation
    profile: Profile


def explore_catalogue(
    catalogue: Catalogue | None,
    motivation: MotivationProfile | None,
    *,
    prepared_for: float | None = None,
    most: int = 12,
) -> CatalogueExploration:
    """Find careers of a catalogue that serve the one or two motivations that lead: ideas to explore, in no order.

    Which motivations lead is told by `motivation_focus`; where none stands out, nothing is looked for. A career serves
    a category where it is at the middle of the scale or above *and* above the career's own average over everything that
    it is scored on; of two that lead, it must serve both. That is so because, by absolute level, a few careers are near
    the top of everything (in O*NET, physicians) and would come first for every person: the idealised career once more.
    Those that are high on everything are counted and named, and are ideas like any other only where what leads stands
    out in them, too.

    Ideas are listed by name. Where there are more than `most`, those in which what leads stands out furthest are told
    (alike, by name), and the others are counted. A career whose preparation is not known is kept, and told so. What a
    dimension speaks for is told by the catalogue. Where it does not, and the dimension has the id of a work value or an
    anchor that the guide knows, the guide's proposal is taken, in proportion to the part of a work value's needs that
    speak for the category, and named under `assumed`. Scores outside their scale count as its end; scales without
    width, and scores on no dimension of the catalogue, are left out and named.

    Args:
        catalogue: The careers; None if there is none.
        motivation: What drives the person; None if nothing is known.
        prepared_for: The most preparation that the person has or is ready for, on the catalogue's own scale; None to
            look at all.
        most: How many ideas to tell, at the most; from 1.

    Raises:
        UnanswerableError: if there is no room for an idea (`no-room-for-ideas`), or the preparation is no number that
            a document can hold (`number-out-of-range`). Missing data are no error: the verdict
            is then `undetermined`, and `missing` says why.

    Source: requirement rows S0.5 and S0.6; Cronbach and Gleser (1953), Assessing Similarity between Profiles,
    Psychological Bulletin 50, 456-473, for the shape of a profile apart from its elevation.

    Examples:
        >>> from careerkit.model import CategoryPoints, Dimension, DimensionScore, SharedPoints
        >>> learning = Dimension(id="learning", name="Learning", lowest=1, highest=5, categories=["growth"])
        >>> pay = Dimension(id="pay", name="Pay", lowest=1, highest=5, categories=["financial"])
        >>> scores = [DimensionScore(dimension="learning", score=4), DimensionScore(dimension="pay", score=2)]
        >>> catalogue = Catalogue(dimensions=[learning, pay], occupations=[Occupation(name="Teacher", scores=scores)])
        >>> weights = SharedPoints(points=[CategoryPoints(category="growth", points=10)])
        >>> [idea.name for idea in explore_catalogue(catalogue, MotivationProfile(weights=weights)).ideas]
        ['Teacher']
    """
    _refuse_nonsense(prepared_for, most)
    catalogue, motivation = catalogue or Catalogue(), motivation or MotivationProfile()
    names = Names(motivation)
    scales = Scales(catalogue)
    focus = motivation_focus(motivation)
    leading = () if focus.verdict is FocusVerdict.UNDECIDED else focus.stands_out
    profiles = [scales.profile(occupation) for occupation in catalogue.occupations]
    counts = {
        "occupations": len(catalogue.occupations),
        "high_on_everything": sum(profile is not None and profile.high_on_everything for profile in profiles),
        "without_scores": sum(
            profile is None or not all(one in profile.levels for one in leading) for profile in profiles
        ),
    }
    missing = _missing(catalogue, leading, scales, names, spread=focus.verdict is FocusVerdict.SPREAD)
    if missing:
        return _result(
            IdeasVerdict.UNDETERMINED,
            scales,
            leading,
            prepared_for,
            {**counts, "serving": 0, "beyond": 0},
            told=[reason("alternative.ideas.undetermined")],
            missing=missing,
        )
    serving = _serving(catalogue, profiles, leading)
    within = [one for one in serving if _within(one.occupation, prepared_for)]
    shown = sorted(within, key=lambda one: (-round(one.margin, 9), *_by_name(one)))[:most]
    counts |= {"serving": len(within), "beyond": len(serving) - len(within)}
    said = [names.say(one) for one in leading]
    told = [reason("alternative.ideas", leading=said, count=len(shown))]
    if not shown:
        told = [reason("alternative.ideas.none", leading=said)]
    if len(within) > len(shown):
        told.append(reason("alternative.ideas.more", count=len(within) - len(shown)))
    if counts["beyond"]:
        told.append(reason("alternative.ideas.beyond", count=counts["beyond"]))
    high = sorted(
        occupation.name
        for occupation, profile in zip(catalogue.occupations, profiles, strict=True)
        if profile is not None and profile.high_on_everything
    )
    if high:
        told.append(reason("alternative.ideas.high-on-everything", names=high[:_NAMED], count=len(high)))
    lost = []
    if counts["without_scores"]:
        lost.append(reason("alternative.ideas.missing.scores", count=counts["without_scores"]))
    unprepared = sum(_zone(one.occupation) is None for one in within) if prepared_for is not None else 0
    if unprepared:
        lost.append(reason("alternative.ideas.missing.preparation", count=unprepared))
    ideas = tuple(_idea(one, leading, names) for one in sorted(shown, key=_by_name))
    verdict = IdeasVerdict.IDEAS if ideas else IdeasVerdict.NONE_FOUND
    return _result(verdict, scales, leading, prepared_for, counts, told=told, missing=lost, ideas=ideas)


def _refuse_nonsense(prepared_for: object, most: object) -> None:
    problem = None
    if isinstance(most, bool) or not isinstance(most, int) or most < 1:
        problem = ("no-room-for-ideas", most)
    elif prepared_for is not None and not is_number(prepared_for):
        problem = ("number-out-of-range", prepared_for)
    if problem is not None:
        why, found = problem
        raise UnanswerableError(question="explore-catalogue", reason=why, details={"found": str(found)[:SHOWN]})


def _result(  # noqa: PLR0913  # what a result is made of
    verdict: IdeasVerdict,
    scales: Scales,
    leading: tuple[str, ...],
    prepared_for: float | None,
    counts: dict[str, int],
    *,
    told: list[Reason],
    missing: list[Reason],
    ideas: tuple[Idea, ...] = (),
) -> CatalogueExploration:
    assumed = [*scales.assumed]
    if ideas:
        assumed.insert(0, reason("alternative.ideas.assumed.middle"))
    if scales.outside:
        assumed.append(reason("alternative.ideas.assumed.outside", count=scales.outside))
    if scales.unknown:
        missing = [*missing, reason("alternative.ideas.missing.unknown-dimension", count=scales.unknown)]
    return trusted(
        CatalogueExploration,
        verdict=verdict,
        leading=leading,
        prepared_for=prepared_for,
        ideas=ideas,
        reasons=tuple(told),
        assumed=tuple(assumed),
        missing=(*missing, *scales.missing),
        **counts,
    )


def _missing(
    catalogue: Catalogue, leading: tuple[str, ...], scales: Scales, names: Names, *, spread: bool
) -> list[Reason]:
    """Tell why nothing can be looked for, if so."""
    found = []
    if not leading:
        found.append(reason(f"alternative.ideas.missing.{'spread' if spread else 'leading'}"))
    if not catalogue.occupations:
        found.append(reason("alternative.ideas.missing.occupations"))
    else:
        silent = [one for one in leading if one not in scales.categories]
        if silent:
            found.append(reason("alternative.ideas.missing.dimension", "/dimensions", names=names.say_all(silent)))
    return found


def _serving(catalogue: Catalogue, profiles: list[Profile | None], leading: tuple[str, ...]) -> list[_Found]:
    found = []
    for position, (occupation, profile) in enumerate(zip(catalogue.occupations, profiles, strict=True)):
        if profile is None or not all(one in profile.levels for one in leading):
            continue
        levels = [profile.levels[one] for one in leading]
        margin = min(levels) - profile.average
        if min(levels) >= MIDDLE - _BAND and margin > _BAND:
            found.append(_Found(margin, position, occupation, profile))
    return found


def _zone(occupation: Occupation) -> float | None:
    return None if occupation.preparation is None else occupation.preparation.zone


def _within(occupation: Occupation, prepared_for: float | None) -> bool:
    zone = _zone(occupation)
    return prepared_for is None or zone is None or zone <= prepared_for


def _by_name(one: _Found) -> tuple[str, str, float, str]:
    occupation = one.occupation
    return occupation.name, occupation.code or "", one.profile.average, occupation.description or ""


def _idea(one: _Found, leading: tuple[str, ...], names: Names) -> Idea:
    occupation, profile = one.occupation, one.profile
    serves = [_served(category, profile, names) for category in leading]
    lacks = [
        _served(category, profile, names)
        for category in names.sorted(profile.levels)
        if category not in leading and profile.levels[category] < profile.average - _BAND
    ]
    lacks.sort(key=lambda served: served.above)
    preparation = occupation.preparation
    return trusted(
        Idea,
        code=occupation.code,
        name=occupation.name,
        pointer=f"/occupations/{one.position}",
        average=profile.average,
        serves=tuple(serves),
        lacks=tuple(lacks),
        high_on_everything=profile.high_on_everything,
        zone=_zone(occupation),
        preparation=None if preparation is None else preparation.text,
        kinds_of_work=occupation.kinds_of_work,
        downsides=occupation.downsides,
        reasons=_reasons(one, lacks, leading, names),
    )


def _served(category: str, profile: Profile, names: Names) -> ServedAbove:
    level = profile.levels[category]
    return trusted(
        ServedAbove, category=category, name=names.own.get(category), level=level, above=level - profile.average
    )


def _reasons(one: _Found, lacks: list[ServedAbove], leading: tuple[str, ...], names: Names) -> tuple[Reason, ...]:
    preparation, downsides = one.occupation.preparation, one.occupation.downsides
    told = [reason("alternative.idea.serves", names=[names.say(category) for category in leading])]
    if lacks:
        told.append(reason("alternative.idea.lacks", names=[names.say(served.category) for served in lacks]))
    if one.profile.high_on_everything:
        told.append(reason("alternative.idea.high-on-everything"))
    if preparation is not None and preparation.text is not None:
        told.append(reason("alternative.idea.preparation", text=preparation.text))
    elif preparation is not None and preparation.zone is not None:
        told.append(reason("alternative.idea.preparation.zone", zone=preparation.zone))
    else:
        told.append(reason("alternative.idea.preparation.unknown"))
    code = "alternative.idea.downsides" if downsides else "alternative.idea.downsides.unknown"
    told.append(reason(code, count=len(downsides)))
    return tuple(told)
