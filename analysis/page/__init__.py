"""What stands on a page around and above an article, a step a file.

``cleaning.py`` and ``metadata.py`` are the doors.
"""
