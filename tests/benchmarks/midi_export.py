"""MIDI files of ten thousand to a million notes: time and memory, beside pretty_midi writing the same notes.

Each run is a process of its own, so that its peak memory is its own. Seconds are
the processor's, which other programs disturb less than the clock's.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import Figure, Goal, median

SIZES = (10_000, 100_000, 1_000_000)
RUNS = {10_000: 5, 100_000: 3, 1_000_000: 3}
LINEAR = 1.3
"""A note among a million may cost so many times one among ten thousand."""


def measure(_bench: object) -> list[Figure]:
    figures = []
    per_note: dict[str, list[float]] = {"creatable": [], "pretty_midi": []}
    for notes in SIZES:
        seconds = {}
        for writer in per_note:
            runs = [write(writer, notes) for _ in range(RUNS[notes])]
            seconds[writer] = median([run[0] for run in runs])
            per_note[writer].append(seconds[writer] / notes * 1e6)
            figures += [
                Figure(f"{writer}, {notes} notes", seconds[writer], "s",
                       note=f"{len(runs)} runs, {runs[0][2] / 1e6:.2f} MB file"),
                Figure(f"{writer}, {notes} notes, peak memory added", median([run[1] for run in runs]) / 1e6, "MB"),
            ]
        ratio = seconds["creatable"] / seconds["pretty_midi"]
        figures.append(Figure(f"time beside pretty_midi, {notes} notes", ratio, "times"))
    for writer, times in per_note.items():
        goal = Goal(LINEAR) if writer == "creatable" else None
        figures.append(Figure(f"{writer}: a note among a million beside one among ten thousand", times[-1] / times[0],
                              "times", goal, ", ".join(f"{time:.1f}" for time in times) + " us a note"))
    return figures


def write(writer: str, notes: int) -> tuple[float, float, int]:
    """Return seconds, bytes of memory that the writing added at its peak, and bytes of the file."""
    script = Path(__file__).with_name("midi_writer.py")
    done = subprocess.run([sys.executable, str(script), writer, str(notes)], check=True, capture_output=True, text=True)
    seconds, peak, size = done.stdout.split()
    return float(seconds), float(peak), int(size)
