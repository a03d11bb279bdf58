"""What a player does who has a switch, or two, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import mido
from playwright.sync_api import Page

from .page_clock import SETTABLE, set_forward
from .player import Opener

# Steps that a busy test machine can follow; players begin with 1.5 s.
QUICK = {"scanMs": 700, "scanFirstPauseMs": 200, "scanNoteMs": 100}
# Within so long the scan sees what came or went (static/input/scan-tree.js).
LOOK_MS = 200
# Longer than no second press counts.
GUARD_MS = 200
LABEL = "document.querySelector('.scan-label')?.textContent"
# Until the scan is at these words, or has had so much time to come there, the page's clock is set forward, by a step
# each time: a step that is waited for is over with the next tick of the scan. Each tick is one step at most, and the
# next one lasts as long as ever, so that none is left out. What came or went a moment ago is looked at first: words of
# something that is gone since may stand there still, and a press on them chooses nothing.
SCAN_TO = """([words, mostMs, isHeld, isWhole]) => new Promise((resolve) => {
  const latestMs = Date.now() + mostMs;
  const look = () => {
    const label = LABEL ?? '';
    if (words.some((each) => (isWhole ? label === each : label.startsWith(each)))) {
      // Until the press: by then a busy computer may have let the scan go on.
      if (isHeld) holdClock();
      return resolve(true);
    }
    if (Date.now() > latestMs) return resolve(false);
    window.aheadMs += STEP_MS;
    setTimeout(look, 20);
  };
  window.aheadMs += LOOK_MS;
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(look)), 20);
})""".replace("LABEL", LABEL).replace("STEP_MS", str(QUICK["scanMs"])).replace("LOOK_MS", str(LOOK_MS))
# What is given up after seconds is given up in a tenth of it.
SOON = """for (const name of ['setTimeout', 'setInterval']) {
  const wait = window[name];
  window[name] = (act, ms = 0, ...given) => wait(act, ms < 1000 ? ms : ms / 10, ...given);
}"""
# A tap. How long a press lasts is nothing to a switch that is only touched; what it plays lasts for a while at least.
TAP_MS = 5


def open_scanning(
    open_page: Opener, path: str = "/", *, script: str = "", simulated: bool = False, camera: bool = False,
    permissions: tuple[str, ...] = (), axe: bool = False, **settings: object,
) -> Page:
    """Open the page as after an earlier visit with these settings, and with what `script` plugs in.

    Its clock can be set forward (see page_clock).

    axe: allow it to set styles, which the page's policy forbids.
    """
    kept = {"creatable.settings": json.dumps({**QUICK, **settings})}
    page = open_page(path=path, camera=camera, permissions=list(permissions), bypass_csp=axe, script=SETTABLE + script,
                     simulated=simulated, kept=kept)
    there = ["play-stage .zone", "see-view [data-source]", ".studio-choices *", ".session-now button"]
    page.locator(", ".join(f"{each}:visible" for each in there)).first.wait_for()
    return page


def set_up(page: Page, **settings: object) -> None:
    """Choose these on the open page, as the settings do; the scan begins anew where something of it is chosen."""
    page.evaluate("""(wanted) => {
      const panel = document.querySelector('settings-panel');
      for (const [name, value] of Object.entries(wanted)) panel.ask('setting-choose', { name, value });
    }""", settings)


def kept(page: Page, name: str) -> object:
    """What of a setting is kept for the next visit."""
    return page.evaluate(f"JSON.parse(localStorage.getItem('creatable.settings')).{name}")


def under_the_scan(page: Page) -> str:
    return str(page.evaluate(LABEL) or "")


def press(page: Page, key: str = " ", *, hold_ms: int = TAP_MS) -> None:
    """Press the switch, and let the time pass in which a second press would not count."""
    page.keyboard.down(key)
    page.evaluate("window.letClockGo?.()")
    page.wait_for_timeout(hold_ms)
    page.keyboard.up(key)
    set_forward(page, GUARD_MS)


def scan_to(
    page: Page, *words: str, seconds: float = 40, is_held: bool = False, is_whole: bool = False
) -> None:
    """With one switch: let the scan come to what begins so, or is called so, and be held there until the press."""
    found = page.evaluate(SCAN_TO, [words, seconds * 1000, is_held, is_whole])
    assert found, f"the scan did not come to {words} in {seconds} s"


def choose(page: Page, words: str, key: str = " ", *, hold_ms: int = TAP_MS, is_whole: bool = False) -> None:
    """With one switch: let the scan come to these words, and press. is_whole: not to what has more after them."""
    scan_to(page, words, is_held=True, is_whole=is_whole)
    press(page, key, hold_ms=hold_ms)


def step_to(page: Page, words: str, *, most: int = 40) -> None:
    """With two switches: step until the scan is at these words, and choose."""
    for _ in range(most):
        if under_the_scan(page).startswith(words):
            break
        press(page, " ")
    assert under_the_scan(page).startswith(words)
    press(page, "Enter")


def notes_of(path: Path) -> list[int]:
    return [m.note for m in mido.MidiFile(path) if m.type == "note_on" and m.velocity > 0]


def saved_midi(page: Page, act: Callable[[], None], folder: Path) -> list[int]:
    """The notes of the MIDI file that comes of this."""
    with page.expect_download() as download:
        act()
    download.value.save_as(folder / "take.mid")
    return notes_of(folder / "take.mid")


# What is scanned one after the other under one name: nobody could tell them apart.
TWINS = """(async () => {
  const { operables, groupOf, nameOf } = await import('/static/ui/operables.js');
  const rows = new Map();
  const put = (each) => {
    const row = groupOf(each);
    if (!rows.has(row)) rows.set(row, new Set());
    if (rows.get(row).has(each)) return;
    rows.get(row).add(each);
    if (row !== document.body && !(row instanceof HTMLDialogElement)) put(row);
  };
  operables().forEach(put);
  const named = (each) => each.matches('button, input, select, textarea, a, summary, [aria-label], [aria-labelledby]');
  return [...rows.values()].flatMap((members) => {
    const names = [...members].filter(named).map(nameOf);
    return names.filter((name, at) => names.indexOf(name) !== at);
  });
})()"""


def twins(page: Page) -> list[str]:
    """The names that two things of one row have, in the dialog on top or on the page."""
    return list(page.evaluate(TWINS))
