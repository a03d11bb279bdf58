"""What a benchmark says: figures with a unit and a goal, and the statistics behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

Samples = Sequence[float]


@dataclass(frozen=True)
class Goal:
    """A figure's limit: at most, or at least, so much."""

    limit: float
    at_least: bool = False

    def met_by(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"{'>=' if self.at_least else '<='} {self.limit:g}"


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    value: float
    unit: str = ""
    goal: Goal | None = None
    note: str = ""

    def as_json(self) -> dict[str, object]:
        met = None if self.goal is None else bool(self.goal.met_by(self.value))
        goal = None if self.goal is None else str(self.goal)
        return {**asdict(self), "value": round(float(self.value), 4), "goal": goal, "met": met}

    def as_row(self) -> list[str]:
        if self.goal is None:
            return [self.name, f"{self.value:.4g} {self.unit}", "", "", self.note]
        met = "yes" if self.goal.met_by(self.value) else "NO"
        return [self.name, f"{self.value:.4g} {self.unit}", f"{self.goal}", met, self.note]


def median(values: Samples) -> float:
    return percentile(values, 50)


def percentile(values: Samples, q: float) -> float:
    return float(np.percentile(values, q)) if len(values) else float("nan")


def spread(name: str, values: Samples, unit: str, *, goal: Goal | None = None, note: str = "") -> list[Figure]:
    """Return the median and the 95th percentile; the goal is the latter's."""
    return [
        Figure(f"{name}, median", median(values), unit, note=f"{len(values)} samples"),
        Figure(f"{name}, 95th percentile", percentile(values, 95), unit, goal, note),
    ]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as columns of plain text."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(lines)
