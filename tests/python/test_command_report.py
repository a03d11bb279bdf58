"""`creatable report` writes reports of one session, of several, or of all of a player, for whoever has the key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader
from werkzeug.test import Client

from creatable.cli import main
from creatable.config import Settings

from .documents import PROFILE_ID, SESSION_ID
from .test_reports import MINE, OTHERS, id_of, put, put_weeks

Run = Callable[..., Result]


@pytest.fixture
def run(runner: CliRunner, settings: Settings, tmp_path: Path) -> Run:
    def command(*words: object, key: str | None = MINE["Creatable-Secret"]) -> Result:
        by_key = [] if key is None else ["--key-file", "-"]
        where = ["-o", str(tmp_path / "reports"), "--data-dir", str(settings.data_dir)]
        return runner.invoke(main, ["report", *map(str, words), *by_key, *where], input=key)

    return command


def written(tmp_path: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8-sig") for file in sorted((tmp_path / "reports").iterdir())}


def test_one_session_is_one_page(client: Client, run: Run, tmp_path: Path) -> None:
    put(client)
    result = run(SESSION_ID)
    assert (result.exit_code, result.output.count("\n")) == (0, 1)
    ((name, page),) = written(tmp_path).items()
    assert name == "Mia 2026-05-01 10.00.html"
    assert f"Wrote {tmp_path / 'reports' / name} (" in result.output
    assert page.startswith("<!doctype html>")


@pytest.mark.on_both_databases
def test_all_of_a_player_come_with_their_trend_in_the_form_and_language_that_is_wanted(
    client: Client, run: Run, tmp_path: Path
) -> None:
    put_weeks(client, 3)
    put(client, id=id_of(9), player={"name": "Ben"})
    result = run("--profile", PROFILE_ID, "--format", "text", "--language", "de")
    assert result.exit_code == 0
    files = written(tmp_path)
    assert list(files) == ["Mia 2026-05-01 23.50.txt", "Mia 2026-05-08 23.50.txt", "Mia 2026-05-15 23.50.txt",
                           "Mia Verlauf über Sitzungen.txt"]
    assert "3 von 3 Sitzungen" in files["Mia Verlauf über Sitzungen.txt"]


def test_days_say_which(client: Client, run: Run, tmp_path: Path) -> None:
    put_weeks(client, 4)
    assert run("--player", "Mia", "--since", "2026-05-05", "--until", "2026-05-20", "--format", "json").exit_code == 0
    files = written(tmp_path)
    assert list(files) == ["Mia 2026-05-08 23.50.json", "Mia 2026-05-15 23.50.json", "Mia Trend over sessions.json"]
    assert json.loads(files["Mia Trend over sessions.json"])["total"] == 2


def test_two_that_began_in_the_same_minute_are_two_files(client: Client, run: Run, tmp_path: Path) -> None:
    put(client)
    put(client, id=id_of(9))
    assert run("--player", "Mia", "--format", "csv").exit_code == 0
    assert len(written(tmp_path)) == 3


@pytest.mark.parametrize("key", [None, OTHERS["Creatable-Secret"]])
def test_without_the_player_s_key_there_is_no_session(
    client: Client, run: Run, tmp_path: Path, key: str | None
) -> None:
    put(client)
    by_id, by_name = run(SESSION_ID, key=key), run("--player", "Mia", key=key)
    assert (by_id.exit_code, by_name.exit_code) == (1, 1)
    assert "is somebody's" in by_id.output
    assert "another key's" in by_name.output
    assert written(tmp_path) == {}


def test_what_can_be_read_is_written_and_the_rest_is_told(client: Client, run: Run, tmp_path: Path) -> None:
    put(client)
    result = run(SESSION_ID, id_of(77))
    assert result.exit_code == 1
    assert f"there is no session {id_of(77)}\n1 of 2 files were written." in result.output
    assert len(written(tmp_path)) == 1


def test_a_file_that_cannot_be_written_is_told(client: Client, run: Run, tmp_path: Path) -> None:
    put(client)
    (tmp_path / "reports/Mia 2026-05-01 10.00.html").mkdir(parents=True)
    result = run(SESSION_ID)
    assert result.exit_code == 1
    assert "cannot be written into" in result.output
    assert "Traceback" not in result.output


def test_reports_are_written_as_pdf_files(client: Client, run: Run, tmp_path: Path) -> None:
    put(client)
    result = run("--player", "Mia", "--format", "pdf")
    assert result.exit_code == 0, result.output
    files = sorted((tmp_path / "reports").iterdir())
    assert [file.suffix for file in files] == [".pdf", ".pdf"]
    assert all(PdfReader(file).pages for file in files)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Name sessions by their ids"),
        ([SESSION_ID, "--player", "Mia"], "Name sessions by their ids"),
        ([SESSION_ID, "--format", "docx"], "format must be one of"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(client: Client, run: Run, words: list[str], said: str) -> None:
    put(client)
    result = run(*words)
    assert result.exit_code == 1
    assert said in result.output
    assert "Traceback" not in result.output


def test_a_key_out_of_form_is_not_repeated(run: Run, client: Client) -> None:
    result = run(SESSION_ID, key="my secret key!")
    assert result.exit_code == 1
    assert "22 to 128" in result.output
    assert "my secret" not in result.output


def test_a_folder_that_cannot_be_made_is_told(
    client: Client, runner: CliRunner, settings: Settings, tmp_path: Path
) -> None:
    put(client)
    (tmp_path / "file").write_text("")
    result = runner.invoke(main, ["report", SESSION_ID, "-o", str(tmp_path / "file"), "--key-file", "-",
                                  "--data-dir", str(settings.data_dir)], input=MINE["Creatable-Secret"])
    assert result.exit_code == 1
    assert "cannot be made a folder" in result.output
