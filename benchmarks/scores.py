"""Scores side by side with what one would write without the library, and with the libraries of their fields.

Each contest gives both sides the same numbers. A peer that is not installed is left out, and named.
"""

from __future__ import annotations

import datetime as dt
import importlib
import random
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import careerkit
from careerkit.model import Alternative, CategoryPoints, CategoryService, Gap, MotivationProfile, SharedPoints, UseCase
from careerkit.scoring import internal_rate_of_return, order_gaps, rank_alternatives, score, select_gaps
from careerkit.scoring.alternatives.acceptability import count_plainly, count_quickly
from careerkit.scoring.alternatives.compatible import Row
from careerkit.scoring.alternatives.kernel import shared_ranks, weigh, weighted_values
from careerkit.scoring.balance.present_value import net_present_value

__all__ = ["contests", "growth"]

Contest = tuple[str, Callable[[], object], str, Callable[[], object], float | None]
"""Our name and function, the peer's name and function, and the ratio that we promise to stay below."""
DAY = dt.date(2026, 4, 17)
CRITERIA = 5
DRAWS = 10_000
TURNS = 20
"""How often something small is done at a time, so that the clock is not what is timed."""


def peer(name: str) -> Any | None:
    """Import a peer; None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"(left out: {name} is not installed)")
        return None


def contests(content: bytes) -> Iterator[Contest]:
    """Give every contest, with the ratio that we promise to stay below."""
    yield from ranking()
    yield from acceptability()
    yield from cash_flows()
    yield from gaps(content)
    career = careerkit.loads(content, careerkit.Career)
    yield "score a career", lambda: score(career, as_of=DAY), "load it", lambda: careerkit.loads(content), 15


def again(small: Callable[[], object]) -> Callable[[], object]:
    """Do something small some times."""

    def run() -> None:
        for _ in range(TURNS):
            small()

    return run


def ranking() -> Iterator[Contest]:
    """Rank six alternatives by five weighted criteria."""
    numpy = peer("numpy")
    matrix, weights = levels(6), [0.4, 0.25, 0.2, 0.1, 0.05]
    lowest, highest = [0.0] * CRITERIA, [5.0] * CRITERIA

    def bare() -> object:
        return shared_ranks(weighted_values(matrix, weights, lowest, highest))

    def explained() -> object:
        return weigh(matrix, weights, lowest, highest)

    if numpy is not None:

        def product() -> object:
            values = numpy.asarray(matrix) @ numpy.asarray(weights)
            _, places = numpy.unique(-values, return_inverse=True)
            return values, places + 1

        yield "rank 6 × 5, bare", again(bare), "numpy: product and ranks", again(product), 0.3
        yield "rank 6 × 5, with all that explains it", again(explained), "numpy: product and ranks", again(product), 1.2
        use_case, motivation = people(matrix, weights)
        yield (
            "rank 6 × 5, as a person is told it",
            lambda: rank_alternatives(use_case, motivation),
            "numpy: product and ranks",
            product,
            None,
        )
        pymcdm = peer("pymcdm.methods")
        if pymcdm is not None:
            method, types = pymcdm.WSM(), numpy.ones(CRITERIA)
            table, shares = numpy.asarray(matrix), numpy.asarray(weights)

            def summed() -> object:
                return method.rank(method(table, shares, types))

            yield "rank 6 × 5, with all that explains it", again(explained), "pymcdm: WSM", again(summed), None
        criteria, simple = peer("skcriteria"), peer("skcriteria.agg.simple")
        if criteria is not None and simple is not None:
            made = criteria.mkdm(matrix, [max] * CRITERIA, weights=weights)
            model = simple.WeightedSumModel()
            yield (
                "rank 6 × 5, with all that explains it",
                again(explained),
                "scikit-criteria: WeightedSumModel",
                again(lambda: model.evaluate(made)),
                None,
            )


def acceptability() -> Iterator[Contest]:
    """Draw ten thousand weighings of twenty alternatives by five criteria, and count who has which place."""
    numpy = peer("numpy")
    matrix = levels(20)
    rows = [Row(*[tuple(map(int, row))] * 2) for row in matrix]
    if numpy is not None:

        def plain() -> object:
            generator = numpy.random.default_rng(7)
            shares = generator.dirichlet(numpy.ones(CRITERIA), DRAWS)
            values = shares @ numpy.asarray(matrix).T
            order = numpy.argsort(-values, axis=1)
            places = numpy.argsort(order, axis=1)
            counts = numpy.stack([numpy.bincount(places[:, row], minlength=20) for row in range(20)])
            first = order[:, 0]
            central = [shares[first == row].mean(axis=0) if (first == row).any() else None for row in range(20)]
            return counts, central

        names = [str(row) for row in range(len(rows))]
        ours = f"draw {DRAWS:,} × {len(rows)} × {CRITERIA}"
        yield f"{ours}, with numpy", lambda: count_quickly(rows, names, [], DRAWS, 7), "plain numpy", plain, 1.2
        yield f"{ours}, without", lambda: count_plainly(rows, names, [], DRAWS, 7), "plain numpy", plain, 15


def cash_flows() -> Iterator[Contest]:
    """Discount the payments of thirty years."""
    financial = peer("numpy_financial")
    flows = [-40_000.0, *[3_000.0 + 10 * year for year in range(30)]]
    if financial is not None:
        yield (
            "net present value of 30 years",
            again(lambda: net_present_value(0.05, flows)),
            "numpy-financial: npv",
            again(lambda: financial.npv(0.05, flows)),
            None,
        )
        yield (
            "every internal rate of 30 years",
            lambda: internal_rate_of_return(flows),
            "numpy-financial: irr, one of them",
            lambda: financial.irr(flows),
            None,
        )


def gaps(content: bytes) -> Iterator[Contest]:
    """Put gaps in order, and choose among them."""
    many = forest(1_000)
    yield (
        "order 1,000 gaps in a forest",
        lambda: order_gaps(many),
        "sorted, on a key",
        lambda: sorted(many, key=lambda gap: (-(gap.importance or 0), gap.effort, gap.name)),
        25,
    )
    few = tangle(18)
    yield (
        "order 18 gaps of any shape, by value per hour",
        lambda: order_gaps(few, by="value_per_hour"),
        "load 20 careers",
        lambda: [careerkit.loads(content) for _ in range(20)],
        1,
    )
    optimize, numpy = peer("scipy.optimize"), peer("numpy")
    if optimize is not None and numpy is not None:
        choice = [Gap(id=f"g{at}", name=f"g{at}", value=1 + at * 7 % 13, effort=5 + at * 11 % 17) for at in range(40)]
        values = numpy.array([-gap.value for gap in choice if gap.value])
        hours = numpy.array([[gap.effort for gap in choice]], dtype=float)

        def solved() -> object:
            limit = optimize.LinearConstraint(hours, ub=200)
            return optimize.milp(values, constraints=limit, integrality=numpy.ones(40), bounds=optimize.Bounds(0, 1))

        yield (
            "choose among 40 gaps, 200 hours",
            lambda: select_gaps(choice, hours=200, by="value"),
            "scipy: milp",
            solved,
            None,
        )


def growth() -> Iterator[tuple[str, list[tuple[int, Callable[[], object]]]]]:
    """Give work of growing size: what it is, and for each size a function that does it."""
    sizes = (100, 1_000, 10_000)

    def ordering(count: int) -> Callable[[], object]:
        many = forest(count)
        return lambda: order_gaps(many)

    def weighing(count: int) -> Callable[[], object]:
        matrix, weights = levels(count), [1.0] * CRITERIA
        return lambda: shared_ranks(weighted_values(matrix, weights, [0.0] * CRITERIA, [5.0] * CRITERIA))

    yield "order gaps in a forest", [(count, ordering(count)) for count in sizes]
    yield "rank alternatives, bare", [(count, weighing(count)) for count in sizes]


def people(matrix: list[list[float]], weights: list[float]) -> tuple[UseCase, MotivationProfile]:
    """Give a table as what a person would have said."""
    names = [f"c{index}" for index in range(CRITERIA)]
    alternatives = tuple(
        Alternative(
            name=f"Way {number}",
            serves=tuple(
                CategoryService(category=name, verified=int(level)) for name, level in zip(names, row, strict=True)
            ),
        )
        for number, row in enumerate(matrix)
    )
    points = tuple(
        CategoryPoints(category=name, points=100 * weight) for name, weight in zip(names, weights, strict=True)
    )
    return UseCase(alternatives=alternatives), MotivationProfile(weights=SharedPoints(points=points))


def levels(count: int) -> list[list[float]]:
    """Draw how far each alternative serves each criterion, from 1 to 5."""
    generator = random.Random(count)  # an example
    return [[float(generator.randint(1, 5)) for _ in range(CRITERIA)] for _ in range(count)]


def forest(count: int) -> list[Gap]:
    """Draw gaps of which each but a tenth needs one that stands before it."""
    generator = random.Random(count)  # an example
    return [
        Gap(
            id=f"g{index}",
            name=f"Gap {index}",
            importance=generator.randint(1, 5),
            effort=generator.randint(1, 80),
            value=generator.randint(1, 9),
            prerequisites=(f"g{generator.randrange(index)}",) if index and generator.random() < 0.9 else (),  # noqa: PLR2004
        )
        for index in range(count)
    ]


def tangle(count: int) -> list[Gap]:
    """Draw gaps that need any of those before them."""
    generator = random.Random(count)  # an example
    needs: dict[int, set[int]] = {index: set() for index in range(count)}
    for left, right in pairwise(range(count)):
        needs[right] |= {one for one in (left, generator.randrange(right)) if generator.random() < 0.4}  # noqa: PLR2004
    return [
        Gap(
            id=f"g{index}",
            name=f"Gap {index}",
            effort=generator.randint(1, 80),
            value=generator.randint(1, 9),
            prerequisites=tuple(f"g{one}" for one in sorted(needs[index])),
        )
        for index in range(count)
    ]
