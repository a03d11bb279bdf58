# `make run` plays, `make test` proves, `make check` is for the loop of editing. All set up what they need.
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
PYTHON ?= python3

# What one run has compiled, the next one need not compile again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run check test bench
run:
	$(PYTHON) bootstrap.py
	$(BIN)/creatable serve

check:
	$(PYTHON) bootstrap.py --test
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n auto --dist loadfile -m 'not integration' tests/js tests/python tests/contracts

test:
	$(PYTHON) bootstrap.py --test
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n auto --dist loadfile

bench:
	$(PYTHON) bootstrap.py --test
	$(BIN)/python tests/benchmarks/run.py
