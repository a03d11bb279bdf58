"""/api/v1/reports: figures of a play session, and their trend over several.

Of sessions that are kept here a report is read as they are: with their secret. Of any others, whoever has them sends
them along, without what was written in them; nothing of that is kept.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from pydantic import BaseModel, Field

from creatable.api.answers import MAY_ASK_FOR_PIN, Described, ListQuery, Proof, body, json_body, resource
from creatable.documents import Moment, version_of
from creatable.errors import ErrorBody
from creatable.problems import Problem
from creatable.reports import page
from creatable.reports.formats import FORMATS, ReportFormat, find_format
from creatable.reports.plain import SessionReportAnswer, TrendAnswer
from creatable.reports.reports import ASKED, MAX_SESSIONS, report_of, trend_of
from creatable.reports.words import Language, Words, words_in
from creatable.services import services
from creatable.sessions import PLAY_SESSION
from creatable.storage.sessions import Wanted

api = resource("reports", "One report is the figures of a session, or their trend over the sessions of one player")

_TEXT = {"schema": {"type": "string"}}
_BINARY = {"schema": {"type": "string", "format": "binary"}}
_SESSIONS = {
    "type": "object", "required": ["sessions"], "additionalProperties": False,
    "properties": {"sessions": {
        "type": "array", "minItems": 1, "maxItems": MAX_SESSIONS,
        "items": {"$ref": f"#/components/schemas/{PLAY_SESSION.model.__name__}"},
    }},
}
_SESSIONS_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": _SESSIONS}}}}


class FormatPath(BaseModel):
    """Names the form of a report."""

    format: str = Field(description=f"one of {', '.join(FORMATS)}")


class ReportPath(FormatPath):
    """Names a session, and the form of its report."""

    play_session_id: UUID


class LanguageQuery(BaseModel):
    """In which language; in English where there are no words in it."""

    language: Language = "en"

    @property
    def words(self) -> Words:
        """The words of a report in it."""
        return words_in(self.language.split("-")[0].lower(), services().settings.static_dir / "locales")


class TrendQuery(LanguageQuery, ListQuery):
    """Whose sessions, and which: the newest first, as many as `limit` says. since, until: when a session began."""

    limit: int = Field(20, ge=1, le=MAX_SESSIONS)
    player: str | None = Field(None, max_length=40)
    profile: UUID | None = None
    since: Moment | None = None
    until: Moment | None = None

    @property
    def wanted(self) -> Wanted:
        """Which sessions those are. Raises Problem (query-invalid) where nobody is named: players are not compared."""
        if self.player is None and self.profile is None:
            raise Problem("query-invalid", "profile or player must name whose sessions they are", field="profile")
        return Wanted(player=self.player, profile_id=self.profile, since=self.since, until=self.until)


def _answers(model: type[BaseModel]) -> dict[Any, Any]:
    """For the OpenAPI document: a report in each of its forms."""
    schema = {"schema": _whole(model.model_json_schema(by_alias=True, mode="serialization"))}
    others = {"json": schema, "pdf": _BINARY}
    return {"content": {each.MIME_TYPE: others.get(each.FORMAT, _TEXT) for each in FORMATS.values()}}


def _whole(schema: dict[str, Any]) -> Any:
    """Return a schema with its parts at their places: only models that are answers of their own have an address."""
    parts = schema.pop("$defs", {})

    def placed(node: Any) -> Any:
        if isinstance(node, list):
            return [placed(each) for each in node]
        if not isinstance(node, dict):
            return node
        name = node.get("$ref", "").rpartition("/")[2]
        return placed(parts[name]) if name else {key: placed(each) for key, each in node.items()}

    return placed(schema)


_SESSION, _TREND = _answers(SessionReportAnswer), _answers(TrendAnswer)


@api.get(
    "/sessions/<uuid:play_session_id>/<format>",
    responses={200: _SESSION, 304: None, 403: ErrorBody, 410: ErrorBody, 422: ErrorBody, **MAY_ASK_FOR_PIN},
)
def get_session_report(path: ReportPath, query: LanguageQuery, header: Proof) -> Response:
    """Report on a session that is kept here."""
    form = find_format(path.format)
    kept = services().play_sessions.read_json(path.play_session_id, header.secret)
    report = report_of(PLAY_SESSION.parse(kept), services().takes.get_json)
    return _answer(form, form.session(report, query.words))


@api.get("/trend/<format>", responses={200: _TREND, 304: None, 403: ErrorBody, 410: ErrorBody, 413: ErrorBody,
                                       422: ErrorBody, **MAY_ASK_FOR_PIN})
def get_trend(path: FormatPath, query: TrendQuery, header: Proof) -> Response:
    """Report the trend over a player's sessions that are kept here and that the secret opens."""
    form, sessions = find_format(path.format), services().play_sessions
    listed = sessions.list(query.wanted, header.secret, limit=query.limit, offset=query.offset)
    there = [PLAY_SESSION.parse(sessions.read_json(each.id, header.secret)) for each in listed.sessions]
    trend = trend_of(there, services().takes.get_json, total=listed.total, offset=query.offset,
                     known=query.words.known_settings)
    return _answer(form, form.trend(trend, query.words))


_REFUSED: Described = {403: ErrorBody, 413: ErrorBody, 415: ErrorBody, 422: ErrorBody}


@api.post("/sessions/<format>", openapi_extensions=json_body(PLAY_SESSION), responses={200: _SESSION, **_REFUSED})
def post_session_report(path: FormatPath, query: LanguageQuery) -> Response:
    """Report on a session that comes along, a whole session as JSON. Its takes are looked for here; it is not kept."""
    form, play_session = find_format(path.format), PLAY_SESSION.parse(body())
    return _answer(form, form.session(report_of(play_session, services().takes.get_json), query.words))


@api.post("/trend/<format>", openapi_extensions=_SESSIONS_BODY, responses={200: _TREND, **_REFUSED})
def post_trend(path: FormatPath, query: LanguageQuery) -> Response:
    """Report the trend over sessions of one player that come along, as {"sessions": [session, ...]}; none is kept."""
    form, sessions = find_format(path.format), ASKED.parse(body()).sessions
    trend = trend_of(sessions, services().takes.get_json, total=len(sessions), known=query.words.known_settings)
    return _answer(form, form.trend(trend, query.words))


def _answer(form: ReportFormat, content: bytes) -> Response:
    response = Response(content, mimetype=form.MIME_TYPE)
    if form is page:
        response.headers["Content-Security-Policy"] = f"{page.policy()}; frame-ancestors 'none'"
    response.set_etag(version_of(content))
    return response.make_conditional(request)  # type: ignore[return-value]
