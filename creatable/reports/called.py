"""What the page called for in a take, how long it was until that was played, and what was played with help.

docs/reference/figures.md has the definitions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from creatable.reports.note_arrays import Floats, TakeNotes

NOTHING = -1
"""In place of a note, where none is called for."""
UNSAID, ALONE, HELPED = -1, 0, 1


@dataclass(frozen=True, eq=False)
class Calls:
    """The calls of one take. waits: seconds from each call that was answered to its answer, shape (n,)."""

    waits: Floats


@dataclass(frozen=True, eq=False)
class Prompts:
    """The cues that a person gave in one take: how many, and waits as in Calls."""

    given: int
    waits: Floats


@dataclass(frozen=True)
class HelpCounts:
    """How many notes of one take were struck alone, and how many with help."""

    alone: int
    helped: int


def calls_in(take: Mapping[str, Any], notes: TakeNotes) -> Calls | None:
    """Return the calls of a take, as its JSON has it; None where the page called for nothing.

    The answer is the first strike of the called note, drums aside, after the call and no later than the next one: the
    page calls for the next note as the one before is struck, at the same moment of its clock.
    """
    cues = [cue for cue in take.get("cues", ()) if "by" not in cue]
    if not cues:
        return None
    called = np.array([cue.get("note", NOTHING) for cue in cues], np.int64)
    return Calls(_waits(cues, notes, lambda place: (called[place] == notes.pitches) & ~notes.are_drums))


def prompts_in(take: Mapping[str, Any], notes: TakeNotes) -> Prompts | None:
    """Return the cues that a person gave in a take, as its JSON has it; None where nobody gave one.

    The answer is the first strike of whatever, drums too, after the cue and no later than the next of these cues.
    """
    cues = [cue for cue in take.get("cues", ()) if "by" in cue]
    return Prompts(len(cues), _waits(cues, notes, lambda place: np.full(place.shape, True))) if cues else None


def _waits(cues: Sequence[Mapping[str, Any]], notes: TakeNotes, fits: Callable[[Any], Any]) -> Floats:
    """Return the seconds from each cue to the first strike before the next one that fits it, where there is one."""
    at = np.array([cue["atSeconds"] for cue in cues], np.float64)
    place = np.searchsorted(at, notes.starts, side="left") - 1
    answers = (place >= 0) & fits(place)
    answered, first = np.unique(place[answers], return_index=True)
    waits: Floats = notes.starts[answers][first] - at[answered]
    return waits


def help_in(take: Mapping[str, Any], notes: TakeNotes) -> HelpCounts | None:
    """Return the notes alone and with help of a take, as its JSON has it; None where nobody said anything."""
    said = take.get("help")
    if not said:
        return None
    at = np.array([step["atSeconds"] for step in said], np.float64)
    state = np.array([UNSAID if step.get("on") is None else int(step["on"]) for step in said], np.int64)
    place = np.searchsorted(at, notes.starts, side="right") - 1
    known = state[place[place >= 0]]
    return HelpCounts(*(int(np.count_nonzero(known == which)) for which in (ALONE, HELPED)))
