"""What the page hears: every source in a real browser, the right pitch from each, and every bad input told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from .conftest import heard_codes, wait_until
from .player import wait_for_status
from .sounds import convert, scale, tone, write_wav

Opener = Callable[..., Page]
# The page's own parts, wired as main.js does, with takes and a file chooser that a test can fill.
LISTEN = """async () => {
  const modules = ['app/settings', 'core/settings', 'core/events', 'core/i18n', 'core/statuses', 'see/listening',
    'play/sound'];
  const [{ SETTINGS }, { createSettings }, { dispatch }, words, { statusOf }, { wireListening }, { wireSound }] =
    await Promise.all(modules.map((name) => import(`/static/${name}.js`)));
  // The page's own words may be in its bundle.
  await words.loadWords('auto', { view: 'play' });
  await words.addWords('see');
  const settings = createSettings(SETTINGS);
  // A sound that lasts as long as its key is held.
  settings.set('sound', 'flute');
  const report = (code, args) => dispatch('creatable:status', statusOf(code, args));
  const sound = wireSound({ settings, report, ownFont: { read: async () => null, onChange() {} }, onBytes() {} });
  const takes = { load: async (id) => window.takes[id] ?? Promise.reject(new Error(id)) };
  window.takes = {};
  window.captions = [];
  window.phases = [];
  window.listening = wireListening({ settings, sound, takes, report });
  listening.onChange(() => phases.push(listening.state.phase));
  listening.onCaption((caption) => captions.push(caption));
}"""
STEADY = 0.9
# Seconds of sound: so much that it is not over before it was looked at.
LONG = 20
# Where it is not asked how long it is: what was heard of it is looked at afterwards, too.
SHORT = 8


def begin(page: Page) -> Page:
    page.evaluate(LISTEN)
    page.mouse.click(2, 2)
    return page


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener, a_tone: Path) -> Page:
    """A page with a microphone that hears a tone; to make its parts costs more than to open it."""
    return begin(open_page_for_all(audio=a_tone))


@pytest.fixture(scope="module")
def at_rest(one_page: Page) -> int:
    """How many workers there are while nobody listens."""
    return len(one_page.workers)


@pytest.fixture
def page(one_page: Page, at_rest: int) -> Iterator[Page]:
    """A page that listens to nothing, has said nothing and has its own devices: the same one for many tests."""
    wait_for_workers(one_page, at_rest)
    one_page.evaluate("""() => {
      captions.length = phases.length = heard.statuses.length = 0;
      for (const ask of ['getUserMedia', 'getDisplayMedia']) delete navigator.mediaDevices[ask];
    }""")
    yield one_page
    one_page.evaluate("listening.stop()")


def play_file(page: Page, path: Path) -> None:
    """Choose a file as the player does; its bytes come through a chooser of the test's own."""
    page.evaluate("""() => {
      const chooser = Object.assign(document.createElement('input'), { type: 'file', id: 'chooser' });
      document.querySelector('#chooser')?.remove();
      chooser.addEventListener('change', () => listening.start('file', { file: chooser.files[0] }));
      document.body.append(chooser);
    }""")
    page.locator("#chooser").set_input_files(path)


def wait_for_pitch(page: Page, midi: float) -> None:
    """Wait for a frame that surely is this note, to 20 cents."""
    wait_until(page, f"""listening.scene.history.some(({{ pitch }}) =>
      pitch && pitch.confidence > {STEADY} && Math.abs(pitch.midi - {midi}) < 0.2)""")


def wait_for_phase(page: Page, phase: str) -> None:
    wait_until(page, f"listening.state.phase === '{phase}'")


def wait_for_workers(page: Page, count: int) -> None:
    """One that was ended may be there for another moment."""
    for _ in range(500):
        if len(page.workers) == count:
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"{len(page.workers)} are at work, not {count}")


def caption_codes(page: Page) -> list[str]:
    return list(page.evaluate("captions.map(({ code }) => code)"))


@pytest.fixture(scope="module")
def a_tone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_wav(tmp_path_factory.mktemp("sounds") / "tone.wav", [tone(72, LONG)])


def test_the_microphone_is_heard_as_it_is_and_let_go(page: Page, at_rest: int) -> None:
    page.evaluate("""() => {
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => (window.stream = await ask(wanted));
    }""")
    page.evaluate("listening.start('microphone')")
    wait_for_pitch(page, 72)
    track = page.evaluate("stream.getAudioTracks()[0].getSettings()")
    assert (track["echoCancellation"], track["noiseSuppression"], track["autoGainControl"]) == (False, False, False)
    assert page.evaluate("listening.scene.frame.atMs <= performance.now()")
    wait_until(page, "captions.some(({ text }) => text.includes('C5'))")
    page.evaluate("listening.stop()")
    assert page.evaluate("stream.getTracks()[0].readyState") == "ended"
    assert page.evaluate("[listening.state.phase, listening.scene.frame]") == ["idle", None]
    wait_for_workers(page, at_rest)


def test_a_microphone_that_cannot_be_had_is_told_by_its_reason(page: Page) -> None:
    for name, code in (("NotAllowedError", "refused"), ("NotReadableError", "busy"), ("TypeError", "failed")):
        page.evaluate("""(name) => {
          navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', name); };
        }""", name)
        page.evaluate("listening.start('microphone')")
        wait_for_status(page, f"listening-microphone-{code}")


def test_a_microphone_that_is_unplugged_is_told_and_another_source_goes_on(page: Page, a_tone: Path) -> None:
    # A microphone that a test can unplug.
    page.evaluate("""() => {
      const context = new AudioContext();
      const stream = new MediaStreamAudioDestinationNode(context).stream;
      navigator.mediaDevices.getUserMedia = async () => stream;
      window.unplug = () => stream.getTracks()[0].dispatchEvent(new Event('ended'));
    }""")
    page.evaluate("listening.start('microphone')")
    wait_for_phase(page, "listening")
    page.evaluate("unplug()")
    wait_for_status(page, "listening-microphone-gone")
    assert page.evaluate("listening.state.code") == "listening-microphone-gone"
    play_file(page, a_tone)
    wait_for_pitch(page, 72)


def test_a_file_of_each_kind_is_played_and_heard(page: Page, tmp_path: Path) -> None:
    for note, suffix in enumerate(("wav", "mp3", "ogg", "flac"), 64):
        wav = write_wav(tmp_path / "tone.wav", [tone(note, LONG)])
        play_file(page, wav if suffix == "wav" else convert(wav, suffix))
        wait_for_pitch(page, note)
        assert page.evaluate("[listening.state.name, listening.state.transport.playing]") == [f"tone.{suffix}", True]
        assert abs(page.evaluate("listening.state.transport.durationSeconds") - LONG) < 0.2


def test_every_rate_and_number_of_channels_keeps_its_pitch(page: Page, tmp_path: Path) -> None:
    kinds = [(192_000, 1), (8_000, 1), (44_100, 2), (48_000, 8), (48_000, 6)]
    for note, (rate, channels) in enumerate(kinds, 69):
        # Only the last channel sounds: none may be lost.
        sound = tone(note, SHORT, rate=rate)
        play_file(page, write_wav(tmp_path / "tone.wav", [*[0 * sound] * (channels - 1), sound], rate=rate))
        wait_for_pitch(page, note)


def test_a_transport_pauses_seeks_and_ends(page: Page, tmp_path: Path) -> None:
    play_file(page, write_wav(tmp_path / "two.wav", [scale([60, 76], LONG)]))
    wait_for_pitch(page, 60)
    page.evaluate("listening.state.transport.seek(21)")
    wait_for_pitch(page, 76)
    page.evaluate("listening.state.transport.pause()")
    wait_until(page, "!listening.state.transport.playing && listening.scene.frame?.loudnessLufs === -Infinity")
    assert page.evaluate("listening.state.transport.positionSeconds") > 21
    page.evaluate("listening.state.transport.seek(39.5)")
    page.evaluate("listening.state.transport.play()")
    wait_until(page, "!listening.state.transport.playing && listening.state.transport.positionSeconds > 39.9")


def test_a_file_of_three_hours_plays_at_once_and_can_be_sought(page: Page) -> None:
    page.evaluate("""() => {
      const [rate, seconds] = [8000, 3 * 3600];
      const header = new DataView(new ArrayBuffer(44));
      [...'RIFF    WAVEfmt '].forEach((letter, at) => header.setUint8(at, letter.charCodeAt(0)));
      [...'data'].forEach((letter, at) => header.setUint8(36 + at, letter.charCodeAt(0)));
      const bytes = rate * seconds;
      const words = [[4, 36 + bytes], [16, 16], [24, rate], [28, rate], [40, bytes]];
      words.forEach(([at, value]) => header.setUint32(at, value, true));
      [[20, 1], [22, 1], [32, 1], [34, 8]].forEach(([at, value]) => header.setUint16(at, value, true));
      // 500 Hz: sixteen samples, over and over.
      const sample = (_, index) => 128 + 60 * Math.sin((2 * Math.PI * index) / 16);
      const minute = Uint8Array.from({ length: rate * 60 }, sample);
      listening.start('file', { file: new File([header, ...Array(180).fill(minute)], 'long.wav') });
    }""")
    wait_for_phase(page, "listening")
    assert page.evaluate("listening.state.transport.durationSeconds") == 10_800
    page.evaluate("listening.state.transport.seek(10000)")
    wait_until(page, "listening.state.transport.positionSeconds > 10000.5")
    wait_until(page, "Math.abs((listening.scene.frame?.pitch?.hertz ?? 0) - 500) < 3")


def test_a_file_begins_only_when_it_is_listened_to(page: Page, tmp_path: Path) -> None:
    held: list[str] = []

    def late(route: Route) -> None:
        held.append(route.request.url)
        page.wait_for_timeout(1000)
        route.continue_()

    page.route("**/static/analysis/analyser.js", late)
    play_file(page, write_wav(tmp_path / "two-notes.wav", [scale([60, 67], 0.4)]))
    wait_for_pitch(page, 67)
    wait_for_pitch(page, 60)
    assert len(held) == 1
    page.unroute("**/static/analysis/analyser.js")


def test_listening_that_cannot_begin_is_told_and_so_is_what_is_no_sound_and_the_next_is_heard(
    open_page: Opener, tmp_path: Path, a_tone: Path
) -> None:
    # In the browser of the other tests: one with a microphone is the only one of its kind.
    page = begin(open_page(audio=a_tone, expect_errors=True))
    for file in ("audio/listening-processor.js", "analysis/fold-down.js", "analysis/analyser.js"):
        page.evaluate("listening.state.code = ''")
        page.route(f"**/static/{file}", lambda route: route.abort())
        play_file(page, a_tone)
        wait_until(page, "listening.state.code === 'listening-failed'")
        page.unroute(f"**/static/{file}")
    play_file(page, a_tone)
    wait_for_pitch(page, 72)

    damaged = {"words.mp3": b"not a sound at all " * 99, "empty.wav": b"", "cut.wav": a_tone.read_bytes()[:30]}
    for name, content in damaged.items():
        page.evaluate("listening.stop()")
        (tmp_path / name).write_bytes(content)
        play_file(page, tmp_path / name)
        wait_until(page, "listening.state.code === 'listening-file-unreadable'")
    assert heard_codes(page).count("listening-file-unreadable") == 3
    play_file(page, a_tone)
    wait_for_pitch(page, 72)


def test_silence_is_called_silence(page: Page, tmp_path: Path) -> None:
    play_file(page, write_wav(tmp_path / "silence.wav", [0 * tone(60, 8)]))
    wait_until(page, "captions.length > 0")
    assert caption_codes(page) == ["caption-silence"]
    assert page.evaluate("listening.scene.frame.loudnessLufs === -Infinity && listening.scene.frame.pitch === null")


def test_the_last_choice_wins_and_leaves_nothing_behind(page: Page, a_tone: Path, at_rest: int) -> None:
    page.evaluate("""() => {
      const slow = new Promise((resolve) => { window.allow = resolve; });
      const stream = new MediaStreamAudioDestinationNode(new AudioContext()).stream;
      navigator.mediaDevices.getUserMedia = async () => { await slow; return (window.late = stream); };
      listening.start('microphone');
    }""")
    play_file(page, a_tone)
    wait_for_pitch(page, 72)
    page.evaluate("allow()")
    wait_until(page, "window.late?.getTracks()[0].readyState === 'ended'")
    assert page.evaluate("listening.state.source") == "file"
    wait_for_workers(page, at_rest + 1)


def test_what_is_played_here_is_heard_and_named_with_its_instrument(page: Page) -> None:
    page.evaluate("listening.start('instrument')")
    wait_for_phase(page, "listening")
    page.evaluate("""() => {
      const detail = { type: 'note-on', channel: 0, note: 69, velocity: 100, atSeconds: 0, origin: 'player' };
      document.dispatchEvent(new CustomEvent('creatable:note', { detail }));
    }""")
    wait_for_pitch(page, 69)
    wait_until(page, "captions.some(({ text }) => /^Flute, .*A4.*(loud|soft)$/.test(text))")
    page.evaluate("""() => {
      const detail = { type: 'note-off', channel: 0, note: 69, velocity: 0, atSeconds: 0, origin: 'player' };
      document.dispatchEvent(new CustomEvent('creatable:note', { detail }));
    }""")


def test_a_take_is_played_back_and_heard(page: Page) -> None:
    page.evaluate("""() => {
      const notes = [60, 67, 72].flatMap((note, index) => [
        { type: 'note-on', channel: 0, note, velocity: 100, atSeconds: 0.9 * index },
        { type: 'note-off', channel: 0, note, velocity: 0, atSeconds: 0.9 * index + 0.8 }]);
      const events = [{ type: 'program-change', channel: 0, program: 73, atSeconds: 0 }, ...notes];
      const tracks = [{ channel: 0, name: 'Flute', program: 73 }];
      takes.one = { id: 'one', name: 'Three notes', durationSeconds: 2.7, settings: {}, tracks, events };
      window.phrase = [];
      listening.onFrame(({ pitch }) => { if (pitch?.confidence > 0.95) phrase.push(Math.round(pitch.midi)); });
      listening.start('take', { takeId: 'one' });
    }""")
    wait_until(page, "[60, 67, 72].every((note) => phrase.includes(note))")
    wait_until(page, "!listening.state.transport.playing")
    page.evaluate("() => { phrase.length = 0; listening.state.transport.seek(1.8); listening.state.transport.play(); }")
    wait_until(page, "phrase.includes(72)")
    assert 67 not in page.evaluate("phrase")
    page.evaluate("listening.start('take', { takeId: 'none' })")
    wait_for_status(page, "listening-take-unreachable")


def test_another_tab_is_heard_and_one_without_sound_or_leave_is_told(page: Page) -> None:
    page.evaluate("""() => {
      const context = new AudioContext();
      const out = new MediaStreamAudioDestinationNode(context);
      const tone = new OscillatorNode(context, { frequency: 523.25 });
      tone.connect(new GainNode(context, { gain: 0.2 })).connect(out);
      tone.start();
      const picture = document.createElement('canvas');
      picture.getContext('2d');
      window.shared = [picture.captureStream().getVideoTracks()[0]];
      window.sound = out.stream.getAudioTracks()[0];
      navigator.mediaDevices.getDisplayMedia = async () => {
        if (!shared) throw new DOMException('no', 'NotAllowedError');
        return new MediaStream(shared);
      };
    }""")
    page.evaluate("listening.start('tab')")
    wait_for_status(page, "listening-tab-silent")
    page.evaluate("() => { shared = [...shared, sound]; return listening.start('tab'); }")
    wait_for_pitch(page, 72)
    assert page.evaluate("shared[0].readyState") == "ended"
    page.evaluate("sound.dispatchEvent(new Event('ended'))")
    wait_for_status(page, "listening-tab-ended")
    page.evaluate("() => { shared = null; return listening.start('tab'); }")
    wait_for_status(page, "listening-tab-refused")


def test_until_a_click_the_player_is_told_that_the_browser_waits(page: Page, a_tone: Path) -> None:
    page.evaluate("""() => {
      // As browsers do until the first click.
      let clicked = false;
      const RealContext = AudioContext;
      window.likeOthers = () => { window.AudioContext = RealContext; };
      addEventListener('pointerdown', () => { clicked = true; }, { capture: true });
      window.AudioContext = class extends AudioContext {
        constructor(...options) { super(...options); super.suspend(); }
        resume() { return clicked ? super.resume() : new Promise(() => {}); }
      };
    }""")
    # With a sound of its own, which asks the browser anew.
    page.evaluate(LISTEN)
    play_file(page, a_tone)
    wait_for_status(page, "listening-suspended")
    assert page.evaluate("listening.state.phase") == "suspended"
    page.mouse.click(2, 2)
    wait_for_phase(page, "listening")
    wait_for_pitch(page, 72)
    page.evaluate("listening.stop()")
    page.evaluate("likeOthers()")
    page.evaluate(LISTEN)


def test_the_words_of_the_notes_follow_the_naming_that_was_chosen(page: Page) -> None:
    names = page.evaluate("""async () => {
      const { nameOfNote } = await import('/static/captions/note-naming.js');
      const namings = ['auto', 'english', 'german', 'solfege', 'numbers'];
      return namings.map((naming) => [70, 71].map((midi) => nameOfNote(midi, {}, naming)));
    }""")
    assert names == [["A♯4", "B4"], ["A♯4", "B4"], ["B4", "H4"], ["La♯4", "Si4"], ["♯6", "7"]]
