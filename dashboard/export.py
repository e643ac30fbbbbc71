"""Tables and figures as bytes to take away: CSV, Excel, JSON, Parquet; HTML.

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
SHEET_NAME = 31  # characters; Excel allows no more
_NOT_IN_EXCEL = r"[\x00-\x08\x0b\x0c\x0e-\x1f]"  # control characters, which its files may not hold
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


def json(table: pd.DataFrame) -> bytes:
    """A table as a JSON list of objects, a row each; unknown is null."""
    return str(table.to_json(orient="records", force_ascii=False)).encode("utf-8")


def parquet(table: pd.DataFrame) -> bytes:
    """A table as Parquet, its types kept."""
    return bytes(table.to_parquet(index=False))


def workbook(tables: Mapping[str, pd.DataFrame]) -> bytes:
    """All tables as one Excel file, a sheet each, formulas defused."""
    packed = io.BytesIO()
    with pd.ExcelWriter(packed, engine="openpyxl") as book:
        for name, table in tables.items():
            defused(table).replace(_NOT_IN_EXCEL, "", regex=True).to_excel(
                book, sheet_name=name[:SHEET_NAME], index=False, freeze_panes=(1, 0)
            )
    return packed.getvalue()


_WRITERS = {"csv": csv, "json": json, "parquet": parquet}


def archive(tables: Mapping[str, pd.DataFrame], ending: str = "csv") -> bytes:
    """All tables as one zip, a file each, written as ``ending`` says."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, table in tables.items():
            zipped.writestr(f"{name}.{ending}", _WRITERS[ending](table))
    return packed.getvalue()


def chart_html(figure: go.Figure, name: str) -> bytes:
    """A figure as one HTML file that opens without a network and whose camera saves PNG."""
    page = print_copy(figure).to_html(
        include_plotlyjs=True, full_html=True, config=chart_config(name, "png")
    )
    return str(page).encode("utf-8")
