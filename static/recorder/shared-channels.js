/**
 * What several players have under way on the channels of one synthesiser: a
 * take, a gesture's loop and See sound may play at once. None ends a note, a
 * pedal or a bend that another still holds.
 */

import { SUSTAIN_PEDAL } from '../core/channel-memory.js';

/** @import {NoteEvent} from '../types.js' */
/** @typedef {ReturnType<typeof createSharedChannels>} SharedChannels */

/** From here on a pedal is down. */
const PEDAL_DOWN = 64;

export function createSharedChannels() {
  /** Who holds what, and with which event. @type {Map<string, Map<object, NoteEvent>>} */
  const held = new Map();

  return {
    /**
     * @param {object} who
     * @param {NoteEvent} event
     * @returns {NoteEvent|null}  what the synthesiser is to be told: the same, what another still holds, or nothing
     */
    pass(who, event) {
      const thing = thingOf(event);
      if (!thing) return event;
      const holders = held.get(thing) ?? new Map();
      held.set(thing, holders);
      holders.delete(who);
      if (isHeld(event)) holders.set(who, event);
      if (isHeld(event) || holders.size === 0) return event;
      const [other] = [...holders.values()].slice(-1);
      return event.type === 'pitch-bend' ? { ...other, atSeconds: event.atSeconds } : null;
    },
  };
}

/** @param {NoteEvent} event @returns {string|null}  what is held by such an event; null: nothing is */
function thingOf(event) {
  if ('note' in event) return `note ${event.channel} ${event.note}`;
  if (event.type === 'pitch-bend') return `bend ${event.channel}`;
  return event.type === 'control-change' && event.controller === SUSTAIN_PEDAL ? `pedal ${event.channel}` : null;
}

/** @param {NoteEvent} event  whether it holds its thing, or lets it go */
function isHeld(event) {
  if ('note' in event) return event.type === 'note-on';
  if (event.type === 'pitch-bend') return event.value !== 0;
  return event.type === 'control-change' && event.value >= PEDAL_DOWN;
}
