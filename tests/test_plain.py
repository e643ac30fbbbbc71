"""Documents as plain values and back: older ones still open, wrong ones are refused."""

import pytest

from analysis.models import Document
from analysis.plain import document_from_dict


def test_a_document_kept_before_lines_were_known_by_structure_still_opens():
    row = {"name": "a.txt", "text": "The harbour reopens.", "format": "text"}
    assert document_from_dict(row) == Document("a.txt", "The harbour reopens.", "text")


@pytest.mark.parametrize(
    "wrong", [{"body_lines": ["1"]}, {"body_lines": [-1]}, {"guessed": {"byline": {"value": 1}}}]
)
def test_a_document_of_another_form_is_refused(wrong):
    row = {"name": "a.txt", "text": "The harbour reopens.", "format": "text", **wrong}
    with pytest.raises((TypeError, KeyError)):
        document_from_dict(row)
