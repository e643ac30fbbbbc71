"""Values worked out by hand or taken from the tables in statistics textbooks."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import intervals
from analysis.intervals import Estimate

P_VALUES = st.lists(st.one_of(st.floats(0, 1), st.just(math.nan)), max_size=20)


def test_a_mean_has_the_t_interval_of_the_textbook():
    # mean 3, standard deviation sqrt(2.5), t(4) at 97.5 % = 2.776
    found = intervals.mean([1, 2, 3, 4, 5])
    reach = 2.776 * math.sqrt(2.5 / 5)
    assert found.value == 3
    assert found.interval().low == pytest.approx(3 - reach, abs=1e-3)
    assert found.interval().high == pytest.approx(3 + reach, abs=1e-3)


@pytest.mark.parametrize("values", [[], [0.5], [0.2, 0.2, 0.2]], ids=["none", "one", "all alike"])
def test_without_spread_there_is_no_interval_and_no_p(values):
    found = intervals.mean(values)
    assert math.isnan(found.interval().low)
    assert math.isnan(found.interval().high)
    assert math.isnan(found.p)


def test_a_value_two_errors_from_zero_has_the_p_of_the_t_table():
    # t(10) = 2.228 cuts off 2.5 % on each side
    assert Estimate(2.228, 1.0, 10).p == pytest.approx(0.05, abs=1e-4)
    assert Estimate(-2.228, 1.0, 10).p == pytest.approx(0.05, abs=1e-4)


def test_a_difference_has_the_error_and_freedom_of_welch():
    # errors 3 and 4: 5 together; (9 + 16)^2 / (81/10 + 256/20) = 625 / 20.9
    found = intervals.difference(Estimate(7, 3, 10), Estimate(1, 4, 20))
    assert (found.value, found.error) == (6, 5)
    assert found.freedom == pytest.approx(625 / 20.9)


def test_a_difference_to_something_unsure_is_unsure():
    found = intervals.difference(Estimate(7, 3, 10), intervals.mean([1.0]))
    assert found.value == 6
    assert math.isnan(found.p)


def test_a_long_group_weighs_no_more_than_a_short_one():
    found = intervals.mean_of_groups([[0, 0, 0, 0, 0, 0], [1, 3]])
    assert found.value == 1  # (0 + 2) / 2
    assert found.freedom == 6  # eight values, two means
    # pooled variance 2/6; scale (1/6 + 1/2) / 4
    assert found.error == pytest.approx(math.sqrt(2 / 6 * (1 / 6 + 1 / 2) / 4))


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (1, 1, 0.2065, 1.0)],
)
def test_a_share_has_wilsons_interval(hits, total, low, high):
    found = intervals.proportion(hits, total)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)


def test_a_share_of_nothing_has_no_interval():
    assert math.isnan(intervals.proportion(0, 0).low)


def test_holm_multiplies_the_smallest_by_all_the_next_by_one_fewer():
    assert intervals.holm([0.01, 0.02, 0.5]).tolist() == pytest.approx([0.03, 0.04, 0.5])


def test_benjamini_hochberg_divides_by_the_rank():
    assert intervals.benjamini_hochberg([0.01, 0.02, 0.5]).tolist() == pytest.approx(
        [0.03, 0.03, 0.5]
    )


@pytest.mark.parametrize("adjust", [intervals.holm, intervals.benjamini_hochberg])
def test_an_unknown_p_stays_unknown_and_is_not_counted(adjust):
    assert adjust([math.nan, 0.04])[1] == pytest.approx(0.04)
    assert math.isnan(adjust([math.nan, 0.04])[0])


@given(P_VALUES)
def test_adjusting_keeps_the_order_and_never_lowers_a_p(ps):
    raw = np.array(ps, dtype=float)
    known = ~np.isnan(raw)
    for adjusted in (intervals.holm(ps), intervals.benjamini_hochberg(ps)):
        assert (adjusted[known] >= raw[known]).all()
        assert (adjusted[known] <= 1).all()
        assert (np.diff(adjusted[known][np.argsort(raw[known], kind="stable")]) >= 0).all()
