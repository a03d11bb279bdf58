"""The one JSON error shape, for every error that a request can meet."""

from __future__ import annotations

import logging
from urllib.parse import quote

from flask import Flask, Response, current_app, json, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge, SecurityError

from creatable.problems import Problem

log = logging.getLogger("creatable")

_CODES = {404: "not-found", 405: "method-not-allowed", 413: "too-large", 415: "media-type", 416: "range-unsatisfiable"}
_TELLING_HEADERS = ("Allow", "Content-Range")
"""What could be asked for instead: the methods there are, and how long the file is."""


class ErrorDetail(BaseModel):
    """What went wrong: a code for programs, a sentence for developers."""

    code: str
    message: str
    field: str | None = None
    event: int | None = None


class ErrorBody(BaseModel):
    """The shape of every error."""

    error: ErrorDetail


def install(app: Flask) -> None:
    """Make every error of `app` an answer in the one shape; nothing internal is shown."""
    app.register_error_handler(Problem, _problem)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Exception, _surprise)


def invalid_query(error: ValidationError) -> Response:
    """Return the answer to query parameters that do not fit."""
    first = error.errors(include_url=False)[0]
    field = str(first["loc"][-1]) if first["loc"] else None
    return answer(Problem("query-invalid", f"{field}: {first['msg']}", field=field))


def answer(problem: Problem) -> Response:
    """Return the response that says what went wrong."""
    response = Response(json.dumps(problem.to_json()), problem.status, mimetype="application/json")
    if problem.retry_after_seconds is not None:
        response.headers["Retry-After"] = str(problem.retry_after_seconds)
    return response


def _problem(problem: Problem) -> Response:
    if problem.status >= 500:
        log.error("%s %s: %s", request.method, _path(), problem.code, exc_info=problem.__cause__)
    return answer(problem)


def http_error(error: HTTPException) -> Response:
    """Return the answer to an error of the protocol, such as an address that there is nothing at."""
    response = answer(_described(error))
    response.headers.update({name: value for name, value in error.get_headers() if name in _TELLING_HEADERS})
    return response


def _described(error: HTTPException) -> Problem:
    if isinstance(error, RequestEntityTooLarge):
        limit = current_app.config["MAX_CONTENT_LENGTH"]
        return Problem("too-large", f"the request must be at most {limit} bytes ({limit / 2**20:g} MiB)")
    if isinstance(error, SecurityError):
        return Problem("host-not-allowed", "this server does not answer to that host name")
    code = _CODES.get(error.code or 500, "bad-request" if (error.code or 500) < 500 else "internal")
    return Problem(code, error.name.lower())


def _surprise(error: Exception) -> Response:
    log.error("%s %s failed", request.method, _path(), exc_info=error)
    return answer(Problem("internal", "something went wrong inside Creatable; its log says what"))


def _path() -> str:
    """Return the path for a line of the log, which a line break in it would end."""
    return quote(request.path)
