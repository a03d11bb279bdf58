"""How beats make bars, which key it is, and how notes are spelt in it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from creatable.notation.symbols import Bars

METRES = (4, 3)
"""Beats of a bar that are looked for, the likelier first."""
MORE_FOR_THREE = 0.25
MORE_FOR_PICK_UP = 0.6
"""A rarer metre, or a pick-up, has to explain the accents so much better (of their standard deviation)."""
LEAST_BARS = 3

EQUAL = 1e-9
"""What differs by so little is the same."""
# C. L. Krumhansl, "Cognitive Foundations of Musical Pitch" (1990), p. 30: how well each tone fits a key.
MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)

LETTERS = "FCGDAEB"
FLATTEST, SHARPEST = -3, 8
"""The fifths around a key's tonic (of its major scale) within which its tones are spelt: in C, Eb to G#."""


def find_bars(accents: NDArray[np.float64]) -> Bars:
    """Return the bars in which the accents lie best.

    accents: how strongly each beat is accented, shape (beats,), from the first onset's on.
    """
    deviation = float(accents.std()) or 1.0
    best, found = -np.inf, Bars(METRES[0])
    for beats in METRES:
        if len(accents) < LEAST_BARS * beats and beats != METRES[0]:
            continue
        for pick_up in range(beats if len(accents) >= LEAST_BARS * beats else 1):
            on = np.arange(len(accents)) % beats == pick_up
            contrast = (accents[on].mean() - accents[~on].mean()) / deviation if on.any() and not on.all() else 0.0
            contrast -= MORE_FOR_THREE * (beats != METRES[0]) + MORE_FOR_PICK_UP * (pick_up != 0)
            if contrast > best:
                best, found = contrast, Bars(beats, pick_up)
    return found


def find_key(notes: Sequence[tuple[int, float]]) -> int:
    """Return the key signature that fits: sharps, or flats as a negative number, -5 to 6.

    notes: MIDI note and how long it is heard, of each.
    """
    heard = np.bincount([pitch % 12 for pitch, _ in notes], weights=[length for _, length in notes], minlength=12)
    # As parts of the longest: squares of the shortest lengths would be too small to be told apart.
    heard = heard / (heard.max() or 1)
    if np.ptp(heard) < EQUAL:
        return 0
    best, found = -np.inf, 0
    for fifths in sorted(range(-5, 7), key=abs):
        tonic = fifths * 7 % 12
        for profile, root in ((MAJOR, tonic), (MINOR, (tonic + 9) % 12)):
            fit = float(np.corrcoef(np.roll(profile, root), heard)[0, 1])
            if fit > best + EQUAL:
                best, found = fit, fifths
    return found


def spell(pitch: int, fifths: int) -> tuple[str, int, int]:
    """Return a MIDI note's letter, its alteration in semitones and its octave, in a key signature."""
    on_line = next(place for place in range(fifths + FLATTEST, fifths + SHARPEST + 1) if place * 7 % 12 == pitch % 12)
    alter, letter = divmod(on_line + 1, 7)
    return LETTERS[letter], alter, (pitch - alter) // 12 - 1


def altered(letter: str, fifths: int) -> int:
    """Return what a key signature does to a letter: 1 sharpens, -1 flattens."""
    place = LETTERS.index(letter)
    return (1 if place < fifths else 0) - (1 if 6 - place < -fifths else 0)
