/**
 * Who holds which note: pairs every note-on with exactly one note-off.
 *
 * A note sounds until its last holder lets go. A further holder strikes it
 * anew, with a note-off first, so that a take never has two note-ons of one
 * note without an end between them.
 */

/** @import {NoteEvent} from '../types.js' */

/** MIDI's value for "the release was not measured". */
const RELEASE_VELOCITY = 64;

/** @typedef {{sources: Set<string>, sounding: boolean, timer?: ReturnType<typeof setTimeout>}} Held */

/**
 * @param {Object} options
 * @param {(event: NoteEvent) => void} options.emit
 * @param {() => number} options.nowSeconds
 * @param {number} options.channel
 * @param {number} [options.longestMs]  a note ends after this, held or not
 */
export function makeNoteHolder({ emit, nowSeconds, channel, longestMs }) {
  /** @type {Map<number, Held>} */
  const notes = new Map();

  /** @param {number} note @param {Held} held */
  const silence = (note, held) => {
    clearTimeout(held.timer);
    if (!held.sounding) return;
    held.sounding = false;
    emit({ type: 'note-off', channel, note, velocity: RELEASE_VELOCITY, atSeconds: nowSeconds() });
  };

  /** @param {number} note @param {Held} held @param {number} velocity */
  const strike = (note, held, velocity) => {
    silence(note, held);
    held.sounding = true;
    emit({ type: 'note-on', channel, note, velocity, atSeconds: nowSeconds() });
    if (longestMs !== undefined) held.timer = setTimeout(() => silence(note, held), longestMs);
  };

  return {
    /**
     * @param {number} note
     * @param {string} source  who holds it; a source that already does is a repeated key and changes nothing
     * @param {number} velocity  1..127
     */
    hold(note, source, velocity) {
      const held = notes.get(note) ?? { sources: new Set(), sounding: false };
      if (held.sources.has(source)) return;
      held.sources.add(source);
      notes.set(note, held);
      strike(note, held, velocity);
    },
    /** @param {number} note @param {string} source */
    letGo(note, source) {
      const held = notes.get(note);
      if (!held?.sources.delete(source) || held.sources.size) return;
      notes.delete(note);
      silence(note, held);
    },
    releaseAll() {
      const all = [...notes];
      notes.clear();
      all.forEach(([note, held]) => silence(note, held));
    },
  };
}
