"""/api/v1/formats: what a take can be taken home as; the page makes a button of each."""

from __future__ import annotations

from flask import Response
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from creatable.exporters import EXPORTERS

api = APIBlueprint(
    "formats",
    __name__,
    url_prefix="/api/v1/formats",
    abp_tags=[Tag(name="formats", description="One format is one kind of file that a take becomes")],
)


class Format(BaseModel):
    """One format: `format` names it in addresses, `label` for people, in every language."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True)
    format: str
    label: str
    mime_type: str
    extension: str


class FormatList(BaseModel):
    """Every format, in the order in which to offer them."""

    formats: list[Format]


@api.get("", responses={200: FormatList})
def list_formats() -> Response:
    """List the formats that a take can be exported in."""
    formats = [
        Format(format=each.FORMAT, label=each.LABEL, mime_type=each.MIME_TYPE, extension=each.EXTENSION)
        for each in EXPORTERS.values()
    ]
    response = Response(FormatList(formats=formats).model_dump_json(by_alias=True), mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
