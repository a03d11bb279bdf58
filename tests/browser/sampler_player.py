"""Sound files with known tones, and what a player does in My sounds."""

from __future__ import annotations

import io
import json
import wave
from pathlib import Path

import numpy as np
from playwright.sync_api import Locator, Page

from .player import button, choose_instrument

RATE = 44_100
KEPT = "JSON.parse(localStorage.getItem('creatable.settings'))"


def wav(*channels: np.ndarray, rate: int = RATE) -> bytes:
    """Return a 16-bit WAV file of these channels, each -1..1."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(len(channels))
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.stack(channels, axis=1) * 32767).astype("<i2").tobytes())
    return buffer.getvalue()


def tone(hertz: float, seconds: float = 1.5, loud: float = 0.5) -> np.ndarray:
    return loud * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def open_sounds(page: Page) -> Locator:
    """Choose the sampler and open My sounds."""
    choose_instrument(page, "My sounds")
    button(page, "My sounds").click()
    dialog = page.get_by_role("dialog", name="My sounds")
    dialog.get_by_role("button", name="Done").wait_for()
    return dialog


def card(page: Page, number: int) -> Locator:
    return page.locator(".sound-card").nth(number - 1)


def give_file(page: Page, number: int, path: Path) -> None:
    card(page, number).locator("input[type=file]").set_input_files(path)


def samples(page: Page) -> str:
    return str(page.evaluate(f"({KEPT} ?? {{}}).samples ?? ''"))


def kept(**settings: object) -> dict[str, str]:
    return {"creatable.settings": json.dumps({"instrument": "sampler", **settings})}
