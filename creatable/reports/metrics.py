"""The figures of a report: one function each, and one line in FIGURES.

A function takes all that was played in a session and returns a number, or None where there is too little to tell. Its
name and its definition, for people, are the words figure-KEY and figure-KEY-about of locales/*/reports.ftl. A figure
says what was played and nothing about who played. docs/reference/figures.md has the formulas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from creatable.pointing import PointingTest
from creatable.reports.called import Calls, HelpCounts, Prompts
from creatable.reports.movement import LEAST_MOVES, NO_PATHS, Paths
from creatable.reports.note_arrays import Floats, TakeNotes

REST_SECONDS = 2.0
"""A silence this long is a rest, and an interval this long belongs to no pulse."""
CHORD_SECONDS = 0.05
"""Notes this close are one strike: a chord, or two players at once."""
LEAST_INTERVALS = 8
"""Of fewer intervals neither pulse nor evenness is told."""
LEAST_ANSWERS = 5
"""Of fewer calls that were answered no reaction time is told."""
STEPS = np.array([0.5, 1.0, 2.0, 3.0, 4.0])
"""Lengths of notes beside the usual one, by which a rhythm is even."""

Unit = Literal["seconds", "count", "per-minute", "percent", "bits-per-second", "plain"]


@dataclass(frozen=True, eq=False)
class Played:
    """All that was played in a session: its takes in order, how many moments were marked, and ways of the pointer.

    calls, prompts, helps: of the takes in which the page called for notes, a person gave cues, or somebody said whether
    there was help. pointing_tests: those that were done in the session.
    """

    takes: tuple[TakeNotes, ...]
    mark_count: int = 0
    paths: Paths = NO_PATHS
    calls: tuple[Calls, ...] = ()
    helps: tuple[HelpCounts, ...] = ()
    prompts: tuple[Prompts, ...] = ()
    pointing_tests: tuple[PointingTest, ...] = ()

    @cached_property
    def silences(self) -> Floats:
        """Seconds of each silence in a take, take after take."""
        return _joined(take.silences for take in self.takes)

    @cached_property
    def rests(self) -> Floats:
        """Seconds of each rest."""
        return self.silences[self.silences >= REST_SECONDS]

    @cached_property
    def holds(self) -> Floats:
        """Seconds for which each note was held; drums have no end that anybody hears."""
        return _joined((take.ends - take.starts)[~take.are_drums] for take in self.takes)

    @cached_property
    def intervals(self) -> Floats:
        """Seconds from each strike to the next of its take, where no rest lies between."""
        return _joined(_intervals(take) for take in self.takes)

    @cached_property
    def prompt_waits(self) -> Floats:
        """Seconds from each cue of a person to its answer."""
        return _joined(prompts.waits for prompts in self.prompts)

    @cached_property
    def waits(self) -> Floats:
        """Seconds from each call of the page to its answer."""
        return _joined(calls.waits for calls in self.calls)


def recorded(played: Played) -> float:
    """Return the seconds of all takes together."""
    return float(sum(take.duration_seconds for take in played.takes))


def active(played: Played) -> float:
    """Return the seconds of all takes without their rests."""
    return max(0.0, recorded(played) - rest_time(played))


def rest_count(played: Played) -> int:
    """Return how many rests there are."""
    return int(played.rests.size)


def rest_time(played: Played) -> float:
    """Return the seconds of all rests together."""
    return float(played.rests.sum())


def notes(played: Played) -> int:
    """Return how many notes were struck."""
    return sum(take.starts.size for take in played.takes)


def notes_a_minute(played: Played) -> float | None:
    """Return the notes in a minute of active time."""
    seconds = active(played)
    return 60 * notes(played) / seconds if seconds > 0 else None


def pitches(played: Played) -> int:
    """Return how many different pitches were played."""
    return len({int(pitch) for take in played.takes for pitch in np.unique(take.pitches[~take.are_drums])})


def drum_sounds(played: Played) -> int:
    """Return how many different drums were played."""
    return len({int(pitch) for take in played.takes for pitch in np.unique(take.pitches[take.are_drums])})


def hold(played: Played) -> float | None:
    """Return the median seconds for which a note was held."""
    return float(np.median(played.holds)) if played.holds.size else None


def longest_hold(played: Played) -> float | None:
    """Return the seconds for which the longest note was held."""
    return float(played.holds.max()) if played.holds.size else None


def pulse(played: Played) -> float | None:
    """Return strikes a minute: 60 s by the median interval."""
    return 60 / float(np.median(played.intervals)) if played.intervals.size >= LEAST_INTERVALS else None


def pulse_change(played: Played) -> float | None:
    """Return by how much quicker the second half of the intervals is than the first, in percent."""
    half = played.intervals.size // 2
    if half < LEAST_INTERVALS:
        return None
    before, after = np.median(played.intervals[:half]), np.median(played.intervals[-half:])
    return float(100 * (before / after - 1))


def unevenness(played: Played) -> float | None:
    """Return how far an interval lies from a half, one, two, three or four usual ones, in percent of a usual one.

    The usual interval and the distance that is told are both medians.
    """
    if played.intervals.size < LEAST_INTERVALS:
        return None
    relative = played.intervals / np.median(played.intervals)
    away = np.abs(relative[:, np.newaxis] - STEPS).min(axis=1)
    return float(100 * np.median(away))


def unseen(played: Played) -> float | None:
    """Return the seconds in which the camera did not see the player; None where no take used one."""
    lost = [take.lost_seconds for take in played.takes if take.lost_seconds is not None]
    return sum(lost) if lost else None


def marks(played: Played) -> int:
    """Return how many moments were marked."""
    return played.mark_count


def path_time(played: Played) -> float | None:
    """Return the seconds of which the way of the pointer was kept."""
    return played.paths.seconds


def path_lost(played: Played) -> float | None:
    """Return for how much of the kept way nobody knew where the pointer was, in percent."""
    return played.paths.lost_percent


def reach_left(played: Played) -> float | None:
    """Return how much of the reach to the left was used, in percent."""
    return played.paths.reach_percent(played.paths.x, 5)


def reach_right(played: Played) -> float | None:
    """Return how much of the reach to the right was used, in percent."""
    return played.paths.reach_percent(played.paths.x, 95)


def reach_up(played: Played) -> float | None:
    """Return how much of the reach upwards was used, in percent."""
    return played.paths.reach_percent(played.paths.y, 5)


def reach_down(played: Played) -> float | None:
    """Return how much of the reach downwards was used, in percent."""
    return played.paths.reach_percent(played.paths.y, 95)


def moves(played: Played) -> int | None:
    """Return how many movements there were."""
    return len(played.paths.smoothness) if played.paths.each else None


def smoothness(played: Played) -> float | None:
    """Return the median spectral arc length of the movements."""
    lengths = played.paths.smoothness
    return float(np.median(lengths)) if len(lengths) >= LEAST_MOVES else None


def answers(played: Played) -> int | None:
    """Return how many notes were called for and played; None where the page called for nothing."""
    return int(played.waits.size) if played.calls else None


def reaction(played: Played) -> float | None:
    """Return the median seconds from a call to its answer."""
    return float(np.median(played.waits)) if played.waits.size >= LEAST_ANSWERS else None


def prompts(played: Played) -> int | None:
    """Return how many cues a person gave; None where nobody gave one."""
    return sum(each.given for each in played.prompts) if played.prompts else None


def prompt_answers(played: Played) -> int | None:
    """Return how many of them were answered."""
    return int(played.prompt_waits.size) if played.prompts else None


def prompt_reaction(played: Played) -> float | None:
    """Return the median seconds from a person's cue to its answer."""
    return float(np.median(played.prompt_waits)) if played.prompt_waits.size >= LEAST_ANSWERS else None


def notes_alone(played: Played) -> int | None:
    """Return the notes of which was said that nobody helped; None where nothing was said."""
    return sum(each.alone for each in played.helps) if played.helps else None


def notes_helped(played: Played) -> int | None:
    """Return the notes of which was said that somebody helped."""
    return sum(each.helped for each in played.helps) if played.helps else None


def pointing_tests(played: Played) -> int:
    """Return how many pointing tests were done."""
    return len(played.pointing_tests)


def pointing_throughput(played: Played) -> float | None:
    """Return the mean throughput of the pointing tests, in bits a second."""
    return _mean(test.throughput for test in played.pointing_tests)


def pointing_time(played: Played) -> float | None:
    """Return the mean seconds of a movement in the pointing tests."""
    return _mean(test.movement_ms / 1000 for test in played.pointing_tests)


def pointing_misses(played: Played) -> float | None:
    """Return how many of all targets of the pointing tests were missed, in percent."""
    targets = sum(test.trials for test in played.pointing_tests)
    missed = sum(test.error_rate * test.trials for test in played.pointing_tests)
    return 100 * missed / targets if targets else None


@dataclass(frozen=True)
class Figure:
    """One figure: its key in addresses, tables and words, and what it is counted in.

    of_takes: it is told where something was recorded; nothing recorded is not nothing played.
    """

    key: str
    unit: Unit
    compute: Callable[[Played], float | None]
    of_takes: bool = True

    def value_in(self, played: Played) -> float | None:
        """Return its value, rounded to thousandths; None where it cannot be told."""
        value = self.compute(played) if played.takes or not self.of_takes else None
        return None if value is None else round(value, 3)


FIGURES = (
    Figure("recorded", "seconds", recorded),
    Figure("active", "seconds", active),
    Figure("rests", "count", rest_count),
    Figure("rest-time", "seconds", rest_time),
    Figure("notes", "count", notes),
    Figure("notes-a-minute", "per-minute", notes_a_minute),
    Figure("pitches", "count", pitches),
    Figure("drum-sounds", "count", drum_sounds),
    Figure("hold", "seconds", hold),
    Figure("longest-hold", "seconds", longest_hold),
    Figure("pulse", "per-minute", pulse),
    Figure("pulse-change", "percent", pulse_change),
    Figure("unevenness", "percent", unevenness),
    Figure("unseen", "seconds", unseen),
    Figure("marks", "count", marks, of_takes=False),
)


MOVEMENT = (
    Figure("path-time", "seconds", path_time),
    Figure("path-lost", "percent", path_lost),
    Figure("reach-left", "percent", reach_left),
    Figure("reach-right", "percent", reach_right),
    Figure("reach-up", "percent", reach_up),
    Figure("reach-down", "percent", reach_down),
    Figure("moves", "count", moves),
    Figure("smoothness", "plain", smoothness),
)
"""Figures of the way of the pointer, which is kept only where somebody wanted it."""


CALLS = (
    Figure("answers", "count", answers),
    Figure("reaction", "seconds", reaction),
)
"""Figures of what the page called for, where it did."""

PROMPTS = (
    Figure("prompts", "count", prompts),
    Figure("prompt-answers", "count", prompt_answers),
    Figure("prompt-reaction", "seconds", prompt_reaction),
)
"""Figures of the cues that a person gave, where somebody did."""

HELP = (
    Figure("notes-alone", "count", notes_alone),
    Figure("notes-helped", "count", notes_helped),
)
"""Figures of help, where somebody said whether there was any."""


POINTING = (
    Figure("pointing-tests", "count", pointing_tests, of_takes=False),
    Figure("pointing-throughput", "bits-per-second", pointing_throughput, of_takes=False),
    Figure("pointing-time", "seconds", pointing_time, of_takes=False),
    Figure("pointing-misses", "percent", pointing_misses, of_takes=False),
)
"""Figures of the pointing tests, where any was done in the session."""

SOMETIMES = (CALLS, PROMPTS, HELP, MOVEMENT, POINTING)
"""Groups of figures that are told where there is something to tell."""


def values_of(played: Played) -> dict[str, float | None]:
    """Return every figure by its key; those of a group that is not always there where it is."""
    kept = (played.calls, played.prompts, played.helps, played.paths.each, played.pointing_tests)
    there = (group for group, found in zip(SOMETIMES, kept, strict=True) if found)
    figures = [*FIGURES, *(figure for group in there for figure in group)]
    return {figure.key: figure.value_in(played) for figure in figures}


def figures_in(every: Iterable[Mapping[str, float | None]]) -> tuple[Figure, ...]:
    """Return the figures that are told of sessions with these values."""
    keys = set().union(*every)
    return (*FIGURES, *(figure for group in SOMETIMES for figure in group if figure.key in keys))


def _intervals(take: TakeNotes) -> Floats:
    between = np.diff(take.starts)
    strikes = take.starts[np.concatenate(([True], between > CHORD_SECONDS))] if take.starts.size else take.starts
    intervals = np.diff(strikes)
    return intervals[intervals < REST_SECONDS]


def _mean(values: Iterable[float]) -> float | None:
    there = list(values)
    return sum(there) / len(there) if there else None


def _joined(parts: Iterable[Floats]) -> Floats:
    return np.concatenate([np.empty(0), *parts])
