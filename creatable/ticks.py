"""Seconds to MIDI ticks: the only place where a take's clock becomes MIDI's.

A take stores times in seconds from its start; a MIDI file stores integer
ticks. Pure functions on arrays: no Flask, no database.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

PPQ = 480
"""Ticks a quarter note. At 120 beats a minute a tick is 1.04 ms."""


def tempo_us(tempo_bpm: float) -> int:
    """Return the microseconds a beat that a MIDI file can hold, rounded to an integer.

    Raises ValueError outside 32..400 beats a minute.
    """
    if not 32 <= tempo_bpm <= 400:
        raise ValueError(f"tempo_bpm must be 32..400, got {tempo_bpm}")
    return round(60_000_000 / tempo_bpm)


def absolute_ticks(times_s: ArrayLike, *, tempo_bpm: float, ppq: int = PPQ) -> NDArray[np.int64]:
    """Return each event's tick, counted from the take's start.

    times_s: seconds from the start, shape (n,), never decreasing.
    Returns int64, shape (n,), each within half a tick of its time. Ticks are
    counted from the start and at the rounded tempo that the file states, so
    that neither rounding adds up: 130 beats a minute would else be 4 ms off
    after an hour. Differences between them are the file's delta times.

    Raises ValueError, naming the event, if a time is negative, not finite or
    out of order.
    """
    times = np.asarray(times_s, dtype=np.float64)
    _check(times)
    ticks_a_second = 1_000_000 * ppq / tempo_us(tempo_bpm)
    return np.rint(times * ticks_a_second).astype(np.int64)


def _check(times: NDArray[np.float64]) -> None:
    wrong = np.flatnonzero(~np.isfinite(times) | (times < 0))
    if wrong.size:
        raise ValueError(f"time must be finite and not negative, got {times[wrong[0]]} (event {wrong[0]})")
    backwards = np.flatnonzero(np.diff(times) < 0) + 1
    if backwards.size:
        index = backwards[0]
        raise ValueError(
            f"time must never decrease, got {times[index]} after {times[index - 1]} (event {index})"
        )
