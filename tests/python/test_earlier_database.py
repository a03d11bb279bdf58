"""A database and files of an earlier version are opened, and nothing in them is lost or refused."""

from __future__ import annotations

import io
import json
import sqlite3
from pathlib import Path

import mido
import pytest
from werkzeug.test import Client

from creatable.config import Settings
from creatable.gesture_sets import GESTURE_SET
from creatable.profiles import PROFILE
from creatable.takes import parse_take

EARLIER = Path(__file__).parents[1] / "fixtures" / "earlier"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The data folder of the earlier version."""
    settings.data_dir.mkdir()
    connection = sqlite3.connect(settings.data_dir / "creatable.sqlite3")
    connection.executescript((EARLIER / "server-database.sql").read_text(encoding="utf-8"))
    connection.close()
    return settings


def test_every_take_is_listed_valid_and_can_be_taken_home(client: Client) -> None:
    takes = client.get("/api/v1/takes").json["takes"]
    assert [take["name"] for take in takes] == ["Take 4", "Not sent yet", "Drums", "Evening song"]
    for take in takes:
        address = f"/api/v1/takes/{take['id']}"
        document = client.get(address)
        assert parse_take(document.data).note_count == take["noteCount"]
        assert client.put(address, data=document.data, content_type="application/json").status_code == 200
        file = mido.MidiFile(file=io.BytesIO(client.get(f"{address}/export/midi").data))
        assert sum(message.type == "note_on" for message in file) == take["noteCount"]


def test_every_version_of_a_player_is_kept_and_sending_it_again_makes_no_new_one(client: Client) -> None:
    (player,) = client.get("/api/v1/profiles").json["profiles"]
    address = f"/api/v1/profiles/{player['id']}"
    versions = client.get(f"{address}/versions").json["versions"]
    assert [each["version"] for each in versions] == [2, 1]
    for each in versions:
        kept = client.get(f"{address}/versions/{each['version']}").json["profile"]
        assert PROFILE.parse(json.dumps(kept).encode()).nickname == "Otto"
    # Not `json=`: it would sort the settings, and another order is another document.
    body = json.dumps(client.get(address).json["profile"])
    again = client.put(f"{address}?base=2", data=body, content_type="application/json")
    assert again.json == {"version": 2, "outcome": "stored", "conflict": False}


def test_saved_takes_players_and_gestures_are_still_what_the_server_accepts() -> None:
    for name in ("take-piano.json", "take-drums.json"):
        assert parse_take((EARLIER / name).read_bytes()).note_count > 0
    assert GESTURE_SET.parse((EARLIER / "gestures.gesture.json").read_bytes()).samples
    assert PROFILE.parse((EARLIER / "player.json").read_bytes()).nickname == "Mia"
