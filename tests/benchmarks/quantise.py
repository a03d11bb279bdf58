"""Wrong lengths in scores of what people play, beside music21's own quantising of the same MIDI files.

Each score is played with begins and ends that are off by 30 ms (standard deviation). music21 is told the tempo by
the MIDI file and goes to the nearest quarter or third of a beat; ours is told it too, or has to hear it.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from creatable.exporters import midi
from creatable.notation.score import UNSAID_BPM, write_score
from creatable.takes import Take
from tests.benchmarks.figures import Figure, Goal
from tests.python.known_scores import KnownScore, made_up, played, songs, two_hands, wrong_lengths

Written = list[tuple[float, int, float]]
FASTEST_BEAT_BPM = 200
PERFORMANCES = 2


def measure(_bench: object) -> list[Figure]:
    figures, seconds = [], {"ours": 0.0, "music21": 0.0}
    for kind, scores in kinds().items():
        wrong = {"ours": 0, "ours, tempo not said": 0, "music21": 0}
        notes = 0
        for seed, score in [(seed, score) for seed in range(PERFORMANCES) for score in scores]:
            notes += len(score.notes)
            take = played(score, seed)
            for name, writer in (("ours", ours), ("music21", music21)):
                start = time.process_time()
                wrong[name] += wrong_lengths(score, writer(take))
                seconds[name] += time.process_time() - start
            wrong["ours, tempo not said"] += wrong_lengths(score, ours(played(score, seed, take_tempo_bpm=UNSAID_BPM)))
        parts = {name: 100 * count / notes for name, count in wrong.items()}
        figures += [Figure(f"{kind}: wrong lengths, {name}", part, "%", goal(name, parts["music21"]), f"{notes} notes")
                    for name, part in parts.items()]
    return figures + [Figure(f"processor time, {name}", value, "s") for name, value in seconds.items()]


def goal(name: str, theirs: float) -> Goal | None:
    """Fewer than music21, where both are told the tempo."""
    return Goal(theirs) if name == "ours" else None


def kinds() -> dict[str, list[KnownScore]]:
    return {
        "songs": [song for song in songs() if song.tempo_bpm <= FASTEST_BEAT_BPM],
        "mixed rhythms": [made_up(seed, tempo_bpm=72 + 8 * seed) for seed in range(6)],
        "two hands": [two_hands(seed, tempo_bpm=72 + 8 * seed, bars=8) for seed in range(4)],
        "swing": [made_up(seed, swings=True, tempo_bpm=90 + 10 * seed) for seed in range(4)],
    }


def ours(take: Take) -> Written:
    return [(each.note.start_seconds, each.note.pitch, each.length / 12) for each in write_score(take).notes]


def music21(take: Take) -> Written:
    from music21 import converter

    stream = converter.parseData(midi.export(take), format="midi").stripTies().flatten()
    return [(float(found.offset), pitch.midi, float(found.quarterLength))
            for found in stream.notes for pitch in found.pitches]


if __name__ == "__main__":
    run: Callable[[object], list[Figure]] = measure
    for figure in run(None):
        print(f"{figure.name}: {figure.value:.1f} {figure.unit} {figure.note}")
