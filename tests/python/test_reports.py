"""A report is read by the session's owner alone, in four forms and each language, and runs nothing that was written."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from typing import Any

import pytest
from lxml import etree, html
from werkzeug.test import Client, TestResponse

import bootstrap
from creatable.reports.formats import FORMATS
from creatable.reports.metrics import CALLS, FIGURES, HELP, MOVEMENT, POINTING, PROMPTS
from creatable.reports.note_arrays import notes_in
from creatable.reports.pictures import COLUMNS, bars_of, line_of, roll_of
from creatable.reports.reports import MAX_SESSIONS, MAX_TAKES
from creatable.reports.words import OWN, words_in
from creatable.security import CONTENT_SECURITY_POLICY

from .documents import PROFILE_ID, SESSION_ID, TAKE_ID, note_off, note_on, session_document, take_document

REPORTS = "/api/v1/reports"
ONE = f"{REPORTS}/sessions/{SESSION_ID}"
TREND = f"{REPORTS}/trend"
MINE = {"Creatable-Secret": "own" * 8}
OTHERS = {"Creatable-Secret": "other" * 5}
LOCALES = bootstrap.ROOT / "static/locales"
LANGUAGES = sorted(path.stem for path in OWN.glob("*.ftl"))
EVIL = "<script>alert(1)</script> \u202eevil\u202c 🎹 =1+1"


def id_of(number: int) -> str:
    return f"5e551045-0000-4000-8000-{number:012}"


def put(client: Client, **changes: Any) -> None:
    document = session_document(**changes)
    assert client.put(f"/api/v1/sessions/{document['id']}", json=document, headers=MINE).status_code == 201


def put_take(client: Client, **changes: Any) -> None:
    document = take_document(**changes)
    assert client.put(f"/api/v1/takes/{document['id']}", json=document).status_code == 201


def put_weeks(client: Client, count: int) -> None:
    """A session a week, each with a take of its own, which has one note more each time; keys change in the third."""
    for week in range(count):
        events = [event for note in range(week + 1) for event in (note_on(60, note / 2), note_off(60, note / 2 + 0.4))]
        settings = {"instrument": "piano", "keys": 8 if week < 2 else 12}
        put_take(client, events=events, id=id_of(week), settings=settings, durationSeconds=20)
        begins = f"2026-05-{1 + 7 * week:02}T23:50:00+02:00"
        put(client, id=id_of(week), spans=[{"startedAt": begins, "endedAt": begins}],
            takes=[{"id": id_of(week), "startedAt": begins}])


def page_of(answer: TestResponse) -> html.HtmlElement:
    assert answer.status_code == 200, answer.text
    assert etree.HTML(answer.data, etree.HTMLParser(recover=False)) is not None
    return html.fromstring(answer.data)


def code_of(answer: TestResponse) -> tuple[int, str]:
    return answer.status_code, answer.json["error"]["code"]


def test_a_report_has_the_figures_of_the_session_s_takes(client: Client) -> None:
    put_take(client)
    put(client, takes=[{"id": TAKE_ID, "startedAt": "2026-05-01T10:10:00+02:00"},
                       {"id": id_of(9), "startedAt": "2026-05-01T10:20:00+02:00"}])
    answer = client.get(f"{ONE}/json", headers=MINE).json
    assert answer["values"] | {"notes": 2, "recorded": 4, "rests": 1, "active": 2, "marks": 1} == answer["values"]
    assert (answer["missingTakes"], answer["settings"]["keys"]) == (1, 8)
    assert answer["endedAt"] == "2026-05-01T10:45:00+02:00"
    (take,) = answer["takes"]
    assert (take["startedAt"], take["noteCount"]) == ("2026-05-01T10:10:00+02:00", 2), "at the place's own time"
    assert [each["key"] for each in answer["figures"]] == [figure.key for figure in FIGURES] == list(answer["values"])
    assert answer["mostFrequent"] == [{"note": 60, "drum": False, "count": 1}, {"note": 64, "drum": False, "count": 1}]


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_somebody_s_is_reported_with_their_secret_alone(client: Client, form: str) -> None:
    put(client)
    assert code_of(client.get(f"{ONE}/{form}")) == (403, "secret-missing")
    assert code_of(client.get(f"{ONE}/{form}", headers=OTHERS)) == (403, "secret-wrong")
    mine = client.get(f"{ONE}/{form}", headers=MINE)
    assert (mine.status_code, mine.mimetype) == (200, FORMATS[form].MIME_TYPE)
    for secret, total in ((None, 0), (OTHERS, 0), (MINE, 1)):
        assert client.get(f"{TREND}/json?profile={PROFILE_ID}", headers=secret).json["total"] == total
        assert client.get(f"{TREND}/{form}?profile={PROFILE_ID}", headers=secret).status_code == 200


@pytest.mark.parametrize("address", [f"{ONE}/html", f"{TREND}/csv?profile={PROFILE_ID}"])
def test_a_report_that_is_known_is_not_sent_again_until_something_changes(client: Client, address: str) -> None:
    put(client)
    first = client.get(address, headers=MINE)
    known = {**MINE, "If-None-Match": first.headers["ETag"]}
    assert client.get(address, headers=known).status_code == 304
    assert first.headers["Cache-Control"] == "no-store"
    put_take(client)
    assert client.get(address, headers=known).status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        (f"{REPORTS}/sessions/{id_of(5)}/json", 404, "play-session-not-found"),
        (f"{REPORTS}/sessions/5/json", 404, "not-found"),
        (f"{ONE}/docx", 404, "format-unknown"),
        (f"{ONE}/html?language=../../x", 422, "query-invalid"),
        (f"{TREND}/json", 422, "query-invalid"),
        (f"{TREND}/json?profile=x", 422, "query-invalid"),
        (f"{TREND}/json?player=Mia&limit={MAX_SESSIONS + 1}", 422, "query-invalid"),
        (f"{TREND}/json?player=Mia&since=yesterday", 422, "query-invalid"),
    ],
)
def test_what_cannot_be_answered_is_said_clearly(client: Client, address: str, status: int, code: str) -> None:
    put(client)
    assert code_of(client.get(address, headers=MINE)) == (status, code)


@pytest.mark.on_both_databases
def test_a_trend_is_in_order_in_pages_and_within_its_dates(client: Client) -> None:
    put_weeks(client, 5)
    whole = client.get(f"{TREND}/json?profile={PROFILE_ID}", headers=MINE).json
    assert [each["values"]["notes"] for each in whole["sessions"]] == [1, 2, 3, 4, 5]
    changed = {place: each["changes"] for place, each in enumerate(whole["sessions"]) if each["changes"]}
    assert changed == {2: [{"setting": "keys", "before": 8, "after": 12}]}
    newest = client.get(f"{TREND}/json?player=Mia&limit=2", headers=MINE).json
    assert ([each["sessionId"] for each in newest["sessions"]], newest["total"]) == ([id_of(3), id_of(4)], 5)
    older = client.get(f"{TREND}/json?player=Mia&limit=2&offset=4", headers=MINE).json
    assert [each["sessionId"] for each in older["sessions"]] == [id_of(0)]
    dates = "since=2026-05-08T00:00:00%2B02:00&until=2026-05-22T00:00:00%2B02:00"
    some = client.get(f"{TREND}/json?player=Mia&{dates}", headers=MINE).json
    assert [each["sessionId"] for each in some["sessions"]] == [id_of(1), id_of(2)]
    assert client.get(f"{TREND}/json?player=Ben", headers=MINE).json["sessions"] == []


def test_a_session_that_is_not_kept_here_is_reported_and_stays_so(client: Client) -> None:
    put_take(client)
    document = session_document(player={"name": "-"}, goal="", notes="", tags=[])
    answer = client.post(f"{REPORTS}/sessions/html?language=de", json=document)
    page = page_of(answer)
    assert (page.get("lang"), page.xpath("//*[@data-own and not(@hidden)]/@data-own")) == ("de", ["place"])
    assert "Spieler" not in client.post(f"{REPORTS}/sessions/text?language=de", json=document).text
    assert client.post(f"{REPORTS}/sessions/json", json=document).json["values"]["notes"] == 2
    many = {"sessions": [document, {**document, "id": id_of(7)}]}
    assert len(client.post(f"{TREND}/json", json=many).json["sessions"]) == 2
    assert client.get("/api/v1/sessions").json["total"] == 0


@pytest.mark.parametrize(
    ("address", "document", "status", "code"),
    [
        ("sessions/json", session_document(spans=[]), 422, "play-session-invalid"),
        ("sessions/json", session_document(schemaVersion=2), 422, "play-session-schema-unknown"),
        ("trend/json", {"sessions": []}, 422, "play-session-invalid"),
        ("trend/json", {"sessions": [session_document()] * (MAX_SESSIONS + 1)}, 422, "play-session-invalid"),
        ("trend/json", {"sessions": [session_document(place=3)]}, 422, "play-session-invalid"),
        ("trend/json", [], 422, "play-session-invalid"),
        ("trend/docx", {"sessions": [session_document()]}, 404, "format-unknown"),
        ("trend/json", {"sessions": [
            session_document(takes=[{"id": id_of(take), "startedAt": "2026-05-01T10:10:00Z"} for take in range(400)])
        ] * 3}, 413, "too-large"),
    ],
)
def test_what_comes_along_is_checked(client: Client, address: str, document: Any, status: int, code: str) -> None:
    assert MAX_TAKES < 3 * 400
    assert code_of(client.post(f"{REPORTS}/{address}", json=document)) == (status, code)


def test_what_comes_along_must_be_json_and_no_more_than_is_read(client: Client) -> None:
    address = f"{REPORTS}/trend/json"
    assert code_of(client.post(address, data=b"{}", content_type="text/plain")) == (415, "media-type")
    large = b'{"sessions": "' + b"x" * 8 * 1024 * 1024 + b'"}'
    assert code_of(client.post(address, data=large, content_type="application/json")) == (413, "too-large")


def test_a_page_runs_nothing_asks_for_nothing_and_shows_what_was_written_as_it_was_written(client: Client) -> None:
    put_take(client)
    put(client, player={"name": EVIL[:40]}, name=EVIL, goal=EVIL, notes=f"{EVIL}\n</main>", place="\"'><b>x",
        settings={"keys": EVIL})
    answer = client.get(f"{ONE}/html", headers=MINE)
    page = page_of(answer)
    assert not {each.tag for each in page.iter()} & {"script", "link", "img", "iframe", "b"}
    names = {name for each in page.iter() for name in each.attrib}
    assert not {name for name in names if name.startswith("on")} | names & {"style", "href", "src"}
    shown = {each.get("data-own"): each.findtext("dd/bdi") for each in page.xpath("//*[@data-own]")}
    assert (shown["goal"], shown["notes"], shown["place"]) == (EVIL, f"{EVIL}\n</main>", "\"'><b>x")
    # Its own styles are all that its policy allows, in the answer and in the file.
    digest = base64.b64encode(hashlib.sha256(page.findtext(".//style").encode()).digest()).decode()
    policies = [answer.headers["Content-Security-Policy"], page.xpath("//meta[@http-equiv]/@content")[0]]
    for policy in policies:
        assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; ")
    others = client.get(f"{ONE}/json", headers=MINE).headers["Content-Security-Policy"]
    assert others == CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_whole_in_every_language(client: Client, language: str) -> None:
    put_weeks(client, 3)
    words = words_in(language, LOCALES)
    # A language has the direction that the page's own table gives it.
    index = (LOCALES / "index.js").read_text(encoding="utf-8")
    direction = re.search(rf"code: '{language}'.*direction: '(\w+)'", index)
    for address in (f"{REPORTS}/sessions/{id_of(2)}/html?", f"{TREND}/html?player=Mia&"):
        page = page_of(client.get(f"{address}language={language}", headers=MINE))
        assert direction
        assert (page.get("lang"), page.get("dir")) == (language, direction[1])
        pictures = page.xpath("//svg")
        assert pictures
        ids = set(page.xpath("//@id"))
        for picture in pictures:
            assert picture.get("role") == "img"
            assert set(picture.get("aria-labelledby").split()) <= ids, "each picture has its words"
        for table in page.xpath("//table"):
            assert all(each.get("scope") for each in table.iter("th"))
            assert {len(row.findall("*")) for row in table.iter("tr")} == {len(table.find(".//tr").findall("*"))}
        for figure in FIGURES:
            assert words(f"figure-{figure.key}-about") in page.text_content()


def test_a_trend_marks_where_something_was_set_otherwise(client: Client) -> None:
    put_weeks(client, 4)
    page = page_of(client.get(f"{TREND}/html?player=Mia", headers=MINE))
    pictures = page.xpath("//figure")
    assert len(pictures) > 5
    for picture in pictures:
        assert len(picture.xpath(".//path[@stroke-dasharray]")) == 1
    assert "Number of keys: 8 → 12" in page.text_content()
    (notes,) = page.xpath("//figure[@data-figure='notes']//figcaption")
    assert notes.text_content() == "First 1, last 4. Least 1 (2026-05-01 23:50), most 4 (2026-05-22 23:50)."
    assert [date.text for date in notes.xpath("bdi[@class='report-date']")] == ["2026-05-01 23:50", "2026-05-22 23:50"]


@pytest.mark.on_both_databases
def test_a_trend_says_how_many_takes_are_missing(client: Client) -> None:
    put_weeks(client, 2)
    put(client, id=id_of(9))
    for form in ("html", "text"):
        said = client.get(f"{TREND}/{form}?player=Mia", headers=MINE).text
        assert "not counted: 1" in said
    points = client.get(f"{TREND}/json?player=Mia", headers=MINE).json["sessions"]
    found = [(each["missingTakes"], each["values"]["notes"]) for each in points]
    assert found == [(1, None), (0, 1), (0, 2)], "what was not recorded is not nothing"


def test_a_table_has_numbers_as_numbers_and_no_formula(client: Client) -> None:
    put_take(client)
    put(client, settings={"keys": "=1+1"})
    answer = client.get(f"{ONE}/csv", headers=MINE)
    rows = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig")), quoting=csv.QUOTE_NONNUMERIC))
    values = {row[0]: row[1] for row in rows}
    assert (values["Notes"], values["Active time"], values["Pulse"]) == (2.0, 2.0, "")
    assert values["Number of keys"] == "'=1+1"
    trend = client.get(f"{TREND}/csv?player=Mia", headers=MINE).data.decode("utf-8-sig")
    heading, line = csv.reader(io.StringIO(trend))
    assert len(heading) == len(line) == len(FIGURES) + 2


def test_text_for_a_record_says_each_figure_in_a_line(client: Client) -> None:
    put_take(client)
    put(client)
    text = client.get(f"{ONE}/text?language=de", headers=MINE).text
    assert "Spielerin oder Spieler: Mia\nBeginn: 2026-05-01 10:00\nEnde: 2026-05-01 10:45" in text
    assert "Aktive Zeit: 2 s\n" in text
    assert "Übliche Haltezeit: 0,62 s\n" in text
    assert "Anzahl der Tasten: 8\n" in text
    assert client.get(f"{TREND}/text?player=Mia", headers=MINE).text.startswith("Trend over sessions\n1 of 1 sessions")


def test_a_session_without_takes_and_one_that_goes_on_have_a_report_as_well(client: Client) -> None:
    put(client, takes=[], spans=[{"startedAt": "2026-05-01T10:00:00+02:00"}])
    page = page_of(client.get(f"{ONE}/html", headers=MINE))
    assert "Nothing was recorded." in page.text_content()
    assert "goes on" in page.text_content()
    assert page.xpath("//svg") == []
    assert "no session" in page_of(client.get(f"{TREND}/html?player=Ben", headers=MINE)).text_content()


def test_an_unknown_language_is_english(client: Client) -> None:
    put(client)
    assert page_of(client.get(f"{ONE}/html?language=tlh", headers=MINE)).get("lang") == "en"
    assert page_of(client.get(f"{ONE}/html?language=de-AT", headers=MINE)).get("lang") == "de"


def test_every_language_of_the_page_has_a_report_s_words_with_the_same_places_and_no_choices() -> None:
    assert sorted(path.name for path in LOCALES.iterdir() if path.is_dir()) == LANGUAGES
    found = {}
    for language in LANGUAGES:
        lines = (OWN / f"{language}.ftl").read_text(encoding="utf-8").splitlines()
        messages = dict(line.split(" = ", 1) for line in lines)
        assert len(messages) == len(lines), "each once"
        found[language] = {key: sorted(re.findall(r"\{[^}]*\}", text)) for key, text in messages.items()}
    assert all(found[language] == found["en"] for language in LANGUAGES)
    figures = (*FIGURES, *CALLS, *PROMPTS, *HELP, *MOVEMENT, *POINTING)
    keys = {f"figure-{figure.key}{end}" for figure in figures for end in ("", "-about")}
    assert {key for key in found["en"] if key.startswith("figure-")} == keys


def test_a_piano_roll_has_a_stroke_for_each_stretch_and_stays_small() -> None:
    take = notes_in(take_document([note_on(60, 0.0), note_off(60, 2.0), note_on(62, 2.0), note_off(62, 4.0)]))
    roll = roll_of([take, take])
    assert roll
    assert (roll.lowest, roll.highest, roll.rows, roll.take_columns) == (60, 62, 3, (0, COLUMNS // 2))
    assert roll.path == "M160 0.5h160M480 0.5h160M0 2.5h160M320 2.5h160"
    drums = notes_in(take_document([note_on(38, 1.0, channel=9), note_on(38, 2.0, channel=9)]))
    assert roll_of([drums]) is None
    assert [(bar.name, bar.is_drum, bar.count) for bar in bars_of([take, drums, take])] == [
        ("C4", False, 2), ("D4", False, 2), ("38", True, 2)]
    many = [note_on(note, second / 9) for second in range(3000) for note in (second % 128,)]
    long = roll_of([notes_in(take_document(many, durationSeconds=400))])
    assert long
    assert len(long.path) < 128 * COLUMNS


def test_in_arabic_signs_and_dates_stay_in_their_order() -> None:
    words = words_in("ar", LOCALES)
    assert words.value(-5.44, "percent") == "\u2066\u22125.4\u2069 بالمئة"
    assert words.value(3, "count") == "3"
    assert words_in("es", LOCALES).value(-5.44, "percent") == "\u22125,4 %"
    assert [words_in("en", LOCALES).value(seconds, "seconds") for seconds in (0.25, 59.96, 61, None)] == [
        "0.25 s", "60 s", "1 min 1 s", "cannot be told"]


def test_a_setting_s_value_is_said_as_the_page_says_it() -> None:
    words = words_in("en", LOCALES)
    said = [words.choice(*each) for each in (("dwellMs", 900), ("scale", "pentatonic"), ("staccato", True), ("x", "y"))]
    assert said == ["900 ms", "Pentatonic", "yes", "y"]


def test_a_line_is_broken_where_a_session_has_no_value() -> None:
    line = line_of([1.0, None, 3.0, 2.0])
    assert line
    assert line.path(30, 10) == "M0.0 6.7M20.0 0.0L30.0 3.3", "from zero on"
    assert (line_of([None, 2.0]), line_of([])) == (None, None)
    same = line_of([2.0, 2.0])
    assert same
    assert same.path(30, 10) == "M0.0 0.0L30.0 0.0"
    below = line_of([-1.0, 0.0, 1.0])
    assert below
    assert below.path(20, 10) == "M0.0 10.0L10.0 5.0L20.0 0.0"
    nothing = line_of([0.0, 0.0])
    assert nothing
    assert nothing.path(10, 10) == "M0.0 10.0L10.0 10.0"


def test_a_report_as_json_is_what_the_openapi_document_says(client: Client) -> None:
    put_weeks(client, 2)
    paths = client.get("/api/v1/openapi.json").json["paths"]
    for path in (f"{REPORTS}/sessions/{{play_session_id}}/{{format}}", f"{REPORTS}/trend/{{format}}"):
        content = paths[path]["get"]["responses"]["200"]["content"]
        assert set(content) == {form.MIME_TYPE for form in FORMATS.values()}
    assert json.loads(client.get(f"{REPORTS}/sessions/{id_of(0)}/json", headers=MINE).data)["player"] == "Mia"
