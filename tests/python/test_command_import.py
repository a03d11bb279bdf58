"""`creatable import` and `creatable export` with one file and with many: each whole, none lost, the bad ones told."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import mido
import pytest
from click.testing import CliRunner

from creatable.cli import main
from creatable.exporters import EXPORTERS, midi, musicxml
from creatable.takes import parse_take

from .documents import make_take, note_off, note_on, take_document

SCORES = Path(__file__).parents[1] / "fixtures/musicxml"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A MIDI file, a score and a take, none with the name that it should have."""
    take = make_take([note_on(60, 0), note_off(60, 0.5), note_on(62, 0.5), note_off(62, 1)])
    contents = {"a.bin": midi.export(take), "b.mid": musicxml.export(take), "c.txt": take.to_json().encode()}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in contents]


def test_one_file_becomes_the_take_that_was_named(runner: CliRunner, files: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "take.json"
    result = runner.invoke(main, ["import", str(files[0]), "-o", str(out)])
    assert (result.exit_code, result.output) == (0, f"Wrote {out} ({out.stat().st_size} bytes).\n")
    assert parse_take(out.read_bytes()).note_count == 2


def test_many_files_become_takes_beside_them_whatever_they_are_called(runner: CliRunner, files: list[Path]) -> None:
    assert runner.invoke(main, ["import", *map(str, files)]).exit_code == 0
    takes = [parse_take(path.with_suffix(".json").read_bytes()) for path in files]
    assert [[event.note for event in take.events if event.type == "note-on"] for take in takes] == [[60, 62]] * 3
    assert takes[2].id == make_take().id


def test_many_files_go_to_a_folder(runner: CliRunner, files: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "takes"
    assert "is no folder" in runner.invoke(main, ["import", *map(str, files), "-o", str(folder)]).output
    folder.mkdir()
    assert runner.invoke(main, ["import", *map(str, files), "-o", str(folder)]).exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["a.json", "b.json", "c.json"]


def test_bad_files_are_told_and_good_ones_written(runner: CliRunner, files: list[Path], tmp_path: Path) -> None:
    bad, missing = tmp_path / "bad.mid", tmp_path / "missing.mid"
    bad.write_bytes(files[0].read_bytes()[:-5])
    result = runner.invoke(main, ["import", str(bad), str(files[0]), str(missing)])
    assert result.exit_code == 1
    assert f"{bad}: the file cannot be read: it is cut short" in result.output
    assert f"{missing} cannot be read: No such file" in result.output
    assert "1 of 3 files were written." in result.output
    assert files[0].with_suffix(".json").is_file()
    assert not bad.with_suffix(".json").exists()


def test_a_file_of_something_else_is_refused_with_what_can_be_read(runner: CliRunner, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n")
    result = runner.invoke(main, ["import", str(picture)])
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert "none of those that can be read: MIDI, MusicXML, JSON" in result.output


def test_no_file_takes_the_place_of_one_that_is_read(runner: CliRunner, tmp_path: Path) -> None:
    one = tmp_path / "one.json"
    one.write_text(json.dumps(take_document()))
    assert "is the take itself" in runner.invoke(main, ["import", str(one)]).output
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/one.mid").write_bytes(midi.export(make_take()))
    result = runner.invoke(main, ["import", str(tmp_path / "sub/one.mid"), str(one), "-o", str(tmp_path)])
    assert "would be lost" in result.output
    assert parse_take(one.read_bytes()) == make_take()


def test_two_files_do_not_become_one(runner: CliRunner, tmp_path: Path) -> None:
    for name in ("a", "b", "out"):
        (tmp_path / name).mkdir()
    for name in ("a", "b"):
        (tmp_path / name / "song.mid").write_bytes(midi.export(make_take()))
    result = runner.invoke(main, ["import", *(str(tmp_path / name / "song.mid") for name in "ab"),
                                  "-o", str(tmp_path / "out")])
    assert "Two files would become" in result.output
    assert list((tmp_path / "out").iterdir()) == []


def test_many_takes_are_exported_and_those_that_cannot_be_are_told(runner: CliRunner, tmp_path: Path) -> None:
    good, empty = tmp_path / "good.json", tmp_path / "empty.json"
    good.write_text(json.dumps(take_document()))
    empty.write_text(json.dumps(take_document([])))
    result = runner.invoke(main, ["export", str(good), str(empty), "--format", "csv"])
    assert result.exit_code == 1
    assert f"{empty}: the take has no notes" in result.output
    assert (tmp_path / "good.csv").is_file()


def test_takes_together_are_one_midi_file(runner: CliRunner, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.json", "b.json")]
    for path in paths:
        path.write_text(json.dumps(take_document(name=path.stem)))
    out = tmp_path / "x.mid"
    assert runner.invoke(main, ["export", *map(str, paths), "--together", "-o", str(out)]).exit_code == 0
    file = mido.MidiFile(file=io.BytesIO(out.read_bytes()))
    assert [track.name for track in file.tracks] == ["x", "a", "b"]
    refused = runner.invoke(main, ["export", *map(str, paths), "--together", "--format", "csv"])
    assert "together in a MIDI file" in refused.output
    paths[1].write_text("{}")
    assert f"{paths[1]}: " in runner.invoke(main, ["export", *map(str, paths), "--together"]).output
    assert not (tmp_path / "together.mid").exists()


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_is_exported_by_its_name(runner: CliRunner, tmp_path: Path, name: str) -> None:
    take, folder = tmp_path / "song.json", tmp_path / "out"
    take.write_text(json.dumps(take_document()))
    folder.mkdir()
    result = runner.invoke(main, ["export", str(take), "--format", name, "-o", str(folder)])
    assert result.exit_code == 0, result.output
    assert (folder / f"song.{EXPORTERS[name].EXTENSION}").read_bytes() == EXPORTERS[name].export(make_take())


def test_a_bar_shows_how_far_it_is_where_somebody_looks(files: list[Path]) -> None:
    reader, screen = os.openpty()
    command = [sys.executable, "-m", "creatable", "import", *map(str, files)]
    done = subprocess.run(command, stderr=screen, stdout=subprocess.PIPE, check=True)
    os.close(screen)
    shown = os.read(reader, 100_000).decode()
    os.close(reader)
    assert "3/3" in shown
    assert done.stdout == b""
