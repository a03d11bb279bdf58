/**
 * One source at a time: opening it, listening to it, losing it, letting it go.
 * Whatever is asked for last wins, however long the one before takes. What went
 * away and may come back is looked for, until it is there or Stop is pressed.
 */
import { sayWhenLate } from '../core/in-time.js';
import { keepAwake } from '../core/keep-awake.js';
import { ListeningError } from '../sound-sources/errors.js';
import { HeardNow } from './heard-now.js';
import { MissingSource } from './missing-source.js';
import { OpenedSource } from './opened-source.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Timers} from '../core/in-time.js' */
/** @import {createListener} from '../audio/listener.js' */
/** @import {ListeningState, OpenSource, SoundFrame, SoundRoom, SoundSource, SourceOptions} from '../types.js' */
/** @import {AskedSource} from './missing-source.js' */

/** The browser may be asking for permission, and a person thinking about it; but it may hang as well. */
const LATE_MS = 8000;

/** @type {ListeningState} */
const IDLE = Object.freeze({ phase: 'idle', source: null, code: null, name: '', transport: null, film: null });

/**
 * @typedef {Object} ListeningParts
 * @property {readonly SoundSource[]} sources
 * @property {SoundRoom} room
 * @property {typeof createListener} listenTo
 * @property {(frame: SoundFrame, measuringMs: number) => void} onFrame
 * @property {(state: ListeningState) => void} onState  also when its transport has changed
 * @property {() => void} onLate  what was chosen has not answered yet; it may still, and may be stopped
 * @property {Timers} [timers]
 */

/** @param {ListeningParts} parts */
export const createListeningSession = (parts) => new ListeningSession(parts);

class ListeningSession {
  #parts;
  #timers;
  #missing;
  #state = IDLE;
  /** Counts what was asked for: only the last one is opened. */
  #requests = 0;
  #opened = new OpenedSource();

  /** @param {ListeningParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#timers = parts.timers ?? globalThis;
    this.#missing = new MissingSource(() => this.lookAgain(), this.#timers);
  }

  get state() {
    return this.#state;
  }

  /** What is listened to; null while nothing is. */
  get current() {
    return this.#opened.current;
  }

  /** Which device another one stands in for; '' where none does. */
  get stoodInFor() {
    return this.#opened.stoodInFor;
  }

  /**
   * Never throws for what goes wrong: that is in the state.
   * @param {string} id @param {SourceOptions} [options]
   */
  async start(id, options = {}) {
    const source = this.#find(id);
    const isWanted = this.#overtake();
    this.#missing.forget();
    this.#opened.close();
    this.#become({ ...IDLE, phase: 'starting', source: id });
    try {
      await this.#open({ source, options }, isWanted);
    } catch (error) {
      if (isWanted()) this.#fail(id, codeOfFailure(error));
    }
  }

  /** Now is a good moment: something was plugged in, or time has passed. */
  async lookAgain() {
    const { asked } = this.#missing;
    if (!asked) return;
    const isWanted = this.#overtake();
    try {
      await this.#open(asked, isWanted);
    } catch (error) {
      if (isWanted()) this.#lose(asked, codeOfFailure(error));
    }
  }

  stop = () => {
    this.#overtake();
    this.#missing.forget();
    this.#opened.close();
    if (this.#state !== IDLE) this.#become(IDLE);
  };

  /** @param {string} id @returns {SoundSource} */
  #find(id) {
    const { sources } = this.#parts;
    const found = sources.find(({ meta }) => meta.id === id);
    if (found) return found;
    throw new RangeError(`source must be one of ${sources.map(({ meta }) => meta.id).join(', ')}, got ${id}`);
  }

  /** What was asked for before is not wanted any more. @returns {() => boolean}  whether what is asked for now still is */
  #overtake() {
    this.#requests += 1;
    const mine = this.#requests;
    return () => mine === this.#requests;
  }

  /** @param {ListeningState} next */
  #become(next) {
    this.#state = next;
    this.#parts.onState(next);
  }

  /** @param {string} source @param {StatusCode} code */
  #fail(source, code) {
    this.#overtake();
    this.#missing.forget();
    this.#opened.close();
    this.#become({ ...IDLE, phase: 'problem', source, code });
  }

  /** @param {AskedSource} asked @param {StatusCode} code */
  #lose(asked, code) {
    const { comesBack, meta } = asked.source;
    if (!comesBack?.has(code)) return this.#fail(meta.id, code);
    this.#overtake();
    this.#opened.close();
    // Of something that is looked for already, nobody wants to hear at each look.
    const isKnown = this.#missing.asked !== null;
    this.#missing.miss(asked);
    if (!isKnown) this.#become({ ...IDLE, phase: 'away', source: meta.id, code });
    return undefined;
  }

  /** @param {() => boolean} isWanted */
  #sayLate(isWanted) {
    if (!isWanted()) return;
    // It was said to be missing; a late answer counts still, until the next look.
    if (this.#missing.asked) this.#missing.lookLater();
    else this.#parts.onLate();
  }

  /** @param {AskedSource} asked @param {() => boolean} isWanted */
  async #open(asked, isWanted) {
    const opening = asked.source.start(this.#parts.room, asked.options);
    const opened = await sayWhenLate(opening, LATE_MS, () => this.#sayLate(isWanted), this.#timers);
    if (!isWanted()) return opened.stop();
    this.#opened.closeWith(opened.stop);
    const context = /** @type {AudioContext} */ (opened.node.context);
    const awake = keepAwake(context);
    this.#opened.closeWith(awake.stop);
    await awake.wake();
    if (!isWanted()) return;
    const listener = await this.#parts.listenTo(opened.node, {
      arrivesHeard: opened.arrivesHeard,
      onFrame: this.#parts.onFrame,
      onFailure: () => this.#fail(asked.source.meta.id, 'listening-failed'),
    });
    if (!isWanted()) return listener.stop();
    this.#opened.closeWith(listener.stop);
    this.#begin(asked, opened, isWanted);
    // It may have been lost as soon as somebody listened.
    if (isWanted()) this.#follow(context, opened);
  }

  /** @param {AskedSource} asked @param {OpenSource} opened @param {() => boolean} isWanted */
  #begin(asked, opened, isWanted) {
    const { source, options } = asked;
    const { name = '', transport = null, film = null } = opened;
    this.#missing.forget();
    this.#state = { phase: 'listening', source: source.meta.id, code: null, name, transport, film };
    this.#opened.follow(opened, options.deviceId ?? '');
    transport?.onChange(() => {
      if (isWanted()) this.#become({ ...this.#state });
    });
    opened.onLost?.((code) => {
      // That very device is looked for, also where none was chosen.
      const deviceId = options.deviceId || opened.id;
      if (isWanted()) this.#lose({ source, options: { ...options, deviceId } }, code);
    });
  }

  /** @param {AudioContext} context @param {OpenSource} opened */
  #follow(context, opened) {
    const heard = new HeardNow(context, opened, (now) => this.#become({ ...this.#state, ...now }));
    this.#opened.closeWith(heard.end);
    heard.look();
    // Only now that somebody listens: its beginning is to be seen too.
    opened.transport?.play();
  }
}

/** @param {unknown} error */
const codeOfFailure = (error) => (error instanceof ListeningError ? error.code : 'listening-failed');
