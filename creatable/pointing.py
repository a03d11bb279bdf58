"""Pointing tests that a player did while a play session went on, as the page measured them (ISO 9241-411)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from creatable.documents import Moment, Strict

MAX_POINTING_TESTS = 100


class PointingTest(Strict):
    """One test. source: what pointed, such as nose or mouse; throughput: bits a second; error_rate: 0..1.

    dwell_ms: how long a target was rested on, 0 unless selected so; movement_ms: mean, the rest is part of it.
    """

    id: UUID
    at: Moment
    source: Annotated[str, Field(pattern="^[A-Za-z][A-Za-z0-9-]{0,39}$")]
    select: Literal["press", "dwell", "enter"]
    dwell_ms: Annotated[float, Field(ge=0, le=60_000)]
    trials: Annotated[int, Field(ge=2, le=10_000)]
    throughput: Annotated[float, Field(ge=0, le=1000)]
    movement_ms: Annotated[float, Field(ge=0, le=600_000)]
    error_rate: Annotated[float, Field(ge=0, le=1)]


def tests_in_time(tests: Iterable[PointingTest]) -> tuple[PointingTest, ...]:
    """Return tests in their order."""
    return tuple(sorted(tests, key=lambda each: (each.at.astimezone(UTC), str(each.id))))
