from __future__ import annotations

import random

from careerkit.scoring.gaps.precedence import knots, reachable


def test_nodes_that_reach_one_another_are_one_knot():
    assert knots([[1], [2], [0, 3], [4], [3], []]) == [(3, 4), (0, 1, 2), (5,)]


def test_a_knot_comes_after_those_it_points_to():
    found = knots([[1, 2], [3], [3], []])
    assert found.index((3,)) < found.index((1,)) < found.index((0,))
    assert found.index((3,)) < found.index((2,)) < found.index((0,))


def test_where_each_points_to_one_at_most_the_order_is_that_of_any_other_graph():
    generator = random.Random(3)  # noqa: S311  # no secret
    for _ in range(300):
        count = generator.randint(1, 8)
        edges = [[generator.randrange(count)] if generator.random() < 0.7 else [] for _ in range(count)]
        assert knots(edges) == knots([needed * 2 for needed in edges])


def test_a_long_chain_does_not_exhaust_the_stack():
    chain = [[index + 1] for index in range(20_000)] + [[]]
    assert knots(chain)[0] == (20_000,)
    assert len(reachable(chain, 0)) == 20_000


def test_a_long_circle_is_one_knot():
    circle = [[(index + 1) % 5_000] for index in range(5_000)]
    assert len(knots(circle)) == 1


def test_what_lies_on_a_cycle_reaches_itself():
    assert reachable([[1], [0], []], 0) == {0, 1}
    assert reachable([[1], [], []], 0) == {1}
