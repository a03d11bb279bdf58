/** What the parts of teaching are given in tests. */

/** @import {StatusArgs, StatusCode} from '../../../static/core/statuses.js' */
/** @import {GestureSet} from '../../../static/learning/gesture-set.js' */

export const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Holds a set, and hears what is done to it. @param {GestureSet} set */
export const fakeEditor = (set) => ({
  set,
  changes: 0,
  isPaused: false,
  /** @param {GestureSet} next */
  change(next) {
    this.set = next;
    this.changes += 1;
  },
  /** @param {boolean} on */
  pauseTraining(on) {
    this.isPaused = on;
  },
});

export function fakeReport() {
  /** @type {[StatusCode, StatusArgs?][]} */
  const said = [];
  const report = (/** @type {StatusCode} */ code, /** @type {StatusArgs|undefined} */ args) =>
    void said.push(args ? [code, args] : [code]);
  return { said, report };
}
