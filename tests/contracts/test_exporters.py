"""What every export format must do, whoever writes it."""

from __future__ import annotations

import re

import pytest

from creatable import exporters
from creatable.exporters import EXPORTERS, Exporter, export_take, find_exporter
from creatable.problems import Problem
from creatable.takes import Take
from tests.python.documents import control_change, make_take, note_off, note_on
from tests.python.how_to import example

TAKES = {
    "two notes": make_take(),
    "one note, held to the end": make_take([note_on(60, 0)]),
    "one note without length": make_take([note_on(60, 0), note_off(60, 0)], durationSeconds=0),
    "every pitch": make_take([note_on(pitch, 0) for pitch in range(128)]),
    "every channel": make_take([note_on(60, 0, channel=channel) for channel in range(16)]),
    "struck again while sounding": make_take([note_on(60, 0), note_on(60, 1), note_off(60, 2)]),
    "a pedal": make_take([control_change(64, 127, 0), note_on(60, 0), control_change(64, 0, 1)]),
    "other events only at the end": make_take([note_on(60, 0), control_change(7, 100, 4)]),
    "the slowest tempo": make_take(tempoBpm=32),
    "the fastest tempo, a whole day": make_take([note_on(60, 86_000)], tempoBpm=400, durationSeconds=86_400),
    "a name in another script": make_take(name="夜の歌 🎹 \u202e <&\"'>"),
    "no settings": make_take(settings={}),
}


EXAMPLE = example("add-an-export-format.md")


@pytest.fixture(params=[*sorted(EXPORTERS), EXAMPLE.FORMAT])
def exporter(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Exporter:
    """Every format, and that of the how-to page, which keeps the contract as well."""
    monkeypatch.setitem(EXPORTERS, EXAMPLE.FORMAT, EXAMPLE)
    return EXPORTERS[request.param]


@pytest.fixture(params=TAKES.values(), ids=TAKES.keys())
def take(request: pytest.FixtureRequest) -> Take:
    found: Take = request.param
    return found


def test_every_take_with_a_note_becomes_a_file(exporter: Exporter, take: Take) -> None:
    content = exporter.export(take)
    assert isinstance(content, bytes)
    assert content


def test_the_same_take_becomes_the_same_file(exporter: Exporter, take: Take) -> None:
    assert exporter.export(take) == exporter.export(take)


def test_the_take_is_left_as_it_was(exporter: Exporter, take: Take) -> None:
    before = take.model_copy(deep=True)
    exporter.export(take)
    assert take == before


def test_another_melody_becomes_another_file(exporter: Exporter) -> None:
    assert exporter.export(make_take([note_on(60, 0)])) != exporter.export(make_take([note_on(61, 0)]))


def test_a_take_without_notes_is_refused(exporter: Exporter) -> None:
    with pytest.raises(Problem, match="no notes") as caught:
        export_take(make_take([control_change(64, 127, 0)]), exporter)
    assert caught.value.code == "take-empty"


def test_no_two_formats_have_one_name_or_label() -> None:
    names = [exporter.FORMAT for exporter in exporters.MODULES]
    assert len(names) == len(set(names))
    assert len(EXPORTERS) == len({exporter.LABEL for exporter in EXPORTERS.values()})


def test_a_format_is_found_by_its_name(exporter: Exporter) -> None:
    assert find_exporter(exporter.FORMAT) is exporter


def test_a_format_has_a_name_for_addresses_a_label_a_mime_type_and_an_extension(exporter: Exporter) -> None:
    assert re.fullmatch(r"[a-z0-9-]+", exporter.FORMAT)
    assert 1 <= len(exporter.LABEL) <= 20
    assert exporter.LABEL.isprintable()
    assert exporter.LABEL.strip() == exporter.LABEL
    assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", exporter.MIME_TYPE)
    assert re.fullmatch(r"[a-z0-9]{1,12}", exporter.EXTENSION)
