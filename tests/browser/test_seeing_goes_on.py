"""Whatever happens to the window, the picture goes on afterwards, and words and listening never stop."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page

from .conftest import wait_until
from .player import button, wait_for_status
from .see_player import PIXELS, POSITION, SEEN, SELDOM_DRAWN, Opener, make_recordings, open_see, see_file

# A browser without a screen hides no tab: this is what the page is told when one is hidden.
HIDE = """(hidden) => {
  const told = { hidden, visibilityState: hidden ? 'hidden' : 'visible' };
  for (const name in told) Object.defineProperty(document, name, { configurable: true, get: () => told[name] });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def listening(open_page: Opener, folder: Path) -> Page:
    """See a long file, with something drawn of it."""
    page = open_see(open_page, script=SELDOM_DRAWN)
    page.evaluate("""() => {
      window.said = 0;
      document.addEventListener('creatable:caption', () => { said += 1; });
    }""")
    wait_until(page, f"{SEEN} > 0")
    quiet = page.evaluate(SEEN)
    see_file(page, make_recordings(folder)["long"])
    wait_until(page, f"{SEEN} > {quiet} + 200")
    return page


def wait_for_drawing(page: Page) -> None:
    before = page.evaluate(PIXELS)
    wait_until(page, f"{PIXELS} !== {json.dumps(before)}")


def test_hidden_small_large_or_robbed_of_its_canvas_the_view_goes_on(open_page: Opener, tmp_path: Path) -> None:
    """One view, in which a long file is listened to from beginning to end."""
    page = listening(open_page, tmp_path)
    a_hidden_tab_draws_nothing_but_goes_on_listening_and_telling(page)
    a_window_of_one_pixel_and_of_8k_is_drawn_in(page)
    a_canvas_that_the_browser_has_taken_is_told_of_and_drawn_on_again(page)


def a_hidden_tab_draws_nothing_but_goes_on_listening_and_telling(page: Page) -> None:
    page.evaluate(HIDE, True)
    page.evaluate(FRAMES)
    [still, said, position] = page.evaluate(f"[{PIXELS}, said, {POSITION}]")
    wait_until(page, f"said > {said} && {POSITION} > {position} + 1")
    assert page.evaluate(PIXELS) == still
    page.evaluate(HIDE, False)
    wait_for_drawing(page)


def a_window_of_one_pixel_and_of_8k_is_drawn_in(page: Page) -> None:
    for width, height in ((1, 1), (7680, 4320), (1280, 720)):
        page.set_viewport_size({"width": width, "height": height})
        wait_until(page, f"innerWidth === {width}")
        wait_for_drawing(page)
        size = page.evaluate("(({ width, height }) => [width, height])(document.querySelector('see-view canvas'))")
        assert min(size) >= 1
        assert size[0] * size[1] <= 1920 * 1080 * 1.01


def a_canvas_that_the_browser_has_taken_is_told_of_and_drawn_on_again(page: Page) -> None:
    for name in ("Pitches over time", "Melody line", "Sound painting"):
        button(page, name).click()
    wait_until(page, f"{SEEN} > 100")
    button(page, "Hold").click()
    wait_until(page, "!document.querySelector('see-view').state.transport.playing")
    button(page, "Stop the picture").click()
    page.evaluate(FRAMES)
    painted = page.evaluate(SEEN)
    # As when the memory is taken: the pixels are gone, and the browser says so.
    page.evaluate("""() => {
      const canvas = document.querySelector('see-view canvas');
      canvas.dispatchEvent(new Event('contextlost'));
      canvas.getContext('2d').reset();
    }""")
    wait_for_status(page, "see-picture-lost")
    assert page.evaluate(SEEN) == 0
    page.evaluate("document.querySelector('see-view canvas').dispatchEvent(new Event('contextrestored'))")
    button(page, "Let the picture go on").click()
    # What had been painted before is there again.
    wait_until(page, f"{SEEN} > {painted} * 0.9")
