"""/api/v1/pin: an optional PIN for what is the therapist's, and what asks for it.

The PIN comes in the body of a request. Who gave it has a cookie that no script can read and no other site's page
sends; docs/explanation/pin.md says why it is one.
"""

from __future__ import annotations

from flask import Flask, Response, request
from pydantic import BaseModel, ConfigDict, Field

from creatable.api.answers import Described, answer, resource
from creatable.documents import Answer
from creatable.errors import ErrorBody
from creatable.services import services
from creatable.storage.pin import OPEN_FOR

GUARDED = frozenset({
    "sessions.list_sessions", "sessions.get_session", "sessions.export", "sessions.merge_sessions",
    "sessions.forget_session", "profiles.forget_profile", "reports.get_session_report", "reports.get_trend",
    "exports.export_player",
    "audit.list_lines",
})
"""What asks for the PIN, by endpoint; a job does where it is about a player.

Playing needs none of it: not takes, not players, not what a session records.
"""

COOKIE = "creatable-pin"
PATH = "/api/v1"

api = resource("pin", "One PIN for sessions, reports, exports of everything and deletion for good, if there is one")

_TRIED: Described = {204: None, 403: ErrorBody, 422: ErrorBody, 423: ErrorBody, 429: ErrorBody, 507: ErrorBody}


class _Digits(BaseModel):
    model_config = ConfigDict(extra="forbid")


class GivenPin(_Digits):
    """The PIN."""

    pin: str = Field(pattern=r"^[0-9]{4,12}$", description="4 to 12 digits")


class NewPin(GivenPin):
    """The PIN from now on; current: the one until now, where there is one."""

    current: str | None = Field(None, pattern=r"^[0-9]{4,12}$")


class PinAnswer(Answer):
    """Whether there is a PIN, whether this browser gave it, and for how many seconds nobody may try."""

    is_set: bool
    is_open: bool
    wait_seconds: int


def install(app: Flask) -> None:
    """Let what is the therapist's ask for the PIN."""
    app.before_request(_guard)


def _guard() -> None:
    if request.endpoint in GUARDED:
        demand_pin()


def demand_pin() -> None:
    """Raise Problem where there is a PIN and this browser has not given it."""
    services().pin.demand(request.cookies.get(COOKIE))


@api.get("", responses={200: PinAnswer})
def get_state() -> Response:
    """Tell whether there is a PIN, and whether it has to be given."""
    state = services().pin.state(request.cookies.get(COOKIE))
    return answer(PinAnswer(is_set=state.is_set, is_open=state.is_open, wait_seconds=state.wait_seconds))


@api.put("", responses=_TRIED)
def set_pin(body: NewPin) -> Response:
    """Set the PIN, or change it."""
    return _opened(services().pin.set(body.pin, body.current))


@api.post("/open", responses=_TRIED)
def open_area(body: GivenPin) -> Response:
    """Give the PIN: what asks for it answers this browser from now on, for two hours."""
    return _opened(services().pin.open(body.pin))


@api.post("/close", responses={204: None})
def close_area() -> Response:
    """Let what asks for the PIN ask this browser again."""
    return _closed()


@api.post("/remove", responses=_TRIED)
def remove_pin(body: GivenPin) -> Response:
    """Take the PIN away: nothing asks for one any more."""
    services().pin.remove(body.pin)
    return _closed()


def _closed() -> Response:
    response = answer(None, 204)
    response.delete_cookie(COOKIE, path=PATH)
    return response


def _opened(token: str | None) -> Response:
    response = answer(None, 204)
    if token:
        # A proxy speaks https for us; the page knows what it was opened by.
        is_https = request.is_secure or request.headers.get("Origin", "").startswith("https:")
        response.set_cookie(COOKIE, token, max_age=OPEN_FOR, path=PATH, httponly=True, secure=is_https,
                            samesite="Strict")
    return response
