"""The MIDI file of what was played on each instrument, by the page's own synthesiser, sounds like the take."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bootstrap
from creatable.exporters import midi
from creatable.takes import parse_take

from ..js.node import run_node

MOST_DB = 1.0
"""A tick is a millisecond, and so is a block of what is rendered."""
LOST_DB = 8.0
FOLDER = bootstrap.ROOT / "tests/js/replay"

Change = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.fixture(scope="module")
def played() -> dict[str, Any]:
    """Return {instrument: {take, sounds}}."""
    takes: dict[str, Any] = json.loads(run_node("--no-warnings", str(FOLDER / "print-takes.js")).stdout)
    assert len(takes) >= 9
    return takes


def compared(played: dict[str, Any], folder: Path, change: Change = lambda take: take) -> dict[str, dict[str, float]]:
    """Return {instrument: {worstDb, loudestDb}} of the takes and the files of what a change leaves of them."""
    takes = folder / "takes.json"
    takes.write_text(json.dumps(played), encoding="utf-8")
    for name, each in played.items():
        exported = midi.export(parse_take(json.dumps(change(each["take"]))))
        (folder / f"{name}.mid").write_bytes(exported)
    result = run_node("--no-warnings", str(FOLDER / "compare-files.js"), str(takes), str(folder))
    assert result.returncode == 0, result.stderr
    found: dict[str, dict[str, float]] = json.loads(result.stdout)
    return found


def test_the_midi_file_of_every_instrument_in_a_soundfont_sounds_like_its_take(
        played: dict[str, Any], tmp_path: Path) -> None:
    found = compared(played, tmp_path)
    assert found.keys() == played.keys()
    assert {name: each for name, each in found.items() if each["worstDb"] > MOST_DB or each["loudestDb"] < 0} == {}


def test_a_file_that_has_lost_what_matters_does_not(played: dict[str, Any], tmp_path: Path) -> None:
    def poorer(take: dict[str, Any]) -> dict[str, Any]:
        events = [{**event, "velocity": 90} if event["type"] == "note-on" else event
                  for event in take["events"] if event["type"] != "pitch-bend"]
        return {**take, "events": events}

    found = compared({name: played[name] for name in ("theremin", "piano")}, tmp_path, poorer)
    assert min(each["worstDb"] for each in found.values()) > LOST_DB, found
