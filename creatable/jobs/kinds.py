"""The kinds of jobs: what each needs to be told, and what comes of it."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from sqlalchemy import Engine

from creatable.complaints import break_rule
from creatable.documents import DocumentKind, Strict
from creatable.jobs.records import JobRecord
from creatable.jobs.worker import MAX_RESULT_BYTES, Result, Tell, too_large
from creatable.player_export import export_of
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.reports.formats import find_format
from creatable.reports.words import Language, words_in
from creatable.session_files import NOT_THERE, add_take
from creatable.storage.archive import Opened, add_up
from creatable.storage.belongings import belongings_of, find_owner
from creatable.storage.failures import failures_explained
from creatable.storage.rights import SECRET, right_of
from creatable.storage.takes import TakeRepository
from creatable.takes import parse_take

MAX_TAKES = 500
MAX_SECRETS = 400
MAX_BYTES = 64 * 1024


class JobWish(Strict):
    """What somebody wants: a ZIP of takes, in this order, or of everything of one player, or an overview of all.

    by, format, language: of the overview, which is a report. secrets: of the players whose sessions it counts, beside
    the one that is sent as Creatable-Secret.
    """

    kind: Literal["takes-zip", "player-zip", "archive"]
    takes: Annotated[tuple[UUID, ...], Field(max_length=MAX_TAKES)] = ()
    profile: UUID | None = None
    by: Literal["month", "week"] = "month"
    format: Literal["html", "pdf", "csv", "text", "json"] = "html"
    language: Language = "en"
    secrets: Annotated[tuple[Annotated[str, Field(pattern=SECRET)], ...], Field(max_length=MAX_SECRETS)] = ()

    @model_validator(mode="after")
    def _names_what_it_needs(self) -> Self:
        if self.kind == "takes-zip" and (not self.takes or self.profile):
            break_rule("must name takes, and nothing else", "takes")
        if self.kind == "player-zip" and (self.takes or not self.profile):
            break_rule("must name a profile, and nothing else", "profile")
        if self.kind == "archive" and (self.takes or self.profile):
            break_rule("must name neither takes nor a profile", "kind")
        if self.kind != "archive" and self.secrets:
            break_rule("must come with an overview alone", "secrets")
        return self


JOB_WISH: DocumentKind[Any] = DocumentKind(JobWish, code="job", noun="job", max_bytes=MAX_BYTES)


def refuse_others(engine: Engine, wish: JobWish, secret: str | None) -> None:
    """Raise Problem where this secret does not open what is wished for: all that is kept of a player is its owner's."""
    if not wish.profile:
        return
    find_owner(engine, name=None, profile_id=wish.profile)
    if secret is None:
        raise Problem("secret-missing", "everything of a player is given to its owner: send Creatable-Secret")
    with failures_explained(), engine.connect() as connection:
        if right_of(connection, PROFILE, wish.profile, secret).secret_hash is None:
            raise Problem("secret-missing", "the profile is nobody's: claim it first")


def archive_report(engine: Engine, locales: Path, wish: JobWish, record: JobRecord, tell: Tell) -> Result:
    """Return what the whole archive holds; of sessions, those that the secrets open, as in a list."""
    keys = tuple(bytes.fromhex(each) for each in (record.secret_hash, *record.opens) if each)
    form, words = find_format(wish.format), words_in(wish.language.split("-")[0].lower(), locales)
    archive = add_up(engine, wish.by, Opened(keys), tell)
    return Result(form.archive(archive, words), words("archive-title"), datetime.now(UTC), form.EXTENSION)


def takes_zip(takes: TakeRepository, wish: JobWish, tell: Tell) -> Result:
    """Return each take in every format, numbered; those that are gone or have no note are left out."""
    file, count, digits = io.BytesIO(), 0, max(2, len(str(len(wish.takes))))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, wanted in enumerate(wish.takes):
            tell(place / len(wish.takes))
            try:
                take = parse_take(takes.get_json(wanted))
            except Problem as problem:
                if problem.code not in NOT_THERE:
                    raise
                continue
            if take.note_count:
                count += 1
                add_take(archive, take, f"{count:0{digits}} ", "")
            if file.tell() > MAX_RESULT_BYTES:
                raise too_large()
    if not count:
        raise Problem("take-empty", "none of the takes is here with a note in it, so there is nothing to write")
    return Result(file.getvalue(), "takes", datetime.now(UTC))


def player_zip(engine: Engine, locales: Path, wish: JobWish, record: JobRecord, tell: Tell) -> Result:
    """Return everything of a player, as `creatable export --player` writes it."""
    owner = find_owner(engine, name=None, profile_id=wish.profile)
    key = bytes.fromhex(record.secret_hash) if record.secret_hash else None
    content, index = export_of(belongings_of(engine, owner, key), words_in("en", locales), "server", tell)
    return Result(content, owner.name, index.exported_at)
