/**
 * What each channel was last told: sound, instrument, controllers, bend. The player chose
 * the sound and pressed the pedal before pressing Record, so a take begins by
 * saying so; playback that starts in the middle has to catch up; and a
 * synthesiser forgets all of it whenever a sound bank is added.
 */

/** @import {NoteEvent} from '../types.js' */

export const SUSTAIN_PEDAL = 64;
/** From here on a pedal is down. */
const PEDAL_DOWN = 64;

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

/** What stays as it is until it is said anew. */
const STATES = new Set(['program-change', 'pitch-bend', 'instrument']);

export function createChannelMemory() {
  /** @type {Map<number, Map<string, NoteEvent>>} */
  const channels = new Map();
  /** @param {number} channel */
  const state = (channel) =>
    [...(channels.get(channel)?.values() ?? [])]
      .filter((event) => !isUsual(event))
      .sort((a, b) => Number(b.type === 'program-change') - Number(a.type === 'program-change'));
  return {
    /** @param {NoteEvent} event */
    hear(event) {
      const states = channels.get(event.channel) ?? new Map();
      channels.set(event.channel, states);
      if (STATES.has(event.type)) states.set(event.type, event);
      if (event.type !== 'control-change') return;
      if (event.controller < FIRST_COMMAND) states.set(`controller ${event.controller}`, event);
      if (event.controller === RESET_ALL) keepProgram(states);
    },

    /**
     * @param {number} channel
     * @returns {NoteEvent[]}  what a fresh channel must be told to be like this one; the sound first
     */
    state,

    /** @returns {NoteEvent[]}  what brings a synthesiser that was reset to where it was */
    all: () => [...channels.keys()].flatMap(state),

    /** @returns {number[]}  the channels whose sustain pedal is down */
    sustained: () => [...channels.keys()].filter((channel) => state(channel).some(isPedalDown)),

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
  if (event.controller === SUSTAIN_PEDAL) return event.value < PEDAL_DOWN;
  return event.value === (USUAL.get(event.controller) ?? 0);
}

/** @param {NoteEvent} event */
const isPedalDown = (event) =>
  event.type === 'control-change' && event.controller === SUSTAIN_PEDAL && event.value >= PEDAL_DOWN;
