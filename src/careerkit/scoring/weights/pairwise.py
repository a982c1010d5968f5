"""Weights out of judgements of each two against each other (analytic hierarchy process), where these fit together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.scoring.motivation.kernel import TIE_BAND
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.weights.consistency import (
    LIMIT,
    lowest_for_the_lead,
    mended,
    most_off,
    nearest,
    nearest_that_fits,
)
from careerkit.scoring.weights.eigenvector import Principal, principal, random_index
from careerkit.scoring.weights.placing import entries, grouped, shared_first
from careerkit.scoring.weights.reading import Judgements, read_judgements
from careerkit.scoring.weights.result import (
    Consistency,
    InconsistentJudgement,
    RandomIndexTable,
    UsableFor,
    WeightFlip,
    Weights,
    WeightsMethod,
    WeightsVerdict,
)
from careerkit.scoring.weights.words import called, proportion

if TYPE_CHECKING:
    from careerkit.scoring.weights.judgements import PairwiseJudgement

__all__ = ["weights_from_pairwise"]

_TABLE_ENDS = 15
_ALWAYS_FIT = 2


def __dir__() -> list[str]:
    return __all__


def weights_from_pairwise(judgements: Sequence[PairwiseJudgement], *, items: Iterable[str] | None = None) -> Weights:
    """Find the weights that judgements of each two against each other come to, where these fit together well enough.

    The weights are the principal eigenvector of the judgements. They are usable, as shares, only where the consistency
    ratio is below 0.10; where it is not, the verdict is `undetermined`, the weights stand there to show what the
    judgements come to, and nothing else, and the judgement that is most off is named as a question.

    That judgement is the one furthest, by proportion, from the weights, the first by the ids where several are. With
    the exact proportion of the weights in its place, which may be off the scale, the consistency ratio is no higher:
    for three things that can be shown, and for four to eight a search that looked for judgements where it is higher
    found none. With the nearest number of the scale the same holds, as far as was tried, where the judgement is itself
    one of the numbers of the scale. The ratio stands beside each.

    The random index is Saaty's of 1980 up to 15 things. For more, it is the line that Alonso and Lamata fitted in 2006,
    and `assumed` says so. The flips tell what would change the answer by changing one judgement: where all fit, that of
    the first against the next thing; where they do not, the one that is most off, if it alone can mend them.

    Each two have to be judged, in either direction. A judgement that is there in both has to be one over the other, as
    far as writing 1/3 as 0.33 allows; the larger number counts. A judgement of a thing against itself is set aside, and
    so is one that names what is not among the items. The order of entry does not matter.

    Args:
        judgements: The judgements.
        items: The ids of what is to be weighed; whatever the judgements name unless given.

    Raises:
        UnanswerableError: if two were not judged against each other (`pair-missing`), or two judgements of the same two
            exclude each other (`not-reciprocal`); `details` has the pair. No judgements at all are no error: the
            verdict is then `undetermined`, and `missing` says why.
        InvalidValueError: if there is one item, and it is no id.

    Source: requirement rows S0.2 and S0.4; Saaty (1977), A scaling method for priorities in hierarchical structures,
    Journal of Mathematical Psychology 15, 234-281; Saaty (1980), The Analytic Hierarchy Process; Saaty (2003),
    Decision-making with the AHP: why is the principal eigenvector necessary, European Journal of Operational Research
    145, 85-91, for the judgement that is most off.

    Examples:
        >>> from careerkit.scoring import PairwiseJudgement
        >>> weights = weights_from_pairwise(
        ...     [
        ...         PairwiseJudgement(first="growth", second="flexibility", times=3),
        ...         PairwiseJudgement(first="growth", second="financial", times=6),
        ...         PairwiseJudgement(first="flexibility", second="financial", times=2),
        ...     ]
        ... )
        >>> [(entry.item, round(entry.weight, 3)) for entry in weights.entries], weights.consistency.ratio
        ([('growth', 0.667), ('flexibility', 0.222), ('financial', 0.111)], 0.0)
    """
    read = read_judgements(judgements, items)
    if not read.items:
        return trusted(
            Weights,
            verdict=WeightsVerdict.UNDETERMINED,
            method=WeightsMethod.PAIRWISE,
            usable_for=UsableFor.NOTHING,
            assumed=read.assumed,
            missing=(reason("weights.missing.judgements"), *read.missing),
        )
    found = principal(read.matrix)
    fits = found.ratio < LIMIT
    off = _most_off(read, found)
    weights = dict(zip(read.items, found.weights, strict=True))
    groups = grouped(weights, TIE_BAND)
    return trusted(
        Weights,
        verdict=WeightsVerdict.WEIGHED if fits else WeightsVerdict.UNDETERMINED,
        method=WeightsMethod.PAIRWISE,
        usable_for=UsableFor.SHARES if fits else UsableFor.NOTHING,
        entries=entries(groups, weights=weights),
        consistency=_consistency(found, off, fits=fits),
        flips=_flip_of_the_lead(read, found, groups) if fits or off is None else _flip_of_the_fit(read, found, off),
        reasons=_reasons(found, off, groups, fits=fits),
        assumed=(*read.assumed, *_beyond_the_table(read)),
        missing=read.missing,
    )


def _most_off(read: Judgements, found: Principal) -> InconsistentJudgement | None:
    """Name the judgement that is most off, in the direction in which it was given."""
    off = most_off(read.matrix, found.weights)
    if off is None or found.ratio == 0:
        return None
    pair = (off.row, off.column)
    row, column = pair if pair in read.given else pair[::-1]
    exact = found.weights[row] / found.weights[column]
    by_scale = nearest(exact)
    return trusted(
        InconsistentJudgement,
        first=read.items[row],
        second=read.items[column],
        times=read.matrix[row][column],
        deviation=off.deviation,
        exact=exact,
        exact_ratio=mended(read.matrix, found, row, column, exact).ratio,
        nearest=by_scale,
        nearest_ratio=mended(read.matrix, found, row, column, by_scale).ratio,
    )


def _consistency(found: Principal, off: InconsistentJudgement | None, *, fits: bool) -> Consistency:
    size = len(found.weights)
    return trusted(
        Consistency,
        lambda_max=float(found.value),
        index=found.index,
        random_index=random_index(size),
        random_index_table=(
            RandomIndexTable.SAATY_1980 if size <= _TABLE_ENDS else RandomIndexTable.ALONSO_LAMATA_2006
        ),
        ratio=found.ratio,
        consistent=fits,
        most_inconsistent=off,
    )


def _reasons(
    found: Principal, off: InconsistentJudgement | None, groups: Sequence[Sequence[str]], *, fits: bool
) -> tuple[Reason, ...]:
    """Tell whether the judgements fit together, and which fits least: as a question where they do not."""
    size = len(found.weights)
    told = []
    if off is not None:
        told.append(_about(off, "weights.most-off" if fits else "weights.which-is-right"))
        if off.nearest_ratio < found.ratio:
            by_scale = off.nearest if off.times >= 1 else 1 / off.nearest
            told.append(reason("weights.mended", nearest=proportion(by_scale), ratio=off.nearest_ratio))
    if not fits:
        return told[0], reason("weights.inconsistent", ratio=found.ratio, limit=LIMIT), *told[1:]
    if size <= _ALWAYS_FIT:
        heading = reason("weights.by-judgements.few", count=size)
    elif off is None:
        heading = reason("weights.by-judgements.exactly", count=size)
    else:
        heading = reason("weights.by-judgements", count=size, ratio=found.ratio, limit=LIMIT)
    return heading, *shared_first(groups), *told[:1]


def _about(off: InconsistentJudgement, code: str) -> Reason:
    """Tell of a judgement beside what all come to, what counts more first."""
    first, second = called(off.first), called(off.second)
    if off.times >= 1:
        return reason(code, first=first, second=second, times=proportion(off.times), exact=off.exact)
    return reason(code, first=second, second=first, times=1 / off.times, exact=1 / off.exact)


def _flip_of_the_lead(read: Judgements, found: Principal, groups: Sequence[Sequence[str]]) -> tuple[WeightFlip, ...]:
    """Tell how far the judgement of the first against the next thing can fall before the answer is another one."""
    if len(groups) == 1 or len(groups[0]) > 1:
        return ()
    first, second = read.items.index(groups[0][0]), read.items.index(groups[1][0])
    lowest = lowest_for_the_lead(read.matrix, found, first, second)
    if lowest is None:
        return ()
    times, still_fit = lowest
    one, other = read.items[first], read.items[second]
    code = "weights.flip.level" if still_fit else "weights.flip.no-longer-fit"
    words = reason(code, first=called(one), second=called(other), times=proportion(times))
    return (trusted(WeightFlip, first=one, second=other, times=times, words=words),)


def _flip_of_the_fit(read: Judgements, found: Principal, off: InconsistentJudgement) -> tuple[WeightFlip, ...]:
    """Tell with which judgement, in the place of the one that is most off, all would fit together well enough."""
    row, column = read.items.index(off.first), read.items.index(off.second)
    times = nearest_that_fits(read.matrix, found, row, column, upwards=off.exact > off.times)
    if times is None:
        return ()
    first, second, said = off.first, off.second, times
    if off.times < 1:
        first, second, said = second, first, 1 / times
    words = reason("weights.flip.fit", first=called(first), second=called(second), times=proportion(said))
    return (trusted(WeightFlip, first=off.first, second=off.second, times=times, words=words),)


def _beyond_the_table(read: Judgements) -> tuple[Reason, ...]:
    size = len(read.items)
    return (reason("weights.assumed.random-index", count=size, most=_TABLE_ENDS),) if size > _TABLE_ENDS else ()
