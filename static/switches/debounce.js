/**
 * From what a switch does to what its player means: a touch that is too short
 * or a second one by mistake counts for nothing, a long one means something
 * else, and one without end is a switch that sticks. A pure state machine:
 * times come with the inputs.
 */

/**
 * @typedef {Object} DebounceSettings
 * @property {number} acceptMs  how long it must be down (or up) before that counts
 * @property {number} repeatMs  how long after a release no new press counts
 * @property {number} holdMs  a press of this length is a long one
 * @property {number} stuckMs  and of this length, nobody's
 */

/** @typedef {'press'|'release'|'hold'|'stuck'|'freed'} SwitchMeaning */

/** @param {DebounceSettings} settings */
export function makeDebounce({ acceptMs, repeatMs, holdMs, stuckMs }) {
  let down = false;
  let changedAtMs = -Infinity;
  let releasedAtMs = -Infinity;
  /** @type {'up'|'ignored'|'pressed'|'held'|'stuck'} */
  let state = 'up';

  /** @param {number} atMs @returns {SwitchMeaning|undefined} */
  function goUp(atMs) {
    const before = state;
    state = 'up';
    if (before === 'ignored') return undefined;
    releasedAtMs = atMs;
    return before === 'stuck' ? 'freed' : 'release';
  }

  /** @returns {SwitchMeaning|undefined} */
  function goDown() {
    state = changedAtMs - releasedAtMs < repeatMs ? 'ignored' : 'pressed';
    return state === 'pressed' ? 'press' : undefined;
  }

  /** @param {number} downMs @returns {SwitchMeaning|undefined} */
  function stayDown(downMs) {
    if (state !== 'stuck' && downMs >= stuckMs) {
      state = 'stuck';
      return state;
    }
    if (state !== 'pressed' || downMs < holdMs) return undefined;
    state = 'held';
    return 'hold';
  }

  /**
   * @param {{atMs: number, down?: boolean}} input  without `down`: time goes by
   * @returns {SwitchMeaning|undefined}
   */
  return function update({ atMs, down: now = down }) {
    if (now !== down) changedAtMs = atMs;
    down = now;
    const lastedMs = atMs - changedAtMs;
    if (down && state !== 'up') return stayDown(lastedMs);
    if (down === (state !== 'up') || lastedMs < acceptMs) return undefined;
    return down ? goDown() : goUp(atMs);
  };
}
