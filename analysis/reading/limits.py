"""Every limit on what is read, in one place, each with its reason.

A limit keeps one file from taking the memory or the patience of the person who added it. The
upload limit of ``.streamlit/config.toml`` (``maxUploadSize``) is the same as ``MAX_FILE_BYTES``;
``tests/test_reading.py`` holds the two together.
"""

MEGABYTE = 1_000_000
MAX_FILE_BYTES = 20 * 1024 * 1024  # what the dashboard accepts of any format; pictures make it big
MAX_TEXT_BYTES = 2 * MEGABYTE  # plain text has no pictures: 2 MB are 300,000 words, four novels
MAX_LINES = (
    20_000  # the longest web pages have 2,000; a line costs 0.1 ms, a list of a million 2 min
)
SNIFFED_BYTES = 4096  # enough to see a signature, or the share of control characters
MAX_CONTROL_SHARE = 0.02  # stray control characters occur in copied text; binary data has over 10 %
GUESSED_BYTES = 100_000  # an encoding shows within the first pages; guessing reads all it is given

# What a parser may take (``sandbox``, ``worker``), and how many there may be.
MAX_CPU_SECONDS = 20
MAX_SECONDS = 60
MAX_MEMORY = 1_500 * MEGABYTE
MAX_ANSWER_BYTES = 200 * MEGABYTE
MAX_WORKERS = 2
TASKS_A_WORKER = 1_000

# Tables.
MAX_ROWS = 10_000
MAX_SHEET_ROWS = 50_000
MAX_PART_BYTES = 40 * MEGABYTE
MAX_FAILURES = 100

# Archives.
MAX_DEPTH = 3
MAX_MEMBERS = 2_000
MAX_UNPACKED = 200 * MEGABYTE
MAX_RATIO = 100
MAX_STOPPED = 3

# PDF.
MAX_PAGES = 300
MAX_RUNS = 20_000
