"""What is entered by hand is kept as it was entered, told in each report, and nothing is computed of it."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from lxml import html
from werkzeug.test import Client

from creatable.problems import Problem
from creatable.ratings import MAX_RATINGS
from creatable.reports.metrics import FIGURES
from creatable.reports.ratings import line_in_words, lines_of, step_in_words
from creatable.reports.words import OWN, words_in
from creatable.sessions import PLAY_SESSION, PlaySession, merged

from .documents import SESSION_ID, session_document
from .test_reports import LOCALES, MINE, ONE, TREND, id_of, put
from .test_sessions import found as names_of

EVIL = '=1+1 <b>"'


def rating(number: int = 1, **changes: Any) -> dict[str, Any]:
    return {"id": id_of(number), "at": f"2026-05-01T10:{number:02}:00+02:00", "note": "", "type": "sounds-of-intent",
            "domain": "reactive", "level": 3, **changes}


def attained(number: int = 2, value: int = -1, **changes: Any) -> dict[str, Any]:
    return {"id": id_of(number), "at": f"2026-05-01T10:{number:02}:00+02:00", "note": "", "type": "goal-attainment",
            "goal": "plays the left key", "value": value, **changes}


def own(number: int = 3, **changes: Any) -> dict[str, Any]:
    return {"id": id_of(number), "at": f"2026-05-01T10:{number:02}:00+02:00", "note": "", "type": "own-scale",
            "name": "Waking", "steps": ["asleep", "drowsy", "awake"], "step": 2, **changes}


def parsed(*ratings: dict[str, Any], **changes: Any) -> PlaySession:
    return PLAY_SESSION.parse(json.dumps(session_document(ratings=list(ratings), **changes)).encode())


@pytest.mark.parametrize(
    ("ratings", "field"),
    [
        ([rating(level=7)], "level"),
        ([rating(level=True)], "level"),
        ([rating(domain="other")], "domain"),
        ([rating(type="score")], "type"),
        ([rating(goal="x")], "goal"),
        ([attained(value=3)], "value"),
        ([attained(goal="")], "goal"),
        ([own(steps=["a", "b"])], "steps"),
        ([own(steps=[""] * 3)], "steps.0"),
        ([own(steps=list("abcdefgh"))], "steps"),
        ([own(step=4)], "step"),
        ([rating(note="x" * 301)], "note"),
        ([rating(), rating()], "ratings"),
        ([rating(number) for number in range(MAX_RATINGS + 1)], "ratings"),
    ],
)
def test_what_is_on_no_scale_is_refused_by_its_name(ratings: list[dict[str, Any]], field: str) -> None:
    for number, each in enumerate(ratings):
        each["at"] = f"2026-05-01T10:00:{number % 60:02}Z"
    with pytest.raises(Problem) as caught:
        parsed(*ratings)
    assert (caught.value.code, caught.value.field) == ("play-session-invalid", field)


def test_a_session_of_before_there_were_ratings_stays_byte_by_byte_the_same() -> None:
    old = PLAY_SESSION.parse(json.dumps(session_document()).encode())
    assert old.ratings == ()
    assert "ratings" not in json.loads(old.to_json())
    assert parsed().to_json() == old.to_json(), "none is as good as no list"


def test_what_was_entered_comes_back_is_found_and_goes_with_its_session(client: Client) -> None:
    put(client, ratings=[rating(note="smiles"), attained(), own()])
    back = client.get(f"/api/v1/sessions/{SESSION_ID}", headers=MINE).json
    assert back["ratings"] == [rating(note="smiles"), attained(), own()]
    assert names_of(client, "search=smiles+drowsy+left+key", MINE) == [""]
    assert client.post(f"/api/v1/sessions/{SESSION_ID}/forget", headers=MINE).status_code == 204
    assert names_of(client, "search=smiles", MINE) == []


def test_two_sessions_lose_no_rating_and_twice_is_as_good_as_once() -> None:
    one, other = parsed(rating(note="calm"), own()), parsed(attained(), rating(note="loud", level=1))
    both = merged(one, other)
    assert [(each.type, each.note) for each in both.ratings] == [
        ("sounds-of-intent", "calm\n\nloud"), ("goal-attainment", ""), ("own-scale", "")]
    assert both.ratings[0] == one.ratings[0].model_copy(update={"note": "calm\n\nloud"}), "the first one's level"
    assert merged(both, other) == both


def test_a_scale_is_one_line_whatever_the_case_and_another_goal_is_another_line() -> None:
    sessions = [parsed(attained(2, -1), attained(3, 1, goal="Plays the LEFT key"), attained(4, 0, goal="waits")),
                parsed(own(), own(4, steps=["a", "b", "c"]), rating(5), rating(6, domain="proactive"))]
    lines = lines_of(sessions)
    assert [len(line.entries) for line in lines] == [2, 1, 1, 1, 1, 1]
    words = words_in("en", LOCALES)
    assert line_in_words(lines[0], words) == (
        "Entered 2 times. First: \u22121: less than expected (2026-05-01 10:02). "
        "Last: +1: more than expected (2026-05-01 10:03).")
    assert line_in_words(lines[1], words) == "Entered once: 0: as expected (2026-05-01 10:04)."


@pytest.mark.parametrize("language", sorted(path.stem for path in OWN.glob("*.ftl")))
def test_every_step_has_words_in_every_language(language: str) -> None:
    words = words_in(language, LOCALES)
    session = parsed(*(attained(number, number - 3) for number in range(1, 6)),
                     *(rating(10 + level, level=level) for level in range(1, 7)), own(20))
    said = [step_in_words(each, words) for each in session.ratings]
    assert len(set(said)) == len(said)
    assert "drowsy" in said[-1]


def test_a_report_tells_them_beside_the_figures_and_runs_nothing_of_them(client: Client) -> None:
    put(client, ratings=[rating(), attained(goal=EVIL), own(name=EVIL, note=f"{EVIL}\nmore")])
    page = html.fromstring(client.get(f"{ONE}/html", headers=MINE).data)
    assert page.xpath("//b") == []
    found = page.xpath("//table[contains(@class, 'report-ratings')]/tbody/tr")
    rows = [[cell.text_content() for cell in row] for row in found]
    assert rows == [
        ["Sounds of Intent, reactive", "Level 3", "2026-05-01 10:01", ""],
        [f"Goal: {EVIL}", "\u22121: less than expected", "2026-05-01 10:02", ""],
        [EVIL, "2 of 3: drowsy", "2026-05-01 10:03", f"{EVIL}\nmore"],
    ]
    text = client.get(f"{ONE}/text", headers=MINE).text
    assert "\nSounds of Intent, reactive: Level 3 (2026-05-01 10:01)\n" in text
    table = client.get(f"{ONE}/csv", headers=MINE).data.decode("utf-8-sig")
    cells = {row[0]: row[1:] for row in csv.reader(io.StringIO(table), quoting=csv.QUOTE_NONNUMERIC)}
    assert cells["Sounds of Intent, reactive"][:2] == [3.0, "Level 3"]
    assert cells[f"'{EVIL}"] == [2.0, "2 of 3: drowsy", f"entered by hand, 2026-05-01 10:03. {EVIL}\nmore"]
    told = client.get(f"{ONE}/json", headers=MINE).json["ratings"]
    assert [each["value"] for each in told] == [3, -1, 2]


def test_a_trend_has_a_table_and_a_column_for_each_scale(client: Client) -> None:
    for week, value in enumerate((-1, 0)):
        begins = f"2026-05-{1 + 7 * week:02}T10:00:00+02:00"
        again = [attained(40, 1)] if week else []
        put(client, id=id_of(week), spans=[{"startedAt": begins}], takes=[],
            ratings=[attained(2, value, at=begins), *again])
    page = html.fromstring(client.get(f"{TREND}/html?player=Mia", headers=MINE).data)
    (table,) = page.xpath("//table[contains(@class, 'report-ratings')]")
    assert len(table.xpath("tbody/tr")) == 3
    text = client.get(f"{TREND}/text?player=Mia", headers=MINE).text
    assert "Goal: plays the left key: Entered 3 times. First: \u22121" in text
    sheet = client.get(f"{TREND}/csv?player=Mia", headers=MINE).data.decode("utf-8-sig")
    heading, *lines = csv.reader(io.StringIO(sheet))
    place = len(FIGURES) + 1
    assert heading[place] == "Goal: plays the left key (entered by hand)"
    assert [line[place] for line in lines] == ["-1", "0; 1"]
    points = client.get(f"{TREND}/json?player=Mia", headers=MINE).json["sessions"]
    assert [each["step"] for each in points[0]["ratings"]] == ["\u22121: less than expected"]
