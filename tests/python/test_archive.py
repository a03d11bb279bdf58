"""What the whole archive holds is added up by the database, for whom it may be told, and without reading a document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import URL, Engine, event, select
from werkzeug.test import Client

from creatable.cli import main
from creatable.config import Settings
from creatable.jobs.worker import Cancelled
from creatable.problems import Problem
from creatable.reports.words import OWN
from creatable.services import KEY
from creatable.sessions import PLAY_SESSION
from creatable.storage import archive
from creatable.storage.archive import Opened, add_up
from creatable.storage.database import migrations, open_database, writing
from creatable.storage.models import SessionTakeRow
from creatable.storage.rights import hashed
from creatable.storage.sessions import PlaySessionRepository
from creatable.storage.takes import TakeRepository

from .documents import PROFILE_ID, SESSION_ID, make_take, note_on, session_document
from .test_jobs import wait_for

SECRET, OTHER = "own" * 8, "other" * 5
LANGUAGES = sorted(path.stem for path in OWN.glob("*.ftl"))
EVERYTHING = Opened(whatever=True)


def id_of(number: int) -> str:
    return f"5e551045-0000-4000-8000-{number:012}"


def put_take(engine: Engine, number: int, at: str, notes: int, seconds: float) -> None:
    events = [note_on(60 + note, note / 10) for note in range(notes)]
    TakeRepository(engine).put(make_take(events, id=id_of(number), startedAt=at, durationSeconds=seconds))


def put_session(
    engine: Engine, number: int, at: str, takes: list[int], secret: str | None = None, **changes: Any
) -> None:
    named = [{"id": id_of(each), "startedAt": at} for each in takes]
    document = session_document(id=id_of(number), spans=[{"startedAt": at, "endedAt": at}], takes=named, **changes)
    PlaySessionRepository(engine).put(PLAY_SESSION.parse(json.dumps(document).encode()), secret)


@pytest.fixture
def engine(database_url: URL) -> Iterator[Engine]:
    """Two months of Mia's own and of a typed name; a take in no session, a session with a take that is gone."""
    engine = open_database(database_url)
    # The first is still April in UTC.
    put_take(engine, 1, "2026-05-01T00:30:00+02:00", 3, 60)
    put_take(engine, 2, "2026-05-04T10:00:00Z", 2, 30)
    put_take(engine, 3, "2026-05-10T23:59:59Z", 5, 6.5)
    put_take(engine, 4, "2026-05-11T00:00:00Z", 1, 4)
    put_session(engine, 11, "2026-05-01T00:30:00+02:00", [1], SECRET)
    put_session(engine, 12, "2026-05-04T10:00:00Z", [2, 99], SECRET, player={"name": "Mia", "profileId": PROFILE_ID})
    put_session(engine, 13, "2026-05-10T23:00:00Z", [3], player={"name": "Ben"})
    yield engine
    engine.dispose()


def periods_of(found: archive.Archive) -> list[tuple[str, int, float, int, int, int]]:
    return [(f"{each.begins:%m-%d}", each.takes, each.seconds, each.notes, each.sessions, each.players)
            for each in found.periods]


def players_of(found: archive.Archive) -> list[tuple[str, int, int, float, int]]:
    return [(each.name, each.sessions, each.takes, each.seconds, each.notes) for each in found.players]


@pytest.mark.on_both_databases
def test_months_and_weeks_and_players_are_what_a_person_would_count(engine: Engine) -> None:
    months = add_up(engine, "month", EVERYTHING)
    assert periods_of(months) == [("04-01", 1, 60, 3, 1, 1), ("05-01", 3, 40.5, 8, 2, 2)]
    assert players_of(months) == [("Ben", 1, 1, 6.5, 5), ("Mia", 2, 2, 90, 5)]
    weeks = add_up(engine, "week", EVERYTHING)
    # The weeks from Monday, 27 April, 4 May and 11 May.
    assert periods_of(weeks) == [("04-27", 1, 60, 3, 1, 1), ("05-04", 2, 36.5, 7, 2, 2), ("05-11", 1, 4, 1, 0, 0)]
    assert players_of(weeks) == players_of(months)


@pytest.mark.on_both_databases
def test_sessions_of_others_are_not_counted_and_what_is_deleted_neither(engine: Engine) -> None:
    assert players_of(add_up(engine, "month", Opened((SECRET,)))) == [("Ben", 1, 1, 6.5, 5), ("Mia", 2, 2, 90, 5)]
    for stranger in (Opened(), Opened((OTHER,))):
        assert players_of(add_up(engine, "month", stranger)) == [("Ben", 1, 1, 6.5, 5)]
    TakeRepository(engine).delete(UUID(id_of(1)))
    PlaySessionRepository(engine).delete(UUID(id_of(13)))
    found = add_up(engine, "month", EVERYTHING)
    assert periods_of(found) == [("04-01", 0, 0, 0, 1, 1), ("05-01", 3, 40.5, 8, 1, 1)]
    assert players_of(found) == [("Mia", 2, 1, 30, 2)]


def test_nothing_is_read_that_was_played_or_written(engine: Engine) -> None:
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    add_up(engine, "week", EVERYTHING)
    assert asked
    assert not [statement for statement in asked if "document" in statement or "words" in statement]


def test_years_without_anything_cost_nothing_and_too_many_periods_are_refused(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_take(engine, 5, "9998-12-30T00:00:00Z", 1, 1)
    put_take(engine, 6, "1970-01-01T00:00:00Z", 1, 1)
    assert [each[0] for each in periods_of(add_up(engine, "week", EVERYTHING))] == [
        "12-29", "04-27", "05-04", "05-11", "12-28"]
    monkeypatch.setattr(archive, "MAX_PERIODS", 3)
    with pytest.raises(Problem, match="too many"):
        add_up(engine, "month", EVERYTHING)


def test_it_says_how_far_it_is_and_can_be_given_up_between_two_periods(engine: Engine) -> None:
    told: list[float] = []
    add_up(engine, "week", EVERYTHING, told.append)
    assert (told[0], len(told), told) == (0, 3, sorted(told))
    assert told[-1] <= 1

    def cancel(_progress: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        add_up(engine, "week", EVERYTHING, cancel)


@pytest.mark.on_both_databases
def test_which_takes_a_session_names_follows_it_and_is_found_in_sessions_of_before(engine: Engine) -> None:
    def links() -> list[tuple[UUID, UUID]]:
        with engine.connect() as connection:
            return sorted(tuple(row) for row in connection.execute(select(SessionTakeRow.__table__)))

    there = sorted((UUID(id_of(one)), UUID(id_of(two))) for one, two in ((11, 1), (12, 2), (12, 99), (13, 3)))
    assert links() == there
    with writing(engine) as connection:
        command.downgrade(migrations(connection), "0007")
    with writing(engine) as connection:
        command.upgrade(migrations(connection), "head")
    assert links() == there
    put_session(engine, 13, "2026-05-10T23:00:00Z", [4, 3], player={"name": "Ben"})
    repository = PlaySessionRepository(engine)
    repository.change(UUID(id_of(11)), lambda it: it.model_copy(update={"takes": ()}), None, SECRET)
    changed = sorted((UUID(id_of(one)), UUID(id_of(two))) for one, two in ((12, 2), (12, 99), (13, 3), (13, 4)))
    assert links() == changed
    repository.forget(UUID(id_of(12)), SECRET)
    assert links() == changed[2:]


@pytest.mark.parametrize("form", ["html", "csv", "text", "json"])
def test_a_job_makes_it_in_each_form_for_whoever_asks(client: Client, form: str) -> None:
    evil = "<b>=1+1</b>"
    session = session_document(player={"name": evil}, takes=[])
    client.put(f"/api/v1/sessions/{SESSION_ID}", json=session, headers={"Creatable-Secret": SECRET})
    for secret, is_there in ((SECRET, True), (OTHER, False)):
        headers = {"Creatable-Secret": secret}
        begun = client.post("/api/v1/jobs", json={"kind": "archive", "by": "week", "format": form}, headers=headers)
        assert begun.status_code == 202, begun.text
        state = wait_for(client, begun.headers["Location"], headers)
        assert state["state"] == "done", state
        answer = client.get(state["result"], headers=headers)
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        shown = {"html": "&lt;b&gt;=1+1&lt;/b&gt;"}.get(form, evil)
        assert (shown in answer.text) == is_there
        assert form != "html" or "<b>" not in answer.text


def test_the_secrets_of_several_players_open_the_sessions_of_all_of_them(client: Client) -> None:
    for number, (name, secret) in enumerate((("Ann", SECRET), ("Bea", OTHER), ("Cat", "third" * 5))):
        session = session_document(id=id_of(number), player={"name": name}, takes=[])
        client.put(f"/api/v1/sessions/{session['id']}", json=session, headers={"Creatable-Secret": secret})
    headers = {"Creatable-Secret": "of-this-job-and-no-other"}
    wish = {"kind": "archive", "format": "json", "secrets": [SECRET, OTHER]}
    begun = client.post("/api/v1/jobs", json=wish, headers=headers)
    state = wait_for(client, begun.headers["Location"], headers)
    assert client.get(state["result"]).status_code == 403
    found = client.get(state["result"], headers=headers)
    assert [each["name"] for each in found.json["players"]] == ["Ann", "Bea"]


def test_of_secrets_a_job_keeps_only_what_they_hash_to(client: Client, app: Flask) -> None:
    begun = client.post("/api/v1/jobs", json={"kind": "archive", "secrets": [SECRET]})
    record = app.extensions[KEY].jobs.find(UUID(begun.json["id"]), None)
    assert SECRET not in str(record)
    assert record.opens == [hashed(SECRET).hex()]


@pytest.mark.parametrize(
    "wish", [{"kind": "archive", "takes": [id_of(1)]}, {"kind": "archive", "profile": PROFILE_ID},
             {"kind": "archive", "by": "day"}, {"kind": "archive", "format": "docx"},
             {"kind": "archive", "language": "../x"},
             {"kind": "archive", "secrets": ["too short"]},
             {"kind": "player-zip", "profile": PROFILE_ID, "secrets": [SECRET]}],
)
def test_a_wish_that_makes_no_sense_is_refused(client: Client, wish: dict[str, Any]) -> None:
    answer = client.post("/api/v1/jobs", json=wish)
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "job-invalid")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shell_writes_all_of_it_in_each_language(
    engine: Engine, runner: CliRunner, settings: Settings, tmp_path: Path, language: str
) -> None:
    where = ["-o", str(tmp_path / "out"), "--data-dir", str(settings.data_dir), "--language", language]
    done = runner.invoke(main, ["report", "--all", "--format", "text", *where])
    assert done.exit_code == 0, done.output
    assert runner.invoke(main, ["report", "--all", "week", "--format", "html", *where]).exit_code == 0
    (text,) = (tmp_path / "out").glob("*.txt")
    lines = text.read_text(encoding="utf-8").splitlines()
    assert [line[:7] for line in lines if line.startswith("2026")] == ["2026-04", "2026-05"]
    assert sum(line.startswith(("Mia: ", "Ben: ")) for line in lines) == 2
    (page,) = (tmp_path / "out").glob("*.html")
    assert page.read_text(encoding="utf-8").count("<tr>") == 2 + 3 + 2
    mixed = runner.invoke(main, ["report", "--all", "month", id_of(11), *where])
    assert mixed.exit_code != 0
