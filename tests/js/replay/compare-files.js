/**
 * Whether MIDI files sound like the takes that they are of: node compare-files.js TAKES FOLDER, where TAKES is what
 * print-takes.js printed and FOLDER has ID.mid of each; prints {id: {worstDb, loudestDb}}.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { difference } from './band-levels.js';
import { renderEvents, renderMidi } from './orchestra.js';
import { replayed } from './player.js';

const [takes, folder] = process.argv.slice(2);
/** @type {Record<string, any>} */
const compared = {};
for (const [id, { take, sounds }] of Object.entries(JSON.parse(readFileSync(takes, 'utf8')))) {
  const file = new Uint8Array(readFileSync(join(folder, `${id}.mid`)));
  const fromTake = await renderEvents(replayed(take), take.durationSeconds, { sounds });
  compared[id] = difference(fromTake, await renderMidi(file, take.durationSeconds, sounds));
}
process.stdout.write(JSON.stringify(compared));
