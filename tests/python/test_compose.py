"""compose.yaml is what Docker Compose reads, and as careful as the how-to page says.

Nothing here runs a container: what is in the images is tested without them.
"""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema

import bootstrap

ROOT = bootstrap.ROOT
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_it_keeps_to_the_compose_specification() -> None:
    schema = get_builtin_schema("vendor.compose-spec")
    jsonschema.validators.validator_for(schema)(schema).validate(COMPOSE)


def test_images_have_a_version_each() -> None:
    named = [*re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE), SERVICES["database"]["image"]]
    assert len(named) == 4
    assert all(re.search(r":\d+\.\d+", image) for image in named)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_can_do_no_more_than_it_must(name: str) -> None:
    service = SERVICES[name]
    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert "no-new-privileges:true" in service["security_opt"]
    assert "/tmp" in service["tmpfs"]
    target = service.get("build", {}).get("target")
    stage = DOCKERFILE.partition(f" AS {target}\n")[2].partition("\nFROM ")[0]
    assert service.get("user") == "postgres" if target is None else re.search("^USER (?!root)", stage, re.MULTILINE)
    assert "healthcheck" in service or "HEALTHCHECK" in stage
    assert bool(service.get("ports")) == (name == "proxy")


def test_the_password_stands_in_a_file_alone_and_the_database_is_reached_by_the_server_alone() -> None:
    assert [name for name, service in SERVICES.items() if "storage" in service["networks"]] == ["app", "database"]
    assert COMPOSE["networks"]["storage"] == {"internal": True}
    said = [f"{key}={value}" for service in SERVICES.values() for key, value in service["environment"].items()]
    assert [each for each in said if "PASSWORD" in each] == [
        "CREATABLE_DATABASE_PASSWORD_FILE=/run/secrets/database-password",
        "POSTGRES_PASSWORD_FILE=/run/secrets/database-password",
    ]
    assert COMPOSE["secrets"] == {"database-password": {"file": "./secrets/database-password"}}
    for file in (".gitignore", ".dockerignore"):
        assert {"secrets", "certificates"} <= {line.strip("/") for line in (ROOT / file).read_text().splitlines()}
