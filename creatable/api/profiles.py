"""/api/v1/profiles: keep, list, fetch and delete players' profiles, and fetch their older versions."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from flask import Response
from pydantic import BaseModel, Field

from creatable.api.answers import (
    CHANGES,
    MAY_ASK_FOR_PIN,
    REFUSALS,
    ListQuery,
    Proof,
    answer,
    body,
    json_body,
    kept,
    resource,
)
from creatable.documents import Answer
from creatable.errors import ErrorBody
from creatable.profiles import PROFILE, Profile, ProfileSummary, ProfileVersion
from creatable.services import services

api = resource("profiles", "One profile is one player's choices")


class ProfilePath(BaseModel):
    """Names a profile."""

    profile_id: UUID


class VersionPath(ProfilePath):
    """Names a version of a profile."""

    version: int = Field(ge=1, le=2**31 - 1)


class PutQuery(BaseModel):
    """From which version a change was made; 0: from none, the sender thinks the profile new."""

    base: int | None = Field(None, ge=0, le=2**31 - 1)


class ProfileList(Answer):
    """Part of the list of profiles; `total` counts them all."""

    profiles: list[ProfileSummary]
    total: int


class PutResult(Answer):
    """What became of a profile that was sent; `version` is the one in use now."""

    version: int
    outcome: Literal["created", "stored", "superseded"]
    conflict: bool


class NumberedProfile(Answer):
    """A profile and the number of this version of it."""

    version: int
    profile: Profile


class VersionList(Answer):
    """The versions that are kept, newest number first."""

    versions: list[ProfileVersion]


@api.get("", responses={200: ProfileList, 422: ErrorBody})
def list_profiles(query: ListQuery) -> Response:
    """List profiles by nickname, without their settings."""
    page = services().profiles.list(limit=query.limit, offset=query.offset)
    return answer(ProfileList(profiles=page.profiles, total=page.total))


@api.put(
    "/<uuid:profile_id>",
    openapi_extensions=json_body(PROFILE),
    responses={200: PutResult, 201: PutResult, **REFUSALS},
)
def put_profile(path: ProfilePath, query: PutQuery, header: Proof) -> Response:
    """Keep a profile. Of two the newer is used, whichever came last; the older one stays as a version."""
    profile = PROFILE.parse(body(), wanted=path.profile_id)
    put = services().profiles.put(profile, query.base, header.secret)
    outcome: Literal["created", "stored", "superseded"] = "superseded" if put.superseded else "stored"
    result = PutResult(version=put.version, outcome="created" if put.created else outcome, conflict=put.conflict)
    return kept(result, created=put.created)


@api.get("/<uuid:profile_id>", responses={200: NumberedProfile, 410: ErrorBody})
def get_profile(path: ProfilePath) -> Response:
    """Fetch the profile in use."""
    return _numbered(path.profile_id)


@api.get("/<uuid:profile_id>/versions", responses={200: VersionList})
def list_versions(path: ProfilePath) -> Response:
    """List the versions that are kept of a profile."""
    return answer(VersionList(versions=services().profiles.versions(path.profile_id)))


@api.get("/<uuid:profile_id>/versions/<int:version>", responses={200: NumberedProfile, 410: ErrorBody})
def get_version(path: VersionPath) -> Response:
    """Fetch one version of a profile."""
    return _numbered(path.profile_id, path.version)


@api.delete("/<uuid:profile_id>", responses=CHANGES)
def delete_profile(path: ProfilePath, header: Proof) -> Response:
    """Delete a profile and its versions: no longer shown, to be had back for 30 days, then gone for good."""
    services().profiles.delete(path.profile_id, header.secret)
    return answer(None, 204)


@api.post("/<uuid:profile_id>/forget", responses={**CHANGES, **MAY_ASK_FOR_PIN})
def forget_profile(path: ProfilePath, header: Proof) -> Response:
    """Delete a profile for good, deleted already or not, with the player's sessions. Only its owner can."""
    services().profiles.forget(path.profile_id, header.needed)
    return answer(None, 204)


@api.post("/<uuid:profile_id>/claim", responses=CHANGES)
def claim_profile(path: ProfilePath, header: Proof) -> Response:
    """Make a profile that is nobody's one's own, without changing it."""
    services().profiles.claim(path.profile_id, header.needed)
    return answer(None, 204)


@api.post("/<uuid:profile_id>/restore", responses=CHANGES)
def restore_profile(path: ProfilePath, header: Proof) -> Response:
    """Undo the deletion of a profile and all its versions."""
    services().profiles.restore(path.profile_id, header.secret)
    return answer(None, 204)


def _numbered(profile_id: UUID, version: int | None = None) -> Response:
    number, document = services().profiles.get_json(profile_id, version)
    # What was checked when it came need not be read and written again.
    return answer(b'{"version": %d, "profile": %b}' % (number, document))
