"""Steps of ways_table.py: what is kept and sent."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Download, Page, Route, expect

from .breakable import Held, answer, asked, fail, set_speed, set_way
from .conftest import wait_until
from .player import button, press_at_once, record, record_take, stop, take_rows, wait_for_status
from .ways_table import count, goes_through, wait_for_next


def saves_a_take(page: Page) -> None:
    """Record one; it is sent, once, whatever the browser does not answer."""
    number = take_rows(page).count() + 1
    record_take(page)
    expect(take_rows(page)).to_have_count(number)
    expect(page.locator("takes-list .take-state", has_text="Saved")).to_have_count(number)
    assert count(page, "take-sent") == number


@goes_through("takes", "the server's answers: takes, formats, profiles, sets of gestures", "twice")
def answers(page: Page, _folder: Path) -> None:
    """The server keeps a take, and its answer is lost: it is sent again, and is one take."""
    lost: list[str] = []

    def lose(route: Route) -> None:
        if route.request.method == "PUT" and not lost:
            lost.append(route.request.url)
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/api/v1/takes/*", lose)
    saves_a_take(page)
    page.unroute("**/api/v1/takes/*")
    assert len(lost) == 1
    kept = "fetch('/api/v1/takes').then((answer) => answer.json()).then(({ takes }) => takes.length)"
    assert page.evaluate(kept) == 1


@goes_through("takes", "a take as a file", "twice")
def take_file(page: Page, _folder: Path) -> None:
    """Two presses are two files, each whole: neither takes the other's place."""
    files: list[Download] = []
    page.on("download", lambda file: files.append(file))
    take_rows(page).first.get_by_role("button", name="CSV").dblclick()
    for _ in range(100):
        if len(files) == 2:
            break
        page.wait_for_timeout(50)
    one, other = [file.path().read_bytes() for file in files]
    assert one == other
    assert b"midi_note_0_to_127" in one


@goes_through("takes", "databases", "late", "twice")
def database(page: Page, _folder: Path) -> None:
    """Closed by the browser, it is opened again, once, however late; the take is there whenever it is."""
    before, number = asked(page, "open"), take_rows(page).count() + 1
    set_way(page, "open", "hang")
    page.evaluate("closeDatabases()")
    record(page)
    wait_for_status(page, "storage-unavailable")
    answer(page, "open")
    stop(page)
    expect(take_rows(page)).to_have_count(number)
    saves_a_take(page)
    assert asked(page, "open") == before + 1


@goes_through("takes", "storage that is to last", "hang", "late", "twice")
def lasting(page: Page, _folder: Path) -> None:
    """OPENED lets it hang; after some takes it was put once, and so it is after those of the next step."""
    assert asked(page, "persist") == 1
    page.evaluate("answer('persist')")


@goes_through("takes", "locks between tabs", "hang", "fail", "late")
def locks(page: Page, _folder: Path) -> None:
    set_way(page, "locks", "hang")
    saves_a_take(page)
    set_way(page, "locks", "fail")
    saves_a_take(page)
    # What is answered late sends nothing twice.
    answer(page, "locks")
    saves_a_take(page)
    assert asked(page, "persist") == 1


@goes_through("takes", "locks between tabs", "twice")
def locks_asked_twice(page: Page, _folder: Path) -> None:
    """Asked twice for the turn to send before there is an answer; then both come, and the take is sent once."""
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "PUT" else None)
    set_speed(page, 1)
    number = take_rows(page).count() + 1
    record(page)
    button(page, "C4").click(delay=50)
    set_way(page, "locks", "hang")
    before = asked(page, "locks")
    stop(page)
    wait_until(page, f"asked.locks > {before}")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    answer(page, "locks")
    expect(page.locator("takes-list .take-state", has_text="Saved")).to_have_count(number)
    page.wait_for_timeout(100)
    assert len([url for url in sent if "/takes/" in url]) == 1
    set_speed(page, 20)


@goes_through("takes", "a take that is made into a sound file: the code, and the rendering",
              "hang", "fail", "late", "twice")
def sound_file(page: Page, _folder: Path) -> None:
    first, second = [take_rows(page).nth(at).get_by_role("button", name="Download WAV", exact=True) for at in (0, 1)]
    page.route("**/take-sound-*.js*", fail)
    first.click()
    wait_for_status(page, "sound-unreachable")
    page.unroute("**/take-sound-*.js*")
    held = Held(page, "**/take-sound-*.js*")
    set_speed(page, 10)
    press_at_once(first, second)
    wait_for_status(page, "wav-busy")
    wait_for_status(page, "sound-unreachable", times=2)
    assert len(held.routes) == 1
    held.answer()
    set_speed(page, 1)
    with page.expect_download():
        first.click()
    wait_for_status(page, "wav-ready")
    assert count(page, "wav-ready") == 1
    set_speed(page, 20)


@goes_through("takes", "the encoder of Opus, whether there is one", "hang", "fail", "late", "twice")
def opus_encoder(page: Page, _folder: Path) -> None:
    first, second = [take_rows(page).nth(at).get_by_role("button", name="Download Opus", exact=True) for at in (0, 1)]
    busy, ready = count(page, "wav-busy"), count(page, "wav-ready")
    # What makes such a file has to come in time.
    set_speed(page, 5)
    set_way(page, "isConfigSupported", "hang")
    press_at_once(first, second)
    wait_for_status(page, "wav-busy", times=busy + 1)
    wait_for_status(page, "opus-unsupported")
    set_way(page, "isConfigSupported", "fail")
    first.click()
    wait_for_status(page, "opus-unsupported", times=2)
    # The one that answers late is given up; the next one is asked for itself.
    answer(page, "isConfigSupported")
    set_way(page, "isConfigSupported", "")
    with page.expect_download():
        first.click()
    wait_for_status(page, "wav-ready", times=ready + 1)
    assert count(page, "wav-ready") == ready + 1
    set_speed(page, 20)


@goes_through("takes", "what makes MIDI files", "hang", "fail", "late", "twice")
def midi_maker(page: Page, _folder: Path) -> None:
    """A visit that has to fetch it anew, at first in vain; who presses twice has two files."""
    page.route("**/midi-file-*.js*", fail)
    # The next step is about this visit as well.
    page.add_init_script("if (window.way) window.way.persist = 'fail'")
    page.evaluate("Object.keys(localStorage).filter((key) => /lasting-asked/.test(key))"
                  ".forEach((key) => localStorage.removeItem(key))")
    page.reload()
    download = take_rows(page).first.get_by_role("button", name="Download MIDI", exact=True)
    download.click()
    wait_for_status(page, "export-offline")
    page.unroute("**/midi-file-*.js*")
    held = Held(page, "**/midi-file-*.js*")
    set_speed(page, 10)
    download.click()
    wait_for_status(page, "export-offline", times=2)
    held.answer()
    set_speed(page, 1)
    for _ in range(2):
        with page.expect_download() as started:
            download.click()
        assert started.value.path().read_bytes().startswith(b"MThd")


@goes_through("takes", "storage that is to last", "fail")
def refused_lasting(page: Page, _folder: Path) -> None:
    """The visit of the step before, whose browser fails at it: it stands at the takes, which are kept and sent."""
    expect(page.locator("takes-list .may-go")).to_be_visible()
    assert asked(page, "persist") == 1
    record_take(page)
    wait_for_status(page, "take-sent")


@goes_through("takes", "the score of a take: what opens it, and what engraves it", "hang", "fail", "late", "twice")
def engraver(page: Page, _folder: Path) -> None:
    press = take_rows(page).first.get_by_role("button", name="Show the score", exact=True)
    before = count(page, "view-unreachable")
    page.route("**/vendor/osmd.js*", fail)
    press.click()
    wait_for_status(page, "view-unreachable", times=before + 1)
    page.unroute("**/vendor/osmd.js*")
    held = Held(page, "**/vendor/osmd.js*")
    set_speed(page, 10)
    press_at_once(press, press)
    wait_for_status(page, "view-unreachable", times=before + 2)
    held.answer()
    set_speed(page, 1)
    press.click()
    expect(page.locator("dialog[open] .score-paper svg").first).to_be_visible()
    expect(page.locator("dialog[open]")).to_have_count(1)
    page.get_by_role("button", name="Done", exact=True).click()


@goes_through("takes", "what reads songs", "hang", "fail", "late", "twice")
def song_reader(page: Page, _folder: Path) -> None:
    """A take becomes a song, at first in vain; who presses twice has two songs."""
    page.route("**/read-song-file-*.js*", fail)
    make = take_rows(page).first.get_by_role("button", name="Make a song of it", exact=True)
    songs = page.locator("song-book-view li")
    make.click()
    wait_for_status(page, "song-reader-unreachable")
    page.unroute("**/read-song-file-*.js*")
    held = Held(page, "**/read-song-file-*.js*")
    set_speed(page, 10)
    make.click()
    wait_for_status(page, "song-reader-unreachable", times=2)
    expect(songs).to_have_count(0)
    held.answer()
    set_speed(page, 1)
    # Not a double click: what has come of the first press moves what is below it.
    make.click()
    make.click()
    expect(songs).to_have_count(2)
    page.evaluate("indexedDB.deleteDatabase('creatable-songs')")


@goes_through("takes", "a view's code, styles and words", "hang", "fail", "late", "twice")
def view(page: Page, _folder: Path) -> None:
    codes = ("view-unreachable", "view-back")
    missing, back = (count(page, code) for code in codes)
    held = Held(page, "**/views/teach/styles.css")
    set_speed(page, 20)
    # Opened, left and opened again while it is on its way.
    for name in ("Teach gestures", "Play", "Teach gestures"):
        page.get_by_role("link", name=name, exact=True).click()
    wait_for_next(page, "view-unreachable", missing)
    set_speed(page, 1)
    held.answer()
    wait_for_next(page, "view-back", back)
    expect(button(page, "Add a gesture")).to_be_visible()
    expect(page.locator("teach-view")).to_have_count(1)
    assert [count(page, code) for code in codes] == [missing + 1, back + 1]
    page.get_by_role("link", name="Play", exact=True).click()
    page.route("**/views/see/styles.css", fail)
    page.get_by_role("link", name="See sound").click()
    wait_for_next(page, "view-unreachable", missing + 1)
    page.unroute("**/views/see/styles.css")
    wait_for_next(page, "view-back", back + 1)
    expect(page.locator("see-view canvas")).to_have_count(1)
    assert [count(page, code) for code in codes] == [missing + 2, back + 2]
