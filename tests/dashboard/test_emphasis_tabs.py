"""The tabs of the page Emphasis: every way of asking, on the sample and where there is little."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import marks, pair_points
from dashboard.data import View
from tests.dashboard.test_page_runs import opened

DASHBOARD = Path(__file__).parent.parent.parent / "dashboard"


def told(app) -> str:
    """All that a page says in messages, captions and paragraphs."""
    shown = [*app.error, *app.info, *app.caption, *app.get("html")]
    return " ".join(str(getattr(each, "value", None) or each.proto.body) for each in shown)


@pytest.mark.parametrize("whose", ["All words", "Own words", "Quoted words"])
@pytest.mark.parametrize("tab", ["Terms", "Two outlets"])
def test_a_tab_runs_for_every_voice(tab, whose):
    app = opened("emphasis", tab=tab, whose=whose)
    assert app.selectbox(key="whose").value == whose


def test_one_outlet_has_counts_and_no_pair():
    assert "only counts are shown" in told(opened("emphasis", outlets="Truthout"))
    alone = opened("emphasis", outlets="Truthout", tab="Two outlets")
    assert "two outlets are needed" in told(alone)


def test_few_articles_are_not_tested_and_the_page_says_so():
    assert "nothing is tested" in told(opened("emphasis"))


def test_no_page_speaks_of_significance():
    for path in DASHBOARD.rglob("*.py"):
        assert "significan" not in path.read_text(encoding="utf-8").casefold(), path.name


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"phrase": "former president"}, "2 places of “former president”"),
        ({"phrase": r"former\s+presiden(t|cy)", "read_as": "Pattern"}, "2 places of"),
        ({"phrase": "former president", "case": "true"}, "stands in none of these articles"),
        ({"phrase": "(war|crime", "read_as": "Pattern"}, "character 1: missing"),
        ({"phrase": "*a*b*c"}, "more than 2 stars"),
        ({"phrase": ""}, ""),
    ],
    ids=["words", "pattern", "case", "broken", "stars", "nothing"],
)
def test_a_search_in_a_link_is_made(query, said):
    app = opened("emphasis", tab="In context", **query)
    assert said in told(app).replace("\\", "")


def test_terms_that_stand_out_are_offered_where_nothing_is_looked_for():
    (offered,) = [
        each
        for each in opened("emphasis", tab="In context").get("button_group")
        if "begin with" in each.label
    ]
    assert "Reuters" in offered.options


def view(*rows: tuple[str, str, float]) -> View:
    summary = pd.DataFrame(rows, columns=["outlet", "term", "rate"])
    summary = summary.assign(
        display=summary["term"].str.upper(), count=summary["rate"].fillna(0).astype(int)
    )
    summary = summary.assign(log_odds=1.0, low=0.5, high=1.5)
    return View("emphasis", "", "", pd.DataFrame(), summary)


def test_terms_of_the_same_two_rates_share_a_point():
    points = pair_points.of(
        view(*[(o, t, 2.0) for o in "AB" for t in "xyz"], ("A", "v", 9.0), ("B", "v", 0.0)),
        "A",
        "B",
    )
    assert points["terms"].tolist() == [("x", "y", "z"), ("v",)]
    assert points["display"].tolist() == ["X, Y, Z", "V"]
    assert points["label"].tolist() == ["3 terms", "V"]


def test_no_name_lies_on_another():
    rows = [(o, f"term {n}", r) for n in range(60) for o, r in (("A", 5 + n / 100), ("B", 0.0))]
    points = pair_points.of(view(*rows), "A", "B")
    named = points[points["label"] != ""]
    assert 1 <= len(named) <= pair_points.MOST_NAMES
    assert len(named) < len(points)


def test_more_outlets_than_columns_leave_the_largest():
    many = [
        {
            "outlet": f"O{n}", "term": "x", "display": "X", "count": 2 + n, "n": 1,
            "score": float(n + 1),
        }
        for n in range(20)
    ]  # fmt: skip
    cells = marks.top_terms(View("emphasis", "", "", pd.DataFrame(), pd.DataFrame(many)), 1)
    assert cells["outlet"].tolist() == [f"O{n}" for n in range(8, 20)]


def test_an_outlet_without_words_of_a_voice_has_no_points():
    nothing = view(("A", "x", 2.0), ("B", "x", float("nan")))
    assert pair_points.of(nothing, "A", "B").empty
    assert pair_points.of(view(("A", "x", 2.0)), "A", "B").empty
