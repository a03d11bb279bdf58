/**
 * One source at a time: opening it, listening to it, losing it, letting it go.
 * Whatever is asked for last wins, however long the one before takes.
 */
import { inTime } from '../core/in-time.js';
import { ListeningError } from '../sound-sources/errors.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {createListener} from '../audio/listener.js' */
/** @import {ListeningState, OpenSource, SoundFrame, SoundRoom, SoundSource, SourceOptions} from '../types.js' */

/** A browser that waits for a click leaves resume() pending for ever. */
const RESUME_PATIENCE_MS = 500;

/** @type {ListeningState} */
const IDLE = Object.freeze({ phase: 'idle', source: null, code: null, name: '', transport: null });

/**
 * @param {Object} parts
 * @param {readonly SoundSource[]} parts.sources
 * @param {SoundRoom} parts.room
 * @param {typeof createListener} parts.listenTo
 * @param {(frame: SoundFrame, measuringMs: number) => void} parts.onFrame
 * @param {(state: ListeningState) => void} parts.onState  also when its transport has changed
 */
export function createListeningSession({ sources, room, listenTo, onFrame, onState }) {
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
    const waking = new AbortController();
    for (const type of ['keydown', 'pointerdown'])
      addEventListener(type, () => wake(context), { capture: true, signal: waking.signal });
    context.addEventListener('statechange', look, { signal: waking.signal });
    closing.push(() => waking.abort());
    look();
  };

  /** @param {SoundSource} source @param {SourceOptions} options @param {number} mine */
  async function open(source, options, mine) {
    const opened = await source.start(room, options);
    if (mine !== request) return opened.stop();
    closing.push(opened.stop);
    const context = /** @type {AudioContext} */ (opened.node.context);
    await wake(context);
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

/** @param {AudioContext} context */
async function wake(context) {
  if (context.state !== 'running') await inTime(context.resume(), RESUME_PATIENCE_MS).catch(() => {});
}
