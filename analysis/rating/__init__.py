"""How tone is rated and how accusations are put, a step a file.

The doors are ``lenses/tone.py`` and ``lenses/assertion.py``; ``treatment.py`` tells towards whom.
"""
