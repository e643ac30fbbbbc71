"""The ways in: files, pasted text, a folder of this machine, a web address; and reading them.

Whatever comes in waits in a queue. The queue is worked off with a bar that shows how far it is and
a button that stops it; what was read by then stays.
"""

import re
from functools import partial

import streamlit as st

from analysis.errors import NewsprismError
from analysis.models import digest
from dashboard import controls, data, fetching, folder, project, settings, state
from dashboard.staged import Incoming

PROJECT_ENDING = ".newsprism"
_DASHES = re.compile(
    r"^[ \t]*[-–—]{5,}[ \t]*$", re.MULTILINE
)  # parts pasted articles; fewer are a rule


def show() -> None:
    """The ways in, side by side; what they bring is put into the queue."""
    left, right = st.columns(2, gap="large")
    with left:
        _files()
    with right:
        _paste()
    if settings.may_read_folders():
        with st.expander("A folder on this computer", icon=":material/folder:"):
            _folder()
    if settings.may_fetch():
        with st.expander("Web addresses", icon=":material/link:"):
            _addresses()


def _files() -> None:
    uploads = st.file_uploader(
        "Drop files here: articles, tables, ZIP archives, or a saved project",
        accept_multiple_files=True,
        key=state.round_of("upload"),
        help="Text, Markdown, web pages, PDF, Word, OpenDocument, RTF, e-mail, tables (CSV, TSV, "
        "Excel, JSON, Parquet: one row per article), RSS and Atom, and ZIP archives of these.",
    )
    for file in uploads or []:
        state.staged().add(Incoming(file.name, file.file_id, file.getvalue))
    st.download_button(
        "Download a table to fill in (CSV)",
        data=data.table_template(),
        file_name="newsprism_template.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/table:",
        type="tertiary",
    )


def _paste() -> None:
    with st.form("paste", clear_on_submit=True):
        pasted = st.text_area(
            "Or paste articles, with a line of dashes (-----) between two", height=150, key="pasted"
        )
        if st.form_submit_button("Read the text", icon=":material/content_paste:"):
            _queue_pasted(pasted)


def _queue_pasted(text: str) -> None:
    pieces = [piece for piece in _DASHES.split(text) if piece.strip()]
    for number, piece in enumerate(pieces, start=1):
        name = "Pasted article" if len(pieces) == 1 else f"Pasted article {number}"
        content = piece.encode("utf-8", "replace")
        state.staged().add(Incoming(name, digest(piece), partial(bytes, content)))


def _folder() -> None:
    with st.form("folder", border=False):
        name = st.text_input(
            "Folder", placeholder="/home/me/articles", help="With the folders in it."
        )
        if st.form_submit_button("Read the folder", icon=":material/folder_open:"):
            try:
                _queue_folder(folder.listed(name))
            except NewsprismError as failure:
                st.error(controls.literal(str(failure)), icon=":material/error:")


def _queue_folder(listing: folder.Listing) -> None:
    for incoming in listing.files:
        state.staged().add(incoming)
    for failure in listing.failures:
        state.staged().say_once(str(failure))


def _addresses() -> None:
    with st.form("addresses", clear_on_submit=True, border=False):
        lines = st.text_area("Addresses, one per line", height=100)
        if st.form_submit_button("Fetch them", icon=":material/download:"):
            for url in filter(None, map(str.strip, lines.splitlines())):
                load = partial(fetching.fetch, url)
                state.staged().add(Incoming(url, digest(url), load, url=url))


def work_off() -> None:
    """Read what waits in the queue, showing how far it is; the page starts anew at the end."""
    waiting = state.staged()
    if not waiting.queue:
        return
    with st.status(f"Reading {controls.counted(waiting.total, 'file')}", expanded=True):
        bar = st.progress(0.0)
        st.button("Stop reading", on_click=waiting.stop, icon=":material/stop:")
        while waiting.queue:
            done, name = waiting.total - len(waiting.queue), waiting.queue[0].name
            bar.progress(
                max(done, 0) / max(waiting.total, 1),
                text=f"{done} of {waiting.total}: {controls.literal(name)}",
            )
            _read_next()
    st.rerun()


def _read_next() -> None:
    waiting = state.staged()
    if waiting.queue[0].name.endswith(PROJECT_ENDING):
        incoming = waiting.queue.pop(0)
        try:
            project.open_saved(incoming.name, incoming.load())
        except NewsprismError as failure:
            waiting.failures.append(str(failure))
    else:
        waiting.read_next()
