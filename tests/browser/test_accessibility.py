"""No page shuts anybody out: axe finds nothing that is ours, light or dark, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

# Streamlit's and Plotly's own, which a page cannot mend: landmarks, heads of empty table columns,
# presentation roles in the toolbar of a chart, groups of the navigation.
NOT_OURS = {"region", "empty-table-header", "presentation-role-conflict", "list", "listitem"}
PAGES = [
    "Overview",
    "Tone",
    "Sources",
    "Emphasis",
    "Article",
    "Add articles",
    "Corrections",
    "Export",
    "Method",
]


LOOKS = [(page, "light") for page in PAGES] + [(page, "dark") for page in ("Tone", "Add articles")]


@pytest.mark.parametrize(("page_name", "scheme"), LOOKS)
def test_axe_finds_nothing_that_is_ours(watched, page_name, scheme):
    watched.page.emulate_media(color_scheme=scheme)
    page = watched.open()
    watched.go(page_name)
    ours = []
    for _ in range(4):  # what a run has not drawn anew yet is pale for a moment: a fault stays
        page.wait_for_timeout(1_000)
        found = Axe().run(page).response["violations"]
        ours = [v for v in found if v["id"] not in NOT_OURS]
        if not ours:
            break
    assert not ours, [(v["id"], [node["html"][:200] for node in v["nodes"][:3]]) for v in ours]


def test_a_narrow_page_does_not_scroll_sideways(watched):
    page = watched.page
    page.set_viewport_size({"width": 400, "height": 800})
    watched.open()
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= 400
