/** What makes MIDI files of takes, fetched when it is needed: most visits take nothing home. */
import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';

/** What it is: midi-file.js. @typedef {Awaited<ReturnType<typeof fetchMidi>>} Midi */

/** A server may take the question and never answer. */
const CODE_MS = 20_000;

/** @throws {Error & {code: 'export-offline'}} where it cannot be had */
export const fetchMidi = () =>
  inTime(
    fetchModule(() => import('./midi-file.js')),
    CODE_MS,
  ).catch((error) => {
    throw Object.assign(error, { code: 'export-offline' });
  });

/** @param {Uint8Array<ArrayBuffer>} bytes */
export const midiBlob = (bytes) => new Blob([bytes], { type: 'audio/midi' });

/** @param {{events: readonly {type: string}[]}} take */
export const hasNotes = ({ events }) => events.some(({ type }) => type === 'note-on');
