"""What is felt: the low tone for a body transducer, measured where it goes to the loudspeaker."""

from __future__ import annotations

from pathlib import Path

from .conftest import wait_until
from .player import TAP, button, hear_pitch, peak, wait_for_silence, wait_for_sound
from .see_player import SELDOM_DRAWN, Opener, open_see, see_file
from .sounds import tone, write_wav

LOW, HIGH = 36, 79
LOW_HERTZ = 65.4
# Enough for what is heard here, and a third of the usual to make and to decode.
RATE = 16_000


def test_low_notes_become_a_low_tone_and_high_ones_none(open_page: Opener, tmp_path: Path) -> None:
    files = {note: write_wav(tmp_path / f"{note}.wav", [tone(note, 60, rate=RATE)], rate=RATE) for note in (LOW, HIGH)}
    page = open_see(open_page, script=TAP + SELDOM_DRAWN)
    see_file(page, files[LOW])
    # The low tone has an output of its own.
    page.evaluate("window.file = tap.context")
    button(page, "Settings").click()
    page.get_by_role("checkbox", name="Low tone to feel (body transducer, large loudspeaker)").check()
    button(page, "Done").click()
    wait_until(page, "tap.context !== file")
    page.evaluate("window.felt = tap")
    wait_for_sound(page)
    hear_pitch(page, LOW_HERTZ, within=2)
    assert peak(page) <= 0.5, "a transducer's coil gets hot"
    for note, wait in ((HIGH, wait_for_silence), (LOW, wait_for_sound)):
        see_file(page, files[note])
        page.evaluate("window.tap = felt")
        wait(page)
