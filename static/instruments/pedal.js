/** The sustain pedal under one instrument. */
import { SUSTAIN_PEDAL } from '../core/channel-memory.js';

/** @import {NoteEvent} from '../types.js' */

/** @param {{emit: (event: NoteEvent) => void, nowSeconds: () => number, channel: number}} parts */
export function makePedal({ emit, nowSeconds, channel }) {
  let down = false;
  const send = (/** @type {number} */ value) =>
    emit({ type: 'control-change', channel, controller: SUSTAIN_PEDAL, value, atSeconds: nowSeconds() });
  return {
    /** @param {boolean} on */
    set(on) {
      if (on === down) return;
      down = on;
      send(down ? 127 : 0);
    },
    /** End what the pedal holds, and leave it where the player put it. */
    damp() {
      if (!down) return;
      send(0);
      send(127);
    },
  };
}
