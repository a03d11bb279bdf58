"""Sound files with known tones, what a player does in My sounds, and how long a field is heard."""

from __future__ import annotations

import io
import json
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
from playwright.sync_api import Locator, Page

from .player import (
    AUDIBLE,
    SILENCE,
    button,
    choose_instrument,
    hear_out,
    peak,
    play_until_heard,
    wait_for_silence,
    wait_for_sound,
    wait_for_status,
)

RATE = 44_100
# How long a field sounds, in the words of its setting.
MODES = {
    "looped": "Again and again, as long as it is held",
    "once": "Once, to its end",
    "held": "As long as it is held",
}
# In seconds. The long one would sound on for long after whoever holds it has let go, the short one has ended before.
LONG, SHORT = 4, 0.4
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


def give_long_and_short(page: Page, folder: Path) -> None:
    """Let a helper open two files, as "long" and "short", and hear that they sound, as long as they are held."""
    button(page, "My sounds").click()
    for number, (name, seconds) in enumerate((("long", LONG), ("short", SHORT)), 1):
        give_file(page, number, write(folder / f"{name}.wav", wav(tone(440, seconds))))
        wait_for_status(page, "sample-kept", times=number)
    button(page, "Done").click()
    play_until_heard(page, first="long")
    page.keyboard.up("a")
    wait_for_silence(page)


def hear_mode(page: Page, mode: str, strike: Callable[[str], None], let_go: Callable[[], None]) -> None:
    """Hear that a field sounds as this mode says: `strike` holds the field of that name until `let_go`."""
    strike("short" if mode == "looped" else "long")
    wait_for_sound(page)
    if mode == "looped":
        hear_out(page, 2)
        assert peak(page) > AUDIBLE, "it sounds again and again"
    let_go()
    hear_out(page, 1)
    if mode == "once":
        assert peak(page) > AUDIBLE, "it sounds on"
        wait_for_silence(page)
    else:
        assert peak(page) < SILENCE, "it ends with the hold"
