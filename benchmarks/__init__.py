"""Accuracy and speed, measured on labelled sets that are not part of the project."""
