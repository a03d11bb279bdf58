"""The OpenAPI document, and Swagger UI to browse it, from files of this server only."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from flask import Blueprint, Response, current_app, jsonify, render_template
from flask_openapi3.openapi import OpenAPI

from creatable.pages import send_file_below

docs = Blueprint("docs", __name__)

DESCRIPTION = (
    "Keep takes, profiles, gestures and sessions, and take takes home as files. Every error has one shape: ErrorBody."
)

SWAGGER_UI = Path(str(resources.files("flask_openapi3_swagger"))) / "templates" / "swagger"


@docs.get("/api/v1/openapi.json")
def openapi() -> Response:
    """Serve the OpenAPI document."""
    assert isinstance(current_app, OpenAPI)
    document = current_app.api_doc
    # The library writes null for what there is none of, which the specification does not allow.
    components = {name: parts for name, parts in document["components"].items() if parts is not None}
    return jsonify({**document, "components": components})


@docs.get("/api/docs")
def browse() -> str:
    """Serve Swagger UI, in our own page: the extension's has a script in it, which our policy forbids."""
    return render_template("api-docs.html")


@docs.get("/api/docs/<path:name>")
def swagger_file(name: str) -> Response:
    """Serve a file of Swagger UI."""
    return send_file_below(SWAGGER_UI, name)
