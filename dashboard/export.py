"""Tables and figures as bytes to take away.

Text cells that a spreadsheet would run as a formula get a leading apostrophe, which spreadsheets
show as plain text (the practice OWASP recommends against CSV injection). Figures leave on white
with dark text, whatever theme the screen has; as HTML they carry plotly.js and need no network.
"""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.table_files import defused

PRINT_TEMPLATE, INK = "plotly_white", "#1d2327"
PIXEL_SCALE = 2  # image pixels a screen pixel: sharp in print at the size it has on screen


def chart_config(name: str, image_format: str) -> dict[str, Any]:
    """Plotly's settings for a chart: its toolbar's camera saves ``name`` as PNG or SVG."""
    return {
        "displaylogo": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {"format": image_format, "filename": name, "scale": PIXEL_SCALE},
    }


def print_copy(figure: go.Figure) -> go.Figure:
    """A copy on white with dark text, as paper needs it."""
    return go.Figure(figure).update_layout(
        template=PRINT_TEMPLATE, paper_bgcolor="white", plot_bgcolor="white", font_color=INK
    )


def csv(table: pd.DataFrame) -> bytes:
    """A table as CSV: UTF-8 with the mark by which spreadsheets know it, formulas defused."""
    return defused(table).to_csv(index=False).encode("utf-8-sig")


def csv_archive(tables: Mapping[str, pd.DataFrame]) -> bytes:
    """All tables as one zip, a CSV each."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            archive.writestr(f"{name}.csv", csv(table))
    return packed.getvalue()


def chart_html(figure: go.Figure, name: str) -> bytes:
    """A figure as one HTML file that opens without a network and whose camera saves PNG."""
    page = print_copy(figure).to_html(
        include_plotlyjs=True, full_html=True, config=chart_config(name, "png")
    )
    return str(page).encode("utf-8")
