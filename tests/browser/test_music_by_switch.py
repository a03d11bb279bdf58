"""With one switch and nothing else: a song of one's own is chosen and played, a loop is recorded and taken back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .player import Opener
from .switch_player import choose, open_scanning
from .test_own_songs import FLUTE, midi_file, open_file

BACK = "Back, one level up"
NAMES = {72: "C5", 71: "B4", 69: "A4"}
# Two beats in a bar are a second.
CHOSEN = {"scan": "one-switch", "beat": True, "tempoBpm": 120, "beatsInBar": 2, "loopBars": 1}


def choose_each(page: Page, *words: str) -> None:
    for each in words:
        choose(page, each)


def test_a_song_of_ones_own_and_a_loop_need_one_switch_alone(open_page: Opener) -> None:
    page = open_scanning(open_page, **CHOSEN)  # type: ignore[arg-type]
    # Whoever helps has opened the file; what is played is the player's to choose.
    open_file(page, "Our song.mid", midi_file())
    row = page.locator("song-row")
    expect(row).to_contain_text("0 of 4 notes")
    choose_each(page, "Press the switch to begin", "My songs", "Our song", "No song")
    expect(row.locator("section")).to_have_count(0)
    choose_each(page, "My songs", "Our song", "Play along")
    expect(row).to_contain_text("0 of 4 notes")
    choose_each(page, "Keys", *(NAMES[note] for note in FLUTE))
    expect(row).to_contain_text("All 4 notes, 4 of them at the first go.")
    struck = "heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note)"
    assert page.evaluate(struck) == FLUTE

    said = page.locator(".beat-loops p")
    choose_each(page, BACK, "Beat", "Loops", "Record a loop")
    expect(said).to_have_text("1 of 4 loops")
    choose_each(page, "Beat", "Loops", "Undo the last loop")
    expect(said).to_have_text("0 of 4 loops")
