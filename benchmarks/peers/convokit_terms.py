"""ConvoKit's Fighting Words: how fast it scores terms, and how it ranks terms by given counts.

Runs in an environment with ConvoKit. Two ways, as in scattertext_terms.py: ``speed`` compares each
outlet with all others, with its own vectoriser (one to three words, at most 15,000 terms); ``rank``
gives it the counts as texts, so that only its score decides.
"""

import contextlib
import json
import resource
import sys
import time

from convokit.fighting_words import FightingWords
from convokit.model import Corpus, Speaker, Utterance
from sklearn.feature_extraction.text import CountVectorizer

BEST = 20


def scores(texts, is_first, **options):
    """Fitted words that tell the utterances for which ``is_first`` holds from all others."""
    speaker = Speaker(id="writer")
    said = [
        Utterance(id=str(number), conversation_id=str(number), speaker=speaker, text=text)
        for number, text in enumerate(texts)
    ]
    words = FightingWords(text_func=lambda utterance: utterance.text, **options)
    return words.fit(
        Corpus(utterances=said),
        class1_func=lambda utterance: is_first(int(utterance.id)),
        class2_func=lambda utterance: not is_first(int(utterance.id)),
    )


def speed(rows):
    """Each outlet against all others."""
    outlets, texts = [row["outlet"] for row in rows], [row["text"] for row in rows]
    start, worked = time.perf_counter(), time.process_time()
    for outlet in sorted(set(outlets)):
        terms = len(scores(texts, lambda n, o=outlet: outlets[n] == o).ngram_zscores)
    seconds = time.perf_counter() - start
    worked = time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"seconds": seconds, "processor_seconds": worked, "megabytes": peak}
    return [figures | {"terms": terms}]


def rank(rows):
    """The best terms by its z-score."""
    for row in rows:
        texts = [
            " ".join(f"t{term} " * count for term, count in enumerate(row[side]) if count)
            for side in ("here", "there")
        ]
        counter = CountVectorizer(analyzer=str.split)
        fitted = scores(texts, lambda number: number == 0, cv=counter)
        best = fitted.get_top_k_ngrams(BEST)[0]
        yield {"id": row["id"], "fighting_words": [int(term[1:]) for term in best]}


if __name__ == "__main__":
    read = [json.loads(line) for line in sys.stdin]
    with contextlib.redirect_stdout(sys.stderr):  # it says what it does as it goes
        answers = list({"speed": speed, "rank": rank}[sys.argv[1]](read))
    for answer in answers:
        print(json.dumps(answer))
