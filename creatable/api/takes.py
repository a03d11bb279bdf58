"""/api/v1/takes: keep, list, fetch, delete and export takes."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from flask import Response, request
from pydantic import BaseModel, Field

from creatable.api.answers import (
    BINARY_FILE,
    CHANGES,
    REFUSALS,
    ListQuery,
    Proof,
    answer,
    body,
    download,
    file_body,
    json_body,
    kept,
    resource,
)
from creatable.documents import Answer
from creatable.errors import ErrorBody
from creatable.exporters import EXPORTERS, export_take, find_exporter
from creatable.importers import import_take
from creatable.importers.making import Origin
from creatable.problems import Problem
from creatable.services import services
from creatable.takes import TAKE, Take, TakeSummary, parse_take

MAX_EVENTS = 200_000
"""Most events of a take that the server keeps; the command line exports larger ones."""

api = resource("takes", "One take is one recording")


class TakePath(BaseModel):
    """Names a take."""

    take_id: UUID


class ExportPath(TakePath):
    """Names a take and a format."""

    format: str = Field(description=f"one of {', '.join(EXPORTERS)}")


class ExportQuery(BaseModel):
    """What becomes of the file: `keep` is an export, and written down; `show` is reading, as the page does a score."""

    use: Literal["keep", "show"] = "keep"


class ImportQuery(BaseModel):
    """What the take is called where the file has no name; `no`: the answer is the whole take, and nothing is kept."""

    name: str = Field("Music", min_length=1, max_length=200)
    keep: Literal["yes", "no"] = "yes"


FILE_TYPES = (
    "application/octet-stream", "audio/midi", "audio/x-midi", "application/json",
    "application/vnd.recordare.musicxml", "application/vnd.recordare.musicxml+xml",
)
"""Of the file that is imported. What it is its first bytes say; a browser sends none of these without being asked."""
_EITHER = [{"$ref": f"#/components/schemas/{each.__name__}"} for each in (TakeSummary, Take)]
_IMPORTED = {"content": {"application/json": {"schema": {"anyOf": _EITHER}}}}


class TakeList(Answer):
    """Part of the list of takes; `total` counts them all.

    keep_days: after so many days this server deletes takes and sessions for good; null: it keeps them.
    """

    takes: list[TakeSummary]
    total: int
    keep_days: int | None


@api.get("", responses={200: TakeList, 422: ErrorBody})
def list_takes(query: ListQuery) -> Response:
    """List takes, newest first, without their events."""
    page = services().takes.list(limit=query.limit, offset=query.offset)
    return answer(TakeList(takes=page.takes, total=page.total, keep_days=services().settings.keep_days))


@api.post(
    "",
    openapi_extensions={"requestBody": {"required": True, "content": dict.fromkeys(FILE_TYPES, BINARY_FILE)}},
    responses={200: _IMPORTED, 201: TakeSummary, **REFUSALS},
)
def import_file(query: ImportQuery, header: Proof) -> Response:
    """Make a take of a MIDI, MusicXML (.mxl too) or JSON file, and keep it: 201 where it is new, or was deleted.

    The same file is the same take: 200, and a take of it that is here stays as it is.
    """
    take = import_take(file_body(FILE_TYPES), Origin(name=query.name, max_events=MAX_EVENTS))
    if len(take.events) > MAX_EVENTS:
        raise Problem("take-too-long", f"events must be at most {MAX_EVENTS}, got {len(take.events)}", field="events")
    if query.keep == "no":
        return answer(take.to_json().encode())
    found = services().takes.summary(take.id)
    created = found is None and services().takes.put(take, header.secret)
    response = answer(found or take.summary(protected=header.secret is not None), 201 if created else 200)
    response.headers["Location"] = f"/api/v1/takes/{take.id}"
    return response


@api.put(
    "/<uuid:take_id>",
    openapi_extensions=json_body(TAKE),
    responses={200: TakeSummary, 201: TakeSummary, **REFUSALS},
)
def put_take(path: TakePath, header: Proof) -> Response:
    """Keep a take: 201 when it is new or was deleted, 200 when it takes the place of one with the same id."""
    take = parse_take(body(), wanted=path.take_id, max_events=MAX_EVENTS)
    created = services().takes.put(take, header.secret)
    return kept(take.summary(protected=header.secret is not None), created=created)


@api.get("/<uuid:take_id>", responses={200: Take, 410: ErrorBody})
def get_take(path: TakePath) -> Response:
    """Fetch a whole take."""
    return answer(services().takes.get_json(path.take_id))


@api.delete("/<uuid:take_id>", responses=CHANGES)
def delete_take(path: TakePath, header: Proof) -> Response:
    """Delete a take: no longer shown, to be had back for 30 days, then gone for good."""
    services().takes.delete(path.take_id, header.secret)
    return answer(None, 204)


@api.post("/<uuid:take_id>/forget", responses=CHANGES)
def forget_take(path: TakePath, header: Proof) -> Response:
    """Delete a take for good, whether it is deleted already or not. Only its owner can."""
    services().takes.forget(path.take_id, header.needed)
    return answer(None, 204)


@api.post("/<uuid:take_id>/claim", responses=CHANGES)
def claim_take(path: TakePath, header: Proof) -> Response:
    """Make a take that is nobody's one's own, without changing it."""
    services().takes.claim(path.take_id, header.needed)
    return answer(None, 204)


@api.post("/<uuid:take_id>/restore", responses=CHANGES)
def restore_take(path: TakePath, header: Proof) -> Response:
    """Undo the deletion of a take."""
    services().takes.restore(path.take_id, header.secret)
    return answer(None, 204)


@api.get(
    "/<uuid:take_id>/export/<format>",
    responses={
        200: {"content": {exporter.MIME_TYPE: BINARY_FILE for exporter in EXPORTERS.values()}},
        410: ErrorBody, 422: ErrorBody,
    },
)
def export(path: ExportPath, query: ExportQuery) -> Response:
    """Download a take as a file."""
    exporter = find_exporter(path.format)
    take = parse_take(services().takes.get_json(path.take_id))
    content = export_take(take, exporter)
    if request.method == "GET" and query.use == "keep":
        services().audit.exported([(TAKE.code, path.take_id)])
    return download(content, exporter.MIME_TYPE, take.name, take.started_at, exporter.EXTENSION)
