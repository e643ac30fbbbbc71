"""Language: how many English articles are told to be English, how often the model is needed, speed.

    python -m benchmarks.language --data ../shared/data

All labelled texts are in English, so what is measured is the harm: an English article taken for
another language would not be scored. That other languages are told is shown by the cases in
``tests/cases/language.csv``, one a language, which are too few for a rate.
"""

import time
from collections import Counter

from analysis import language
from benchmarks import labelled

SETS = {"cleaning/cleaning_dev.jsonl": "gold_text", "tone/articles_dev.jsonl": "text"}
OPENING = 300  # characters; what is left when somebody pastes a paragraph


def row_of(name: str, texts: list[str]) -> str:
    """A line of the table."""
    begin = time.perf_counter()
    told = [language.detect(text) for text in texts]
    milliseconds = (time.perf_counter() - begin) * 1000 / len(texts)
    found = Counter("not told" if guess is None else guess.value for guess in told)
    by_words = sum(guess is not None and "small words" in guess.how for guess in told)
    return (
        f"{name:42s} {len(texts)} texts: {dict(found)}; {by_words} by their small words alone;"
        f" {milliseconds:.1f} ms a text"
    )


def main() -> None:
    """Print the table."""
    data = labelled.parser(__doc__).parse_args().data
    begin = time.perf_counter()
    language.detect("Le pont est fermé. " * 20)
    print(f"the model is loaded in {time.perf_counter() - begin:.1f} s, when it is first needed")
    for path, field in SETS.items():
        texts = [row[field] for row in labelled.rows(data / path)]
        print(row_of(path, texts))
        print(row_of(f"{path}, opening", [text[:OPENING] for text in texts]))


if __name__ == "__main__":
    main()
