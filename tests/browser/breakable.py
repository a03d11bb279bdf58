"""A page whose browser hangs, fails, answers late or twice, as a test says: shared by all about what is awaited.

Limits are shortened: the page's clock for those of `least` ms and more goes `speed` times as fast. A test breaks the
browser's own calls by `way` ('hang' or 'fail', by name), and lets those that hang go on with `answer`: a late answer.
Workers are broken by the name of their file: one may also answer 'late' (what it says is held until `answer`), or
'twice', and `crash` breaks those that run. `asked` counts the questions; `live` says what is open: tracks of a kind,
workers of a file, `contexts`.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

BREAKABLE = """
window.way = {};
window.speed = 20;
window.least = 5000;
window.asked = {};
const hanging = {};
window.answer = (name) => hanging[name]?.splice(0).forEach((go) => go());
const hold = (name, go) => (hanging[name] ??= []).push(go);

// Limits of many seconds; what is shorter stays as it is, unless a test is about that.
const setReal = window.setTimeout;
window.setTimeout = (work, ms = 0, ...given) => setReal(work, ms >= window.least ? ms / window.speed : ms, ...given);
const limitReal = AbortSignal.timeout;
AbortSignal.timeout = (ms) => limitReal.call(AbortSignal, ms / window.speed);
// What may be asked again only after a while is asked again now.
const nowReal = performance.now.bind(performance);
window.jumpedMs = 0;
performance.now = () => nowReal() + window.jumpedMs;

const breakable = (owner, method, name = method) => {
  const real = owner?.[method];
  if (!real) return;
  owner[method] = function (...given) {
    window.asked[name] = (window.asked[name] ?? 0) + 1;
    const way = window.way[name];
    if (way === 'fail') return Promise.reject(new DOMException('as the browser says it', 'NotAllowedError'));
    if (way !== 'hang') return real.apply(this, given);
    return new Promise((resolve) => hold(name, () => resolve(real.apply(this, given))));
  };
};
breakable(MediaDevices.prototype, 'getUserMedia');
breakable(MediaDevices.prototype, 'getDisplayMedia');
breakable(MediaDevices.prototype, 'enumerateDevices');
breakable(AudioContext.prototype, 'resume');
breakable(AudioWorklet.prototype, 'addModule');
breakable(BaseAudioContext.prototype, 'decodeAudioData');
breakable(Permissions.prototype, 'query');
breakable(window.Keyboard?.prototype, 'getLayoutMap');
breakable(ServiceWorkerContainer.prototype, 'register');
breakable(SubtleCrypto.prototype, 'digest');
breakable(SubtleCrypto.prototype, 'deriveBits');
breakable(window, 'createImageBitmap');
breakable(OffscreenCanvas.prototype, 'convertToBlob');
breakable(LockManager.prototype, 'request', 'locks');
breakable(WakeLock.prototype, 'request', 'wakeLock');
breakable(StorageManager.prototype, 'persist');
breakable(window.AudioEncoder, 'isConfigSupported');
breakable(Navigator.prototype, 'requestMIDIAccess');
breakable(ReadableStreamDefaultReader.prototype, 'read', 'readFile');

const tracks = [];
window.endTracks = () => tracks.forEach((track) => track.stop() ?? track.dispatchEvent(new Event('ended')));
for (const name of ['getUserMedia', 'getDisplayMedia']) {
  const given = MediaDevices.prototype[name];
  MediaDevices.prototype[name] = async function (...wanted) {
    const stream = await given.apply(this, wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

// A worker that hangs takes every message and says nothing; one that fails cannot be fetched.
const RealWorker = Worker;
const workers = [];
window.Worker = function Worker(url, options) {
  const name = String(url).split('/').at(-1).split('?')[0];
  const way = window.way[name];
  window.asked[name] = (window.asked[name] ?? 0) + 1;
  const broken = { postMessage() {}, terminate() {} };
  if (way === 'fail') setReal(() => broken.onerror?.({ preventDefault() {}, message: '' }));
  if (way === 'hang' || way === 'fail') return broken;
  const real = new RealWorker(url, options);
  const end = real.terminate;
  const worker = { name, isLive: true, real };
  workers.push(worker);
  real.terminate = () => {
    worker.isLive = false;
    end.call(real);
  };
  if (way !== 'late' && way !== 'twice') return real;
  real.addEventListener('message', (event) => {
    const again = () => real.dispatchEvent(new MessageEvent('message', { data: event.data }));
    if (!event.isTrusted) return;
    if (way === 'twice') return again();
    event.stopImmediatePropagation();
    hold(name, again);
  });
  return real;
};
window.crash = (name) => workers.filter((worker) => worker.isLive && worker.name === name)
  .forEach(({ real }) => real.onerror({ preventDefault() {}, message: 'as the browser says it' }));
window.live = (name) => workers.filter((worker) => worker.isLive && worker.name === name).length +
  tracks.filter(({ kind, readyState }) => kind === name && readyState === 'live').length;

// A database that hangs opens, and does not say so until it is to answer. Browsers close one without a word, too.
const openReal = IDBFactory.prototype.open;
const databases = [];
window.closeDatabases = () => databases.splice(0).forEach((database) => database.close());
IDBFactory.prototype.open = function open(...given) {
  const request = openReal.apply(this, given);
  window.asked.open = (window.asked.open ?? 0) + 1;
  request.addEventListener('success', () => databases.push(request.result));
  if (window.way.open !== 'hang') return request;
  request.addEventListener('success', (event) => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    hold('open', () => request.dispatchEvent(new Event('success')));
  });
  return request;
};

const RealContext = AudioContext;
const contexts = [];
window.liveContexts = () => contexts.filter(({ state }) => state !== 'closed').length;
window.AudioContext = class AudioContext extends RealContext {
  constructor(...given) {
    super(...given);
    window.context = this;
    contexts.push(this);
  }
};
"""


def hang(route: Route) -> None:
    """Take the question, and never answer."""


def fail(route: Route) -> None:
    route.abort()


def set_way(page: Page, name: str, way: str) -> None:
    page.evaluate("([name, way]) => { window.way[name] = way; }", [name, way])


def set_speed(page: Page, speed: int) -> None:
    """How many times as fast limits go: 1 while something is to answer, however busy the computer is."""
    page.evaluate("(speed) => { window.speed = speed; }", speed)


def answer(page: Page, name: str) -> None:
    """Let what hung answer after all, and whatever is asked from now on at once."""
    page.evaluate("(name) => { window.way[name] = ''; window.answer(name); }", name)


def asked(page: Page, name: str) -> int:
    return int(page.evaluate("(name) => window.asked[name] ?? 0", name))


def live(page: Page, name: str) -> int:
    return int(page.evaluate("(name) => live(name)", name))


class Held:
    """Files that the server does not send until the test lets it: a browser asks once for a module."""

    def __init__(self, page: Page, pattern: str | re.Pattern[str]) -> None:
        """Hold what matches from now on."""
        self.page, self.pattern = page, pattern
        self.routes: list[Route] = []
        page.route(pattern, lambda route: self.routes.append(route))

    def answer(self) -> None:
        """Send them late, and whatever is asked for from now on at once: who no longer holds them lets them go."""
        self.page.unroute(self.pattern)


def say(page: Page, sentence: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(sentence)
