"""/api/v1/formats: what a take can be taken home as; the page makes a button of each."""

from __future__ import annotations

from flask import Response

from creatable.api.answers import answer, resource
from creatable.documents import Answer
from creatable.exporters import EXPORTERS

api = resource("formats", "One format is one kind of file that a take becomes")


class Format(Answer):
    """One format: `format` names it in addresses, `label` for people, in every language."""

    format: str
    label: str
    mime_type: str
    extension: str


class FormatList(Answer):
    """Every format, in the order in which to offer them."""

    formats: list[Format]


@api.get("", responses={200: FormatList})
def list_formats() -> Response:
    """List the formats that a take can be exported in."""
    return answer(FormatList(formats=[
        Format(format=each.FORMAT, label=each.LABEL, mime_type=each.MIME_TYPE, extension=each.EXTENSION)
        for each in EXPORTERS.values()
    ]))
