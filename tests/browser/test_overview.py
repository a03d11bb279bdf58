"""All that is kept, added up by a real server: asked for, read, saved and left again with one switch."""

from __future__ import annotations

import re

from playwright.sync_api import Route, expect

from .axe import violations
from .conftest import Server
from .player import SMALL_SOUND, Opener, button, record_take
from .profile_player import new_player
from .switch_player import choose, open_scanning, press, twins
from .test_play_sessions import begin, end, go_to

OVERVIEW = "Overview of all that is kept"


def as_running(route: Route) -> None:
    """A job that is never done; that it is to end, the server hears."""
    if route.request.method == "DELETE":
        return route.continue_()
    job = route.request.url.rpartition("/")[2]
    return route.fulfill(json={"id": job, "state": "running", "progress": 0.42, "failure": None})


def test_one_switch_is_enough_for_the_overview_of_all_that_is_kept(open_page: Opener, server: Server) -> None:
    page = open_scanning(open_page, "/sessions", axe=True, sound=SMALL_SOUND)
    new_player(page, "Mia", on_server=True)
    begin(page)
    go_to(page, "Play")
    record_take(page, "d")
    go_to(page, "Sessions")
    end(page)
    button(page, "Open").click()
    expect(page.locator(".session-kept")).to_have_text("Kept in this browser and on the server.")
    page.goto(f"{server.url}/sessions?input=one-switch")
    page.locator("[data-session]").wait_for()

    # What takes its time says how far it is, and can be left.
    page.route(re.compile("/api/v1/jobs/[^/]+$"), as_running)
    press(page, "b")
    for words in ("Sessions", OVERVIEW):
        choose(page, words, "b")
    assert twins(page) == []
    show = ("Sessions", "Added up by", "Show the overview")
    for words in show:
        choose(page, words, "b")
    expect(page.locator(".report-state")).to_have_text("The overview is being made: 42 %")
    with page.expect_request(lambda asked: asked.method == "DELETE"):
        choose(page, "Cancel the overview", "b")
    page.locator(".sessions-all").wait_for()
    page.unroute_all()

    for words in show:
        choose(page, words, "b")
    report = page.locator(".session-report article")
    expect(report.get_by_role("heading", name=OVERVIEW)).to_be_focused()
    mia = report.get_by_role("row", name=re.compile("^Mia"))
    expect(mia.get_by_role("cell").first).to_have_text("1")
    assert (twins(page), violations(page)) == ([], [])
    with page.expect_download() as saved:
        for words in ("This report", "Save as a table (CSV)"):
            choose(page, words, "b")
    lines = saved.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert sum(line.startswith('"Mia",1,') for line in lines) == 1, lines
    for words in ("This report", "Back to the sessions"):
        choose(page, words, "b")
    expect(button(page, "Show the overview")).to_be_focused()
