"""Where other tools end sentences: JSON lines ``{"id", "text"}`` in, ``{"id", "ends"}`` out.

Runs in an environment with pysbd and spaCy; the argument names the tool. An end is the number of
characters up to it that are not white space, so that tools which trim differently can be compared.
``seconds`` is the time of one text, the tool being loaded.
"""

import json
import sys
import time


def pysbd():
    """pysbd's rules for English."""
    from pysbd import Segmenter

    return Segmenter(language="en", clean=False).segment


def spacy():
    """spaCy's sentencizer: every stop that its tokenizer leaves alone."""
    from spacy.lang.en import English

    language = English()
    language.add_pipe("sentencizer")
    return lambda text: [sentence.text for sentence in language(text).sents]


def ends(sentences):
    """The ends of ``sentences``, each once."""
    total, found = 0, []
    for sentence in sentences:
        size = len("".join(sentence.split()))
        total += size
        if size:
            found.append(total)
    return found


def main():
    """Answer a line to each row of standard input."""
    split = {"pysbd": pysbd, "spacy": spacy}[sys.argv[1]]()
    for line in sys.stdin:
        row = json.loads(line)
        started = time.perf_counter()
        found = ends(split(row["text"]))
        seconds = time.perf_counter() - started
        print(json.dumps({"id": row["id"], "ends": found, "seconds": seconds}))


if __name__ == "__main__":
    main()
