/** A NoteEvent as the bytes of a MIDI 1.0 channel message. Pure. */

/** @import {NoteEvent} from '../types.js' */

const PITCH_BEND_CENTRE = 8192;

/**
 * @param {NoteEvent} event
 * @returns {number[]} status byte and one or two data bytes; none for what is not MIDI's
 */
export function toMidiBytes(event) {
  switch (event.type) {
    case 'note-off':
      return [0x80 | event.channel, event.note, event.velocity];
    case 'note-on':
      return [0x90 | event.channel, event.note, event.velocity];
    case 'control-change':
      return [0xb0 | event.channel, event.controller, event.value];
    case 'program-change':
      return [0xc0 | event.channel, event.program];
    case 'instrument':
    case 'lyric':
      return [];
    case 'pitch-bend': {
      const value = event.value + PITCH_BEND_CENTRE;
      return [0xe0 | event.channel, value & 0x7f, value >> 7];
    }
  }
}
