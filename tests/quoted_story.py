"""A story of three outlets for the tests of quoted words."""

from tests.factories import annotation

LEE = {"name": "Ann Lee", "type": "politician", "cue": "said"}
OFFICIAL = {"named_as": "an official", "type": "government", "anonymous": True, "cue": "told"}


def story():
    """Alpha: Lee with 6 + 2 words, an official with 4, to Reuters. Beta: none. Gamma: HRW."""
    alpha = annotation(
        "“We will not bow to them,” said Ann Lee. “Not now.”\n"
        "“That is not acceptable,” an official told Reuters.\n"
        "Lee said they would appeal.",
        "Alpha",
        deck="“We will not bow to them,” one says.",
        quotations=[
            ("We will not bow to them,", LEE | {"place": "deck", "cue": None}),
            ("We will not bow to them,", LEE | {"repeats": "deck"}),
            ("Not now.", LEE),
            ("That is not acceptable,", OFFICIAL | {"via": "Reuters"}),
            ("they would appeal", LEE | {"kind": "indirect"}),
        ],
    )
    beta = annotation("Nobody speaks here.", "Beta")
    gamma = annotation(
        "“Stop it,” said Human Rights Watch.",
        "Gamma",
        quotations=[("Stop it,", {"name": "Human Rights Watch", "type": "ngo", "cue": "said"})],
    )
    return [alpha, beta, gamma]
