"""/api/v1/exports: everything of one player that is kept here as one ZIP, locked with a passphrase where one comes.

The passphrase comes in the body of a POST: addresses are written down in many places.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from creatable.api.answers import MAY_ASK_FOR_PIN, Proof, resource
from creatable.api.reports import LanguageQuery
from creatable.errors import ErrorBody
from creatable.player_export import export_of
from creatable.sealing import PASSPHRASE, read_passphrase, sealed
from creatable.services import services
from creatable.storage.belongings import belongings_of

api = resource("exports", "One export is everything of one player")

ZIP = "application/zip"


class PlayerPath(BaseModel):
    """Names a player by profile."""

    profile_id: UUID


class ExportBody(BaseModel):
    """How the file is locked; without a passphrase it is not."""

    model_config = ConfigDict(extra="forbid")

    passphrase: str | None = Field(
        None, pattern=PASSPHRASE, description="Letters from a to z, digits, signs and spaces. It is not kept anywhere.",
    )


@api.post(
    "/players/<uuid:profile_id>",
    responses={
        200: {"content": {ZIP: {"schema": {"type": "string", "format": "binary"}}}},
        403: ErrorBody, 410: ErrorBody, 422: ErrorBody, **MAY_ASK_FOR_PIN,
    },
)
def export_player(path: PlayerPath, query: LanguageQuery, header: Proof, body: ExportBody) -> Response:
    """Take along a profile, its sessions that the secret opens, their takes and its gestures. Only its owner can."""
    passphrase = None if body.passphrase is None else read_passphrase(body.passphrase)
    owner = services().profiles.owner(path.profile_id, header.secret)
    found = belongings_of(services().engine, owner, header.secret)
    # What is deleted nobody reads here, until somebody brings it back.
    found = replace(found, documents=tuple(each for each in found.documents if not each.deleted))
    content, index = export_of(found, query.words, "server")
    if passphrase:
        content = sealed(content, passphrase, index.exported_at)
    services().audit.exported(dict.fromkeys((each.kind.code, each.id) for each in found.documents))
    response = Response(content, mimetype=ZIP)
    response.headers["Content-Disposition"] = 'attachment; filename="everything.zip"'
    return response
