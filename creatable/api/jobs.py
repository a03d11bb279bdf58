"""/api/v1/jobs: long exports beside the requests, with progress, to be cancelled and fetched."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID

from flask import Response
from pydantic import BaseModel, Field

from creatable.api.answers import BINARY_FILE, MAY_ASK_FOR_PIN, Described, Proof, answer, body, download, resource
from creatable.api.pin import demand_pin
from creatable.documents import Answer
from creatable.errors import ErrorBody
from creatable.exporters import everything
from creatable.jobs.kinds import JOB_WISH
from creatable.jobs.records import JobRecord
from creatable.profiles import PROFILE
from creatable.reports.formats import FORMATS
from creatable.services import services
from creatable.takes import TAKE

api = resource("jobs", "One job is one long export that is made beside the requests")

_WISH: dict[str, Any] = JOB_WISH.model.model_json_schema(by_alias=True)
_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": _WISH}}}}
MIME_TYPES = {each.EXTENSION: each.MIME_TYPE for each in FORMATS.values()}
MIME_TYPES[everything.EXTENSION] = everything.MIME_TYPE
"""Of what comes of a job, by how its file's name ends."""
_MAY_NOT: Described = {403: ErrorBody, 422: ErrorBody}


class JobPath(BaseModel):
    """Names a job."""

    job_id: UUID


class JobFailure(Answer):
    """Why nothing came of a job: the code and the sentence that a request would have got."""

    code: str
    message: str


class JobState(Answer):
    """How a job is. result: where its file is, once it is done; bytes: how large that is."""

    id: UUID
    state: Literal["waiting", "running", "done", "failed"]
    progress: float = Field(ge=0, le=1)
    result: str | None
    bytes: int | None
    failure: JobFailure | None


@api.post("", openapi_extensions=_BODY,
          responses={202: JobState, 413: ErrorBody, 415: ErrorBody, 429: ErrorBody, **_MAY_NOT,
                     **MAY_ASK_FOR_PIN})
def post_job(header: Proof) -> Response:
    """Begin a job: a ZIP of takes, or of all of a player, for whom the player's secret is needed, or an overview.

    The overview adds up all takes, and the sessions that the secret opens.
    """
    wish = JOB_WISH.parse(body())
    if wish.kind != "takes-zip":
        demand_pin()
    record = services().jobs.begin(wish, header.secret)
    exported = [(PROFILE.code, wish.profile)] if wish.profile else [(TAKE.code, take) for take in wish.takes]
    services().audit.exported(exported)
    response = answer(_state(record), 202)
    response.headers["Location"] = f"/api/v1/jobs/{record.id}"
    return response


@api.get("/<uuid:job_id>", responses={200: JobState, **_MAY_NOT})
def get_job(path: JobPath, header: Proof) -> Response:
    """Ask how far a job is; with the secret that it was begun with, where it was."""
    return answer(_state(services().jobs.find(path.job_id, header.secret)))


@api.get("/<uuid:job_id>/result", responses={
    200: {"content": dict.fromkeys(MIME_TYPES.values(), BINARY_FILE)},
    409: ErrorBody, 410: ErrorBody, 413: ErrorBody, **_MAY_NOT,
})
def get_result(path: JobPath, header: Proof) -> Response:
    """Download what came of a job; where nothing did, the answer says why."""
    jobs = services().jobs
    record = jobs.find(path.job_id, header.secret)
    now = datetime.now(UTC)
    return download(jobs.result(record), MIME_TYPES[record.extension], record.file_name or "", now, record.extension)


@api.delete("/<uuid:job_id>", responses={204: None, **_MAY_NOT})
def delete_job(path: JobPath, header: Proof) -> Response:
    """Cancel a job, or drop what came of it."""
    jobs = services().jobs
    jobs.cancel(jobs.find(path.job_id, header.secret))
    return answer(None, 204)


def _state(record: JobRecord) -> JobState:
    done, failed = record.state == "done", record.state == "failed"
    return JobState(
        id=UUID(record.id), state=record.state, progress=record.progress, bytes=record.bytes,
        result=f"/api/v1/jobs/{record.id}/result" if done else None,
        failure=JobFailure(code=record.code or "internal", message=record.message or "") if failed else None,
    )
