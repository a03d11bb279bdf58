/**
 * What a third reader, which shares no code with mido, finds in MIDI files: their notes, as JSON.
 *
 *   node tests/js/read-midi.js FILE…
 */
import { readFile } from 'node:fs/promises';
import { BasicMIDI } from 'spessasynth_core';

/** A drum is not made longer than it is. */
const SHORTEST_DRUM = 0;

/** @param {string} path */
async function notesOf(path) {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  const midi = BasicMIDI.fromArrayBuffer(
    /** @type {ArrayBuffer} */ (buffer.slice(byteOffset, byteOffset + byteLength)),
  );
  const channels = midi.getNoteTimes(SHORTEST_DRUM);
  return channels.flatMap((notes, channel) => notes.map(({ start, midiNote }) => [channel, midiNote, start]));
}

console.log(JSON.stringify(await Promise.all(process.argv.slice(2).map(notesOf))));
