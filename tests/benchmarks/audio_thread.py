"""What the audio thread spends while 24 voices sound, as a part of its time, by the system's own account.

The same once more as two play: Body with four voices (a melody in place of one of the held notes, a drum, and two
controls that move with every frame) and the singer with its choir.

Read from /proc: the processor time of the browser's audio worklet threads. Linux only.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
TWO_PLAYERS = {"sound": "organ", "instrument": "body", "bodyVoices": 4, "players": 2, "secondInstrument": "singer"}


def measure(bench: Bench) -> list[Figure]:
    shares = {name: share(bench, {"sound": sound}, lambda page, count=voices: hold(page, count))
              for name, (sound, voices) in CASES.items()}
    shares[f"{VOICES} voices of an organ, Body's four and the singer's four"] = share(bench, TWO_PLAYERS, play_both)
    return [Figure(f"audio thread, {name}", spends, "%", GOAL, f"of {SECONDS} s") for name, spends in shares.items()]


def share(bench: Bench, settings: dict[str, Any], play: Callable[[Page], None]) -> float:
    with bench.browser() as browser, bench.page(browser) as page:
        page.evaluate("(kept) => localStorage.setItem('creatable.settings', JSON.stringify(kept))", settings)
        page.reload()
        let_sound_begin(page)
        page.wait_for_timeout(3000)
        play(page)
        before, began = spent(), time.monotonic()
        page.wait_for_timeout(SECONDS * 1000)
        return 100 * (spent() - before) / (time.monotonic() - began)


def play_both(page: Page) -> None:
    """Hold 24 notes; beside them Body moves as before a camera, and a choir of four sings."""
    hold(page, VOICES)
    page.evaluate("""() => {
      const [body, drums, singer] = [0, 9, 3];
      const say = (event) => document.dispatchEvent(
        new CustomEvent('creatable:note', { detail: { atSeconds: 0, origin: 'player', ...event } }));
      const control = (channel, controller, value) => say({ type: 'control-change', channel, controller, value });
      const strike = (channel, note) => say({ type: 'note-on', channel, note, velocity: 90 });
      const end = (channel, note) => say({ type: 'note-off', channel, note, velocity: 64 });
      for (let voice = 0; voice < 4; voice += 1) {
        control(singer, 16, voice);
        strike(singer, 52 + 4 * voice);
      }
      let frame = 0;
      setInterval(() => {
        frame += 1;
        const wave = Math.round(64 + 60 * Math.sin(frame / 7));
        control(body, 11, Math.max(30, wave));
        control(body, 74, Math.max(20, wave));
        if (frame % 8) return;
        end(body, 71 + (frame / 8) % 8);
        strike(body, 72 + (frame / 8) % 8);
        strike(drums, 38);
        end(drums, 38);
      }, 33);
    }""")
    page.wait_for_timeout(1500)
    fetched = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name).join(' ')")
    assert "singer" in fetched, "nobody sings"


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
