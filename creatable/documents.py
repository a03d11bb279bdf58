"""What every document from outside shares: parse, size limit, schema, problems.

A document is JSON that a page or a file brings: a take, a profile, a set of gestures. A
pydantic model says what it may hold, and whoever has an instance of it has a valid one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import ErrorDetails, PydanticCustomError, from_json

from creatable.complaints import NO_CONTROLS, NO_CONTROLS_BUT_LINES, Path, break_rule, complaint, shown
from creatable.counts import Room, room_for
from creatable.problems import Problem

STRICT = ConfigDict(alias_generator=to_camel, extra="forbid", strict=True, allow_inf_nan=False, frozen=True)


class Strict(BaseModel):
    """A document or a part of one: no field too many, no type but the right one."""

    model_config = STRICT


class Document(Strict):
    """All of a document."""

    if TYPE_CHECKING:
        id: UUID  # Each document has one, at its own place among the fields.

    def to_json(self) -> str:
        """Return the document as JSON text, as it came in."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class Answer(BaseModel):
    """What the server itself says, with names in the same style."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, frozen=True)


def _no_look_alike(value: object) -> object:
    """Python takes true and 1.0 for 1; JSON Schema and we do not."""
    if type(value) is not int:
        raise PydanticCustomError("literal_error", "must be a whole number", {"expected": "a whole number"})
    return value


def _in_our_days(value: datetime) -> datetime:
    # In Greenwich: a computer without a clock begins in 1970 there, when it is still 1969 to the west.
    if not (1969 <= value.year <= 9998 and value.astimezone(UTC).year >= 1970):
        break_rule(f"must be in the years 1970..9998, got {value.year}")
    return value


def line(most: int, *, least: int = 1) -> Any:
    """Return what makes a text one readable line of `least` to `most` characters: a name, a syllable."""
    words = f"{least} to {most} characters (code points), no control characters"
    return Field(min_length=least, max_length=most, pattern=NO_CONTROLS, description=words)


def lines(most: int) -> Any:
    """Return what makes a text of as many lines as somebody likes, up to `most` characters."""
    words = f"at most {most} characters (code points), no control characters but line breaks and tabs"
    return Field(max_length=most, pattern=NO_CONTROLS_BUT_LINES, description=words)


NEW = "new"
"""In place of a version: made from none."""


def version_of(document: bytes) -> str:
    """Return the name of a document's version: what says the same has the same name."""
    return sha256(document).hexdigest()


WholeNumber = BeforeValidator(_no_look_alike)
Moment = Annotated[AwareDatetime, AfterValidator(_in_our_days)]
SettingName = Annotated[str, Field(min_length=1, max_length=64)]
Number = Annotated[int, Field(ge=-(2**53), le=2**53)] | Annotated[float, Field(ge=-1e300, le=1e300)]
PlainValue = bool | Number | Annotated[str, Field(max_length=200)]

MAX_VALUES = 100_000
LEAST_BYTES = 8
"""Of a value beyond those: a note has a type, a time and three more, in over sixty."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Editors on Windows put it in front."""

M = TypeVar("M", bound=Document)


@dataclass(frozen=True)
class DocumentKind(Generic[M]):
    """One kind of document.

    code: begins the codes of its problems, as in take-invalid. noun: what people call it.
    max_bytes: the largest that is read; None where the request's own limit is enough.
    entries: the lists whose entries a problem names by number, and the word for one.
    too_long: lists with a code of their own for too many entries.
    """

    model: type[M]
    code: str
    noun: str
    max_bytes: int | None = None
    entries: Mapping[str, str] = field(default_factory=dict)
    too_long: Mapping[str, str] = field(default_factory=dict)

    def parse(self, raw: bytes, *, wanted: UUID | None = None, max_values: int = MAX_VALUES) -> M:
        """Return the document in a JSON text.

        wanted: the id that it must have. max_values: most texts, numbers, lists and objects in it.
        Raises Problem: too-large, not-json, CODE-schema-unknown, CODE-id-mismatch, or CODE-invalid,
        naming the field.
        """
        if self.max_bytes is not None and len(raw) > self.max_bytes:
            raise Problem("too-large", f"the {self.noun} must be at most {self.max_bytes} bytes, got {len(raw)}")
        most = min(max_values, MAX_VALUES + len(raw) // LEAST_BYTES)
        if sum(map(raw.count, (b",", b"[", b"{"))) > most:
            raise Problem("too-large", f"the {self.noun} must hold at most {most} values")
        self._refuse_excess(raw)
        try:
            document = self.model.model_validate_json(raw.removeprefix(_BYTE_ORDER_MARK))
        except ValidationError as error:
            raise self._problem(error.errors(include_url=False)) from None
        if wanted is not None and document.id != wanted:
            message = f"id must be {wanted} as in the address, got {document.id}"
            raise Problem(f"{self.code}-id-mismatch", message, field="id")
        return document

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema, as docs/reference/ holds it."""
        schema = self.model.model_json_schema(by_alias=True, schema_generator=_WithoutFieldTitles)
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}

    def _refuse_excess(self, raw: bytes) -> None:
        """Raise Problem where a list or an object has more entries than it may have, before they are looked at."""
        try:
            found = self._room.excess(from_json(raw.removeprefix(_BYTE_ORDER_MARK))) if self._room else None
        except ValueError:
            return  # Not JSON: the parser has the words for it.
        if found:
            path, most = found
            place = ".".join(map(str, path))
            message = f"{place or f'a {self.noun}'} must hold at most {most} entries"
            raise Problem(self.too_long.get(place, f"{self.code}-invalid"), message, field=place or None)

    @cached_property
    def _room(self) -> Room | None:
        return room_for(self.schema, self.schema)

    def _problem(self, details: list[ErrorDetails]) -> Problem:
        """Return the problem that pydantic's errors stand for: the schema version's, else the first."""
        for detail in details:
            if detail["loc"] == ("schemaVersion",) and detail["type"] == "literal_error":
                message = f"schemaVersion must be 1, got {shown(detail['input'])}: "
                message += f"the {self.noun} was made by another version"
                return Problem(f"{self.code}-schema-unknown", message, field="schemaVersion")
        return self._first(details[0])

    def _first(self, detail: ErrorDetails) -> Problem:
        if detail["type"] == "json_invalid":
            return Problem("not-json", f"the {self.noun} is not JSON: {detail['ctx']['error']}")
        if not detail["loc"] and not detail.get("ctx", {}).get("path"):
            message = f"a {self.noun} must be a JSON object, got {shown(detail['input'])}"
            return Problem(f"{self.code}-invalid", message)
        path, words = complaint(detail, self.schema, self.noun)
        code = self.too_long.get(str(path[0])) if detail["type"] == "too_long" else None
        field, where, event = _named(path, self.entries)
        return Problem(code or f"{self.code}-invalid", f"{field} {words}{where}", field=field, event=event)


def _named(path: Path, entries: Mapping[str, str]) -> tuple[str, str, int | None]:
    """Return how a problem names the field at `path`: settings.volume, or note, (event 3) and 3."""
    word = entries.get(str(path[0]))
    if word is None or len(path) == 1:
        return ".".join(map(str, path)), "", None
    number = int(path[1])
    return ".".join(map(str, path[2:])) or str(path[0]), f" ({word} {number})", number if word == "event" else None


class _WithoutFieldTitles(GenerateJsonSchema):
    """The names say what the titles would: atSeconds needs no title Atseconds."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False
