"""Scores become takes, as MuseScore, Finale and Sibelius write them, and so do ours; harmful ones are refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from creatable.exporters import musicxml as exporter
from creatable.importers import import_take, mxl, xml_tree
from creatable.importers.making import Origin
from creatable.importers.musicxml_order import Barlines, playing_order
from creatable.notation.score import write_score
from creatable.notes import notes_of
from creatable.problems import Problem
from creatable.takes import Take

from .documents import make_take, note_off, note_on
from .known_scores import made_up, played, songs, two_hands

FIXTURES = Path(__file__).parents[1] / "fixtures/musicxml"
ORIGIN = Origin(name="song", max_events=1000)
DRUMS = 9
CONTAINER = b"""<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="score.xml"/></rootfiles></container>"""


def beats_of(take: Take, bpm: float) -> list[tuple[int, float, float]]:
    """Each note's pitch, begin and length in beats."""
    return [(note.pitch, round(note.start_seconds * bpm / 60, 4),
             round((note.end_seconds - note.start_seconds) * bpm / 60, 4)) for note in notes_of(take)]


def fixture(name: str) -> Take:
    return import_take((FIXTURES / name).read_bytes(), ORIGIN)


def score(*bars: str, divisions: int = 1) -> bytes:
    measures = "".join(f'<measure number="{number}">{bar}</measure>' for number, bar in enumerate(bars, start=1))
    return (f'<score-partwise><part-list><score-part id="P1"><part-name>A</part-name></score-part></part-list>'
            f'<part id="P1"><measure number="0"><attributes><divisions>{divisions}</divisions></attributes></measure>'
            f"{measures}</part></score-partwise>").encode()


def note(step: str = "C", duration: int = 1, more: str = "") -> str:
    return f"<note><pitch><step>{step}</step><octave>4</octave></pitch><duration>{duration}</duration>{more}</note>"


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr({"container": "META-INF/container.xml", "score": "score.xml"}[name], content)
    return out.getvalue()


def assert_refused(content: bytes, *words: str, code: str = "import-invalid") -> None:
    with pytest.raises(Problem) as caught:
        import_take(content, ORIGIN)
    assert caught.value.code == code
    assert all(word in caught.value.message for word in words), caught.value.message


def test_musescore_pick_up_two_staves_tie_chord_grace_note_repeat_and_words() -> None:
    take = fixture("musescore.musicxml")
    assert (take.name, take.tempo_bpm, take.tracks[0].name) == ("Piano and words", 90, "Piano")
    first = [(62, 0, 1), (67, 1, 3), (71, 1, 2), (43, 1, 3)]
    again = [(67, 4, 3), (71, 4, 2), (43, 4, 3)]
    assert sorted(beats_of(take, 90)) == sorted(first + again)
    assert [each.syllable for each in notes_of(take) if each.syllable] == ["Hel-", "lo", "lo"]
    assert {each.velocity for each in notes_of(take)} == {49}


def test_finale_transposing_clarinet_triplets_and_two_endings() -> None:
    take = fixture("finale.xml")
    assert (take.name, take.tracks[0].program) == ("Clarinet with endings", 71)
    third = 1 / 3
    triplet = [(72, 0, third), (74, third, third), (76, 2 * third, third)]
    expected = [*triplet, (77, 2, 2), *[(pitch, at + 4, length) for pitch, at, length in triplet], (79, 6, 2)]
    for one, other in zip(beats_of(take, 120), expected, strict=True):
        assert one == pytest.approx(other, abs=1e-3)


def test_sibelius_two_parts_without_midi_channels_drums_and_a_dotted_metronome_mark() -> None:
    take = fixture("sibelius.xml")
    assert [(track.channel, track.name) for track in take.tracks] == [(0, "Flute"), (9, "Drum Set (Rock)")]
    # A dotted quarter at 40 is a quarter at 60.
    assert take.tempo_bpm == 60
    assert sorted(beats_of(take, 60)) == [(36, 0, 1), (42, 1, 1), (75, 1.5, 0.5), (76, 0, 1.5)]
    assert take.name == "song"
    assert take.duration_seconds == pytest.approx(4)


@pytest.mark.parametrize("known", [two_hands(1, bars=4), made_up(2), *songs()[:2]], ids=lambda known: known.name)
def test_our_own_score_comes_back_note_by_note_as_it_was_written(known: object) -> None:
    take = played(known, 1)  # type: ignore[arg-type]
    written = write_score(take)
    found = notes_of(import_take(exporter.export(take), ORIGIN))
    places = sorted((each.place, each.note.pitch, each.note.velocity, each.length) for each in written.notes)
    by_time = sorted((round(each.start_seconds, 6), each.pitch, each.velocity) for each in found)
    assert [each[1:] for each in by_time] == [each[1:3] for each in places]
    # As long as it is in beats, at the tempo of its bar, which is said to a hundredth.
    bpm = import_take(exporter.export(take), ORIGIN).tempo_bpm
    assert bpm == pytest.approx(written.tempo_bpm(0), abs=0.01)


def together(notes: Iterable[tuple[float, int]]) -> list[list[int]]:
    """What is struck at the same time, in order."""
    found: dict[float, list[int]] = {}
    for at, pitch in notes:
        found.setdefault(round(at, 3), []).append(pitch)
    return [sorted(found[at]) for at in sorted(found)]


@pytest.mark.parametrize("name", [
    "leadSheet/fosterBrownHair.mxl", "bach/bwv274.mxl",  # MuseScore 0.9.5 and 2.1.0
    "mozart/k545/movement1_exposition.mxl", "demos/nested_tuplet_finale_test.xml", "demos/drum_sample.xml",
    "webern/webern_dormi_jesu_op_16_no_2.mxl",  # Finale 2011, 2014.5, 27.0 and 27.3
    "trecento/PMFC_23_16-Kyrie Apt 16.xml", "demos/two-voices.xml", "demos/voices_with_chords.xml",  # Sibelius 7
])
def test_what_these_programs_have_written_is_what_music21_reads_in_it(name: str) -> None:
    # It takes two seconds to import, and every worker reads this file.
    from music21 import common, converter

    file = common.getCorpusFilePath() / name
    score = converter.parse(file).expandRepeats().toSoundingPitch().stripTies()
    theirs = [(float(each.getOffsetInHierarchy(score)), pitch.midi) for each in score.recurse().notes
              if not each.duration.isGrace and {"Note", "Chord"} & set(each.classes) for pitch in each.pitches
              if "Unpitched" not in each.classes and "ChordSymbol" not in each.classes]
    take = import_take(file.read_bytes(), Origin(name="song", max_events=10_000))
    ours = [(each.start_seconds, each.pitch) for each in notes_of(take) if each.channel != DRUMS]
    assert together(ours) == together(theirs)
    assert take.note_count > 9


def test_our_own_drums_and_words_come_back() -> None:
    events = [{"type": "lyric", "channel": 0, "text": "la-", "atSeconds": 0}, note_on(60, 0), note_off(60, 0.49),
              note_on(49, 0.5, channel=9), note_off(49, 0.98, channel=9), note_on(62, 1), note_off(62, 1.5)]
    take = import_take(exporter.export(make_take(events)), ORIGIN)
    assert [(each.channel, each.pitch, each.syllable) for each in notes_of(take)] == [
        (0, 60, "la-"), (9, 49, ""), (0, 62, "")]


def test_a_compressed_score_is_read() -> None:
    plain = (FIXTURES / "finale.xml").read_bytes()
    assert beats_of(import_take(zipped(container=CONTAINER, score=plain), ORIGIN), 120) == beats_of(
        fixture("finale.xml"), 120)


def test_utf_16_is_read() -> None:
    text = "<?xml version='1.0' encoding='UTF-16'?>" + score(note()).decode()
    assert import_take(text.encode("utf-16"), ORIGIN).note_count == 1


@pytest.mark.parametrize("doctype", [
    '<!DOCTYPE score-partwise [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE score-partwise [<!ENTITY x SYSTEM "http://example.org/x">]>',
    '<!DOCTYPE score-partwise [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>',
    '<!DOCTYPE score-partwise [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
])
def test_whoever_declares_entities_is_refused(doctype: str) -> None:
    assert_refused(f"<?xml version='1.0'?>{doctype}".encode() + score(note()), "entities")
    assert_refused(zipped(container=CONTAINER, score=doctype.encode() + score(note())), "entities")
    assert_refused(zipped(container=doctype.replace("score-partwise", "container").encode() + CONTAINER[21:],
                          score=score(note())), "entities")


def test_an_entity_that_is_used_is_not_put_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("C")
    doctype = f'<!DOCTYPE score-partwise [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    assert_refused(doctype.encode() + score(note(step="&x;")), "entities")


@pytest.mark.parametrize(("content", "words"), [
    (b"<score-partwise>", "not well-formed"),
    (b"<score-timewise/>", "timewise"),
    (b"<html/>", "no score but html"),
    (score(note())[:-30], "not well-formed"),
    (score(note(), divisions=0), "divisions must be"),
    (b"<a>" * 1000 + b"</a>" * 1000, "not well-formed"),
    (zipped(score=score(note())), "META-INF/container.xml"),
    (zipped(container=CONTAINER), "score.xml"),
    (zipped(container=b"<container/>", score=score(note())), "names no score"),
    (zipped(container=CONTAINER, score=score(note()))[:-40], "damaged"),
    (score(note(duration=10**8), divisions=1), "longer than a day"),
])
def test_what_is_no_score_is_refused_in_a_sentence(content: bytes, words: str) -> None:
    assert_refused(content, words)


def test_a_score_without_notes_says_so() -> None:
    assert_refused(score(""), "no notes", code="take-empty")


def test_more_notes_than_a_take_may_have_are_refused() -> None:
    assert_refused(score(note() * 501), "more than 1000 events", code="take-too-long")


def test_a_zip_bomb_is_unpacked_to_the_limit_and_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mxl, "MAX_XML_BYTES", 10_000)
    assert_refused(zipped(container=CONTAINER, score=b" " * 1_000_000), "may have", code="too-large")
    monkeypatch.setattr(xml_tree, "MAX_XML_BYTES", 100)
    assert_refused(score(note()), "may have", code="too-large")


def test_what_lasts_longer_than_a_day_because_of_repeats_is_refused() -> None:
    repeats = '<barline><repeat direction="backward" times="100"/></barline>'
    assert_refused(score(*[note(duration=1000) + repeats] * 4), "a take may last 24", code="import-invalid")


def test_voices_chords_and_backups_lie_above_each_other() -> None:
    chord = note("E", 2).replace("<pitch>", "<chord/><pitch>")
    take = import_take(score(note("C", 2) + chord + "<backup><duration>2</duration></backup>"
                             + "<forward><duration>1</duration></forward>" + note("G")), ORIGIN)
    assert sorted(beats_of(take, 120)) == [(60, 0, 2), (64, 0, 2), (67, 1, 1)]


def test_a_tie_without_its_begin_is_a_note() -> None:
    take = import_take(score(note(more='<tie type="stop"/>')), ORIGIN)
    assert beats_of(take, 120) == [(60, 0, 1)]


@pytest.mark.parametrize(("bars", "order"), [
    ([Barlines(), Barlines()], [0, 1]),
    ([Barlines(), Barlines(times=2), Barlines()], [0, 1, 0, 1, 2]),
    ([Barlines(), Barlines(begins_repeat=True, times=3)], [0, 1, 1, 1]),
    ([Barlines(), Barlines(times=2, endings=frozenset({1})), Barlines(endings=frozenset({2})), Barlines(times=2)],
     [0, 1, 0, 2, 3, 3]),
    ([Barlines(), Barlines(times=2, endings=frozenset({1, 2})), Barlines(endings=frozenset({3}))], [0, 1, 0, 1, 0, 2]),
    ([Barlines(times=2, endings=frozenset({1}))], [0]),
])
def test_repeats_are_played(bars: list[Barlines], order: list[int]) -> None:
    assert playing_order(bars) == order
