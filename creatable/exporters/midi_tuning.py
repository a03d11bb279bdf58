"""How a MIDI file says that A4 was not 440 Hz: RPN 1 (fine tuning), and RPN 2 (coarse) where that does not reach.

MIDI 1.0 Detailed Specification, registered parameters: fine tuning has 14 bits for -100..+99.99 cents, 8192 being
none; coarse tuning has semitones in its upper 7 bits, 64 being none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import mido

from creatable.takes import Take

USUAL_HERTZ = 440
LOWEST_HERTZ, HIGHEST_HERTZ = 415, 466
"""As static/audio/tuning.js has it: the page plays no other."""

DRUM_CHANNEL = 9

RPN_MSB, RPN_LSB, DATA_MSB, DATA_LSB = 101, 100, 6, 38
FINE, COARSE = 1, 2
NO_PARAMETER = 127
"""Of RPN_MSB and RPN_LSB: what a controller says later tunes nothing."""
CENTRE = 8192
COARSE_CENTRE = 64
CENTS = 100


def tuning_of(take: Take) -> float:
    """Return the hertz of A4 that a take was played with; the usual ones where it says nothing that can be."""
    tuning = take.settings.get("tuning")
    if isinstance(tuning, bool) or not isinstance(tuning, int | float):
        return USUAL_HERTZ
    return tuning if LOWEST_HERTZ <= tuning <= HIGHEST_HERTZ else USUAL_HERTZ


def tune(channel: int, tuning: float) -> Iterator[mido.Message]:
    """Yield what tunes a channel, at no time at all: nothing for the usual tuning, nor for drums."""
    if tuning == USUAL_HERTZ or channel == DRUM_CHANNEL:
        return
    cents = 12 * CENTS * math.log2(tuning / USUAL_HERTZ)
    semitones = 0 if abs(cents) < CENTS else round(cents / CENTS)
    fine = CENTRE + round((cents - semitones * CENTS) * CENTRE / CENTS)
    if semitones:
        yield from _parameter(channel, COARSE, (COARSE_CENTRE + semitones) << 7)
    yield from _parameter(channel, FINE, fine)
    yield _control(channel, RPN_MSB, NO_PARAMETER)
    yield _control(channel, RPN_LSB, NO_PARAMETER)


def _parameter(channel: int, number: int, value: int) -> Iterator[mido.Message]:
    yield _control(channel, RPN_MSB, 0)
    yield _control(channel, RPN_LSB, number)
    yield _control(channel, DATA_MSB, value >> 7)
    yield _control(channel, DATA_LSB, value & 0x7F)


def _control(channel: int, controller: int, value: int) -> mido.Message:
    return mido.Message("control_change", channel=channel, control=controller, value=value)
