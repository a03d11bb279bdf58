"""The synthesiser in a real browser: its sound is measured, not assumed."""

from __future__ import annotations

import http.server
import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Error, Page, Route

from .player import floats

ROOT = Path(__file__).resolve().parents[2]
SILENCE = 1e-4
# What is left of a note while the room's echo dies away, -60 dB.
QUIET = 1e-3
CEILING = 10 ** (-1 / 20)
A4 = 69
# High notes of what is struck die away soon.
A6 = 93
A4_HERTZ = 440.0
# One that dies away, one that lasts; all of them, in each octave: sounds-in-tune.test.js.
IN_TUNE = ["piano", "organ"]
# Where any sound will do: to unpack it is most of what a test costs.
SMALL, OTHER_SMALL = "koto", "steel-drums"
SMALL_FILE = f"models/sounds/{SMALL}.sf3"
DRUM_CHANNEL = 9
# A pupil's computer opens the page by the address of the teacher's: not a secure origin.
SCHOOL_NETWORK = "--host-resolver-rules=MAP teacher.school 127.0.0.1"
# What browsers do by themselves, and what Chromium's automation switches off.
CLICK_FIRST = "--autoplay-policy=document-user-activation-required"
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
BLANK_PAGE = b"<!doctype html><title>Synthesiser</title><link rel='icon' href='data:,'>"
# Runs without any click; what a test asks through the driver would count as one.
UNTOUCHED_PAGE = BLANK_PAGE + b"<script type='module' src='/untouched.js'></script>"
UNTOUCHED_SCRIPT = b"""
import { createSynthesiser } from '/static/audio/synthesiser.js';
window.synthesiser = createSynthesiser();
const resumed = await window.synthesiser.resume();
await fetch(`/report?suspended=${window.synthesiser.suspended}&resumed=${resumed}`);
"""
SET_UP = """async () => {
  const { createSynthesiser } = await import('/static/audio/synthesiser.js');
  const { createMeter } = await import('/static/audio/meter.js');
  window.synthesiser = createSynthesiser();
  await synthesiser.ready;
  await synthesiser.resume();
  window.meter = createMeter(synthesiser.output, { fftSize: 16384 });
  window.play = (note, { channel = 0, velocity = 100 } = {}) =>
    synthesiser.send({ type: 'note-on', channel, note, velocity, atSeconds: 0 });
  window.stop = (note, { channel = 0 } = {}) =>
    synthesiser.send({ type: 'note-off', channel, note, velocity: 64, atSeconds: 0 });
}"""


class StaticFiles(http.server.SimpleHTTPRequestHandler):
    """Serves static/ and models/ with the headers of the real server."""

    reports: queue.Queue[str]
    missing: set[str]

    def __init__(self, *args: object) -> None:
        super().__init__(*args, directory=str(ROOT))  # type: ignore[arg-type]

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        own = {"/": ("text/html", BLANK_PAGE), "/untouched": ("text/html", UNTOUCHED_PAGE),
               "/untouched.js": ("text/javascript", UNTOUCHED_SCRIPT)}
        path, _, query = self.path.partition("?")
        if path == "/report":
            self.reports.put(query)
            self.answer("text/plain", b"")
        elif path in own:
            self.answer(*own[path])
        elif path in self.missing:
            self.send_error(404)
        else:
            super().do_GET()

    def answer(self, mime_type: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", mime_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def reports() -> queue.Queue[str]:
    return queue.Queue()


@pytest.fixture(scope="module")
def missing() -> set[str]:
    """Paths that the server does not have; a test puts them back. A page's routes do not reach worklets."""
    return set()


@pytest.fixture(scope="module")
def static_port(reports: queue.Queue[str], missing: set[str]) -> Iterator[int]:
    handler = type("Handler", (StaticFiles,), {"reports": reports, "missing": missing})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture
def blank_page(launch: Callable[..., Browser], static_port: int) -> Iterator[Page]:
    context = launch().new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{static_port}/")
    yield page
    context.close()


@pytest.fixture
def fresh_page(blank_page: Page) -> Page:
    """A page with `synthesiser` (running, no sound loaded), `meter`, `play` and `stop`."""
    blank_page.evaluate(SET_UP)
    return blank_page


@pytest.fixture(scope="module")
def one_page(launch: Callable[..., Browser], static_port: int) -> Iterator[Page]:
    context = launch().new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{static_port}/")
    page.evaluate(SET_UP)
    yield page
    context.close()


@pytest.fixture
def synthesiser_page(one_page: Page) -> Page:
    """The same for all who do not ask what is fetched: quiet, usually tuned and loud, whoever had it before."""
    one_page.evaluate("""() => {
      synthesiser.releaseAll();
      synthesiser.panic();
      synthesiser.setTuning(440);
      synthesiser.setVolume(1);
    }""")
    wait_for_quiet(one_page)
    return one_page


def choose(page: Page, sound: str) -> None:
    page.evaluate("sound => synthesiser.setSound(sound)", sound)


def wait_for_sound(page: Page) -> None:
    page.wait_for_function("() => meter.peak() > 0.01", timeout=10_000)


def wait_for_quiet(page: Page, below: float = QUIET) -> None:
    page.wait_for_function("limit => meter.peak() < limit", arg=below, timeout=20_000)


def clock(page: Page) -> float:
    """The sound's own, in seconds: on a busy computer it is slower than any other."""
    return float(page.evaluate("() => synthesiser.output.context.currentTime"))


def hear_out(page: Page, seconds: float) -> None:
    ends = clock(page) + seconds
    page.wait_for_function("(ends) => synthesiser.output.context.currentTime >= ends", arg=ends)


def hertz(page: Page) -> float:
    """The pitch that sounds: the first high peak of the autocorrelation, between its samples."""
    sample_rate = page.evaluate("() => synthesiser.context.sampleRate")
    samples = floats(page, "meter.samples()")
    spectrum = np.fft.rfft(samples * np.hanning(samples.size), 2 * samples.size)
    likeness = np.fft.irfft(np.abs(spectrum) ** 2)
    first, last = int(sample_rate / 1200), int(sample_rate / 100)
    is_peak = (likeness[1:-1] > likeness[:-2]) & (likeness[1:-1] >= likeness[2:])
    peaks = [lag for lag in np.flatnonzero(is_peak) + 1 if first <= lag <= last]
    lag = next(lag for lag in peaks if likeness[lag] > 0.9 * max(likeness[peaks]))
    before, at, after = likeness[lag - 1 : lag + 2]
    return float(sample_rate / (lag + 0.5 * (before - after) / (before - 2 * at + after)))


def error_code(page: Page, script: str) -> str:
    """The code with which a script's promise is rejected."""
    return str(page.evaluate(f"async () => {{ try {{ await ({script}); return 'no error'; }} "
                             "catch (error) { return error.code ?? String(error); } }"))


@pytest.mark.parametrize("sound", IN_TUNE)
def test_a_sound_is_silent_before_and_sounds_at_its_pitch_after_a_note_on(synthesiser_page: Page, sound: str) -> None:
    choose(synthesiser_page, sound)
    wait_for_quiet(synthesiser_page, SILENCE)
    synthesiser_page.evaluate("note => play(note)", A4)
    wait_for_sound(synthesiser_page)
    # Until the meter holds nothing but the note.
    hear_out(synthesiser_page, 0.5)
    assert abs(1200 * np.log2(hertz(synthesiser_page) / A4_HERTZ)) < 20
    synthesiser_page.evaluate("note => stop(note)", A4)
    wait_for_quiet(synthesiser_page)


# Seconds after a note has begun.
MOMENTS = [0.45, 0.55, 0.65, 0.75, 0.85]


def exact_hertz(page: Page, near: float, caught: str) -> float:
    """The strongest partial near a frequency, in what was caught, by how far its phase moves from part to part."""
    sample_rate = page.evaluate("() => synthesiser.context.sampleRate")
    samples = floats(page, caught)
    size, hop = 8192, 4096
    first, later = (np.fft.rfft(samples[at : at + size] * np.hanning(size)) for at in (0, hop))
    around = round(near * size / sample_rate)
    bin_ = around - 8 + int(np.argmax(np.abs(first[around - 8 : around + 9])))
    expected = 2 * np.pi * bin_ * hop / size
    moved = np.angle(later[bin_] / first[bin_])
    extra = (moved - expected + np.pi) % (2 * np.pi) - np.pi
    return float((bin_ + extra * size / (2 * np.pi * hop)) * sample_rate / size)


def test_every_note_is_in_tune_with_a4_within_a_cent(synthesiser_page: Page) -> None:
    # Of one string for each note: nothing beats, nothing trembles.
    choose(synthesiser_page, "piano")

    def hear(note: int, *, channel: int = 0, voicing: dict[str, float] | None = None) -> float:
        # By the clock of the sound, and on average: its partials drift by cents as they die away.
        synthesiser_page.evaluate("""async ([note, channel, voicing, moments]) => {
          const { context } = synthesiser;
          synthesiser.send({ type: 'note-on', channel, note, velocity: 100, atSeconds: 0, voicing });
          const begunAt = context.currentTime;
          window.caught = [];
          for (const moment of moments) {
            while (context.currentTime < begunAt + moment) await new Promise((later) => { setTimeout(later, 5); });
            caught.push(meter.samples().slice());
          }
        }""", [note, channel, voicing, MOMENTS])
        near = 440 * 2 ** ((note - A4) / 12)
        heard = float(np.mean([exact_hertz(synthesiser_page, near, f"caught[{at}]") for at in range(len(MOMENTS))]))
        synthesiser_page.evaluate("() => synthesiser.panic()")
        wait_for_quiet(synthesiser_page)
        return heard

    usual = {note: hear(note) for note in (48, 69)}
    for tuning, notes in ((415, (48, 69)), (466, (48,))):
        synthesiser_page.evaluate("hertz => synthesiser.setTuning(hertz)", tuning)
        for note in notes:
            assert abs(1200 * np.log2(hear(note) / usual[note] * 440 / tuning)) < 1
    # Another sound that is added forgets nothing, and a take is heard as it was tuned.
    synthesiser_page.evaluate("() => synthesiser.loadSound('flute')")
    assert abs(1200 * np.log2(hear(69) / usual[69] * 440 / 466)) < 1
    assert abs(1200 * np.log2(hear(69, channel=8, voicing={"tuning": 415}) / usual[69] * 440 / 415)) < 1


def test_every_key_of_the_drum_kit_sounds(synthesiser_page: Page) -> None:
    choose(synthesiser_page, "drums")
    wait_for_quiet(synthesiser_page, SILENCE)
    # Long enough a memory that a busy machine misses no drum, short enough to hear each by itself.
    silent = synthesiser_page.evaluate(
        """async (channel) => {
          const { createMeter } = await import('/static/audio/meter.js');
          const { DRUM_KEYS } = await import('/static/instruments/drum-keys.js');
          const short = createMeter(synthesiser.output, { fftSize: 8192 });
          const until = async (isSo) => {
            for (let tries = 0; tries < 400; tries += 1) {
              if (isSo(short.peak())) return true;
              await new Promise((resolve) => { setTimeout(resolve, 5); });
            }
            return false;
          };
          const silent = [];
          for (const { note, label } of DRUM_KEYS) {
            const wasQuiet = await until((peak) => peak < 0.003);
            play(note, { channel });
            if (!wasQuiet || !await until((peak) => peak > 0.01)) silent.push(label);
            synthesiser.panic();
          }
          return silent;
        }""", DRUM_CHANNEL)
    assert silent == []


def test_a_harder_stroke_is_louder(synthesiser_page: Page) -> None:
    choose(synthesiser_page, "organ")
    peaks = []
    for velocity in (40, 120):
        synthesiser_page.evaluate("([note, velocity]) => play(note, { velocity })", [A4, velocity])
        wait_for_sound(synthesiser_page)
        hear_out(synthesiser_page, 0.6)
        peaks.append(synthesiser_page.evaluate("() => meter.peak()"))
        synthesiser_page.evaluate("() => synthesiser.panic()")
    assert peaks[1] > 3 * peaks[0]


def test_the_worst_case_never_passes_the_ceiling(synthesiser_page: Page) -> None:
    # All channels but two play the piano, as nothing else was chosen for them.
    for sound in ("drums", "piano", "organ"):
        choose(synthesiser_page, sound)
    synthesiser_page.evaluate("() => synthesiser.setVolume(1)")
    peak = synthesiser_page.evaluate(
        """async () => {
          for (let channel = 0; channel < 16; channel += 1) {
            for (let note = 0; note < 128; note += 1) play(note, { channel, velocity: 127 });
          }
          // All of it is looked at, by the sound's own clock: the meter holds a third of a second.
          const { context } = synthesiser;
          const endsAt = context.currentTime + 1.2;
          let peak = 0;
          while (context.currentTime < endsAt) {
            await new Promise((resolve) => { setTimeout(resolve, 100); });
            peak = Math.max(peak, meter.peak());
          }
          return peak;
        }""")
    assert 0.5 < peak <= np.float32(CEILING)


def test_the_volume_turns_down_to_nothing_and_refuses_nonsense(synthesiser_page: Page) -> None:
    choose(synthesiser_page, "organ")
    synthesiser_page.evaluate("() => synthesiser.setVolume(0)")
    synthesiser_page.evaluate("note => play(note)", A4)
    hear_out(synthesiser_page, 0.6)
    assert synthesiser_page.evaluate("() => meter.peak()") < SILENCE
    synthesiser_page.evaluate("() => synthesiser.setVolume(0.5)")
    wait_for_sound(synthesiser_page)
    with pytest.raises(Error, match=r"RangeError: volume must be 0\.\.1, got NaN"):
        synthesiser_page.evaluate("() => synthesiser.setVolume(NaN)")


def test_loading_another_sound_changes_neither_sound_nor_pedal(synthesiser_page: Page) -> None:
    choose(synthesiser_page, "flute")
    synthesiser_page.evaluate(
        "() => synthesiser.send({ type: 'control-change', channel: 0, controller: 64, value: 127, atSeconds: 0 })")
    synthesiser_page.evaluate("() => Promise.all(['drums', 'marimba'].map((id) => synthesiser.loadSound(id)))")
    synthesiser_page.evaluate("note => { play(note); stop(note); }", A6)
    hear_out(synthesiser_page, 1.5)
    # A marimba or an unpedalled flute would be over by now.
    assert synthesiser_page.evaluate("() => meter.peak()") > 0.01
    synthesiser_page.evaluate("() => synthesiser.releaseAll()")
    wait_for_quiet(synthesiser_page)


def test_a_program_change_in_a_take_plays_the_takes_sound(synthesiser_page: Page) -> None:
    choose(synthesiser_page, "flute")
    choose(synthesiser_page, "marimba")

    def strike(program: int) -> None:
        synthesiser_page.evaluate(
            "program => synthesiser.send({ type: 'program-change', channel: 3, program, atSeconds: 0 })", program)
        synthesiser_page.evaluate("note => play(note, { channel: 3 })", A6)
        wait_for_sound(synthesiser_page)

    strike(12)
    struck_at = clock(synthesiser_page)
    # It dies away while it is held.
    wait_for_quiet(synthesiser_page)
    lasted_seconds = clock(synthesiser_page) - struck_at
    strike(73)
    hear_out(synthesiser_page, lasted_seconds)
    assert synthesiser_page.evaluate("() => meter.peak()") > 0.01


def test_of_two_choices_the_later_one_wins(synthesiser_page: Page) -> None:
    chosen = synthesiser_page.evaluate(
        "() => Promise.all(['sitar', 'kalimba'].map((id) => synthesiser.setSound(id)))")
    assert chosen == [False, True]


def test_panic_is_silence_even_with_the_pedal_down(synthesiser_page: Page) -> None:
    choose(synthesiser_page, "organ")
    synthesiser_page.evaluate(
        "() => synthesiser.send({ type: 'control-change', channel: 0, controller: 64, value: 127, atSeconds: 0 })")
    synthesiser_page.evaluate("() => [60, 64, 67].forEach((note) => play(note))")
    wait_for_sound(synthesiser_page)
    synthesiser_page.evaluate("() => synthesiser.panic()")
    wait_for_quiet(synthesiser_page)


# Measured: 0.8e-4 to 2e-4 with the room, by where its vibrato just is, and 0.3e-4 without it.
ROOM = 0.5e-4


def level_of_the_room(page: Page) -> float:
    """Return what is left 0.9 s after a short note has fallen below -34 dB: by then the room is louder than the note.

    By the sound's own clock, however busy the page is.
    """
    heard = page.evaluate("""async () => {
      const { context } = synthesiser.output;
      play(60, { velocity: 127 });
      const heard = [];
      let loudest = 0;
      for (let level = 1; loudest < 0.05 || level > 3e-5;) {
        level = meter.peak();
        if (level > 0.05) stop(60);
        loudest = Math.max(loudest, level);
        heard.push([context.currentTime, level]);
        await new Promise((done) => { setTimeout(done, 20); });
      }
      return heard;
    }""")
    seconds, levels = np.array(heard).T
    falls = slice(int(np.argmax(levels)), None)
    seconds, decibels = seconds[falls], np.log(levels[falls])
    # What dies away does so evenly in decibels: so it may be looked at before and after.
    begins = np.interp(np.log(0.02), decibels[::-1], seconds[::-1])
    return float(np.exp(np.interp(begins + 0.9, seconds, decibels)))


def test_the_room_rests_when_it_has_died_away_and_is_there_with_the_next_note(synthesiser_page: Page) -> None:
    """What is switched off is silent by then, and what is switched on again sounds as at first."""
    choose(synthesiser_page, "marimba")
    assert level_of_the_room(synthesiser_page) > ROOM
    # The library says when it is switched off: no other message goes to it by then.
    synthesiser_page.evaluate("""() => new Promise((done) => {
      const { postMessage } = MessagePort.prototype;
      MessagePort.prototype.postMessage = function told(message, ...rest) {
        if (message?.data?.parameter === 'effectsEnabled') {
          MessagePort.prototype.postMessage = postMessage;
          window.peakThen = meter.peak();
          done();
        }
        return postMessage.call(this, message, ...rest);
      };
    })""")
    assert synthesiser_page.evaluate("peakThen") < 1e-4
    assert level_of_the_room(synthesiser_page) > ROOM


def test_a_sound_that_cannot_be_had_says_why_the_others_play_on_and_it_is_fetched_once_when_it_can(
    fresh_page: Page,
) -> None:
    def damage(route: Route) -> None:
        body = bytearray((ROOT / SMALL_FILE).read_bytes())
        body[5000] ^= 1
        route.fulfill(body=bytes(body))

    choose(fresh_page, OTHER_SMALL)
    for pattern, fault, code in [
        (f"**/{SMALL}.sf3", lambda route: route.abort(), "download-unreachable"),
        (f"**/{SMALL}.sf3", damage, "download-damaged"),
        ("**/decoding-worker.js", lambda route: route.abort(), "sound-unreadable"),
    ]:
        fresh_page.route(pattern, fault)
        assert error_code(fresh_page, f"synthesiser.setSound('{SMALL}')") == code
        fresh_page.unroute(pattern)
    fresh_page.evaluate("note => play(note)", A4)
    wait_for_sound(fresh_page)
    fresh_page.evaluate("() => synthesiser.panic()")
    wait_for_quiet(fresh_page)

    fetched: list[str] = []
    fresh_page.on("request", lambda request: fetched.append(request.url))
    told = fresh_page.evaluate(
        """(sound) => Promise.all([1, 2, 3].map(async () => {
          let last;
          await synthesiser.loadSound(sound, { onProgress: (...bytes) => { last = bytes; } });
          return last;
        }))""", SMALL)
    choose(fresh_page, SMALL)
    assert sum(url.endswith(f"{SMALL}.sf3") for url in fetched) == 1
    # Progress is reported up to the file's size, to whoever asked first.
    assert told[0] == [(ROOT / SMALL_FILE).stat().st_size] * 2
    fresh_page.evaluate("note => play(note)", A4)
    wait_for_sound(fresh_page)


def test_a_synthesiser_without_its_worklet_says_so(blank_page: Page, missing: set[str]) -> None:
    missing.add("/static/vendor/spessasynth-processor.js")
    code = error_code(blank_page, "import('/static/audio/synthesiser.js')"
                                  ".then(({ createSynthesiser }) => createSynthesiser().ready)")
    missing.clear()
    assert code == "sound-unavailable"


def test_on_an_insecure_origin_there_is_no_sound_and_it_says_so(
        launch: Callable[..., Browser], static_port: int) -> None:
    context = launch(SCHOOL_NETWORK).new_context()
    page = context.new_page()
    page.goto(f"http://teacher.school:{static_port}/")
    assert error_code(page, "import('/static/audio/synthesiser.js')"
                            ".then(({ createSynthesiser }) => createSynthesiser())") == "sound-unavailable"
    context.close()


def test_without_a_click_the_sound_is_suspended_and_a_click_wakes_it(
        launch: Callable[..., Browser], static_port: int, reports: queue.Queue[str]) -> None:
    context = launch(CLICK_FIRST).new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{static_port}/untouched")
    assert reports.get(timeout=20) == "suspended=true&resumed=false"
    page.mouse.click(10, 10)
    assert page.evaluate("() => synthesiser.resume()") is True
    context.close()


def test_dispose_closes_the_context_and_leaves_nothing_behind(blank_page: Page) -> None:
    devtools = blank_page.context.new_cdp_session(blank_page)
    devtools.send("Performance.enable")

    def count() -> dict[str, float]:
        devtools.send("HeapProfiler.collectGarbage")
        metrics = {m["name"]: m["value"] for m in devtools.send("Performance.getMetrics")["metrics"]}
        return {name: metrics[name] for name in ("AudioHandlers", "AudioWorkletProcessors")}

    for _ in range(2):
        blank_page.evaluate(SET_UP)
        choose(blank_page, SMALL)
        blank_page.evaluate("note => play(note)", A4)
        wait_for_sound(blank_page)
        assert count()["AudioWorkletProcessors"] == 2
        blank_page.evaluate("() => { meter.dispose(); return synthesiser.dispose(); }")
        assert blank_page.evaluate("() => synthesiser.context.state") == "closed"
        blank_page.evaluate("note => { play(note); return synthesiser.dispose(); }", A4)
        blank_page.evaluate("() => { delete window.synthesiser; delete window.meter; }")
    assert count() == {"AudioHandlers": 0, "AudioWorkletProcessors": 0}


def test_dispose_leaves_a_borrowed_context_open_and_quiet(synthesiser_page: Page) -> None:
    state = synthesiser_page.evaluate(
        """async () => {
          const { createSynthesiser } = await import('/static/audio/synthesiser.js');
          const second = createSynthesiser({ context: synthesiser.context });
          await second.setSound('koto');
          second.send({ type: 'note-on', channel: 0, note: 69, velocity: 100, atSeconds: 0 });
          await second.dispose();
          return synthesiser.context.state;
        }""")
    assert state == "running"
    wait_for_quiet(synthesiser_page)
    choose(synthesiser_page, "flute")
    synthesiser_page.evaluate("note => play(note)", A4)
    wait_for_sound(synthesiser_page)


def test_the_page_clock_follows_the_sound_card(synthesiser_page: Page) -> None:
    readings = synthesiser_page.evaluate(
        """async () => {
          const { createClock } = await import('/static/core/clock.js');
          const clock = createClock(synthesiser.context);
          const readings = [];
          for (let reading = 0; reading < 40; reading += 1) {
            await new Promise((resolve) => { setTimeout(resolve, 10); });
            readings.push([clock.nowSeconds(), clock.toSeconds(clock.toMs(5))]);
          }
          return readings;
        }""")
    now = [reading[0] for reading in readings]
    assert now == sorted(now)
    assert now[-1] > now[0]
    assert [reading[1] for reading in readings] == pytest.approx([5.0] * len(readings), abs=0.001)


def test_a_singer_whose_worklet_was_missing_comes_with_the_next_try(blank_page: Page, missing: set[str]) -> None:
    blank_page.evaluate("""() => {
      window.wake = async () => {
        const { createVoice } = await import('/static/audio/singer-voice.js');
        await createVoice({ context, output: context.destination }).ready;
      };
    }""")
    devtools = blank_page.context.new_cdp_session(blank_page)
    devtools.send("Network.enable")
    devtools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    for lost in ("singer-processor.js", "singer/engine.js", "singer/glottis.js"):
        # Each as on a page of its own: what a worklet has fetched is its context's.
        blank_page.evaluate("() => { window.context = new OfflineAudioContext(1, 48000, 48000); }")
        missing.add(f"/static/audio/{lost}")
        assert error_code(blank_page, "wake()") != "no error", lost
        missing.clear()
        assert error_code(blank_page, "wake()") == "no error", lost
