"""Ratings: steps of scales that somebody entered by hand for a play session. Nothing computes one.

Of the framework Sounds of Intent no more is here than the names of its domains and the numbers of its levels.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import FailFast, Field, model_validator

from creatable.complaints import break_rule
from creatable.documents import Moment, Strict, line, lines

MAX_RATINGS, MAX_REMARK, MAX_AIM, MAX_SCALE, MAX_STEP = 100, 300, 300, 60, 40


class _Entered(Strict):
    id: UUID
    at: Moment
    note: Annotated[str, lines(MAX_REMARK)]


class SoundsOfIntent(_Entered):
    """A level of a domain of Sounds of Intent."""

    type: Literal["sounds-of-intent"]
    domain: Literal["reactive", "proactive", "interactive"]
    level: Annotated[int, Field(ge=1, le=6)]


class GoalAttainment(_Entered):
    """How far a goal was attained: 0 as expected, above more, below less."""

    type: Literal["goal-attainment"]
    goal: Annotated[str, line(MAX_AIM)]
    value: Annotated[int, Field(ge=-2, le=2)]


class OwnScale(_Entered):
    """A step, counted from 1, of a scale that somebody made for themselves."""

    type: Literal["own-scale"]
    name: Annotated[str, line(MAX_SCALE)]
    steps: Annotated[tuple[Annotated[str, line(MAX_STEP)], ...], FailFast(), Field(min_length=3, max_length=7)]
    step: Annotated[int, Field(ge=1, le=7)]

    @model_validator(mode="after")
    def _has_its_step(self) -> Self:
        if self.step > len(self.steps):
            break_rule(f"must be 1..{len(self.steps)}, got {self.step}", "step")
        return self


Rating = Annotated[SoundsOfIntent | GoalAttainment | OwnScale, Field(discriminator="type")]


def words_of(rating: Rating) -> tuple[str, ...]:
    """Return what somebody wrote in it."""
    match rating:
        case GoalAttainment():
            return rating.goal, rating.note
        case OwnScale():
            return rating.name, *rating.steps, rating.note
        case _:
            return (rating.note,)


def ratings_in_time(ratings: Iterable[Rating]) -> tuple[Rating, ...]:
    """Return ratings in their order."""
    return tuple(sorted(ratings, key=lambda each: (each.at.astimezone(UTC), str(each.id))))
