"""`creatable doctor` finds what is wrong, names it, and says how to mend it."""

from __future__ import annotations

import hashlib
import json
import re
import socket
import sqlite3
import tomllib
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from creatable import doctor
from creatable.cli import main
from creatable.config import Settings
from creatable.doctor import PACKAGES, Finding, examine
from creatable.storage.database import open_database

WEIGHTS = b"weights" * 100


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """All in place: a front end, one model and its manifest."""
    static, models = tmp_path / "root" / "static", tmp_path / "root" / "models"
    for name in ("app/main.js", "vendor/tfjs.js", "vendor/spessasynth-processor.js"):
        (static / name).parent.mkdir(parents=True, exist_ok=True)
        (static / name).write_text("export {};")
    (models / "posenet").mkdir(parents=True)
    (models / "posenet" / "weights.bin").write_bytes(WEIGHTS)
    file = {"path": "posenet/weights.bin", "bytes": len(WEIGHTS), "sha256": hashlib.sha256(WEIGHTS).hexdigest()}
    (models / "manifest.json").write_text(json.dumps({"models": [{"id": "posenet", "files": [file]}]}))
    return replace(settings, resources=tmp_path / "root")


def problems(settings: Settings) -> list[Finding]:
    return [finding for finding in examine(settings) if not finding.ok]


def only_problem(settings: Settings) -> str:
    (finding,) = problems(settings)
    return finding.line()


def test_nothing_is_wrong_where_all_is_in_place(settings: Settings) -> None:
    assert problems(settings) == []
    open_database(settings.database_url).dispose()
    assert problems(settings) == []


@pytest.mark.parametrize(("why", "words"), [("", "can be PDF files."), ("no library pango", "no library pango")])
def test_whether_reports_can_be_pdf_files_is_said_and_is_no_problem(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, why: str, words: str
) -> None:
    monkeypatch.setattr("creatable.reports.pdf.why_not", lambda: why)
    assert problems(settings) == []
    assert any(words in finding.text for finding in examine(settings))


def test_looking_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    examine(settings)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_missing_model_is_named(settings: Settings) -> None:
    (settings.models_dir / "posenet" / "weights.bin").unlink()
    assert "models/posenet/weights.bin is missing" in only_problem(settings)


def test_a_model_that_is_cut_short_is_named(settings: Settings) -> None:
    (settings.models_dir / "posenet" / "weights.bin").write_bytes(WEIGHTS[:-1])
    assert "models/posenet/weights.bin is cut short: 699 of 700 bytes" in only_problem(settings)


def test_a_model_that_was_changed_is_named(settings: Settings) -> None:
    (settings.models_dir / "posenet" / "weights.bin").write_bytes(b"W" + WEIGHTS[1:])
    assert "models/posenet/weights.bin was changed" in only_problem(settings)


@pytest.mark.parametrize("content", ["", "[]", '{"models": [{"files": [{"path": 1}]}]}'])
def test_a_damaged_manifest_is_named(settings: Settings, content: str) -> None:
    (settings.models_dir / "manifest.json").write_text(content)
    assert "models/manifest.json is damaged" in only_problem(settings)


def test_a_missing_manifest_is_named(settings: Settings) -> None:
    (settings.models_dir / "manifest.json").unlink()
    assert "models/manifest.json cannot be read" in only_problem(settings)


def test_a_front_end_that_was_not_built_is_named(settings: Settings) -> None:
    (settings.static_dir / "vendor" / "tfjs.js").unlink()
    assert "static/vendor/tfjs.js is missing. Run `make run` again" in only_problem(settings)


def test_a_data_folder_that_cannot_be_written_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    found = [finding.line() for finding in problems(replace(settings, data_dir=tmp_path / "file" / "data"))]
    assert any("cannot be written" in line and "--data-dir" in line for line in found)


def test_a_nearly_full_disk_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda folder: usage(free=5 * 2**20))
    assert "5 MiB are free there. Free 100 MiB" in only_problem(settings)


def test_a_database_of_a_newer_version_is_named(settings: Settings) -> None:
    open_database(settings.database_url).dispose()
    connection = sqlite3.connect(settings.data_dir / "creatable.sqlite3")
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert "newer version of Creatable" in only_problem(settings)


def test_a_file_that_is_no_database_is_named(settings: Settings) -> None:
    settings.data_dir.mkdir()
    (settings.data_dir / "creatable.sqlite3").write_bytes(b"shopping list " * 100)
    assert "damaged or is no database" in only_problem(settings)
    assert "creatable.sqlite3" in only_problem(settings)


def test_a_database_that_is_damaged_inside_is_named(settings: Settings) -> None:
    open_database(settings.database_url).dispose()
    file = settings.data_dir / "creatable.sqlite3"
    content = bytearray(file.read_bytes())
    # The tables' own pages come after the first, which holds the list of tables.
    content[4096 + 1:] = b"\xff" * (len(content) - 4097)
    file.write_bytes(content)
    assert "creatable.sqlite3" in only_problem(settings)


def test_a_port_in_use_is_named(settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        line = only_problem(replace(settings, port=taken.getsockname()[1]))
    assert re.search(r"Port \d+ is in use", line)


def test_a_missing_package_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "PACKAGES", ("flask", "a-package-that-is-not-there"))
    assert "a-package-that-is-not-there is missing" in only_problem(settings)


def test_the_packages_looked_for_are_those_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[\[<>=~!; ]", requirement)[0].lower() for requirement in project["dependencies"]}
    assert set(PACKAGES) == needed


def test_the_command_prints_a_line_for_each_check_and_fails_if_one_fails(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    findings = [Finding(True, "This is well."), Finding(False, "That is not.", "Mend it.")]
    monkeypatch.setattr(doctor, "examine", lambda settings: findings)
    result = runner.invoke(main, ["doctor", "--data-dir", str(tmp_path)])
    assert (result.exit_code, result.output) == (1, "ok       This is well.\nPROBLEM  That is not. Mend it.\n")
    findings.pop()
    assert runner.invoke(main, ["doctor"]).exit_code == 0
