"""Where the beats lie in what was played: dynamic programming (Viterbi) over time and tempo.

A state is a beat that begins at one moment, in steps of 10 ms, and has one length. Each beat costs what
its onsets are off its grid, how unusual the places are that they take, and how unusual the tempo is; from
beat to beat the tempo may change a little. The cheapest way through a take is its beats. As metrical hidden
Markov models have it (N. Whiteley, A. T. Cemgil, S. Godsill, "Bayesian Modelling of Temporal Structure in
Musical Audio", ISMIR 2006), with onsets for sound.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Seconds = NDArray[np.float64]
Costs = NDArray[np.float32]

STEP_SECONDS = 0.01
JITTER_SECONDS = 0.03
"""How exactly people play: the standard deviation of an onset."""

SHORTEST_BEAT, LONGEST_BEAT = 0.3, 1.2
USUAL_BEAT = 0.55
TEMPO_SPREAD_OCTAVES = 0.7
TEMPO_RATIO = 1.04
"""Between one tempo of the lattice and the next."""

STRAIGHT = {0: 0.0, 3: 2.0, 6: 0.9, 9: 2.0}
TRIPLET = {0: 0.0, 4: 0.6, 8: 0.6}
"""Twelfths of a beat where an onset may be -> what it costs there, as a negative logarithm of its probability."""

Families = tuple[dict[int, float], dict[int, float]]
"""How a beat may be divided: in the usual way, or in three."""

EVEN: Families = (STRAIGHT, TRIPLET)
SWUNG: Families = ({0: STRAIGHT[0], 8: STRAIGHT[6]}, TRIPLET)

TRIPLET_COST = 2.0
NEAR = 5
"""A player is followed so many tempi away from the one that was meant: a fifth slower or faster."""

BEAT_COST = 1.0
KNOWN_TEMPO = -1.0
TEMPO_CHANGE = 2.0
SLACK_COST = 0.15
EARLY = 0.1
"""An onset so much of a beat before one belongs to it."""
LATE = 0.17
"""The last onset is so much of a beat before the end, or more: a quarter of one is the least that is written."""

CHUNK_SECONDS, OVERLAP_SECONDS = 300.0, 15.0


def find_beats(onsets_s: Seconds, tempo_bpm: float | None, families: Families = EVEN) -> Seconds:
    """Return the times of beats, in seconds: the first at or before the first onset, the last after the last.

    onsets_s: seconds, shape (n,), rising, at least one. tempo_bpm: the tempo that was meant; None if nobody said.
    """
    lattice = _Lattice(tempo_bpm, families)
    beats: list[float] = []
    state: tuple[float, int] | None = None
    while True:
        found, tempo = lattice.track(onsets_s, state)
        whole = onsets_s[-1] - found[0] <= CHUNK_SECONDS
        kept = found if whole else found[found < found[0] + CHUNK_SECONDS - OVERLAP_SECONDS]
        beats += kept[: None if whole else -1].tolist()
        if whole:
            return np.array(beats)
        state = float(kept[-1]), int(tempo[len(kept) - 1])


class _Lattice:
    """The tempi that a beat may have, and what each costs."""

    def __init__(self, tempo_bpm: float | None, families: Families) -> None:
        self._families = families
        beat = 60 / tempo_bpm if tempo_bpm else USUAL_BEAT
        lowest = np.ceil(np.log(SHORTEST_BEAT / beat) / np.log(TEMPO_RATIO))
        highest = np.floor(np.log(LONGEST_BEAT / beat) / np.log(TEMPO_RATIO))
        powers = np.arange(lowest, highest + 1)
        if tempo_bpm and lowest <= 0 <= highest:
            powers = powers[np.abs(powers) <= NEAR]
        self.lengths = beat * TEMPO_RATIO**powers
        self.steps = np.rint(self.lengths / STEP_SECONDS).astype(np.int64)
        self.costs = BEAT_COST + unusual(self.lengths)
        if tempo_bpm:
            self.costs += np.where(np.abs(powers) <= 1, KNOWN_TEMPO, 0)

    def track(self, onsets: Seconds, state: tuple[float, int] | None) -> tuple[Seconds, NDArray[np.int64]]:
        """Return the beats of one chunk, and the tempo of each; `state`: the first beat and its tempo, if known."""
        longest = int(self.steps.max())
        begin = state[0] if state else onsets[0] - longest * STEP_SECONDS
        mine = onsets[(onsets >= begin - EARLY) & (onsets < begin + CHUNK_SECONDS + OVERLAP_SECONDS)]
        places = np.unique(np.rint((mine - begin) / STEP_SECONDS).astype(np.int64))
        size = int(places[-1]) + longest + 2
        cells = self._cells(places, size)
        best = np.full((size, len(self.steps)), np.inf, dtype=np.float32)
        if state:
            best[0, state[1]] = 0
        else:
            starts = np.arange(size)[:, None]
            best[(starts <= places[0] + EARLY * self.steps) & (starts > places[0] - (1 - EARLY) * self.steps)] = 0
        back = self._forward(best, cells)
        beats, tempo = self._backward(best, cells, back, int(places[-1]))
        return begin + beats * STEP_SECONDS, tempo

    def _cells(self, places: NDArray[np.int64], size: int) -> Costs:
        """Return what a beat costs that begins at one step and has one length, shape (size, tempi)."""
        cells = np.empty((size, len(self.steps)), dtype=np.float32)
        for index, (length, steps) in enumerate(zip(self.lengths, self.steps, strict=True)):
            early = int(EARLY * steps)
            offsets = np.arange(-early, steps - early)
            sums = []
            for family in self._families:
                costs = np.tile(_place_costs(offsets * STEP_SECONDS, family, length), len(places))
                starts = (places[:, None] - offsets + steps).ravel()
                total = np.bincount(starts, weights=costs, minlength=size + 2 * int(steps))
                sums.append(total[steps : steps + size])
            cells[:, index] = np.minimum(sums[0], sums[1] + TRIPLET_COST) + self.costs[index]
        return cells

    def _forward(self, best: Costs, cells: Costs) -> NDArray[np.int8]:
        """Fill `best` with what the cheapest way to each state costs, and return by which change it came."""
        size, tempi = best.shape
        back = np.full((size, tempi), -1, dtype=np.int8)
        block = int(self.steps.min()) - 1
        padded = np.full((block, tempi + 2), np.inf, dtype=np.float32)
        columns = np.arange(tempi)
        for begin in range(0, size, block):
            rows = np.arange(begin, min(begin + block, size))[:, None]
            ways = []
            for slack in (-1, 0, 1):
                source = rows - self.steps + slack
                inside = np.maximum(source, 0)
                cost = best[inside, columns] + cells[inside, columns] + SLACK_COST * slack * slack
                ways.append(np.where(source >= 0, cost, np.inf))
            slacks = np.stack(ways)
            slack_of = slacks.argmin(axis=0)
            straight = slacks.min(axis=0)
            here = padded[: len(rows)]
            here[:, 1:-1] = straight
            changes = np.stack([here[:, :-2] + TEMPO_CHANGE, straight, here[:, 2:] + TEMPO_CHANGE])
            change_of = changes.argmin(axis=0)
            cheapest = changes.min(axis=0)
            reached = cheapest < best[begin : begin + len(rows)]
            best[begin : begin + len(rows)] = np.where(reached, cheapest, best[begin : begin + len(rows)])
            came = np.clip(columns + change_of - 1, 0, tempi - 1)
            code = change_of * 3 + np.take_along_axis(slack_of, came, axis=1)
            back[begin : begin + len(rows)] = np.where(reached, code, -1)
        return back

    def _backward(
        self, best: Costs, cells: Costs, back: NDArray[np.int8], last: int
    ) -> tuple[Seconds, NDArray[np.int64]]:
        """Return the beats of the cheapest way, in steps, until the first one after the last onset."""
        rows = np.arange(len(best))[:, None]
        # So late that the last onset cannot be taken for a beat that nobody counted.
        ends = (rows > last + LATE * self.steps) & np.isfinite(best)
        # Past the last onset a beat more would cost more: only the first beat behind it may end the way.
        ends &= rows <= last + self.steps
        row, column = np.unravel_index(int(np.where(ends, best, np.inf).argmin()), best.shape)
        here, tempo = int(row), int(column)
        beats, tempi = [here], [tempo]
        while back[here, tempo] >= 0:
            change, slack = divmod(int(back[here, tempo]), 3)
            tempo += change - 1
            here -= int(self.steps[tempo]) - (slack - 1)
            beats.append(here)
            tempi.append(tempo)
        return np.array(beats[::-1], dtype=np.float64), np.array(tempi[::-1])


def unusual(lengths_s: Seconds) -> Seconds:
    """Return what beats cost for being short or long, as negative logarithms of a probability."""
    cost: Seconds = (np.log2(lengths_s / USUAL_BEAT) / TEMPO_SPREAD_OCTAVES) ** 2 / 2
    return cost


def _place_costs(offsets_s: Seconds, family: dict[int, float], beat_s: float) -> Seconds:
    """Return what an onset costs at each offset from the beat's begin, at its cheapest place of a family."""
    places = [*family.items(), (12, 0.0)]
    costs = [((offsets_s - place / 12 * beat_s) / JITTER_SECONDS) ** 2 / 2 + cost for place, cost in places]
    cheapest: Seconds = np.min(costs, axis=0)
    return cheapest
