"""Export: every chart, every table, and the whole project, to take away."""

import streamlit as st

from dashboard import controls, export, export_choices, project, state, takeaway

chosen = state.corpus()

st.title("Export")
st.caption("Everything here follows the filter above, except the project, which is whole.")

st.header("Project")
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.download_button(
        "Save the project",
        data=project.project_saver(),
        file_name="story.newsprism",
        mime="application/zip",
        on_click="ignore",
        icon=":material/save:",
    )
    st.caption("Articles and corrections in one file; open it on the page Add articles.")

controls.stop_if_empty()

st.header("Tables")
tables = takeaway.all_tables(chosen)
export_choices.download_tables(tables)
for name, table in tables.items():
    label = f"{takeaway.title(name)}: {controls.counted(len(table), 'row')} ({name}.csv)"
    with st.expander(
        label, icon=":material/table:", key=f"table-{name}", on_change="rerun"
    ) as shown:
        if shown.open:
            controls.show_table(table, name)

st.header("Charts")
export_choices.choose_image_format()
for name, (figure, alt) in takeaway.all_charts(chosen, project.badges()).items():
    st.plotly_chart(
        export.print_copy(figure),
        theme=None,
        config=export.chart_config(name, state.image_format()),
        alt=alt,
        key=f"print-{name}",
    )
    controls.download_chart(figure, name)
