/** What the pictures are given, from what the page knows: the sound, the notes held, the pointer, and how it all may look. */
import { nameOfNote } from '../captions/note-naming.js';
import { listen } from '../core/events.js';

/** @import {Settings} from '../parts.js' */
/** @import {Scene, SoundFrame, SoundingNote} from '../types.js' */

/** A note whose end was never told has long faded by then. */
const LONGEST_MS = 60_000;

/** The notes that sound, as `creatable:note` tells. */
export function makeSoundingNotes(nowMs = () => performance.now()) {
  /** @type {Map<string, SoundingNote>} */
  const sounding = new Map();
  listen('creatable:note', (event) => {
    if (event.type === 'control-change' && (event.controller === 120 || event.controller === 123)) {
      for (const [key, { channel }] of sounding) if (channel === event.channel) sounding.delete(key);
    }
    if (event.type !== 'note-on' && event.type !== 'note-off') return;
    const key = `${event.channel} ${event.note}`;
    if (event.type === 'note-off') sounding.delete(key);
    else sounding.set(key, { note: event.note, channel: event.channel, velocity: event.velocity, sinceMs: nowMs() });
  });
  return () => [...sounding.values()].filter(({ sinceMs }) => nowMs() - sinceMs < LONGEST_MS);
}

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {{frame: SoundFrame|null, history: readonly SoundFrame[]}} parts.memory
 * @param {() => readonly SoundingNote[]|null} parts.notes
 * @param {() => {x: number, y: number}|null} [parts.pointer]
 * @returns {() => Scene}
 */
export function makeSceneSource({ settings, memory, notes, pointer = () => null }) {
  const forced = matchMedia('(forced-colors: active)');
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  const { values } = settings;
  const nameOf = (/** @type {number} */ midi, /** @type {boolean} */ octave) =>
    nameOfNote(midi, { octave }, values.noteNaming);
  return () => ({
    frame: memory.frame,
    history: memory.history,
    notes: notes(),
    nowMs: performance.now(),
    pointer: pointer(),
    reducedMotion: values.motion === 'reduced' || (values.motion === 'auto' && less.matches),
    forcedColours: forced.matches,
    palette: values.palette,
    nameOf,
  });
}
