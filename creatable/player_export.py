"""Everything of one player as one ZIP, with an index that says what each file is.

The page makes the same of what a browser has: static/belongings/. docs/reference/player-export.md describes both.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Annotated, Literal
from uuid import UUID, uuid4

from pydantic import ConfigDict, Field

from creatable import __version__
from creatable.documents import Document, DocumentKind, Moment, Strict, WholeNumber, line
from creatable.exporters import export_take, find_exporter
from creatable.file_names import file_name
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.reports.formats import find_format
from creatable.reports.reports import MAX_SESSIONS, trend_of
from creatable.reports.words import Words
from creatable.sessions import PLAY_SESSION, PlaySession
from creatable.storage.belongings import Belongings, Kept
from creatable.takes import TAKE, Take

FileKind = Literal[
    "profile", "earlier-profile", "play-session", "take", "take-as-midi", "cover", "gesture-set",
    "earlier-gesture-set", "shapes", "sounds", "pointing-test", "report",
]
Maker = Literal["browser", "shell", "server"]
Why = Literal["damaged", "needs-key", "needs-server", "no-notes", "not-here", "too-large"]


_BY_NAME = ConfigDict(validate_by_name=True)
"""They are made here, and read by nobody."""


class ExportPlayer(Strict):
    """Whose export it is."""

    model_config = _BY_NAME

    name: Annotated[str, line(40)]
    profile_id: UUID | None = None


class ExportFile(Strict):
    """One file of the export. deleted: it could still be put back when the export was made."""

    model_config = _BY_NAME

    path: Annotated[str, Field(min_length=1, max_length=400)]
    kind: FileKind
    media_type: str
    bytes: Annotated[int, Field(ge=0)]
    id: str | None = None
    name: str | None = None
    deleted: bool | None = None


class Missing(Strict):
    """What is known of and not in the export, and why."""

    model_config = _BY_NAME

    kind: FileKind
    why: Why
    id: str | None = None
    name: str | None = None
    count: Annotated[int, Field(ge=1)] | None = None


class PlayerExport(Document):
    """The index of an export: index.json in the ZIP."""

    model_config = _BY_NAME

    format: Literal["creatable-player-export"]
    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    exported_at: Moment
    made_by: Maker
    program: str
    player: ExportPlayer
    files: list[ExportFile]
    missing: list[Missing]


PLAYER_EXPORT = DocumentKind(PlayerExport, code="player-export", noun="index of an export")
_README = """Everything of {name}

Made by Creatable {version} on {day}, of what is kept at its server. index.json says what each file is, in a form for
programs: docs/reference/player-export.md in Creatable's documentation describes it.

profile.json            the profile: settings, also those of instruments, reach, what gestures do
earlier-profiles/       what the profile was before
sessions/               one sitting each: goal, place, notes, marked moments, which takes belong to it
takes/                  what was played: .json has all of it, .mid is for music programs
gestures/               sets of taught gestures: numbers, no pictures, which never reach a server
report.csv              what was played in figures, session by session

{count} files. Pictures and whatever else is in a browser alone are exported there: Players, Data.
Takes that belong to no session are not known to be anybody's here; the browser that recorded them knows.
Nothing in this file is encrypted. It is about a person: keep it as you would keep their records.
"""


class ExportWriter:
    """Puts what there is of a player into a ZIP; what cannot be read is named in the index."""

    def __init__(self, found: Belongings, words: Words, now: datetime, made_by: Maker) -> None:
        self._found = found
        self._made_by = made_by
        self._words = words
        self._now = now
        self._content = io.BytesIO()
        self._zip = zipfile.ZipFile(self._content, "w", zipfile.ZIP_DEFLATED)
        self._files: list[ExportFile] = []
        self._missing: list[Missing] = []
        self._sessions: list[PlaySession] = []
        self._takes: dict[UUID, bytes] = {}

    def write(self, tell: Callable[[float], None]) -> tuple[bytes, PlayerExport]:
        """Return the ZIP and its index; tell hears how much is done, 0 to 1."""
        for place, each in enumerate(self._found.documents):
            tell(place / len(self._found.documents))
            self._try(each)
        self._write_report()
        if self._found.locked:
            self._missing.append(Missing(kind="play-session", why="needs-key", count=self._found.locked))
        owner = self._found.owner
        index = PlayerExport(
            format="creatable-player-export", schema_version=1, id=uuid4(), exported_at=self._now,
            made_by=self._made_by, program=f"creatable {__version__}",
            player=ExportPlayer(name=owner.name, profile_id=owner.profile_id), files=self._files,
            missing=self._missing,
        )
        readme = _README.format(name=owner.name, version=__version__, day=f"{self._now:%Y-%m-%d}",
                                count=len(self._files))
        self._put("README.txt", readme.encode())
        self._put("index.json", json.dumps(json.loads(index.to_json()), indent=2, ensure_ascii=False).encode())
        self._zip.close()
        return self._content.getvalue(), index

    def _try(self, kept: Kept) -> None:
        ways: dict[str, tuple[FileKind, Callable[[Kept], None]]] = {
            PROFILE.code: ("profile", self._write_profile), PLAY_SESSION.code: ("play-session", self._write_session),
            TAKE.code: ("take", self._write_take), GESTURE_SET.code: ("gesture-set", self._write_set),
        }
        kind, write = ways[kept.kind.code]
        try:
            write(kept)
        except Problem:
            self._missing.append(Missing(kind=kind, why="damaged", id=str(kept.id)))

    def _write_profile(self, kept: Kept) -> None:
        is_first = not any(each.kind == "profile" for each in self._files)
        path = "profile.json" if is_first else f"earlier-profiles/{kept.version}.json"
        self._add(path, "profile" if is_first else "earlier-profile", kept.json, kept)

    def _write_session(self, kept: Kept) -> None:
        content = kept.json
        session = PLAY_SESSION.parse(content)
        name = f"{session.started_at:%Y-%m-%d %H.%M} {session.name}".strip()
        path = self._unique("sessions", name, session.started_at, kept.id)
        self._add(f"{path}.json", "play-session", content, kept, name=session.name or None)
        if not kept.deleted:
            self._sessions.append(session)

    def _write_take(self, kept: Kept) -> None:
        content = kept.json
        take = TAKE.parse(content)
        self._takes[kept.id] = content
        path = self._unique("takes", take.name, take.started_at, kept.id)
        self._add(f"{path}.json", "take", content, kept, name=take.name)
        self._write_midi(take, f"{path}.mid", kept)

    def _write_midi(self, take: Take, path: str, kept: Kept) -> None:
        try:
            music = export_take(take, find_exporter("midi"))
        except Problem:
            self._missing.append(Missing(kind="take-as-midi", why="no-notes", id=str(kept.id), name=take.name))
            return
        self._add(path, "take-as-midi", music, kept, media_type="audio/midi", name=take.name)

    def _write_set(self, kept: Kept) -> None:
        self._add(f"gestures/{kept.id}.json", "gesture-set", kept.json, kept)

    def _write_report(self) -> None:
        newest = sorted(self._sessions, key=lambda each: each.started_at, reverse=True)[:MAX_SESSIONS]
        if not newest:
            return
        try:
            trend = trend_of(newest, self._take_json, total=len(self._sessions), known=self._words.known_settings)
            content = find_format("csv").trend(trend, self._words)
        except Problem:
            self._missing.append(Missing(kind="report", why="too-large"))
            return
        self._add("report.csv", "report", content, media_type="text/csv")

    def _take_json(self, wanted: UUID) -> bytes:
        if wanted not in self._takes:
            raise Problem("take-not-found", f"there is no take {wanted}")
        return self._takes[wanted]

    def _add(self, path: str, kind: FileKind, content: bytes, kept: Kept | None = None, *,
             media_type: str = "application/json", name: str | None = None) -> None:
        self._put(path, content)
        self._files.append(ExportFile(
            path=path, kind=kind, media_type=media_type, bytes=len(content),
            id=str(kept.id) if kept else None, name=name, deleted=True if kept and kept.deleted else None,
        ))

    def _unique(self, folder: str, name: str, started_at: datetime, document_id: UUID) -> str:
        """Return a path, without its extension, that no other file has."""
        stem = file_name(name, started_at, "x").removesuffix(".x")
        taken = {each.path.rsplit(".", 1)[0].casefold() for each in self._files}
        paths = (f"{folder}/{stem} {str(document_id)[:length]}" for length in (8, None))
        return next(path for path in paths if path.casefold() not in taken)

    def _put(self, path: str, content: bytes) -> None:
        self._zip.writestr(zipfile.ZipInfo(path, self._now.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)


def export_of(
    found: Belongings, words: Words, made_by: Maker = "shell", tell: Callable[[float], None] = lambda _done: None
) -> tuple[bytes, PlayerExport]:
    """Return all of a player as a ZIP, and its index; tell hears how much is done, 0 to 1."""
    return ExportWriter(found, words, datetime.now(UTC), made_by).write(tell)


def lines_of(index: PlayerExport) -> Iterator[str]:
    """Yield a sentence for each thing that is not in the export."""
    whys = {"needs-key": "another key opens them: name it with --key-file", "damaged": "cannot be read",
            "no-notes": "has no notes", "too-large": "would be too large"}
    for each in index.missing:
        which = each.name or each.id or (f"{each.count} of them" if each.count else "")
        yield f"Not in it: {each.kind} {which} ({whys.get(each.why, each.why)})."
