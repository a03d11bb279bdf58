/** The sheet that is edited, with the way back and forth through its last changes. */
import { makeListeners } from '../core/listeners.js';
import { EDITS } from './edits.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Said, Sheet} from './edits.js' */

export const MOST_STEPS = 100;

/** Which shape is chosen is no change: it is not undone by itself. @param {Sheet} one @param {Sheet} other */
const isSame = ({ chosen: _one, ...one }, { chosen: _other, ...other }) =>
  one.picture === other.picture && JSON.stringify(one) === JSON.stringify(other);

/** @typedef {ReturnType<typeof createSheet>} EditedSheet */

/** @param {Sheet} initial */
export function createSheet(initial) {
  let now = initial;
  /** @type {Sheet[]} */
  let past = [];
  /** @type {Sheet[]} */
  let future = [];
  /** @type {Listeners<Said|null>} */
  const changes = makeListeners();

  /** @param {Sheet} next @param {Said|null} said */
  const become = (next, said) => {
    now = next;
    changes.tell(said);
  };
  /** @param {Sheet} next */
  const remember = (next) => {
    if (isSame(next, now)) return;
    past = [...past.slice(1 - MOST_STEPS), now];
    future = [];
  };

  return {
    /** @returns {Sheet} */
    get now() {
      return now;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },

    /** @param {{edit: string, [detail: string]: any}} change  one of EDITS, with what it needs */
    edit({ edit, ...detail }) {
      const { sheet, said } = EDITS[edit](now, detail);
      remember(sheet);
      become(sheet, said);
    },

    undo() {
      const before = past.at(-1);
      if (!before) return;
      past = past.slice(0, -1);
      future = [...future, now];
      become(before, { key: 'undone' });
    },

    redo() {
      const next = future.at(-1);
      if (!next) return;
      future = future.slice(0, -1);
      past = [...past, now];
      become(next, { key: 'redone' });
    },

    /** It was changed elsewhere: in another tab, in the settings, by another player. @param {Partial<Sheet>} change */
    adopt(change) {
      const { shapes = now.shapes } = change;
      const next = { ...now, ...change, chosen: Math.min(now.chosen, shapes.length - 1) };
      remember(next);
      become(next, null);
    },

    /** It was found late, or deleted elsewhere: no step back or forth has another one. @param {Blob|null} picture */
    adoptPicture(picture) {
      const withIt = (/** @type {Sheet} */ sheet) => ({ ...sheet, picture });
      past = past.map(withIt);
      future = future.map(withIt);
      become(withIt(now), null);
    },

    /** @param {(said: Said|null) => void} listener */
    onChange: changes.listen,
  };
}
