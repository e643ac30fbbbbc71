"""What is true of the texts: pure functions from words to evidence, and from evidence to summaries.

Nothing here draws, stores, or reaches the network. Only ``python -m analysis`` (``__main__.py``,
``cli.py``) touches the disk, to read the paths it is given and to write the tables it is asked for.
"""
