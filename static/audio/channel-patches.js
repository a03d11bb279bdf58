/**
 * What each channel plays, as the library is told it: a program of ours or the
 * one that is most like it, or the player's own sound where that is loaded.
 * Pure.
 */
import { BANK_SELECT, readOwnSound } from './own-sound.js';
import { DRUM_CHANNEL, soundOfProgram } from './sounds.js';

/** @import {NoteEvent} from '../types.js' */

/** @typedef {{program: number, isOwn: boolean, ownSound: string}} Patch */

const CONTROL = 0xb0;
const PROGRAM = 0xc0;

/** @param {(ownSound: string) => number} slotOf  the library's bank that holds it; 0 where none does */
export function createChannelPatches(slotOf) {
  /** @type {Map<number, Patch>} */
  const patches = new Map();

  /** @param {number} channel @returns {number[][]} */
  function messages(channel) {
    const { program, isOwn, ownSound } = patches.get(channel) ?? { program: 0, isOwn: false, ownSound: '' };
    const ours = soundOfProgram(channel, program).program;
    if (channel === DRUM_CHANNEL) return [[PROGRAM | channel, ours]];
    const slot = isOwn && readOwnSound(ownSound)?.program === program ? slotOf(ownSound) : 0;
    return [
      [CONTROL | channel, BANK_SELECT, slot],
      [PROGRAM | channel, slot ? program : ours],
    ];
  }

  return {
    /**
     * @param {NoteEvent} event
     * @param {string} ownSound  the page's, for an event that says no other
     * @returns {number[][]|null}  messages in place of the event; null: it is about something else
     */
    hear(event, ownSound) {
      const isBank = event.type === 'control-change' && event.controller === BANK_SELECT;
      if (event.type !== 'program-change' && !isBank) return null;
      const { program = 0, isOwn = false } = patches.get(event.channel) ?? {};
      patches.set(event.channel, {
        program: event.type === 'program-change' ? event.program : program,
        isOwn: isBank ? event.value > 0 : isOwn,
        ownSound: event.voicing?.ownSound ?? ownSound,
      });
      return messages(event.channel);
    },
    /** Banks were added or replaced. @returns {number[][]} */
    again: () => [...patches.keys()].flatMap(messages),
  };
}
