"""Steps behind the lenses Frames and Wording: lists of terms, and where they stand in a text."""
