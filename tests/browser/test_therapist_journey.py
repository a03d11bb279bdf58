"""A therapist and a player over three weeks, from the first session until nothing of it is left anywhere."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from itertools import pairwise

from playwright.sync_api import Page, expect

from creatable.sessions import PLAY_SESSION

from .conftest import Server, wait_until
from .player import Opener, any_sound, button, focus, record_take, wait_for_status
from .profile_player import new_player
from .test_data_of_a_player import ALL_THAT_IS_KEPT, at_the_server, exported, press
from .test_play_sessions import begin, end, field, go_to, kept, rows

# The calendar of the page is so many days behind. Its timers go as ever.
DAYS = "journey:days-ago"
CALENDAR = f"""
const Today = Date;
const behindMs = 86_400_000 * Number(localStorage.getItem('{DAYS}') ?? 0);
Date = class extends Today {{
  constructor(...parts) {{ super(...(parts.length ? parts : [Today.now() - behindMs])); }}
  static now() {{ return Today.now() - behindMs; }}
}};
"""
WORDS = ("Nora-of-here", "to reach further left", "calm in week 2", "smiles in week 3")


def open_on_a_day(page: Page, days_ago: int) -> None:
    """Come back on another day."""
    page.evaluate("([key, days]) => localStorage.setItem(key, days)", [DAYS, str(days_ago)])
    page.reload()
    page.locator("play-stage .zone").first.wait_for(state="attached")


def sit_together(page: Page, week: int) -> None:
    """One sitting: a short take, at first two, a moment that is marked and gets words, notes, a level of a scale."""
    go_to(page, "Sessions")
    if week == 1:
        page.get_by_text("Place and goal").click()
        field(page, "Goal, in your own words").fill("to reach further left")
    begin(page)
    field(page, "Notes").fill(f"calm in week {week}")
    go_to(page, "Play")
    record_take(page, "ad")
    page.keyboard.press("F4")
    wait_for_status(page, "session-marked")
    if week == 1:
        record_take(page, "f")
    go_to(page, "Sessions")
    field(page, re.compile("Words for the moment")).fill(f"smiles in week {week}")
    end(page)
    rows(page).first.get_by_role("button", name="Open").click()
    focus(page.locator(".session-rate > summary"))
    page.keyboard.press("Enter")
    page.get_by_role("radio", name=f"Level {week + 1}").check()
    press(page, "Enter")
    wait_for_status(page, "session-rated")
    expect(page.locator(".session-kept")).to_have_text("Kept in this browser and on the server.")


def test_three_sessions_a_week_apart_become_a_printed_report_and_then_all_of_it_goes(
    open_page: Opener, server: Server
) -> None:
    # The server lets go of a player's sessions with the player, and has none of them when it is told of each.
    page = open_page(camera=False, script=CALENDAR, kept={DAYS: "14", **any_sound()}, expect_errors=True)
    before = at_the_server(server)
    new_player(page, "Nora-of-here", on_server=True)
    sit_together(page, 1)
    for week, days_ago in ((2, 7), (3, 0)):
        open_on_a_day(page, days_ago)
        sit_together(page, week)
    sessions = sorted(kept(page), key=lambda each: each["spans"][0]["startedAt"])
    began = [datetime.fromisoformat(each["spans"][0]["startedAt"]) for each in sessions]
    assert [round((later - earlier) / timedelta(days=1)) for earlier, later in pairwise(began)] == [7, 7]
    assert [(len(each["takes"]), len(each["marks"])) for each in sessions] == [(2, 1), (1, 1), (1, 1)]
    ids = {each["id"] for each in sessions} | {take["id"] for each in sessions for take in each["takes"]}
    ids |= {sessions[0]["player"]["profileId"]}
    wait_until(page, "heard.statuses.filter(({ code }) => code === 'take-sent').length >= 1")
    print_the_trend(page)

    button(page, "Everything of Nora-of-here").click()
    expect(page.locator(".player-data-counts")).to_contain_text("3 sessions · 4 takes")
    files, index = exported(page, "Nora-of-here")
    found = [PLAY_SESSION.parse(files[file.path]) for file in index.files if file.kind == "play-session"]
    assert {each.notes for each in found} == {f"calm in week {week}" for week in (1, 2, 3)}
    assert [file.kind for file in index.files].count("take-as-midi") == 4
    assert index.missing == []
    assert {each.replace("-", "") for each in ids} <= at_the_server(server)

    press(page, "Delete everything for good")
    press(page, "Delete for good")
    wait_for_status(page, "player-wiped")
    everything = page.evaluate(ALL_THAT_IS_KEPT)
    assert [words for words in WORDS if words in everything] == []
    # No longer than until the server has been told.
    wait_until(page, f"({ALL_THAT_IS_KEPT})().then((all) => !{json.dumps(sorted(ids))}.some((id) => all.includes(id)))")
    assert at_the_server(server) == before
    assert_gone_from_the_database(server)


def print_the_trend(page: Page) -> None:
    """The report over all three, on paper."""
    page.evaluate("window.print = () => { document.body.dataset.printed = ''; }")
    button(page, "All sessions").click()
    page.get_by_text("Trend over sessions").click()
    page.locator(".session-trend select[name=of]").select_option(label="Nora-of-here")
    button(page, "Show the trend").click()
    report = page.locator(".session-report article")
    expect(report).to_contain_text("3 of 3 sessions")
    expect(report).to_contain_text("Entered 3 times. First: Level 2")
    expect(report).to_contain_text("Last: Level 4")
    button(page, "Print").click()
    expect(page.locator("body")).to_have_attribute("data-printed", "")
    assert page.pdf().startswith(b"%PDF-")
    button(page, "Back to the sessions").click()
    rows(page).first.get_by_role("button", name="Open").click()


def assert_gone_from_the_database(server: Server) -> None:
    """Neither a row that can be read has a word of hers, nor any byte of the files."""
    with closing(sqlite3.connect(server.data_dir / "creatable.sqlite3", timeout=20)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        said = json.dumps([[str(row) for row in database.execute(f"SELECT * FROM {name}")] for name in tables])
    kept_bytes = b"".join(file.read_bytes() for file in server.data_dir.glob("creatable.sqlite3*"))
    for words in WORDS:
        assert words not in said
        assert words.encode() not in kept_bytes
