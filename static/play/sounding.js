/**
 * Which notes of a channel sound, as they are heard: a note that is bent to
 * another pitch counts as the note nearest to that pitch, so that the zones
 * light up under a glide, whether it is played now or comes from a take.
 */

/** @import {NoteEvent} from '../types.js' */

/** Semitones, until RPN 0 says another one (MIDI 1.0, "Pitch Bend Sensitivity"). */
const USUAL_RANGE = 2;
const FULL_BEND = 8192;
const DATA_ENTRY = 6;
const RPN = Object.freeze({ 101: 'high', 100: 'low' });

/** @param {(note: number, sounds: boolean) => void} tell */
export function makeSounding(tell) {
  /** How often each note is held, and the one it is heard as. @type {Map<number, {times: number, heard: number}>} */
  const notes = new Map();
  const parameter = { high: 127, low: 127 };
  let range = USUAL_RANGE;
  let bend = 0;

  /** @param {number} note */
  const heardAs = (note) => Math.round(note + (bend / FULL_BEND) * range);

  const follow = () => {
    for (const [note, held] of notes) {
      const heard = heardAs(note);
      if (heard === held.heard) continue;
      // Whoever counts the holders has as many ends as beginnings.
      for (let time = 0; time < held.times; time += 1) {
        tell(held.heard, false);
        tell(heard, true);
      }
      held.heard = heard;
    }
  };

  return {
    /** @param {NoteEvent} event  of one channel */
    hear(event) {
      if (event.type === 'note-on') {
        const held = notes.get(event.note) ?? { times: 0, heard: heardAs(event.note) };
        notes.set(event.note, { ...held, times: held.times + 1 });
        tell(held.heard, true);
      } else if (event.type === 'note-off') {
        const held = notes.get(event.note) ?? { times: 0, heard: heardAs(event.note) };
        if (held.times > 1) notes.set(event.note, { ...held, times: held.times - 1 });
        else notes.delete(event.note);
        tell(held.heard, false);
      } else if (event.type === 'pitch-bend') {
        bend = event.value;
        follow();
      } else if (event.type === 'control-change') {
        if (event.controller in RPN) parameter[RPN[/** @type {keyof typeof RPN} */ (event.controller)]] = event.value;
        if (event.controller === DATA_ENTRY && parameter.high === 0 && parameter.low === 0) range = event.value;
      }
    },
    /** Other zones are there now. */
    clear() {
      notes.clear();
    },
  };
}
