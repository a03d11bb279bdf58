"""Whatever the page waits for stands in the table of tests/browser/awaited.py, with tests that exist."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.browser.awaited import AWAITED, CALLS, OTHERS, Awaited, Held, Never
from tests.browser.ways_table import STEPS, gone_through

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "static"
COMMENTS = re.compile(r"/\*.*?\*/|(?:^|\s)//.*?$", re.DOTALL | re.MULTILINE)


def calls_of(code: str) -> set[str]:
    """Return the names of the calls in a file's code, comments left out."""
    bare = COMMENTS.sub("", code)
    return {name for name, pattern in CALLS.items() if re.search(pattern, bare)}


def found() -> set[tuple[str, str]]:
    """Return (file, call) for all of static/."""
    files = [path for path in sorted(STATIC.rglob("*.js")) if not {"vendor", "bundle"} & set(path.parts)]
    return {(path.relative_to(STATIC).as_posix(), call)
            for path in files for call in calls_of(path.read_text(encoding="utf-8"))}


def listed() -> set[tuple[str, str]]:
    rows = [row.calls for row in AWAITED] + [OTHERS]
    return {(file, call) for calls in rows for file, names in calls.items() for call in names.split()}


@cache
def text_of(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def test_everything_that_is_awaited_stands_in_the_table() -> None:
    missing = found() - listed()
    assert not missing, f"say in tests/browser/awaited.py what holds when these hang, fail or answer late: {missing}"


def test_the_table_names_nothing_that_is_gone() -> None:
    assert listed() - found() == set()


def test_every_way_of_looking_finds_what_it_is_for() -> None:
    code = "await navigator.mediaDevices.getUserMedia({}); // navigator.mediaDevices.getDisplayMedia({})"
    assert calls_of(code) == {"getUserMedia"}
    assert calls_of("/** @import {A} from 'a.js' */ const b = await import(`./${c}.js`);") == {"import"}
    assert calls_of("const wait = (ms) => fetch(`/api/v1/${ms}`);") == {"fetch"}
    assert calls_of("return this.fetch(1);") == set()
    assert calls_of("await file.text(); await response.text();") == {"file"}
    assert calls_of("return answer.json();") == set()


@pytest.mark.parametrize("row", AWAITED, ids=lambda row: row.name)
def test_each_way_of_an_awaited_thing_is_held_by_a_test_that_exists(row: Awaited) -> None:
    for way in (row.hang, row.fail, row.late, row.twice):
        if isinstance(way, Held):
            assert way.words in text_of(way.file), f"{row.name}: {way.file} has no {way.words}"
        else:
            assert way.why


@cache
def opened() -> dict[str, dict[str, object]]:
    """Return what each page is opened with, after all steps were entered into the table."""
    # Here alone, since it takes long to import, and every worker reads this file, also those that run other ones.
    from tests.browser.test_awaited_ways import OPENED

    return OPENED


def in_a_browser(row: Awaited) -> set[str]:
    """Return the ways of a row that a real browser goes through, or that cannot happen."""
    ways = {"hang": row.hang, "fail": row.fail, "late": row.late, "twice": row.twice}
    opened()
    held = {way for way, cell in ways.items() if isinstance(cell, Never) or cell.file.startswith("tests/browser/")}
    return held | gone_through(row.name)


@pytest.mark.parametrize("row", AWAITED, ids=lambda row: row.name)
def test_a_real_browser_goes_through_each_way_of_an_awaited_thing(row: Awaited) -> None:
    missing = {"hang", "fail", "late", "twice"} - in_a_browser(row)
    assert not missing, f"{row.name}: enter a step into ways_table.py"


def test_the_steps_of_the_browser_are_rows_of_the_table() -> None:
    opened()
    steps = [step for steps in STEPS.values() for step in steps]
    assert {step.row for step in steps} <= {row.name for row in AWAITED}
    assert {way for step in steps for way in step.ways} == {"hang", "fail", "late", "twice"}
    assert set(STEPS) == set(opened())
