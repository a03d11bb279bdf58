"""What is wrong with a field of a document: pydantic's errors said anew in plain words, with value and range."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, NoReturn

from pydantic_core import ErrorDetails, PydanticCustomError

NO_CONTROLS = r"^[^\u0000-\u001f\u007f-\u009f]*$"
"""The pattern of a text without control characters, for which there are better words than the pattern."""
NO_CONTROLS_BUT_LINES = r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$"
"""The same of a text of several lines, which may hold line breaks and tabs."""

Path = tuple[int | str, ...]
Schema = Mapping[str, Any]

_BROKEN_RULE = "broken_rule"
_FORMATS = {"uuid": "a UUID", "date-time": "a date and time as in 2026-05-01T10:00:00Z"}
_TYPES = {"string": "a text", "array": "a list", "object": "an object", "boolean": "true or false"}
_OUT_OF_RANGE = {"greater_than_equal", "greater_than", "less_than_equal"}


def break_rule(words: str, *path: int | str) -> NoReturn:
    """End a validator where a rule is broken that no type can tell; `words` stand behind the field's name.

    path: to the field, from what the validator looks at.
    """
    # Braces in a template would be read as placeholders; the words go in as a value.
    raise PydanticCustomError(_BROKEN_RULE, "{words}", {"words": words, "path": path})


def complaint(detail: ErrorDetails, schema: Schema, noun: str) -> tuple[Path, str]:
    """Return the path to the field at fault, () for all of the document, and the words to stand behind its name.

    schema: the document's JSON Schema, where ranges are looked up. noun: what the document is called.
    """
    if detail["type"] == _BROKEN_RULE:
        return (*_field(detail["loc"], schema)[0], *detail["ctx"]["path"]), str(detail["ctx"]["words"])
    path, limits = _field(detail["loc"], schema)
    if detail["type"].startswith("union_tag"):
        return (*path, "type"), _words(detail, limits, noun)
    if detail["loc"][-1:] == ("[key]",):
        return path[:-1], f"has a name that {_words(detail, limits, noun)}"
    return path, _words(detail, limits, noun)


def _field(loc: Path, schema: Schema) -> tuple[Path, Schema]:
    """Return the path to the field at `loc` without what pydantic adds to it, and the field's own schema."""
    path: Path = ()
    here, above = resolved(schema, schema), schema
    for part in loc:
        if part == "[key]":
            return path, above.get("propertyNames", {})
        if "discriminator" in here:
            # pydantic names the kind that a type stands for; the document has no such step.
            here = resolved({"$ref": here["discriminator"]["mapping"][part]}, schema)
        elif here.get("type") in {"object", "array"}:
            path, above = (*path, part), here
            here = resolved(inside(here, part), schema)
    return path, here


def resolved(part: Schema, schema: Schema) -> Schema:
    """Return what a part of the schema stands for: follow a reference, leave out null."""
    choices = [choice for choice in part.get("anyOf", ()) if choice.get("type") != "null"]
    if len(choices) == 1:
        return resolved(choices[0], schema)
    if "$ref" in part:
        return resolved(schema["$defs"][part["$ref"].rpartition("/")[2]], schema)
    return part


def inside(owner: Schema, part: int | str) -> Schema:
    """Return the schema of an entry of a list or a field of an object; {} of one that may not be there."""
    patterns: Mapping[str, Schema] = owner.get("patternProperties", {})
    others: Schema = owner.get("additionalProperties") or next(iter(patterns.values()), {})
    found: Schema = owner.get("items", {}) if isinstance(part, int) else owner.get("properties", {}).get(part, others)
    return found


def _words(detail: ErrorDetails, limits: Schema, noun: str) -> str:
    context, got = detail.get("ctx", {}), detail["input"]
    match detail["type"]:
        case "missing" | "union_tag_not_found":
            return "is missing"
        case "extra_forbidden":
            return f"is not a field of a {noun}"
        case "unexpected_keyword_argument":
            return "is not a field of such an event"
        case "union_tag_invalid":
            return f"must be one of {context['expected_tags']}, got {shown(got['type'])}"
        case "string_pattern_mismatch" if context["pattern"] == NO_CONTROLS:
            return "must not hold control characters"
        case "string_pattern_mismatch" if context["pattern"] == NO_CONTROLS_BUT_LINES:
            return "must not hold control characters but line breaks and tabs"
        case "string_pattern_mismatch":
            return f"must match {context['pattern']}, got {shown(got)}"
        case "string_too_short" | "string_too_long":
            return f"must be {limits.get('minLength', 0)}..{limits['maxLength']} characters, got {len(got)}"
        case "too_long":
            return f"must hold at most {context['max_length']} entries"
        case "too_short":
            return f"must hold at least {context['min_length']} of {limits['maxItems']} entries"
        case "timezone_aware":
            return f"must have an offset from UTC, such as Z, got {shown(got)}"
    return f"must be {_wanted(detail, limits)}, got {shown(got)}"


def _wanted(detail: ErrorDetails, limits: Schema) -> str:
    """Return what the field takes: 0..127, a finite number 0 or more, 'note-on'."""
    if detail["type"] == "literal_error":
        return str(detail["ctx"]["expected"])
    if "const" in limits:
        return str(limits["const"])
    for choice in limits.get("anyOf", ()):
        if choice["type"] == "string":
            return f"a text of at most {choice['maxLength']} characters, a finite number, true or false"
    if limits.get("format") in _FORMATS:
        return _FORMATS[limits["format"]]
    kind = {"integer": "a whole number ", "number": "a finite number "}.get(limits.get("type", ""))
    if kind:
        return ("" if detail["type"] in _OUT_OF_RANGE else kind) + _range(limits)
    fallback = detail["msg"].removeprefix("Input should be ")
    return _TYPES.get(limits.get("type", ""), fallback)


def _range(limits: Schema) -> str:
    high = limits.get("maximum")
    if "exclusiveMinimum" in limits:
        return f"above {limits['exclusiveMinimum']:g} and at most {high:g}"
    return f"{limits['minimum']:g} or more" if high is None else f"{limits['minimum']}..{high}"


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
