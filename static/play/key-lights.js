/**
 * Which keys are lit. A key that is struck again and again must not flash: at
 * most three times within a second (WCAG 2.3.1), whoever strikes it. The fourth
 * time it simply stays lit until the second is over.
 */

export const MOST_FLASHES = 3;
const WITHIN_MS = 1000;

/**
 * @param {Object} options
 * @param {(note: number, lit: boolean) => void} options.show
 * @param {{now: () => number, set: (callback: () => void, ms: number) => any, clear: (handle: any) => void}} [options.timer]
 */
export function makeKeyLights({ show, timer = PAGE_TIMER }) {
  /** @type {Map<number, {sounding: number, lit: boolean, litAtMs: number[], handle?: any}>} */
  const keys = new Map();

  /** @param {number} note */
  const keyOf = (note) => {
    const found = keys.get(note) ?? { sounding: 0, lit: false, litAtMs: [] };
    keys.set(note, found);
    return found;
  };

  /** @param {number} note */
  const goDark = (note) => {
    keyOf(note).lit = false;
    show(note, false);
  };

  return {
    /** @param {number} note  begins to sound, perhaps for the second finger on it */
    on(note) {
      const key = keyOf(note);
      key.sounding += 1;
      timer.clear(key.handle);
      if (key.lit) return;
      key.lit = true;
      key.litAtMs = [...key.litAtMs, timer.now()].slice(-MOST_FLASHES);
      show(note, true);
    },

    /** @param {number} note */
    off(note) {
      const key = keyOf(note);
      key.sounding = Math.max(0, key.sounding - 1);
      if (key.sounding > 0 || !key.lit) return;
      const waitMs = key.litAtMs.length < MOST_FLASHES ? 0 : key.litAtMs[0] + WITHIN_MS - timer.now();
      timer.clear(key.handle);
      if (waitMs <= 0) goDark(note);
      else key.handle = timer.set(() => goDark(note), waitMs);
    },

    /** Other keys are there now: nothing is lit. */
    clear() {
      for (const [note, key] of keys) {
        timer.clear(key.handle);
        if (key.lit) goDark(note);
      }
      keys.clear();
    },
  };
}

const PAGE_TIMER = {
  now: () => performance.now(),
  set: (/** @type {() => void} */ callback, /** @type {number} */ ms) => setTimeout(callback, ms),
  clear: (/** @type {ReturnType<typeof setTimeout>|undefined} */ handle) => clearTimeout(handle),
};
