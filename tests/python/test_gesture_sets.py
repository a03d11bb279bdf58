"""Sets of gestures are kept as numbers without pictures, and what is no set is refused by name."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any
from uuid import UUID

import jsonschema
import pytest
from click.testing import CliRunner
from sqlalchemy import event
from werkzeug.test import Client, TestResponse

import bootstrap
from creatable import cli
from creatable.config import Settings
from creatable.documents import version_of
from creatable.gesture_sets import GESTURE_SET, MAX_MAPPINGS, MAX_SAMPLES
from creatable.problems import Problem
from creatable.storage.database import open_database
from creatable.storage.gesture_sets import GestureSetRepository

from .documents import SET_ID, numbers, profile_document, sample, set_document

URL = f"/api/v1/gesture-sets/{SET_ID}"
SCHEMA = bootstrap.ROOT / "docs/reference/gesture-set.schema.json"


def put(client: Client, **changes: Any) -> TestResponse:
    return client.put(URL, json=set_document(**changes))


@pytest.mark.on_both_databases
def test_a_set_comes_back_as_it_was_sent_until_it_is_deleted(client: Client) -> None:
    assert (put(client).status_code, put(client).status_code) == (201, 204)
    assert client.get(URL).json == set_document()
    assert put(client, name="mine").status_code == 204
    assert client.get(URL).json["name"] == "mine"
    assert client.delete(URL).status_code == 204
    for response in (client.get(URL), client.delete(URL)):
        assert (response.status_code, response.json["error"]["code"]) == (404, "gesture-set-not-found")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"samples": [sample(picture="data:image/jpeg;base64,AAAA")]}, "samples.0.picture"),
        ({"samples": [sample(embeddings={"body": "not base64!"})]}, "samples.0.embeddings.body"),
        ({"samples": [sample(embeddings={"body": numbers(1.0)[:-4] + "AAA="})]}, "samples.0.embeddings.body"),
        ({"samples": [sample(embeddings={"body": numbers(float("nan"), 1.0)})]}, "samples.0.embeddings.body"),
        ({"samples": [sample(embeddings={"body": "A" * 40_000})]}, "samples.0.embeddings.body"),
        ({"samples": [sample(light=300)]}, "samples.0.light"),
        ({"samples": [sample()] * (MAX_SAMPLES + 1)}, "samples"),
        ({"gestures": []}, "gestures"),
        ({"gestures": [{"id": "../x", "name": "", "colour": 0, "order": 0}]}, "gestures.0.id"),
        ({"gestures": [{"id": "x", "name": "a\u0007", "colour": 0, "order": 0}]}, "gestures.0.name"),
        ({"mappings": set_document()["mappings"] * (MAX_MAPPINGS + 1)}, "mappings"),
        ({"kind": "sound"}, "kind"),
        ({"photo": "x"}, "photo"),
        ({"format": "creatable-profile"}, "format"),
    ],
)
def test_what_is_no_set_is_refused_by_name_and_nothing_is_kept(
    client: Client, changes: dict[str, Any], field: str
) -> None:
    response = put(client, **changes)
    error = response.json["error"]
    assert (response.status_code, error["code"], error["field"]) == (422, "gesture-set-invalid", field)
    assert client.get(URL).status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "not-json"),
        (b"[]", 422, "gesture-set-invalid"),
        (json.dumps(set_document(schemaVersion=2)).encode(), 422, "gesture-set-schema-unknown"),
        (json.dumps(set_document(id="11111111-2222-4333-8444-000000000000")).encode(), 422, "gesture-set-id-mismatch"),
    ],
)
def test_other_documents_are_told_apart(client: Client, body: bytes, status: int, code: str) -> None:
    response = client.put(URL, data=body, content_type="application/json")
    assert (response.status_code, response.json["error"]["code"]) == (status, code)


def version(response: TestResponse) -> str:
    return response.headers["ETag"].strip('"')


def put_from(client: Client, base: str, **changes: Any) -> tuple[int, str]:
    """Send a set that was made from a version; return the status, and the version or the code of the problem."""
    response = client.put(f"{URL}?base={base}", json=set_document(**changes))
    return response.status_code, response.json["error"]["code"] if response.is_json else version(response)


@pytest.mark.on_both_databases
def test_of_two_changes_of_one_version_the_second_is_refused_until_it_knows_the_first(client: Client) -> None:
    status, first = put_from(client, "new")
    assert (status, first) == (201, version(client.get(URL)))
    status, second = put_from(client, first, name="at home")
    assert (status, second) == (204, version(client.get(URL)))
    assert put_from(client, first, name="at school") == (409, "gesture-set-changed")
    assert put_from(client, "new", name="at school") == (409, "gesture-set-changed")
    assert client.get(URL).json["name"] == "at home"
    assert put_from(client, second, name="at school")[0] == 204
    assert client.get(URL).json["name"] == "at school"


def test_a_set_is_sent_again_where_no_answer_came_and_is_one_set(client: Client) -> None:
    _, first = put_from(client, "new")
    assert put_from(client, "new") == (204, first)
    _, second = put_from(client, first, name="mine")
    assert put_from(client, first, name="mine") == (204, second)


OTHER_PROCESS = """
import sys
from sqlalchemy.engine import make_url
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.storage.database import open_database
from creatable.storage.gesture_sets import GestureSetRepository

url, base, document = sys.argv[1:]
sets = GestureSetRepository(open_database(make_url(url)))
sys.stdout.write("ready\\n")
sys.stdout.flush()
sys.stdin.readline()
try:
    sets.put_from(GESTURE_SET.parse(document.encode()), base)
    sys.stdout.write("kept\\n")
except Problem as problem:
    sys.stdout.write(problem.code + "\\n")
"""
TIME_TO_CROSS = 0.5


@pytest.mark.on_both_databases
def test_a_change_that_another_server_process_makes_meanwhile_is_not_written_over(settings: Settings) -> None:
    """Two processes have one database, and change one version of a set at the same moment."""
    engine = open_database(settings.database_url)
    sets = GestureSetRepository(engine)
    sets.put_from(GESTURE_SET.parse(json.dumps(set_document()).encode()), "new")
    base = version_of(sets.get_json(UUID(SET_ID)))
    at_school = json.dumps(set_document(name="at school"))
    command = [sys.executable, "-c", OTHER_PROCESS, str(settings.database_url), base, at_school]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "ready\n"
        started = []

        def cross(_c: object, _cursor: object, statement: str, *_: object) -> None:
            """As soon as this process has looked which version there is, the other one writes, if it can."""
            if "gesture_sets.document" not in statement or started:
                return
            started.append(statement)
            assert other.stdin
            other.stdin.write("go\n")
            other.stdin.flush()
            time.sleep(TIME_TO_CROSS)

        event.listen(engine, "after_cursor_execute", cross)
        sets.put_from(GESTURE_SET.parse(json.dumps(set_document(name="at home")).encode()), base)
        assert started
        assert other.stdout.readline() == "gesture-set-changed\n"
    assert json.loads(sets.get_json(UUID(SET_ID)))["name"] == "at home"
    engine.dispose()


def test_who_knows_the_version_is_not_sent_it_again(client: Client) -> None:
    _, known = put_from(client, "new")
    assert client.get(URL, headers={"If-None-Match": f'"{known}"'}).status_code == 304
    put_from(client, known, name="mine")
    assert client.get(URL, headers={"If-None-Match": f'"{known}"'}).json["name"] == "mine"


@pytest.mark.on_both_databases
def test_a_set_that_was_deleted_is_not_brought_back_by_a_change_of_it(client: Client) -> None:
    _, first = put_from(client, "new")
    client.delete(URL)
    assert put_from(client, first, name="mine") == (404, "gesture-set-not-found")
    assert put_from(client, "new", name="mine")[0] == 201


@pytest.mark.parametrize("base", ["", "NEW", "0" * 63, "g" * 64, "1"])
def test_a_version_that_is_none_is_refused(client: Client, base: str) -> None:
    assert put_from(client, base) == (422, "query-invalid")


def test_a_set_must_be_sent_as_json(client: Client) -> None:
    response = client.put(URL, data=b"{}", content_type="text/plain")
    assert (response.status_code, response.json["error"]["code"]) == (415, "media-type")


def test_as_many_snapshots_as_there_may_be_are_kept(client: Client) -> None:
    samples = [sample(id=f"s{number}") for number in range(MAX_SAMPLES)]
    assert put(client, samples=samples).status_code == 201
    assert len(client.get(URL).json["samples"]) == MAX_SAMPLES


def test_the_published_schema_is_the_one_that_sets_are_checked_with(runner: CliRunner) -> None:
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    again = "run: creatable schema gesture-set > docs/reference/gesture-set.schema.json"
    assert published == GESTURE_SET.schema, again
    assert json.loads(runner.invoke(cli.main, ["schema", "gesture-set"]).output) == published
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.validate(set_document(), published)


def test_the_example_in_the_reference_is_a_set_and_every_field_is_explained() -> None:
    text = (bootstrap.ROOT / "docs/reference/gesture-set-format.md").read_text(encoding="utf-8")
    example = text.split("```json\n")[1].split("```")[0]
    assert GESTURE_SET.parse(example.encode()).gestures
    assert all(f"| `{name}` |" in text for name in GESTURE_SET.schema["properties"])


def test_a_profile_carries_what_its_gestures_do(client: Client) -> None:
    gestures = {"setId": SET_ID, "mappings": set_document()["mappings"], "firing": set_document()["firing"]}
    document = profile_document(gestures=gestures)
    assert client.put(f"/api/v1/profiles/{document['id']}", json=document).status_code == 201
    assert client.get(f"/api/v1/profiles/{document['id']}").json["profile"]["gestures"] == gestures


def test_a_profile_without_gestures_stays_without_them(client: Client) -> None:
    document = profile_document()
    client.put(f"/api/v1/profiles/{document['id']}", json=document)
    assert "gestures" not in client.get(f"/api/v1/profiles/{document['id']}").json["profile"]


def test_a_mapping_that_cannot_be_is_refused_in_a_profile(client: Client) -> None:
    mapping = {"id": "m", "gestureId": "lean", "command": "<b>", "args": {}}
    document = profile_document(gestures={"mappings": [mapping]})
    error = client.put(f"/api/v1/profiles/{document['id']}", json=document).json["error"]
    assert (error["code"], error["field"]) == ("profile-invalid", "gestures.mappings.0.command")


def test_the_page_and_the_server_have_the_same_limits() -> None:
    source = (bootstrap.ROOT / "static/learning/gesture-set.js").read_text(encoding="utf-8")
    choices = (bootstrap.ROOT / "static/learning/choices.js").read_text(encoding="utf-8")
    assert f"MOST_SAMPLES = {MAX_SAMPLES};" in source
    assert f"MOST_MAPPINGS = {MAX_MAPPINGS};" in choices
    with pytest.raises(Problem):
        GESTURE_SET.parse(json.dumps(set_document(gestures=[set_document()["gestures"][0]] * 32)).encode())
