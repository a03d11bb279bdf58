"""Every status has its sentence, every sentence its status, and docs/reference/status.md names them all."""

from __future__ import annotations

import re
from functools import cache

import bootstrap

STATIC = bootstrap.ROOT / "static"
PAGES = bootstrap.ROOT / "creatable/templates"
LEVELS = {"info", "warning", "problem"}
# One is a camera that somebody closed on purpose, one a training that a newer one took over.
NOT_FOR_THE_PLAYER = {"camera-closed", "training-superseded"}
# What the status line puts before a sentence of that level.
OPENINGS = {f"status-{level}" for level in LEVELS}
CODE = re.compile(r"'([a-z]+(?:-[a-z]+)*)'")
# Where codes stand: what is said or thrown, what a function may throw by its types, and tables of codes.
SAID = re.compile(r"\b(?:report|say|tell|onProblem|restart|die|toError|new \w+Error)\(\s*([^;\n]*)")
GIVEN = re.compile(r"type: 'error', code: ('[a-z-]+')|code: ('[a-z-]+'), level")
TYPES = re.compile(r"@(?:param|typedef) \{('[^}]*)\} (?:code|\w+Code)\b")
TABLES = re.compile(r"CODES = ([^;]*);")


@cache
def scripts() -> str:
    """All of the front end's own code."""
    paths = [path for path in STATIC.rglob("*.js") if "vendor" not in path.parts]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths))


@cache
def words() -> dict[str, str]:
    text = (STATIC / "locales/en.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z][\w-]*) = (.*)$", text, re.MULTILINE))


@cache
def codes() -> set[str]:
    """Every status code that the front end can say or throw."""
    places = [place for pattern in (SAID, GIVEN, TYPES, TABLES) for place in pattern.finditer(scripts())]
    found = {code for place in places for code in CODE.findall(place[0])} - LEVELS - {"error"}
    # A sound's file that cannot be had gets a code of its own: see static/play/sound.js.
    found |= {code.replace("download-", "sound-") for code in found if code.startswith("download-")}
    return found - NOT_FOR_THE_PLAYER


def sentences() -> dict[str, str]:
    return {key.removeprefix("status-"): text for key, text in words().items()
            if key.startswith("status-") and key not in OPENINGS}


def documented() -> dict[str, tuple[str, str]]:
    """Level and sentence of each code in the reference."""
    text = (bootstrap.ROOT / "docs/reference/status.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \| (.*?) \|", text, re.MULTILINE)
    assert len({code for code, _, _ in rows}) == len(rows)
    return {code: (level, sentence) for code, level, sentence in rows}


def test_every_status_that_can_be_said_has_a_sentence() -> None:
    assert len(codes()) > 40, "the search for codes finds too little"
    assert codes() - set(sentences()) == set()


def test_every_sentence_belongs_to_a_status_that_can_be_said() -> None:
    assert set(sentences()) - codes() == set()


def test_the_reference_names_every_status_with_its_sentence_and_no_other() -> None:
    assert {code: sentence for code, (_, sentence) in documented().items()} == sentences()
    assert {level for level, _ in documented().values()} <= LEVELS


def test_every_word_that_the_page_asks_for_exists() -> None:
    asked = set(re.findall(r"\bt\('([\w-]+)'", scripts()))
    for page in PAGES.glob("*.html"):
        asked |= set(re.findall(r'data-(?:words|label)="([\w-]+)"', page.read_text(encoding="utf-8")))
    assert len(asked) > 40
    assert asked - set(words()) == set()


def test_no_word_is_left_that_the_page_never_asks_for() -> None:
    html = "\n".join(page.read_text(encoding="utf-8") for page in PAGES.glob("*.html"))
    literal = set(re.findall(r"['\"`]([\w-]+)['\"`]", scripts() + html))
    # `part-${part}` asks for any word that begins with part-.
    made = {re.escape(start) for start in re.findall(r"`([a-z][\w-]*-)\$\{[^}]*\}`", scripts()) if start != "status-"}
    made |= {rf"{name}-" for name in re.findall(r"\{ name: '(\w+)', choices:", scripts())}
    unused = {key for key in words() if key not in literal and not re.match("|".join(made), key)}
    assert {key for key in unused if not key.startswith("status-")} == set()
