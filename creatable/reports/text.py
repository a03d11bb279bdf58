"""A report as plain text, to be copied into a record."""

from __future__ import annotations

from collections.abc import Iterable

from creatable.reports.metrics import Figure
from creatable.reports.movement import HeatMap, heat_map
from creatable.reports.pictures import line_of
from creatable.reports.ratings import line_in_words, lines_of, scale_in_words, step_in_words
from creatable.reports.reports import NAMELESS, SessionReport, Trend
from creatable.reports.table import changes_in_words
from creatable.reports.words import Words
from creatable.storage.archive import Archive, PeriodSum, PlayerSum

FORMAT = "text"
MIME_TYPE = "text/plain"
EXTENSION = "txt"


def session(report: SessionReport, words: Words) -> bytes:
    """Return the figures and what was set, a line each."""
    play_session = report.play_session
    return _text([
        words("session-title"),
        *([f"{words('player')}: {play_session.player.name}"] if play_session.player.name != NAMELESS else []),
        f"{words('began')}: {words.moment(play_session.started_at)}",
        f"{words('ended')}: {words.moment(play_session.ended_at) if play_session.ended_at else words('goes-on')}",
        *([f"{words('goal')}: {play_session.goal}"] if play_session.goal else []),
        "",
        *(f"{words(f'figure-{figure.key}')}: {words.value(report.values[figure.key], figure.unit)}"
          for figure in report.figures),
        *([words("takes-missing", count=report.missing)] if report.missing else []),
        *_where(report, words),
        *_ratings(report, words),
        "",
        words("settings"),
        *(f"{words.setting(name)}: {words.choice(name, report.settings[name])}"
          for name in words.known_settings if name in report.settings),
        "",
        words("left-out"),
        words("about"),
    ])


def trend(trend: Trend, words: Words) -> bytes:
    """Return each figure's first, last, least and most value, and what was set otherwise when."""
    points = trend.points
    return _text([
        words("trend-title"),
        sessions_in_words(trend, words),
        *([words("takes-missing", count=trend.missing)] if trend.missing else []),
        "",
        *(f"{words(f'figure-{figure.key}')}: {trend_in_words(trend, figure, words)}" for figure in trend.figures),
        *_scales(trend, words),
        "",
        words("changes"),
        *(f"{words.moment(point.play_session.started_at)}: {changes_in_words(point.changes, words)}"
          for point in points if point.changes),
        "",
        words("left-out"),
        words("about"),
    ])


def archive(archive: Archive, words: Words) -> bytes:
    """Return each period and each player, a line each."""
    return _text([
        words("archive-title"),
        *([] if archive.periods else [words("archive-empty")]),
        "",
        *(f"{period_name(each, archive.by, words)}: {_sums(each, words)}; {words('players')}: {each.players}"
          for each in archive.periods),
        "",
        *(f"{each.name}: {_sums(each, words)}" for each in archive.players),
        "",
        words("archive-about"),
    ])


def period_name(period: PeriodSum, by: str, words: Words) -> str:
    """Return what a month or a week is called."""
    return words(f"in-{by}", at=f"{period.begins:%Y-%m}" if by == "month" else f"{period.begins:%Y-%m-%d}")


def _sums(each: PeriodSum | PlayerSum, words: Words) -> str:
    values = {"takes": each.takes, "length": words.value(each.seconds, "seconds"), "note-count": each.notes,
              "sessions": each.sessions}
    return "; ".join(f"{words(key)}: {value}" for key, value in values.items())


def sessions_in_words(trend: Trend, words: Words) -> str:
    """Return how many sessions there are, and from when."""
    if not trend.points:
        return words("no-sessions")
    first, last = (words.moment(trend.points[place].play_session.started_at) for place in (0, -1))
    return words("sessions-words", count=len(trend.points), total=trend.total, first=first, last=last)


def trend_in_words(trend: Trend, figure: Figure, words: Words) -> str:
    """Return a figure's first, last, least and most value in a sentence."""
    there = [(value, point) for point in trend.points if (value := point.values.get(figure.key)) is not None]
    if line_of([value for value, _ in there]) is None:
        return words("trend-none")
    least, most = (choose(there, key=lambda pair: pair[0]) for choose in (min, max))
    if least[0] == most[0]:
        return words("trend-same", value=words.value(least[0], figure.unit))
    values = {"first": there[0], "last": there[-1], "least": least, "most": most}
    return words(
        "trend-words",
        **{name: words.value(value, figure.unit) for name, (value, _) in values.items()},
        leastAt=words.moment(least[1].play_session.started_at), mostAt=words.moment(most[1].play_session.started_at),
    )


def map_in_words(heat: HeatMap, words: Words) -> str:
    """Return where the pointer was longest, in a sentence."""
    row, column = heat.most
    share = words.value(heat.ninths[row][column], "percent")
    return words("map-words", row=words(f"row-{row}"), column=words(f"column-{column}"), share=share)


def _where(report: SessionReport, words: Words) -> list[str]:
    heat = heat_map(report.paths)
    return [map_in_words(heat, words)] if heat else []


def _ratings(report: SessionReport, words: Words) -> list[str]:
    """Return what was entered by hand, a line each."""
    lines = [
        f"{scale_in_words(each, words)}: {step_in_words(each, words)} ({words.moment(each.at)}) {each.note}".strip()
        for each in report.play_session.ratings
    ]
    return ["", words("ratings"), *lines, words("ratings-about")] if lines else []


def _scales(trend: Trend, words: Words) -> list[str]:
    """Return what was entered by hand, a line for each scale."""
    lines = [f"{scale_in_words(each.first, words)}: {line_in_words(each, words)}"
             for each in lines_of(point.play_session for point in trend.points)]
    return ["", words("ratings"), *lines, words("ratings-about")] if lines else []


def _text(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
