"""A report as one page to print: a whole HTML file that asks for nothing else, and runs nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from creatable.notes import name_of
from creatable.reports.movement import MAP_COLUMNS, MAP_ROWS, heat_map
from creatable.reports.pictures import COLUMNS, bars_of, line_of, roll_of
from creatable.reports.ratings import line_in_words, lines_of, scale_in_words, step_in_words
from creatable.reports.reports import NAMELESS, SessionReport, Trend, changes_in
from creatable.reports.table import changes_in_words
from creatable.reports.text import map_in_words, period_name, sessions_in_words, trend_in_words
from creatable.reports.words import Words
from creatable.sessions import PlaySession
from creatable.storage.archive import Archive

FORMAT = "html"
MIME_TYPE = "text/html"
EXTENSION = "html"

STYLES = Path(__file__).parents[1] / "templates/reports/report.css"
COLUMNS_OF_A_TABLE = 5
"""Figures beside each other in a trend's table: more are too narrow on paper."""
DATE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?")
CHART = (300.0, 90.0)
"""Width and height of a trend's picture, in its own units."""


def session(report: SessionReport, words: Words) -> bytes:
    """Return the report of one session."""
    takes, heat = [take.notes for take in report.takes], heat_map(report.paths)
    return _page(
        "session.html", words, figures=report.figures, report=report,
        player=_name_in(report.play_session), play_session=report.play_session,
        heat=heat, map_words=map_in_words(heat, words) if heat else "", map_columns=MAP_COLUMNS, map_rows=MAP_ROWS,
        roll=roll_of(takes), bars=bars_of(takes), columns=COLUMNS,
        length=words.value(report.values["recorded"], "seconds"),
        changes=[changes_in_words(each, words) for each in changes_in(report, words.known_settings)],
        settings=[name for name in words.known_settings if name in report.settings],
        scale_in_words=scale_in_words, step_in_words=step_in_words,
    )


def trend(trend: Trend, words: Words) -> bytes:
    """Return the trend over several."""
    width, height = CHART
    figures = trend.figures
    changed = [place for place, point in enumerate(trend.points) if point.changes]
    return _page(
        "trend.html", words, figures=figures, trend=trend, about=sessions_in_words(trend, words),
        width=width, height=height,
        player=_name_in(trend.points[-1].play_session) if trend.points else "",
        lines={figure.key: line_of([point.values.get(figure.key) for point in trend.points])
               for figure in figures},
        said={figure.key: trend_in_words(trend, figure, words) for figure in figures},
        changes={place: changes_in_words(trend.points[place].changes, words) for place in changed},
        scales=lines_of(point.play_session for point in trend.points),
        scale_in_words=scale_in_words, step_in_words=step_in_words, line_in_words=line_in_words,
        tables=[figures[at : at + COLUMNS_OF_A_TABLE] for at in range(0, len(figures), COLUMNS_OF_A_TABLE)],
    )


def archive(archive: Archive, words: Words) -> bytes:
    """Return what the whole archive holds, as two tables."""
    return _page("archive.html", words, archive=archive, period_name=period_name)


def policy() -> str:
    """Return the Content-Security-Policy of a report: its own styles and nothing else."""
    digest = base64.b64encode(hashlib.sha256(_styles().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _name_in(play_session: PlaySession) -> str:
    name = play_session.player.name
    return "" if name == NAMELESS else name


@lru_cache(maxsize=1)
def _styles() -> str:
    return STYLES.read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("creatable", "templates/reports"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )
    templates.filters["whole_dates"] = _whole_dates
    return templates


def _whole_dates(sentence: str) -> Markup:
    """Keep each date with its time on one line: broken at a hyphen it is two numbers, in Arabic in the wrong order."""
    return Markup(DATE.sub(r'<bdi class="report-date" dir="ltr">\g<0></bdi>', str(escape(sentence))))


def _page(template: str, words: Words, **values: Any) -> bytes:
    html = _templates().get_template(template).render(
        w=words, name_of=name_of, policy=policy(), styles=Markup(_styles()), **values
    )
    return html.encode()
