"""What a request carries, for the OpenAPI document: the bodies are parsed by our own code, which says more."""

from __future__ import annotations

from typing import Any


def json_body(schema: str) -> dict[str, Any]:
    """Describe a required JSON body by the name of its schema."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"requestBody": {"required": True, "content": content}}
