"""What is recorded is not lost: not with the tab, not with the server, not with a full disk."""

from __future__ import annotations

import json
from contextlib import suppress

from playwright.sync_api import Error, Page, expect

from .conftest import Server, heard_codes, heard_notes, wait_until
from .player import (
    Opener,
    any_sound,
    button,
    kept_in_the_browser,
    play,
    record,
    record_take,
    stop,
    take_rows,
    take_state,
    wait_for_status,
)
from .test_first_tune import read_with_mido

NO_DATABASE = "IDBFactory.prototype.open = () => { throw new DOMException('private window', 'SecurityError'); };"


def struck(events: list[dict[str, object]]) -> list[object]:
    return [event["note"] for event in events if event["type"] == "note-on"]


def close(page: Page) -> None:
    page.close()


def crash(page: Page) -> None:
    with suppress(Error):
        page.goto("chrome://crash", timeout=5_000)


def test_a_take_whose_tab_is_closed_or_crashes_is_there_at_the_next_visit(open_page: Opener, server: Server) -> None:
    # A service worker in the crashed process would not be started again under the driver.
    page = open_page(camera=False, expect_errors=True, kept=any_sound())
    for number, end in enumerate((close, crash), 1):
        record(page)
        play(page, "adg")
        wait_until(page, "heard.notes.length >= 6")
        page.wait_for_timeout(100)  # the last note is on its way to the disk
        end(page)

        page = page.context.new_page()
        page.goto(server.url)
        wait_for_status(page, "take-recovered")
        named = page.evaluate("heard.statuses.find(({ code }) => code === 'take-recovered').args.name")
        assert named == f"Take {number}"
        expect(take_rows(page)).to_have_count(number)
        expect(take_rows(page).first).to_contain_text("3 notes")
        expect(page.locator("takes-list .take-state")).to_have_text(["Saved"] * number)
        (kept,) = (take for take in server.takes() if take["name"] == named)
        take = json.loads(server.get(f"/api/v1/takes/{kept['id']}"))
        assert struck(take["events"]) == [60, 64, 67]
        # The one before is not come back once more.
        assert heard_codes(page).count("take-recovered") == 1
    page.reload()
    expect(take_rows(page)).to_have_count(2)
    assert "take-recovered" not in heard_codes(page)


def test_takes_and_views_wait_for_a_server_that_is_gone_and_come_when_it_is_back(
    open_page: Opener, server: Server
) -> None:
    page = open_page(camera=False, expect_errors=True, kept=any_sound())
    record(page)
    play(page, "a")
    server.stop()
    play(page, "d")
    stop(page)
    wait_for_status(page, "server-gone")
    expect(page.get_by_role("status")).to_contain_text("every take is safe in this browser")
    expect(take_state(page)).to_have_text("Safe in this browser")
    record_take(page, "k")
    expect(page.locator("takes-list .take-state")).to_have_text(["Safe in this browser"] * 2)
    assert heard_notes(page)[-2:] == [("note-on", 72), ("note-off", 72)]
    with page.expect_download() as midi:
        button(page, "Download MIDI").last.click()
    assert [note for note, _, _ in read_with_mido(midi.value.path())] == [60, 64]
    button(page, "Download CSV").first.click()
    expect(page.get_by_role("status")).to_contain_text("This file cannot be made while the server does not answer")
    page.get_by_role("link", name="See sound").click()
    wait_for_status(page, "view-unreachable")
    expect(page.get_by_role("status")).to_contain_text("This view could not be fetched")
    page.get_by_role("link", name="Play").click()
    button(page, "C4").click(delay=50)

    server.start()
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator("takes-list .take-state")).to_have_text(["Saved"] * 2)
    codes = heard_codes(page)
    assert (codes.count("server-gone"), codes.count("server-back"), codes.count("take-sent")) == (1, 1, 2)
    takes = [json.loads(server.get(f"/api/v1/takes/{take['id']}")) for take in server.takes()]
    assert sorted(struck(take["events"]) for take in takes) == [[60, 64], [72]]

    again = page.evaluate("""async (take) => (await fetch(`/api/v1/takes/${take.id}`, {
      method: 'PUT', body: JSON.stringify(take), headers: { 'Content-Type': 'application/json',
        'Creatable-Secret': JSON.parse(localStorage.getItem(`creatable:secret:${take.id}`)) } })).ok""", takes[0])
    assert again
    assert len(server.takes()) == 2, "the same take twice is one take"

    page.get_by_role("link", name="See sound").click()
    expect(button(page, "Microphone")).to_be_visible()
    wait_for_status(page, "view-back")


def test_a_full_disk_and_a_take_that_the_server_refuses_are_told_and_playing_and_recording_go_on(
    open_page: Opener, server: Server
) -> None:
    page = open_page(camera=False, expect_errors=True, kept=any_sound())
    quota = page.context.new_cdp_session(page)
    quota.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 1})
    record(page)
    play(page, "adg")
    wait_for_status(page, "storage-full")
    expect(page.get_by_role("status")).to_contain_text("This computer has no room left to keep takes.")
    stop(page)
    expect(take_rows(page)).to_contain_text("3 notes")
    expect(take_state(page)).to_have_text("Saved")
    assert heard_codes(page).count("storage-full") == 1
    assert struck(json.loads(server.get(f"/api/v1/takes/{server.takes()[0]['id']}"))["events"]) == [60, 64, 67]

    quota.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    record_take(page, "k")
    wait_until(page, "document.querySelectorAll('.take-state.is-sent').length === 2")
    assert {"Take 2"} <= {take["name"] for take in kept_in_the_browser(page)}
    a_take_that_the_server_refuses_stays(page, server)


def a_take_that_the_server_refuses_stays(page: Page, server: Server) -> None:
    """The third one here."""
    refusal = {"error": {"code": "take-invalid", "message": "note must be 0..127, got 128 (event 3)"}}
    page.route("**/api/v1/takes/*", lambda route: route.fulfill(status=422, json=refusal))
    record_take(page)
    expect(take_state(page)).to_have_text("Could not be saved, kept in this browser")
    expect(page.get_by_role("status")).to_contain_text("The server would not take “Take 3”")
    with page.expect_download() as copy:
        button(page, "Save a copy").first.click()
    assert struck(json.loads(copy.value.path().read_text(encoding="utf-8"))["events"]) == [60]
    assert {take["name"] for take in server.takes()} == {"Take 1", "Take 2"}


def test_where_the_browser_keeps_nothing_a_take_is_sent_all_the_same(open_page: Opener, server: Server) -> None:
    page = open_page(camera=False, script=NO_DATABASE, kept=any_sound())
    wait_for_status(page, "storage-unavailable")
    expect(page.get_by_role("status")).to_contain_text("This browser keeps nothing")
    record_take(page, "ad")
    expect(take_state(page)).to_have_text("Saved")
    assert [take["noteCount"] for take in server.takes()] == [2]
