"""Are the files of models/ the ones that its manifest names?"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path


def faults(models: Path) -> list[str]:
    """Return a sentence for each file that is missing, cut short or changed."""
    try:
        manifest = json.loads((models / "manifest.json").read_text(encoding="utf-8"))
        files = [file for model in manifest["models"] for file in model["files"]]
        expected = [(str(file["path"]), int(file["bytes"]), str(file["sha256"])) for file in files]
    except OSError as error:
        return [f"models/manifest.json cannot be read: {error.strerror}."]
    except (ValueError, KeyError, TypeError):
        return ["models/manifest.json is damaged."]
    return [fault for file in expected if (fault := _fault(models, *file))]


def _fault(models: Path, path: str, size: int, sha256: str) -> str | None:
    try:
        content = (models / path).read_bytes()
    except OSError as error:
        return f"models/{path} is missing or cannot be read: {error.strerror}."
    if len(content) < size:
        return f"models/{path} is cut short: {len(content)} of {size} bytes."
    if hashlib.sha256(content).hexdigest() != sha256:
        return f"models/{path} was changed: its SHA-256 differs from the manifest's."
    return None
