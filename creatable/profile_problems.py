"""Say in one sentence why a document is not a profile: field, value, range."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from creatable.problems import Problem
from creatable.take_problems import Loc, complaint, shown


def problem_from(error: ValidationError, schema: Mapping[str, Any]) -> Problem:
    """Return the problem that `error` stands for; of several, the schema version's or the first.

    schema: the profile's JSON Schema, where the reaches are looked up.
    """
    details = error.errors(include_url=False)
    for detail in details:
        if detail["loc"] == ("schemaVersion",) and detail["type"] == "literal_error":
            message = f"schemaVersion must be 1, got {shown(detail['input'])}: "
            message += "the profile was made by another version"
            return Problem("profile-schema-unknown", message, field="schemaVersion")
    return _describe(details[0], schema)


def _describe(detail: ErrorDetails, schema: Mapping[str, Any]) -> Problem:
    if detail["type"] == "json_invalid":
        return Problem("not-json", f"the profile is not JSON: {detail['ctx']['error']}")
    loc = detail["loc"]
    if not loc:
        return Problem("profile-invalid", f"a profile must be a JSON object, got {shown(detail['input'])}")
    if detail["type"] == "setting":
        return _misnamed(**detail["ctx"])
    field = _field(loc)
    return Problem("profile-invalid", f"{field} {_complaint(detail, schema)}", field=field)


def _misnamed(name: str, got: object) -> Problem:
    form = "a switch, such as key:Space" if name.startswith("switch") else "a key, such as Home or x"
    return Problem("profile-invalid", f"settings.{name} must be {form}, got {shown(got)}", field=f"settings.{name}")


def _field(loc: Loc) -> str:
    """Return the field's path: nickname, settings.volume, reaches.nose.reach.left."""
    # A value that fits none of several types is complained of once a type; the name is the same.
    parts = loc[:2] if loc[0] == "settings" else loc
    return ".".join(str(part) for part in parts)


def _complaint(detail: ErrorDetails, schema: Mapping[str, Any]) -> str:
    kind = detail["type"]
    if detail["loc"][0] == "settings" and len(detail["loc"]) > 1:
        value = "a text of at most 2000 characters, a finite number, true or false"
        return f"must be {value}, got {shown(detail['input'])}"
    if kind == "extra_forbidden":
        return "is not a field of a profile"
    if kind == "value_error":
        return f"must be {detail['ctx']['error']}, got {shown(detail['input'])}"
    if kind == "greater_than":
        return f"must be above {detail['ctx']['gt']:g}, got {shown(detail['input'])}"
    if kind == "less_than_equal":
        return f"must be at most {detail['ctx']['le']:g}, got {shown(detail['input'])}"
    return complaint(detail, _limits(detail["loc"], schema))


def _limits(loc: Loc, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the JSON Schema of the field at `loc`, or nothing where there is none."""
    owner = schema
    if loc[0] == "reaches" and len(loc) > 3:
        owner = schema["$defs"]["Reach" if loc[2] == "reach" else "Point"]
    limits: Mapping[str, Any] = owner["properties"].get(loc[-1], {})
    return limits
