"""Every limit on what is read, in one place, each with its reason.

A limit keeps one file from taking the memory or the patience of the person who added it. The
upload limit of ``.streamlit/config.toml`` (``maxUploadSize``) is the same as ``MAX_FILE_BYTES``;
``tests/test_reading.py`` holds the two together. What was measured, was on two cores in 2025 on the
largest files that are let in, filled with news articles.
"""

MEGABYTE = 1_000_000

# A file, and a text.
MAX_FILE_BYTES = 20 * 1024 * 1024  # what the dashboard accepts of any format; pictures make it big
MAX_TEXT_BYTES = 2 * MEGABYTE  # plain text has no pictures: 2 MB are 300,000 words, four novels
MAX_LINES = (
    20_000  # the longest web pages have 2,000; a line costs 0.1 ms, a list of a million 2 min
)
SNIFFED_BYTES = 4096  # enough to see a signature, or the share of control characters
MAX_CONTROL_SHARE = 0.02  # stray control characters occur in copied text; binary data has over 10 %
MAX_ZERO_SHARE = 0.001  # stray zeros come from old databases; binary data has ten times as many
GUESSED_BYTES = 100_000  # an encoding shows within the first pages; guessing reads all it is given

# A parser in its process (``sandbox``, ``worker``).
MAX_CPU_SECONDS = 20  # the largest sound files take 2 s: a PDF of 300 pages, a page of 5,000 lines
MAX_SECONDS = 120  # by the clock, for one that waits; a busy machine gives a sixth of its time
MAX_MEMORY = 1_500 * MEGABYTE  # addresses; the largest sound files take 430 (Parquet), 240 (CSV)
MAX_ANSWER_BYTES = 200 * MEGABYTE  # what a parser may give back: all an archive may unpack to
MAX_WORKERS = 2  # at a time; each takes 60 to 250 MB, and a third waits its turn
TASKS_A_WORKER = 1_000  # files, then a new one: whatever a parser leaks goes with it

# A table.
MAX_ROWS = 10_000  # articles, the size of collection the tables of the app are measured with
MAX_COLUMNS = 300  # of one table; articles have a dozen, exports of databases up to a hundred
MAX_SHEET_ROWS = 50_000  # rows looked through; a cell in the last row makes a million empty ones
MAX_FAILURES = 100  # sentences about one file; the rest is counted

# An office document.
MAX_PART_BYTES = 40 * MEGABYTE  # its text as XML; 60,000 paragraphs are 15 MB

# An archive.
MAX_DEPTH = 3  # archives inside each other; people nest two
MAX_MEMBERS = 2_000  # files, those of inner archives included; read one by one they take a minute
MAX_UNPACKED = 200 * MEGABYTE  # in all; ten times the largest file, text packs about 3:1
MAX_RATIO = (
    100  # times its packed size; articles reach 3, pages 5, tables of nothing 42, bombs 1,000
)
SMALL = MEGABYTE  # may come out of any archive, whatever its size
MAX_STOPPED = 3  # parsers that break on its files, at 20 s each; then the rest is left out

# A PDF.
MAX_PAGES = 300  # an article has 10, a newspaper 100; 150 pages take a second
MAX_RUNS = 20_000  # pieces of text on a page; a page set letter by letter has 6,000
