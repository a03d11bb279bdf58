"""Every status has its sentence, every sentence its status, and docs/reference/status.md names them all."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from typing import Any

import pytest

import bootstrap

STATIC = bootstrap.ROOT / "static"
PAGES = bootstrap.ROOT / "creatable/templates"
LOCALES = sorted(path.name for path in (STATIC / "locales").iterdir() if path.is_dir())
# Prints the table of statuses as JSON: static/core/statuses.js is the one place where codes and levels stand.
PRINT_TABLE = "import('./static/core/statuses.js').then(({ STATUSES }) => console.log(JSON.stringify(STATUSES)))"


@cache
def scripts() -> str:
    """All of the front end's own code."""
    paths = [path for path in STATIC.rglob("*.js") if not {"vendor", "bundle"} & set(path.parts)]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths))


@cache
def words(locale: str = "en") -> dict[str, str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (STATIC / "locales" / locale).glob("*.ftl"))
    return dict(re.findall(r"^([a-z][\w-]*) = (.*)$", text, re.MULTILINE))


@cache
def statuses() -> dict[str, dict[str, Any]]:
    """The row of each status code."""
    command = [*bootstrap.node_command(), "-e", PRINT_TABLE]
    rows: dict[str, dict[str, Any]] = json.loads(subprocess.check_output(command, cwd=bootstrap.ROOT, text=True))
    return rows


def sentences(locale: str = "en") -> dict[str, str]:
    """The sentence of each code; what the status line puts before one of its level is none."""
    levels = {row["level"] for row in statuses().values()}
    return {key.removeprefix("status-"): text for key, text in words(locale).items()
            if key.startswith("status-") and key.removeprefix("status-") not in levels}


def documented() -> dict[str, tuple[str, str]]:
    """Level and sentence of each code in the reference."""
    text = (bootstrap.ROOT / "docs/reference/status.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \| (.*?) \|", text, re.MULTILINE)
    assert len({code for code, _, _ in rows}) == len(rows)
    return {code: (level, sentence) for code, level, sentence in rows}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_status_has_a_sentence_and_every_sentence_a_status(locale: str) -> None:
    assert set(sentences(locale)) == set(statuses())


def test_the_reference_names_every_status_with_its_level_and_sentence_and_no_other() -> None:
    said = {code: (row["level"], sentences()[code]) for code, row in statuses().items()}
    assert documented() == said


def test_what_is_solved_or_tried_again_is_a_problem() -> None:
    rows = statuses()
    solved = {code for row in rows.values() for code in row.get("solves", [])}
    retried = {code for code, row in rows.items() if "retry" in row}
    assert solved
    assert retried
    assert {rows[code]["level"] for code in solved | retried} == {"problem"}


def test_what_is_undone_is_news_and_undoes_the_other() -> None:
    undone = {(code, other) for code, row in statuses().items() for other in row.get("undoes", [])}
    assert undone == {(other, code) for code, other in undone}
    assert {statuses()[code]["level"] for code, _ in undone} == {"info"}


def test_every_word_that_the_page_asks_for_exists() -> None:
    asked = set(re.findall(r"\bt\('([\w-]+)'", scripts()))
    for page in PAGES.rglob("*.html"):
        asked |= set(re.findall(r'data-(?:words|label)="([\w-]+)"', page.read_text(encoding="utf-8")))
    assert len(asked) > 40
    assert asked - set(words()) == set()


def test_no_word_is_left_that_the_page_never_asks_for() -> None:
    html = "\n".join(page.read_text(encoding="utf-8") for page in PAGES.rglob("*.html"))
    literal = set(re.findall(r"['\"`]([\w-]+)['\"`]", scripts() + html))
    # `part-${part}` asks for any word that begins with part-.
    made = {re.escape(start) for start in re.findall(r"`([a-z][\w-]*-)\$\{[^}]*\}`", scripts()) if start != "status-"}
    made |= {rf"{name}-" for name in re.findall(r"\b(\w+): oneOf\(", scripts())}
    unused = {key for key in words() if key not in literal and not re.match("|".join(made), key)}
    assert {key for key in unused if not key.startswith("status-")} == set()
