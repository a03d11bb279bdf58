"""Seconds become ticks without drift."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatable.ticks import PPQ, absolute_ticks, tempo_us


def test_a_beat_has_480_ticks() -> None:
    assert absolute_ticks([0, 0.5, 1.0], tempo_bpm=120).tolist() == [0, 480, 960]


def test_an_hour_of_short_notes_does_not_drift() -> None:
    times = np.arange(0, 3600, 0.1234567)
    ticks = absolute_ticks(times, tempo_bpm=130)
    read_back = np.cumsum(np.diff(ticks, prepend=0)) * tempo_us(130) / 1e6 / PPQ
    assert np.abs(read_back - times).max() < 0.0005


@given(
    st.lists(st.floats(0, 86_400), max_size=50).map(sorted),
    st.floats(32, 400),
)
def test_every_tick_is_within_half_a_tick_of_its_time(times: list[float], tempo_bpm: float) -> None:
    ticks = absolute_ticks(times, tempo_bpm=tempo_bpm)
    seconds_a_tick = tempo_us(tempo_bpm) / 1e6 / PPQ
    assert np.all(np.abs(ticks * seconds_a_tick - times) <= seconds_a_tick * 0.5001)
    assert np.all(np.diff(ticks) >= 0)


@pytest.mark.parametrize(
    ("times", "message"),
    [
        ([0, -1], r"not negative, got -1.0 \(event 1\)"),
        ([float("nan")], r"finite .* got nan \(event 0\)"),
        ([0, 2, 1], r"never decrease, got 1.0 after 2.0 \(event 2\)"),
    ],
)
def test_a_time_that_cannot_be_is_named(times: list[float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        absolute_ticks(times, tempo_bpm=120)


@pytest.mark.parametrize("tempo_bpm", [9, 401, float("nan")])
def test_a_tempo_that_cannot_be_is_named(tempo_bpm: float) -> None:
    with pytest.raises(ValueError, match=r"tempo_bpm must be 32\.\.400"):
        tempo_us(tempo_bpm)
