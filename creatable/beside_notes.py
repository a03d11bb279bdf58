"""What a take holds beside its notes and the way of the pointer: what the page called for, and what was said of help.

Both are steps: each holds from its time until the next one. Neither is music, so neither is among the events.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Self, TypeVar

from pydantic import AfterValidator, FailFast, Field, model_validator

from creatable.complaints import break_rule
from creatable.documents import Strict

MAX_CUES, MAX_HELP = 20_000, 1000

Seconds = Annotated[float, Field(ge=0, le=86_400)]


class Cue(Strict):
    """From here on the page calls for this note; without one, for none.

    by: "person" where somebody beside the player called, for whatever is played; what the page calls for stays.
    """

    at_seconds: Seconds
    note: Annotated[int, Field(ge=0, le=127)] | None = None
    by: Literal["person"] | None = None

    @model_validator(mode="after")
    def _calls_for_anything(self) -> Self:
        if self.by and self.note is not None:
            break_rule("must not be there where a person calls", "note")
        return self


class Help(Strict):
    """From here on the player is helped, or plays alone; without `on`, nobody says."""

    at_seconds: Seconds
    on: bool | None = None


S = TypeVar("S", bound=Sequence[Cue | Help])


def _in_order(steps: S) -> S:
    for place in range(1, len(steps)):
        before, here = steps[place - 1].at_seconds, steps[place].at_seconds
        if here < before:
            break_rule(f"must never decrease, got {here:g} after {before:g}", place, "atSeconds")
    return steps


# A take without any reads as it did before there were such steps.
Cues = Annotated[
    tuple[Cue, ...], FailFast(), Field(max_length=MAX_CUES, exclude_if=lambda cues: not cues), AfterValidator(_in_order)
]
Helps = Annotated[
    tuple[Help, ...], FailFast(), Field(max_length=MAX_HELP, exclude_if=lambda it: not it), AfterValidator(_in_order)
]
