/**
 * A play session taken home: its takes as one MIDI file, or all of it as one ZIP file, made of what this browser has or
 * gets, the same as creatable/session_files.py makes. docs/reference/music-files.md.
 */
import { fileName } from '../core/file-name.js';
import { makeZip } from '../core/zip-file.js';
import { hasNotes } from '../recorder/midi.js';
import { startOf } from './play-session.js';

/** @import {Midi} from '../recorder/midi.js' */
/** @import {Take} from '../types.js' */
/** @import {PlaySession} from './play-session.js' */

/** A take in a format that is not made here; null: it cannot be had. @typedef {{extension: string, content: Uint8Array|null}} Other */
/** @typedef {{signal: AbortSignal, onProgress: (done: number) => void}} Under */

/** Its name, or when it began, by the clock of the place. @param {PlaySession} session */
export const titleOf = (session) => session.name || startOf(session).slice(0, 16).replace('T', ' ');

/**
 * In the order in which they were recorded; those without a note are left out.
 * @param {PlaySession} session
 * @param {Under & {load: (id: string) => Promise<Take>}} parts
 * @returns {Promise<{takes: Take[], missing: number}>}  missing: how many cannot be had
 */
export async function takesOf(session, { load, signal, onProgress }) {
  const named = [...session.takes].sort((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt));
  /** @type {Take[]} */
  const takes = [];
  let missing = 0;
  for (const [place, { id }] of named.entries()) {
    const take = await load(id).catch(() => null);
    signal.throwIfAborted();
    if (!take) missing += 1;
    else if (hasNotes(take)) takes.push(take);
    onProgress(place + 1);
  }
  return { takes, missing };
}

/** @param {PlaySession} session @param {readonly Take[]} takes @param {Midi} midi */
export const sessionMidi = (session, takes, { midiOfTakes }) =>
  midiOfTakes(takes, { title: titleOf(session), marks: session.marks });

/**
 * @param {PlaySession} session
 * @param {readonly Take[]} takes
 * @param {Under & {midi: Midi, othersOf: (take: Take) => Promise<readonly Other[]>}} parts
 * @returns {Promise<{blob: Blob, missing: number}>}  missing: how many files cannot be had
 */
export async function sessionZip(session, takes, { midi, othersOf, signal, onProgress }) {
  const zip = makeZip();
  const began = new Date(startOf(session));
  zip.add('session.json', JSON.stringify(session), began);
  zip.add('session.mid', sessionMidi(session, takes, midi), began);
  const digits = Math.max(2, String(takes.length).length);
  let missing = 0;
  for (const [place, take] of takes.entries()) {
    const name = `${String(place + 1).padStart(digits, '0')} ${take.name}`;
    const files = [
      { extension: 'mid', content: midi.midiOfTake(take) },
      { extension: 'json', content: JSON.stringify(take) },
      ...(await othersOf(take)),
    ];
    signal.throwIfAborted();
    for (const { extension, content } of files) {
      const path = `takes/${fileName({ name, startedAt: take.startedAt }, extension)}`;
      if (content === null) missing += 1;
      else zip.add(path, content, new Date(take.startedAt));
    }
    onProgress(place + 1);
  }
  return { blob: zip.end(), missing };
}
