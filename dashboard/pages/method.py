"""Method: for each lens what it measures, its measured error, what it must not be used for."""

import streamlit as st

from dashboard import method_text

opening, *sections = method_text.read()

st.markdown(opening.text)
st.markdown("On this page: " + " · ".join(f"[{each.title}](#{each.anchor})" for each in sections))
for each in sections:
    st.header(each.title, anchor=each.anchor)
    st.markdown(each.text)
