"""Profile: what a player has chosen, parsed and validated once, at the edge.

The JSON names are those of static/players/profile.js. The server does not know
which settings a page has; it keeps names and plain values, and the page checks
each of them before it is used. Only those that name a switch or a key have a
form that the server knows.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, field_validator

from creatable.complaints import break_rule, shown
from creatable.documents import Answer, Document, DocumentKind, Moment, Number, SettingName, Strict, WholeNumber, line
from creatable.gesture_sets import GestureChoices

MAX_BYTES = 64 * 1024
"""Largest profile that the server reads; one with every setting has about 3 KiB."""

Nickname = Annotated[str, line(40)]
Colour = Literal["blue", "teal", "green", "yellow", "orange", "red", "purple", "grey"]
Symbol = Literal[
    "star", "sun", "moon", "heart", "leaf", "flower", "fish", "bird", "boat", "house", "drum", "note"
]
SettingValue = bool | Number | Annotated[str, Field(max_length=2000)]
Coordinate = Annotated[float, Field(ge=-1, le=1)]
ReachValue = Annotated[float, Field(gt=0, le=1)]

SWITCH = r"^[a-z]+:[A-Za-z0-9-]{1,64}$"
SHORTCUT = r"^([!-~]|[^\u0000-\u00a0]{1,4}|[A-Z][A-Za-z0-9]{1,30})$"
TEXT_RULES = {
    "switchOne": SWITCH,
    "switchTwo": SWITCH,
    **dict.fromkeys(("keyRecentre", "keyPause", "keySafe", "keyUndo", "keyMark", "keyCue", "keyShortcuts"), SHORTCUT),
}
"""Settings that name a switch or a key, in every version of the page: a damaged one would act as another."""


class Point(Strict):
    """A place or a distance in fractions of the picture."""

    x: Coordinate
    y: Coordinate


class Reach(Strict):
    """How far the player moves in each direction, in fractions of the picture."""

    left: ReachValue
    right: ReachValue
    up: ReachValue
    down: ReachValue


class Range(Strict):
    """What one part of the body can do, wherever the player sits.

    rest: where it rests, seen from the middle of its reach.
    """

    reach: Reach
    rest: Point


class Profile(Document):
    """One player's choices. `changed_at` decides which of two changes is the newer."""

    format: Literal["creatable-profile"]
    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    nickname: Nickname
    colour: Colour
    symbol: Symbol
    changed_at: Moment
    settings: Annotated[
        dict[SettingName, SettingValue],
        Field(
            max_length=400,
            json_schema_extra={"properties": {n: {"type": "string", "pattern": p} for n, p in TEXT_RULES.items()}},
        ),
    ]
    reaches: Annotated[dict[SettingName, Range], Field(max_length=20, description="by part of the body")]
    gestures: GestureChoices | None = None

    @field_validator("settings")
    @classmethod
    def _name_switches_and_keys(cls, values: dict[str, SettingValue]) -> dict[str, SettingValue]:
        for name in filter(values.__contains__, TEXT_RULES):
            if not (isinstance(values[name], str) and re.fullmatch(TEXT_RULES[name], str(values[name]))):
                form = "a switch, such as key:Space" if name.startswith("switch") else "a key, such as Home or x"
                break_rule(f"must be {form}, got {shown(values[name])}", name)
        return values


class ProfileSummary(Answer):
    """What a list of profiles shows of each; `version` is the one in use.

    protected: its secret is needed to change it.
    """

    id: UUID
    nickname: str
    colour: str
    symbol: str
    changed_at: datetime
    version: int
    protected: bool


class ProfileVersion(Answer):
    """One of the versions of a profile that the server keeps."""

    version: int
    changed_at: datetime
    received_at: datetime
    in_use: bool


PROFILE = DocumentKind(Profile, code="profile", noun="profile", max_bytes=MAX_BYTES)
