"""Where notes end on the grid: where the player let go, but without rests and ties that nobody meant."""

from __future__ import annotations

from dataclasses import dataclass

from creatable.notation.grid import DIVISIONS, Grid

LETTING_GO_SECONDS = 0.045
"""How exactly people let go: the standard deviation of an end."""

PLACE_COSTS = {0: 0.0, 6: 0.6, 3: 1.2, 9: 1.2, 4: 0.5, 8: 0.5}
REST_COST = 0.8
"""Of a rest, where the next note begins later than this one ends."""
OVERLAP_COST = 1.2
"""Of a note that goes on while the next one has begun: it needs a voice of its own."""
TIE_COST = 0.6
READ_AT_A_GLANCE = {3, 4, 6, 8, 9, 12, 18, 24, 36, 48}


@dataclass(frozen=True, slots=True)
class Ending:
    """A note whose end is to be placed. next_place: where the next note of the part begins; limit: the latest end."""

    place: int
    end_seconds: float
    next_place: int | None
    limit: int | None


def end_of(ending: Ending, grid: Grid) -> int:
    """Return where a note ends, in twelfths of a beat: behind where it begins."""
    at = grid.place_of(ending.end_seconds)
    return min(_candidates(ending, at, grid), key=lambda place: _cost(ending, place, grid))


def _candidates(ending: Ending, at: float, grid: Grid) -> list[int]:
    beat = max(int(at // DIVISIONS), 0)
    places = {place for each in (beat - 1, beat, beat + 1) if each >= 0 for place in _places(each, grid)}
    if ending.next_place is not None:
        places.add(ending.next_place)
    start = ending.place // DIVISIONS
    places.update(place for each in (start, start + 1) for place in _places(each, grid))
    inside = sorted(place for place in places if place > ending.place)
    limited = [place for place in inside if ending.limit is None or place <= ending.limit]
    return limited or inside[:1]


def _places(beat: int, grid: Grid) -> list[int]:
    step = 4 if grid.divided_in_three(beat) else 3
    return list(range(beat * DIVISIONS, (beat + 1) * DIVISIONS, step))


def _cost(ending: Ending, place: int, grid: Grid) -> float:
    off = (grid.seconds_of(place) - ending.end_seconds) / LETTING_GO_SECONDS
    cost = off * off / 2
    if place == ending.next_place:
        return cost
    cost += PLACE_COSTS[place % DIVISIONS]
    if ending.next_place is not None:
        cost += REST_COST if place < ending.next_place else OVERLAP_COST
    return cost + (0 if place - ending.place in READ_AT_A_GLANCE else TIE_COST)
