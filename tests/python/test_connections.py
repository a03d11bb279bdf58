"""A class of thirty, and those who never let go of a connection, under waitress as `creatable serve` runs it."""

from __future__ import annotations

import http.client
import resource
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from flask_openapi3.openapi import OpenAPI

from creatable import connections
from creatable.config import Settings
from creatable.pages import MIME_TYPES

from .conftest import served

BROWSERS, CONNECTIONS_OF_ONE = 30, 6
HELLO = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
PATIENCE_SECONDS = 20


@pytest.fixture
def connect(live_port: int) -> Iterator[Callable[[], socket.socket]]:
    """Open a connection, which stays open until the end of the test."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(socket.create_connection(("127.0.0.1", live_port), PATIENCE_SECONDS))


def answered(connection: socket.socket) -> bool:
    connection.sendall(HELLO)
    return is_well(connection)


def is_well(connection: socket.socket) -> bool:
    answer = http.client.HTTPResponse(connection)
    answer.begin()
    return answer.status == 200 and bool(answer.read())


def test_thirty_browsers_are_served_beside_a_hundred_idle_connections(connect: Callable[[], socket.socket]) -> None:
    idle = [connect() for _ in range(100)]
    opened = [connect() for _ in range(BROWSERS * CONNECTIONS_OF_ONE)]
    # All at once, and again: they are kept for the next request.
    for _ in range(3):
        for connection in opened:
            connection.sendall(HELLO)
        assert all(is_well(connection) for connection in opened)
    # Nobody had to wait until an idle one was let go.
    assert all(answered(connection) for connection in idle)


def test_there_are_handles_for_as_many_connections_as_are_accepted(app: OpenAPI, settings: Settings) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    # As many as an ordinary account has on a Mac.
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, before[1]))
    try:
        with served(app, settings):
            soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
            assert soft > connections.LIMIT or soft == hard
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_those_who_ask_without_reading_keep_nobody_from_being_served(
    connect: Callable[[], socket.socket], settings: Settings
) -> None:
    files = [file for file in settings.static_dir.rglob("*.*") if file.suffix in MIME_TYPES]
    size, largest = max((file.stat().st_size, file.relative_to(settings.static_dir).as_posix()) for file in files)
    assert connections.MOST_AT_ONCE * size < connections.OPTIONS["outbuf_high_watermark"], largest
    ask = f"GET /static/{largest} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    # More than there are threads of each: those whom nobody lets go of, and those who ask for too much.
    for count in 10 * [connections.MOST_AT_ONCE] + 10 * [100]:
        connect().sendall(ask * count)
    time.sleep(0.5)  # As long as it took to keep all eight threads waiting.
    assert answered(connect())


def test_who_comes_by_https_is_let_go_at_once(connect: Callable[[], socket.socket]) -> None:
    connection = connect()
    connection.sendall(bytes.fromhex("16030100c8010000c40303") + bytes(190))
    assert connection.recv(100) == b""


def test_who_asks_far_too_often_without_waiting_is_let_go(connect: Callable[[], socket.socket]) -> None:
    connection = connect()
    connection.sendall(HELLO * 100)
    answers = b"".join(iter(lambda: connection.recv(2**16), b""))
    assert answers.count(b"200 OK") <= connections.MOST_AT_ONCE + 1


def test_an_idle_connection_ends_also_where_the_clock_is_set_back(
    app: OpenAPI, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert connections.OPTIONS["channel_timeout"] <= 20
    monkeypatch.setattr(connections, "OPTIONS", {**connections.OPTIONS, "channel_timeout": 1, "cleanup_interval": 1})
    with served(app, settings) as port, socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS) as connection:
        monkeypatch.setattr(time, "time", lambda: 0.0)
        assert answered(connection)
        assert connection.recv(100) == b""
