/**
 * The drum kit as a row of keys: General MIDI percussion, what a beginner
 * needs first. Labels are keys of the locale files, not words. Pure.
 */

/** @type {readonly {note: number, label: string}[]} */
export const DRUM_KEYS = [
  { note: 36, label: 'drum-kick' },
  { note: 38, label: 'drum-snare' },
  { note: 42, label: 'drum-hihat-closed' },
  { note: 46, label: 'drum-hihat-open' },
  { note: 45, label: 'drum-tom-low' },
  { note: 50, label: 'drum-tom-high' },
  { note: 51, label: 'drum-ride' },
  { note: 49, label: 'drum-crash' },
  { note: 39, label: 'drum-clap' },
  { note: 54, label: 'drum-tambourine' },
  { note: 56, label: 'drum-cowbell' },
  { note: 37, label: 'drum-sidestick' },
  { note: 75, label: 'drum-claves' },
  { note: 70, label: 'drum-maracas' },
  { note: 81, label: 'drum-triangle' },
];
