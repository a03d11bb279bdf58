"""A take as a table for spreadsheets and statistics: one line a note, units in the headings."""

from __future__ import annotations

import csv
import io

from creatable.exporters.midi_tuning import tuning_of
from creatable.notes import hertz_of, name_of, notes_of, track_names
from creatable.takes import Take

FORMAT = "csv"
LABEL = "CSV"
MIME_TYPE = "text/csv"
EXTENSION = "csv"

HEADINGS = (
    "start_seconds", "end_seconds", "duration_seconds", "midi_channel_0_to_15", "track", "midi_note_0_to_127",
    "note_name", "frequency_hertz", "velocity_1_to_127", "syllable",
)
_FORMULA = tuple("=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20")
"""What a formula begins with in a spreadsheet, in its full width too."""


def export(take: Take) -> bytes:
    """Return the notes in the order in which they were struck, in UTF-8 with the mark by which Excel knows it.

    The frequency is the key's, in the take's tuning, without what bent it.
    """
    tuning, names = tuning_of(take), track_names(take)
    file = io.StringIO(newline="")
    # Texts in quotation marks, so that one with a semicolon stays whole where that parts the columns.
    table = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
    table.writerow(HEADINGS)
    table.writerows(
        (
            _seconds(note.start_seconds), _seconds(note.end_seconds), _seconds(note.end_seconds - note.start_seconds),
            note.channel, harmless(names[note.channel]), note.pitch, name_of(note.pitch),
            round(hertz_of(note.pitch, tuning), 3), note.velocity, harmless(note.syllable),
        )
        for note in notes_of(take)
    )
    return file.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet runs: one that begins like a formula gets an apostrophe in front.

    OWASP, "CSV Injection". Space in front does not keep a program from looking behind it.
    """
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text[:1] in _FORMULA else text


def _seconds(value: float) -> float:
    return round(value, 6)
