"""Sound files for the browser tests: tones and clicks with known contents, in every format a player may bring."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
RATE = 48_000


def tone(midi: float, seconds: float, *, rate: int = RATE, amplitude: float = 0.3) -> Samples:
    """A flute-like tone: the note and two soft harmonics. Returns float (n,), -1..1."""
    time = np.arange(round(seconds * rate)) / rate
    hertz = 440 * 2 ** ((midi - 69) / 12)
    partials = [weight * np.sin(2 * np.pi * hertz * number * time)
                for number, weight in ((1, 1.0), (2, 0.3), (3, 0.1)) if hertz * number < rate / 2]
    edge = np.minimum(1, np.minimum(time, seconds - time) / 0.01)
    return np.asarray(amplitude * edge * np.sum(partials, axis=0))


def clicks(times: list[float], seconds: float, *, rate: int = RATE) -> Samples:
    """Drum-like strokes: noise that dies away in 30 ms."""
    sound = np.zeros(round(seconds * rate))
    length = round(0.12 * rate)
    stroke = 0.6 * np.random.default_rng(1).uniform(-1, 1, length) * np.exp(-np.arange(length) / (0.03 * rate))
    for time in times:
        start = round(time * rate)
        sound[start:start + length] += stroke[:len(sound) - start]
    return sound


def scale(notes: list[int], seconds_each: float) -> Samples:
    return np.concatenate([tone(note, seconds_each) for note in notes])


def write_wav(path: Path, channels: list[Samples], *, rate: int = RATE) -> Path:
    """Write 16 bit, any number of channels and any rate."""
    frames = (np.clip(np.stack(channels, axis=1), -1, 1) * 32767).astype("<i2").tobytes()
    count = len(channels)
    layout = struct.pack("<HHIIHH", 1, count, rate, rate * count * 2, count * 2, 16)
    path.write_bytes(b"RIFF" + struct.pack("<I", 36 + len(frames)) + b"WAVEfmt " + struct.pack("<I", 16) + layout
                     + b"data" + struct.pack("<I", len(frames)) + frames)
    return path


def convert(wav: Path, suffix: str) -> Path:
    """Return the same sound as mp3, ogg or flac, made by ffmpeg."""
    path = wav.with_suffix(f".{suffix}")
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error", "-i", wav, path], check=True)
    return path
