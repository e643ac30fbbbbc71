"""Archive refusals: the sentences about archives and members that are not unpacked."""

from analysis.errors import ArticleFileError
from analysis.reading import limits

FULL = (
    f"with it the archive unpacks to more than {limits.MAX_UNPACKED // limits.MEGABYTE}"
    f" MB or {limits.MAX_RATIO} times its size, so it and what follows were left out"
)


def damaged(name: str) -> ArticleFileError:
    """What was packed does not come out as it went in."""
    return ArticleFileError(
        name,
        problem="the ZIP archive is damaged here",
        remedy="Make it again, or add the files that are in it.",
    )


def too_large(name: str) -> ArticleFileError:
    """One member is larger than any file may be."""
    return ArticleFileError(
        name,
        problem=f"it unpacks to more than {limits.MAX_FILE_BYTES // limits.MEGABYTE} MB",
        remedy="Split it into one file an article.",
    )


def full(name: str) -> ArticleFileError:
    """Everything that may be unpacked has been."""
    return ArticleFileError(name, problem=FULL, remedy="Split the archive into smaller ones.")


def too_many(name: str, left: int) -> ArticleFileError:
    """There are more members than may be; ``left`` were not looked at."""
    return ArticleFileError(
        name,
        problem=f"it holds more than {limits.MAX_MEMBERS:,} files; the last {left:,} were left out",
        remedy="Split it into smaller archives.",
    )


def textless(name: str, count: int) -> ArticleFileError:
    """Members that are pictures, sounds or the like."""
    what = "1 of its files is a picture, a sound" if count == 1 else f"{count} of its files are"
    what = what if count == 1 else f"{what} pictures, sounds"
    return ArticleFileError(
        name,
        problem=f"{what} or the like, without text that could be read",
        remedy="If an article is among them, save it as PDF or text.",
    )


def empty(name: str) -> ArticleFileError:
    """There are no members."""
    return ArticleFileError(
        name, problem="the archive is empty", remedy="Choose one that holds articles."
    )


def link(inner: str) -> ArticleFileError:
    """A member that only says where another file is."""
    return ArticleFileError(
        inner,
        problem="it is a link to another file, not a file",
        remedy="Add the file it leads to.",
    )


def locked(inner: str) -> ArticleFileError:
    """A member that only a password opens."""
    return ArticleFileError(
        inner,
        problem="it is locked with a password",
        remedy="Unpack the archive with the password and add what is in it.",
    )
