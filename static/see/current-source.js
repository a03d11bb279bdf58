/**
 * One source at a time: opening it, listening to it, losing it, letting it go.
 * Whatever is asked for last wins, however long the one before takes.
 */
import { sayWhenLate } from '../core/in-time.js';
import { keepAwake } from '../core/keep-awake.js';
import { ListeningError } from '../sound-sources/errors.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Timers} from '../core/in-time.js' */
/** @import {createListener} from '../audio/listener.js' */
/** @import {ListeningState, OpenSource, SoundFrame, SoundRoom, SoundSource, SourceOptions} from '../types.js' */

/** The browser may be asking for permission, and a person thinking about it; but it may hang as well. */
const LATE_MS = 8000;

/** @type {ListeningState} */
const IDLE = Object.freeze({ phase: 'idle', source: null, code: null, name: '', transport: null });

/**
 * @param {Object} parts
 * @param {readonly SoundSource[]} parts.sources
 * @param {SoundRoom} parts.room
 * @param {typeof createListener} parts.listenTo
 * @param {(frame: SoundFrame, measuringMs: number) => void} parts.onFrame
 * @param {(state: ListeningState) => void} parts.onState  also when its transport has changed
 * @param {() => void} parts.onLate  what was chosen has not answered yet; it may still, and may be stopped
 * @param {Timers} [parts.timers]
 */
export function createListeningSession({ sources, room, listenTo, onFrame, onState, onLate, timers = globalThis }) {
  let state = IDLE;
  let request = 0;
  /** @type {(() => void)[]} */
  let closing = [];

  /** @param {ListeningState} next */
  const become = (next) => {
    state = next;
    onState(state);
  };
  const close = () => {
    // Last opened, first closed.
    closing.reverse().forEach((end) => end());
    closing = [];
  };
  /** @param {string} source @param {StatusCode} code */
  const fail = (source, code) => {
    request += 1;
    close();
    become({ ...IDLE, phase: 'problem', source, code });
  };

  /**
   * The browser may take the sound away at any time, and give it back.
   * @param {AudioContext} context
   */
  const follow = (context) => {
    const look = () => become({ ...state, phase: context.state === 'running' ? 'listening' : 'suspended' });
    const following = new AbortController();
    context.addEventListener('statechange', look, { signal: following.signal });
    closing.push(() => following.abort());
    look();
  };

  /** @param {SoundSource} source @param {SourceOptions} options @param {number} mine */
  async function open(source, options, mine) {
    const late = () => {
      if (mine === request) onLate();
    };
    const opened = await sayWhenLate(source.start(room, options), LATE_MS, late, timers);
    if (mine !== request) return opened.stop();
    closing.push(opened.stop);
    const context = /** @type {AudioContext} */ (opened.node.context);
    const awake = keepAwake(context);
    closing.push(awake.stop);
    await awake.wake();
    if (mine !== request) return;
    const listener = await listenTo(opened.node, {
      arrivesHeard: opened.arrivesHeard,
      onFrame,
      onFailure: () => fail(source.meta.id, 'listening-failed'),
    });
    if (mine !== request) return listener.stop();
    closing.push(listener.stop);
    begin(source, opened, context);
  }

  /** @param {SoundSource} source @param {OpenSource} opened @param {AudioContext} context */
  function begin(source, opened, context) {
    const mine = request;
    state = {
      phase: 'listening',
      source: source.meta.id,
      code: null,
      name: opened.name ?? '',
      transport: opened.transport ?? null,
    };
    current = opened;
    closing.push(() => {
      current = null;
    });
    opened.transport?.onChange(() => {
      if (mine === request) become({ ...state });
    });
    opened.onLost?.((code) => {
      if (mine === request) fail(source.meta.id, code);
    });
    follow(context);
    // Only now that somebody listens: its beginning is to be seen too.
    opened.transport?.play();
  }

  /** @type {OpenSource|null} */
  let current = null;
  return {
    get state() {
      return state;
    },
    /** What is listened to; null while nothing is. */
    get current() {
      return current;
    },
    /**
     * Never throws: what goes wrong is in the state.
     * @param {string} id @param {SourceOptions} [options]
     */
    async start(id, options = {}) {
      const source = sources.find(({ meta }) => meta.id === id);
      if (!source)
        throw new RangeError(`source must be one of ${sources.map(({ meta }) => meta.id).join(', ')}, got ${id}`);
      const mine = ++request;
      close();
      become({ ...IDLE, phase: 'starting', source: id });
      try {
        await open(source, options, mine);
      } catch (error) {
        if (mine === request) fail(id, codeOfFailure(error));
      }
    },
    stop() {
      request += 1;
      close();
      if (state !== IDLE) become(IDLE);
    },
  };
}

/** @param {unknown} error */
const codeOfFailure = (error) => (error instanceof ListeningError ? error.code : 'listening-failed');
