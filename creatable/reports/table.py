"""A report as a table for spreadsheets. What people wrote is made harmless: no spreadsheet runs it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from creatable.exporters.csv_notes import harmless
from creatable.ratings import Rating
from creatable.reports.ratings import lines_of, number_of, scale_in_words, step_in_words
from creatable.reports.reports import Change, SessionReport, Trend
from creatable.reports.words import Words
from creatable.storage.archive import Archive

FORMAT = "csv"
MIME_TYPE = "text/csv"
EXTENSION = "csv"

Cell = str | float | None


def session(report: SessionReport, words: Words) -> bytes:
    """Return one line a figure, with its unit and its definition, then one for each rating and each setting."""
    figures: list[Sequence[Cell]] = [
        (words(f"figure-{figure.key}"), report.values[figure.key], words(f"unit-{figure.unit}"),
         words(f"figure-{figure.key}-about"))
        for figure in report.figures
    ]
    settings = [(harmless(words.setting(name)), harmless(words.choice(name, report.settings[name])), "",
                 words("settings")) for name in words.known_settings if name in report.settings]
    ratings = [_rating(each, words) for each in report.play_session.ratings]
    return _file([[words(key) for key in ("figure", "value", "unit", "definition")], *figures, *ratings, *settings])


def trend(trend: Trend, words: Words) -> bytes:
    """Return one line a session, one column a figure with its unit and a scale, and what was set otherwise."""
    headings = [f"{words(f'figure-{figure.key}')} ({words(f'unit-{figure.unit}')})" for figure in trend.figures]
    scales = lines_of(point.play_session for point in trend.points)
    headings += [harmless(f"{scale_in_words(each.first, words)} ({words('by-hand')})") for each in scales]
    lines = [
        [point.play_session.started_at.isoformat(), *(point.values.get(figure.key) for figure in trend.figures),
         *(_entered(each.of(point.play_session)) for each in scales),
         harmless(changes_in_words(point.changes, words))]
        for point in trend.points
    ]
    return _file([[words("began"), *headings, words("changed")], *lines])


def archive(archive: Archive, words: Words) -> bytes:
    """Return one line a period, then one line a player; lengths in seconds, to be counted with."""
    seconds = f"{words('length')} ({words('unit-seconds')})"
    sums = [words("takes"), seconds, words("note-count"), words("sessions")]
    periods = [(f"{each.begins:%Y-%m-%d}", each.takes, round(each.seconds, 3), each.notes, each.sessions, each.players)
               for each in archive.periods]
    players = [(harmless(each.name), each.takes, round(each.seconds, 3), each.notes, each.sessions,
                each.last_at.isoformat() if each.last_at else None) for each in archive.players]
    return _file([[words(f"by-{archive.by}"), *sums, words("players")], *periods, [],
                  [words("player"), *sums, words("last-session")], *players])


def _rating(rating: Rating, words: Words) -> Sequence[Cell]:
    said = f"{words('by-hand')}, {words.moment(rating.at)}. {rating.note}".strip()
    return (harmless(scale_in_words(rating, words)), number_of(rating), harmless(step_in_words(rating, words)), said)


def _entered(ratings: Sequence[Rating]) -> Cell:
    """Return a number that can be counted with; several of one session stay beside each other as words."""
    numbers = [number_of(each) for each in ratings]
    return numbers[0] if len(numbers) == 1 else harmless("; ".join(map(str, numbers)))


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
