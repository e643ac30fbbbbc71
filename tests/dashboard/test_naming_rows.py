"""The rows and the picture of the tab Naming: forms by outlet, and decisions in words."""

import pytest

from analysis.lenses import naming as lens
from dashboard import naming_rows
from dashboard.charts import naming
from dashboard.data import View
from tests.factories import annotation, with_names

HOSTILE = '<a href="x">A</a>'


@pytest.fixture(scope="module")
def view():
    made = with_names(
        annotation("President Bo Dee met Rep. Ann Lee. Dee left. The president slept.", HOSTILE),
        annotation("Former President Bo Dee sat. “Dee must go,” said Ann Lee.", "B"),
    )
    evidence = lens.measure(made)
    return View("naming", "Naming", "?", evidence, lens.summarise(evidence))


def test_those_named_in_most_outlets_come_first(view):
    table = naming_rows.actors(view, "person")
    assert list(table["actor"]) == ["Bo Dee", "Ann Lee"]
    assert list(table["outlets"]) == [2, 2]
    assert naming_rows.actors(view, "body").empty


def test_the_most_used_form_stands_on_top_and_a_title_is_told_from_a_former_one(view):
    cells = naming_rows.cells(view, "Bo Dee", [HOSTILE, "B"], 10)
    assert cells["form"].iloc[0] == "Dee"
    classes = dict(zip(cells["form"], cells["title_class"], strict=True))
    assert classes["Former President Bo Dee"] == naming_rows.FORMER
    assert classes["President Bo Dee"] == classes["the president"] == naming_rows.TITLED
    assert classes["Dee"] == naming_rows.UNTITLED


def test_few_forms_are_the_most_used_ones(view):
    cells = naming_rows.cells(view, "Bo Dee", [HOSTILE, "B"], 1)
    assert set(cells["form"]) == {"Dee"}


@pytest.mark.parametrize("colour_by", naming.COLOURS)
def test_every_square_knows_its_row_and_has_a_colour(view, colour_by):
    cells = naming_rows.cells(view, "Bo Dee", [HOSTILE, "B"], 10)
    figure = naming.matrix(cells, "Bo Dee", [HOSTILE, "B"], colour_by=colour_by)
    marks = [int(mark[0]) for trace in figure.data for mark in trace.customdata]
    assert sorted(marks) == sorted(cells.index)


def test_nothing_in_a_name_is_run(view):
    cells = naming_rows.cells(view, "Bo Dee", [HOSTILE, "B"], 10)
    shown = naming.matrix(cells, "Bo Dee", [HOSTILE, "B"]).to_json()
    assert "<a href" not in shown.replace("\\u003c", "<")


def test_an_actor_without_rows_gives_an_empty_picture(view):
    cells = naming_rows.cells(view, "Nobody", ["B"], 10)
    assert cells.empty
    assert len(naming.matrix(cells, HOSTILE, ["B"]).data) == 0


def test_decisions_are_told_in_words_with_the_field_that_takes_them_back():
    made = [
        *naming_rows.joining("Lee", "Ann Lee").items(),
        *naming_rows.parting("Bo Dee", "the president").items(),
        *naming_rows.following("boat  strikes").items(),
    ]
    told = naming_rows.in_force(made)
    assert [decision.text for decision in told] == [
        "“Lee” is joined to “Ann Lee”",
        "“the president” is split from “Bo Dee”",
        "“boat strikes” is followed",
    ]
    assert naming_rows.in_force([*made, *((each.field, None) for each in told)]) == []
    assert naming_rows.in_words("people:join:Lee") == "“Lee” is joined to"
    assert naming_rows.in_words("outlet") is None


def test_a_square_opens_the_places_it_counts(view):
    cells = naming_rows.cells(view, "Ann Lee", [HOSTILE, "B"], 10)
    for index, row in cells.iterrows():
        assert len(naming_rows.spans(view, cells, index)) == row["count"]
