"""scattertext's terms: how fast it counts and scores them, and how it ranks terms by given counts.

Runs in an environment with scattertext (and six, which it needs and does not name). Two ways:

``speed``: rows ``{"outlet", "text"}`` in; ``{"seconds", "megabytes", ...}`` out, for one to
three words in a row, split at white space, the fastest of its parsers.
``rank``: rows ``{"id", "here", "there"}`` in, counts of the same terms on two sides; rows ``{"id",
"scaled_f", "log_odds"}`` out, the numbers of the best terms of ``here``, best first.
"""

import json
import resource
import sys
import time

import numpy as np
import pandas as pd
import scattertext

BEST = 20


def speed(rows):
    """Every outlet's terms scored by scaled F, its default."""
    frame = pd.DataFrame(rows)
    start, worked = time.perf_counter(), time.process_time()
    corpus = scattertext.CorpusFromPandas(
        frame,
        category_col="outlet",
        text_col="text",
        nlp=scattertext.whitespace_nlp_with_sentences,
        feats_from_spacy_doc=scattertext.FlexibleNGrams(ngram_sizes=[1, 2, 3]),
    ).build()
    for outlet in corpus.get_categories():
        corpus.get_scaled_f_scores(outlet)
    seconds = time.perf_counter() - start
    worked = time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"seconds": seconds, "processor_seconds": worked, "megabytes": peak}
    return [figures | {"terms": corpus.get_num_terms()}]


def rank(rows):
    """The best terms by scaled F and by log-odds with an informative prior from both sides."""
    for row in rows:
        here, there = np.array(row["here"], float), np.array(row["there"], float)
        used = np.flatnonzero(here + there)
        scaled = scattertext.ScaledFScorePresetsNeg1To1(one_to_neg_one=True)
        odds = scattertext.LogOddsRatioInformativeDirichletPrior((here + there)[used])
        scores = {
            "scaled_f": scaled.get_scores(here[used], there[used]),
            "log_odds": odds.get_scores(here[used], there[used]),
        }
        best = {
            name: used[np.argsort(-np.asarray(s))[:BEST]].tolist() for name, s in scores.items()
        }
        yield {"id": row["id"], **best}


if __name__ == "__main__":
    read = [json.loads(line) for line in sys.stdin]
    for answer in {"speed": speed, "rank": rank}[sys.argv[1]](read):
        print(json.dumps(answer), flush=True)
