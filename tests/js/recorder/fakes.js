/** What the recorder's tests use in place of time, tabs, network and disk. */
import { statusOf } from '../../../static/core/statuses.js';
import 'fake-indexeddb/auto';
import { createTakeDatabase, StorageError } from '../../../static/recorder/take-database.js';
import { createTakeLocks } from '../../../static/recorder/take-locks.js';
import { openTakeStore } from '../../../static/recorder/take-store.js';

/** @import {Report, Status} from '../../../static/core/statuses.js' */
/** @import {TakeDatabase} from '../../../static/recorder/take-database.js' */
/** @import {NoteEvent, Take} from '../../../static/types.js' */

/** @param {number} note @param {number} atSeconds @param {number} [channel] @returns {NoteEvent} */
export function noteOn(note, atSeconds, channel = 0) {
  return { type: 'note-on', channel, note, velocity: 80, atSeconds };
}

/** @param {number} note @param {number} atSeconds @param {number} [channel] @returns {NoteEvent} */
export function noteOff(note, atSeconds, channel = 0) {
  return { type: 'note-off', channel, note, velocity: 0, atSeconds };
}

/** @param {number} value @param {number} atSeconds @param {number} [channel] @returns {NoteEvent} */
export function pedal(value, atSeconds, channel = 0) {
  return { type: 'control-change', channel, controller: 64, value, atSeconds };
}

/** @param {number} program @param {number} atSeconds @param {number} [channel] @returns {NoteEvent} */
export function programChange(program, atSeconds, channel = 0) {
  return { type: 'program-change', channel, program, atSeconds };
}

export const PIANO = { channel: 0, name: 'Piano', program: 0 };

/** @param {Partial<Take>} [changes] @returns {Take} */
export function makeTake(changes = {}) {
  return {
    schemaVersion: 1,
    id: crypto.randomUUID(),
    name: 'Take 1',
    startedAt: '2026-01-31T09:15:00.000+01:00',
    durationSeconds: 2,
    tempoBpm: 120,
    ppq: 480,
    tracks: [PIANO],
    events: [noteOn(60, 0.5), noteOff(60, 1)],
    settings: {},
    tracking: { frames: 0, dropped: 0, lostSeconds: 0, meanInferenceMs: 0 },
    ...changes,
  };
}

/** A clock that moves when told to, with timers that go off on the way. */
export class FakeTime {
  nowMs = 1_000_000;
  #next = 1;
  /** @type {Map<number, {atMs: number, call: () => void, everyMs?: number}>} */
  #timers = new Map();

  /** @returns {any} */
  get timers() {
    return {
      setTimeout: (/** @type {() => void} */ call, /** @type {number} */ ms) =>
        this.#add({ atMs: this.nowMs + ms, call }),
      clearTimeout: (/** @type {number} */ id) => this.#timers.delete(id),
      setInterval: (/** @type {() => void} */ call, /** @type {number} */ ms) =>
        this.#add({ atMs: this.nowMs + ms, call, everyMs: ms }),
      clearInterval: (/** @type {number} */ id) => this.#timers.delete(id),
    };
  }

  get pending() {
    return this.#timers.size;
  }

  /** When the next timer goes off, in milliseconds from now. */
  get nextMs() {
    return Math.min(...[...this.#timers.values()].map(({ atMs }) => atMs)) - this.nowMs;
  }

  /** @param {number} ms */
  advance(ms) {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const [id, due] = [...this.#timers].sort(([, a], [, b]) => a.atMs - b.atMs)[0] ?? [];
      if (id === undefined || due === undefined || due.atMs > untilMs) break;
      this.nowMs = Math.max(this.nowMs, due.atMs);
      if (due.everyMs) due.atMs += due.everyMs;
      else this.#timers.delete(id);
      due.call();
    }
    this.nowMs = untilMs;
  }

  /** @param {{atMs: number, call: () => void, everyMs?: number}} timer */
  #add(timer) {
    this.#timers.set(this.#next, timer);
    return this.#next++;
  }
}

/** Web Locks of one browser: each tab gets its own manager, and closing it lets its locks go. */
export class FakeBrowser {
  /** @type {Map<string, {tab: object, done: () => void}>} */
  #held = new Map();
  /** @type {{name: string, tab: object, grant: () => void}[]} */
  #queue = [];
  /** @type {Set<{onmessage: ((event: any) => void)|null}>} */
  #channels = new Set();

  /** @param {object} tab @returns {any} */
  locksOf(tab) {
    return {
      /** @param {string} name @param {any} options @param {any} [work] */
      request: async (name, options, work = options) => {
        if (this.#held.has(name)) {
          if (options.ifAvailable) return work(null);
          await new Promise((grant) => this.#queue.push({ name, tab, grant: () => grant(undefined) }));
        }
        return this.#run(name, tab, work);
      },
    };
  }

  /** @param {object} tab  crashes: its locks go, whatever it was doing */
  close(tab) {
    this.#queue = this.#queue.filter((each) => each.tab !== tab);
    for (const [name, held] of [...this.#held]) if (held.tab === tab) this.#release(name);
  }

  /** @returns {any} */
  openChannel() {
    const channel = {
      onmessage: /** @type {any} */ (null),
      postMessage: (/** @type {string} */ data) => {
        for (const other of this.#channels) if (other !== channel) other.onmessage?.({ data });
      },
      close: () => {
        this.#channels.delete(channel);
      },
    };
    this.#channels.add(channel);
    return channel;
  }

  /** @param {string} name @param {object} tab @param {(lock: object) => Promise<any>} work */
  async #run(name, tab, work) {
    this.#held.set(name, { tab, done: () => {} });
    try {
      return await work({ name });
    } finally {
      if (this.#held.get(name)?.tab === tab) this.#release(name);
    }
  }

  /** @param {string} name */
  #release(name) {
    this.#held.delete(name);
    const index = this.#queue.findIndex((each) => each.name === name);
    if (index >= 0) this.#queue.splice(index, 1)[0].grant();
  }
}

let databases = 0;

export function newDatabaseName() {
  databases += 1;
  return `takes-${databases}`;
}

/**
 * A tab of a browser with its own connection, locks and window.
 * @param {{browser?: FakeBrowser, name?: string, time?: FakeTime, database?: TakeDatabase, locks?: boolean}} [options]
 */
export async function openTab({
  browser = new FakeBrowser(),
  name = newDatabaseName(),
  time = new FakeTime(),
  database = createTakeDatabase({ name }),
  locks: hasLocks = true,
} = {}) {
  const tab = {};
  const nowMs = () => time.nowMs;
  const locks = hasLocks
    ? createTakeLocks({ locks: browser.locksOf(tab) })
    : createTakeLocks({ locks: /** @type {any} */ (null), nowMs, timers: time.timers });
  const page = new EventTarget();
  /** @type {Status[]} */
  const statuses = [];
  /** @type {Report} */
  const report = (code, args) => void statuses.push(statusOf(code, args));
  const store = await openTakeStore({
    report,
    database,
    locks,
    page,
    nowMs,
    timers: time.timers,
    channel: browser.openChannel(),
  });
  return {
    store,
    locks,
    page,
    statuses,
    report,
    browser,
    name,
    time,
    database,
    codes: () => statuses.map(({ code }) => code),
    /** Without any goodbye. */
    crash: () => browser.close(tab),
  };
}

/**
 * Wait for what fake-indexeddb has under way.
 * @param {() => Promise<boolean>|boolean} condition
 */
export async function until(condition) {
  for (let turn = 0; turn < 20_000; turn += 1) {
    if (await condition()) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  throw new Error(`never came true: ${condition}`);
}

/**
 * A database whose disk can be filled.
 * @param {TakeDatabase} database
 */
export function withFullDisk(database) {
  const disk = { full: false, attempts: 0 };
  return {
    disk,
    database: {
      ...database,
      /** @type {TakeDatabase['change']} */
      async change(id, decide) {
        disk.attempts += 1;
        if (disk.full)
          throw new StorageError('storage-full', new DOMException('the disk is full', 'QuotaExceededError'));
        return database.change(id, decide);
      },
    },
  };
}

/**
 * A database whose writes can be held up.
 * @param {TakeDatabase} database
 */
export function withSlowDisk(database) {
  /** @type {() => void} */
  let release = () => {};
  let passage = Promise.resolve();
  const gate = {
    waiting: 0,
    close() {
      passage = new Promise((resolve) => {
        release = () => resolve();
      });
    },
    open: () => release(),
  };
  return {
    gate,
    database: {
      ...database,
      /** @type {TakeDatabase['change']} */
      async change(id, decide) {
        gate.waiting += 1;
        await passage;
        gate.waiting -= 1;
        return database.change(id, decide);
      },
    },
  };
}
