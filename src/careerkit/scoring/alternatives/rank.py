"""Which of a person's alternatives serves best what drives the person, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.guide.categories import CATEGORIES
from careerkit.model.answers import Standing
from careerkit.model.motivation import MotivationProfile
from careerkit.model.use_case import UseCase
from careerkit.scoring.alternatives.acceptability import Accepted, accept
from careerkit.scoring.alternatives.compatible import TOP
from careerkit.scoring.alternatives.flips import Lead, find_flips
from careerkit.scoring.alternatives.kernel import steps
from careerkit.scoring.alternatives.placing import ahead_by_numbers, ahead_by_pairs, members
from careerkit.scoring.alternatives.reading import (
    Candidate,
    Counting,
    read_alternatives,
    read_counting,
    read_minimums,
)
from careerkit.scoring.alternatives.result import (
    Acceptability,
    AlternativeRanking,
    Basis,
    CentralWeight,
    RankedAlternative,
    RankingVerdict,
    ServedCategory,
    Shortfall,
)
from careerkit.scoring.alternatives.words import excluded, named, placing_reasons, questions, unknown_levels
from careerkit.scoring.motivation.reading import Names
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.streams import refuse_draws

__all__ = ["AlternativeRanking", "rank_alternatives"]

_ENOUGH_TO_BE_EVERYTHING = 3
_MOST_DOMINATORS = 3


def __dir__() -> list[str]:
    return __all__


def rank_alternatives(
    use_case: UseCase | None,
    motivation: MotivationProfile | None,
    *,
    basis: Literal["verified_else_perceived", "verified", "perceived"] = "verified_else_perceived",
    acceptability: int | None = None,
    seed: int = 0,
) -> AlternativeRanking:
    """Tell which alternative serves best what drives the person, why, and what would change that.

    The value of an alternative is additive: for each category, its share of all points times how far it is served, from
    0 to 5, over 5. Only categories that have points count. Values that are the same to a billionth share a place. A
    value depends on one alternative alone, so that another one more, or less, leaves the order of the others.

    Ratings and rankings tell an order of the categories and not how much more one counts than the next. No weights are
    made up for them: an alternative is ahead of another only if it is for *every* weighing in which no category counts
    more than one above it, those on one place being free; what is rated lowest on its scale counts nothing. Where that
    leaves several in front, it is too close to call. (Weights that stand in for an order, such as rank-order centroids
    (Barron and Barrett, 1996), give one answer where the person gave none.) The same holds for a level that is not
    known: it may be anything from 0 to 5, and one alternative is ahead of another only if it is whatever it may be.

    What is asked for at the least comes first: an alternative that is known to fall short of it is set aside, with what
    would let it in. Downsides are set beside the value and take nothing from it, for nobody has said what they cost;
    the price at which they would turn the answer is asked about, and so is an alternative that names none. An
    alternative that is thought to serve all that counts fully, three categories at the least, with no downside and
    nobody having looked, is questioned. Where a category is named twice, the lower level counts.

    The order in which alternatives were entered does not matter: those on one place stand by the middle of their
    values, then by name.

    Args:
        use_case: The alternatives; None if nothing is known.
        motivation: What drives the person, and what is asked for at the least; None if nothing is known.
        basis: Which levels count: those that were verified, and where nobody has looked those that are perceived; or
            one of the two alone.
        acceptability: How many weighings to draw, from 1 to 100,000, to tell in which part of them an alternative comes
            first; None to draw none. With points, that is out of all weighings of the categories that have some, and
            with an order, out of all that fit it. Of 10,000 draws, 19 of 20 indices are exact to a hundredth. It takes
            time in proportion to the number of draws times that of alternatives.
        seed: Where the draws start from, from 0 to 10 to the power of 15.

    Raises:
        UnanswerableError: if there is no such basis (`unknown-basis`), or so many draws (`draws-out-of-range`) or such
            a seed (`seed-out-of-range`) can't be. Missing data are no error: without weights, or fewer than two
            alternatives, or no level that is known, the verdict is `undetermined`, and `missing` says why.

    Source: requirement rows S0.5 and S0.6; see the kernels: `careerkit.scoring.alternatives.kernel` for values,
    `.compatible` for orders, `.acceptability` for draws, `.turning` for what would change the answer.

    Examples:
        >>> from careerkit.model import Alternative, CategoryPoints, CategoryService, SharedPoints
        >>> teach = Alternative(name="Teach", serves=[CategoryService(category="growth", perceived=4)])
        >>> build = Alternative(name="Build", serves=[CategoryService(category="growth", perceived=2)])
        >>> weights = SharedPoints(points=[CategoryPoints(category="growth", points=10)])
        >>> ranking = rank_alternatives(UseCase(alternatives=[build, teach]), MotivationProfile(weights=weights))
        >>> [(placed.place, placed.name, placed.value) for placed in ranking.places]
        [(1, 'Teach', 0.8), (2, 'Build', 0.4)]
    """
    _check(basis, acceptability, seed)
    use_case, motivation = use_case or UseCase(), motivation or MotivationProfile()
    names = Names(motivation)
    counting, assumed, missing = read_counting(motivation, names)
    categories = counting.categories if counting is not None else ()
    candidates = read_alternatives(use_case.alternatives, categories, Basis(basis))
    minimums = read_minimums(motivation)
    unknown = names.unknown(minimums)
    if unknown:
        missing.append(
            reason("alternative.missing.unknown-in-minimums", "/minimums", names=unknown, count=len(unknown))
        )
    twice = [one for one in candidates if one.twice]
    if twice:
        assumed.append(named("alternative.assumed.served-twice", twice))
    if not candidates:
        closed = any(
            answer.field == "alternatives" and answer.standing is Standing.NOT_FOR_ME for answer in use_case.unanswered
        )
        missing.insert(0, reason(f"alternative.missing.{'not-for-me' if closed else 'alternatives'}"))
    told = _Told(Basis(basis), names, counting, minimums, candidates, assumed, missing)
    return told.answer(acceptability, seed)


def _check(basis: str, draws: int | None, seed: int) -> None:
    question = "rank-alternatives"
    if basis not in tuple(Basis):
        raise UnanswerableError(
            question=question, reason="unknown-basis", details={"found": str(basis), "known": [*Basis]}
        )
    refuse_draws(question, 1 if draws is None else draws, seed, least=1)


class _Told:
    """An answer in the making."""

    def __init__(  # noqa: PLR0913, PLR0917  # what was read
        self,
        basis: Basis,
        names: Names,
        counting: Counting | None,
        minimums: dict[str, int],
        candidates: Sequence[Candidate],
        assumed: list[Reason],
        missing: list[Reason],
    ) -> None:
        self.basis, self.names, self.counting, self.minimums = basis, names, counting, minimums
        self.candidates, self.assumed, self.missing = candidates, assumed, missing
        self.shortfalls = [self._shortfalls(one) for one in candidates]
        self.left = [one for one, short in zip(candidates, self.shortfalls, strict=True) if not short]

    def answer(self, draws: int | None, seed: int) -> AlternativeRanking:
        """Give the answer."""
        counting = self.counting
        if counting is None:
            return self._undetermined()
        if len(self.candidates) == 1:
            self.missing.insert(0, reason("alternative.missing.second"))
        if self.candidates and not self.left:
            return self._result(
                RankingVerdict.NONE_LEFT, (reason("alternative.none-left", count=len(self.candidates)),)
            )
        if not any(one.level(category).extent is not None for one in self.left for category in counting.categories):
            if self.candidates:
                self.missing.insert(0, reason("alternative.missing.all-levels"))
            return self._undetermined()
        return self._placed(counting, draws, seed)

    def _undetermined(self) -> AlternativeRanking:
        ideal = [one for one in self.left if self._ideal(one)]
        asked = [reason("alternative.ask.idealised", one.pointer, name=one.alternative.name) for one in ideal[:3]]
        return self._result(RankingVerdict.UNDETERMINED, (reason("alternative.undetermined"),), ask=tuple(asked))

    def _result(self, verdict: RankingVerdict, reasons: tuple[Reason, ...], **more: object) -> AlternativeRanking:
        out = [
            excluded(one, short, self.names)
            for one, short in zip(self.candidates, self.shortfalls, strict=True)
            if short
        ]
        return trusted(
            AlternativeRanking,
            verdict=verdict,
            basis=self.basis,
            weighing=None if self.counting is None else self.counting.method,
            excluded=tuple(out),
            reasons=reasons,
            assumed=tuple(self.assumed),
            missing=tuple(self.missing),
            **more,
        )

    def _shortfalls(self, one: Candidate) -> list[Shortfall]:
        found = []
        for category in self.names.sorted(self.minimums):
            level, minimum = one.level(category), self.minimums[category]
            if level.extent is not None and level.extent < minimum:
                found.append(
                    trusted(Shortfall, category=category, extent=level.extent, minimum=minimum, verified=level.verified)
                )
        return found

    def _ideal(self, one: Candidate) -> bool:
        """Tell whether an alternative is thought to serve all that counts fully, with no downside, unseen."""
        counted = CATEGORIES if self.counting is None else self.counting.categories
        full = one.perceived and min(one.perceived.values()) == TOP and len(one.perceived) >= _ENOUGH_TO_BE_EVERYTHING
        everything = all(category in one.perceived for category in counted)
        return bool(full) and everything and not one.looked and not one.alternative.downsides

    def _placed(self, counting: Counting, draws: int | None, seed: int) -> AlternativeRanking:
        """Answer where there are levels and weights."""
        left = self.left
        bounds = [counting.weighing.bounds(one.row) for one in left]
        ahead = _ahead(left, counting)
        place = [bits.bit_count() + 1 for bits in ahead]
        order = sorted(
            range(len(left)), key=lambda index: (place[index], -steps(bounds[index].low) - steps(bounds[index].high))
        )
        front = [index for index in order if place[index] == 1]
        dominating = ahead_by_numbers([one.row.low for one in left], [one.row.high for one in left])
        names = [one.alternative.name for one in left]
        accepted = accept([one.row for one in left], names, counting.places, draws, seed) if draws else None
        ideal = [index for index in order if self._ideal(left[index])]
        places = []
        for index in order:
            one, (low, high) = left[index], bounds[index]
            dominators = [left[other] for other in members(dominating[index], _MOST_DOMINATORS)]
            places.append(
                trusted(
                    RankedAlternative,
                    place=place[index],
                    alternative=one.alternative.id,
                    name=one.alternative.name,
                    pointer=one.pointer,
                    value=low if counting.points is not None and one.row.low == one.row.high else None,
                    lowest=low,
                    highest=high,
                    serves=_served(one, counting, self.names),
                    downsides=len(one.alternative.downsides),
                    burden=one.burden,
                    dominated_by=tuple(other.pointer for other in dominators),
                    idealised=index in ideal,
                    acceptability=None if accepted is None else _acceptability(accepted[index], draws or 1, counting),
                    reasons=placing_reasons(one, bounds[index], counting, dominators),
                )
            )
        verdict, told = self._verdict(counting, front)
        alone = left[front[0]] if verdict is RankingVerdict.ONE_FIRST else None
        self._note(counting, [left[index] for index in order], [left[index] for index in front])
        lead = Lead(
            ordered=left,
            first=front[0],
            closest=[index for index, bits in enumerate(ahead) if bits == 1 << front[0]],
            counting=counting,
            minimums=self.minimums,
            names=self.names,
        )
        return self._result(
            verdict,
            told,
            first=tuple(left[index].pointer for index in front) if verdict is not RankingVerdict.UNDETERMINED else (),
            perceived_only=None
            if alone is None
            else not any(alone.level(category).verified for category in counting.categories),
            places=tuple(places),
            draws=draws,
            seed=None if draws is None else seed,
            ask=questions(
                [left[index] for index in order], [left[index] for index in ideal], alone, counting, self.names
            ),
            flips=() if alone is None else find_flips(lead),
        )

    def _verdict(self, counting: Counting, front: Sequence[int]) -> tuple[RankingVerdict, tuple[Reason, ...]]:
        """Judge who is in front."""
        left = self.left
        some = [left[index] for index in front]
        by = "points" if counting.points is not None else "order"
        if len(self.candidates) == 1:
            return RankingVerdict.UNDETERMINED, (reason("alternative.undetermined"),)
        if len(front) == 1:
            code = "alternative.one-left" if len(left) == 1 else f"alternative.first.{by}"
            return RankingVerdict.ONE_FIRST, (reason(code, name=some[0].alternative.name, count=len(left)),)
        sure = all(one.row.low == one.row.high for one in some)
        if sure and (counting.points is not None or len({one.row for one in some}) == 1):
            return RankingVerdict.SHARED_FIRST, (named("alternative.shared", some),)
        return RankingVerdict.TOO_CLOSE, (named(f"alternative.too-close.{'order' if sure else 'levels'}", some),)

    def _note(self, counting: Counting, ordered: Sequence[Candidate], front: Sequence[Candidate]) -> None:
        """Note what was assumed and what is missing, about those that are compared."""
        if counting.points is None:
            self.assumed.append(reason("alternative.assumed.order-only"))
        if any(one.alternative.downsides for one in ordered):
            self.assumed.append(reason("alternative.assumed.downsides-beside"))
        unsure = [one for one in ordered if any(one.level(category).extent is None for category in self.minimums)]
        if unsure:
            self.missing.append(named("alternative.missing.minimum", unsure))
        self.missing += unknown_levels(ordered, front, counting, self.names)


def _ahead(left: Sequence[Candidate], counting: Counting) -> list[int]:
    """Give, for each alternative, those that are ahead of it, as bits."""
    rows = [one.row for one in left]
    least, most = [], []
    for row in rows:
        low, high = counting.weighing.corners(row.low), counting.weighing.corners(row.high)
        if low is None or high is None:
            return ahead_by_pairs(rows, counting.weighing.ahead)
        least.append(low)
        most.append(high)
    return ahead_by_numbers(least, most)


def _served(one: Candidate, counting: Counting, names: Names) -> tuple[ServedCategory, ...]:
    total = sum(counting.points) if counting.points is not None else None
    found = []
    for position, category in enumerate(counting.categories):
        level = one.level(category)
        weight = None if counting.points is None or total is None else counting.points[position] / total
        found.append(
            trusted(
                ServedCategory,
                category=category,
                name=names.own.get(category),
                extent=level.extent,
                verified=level.verified,
                weight=weight,
                contribution=None if weight is None or level.extent is None else weight * level.extent / TOP,
            )
        )
    return tuple(found)


def _acceptability(accepted: Accepted, draws: int, counting: Counting) -> Acceptability:
    central = accepted.central or ()
    return trusted(
        Acceptability,
        ranks=tuple(count / draws for count in accepted.counts),
        central=tuple(
            trusted(CentralWeight, category=category, weight=min(weight, 1.0))
            for category, weight in zip(counting.categories, central, strict=False)
        ),
    )
