from __future__ import annotations

import pytest

from careerkit.scoring.progress.trend import fit, quantile

NORRIS_Y = (
    *(0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9),
    *(10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4),
    *(449.2, 0.2),
)
NORRIS_X = (
    *(0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5),
    *(11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1),
    *(448.9, 0.5),
)


class TestTheLine:
    def test_of_norris(self):
        """NIST, Statistical Reference Datasets, linear regression, Norris: certified values."""
        line = fit(NORRIS_X, NORRIS_Y)
        assert line.slope == pytest.approx(1.00211681802045, abs=1e-14)
        assert line.intercept == pytest.approx(-0.262323073774029, abs=1e-12)
        assert line.slope_error == pytest.approx(0.429796848199937e-03, abs=1e-17)
        assert line.residual == pytest.approx(0.884796396144373, abs=2e-14)
        assert line.determination == pytest.approx(0.999993745883712, abs=1e-14)

    def test_of_points_on_a_line_is_never_off(self):
        line = fit([0, 1, 2, 3], [1, 3, 5, 7])
        assert (line.at(10), line.margin(10), line.slope_margin()) == (21, 0, 0)

    def test_of_a_level_accounts_for_no_variance(self):
        line = fit([0, 1, 2], [4, 4, 4])
        assert (line.slope, line.determination) == (0, None)

    def test_is_less_sure_the_further_it_leads(self):
        line = fit([0, 1, 2, 3], [1, 4, 4, 7])
        assert line.margin(4) < line.margin(8) < line.margin(16)


class TestStudentsT:
    @pytest.mark.parametrize(
        ("degrees", "printed"),
        [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (10, 2.228), (30, 2.042), (60, 2.0), (120, 1.98)],
    )
    def test_of_the_tables(self, degrees, printed):
        """Fisher and Yates (1938), Statistical Tables, table III: 5 percent, both tails."""
        assert quantile(degrees) == pytest.approx(printed, abs=5.1e-4)

    def test_the_closed_form_and_the_expansion_meet(self):
        assert quantile(100) > quantile(101) > quantile(102)
        assert quantile(100) - quantile(101) == pytest.approx(quantile(101) - quantile(102), rel=0.05)
        assert quantile(10**9) == pytest.approx(1.959963984540054, abs=1e-8)
