/** Tracking workers that do what a test tells them, in place of the browser's; and the rest of a browser that tracking asks for. */

/** @import {FromWorker, ToWorker} from '../../../static/workers/tracking-worker.js' */

export class FakeWorker {
  /** All that were ever started, the newest last. @type {FakeWorker[]} */
  static all = [];
  /** @type {((event: {data: FromWorker}) => void)|null} */
  onmessage = null;
  /** @type {((event: {message: string, preventDefault: () => void}) => void)|null} */
  onerror = null;
  /** @type {(() => void)|null} */
  onmessageerror = null;
  /** @type {any[]} */
  sent = [];
  ended = false;
  /** Whether it answers pings, and with which count of frames. @type {{delivered: number}|null} */
  alive = { delivered: 0 };

  constructor() {
    FakeWorker.all.push(this);
  }

  static get newest() {
    return /** @type {FakeWorker} */ (FakeWorker.all.at(-1));
  }

  static get running() {
    return FakeWorker.all.filter(({ ended }) => !ended);
  }

  /** @param {ToWorker} message */
  postMessage(message) {
    this.sent.push(message);
    if (message.type === 'ping' && this.alive)
      this.tell({ type: 'pong', tensors: 0, inputSize: 0, view: '', ...this.alive });
  }

  /** @param {any} message */
  tell(message) {
    this.onmessage?.({ data: message });
  }

  /** @param {string} [message]  none: its script could not be fetched */
  crash(message = '') {
    this.onerror?.({ message, preventDefault() {} });
  }

  terminate() {
    this.ended = true;
  }

  /** The backend that it was started with. */
  get backend() {
    return this.sent.find(({ type }) => type === 'start')?.backend;
  }

  ready(warmMs = 20) {
    this.tell({ type: 'ready', backend: this.backend, warmMs, simd: true });
  }
}

/** A camera's track; one that has ended can be read no more. */
export const fakeTrack = () => /** @type {any} */ ({ readyState: 'live', getSettings: () => ({ frameRate: 30 }) });

class FakeProcessor {
  /** @param {{track: {readyState: string}}} given */
  constructor({ track }) {
    if (track.readyState === 'ended') throw new DOMException('the track has ended', 'InvalidStateError');
    this.readable = {};
  }
}

/** As much of a browser as tracking asks for. */
export function installBrowser() {
  FakeWorker.all = [];
  const stored = new Map();
  const parts = {
    Worker: FakeWorker,
    MediaStreamTrackProcessor: FakeProcessor,
    document: { visibilityState: 'visible' },
    navigator: { userAgent: 'a browser' },
    localStorage: {
      getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ text) => stored.set(key, text),
    },
  };
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
