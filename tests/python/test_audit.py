"""Each export and each deletion leaves a line, which says what and by which way, and nothing about anybody."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from werkzeug.test import Client

from creatable.cli import main
from creatable.config import Settings
from creatable.problems import Problem
from creatable.services import KEY, Services
from creatable.storage import deletions
from creatable.storage.retention import Housekeeping, drop_old

from .conftest import ask_database
from .documents import PROFILE_ID, SESSION_ID, SET_ID, TAKE_ID, profile_document, session_document, take_document

MINE = {"Creatable-Secret": "m" * 22}
PAGE = {"Sec-Fetch-Site": "same-origin"}
KINDS = {"takes": take_document, "profiles": profile_document, "sessions": session_document}
LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  [a-z-]+ +[a-z-]+ +[0-9a-f-]+ +[a-z]+")


@pytest.fixture
def parts(app: OpenAPI) -> Services:
    found = app.extensions[KEY]
    assert isinstance(found, Services)
    return found


@pytest.fixture
def kept(client: Client) -> None:
    """A take, a profile and a session, each with words of its own."""
    for path, make in KINDS.items():
        document = make(name="private") if path != "profiles" else make(nickname="private")
        assert client.put(f"/api/v1/{path}/{document['id']}", json=document, headers=MINE).status_code == 201


def lines(client: Client, **asked: str) -> list[tuple[str, ...]]:
    """What is written down, the oldest first, as (action, kind, id, way)."""
    found = client.get("/api/v1/audit", query_string={"limit": "200", **asked}).json["lines"]
    return [(each["action"], each["kind"], each["id"], each["way"]) for each in reversed(found)]


@pytest.mark.on_both_databases
@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("headers", [pytest.param({}, id="api"), pytest.param(PAGE, id="page")])
def test_what_the_page_or_a_program_deletes_is_written_down_once(client: Client, headers: dict[str, str]) -> None:
    way = "page" if headers else "api"
    for path, kind, wanted in (("takes", "take", TAKE_ID), ("sessions", "play-session", SESSION_ID),
                               ("profiles", "profile", PROFILE_ID)):
        address = f"/api/v1/{path}/{wanted}"
        for ask, where in ((client.delete, ""), (client.post, "/restore"), (client.post, "/forget")):
            assert ask(address + where, headers={**MINE, **headers}).status_code == 204
        assert lines(client, id=wanted) == [
            ("delete", kind, wanted, way), ("restore", kind, wanted, way), ("delete-for-good", kind, wanted, way),
        ]
        assert client.delete(address, headers={**MINE, **headers}).status_code == 404
    assert client.get("/api/v1/audit").json["total"] == 9


@pytest.mark.usefixtures("kept")
def test_the_lines_of_several_things_are_asked_for_at_once(client: Client) -> None:
    for path, wanted in (("takes", TAKE_ID), ("profiles", PROFILE_ID), ("sessions", SESSION_ID)):
        client.delete(f"/api/v1/{path}/{wanted}", headers=MINE)
    answer = client.get("/api/v1/audit", query_string=[("id", TAKE_ID), ("id", SESSION_ID)]).json
    assert (answer["total"], [each["kind"] for each in answer["lines"]]) == (2, ["play-session", "take"])
    assert client.get("/api/v1/audit", query_string=[("id", TAKE_ID)] * 201).status_code == 422


@pytest.mark.usefixtures("kept")
def test_what_is_refused_is_not_written_down(client: Client) -> None:
    assert client.delete(f"/api/v1/takes/{TAKE_ID}").status_code == 403
    assert client.post(f"/api/v1/takes/{TAKE_ID}/forget", headers={"Creatable-Secret": "o" * 22}).status_code == 403
    assert client.get(f"/api/v1/takes/{TAKE_ID}/export/none").status_code == 404
    assert lines(client) == []


@pytest.mark.usefixtures("kept")
def test_an_export_is_written_down_and_a_look_at_its_headers_or_at_a_score_is_none(client: Client) -> None:
    address = f"/api/v1/takes/{TAKE_ID}/export/midi"
    assert client.head(address).status_code == 200
    assert client.get(f"{address}?use=show", headers=PAGE).status_code == 200
    assert client.get(f"{address}?use=take", headers=PAGE).status_code == 422
    assert lines(client) == []
    assert client.get(address, headers=PAGE).status_code == 200
    assert lines(client) == [("export", "take", TAKE_ID, "page")]


@pytest.mark.on_both_databases
@pytest.mark.usefixtures("kept")
def test_what_a_browser_puts_into_its_own_file_is_written_down_where_it_is_kept_here_too(client: Client) -> None:
    things = [{"kind": "profile", "id": PROFILE_ID}, {"kind": "profile", "id": TAKE_ID},
              {"kind": "play-session", "id": SESSION_ID}, {"kind": "play-session", "id": SESSION_ID}]
    answer = client.post("/api/v1/audit", json={"exported": things}, headers=PAGE)
    assert (answer.status_code, answer.data) == (204, b"")
    assert sorted(lines(client)) == [
        ("export", "play-session", SESSION_ID, "page"), ("export", "profile", PROFILE_ID, "page"),
    ]
    for wrong in ({"exported": []}, {"exported": [{"kind": "name", "id": TAKE_ID}]}, {"exported": things, "name": "x"}):
        assert client.post("/api/v1/audit", json=wrong).status_code == 422


@pytest.mark.usefixtures("kept")
def test_a_deleted_thing_that_is_put_again_is_restored(client: Client) -> None:
    client.delete(f"/api/v1/takes/{TAKE_ID}", headers=MINE)
    client.put(f"/api/v1/takes/{TAKE_ID}", json=take_document(), headers=MINE)
    assert [line[0] for line in lines(client)] == ["delete", "restore"]


@pytest.mark.usefixtures("kept")
def test_a_session_that_goes_into_another_is_deleted(client: Client) -> None:
    other = session_document(id="5e551045-0000-4000-8000-000000000009")
    client.put(f"/api/v1/sessions/{other['id']}", json=other, headers=MINE)
    assert client.post(f"/api/v1/sessions/{SESSION_ID}/merge?other={other['id']}", headers=MINE).status_code == 200
    assert lines(client) == [("delete", "play-session", other["id"], "api")]


@pytest.mark.on_both_databases
@pytest.mark.usefixtures("kept")
def test_the_shell_writes_down_what_it_exports_restores_and_forgets(
    client: Client, settings: Settings, tmp_path: Path, runner: CliRunner
) -> None:
    def run(*words: str) -> str:
        result = runner.invoke(main, [*words, "--data-dir", str(settings.data_dir)], input="m" * 22)
        assert result.exit_code == 0, result.output
        return result.output

    run("export", "--profile", PROFILE_ID, "--key-file", "-", "-o", str(tmp_path / "all.zip"))
    client.delete(f"/api/v1/takes/{TAKE_ID}", headers=MINE)
    run("restore", TAKE_ID)
    run("forget", "--profile", PROFILE_ID, "--yes")
    all_of_it = (("profile", PROFILE_ID), ("play-session", SESSION_ID), ("take", TAKE_ID))
    assert sorted(lines(client)) == sorted([
        *(("export", kind, wanted, "shell") for kind, wanted in all_of_it),
        ("delete", "take", TAKE_ID, "api"), ("restore", "take", TAKE_ID, "shell"),
        *(("delete-for-good", kind, wanted, "shell") for kind, wanted in all_of_it),
    ])
    shown = run("audit").splitlines()
    assert len(shown) == client.get("/api/v1/audit").json["total"]
    assert all(LINE.fullmatch(line) for line in shown), shown
    assert "delete-for-good" in shown[0]
    assert run("audit", "--id", SET_ID) == "Nothing was exported or deleted here.\n"


def test_a_backup_is_an_export_of_everything(client: Client, settings: Settings, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["backup", str(tmp_path / "copy"), "--data-dir", str(settings.data_dir)])
    assert result.exit_code == 0, result.output
    assert lines(client) == [("export", "everything", None, "shell")]


@pytest.mark.usefixtures("kept")
def test_what_is_too_old_goes_by_retention(
    client: Client, parts: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop_old(parts._engine, 1)
    client.delete(f"/api/v1/profiles/{PROFILE_ID}", headers=MINE)
    later = datetime.now(UTC) + timedelta(days=31)
    monkeypatch.setattr(deletions, "now", lambda: later)
    assert sorted(lines(client)) == sorted([
        ("delete-for-good", "take", TAKE_ID, "retention"),
        ("delete-for-good", "play-session", SESSION_ID, "retention"),
        ("delete", "profile", PROFILE_ID, "api"), ("delete-for-good", "profile", PROFILE_ID, "retention"),
    ])


@pytest.mark.on_both_databases
@pytest.mark.usefixtures("kept")
def test_lines_stay_until_an_installation_says_how_long(client: Client, parts: Services, settings: Settings) -> None:
    client.delete(f"/api/v1/takes/{TAKE_ID}", headers=MINE)
    client.delete(f"/api/v1/sessions/{SESSION_ID}", headers=MINE)
    ask_database(settings, "UPDATE audit SET at = '2026-01-01 00:00:00.000000' WHERE kind = 'take'")
    Housekeeping(parts._engine, None, parts.purge).once()
    assert len(lines(client)) == 2
    days = (datetime.now(UTC) - datetime(2026, 1, 1, tzinfo=UTC)).days
    Housekeeping(parts._engine, None, parts.purge, days + 1).once()
    assert len(lines(client)) == 2
    Housekeeping(parts._engine, None, parts.purge, days - 1).once()
    assert [line[1] for line in lines(client)] == ["play-session"]


@pytest.mark.on_both_databases
@pytest.mark.usefixtures("kept")
def test_nothing_about_anybody_is_in_it(client: Client, settings: Settings) -> None:
    for path in KINDS:
        document = KINDS[path]()
        client.post(f"/api/v1/{path}/{document['id']}/forget", headers=MINE)
    rows = ask_database(settings, "SELECT action, kind, document_id, way FROM audit")
    assert len(rows) == 3
    for action, kind, wanted, way in rows:
        assert {action, kind, way} <= {"delete-for-good", "take", "profile", "play-session", "api"}
        assert str(wanted).replace("-", "") in {each.replace("-", "") for each in (TAKE_ID, PROFILE_ID, SESSION_ID)}


@pytest.mark.usefixtures("kept")
def test_who_cannot_be_written_down_gets_what_is_theirs_and_the_log_has_the_line(
    client: Client, parts: Services, caplog: pytest.LogCaptureFixture
) -> None:
    def is_locked(_connection: Any, _cursor: Any, statement: str, *_rest: object) -> None:
        if statement.startswith("INSERT INTO audit"):
            raise OperationalError(statement, {}, Exception("database is locked"))

    event.listen(parts._engine, "before_cursor_execute", is_locked)
    with caplog.at_level(logging.WARNING, "creatable"):
        assert client.get(f"/api/v1/takes/{TAKE_ID}/export/midi").status_code == 200
    assert TAKE_ID in caplog.text
    # A deletion that cannot be written down does not happen.
    assert client.delete(f"/api/v1/takes/{TAKE_ID}", headers=MINE).status_code == 503
    event.remove(parts._engine, "before_cursor_execute", is_locked)
    assert client.get(f"/api/v1/takes/{TAKE_ID}").status_code == 200


def test_how_long_it_is_kept_is_chosen_by_the_environment_or_an_option() -> None:
    assert Settings.from_environment({}).keep_audit_days is None
    chosen = {"CREATABLE_KEEP_AUDIT_DAYS": "900"}
    assert Settings.from_environment(chosen).keep_audit_days == 900
    assert Settings.from_environment(chosen, keep_audit_days=7).keep_audit_days == 7
    with pytest.raises(Problem, match="CREATABLE_KEEP_AUDIT_DAYS"):
        Settings.from_environment({"CREATABLE_KEEP_AUDIT_DAYS": "soon"})
