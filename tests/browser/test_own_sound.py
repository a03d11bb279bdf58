"""A SoundFont of the player's own: opened, heard, kept, recorded, removed, and never sent."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, Request, expect

from .axe import violations
from .conftest import heard_codes, wait_until
from .player import (
    TAP,
    Opener,
    button,
    choose_sound,
    hear_out,
    hear_pitch,
    play,
    play_until_heard,
    record,
    stop,
    take_rows,
    visit_anew,
    wait_for_silence,
    wait_for_status,
)
from .soundfonts import make_soundfont, write_soundfont
from .switch_player import set_up

PRESETS = [("Square", 80, 0), ("Far square", 80, 3), ("Kit", 0, 128)]
C4_HERTZ = 261.63
KEPT = "JSON.parse(localStorage.getItem('creatable.settings'))"
BANKS = "heard.notes.filter(({ controller }) => controller === 0).map(({ value }) => value)"


def open_font(page: Page, path: Path) -> None:
    button(page, "Settings").click()
    page.locator(".own-sounds input").set_input_files(path)


def sounds_in_file(page: Page, name: str = "my tones.sf2") -> list[str]:
    return page.get_by_role("combobox", name=f"Sound from {name}").locator("option").all_inner_texts()


def test_a_soundfont_is_opened_heard_recorded_played_again_kept_and_removed_and_nothing_of_it_is_sent(
        open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False, script=TAP)
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method != "GET" else None)
    path = write_soundfont(tmp_path / "my tones.sf2", PRESETS)
    open_font(page, path)
    wait_for_status(page, "soundfont-ready")
    assert sounds_in_file(page) == ["Square", "Far square"]
    page.get_by_role("combobox", name="Sound from my tones.sf2").select_option(label="Far square")
    button(page, "Done").click()
    assert page.evaluate(f"{KEPT}.ownSound") == f"80:3:0 {path.stat().st_size} Far square"
    expect(page.get_by_role("combobox", name="Sound", exact=True).locator("option:checked")).to_have_text("Far square")

    play_until_heard(page)
    page.keyboard.up("a")
    wait_until(page, f"{BANKS}.at(-1) === 1")
    record(page)
    play(page, "as")
    stop(page)
    wait_for_status(page, "take-sent")
    takes = [json.loads(request.post_data or "{}") for request in sent if "/takes/" in request.url]
    assert takes
    take = takes[-1]
    assert (take["tracks"][0]["program"], take["settings"]["sound"]) == (80, "own")
    assert take["settings"]["ownSound"].endswith("Far square")
    assert {"controller": 0, "value": 1}.items() <= take["events"][1].items()
    assert not any(b"RIFF" in (request.post_data_buffer or b"") for request in sent)
    a_take_is_heard_with_it_while_the_player_has_another_sound(page)
    choose_sound(page, "own")
    wait_until(page, f"{BANKS}.at(-1) === 1")

    # The next page has it, and plays it.
    page.reload()
    button(page, "C4").wait_for()
    play_until_heard(page)
    page.keyboard.up("a")
    wait_until(page, f"{BANKS}.at(-1) === 1")
    button(page, "Settings").click()
    assert sounds_in_file(page) == ["Square", "Far square"]
    button(page, "Remove my tones.sf2 from this browser").click()
    wait_for_status(page, "soundfont-removed")
    expect(page.get_by_role("combobox", name="Sound from my tones.sf2")).to_have_count(0)
    button(page, "Done").click()
    assert page.evaluate(f"[{KEPT}.sound, {KEPT}.ownSound]") == ["piano", ""]
    wait_until(page, f"{BANKS}.at(-1) === 0")


def second_below_third_partial(page: Page, hertz: float) -> float:
    """In dB: a square has no second partial, and every sound of ours has."""
    second, third = page.evaluate(
        """(hertz) => {
          const bins = new Float32Array(tap.frequencyBinCount);
          tap.getFloatFrequencyData(bins);
          const at = (wanted) => Math.round(wanted * tap.fftSize / tap.context.sampleRate);
          return [2, 3].map((partial) => Math.max(...bins.slice(at(partial * hertz) - 3, at(partial * hertz) + 4)));
        }""", hertz)
    return float(third - second)


def a_take_is_heard_with_it_while_the_player_has_another_sound(page: Page) -> None:
    record(page)
    play(page, "a", hold_ms=1600)
    stop(page)
    choose_sound(page, "piano")
    wait_until(page, f"{BANKS}.at(-1) === 0")
    play_until_heard(page)
    hear_out(page, 0.6)
    assert second_below_third_partial(page, C4_HERTZ) < 10
    page.keyboard.up("a")
    wait_for_silence(page)
    expect(take_rows(page)).to_have_count(2)
    button(page, "Play").first.click()
    wait_until(page, "heard.notes.some(({ origin, type }) => origin === 'playback' && type === 'note-on')")
    hear_out(page, 0.7)
    hear_pitch(page, C4_HERTZ, within=3)
    assert second_below_third_partial(page, C4_HERTZ) > 15


def test_what_cannot_be_opened_or_is_gone_is_said_and_axe_finds_nothing_in_sounds_of_ones_own(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(camera=False, script=TAP, bypass_csp=True)
    what_cannot_be_opened_is_said_and_leaves_everything_as_it_was(page, tmp_path)
    axe_finds_nothing_in_the_notes_and_sounds_of_ones_own(page, tmp_path)
    where_the_file_is_not_the_sound_most_like_it_plays_and_that_is_said(page)


def what_cannot_be_opened_is_said_and_leaves_everything_as_it_was(page: Page, tmp_path: Path) -> None:
    good = make_soundfont(PRESETS)
    files = {
        "soundfont-foreign": b"PK\x03\x04 a zip",
        "soundfont-cut": good[:-20],
        "soundfont-broken": good[:12] + b"\xff" * 300 + good[312:],
        "soundfont-empty": make_soundfont([("Kit", 0, 128)]),
    }
    button(page, "Settings").click()
    for code, content in files.items():
        (tmp_path / "bad.sf2").write_bytes(content)
        page.locator(".own-sounds input").set_input_files(tmp_path / "bad.sf2")
        wait_for_status(page, code)
    assert "soundfont-ready" not in heard_codes(page)
    assert page.evaluate(f"({KEPT} ?? {{}}).sound ?? 'piano'") == "piano"


def axe_finds_nothing_in_the_notes_and_sounds_of_ones_own(page: Page, tmp_path: Path) -> None:
    """The settings are open; what lies behind them is looked at elsewhere."""
    set_up(page, scale="own", tones="0")
    page.locator(".own-sounds input").set_input_files(write_soundfont(tmp_path / "my tones.sf2", PRESETS))
    wait_for_status(page, "soundfont-ready")
    assert violations(page, within="dialog[open]") == []


def where_the_file_is_not_the_sound_most_like_it_plays_and_that_is_said(page: Page) -> None:
    visit_anew(page, kept={"creatable.settings": json.dumps({"sound": "own", "ownSound": "74:0:0 12345 My recorder"})})
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    play_until_heard(page)
    page.keyboard.up("a")
    wait_for_status(page, "soundfont-gone")
    assert any(url.endswith("/recorder.sf3") for url in fetched)
    assert heard_codes(page).count("soundfont-gone") == 1
