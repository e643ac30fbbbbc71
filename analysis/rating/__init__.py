"""How the tone of words is rated, a step a file; ``lenses/tone.py`` is the door."""
