"""`creatable export` makes a file without a server, and explains what it cannot use."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import mido
import pytest
import symusic
from click.testing import CliRunner, Result

from creatable import music_files
from creatable.cli import main

from .documents import many_notes, note_on, take_document


@pytest.fixture
def take(tmp_path: Path) -> Path:
    path = tmp_path / "song.json"
    path.write_text(json.dumps(take_document()), encoding="utf-8")
    return path


def assert_refused(result: Result, *words: str) -> None:
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.output


def test_a_take_becomes_a_midi_file(runner: CliRunner, take: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mid"
    result = runner.invoke(main, ["export", str(take), "-o", str(out)])
    assert (result.exit_code, result.output) == (0, f"Wrote {out} ({out.stat().st_size} bytes).\n")
    assert [m.note for m in mido.MidiFile(out) if m.type == "note_on"] == [60, 64]


def test_without_a_name_the_file_lies_beside_the_take(runner: CliRunner, take: Path, tmp_path: Path) -> None:
    assert runner.invoke(main, ["export", str(take)]).exit_code == 0
    assert (tmp_path / "song.mid").is_file()


def test_more_notes_than_the_server_keeps_are_exported(runner: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "long.json"
    path.write_text(json.dumps(take_document(many_notes(110_000, seconds_apart=0.01), durationSeconds=2000)))
    assert runner.invoke(main, ["export", str(path)]).exit_code == 0
    assert symusic.Score(path.with_suffix(".mid")).note_num() == 110_000


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ["not JSON"]),
        (b"MThd\x00\x00\x00\x06", ["not JSON"]),
        (b"[]", ["must be a JSON object"]),
        (json.dumps(take_document(schemaVersion=2)).encode(), ["schemaVersion must be 1, got 2"]),
        (json.dumps(take_document([note_on(128, 0)])).encode(), ["note must be 0..127, got 128 (event 0)"]),
        (json.dumps(take_document([note_on(60, float("nan"))])).encode(), ["atSeconds", "got NaN (event 0)"]),
        (json.dumps(take_document([])).encode(), ["no notes"]),
    ],
)
def test_a_file_that_is_no_take_is_explained_and_nothing_written(
    runner: CliRunner, tmp_path: Path, content: bytes, words: list[str]
) -> None:
    path = tmp_path / "song.json"
    path.write_bytes(content)
    assert_refused(runner.invoke(main, ["export", str(path)]), *words)
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_file_is_explained(runner: CliRunner, tmp_path: Path) -> None:
    assert_refused(runner.invoke(main, ["export", str(tmp_path / "no.json")]), "no.json", "No such file")


def test_a_folder_is_explained(runner: CliRunner, tmp_path: Path) -> None:
    assert_refused(runner.invoke(main, ["export", str(tmp_path)]), "cannot be read", "Is a directory")


def test_a_file_that_is_too_large_is_refused_with_the_limit(runner: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    path.touch()
    os.truncate(path, music_files.MAX_FILE_BYTES + 2**20)
    assert_refused(runner.invoke(main, ["export", str(path)]), "513 MiB", "may have 512 MiB")


def test_an_unknown_format_is_answered_with_those_there_are(runner: CliRunner, take: Path) -> None:
    result = runner.invoke(main, ["export", str(take), "--format", "wax"])
    assert_refused(result, "format must be one of csv, json, midi")


def test_a_place_that_cannot_be_written_is_explained(runner: CliRunner, take: Path, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "out.mid"
    assert_refused(runner.invoke(main, ["export", str(take), "-o", str(target)]), str(target), "cannot be written")


def test_a_disk_that_is_full_half_way_leaves_the_file_that_was_there(
    runner: CliRunner, take: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take.with_suffix(".mid").write_bytes(b"what was there")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert_refused(runner.invoke(main, ["export", str(take)]), "No space left on device")
    assert take.with_suffix(".mid").read_bytes() == b"what was there"
    assert sorted(path.name for path in take.parent.iterdir()) == ["song.json", "song.mid"]


def test_a_take_is_not_written_over_by_its_own_music(runner: CliRunner, take: Path, tmp_path: Path) -> None:
    before = take.read_bytes()
    (tmp_path / "link.json").symlink_to(take)
    for target in (take, tmp_path / "link.json", tmp_path / "." / "song.json"):
        assert_refused(runner.invoke(main, ["export", str(take), "-o", str(target)]), "is the take itself")
    assert take.read_bytes() == before


def test_the_schema_is_printed(runner: CliRunner) -> None:
    assert json.loads(runner.invoke(main, ["schema"]).output)["title"] == "Take"
