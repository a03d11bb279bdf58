"""The application, a client, a command runner, and a real server on a free port."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from werkzeug.routing import Rule
from werkzeug.test import Client

from creatable import create_app
from creatable.config import Settings
from creatable.server import listen, listening_port
from creatable.services import KEY
from creatable.storage.database import sqlite_file


@pytest.fixture(scope="session", autouse=True)
def addresses_compiled_once() -> Iterator[None]:
    """To turn addresses into code is nearly all the work of starting an application, and each start makes the same."""
    made: dict[object, object] = {}
    compiled = Rule._compile_builder

    def remembered(rule: Rule, append_unknown: bool = True) -> object:
        what = (tuple(rule._trace), repr(rule.defaults), append_unknown)
        if what not in made:
            made[what] = compiled(rule, append_unknown)
        return made[what]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "_compile_builder", remembered)
        yield


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.from_environment({}, data_dir=tmp_path / "data", port=0)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database as a first start makes it: to make its tables takes as long as all the rest of a start."""
    settings = Settings.from_environment({}, data_dir=tmp_path_factory.mktemp("empty"), port=0)
    create_app(settings).extensions[KEY].close()
    return database_of(settings).read_bytes()


def database_of(settings: Settings) -> Path:
    file = sqlite_file(settings.database_url)
    assert file
    return file


@pytest.fixture
def app(settings: Settings, empty_database: bytes) -> Iterator[OpenAPI]:
    file = database_of(settings)
    # A test may have put its own there.
    if not file.exists():
        file.parent.mkdir(mode=0o700, exist_ok=True)
        file.write_bytes(empty_database)
    app = create_app(settings)
    yield app
    app.extensions[KEY].close()


@pytest.fixture
def client(app: OpenAPI) -> Client:
    return app.test_client()


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@contextmanager
def served(app: OpenAPI, settings: Settings) -> Iterator[int]:
    """Run a waitress server as `creatable serve` does, and say its port."""
    server = listen(app, settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield listening_port(server)
    # First its workers: one that has just sent an answer still needs the trigger.
    server.task_dispatcher.shutdown()  # type: ignore[attr-defined]
    # Closed in its own thread, which else would wait on what is closed already.
    server.trigger.pull_trigger(server.close)  # type: ignore[attr-defined]
    thread.join(timeout=60)
    assert not thread.is_alive()


@pytest.fixture
def live_port(app: OpenAPI, settings: Settings) -> Iterator[int]:
    """The port of a running server."""
    with served(app, settings) as port:
        yield port
