"""The MIDI files that the page makes without the server are those of the server, byte by byte."""

from __future__ import annotations

import base64
import io
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import mido
import pretty_midi
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from creatable.exporters import midi
from creatable.exporters.midi_together import export_together
from creatable.sessions import MARK, Mark
from creatable.takes import Take
from tests.js.node import run_node

from .documents import Document, control_change, make_take, mark, note_off, note_on

TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30)
MOMENTS = st.integers(0, 3 * 60_000).map(lambda ms: datetime(2026, 5, 1, 8, tzinfo=UTC) + timedelta(milliseconds=ms))
CHANNELS = st.sampled_from([0, 1, 9, 15])
OTHERS = st.one_of(
    st.fixed_dictionaries({"type": st.just("control-change"), "controller": st.sampled_from([0, 7, 64]),
                           "value": st.integers(0, 127)}),
    st.fixed_dictionaries({"type": st.just("program-change"), "program": st.integers(0, 127)}),
    st.fixed_dictionaries({"type": st.just("pitch-bend"), "value": st.integers(-8192, 8191)}),
    st.fixed_dictionaries({"type": st.just("instrument"), "instrument": st.sampled_from(["wheel", "my-shapes"])}),
    st.fixed_dictionaries({"type": st.just("lyric"), "text": TEXTS}),
)
SETTINGS = st.fixed_dictionaries({}, optional={
    "tuning": st.one_of(st.integers(414, 467), st.floats(415, 466), st.booleans(), st.just("443")),
    "ownSound": st.sampled_from(["", "mine", True, 0]),
})


@st.composite
def takes(draw: st.DrawFn) -> Take:
    """All that a take may hold, much of it at once: notes struck again, within a tick, held, without a track's note."""
    now, events, sounding = 0.0, [], set()
    for _ in range(draw(st.integers(0, 40))):
        now += draw(st.one_of(st.just(0.0), st.floats(0, 0.002), st.floats(0, 2)))
        channel, note = draw(CHANNELS), draw(st.integers(58, 63))
        kind = draw(st.sampled_from(["note", "note", "note", "other"]))
        if kind == "other":
            events.append({**draw(OTHERS), "channel": channel, "atSeconds": now})
        elif (channel, note) in sounding and draw(st.booleans()):
            sounding.remove((channel, note))
            events.append(note_off(note, now, velocity=draw(st.integers(0, 127)), channel=channel))
        else:
            sounding.add((channel, note))
            events.append(note_on(note, now, velocity=draw(st.integers(1, 127)), channel=channel))
    played = sorted({event["channel"] for event in events if event["type"] == "note-on"})
    return make_take(
        events, name=draw(TEXTS), tempoBpm=draw(st.floats(32, 400)), settings=draw(SETTINGS),
        durationSeconds=max(0, now + draw(st.floats(-0.09, 3))), startedAt=draw(MOMENTS).isoformat(),
        tracks=[{"channel": each, "name": draw(TEXTS), "program": draw(st.integers(0, 127))} for each in played],
    )


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    found = [mark(at=draw(MOMENTS).isoformat(), words=draw(st.one_of(st.just("two\n\tlines "), TEXTS)))
             for _ in range(draw(st.integers(0, 6)))]
    return [MARK.parse(json.dumps(each).encode()) for each in found]


def many(what: st.SearchStrategy[Any], count: int) -> list[Any]:
    """Return as many as hypothesis invents: they are compared all at once, since a node costs more than many takes."""
    found: list[Any] = []

    @settings(max_examples=count, deadline=None, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))
    @given(what)
    def collect(each: Any) -> None:
        found.append(each)

    collect()
    return found


def made_by_page(wishes: list[Document]) -> list[bytes]:
    result = run_node("tests/js/write-midi.js", stdin=json.dumps(wishes))
    assert result.returncode == 0, result.stderr
    return [base64.b64decode(line) for line in result.stdout.split()]


def as_json(document: Take | Mark) -> Document:
    found: Document = json.loads(document.to_json())
    return found


def in_words(content: bytes) -> list[list[str]]:
    return [[str(message) for message in track] for track in mido.MidiFile(file=io.BytesIO(content)).tracks]


def assert_alike(by_page: list[bytes], by_server: list[bytes]) -> None:
    for one, other in zip(by_page, by_server, strict=True):
        # Messages first: what differs in them can be read.
        assert in_words(one) == in_words(other)
        assert one == other


SINGLE = {
    "no note": make_take([]),
    "a whole day in the fastest tempo": make_take([note_on(60, 86_399), control_change(7, 1, 86_399.5, channel=4)],
                                                  tempoBpm=400, durationSeconds=86_400),
    "as deep as it goes": make_take(settings={"tuning": 415}),
    # 1000 ticks a second: a half goes to the even one.
    "between two ticks": make_take([note_on(60, 0.0005), note_off(60, 0.0025)], tempoBpm=125),
    "lengths whose squares are nothing": make_take([note_on(59, 0), note_off(59, 1e-162), note_on(62, 1e-162),
                                                    note_off(62, 2.7e-162)], durationSeconds=1e-161),
    "all twelve tones, alike but for what is lost in sums": make_take(
        [each for tone in range(12) for each in (note_on(60 + tone, tone / 10), note_off(60 + tone, (tone + 1) / 10))]),
    "long names": make_take(name="夜" * 120),
    "the player's own sound": make_take([control_change(0, 3, 0), note_on(60, 0)], settings={"ownSound": "mine"}),
}


@pytest.fixture(scope="module")
def drawn() -> list[Take]:
    found = [*SINGLE.values(), *many(takes(), 150)]
    # So that the many are not all nearly empty.
    kinds = Counter(event.type for take in found for event in take.events)
    assert len(kinds) == 7
    assert min(kinds.values()) > 30
    return found


def test_a_take_becomes_the_same_file(drawn: list[Take]) -> None:
    made = made_by_page([{"takes": [as_json(take)]} for take in drawn])
    assert_alike(made, [midi.export(take) for take in drawn])


def test_a_session_becomes_the_same_file() -> None:
    """Takes in their order, keys and the moments that were marked among it."""
    drawn = many(st.tuples(st.lists(takes(), min_size=1, max_size=4), TEXTS, marks()), 50)
    wishes = [(sorted(some, key=lambda take: take.started_at), title, found) for some, title, found in drawn]
    wishes += [([take], name, []) for name, take in SINGLE.items()]
    made = made_by_page([
        {"takes": [as_json(take) for take in some], "title": title, "marks": [as_json(each) for each in found]}
        for some, title, found in wishes
    ])
    assert_alike(made, [export_together(*wish) for wish in wishes])
    keys = {message for content in made for message in in_words(content)[0] if "key_signature" in message}
    assert len(keys) > 4


def test_another_reader_finds_every_note_of_it(drawn: list[Take]) -> None:
    some = [take for take in drawn[len(SINGLE):] if take.note_count][:40]
    for take, content in zip(some, made_by_page([{"takes": [as_json(take)]} for take in some]), strict=True):
        song = pretty_midi.PrettyMIDI(io.BytesIO(content))
        expected = Counter(event.note for event in take.events if event.type == "note-on")
        assert Counter(note.pitch for part in song.instruments for note in part.notes) == expected

