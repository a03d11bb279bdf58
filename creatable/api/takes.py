"""/api/v1/takes: keep, list, fetch, delete and export takes."""

from __future__ import annotations

from urllib.parse import quote
from uuid import UUID

from flask import Response, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from creatable.api.bodies import json_body
from creatable.errors import ErrorBody
from creatable.exporters import EXPORTERS, export_take, find_exporter
from creatable.file_names import ascii_file_name, file_name
from creatable.problems import Problem
from creatable.services import services
from creatable.storage.repository import summarise
from creatable.takes import Take, TakeSummary, parse_take

MAX_EVENTS = 200_000
"""Most events of a take that the server keeps; the command line exports larger ones."""

api = APIBlueprint(
    "takes",
    __name__,
    url_prefix="/api/v1/takes",
    abp_tags=[Tag(name="takes", description="One take is one recording")],
    abp_responses={400: ErrorBody, 503: ErrorBody},
)

_FILE = {"schema": {"type": "string", "format": "binary"}}


class TakePath(BaseModel):
    """Names a take."""

    take_id: UUID


class ExportPath(TakePath):
    """Names a take and a format."""

    format: str = Field(description=f"one of {', '.join(EXPORTERS)}")


class ListQuery(BaseModel):
    """Which part of the list."""

    limit: int = Field(50, ge=1, le=200)
    offset: int = Field(0, ge=0, le=1_000_000_000)


class TakeList(BaseModel):
    """Part of the list of takes; `total` counts them all."""

    model_config = ConfigDict(alias_generator=to_camel)
    takes: list[TakeSummary]
    total: int


@api.get("", responses={200: TakeList, 422: ErrorBody})
def list_takes(query: ListQuery) -> Response:
    """List takes, newest first, without their events."""
    page = services().takes.list(limit=query.limit, offset=query.offset)
    return _json(TakeList(takes=page.takes, total=page.total))


@api.put(
    "/<uuid:take_id>",
    openapi_extensions=json_body("Take"),
    responses={
        200: TakeSummary, 201: TakeSummary, 403: ErrorBody, 413: ErrorBody,
        415: ErrorBody, 422: ErrorBody, 507: ErrorBody,
    },
)
def put_take(path: TakePath) -> Response:
    """Keep a take: 201 when it is new, 200 when it takes the place of one with the same id."""
    if not request.is_json:
        raise Problem("media-type", "Content-Type must be application/json")
    take = parse_take(request.get_data(cache=False), max_events=MAX_EVENTS)
    if take.id != path.take_id:
        raise Problem("take-id-mismatch", f"id must be {path.take_id} as in the address, got {take.id}", field="id")
    created = services().takes.put(take)
    response = _json(summarise(take), 201 if created else 200)
    response.headers["Location"] = request.path
    return response


@api.get("/<uuid:take_id>", responses={200: Take, 404: ErrorBody})
def get_take(path: TakePath) -> Response:
    """Fetch a whole take."""
    return _uncached(Response(services().takes.get_json(path.take_id), mimetype="application/json"))


@api.delete("/<uuid:take_id>", responses={204: None, 403: ErrorBody, 404: ErrorBody})
def delete_take(path: TakePath) -> Response:
    """Delete a take for good."""
    services().takes.delete(path.take_id)
    response = Response(status=204)
    del response.headers["Content-Type"]
    return _uncached(response)


@api.get(
    "/<uuid:take_id>/export/<format>",
    responses={
        200: {"content": {exporter.MIME_TYPE: _FILE for exporter in EXPORTERS.values()}},
        404: ErrorBody, 422: ErrorBody,
    },
)
def export(path: ExportPath) -> Response:
    """Download a take as a file."""
    exporter = find_exporter(path.format)
    take = parse_take(services().takes.get_json(path.take_id))
    response = Response(export_take(take, exporter), mimetype=exporter.MIME_TYPE)
    response.headers["Content-Disposition"] = _attachment(take, exporter.EXTENSION)
    return _uncached(response)


def _attachment(take: Take, extension: str) -> str:
    """Return the header that names the file: in ASCII, and in full by RFC 5987."""
    plain = ascii_file_name(take.name, take.started_at, extension)
    full = quote(file_name(take.name, take.started_at, extension), safe="")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"


def _json(model: BaseModel, status: int = 200) -> Response:
    body = model.model_dump_json(by_alias=True)
    return _uncached(Response(body, status, mimetype="application/json"))


def _uncached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
