"""Every error has the one JSON shape, and none shows what is inside."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from select import select

import pytest
from flask_openapi3.openapi import OpenAPI
from werkzeug.test import Client, TestResponse

from creatable.config import Settings
from creatable.problems import STATUS
from creatable.server import SPARE_BODY_BYTES
from creatable.services import KEY

from .documents import TAKE_ID, take_document

URL = f"/api/v1/takes/{TAKE_ID}"
LIMIT = 64 * 1024


def error_of(response: TestResponse) -> str:
    body = response.json
    assert response.mimetype == "application/json"
    assert set(body) == {"error"}
    assert {"code", "message"} <= set(body["error"]) <= {"code", "message", "field", "event"}
    assert STATUS[body["error"]["code"]] == response.status_code
    return str(body["error"]["code"])


@pytest.mark.parametrize(
    ("method", "path", "options", "code"),
    [
        ("GET", "/nothing/here", {}, "not-found"),
        ("GET", "/static/nothing.js", {}, "not-found"),
        ("GET", "/api/v2/takes", {}, "not-found"),
        ("GET", "/api/v1/takes/x", {}, "not-found"),
        ("PUT", "/api/v1/takes", {"json": {}}, "method-not-allowed"),
        ("PATCH", URL, {"json": {}}, "method-not-allowed"),
        ("POST", "/", {}, "method-not-allowed"),
        ("PUT", URL, {"data": b"{}", "content_type": "text/plain"}, "media-type"),
        ("PUT", URL, {"data": {"file": "x"}}, "media-type"),
        ("PUT", URL, {"data": b"{}", "content_type": "application/json; charset=utf-16"}, "media-type"),
        ("PUT", URL, {"json": {}, "headers": {"Content-Encoding": "gzip"}}, "media-type"),
        ("GET", "/static/app/main.js", {"headers": {"Range": "bytes=99999999-"}}, "range-unsatisfiable"),
        ("PUT", URL, {"data": b"not json", "content_type": "application/json"}, "not-json"),
        ("PUT", URL, {"data": b"", "content_type": "application/json"}, "not-json"),
        ("PUT", URL, {"data": b"[]", "content_type": "application/json"}, "take-invalid"),
        ("GET", "/", {"headers": {"Host": "creatable.example"}}, "host-not-allowed"),
        ("GET", "/", {"headers": {"Host": "a b"}}, "host-not-allowed"),
    ],
)
def test_a_bad_request_is_answered_in_the_one_shape(
    client: Client, method: str, path: str, options: dict[str, object], code: str
) -> None:
    assert error_of(client.open(path, method=method, **options)) == code


def test_a_wrong_method_is_told_the_right_ones(client: Client) -> None:
    assert "PUT" in client.post(URL).headers["Allow"]


def test_a_surprise_is_answered_without_a_word_about_the_inside(
    app: OpenAPI, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(app.extensions[KEY].takes, "check", fail)
    response = client.get("/healthz")
    assert error_of(response) == "internal"
    assert b"secret" not in response.data


class TestBodiesThatAreTooLarge:
    @pytest.fixture
    def settings(self, settings: Settings) -> Iterator[Settings]:
        return replace(settings, max_body_bytes=LIMIT)  # type: ignore[return-value]

    def put(self, port: int, *, size: int, chunked: bool) -> tuple[int, str]:
        name = {"name": "x" * size}
        body = json.dumps(name).encode()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        headers = {"Content-Type": "application/json"}
        if chunked:
            pieces = (body[start:start + 8192] for start in range(0, len(body), 8192))
            connection.request("PUT", URL, pieces, headers, encode_chunked=True)
        else:
            connection.request("PUT", URL, body, headers)
        response = connection.getresponse()
        answer = json.loads(response.read())["error"]
        connection.close()
        return response.status, f"{answer['code']}: {answer['message']}"

    @pytest.mark.parametrize("chunked", [False, True])
    def test_it_is_refused_with_the_limit(self, live_port: int, chunked: bool) -> None:
        said = self.put(live_port, size=2 * LIMIT, chunked=chunked)
        assert said == (413, "too-large: the request must be at most 65536 bytes (0.0625 MiB)")

    @pytest.mark.parametrize("chunked", [False, True])
    def test_one_below_the_limit_is_read(self, live_port: int, chunked: bool) -> None:
        status, said = self.put(live_port, size=LIMIT - 100, chunked=chunked)
        assert (status, said.partition(":")[0]) == (422, "take-invalid")

    def test_a_chunked_take_is_kept(self, live_port: int, client: Client) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", live_port, timeout=30)
        pieces = iter([json.dumps(take_document()).encode()])
        connection.request("PUT", URL, pieces, {"Content-Type": "application/json"}, encode_chunked=True)
        assert connection.getresponse().status == 201
        connection.close()
        assert client.get(URL).status_code == 200

    @pytest.mark.parametrize("chunked", [False, True])
    def test_one_far_above_it_is_not_read_to_its_end(self, live_port: int, chunked: bool) -> None:
        piece = bytes(2**16)
        with socket.create_connection(("127.0.0.1", live_port), 30) as connection:
            form = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {2**30}"
            connection.sendall(f"PUT {URL} HTTP/1.1\r\nHost: localhost\r\n{form}\r\n\r\n".encode())
            sent = 0
            with suppress(ConnectionError):
                while sent < 64 * 2**20 and not select([connection], [], [], 0)[0]:
                    connection.sendall(b"%x\r\n%b\r\n" % (len(piece), piece) if chunked else piece)
                    sent += len(piece)
            assert sent < LIMIT + SPARE_BODY_BYTES + 16 * 2**20, "more than the system keeps under way"
            assert b" 413 " in connection.recv(100)
