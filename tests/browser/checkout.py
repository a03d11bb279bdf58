"""A checkout of a test's own, with a server that serves it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import bootstrap


def own_checkout(folder: Path) -> Path:
    """Copy what is served, so that a test may change it. A server with this data folder serves it."""
    for name in ("creatable", "static"):
        shutil.copytree(bootstrap.ROOT / name, folder / name)
    (folder / "models").symlink_to(bootstrap.ROOT / "models")
    return folder


def bundle(folder: Path) -> None:
    """Put the page's modules together, as `make run` does."""
    shutil.copy(bootstrap.ROOT / "bundle-page.mjs", folder)
    (folder / "node_modules").symlink_to(bootstrap.ROOT / "node_modules")
    subprocess.run([*bootstrap.node_command(), "bundle-page.mjs"], cwd=folder, check=True)
