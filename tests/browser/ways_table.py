"""The table of test_awaited_ways.py: rows of awaited.py, and how a real browser goes through their ways.

A step is one row: how the page comes to wait for it, how it is broken (breakable.py), and what must be there then: a
sentence or a status, play that goes on, and the thing itself as soon as it answers. Late is what answers after its
limit, or after something else was chosen; twice is asked twice at once, or answered twice: one of it is left. Steps
that need the same page share one, one after the other; each leaves the page as it found it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from .conftest import heard_codes
from .player import wait_for_status

Go = Callable[[Page, Path], None]


@dataclass(frozen=True)
class Step:
    """One row on one page, with the ways that it goes through there."""

    row: str
    ways: tuple[str, ...]
    go: Go


# A row whose file is chosen on several pages.
CHOSEN_FILE = "what is in a file that somebody chose: shapes, gestures, a project, a player, sounds"
# By the name of the page that they share.
STEPS: dict[str, list[Step]] = {}


def goes_through(page: str, row: str, *ways: str) -> Callable[[Go], Go]:
    """Enter a step into the table."""

    def enter(go: Go) -> Go:
        STEPS.setdefault(page, []).append(Step(row, ways, go))
        return go

    return enter


def gone_through(row: str) -> set[str]:
    """The ways of a row that some step goes through."""
    return {way for steps in STEPS.values() for step in steps if step.row == row for way in step.ways}


def settings(**values: object) -> dict[str, str]:
    return {"creatable.settings": json.dumps(values)}


def count(page: Page, code: str) -> int:
    return heard_codes(page).count(code)


def wait_for_next(page: Page, code: str, before: int) -> None:
    wait_for_status(page, code, times=before + 1)
