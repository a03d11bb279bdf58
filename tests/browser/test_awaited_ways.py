"""Every row of awaited.py in a real browser: it hangs, fails, answers late and twice. The table is ways_table.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Error as PlaywrightError

from . import (
    ways_of_devices,
    ways_of_dialogs,
    ways_of_keeping,
    ways_of_sound,
    ways_of_teaching,
    ways_of_tracking,
    ways_of_words,
)
from .breakable import BREAKABLE
from .live_camera import UNSEEN, camera_script
from .player import TAP, Opener, any_sound
from .see_player import SELDOM_DRAWN
from .ways_of_devices import BREAK_MIDI, GIVEN_LOCKS, MIDI
from .ways_of_tracking import BREAK_READER, LOCKED, READER
from .ways_table import STEPS, settings

assert ways_of_devices
assert ways_of_dialogs
assert ways_of_keeping
assert ways_of_sound
assert ways_of_teaching
assert ways_of_tracking
assert ways_of_words

# What `open_page` is given for each page.
OPENED: dict[str, dict[str, object]] = {
    "sound": {"camera": False, "script": BREAKABLE + TAP, "kept": settings(sound="steel-drums")},
    "dialogs": {"script": BREAKABLE, "kept": settings(instrument="sampler", beat=True)},
    "devices": {"script": MIDI + GIVEN_LOCKS + BREAKABLE + BREAK_MIDI + "way.query = 'hang'; least = 2500;",
                "kept": settings(midiOut="device-1 Stage Piano")},
    "see": {"path": "/see", "simulated": True, "kept": any_sound(**UNSEEN),
            "script": camera_script() + BREAKABLE + SELDOM_DRAWN + "delete window.MediaStreamTrackProcessor;"},
    "takes": {"camera": False, "script": BREAKABLE + "way.persist = 'hang'; least = 2500;", "kept": any_sound()},
    "switch": {"script": BREAKABLE + "way.getUserMedia = 'hang'; least = 2500;",
               "kept": settings(scan="one-switch", switchOne="sound:loud")},
    "midi switch": {"camera": False, "script": MIDI + BREAKABLE + "way.requestMIDIAccess = 'hang'; way.query = 'fail';",
                    "kept": settings(scan="one-switch", switchOne="midi:61", midiOut="device-1 Stage Piano",
                                     midiKeyboard=True)},
    "teaching": {"camera": False, "path": "/teach", "script": BREAKABLE},
    "locked": {"script": READER + BREAKABLE + BREAK_READER + "least = 2500;",
               "kept": {"creatable.lock": json.dumps(LOCKED)}},
}


@pytest.mark.parametrize("name", STEPS)
def test_each_way_of_what_the_page_waits_for(open_page: Opener, tmp_path: Path, name: str) -> None:
    page = open_page(expect_errors=True, **OPENED[name])
    for step in STEPS[name]:
        try:
            step.go(page, tmp_path)
        except (AssertionError, PlaywrightError) as error:
            error.add_note(f"{step.row}: {', '.join(step.ways)}")
            raise
