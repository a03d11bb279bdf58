"""`creatable serve` in a process of its own: it starts, says where, ends cleanly, or says why not."""

from __future__ import annotations

import json
import signal
import socket
import sqlite3
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from creatable import create_app, server
from creatable.cli import main
from creatable.config import Settings, sqlite_url
from creatable.server import page_address
from creatable.services import KEY
from creatable.storage.database import open_database

from .documents import TAKE_ID, take_document
from .serving import Serving


@pytest.fixture
def serving(tmp_path: Path, options: list[str]) -> Iterator[Serving]:
    running = Serving(tmp_path, *options).wait()
    yield running
    running.kill()


@pytest.mark.parametrize(
    ("options", "number"), [([], signal.SIGINT), (["--host", "0.0.0.0"], signal.SIGTERM)], ids=["here", "for others"]
)
def test_it_says_where_it_is_answers_there_ends_cleanly_and_the_takes_are_there_at_the_next_start(
    serving: Serving, tmp_path: Path, options: list[str], number: signal.Signals
) -> None:
    assert str(tmp_path) in serving.first_line
    assert serving.address.startswith("http://127.0.0.1:")
    if options:
        assert serving.process.stdout
        assert "https" in serving.process.stdout.readline()
    with urllib.request.urlopen(f"{serving.address}healthz") as response:
        assert json.load(response)["status"] == "ok"
    url = f"{serving.address}api/v1/takes/{TAKE_ID}"
    body = json.dumps(take_document()).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"}, method="PUT")
    urllib.request.urlopen(request).close()
    assert serving.end(number) == (0, "")
    # All is in the one file: no journal is left that a copy of the file would miss.
    assert sorted(path.name for path in tmp_path.iterdir()) == ["creatable.sqlite3", "creatable.sqlite3-reserve"]
    again = create_app(Settings.from_environment({}, data_dir=tmp_path))
    assert again.test_client().get("/api/v1/takes").json["total"] == 1
    again.extensions[KEY].close()


def test_a_port_in_use_is_explained_with_what_to_do(runner: CliRunner, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = runner.invoke(main, ["serve", "--port", str(port), "--data-dir", str(tmp_path), "--no-browser"])
    assert result.exit_code == 1
    assert f"Port {port} is in use" in result.output
    assert "creatable serve --port" in result.output
    assert "Traceback" not in result.output
    assert list(tmp_path.iterdir()) == []


def test_an_address_of_another_computer_is_explained(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(main, ["serve", "--host", "192.0.2.1", "--data-dir", str(tmp_path), "--no-browser"])
    assert (result.exit_code, "192.0.2.1 is no address of this computer" in result.output) == (1, True)


def test_a_database_of_a_newer_version_is_explained(runner: CliRunner, tmp_path: Path) -> None:
    open_database(sqlite_url(tmp_path)).dispose()
    connection = sqlite3.connect(tmp_path / "creatable.sqlite3")
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    result = runner.invoke(main, ["serve", "--port", "0", "--data-dir", str(tmp_path), "--no-browser"])
    assert result.exit_code == 1
    assert result.output.startswith("Error: The takes were saved by a newer version of Creatable")
    assert result.output.count("\n") == 1


def test_a_wrong_environment_variable_is_explained(runner: CliRunner) -> None:
    result = runner.invoke(main, ["serve", "--no-browser"], env={"CREATABLE_PORT": "eighty"})
    assert (result.exit_code, "CREATABLE_PORT must be" in result.output) == (1, True)


def test_the_page_is_opened_in_a_browser_unless_told_not_to(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(server.webbrowser, "open", opened.append)
    monkeypatch.setattr(server.threading, "Thread", InPlace)
    monkeypatch.setattr(server, "listen", lambda app, settings: NotServing())
    for flags in ([], ["--no-browser"]):
        result = runner.invoke(main, ["serve", "--port", "0", "--data-dir", str(tmp_path), *flags])
        assert result.exit_code == 0, result.output
    assert opened == ["http://127.0.0.1:1234/"]


class InPlace:
    """A thread that runs at once."""

    def __init__(self, *, target: object, args: tuple[str], daemon: bool) -> None:
        self.start = lambda: target(*args)  # type: ignore[operator]


class NotServing:
    """A server that ends as soon as it runs."""

    effective_port = 1234

    def run(self) -> None: ...

    def close(self) -> None: ...


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "http://127.0.0.1:80/"), ("0.0.0.0", "http://127.0.0.1:80/"), ("::", "http://[::1]:80/"),
     ("::1", "http://[::1]:80/"), ("[::1]", "http://[::1]:80/"), ("localhost", "http://localhost:80/")],
)
def test_the_address_is_one_that_a_browser_can_open(host: str, address: str) -> None:
    assert page_address(host, 80) == address
