"""The application, a client, a command runner, and a real server on a free port."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import URL, create_engine
from sqlalchemy.pool import NullPool
from werkzeug.routing import Rule
from werkzeug.test import Client

from creatable import create_app
from creatable.config import Settings, sqlite_url
from creatable.server import listen, listening_port
from creatable.services import KEY
from creatable.storage.addresses import sqlite_file
from creatable.storage.database import open_database
from tests.postgresql import Server

from . import transactions

transactions.watch()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if metafunc.definition.get_closest_marker("on_both_databases"):
        metafunc.parametrize("database_kind", ["sqlite", "postgresql"], scope="function")


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


@pytest.fixture(autouse=True)
def whoever_writes_says_so_at_first() -> Iterator[None]:
    transactions.found.clear()
    yield
    assert transactions.found == []


@pytest.fixture
def database_kind() -> str:
    return "sqlite"


@pytest.fixture
def database_url(request: pytest.FixtureRequest, database_kind: str, tmp_path: Path) -> URL:
    """A database as a first start leaves it, or no file yet."""
    if database_kind == "sqlite":
        return sqlite_url(tmp_path / "data")
    url: URL = request.getfixturevalue("new_database")()
    return url


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, database_kind: str, tmp_path: Path) -> URL:
    """A database before the first start."""
    if database_kind == "sqlite":
        return sqlite_url(tmp_path)
    url: URL = request.getfixturevalue("new_database")("template0")
    return url


@pytest.fixture
def settings(tmp_path: Path, database_url: URL) -> Settings:
    settings = Settings.from_environment({}, data_dir=tmp_path / "data", port=0)
    return replace(settings, database_url=database_url)


@pytest.fixture(scope="session")
def postgresql_server(worker_id: str) -> Server:
    """The run's PostgreSQL server, with a database that has the tables, for others to be copied from."""
    server = Server.of_this_run()
    server.ensure_running()
    server.execute(f"CREATE DATABASE template_{worker_id}")
    open_database(server.url(f"template_{worker_id}")).dispose()
    return server


@pytest.fixture
def new_database(postgresql_server: Server, worker_id: str) -> Iterator[Callable[..., URL]]:
    """Makes databases as a first start leaves them, or copies of another one, which go with the test."""
    names: list[str] = []

    def make(template: str = f"template_{worker_id}", more: str = "") -> URL:
        names.append(f"test_{uuid4().hex}")
        postgresql_server.execute(f"CREATE DATABASE {names[-1]} TEMPLATE {template} STRATEGY file_copy {more}")
        return postgresql_server.url(names[-1])

    yield make
    postgresql_server.execute(*(f"DROP DATABASE {name} WITH (FORCE)" for name in names))


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
    file = sqlite_file(settings.database_url)
    # A test may have put its own there.
    if file and not file.exists():
        file.parent.mkdir(mode=0o700, exist_ok=True)
        file.write_bytes(empty_database)
    app = create_app(settings)
    yield app
    app.extensions[KEY].close()


@pytest.fixture
def client(app: OpenAPI) -> Client:
    return app.test_client()


@pytest.fixture
def runner(database_url: URL) -> CliRunner:
    """Runs commands on the test's database: a file is found by its data folder."""
    named = None if sqlite_file(database_url) else database_url.render_as_string(hide_password=False)
    return CliRunner(env={"CREATABLE_DATABASE_URL": named})


def ask_database(settings: Settings, statement: str) -> list[tuple[Any, ...]]:
    """Carry out a statement on the test's database as somebody else; return the rows that it gives."""
    engine = create_engine(settings.database_url, poolclass=NullPool)
    with engine.begin() as connection:
        result = connection.exec_driver_sql(statement)
        return [tuple(row) for row in result] if result.returns_rows else []


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
