"""Build hook: the wheel carries the front end, the models and the sounds."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))
import bootstrap


class FrontEndHook(BuildHookInterface[Any]):
    """Bundles the npm libraries and the page, then places static/ and models/ inside the package."""

    def dependencies(self) -> list[str]:
        """Ask for PyPI's Node where the system has none."""
        return bootstrap.node_requirements()

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the front end; an editable install reads static/ and models/ where they are."""
        bootstrap.build_front_end()
        if version == "editable":
            return
        root = Path(self.root)
        parts = [root / "static", *(p for p in (root / "models").iterdir() if p.name != "build")]
        places = {str(part): f"creatable/{part.relative_to(root).as_posix()}" for part in parts}
        build_data["force_include"].update(places)
