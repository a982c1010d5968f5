from __future__ import annotations

import math

import pytest

from careerkit.scoring.weights import surrogates
from careerkit.scoring.weights.surrogates import rank_order_centroid, rank_order_distribution, rank_sum, share_places

CENTROID = [
    [0.7500, 0.2500],
    [0.6111, 0.2778, 0.1111],
    [0.5208, 0.2708, 0.1458, 0.0625],
    [0.4567, 0.2567, 0.1567, 0.0900, 0.0400],
    [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278],
    [0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204],
    [0.3397, 0.2147, 0.1522, 0.1106, 0.0793, 0.0543, 0.0335, 0.0156],
    [0.3143, 0.2032, 0.1477, 0.1106, 0.0828, 0.0606, 0.0421, 0.0262, 0.0123],
    [0.2929, 0.1929, 0.1429, 0.1096, 0.0846, 0.0646, 0.0479, 0.0336, 0.0211, 0.0100],
]
DISTRIBUTION = [
    [0.6932, 0.3068],
    [0.5232, 0.3240, 0.1528],
    [0.4180, 0.2986, 0.1912, 0.0922],
    [0.3471, 0.2686, 0.1955, 0.1269, 0.0619],
    [0.2966, 0.2410, 0.1884, 0.1387, 0.0908, 0.0445],
    [0.2590, 0.2174, 0.1781, 0.1406, 0.1038, 0.0679, 0.0334],
    [0.2292, 0.1977, 0.1672, 0.1375, 0.1084, 0.0805, 0.0531, 0.0263],
    [0.2058, 0.1808, 0.1565, 0.1332, 0.1095, 0.0867, 0.0644, 0.0425, 0.0211],
    [0.1867, 0.1667, 0.1466, 0.1271, 0.1081, 0.0893, 0.0709, 0.0527, 0.0349, 0.0173],
]


@pytest.mark.parametrize("printed", CENTROID, ids=len)
def test_centroid_as_in_edwards_and_barron_1994(printed):
    assert rank_order_centroid(len(printed)) == pytest.approx(printed, abs=6e-5)


@pytest.mark.parametrize("printed", [[0.4, 0.3, 0.2, 0.1], [0.3333, 0.2667, 0.2, 0.1333, 0.0667]], ids=len)
def test_rank_sum_as_in_stillwell_seaver_and_edwards_1981(printed):
    assert rank_sum(len(printed)) == pytest.approx(printed, abs=6e-5)


@pytest.mark.parametrize("printed", DISTRIBUTION, ids=len)
def test_distribution_as_in_roberts_and_goodwin_2002(printed):
    """The figures that were printed are not exact: 0.6932 stands there for the logarithm of 2, which is 0.6931."""
    assert rank_order_distribution(len(printed)) == pytest.approx(printed, abs=6e-4)


def test_distribution_of_two_and_three_in_closed_form():
    assert rank_order_distribution(2) == pytest.approx([math.log(2), 1 - math.log(2)], abs=1e-15)
    assert rank_order_distribution(3)[0] == pytest.approx(3 * math.log(3) - 4 * math.log(2), abs=1e-15)


def test_distribution_by_closed_form_and_by_series_are_the_same(monkeypatch):
    exact = rank_order_distribution(80)
    monkeypatch.setattr(surrogates, "_EXACT", 0)
    assert rank_order_distribution(80) == pytest.approx(exact, rel=1e-11)


@pytest.mark.parametrize("convention", [rank_order_centroid, rank_sum, rank_order_distribution])
def test_one_place_has_all(convention):
    assert convention(1) == [1]


def test_shared_places():
    assert share_places([0.5, 0.3, 0.2], [3]) == pytest.approx([1 / 3])
