"""What the page waits for hangs, fails or answers late: it is said, and there is a way on. The table is awaited.py.

How the browser is broken says breakable.py; what goes through every way of every row is test_awaited_ways.py.
"""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from .breakable import BREAKABLE, answer, asked, hang, say, set_way
from .conftest import Server, heard_codes, wait_until
from .player import (
    TAP,
    Opener,
    button,
    kept_in_the_browser,
    play,
    play_until_heard,
    record,
    record_take,
    stop,
    take_rows,
    take_state,
    wait_for_status,
)
from .see_player import PHASE, SELDOM_DRAWN, open_see


def move(page: Page, times: int = 1) -> None:
    """Move, as somebody whom the camera sees."""
    page.evaluate("""(times) => { for (; times > 0; times -= 1) document.dispatchEvent(new CustomEvent(
        'creatable:pointer', { detail: { source: 'nose', x: 0.5, y: 0.05, present: true, atMs: performance.now() } }));
    }""", times)


# The clock of the sound, as the page reads it.
STANDS_STILL = """(() => {
  const { currentTime } = context;
  Object.defineProperty(context, 'currentTime', { get: () => currentTime });
  context.getOutputTimestamp = () => ({ contextTime: currentTime, performanceTime: performance.now() });
})()"""


def test_sound_that_the_computer_takes_away_comes_back_by_itself(open_page: Opener) -> None:
    page = open_page(camera=False, script=BREAKABLE + TAP + "speed = 1;")
    play_until_heard(page)
    for times, way in enumerate(["hang", "fail", "late"], start=1):
        set_way(page, "resume", "hang" if way == "late" else way)
        page.evaluate("context.suspend()")
        wait_for_status(page, "sound-interrupted", times=times)
        say(page, "The computer has taken the sound away")
        if way == "hang":
            before = asked(page, "resume")
            move(page, times=50)
            # Once at a time, however much somebody moves.
            assert asked(page, "resume") <= before + 2
        set_way(page, "resume", "")
        if way == "hang":
            move(page)
        elif way == "late":
            page.evaluate("answer('resume')")
        wait_for_status(page, "sound-back", times=times)
    codes = [code for code in heard_codes(page) if code.startswith("sound")]
    assert codes == ["sound-interrupted", "sound-back"] * 3
    # What is given back at once is no news.
    page.evaluate("context.suspend()")
    wait_until(page, "context.state === 'running'")
    assert heard_codes(page).count("sound-interrupted") == 3
    # A clock that stands still and says that it runs, as of a loudspeaker that sleeps: a take has its notes.
    page.keyboard.up("a")
    page.evaluate(STANDS_STILL)
    button(page, "C4").click()
    page.wait_for_timeout(600)
    record(page)
    play(page, "ad", hold_ms=200)
    stop(page)
    (take,) = kept_in_the_browser(page)
    notes = [(event["note"], event["atSeconds"]) for event in take["events"] if event["type"].startswith("note-")]
    assert [note for note, _ in notes] == [60, 60, 64, 64]
    assert notes[1][1] - notes[0][1] > 0.15
    assert notes[3][1] > 0.4
    assert page.evaluate("context.state") == "running"


def test_a_sound_whose_files_or_worklet_never_come_is_said_and_comes_with_the_next_key(open_page: Opener) -> None:
    page = open_page(camera=False, script=BREAKABLE + TAP)
    set_way(page, "addModule", "hang")
    # Two keys at once: each of its two modules is asked for once.
    button(page, "C4").dblclick()
    wait_for_status(page, "sound-unavailable")
    assert asked(page, "addModule") == 2
    say(page, "Keys, pictures and recording still work.")
    # What was given up comes now, and is no news.
    answer(page, "addModule")
    page.route("**/models/sounds/piano.sf3", hang)
    # On a busy machine the worklet may be late as well, with limits so short.
    for _ in range(30):
        button(page, "C4").click()
        page.wait_for_timeout(1000)
        if "sound-unreachable" in heard_codes(page):
            break
    say(page, "This sound could not be fetched")
    page.unroute("**/models/sounds/piano.sf3")
    page.evaluate("speed = 1")
    play_until_heard(page)
    wait_for_status(page, "sound-back")


def test_a_sound_whose_code_never_comes_is_said_and_comes_with_the_next_key(open_page: Opener) -> None:
    page = open_page(camera=False, script=BREAKABLE + TAP)
    held: list[Route] = []
    # A browser asks once for a module, so it is this answer that has to come.
    page.route("**/vendor/spessasynth.js", lambda route: held.append(route))
    button(page, "C4").dblclick()
    wait_for_status(page, "sound-unreachable")
    assert len(held) == 1
    page.evaluate("speed = 1")
    for route in held:
        route.continue_()
    play_until_heard(page)
    wait_for_status(page, "sound-back")


def test_tracking_whose_worker_hangs_or_cannot_be_fetched_begins_by_itself(open_page: Opener) -> None:
    page = open_page(script=BREAKABLE + "least = 900;")
    set_way(page, "tracking-worker.js", "hang")
    button(page, "Play with my nose").click()
    # One backend after the other, and then the last once more.
    wait_for_status(page, "tracker-hung")
    set_way(page, "tracking-worker.js", "fail")
    wait_for_status(page, "download-unreachable")
    button(page, "C4").click()
    set_way(page, "tracking-worker.js", "")
    page.evaluate("speed = 1")
    wait_for_status(page, "playing")
    assert heard_codes(page).count("download-unreachable") == 1
    button(page, "Stop camera").click()


def test_what_is_listened_to_and_never_answers_is_said_and_can_be_left(open_page: Opener) -> None:
    page = open_see(open_page, script=BREAKABLE + SELDOM_DRAWN, camera=True)
    set_way(page, "getUserMedia", "hang")
    button(page, "Microphone").click()
    wait_for_status(page, "listening-waiting")
    button(page, "Stop listening").click()
    wait_until(page, f"{PHASE} === 'idle'")
    set_way(page, "getUserMedia", "")
    page.evaluate("answer('getUserMedia')")
    set_way(page, "getUserMedia", "fail")
    button(page, "Microphone").click()
    wait_for_status(page, "listening-microphone-refused")
    page.evaluate("speed = 1")
    button(page, "What I play").click()
    wait_until(page, f"{PHASE} === 'listening'")
    page.evaluate("speed = 20")
    set_way(page, "studio-worker.js", "hang")
    button(page, "What I play").click()
    wait_for_status(page, "listening-failed")
    set_way(page, "studio-worker.js", "")
    page.evaluate("speed = 1")
    button(page, "What I play").click()
    wait_until(page, f"{PHASE} === 'listening'")


def test_a_camera_for_codes_that_never_answers_is_said_and_may_come_late(open_page: Opener) -> None:
    hangs = "window.BarcodeDetector = { getSupportedFormats: () => new Promise(() => {}) };"
    page = open_page(script=BREAKABLE + hangs)
    page.locator("profiles-view .player-button").click()
    set_way(page, "getUserMedia", "hang")
    button(page, "Read a QR code").click()
    expect(page.locator("profiles-view").get_by_role("alert")).to_contain_text("The camera has not answered yet.")
    page.evaluate("answer('getUserMedia')")
    expect(page.locator("profiles-view video")).to_be_visible()
    assert page.evaluate("document.querySelector('profiles-view').problem") == ""
    button(page, "Cancel").click()


def test_a_database_that_never_opens_keeps_nobody_from_recording(open_page: Opener, server: Server) -> None:
    hangs = """IDBFactory.prototype.open = () => Object.assign(Object.create(IDBOpenDBRequest.prototype),
        { addEventListener() {}, removeEventListener() {} });"""
    page = open_page(camera=False, script=BREAKABLE + "least = 900;" + hangs)
    record_take(page, "ad")
    wait_for_status(page, "storage-unavailable")
    expect(take_state(page)).to_have_text("Saved")
    assert [take["noteCount"] for take in server.takes()] == [2]


def test_a_server_whose_answers_never_come_is_said_and_gets_the_take_when_they_do(
    open_page: Opener, server: Server
) -> None:
    page = open_page(camera=False, script=BREAKABLE + "least = 900;")
    page.evaluate("speed = 100")
    page.route("**/api/**", hang)
    record_take(page, "ad")
    wait_for_status(page, "server-gone")
    expect(take_state(page)).to_have_text("Safe in this browser")
    page.unroute("**/api/**")
    wait_for_status(page, "server-back")
    expect(take_state(page)).to_have_text("Saved")
    # Once, whatever became of the questions before.
    assert [take["noteCount"] for take in server.takes()] == [2]
    page.route("**/export/**", hang)
    take_rows(page).first.get_by_role("button", name="CSV").click()
    wait_for_status(page, "export-offline")


def test_words_that_never_come_are_english_until_they_do(open_page: Opener) -> None:
    page = open_page(camera=False, script=BREAKABLE + "least = 900;", locale="de-DE", touched=False, path="/healthz")
    page.route("**/de.ftl", hang)

    def late(route: Route) -> None:
        page.wait_for_timeout(200)
        route.continue_()

    # Longer than until German is asked for again, on this clock.
    page.route("**/en.ftl", late)
    page.goto(page.url.replace("/healthz", "/"))
    page.locator("play-stage .zone").first.wait_for()
    expect(button(page, "Record")).to_be_visible()
    page.unroute("**/de.ftl")
    expect(button(page, "Aufnehmen")).to_be_visible()
    # Without any words there are keys still.
    page.route("**/*.ftl", hang)
    page.reload()
    page.locator("play-stage .zone").first.click()
    wait_until(page, "heard.notes.length === 2")
    page.unroute("**/*.ftl")
    expect(button(page, "Aufnehmen")).to_be_visible()


def test_a_view_whose_files_never_come_is_said_and_comes_when_they_do(open_page: Opener) -> None:
    page = open_page(camera=False, script=BREAKABLE)
    held: list[Route] = []
    page.route("**/views/see/styles.css", lambda route: held.append(route))
    # Opened, left and opened again while it is on its way.
    for name in ("See sound", "Play", "See sound"):
        page.get_by_role("link", name=name, exact=True).click()
    wait_for_status(page, "view-unreachable")
    page.evaluate("speed = 1")
    for route in held:
        route.continue_()
    wait_for_status(page, "view-back")
    page.locator("see-view [data-source]").first.wait_for()
    expect(page.locator("see-view canvas")).to_have_count(1)
    assert [code for code in heard_codes(page) if code.startswith("view")] == ["view-unreachable", "view-back"]


def test_what_only_adds_something_is_not_waited_for(open_page: Opener) -> None:
    """Letters of this keyboard, permission for the camera, sizes of files, the service worker, the list of cameras."""
    for way in ("hang", "fail"):
        names = ["query", "getLayoutMap", "register", "enumerateDevices"]
        broken = "".join(f"way.{name} = '{way}';" for name in names)
        page = open_page(script=BREAKABLE + broken, kept={"creatable:settings": '{"dwell": true}'}, touched=False,
                         path="/healthz", expect_errors=way == "fail")
        page.route("**/sizes.json", hang if way == "hang" else lambda route: route.abort())
        page.goto(page.url.replace("/healthz", "/"))
        page.locator("play-stage .zone").first.wait_for()
        wait_until(page, "document.querySelector('play-stage').letters.length > 10")
        expect(button(page, "Play with my nose")).to_be_visible()
        button(page, "C4").click()
        wait_until(page, "heard.notes.length === 2")
        page.close()
