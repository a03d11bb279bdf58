"""Chords below the melody, and music that is led: heard, seen, and operated, on one page."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect

from .conftest import wait_until
from .gesture_player import start_camera
from .live_camera import UNSEEN, camera_script
from .player import TAP, Opener, button, focus, wait_for_sound
from .test_accessibility import violations_in
from .test_look import cut_off
from .test_settings import set_in_dialog
from .tracking_rig import run_without_warm_up

LEADS = {"waitingSong": "twinkle", "ledBy": "moves", "ledRest": 0.5, "guideDone": True}


def kept(**settings: Any) -> dict[str, str]:
    return {"creatable.settings": json.dumps({**LEADS, **settings})}


CHORDS = "heard.notes.filter(({ channel, type }) => channel === 15 && type === 'note-on')"
LED = "heard.notes.filter(({ origin, type }) => origin === 'accompaniment' && type === 'note-on')"


def test_chords_sound_below_the_melody_and_music_goes_on_while_somebody_moves(open_page: Opener) -> None:
    page = open_page(camera=False, script=TAP, bypass_csp=True, kept=kept(beat=True, tempoBpm=240))
    button(page, "Play the chords").click()
    wait_for_sound(page)
    # A song that waits has its own first chord.
    expect(page.locator(".beat-chord")).to_have_text("Chord: C")
    wait_until(page, f"{CHORDS}.length > 3")
    button(page, "Stop the chords").click()

    led = page.locator("led-view")
    led.get_by_role("button", name="Begin").click()
    words = led.locator(".led-words")
    expect(words).to_contain_text("The music rests.")
    assert violations_in(page, "light", "dark", "narrow", within="led-view") == {}
    assert not cut_off(page)
    # Every press keeps it going for as long as it goes on without movement.
    led.get_by_role("button", name="Keep it going").click()
    wait_until(page, f"{LED}.length > 0")
    expect(words).to_contain_text("The music rests.")
    # Another view ends it.
    page.get_by_role("link", name="See sound").click()
    page.get_by_role("link", name="Play", exact=True).click()
    expect(led.get_by_role("button", name="Begin")).to_be_visible()


# As far as a head goes that looks from one end of the keys to the other: from side to side, or up and down.
NODS = """(() => {
  if (!window.player) return;
  let nods = 0;
  player.nods = player.beats = false;
  player.seen = () => {
    nods += player.nods ? 1 : 0;
    // Far slower than the song, so that a slow computer sees each beat: up and down in two seconds.
    const y = player.beats ? 40 * Math.sin((performance.now() / 1000) * Math.PI) : 0;
    return { x: 320 + 40 * Math.sin(nods / 2), y: 200 + y, scale: 1, tilt: 0 };
  };
})();"""


def more_pictures(page: Page, count: int) -> None:
    """Until so many more were looked at."""
    seen = page.evaluate("heard.pointers.length")
    wait_until(page, f"heard.pointers.length >= {seen + count}", 90)


def test_a_face_before_the_camera_leads_music_by_moving_lets_it_rest_by_keeping_still_and_conducts(
    open_page: Opener,
) -> None:
    page = open_page(script=camera_script(real=True, every_ms=100) + NODS, permissions=["camera"],
                     kept=kept(**UNSEEN))
    run_without_warm_up(page)
    start_camera(page)
    led = page.locator("led-view")
    playing = led.locator(".led-bar.is-playing")
    # By the keyboard: a mouse that goes there would lead as well.
    focus(led.get_by_role("button", name="Begin"))
    page.keyboard.press("Enter")
    expect(led.locator(".led-words")).to_have_text("The music rests. Nothing moves.")
    more_pictures(page, 8)
    assert page.evaluate(f"{LED}.length") == 0, "a face that is tracked trembles, and does not move"
    page.evaluate("player.nods = true")
    expect(playing).to_have_count(1)
    wait_until(page, f"{LED}.length > 3")
    page.evaluate("player.nods = false")
    # What was seen of the movement may come late.
    more_pictures(page, 3)
    expect(led.locator(".led-words")).to_have_text("The music rests. Nothing moves.")
    struck = page.evaluate(f"{LED}.length")
    more_pictures(page, 8)
    assert page.evaluate(f"{LED}.length") == struck

    set_in_dialog(page, "Music that follows my movement", "conducts")
    focus(led.get_by_role("button", name="Begin"))
    page.keyboard.press("Enter")
    expect(led.locator(".led-words")).to_have_text("The music rests. All parts. 96 beats a minute")
    page.evaluate("player.beats = true")
    expect(playing).to_have_count(1)
    wait_until(page, f"{LED}.length > {struck} + 3")
    # With its beats it has its tempo, as slow as music is led: the song's own is 96.
    slower = "parseInt(document.querySelector('.led-words').textContent.match(/[0-9]+/)) <= 50"
    wait_until(page, slower, 90)
