"""Say in one sentence why a document is not a take: field, value, range, event."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from creatable.problems import Problem
from creatable.take_rules import BROKEN_RULE

Loc = tuple[int | str, ...]


def problem_from(error: ValidationError, schema: Mapping[str, Any]) -> Problem:
    """Return the problem that `error` stands for; of several, the schema version's or the first.

    schema: the take's JSON Schema, where the ranges are looked up.
    """
    details = error.errors(include_url=False)
    for detail in details:
        if detail["loc"] == ("schemaVersion",) and detail["type"] == "literal_error":
            return _unknown_version(detail["input"])
    return _describe(details[0], schema)


def _unknown_version(value: object) -> Problem:
    message = f"schemaVersion must be 1, got {shown(value)}: the take was made by another version"
    return Problem("take-schema-unknown", message, field="schemaVersion")


def _describe(detail: ErrorDetails, schema: Mapping[str, Any]) -> Problem:
    context = detail.get("ctx", {})
    if detail["type"] == "json_invalid":
        return Problem("not-json", f"the take is not JSON: {context['error']}")
    if detail["type"] == BROKEN_RULE:
        return Problem("take-invalid", detail["msg"], field=context["field"], event=context["event"])
    loc = detail["loc"]
    if not loc:
        return Problem("take-invalid", f"a take must be a JSON object, got {shown(detail['input'])}")
    event = loc[1] if loc[0] == "events" and len(loc) > 1 and isinstance(loc[1], int) else None
    field = _field(loc, detail["type"])
    code = "take-too-long" if loc == ("events",) and detail["type"] == "too_long" else "take-invalid"
    message = f"{field} {complaint(detail, _limits(loc, schema))}{_where(loc)}"
    return Problem(code, message, field=field, event=event)


def _field(loc: Loc, error_type: str) -> str:
    """Return the JSON name of the field: note, atSeconds, settings.volume."""
    if error_type.startswith("union_tag"):
        return "type"
    if loc[0] == "settings" and len(loc) > 1:
        return f"settings.{loc[1]}"
    return next(str(part) for part in reversed(loc) if isinstance(part, str))


def _where(loc: Loc) -> str:
    if len(loc) < 2 or not isinstance(loc[1], int):
        return ""
    return f" (event {loc[1]})" if loc[0] == "events" else f" (track {loc[1]})"


def _limits(loc: Loc, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the JSON Schema of the field at `loc`, or nothing where there is none."""
    owner = schema
    if loc[0] == "events" and len(loc) > 2:
        mapping = schema["properties"]["events"]["items"]["discriminator"]["mapping"]
        owner = schema["$defs"][mapping[loc[2]].rpartition("/")[2]]
    elif loc[0] == "tracks" and len(loc) > 2:
        owner = schema["$defs"]["TakeTrack"]
    elif loc[0] == "tracking" and len(loc) > 1:
        owner = schema["$defs"]["TrackingQuality"]
    limits: Mapping[str, Any] = owner["properties"].get(loc[-1], {})
    return limits


_FORMATS = {"uuid": "a UUID", "date-time": "a date and time as in 2026-05-01T10:00:00Z"}

Complaint = Callable[[ErrorDetails, Mapping[str, Any]], str]

_COMPLAINTS: dict[str, Complaint] = {
    "missing": lambda detail, limits: "is missing",
    "union_tag_not_found": lambda detail, limits: "is missing",
    "extra_forbidden": lambda detail, limits: "is not a field of a take",
    "unexpected_keyword_argument": lambda detail, limits: "is not a field of such an event",
    "union_tag_invalid": lambda detail, limits: (
        f"must be one of {detail['ctx']['expected_tags']}, got {shown(detail['ctx']['tag'])}"
    ),
    "string_pattern_mismatch": lambda detail, limits: "must not hold control characters",
    "string_too_short": lambda detail, limits: _length(detail, limits),
    "string_too_long": lambda detail, limits: _length(detail, limits),
    "too_long": lambda detail, limits: f"must hold at most {detail['ctx']['max_length']} entries",
    "timezone_aware": lambda detail, limits: (
        f"must have an offset from UTC, such as Z, got {shown(detail['input'])}"
    ),
}


def complaint(detail: ErrorDetails, limits: Mapping[str, Any]) -> str:
    """Return what is wrong with a field, to stand behind its name."""
    known = _COMPLAINTS.get(detail["type"])
    if known:
        return known(detail, limits)
    return f"must be {_wanted(detail, limits)}, got {shown(detail['input'])}"


def _wanted(detail: ErrorDetails, limits: Mapping[str, Any]) -> str:
    """Return what the field takes: 0..127, a finite number 0 or more, 'note-on'."""
    if detail["loc"][0] == "settings":
        return "a text of at most 200 characters, a finite number, true or false"
    if detail["type"] == "literal_error":
        return str(detail["ctx"]["expected"])
    if limits.get("format") in _FORMATS:
        return _FORMATS[limits["format"]]
    kind = {"integer": "a whole number ", "number": "a finite number "}.get(limits.get("type", ""))
    if kind is None:
        return detail["msg"].removeprefix("Input should be ").removeprefix("Value should be ")
    out_of_range = detail["type"] in {"greater_than_equal", "less_than_equal"}
    return ("" if out_of_range else kind) + _range(limits)


def _range(limits: Mapping[str, Any]) -> str:
    low, high = limits["minimum"], limits.get("maximum")
    return f"{low:g} or more" if high is None else f"{low}..{high}"


def _length(detail: ErrorDetails, limits: Mapping[str, Any]) -> str:
    low, high = limits.get("minLength", 1), limits.get("maxLength", detail["ctx"].get("max_length"))
    return f"must be {low}..{high} characters, got {len(detail['input'])}"


def shown(value: object) -> str:
    """Return a value as JSON writes it, short enough for a sentence."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = str(type(value).__name__)
    return text if len(text) <= 60 else f"{text[:57]}..."
