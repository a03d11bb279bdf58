"""The API keeps to its own OpenAPI document, whatever it is asked: no 500, and no answer that is not described."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from flask_openapi3.openapi import OpenAPI
from hypothesis import HealthCheck, given, settings
from sqlalchemy import URL
from werkzeug.test import Client

from creatable import create_app
from creatable.config import Settings
from creatable.services import KEY

if TYPE_CHECKING:
    from schemathesis import Case

QUESTIONS = 4
"""Of each address; the same ones each time, and for both databases: to think of one costs more than to answer it."""


def test_the_document_is_valid_openapi(client: Client) -> None:
    # It takes long to import, and every worker reads this file, also those that run other ones.
    from openapi_spec_validator import OpenAPIV31SpecValidator

    document: dict[str, Any] = client.get("/api/v1/openapi.json").json
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []
    assert len(document["paths"]) >= 9


@pytest.fixture
def app_on_postgresql(app: OpenAPI, settings: Settings, new_database: Callable[..., URL]) -> Iterator[OpenAPI]:
    on_postgresql = create_app(replace(settings, database_url=new_database()))
    yield on_postgresql
    on_postgresql.extensions[KEY].close()


def test_every_answer_is_described_and_none_is_an_error_of_ours_on_both_databases(
    app: OpenAPI, app_on_postgresql: OpenAPI
) -> None:
    # It takes a second to import, and every worker reads this file, also those that run other ones.
    import schemathesis

    document = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)
    operations = [found.ok() for found in document.get_all_operations()]
    for operation in operations:
        ask(operation, app, app_on_postgresql)
    assert len(operations) >= 16


def ask(operation: Any, *apps: OpenAPI) -> None:
    """Ask one address of each for what its document allows, and judge every answer by the document."""
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks

    held_to = [
        not_a_server_error,
        checks.status_code_conformance,
        checks.content_type_conformance,
        checks.response_schema_conformance,
    ]

    @given(case=operation.as_strategy())
    @settings(max_examples=QUESTIONS, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    def each(case: Case) -> None:
        for app in apps:
            response = case.call(app=app)
            assert response.status_code < 500, response.text
            # Rules between fields are told by no schema: what fits one may still be refused, in a described answer.
            case.validate_response(response, checks=held_to)

    each()
