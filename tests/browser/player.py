"""What a player does on the page, and what a player hears and reads there; one line each."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Locator, Page, expect

from .conftest import wait_for_page, wait_until
from .faces import FEW_FPS, FakeCamera, astronaut_camera, still

Opener = Callable[..., Page]
# What is heard on the page, tapped where it goes to the loudspeaker.
TAP = """
const connect = AudioNode.prototype.connect;
AudioNode.prototype.connect = function tapped(target, ...rest) {
  if (target instanceof AudioDestinationNode) {
    if (window.tap?.context !== target.context) window.tap = new AnalyserNode(target.context, { fftSize: 16384 });
    connect.call(this, window.tap);
  }
  return connect.call(this, target, ...rest);
};
"""
AUDIBLE, SILENCE = 0.01, 1e-3
# A device with a voice, and what it was given to say.
VOICE = """
window.spoken = [];
speechSynthesis.getVoices = () => [{}];
speechSynthesis.speak = ({ text }) => window.spoken.push(text);
"""
# And the page has had the time to note the answer: a deletion that a reload cuts off is sent again, and gets a 404.
NONE_AT_THE_SERVER = """fetch('/api/v1/takes').then((a) => a.json()).then((b) => b.total === 0
  && new Promise((noted) => { setTimeout(() => noted(true), 500); }))"""
# One that sounds as long as it is held, and whose file is a tenth of the piano's.
SMALL_SOUND = "trumpet"
_videos = TemporaryDirectory(prefix="creatable-videos-")


@cache
def still_face() -> FakeCamera:
    """A player who sits still in the middle, where the dot lies on a key; one file for all tests of a run."""
    return astronaut_camera(Path(_videos.name) / "still.y4m", still(1), fps=FEW_FPS)


def any_sound(**settings: object) -> dict[str, str]:
    """What an earlier visit left, with further settings, where any sound will do: most of a first note is its file."""
    return {"creatable.settings": json.dumps({"sound": SMALL_SOUND, **settings})}


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def focus(target: Locator) -> None:
    """Put the focus there, and see it there: what cannot be pressed yet takes none, and the next key goes elsewhere."""
    expect(target).to_be_enabled()
    target.focus()
    expect(target).to_be_focused()


# Nothing that a page has kept is left, and no page that could keep more.
FORGET = """async (kept) => {
  for (const { name } of await indexedDB.databases()) {
    await new Promise((done) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onerror: done }));
  }
  localStorage.clear();
  sessionStorage.clear();
  for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
}"""


def visit_anew(page: Page, path: str = "/", kept: dict[str, str] | None = None) -> None:
    """Open the page in its tab as at a first visit, or as after one that left this: half the work of another tab."""
    origin = "/".join(page.url.split("/")[:3])
    page.goto(f"{origin}/healthz")
    page.evaluate(FORGET, kept or {})
    page.goto(origin + path)
    wait_for_page(page)


def status(page: Page) -> str:
    """What the status line says, without its buttons."""
    return " ".join(page.locator("status-line p").all_inner_texts())


def answer_status(page: Page, name: str) -> None:
    """Press a button of the status line. Who has scrolled down reads it there, and goes up to its buttons."""
    page.evaluate("scrollTo(0, 0)")
    button(page, name).click()


def press_at_once(*buttons: Locator) -> None:
    """Press one right after the other: however busy the computer is, no limit of the first press lies between them."""
    page = buttons[0].page
    page.evaluate("(buttons) => buttons.forEach((each) => each.click())", [each.element_handle() for each in buttons])


def wait_for_status(page: Page, code: str, *, times: int = 1, seconds: float = 30) -> None:
    wait_until(page, f"heard.statuses.filter((status) => status.code === '{code}').length >= {times}", seconds)


def record(page: Page) -> None:
    """Press Record, and wait until it is recording."""
    before = page.evaluate("heard.statuses.filter(({ code }) => code === 'recording').length")
    button(page, "Record").click()
    wait_for_status(page, "recording", times=before + 1)


def stop(page: Page) -> None:
    """Press Stop, and wait until the take is kept."""
    before = page.evaluate("heard.statuses.filter(({ code }) => code === 'take-kept').length")
    page.locator("control-bar .record").click()
    wait_for_status(page, "take-kept", times=before + 1)


def play(page: Page, letters: str, *, hold_ms: int = 120, gap_ms: int = 60) -> None:
    """Play one key after the other by its letter: a is the first."""
    focus(button(page, "C4"))
    for letter in letters:
        page.keyboard.down(letter)
        page.wait_for_timeout(hold_ms)
        page.keyboard.up(letter)
        page.wait_for_timeout(gap_ms)


def record_take(page: Page, letters: str = "a") -> None:
    record(page)
    play(page, letters, hold_ms=60, gap_ms=20)
    stop(page)


def take_rows(page: Page) -> Locator:
    return page.locator("takes-list [data-take]")


def take_state(page: Page) -> Locator:
    return page.locator("takes-list .take-state").first


def kept_in_the_browser(page: Page) -> list[dict[str, Any]]:
    """What IndexedDB holds: each record, with its events."""
    return list(page.evaluate("""() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('creatable');
      opening.onerror = reject;
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(['takes', 'events']);
        const takes = transaction.objectStore('takes').getAll();
        const batches = transaction.objectStore('events').getAll();
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(takes.result.map((take) => ({
            ...take, events: batches.result.filter(({ takeId }) => takeId === take.id).flatMap(({ events }) => events),
          })));
        };
      };
    })"""))


# The largest sample of the last third of a second; 0 while nothing leads to the loudspeaker.
PEAK = """(() => {
  const samples = new Float32Array(16384);
  window.tap?.getFloatTimeDomainData(samples);
  return samples.reduce((largest, sample) => Math.max(largest, Math.abs(sample)), 0);
})()"""


def peak(page: Page) -> float:
    return float(page.evaluate(PEAK))


def wait_for_sound(page: Page, *, above: float = AUDIBLE, seconds: float = 20) -> None:
    wait_until(page, f"{PEAK} > {above}", seconds)


def hear_out(page: Page, seconds: float) -> None:
    """Wait for so long on the sound's own clock: on a busy computer it is slower than any other."""
    ends = page.evaluate("tap.context.currentTime") + seconds
    wait_until(page, f"tap.context.currentTime >= {ends}")


def play_until_heard(page: Page, letter: str = "a", *, first: str = "C4") -> None:
    """Press a key again and again, as a player does while the sound is being fetched, until it sounds; hold it then."""
    focus(button(page, first))

    # Until the sound is there; a busy machine takes its time.
    deadline = time.monotonic() + 60
    while True:
        page.keyboard.up(letter)
        page.keyboard.down(letter)
        page.wait_for_timeout(150)
        if peak(page) > AUDIBLE:
            return
        assert time.monotonic() < deadline, "nothing was heard"


def choose_sound(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Sound", exact=True).select_option(value=name)


def choose_instrument(page: Page, name: str) -> None:
    button(page, "Instrument").click()
    page.get_by_role("dialog", name="Choose an instrument").get_by_role("button", name=name, exact=True).click()


def hear_pitch(page: Page, hertz: float, *, within: float, seconds: float = 20) -> None:
    """Wait until nothing but this is heard, within so many hertz: what is measured may still hold what was before."""
    deadline = time.monotonic() + seconds
    while abs((heard := loudest_hertz(page)) - hertz) > within:
        assert time.monotonic() < deadline, f"{heard} Hz are heard, not {hertz}"


def wait_for_silence(page: Page, *, below: float = SILENCE, seconds: float = 20) -> None:
    wait_until(page, f"{PEAK} < {below}", seconds)


def floats(page: Page, expression: str) -> NDArray[np.float32]:
    """A Float32Array of the page's. Its bytes: one number after the other would take Playwright a second and more."""
    text = page.evaluate(f"(async () => new Uint8Array((await ({expression})).buffer).toBase64())()")
    return np.frombuffer(base64.b64decode(text), np.float32)


def loudest_hertz(page: Page) -> float:
    """The strongest frequency of the last third of a second."""
    samples = floats(page, """(() => {
      const samples = new Float32Array(16384);
      tap.getFloatTimeDomainData(samples);
      return samples;
    })()""")
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 8 * len(samples)))
    return float(np.argmax(spectrum) * page.evaluate("tap.context.sampleRate") / (8 * len(samples)))
