"""Write one MIDI file and print processor seconds, peak bytes added and bytes written: midi_writer.py WRITER NOTES."""

from __future__ import annotations

import gc
import io
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

KIBIBYTE = 1024
STATUS, PEAK_RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def note_table(notes: int) -> tuple[list[float], list[float], list[int], list[int]]:
    """Return starts and ends in seconds, pitches and velocities of a steady stream of chords and runs."""
    random = np.random.default_rng(5)
    hour = 3600 * notes / 1_000_000
    starts = np.sort(random.uniform(0, hour, notes))
    pitches = 21 + np.arange(notes) % 88
    # A pitch comes again after 88 notes; until then it has ended.
    lengths = random.uniform(0.1, 0.9, notes) * 40 * hour / notes
    return starts.tolist(), (starts + lengths).tolist(), pitches.tolist(), random.integers(1, 128, notes).tolist()


def creatable(notes: int) -> Callable[[], bytes]:
    from creatable.exporters import EXPORTERS
    from creatable.takes import NoteOff, NoteOn, Take, TakeTrack, TrackingQuality

    starts, ends, pitches, velocities = note_table(notes)
    events: list[NoteOn | NoteOff] = [NoteOn(type="note-on", channel=0, note=pitch, velocity=velocity, at_seconds=start)
              for start, pitch, velocity in zip(starts, pitches, velocities, strict=True)]
    events += [NoteOff(type="note-off", channel=0, note=pitch, velocity=64, at_seconds=end)
               for end, pitch in zip(ends, pitches, strict=True)]
    events.sort(key=lambda event: event.at_seconds)
    # Built, not parsed: the file's writing is measured, not the take's checking.
    take = Take.model_construct(
        schema_version=1, id=uuid.UUID(int=1), name="Many notes", started_at=datetime.now(UTC), settings={},
        duration_seconds=ends[-1] + 1, tempo_bpm=120.0, ppq=480, events=tuple(events),
        tracks=(TakeTrack(channel=0, name="Piano", program=0),),
        tracking=TrackingQuality.model_construct(frames=0, dropped=0, lost_seconds=0.0, mean_inference_ms=0.0),
    )
    return lambda: EXPORTERS["midi"].export(take)


def pretty_midi(notes: int) -> Callable[[], bytes]:
    import pretty_midi as library

    song = library.PrettyMIDI(resolution=480, initial_tempo=120)
    piano = library.Instrument(program=0, name="Piano")
    piano.notes = [library.Note(velocity, pitch, start, end)
                   for start, end, pitch, velocity in zip(*note_table(notes), strict=True)]
    song.instruments.append(piano)

    def write() -> bytes:
        file = io.BytesIO()
        song.write(file)
        return file.getvalue()

    return write


def main() -> None:
    make = {"creatable": creatable, "pretty_midi": pretty_midi}[sys.argv[1]]
    write = make(int(sys.argv[2]))
    gc.collect()
    forget_peak()
    before = peak_bytes()
    start = time.process_time()
    content = write()
    seconds = time.process_time() - start
    print(seconds, peak_bytes() - before, len(content))


def forget_peak() -> None:
    """Let the peak begin anew where the system can (Linux): building the notes needs memory too."""
    if PEAK_RESET.exists():
        PEAK_RESET.write_text("5")


def peak_bytes() -> int:
    """Return the most memory that this process has had, since forget_peak if that worked. Not for Windows."""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * KIBIBYTE
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
