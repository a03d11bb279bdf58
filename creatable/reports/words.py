"""The words of a report in one language, from files of Project Fluent.

The report's own lie beside this file, the names of instruments and settings are the page's. Only messages of one line
without choices are read: that is all that a report says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from creatable.reports.metrics import Unit

OWN = Path(__file__).parent / "words"
ENGLISH = "en"
Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$", max_length=20)]
"""A language's tag, whether there are words in it or not."""
OF_SETTINGS = ("instruments", "play", "input", "switches")
"""Files of the page's words that name what is set about playing."""
NOT_TOLD = ("shapes",)
"""What is set, and is no choice that words can tell: a whole drawing."""
LONG_SECONDS = 60
"""From here on seconds are told in minutes, too."""

_MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) = (.+)$", re.MULTILINE)
_PLACE = re.compile(r"\{ \$(\w+) \}")


class Words:
    """All that a report says, in one language, with English behind it."""

    def __init__(self, code: str, own: Mapping[str, str], page: Mapping[str, str]) -> None:
        self.code = code
        self._own = own
        self._page = page

    def __call__(self, key: str, **values: Any) -> str:
        """Return the report's words of this key, with values in their places. Raises KeyError where there are none."""
        return _PLACE.sub(lambda place: str(values[place[1]]), self._own[key])

    @property
    def direction(self) -> str:
        """Either ltr or rtl."""
        return self._own["direction"]

    @property
    def known_settings(self) -> list[str]:
        """Which settings have a name in words."""
        names = [key.removeprefix("setting-") for key in self._page if re.fullmatch(r"setting-[a-zA-Z]+", key)]
        return [name for name in names if name not in NOT_TOLD]

    def setting(self, name: str) -> str:
        """Return what people call a setting."""
        return self._page.get(f"setting-{name}", name)

    def choice(self, name: str, value: Any) -> str:
        """Return what people call a setting's value."""
        if isinstance(value, bool):
            return self("yes" if value else "no")
        if isinstance(value, int | float):
            return f"{self.number(value, 2)}{' ms' if name.endswith('Ms') else ''}"
        return self._page.get(f"{name}-{value}", str(value))

    def number(self, value: float, digits: int = 1) -> str:
        """Return a number with so many digits after the point at most."""
        text = f"{round(value, digits) + 0.0:.{digits}f}"
        text = (text.rstrip("0").rstrip(".") if digits else text).replace(".", self._own["decimal-sign"])
        return self._in_latin(text.replace("-", "\u2212"))

    def signed(self, value: int) -> str:
        """Return a whole number with its sign; 0 has none."""
        return self._in_latin(f"+{value}") if value > 0 else self.number(value, 0)

    def value(self, value: float | None, unit: Unit) -> str:
        """Return a figure's value with what it is counted in."""
        if value is None:
            return self("untold")
        if unit == "count":
            return self.number(value, 0)
        if unit == "seconds" and value >= LONG_SECONDS:
            minutes, seconds = divmod(round(value), 60)
            return self("in-minutes", minutes=minutes, seconds=seconds)
        is_fine = unit == "plain" or (unit == "seconds" and value < 1)
        return self(f"in-{unit}", value=self.number(value, 2 if is_fine else 1))

    def moment(self, at: datetime) -> str:
        """Return a date and the time of day at the place, as every language reads them."""
        return self._in_latin(f"{at:%Y-%m-%d %H:%M}")

    def _in_latin(self, text: str) -> str:
        """Keep digits and signs in their order where all else runs from right to left."""
        return f"\u2066{text}\u2069" if self.direction == "rtl" and not text.isdigit() else text


@lru_cache(maxsize=32)
def words_in(code: str, locales: Path) -> Words:
    """Return the words in a language, in English where there is no such one. locales: the page's words."""
    known = code if (OWN / f"{code}.ftl").is_file() else ENGLISH
    own = _messages(OWN / f"{ENGLISH}.ftl") | _messages(OWN / f"{known}.ftl")
    files = [locales / each / f"{name}.ftl" for each in (ENGLISH, known) for name in OF_SETTINGS]
    page: dict[str, str] = {}
    for file in files:
        page |= _messages(file) if file.is_file() else {}
    return Words(known, own, page)


def _messages(file: Path) -> dict[str, str]:
    return {key: text for key, text in _MESSAGE.findall(file.read_text(encoding="utf-8")) if not text.endswith("->")}
