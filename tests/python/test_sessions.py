"""Sittings of a player are kept, found, marked and merged; what is in one is read by its owner alone."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import jsonschema
import pytest
from flask_openapi3.openapi import OpenAPI
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import Client, TestResponse

import bootstrap
from creatable.sessions import MAX_MARKS, MAX_NOTES, PLAY_SESSION, PlaySession, merged

from .documents import MARK_ID, PROFILE_ID, SESSION_ID, TAKE_ID, mark, session_document

LIST = "/api/v1/sessions"
URL = f"{LIST}/{SESSION_ID}"
MARK_URL = f"{URL}/marks/{MARK_ID}"
OTHER_ID = "5e551045-0000-4000-8000-000000000002"
OWN = {"Creatable-Secret": "own" * 8}
OTHER = {"Creatable-Secret": "other" * 5}
SCHEMA = bootstrap.ROOT / "docs/reference/play-session.schema.json"
MERGED = bootstrap.ROOT / "tests/fixtures/merged-sessions.json"


def put(client: Client, secret: dict[str, str] | None = None, base: str = "", **changes: Any) -> TestResponse:
    document = session_document(**changes)
    return client.put(f"{LIST}/{document['id']}{base and f'?base={base}'}", json=document, headers=secret)


def code_of(response: TestResponse) -> tuple[int, str]:
    return response.status_code, response.json["error"]["code"] if response.is_json else ""


def version(response: TestResponse) -> str:
    return response.headers["ETag"].strip('"')


def found(client: Client, query: str = "", secret: dict[str, str] | None = None) -> list[str]:
    """The names of the sessions that a query lists."""
    answer = client.get(f"{LIST}?{query}", headers=secret).json
    assert answer["total"] == len(answer["sessions"])
    return [each["name"] for each in answer["sessions"]]


def parsed(**changes: Any) -> PlaySession:
    return PLAY_SESSION.parse(json.dumps(session_document(**changes)).encode())


@pytest.mark.on_both_databases
def test_a_session_comes_back_as_it_was_sent(client: Client) -> None:
    assert (put(client).status_code, put(client).status_code) == (201, 204)
    back = PLAY_SESSION.parse(client.get(URL).data)
    assert back == parsed()
    assert back.started_at.utcoffset() == parsed().started_at.utcoffset(), "whether it was morning there"


def test_one_that_goes_on_has_no_end_and_needs_no_profile(client: Client) -> None:
    put(client, spans=[{"startedAt": "2026-05-01T23:50:00+02:00"}], player={"name": "M-07"})
    (summary,) = client.get(LIST).json["sessions"]
    assert (summary["endedAt"], summary["profileId"], summary["player"]) == (None, None, "M-07")
    assert summary["startedAt"] == "2026-05-01T21:50:00Z"
    assert "endedAt" not in client.get(URL).json["spans"][0]


@pytest.mark.on_both_databases
def test_a_list_shows_what_tells_sessions_apart_and_nothing_that_was_written_in_them(client: Client) -> None:
    put(client, OWN)
    answer = client.get(LIST, headers=OWN)
    (summary,) = answer.json["sessions"]
    assert summary == {
        "id": SESSION_ID, "player": "Mia", "profileId": PROFILE_ID, "name": "", "archived": False,
        "startedAt": "2026-05-01T08:00:00Z", "endedAt": "2026-05-01T08:45:00Z", "tags": ["home", "Reach"],
        "takeCount": 1, "markCount": 1, "protected": True, "version": version(client.get(URL, headers=OWN)),
    }
    assert not any(words in answer.text for words in ("further left", "loud", "smile"))


@pytest.mark.on_both_databases
def test_what_somebody_has_put_with_a_secret_nobody_else_reads_lists_or_changes(client: Client) -> None:
    put(client, OWN)
    for secret, code in ((None, "secret-missing"), (OTHER, "secret-wrong")):
        asked = [
            client.get(URL, headers=secret),
            client.put(MARK_URL, json=mark(), headers=secret),
            client.delete(MARK_URL, headers=secret),
            client.post(f"{URL}/merge?other={OTHER_ID}", headers=secret),
            client.delete(URL, headers=secret),
        ]
        assert [code_of(each) for each in asked] == [(403, code)] * len(asked)
        assert client.get(LIST, headers=secret).json == {"sessions": [], "total": 0}
        assert found(client, "search=loud", secret) == []
    assert found(client, "search=loud", OWN) == [""]


def test_what_was_put_without_a_secret_is_anybodys(client: Client) -> None:
    put(client)
    assert (client.get(URL).status_code, client.get(URL, headers=OTHER).status_code) == (200, 200)
    assert found(client, "", OTHER) == [""]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"player": {"name": ""}}, "player.name"),
        ({"player": {"name": "x" * 41}}, "player.name"),
        ({"player": {"name": "Mia\nMuster"}}, "player.name"),
        ({"player": {"name": "Mia", "birthday": "2017-01-01"}}, "player.birthday"),
        ({"notes": "x" * (MAX_NOTES + 1)}, "notes"),
        ({"notes": "a\u0007"}, "notes"),
        ({"name": "two\nlines"}, "name"),
        ({"spans": []}, "spans"),
        ({"spans": [{"startedAt": "2026-05-01T10:00:00"}]}, "startedAt"),
        ({"spans": [{"startedAt": "2026-05-01T10:00:00Z", "endedAt": "2026-05-01T09:59:59Z"}]}, "endedAt"),
        ({"spans": [{"startedAt": "0001-01-01T00:00:00Z"}]}, "startedAt"),
        ({"tags": ["a", "A"]}, "tags"),
        ({"tags": [str(number) for number in range(21)]}, "tags"),
        ({"takes": [{"id": TAKE_ID, "startedAt": "2026-05-01T10:10:00Z"}] * 2}, "takes"),
        ({"marks": [mark(), mark(words="again")]}, "marks"),
        ({"marks": [mark(words="x" * 301)]}, "words"),
        ({"marks": [mark(id=str(UUID(int=number))) for number in range(MAX_MARKS + 1)]}, "marks"),
        ({"instrument": "../x"}, "instrument"),
        ({"archived": 1}, "archived"),
        ({"diagnosis": "x"}, "diagnosis"),
    ],
)
def test_what_is_no_session_is_refused_by_name_and_nothing_is_kept(
    client: Client, changes: dict[str, Any], field: str
) -> None:
    response = put(client, **changes)
    error = response.json["error"]
    assert (response.status_code, error["code"], error["field"]) == (422, "play-session-invalid", field)
    assert client.get(URL).status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "not-json"),
        (b"[]", 422, "play-session-invalid"),
        (json.dumps(session_document(schemaVersion=2)).encode(), 422, "play-session-schema-unknown"),
        (json.dumps(session_document(id=OTHER_ID)).encode(), 422, "play-session-id-mismatch"),
        (b"0" * (1024 * 1024 + 1), 413, "too-large"),
    ],
)
def test_other_documents_are_told_apart(client: Client, body: bytes, status: int, code: str) -> None:
    assert code_of(client.put(URL, data=body, content_type="application/json")) == (status, code)


def test_markup_emoji_and_marks_of_direction_are_only_text(client: Client) -> None:
    odd = {"name": "<script>../..\\x\u202e\U0001f3b9", "notes": "line\n\u05d0\u2067tab\there\u2069", "tags": ["%", "_"]}
    put(client, **odd)
    assert {name: client.get(URL).json[name] for name in odd} == odd
    assert found(client, "tag=%25") == found(client, "tag=_") == [odd["name"]]
    assert found(client, "tag=x") == found(client, "search=%25%25") == []


@pytest.mark.on_both_databases
def test_of_two_changes_of_one_version_the_second_is_refused_until_it_knows_the_first(client: Client) -> None:
    first = version(put(client, base="new"))
    assert first == version(client.get(URL))
    second = version(put(client, base=first, name="at home"))
    for stale in (first, "new"):
        assert code_of(put(client, base=stale, name="at school")) == (409, "play-session-changed")
    assert client.get(URL).json["name"] == "at home"
    assert put(client, base=first, name="at home").status_code == 204, "sent again where no answer came"
    assert put(client, base=second, name="at school").status_code == 204


def test_who_knows_the_version_is_sent_neither_it_nor_the_list_again(client: Client) -> None:
    put(client)
    for address in (URL, LIST):
        known = client.get(address).headers["ETag"]
        assert client.get(address, headers={"If-None-Match": known}).status_code == 304
        put(client, name="mine")
        assert client.get(address, headers={"If-None-Match": known}).status_code == 200
        put(client)


def test_a_deletion_is_undone_with_all_that_was_in_it(client: Client) -> None:
    first = version(put(client, OWN))
    assert client.delete(URL, headers=OWN).status_code == 204
    assert code_of(client.get(URL, headers=OWN)) == (404, "play-session-not-found")
    assert code_of(put(client, OWN, base=first, name="late")) == (404, "play-session-not-found")
    assert code_of(client.put(MARK_URL, json=mark(), headers=OWN)) == (404, "play-session-not-found")
    assert client.post(f"{URL}/restore", headers=OWN).status_code == 204
    assert version(client.get(URL, headers=OWN)) == first
    assert client.post(f"{URL}/forget", headers=OWN).status_code == 204
    assert client.post(f"{URL}/restore", headers=OWN).status_code == 404


@pytest.mark.on_both_databases
def test_a_mark_is_one_however_often_it_is_sent_and_finds_its_place_in_time(client: Client) -> None:
    put(client, marks=[mark(id=TAKE_ID, at="2026-05-01T08:20:00Z", words="later")])
    sent = [client.put(MARK_URL, json=mark()) for _ in range(2)]
    assert [each.status_code for each in sent] == [201, 204]
    assert {version(each) for each in sent} == {version(client.get(URL))}
    assert [each["words"] for each in client.get(URL).json["marks"]] == ["first smile", "later"]
    assert client.put(MARK_URL, json=mark(words="and a laugh")).status_code == 204
    assert client.get(URL).json["marks"][0]["words"] == "and a laugh"
    assert [client.delete(MARK_URL).status_code for _ in range(2)] == [204, 204]
    assert len(client.get(URL).json["marks"]) == 1
    assert found(client, "search=laugh") == []


def test_a_mark_may_say_from_which_version_it_was_made(client: Client) -> None:
    first = version(put(client, marks=[]))
    put(client, marks=[], name="changed")
    assert code_of(client.put(f"{MARK_URL}?base={first}", json=mark())) == (409, "play-session-changed")
    now = version(client.get(URL))
    assert client.put(f"{MARK_URL}?base={now}", json=mark()).status_code == 201
    assert client.put(f"{MARK_URL}?base={now}", json=mark()).status_code == 204, "sent again where no answer came"
    assert code_of(client.delete(f"{MARK_URL}?base={now}")) == (409, "play-session-changed")


@pytest.mark.on_both_databases
def test_who_marks_one_session_at_the_same_time_takes_nothing_from_the_others(app: OpenAPI, client: Client) -> None:
    put(client, OWN, marks=[])
    ids = [str(UUID(int=number)) for number in range(12)]

    def send(mark_id: str) -> int:
        return app.test_client().put(f"{URL}/marks/{mark_id}", json=mark(id=mark_id), headers=OWN).status_code

    with ThreadPoolExecutor(6) as threads:
        assert set(threads.map(send, ids)) == {201}
    assert sorted(each["id"] for each in client.get(URL, headers=OWN).json["marks"]) == ids


@pytest.mark.parametrize(
    ("document", "code", "field"),
    [
        (mark(id=TAKE_ID), "play-session-id-mismatch", "id"),
        (mark(at="yesterday"), "play-session-invalid", "at"),
        (mark(words="x" * 301), "play-session-invalid", "words"),
    ],
)
def test_what_is_no_mark_is_refused_by_name(client: Client, document: dict[str, Any], code: str, field: str) -> None:
    put(client, marks=[])
    error = client.put(MARK_URL, json=document).json["error"]
    assert (error["code"], error["field"]) == (code, field)


def test_a_session_that_is_full_takes_no_further_mark(client: Client) -> None:
    put(client, marks=[mark(id=str(UUID(int=number))) for number in range(MAX_MARKS)])
    error = client.put(MARK_URL, json=mark()).json["error"]
    assert (error["code"], error["field"]) == ("play-session-invalid", "marks")


def many(client: Client) -> None:
    """Three sessions of two players, two hours apart."""
    for number, (name, player, tags) in enumerate([("a", "Mia", ["Home"]), ("b", "Mia", []), ("c", "Otto", ["home"])]):
        at = f"2026-05-01T{10 + 2 * number}:00:00+00:00"
        put(client, id=str(UUID(int=number)), name=name, player={"name": player, "profileId": str(UUID(int=9))},
            spans=[{"startedAt": at}], tags=tags, archived=name == "b", place="Straße" if name == "b" else "")


@pytest.mark.on_both_databases
@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["c", "a"]),
        ("archived=all", ["c", "b", "a"]),
        ("archived=yes", ["b"]),
        ("player=Mia", ["a"]),
        (f"profile={UUID(int=9)}&archived=all", ["c", "b", "a"]),
        (f"profile={UUID(int=8)}", []),
        ("tag=HOME", ["c", "a"]),
        ("tag=hom", []),
        ("search=STRASSE&archived=all", ["b"]),
        ("search=loud+mia", ["a"]),
        ("search=home+otto", ["c"]),
        ("since=2026-05-01T12:00:00Z&archived=all", ["c", "b"]),
        ("until=2026-05-01T14:00:00%2B02:00", ["a"]),
        ("since=2026-05-01T12:00:01%2B02:00&until=2026-05-01T12:00:00Z", []),
    ],
)
def test_sessions_are_found_by_player_tag_words_and_date(client: Client, query: str, names: list[str]) -> None:
    many(client)
    assert found(client, query) == names


@pytest.mark.on_both_databases
def test_a_list_comes_in_pages(client: Client) -> None:
    many(client)
    pages = [client.get(f"{LIST}?archived=all&limit=2&offset={offset}").json for offset in (0, 2, 4)]
    assert [[each["name"] for each in page["sessions"]] for page in pages] == [["c", "b"], ["a"], []]
    assert {page["total"] for page in pages} == {3}


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=201", "archived=maybe", "since=yesterday", "since=0001-01-01T00:00:00Z", "profile=x",
     f"tag={'x' * 41}", "offset=-1"],
)
def test_a_filter_that_is_none_is_refused_by_name(client: Client, query: str) -> None:
    response = client.get(f"{LIST}?{query}")
    assert code_of(response) == (422, "query-invalid")
    assert response.json["error"]["field"] == query.split("=")[0]


@pytest.mark.on_both_databases
def test_two_sessions_become_one_and_the_other_can_be_had_back(client: Client) -> None:
    case = json.loads(MERGED.read_text(encoding="utf-8"))
    for document in (case["one"], case["other"]):
        assert client.put(f"{LIST}/{document['id']}", json=document, headers=OWN).status_code == 201
    one, other = (f"{LIST}/{case[name]['id']}" for name in ("one", "other"))
    base = version(client.get(one, headers=OWN))
    asked = [client.post(f"{one}/merge?other={case['other']['id']}&base={base}", headers=OWN) for _ in range(2)]
    assert [each.status_code for each in asked] == [200, 200], "asked again where no answer came"
    both = PLAY_SESSION.parse(json.dumps(case["merged"]).encode())
    assert PLAY_SESSION.parse(asked[1].data) == PLAY_SESSION.parse(client.get(one, headers=OWN).data) == both
    assert client.get(other, headers=OWN).status_code == 404
    assert client.post(f"{other}/restore", headers=OWN).status_code == 204
    assert PLAY_SESSION.parse(client.get(other, headers=OWN).data).notes == case["other"]["notes"]


def test_what_cannot_become_one_stays_as_it_was(client: Client) -> None:
    put(client)
    first = version(put(client, name="changed"))
    merge = f"{URL}/merge?other={OTHER_ID}"
    assert code_of(client.post(merge)) == (404, "play-session-not-found")
    assert code_of(client.post(f"{URL}/merge?other={SESSION_ID}")) == (422, "query-invalid")
    put(client, id=OTHER_ID, player={"name": "Otto", "profileId": str(UUID(int=9))})
    assert code_of(client.post(merge)) == (422, "play-session-invalid")
    put(client, id=OTHER_ID, notes="y" * MAX_NOTES)
    assert code_of(client.post(merge)) == (422, "play-session-invalid")
    put(client, id=OTHER_ID, notes="more")
    assert code_of(client.post(f"{merge}&base={'0' * 64}")) == (409, "play-session-changed")
    assert version(client.get(URL)) == first
    client.delete(f"{LIST}/{OTHER_ID}")
    assert code_of(client.post(merge)) == (404, "play-session-not-found"), "deleted by somebody, not by merging"


TEXTS = st.sampled_from(["", "a", "b", "a\n\nb", "calm"])
MOMENTS = st.integers(0, 5).map(lambda minutes: f"2026-05-01T10:0{minutes}:00Z")
SOME = st.builds(
    lambda name, notes, tags, spans, marks: parsed(
        name=name, notes=notes, goal=notes, tags=tags, spans=[{"startedAt": at} for at in spans],
        marks=[mark(id=str(UUID(int=number)), at=at) for number, at in marks.items()],
    ),
    st.sampled_from(["", "a", "b"]), TEXTS, st.lists(st.sampled_from(["x", "y", "z"]), unique=True),
    st.lists(MOMENTS, min_size=1, unique=True), st.dictionaries(st.integers(0, 4), MOMENTS),
)


@given(one=SOME, other=SOME)
def test_nothing_is_lost_by_merging_and_twice_is_as_good_as_once(one: PlaySession, other: PlaySession) -> None:
    both = merged(one, other)
    assert merged(both, other) == both
    for each in (one, other):
        assert each.notes in both.notes
        assert {*each.tags} <= {*both.tags}
        assert {span.started_at for span in each.spans} <= {span.started_at for span in both.spans}
        assert {one_mark.id for one_mark in each.marks} <= {one_mark.id for one_mark in both.marks}
    assert [each.at for each in both.marks] == sorted(each.at for each in both.marks)


def test_the_published_schema_is_the_one_that_sessions_are_checked_with() -> None:
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert published == PLAY_SESSION.schema
    jsonschema.validate(session_document(), published)


def test_the_example_in_the_reference_is_a_session_and_every_field_is_explained() -> None:
    text = (bootstrap.ROOT / "docs/reference/play-session-format.md").read_text(encoding="utf-8")
    assert PLAY_SESSION.parse(text.split("```json\n")[1].split("```")[0].encode()).marks
    assert all(f"| `{name}` |" in text for name in PLAY_SESSION.schema["properties"])
