"""GET /healthz: does the server answer, and does its database?"""

from __future__ import annotations

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from creatable import __version__
from creatable.api.answers import ANY_REFUSALS, answer
from creatable.documents import Answer
from creatable.services import services

api = APIBlueprint("health", __name__, abp_tags=[Tag(name="health")], abp_responses=ANY_REFUSALS)


class Health(Answer):
    """All is well."""

    status: str
    version: str


@api.get("/healthz", responses={200: Health})
def healthz() -> Response:
    """Tell whether the server and its database answer."""
    services().takes.check()
    return answer(Health(status="ok", version=__version__))
