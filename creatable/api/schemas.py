"""/api/v1/schemas: what a document may hold, for programs that check or make one."""

from __future__ import annotations

import json

from flask import Response
from pydantic import BaseModel, Field

from creatable.api.answers import resource
from creatable.problems import Problem
from creatable.schemas import KINDS

MIME_TYPE = "application/schema+json"

api = resource("schemas", "One schema says what one kind of document may hold")


class SchemaPath(BaseModel):
    """Names a kind of document."""

    document: str = Field(description=f"one of {', '.join(KINDS)}")


@api.get("/<document>", responses={200: {"content": {MIME_TYPE: {"schema": {"type": "object"}}}}})
def get_schema(path: SchemaPath) -> Response:
    """Fetch the JSON Schema (2020-12) by which documents of a kind are checked."""
    if path.document not in KINDS:
        raise Problem("not-found", f"there is a schema of {', '.join(KINDS)}, got {path.document[:40]!r}")
    return Response(json.dumps(KINDS[path.document].schema, indent=2), mimetype=MIME_TYPE)
