/** Notes to one MIDI device, and silence there at the end, whatever was under way. */
import { SUSTAIN_PEDAL } from '../core/channel-memory.js';
import { toMidiBytes } from './midi-bytes.js';

/** @import {NoteEvent} from '../types.js' */
/** @typedef {ReturnType<typeof makeMidiSender>} MidiSender */

const ALL_SOUND_OFF = 120;
const ALL_NOTES_OFF = 123;
/** MIDI's value for "the release was not measured". */
const RELEASE_VELOCITY = 64;

/** @param {Pick<MIDIOutput, 'send'>} port */
export function makeMidiSender(port) {
  /** What sounds, by channel. @type {Map<number, Set<number>>} */
  const sounding = new Map();

  /** @param {NoteEvent} event */
  const keep = (event) => {
    const notes = sounding.get(event.channel) ?? new Set();
    sounding.set(event.channel, notes);
    if (event.type === 'note-on') notes.add(event.note);
    if (event.type === 'note-off') notes.delete(event.note);
  };

  return {
    /** @param {NoteEvent} event  sounds at once, as at the synthesiser */
    send(event) {
      const bytes = toMidiBytes(event);
      if (bytes.length === 0) return;
      keep(event);
      port.send(bytes);
    },
    /** Nothing sounds any more, nor is anything bent or held by a pedal. */
    panic() {
      for (const [channel, notes] of sounding) {
        for (const message of endOf(channel, [...notes])) port.send(message);
        notes.clear();
      }
    },
  };
}

/** @param {number} channel @param {readonly number[]} notes @returns {number[][]} */
function endOf(channel, notes) {
  const control = (/** @type {number} */ controller) =>
    toMidiBytes({ type: 'control-change', channel, controller, value: 0, atSeconds: 0 });
  return [
    ...notes.map((note) => toMidiBytes({ type: 'note-off', channel, note, velocity: RELEASE_VELOCITY, atSeconds: 0 })),
    toMidiBytes({ type: 'pitch-bend', channel, value: 0, atSeconds: 0 }),
    ...[SUSTAIN_PEDAL, ALL_NOTES_OFF, ALL_SOUND_OFF].map(control),
  ];
}
