"""Long silences: cut short before beats are looked for, since nobody counts through them, and put back afterwards."""

from __future__ import annotations

import numpy as np

from creatable.notation.beats import Seconds

LONG_SECONDS = 5.0

Cuts = list[tuple[float, float]]
"""Behind which shortened moment how many seconds were cut out."""


def without_long(onsets_s: Seconds) -> tuple[Seconds, Cuts]:
    """Return onsets, in seconds, with long silences made short, and where how much was cut out."""
    gaps = np.diff(onsets_s, prepend=onsets_s[0])
    cut = np.maximum(gaps - LONG_SECONDS, 0)
    shortened = onsets_s - np.cumsum(cut)
    return shortened, [(float(shortened[i]) - LONG_SECONDS / 2, float(cut[i])) for i in np.flatnonzero(cut)]


def with_long(beats_s: Seconds, cuts: Cuts) -> tuple[Seconds, list[tuple[int, int]]]:
    """Return the beats with what was cut out, in whole beats, and before which beat how many were put in."""
    parts, done, shift = [], 0, 0.0
    put_in: list[tuple[int, int]] = []
    for at, seconds in cuts:
        index = min(max(int(np.searchsorted(beats_s, at)), 1), len(beats_s) - 1)
        length = float(beats_s[index] - beats_s[index - 1])
        count = max(round(seconds / length), 1)
        parts += [beats_s[done:index] + shift, beats_s[index] + shift + np.arange(count) * (seconds / count)]
        put_in.append((index, count))
        done, shift = index, shift + seconds
    return np.concatenate([*parts, beats_s[done:] + shift]), put_in
