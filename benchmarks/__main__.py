"""Every benchmark, one after the other: ``python -m benchmarks [--data FOLDER] [NAME...]``.

The labelled sets are not part of the project; ``--data`` names their folder. Each benchmark is a
module that runs by itself too. What they printed last stands in benchmarks/README.md.
"""

import argparse
import runpy
import sys
from pathlib import Path

NAMES = (
    "cleaning",
    "sentences",
    "reading",
    "language",
    "quotes",
    "hostile_texts",
    "sources",
    "tone",
    "vader",
    "assertion",
    "emphasis",
    "frames",
    "wording",
    "naming",
)


def main() -> int:
    """Run the benchmarks that were asked for, all of them by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"{options.data}: no such folder. Name the labelled sets with --data.")
        return 2
    for name in options.names or NAMES:
        print(f"\n== {name}", flush=True)
        sys.argv = [name, "--data", str(options.data)]
        runpy.run_module(f"benchmarks.{name}", run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main())
