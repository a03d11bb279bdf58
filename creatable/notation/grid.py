"""Onsets on the grid of their beats: dynamic programming over how each beat is divided, and which onsets it has.

A beat is divided straight (halves, quarters) or in three. What it costs is how far its onsets are from their
places, how unusual the places are, how unusual the division is after that of the beat before, and two onsets in
one place. Then the beats are moved to where the placed onsets say that they were, and it is done once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from creatable.notation.beats import (
    BEAT_COST,
    EVEN,
    JITTER_SECONDS,
    LONGEST_BEAT,
    SHORTEST_BEAT,
    SWUNG,
    Families,
    Seconds,
    find_beats,
    unusual,
)
from creatable.notation.silences import Cuts, with_long, without_long

DIVISIONS = 12
"""Places in a beat, of which straight ones take every third and triplets every fourth."""

SWING_COST = 3.0
"""Of a take that swings throughout, which is rare."""
CHANGES = ((0.0, 2.5), (0.5, 0.4))
"""[family of the beat before][family of this one] -> cost."""

COLLISION = 3.0
FEW = 4
"""Of so many onsets in a beat every arrangement is looked at; of more each goes to its nearest place."""
SAMPLE_ONSETS = 200
"""From so many onsets it is found out how fast they are and whether they swing."""
CONFUSED = (1, 2 / 3, 3 / 2, 1 / 2, 2)
"""Tempi that fit nearly as well as the right one, and itself, looked at more closely."""
DRIFT = 0.008
"""How much of a beat the next one is usually longer or shorter."""
ROUNDS = 3

SHORTEST = 0.1
"""No beat becomes shorter than so many seconds when it is moved."""

BEFORE, AFTER = 0.3, 0.2
"""An onset this much of a beat before or after a beat's begin may be either beat's."""


@dataclass(frozen=True)
class Grid:
    """Beats in seconds, shape (n + 1,), how each of the n is divided, and the places of onsets in twelfths.

    A swung beat is written as two halves and played as two thirds and one: its places are those written.
    """

    beats: Seconds
    is_triplet: NDArray[np.bool_]
    is_swung: NDArray[np.bool_]
    places: NDArray[np.int64]

    def place_of(self, at_seconds: float) -> float:
        """Return a moment in twelfths of a beat from the first one, not rounded; before and behind them it goes on."""
        beat = min(max(int(np.searchsorted(self.beats, at_seconds, side="right")) - 1, 0), len(self.is_triplet) - 1)
        begin, end = self.beats[beat], self.beats[beat + 1]
        inside = DIVISIONS * (at_seconds - begin) / (end - begin)
        if self.is_swung[beat] and 0 <= inside < DIVISIONS:
            inside = inside * 6 / 8 if inside < 8 else 6 + (inside - 8) * 6 / 4
        return float(DIVISIONS * beat + inside)

    def seconds_of(self, place: float) -> float:
        """Return when a place comes."""
        beat = min(max(int(place // DIVISIONS), 0), len(self.is_triplet) - 1)
        begin, end = self.beats[beat], self.beats[beat + 1]
        inside = place - DIVISIONS * beat
        if self.is_swung[beat] and 0 <= inside < DIVISIONS:
            inside = inside * 8 / 6 if inside < 6 else 8 + (inside - 6) * 4 / 6
        return float(begin + inside / DIVISIONS * (end - begin))

    def divided_in_three(self, beat: int) -> bool:
        """Tell how a beat is divided, also one behind the last."""
        return bool(beat < len(self.is_triplet) and self.is_triplet[beat])


@dataclass(frozen=True)
class _Arrangement:
    """What one way to divide beats makes of the onsets, and what that costs."""

    cost: float
    beats: Seconds
    places: list[int]
    triplets: list[bool]
    families: Families

    @property
    def bpm(self) -> float:
        """The tempo that most beats have."""
        return 60 / float(np.median(np.diff(self.beats)))


def put_on_grid(onsets_s: Seconds, tempo_bpm: float | None) -> Grid:
    """Return the onsets on a grid of beats, which begins with the first onset's.

    onsets_s: seconds, shape (n,), rising, at least one. tempo_bpm: the tempo that was meant; None if nobody said.
    """
    shortened, cuts = without_long(onsets_s)
    found = _best(shortened[:SAMPLE_ONSETS], tempo_bpm)
    if len(onsets_s) > SAMPLE_ONSETS:
        found = _arrange(shortened, found.bpm, found.families)
    places = np.array(found.places, dtype=np.int64)
    # Where nothing begins inside a beat it is not divided, and what ends there may end anywhere.
    triplets = np.array(found.triplets, dtype=np.bool_)
    triplets &= np.isin(np.arange(len(triplets)), places[places % DIVISIONS != 0] // DIVISIONS)
    swings = np.full_like(triplets, found.families is SWUNG) & ~triplets
    places = np.where(swings[places // DIVISIONS] & (places % DIVISIONS == 8), places - 2, places)
    return _from_first(_stretched(Grid(found.beats, triplets, swings, places), cuts))


def _stretched(grid: Grid, cuts: Cuts) -> Grid:
    """Return the grid with the silences that were cut out."""
    beats, put_in = with_long(grid.beats, cuts)
    at = np.repeat([index for index, _ in put_in], [count for _, count in put_in]).astype(np.int64)
    later = np.searchsorted(at, grid.places // DIVISIONS, side="right")
    return Grid(beats, np.insert(grid.is_triplet, at, False), np.insert(grid.is_swung, at, False),
                grid.places + DIVISIONS * later)


def _from_first(grid: Grid) -> Grid:
    """Return the grid without the beats before the first onset's."""
    first = int(grid.places[0]) // DIVISIONS
    return Grid(grid.beats[first:], grid.is_triplet[first:], grid.is_swung[first:], grid.places - first * DIVISIONS)


def _best(onsets: Seconds, tempo_bpm: float | None) -> _Arrangement:
    """Return the cheapest arrangement, even or swung, at the tempo that was meant or at those that may have been."""
    arrangements = [_arrange(onsets, tempo_bpm, families) for families in (EVEN, SWUNG)]
    if tempo_bpm is None:
        heard = {round(each.bpm * ratio): each.bpm * ratio for each in arrangements for ratio in CONFUSED}
        arrangements += [_arrange(onsets, bpm, families) for bpm in heard.values() for families in (EVEN, SWUNG)
                         if SHORTEST_BEAT <= 60 / bpm <= LONGEST_BEAT]
    return min(arrangements, key=lambda each: each.cost)


def _arrange(onsets: Seconds, tempo_bpm: float | None, families: Families) -> _Arrangement:
    """Find beats and place the onsets, move the beats to them, and do it again."""
    beats = find_beats(onsets, tempo_bpm, families)
    for _ in range(ROUNDS):
        cost, places, triplets = _place(onsets, beats, families)
        moved = _moved(onsets, places, beats)
        if np.diff(moved).min() < SHORTEST:
            break
        beats = moved
    cost += float(np.sum(BEAT_COST + unusual(np.diff(beats)))) + (SWING_COST if families is SWUNG else 0)
    return _Arrangement(cost, beats, places, triplets, families)


def _place(onsets: Seconds, beats: Seconds, families: Families) -> tuple[float, list[int], list[bool]]:
    """Return the cost, each onset's place in twelfths from the first beat, and which beats are divided in three."""
    lengths = np.diff(beats)
    around = np.append(lengths, lengths[-1])
    earliest = np.searchsorted(onsets, beats - BEFORE * around).tolist()
    latest = np.searchsorted(onsets, beats + AFTER * around).tolist()
    earliest[0], latest[0] = 0, 0
    earliest[-1], latest[-1] = len(onsets), len(onsets)
    states: dict[tuple[int, int], float] = {(0, 0): 0.0}
    history: list[dict[tuple[int, int], tuple[tuple[int, int], tuple[int, ...]]]] = []
    moments = onsets.tolist()
    for beat, (begin, length) in enumerate(zip(beats.tolist(), lengths.tolist(), strict=False)):
        reached: dict[tuple[int, int], float] = {}
        came: dict[tuple[int, int], tuple[tuple[int, int], tuple[int, ...]]] = {}
        for first in {state[0] for state in states}:
            for last in range(max(earliest[beat + 1], first), max(latest[beat + 1], first) + 1):
                inside = [(at - begin) / length * DIVISIONS for at in moments[first:last]]
                scale = length / DIVISIONS / JITTER_SECONDS
                for family in (0, 1):
                    cost, places = _arranged(inside, families[family], scale)
                    for before in (0, 1):
                        known = states.get((first, before))
                        if known is None:
                            continue
                        total = known + cost + CHANGES[before][family]
                        if total < reached.get((last, family), np.inf):
                            reached[last, family] = total
                            came[last, family] = (first, before), places
        states = reached
        history.append(came)
    here = min(states, key=lambda state: states[state])
    return states[here], *_traced(here, history)


def _traced(
    here: tuple[int, int], history: list[dict[tuple[int, int], tuple[tuple[int, int], tuple[int, ...]]]]
) -> tuple[list[int], list[bool]]:
    """Follow the cheapest way back to the first beat."""
    places: list[int] = []
    triplets: list[bool] = []
    for beat in range(len(history) - 1, -1, -1):
        before, inside = history[beat][here]
        places[:0] = [beat * DIVISIONS + place for place in inside]
        triplets.insert(0, here[1] == 1)
        here = before
    return places, triplets


def _arranged(inside: Sequence[float], family: dict[int, float], scale: float) -> tuple[float, tuple[int, ...]]:
    """Return the cheapest places of a beat's onsets, and what they cost.

    inside: where the onsets are, in twelfths of the beat. scale: twelfths to standard deviations.
    """
    if not inside:
        return 0.0, ()
    costs = [{place: (scale * (at - place)) ** 2 / 2 + cost for place, cost in family.items()}
             for at in inside]
    if len(inside) > FEW:
        places = tuple(min(each, key=lambda place: each[place]) for each in costs)
        return sum(each[place] for each, place in zip(costs, places, strict=True)) + COLLISION * (
            len(places) - len(set(places))), places
    return min(
        (sum(each[place] for each, place in zip(costs, places, strict=True)) + collisions, places)
        for places, collisions in _arrangements(tuple(family), len(inside))
    )


@cache
def _arrangements(family: tuple[int, ...], count: int) -> list[tuple[tuple[int, ...], float]]:
    """Return every rising arrangement of some onsets, and what its collisions cost."""
    return [(places, COLLISION * (count - len(set(places))))
            for places in combinations_with_replacement(family, count)]


def _moved(onsets: Seconds, places: Sequence[int], beats: Seconds) -> Seconds:
    """Return the beats that fit the placed onsets best and change their length least, by least squares."""
    size = len(beats)
    length = float(np.median(np.diff(beats)))
    beat = np.minimum(np.array(places) // DIVISIONS, size - 2)
    part = np.array(places) / DIVISIONS - beat
    weight = 1 / JITTER_SECONDS**2
    diagonals = np.zeros((3, size))
    right = np.zeros(size)
    np.add.at(diagonals[0], beat, weight * (1 - part) ** 2)
    np.add.at(diagonals[0], beat + 1, weight * part**2)
    np.add.at(diagonals[1], beat, weight * part * (1 - part))
    np.add.at(right, beat, weight * (1 - part) * onsets)
    np.add.at(right, beat + 1, weight * part * onsets)
    if size > 2:
        stiff = 1 / (DRIFT * length) ** 2
        for row, factor in enumerate((1, -2, 1)):
            diagonals[0, row : size - 2 + row] += stiff * factor**2
        diagonals[1, : size - 2] += -2 * stiff
        diagonals[1, 1 : size - 1] += -2 * stiff
        diagonals[2, : size - 2] += stiff
    # A little for where they were: one onset alone says nothing of a length.
    diagonals[0] += 1e-2 * weight
    right += 1e-2 * weight * beats
    return _solved(diagonals, right)


def _solved(diagonals: NDArray[np.float64], right: Seconds) -> Seconds:
    """Solve a symmetric positive system with five diagonals (L D L^T), of which the upper three are given."""
    main, one, two = (row.tolist() for row in diagonals)
    size = len(main)
    pivot, lower_one, lower_two, value = [0.0] * size, [0.0] * size, [0.0] * size, right.tolist()
    for row in range(size):
        if row > 1:
            lower_two[row] = two[row - 2] / pivot[row - 2]
        if row > 0:
            above = one[row - 1] - (lower_two[row] * pivot[row - 2] * lower_one[row - 1] if row > 1 else 0)
            lower_one[row] = above / pivot[row - 1]
        pivot[row] = main[row]
        if row > 0:
            pivot[row] -= lower_one[row] ** 2 * pivot[row - 1]
            value[row] -= lower_one[row] * value[row - 1]
        if row > 1:
            pivot[row] -= lower_two[row] ** 2 * pivot[row - 2]
            value[row] -= lower_two[row] * value[row - 2]
    for row in range(size - 1, -1, -1):
        value[row] /= pivot[row]
        if row + 1 < size:
            value[row] -= lower_one[row + 1] * value[row + 1]
        if row + 2 < size:
            value[row] -= lower_two[row + 2] * value[row + 2]
    return np.array(value)
