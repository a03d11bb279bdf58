"""What all resources share: their address, how a document comes in, and how an answer goes out.

Nobody here forbids caching: security.py does, for every answer that does not say otherwise.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from flask import Response, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from pydantic import BaseModel, Field

from creatable.documents import DocumentKind
from creatable.errors import ErrorBody
from creatable.file_names import ascii_file_name, file_name
from creatable.problems import Problem
from creatable.storage.rights import SECRET

Described = dict[int | str | HTTPStatus, type[BaseModel] | dict[Any, Any] | None]

REFUSALS: Described = dict.fromkeys((403, 413, 415, 422, 507), ErrorBody)
"""For the OpenAPI document: why a document may not be taken."""


CHANGES: Described = {204: None, 403: ErrorBody, 422: ErrorBody, 507: ErrorBody}
"""For the OpenAPI document: what becomes of a deletion, or of undoing one."""

MAY_ASK_FOR_PIN: Described = {423: ErrorBody}
"""For the OpenAPI document: what is the therapist's, see pin.py."""

BINARY_FILE = {"schema": {"type": "string", "format": "binary"}}
"""For the OpenAPI document: an answer that is a file."""

ANY_REFUSALS: Described = dict.fromkeys((400, 404, 405, 500, 503), ErrorBody)
"""What any address may answer: no such id, no such method, trouble in here."""


class Proof(BaseModel):
    """Whose a document is: who puts it first makes a secret, and only who sends it again changes or deletes it."""

    secret: str | None = Field(
        None,
        alias="Creatable-Secret",
        pattern=SECRET,
        description="At least 128 random bits, in base64url without padding. The server keeps only its SHA-256. "
        "What was put without one is anybody's, until it is put with one, or claimed.",
    )

    @property
    def needed(self) -> str:
        """The secret; raises Problem (secret-missing)."""
        if self.secret is None:
            raise Problem("secret-missing", "who claims or forgets something brings a secret, as Creatable-Secret")
        return self.secret


class Base(BaseModel):
    """From which version a change was made, as its ETag says; 'new': from none, the sender thinks it new."""

    base: str | None = Field(None, pattern=r"^(new|[0-9a-f]{64})$")


class ListQuery(BaseModel):
    """Which part of a list."""

    limit: int = Field(50, ge=1, le=200)
    offset: int = Field(0, ge=0, le=1_000_000_000)


def resource(name: str, about: str) -> APIBlueprint:
    """Return the blueprint of /api/v1/NAME; `about` is a sentence for the OpenAPI document."""
    return APIBlueprint(
        name,
        __name__,
        url_prefix=f"/api/v1/{name}",
        abp_tags=[Tag(name=name, description=about)],
        abp_responses=ANY_REFUSALS,
    )


def json_body(kind: DocumentKind[Any]) -> dict[str, Any]:
    """Describe a required JSON body for the OpenAPI document: our own code parses it, and says more."""
    schema = {"$ref": f"#/components/schemas/{kind.model.__name__}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def body() -> bytes:
    """Return the JSON that the request brings; raises Problem (media-type) if it says that it is anything else."""
    if not request.is_json:
        raise Problem("media-type", "Content-Type must be application/json")
    if request.content_encoding not in {None, "identity"}:
        raise Problem("media-type", "Content-Encoding is not understood: send the JSON as it is")
    if request.mimetype_params.get("charset", "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise Problem("media-type", "the JSON must be in UTF-8")
    return request.get_data(cache=False)


def file_body(types: Collection[str]) -> bytes:
    """Return the file that the request brings; raises Problem (media-type) if it says that it is of another type."""
    if request.mimetype not in types:
        raise Problem("media-type", f"Content-Type must be one of {', '.join(types)}")
    if request.content_encoding not in {None, "identity"}:
        raise Problem("media-type", "Content-Encoding is not understood: send the file as it is")
    return request.get_data(cache=False)


def answer(content: BaseModel | bytes | None, status: int = 200) -> Response:
    """Return an answer: a model, JSON just as it was kept, or nothing."""
    if content is None:
        response = Response(status=status)
        del response.headers["Content-Type"]
        return response
    text = content if isinstance(content, bytes) else content.model_dump_json(by_alias=True)
    return Response(text, status, mimetype="application/json")


def download(content: bytes, mime_type: str, name: str, at: datetime, extension: str) -> Response:
    """Return a file that is called `name`, in ASCII and, by RFC 5987, in full; `at` names it where that cannot be."""
    response = Response(content, mimetype=mime_type)
    plain = ascii_file_name(name, at, extension)
    full = quote(file_name(name, at, extension), safe="")
    response.headers["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"
    return response


def kept(content: BaseModel | None, *, created: bool) -> Response:
    """Return the answer to a PUT: 201 for what is new, else 200, or 204 where there is nothing to say."""
    response = answer(content, 201 if created else 200 if content else 204)
    response.headers["Location"] = request.path
    return response
