"""What the page called for and who said that there was help: checked when it comes, and counted as by hand."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from lxml import html
from werkzeug.test import Client

from creatable.beside_notes import MAX_CUES, MAX_HELP
from creatable.problems import Problem
from creatable.reports.called import calls_in, help_in, prompts_in
from creatable.reports.metrics import CALLS, FIGURES, HELP, PROMPTS, Played, values_of
from creatable.reports.note_arrays import notes_in
from creatable.takes import TAKE, parse_take

from .documents import TAKE_ID, note_off, note_on, take_document
from .test_reports import LANGUAGES, LOCALES, MINE, ONE, TREND, put, put_take, words_in

Step = dict[str, Any]


def cue(at: float, note: int | None = None) -> Step:
    return {"atSeconds": at} if note is None else {"atSeconds": at, "note": note}


def person(at: float) -> Step:
    return {"atSeconds": at, "by": "person"}


def told(at: float, on: bool | None = None) -> Step:
    return {"atSeconds": at} if on is None else {"atSeconds": at, "on": on}


def values(*takes: Step) -> dict[str, float | None]:
    read = [(take, notes_in(take)) for take in takes]
    calls = tuple(found for take, notes in read if (found := calls_in(take, notes)))
    helps = tuple(found for take, notes in read if (found := help_in(take, notes)))
    prompts = tuple(found for take, notes in read if (found := prompts_in(take, notes)))
    played = Played(tuple(notes for _, notes in read), 0, calls=calls, helps=helps, prompts=prompts)
    return values_of(played)


def struck(*strikes: tuple[int, float], channel: int = 0) -> list[Step]:
    return [note_on(note, at, channel=channel) for note, at in strikes]


def test_a_take_with_both_comes_back_as_it_was_sent_and_one_without_stays_as_it_was(client: Client) -> None:
    beside = {"cues": [cue(0, 60), cue(1.5), person(2.5)], "help": [told(0, True), told(2, False), told(3)]}
    put_take(client, **beside)
    kept = client.get(f"/api/v1/takes/{TAKE_ID}").json
    assert {name: kept[name] for name in beside} == beside
    jsonschema.validate(take_document(**beside), TAKE.schema)
    assert not {"cues", "help"} & json.loads(parse_take(json.dumps(take_document())).to_json()).keys()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"cues": [cue(1, 60), cue(0.5, 62)]}, "must never decrease"),
        ({"cues": [cue(-1, 60)]}, "atSeconds"),
        ({"cues": [cue(0, 128)]}, "note"),
        ({"cues": [{"atSeconds": 0, "note": 60, "colour": "red"}]}, "colour"),
        ({"cues": [{"atSeconds": 0, "note": 60, "by": "person"}]}, "note"),
        ({"cues": [{"atSeconds": 0, "by": "somebody"}]}, "by"),
        ({"cues": [cue(0, 60)] * (MAX_CUES + 1)}, str(MAX_CUES)),
        ({"help": [told(0, True)] * (MAX_HELP + 1)}, str(MAX_HELP)),
        ({"help": [{"atSeconds": 0, "on": "yes"}]}, "on"),
        ({"help": [told(2, True), told(1, False)]}, "must never decrease"),
    ],
)
def test_what_is_no_such_step_is_refused_in_words(changes: Step, message: str) -> None:
    with pytest.raises(Problem, match=message) as caught:
        parse_take(json.dumps(take_document(**changes)))
    assert caught.value.code == "take-invalid"


def test_the_time_to_a_called_note_is_from_the_call_to_the_first_strike_of_that_note() -> None:
    # Called at 0, 2, 4, 6 and 8; answered 0.5, 0.7, 1.5, 0.9 and 1.1 s later. Their median is 0.9.
    cues = [cue(0, 60), cue(2, 62), cue(4, 60), cue(6, 64), cue(8, 60)]
    strikes = struck((60, 0.5), (64, 2.2), (62, 2.7), (60, 5.5), (64, 6.9), (64, 7.0), (60, 9.1))
    found = values(take_document(strikes, cues=cues, durationSeconds=12))
    assert (found["answers"], found["reaction"]) == (5, 0.9)


def test_a_call_that_was_answered_late_is_its_own_and_one_that_was_not_counts_nowhere() -> None:
    # 60 comes only after 62 was called: no answer. What is struck before any call, or by a drum, is none either.
    events = [*struck((60, 0.1)), note_on(62, 3.0, channel=9), *struck((60, 3.5), (62, 4.0), (62, 6.0))]
    take = take_document(events, cues=[cue(0.5, 60), cue(2, 62), cue(5)], durationSeconds=8)
    calls = calls_in(take, notes_in(take))
    assert calls
    assert calls.waits.tolist() == [2.0]
    found = values(take)
    assert (found["answers"], found["reaction"]) == (1, None), "of one answer no usual time is told"


def test_the_same_key_called_twice_is_answered_twice_and_takes_are_counted_together() -> None:
    # The strike at 1 is what made the page call again, at that very moment: it answers the call before.
    twice = take_document(struck((60, 1.0), (60, 3.0)), cues=[cue(0, 60), cue(1.0, 60)])
    found = values(twice, twice, twice)
    assert (found["answers"], found["reaction"]) == (6, 1.5)


def test_any_note_answers_a_persons_cue_and_what_the_page_calls_for_stays() -> None:
    cues = [cue(0, 60), person(1), person(3), person(5), cue(6.5, 62), person(7), person(9), person(11), person(13)]
    # The cue at 3 is not answered before the one at 5; the one at 11 is by a drum.
    events = [*struck((64, 1.5), (67, 5.25), (60, 6)), *struck((62, 7.75), (62, 9.5)), note_on(38, 12.0, channel=9),
              *struck((64, 13.5))]
    take = take_document(events, cues=cues, durationSeconds=15)
    given = prompts_in(take, notes_in(take))
    assert given
    assert (given.given, given.waits.tolist()) == (7, [0.5, 0.25, 0.75, 0.5, 1.0, 0.5])
    found = values(take)
    assert (found["prompts"], found["prompt-answers"], found["prompt-reaction"]) == (7, 6, 0.5)
    assert found["answers"] == 2
    assert values(take_document(events, cues=[person(14)]))["prompt-reaction"] is None


def test_notes_are_counted_by_what_had_been_said_when_they_were_struck() -> None:
    strikes = struck((60, 0.5), (60, 1.0), (62, 1.5), (64, 2.0), (65, 2.5), (67, 3.5))
    # Nothing said until 1.0; alone until 2.0; with help until 3.0; then nothing again.
    said = [told(1.0, False), told(2.0, True), told(3.0)]
    found = values(take_document(strikes, help=said), take_document(strikes))
    assert (found["notes"], found["notes-alone"], found["notes-helped"]) == (12, 2, 2)


def test_where_nothing_was_called_for_and_nothing_said_there_are_no_such_figures() -> None:
    assert list(values(take_document())) == [figure.key for figure in FIGURES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_tells_them_in_every_form_and_only_where_they_are(client: Client, language: str) -> None:
    strikes = [event for at in range(6) for event in (note_on(60, at + 0.4), note_off(60, at + 0.6))]
    put_take(client, events=strikes, cues=[cue(at, 60) for at in range(6)] + [person(6)],
             help=[told(3, True)], durationSeconds=7)
    put(client)
    words = words_in(language, LOCALES)
    page = html.fromstring(client.get(f"{ONE}/html?language={language}", headers=MINE).data)
    for figure in (*CALLS, *PROMPTS, *HELP):
        assert words(f"figure-{figure.key}-about") in page.text_content()
    text = client.get(f"{ONE}/text?language={language}", headers=MINE).text
    assert f"{words('figure-reaction')}: {words.value(0.4, 'seconds')}" in text
    assert f"{words('figure-notes-helped')}: 3" in text
    table = client.get(f"{ONE}/csv?language={language}", headers=MINE).data.decode()
    assert words("figure-answers") in table
    answer = client.get(f"{ONE}/json", headers=MINE).json
    assert list(answer["values"]) == [figure.key for figure in (*FIGURES, *CALLS, *PROMPTS, *HELP)]
    assert answer["values"] | {"answers": 6, "reaction": 0.4, "notes-alone": 0, "notes-helped": 3} == answer["values"]
    for form in ("csv", "text", "html"):
        trend = client.get(f"{TREND}/{form}?player=Mia&language={language}", headers=MINE).data.decode()
        assert words("figure-reaction") in trend
