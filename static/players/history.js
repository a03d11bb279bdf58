/**
 * Undo: the last changes of the settings and of the reach that was learnt,
 * newest last. What one press changes, or a slider that is dragged, is one step.
 */
import { makeListeners } from '../core/listeners.js';

/** @import {Settings} from '../parts.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {Reaches} from '../pointer/reaches.js' */

/** @typedef {ReturnType<typeof createHistory>} History */

export const MOST_STEPS = 50;
/** A slider that is dragged changes more often than this. */
const DRAGGED_MS = 1000;
/** Not a choice of the player's: whether the tips have been hidden. */
const NOT_A_STEP = new Set(['guideDone']);
/** Beside the names of settings. */
const [REACHES, GESTURES] = ['reaches', 'gestures'];

/**
 * @param {Object} options
 * @param {Settings} options.settings
 * @param {Pick<Reaches, 'getState'|'setState'|'onChange'>} options.reaches
 * @param {Pick<GestureChoices, 'getState'|'setState'|'onChange'>} options.gestures
 * @param {() => boolean} [options.isOthers]  what changes now was changed in another tab, or on another device
 * @param {() => number} [options.nowMs]
 */
export function createHistory({
  settings,
  reaches,
  gestures,
  isOthers = () => false,
  nowMs = () => performance.now(),
}) {
  /** Each step: what was before. @type {{before: Record<string, any>, names: Set<string>, atMs: number}[]} */
  let steps = [];
  /** @type {Record<string, any>} */
  let known = { ...settings.snapshot(), [REACHES]: reaches.getState(), [GESTURES]: whatTheyDo() };
  let undoing = false;
  /** The press that made the last step is still being dealt with. */
  let pressing = false;
  /** Whatever comes next is a step of its own. */
  let sealed = false;
  const changes = makeListeners();

  settings.onChange((name) => note(name, settings.values[name]));
  reaches.onChange(() => note(REACHES, reaches.getState()));
  gestures.onChange(() => note(GESTURES, whatTheyDo()));

  /** Which set it is is no choice: the one of before may be gone, with its pictures. */
  function whatTheyDo() {
    const { setId: _which, ...chosen } = gestures.getState();
    return chosen;
  }

  /** @param {string} name @param {unknown} value */
  function note(name, value) {
    const before = known[name];
    known = { ...known, [name]: value };
    if (undoing || isOthers() || NOT_A_STEP.has(name) || JSON.stringify(before) === JSON.stringify(value)) return;
    add(name, before);
    changes.tell();
  }

  /** @param {string} name @param {unknown} before */
  function add(name, before) {
    const atMs = nowMs();
    const last = steps.at(-1);
    const isDragged = last && !sealed && isOnly(last.names, name) && atMs - last.atMs <= DRAGGED_MS;
    sealed = false;
    if (last && (pressing || isDragged)) {
      if (!last.names.has(name)) last.before[name] = before;
      last.names.add(name);
      last.atMs = atMs;
    } else {
      steps = [...steps.slice(1 - MOST_STEPS), { before: { [name]: before }, names: new Set([name]), atMs }];
      pressing = true;
      queueMicrotask(() => {
        pressing = false;
      });
    }
  }

  return {
    /** The next change is a step of its own, however soon it comes. */
    seal() {
      sealed = true;
    },

    get canUndo() {
      return steps.length > 0;
    },

    /** @returns {string[]}  what was put back; nothing where there was nothing to undo */
    undo() {
      const step = steps.at(-1);
      if (!step) return [];
      steps = steps.slice(0, -1);
      sealed = true;
      const { [REACHES]: learnt, [GESTURES]: made, ...values } = step.before;
      undoing = true;
      settings.replaceAll({ ...settings.snapshot(), ...values });
      if (learnt) reaches.setState(learnt);
      if (made) gestures.setState({ ...gestures.getState(), ...made });
      undoing = false;
      changes.tell();
      return [...step.names];
    },

    /** Another player's changes are not this player's to undo. */
    clear() {
      steps = [];
      changes.tell();
    },

    /** @param {() => void} listener */
    onChange: changes.listen,
  };
}

/** @param {Set<string>} names @param {string} name */
const isOnly = (names, name) => names.size === 1 && names.has(name);
