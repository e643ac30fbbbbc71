"""Tone: how warm or cold the wording is, the outlet's own voice and quoted voices apart."""

import streamlit as st

from dashboard import controls, data, project, state, tone_sections

chosen, badges = state.corpus(), project.badges()
lens = data.view("tone", chosen)

controls.title(lens.title, lens.question)
controls.stop_if_empty()

view = tone_sections.choose_way(chosen)
tone_sections.voices(view, chosen, badges)
tone_sections.strip(view, chosen, badges)
tone_sections.differences(view)
tone_sections.holds(chosen)
tone_sections.towards(chosen, badges)
tone_sections.stated_as_fact(chosen, badges)
tone_sections.headlines(view, chosen, badges)
tone_sections.by_article(chosen)
st.caption(
    "Tone is the wording, not a stance: bad news reads cold whoever writes it. "
    "The page Method says how far to trust it."
)
