"""A class of thirty, and those who never let go of a connection, under waitress as `creatable serve` runs it."""

from __future__ import annotations

import http.client
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from flask_openapi3.openapi import OpenAPI

from creatable import connections
from creatable.config import Settings
from creatable.server import listen

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
    answer = http.client.HTTPResponse(connection)
    answer.begin()
    return answer.status == 200 and bool(answer.read())


def test_thirty_browsers_are_served_beside_a_hundred_idle_connections(connect: Callable[[], socket.socket]) -> None:
    for _ in range(100):
        connect()
    opened = [connect() for _ in range(BROWSERS * CONNECTIONS_OF_ONE)]
    assert all(answered(connection) for connection in opened)
    assert all(answered(connection) for connection in opened), "they are kept for the next request"


def test_those_who_ask_without_reading_keep_nobody_from_being_served(connect: Callable[[], socket.socket]) -> None:
    ask = b"GET /models/sounds/piano.sf3 HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for count in (2 * [connections.MOST_AT_ONCE] + 10 * [100]):
        connect().sendall(ask * count)
    time.sleep(0.5)  # As long as it took to keep all eight threads waiting.
    assert answered(connect())


def test_who_asks_nine_times_without_reading_is_let_go(connect: Callable[[], socket.socket]) -> None:
    within, above = connect(), connect()
    above.settimeout(5)  # Well before it would be closed for being idle.
    within.sendall(connections.MOST_AT_ONCE * HELLO)
    above.sendall((connections.MOST_AT_ONCE + 1) * HELLO)
    while above.recv(65536):
        pass
    assert within.recv(100).startswith(b"HTTP/1.1 200")


def test_an_idle_connection_ends_after_twenty_seconds(
    connect: Callable[[], socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    idle = connect()
    assert answered(idle)
    monkeypatch.setattr(connections._steady, "time", lambda: time.monotonic() + 15)
    assert answered(connect())
    assert answered(idle), "it was idle for fifteen seconds, and starts anew"
    monkeypatch.setattr(connections._steady, "time", lambda: time.monotonic() + 40)
    assert idle.recv(100) == b""


def test_who_comes_by_https_is_let_go_at_once(connect: Callable[[], socket.socket]) -> None:
    connection = connect()
    connection.sendall(bytes.fromhex("16030100c8010000c40303") + bytes(190))
    assert connection.recv(100) == b""


def test_a_clock_that_is_set_back_does_not_stop_the_closing_of_idle_connections(
    app: OpenAPI, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = listen(app, settings)
    cleaned: list[float] = []
    monkeypatch.setattr(server, "maintenance", cleaned.append)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    server.readable()  # type: ignore[attr-defined]
    later = 2 * connections.OPTIONS["cleanup_interval"]
    monkeypatch.setattr(connections._steady, "time", lambda: time.monotonic() + later)
    server.readable()  # type: ignore[attr-defined]
    server.close()
    assert len(cleaned) == 2
