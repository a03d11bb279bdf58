"""A report as a table for spreadsheets. What people wrote is made harmless: no spreadsheet runs it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from creatable.exporters.csv_notes import harmless
from creatable.reports.metrics import FIGURES
from creatable.reports.reports import Change, SessionReport, Trend
from creatable.reports.words import Words

FORMAT = "csv"
MIME_TYPE = "text/csv"
EXTENSION = "csv"

Cell = str | float | None


def session(report: SessionReport, words: Words) -> bytes:
    """Return one line a figure, with its unit and its definition, then one line for each setting."""
    figures: list[Sequence[Cell]] = [
        (words(f"figure-{figure.key}"), report.values[figure.key], words(f"unit-{figure.unit}"),
         words(f"figure-{figure.key}-about"))
        for figure in FIGURES
    ]
    settings = [(harmless(words.setting(name)), harmless(words.choice(name, report.settings[name])), "",
                 words("settings")) for name in words.known_settings if name in report.settings]
    return _file([[words(key) for key in ("figure", "value", "unit", "definition")], *figures, *settings])


def trend(trend: Trend, words: Words) -> bytes:
    """Return one line a session, one column a figure with its unit, and what was set otherwise."""
    headings = [f"{words(f'figure-{figure.key}')} ({words(f'unit-{figure.unit}')})" for figure in FIGURES]
    lines = [
        [point.play_session.started_at.isoformat(), *(point.values[figure.key] for figure in FIGURES),
         harmless(changes_in_words(point.changes, words))]
        for point in trend.points
    ]
    return _file([[words("began"), *headings, words("changed")], *lines])


def changes_in_words(changes: Iterable[Change], words: Words) -> str:
    """Return what was changed, in a line."""
    return "; ".join(
        words("change", setting=words.setting(each.name), before=words.choice(each.name, each.before),
              after=words.choice(each.name, each.after))
        for each in changes
    )


def _file(lines: Iterable[Sequence[Cell]]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_NONNUMERIC).writerows(
        ["" if cell is None else cell for cell in line] for line in lines
    )
    return file.getvalue().encode("utf-8-sig")
