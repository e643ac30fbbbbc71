"""Accuracy of source types, anonymity and channels, on sources labelled by hand.

Run from the repository: ``python -m benchmarks.sources --data ../shared/data``. The labels
(``labels/source_types.csv``) follow the definitions of docs/methods.md: the first twelve
attributed quotations of 138 articles. The errors in 74 of them (*seen*, *unseen* and *fresh*, named
by when they were labelled) were read for the rules. 30 are *further*, 20 *last* and 14 *final*:
drawn by ``source_labels.draw``, labelled before any prediction for them was looked at, measured
once, one part after the other. The errors of *further* and *last* were read after that; those of
*final* were not. A quotation found is compared with the labelled one it overlaps. The articles are
read from the path given and never kept.

Limits: one person labelled. Articles of one campaign year hold many candidates and few firms, so
the figures of the rarer types rest on a handful of people.
"""

from collections import Counter
from collections.abc import Iterator
from types import ModuleType
from typing import Any, NamedTuple

from analysis import quotations
from benchmarks import labelled, scorers
from benchmarks.quotes import read_rows
from benchmarks.source_labels import PARTS, read_labels

MIN_OVERLAP = 0.5  # intersection over union from which two spans are one quotation

# What an outlet of the set is called in running text: words given to it are not relayed.
OWN_NAMES = {
    "breitbart": ("breitbart",),
    "huff-post": ("huffington post", "huffpost"),
    "wash-post": ("washington post", "the post"),
    "nyt": ("new york times", "the times"),
    "politico": ("politico",),
    "usa-today": ("usa today",),
    "west-journal": ("western journal",),
}


class Pair(NamedTuple):
    """A labelled quotation and what was found in its place."""

    gold: str
    found: str
    anonymous: tuple[bool, bool]  # labelled, found
    relayed: tuple[bool, bool]
    right_speaker: bool


class Score(NamedTuple):
    """Precision, recall and F1 of one class, and how often it is labelled."""

    precision: float
    recall: float
    f1: float
    count: int


def same_quotation(gold: tuple[int, int], found: tuple[int, int]) -> bool:
    """Whether two spans are one quotation: half of both together is shared, or one is inside."""
    shared = min(gold[1], found[1]) - max(gold[0], found[0])
    if shared <= 0:
        return False
    union = max(gold[1], found[1]) - min(gold[0], found[0])
    return shared / union >= MIN_OVERLAP or shared == min(gold[1] - gold[0], found[1] - found[0])


def is_relayed(via: str | None, outlet: str) -> bool:
    """Whether words came through another outlet or a channel than the article's own outlet."""
    return bool(via) and not any(own in str(via).lower() for own in OWN_NAMES.get(outlet, ()))


def pairs(
    scorer: ModuleType, rows: dict[str, dict[str, Any]], labels: list[dict[str, str]]
) -> Iterator[Pair]:
    """Every labelled quotation that was found, with what was found."""
    found = {
        key: quotations.predict(rows[key])["quotes"] for key in {x["article_id"] for x in labels}
    }
    for label in labels:
        row = rows[label["article_id"]]
        span = int(label["start"]), int(label["end"])
        same = [q for q in found[row["id"]] if same_quotation(span, (q["start"], q["end"]))]
        if not same:
            continue
        best = max(same, key=lambda q: min(span[1], q["end"]) - max(span[0], q["start"]))
        gold = next(q for q in row["quotes"] if (q["start"], q["end"]) == span)
        yield Pair(
            label["source_type"],
            best["source_type"],
            (label["anonymous"] == "yes", bool(best["anonymous"])),
            (is_relayed(label["via"], row["outlet"]), is_relayed(best["via"], row["outlet"])),
            _right_speaker(scorer, gold, best),
        )


def _right_speaker(scorer: ModuleType, gold: dict[str, Any], found: dict[str, Any]) -> bool:
    """By the scorer of the set; where it does not resolve a pronoun, the wording must be right."""
    known = gold.get("speaker_entity") or gold["speaker"].lower() not in scorer.PRONOUNS
    return bool(scorer.entity_ok(gold, found) if known else scorer.mention_ok(gold, found))


def score(gold: list[str], found: list[str], name: str) -> Score:
    """How well one class is found."""
    hits = sum(one == two == name for one, two in zip(gold, found, strict=True))
    precision = hits / found.count(name) if name in found else 0.0
    recall = hits / gold.count(name) if name in gold else 0.0
    both = precision + recall
    return Score(
        precision, recall, 2 * precision * recall / both if both else 0.0, gold.count(name)
    )


def report(title: str, matched: list[Pair]) -> list[str]:
    """The figures of one part as lines."""
    gold, found = [pair.gold for pair in matched], [pair.found for pair in matched]
    types = {name: score(gold, found, name) for name in sorted(set(gold))}
    macro = sum(one.f1 for one in types.values()) / len(types)
    right = sum(pair.gold == pair.found for pair in matched) / len(matched)
    anonymous = _yes_no([pair.anonymous for pair in matched])
    relayed = _yes_no([pair.relayed for pair in matched])
    same = sum(one == two for one, two in (pair.relayed for pair in matched)) / len(matched)
    lines = [f"\n{title}: {len(matched)} quotations"]
    lines.append(f"source type: macro-F1 {macro:.3f}, accuracy {right:.3f}")
    lines += [
        f"  {name:18} n {one.count:3}  P {one.precision:.2f}  R {one.recall:.2f}  F1 {one.f1:.2f}"
        for name, one in types.items()
    ]
    lines.append(
        f"anonymous: F1 {anonymous.f1:.3f} (P {anonymous.precision:.2f}, R {anonymous.recall:.2f}, "
        f"n {anonymous.count})"
    )
    lines.append(
        f"via present or absent: accuracy {same:.3f}, F1 {relayed.f1:.3f} (n {relayed.count})"
    )
    return lines


def _yes_no(both: list[tuple[bool, bool]]) -> Score:
    return score([str(one) for one, _ in both], [str(two) for _, two in both], "True")


def confusion(matched: list[Pair]) -> list[str]:
    """Which types were taken for which, most often first."""
    wrong = Counter((pair.gold, pair.found) for pair in matched if pair.gold != pair.found)
    return [f"  {gold} taken for {found}: {count}" for (gold, found), count in wrong.most_common()]


def main() -> None:
    """Print the figures of every part."""
    folder = labelled.parser(__doc__).parse_args().data / "quotes"
    scorer = scorers.load(folder / "score_quotes.py")
    rows = {row["id"]: row for row in read_rows(folder / "quotes_dev.jsonl", None)}
    labels = read_labels()
    for part in PARTS:
        mine = [label for label in labels if label["part"] == part]
        matched = list(pairs(scorer, rows, mine))
        speaker = [pair for pair in matched if pair.right_speaker]
        print("\n".join(report(f"{part}, speaker right", speaker)))
        print("\n".join(report(f"{part}, all found of {len(mine)} labelled", matched)))
        print("\n".join(confusion(speaker)))


if __name__ == "__main__":
    main()
