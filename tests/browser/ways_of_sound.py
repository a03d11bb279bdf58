"""Steps of ways_table.py: what the page waits for before something sounds."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, Route

from .breakable import Held, answer, asked, fail, live, set_speed, set_way
from .conftest import heard_codes, wait_until
from .player import choose_instrument, choose_sound, play_until_heard
from .ways_table import count, goes_through, wait_for_next

PROGRAMS = "heard.notes.filter(({ type, origin }) => type === 'program-change' && origin === 'player')"


def choose_until_heard(page: Page, sound: str, program: int) -> None:
    """Choose a sound; the page tells of it when it is there."""
    choose_sound(page, sound)
    wait_until(page, f"{PROGRAMS}.at(-1)?.program === {program}")


def press_until(page: Page, expression: str) -> None:
    """Press a key now and then, as a player does, until this is true: what failed is asked for again after a while."""
    for _ in range(100):
        page.evaluate("jumpedMs += 6000")
        page.locator("play-stage .zone").first.click()
        page.wait_for_timeout(100)
        if page.evaluate(expression):
            return
    raise AssertionError(f"still not true: {expression}; {heard_codes(page)}")


@goes_through("sound", "their checksums", "hang", "fail", "late", "twice")
def checksums(page: Page, _folder: Path) -> None:
    set_speed(page, 1)
    play_until_heard(page)
    page.keyboard.up("a")
    set_speed(page, 10)
    set_way(page, "digest", "hang")
    choose_until_heard(page, "kalimba", 108)
    # Late: nothing comes of it any more.
    answer(page, "digest")
    set_way(page, "digest", "fail")
    choose_until_heard(page, "music-box", 10)
    set_way(page, "digest", "hang")
    choose_sound(page, "celesta")
    choose_sound(page, "koto")
    answer(page, "digest")
    wait_until(page, f"{PROGRAMS}.at(-1)?.program === 107")
    assert page.evaluate(f"{PROGRAMS}.map(({{ program }}) => program)") == [108, 10, 107]
    assert [code for code in heard_codes(page) if code.startswith("sound")] == []
    set_speed(page, 20)


@goes_through("sound", "the decoder of sounds", "hang", "fail", "late", "twice")
def decoder(page: Page, _folder: Path) -> None:
    for way in ("hang", "fail", "late"):
        set_way(page, "decoding-worker.js", way)
        before = count(page, "sound-unreadable")
        choose_sound(page, {"hang": "harp", "fail": "sitar", "late": "oboe"}[way])
        wait_for_next(page, "sound-unreadable", before)
        # The keys sound as before.
        play_until_heard(page)
        page.keyboard.up("a")
    answer(page, "decoding-worker.js")
    set_way(page, "decoding-worker.js", "twice")
    changes = page.evaluate(f"{PROGRAMS}.length")
    set_speed(page, 1)
    choose_until_heard(page, "flute", 73)
    set_speed(page, 20)
    assert page.evaluate(f"{PROGRAMS}.length") == changes + 1
    assert live(page, "decoding-worker.js") == 0
    set_way(page, "decoding-worker.js", "")


@goes_through("sound", "files of models/: weights and sounds", "late", "twice")
def files(page: Page, _folder: Path) -> None:
    set_speed(page, 1)
    # Late: what comes after another was chosen is not played.
    held = Held(page, "**/models/sounds/clarinet.sf3")
    choose_sound(page, "clarinet")
    choose_until_heard(page, "marimba", 12)
    held.answer()
    # Twice: damaged on its way, it is fetched once more before anything is said.
    damaged: list[str] = []

    def damage(route: Route) -> None:
        damaged.append(route.request.url)
        if len(damaged) > 1:
            route.continue_()
        else:
            route.fulfill(body="damaged")

    page.route("**/models/sounds/trumpet.sf3", damage)
    choose_until_heard(page, "trumpet", 56)
    page.unroute("**/models/sounds/trumpet.sf3")
    assert len(damaged) == 2
    assert page.evaluate(f"{PROGRAMS}.slice(-2).map(({{ program }}) => program)") == [12, 56]
    assert count(page, "sound-damaged") == 0
    set_speed(page, 20)


@goes_through("sound", "files of models/: weights and sounds", "fail")
def file_fails(page: Page, _folder: Path) -> None:
    """The sound before plays on, which is no news, and the chosen one comes by itself."""
    page.route("**/models/sounds/violin.sf3", fail)
    before, told = count(page, "sound-back"), count(page, "sound-unreachable")
    choose_sound(page, "violin")
    wait_for_next(page, "sound-unreachable", told)
    for _ in range(3):
        page.locator("play-stage .zone").first.click()
    assert count(page, "sound-back") == before
    page.unroute("**/models/sounds/violin.sf3")
    wait_until(page, f"{PROGRAMS}.at(-1)?.program === 40")
    assert count(page, "sound-back") == before + 1


@goes_through("sound", "an instrument's own engine", "hang", "fail", "late", "twice")
def engine(page: Page, _folder: Path) -> None:
    told = count(page, "sound-unreachable")
    page.route("**/sample-voice-*.js*", fail)
    choose_instrument(page, "My sounds")
    page.locator("play-stage .zone").first.click()
    wait_for_next(page, "sound-unreachable", told)
    page.unroute("**/sample-voice-*.js*")
    press_until(page, "heard.statuses.findLast(({ code }) => code.startsWith('sound-')).code === 'sound-back'")
    held, told = Held(page, "**/singer-voice-*.js*"), count(page, "sound-unreachable")
    choose_instrument(page, "Singer")
    # Twice: one request, however many keys are pressed meanwhile.
    for _ in range(2):
        page.locator("play-stage .zone").first.click()
    wait_for_next(page, "sound-unreachable", told)
    assert len(held.routes) == 1
    held.answer()


@goes_through("sound", "the singer's audio thread", "hang", "fail", "late", "twice")
def singer(page: Page, _folder: Path) -> None:
    """It comes by itself once its thread does; until then the choir sings, without a further word."""
    said = [count(page, code) for code in ("sound-unreachable", "sound-back")]
    for way in ("hang", "fail"):
        set_way(page, "addModule", way)
        press_until(page, f"asked.addModule > {asked(page, 'addModule')}")
    # What comes late of the one that was given up is not played; and however many keys ask, it is made once.
    answer(page, "addModule")
    set_speed(page, 1)
    press_until(page, "heard.statuses.findLast(({ code }) => code.startsWith('sound-')).code === 'sound-back'")
    before = asked(page, "addModule")
    for _ in range(2):
        page.locator("play-stage .zone").first.click()
    # That it is missing was said before, of its code; that it is back, once, and by no key that was pressed meanwhile.
    assert [count(page, code) for code in ("sound-unreachable", "sound-back")] == [said[0], said[1] + 1]
    assert asked(page, "addModule") == before
