"""/api/v1/profiles: keep, list, fetch and delete players' profiles, and fetch their older versions."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from flask import Response, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from creatable.api.bodies import json_body
from creatable.errors import ErrorBody, too_large
from creatable.problems import Problem
from creatable.profiles import MAX_BYTES, Profile, ProfileSummary, ProfileVersion, check_id, parse_profile
from creatable.services import services

api = APIBlueprint(
    "profiles",
    __name__,
    url_prefix="/api/v1/profiles",
    abp_tags=[Tag(name="profiles", description="One profile is one player's choices")],
    abp_responses={400: ErrorBody, 503: ErrorBody},
)

class ProfilePath(BaseModel):
    """Names a profile."""

    profile_id: UUID


class VersionPath(ProfilePath):
    """Names a version of a profile."""

    version: int = Field(ge=1, le=2**31 - 1)


class ProfileListQuery(BaseModel):
    """Which part of the list."""

    limit: int = Field(50, ge=1, le=200)
    offset: int = Field(0, ge=0, le=1_000_000_000)


class PutQuery(BaseModel):
    """From which version a change was made; 0: from none, the sender thinks the profile new."""

    base: int | None = Field(None, ge=0, le=2**31 - 1)


class ProfileList(BaseModel):
    """Part of the list of profiles; `total` counts them all."""

    model_config = ConfigDict(alias_generator=to_camel)
    profiles: list[ProfileSummary]
    total: int


class PutResult(BaseModel):
    """What became of a profile that was sent; `version` is the one in use now."""

    version: int
    outcome: Literal["created", "stored", "superseded"]
    conflict: bool


class NumberedProfile(BaseModel):
    """A profile and the number of this version of it."""

    version: int
    profile: Profile


class VersionList(BaseModel):
    """The versions that are kept, newest number first."""

    versions: list[ProfileVersion]


@api.get("", responses={200: ProfileList, 422: ErrorBody})
def list_profiles(query: ProfileListQuery) -> Response:
    """List profiles by nickname, without their settings."""
    page = services().profiles.list(limit=query.limit, offset=query.offset)
    return _json(ProfileList(profiles=page.profiles, total=page.total))


@api.put(
    "/<uuid:profile_id>",
    openapi_extensions=json_body("Profile"),
    responses={
        200: PutResult, 201: PutResult, 403: ErrorBody, 404: ErrorBody, 413: ErrorBody,
        415: ErrorBody, 422: ErrorBody, 507: ErrorBody,
    },
)
def put_profile(path: ProfilePath, query: PutQuery) -> Response:
    """Keep a profile. Of two the newer is used, whichever came last; the older one stays as a version."""
    profile = _sent_profile()
    check_id(profile, path.profile_id)
    put = services().profiles.put(profile, query.base)
    outcome: Literal["created", "stored", "superseded"] = "superseded" if put.superseded else "stored"
    result = PutResult(version=put.version, outcome="created" if put.created else outcome, conflict=put.conflict)
    response = _json(result, 201 if put.created else 200)
    response.headers["Location"] = request.path
    return response


@api.get("/<uuid:profile_id>", responses={200: NumberedProfile, 404: ErrorBody})
def get_profile(path: ProfilePath) -> Response:
    """Fetch the profile in use."""
    return _numbered(path.profile_id)


@api.get("/<uuid:profile_id>/versions", responses={200: VersionList, 404: ErrorBody})
def list_versions(path: ProfilePath) -> Response:
    """List the versions that are kept of a profile."""
    return _json(VersionList(versions=services().profiles.versions(path.profile_id)))


@api.get("/<uuid:profile_id>/versions/<int:version>", responses={200: NumberedProfile, 404: ErrorBody})
def get_version(path: VersionPath) -> Response:
    """Fetch one version of a profile."""
    return _numbered(path.profile_id, path.version)


@api.delete("/<uuid:profile_id>", responses={204: None, 403: ErrorBody, 404: ErrorBody})
def delete_profile(path: ProfilePath) -> Response:
    """Delete a profile and all its versions for good."""
    services().profiles.delete(path.profile_id)
    response = Response(status=204)
    del response.headers["Content-Type"]
    return _uncached(response)


def _sent_profile() -> Profile:
    """Return the profile in the request's body; raises Problem as parse_profile, media-type and too-large."""
    if not request.is_json:
        raise Problem("media-type", "Content-Type must be application/json")
    body = request.get_data(cache=False)
    if len(body) > MAX_BYTES:
        raise too_large(MAX_BYTES)
    return parse_profile(body)


def _numbered(profile_id: UUID, version: int | None = None) -> Response:
    number, document = services().profiles.get_json(profile_id, version)
    # What was checked when it came need not be read and written again.
    body = b'{"version": %d, "profile": %b}' % (number, document)
    return _uncached(Response(body, mimetype="application/json"))


def _json(model: BaseModel, status: int = 200) -> Response:
    body = model.model_dump_json(by_alias=True)
    return _uncached(Response(body, status, mimetype="application/json"))


def _uncached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
