# make run opens the dashboard, make test proves it. Both set up all they need first.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8501

.PHONY: run test check lint types browser bench clean help

help:  ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: $(VENV)/.app  ## set up and open the dashboard on http://127.0.0.1:8501
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: $(VENV)/.dev browser lint types  ## set up and run everything, the browser tests too
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(VENV)/.dev lint types  ## the quick round before a commit: no browser
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not browser"

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

browser:  ## get Chromium where it is missing and may be installed
	@sh tests/browser/get_chromium.sh

bench: $(VENV)/.dev  ## accuracy and speed, beside the peers (DATA=folder of the labelled sets)
	$(BIN)/python -m benchmarks $(if $(DATA),--data $(DATA))

clean:  ## forget the environment and all caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.app: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/.app
