"""The command line: ``python -m analysis score`` and ``python -m analysis predict``.

What is imported here is what every run needs; the rest waits until it is asked for, so that help
and mistakes are answered at once.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from analysis.errors import NewsprismError

FORMATS = ("csv", "json", "parquet")
ENGINES = ("local", "processes", "dask")
ALL_WELL = 0
REFUSED = 2  # exit status of a command that could not be carried out, as argparse has it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 when some files failed, 2 when it was refused."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except NewsprismError as refused:
        sys.stderr.write(f"{refused}\n")
        return REFUSED
    except BrokenPipeError:  # whoever read the output has seen enough
        sys.stderr.close()
        return REFUSED


def _run(options: argparse.Namespace) -> int:
    if options.command == "predict":
        from analysis import predictions

        predictions.predict(options.capability, sys.stdin.buffer, sys.stdout.buffer)
        return ALL_WELL
    from analysis import cli

    return cli.score(options.paths, options.out, options.format, options.engine, options.scheduler)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis",
        description="Newsprism without a browser: the tables behind the pages, and predictions.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    score = commands.add_parser("score", help="write the tables of every lens for some articles")
    score.add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help="files, folders, archives"
    )
    score.add_argument("--out", metavar="DIR", type=Path, required=True, help="where tables go")
    score.add_argument("--format", choices=FORMATS, default="csv")
    score.add_argument("--engine", choices=ENGINES, default="local", help="where the work runs")
    score.add_argument("--scheduler", metavar="URL", help="a Dask cluster, as tcp://host:port")
    predict = commands.add_parser("predict", help="answer JSON lines on standard input")
    predict.add_argument("capability", metavar="CAPABILITY", help="quotes, tone, clean ...")
    return parser


if __name__ == "__main__":
    sys.exit(main())
