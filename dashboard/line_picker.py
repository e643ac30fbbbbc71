"""The lines of a document in place: a click puts a removed line back or takes a kept one out.

The document's words travel to the browser as data and are set as text there, never as markup.
"""

from pathlib import Path

import streamlit as st

from analysis.models import Article

_HERE = Path(__file__).parent
_lines = st.components.v2.component(
    "newsprism_line_picker",
    html='<div class="lines"></div>',
    css=(_HERE / "line_picker.css").read_text(encoding="utf-8"),
    js=(_HERE / "line_picker.js").read_text(encoding="utf-8"),
)


def show(article: Article, key: str) -> tuple[int, str] | None:
    """The document as it stood, what went struck through with its reason.

    Returns the number of the line that was just clicked and what it shall be (``restored`` or
    ``removed``), None when none was. ``key`` tells one document's list from another's.
    """
    rows = [
        {"number": line.number, "text": line.text.strip(), "role": line.role, "reason": line.reason}
        for line in article.lines
        if line.role != "blank"
    ]
    result = _lines(key=f"lines-{key}", data={"lines": rows}, on_toggled_change=lambda: None)
    clicked = result.toggled
    return (int(clicked["number"]), str(clicked["to"])) if clicked else None
