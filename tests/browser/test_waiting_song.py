"""A song that waits: its next key is marked, and goes on when it is played, by whatever plays."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import heard_notes, wait_until
from .head_player import HeadPlayer
from .player import SMALL_SOUND, Opener, button, choose_instrument
from .switch_player import choose, open_scanning
from .test_look import choose as choose_look
from .test_look import cut_off

# Hot Cross Buns.
NAMES = {60: "C4", 62: "D4", 64: "E4"}
TUNE = [64, 62, 60, 64, 62, 60, 60, 60, 60, 60, 62, 62, 62, 62, 64, 62, 60]
SONG = {"waitingSong": "hot-cross-buns", "sound": SMALL_SOUND}


def next_zone(page: Page) -> int:
    (note,) = page.evaluate("[...document.querySelectorAll('.zone.is-next')].map((zone) => Number(zone.dataset.note))")
    return int(note)


def play_what_is_marked(page: Page, tune: list[int]) -> None:
    """From the beginning of the song, note by note; another key is played before the fourth."""
    for at, note in enumerate(tune):
        expect(page.locator("song-row")).to_contain_text(f"{at} of {len(TUNE)} notes")
        assert next_zone(page) == note
        expect(page.locator("song-row [role=status]")).to_have_text(f"Next: {NAMES[note]}")
        if at == 3:
            # Another key sounds, and nothing is lost.
            page.locator(".zone[data-note='71']").press("Enter")
            assert not violations(page, within="#stage, song-row")
        page.locator(".zone.is-next[aria-current=step]").press("Enter")


def test_whoever_plays_what_is_marked_plays_the_song_whatever_it_looks_like(open_page: Opener) -> None:
    page = open_page(camera=False, bypass_csp=True, kept={"creatable.settings": json.dumps(SONG)})
    expect(page.locator("song-row h2")).to_have_text("Hot Cross Buns")
    play_what_is_marked(page, TUNE)
    over = f"All {len(TUNE)} notes, {len(TUNE) - 1} of them at the first go"
    expect(page.locator("song-row p:visible").first).to_contain_text(over)
    expect(page.locator("song-row [role=status]")).to_contain_text(over)
    played = [note for kind, note in heard_notes(page) if kind == "note-on"]
    assert [note for note in played if note != 71] == TUNE
    page.locator(".zone.is-next").press("Enter")
    expect(page.locator("song-row")).to_contain_text(f"1 of {len(TUNE)} notes")
    button(page, "From the beginning").click()
    expect(page.locator("song-row")).to_contain_text(f"0 of {len(TUNE)} notes")
    # All that is marked is seen once in its first notes.
    for label, value in (("Colours of the keys", "okabe-ito"), ("Colours", "dark")):
        choose_look(page, label, value)
    play_what_is_marked(page, TUNE[:5])
    for label, value in (("Colours of the keys", "rainbow"), ("Colours", "light")):
        choose_look(page, label, value)
    choose_instrument(page, "Wheel")
    button(page, "From the beginning").click()
    play_what_is_marked(page, TUNE[:5])


def test_one_switch_plays_the_song_reads_the_sheet_and_plays_with_the_band_and_to_drums(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch", keys=3, beat=True, **SONG)
    choose(page, "Press the switch to begin")
    choose(page, "Keys")
    for note in TUNE[:4]:
        choose(page, NAMES[note])
    expect(page.locator("song-row")).to_contain_text(f"4 of {len(TUNE)} notes")
    choose(page, "Back, one level up")
    choose(page, "Hot Cross Buns")
    choose(page, "Sheet of the song")
    expect(page.locator("dialog.song-sheet[open]")).to_have_count(1)
    choose(page, "Done")
    expect(page.locator("dialog.song-sheet[open]")).to_have_count(0)
    choose(page, "With the band")
    choose(page, "With the band")
    wait_until(page, "heard.notes.some(({ origin }) => origin === 'accompaniment')")
    choose(page, "Beat")
    choose(page, "Drums")
    choose(page, "The drums")
    choose(page, "Play the drums")
    wait_until(page, "heard.notes.some(({ origin }) => origin === 'band')")


def read_and_print_the_sheet(page: Page) -> None:
    """Twelve bars of two to four notes each, on the screen and, alone, on paper."""
    page.evaluate("void (window.print = () => { window.printed = (window.printed ?? 0) + 1; })")
    button(page, "Sheet of the song").click()
    sheet = page.get_by_role("dialog", name="Twinkle")
    bars = sheet.locator(".sheet-bars > li")
    expect(bars).to_have_count(12)
    assert [bar.locator(".song-notes li").count() for bar in bars.all()][:4] == [4, 3, 4, 3]
    assert not violations(page, within="dialog.song-sheet")
    assert not cut_off(page)
    button(page, "Print").click()
    assert page.evaluate("printed") == 1
    page.emulate_media(media="print")
    expect(bars.last).to_be_visible()
    for other in (page.locator(".page-header"), page.locator("#stage"), button(page, "Print")):
        expect(other).to_be_hidden()
    page.emulate_media(media="screen")
    button(sheet, "Done").click()


def test_other_keys_and_another_instrument_fit_the_song_anew_and_drums_have_none(open_page: Opener) -> None:
    page = open_page(camera=False, viewport={"width": 320, "height": 640},
                     bypass_csp=True,
                     kept={"creatable.settings": json.dumps({"waitingSong": "twinkle", "keys": 4})})
    expect(page.locator("song-row .song-moved")).to_contain_text("Notes that these keys do not have")
    assert not cut_off(page)
    read_and_print_the_sheet(page)
    page.get_by_role("button", name="Instrument", exact=True).click()
    page.locator("[data-instrument=drum-kit]").click()
    expect(page.locator("song-row section")).to_have_count(0)
    expect(page.locator(".zone.is-next")).to_have_count(0)


# The hand's and the head's tremor: five times a second to and fro, never quite alike, by 3 % of the picture each way.
TREMBLES = """(() => {
  const { seen } = player;
  let at = 0;
  player.seen = () => {
    at += 1;
    const seconds = at * player.pace * 0.05;
    const head = seen();
    const sway = (hertz, phase) => Math.sin(2 * Math.PI * hertz * seconds + phase);
    return {
      ...head,
      x: head.x + 0.03 * 640 * (0.7 * sway(5, 0) + 0.3 * sway(6.3, 1)),
      y: head.y + 0.03 * 480 * (0.7 * sway(4.6, 2) + 0.3 * sway(6.9, 3)),
    };
  };
})()"""
PLAYED = "document.querySelector('song-row').now.at"


def test_a_nose_that_trembles_plays_the_song_through(open_page: Opener) -> None:
    player = HeadPlayer(open_page, times=3, settings=SONG, viewport={"width": 1280, "height": 900})
    player.see(TREMBLES)
    for at, note in enumerate(TUNE):
        player.press(str(note), f"{PLAYED} > {at}")
        # The same key once more: away from it first.
        if TUNE[at + 1 : at + 2] == [note]:
            player.look_on("Hot Cross Buns")
    struck = iter(player.see("heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note)"))
    assert all(note in struck for note in TUNE), "in this order, whatever else was touched on the way"
    assert player.see(PLAYED) == len(TUNE)
    assert not player.used_hands
