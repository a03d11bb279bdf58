"""The way of the pointer in a take: places within the reach at a steady rate, never a picture."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from creatable.complaints import break_rule
from creatable.documents import Strict, line

MAX_SAMPLES = 2 * 3600 * 30
"""Two hours at the quickest rate."""
SCALE = 10_000
"""What 1, the far edge of the reach, is written as."""
LOST = -1
"""In place of a place that was not known."""
_MAX_TEXT = 4 * ((2 * MAX_SAMPLES + 2) // 3)

Column = Annotated[str, Field(pattern="^[A-Za-z0-9+/]*={0,2}$", max_length=_MAX_TEXT,
                              description="signed 16-bit numbers, little-endian, in base64")]


class Movement(Strict):
    """Two columns of samples, from the take's start: 0 is the left or upper edge of the reach, 10000 the other one."""

    rate_hz: Annotated[int, Field(ge=10, le=30)]
    source: Annotated[str, line(40)]
    x: Column
    y: Column

    @model_validator(mode="after")
    def _columns_match(self) -> Self:
        columns = {name: _checked(getattr(self, name), name) for name in ("x", "y")}
        if columns["x"].size != columns["y"].size:
            break_rule(f"must have as many samples as x, {columns['x'].size}, got {columns['y'].size}", "y")
        if not np.array_equal(columns["x"] == LOST, columns["y"] == LOST):
            break_rule("must be lost where x is", "y")
        return self


def column_of(text: str) -> NDArray[np.int16]:
    """Return a column's numbers. Raises ValueError where it is none."""
    return np.frombuffer(base64.b64decode(text, validate=True), dtype="<i2").astype(np.int16)


def _checked(text: str, name: str) -> NDArray[np.int16]:
    try:
        column = column_of(text)
    except (ValueError, binascii.Error):
        break_rule("must be signed 16-bit numbers in base64", name)
    if column.size and (column.min() < LOST or column.max() > SCALE):
        break_rule(f"must hold numbers {LOST}..{SCALE}", name)
    return column
