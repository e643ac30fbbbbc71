"""What the page Export lets a visitor choose: the format of tables and of the charts' camera."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import export, state

FORMATS = {"CSV": "csv", "Excel": "xlsx", "JSON": "json", "Parquet": "parquet"}


def download_tables(tables: Mapping[str, pd.DataFrame]) -> None:
    """A choice of format, and a button that builds and saves all tables in it."""
    names = list(FORMATS)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        form = st.segmented_control("Format", names, default=names[0], required=True, key="form")
        ending = FORMATS[form]
        excel = ending == "xlsx"
        st.download_button(
            "All tables",
            data=lambda: export.workbook(tables) if excel else export.archive(tables, ending),
            file_name="newsprism_tables.xlsx" if excel else "newsprism_tables.zip",
            on_click="ignore",
            icon=":material/table_view:" if excel else ":material/folder_zip:",
        )
        st.caption("One file, a sheet per table." if excel else "One ZIP, a file per table.")


def choose_image_format() -> None:
    """The choice of what the camera of a chart saves."""
    st.segmented_control(
        "The camera of a chart saves",
        ["PNG", "SVG"],
        default="PNG",
        required=True,
        key=state.IMAGE_FORMAT,
        persist_state="session",
    )
