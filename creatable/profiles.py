"""Profile: what a player has chosen, parsed and validated once, at the edge.

The JSON names are those of static/players/profile.js. The server does not know
which settings a page has; it keeps names and plain values, and the page checks
each of them before it is used. Only those that name a switch or a key have a
form that the server knows.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic.alias_generators import to_camel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import PydanticCustomError

from creatable.gestures import GestureChoices
from creatable.problems import Problem
from creatable.profile_problems import problem_from
from creatable.takes import SettingName, WholeNumber

MAX_BYTES = 64 * 1024
"""Largest profile that the server reads; one with every setting has about 3 KiB."""

_CONFIG = ConfigDict(alias_generator=to_camel, extra="forbid", strict=True, allow_inf_nan=False, frozen=True)

Nickname = Annotated[
    str,
    Field(
        min_length=1,
        max_length=40,
        pattern=r"^[^\u0000-\u001f\u007f-\u009f]*$",
        description="1 to 40 characters (code points), no control characters",
    ),
]
Colour = Literal["blue", "teal", "green", "yellow", "orange", "red", "purple", "grey"]
Symbol = Literal[
    "star", "sun", "moon", "heart", "leaf", "flower", "fish", "bird", "boat", "house", "drum", "note"
]
SettingValue = (
    bool
    | Annotated[int, Field(ge=-(2**53), le=2**53)]
    | Annotated[float, Field(ge=-1e300, le=1e300)]
    | Annotated[str, Field(max_length=2000)]
)
Coordinate = Annotated[float, Field(ge=-1, le=1)]
ReachValue = Annotated[float, Field(gt=0, le=1)]


SWITCH = r"^[a-z]+:[A-Za-z0-9-]{1,64}$"
SHORTCUT = r"^([!-~]|[^\u0000-\u00a0]{1,4}|[A-Z][A-Za-z0-9]{1,30})$"
TEXT_RULES = {
    "switchOne": SWITCH,
    "switchTwo": SWITCH,
    **dict.fromkeys(("keyRecentre", "keyPause", "keySafe", "keyUndo", "keyShortcuts"), SHORTCUT),
}
"""Settings that name a switch or a key, in every version of the page: a damaged one would act as another."""


class Point(BaseModel):
    """A place or a distance in fractions of the picture."""

    model_config = _CONFIG
    x: Coordinate
    y: Coordinate


class Reach(BaseModel):
    """How far the player moves in each direction, in fractions of the picture."""

    model_config = _CONFIG
    left: ReachValue
    right: ReachValue
    up: ReachValue
    down: ReachValue


class Range(BaseModel):
    """What one part of the body can do, wherever the player sits.

    rest: where it rests, seen from the middle of its reach.
    """

    model_config = _CONFIG
    reach: Reach
    rest: Point


class Profile(BaseModel):
    """One player's choices. `changed_at` decides which of two changes is the newer."""

    model_config = _CONFIG
    format: Literal["creatable-profile"]
    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    nickname: Nickname
    colour: Colour
    symbol: Symbol
    changed_at: AwareDatetime
    settings: Annotated[
        dict[SettingName, SettingValue],
        Field(
            max_length=400,
            json_schema_extra={"properties": {n: {"type": "string", "pattern": p} for n, p in TEXT_RULES.items()}},
        ),
    ]
    reaches: Annotated[dict[SettingName, Range], Field(max_length=20, description="by part of the body")]
    gestures: GestureChoices | None = None

    @field_validator("changed_at")
    @classmethod
    def _is_a_date_of_our_days(cls, value: datetime) -> datetime:
        if not 1970 <= value.year <= 9998:
            raise ValueError("a date in the years 1970..9998")
        return value

    @field_validator("settings")
    @classmethod
    def _name_switches_and_keys(cls, values: dict[str, SettingValue]) -> dict[str, SettingValue]:
        for name in filter(values.__contains__, TEXT_RULES):
            if not (isinstance(values[name], str) and re.fullmatch(TEXT_RULES[name], str(values[name]))):
                raise PydanticCustomError("setting", "{name}", {"name": name, "got": values[name]})
        return values

    def to_json(self) -> str:
        """Return the profile as JSON text, as static/players/profile.js describes it."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class ProfileSummary(BaseModel):
    """What a list of profiles shows of each; `version` is the one in use."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, frozen=True)
    id: UUID
    nickname: str
    colour: str
    symbol: str
    changed_at: datetime
    version: int


class ProfileVersion(BaseModel):
    """One of the versions of a profile that the server keeps."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, frozen=True)
    version: int
    changed_at: datetime
    received_at: datetime
    in_use: bool


def parse_profile(raw: bytes) -> Profile:
    """Return the profile in a JSON document.

    Raises Problem: not-json, profile-schema-unknown or profile-invalid, naming the field.
    """
    try:
        return Profile.model_validate_json(raw.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise problem_from(error, profile_schema()) from None


def check_id(profile: Profile, wanted: UUID) -> None:
    """Raise Problem (profile-id-mismatch) if the profile is not the one that the address names."""
    if profile.id != wanted:
        message = f"id must be {wanted} as in the address, got {profile.id}"
        raise Problem("profile-id-mismatch", message, field="id")


@cache
def profile_schema() -> dict[str, Any]:
    """Return the profile's JSON Schema, as docs/reference/profile.schema.json holds it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Profile.model_json_schema(by_alias=True, schema_generator=_WithoutFieldTitles),
    }


class _WithoutFieldTitles(GenerateJsonSchema):
    """The names say what the titles would."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False
