"""A take goes home as sound: rendered in the browser, and read back by other programs than ours."""

from __future__ import annotations

import json
import subprocess
import urllib.request
import uuid
import wave
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Page, expect

from ..python.documents import note_off, note_on, take_document
from .conftest import Server, wait_until
from .player import Opener, button, record_take, take_rows, wait_for_status

RATE = 44_100
A4 = 69
# The limiter's, in 16 bits.
CEILING = 10 ** (-1 / 20) * 32767 + 1
OWN_SOUND, OWN_HERTZ = "1a2b3c4d", 1234
KEEP_OWN_SOUND = """async () => {
  const { createSampleStore } = await import('/static/audio/samples/store.js');
  const tone = Int16Array.from({ length: 22050 }, (_, at) => 16000 * Math.sin(2 * Math.PI * 1234 * at / 44100));
  await createSampleStore().keep([
    { id: '1a2b3c4d', name: 'tone', rate: 44100, channels: [tone], start: 0, end: tone.length }]);
}"""


def send(server: Server, name: str, events: list[dict[str, Any]], **changes: Any) -> str:
    """Put a take at the server, and return its id."""
    changes = {"durationSeconds": events[-1]["atSeconds"], "settings": {}, **changes}
    take = take_document(events, id=str(uuid.uuid4()), name=name, **changes)
    request = urllib.request.Request(f"{server.url}/api/v1/takes/{take['id']}", json.dumps(take).encode(),
                                     {"Content-Type": "application/json"}, method="PUT")
    urllib.request.urlopen(request, timeout=20).close()
    return str(take["id"])


def wav_button(page: Page, take: str, words: str = "Download WAV") -> Any:
    return page.locator(f"[data-take='{take}']").get_by_role("button", name=words, exact=True)


def download(page: Page, take: str, folder: Path) -> tuple[str, NDArray[np.float64]]:
    """Return the file's name and its samples, a row a frame, as Python's own reader finds them."""
    # It is rendered anew: a busy computer takes its time.
    with page.expect_download(timeout=90_000) as started:
        wav_button(page, take).click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, RATE)
        frames = file.readframes(file.getnframes())
    assert path.stat().st_size == 44 + len(frames)
    return path.name, np.frombuffer(frames, "<i2").reshape(-1, 2).astype(float)


def download_opus(page: Page, take: str, folder: Path) -> Path:
    with page.expect_download() as started:
        wav_button(page, take, "Download Opus").click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


def decoded(path: Path) -> NDArray[np.float64]:
    """Return what FFmpeg reads in a file, at the rate of the WAV files."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-i", str(path),
               "-f", "s16le", "-ac", "2", "-ar", str(RATE), "-"]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    return np.frombuffer(raw, "<i2").reshape(-1, 2).astype(float)


def loudest_hertz(samples: NDArray[np.float64], start: float, end: float) -> float:
    """Return the strongest frequency between two times, to a hertz or two."""
    part = samples[int(start * RATE):int(end * RATE)].mean(axis=1)
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 8 * len(part)))
    return float(np.argmax(spectrum) * RATE / (8 * len(part)))


def delay(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Return by how many seconds the other recording of the same is late, by what its first second fits best."""
    first, second = (each[:RATE].mean(axis=1) for each in (one, other))
    spectrum = np.fft.rfft(second, 2 * RATE) * np.conj(np.fft.rfft(first, 2 * RATE))
    lag = int(np.argmax(np.fft.irfft(spectrum)))
    return (lag - 2 * RATE if lag > RATE else lag) / RATE


def loudness(samples: NDArray[np.float64], start: float, end: float) -> float:
    return float(np.sqrt(np.mean(samples[int(start * RATE):int(end * RATE)] ** 2)))


def test_a_take_becomes_the_sound_that_it_was(open_page: Opener, server: Server, tmp_path: Path) -> None:
    crowd = [note_on(note, 2, velocity=127) for note in range(40, 90, 2)]
    ends = [note_off(note, 2.5) for note in range(40, 90, 2)]
    tuned = send(server, "Tuned / low", [note_on(A4, 0.5), note_off(A4, 1.5), *crowd, *ends],
                 settings={"instrument": "piano", "tuning": 420})
    hits = send(server, "Own sound", [note_on(36, 0.5), note_off(36, 0.6)],
                settings={"instrument": "sampler", "samples": OWN_SOUND, "samplerMode": "once"})
    page = open_page(camera=False, expect_errors=True)
    page.evaluate(KEEP_OWN_SOUND)

    name, samples = download(page, tuned, tmp_path)
    assert name == "Tuned - low.wav"
    # What rings on at the end is in it.
    assert 2.5 * RATE < len(samples) <= 6.6 * RATE
    assert loudness(samples, 0, 0.45) == 0
    assert abs(1200 * np.log2(loudest_hertz(samples, 0.6, 1.4) / 420)) < 15
    assert CEILING * 0.8 < np.abs(samples).max() <= CEILING
    assert loudness(samples, len(samples) / RATE - 0.2, len(samples) / RATE) < 30

    tuned_wav = samples
    name, samples = download(page, hits, tmp_path)
    assert name == "Own sound.wav"
    assert loudness(samples, 0, 0.45) == 0
    assert abs(loudest_hertz(samples, 0.55, 0.95) - OWN_HERTZ) < 3
    assert loudness(samples, 0.55, 0.95) > 1000

    # As Opus, which FFmpeg takes apart again: as long but for a last frame of 20 ms, no later, in its tuning.
    opus = download_opus(page, tuned, tmp_path)
    assert opus.name == "Tuned - low.opus"
    assert opus.stat().st_size < 4 * RATE * 6.5 / 8
    samples = decoded(opus)
    assert 0 <= len(samples) / RATE - 6.5 <= 0.021
    assert abs(delay(tuned_wav, samples)) < 0.001
    assert loudness(samples, 0, 0.45) < 1
    assert abs(1200 * np.log2(loudest_hertz(samples, 0.6, 1.4) / 420)) < 15

    # A take that is in this browser alone, while the server answers nothing.
    page.route("**/api/v1/**", lambda route: route.abort())
    record_take(page, "a")
    # The list is told of it a moment after it is kept.
    expect(take_rows(page)).to_have_count(3)
    own = str(take_rows(page).first.get_attribute("data-take"))
    _, samples = download(page, own, tmp_path)
    assert np.abs(samples).max() > 500


def test_a_long_take_says_how_far_it_is_one_at_a_time_until_it_is_cancelled_or_left(
        open_page: Opener, server: Server) -> None:
    notes = [event for at in range(0, 1200, 2) for event in (note_on(60, at), note_off(60, at + 1))]
    long = send(server, "Long", notes)
    short = send(server, "Short", notes[:2])
    page = open_page(camera=False)
    wav_button(page, long).click()
    making = page.locator(f"[data-take='{long}'] .take-making")
    expect(making).to_have_text("WAV: 0:00 of 19:59 ready")
    expect(making).not_to_contain_text("0:00", timeout=60_000)
    wav_button(page, short).click()
    wait_for_status(page, "wav-busy")
    wav_button(page, long, "Cancel WAV").click()
    expect(making).to_have_count(0)
    wav_button(page, long).click()
    expect(making).to_be_visible()
    page.get_by_role("link", name="See sound").click()
    wait_for_status(page, "wav-cancelled", times=2)
    page.get_by_role("link", name="Play", exact=True).click()
    with page.expect_download():
        wav_button(page, short).click()
    wait_until(page, "heard.statuses.at(-1).code === 'wav-ready'")
    expect(button(page, "Cancel WAV")).to_have_count(0)
