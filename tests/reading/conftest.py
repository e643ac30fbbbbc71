"""What the readers' tests share."""

collect_ignore = ["bad_worker.py"]  # a program that the tests start, no module to look into
