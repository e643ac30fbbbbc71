"""What is kept: the articles of a project and every correction a person made to them.

Nothing here computes or draws. A store belongs to one visitor; a project file carries it elsewhere.
"""
