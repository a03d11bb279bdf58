/**
 * Whether what is the therapist's is shown here: always without a PIN, with one when it was given. Whether there is one
 * the server says; while it does not answer, what it said last is remembered, or to unplug it would be a way in.
 */
import { makeListeners } from '../core/listeners.js';
import { recall, remember } from '../core/remembered.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Failure, Result} from '../core/server-answers.js' */
/** @import {PinApi} from './pin-api.js' */

/**
 * isAway: the server does not answer; said: what came of the last try; waitSeconds: for so long nobody may try.
 * @typedef {Object} AreaState
 * @property {boolean} isSet
 * @property {boolean} isOpen
 * @property {boolean} isAway
 * @property {number} waitSeconds
 * @property {''|'wrong'|'again'|'failed'|'set'|'changed'|'removed'} said
 */
/** @typedef {ReturnType<typeof createArea>} Area */

export const PIN = /^[0-9]{4,12}$/;
const REMEMBERED = 'area-pin';

/**
 * @param {Object} parts
 * @param {PinApi} parts.api
 * @param {{recall: typeof recall, remember: typeof remember}} [parts.memory]
 * @param {Timers} [parts.timers]
 */
export function createArea({ api, memory = { recall, remember }, timers = globalThis }) {
  const changes = makeListeners();
  const isSet = memory.recall(REMEMBERED) === true;
  /** @type {AreaState} */
  let state = { isSet, isOpen: !isSet, isAway: false, waitSeconds: 0, said: '' };
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;

  /** @param {Partial<AreaState>} change */
  const become = (change) => {
    state = { ...state, ...change };
    memory.remember(REMEMBERED, state.isSet || null);
    timers.clearTimeout(timer);
    // Said once, when it is over: a number that counts down would be read aloud every second.
    if (state.waitSeconds > 0)
      timer = timers.setTimeout(() => become({ waitSeconds: 0, said: 'again' }), state.waitSeconds * 1000);
    changes.tell();
  };

  /** What the server says now. @param {AreaState['said']} [said] */
  async function look(said = '') {
    const answer = await api.state();
    if (answer.ok) become({ ...answer.value, isAway: false, said });
    else become({ isAway: true, said: '' });
  }

  /** @param {Result<void>} answer @param {AreaState['said']} said  where it went well */
  async function follow(answer, said) {
    if (answer.ok) await look(said);
    else if (answer.kind === 'unreachable') become({ isAway: true, said: '' });
    else await look(whatFailed(answer));
    return answer.ok;
  }

  return {
    get state() {
      return state;
    },
    get isClosed() {
      return state.isSet && !state.isOpen;
    },
    onChange: changes.listen,
    look: () => look(),
    /** @param {string} pin @returns {Promise<boolean>}  whether it was the one */
    open: async (pin) => follow(await api.open(pin), ''),
    close: async () => follow(await api.close(), ''),
    /** @param {string} pin @param {string} [current] */
    set: async (pin, current) => follow(await api.set(pin, current), current ? 'changed' : 'set'),
    /** @param {string} pin */
    remove: async (pin) => follow(await api.remove(pin), 'removed'),
  };
}

/** @param {Failure} failure @returns {AreaState['said']} */
const whatFailed = ({ code }) => (code === 'pin-wrong' ? 'wrong' : code === 'pin-wait' ? '' : 'failed');
