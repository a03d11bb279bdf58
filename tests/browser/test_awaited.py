"""What the page waits for hangs, fails or answers late: it is said, and there is a way on. The table is awaited.py.

How the browser is broken says breakable.py; what goes through every way of every row is test_awaited_ways.py.
"""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from .breakable import BREAKABLE, Held, answer, asked, fail, hang, say, set_way
from .conftest import Server, heard_codes, is_error, wait_until
from .player import (
    SMALL_SOUND,
    TAP,
    Opener,
    any_sound,
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
    page = open_page(camera=False, script=BREAKABLE + TAP + "speed = 1;", kept=any_sound())
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


def test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes_with_the_next_key(open_page: Opener) -> None:
    page = open_page(camera=False, script=BREAKABLE + TAP, kept=any_sound())
    set_way(page, "addModule", "hang")
    # Two keys at once: each of its two modules is asked for once.
    button(page, "C4").dblclick()
    wait_for_status(page, "sound-unavailable")
    assert asked(page, "addModule") == 2
    say(page, "Keys, pictures and recording still work.")
    # What was given up comes now, and is no news.
    answer(page, "addModule")
    page.route(f"**/models/sounds/{SMALL_SOUND}.sf3", hang)
    # On a busy machine the worklet may be late as well, with limits that are much shorter.
    page.evaluate("speed = 5")
    for _ in range(30):
        button(page, "C4").click()
        page.wait_for_timeout(1000)
        if "sound-unreachable" in heard_codes(page):
            break
    say(page, "This sound could not be fetched")
    page.unroute(f"**/models/sounds/{SMALL_SOUND}.sf3")
    page.evaluate("speed = 1")
    play_until_heard(page)
    page.keyboard.up("a")
    wait_for_status(page, "sound-back")

    # Another visit. A browser asks once for a module, so it is this answer that has to come.
    held = Held(page, "**/vendor/spessasynth.js")
    page.reload()
    button(page, "C4").dblclick()
    wait_for_status(page, "sound-unreachable")
    # The page asked for it once; so may have the worker that reads sounds, which says less of itself.
    assert ["sec-ch-ua" in route.request.headers for route in held.routes].count(True) == 1
    page.evaluate("speed = 1")
    held.answer()
    play_until_heard(page)
    wait_for_status(page, "sound-back")


def test_a_database_that_never_opens_keeps_nobody_from_recording_nor_does_a_server_that_never_answers(
    open_page: Opener, server: Server
) -> None:
    page = open_page(camera=False, script=BREAKABLE + "least = 900; way.open = 'hang';", kept=any_sound())
    record_take(page, "ad")
    wait_for_status(page, "storage-unavailable")
    expect(take_state(page)).to_have_text("Saved")
    assert [take["noteCount"] for take in server.takes()] == [2]
    answer(page, "open")

    page.evaluate("speed = 100")
    page.route("**/api/**", hang)
    record_take(page, "adg")
    wait_for_status(page, "server-gone")
    expect(take_state(page)).to_have_text("Safe in this browser")
    page.unroute("**/api/**")
    wait_for_status(page, "server-back")
    expect(take_state(page)).to_have_text("Saved")
    # Once, whatever became of the questions before.
    assert sorted(str(take["noteCount"]) for take in server.takes()) == ["2", "3"]
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


def test_what_only_adds_something_is_not_waited_for(open_page: Opener) -> None:
    """Letters of this keyboard, permission for the camera, sizes of files, the service worker, the list of cameras."""
    names = ["query", "getLayoutMap", "register", "enumerateDevices"]
    broken = "".join(f"way.{name} = sessionStorage.getItem('way');" for name in names)
    page = open_page(script=BREAKABLE + broken, kept=any_sound(dwell=True), touched=False, path="/healthz",
                     expect_errors=True)
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if is_error(said) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    for way in ("hang", "fail"):
        page.evaluate("(way) => sessionStorage.setItem('way', way)", way)
        page.route("**/sizes.json", hang if way == "hang" else fail)
        page.goto(page.url.removesuffix("healthz"))
        page.locator("play-stage .zone").first.wait_for()
        wait_until(page, "document.querySelector('play-stage').letters.length > 10")
        expect(button(page, "Play with my nose")).to_be_visible()
        assert asked(page, "query") > 0
        button(page, "C4").click()
        wait_until(page, "heard.notes.length === 2")
        page.unroute("**/sizes.json")
        # The browser tells of the file that failed, and of nothing else.
        assert len(errors) == (way == "fail"), errors
