/**
 * The MIDI files that the page makes, for a list of wishes on standard input: {takes} with one take, or with several and
 * {title, marks} for one file of them. One node for all; a line of base64 each.
 *
 *   node tests/js/write-midi.js < WISHES.json
 */
import { text } from 'node:stream/consumers';
import { midiOfTake, midiOfTakes } from '../../static/recorder/midi-file.js';

for (const { takes, title, marks } of JSON.parse(await text(process.stdin))) {
  const bytes = title === undefined ? midiOfTake(takes[0]) : midiOfTakes(takes, { title, marks });
  console.log(Buffer.from(bytes).toString('base64'));
}
