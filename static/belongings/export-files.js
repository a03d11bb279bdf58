/**
 * The files of an export, one after the other: docs/reference/player-export.md. What is in this browser needs no server;
 * the server makes the figures.
 */
import { writeSounds } from '../audio/samples/sounds-file.js';
import { fileName } from '../core/file-name.js';
import { readBytes } from '../core/read-file.js';
import { writeFullSet } from '../learning/set-file.js';
import { startOf } from '../play-sessions/play-session.js';
import { MOST_OF_A_TREND } from '../play-sessions/reports-api.js';
import { hasNotes } from '../recorder/midi.js';

/** @import {Sample} from '../audio/samples/sample.js' */
/** @import {Result} from '../core/server-answers.js' */
/** @import {Choices} from '../learning/choices.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {PlaySession} from '../play-sessions/play-session.js' */
/** @import {Take} from '../types.js' */
/** @import {Belongings, OwnTake, ProfileLike} from './belongings.js' */

/**
 * One file, or what is missing and why.
 * @typedef {{kind: string, path: string, content: string|Uint8Array, mediaType: string, id?: string, name?: string,
 *   deleted?: boolean}} ExportFile
 */
/** @typedef {{kind: string, why: 'needs-server'|'no-notes'|'not-here'|'too-large'|'damaged', id?: string, name?: string, count?: number}} Missing */
/** @typedef {{file: ExportFile}|{missing: Missing}} Part */

/**
 * Where it all comes from.
 * @typedef {Object} Sources
 * @property {(id: string) => Promise<Take>} loadTake  rejects where it cannot be had
 * @property {(take: Take) => Promise<Uint8Array>} midiOf  rejects where what makes it cannot be fetched
 * @property {(id: string) => Blob|null} coverOf  of a take; null where it has none
 * @property {(sessions: readonly PlaySession[]) => Promise<Result<string>>} reportOf  as a table
 * @property {(id: string) => Promise<{set: GestureSet, earlier: readonly GestureSet[]}|null>} loadSet
 * @property {(ids: readonly string[]) => Promise<readonly Sample[]>} loadSamples
 * @property {(profile: ProfileLike) => Promise<readonly ExportFile[]>} moreOf  of the profile in use: shapes, pointing tests
 */

const JSON_TYPE = 'application/json';

/** @param {Belongings} found @param {Sources} sources @returns {AsyncGenerator<Part, void>} */
export async function* exportParts(found, sources) {
  const unique = makeUnique();
  yield* profileParts(found, sources);
  yield* sessionParts(found, unique);
  for (const take of found.takes) yield* takeParts(take, sources, unique);
  for (const id of found.setIds) yield* setParts(id, found, sources);
  yield* soundParts(found, sources);
  yield* reportParts(found, sources);
}

/** @param {string} path @param {string} kind @param {unknown} document @param {Partial<ExportFile>} [more] @returns {Part} */
const json = (path, kind, document, more = {}) => ({
  file: { path, kind, mediaType: JSON_TYPE, content: JSON.stringify(document, null, 2), ...more },
});

/** @param {Belongings} found @param {Sources} sources @returns {AsyncGenerator<Part, void>} */
async function* profileParts({ profiles: [now, ...earlier] }, { moreOf }) {
  if (!now) return;
  yield json('profile.json', 'profile', now, { id: now.id });
  for (const [index, profile] of earlier.entries())
    yield json(`earlier-profiles/${index + 1}.json`, 'earlier-profile', profile, { id: now.id });
  for (const file of await moreOf(now)) yield { file };
}

/** @param {Belongings} found @param {Unique} unique @returns {Generator<Part, void>} */
function* sessionParts({ sessions }, unique) {
  for (const { playSession, deleted } of sessions) {
    const { id, name } = playSession;
    const startedAt = startOf(playSession);
    const path = unique('sessions', `${startedAt.slice(0, 16).replace('T', ' ')} ${name}`, startedAt, id);
    yield json(`${path}.json`, 'play-session', playSession, { id, ...(name && { name }), ...(deleted && { deleted }) });
  }
}

/** @param {OwnTake} own @param {Sources} sources @param {Unique} unique @returns {AsyncGenerator<Part, void>} */
async function* takeParts({ id, row, take: kept, deleted }, { loadTake, midiOf, coverOf }, unique) {
  const known = { id, ...(row && { name: row.name }) };
  const take = kept ?? (deleted ? null : await loadTake(id).catch(() => null));
  if (!take) return yield { missing: { kind: 'take', why: 'not-here', ...known } };
  const path = unique('takes', take.name, take.startedAt, id);
  const more = { id, name: take.name, ...(deleted && { deleted }) };
  yield json(`${path}.json`, 'take', take, more);
  const cover = coverOf(id);
  if (cover) {
    const content = await readBytes(cover);
    yield { file: { path: `${path} cover.png`, kind: 'cover', mediaType: cover.type, content, ...more } };
  }
  const content = hasNotes(take) ? await midiOf(take).catch(() => null) : null;
  if (content) yield { file: { path: `${path}.mid`, kind: 'take-as-midi', mediaType: 'audio/midi', content, ...more } };
  else {
    const why = hasNotes(take) ? 'needs-server' : 'no-notes';
    yield { missing: { kind: 'take-as-midi', why, id, name: take.name } };
  }
}

/** @param {string} id @param {Belongings} found @param {Sources} sources @returns {AsyncGenerator<Part, void>} */
async function* setParts(id, { profiles }, { loadSet }) {
  const kept = await loadSet(id).catch(() => null);
  if (!kept) return yield { missing: { kind: 'gesture-set', why: 'not-here', id } };
  const chosen = profiles.find(({ gestures }) => gestures?.setId === id)?.gestures;
  const choices = /** @type {Choices} */ ({ mappings: [], firing: {}, ...chosen });
  const write = async (/** @type {GestureSet} */ set) => (await writeFullSet(set, choices)).text;
  const more = { mediaType: JSON_TYPE, id };
  yield { file: { path: `gestures/${id}.json`, kind: 'gesture-set', content: await write(kept.set), ...more } };
  for (const [index, set] of kept.earlier.entries())
    yield {
      file: {
        path: `gestures/${id} before ${index + 1}.json`,
        kind: 'earlier-gesture-set',
        content: await write({ ...set, id }),
        ...more,
      },
    };
}

/** @param {Belongings} found @param {Sources} sources @returns {AsyncGenerator<Part, void>} */
async function* soundParts({ sampleIds }, { loadSamples }) {
  if (sampleIds.length === 0) return;
  const samples = await loadSamples(sampleIds).catch(() => []);
  // A file of sounds has as many as there are fields; earlier settings may name more.
  for (let at = 0; at < samples.length; at += MOST_SOUNDS) {
    const path = at === 0 ? 'sounds.json' : `sounds ${1 + at / MOST_SOUNDS}.json`;
    const content = writeSounds(samples.slice(at, at + MOST_SOUNDS));
    yield { file: { path, kind: 'sounds', mediaType: JSON_TYPE, content } };
  }
  const count = sampleIds.length - samples.length;
  if (count > 0) yield { missing: { kind: 'sounds', why: 'not-here', count } };
}

const MOST_SOUNDS = 12;

/** @param {Belongings} found @param {Sources} sources @returns {AsyncGenerator<Part, void>} */
async function* reportParts({ sessions }, { reportOf }) {
  const there = sessions.flatMap(({ playSession, deleted }) => (deleted ? [] : [playSession]));
  if (there.length === 0) return;
  there.sort((one, other) => Date.parse(startOf(other)) - Date.parse(startOf(one)));
  const report = await reportOf(there.slice(0, MOST_OF_A_TREND));
  if (report.ok) yield { file: { path: 'report.csv', kind: 'report', mediaType: 'text/csv', content: report.value } };
  else yield { missing: { kind: 'report', why: report.status === 413 ? 'too-large' : 'needs-server' } };
}

/** @typedef {(folder: string, name: string, startedAt: string, id: string) => string} Unique */
/** Paths without extension that no other file has, whatever its case. @returns {Unique} */
function makeUnique() {
  const taken = new Set();
  return (folder, name, startedAt, id) => {
    const stem = fileName({ name, startedAt }, 'x').slice(0, -2);
    const paths = [id.slice(0, 8), id].map((end) => `${folder}/${stem} ${end}`);
    const path = paths.find((each) => !taken.has(each.toLowerCase())) ?? paths[1];
    taken.add(path.toLowerCase());
    return path;
  };
}
