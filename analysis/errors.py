"""What can go wrong, with the parts of the message kept apart.

An error says where, what, and what to do. Analysis raises it, the page or the command line shows
it, and nobody swallows it. The parts stay on the exception so that a table of failed files can put
them in columns.
"""


class NewsprismError(Exception):
    """Anything Newsprism itself refuses; the message is fit to be shown to a visitor."""


class ArticleFileError(NewsprismError):
    """A file, or a row of it, that cannot become an article."""

    def __init__(self, filename: str, *, problem: str, remedy: str, row: int | None = None) -> None:
        self.filename = filename
        self.problem = problem
        self.remedy = remedy
        self.row = row
        place = filename if row is None else f"{filename}, row {row}"
        super().__init__(f"{place}: {problem}. {remedy}")


class InputLineError(NewsprismError):
    """A line of JSON lines that is not what the command expects."""

    def __init__(self, line: int, *, problem: str, remedy: str) -> None:
        self.line = line
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"line {line}: {problem}. {remedy}")


class InputRowError(NewsprismError):
    """A row that is an object with the right fields, and still not what a capability can read."""

    def __init__(self, *, problem: str, remedy: str) -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{problem}. {remedy}")


class MissingExtraError(NewsprismError):
    """Something that needs a package which the plain installation does not bring."""

    def __init__(self, what: str, *, package: str) -> None:
        self.what = what
        self.package = package
        super().__init__(f"{what} needs {package}. Install it with: pip install '{package}'")


class PatternError(NewsprismError):
    """A search pattern that cannot be read, or whose search does not end; ``at`` counts from 0."""

    def __init__(self, pattern: str, *, problem: str, remedy: str, at: int | None = None) -> None:
        self.pattern = pattern
        self.problem = problem
        self.remedy = remedy
        self.at = at
        place = "the pattern" if at is None else f"the pattern, character {at + 1}"
        super().__init__(f"{place}: {problem}. {remedy}")
