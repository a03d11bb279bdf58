/**
 * Controls and bends that gestures hold. What was sent on a channel goes back
 * to rest on that channel, whatever instrument or sound is chosen meanwhile.
 */

/** @import {HeldControl} from '../commands/index.js' */
/** @import {NoteEvent} from '../types.js' */

/**
 * @param {Object} parts
 * @param {(event: NoteEvent) => void} parts.emit
 * @param {() => number} parts.channel  of the sound that is chosen now
 * @param {() => number} parts.nowSeconds
 */
export function makeHeldControls({ emit, channel, nowSeconds }) {
  /** The channel that each is held on, by who holds what. @type {Map<string, number>} */
  const held = new Map();

  /** @param {number} on @param {HeldControl} change @param {number} value */
  const send = (on, change, value) => {
    const common = { channel: on, value, atSeconds: nowSeconds() };
    if ('bend' in change) emit({ type: 'pitch-bend', ...common });
    else emit({ type: 'control-change', controller: change.controller, ...common });
  };

  /** @param {string} source @param {HeldControl} change */
  return (source, change) => {
    const key = `${source} ${'bend' in change ? 'bend' : change.controller}`;
    const [value, rest] = 'bend' in change ? [change.bend, 0] : [change.value, change.rest];
    const before = held.get(key);
    const now = channel();
    if (before !== undefined && before !== now) send(before, change, rest);
    if (value === rest) {
      held.delete(key);
      // Where it was held it rests already.
      if (before === undefined || before === now) send(now, change, value);
      return;
    }
    held.set(key, now);
    send(now, change, value);
  };
}
