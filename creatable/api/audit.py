"""/api/v1/audit: what was exported and deleted here. It has neither names nor words."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from creatable.api.answers import CHANGES, MAY_ASK_FOR_PIN, ListQuery, answer, resource
from creatable.documents import Answer, Moment
from creatable.errors import ErrorBody
from creatable.services import services

api = resource("audit", "One line is one thing that was exported, deleted or restored")


class AuditQuery(ListQuery):
    """Which part of the lines; id: of these things alone."""

    id: list[UUID] = Field([], max_length=200)


class AuditLine(Answer):
    """When, what, and by which way; id: null where it was everything, as in a backup."""

    at: Moment
    action: str
    kind: str
    id: UUID | None
    way: str


class AuditList(Answer):
    """Part of the lines; `total` counts them all."""

    lines: list[AuditLine]
    total: int


class ExportedThing(BaseModel):
    """Names a thing that was exported."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["take", "profile", "gesture-set", "play-session"]
    id: UUID


class ExportedBody(BaseModel):
    """What a page has put into a file of its own."""

    model_config = ConfigDict(extra="forbid")

    exported: list[ExportedThing] = Field(min_length=1, max_length=5000)


@api.get("", responses={200: AuditList, 422: ErrorBody, **MAY_ASK_FOR_PIN})
def list_lines(query: AuditQuery) -> Response:
    """List what was exported, deleted and restored, the newest first."""
    found, total = services().audit.list(limit=query.limit, offset=query.offset, wanted=query.id)
    lines = [AuditLine(at=each.at, action=each.action, kind=each.kind, id=each.id, way=each.way) for each in found]
    return answer(AuditList(lines=lines, total=total))


@api.post("", responses=CHANGES)
def note_exported(body: ExportedBody) -> Response:
    """Write down that things were exported without the server's help, as a browser does. Of what is not here: none."""
    services().audit.exported_elsewhere([(each.kind, each.id) for each in body.exported])
    return answer(None, 204)
