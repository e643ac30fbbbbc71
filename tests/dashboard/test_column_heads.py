"""Tables read like tables of a newspaper: plain heads, shares as per cent, no word for nothing."""

import pandas as pd

from dashboard import column_heads

TABLE = pd.DataFrame(
    {"outlet": ["Alpha"], "share": [0.12345], "low": [0.1], "n": [3], "mean_rate": [1.23456]}
)


def test_heads_say_in_words_what_a_column_holds():
    heads = column_heads.of(TABLE)
    assert heads["low"]["label"] == "95% from"
    assert heads["n"]["label"] == "rests on"


def test_a_column_without_a_name_of_its_own_is_called_as_it_is():
    assert column_heads.of(TABLE)["mean_rate"]["label"] == "mean rate"


def test_the_bounds_of_a_share_are_shares_too():
    heads = column_heads.of(TABLE)
    assert heads["share"]["type_config"]["format"] == "percent"
    assert heads["low"]["type_config"]["format"] == "percent"
    without = column_heads.of(TABLE.drop(columns="share"))
    assert without["low"]["type_config"]["format"] == "%.2f"


def test_shares_are_shown_to_a_tenth_of_a_per_cent_and_other_numbers_whole():
    shown = column_heads.rounded(TABLE)
    assert shown["share"][0] == 0.123
    assert shown["mean_rate"][0] == 1.23456
    assert TABLE["share"][0] == 0.12345


def test_words_to_the_left_of_a_keyword_end_at_it_and_numbers_called_left_do_not():
    words, numbers = pd.DataFrame({"left": ["he said"]}), pd.DataFrame({"left": [0.5]})
    assert column_heads.of(words)["left"]["alignment"] == "right"
    assert column_heads.of(numbers)["left"].get("alignment") is None


def test_an_empty_table_has_heads_too():
    assert column_heads.of(pd.DataFrame(columns=["outlet"]))["outlet"]["label"] == "outlet"
