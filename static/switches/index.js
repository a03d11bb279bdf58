/**
 * What can be a switch: one line a source. A switch is written as its source
 * and what of it is pressed: 'key:Space', 'gamepad:0', 'midi:60', 'sound:loud', 'gesture:1'.
 */
import * as gamepad from './gamepad.js';
import * as gesture from './gesture.js';
import * as key from './key.js';
import * as loudSound from './loud-sound.js';
import * as midiNote from './midi-note.js';
import * as mouseButton from './mouse-button.js';

/** @import {Report} from '../core/statuses.js' */

/**
 * What a source is given.
 * @typedef {Object} SwitchListening
 * @property {(input: {detail: string, down: boolean, atMs: number, repeat?: boolean}) => boolean} hear  true: it was the switch's, and nobody else's
 * @property {Report} tell  news that changes nothing
 * @property {Report} lost  it cannot be had: until it is back, the keyboard's switch stands in
 * @property {Report} back  it can be had again
 * @property {() => number} level  0..1, how loud is loud
 */

/**
 * @typedef {Object} SwitchSource
 * @property {{id: string, asks: boolean, isHelpers?: boolean, kindKey?: string}} meta  `asks`: the browser asks for
 *   permission; `isHelpers`: a helper's hand needs it; `kindKey`: words of the button by which a player chooses it, and
 *   others with the same; without one it is chosen elsewhere
 * @property {(detail: string) => boolean} isDetail
 * @property {(detail: string) => string} nameOf  for people
 * @property {(listening: SwitchListening) => () => void} listen  until what it returns is called
 */

/** @type {readonly SwitchSource[]} */
export const sources = [key, gamepad, mouseButton, midiNote, loudSound, gesture];

/** What a switch is before anybody chooses, and while the chosen one cannot be had. */
export const SWITCH_DEFAULTS = Object.freeze({ switchOne: 'key:Space', switchTwo: 'key:Enter' });

/**
 * @param {string} written  'key:Space'
 * @returns {{source: string, detail: string}|undefined}  undefined where there is no such switch
 */
export function readSwitch(written) {
  const [id, detail = '', ...more] = written.split(':');
  if (more.length) return undefined;
  return sources.some(({ meta, isDetail }) => meta.id === id && isDetail(detail)) ? { source: id, detail } : undefined;
}

/** The kinds of switch that a player chooses from, and the sources that are listened to for each. */
export const SWITCH_KINDS = Object.freeze(
  [...new Set(sources.flatMap(({ meta }) => meta.kindKey ?? []))].map((kindKey) => ({
    kindKey,
    ids: sources.filter(({ meta }) => meta.kindKey === kindKey).map(({ meta }) => meta.id),
  })),
);

/** What `?input=` listens to: nothing that a helper's hand needs, nothing that asks. */
export const FIRST_KINDS = Object.freeze(
  sources.filter(({ meta }) => meta.kindKey && !meta.asks && !meta.isHelpers).map(({ meta }) => meta.id),
);

/**
 * @param {string} written  'key:Space'
 * @returns {string}  what it is called
 */
export function switchName(written) {
  const { source, detail } = readSwitch(written) ?? { source: 'key', detail: 'Space' };
  return sources.find(({ meta }) => meta.id === source)?.nameOf(detail) ?? '';
}

/**
 * Listen to the chosen switches, and while one is being chosen to all that can be one.
 * @param {Object} parts
 * @param {() => readonly string[]} parts.chosen  as written, the first switch first
 * @param {(number: 1|2, input: {down: boolean, atMs: number}) => void} parts.hear
 * @param {Report} parts.tell
 * @param {SwitchListening['level']} parts.level
 */
export function listenToSwitches({ chosen, hear, tell, level }) {
  /** @type {Map<string, () => void>} */
  const open = new Map();
  /** Sources that cannot be had. @type {Set<string>} */
  const failed = new Set();
  /** @type {{kinds: readonly string[], onPress: (written: string) => void}|null} */
  let learning = null;

  /** @param {string} written  also where it stands in for one that cannot be had */
  const numbersOf = (written) =>
    chosen().flatMap((each, index) => {
      const standIn = Object.values(SWITCH_DEFAULTS)[index];
      const isIt = each === written || (standIn === written && (failed.has(each.split(':')[0]) || !readSwitch(each)));
      return isIt ? [/** @type {1|2} */ (index + 1)] : [];
    });

  /** @param {string} id @param {Parameters<SwitchListening['hear']>[0]} input */
  const receive = (id, { detail, down, atMs, repeat }) => {
    const written = `${id}:${detail}`;
    if (learning?.kinds.includes(id)) {
      if (down && !repeat) learning.onPress(written);
      return true;
    }
    const numbers = numbersOf(written);
    if (!repeat) numbers.forEach((number) => hear(number, { down, atMs }));
    return numbers.length > 0;
  };

  /** @param {string} id @returns {Pick<SwitchListening, 'lost'|'back'>} */
  const newsOf = (id) => ({
    lost(code) {
      failed.add(id);
      refresh();
      tell(code);
    },
    back(code) {
      failed.delete(id);
      refresh();
      tell(code);
    },
  });

  /** @param {string} id */
  const shut = (id) => {
    open.get(id)?.();
    open.delete(id);
    failed.delete(id);
  };

  /** Open what is needed now, close what is not. */
  function refresh() {
    const needed = new Set([...chosen().map((each) => readSwitch(each)?.source ?? 'key'), ...(learning?.kinds ?? [])]);
    if ([...needed].some((id) => failed.has(id))) needed.add('key');
    [...open.keys()].filter((id) => !needed.has(id)).forEach(shut);
    for (const {
      meta: { id },
      listen,
    } of sources) {
      if (!needed.has(id) || open.has(id)) continue;
      open.set(id, listen({ hear: (input) => receive(id, input), tell, ...newsOf(id), level }));
    }
  }

  return {
    refresh,
    /**
     * The next press of these sources is told, and does nothing else.
     * @param {readonly string[]} kinds
     * @param {(written: string) => void} onPress
     */
    learn(kinds, onPress) {
      learning = { kinds, onPress };
      // Perhaps it can be had by now.
      kinds.filter((id) => failed.has(id)).forEach(shut);
      refresh();
    },
    stopLearning() {
      learning = null;
      refresh();
    },
  };
}
