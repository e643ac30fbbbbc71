"""Loaded words: the list against what people marked, in two labelled sets.

    python -m benchmarks.wording --data ../shared/data

BABE (sentences that experts called biased by choice of words, and the words they marked) and BASIL
(news sentences that hold a lexical bias span). Nothing is learned from them. Beside ours stand
VADER's rated words, and our list with VADER's valence, the words of the news and the verbs of
treatment added, which loses.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from analysis.framing import loaded_sentences
from analysis.framing.term_lists import words
from analysis.rating import treatment_words, vader
from benchmarks import labelled, scorers

Rows = Sequence[Mapping]
VADER_LOADED = 2.0  # sum of absolute valences: about as many sentences as were marked
ADDED = 0.2  # weight of other ratings beside ours


def vader_words(row: Mapping) -> dict:
    """Every word that VADER rates, the sum of their strengths as the score."""
    rated = [(w.written, abs(vader.scorer().valence(w.keys[0]))) for w in words(row["text"])]
    found = [(word, value) for word, value in rated if value]
    score = sum(value for _, value in found)
    label = int(score >= VADER_LOADED)
    return {"id": row["id"], "label": label, "score": score, "words": [w for w, _ in found]}


def with_ratings(row: Mapping) -> dict:
    """Our score, and the ratings of the other lists for words that ours does not hold."""
    ours = loaded_sentences.predict(row)
    known = {word.lower() for phrase in ours["words"] for word in phrase.split()}
    others = (w.keys[0] for w in words(row["text"]) if w.keys[0] not in known)
    own_sum = -loaded_sentences.LOADED * math.log2(max(1 - ours["score"], 1e-4))
    return ours | {"score": own_sum + ADDED * sum(map(_rating, others))}


def _rating(word: str) -> float:
    verb = treatment_words.as_verb(word) or (0.0, 0.0)
    return max(
        abs(vader.scorer().valence(word)), abs(treatment_words.listed(word)), *map(abs, verb)
    )


def show(name: str, loaded: Mapping, news: Mapping) -> None:
    """A line a tool."""
    print(
        f"{name}: BABE macro-F1 {loaded['macro_f1']:.3f}, AUC {loaded['auc']:.3f}, "
        f"flagged {loaded['flagged_share']:.3f}, words P {loaded['words']['p']:.3f} "
        f"R {loaded['words']['r']:.3f} F1 {loaded['words']['f1']:.3f}; "
        f"BASIL lexical AUC {news['lex']['auc']:.3f}, "
        f"outside quotations {news['lex_outside_quote']['auc']:.3f}, "
        f"informational {news['inf']['auc']:.3f}"
    )


def answers(tool: Callable[[Mapping], dict], rows: Iterable[Mapping]) -> list[dict]:
    """What a tool says of each row."""
    return [tool(row) for row in rows]


def main() -> None:
    """Print the figures of docs/methods.md, section Wording."""
    folder = labelled.parser(__doc__).parse_args().data / "framing"
    loaded = labelled.rows(folder / "loaded_dev.jsonl")
    news = labelled.rows(folder / "loadednews_dev.jsonl")
    score = scorers.load(folder / "score.py")
    tools = {"ours": loaded_sentences.predict, "VADER": vader_words, "ours + ratings": with_ratings}
    for name, tool in tools.items():
        show(
            name,
            score.loaded(loaded, answers(tool, loaded)),
            score.loadednews(news, answers(tool, news)),
        )
    flagged = [loaded_sentences.predict(row)["label"] for row in news]
    print(f"ours calls {sum(flagged) / len(news):.3f} of the sentences of BASIL loaded")


if __name__ == "__main__":
    main()
