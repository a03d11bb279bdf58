"""A play session taken home: its takes as one MIDI file, or all of it as one ZIP file.

Takes come in the order in which they were recorded. Those that cannot be had any more, and those without a note, are
left out. static/sessions/session-files.js makes the same of what a browser has.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from creatable.exporters import EXPORTERS, everything, midi
from creatable.exporters.midi_together import export_together
from creatable.file_names import file_name
from creatable.problems import Problem
from creatable.sessions import PlaySession
from creatable.takes import Take, parse_take

ReadTake = Callable[[UUID], bytes]
"""A take's JSON by its id; raises Problem where it cannot be had."""
MAX_EVENTS = 400_000
"""Most events of all takes together: hours of playing, and few enough to be in memory at once."""
NOT_THERE = {"take-not-found", "document-damaged"}


@dataclass(frozen=True)
class SessionFormat:
    """One kind of file; make: its content, of a session and its takes."""

    FORMAT: str
    MIME_TYPE: str
    EXTENSION: str
    make: Callable[[PlaySession, list[Take]], bytes]


def export_session(play_session: PlaySession, read_take: ReadTake, form: SessionFormat) -> bytes:
    """Return the content of the session's file; raises Problem (take-empty, too-large)."""
    takes: list[Take] = []
    for take in _takes_of(play_session, read_take):
        takes.append(take)
        count = sum(len(each.events) for each in takes)
        if count > MAX_EVENTS:
            message = f"the takes of the session must have at most {MAX_EVENTS} events together: take them home singly"
            raise Problem("too-large", message)
    if not takes:
        raise Problem("take-empty", "no take of the session is here with a note in it, so there is nothing to write")
    return form.make(play_session, takes)


def find_session_format(name: str) -> SessionFormat:
    """Return the format called `name`; raises Problem (format-unknown) that lists those there are."""
    if name not in SESSION_FORMATS:
        known = ", ".join(SESSION_FORMATS)
        raise Problem("format-unknown", f"format must be one of {known}, got {name[:40]!r}", field="format")
    return SESSION_FORMATS[name]


def title_of(play_session: PlaySession) -> str:
    """Return its name, or when it began, by the clock of the place."""
    return play_session.name or f"{play_session.started_at:%Y-%m-%d %H:%M}"


def _takes_of(play_session: PlaySession, read_take: ReadTake) -> Iterator[Take]:
    for named in sorted(play_session.takes, key=lambda each: each.started_at):
        try:
            take = parse_take(read_take(named.id))
        except Problem as problem:
            if problem.code not in NOT_THERE:
                raise
        else:
            if take.note_count:
                yield take


def _as_midi(play_session: PlaySession, takes: list[Take]) -> bytes:
    return export_together(takes, title_of(play_session), play_session.marks)


def _as_zip(play_session: PlaySession, takes: list[Take]) -> bytes:
    """Return the session as it is kept, all takes in one MIDI file, and each take in every format, numbered."""
    file, began = io.BytesIO(), play_session.started_at
    digits = max(2, len(str(len(takes))))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        everything.add_file(archive, "session.json", began, play_session.to_json().encode())
        everything.add_file(archive, "session.mid", began, _as_midi(play_session, takes))
        for number, take in enumerate(takes, start=1):
            add_take(archive, take, f"{number:0{digits}} ", "takes/")
    return file.getvalue()


def add_take(archive: zipfile.ZipFile, take: Take, before: str, folder: str) -> None:
    """Put a take into a ZIP file in every format; before: stands in front of its name."""
    for form in EXPORTERS.values():
        if form.FORMAT != everything.FORMAT:
            name = file_name(f"{before}{take.name}", take.started_at, form.EXTENSION)
            everything.add_file(archive, f"{folder}{name}", take.started_at, form.export(take))


SESSION_FORMATS = {each.FORMAT: each for each in (
    SessionFormat(midi.FORMAT, midi.MIME_TYPE, midi.EXTENSION, _as_midi),
    SessionFormat(everything.FORMAT, everything.MIME_TYPE, everything.EXTENSION, _as_zip),
)}
