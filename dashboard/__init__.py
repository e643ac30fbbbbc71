"""What a visitor sees. Nothing here calculates: numbers come from ``analysis``."""
