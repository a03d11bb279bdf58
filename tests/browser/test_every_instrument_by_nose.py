"""With the nose and dwell alone: every instrument, from its card to a MIDI file."""

from __future__ import annotations

from pathlib import Path

from .every_instrument import INSTRUMENTS, NOTES_ON, TAKES, Instrument, check, save
from .head_player import HeadPlayer
from .player import Opener

# Dwelling is waiting; a head is as quick as ever.
TIMES = 6
# A few pictures are seen within it: what the dot only passes over has been left by then.
DWELL_MS = 800
# Nothing has to be scrolled: that is a test of its own (test_dwell.py).
TALL = {"width": 1280, "height": 1300}


def count(player: HeadPlayer) -> int:
    return int(player.see(f"{NOTES_ON}.length"))


def play(player: HeadPlayer, instrument: Instrument) -> int:
    """Choose it and play it; return how many notes had been played before."""
    player.press("Instrument", "document.querySelector('dialog.instruments[open]') !== null")
    player.press(instrument.card, "document.querySelector('dialog.instruments[open]') === null")
    begin = count(player)
    for at, (zone, _, notes) in enumerate(instrument.zones):
        if instrument.crosses:
            player.look_on(zone)
            continue
        # From below the keys, where nothing plays and nothing can be pressed; a note that is known may follow another.
        if not (at and notes):
            player.look_on("My takes")
        before = count(player)
        struck = f"{NOTES_ON}.slice({before}).map(({{ note }}) => note)"
        player.press(zone, f"{struck}.includes({notes[0]})" if notes else f"{struck}.length > 0")
    return begin


def test_a_nose_alone_takes_a_tune_of_every_instrument_home(open_page: Opener, tmp_path: Path) -> None:
    player = HeadPlayer(open_page, times=TIMES, settings={"dwellMs": DWELL_MS}, viewport=TALL)
    player.press("Record", "document.querySelector('.record.is-recording') !== null")
    player.see("heard.notes.length = 0")
    parts = [*(play(player, instrument) for instrument in INSTRUMENTS), count(player)]
    player.press("Stop", f"{TAKES} > 0")
    player.until("document.querySelector('takes-list .is-sent') !== null")
    take = save(player.page, lambda: player.look_at("Download MIDI"), tmp_path, player.see)
    assert not player.used_hands
    check(take, parts)
