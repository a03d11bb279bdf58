"""Somebody who hears nothing tells a drum, a flute and a rising scale apart, by the pictures and by the words."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Page

from .conftest import wait_until
from .player import button
from .see_player import PATIENT_SOUND, POSITION, Opener, make_recordings, open_see, see_file

NAMES = ["C4", "D4", "E4", "F4", "G4", "A4", "B4", "C5"]
WIDE, TALL = 480, 360
# Of the width, where now is: right of it stand the names of the octaves.
NOW = 0.93
SAID = """() => {
  window.said = [];
  window.codes = [];
  document.addEventListener('creatable:caption', ({ detail }) => {
    said.push(detail.text);
    codes.push(detail.code);
  });
}"""
# Each picture by itself, cut out of the canvas: base64 of RGBA, in the registry's order; and the colours of the notes.
LOOK = """async ([wide, tall]) => {
  const [{ tiles }, { toneColour }] = await Promise.all(
    ['tiles', 'colours'].map((name) => import(`/static/visualisers/${name}.js`)));
  const view = document.querySelector('see-view');
  const pictures = tiles(2, view.canvas.width, view.canvas.height).map(({ x, y, width, height }) => {
    const copy = new OffscreenCanvas(wide, tall).getContext('2d');
    copy.drawImage(view.canvas, x, y, width, height, 0, 0, wide, tall);
    const { data } = copy.getImageData(0, 0, wide, tall);
    let bytes = '';
    for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
    return btoa(bytes);
  });
  const { palette } = view.values;
  const colours = Array.from({ length: 12 }, (_, tone) => toneColour({ palette, forcedColours: false }, tone));
  return { pictures, colours };
}"""
Pixels = np.ndarray[Any, np.dtype[np.int64]]


@dataclass
class Sight:
    """What was seen and read of one recording."""

    melody: Pixels
    rings: Pixels
    colours: list[Pixels]
    words: str
    codes: set[str]

    def line(self) -> tuple[Pixels, Pixels]:
        """Return where the melody's line is: columns from the left, and rows from the bottom, of its pixels."""
        coloured = np.ptp(self.melody[:, :int(WIDE * NOW)], axis=2) > 60
        rows, columns = np.nonzero(coloured)
        return columns, TALL - rows

    def tones(self) -> set[int]:
        """Return which of the twelve tones have their colour in the line, 0 for C; not those that it only passes."""
        flat = self.melody.reshape(-1, 3)
        pixels = [(np.abs(flat - colour).max(axis=1) < 6).sum() for colour in self.colours]
        return {tone for tone, count in enumerate(pixels) if count > 0.2 * max(pixels)}

    def beats(self, idle: Pixels) -> int:
        """Return how many pixels show rings and dots that were not there before anything sounded."""
        y, x = np.mgrid[:TALL, :WIDE]
        around = np.hypot(x - WIDE / 2, y - TALL / 2) > 0.25 * TALL
        return int(((np.abs(self.rings - idle).max(axis=2) > 40) & around).sum())


def look(page: Page) -> tuple[list[Pixels], list[Pixels]]:
    seen = page.evaluate(LOOK, [WIDE, TALL])
    pictures = [np.frombuffer(base64.b64decode(each), np.uint8).reshape(TALL, WIDE, 4)[..., :3].astype(int)
                for each in seen["pictures"]]
    colours = [np.array([int(each[at:at + 2], 16) for at in (1, 3, 5)]) for each in seen["colours"]]
    return pictures, colours


def watch(page: Page, recording: Path) -> Sight:
    """Play a recording to its end, and hold the picture while all of it is still to be seen."""
    page.evaluate(SAID)
    see_file(page, recording)
    wait_until(page, f"{POSITION} > 3.9 && !document.querySelector('see-view').state.transport.playing")
    button(page, "Stop the picture").click()
    [rings, melody], colours = look(page)
    wait_until(page, "said.length > 1 && said.at(-1) === 'Silence'", 60)
    return Sight(melody, rings, colours, " | ".join(page.evaluate("said")),
                 set(page.evaluate("codes")) - {"caption-silence"})


def open_pictures(open_page: Opener) -> Page:
    # The browser of the tests is muted: what is played is heard by nobody.
    page = open_see(open_page, script=PATIENT_SOUND)
    for name in ("Pitches over time", "Rings of rhythm"):
        button(page, name).click()
    page.get_by_role("checkbox", name="Side by side").check()
    return page


def test_a_drum_a_flute_and_a_scale_are_told_apart_by_pictures_and_words(open_page: Opener, tmp_path: Path) -> None:
    recordings = make_recordings(tmp_path)
    sights = {}
    page = open_pictures(open_page)
    for name in ("drum", "flute", "scale"):
        # Each time with pictures and words that have seen nothing yet.
        if sights:
            page.reload()
            page.locator("see-view canvas").wait_for()
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        [idle, _], _ = look(page)
        sights[name] = watch(page, recordings[name])
    drum, flute, scale = sights.values()

    # Rings: with each stroke of the drum one goes out, and a dot stays; the flute begins once.
    assert drum.beats(idle) > 100
    assert drum.beats(idle) > 2 * flute.beats(idle)

    # Melody: none, a line that stays where it is, one that climbs.
    assert drum.line()[0].size == 0
    columns, heights = flute.line()
    assert np.ptp(columns) > 0.3 * WIDE
    assert np.ptp(heights) < 0.06 * TALL
    columns, heights = scale.line()
    levels = [heights[columns == column].mean() for column in np.unique(columns)]
    assert np.corrcoef(np.unique(columns), levels)[0, 1] > 0.95
    assert np.ptp(heights) > 2 * np.ptp(flute.line()[1])

    # Colours: G; and the seven tones of C major, whose eighth is a C again.
    assert flute.tones() == {7}
    assert scale.tones() == {0, 2, 4, 5, 7, 9, 11}

    # Words.
    assert "G5" in flute.words
    climbed = [NAMES.index(name) for name in re.findall(r"[A-G][45]", scale.words) if name in NAMES]
    assert len(climbed) >= 4
    assert climbed == sorted(climbed), "the scale goes up"
    assert any(word in drum.words for word in ("hort noise", "beat", "oise"))
    assert not any(note in drum.words for note in ("C4", "G5"))
    assert len({sight.words for sight in sights.values()}) == 3
    assert "caption-beat" in drum.codes
    assert drum.codes <= {"caption-beat", "caption-stroke", "caption-strokes"}
    assert "caption-held" in flute.codes
    assert flute.codes <= {"caption-note", "caption-held"}
    # How many notes of a run come together in one line depends on when it is looked at.
    assert scale.codes & {"caption-rising", "caption-melody"}
    assert not scale.codes & (drum.codes | flute.codes - {"caption-note"})
