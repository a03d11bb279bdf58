"""Everything of one player is taken along, or gone for good: nothing of anybody else is, and no byte is left."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

import jsonschema
import mido
import pytest
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import delete, event
from werkzeug.test import Client

from creatable.cli import main
from creatable.config import Settings
from creatable.player_export import PLAYER_EXPORT
from creatable.services import KEY
from creatable.storage.erasing import rebuild
from creatable.storage.models import TakeRow

from .conftest import database_of
from .documents import (
    MARK_ID,
    PROFILE_ID,
    SESSION_ID,
    SET_ID,
    TAKE_ID,
    mark,
    profile_document,
    session_document,
    set_document,
    take_document,
)

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "player-export.schema.json"
MINE, OTHERS = {"Creatable-Secret": "m" * 22}, {"Creatable-Secret": "o" * 22}
BEN_ID = "7d0c2c0a-52bb-4e5c-9d25-000000000002"


def id_of(number: int) -> str:
    return f"5e551045-0000-4000-8000-{number:012d}"


def put(client: Client, path: str, document: dict[str, Any], secret: dict[str, str]) -> None:
    assert client.put(f"/api/v1/{path}/{document['id']}", json=document, headers=secret).status_code in {200, 201, 204}


def player(client: Client, profile_id: str, name: str, at: int, secret: dict[str, str]) -> None:
    """A player with a profile of two versions, a set, two sessions (one is deleted), and a take in each."""
    set_id, ids = id_of(at), [id_of(at + each) for each in range(1, 5)]
    chosen = {"gestures": {"setId": set_id, "mappings": [], "firing": {}}}
    put(client, "profiles", profile_document(id=profile_id, nickname=name, settings={"keys": 5}), secret)
    put(client, "profiles", profile_document(id=profile_id, nickname=name, changedAt="2026-05-02T10:00:00Z", **chosen),
        secret)
    put(client, "gesture-sets", set_document(id=set_id, name=f"gestures of {name}"), secret)
    for which in (0, 1):
        take_id, session_id = ids[which], ids[2 + which]
        put(client, "takes", take_document(id=take_id, name=f"song of {name} {which}"), secret)
        put(client, "sessions", session_document(
            id=session_id, player={"name": name, "profileId": profile_id}, notes=f"notes on {name}",
            goal=f"goal of {name}", marks=[mark(words=f"mark of {name}")],
            takes=[{"id": take_id, "startedAt": "2026-05-01T10:10:00+02:00"}],
        ), secret)
    assert client.delete(f"/api/v1/sessions/{ids[3]}", headers=secret).status_code == 204


@pytest.fixture
def two_players(client: Client) -> None:
    player(client, PROFILE_ID, "Mia-of-here", 10, MINE)
    player(client, BEN_ID, "Ben-of-there", 20, OTHERS)
    # In a session of each: it is not one player's alone.
    put(client, "takes", take_document(id=id_of(30), name="song of both"), OTHERS)
    for at, name, profile_id, secret in ((31, "Mia-of-here", PROFILE_ID, MINE), (32, "Ben-of-there", BEN_ID, OTHERS)):
        put(client, "sessions", session_document(
            id=id_of(at), player={"name": name, "profileId": profile_id}, goal="", notes="", marks=[],
            takes=[{"id": id_of(30), "startedAt": "2026-05-01T10:10:00+02:00"}],
        ), secret)


def run(settings: Settings, *words: str, key: str | None = None) -> Any:
    given = [*words, "--data-dir", str(settings.data_dir), *(["--key-file", "-"] if key else [])]
    return CliRunner().invoke(main, given, input=key)


def opened(path: Path) -> tuple[dict[str, bytes], dict[str, Any]]:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return files, json.loads(files["index.json"])


def bytes_of(settings: Settings) -> bytes:
    """All that lies where the database is, its log too, and what its packed documents say."""
    return b"".join(file.read_bytes() for file in database_of(settings).parent.glob("creatable.sqlite3*"))


def said_in_the_audit(client: Client, wanted: str) -> int:
    """How often a number still stands in the file, which is all that stays: in each line about it, and in its index."""
    total: int = client.get(f"/api/v1/audit?id={wanted}").json["total"]
    assert total
    return 2 * total


@pytest.mark.usefixtures("two_players")
def test_an_export_has_everything_of_one_player_and_says_what_each_file_is(settings: Settings, tmp_path: Path) -> None:
    result = run(settings, "export", "--profile", PROFILE_ID, "-o", str(tmp_path / "mia.zip"), key="m" * 22)
    assert result.exit_code == 0, result.output
    files, index = opened(tmp_path / "mia.zip")
    jsonschema.validate(index, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert index["player"] == {"name": "Mia-of-here", "profileId": PROFILE_ID}
    assert {each["path"] for each in index["files"]} == set(files) - {"README.txt", "index.json"}
    assert sorted(each["kind"] for each in index["files"]) == [
        "earlier-profile", "gesture-set", "play-session", "play-session", "play-session", "profile", "report",
        "take", "take", "take-as-midi", "take-as-midi",
    ]
    for each in index["files"]:
        content = files[each["path"]]
        assert each["bytes"] == len(content)
    assert sorted(each["id"] for each in index["files"] if each.get("deleted")) == [id_of(14)]
    music = next(each["path"] for each in index["files"] if each["kind"] == "take-as-midi")
    assert any(message.type == "note_on" for message in mido.MidiFile(file=io.BytesIO(files[music])))
    text = b"".join(files.values())
    for words in (b"goal of Mia-of-here", b"notes on Mia-of-here", b"mark of Mia-of-here", b"song of Mia-of-here 1"):
        assert words in text


@pytest.mark.usefixtures("two_players")
def test_an_export_has_nothing_of_anybody_else(settings: Settings, tmp_path: Path) -> None:
    run(settings, "export", "--player", "Mia-of-here", "-o", str(tmp_path / "mia.zip"), key="m" * 22)
    files, index = opened(tmp_path / "mia.zip")
    text = b"".join([*files.values(), *(name.encode() for name in files)])
    assert b"Ben-of-there" not in text
    assert BEN_ID.encode() not in text
    assert b"song of both" not in text
    assert index["missing"] == []


@pytest.mark.usefixtures("two_players")
def test_without_the_key_an_export_leaves_out_sessions_and_says_so(settings: Settings, tmp_path: Path) -> None:
    result = run(settings, "export", "--profile", PROFILE_ID, "-o", str(tmp_path / "mia.zip"))
    files, index = opened(tmp_path / "mia.zip")
    assert index["missing"] == [{"kind": "play-session", "why": "needs-key", "count": 3}]
    assert "--key-file" in result.output
    assert b"goal of" not in b"".join(files.values())


@pytest.mark.usefixtures("two_players")
def test_who_is_forgotten_in_the_shell_leaves_no_byte_and_all_others_are_whole(
    client: Client, settings: Settings
) -> None:
    before = {path: client.get(path, headers=OTHERS).data for path in (
        f"/api/v1/profiles/{BEN_ID}", f"/api/v1/gesture-sets/{id_of(20)}", f"/api/v1/takes/{id_of(21)}",
        f"/api/v1/sessions/{id_of(23)}", f"/api/v1/takes/{id_of(30)}",
    )}
    result = run(settings, "forget", "--profile", PROFILE_ID, "--yes")
    assert result.exit_code == 0, result.output
    assert "play-session: 3" in result.output
    assert {path: client.get(path, headers=OTHERS).data for path in before} == before
    left = bytes_of(settings)
    assert b"Mia-of-here" not in left
    assert b"Ben-of-there" in left
    for at in (10, 11, 12, 13, 14):
        assert left.count(UUID(id_of(at)).hex.encode()) == said_in_the_audit(client, id_of(at))


def test_who_says_no_keeps_everything(client: Client, settings: Settings) -> None:
    player(client, PROFILE_ID, "Mia-of-here", 10, MINE)
    given = ["forget", "--player", "Mia-of-here", "--data-dir", str(settings.data_dir)]
    result = CliRunner().invoke(main, given, input="n\n")
    assert (result.exit_code, client.get(f"/api/v1/profiles/{PROFILE_ID}").status_code) == (1, 200)


def test_of_two_who_are_called_so_neither_is_taken(client: Client, settings: Settings, tmp_path: Path) -> None:
    put(client, "profiles", profile_document(nickname="Mia"), MINE)
    put(client, "sessions", session_document(player={"name": "Mia"}), MINE)
    result = run(settings, "forget", "--player", "Mia", "--yes")
    assert (result.exit_code, PROFILE_ID in result.output) == (1, True)
    result = run(settings, "export", "--player", "Mia", "--without-profile", "-o", str(tmp_path), key="m" * 22)
    assert result.exit_code == 0, result.output
    _, index = opened(tmp_path / "Mia.zip")
    assert [(each["kind"], each["id"]) for each in index["files"] if "id" in each] == [("play-session", SESSION_ID)]
    assert run(settings, "forget", "--player", "Nobody", "--yes").exit_code == 1


def test_a_profile_is_forgotten_with_its_sessions_at_once_and_by_its_owner_alone(
    client: Client, settings: Settings
) -> None:
    player(client, PROFILE_ID, "Mia-of-here", 10, MINE)
    address = f"/api/v1/profiles/{PROFILE_ID}/forget"
    assert client.post(address, headers=OTHERS).json["error"]["code"] == "secret-wrong"
    assert client.post(address).json["error"]["code"] == "secret-missing"
    assert client.post(address, headers=MINE).status_code == 204
    assert client.post(address, headers=MINE).status_code == 404
    for at in (13, 14):
        assert client.post(f"/api/v1/sessions/{id_of(at)}/restore", headers=MINE).status_code == 404
    assert client.post(f"/api/v1/gesture-sets/{id_of(10)}/forget", headers=MINE).status_code == 204
    for at in (11, 12):
        assert client.post(f"/api/v1/takes/{id_of(at)}/forget", headers=MINE).status_code == 204
    left = bytes_of(settings)
    for words in (b"Mia-of-here", b"goal of", MARK_ID.encode(), b"song of"):
        assert words not in left
    assert left.count(UUID(PROFILE_ID).hex.encode()) == said_in_the_audit(client, PROFILE_ID)


def test_what_is_nobodys_own_is_forgotten_by_nobody(client: Client) -> None:
    for path, document in (("profiles", profile_document()), ("gesture-sets", set_document())):
        put(client, path, document, {})
        answer = client.post(f"/api/v1/{path}/{document['id']}/forget", headers=MINE)
        assert answer.json["error"]["code"] == "secret-missing"
    assert client.post(f"/api/v1/gesture-sets/{SET_ID}/restore").status_code == 204


def test_a_disk_too_full_to_overwrite_deletes_all_the_same(app: OpenAPI, client: Client) -> None:
    put(client, "takes", take_document(), MINE)
    engine = app.extensions[KEY]._engine

    def has_no_room(_connection: Any, cursor: Any, statement: str, *_rest: object) -> None:
        if statement.startswith("DELETE") and cursor.execute("PRAGMA secure_delete").fetchone()[0] == 1:
            # The driver's own: the same that a full disk gives.
            cursor.execute("PRAGMA max_page_count = 1")
            cursor.execute("CREATE TABLE too_much AS SELECT randomblob(100000) AS stuff")

    event.listen(engine, "before_cursor_execute", has_no_room)
    assert client.post(f"/api/v1/takes/{TAKE_ID}/forget", headers=MINE).status_code == 204
    event.remove(engine, "before_cursor_execute", has_no_room)
    assert client.get(f"/api/v1/takes/{TAKE_ID}").status_code == 404


def test_what_an_earlier_version_left_in_the_file_goes_when_the_file_is_written_anew(
    app: OpenAPI, client: Client, settings: Settings
) -> None:
    put(client, "takes", take_document(settings={"own": "words" * 30}, name="left-behind"), MINE)
    engine = app.extensions[KEY]._engine
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete = OFF").close()
        connection.execute(delete(TakeRow))
    assert b"left-behind" in bytes_of(settings)
    rebuild(engine)
    assert b"left-behind" not in bytes_of(settings)


def test_the_published_schema_is_the_one_of_the_index() -> None:
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert published == PLAYER_EXPORT.schema, "run: creatable schema player-export"
    jsonschema.Draft202012Validator.check_schema(published)
