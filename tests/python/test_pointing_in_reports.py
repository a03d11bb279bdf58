"""Pointing tests of a session: kept with it, merged, and told in its report beside what was played."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import html
from werkzeug.test import Client

from creatable.pointing import MAX_POINTING_TESTS
from creatable.reports.metrics import FIGURES, POINTING
from creatable.reports.words import words_in
from creatable.sessions import PLAY_SESSION, PlaySession, merged

from .documents import session_document
from .test_reports import LANGUAGES, LOCALES, MINE, ONE, TREND, put


def pointing_test(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": f"7e570000-0000-4000-8000-{number:012}", "at": f"2026-05-01T10:{20 + number}:00+02:00", "source": "nose",
        "select": "dwell", "dwellMs": 800, "trials": 27, "throughput": 1.5, "movementMs": 1900, "errorRate": 1 / 27,
        **changes,
    }


def parsed(**changes: Any) -> PlaySession:
    return PLAY_SESSION.parse(json.dumps(session_document(**changes)).encode())


TWO = [pointing_test(1), pointing_test(2, trials=9, throughput=2.5, movementMs=900, errorRate=0)]


def test_the_figures_are_those_that_are_computed_by_hand(client: Client) -> None:
    put(client, pointingTests=TWO)
    answer = client.get(f"{ONE}/json", headers=MINE).json
    told = {"pointing-tests": 2, "pointing-throughput": 2, "pointing-time": 1.4, "pointing-misses": 2.778}
    assert answer["values"] | told == answer["values"]


def test_where_no_test_was_done_nothing_is_told_of_any(client: Client) -> None:
    put(client)
    answer = client.get(f"{ONE}/json", headers=MINE).json
    assert list(answer["values"]) == [figure.key for figure in FIGURES]
    assert "pointingTests" not in session_document()
    assert "pointingTests" not in parsed().to_json()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_tells_them_in_every_language(client: Client, language: str) -> None:
    put(client, pointingTests=TWO)
    words = words_in(language, LOCALES)
    page = html.fromstring(client.get(f"{ONE}/html?language={language}", headers=MINE).data)
    for figure in POINTING:
        assert words(f"figure-{figure.key}-about") in page.text_content()
    throughput = f"{words('figure-pointing-throughput')}: {words.value(2, 'bits-per-second')}"
    assert throughput in client.get(f"{ONE}/text?language={language}", headers=MINE).text
    for form in ("csv", "text", "html"):
        trend = client.get(f"{TREND}/{form}?player=Mia&language={language}", headers=MINE).data.decode()
        assert words("figure-pointing-throughput") in trend


def test_of_two_sessions_none_is_lost_and_twice_is_as_good_as_once() -> None:
    one, other = (parsed(pointingTests=[each]) for each in reversed(TWO))
    both = merged(one, other)
    assert [test.trials for test in both.pointing_tests] == [27, 9]
    assert merged(both, other) == both


def test_of_more_than_a_session_may_hold_the_newest_stay() -> None:
    at = "2026-05-01T10:{:02}:{:02}+02:00".format
    many = [pointing_test(number, at=at(*divmod(number, 60))) for number in range(130)]
    both = merged(parsed(pointingTests=many[:MAX_POINTING_TESTS]), parsed(pointingTests=many[-MAX_POINTING_TESTS:]))
    assert [str(test.id) for test in both.pointing_tests] == [test["id"] for test in many[30:]]


@pytest.mark.parametrize("changes", [
    {"throughput": -1}, {"throughput": "fast"}, {"errorRate": 1.1}, {"trials": 1}, {"select": "wish"},
    {"source": "<b>"}, {"at": "yesterday"}, {"player": "Mia"},
])
def test_whatever_is_no_test_is_refused_by_name(client: Client, changes: dict[str, Any]) -> None:
    document = session_document(pointingTests=[pointing_test(1, **changes)])
    answer = client.put(f"/api/v1/sessions/{document['id']}", json=document, headers=MINE)
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "play-session-invalid")
    assert next(iter(changes)) in answer.json["error"]["message"]


def test_the_same_test_twice_is_refused(client: Client) -> None:
    document = session_document(pointingTests=[TWO[0], TWO[0]])
    answer = client.put(f"/api/v1/sessions/{document['id']}", json=document, headers=MINE)
    assert answer.status_code == 422
    assert "twice" in answer.json["error"]["message"]
