"""What the audio thread spends while 24 voices sound, as a part of its time, by the system's own account.

Read from /proc: the processor time of the browser's audio worklet threads. Linux only.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from playwright.sync_api import Page

from tests.benchmarks.figures import Figure, Goal
from tests.benchmarks.harness import Bench, let_sound_begin

VOICES = 24
SECONDS = 10
GOAL = Goal(50)
TICKS = os.sysconf("SC_CLK_TCK")
# What is held sounds as long as it is measured: an organ's notes do not die away.
CASES = {"silence": ("organ", 0), f"{VOICES} voices of an organ": ("organ", VOICES),
         f"{VOICES} voices of strings": ("strings", VOICES), f"{VOICES} struck notes of a piano": ("piano", VOICES)}


def measure(bench: Bench) -> list[Figure]:
    return [Figure(f"audio thread, {name}", share(bench, sound, voices), "%", GOAL, f"of {SECONDS} s")
            for name, (sound, voices) in CASES.items()]


def share(bench: Bench, sound: str, voices: int) -> float:
    with bench.browser() as browser, bench.page(browser) as page:
        page.evaluate("(sound) => localStorage.setItem('creatable.settings', JSON.stringify({ sound }))", sound)
        page.reload()
        let_sound_begin(page)
        page.wait_for_timeout(3000)
        hold(page, voices)
        before, began = spent(), time.monotonic()
        page.wait_for_timeout(SECONDS * 1000)
        return 100 * (spent() - before) / (time.monotonic() - began)


def hold(page: Page, voices: int) -> None:
    page.evaluate("""(voices) => {
      for (let note = 40; note < 40 + voices; note += 1) {
        const detail = { type: 'note-on', channel: 0, note, velocity: 90, atSeconds: 0, origin: 'player' };
        document.dispatchEvent(new CustomEvent('creatable:note', { detail }));
      }
    }""", voices)


def spent() -> float:
    """Return the processor seconds of every audio worklet thread of this process's descendants so far."""
    return sum(ticks_of(task) for process in descendants() for task in Path(f"/proc/{process}/task").glob("*")
               if "AudioW" in name_of(task)) / TICKS


def name_of(task: Path) -> str:
    try:
        return (task / "comm").read_text().strip()
    except OSError:
        return ""


def ticks_of(task: Path) -> int:
    fields = (task / "stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def descendants() -> set[int]:
    """Return the ids of this process's children, and of theirs."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found, grew = {os.getpid()}, True
    while grew:
        more = {process for process, parent in parents.items() if parent in found} - found
        found, grew = found | more, bool(more)
    return found
