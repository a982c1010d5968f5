"""What is asked of others and who they are: role profiles, and contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from careerkit.model.answers import Standing
from careerkit.model.career import Framework
from careerkit.views.answers import tell_answer, tell_result
from careerkit.views.nodes import Group, Items, Node, Own, Prose
from careerkit.views.parts import tell_entries
from careerkit.views.subjects import Styles, ask_for, tell_part
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.model.role_profile import Demand, RoleProfile
    from careerkit.scoring.roles.result import RoleReadiness
    from careerkit.views.telling import Telling

__all__ = ["tell_contacts", "tell_role_profiles"]


def __dir__() -> list[str]:
    return __all__


def tell_role_profiles(telling: Telling) -> Told:
    """Tell what each role is for and asks for, the demands by what they have in common."""
    profiles = telling.career.role_profiles
    found = () if telling.scorecard is None else telling.scorecard.role_readiness
    results = found if len(found) == len(profiles) else [None] * len(profiles)
    told = ask_for(telling, Framework.ROLE_PROFILES, filled=bool(profiles))
    nodes = (
        *tell_answer(telling, "demand_alignment", Framework.ROLE_PROFILES, "role_profiles"),
        *(_profile(telling, profile, result) for profile, result in zip(profiles, results, strict=True)),
    )
    return attrs.evolve(told, nodes=nodes)


def _profile(telling: Telling, profile: RoleProfile, result: RoleReadiness | None) -> Group:
    title = " · ".join(text for text in (profile.title, profile.organisation) if text is not None)
    styles: Styles = {"grades": "compact", "demands": _demands, "scales": "compact"}
    nodes = tell_part(telling, profile, styles, ("title", "organisation", "themes"))
    answer = () if result is None else tell_result(telling, result, Framework.ROLE_PROFILES, "role_profiles")
    questions = (
        telling.unsure("role_profile", answer)
        for answer in profile.unanswered
        if answer.standing is Standing.NOT_SURE_YET and not getattr(profile, answer.field, None)
    )
    return Group(title=Own(title) if title else telling.wording("roles.unnamed"), nodes=(*answer, *nodes, *questions))


def _demands(telling: Telling, profile: RoleProfile) -> Iterator[Node]:
    """Tell the demands of each theme, and then those of none."""
    known = {theme.id for theme in profile.themes}
    for theme in profile.themes:
        found = [one for one in profile.demands if one.theme == theme.id]
        about = () if theme.summary is None else (Prose(text=Own(theme.summary), style="note"),)
        yield Group(title=Own(theme.name), nodes=(*about, *_list(telling, found)))
    others = _list(telling, [one for one in profile.demands if one.theme not in known])
    if others:
        yield Group(title=telling.wording("field.demands"), nodes=others)


def _list(telling: Telling, demands: Iterable[Demand]) -> tuple[Node, ...]:
    entries = tell_entries(telling, demands, {"theme"})
    return (Items(entries=entries, style="compact"),) if entries else ()


def tell_contacts(telling: Telling) -> Told:
    """Tell who matters for the career; others are told by their names where they are spoken of."""
    entries = tell_entries(telling, telling.career.contacts)
    return Told(id="contacts", nodes=(Items(entries=entries, style="cards"),) if entries else ())
