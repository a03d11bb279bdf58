"""Long exports as jobs: waited for, fetched, cancelled, limited; nothing is half done, whatever becomes of a server."""

from __future__ import annotations

import io
import json
import socket
import threading
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from werkzeug.test import Client

from creatable import create_app
from creatable.config import Settings
from creatable.exporters import EXPORTERS
from creatable.jobs import jobs, kinds, records, worker
from creatable.jobs.records import JobRecord, JobRecords, storage_at
from creatable.jobs.worker import Result, Tell
from creatable.player_export import PLAYER_EXPORT
from creatable.problems import Problem
from creatable.services import KEY
from tests import redis_server

from .documents import PROFILE_ID, TAKE_ID, profile_document, session_document, take_document

URL = "/api/v1/jobs"
SECRET = {"Creatable-Secret": "a-secret-of-at-least-22-characters"}
OTHER = {"Creatable-Secret": "another-one-of-22-characters"}
SECOND, EMPTY, GONE = (TAKE_ID[:-1] + end for end in "234")
WISH = {"kind": "takes-zip", "takes": [SECOND, GONE, EMPTY, TAKE_ID]}


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with redis_server.running(tmp_path_factory.mktemp("redis")) as url:
        yield url


@pytest.fixture(params=["in this process", "in redis"])
def store(request: pytest.FixtureRequest) -> JobRecords:
    url = request.getfixturevalue("redis_url") if request.param == "in redis" else None
    found = JobRecords(storage_at(url))
    found._storage.flush_all()
    return found


def put_takes(client: Client) -> None:
    for changes in ({}, {"id": SECOND, "name": "Second/song"}):
        client.put(f"/api/v1/takes/{changes.get('id', TAKE_ID)}", json=take_document(**changes))
    client.put(f"/api/v1/takes/{EMPTY}", json=take_document([], id=EMPTY))


def wait_for(client: Client, address: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
    for _ in range(400):
        found = client.get(address, headers=headers).json
        if found["state"] in ("done", "failed"):
            return dict(found)
        time.sleep(0.02)
    raise AssertionError(found)


def files_in(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_takes_become_a_zip_in_the_order_that_was_asked_for(client: Client) -> None:
    put_takes(client)
    begun = client.post(URL, json=WISH)
    assert begun.status_code == 202
    address = begun.headers["Location"]
    assert address == f"{URL}/{begun.json['id']}"
    done = wait_for(client, address)
    assert (done["state"], done["progress"], done["failure"]) == ("done", 1, None)
    file = client.get(done["result"])
    assert (file.status_code, file.mimetype, len(file.data)) == (200, "application/zip", done["bytes"])
    assert 'filename="takes.zip"' in file.headers["Content-Disposition"]
    found = files_in(file.data)
    others = [each for each in EXPORTERS.values() if each.FORMAT != "zip"]
    names = ("01 Second-song", "02 Morning song")
    assert set(found) == {f"{name}.{each.EXTENSION}" for name in names for each in others}
    assert found["02 Morning song.mid"] == client.get(f"/api/v1/takes/{TAKE_ID}/export/midi").data
    # Kept until it is not wanted any more.
    assert client.delete(address).status_code == 204
    assert client.get(address).json["error"]["code"] == "job-not-found"
    assert client.get(done["result"]).status_code == 404


def test_everything_of_a_player_is_given_to_the_owner_alone(client: Client) -> None:
    put_takes(client)
    client.put(f"/api/v1/profiles/{PROFILE_ID}", json=profile_document(), headers=SECRET)
    session = session_document()
    client.put(f"/api/v1/sessions/{session['id']}", json=session, headers=SECRET)
    wish = {"kind": "player-zip", "profile": PROFILE_ID}
    assert client.post(URL, json=wish).json["error"]["code"] == "secret-missing"
    assert client.post(URL, json=wish, headers=OTHER).json["error"]["code"] == "secret-wrong"
    assert client.post(URL, json={**wish, "profile": GONE}, headers=SECRET).json["error"]["code"] == "profile-not-found"
    address = client.post(URL, json=wish, headers=SECRET).headers["Location"]
    done = wait_for(client, address, SECRET)
    for method, place in ((client.get, address), (client.get, done["result"]), (client.delete, address)):
        assert method(place).json["error"]["code"] == "secret-missing"
        assert method(place, headers=OTHER).json["error"]["code"] == "secret-wrong"
    file = client.get(done["result"], headers=SECRET)
    assert 'filename="Mia.zip"' in file.headers["Content-Disposition"]
    index = PLAYER_EXPORT.parse(files_in(file.data)["index.json"])
    assert sorted(each.kind for each in index.files) == ["play-session", "profile", "report", "take", "take-as-midi"]


def test_a_profile_that_is_nobody_s_is_not_given_to_anybody(client: Client) -> None:
    client.put(f"/api/v1/profiles/{PROFILE_ID}", json=profile_document())
    answer = client.post(URL, json={"kind": "player-zip", "profile": PROFILE_ID}, headers=SECRET)
    assert (answer.status_code, answer.json["error"]["code"]) == (403, "secret-missing")


@pytest.mark.parametrize(("wish", "field"), [
    ({"kind": "takes-zip"}, "takes"),
    ({"kind": "takes-zip", "takes": [TAKE_ID], "profile": PROFILE_ID}, "takes"),
    ({"kind": "takes-zip", "takes": [TAKE_ID] * 501}, "takes"),
    ({"kind": "player-zip"}, "profile"),
    ({"kind": "player-zip", "profile": PROFILE_ID, "takes": [TAKE_ID]}, "profile"),
    ({"kind": "everything"}, "kind"),
    ({"kind": "takes-zip", "takes": [TAKE_ID], "folder": "/"}, "folder"),
])
def test_a_wish_that_is_none_is_refused_by_name(client: Client, wish: dict[str, Any], field: str) -> None:
    answer = client.post(URL, json=wish)
    assert (answer.status_code, answer.json["error"]["code"], answer.json["error"]["field"]) == (
        422, "job-invalid", field)


def test_a_job_of_which_nothing_can_come_says_why(client: Client) -> None:
    address = client.post(URL, json={"kind": "takes-zip", "takes": [GONE]}).headers["Location"]
    failed = wait_for(client, address)
    assert (failed["state"], failed["result"], failed["failure"]["code"]) == ("failed", None, "take-empty")
    answer = client.get(f"{address}/result")
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "take-empty")


def test_what_would_be_too_large_is_given_up(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    put_takes(client)
    monkeypatch.setattr(kinds, "MAX_RESULT_BYTES", 100)
    address = client.post(URL, json=WISH).headers["Location"]
    assert wait_for(client, address)["failure"]["code"] == "too-large"


def test_an_error_of_ours_is_a_failed_job_and_the_next_one_goes_well(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_takes(client)
    with monkeypatch.context() as patch:
        patch.setattr(jobs, "takes_zip", lambda *_: 1 / 0)
        failed = wait_for(client, client.post(URL, json=WISH).headers["Location"])
    assert failed["failure"]["code"] == "internal"
    assert wait_for(client, client.post(URL, json=WISH).headers["Location"])["state"] == "done"


def test_one_that_runs_says_how_far_it_is_and_ends_soon_after_it_was_cancelled(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "TELL_EVERY_SECONDS", 0)
    half, go_on, ended = threading.Event(), threading.Event(), threading.Event()
    went_on: list[bool] = []

    def slow(_takes: object, _wish: object, tell: Tell) -> Result:
        try:
            tell(0.5)
            half.set()
            assert go_on.wait(10)
            tell(0.75)
            went_on.append(True)
            raise AssertionError("it was cancelled")
        finally:
            ended.set()

    monkeypatch.setattr(jobs, "takes_zip", slow)
    address = client.post(URL, json=WISH).headers["Location"]
    waiting = client.post(URL, json=WISH).headers["Location"]
    assert half.wait(10)
    assert (client.get(address).json["state"], client.get(address).json["progress"]) == ("running", 0.5)
    assert client.get(waiting).json["state"] == "waiting"
    assert client.get(f"{address}/result").json["error"]["code"] == "job-unfinished"
    for each in (address, waiting):
        assert client.delete(each).status_code == 204
    go_on.set()
    assert ended.wait(10)
    assert went_on == []
    monkeypatch.undo()
    # The next one has its turn, and nothing of the others is there.
    put_takes(client)
    assert wait_for(client, client.post(URL, json=WISH).headers["Location"])["state"] == "done"
    assert client.get(address).status_code == 404
    assert client.get(waiting).status_code == 404


def record(number: int, **changes: Any) -> JobRecord:
    found = JobRecord(id=f"00000000-0000-4000-8000-{number:012}", what="{}", secret_hash=None, changed_at=time.time())
    return replace(found, **changes)


def uuid_of(found: JobRecord) -> Any:
    return records.UUID(found.id)


def test_so_many_are_kept_and_the_oldest_that_is_over_gives_way(store: JobRecords) -> None:
    for number in range(records.MAX_JOBS):
        store.add(record(number))
    with pytest.raises(Problem, match="jobs wait or run already") as caught:
        store.add(record(99))
    assert caught.value.status == 429
    for number in (3, 5):
        store.finish(record(number, state="done", changed_at=time.time() - 10 + number), b"zip")
    store.add(record(99))
    assert store.find(uuid_of(record(3))) is None
    assert store.result(record(3)) is None
    assert store.result(record(5)) == b"zip"


def test_a_result_is_gone_after_a_while(store: JobRecords) -> None:
    store.add(record(1))
    long_ago = time.time() - records.KEEP_SECONDS - 1
    store.finish(record(1, state="done", changed_at=long_ago), b"zip")
    assert store.find(uuid_of(record(1))) is None
    store.drop_old()
    assert store.result(record(1)) is None


def test_redis_itself_forgets_everything_after_a_while(redis_url: str) -> None:
    storage = storage_at(redis_url)
    storage.flush_all()
    store = JobRecords(storage)
    store.add(record(1))
    store.finish(record(1, state="done"), b"zip")
    store.cancel(record(2))
    keys = list(storage.conn.scan_iter(match=b"huey.r.*"))
    assert len(keys) >= 3
    assert all(0 < storage.conn.ttl(key) <= records.KEEP_SECONDS for key in keys)


def test_a_job_whose_server_was_killed_has_failed_and_does_not_run_for_ever(store: JobRecords) -> None:
    now = time.time()
    store.add(record(1))
    store.put(record(1, state="running", changed_at=now - records.LOST_AFTER_SECONDS + 5))
    assert store.find(uuid_of(record(1))).state == "running"
    store.put(record(1, state="running", changed_at=now - records.LOST_AFTER_SECONDS - 1))
    found = store.find(uuid_of(record(1)))
    assert (found.state, found.code) == ("failed", "job-lost")
    # Nor is anything half there.
    assert store.result(record(1)) is None


def test_what_was_cancelled_in_the_last_moment_leaves_no_result(store: JobRecords) -> None:
    store.add(record(1))
    store.cancel(record(1, state="running"))
    store.finish(record(1, state="done"), b"zip")
    assert store.find(uuid_of(record(1))) is None
    assert store.result(record(1)) is None
    assert store.next() is None


def test_what_is_kept_is_json_that_runs_nothing(redis_url: str) -> None:
    storage = storage_at(redis_url)
    storage.flush_all()
    JobRecords(storage).add(record(1, secret_hash="00"))
    kept = {name: json.loads(value) for name, value in storage.result_items().items()}
    assert kept[f"job:{record(1).id}"]["state"] == "waiting"
    assert storage.enqueued_items() == [record(1).id.encode()]


def test_servers_that_share_a_redis_share_their_jobs(settings: Settings, client: Client, redis_url: str) -> None:
    put_takes(client)
    storage_at(redis_url).flush_all()
    shared = replace(settings, redis_url=redis_url)
    one, other = create_app(shared), create_app(shared)
    try:
        one.extensions[KEY].jobs.start()
        address = other.test_client().post(URL, json=WISH).headers["Location"]
        done = wait_for(one.test_client(), address)
        assert done["state"] == "done"
        assert len(files_in(other.test_client().get(done["result"]).data)) == 8
        # In a server by itself nobody knows of them.
        assert client.get(address).status_code == 404
    finally:
        for app in (one, other):
            app.extensions[KEY].close()


def test_a_redis_that_cannot_be_reached_is_said_and_all_else_goes_on(settings: Settings, client: Client) -> None:
    put_takes(client)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        app = create_app(replace(settings, redis_url=f"redis://127.0.0.1:{nobody.getsockname()[1]}/0"))
    try:
        answer = app.test_client().post(URL, json=WISH)
        assert (answer.status_code, answer.json["error"]["code"]) == (503, "storage-unavailable")
        assert app.test_client().get("/api/v1/takes").json["total"] == 3
    finally:
        app.extensions[KEY].close()


def test_a_redis_that_takes_every_call_and_never_answers_is_given_up(
    settings: Settings, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_takes(client)
    monkeypatch.setattr(records, "SILENT_SECONDS", 0.1)
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        app = create_app(replace(settings, redis_url=f"redis://127.0.0.1:{mute.getsockname()[1]}/0"))
        try:
            answer = app.test_client().post(URL, json=WISH)
            assert (answer.status_code, answer.json["error"]["code"]) == (503, "storage-unavailable")
        finally:
            app.extensions[KEY].close()


def test_an_address_that_is_none_of_redis_is_refused_at_the_start(settings: Settings) -> None:
    with pytest.raises(Problem, match="CREATABLE_REDIS_URL"):
        storage_at("http://nowhere")
    assert Settings.from_environment({"CREATABLE_REDIS_URL": "redis://a"}).redis_url == "redis://a"


def test_a_server_that_ends_does_not_wait_for_its_jobs(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = threading.Event()

    def endless(_takes: object, _wish: object, tell: Tell) -> Result:
        while True:
            tell(0.5)
            begun.set()
            time.sleep(0.01)

    monkeypatch.setattr(jobs, "takes_zip", endless)
    address = client.post(URL, json=WISH).headers["Location"]
    assert begun.wait(10)
    client.application.extensions[KEY].jobs.close()
    assert client.get(address).json["failure"]["code"] == "job-lost"
