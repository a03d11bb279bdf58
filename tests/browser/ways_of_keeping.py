"""Steps of ways_table.py: what is kept, sent and learnt."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from .breakable import Held, answer, asked, fail, live, set_speed, set_way
from .conftest import wait_until
from .gesture_player import learnt
from .player import button, record_take, take_rows, wait_for_status
from .test_teach_problems import gesture_file
from .ways_table import count, goes_through


def saves_a_take(page: Page, number: int) -> None:
    """Record one; it is sent, once, whatever the browser does not answer."""
    record_take(page)
    expect(take_rows(page)).to_have_count(number)
    expect(page.locator("takes-list .take-state", has_text="Saved")).to_have_count(number)
    assert count(page, "take-sent") == number


@goes_through("takes", "locks between tabs", "hang", "fail", "late", "twice")
def locks(page: Page, _folder: Path) -> None:
    set_way(page, "locks", "hang")
    saves_a_take(page, 1)
    set_way(page, "locks", "fail")
    saves_a_take(page, 2)
    # What is answered late sends nothing twice.
    answer(page, "locks")
    saves_a_take(page, 3)


@goes_through("takes", "storage that is to last", "hang", "fail", "late", "twice")
def lasting(page: Page, _folder: Path) -> None:
    """OPENED lets the question hang; three takes, and it was put once. Playing goes on."""
    assert asked(page, "persist") == 1
    page.evaluate("answer('persist')")
    saves_a_take(page, 4)
    assert asked(page, "persist") == 1


@goes_through("takes", "a view's code, styles and words", "hang", "fail", "late", "twice")
def view(page: Page, _folder: Path) -> None:
    page.route("**/views/see/styles.css", fail)
    page.get_by_role("link", name="See sound").click()
    wait_for_status(page, "view-unreachable")
    page.unroute("**/views/see/styles.css")
    held = Held(page, "**/views/see/styles.css")
    for _ in range(2):
        page.evaluate("document.dispatchEvent(new CustomEvent('creatable:request', { detail: { name: 'view-retry' } }))")
    wait_until(page, "performance.now() > 0")
    held.answer()
    wait_for_status(page, "view-back")
    expect(page.locator("see-view canvas")).to_have_count(1)
    assert count(page, "view-unreachable") == count(page, "view-back") == 1


@goes_through("teaching", "the code for learning", "hang", "fail", "late", "twice")
def learning_code(page: Page, folder: Path) -> None:
    state = page.locator(".teach-state")
    file = gesture_file(page, folder, {"nothing": 5, "lean": 5})
    page.route("**/bundle/client-*.js", fail)
    page.locator("[data-input='set-file']").set_input_files(file)
    expect(state).not_to_contain_text("Learnt from")
    expect(state).to_contain_text("could not")
    page.unroute("**/bundle/client-*.js")


@goes_through("teaching", "the learning worker", "hang", "fail", "late", "twice")
def learning_worker(page: Page, folder: Path) -> None:
    """The set is learnt anew when something of it changes; of what was given up nothing comes late."""
    state = page.locator(".teach-state")
    file = gesture_file(page, folder, {"nothing": 5, "lean": 5})
    for way in ("hang", "fail"):
        set_way(page, "learning-worker.js", way)
        page.locator("[data-input='set-file']").set_input_files(file)
        expect(state).to_contain_text("could not")
    set_way(page, "learning-worker.js", "twice")
    set_speed(page, 1)
    page.locator("[data-input='set-file']").set_input_files(file)
    learnt(page)
    assert live(page, "learning-worker.js") == 1
