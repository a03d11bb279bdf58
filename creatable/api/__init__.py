"""The HTTP interface: one blueprint a resource, one line each. docs/how-to/add-an-endpoint.md."""

from __future__ import annotations

from flask_openapi3.blueprint import APIBlueprint

from creatable.api import (
    audit,
    formats,
    gesture_sets,
    health,
    jobs,
    pin,
    player_exports,
    profiles,
    reports,
    schemas,
    sessions,
    takes,
)

RESOURCES: tuple[APIBlueprint, ...] = (
    health.api,
    takes.api,
    formats.api,
    schemas.api,
    profiles.api,
    gesture_sets.api,
    sessions.api,
    reports.api,
    player_exports.api,
    audit.api,
    pin.api,
    jobs.api,
)
