"""Method: for each lens what it measures, its measured error, what it must not be used for."""

import streamlit as st

from dashboard import data

st.markdown(data.methods())
