"""Headers on every response, and requests that other sites' pages make."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask_openapi3.openapi import OpenAPI
from werkzeug.test import Client

from creatable import create_app
from creatable.config import Settings
from creatable.security import HEADERS
from creatable.services import KEY

from .documents import TAKE_ID, take_document

URL = f"/api/v1/takes/{TAKE_ID}"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("GET", "/service-worker.js", 200),
        ("GET", "/static/types.js", 200),
        ("GET", "/models/manifest.json", 200),
        ("GET", "/api/docs", 200),
        ("GET", "/api/docs/js/swagger-ui-bundle.js", 200),
        ("GET", "/api/v1/openapi.json", 200),
        ("GET", "/api/v1/takes", 200),
        ("OPTIONS", "/api/v1/takes", 200),
        ("GET", "/healthz", 200),
        ("GET", "/nowhere", 404),
        ("GET", URL, 404),
        ("POST", URL, 405),
        ("PUT", URL, 415),
    ],
)
def test_every_response_carries_the_security_headers(client: Client, method: str, path: str, status: int) -> None:
    response = client.open(path, method=method)
    assert response.status_code == status
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS


def test_a_surprise_carries_the_security_headers_too(
    app: OpenAPI, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.extensions[KEY].takes, "check", lambda: 1 / 0)
    response = client.get("/healthz")
    assert response.status_code == 500
    assert response.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


def test_the_policy_allows_no_inline_script_no_eval_and_no_other_origin() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy
    assert "*" not in policy
    assert policy.startswith("default-src 'none'")


def test_the_page_may_ask_for_what_it_plays_with_and_for_nothing_else() -> None:
    rules = dict(rule.split("=") for rule in HEADERS["Permissions-Policy"].split(", "))
    allowed = {name for name, who in rules.items() if who == "(self)"}
    assert allowed == {"camera", "microphone", "midi", "autoplay", "fullscreen", "screen-wake-lock", "display-capture"}
    assert {who for name, who in rules.items() if name not in allowed} == {"()"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://creatable.example"},
        {"Origin": "http://localhost:1"},
        {"Origin": "null"},
    ],
)
@pytest.mark.parametrize("method", ["PUT", "DELETE", "POST"])
def test_another_sites_page_can_change_nothing(client: Client, headers: dict[str, str], method: str) -> None:
    client.put(URL, json=take_document())
    response = client.open(URL, method=method, headers=headers)
    assert (response.status_code, response.json["error"]["code"]) == (403, "cross-site")
    assert client.get(URL).status_code == 200


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://localhost"}]
)
def test_our_own_page_and_other_programs_can(client: Client, headers: dict[str, str]) -> None:
    assert client.put(URL, json=take_document(), headers=headers).status_code == 201


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8765", "127.0.0.1:8765", "[::1]:8765"])
def test_this_computers_own_names_are_answered(client: Client, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8765", "[::2]"])
def test_a_foreign_name_for_this_computer_is_not_answered(client: Client, host: str) -> None:
    response = client.get("/api/v1/takes", headers={"Host": host})
    assert response.json["error"]["code"] == "host-not-allowed"


@pytest.fixture
def on_a_network(tmp_path: Path) -> Iterator[Client]:
    """A server for other computers, behind a proxy that is called music.school.example."""
    environ = {"CREATABLE_DATA_DIR": str(tmp_path), "CREATABLE_TRUSTED_ORIGINS": "https://music.school.example"}
    app = create_app(Settings.from_environment(environ, host="0.0.0.0"))
    yield app.test_client()
    app.extensions[KEY].close()


@pytest.mark.parametrize(("host", "is_answered"), [
    ("piano.school.example", True), ("PIANO.school.example:8765", True), ("evil.example", False),
    # Not even what would be answered without a list.
    ("piano.local", False), ("192.168.1.20", False),
])
def test_where_names_are_listed_no_other_is_answered(tmp_path: Path, host: str, is_answered: bool) -> None:
    environ = {"CREATABLE_DATA_DIR": str(tmp_path), "CREATABLE_TRUSTED_HOSTS": "piano.school.example"}
    app = create_app(Settings.from_environment(environ, host="0.0.0.0"))
    response = app.test_client().get("/api/v1/takes", headers={"Host": host})
    assert response.status_code == (200 if is_answered else 400)
    app.extensions[KEY].close()


@pytest.mark.parametrize(
    "host", ["192.168.1.5:8765", "[fe80::1]:8765", "piano.local", "localhost", socket.gethostname()]
)
def test_a_server_for_other_computers_answers_to_its_own_names_and_to_addresses(
    on_a_network: Client, host: str
) -> None:
    assert on_a_network.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "192.168.1.5.evil.example", "local", "evil.local.example", "[", ""])
def test_a_server_for_other_computers_does_not_answer_to_a_name_that_a_web_page_can_have(
    on_a_network: Client, host: str
) -> None:
    response = on_a_network.get("/api/v1/takes", headers={"Host": host})
    assert response.json["error"]["code"] == "host-not-allowed"
    assert "CREATABLE_TRUSTED_HOSTS" in response.json["error"]["message"]


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://music.school.example", 201), ("https://music.school.example:443", 201),
     ("https://music.school.example:8443", 403), ("https://192.168.1.5", 201), ("http://192.168.1.5:80", 201),
     ("http://[", 403), ("http://192.168.1.5:port", 403), ("null", 403), ("", 403)],
)
def test_a_page_behind_a_proxy_is_ours_where_it_is_named(on_a_network: Client, origin: str, status: int) -> None:
    response = on_a_network.put(URL, json=take_document(), headers={"Host": "192.168.1.5", "Origin": origin})
    assert response.status_code == status
    assert status == 201 or "CREATABLE_TRUSTED_ORIGINS" in response.json["error"]["message"]


def test_a_path_with_a_line_break_is_one_line_of_the_log(
    app: OpenAPI, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    app.before_request(lambda: 1 / 0)
    client.get("/x%0a2026-01-01 INFO all is well")
    assert [record.getMessage() for record in caplog.records] == ["GET /x%0A2026-01-01%20INFO%20all%20is%20well failed"]
