"""What somebody does who wants to see sound, and what the picture and its words then hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Page

from .conftest import wait_until
from .sounds import clicks, scale, tone, write_wav

Opener = Callable[..., Page]
CAPTION = "document.querySelector('.see-caption').textContent"
PHASE = "document.querySelector('see-view').state.phase"
POSITION = "document.querySelector('see-view').state.transport.positionSeconds"
# How many pixels of the picture are bright, in a copy of 320 x 180.
BRIGHT = """(() => {
  const copy = new OffscreenCanvas(320, 180).getContext('2d', { willReadFrequently: true });
  copy.drawImage(document.querySelector('%s'), 0, 0, 320, 180);
  const { data } = copy.getImageData(0, 0, 320, 180);
  let bright = 0;
  for (let at = 0; at < data.length; at += 1) bright += at %% 4 !== 3 && data[at] > 120;
  return bright;
})()"""
SEEN = BRIGHT % "see-view canvas"
# Files are played as fast as they are measured: what is said of them does not depend on how busy the machine is.
PATIENT_SOUND = (Path(__file__).parent / "pages" / "patient-sound.js").read_text(encoding="utf-8")
# The whole picture, to be compared with itself.
PIXELS = "document.querySelector('see-view canvas').toDataURL()"
SCALE = [60, 62, 64, 65, 67, 69, 71, 72]
# Seven pictures a second instead of sixty, as on a slow machine: to draw them is most of what a view that is open
# costs. What they show comes from the sound, whose frames are as many as ever.
SELDOM_DRAWN = """
window.requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), 150);
window.cancelAnimationFrame = clearTimeout;
"""


def open_see(open_page: Opener, **options: Any) -> Page:
    """Open the page and go to the view, as a player does."""
    page = open_page(**{"camera": False, **options})
    page.get_by_role("link", name="See sound").click()
    page.locator("see-view [data-source]").first.wait_for()
    return page


def see_file(page: Page, path: Path) -> None:
    page.locator("see-view input[type=file]").set_input_files(path)
    wait_until(page, f"document.querySelector('see-view').state.name === '{path.name}' && {PHASE} === 'listening'")


def make_recordings(folder: Path) -> dict[str, Path]:
    """Three that a person who does not hear has to tell apart, each with silence at its end; and a long one."""
    tune = scale(SCALE, 0.5)
    # The last is longer than any test takes.
    sounds = {"drum": clicks([0.25 + 0.5 * beat for beat in range(8)], 4.5), "flute": tone(79, 4),
              "scale": tune, "long": np.tile(tune, 20)}
    return {name: write_wav(folder / f"{name}.wav", [sound]) for name, sound in sounds.items()}
