"""Summaries to figures: a chart draws the rows it is given, in the order given."""
