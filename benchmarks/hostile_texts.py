"""Texts built to be slow: does the time of finding quotations grow in proportion to their length?

Run from the repository: ``python -m benchmarks.hostile_texts``. Each text is made at one size and
at twice that size; a ratio near 2 is proportion, a ratio near 4 would be a square. The texts are
made of repeated signs and made-up names. tests/test_quotations.py reads the same texts, small.
"""

import argparse
import itertools
import string
import time
from collections.abc import Callable, Iterator

from analysis import quotations

Make = Callable[[int], str]

CHARACTERS = 100_000  # the smaller size
REPEATS = 1  # processor time hardly depends on other work


def _repeated(piece: str) -> Make:
    return lambda size: piece * (size // len(piece) + 1)


def _names(size: int) -> str:
    """Different people, each of whom says something."""
    pairs = [f"{a}{b}" for a in string.ascii_uppercase for b in string.ascii_lowercase]
    words = (
        f"{pairs[n % len(pairs)]}{pairs[n // len(pairs) % len(pairs)].lower()}" for n in _all()
    )
    return _until(size, (f"“It is {n},” said {next(words)} {next(words)}.\n\n" for n in _all()))


def _unheard(size: int) -> str:
    """Different people whom nobody quotes, and a pronoun that may be any of them."""
    pairs = [f"{a}{b}{c}o" for a in "BCDFGH" for b in "aeiou" for c in "klmnprst"]
    people = (f"{pairs[n % 240]}{pairs[n // 240 % 240].lower()} Lee" for n in _all())
    return _until(size, (f"{next(people)} met {next(people)}, and he said no. " for _ in _all()))


def _all() -> Iterator[int]:
    return itertools.count()


def _until(size: int, pieces: Iterator[str]) -> str:
    found, length = [], 0
    for piece in pieces:
        found.append(piece)
        length += len(piece)
        if length >= size:
            break
    return "".join(found)


def _nested(size: int) -> str:
    """Marks inside marks, opened all before any is closed."""
    half = size // 4
    return "“‘" * half + "no" + "’”" * half


TEXTS: dict[str, Make] = {
    "opening marks": _repeated("“"),
    "straight marks": _repeated('"'),
    "doubled apostrophes": _repeated("''"),
    "single marks": _repeated("’ "),
    "nested marks": _nested,
    "short quotations in one paragraph": _repeated("“No,” he said. "),
    "short quotations, a paragraph each": _repeated("“No,” he said.\n\n"),
    "unclosed paragraphs": _repeated("“It goes on and on.\n\n"),
    "quotations without a speaker": _repeated("“It goes on.” "),
    "one sentence of verbs": _repeated("said "),
    "one sentence with commas": _repeated("Ann Lee, who said that, "),
    "participles": _repeated("Lee went, saying no, "),
    "her claim that": _repeated("her claim that Lee’s vow to "),
    "a demand demanded": _repeated("A demand demanded that a demand demand. "),
    "according to": _repeated("according to him, "),
    "descriptions": _repeated("the senior official of the ministry for the mayor of "),
    "letters seen by": _repeated("a letter seen by the mayor "),
    "capitals": _repeated("Ann "),
    "a signature a line": _repeated("“It is.”\n\n— Ann Lee\n\n"),
    "lead-ins": _repeated("Ann Lee said:\n\nThe town is old.\n\n"),
    "brackets of links": _repeated("[a]("),
    "tags": _repeated("<a "),
    "one word": _repeated("a"),
    "newlines": _repeated("\n"),
    "surrogates and zeros": _repeated("\ud800\x00 “😀” "),
    "many people": _names,
    "many people and he": _unheard,
}


def seconds(text: str) -> float:
    """The best time of ``REPEATS`` runs."""
    times = []
    for _ in range(REPEATS):
        started = time.process_time()
        quotations.in_text(text)
        times.append(time.process_time() - started)
    return min(times)


def main() -> None:
    """Print a row a text: seconds at one size and at twice that size, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="not needed; taken so that all benchmarks run alike")
    parser.parse_args()
    quotations.in_text("“The lists are read once,” said Ann Lee.")
    print(
        f"| text | {CHARACTERS:,} characters | {2 * CHARACTERS:,} | ratio |\n|---|---:|---:|---:|"
    )
    for name, make in TEXTS.items():
        small, large = seconds(make(CHARACTERS)), seconds(make(2 * CHARACTERS))
        print(f"| {name} | {small:.2f} s | {large:.2f} s | {large / small:.1f} |", flush=True)


if __name__ == "__main__":
    main()
