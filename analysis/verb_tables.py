"""Reporting verbs: what they say of the words they report, by outlet and by speaker.

"Said" tells that words were spoken; "claimed" leaves them in doubt, "admitted" takes them as so,
"slammed" paints how they were said (the column ``manner`` of ``reporting_verbs.csv``). Verbs are
counted in quotations, reported speech included: a verb says something once, however long the words
are that it reports. Quotations without a verb, or with one that is in no list, are left out.

Limits: a verb's manner is that of its usual use; "noted the figures" supports nothing.
"""

from collections import Counter

import pandas as pd

from analysis import shares
from analysis.source_tables import ordered

MANNERS = ("neutral", "supporting", "doubting", "emotive")


def listed(evidence: pd.DataFrame) -> pd.DataFrame:
    """The quotations whose verb is in the list."""
    return evidence[evidence["manner"].isin(MANNERS)]


def manners(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and what its reporting verbs say of the words they report.

    ``words`` here counts quotations that have a verb in the list: each weighs the same.
    """
    return shares.table(
        listed(evidence).assign(words=1), list(evidence["outlet"].unique()), "manner", MANNERS
    )


def manners_of_speakers(evidence: pd.DataFrame) -> pd.DataFrame:
    """How each outlet reports each speaker: quotations by the manner of their verbs.

    Most reported first; ``verbs`` lists the verbs, most used first.
    """
    rows = listed(evidence)
    keys = ["outlet", "speaker"]
    counts = rows.groupby([*keys, "manner"], sort=False).size().unstack(fill_value=0)
    table = counts.reindex(columns=list(MANNERS), fill_value=0).reset_index()
    names = rows.groupby(keys, sort=False)["verb"].agg(_most_used_first)
    table["quotations"] = table[list(MANNERS)].sum(axis=1)
    table = table.merge(names.rename("verbs").reset_index(), on=keys)
    return ordered(table, ["quotations"])


def verbs(evidence: pd.DataFrame) -> pd.DataFrame:
    """A row for each outlet and reporting verb in its plain form, the most used first.

    Columns ``outlet, verb, manner, count``; verbs that are in no list are there, too.
    """
    known = evidence.dropna(subset="verb")
    counts = known.groupby(["outlet", "verb", "manner"], sort=False).size()
    return ordered(counts.reset_index(name="count"), ["count"])


def _most_used_first(verbs: "pd.Series[str]") -> str:
    return ", ".join(str(verb) for verb, _ in Counter(verbs).most_common())
