"""How quotations and their speakers are found, a step a file; ``quotations.py`` is the door."""
