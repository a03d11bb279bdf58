/**
 * What each channel was last told: sound, controllers, bend. The player chose
 * the sound and pressed the pedal before pressing Record, so a take begins by
 * saying so; and playback that starts in the middle has to catch up.
 */

/** @import {NoteEvent} from '../types.js' */

/** Volume and pan in the middle of nowhere: a controller at its usual value need not be said. */
const USUAL = new Map([
  [7, 100],
  [8, 64],
  [10, 64],
  [11, 127],
]);
const RESET_ALL = 121;
/** From here on controllers are commands ("all notes off"), not states. */
const FIRST_COMMAND = 120;

export function createChannelMemory() {
  /** @type {Map<number, Map<string, NoteEvent>>} */
  const channels = new Map();
  return {
    /** @param {NoteEvent} event */
    hear(event) {
      const states = channels.get(event.channel) ?? new Map();
      channels.set(event.channel, states);
      if (event.type === 'program-change' || event.type === 'pitch-bend') states.set(event.type, event);
      if (event.type !== 'control-change') return;
      if (event.controller < FIRST_COMMAND) states.set(`controller ${event.controller}`, event);
      if (event.controller === RESET_ALL) keepProgram(states);
    },

    /**
     * @param {number} channel
     * @returns {NoteEvent[]}  what a fresh channel must be told to be like this one; the sound first
     */
    state(channel) {
      return [...(channels.get(channel)?.values() ?? [])]
        .filter((event) => !isUsual(event))
        .sort((a, b) => Number(b.type === 'program-change') - Number(a.type === 'program-change'));
    },

    /** @returns {number[]}  every channel that was ever told something */
    channels: () => [...channels.keys()],
  };
}

/** @param {Map<string, NoteEvent>} states */
function keepProgram(states) {
  for (const key of [...states.keys()]) if (key !== 'program-change') states.delete(key);
}

/** @param {NoteEvent} event */
function isUsual(event) {
  if (event.type === 'pitch-bend') return event.value === 0;
  if (event.type !== 'control-change') return false;
  if (event.controller === 64) return event.value < 64;
  return event.value === (USUAL.get(event.controller) ?? 0);
}
