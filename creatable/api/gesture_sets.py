"""/api/v1/gesture-sets: keep, fetch and delete sets of gestures, as numbers without pictures.

There is no list: who wants a set knows its id, from the profile that uses it.
"""

from __future__ import annotations

from uuid import UUID

from flask import Response, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from pydantic import BaseModel

from creatable.api.bodies import json_body
from creatable.errors import ErrorBody
from creatable.gestures import GestureSet, check_set_id, parse_gesture_set
from creatable.problems import Problem
from creatable.services import services

api = APIBlueprint(
    "gesture-sets",
    __name__,
    url_prefix="/api/v1/gesture-sets",
    abp_tags=[Tag(name="gesture-sets", description="One set is the gestures that a player taught")],
    abp_responses={503: ErrorBody},
)

class SetPath(BaseModel):
    """Names a set."""

    set_id: UUID


@api.put(
    "/<uuid:set_id>",
    openapi_extensions=json_body("GestureSet"),
    responses={
        201: None, 204: None, 400: ErrorBody, 403: ErrorBody, 413: ErrorBody,
        415: ErrorBody, 422: ErrorBody, 507: ErrorBody,
    },
)
def put_gesture_set(path: SetPath) -> Response:
    """Keep a set, in place of an earlier one with its id."""
    if not request.is_json:
        raise Problem("media-type", "Content-Type must be application/json")
    gesture_set = parse_gesture_set(request.get_data(cache=False))
    check_set_id(gesture_set, path.set_id)
    created = services().gesture_sets.put(gesture_set)
    response = _empty(201 if created else 204)
    response.headers["Location"] = request.path
    return response


@api.get("/<uuid:set_id>", responses={200: GestureSet, 404: ErrorBody})
def get_gesture_set(path: SetPath) -> Response:
    """Fetch a set."""
    # What was checked when it came need not be read and written again.
    document = services().gesture_sets.get_json(path.set_id)
    return _uncached(Response(document, mimetype="application/json"))


@api.delete("/<uuid:set_id>", responses={204: None, 403: ErrorBody, 404: ErrorBody})
def delete_gesture_set(path: SetPath) -> Response:
    """Delete a set for good."""
    services().gesture_sets.delete(path.set_id)
    return _empty(204)


def _empty(status: int) -> Response:
    response = Response(status=status)
    del response.headers["Content-Type"]
    return _uncached(response)


def _uncached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
