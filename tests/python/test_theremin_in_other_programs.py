"""A glide, exported as MIDI and played by FluidSynth, which is not ours, has the pitches that were pointed at."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from creatable.exporters import midi
from tests.python.documents import make_take

ROOT = Path(__file__).parents[2]
SAMPLE_RATE = 44_100
ORGAN = 19
LAST_SECONDS = 2.0
"""Of each stay: the pitch has arrived by then."""
HELD_SECONDS = 4


def run(*command: str) -> bytes:
    return subprocess.run(["node", "--no-warnings", *command], cwd=ROOT, capture_output=True, check=True).stdout


def render(events: list[dict[str, Any]], seconds: float, folder: Path) -> NDArray[np.float32]:
    """Return what FluidSynth plays of a take, one channel of shape (samples,)."""
    take = make_take(events, durationSeconds=seconds, tracks=[{"channel": 0, "name": "Organ", "program": ORGAN}])
    file = folder / "take.mid"
    file.write_bytes(midi.export(take))
    raw = run("tests/js/render-midi.js", str(file), "models/sounds/organ.sf3", str(seconds))
    return np.frombuffer(raw, dtype=np.float32)


def cents_at(note: int, sound: NDArray[np.float32], until_seconds: float) -> float:
    """Return the cents by which what is heard just before a moment lies above a note."""
    until = int(until_seconds * SAMPLE_RATE)
    return cents_from(note, sound[until - int(LAST_SECONDS * SAMPLE_RATE) : until])


def cents_from(note: int, samples: NDArray[np.float32]) -> float:
    """Return how far the strongest partial near a note's pitch is from it, by a parabola over the spectrum's peak."""
    size = 1 << 18
    wanted = 440 * 2 ** ((note - 69) / 12) * size / SAMPLE_RATE
    power = np.log(np.abs(np.fft.rfft(samples * np.hanning(samples.size), size)) + 1e-12)
    low, high = int(wanted / 2 ** (1 / 12)), int(wanted * 2 ** (1 / 12))
    peak = low + int(np.argmax(power[low:high]))
    below, middle, above = power[peak - 1 : peak + 2]
    exact = peak + (below - above) / (2 * (below - 2 * middle + above))
    return float(1200 * np.log2(exact / wanted))


@pytest.fixture(scope="module")
def glide() -> dict[str, Any]:
    played: dict[str, Any] = json.loads(run("tests/js/instruments/play-theremin.js"))
    return played


def test_each_pitch_of_a_glide_is_within_five_cents_of_the_sounds_own(glide: dict[str, Any], tmp_path: Path) -> None:
    stays = glide["stays"]
    heard = render(glide["events"], glide["durationSeconds"], tmp_path)
    # What the samples are out by is theirs, whoever plays them: each note that was struck, held and not bent.
    struck = [event for event in glide["events"] if event["type"] == "note-on"]
    held = [{**event, "velocity": 90, "atSeconds": HELD_SECONDS * index} for index, event in enumerate(struck)]
    let_go = [{**event, "type": "note-off", "atSeconds": event["atSeconds"] + HELD_SECONDS - 0.1} for event in held]
    plain = render(sorted(held + let_go, key=lambda event: event["atSeconds"]), HELD_SECONDS * len(struck), tmp_path)
    own = {event["note"]: cents_at(event["note"], plain, event["atSeconds"] + HELD_SECONDS - 0.2) for event in held}
    assert len(stays) == 15
    for stay in stays:
        sounding = [event["note"] for event in struck if event["atSeconds"] < stay["untilSeconds"]][-1]
        cents = cents_at(stay["note"], heard, stay["untilSeconds"])
        assert abs(cents - own[sounding]) <= 5, (stay["note"], cents, own)
