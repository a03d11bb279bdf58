/**
 * What several players have under way on the channels of one synthesiser: the
 * keys and a gesture's melody on the player's own, a take, a gesture's loop and
 * See sound on others, drums all on one. None ends a note, a pedal or a bend
 * that another still holds.
 */

import { SUSTAIN_PEDAL } from '../core/channel-memory.js';

/** @import {NoteEvent} from '../types.js' */
/** @typedef {ReturnType<typeof createSharedChannels>} SharedChannels */

/** From here on a pedal is down. */
const PEDAL_DOWN = 64;
/** MIDI's value for "the release was not measured". */
const RELEASE_VELOCITY = 64;

export function createSharedChannels() {
  /** Who holds what, and with which event. @type {Map<string, Map<object, NoteEvent>>} */
  const held = new Map();

  return {
    /**
     * @param {object} who
     * @param {NoteEvent} event
     * @returns {NoteEvent[]}  what the synthesiser is to be told: the same, what another still holds, or nothing.
     *   A note that another holds is struck anew, so that whoever counts has as many ends as beginnings.
     */
    pass(who, event) {
      const thing = thingOf(event);
      if (!thing) return [event];
      const holders = held.get(thing) ?? new Map();
      held.set(thing, holders);
      holders.delete(who);
      const [other] = [...holders.values()].slice(-1);
      if (isHeld(event)) holders.set(who, event);
      if (!other) return [event];
      if (event.type === 'note-on') return [{ ...event, type: 'note-off', velocity: RELEASE_VELOCITY }, event];
      if (isHeld(event)) return [event];
      return event.type === 'pitch-bend' ? [{ ...other, atSeconds: event.atSeconds }] : [];
    },
  };
}

/** All that plays on this page plays on one synthesiser. */
export const OF_THE_PAGE = createSharedChannels();

/**
 * For one that plays beside others.
 * @param {(event: NoteEvent) => void} emit
 * @param {SharedChannels} [shared]
 * @returns {(event: NoteEvent) => void}
 */
export function playBeside(emit, shared = OF_THE_PAGE) {
  const who = {};
  return (event) => shared.pass(who, event).forEach(emit);
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
