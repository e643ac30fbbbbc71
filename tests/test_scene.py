"""Sentences as they look to someone who knows nobody in them."""

import pytest

from analysis.rating.scene import NAME, NUMBER, TARGET, scene


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna met Bob.", (TARGET, "met", NAME, ".")),
        (
            "In May, Anna Smith met 20 liberals.",
            ("in", NAME, ",", TARGET, "met", NUMBER, NAME, "."),
        ),
        (
            "Critics say Anna’s plan isn’t new",
            ("critics", "say", TARGET, "'s", "plan", "isn't", "new"),
        ),
        ("Furious, Anna left", (NAME, ",", TARGET, "left")),
        ("I met President Anna Smith", ("i", "met", TARGET)),
        ("Sen. Anna Smith of the U.S. won", (TARGET, "of", "the", NAME, "won")),
        ("ANNA WON IT AGAIN", (TARGET, "won", "it", "again")),
    ],
)
def test_a_scene_knows_nobody(text, words):
    start = text.upper().index("ANNA")
    seen = scene(text, start, start + 4)
    assert seen.words == words
    assert seen.words[seen.at] == TARGET


def test_a_scene_knows_what_is_quoted():
    seen = scene("He said “no deal” to Anna", 21, 25)
    assert [w for w, q in zip(seen.words, seen.quoted, strict=True) if q] == ["no", "deal"]
