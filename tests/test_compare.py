"""Log-odds keyness against values computed by other tools."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import compare

REFERENCE = json.loads(
    (Path(__file__).parent / "gold" / "keyness_reference.json").read_text(encoding="utf-8")
)
CAP = 2


def counts(group: str, capped: bool) -> tuple[list[int], list[int]]:
    """Counts of the reference vocabulary in one group and in all others, recounted from tokens."""
    here: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for document in REFERENCE["docs"]:
        side = here if document["group"] == group else there
        for word, count in Counter(document["tokens"]).items():
            side[word] += min(count, CAP) if capped else count
    vocabulary = REFERENCE["vocab"]
    return [here[word] for word in vocabulary], [there[word] for word in vocabulary]


def prior_of(case: dict, here: list[int], there: list[int]) -> np.ndarray:
    settings = case["prior"]
    if settings["kind"] == "uniform":
        return np.full(len(here), settings["alpha"])
    if settings["kind"] == "pooled":
        return compare.pooled_prior(np.add(here, there), settings["share"])
    background = [settings["counts"].get(word, 0) for word in REFERENCE["vocab"]]
    return compare.background_prior(background, strength=settings["a0"], floor=settings["floor"])


@pytest.mark.parametrize("four_terms", [False, True], ids=["two terms", "four terms"])
@pytest.mark.parametrize("name", REFERENCE["cases"])
def test_scores_equal_the_reference_to_a_millionth(name, four_terms):
    case = REFERENCE["cases"][name]
    for group, expected in case["scores"].items():
        here, there = counts(group, capped="cap" in case["counts"])
        ours = compare.log_odds(here, there, prior_of(case, here, there), four_terms=four_terms)
        for at, word in enumerate(REFERENCE["vocab"]):
            known = expected[word]
            assert ours.value[at] == pytest.approx(known["delta"], abs=1e-6)
            assert ours.z[at] == pytest.approx(known["z4" if four_terms else "z2"], abs=1e-6)


def test_the_default_prior_is_a_tenth_of_the_pooled_counts():
    case = REFERENCE["cases"]["pooled_0.1N"]
    here, there = counts("A", capped=False)
    ours = compare.log_odds(here, there, compare.pooled_prior(np.add(here, there)))
    assert ours.z[0] == pytest.approx(case["scores"]["A"][REFERENCE["vocab"][0]]["z4"], abs=1e-6)


def test_the_interval_is_centred_on_the_value_and_excludes_zero_only_beyond_z_of_1_96():
    ours = compare.log_odds([40, 3, 57], [4, 2, 94], [4.4, 0.5, 15.1])
    assert np.allclose((ours.low + ours.high) / 2, ours.value)
    assert ((ours.low > 0) | (ours.high < 0)).tolist() == (np.abs(ours.z) > 1.96).tolist()
    assert ours.low[0] > 0 > ours.low[1]


def test_nothing_to_compare_with_is_not_a_number():
    alone = compare.log_odds([3, 4], [0, 0], [0.3, 0.4])
    assert np.isnan(alone.value).all()
    assert np.isnan(alone.z).all()
    assert np.isnan(compare.log_odds([3], [4], [0.7]).z).all()
    assert compare.log_odds([], [], []).value.size == 0


def test_swapping_the_sides_turns_the_sign():
    one = compare.log_odds([9, 1, 30], [2, 8, 25], [1.1, 0.9, 5.5])
    other = compare.log_odds([2, 8, 25], [9, 1, 30], [1.1, 0.9, 5.5])
    assert np.allclose(one.z, -other.z)


def test_a_score_of_1_96_either_way_has_a_p_of_5_percent():
    ours = compare.LogOdds(np.array([1.959964, -1.959964, 0.0]), np.ones(3))
    assert ours.p == pytest.approx([0.05, 0.05, 1.0], abs=1e-6)


@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=30),
    st.booleans(),
)
def test_any_counts_give_finite_scores_or_nan(pairs, four_terms):
    here = np.array([pair[0] for pair in pairs], dtype=float)
    there = np.array([pair[1] for pair in pairs], dtype=float)
    ours = compare.log_odds(here, there, compare.pooled_prior(here + there), four_terms=four_terms)
    assert not np.isinf(ours.value).any()
    assert not np.isinf(ours.variance).any()
