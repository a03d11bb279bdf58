"""/api/v1/gesture-sets: keep, fetch and delete sets of gestures, as numbers without pictures.

There is no list: who wants a set knows its id, from the profile that uses it.
"""

from __future__ import annotations

from uuid import UUID

from flask import Response, request
from pydantic import BaseModel

from creatable.api.answers import CHANGES, REFUSALS, Base, Proof, answer, body, json_body, kept, resource
from creatable.documents import version_of
from creatable.errors import ErrorBody
from creatable.gesture_sets import GESTURE_SET, GestureSet
from creatable.services import services

api = resource("gesture-sets", "One set is the gestures that a player taught")


class SetPath(BaseModel):
    """Names a set."""

    set_id: UUID


@api.put(
    "/<uuid:set_id>",
    openapi_extensions=json_body(GESTURE_SET),
    responses={201: None, 204: None, 409: ErrorBody, **REFUSALS},
)
def put_gesture_set(path: SetPath, query: Base, header: Proof) -> Response:
    """Keep a set, in place of an earlier one with its id: of the one that it was made from, where `base` says so."""
    gesture_set = GESTURE_SET.parse(body(), wanted=path.set_id)
    response = kept(None, created=services().gesture_sets.put_from(gesture_set, query.base, header.secret))
    response.set_etag(version_of(gesture_set.to_json().encode()))
    return response


@api.get("/<uuid:set_id>", responses={200: GestureSet, 304: None, 410: ErrorBody})
def get_gesture_set(path: SetPath) -> Response:
    """Fetch a set, if it is not the version that If-None-Match names."""
    # What was checked when it came need not be read and written again.
    document = services().gesture_sets.get_json(path.set_id)
    response = answer(document)
    response.set_etag(version_of(document))
    return response.make_conditional(request)  # type: ignore[return-value]


@api.delete("/<uuid:set_id>", responses=CHANGES)
def delete_gesture_set(path: SetPath, header: Proof) -> Response:
    """Delete a set: no longer shown, to be had back for 30 days, then gone for good."""
    services().gesture_sets.delete(path.set_id, header.secret)
    return answer(None, 204)


@api.post("/<uuid:set_id>/forget", responses=CHANGES)
def forget_gesture_set(path: SetPath, header: Proof) -> Response:
    """Delete a set for good, whether it is deleted already or not. Only its owner can."""
    services().gesture_sets.forget(path.set_id, header.needed)
    return answer(None, 204)


@api.post("/<uuid:set_id>/claim", responses=CHANGES)
def claim_gesture_set(path: SetPath, header: Proof) -> Response:
    """Make a set that is nobody's one's own, without changing it."""
    services().gesture_sets.claim(path.set_id, header.needed)
    return answer(None, 204)


@api.post("/<uuid:set_id>/restore", responses=CHANGES)
def restore_gesture_set(path: SetPath, header: Proof) -> Response:
    """Undo the deletion of a set."""
    services().gesture_sets.restore(path.set_id, header.secret)
    return answer(None, 204)
