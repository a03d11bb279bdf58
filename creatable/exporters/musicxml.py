"""A take as a score: MusicXML 4.0, which MuseScore, Finale, Sibelius, Dorico and others open.

creatable/notation/ finds beats, bars, key and voices; here they are written. W3C, "MusicXML 4.0", 2021.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from creatable import __version__
from creatable.exporters.musicxml_bars import PartWriter
from creatable.notation.grid import DIVISIONS
from creatable.notation.score import DRUM_CHANNEL, Part, Score, write_score
from creatable.takes import Take

FORMAT = "musicxml"
LABEL = "MusicXML"
MIME_TYPE = "application/vnd.recordare.musicxml+xml"
EXTENSION = "musicxml"

HEADER = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" \
"http://www.musicxml.org/dtds/partwise.dtd">
"""


def export(take: Take) -> bytes:
    """Return the score of a take. It begins with the first note, not with the silence before."""
    score = write_score(take)
    root = ET.Element("score-partwise", version="4.0")
    ET.SubElement(ET.SubElement(root, "work"), "work-title").text = _readable(take.name)
    _identify(root, take)
    listed = ET.SubElement(root, "part-list")
    for number, part in enumerate(score.parts, start=1):
        _list(listed, part, f"P{number}")
    for number, part in enumerate(score.parts, start=1):
        _write(root, part, score, f"P{number}")
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8")
    return HEADER + content + b"\n"


def _identify(root: ET.Element, take: Take) -> None:
    encoding = ET.SubElement(ET.SubElement(root, "identification"), "encoding")
    ET.SubElement(encoding, "software").text = f"Creatable {__version__}"
    ET.SubElement(encoding, "encoding-date").text = f"{take.started_at:%Y-%m-%d}"
    ET.SubElement(encoding, "supports", element="accidental", type="yes")
    ET.SubElement(encoding, "supports", element="beam", type="yes")


def _list(listed: ET.Element, part: Part, name: str) -> None:
    entry = ET.SubElement(listed, "score-part", id=name)
    ET.SubElement(entry, "part-name").text = _readable(part.track.name)
    drums = sorted({note.pitch for staff in part.staves for voice in staff for chord in voice for note in chord.notes}
                   ) if part.track.channel == DRUM_CHANNEL else [None]
    for drum in drums:
        instrument = ET.SubElement(entry, "score-instrument", id=instrument_id(name, drum))
        ET.SubElement(instrument, "instrument-name").text = _readable(part.track.name)
    for drum in drums:
        sound = ET.SubElement(entry, "midi-instrument", id=instrument_id(name, drum))
        ET.SubElement(sound, "midi-channel").text = str(part.track.channel + 1)
        ET.SubElement(sound, "midi-program").text = str(part.track.program + 1)
        if drum is not None:
            ET.SubElement(sound, "midi-unpitched").text = str(drum + 1)


def instrument_id(part: str, drum: int | None) -> str:
    """Return the id of a part's sound, of which drums have one each."""
    return f"{part}-I1" if drum is None else f"{part}-D{drum}"


def _write(root: ET.Element, part: Part, score: Score, name: str) -> None:
    element = ET.SubElement(root, "part", id=name)
    writer = PartWriter(part, score, drum_id=lambda pitch: instrument_id(name, pitch))
    for number in range(score.bars.number_of(score.end - 1) + 1):
        has_pick_up = score.bars.first_beat > 0
        bar = ET.SubElement(element, "measure", number=str(number if has_pick_up else number + 1))
        if has_pick_up and number == 0:
            bar.set("implicit", "yes")
        if number == 0:
            _begin(bar, part, score)
        writer.write(bar, number, with_tempo=name == "P1")
    barline = ET.SubElement(bar, "barline", location="right")
    ET.SubElement(barline, "bar-style").text = "light-heavy"


def _begin(bar: ET.Element, part: Part, score: Score) -> None:
    attributes = ET.SubElement(bar, "attributes")
    ET.SubElement(attributes, "divisions").text = str(DIVISIONS)
    ET.SubElement(ET.SubElement(attributes, "key"), "fifths").text = str(score.fifths)
    time = ET.SubElement(attributes, "time")
    ET.SubElement(time, "beats").text = str(score.bars.beats)
    ET.SubElement(time, "beat-type").text = "4"
    if len(part.clefs) > 1:
        ET.SubElement(attributes, "staves").text = str(len(part.clefs))
    for number, sign in enumerate(part.clefs, start=1):
        clef = ET.SubElement(attributes, "clef", number=str(number))
        ET.SubElement(clef, "sign").text = sign
        if line := {"G": "2", "F": "4"}.get(sign):
            ET.SubElement(clef, "line").text = line


def _readable(text: str) -> str:
    """Return a text without what XML cannot hold: halves of characters, and the two that are none."""
    return "".join(each for each in text if not ("\ud800" <= each <= "\udfff" or each in "\ufffe\uffff"))
