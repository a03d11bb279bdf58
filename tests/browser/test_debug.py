"""`?debug` shows what the tracker sees, how fast it is, and how late."""

from __future__ import annotations

import json
import re

from playwright.sync_api import expect

from .conftest import wait_until
from .player import Opener, button, still_face

KEYPOINT = (0x7D, 0xFF, 0xB0)
# How many points of the drawing have this colour, in a square around a place.
COUNT_COLOUR = """([wanted, x, y, radius]) => {
  const { data } = document.querySelector('.debug canvas').getContext('2d')
    .getImageData(x - radius, y - radius, 2 * radius, 2 * radius);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) count += wanted.every((value, index) => data[at + index] === value);
  return count;
}"""


def test_debug_shows_speed_delay_dropped_frames_and_the_keypoints_in_their_places(open_page: Opener) -> None:
    video = still_face()
    page = open_page(video=video.path, path="/?debug")
    button(page, "Play with my nose").click()
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    # It is written anew with each picture, and knows of the note with the next one.
    expect(page.locator(".debug pre")).to_contain_text(re.compile(r"frame to note +[0-9.]+ ms"))
    lines = page.locator(".debug pre").inner_text().splitlines()
    values = {line[:16].strip(): line[16:].strip() for line in lines}
    assert values["backend"] == "wasm"
    assert 0 < number(values["frames a second"]) < 200
    assert number(values["inference"]) > 0
    assert number(values["frame to pointer"]) > 0
    assert number(values["frame to note"]) > 0
    assert number(values["frames dropped"]) >= 0
    assert number(values["score"]) > 0.1
    # The drawing is as large as the camera's picture, and mirrored.
    x, y = video.nose[0]
    wait_until(page, f"({COUNT_COLOUR})({json.dumps([KEYPOINT, 640 - int(x), int(y), 8])}) > 20")


def number(text: str) -> float:
    return float(text.split()[0])


def test_without_it_nothing_of_the_kind_is_on_the_page(open_page: Opener) -> None:
    page = open_page(camera=False)
    expect(page.locator(".debug")).to_have_count(0)
    assert not page.evaluate("performance.getEntriesByType('resource').some(({ name }) => name.includes('debug-view'))")
