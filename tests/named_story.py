"""A story of three outlets for the tests of naming."""

import pandas as pd

from tests.factories import annotation, with_names


def story(**decided):
    alpha = annotation(
        "Rep. Ann Lee (D-Illinois) spoke. Lee met President Bo Dee. The Illinois Democrat smiled.\n"
        "The United States struck boats. The boat strikes went on. Washington knew.",
        "Alpha",
    )
    beta = annotation(
        "Former President Bo Dee met Ann Lee. “Dee must go,” said Lee. The White House waited.\n"
        "Bombings of vessels were denied. The International Criminal Court (ICC) sat.",
        "Beta",
        quotations=[("Dee must go,", {"name": "Ann Lee"})],
    )
    gamma = annotation("The ICC rose. The court slept. Dee laughed at Ann Lee.", "Gamma")
    return with_names(alpha, beta, gamma, **decided)


def forms_of(actor: str, evidence: pd.DataFrame) -> dict[str, list[str]]:
    rows = evidence[evidence["actor"] == actor]
    return {str(outlet): list(group["form"]) for outlet, group in rows.groupby("outlet")}
