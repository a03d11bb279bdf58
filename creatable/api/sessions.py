"""/api/v1/sessions: keep, find, mark, merge and delete play sessions.

What is in one is about a person: where it was put with a secret, it is listed and read with that secret alone.
"""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from flask import Response, request
from pydantic import BaseModel, Field

from creatable.api.answers import (
    BINARY_FILE,
    CHANGES,
    MAY_ASK_FOR_PIN,
    REFUSALS,
    Base,
    Described,
    ListQuery,
    Proof,
    answer,
    body,
    download,
    json_body,
    kept,
    resource,
)
from creatable.documents import Answer, Moment, version_of
from creatable.errors import ErrorBody
from creatable.problems import Problem
from creatable.services import services
from creatable.session_files import SESSION_FORMATS, export_session, find_session_format, title_of
from creatable.sessions import MARK, PLAY_SESSION, PlaySession, PlaySessionSummary
from creatable.storage.sessions import Wanted

api = resource("sessions", "One session is one sitting of one player, with notes, marks and its takes in order")

_MAY_NOT_READ: Described = {403: ErrorBody, 422: ErrorBody}
_ARCHIVED = {"no": False, "yes": True, "all": None}


class SessionPath(BaseModel):
    """Names a session."""

    play_session_id: UUID


class MarkPath(SessionPath):
    """Names a mark of a session."""

    mark_id: UUID


class SessionExportPath(SessionPath):
    """Names a session and a format."""

    format: str = Field(description=f"one of {', '.join(SESSION_FORMATS)}")


class MergeQuery(Base):
    """Which session goes into this one."""

    other: UUID


class FindQuery(ListQuery):
    """Which sessions, and which part of their list.

    search: words that must all stand somewhere in it. since, until: when it began; until is not among them.
    """

    player: str | None = Field(None, max_length=40)
    profile: UUID | None = None
    tag: str | None = Field(None, max_length=40)
    search: str | None = Field(None, max_length=200)
    since: Moment | None = None
    until: Moment | None = None
    archived: Literal["no", "yes", "all"] = "no"


class SessionList(Answer):
    """Part of the list of sessions that the secret opens; `total` counts them all."""

    sessions: list[PlaySessionSummary]
    total: int


@api.get("", responses={200: SessionList, 304: None, **_MAY_NOT_READ, **MAY_ASK_FOR_PIN})
def list_sessions(query: FindQuery, header: Proof) -> Response:
    """List sessions, newest first, without goal, notes and the words of marks."""
    wanted = Wanted(
        player=query.player, profile_id=query.profile, tag=query.tag, search=query.search,
        since=query.since, until=query.until, archived=_ARCHIVED[query.archived],
    )
    page = services().play_sessions.list(wanted, header.secret, limit=query.limit, offset=query.offset)
    content = SessionList(sessions=page.sessions, total=page.total).model_dump_json(by_alias=True)
    return _with_version(content.encode())


@api.put(
    "/<uuid:play_session_id>",
    openapi_extensions=json_body(PLAY_SESSION),
    responses={201: None, 204: None, 409: ErrorBody, **REFUSALS},
)
def put_session(path: SessionPath, query: Base, header: Proof) -> Response:
    """Keep a session, in place of an earlier one with its id: the one that it was made from, where `base` says so."""
    play_session = PLAY_SESSION.parse(body(), wanted=path.play_session_id)
    response = kept(None, created=services().play_sessions.put_from(play_session, query.base, header.secret))
    return _named(response, play_session)


@api.get(
    "/<uuid:play_session_id>",
    responses={200: PlaySession, 304: None, 410: ErrorBody, **_MAY_NOT_READ, **MAY_ASK_FOR_PIN},
)
def get_session(path: SessionPath, header: Proof) -> Response:
    """Fetch a session, if it is not the version that If-None-Match names."""
    return _with_version(services().play_sessions.read_json(path.play_session_id, header.secret))


@api.get(
    "/<uuid:play_session_id>/export/<format>",
    responses={
        200: {"content": {form.MIME_TYPE: BINARY_FILE for form in SESSION_FORMATS.values()}},
        410: ErrorBody, 413: ErrorBody, **_MAY_NOT_READ, **MAY_ASK_FOR_PIN,
    },
)
def export(path: SessionExportPath, header: Proof) -> Response:
    """Download a session as a file: its takes in their order, as far as they are here."""
    form = find_session_format(path.format)
    play_session = PLAY_SESSION.parse(services().play_sessions.read_json(path.play_session_id, header.secret))
    content = export_session(play_session, services().takes.get_json, form)
    if request.method == "GET":
        services().audit.exported([(PLAY_SESSION.code, path.play_session_id)])
    return download(content, form.MIME_TYPE, title_of(play_session), play_session.started_at, form.EXTENSION)


@api.delete("/<uuid:play_session_id>", responses=CHANGES)
def delete_session(path: SessionPath, header: Proof) -> Response:
    """Delete a session: no longer shown, to be had back for 30 days, then gone for good."""
    services().play_sessions.delete(path.play_session_id, header.secret)
    return answer(None, 204)


@api.post("/<uuid:play_session_id>/restore", responses=CHANGES)
def restore_session(path: SessionPath, header: Proof) -> Response:
    """Undo the deletion of a session."""
    services().play_sessions.restore(path.play_session_id, header.secret)
    return answer(None, 204)


@api.post("/<uuid:play_session_id>/forget", responses={**CHANGES, **MAY_ASK_FOR_PIN})
def forget_session(path: SessionPath, header: Proof) -> Response:
    """Delete a session for good, whether it is deleted already or not. Only its owner can."""
    services().play_sessions.forget(path.play_session_id, header.needed)
    return answer(None, 204)


@api.post("/<uuid:play_session_id>/claim", responses=CHANGES)
def claim_session(path: SessionPath, header: Proof) -> Response:
    """Make a session that is nobody's one's own, without changing it."""
    services().play_sessions.claim(path.play_session_id, header.needed)
    return answer(None, 204)


@api.post(
    "/<uuid:play_session_id>/merge",
    responses={200: PlaySession, 409: ErrorBody, 410: ErrorBody, 413: ErrorBody, **_MAY_NOT_READ,
               **MAY_ASK_FOR_PIN, 507: ErrorBody},
)
def merge_sessions(path: SessionPath, query: MergeQuery, header: Proof) -> Response:
    """Put all that another session of the same player holds into this one, and delete the other."""
    if query.other == path.play_session_id:
        raise Problem("query-invalid", f"other must be another session, got {query.other} itself", field="other")
    both = services().play_sessions.merge(path.play_session_id, query.other, query.base, header.secret)
    return _named(answer(both.to_json().encode()), both)


@api.put(
    "/<uuid:play_session_id>/marks/<uuid:mark_id>",
    openapi_extensions=json_body(MARK),
    responses={201: None, 204: None, 409: ErrorBody, 410: ErrorBody, **REFUSALS},
)
def put_mark(path: MarkPath, query: Base, header: Proof) -> Response:
    """Keep a mark in a session, in place of one with its id. Without `base` it goes into whatever version is there."""
    mark = MARK.parse(body(), wanted=path.mark_id)
    sessions = services().play_sessions
    before, after = sessions.change(
        path.play_session_id, lambda each: each.with_mark(mark), query.base, header.secret,
    )
    return _named(kept(None, created=len(after.marks) > len(before.marks)), after)


@api.delete(
    "/<uuid:play_session_id>/marks/<uuid:mark_id>", responses={409: ErrorBody, 410: ErrorBody, **CHANGES}
)
def delete_mark(path: MarkPath, query: Base, header: Proof) -> Response:
    """Take a mark out of a session; one that is not there may be taken out again. To put it again brings it back."""
    sessions = services().play_sessions
    _, after = sessions.change(
        path.play_session_id, lambda each: each.without_mark(path.mark_id), query.base, header.secret,
    )
    return _named(answer(None, 204), after)


def _named(response: Response, play_session: PlaySession) -> Response:
    response.set_etag(version_of(play_session.to_json().encode()))
    return response


def _with_version(document: bytes) -> Response:
    response = answer(document)
    response.set_etag(version_of(document))
    return response.make_conditional(request)  # type: ignore[return-value]
