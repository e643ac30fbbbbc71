"""Entities: which mentions, in one article and across articles, speak of one and the same actor.

``written`` takes a mention apart (title, name, place, noun), ``people``, ``states`` and
``concepts`` say who or what it stands for, ``chains`` asks them in turn. ``appearances`` finds
the mentions of an article, ``events`` those of events; ``actors`` joins them across a corpus,
with what the reader joined, parted or follows (``decisions``).
"""
