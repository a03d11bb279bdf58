"""Creatable's Flask side: the page, the takes, and the MIDI files made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask_openapi3.openapi import OpenAPI

    from creatable.config import Settings

__version__ = "0.1.0"


def create_app(settings: Settings | None = None) -> OpenAPI:
    """Return the WSGI application, its database opened and brought up to date.

    settings: where everything is; from CREATABLE_* environment variables when None.

    Raises Problem (database-newer, database-damaged, storage-unavailable,
    storage-full) when the takes cannot be kept.
    """
    # Imported here so that `creatable export` starts without Flask and SQLAlchemy.
    from creatable.application import build
    from creatable.config import Settings

    return build(settings or Settings.from_environment())
