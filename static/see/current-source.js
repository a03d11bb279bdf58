/**
 * One source at a time: opening it, listening to it, losing it, letting it go.
 * Whatever is asked for last wins, however long the one before takes. What went
 * away and may come back is looked for, until it is there or Stop is pressed.
 */
import { makeComingBack } from '../core/coming-back.js';
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
const IDLE = Object.freeze({ phase: 'idle', source: null, code: null, name: '', transport: null, film: null });

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
  /** What went away, and how it was asked for. @type {{source: SoundSource, options: SourceOptions}|null} */
  let missing = null;
  const comingBack = makeComingBack(lookAgain, { timers });
  const miss = (/** @type {typeof missing} */ next) => {
    missing = next;
    if (next) comingBack.plan();
    else comingBack.stop();
  };
  /** @param {string} source @param {StatusCode} code */
  const fail = (source, code) => {
    request += 1;
    miss(null);
    close();
    become({ ...IDLE, phase: 'problem', source, code });
  };

  /** @param {SoundSource} source @param {SourceOptions} options @param {StatusCode} code */
  const lose = (source, options, code) => {
    if (!source.comesBack?.has(code)) return fail(source.meta.id, code);
    request += 1;
    close();
    // Of something that is looked for already, nobody wants to hear at each look.
    const isKnown = missing !== null;
    miss({ source, options });
    if (!isKnown) become({ ...IDLE, phase: 'away', source: source.meta.id, code });
    return undefined;
  };

  /** Now is a good moment: something was plugged in, or time has passed. */
  async function lookAgain() {
    if (!missing) return;
    const { source, options } = missing;
    const mine = ++request;
    try {
      await open(source, options, mine);
    } catch (error) {
      if (mine === request) lose(source, options, codeOfFailure(error));
    }
  }

  /**
   * The browser may take the sound away at any time, and give it back; so may a switch at the microphone.
   * @param {AudioContext} context @param {OpenSource} opened
   */
  const follow = (context, opened) => {
    /** @type {StatusCode|null} */
    let quiet = null;
    const look = () => {
      const phase = context.state === 'running' ? 'listening' : 'suspended';
      become({ ...state, phase: quiet ? 'away' : phase, code: quiet });
    };
    const following = new AbortController();
    context.addEventListener('statechange', look, { signal: following.signal });
    opened.onQuiet?.((code) => {
      if (following.signal.aborted) return;
      quiet = code;
      look();
    });
    closing.push(() => following.abort());
    look();
  };

  /** @param {SoundSource} source @param {SourceOptions} options @param {number} mine */
  async function open(source, options, mine) {
    const late = () => {
      if (mine !== request) return;
      // It was said to be missing; a late answer counts still, until the next look.
      if (missing) comingBack.plan();
      else onLate();
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
    begin(source, options, opened, context);
  }

  /** @param {SoundSource} source @param {SourceOptions} options @param {OpenSource} opened @param {AudioContext} context */
  function begin(source, options, opened, context) {
    const mine = request;
    miss(null);
    state = {
      phase: 'listening',
      source: source.meta.id,
      code: null,
      name: opened.name ?? '',
      transport: opened.transport ?? null,
      film: opened.film ?? null,
    };
    current = opened;
    wantedId = options.deviceId ?? '';
    closing.push(() => {
      current = null;
    });
    opened.transport?.onChange(() => {
      if (mine === request) become({ ...state });
    });
    opened.onLost?.((code) => {
      // That very device is looked for, also where none was chosen.
      if (mine === request) lose(source, { ...options, deviceId: options.deviceId || opened.id }, code);
    });
    if (mine !== request) return;
    follow(context, opened);
    // Only now that somebody listens: its beginning is to be seen too.
    opened.transport?.play();
  }

  /** @type {OpenSource|null} */
  let current = null;
  /** Which device was asked for; another one may stand in for it. */
  let wantedId = '';
  return {
    get state() {
      return state;
    },
    /** What is listened to; null while nothing is. */
    get current() {
      return current;
    },
    /** Which device another one stands in for; '' where none does. */
    get stoodInFor() {
      return current && current.id !== wantedId ? wantedId : '';
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
      miss(null);
      close();
      become({ ...IDLE, phase: 'starting', source: id });
      try {
        await open(source, options, mine);
      } catch (error) {
        if (mine === request) fail(id, codeOfFailure(error));
      }
    },
    lookAgain,
    stop() {
      request += 1;
      miss(null);
      close();
      if (state !== IDLE) become(IDLE);
    },
  };
}

/** @param {unknown} error */
const codeOfFailure = (error) => (error instanceof ListeningError ? error.code : 'listening-failed');
