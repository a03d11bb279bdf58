"""Lengths as note values: which ones a player reads at a glance, and where longer ones are tied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from creatable.notation.grid import DIVISIONS, Grid

HALF_BEAT = DIVISIONS // 2


@dataclass(frozen=True, slots=True)
class Bars:
    """How beats make bars. first_beat: of the first whole bar; before it lies a pick-up, if it is not 0."""

    beats: int
    first_beat: int = 0

    @property
    def length(self) -> int:
        """A bar's length, in twelfths of a beat."""
        return self.beats * DIVISIONS

    def number_of(self, place: int) -> int:
        """Return the bar that a place is in: 0 is the pick-up, or else the first bar is 0."""
        return (place - self.first_beat * DIVISIONS) // self.length + (1 if self.first_beat else 0)

    def begin_of(self, number: int) -> int:
        """Return where a bar begins, or would if it were whole."""
        return self.first_beat * DIVISIONS + (number - (1 if self.first_beat else 0)) * self.length


def split(start: int, end: int, bars: Bars, grid: Grid) -> Iterator[tuple[int, int]]:
    """Yield (place, length) of the note values that fill `start` to `end`: within bars, beats easily seen."""
    here = start
    while here < end:
        begin = bars.begin_of(bars.number_of(here))
        stop = min(end, begin + bars.length)
        length = _longest(here, stop, begin, bars, grid)
        yield here, length
        here += length


def _longest(here: int, stop: int, begin: int, bars: Bars, grid: Grid) -> int:
    beat, inside = divmod(here, DIVISIONS)
    if inside:
        straight = not grid.divided_in_three(beat) and not grid.divided_in_three(beat + 1)
        # Half, whole, half of a beat: the one syncopation that everybody reads.
        if straight and inside == HALF_BEAT and stop == here + DIVISIONS:
            return DIVISIONS
        return min(stop, (beat + 1) * DIVISIONS) - here
    whole, rest = divmod(stop - here, DIVISIONS)
    if whole == 0:
        return rest
    if whole == 1 and rest == HALF_BEAT and not grid.divided_in_three(beat + 1):
        return DIVISIONS + HALF_BEAT
    if whole >= 4 and here == begin:
        return 4 * DIVISIONS
    if whole == 3:
        return 3 * DIVISIONS
    return min(whole, 2) * DIVISIONS
