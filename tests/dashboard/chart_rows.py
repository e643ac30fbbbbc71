"""Rows for the tests of charts, some with markup in a name; and the rows that marks stand for."""

import pandas as pd

NAN = float("nan")
HOSTILE = '<a href="x">A</a>'
VOICES = pd.DataFrame(
    {
        "outlet": ["B", "B", "A"],
        "voice": ["own", "quoted", "own"],
        "value": [0.1, -0.2, 0.3],
        "low": [0.0, NAN, 0.1],
        "high": [0.2, NAN, 0.5],
        "n": [9, 2, 8],
    },
    index=[4, 5, 6],
)
SENTENCES = pd.DataFrame(
    {"outlet": ["A", "A"], "order": [0, 1], "value": [0.5, -0.5], "voice": ["own", "quoted"]}
)
SHARES = pd.DataFrame(
    {
        "outlet": ["A", "A", HOSTILE],
        "source_type": ["government", "expert", "government"],
        "words": [30, 10, 2],
        "share": [0.75, 0.25, 1.0],
        "low": [0.5, 0.0, NAN],
        "high": [1.0, 0.5, NAN],
        "quotations": [3, 1, 1],
    }
)
SPEAKERS = pd.DataFrame(
    {
        "outlet": ["A", "B"],
        "speaker": [HOSTILE, "Ann Example"],
        "words": [16, 4],
        "quotations": [2, 1],
        "source_type": ["expert", "public"],
    }
)
CELLS = pd.DataFrame(
    {
        "outlet": ["A", "B", "A", "B"],
        "term": ["x", "x", "y", "y"],
        "display": ["X", "X", "Y", "Y"],
        "count": [3, 0, 1, 2],
        "rate": [3.0, 0.0, 1.0, 2.0],
        "other_count": [0, 3, 2, 1],
        "own": [1, 0, 1, 2],
        "quoted": [2, 0, 0, 0],
        "adjusted_p": [0.01, NAN, NAN, NAN],
        "log_odds": [1.0, -1.0, -0.2, 0.2],
        "low": [0.1, -2.0, NAN, NAN],
        "high": [2.0, -0.1, NAN, NAN],
    }
)


STATUSES = pd.DataFrame(
    {
        "outlet": ["A", "A"],
        "status": ["asserted", "hedged"],
        "count": [0, 3],
        "n": [3, 3],
        "share": [0.0, 1.0],
        "low": [0.0, 0.4],
        "high": [0.6, 1.0],
    }
)
FRAMES = pd.DataFrame(
    {
        "outlet": ["A", HOSTILE],
        "frame": ["health", "health"],
        "voice": ["own", "own"],
        "count": [4, 0],
        "share": [0.5, 0.0],
        "low": [0.2, 0.0],
        "high": [0.8, 0.4],
        "n": [8, 6],
    }
)
RATES = pd.DataFrame(
    {
        "outlet": ["A", "A"],
        "kind": ["judging words", "judging words"],
        "voice": ["own", "quoted"],
        "count": [4, 2],
        "rate": [8.0, NAN],
        "low": [2.0, NAN],
        "high": [20.0, NAN],
        "n": [500, 20],
    }
)


def marks(figure) -> list[int]:
    """The rows that the marks of a figure give back, trace by trace."""
    return [int(mark[0]) for trace in figure.data for mark in trace.customdata]
