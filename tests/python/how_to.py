"""The examples of the how-to pages, as modules."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from types import ModuleType

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"


def page(name: str) -> str:
    return (HOW_TO / name).read_text(encoding="utf-8")


def example(name: str) -> ModuleType:
    """The one example in Python of a page, run just as it is printed."""
    (printed,) = re.findall(r"^ *```python\n(.*?)^ *```", page(name), re.DOTALL | re.MULTILINE)
    module = ModuleType(name.removesuffix(".md"))
    exec(compile(textwrap.dedent(printed), name, "exec"), module.__dict__)
    return module


def files_to_touch(name: str) -> list[str]:
    """The files that a page's steps begin with, without those of tests."""
    steps = re.findall(r"^\d+\. (.*)", page(name), re.MULTILINE)
    files = [re.search(r"`((?:creatable|docs)/[\w/.]+\.\w+)`", step) for step in steps]
    return [file[1] for file in files if file]
