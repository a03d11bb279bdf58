import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { belongingsOf, countsOf } from '../../../static/belongings/belongings.js';
import { zipPlayer } from '../../../static/belongings/player-zip.js';
import { beginSession } from '../../../static/play-sessions/play-session.js';
import { makeTake } from '../recorder/fakes.js';

/** @import {Sources} from '../../../static/belongings/export-files.js' */
/** @import {SessionPlayer} from '../../../static/play-sessions/play-session.js' */

const MIA = { name: 'Mia', profileId: '7d0c2c0a-52bb-4e5c-9d25-0b3c1f6c2a10' };
const BEN = { name: 'Ben', profileId: '7d0c2c0a-52bb-4e5c-9d25-000000000002' };
const AT = '2026-05-01T10:00:00.000+02:00';
const NO_SERVER = /** @type {const} */ ({ ok: false, kind: 'unreachable', status: 0, code: 'no-answer', message: '' });

/** @param {string} id @param {SessionPlayer} player @param {string[]} [takes] @param {{deleted?: boolean, goal?: string}} [more] */
function sessionOf(id, player, takes = [], { deleted = false, goal = `goal of ${player.name}` } = {}) {
  const begun = beginSession({ id, player, place: '', goal, instrument: 'harp', settings: {} }, AT);
  return { deleted, playSession: { ...begun, takes: takes.map((each) => ({ id: each, startedAt: AT })) } };
}

/** @param {string} id @param {string} [playerId] @param {boolean} [deleted] */
const takeOf = (id, playerId, deleted = false) => ({
  deleted,
  ...(deleted && { take: makeTake({ id, name: `song ${id}` }) }),
  row: /** @type {any} */ ({ id, name: `song ${id}`, startedAt: AT, here: true, ...(playerId && { playerId }) }),
});

const profiles = [
  { ...MIA, id: MIA.profileId, gestures: { setId: 'now' }, settings: { samples: '1a2b3c4d - 5e6f7a8b' } },
  { ...MIA, id: MIA.profileId, gestures: { setId: 'before' }, settings: { samples: '1a2b3c4d' } },
];
const EVERYTHING = {
  profiles,
  sessions: [
    sessionOf('s1', MIA, ['in session', 'of both', 'at server']),
    sessionOf('s2', MIA, [], { deleted: true }),
    sessionOf('s3', BEN, ['bens', 'of both', 'mia was chosen, ben played']),
    sessionOf('s4', { name: 'mia' }, ['typed']),
  ],
  takes: [
    takeOf('in session'),
    takeOf('of both'),
    takeOf('bens', BEN.profileId),
    takeOf('typed'),
    takeOf('chosen', MIA.profileId),
    takeOf('mia was chosen, ben played', MIA.profileId),
    takeOf('deleted', MIA.profileId, true),
    takeOf('nobodys'),
  ],
};

test('what is in a session of the player, or was recorded while the player was chosen, and nothing of anybody else', () => {
  const found = belongingsOf(MIA, EVERYTHING);
  assert.deepEqual(
    found.sessions.map(({ playSession }) => playSession.id),
    ['s1', 's2'],
  );
  assert.deepEqual(
    found.takes.map(({ id }) => id),
    ['in session', 'at server', 'chosen', 'deleted'],
  );
  assert.deepEqual(
    [found.setIds, found.sampleIds],
    [
      ['now', 'before'],
      ['1a2b3c4d', '5e6f7a8b'],
    ],
  );
  assert.deepEqual(countsOf(found), { profile: true, sessions: 2, takes: 3, sets: 2, sounds: 2, earlier: 1 });
});

test('who was typed has the sessions under that name without a profile, whatever its case', () => {
  const found = belongingsOf({ name: 'MIA' }, { ...EVERYTHING, profiles: [] });
  assert.deepEqual(
    [found.sessions.map(({ playSession }) => playSession.id), found.takes.map(({ id }) => id)],
    [['s4'], ['typed']],
  );
});

/** @param {Partial<Sources>} [more] @returns {Sources} */
const sources = (more = {}) => ({
  loadTake: async (id) => {
    if (id === 'at server') throw new Error('no server');
    return makeTake({ id, name: `song ${id}` });
  },
  midiOf: async () => {
    throw new Error('no server');
  },
  coverOf: (id) => (id === 'chosen' ? new Blob(['PNG'], { type: 'image/png' }) : null),
  reportOf: async () => NO_SERVER,
  loadSet: async (id) =>
    id === 'now'
      ? { set: /** @type {any} */ ({ id, name: 'hands', kind: 'body', gestures: [], samples: [] }), earlier: [] }
      : null,
  loadSamples: async () => [
    { id: '1a2b3c4d', name: 'clap', rate: 8000, start: 0, end: 1, channels: [new Int16Array(1)] },
  ],
  moreOf: async () => [{ path: 'shapes.json', kind: 'shapes', mediaType: 'application/json', content: '{}' }],
  ...more,
});

/** @param {Partial<Sources>} [more] */
async function zipOf(more) {
  const readme = (/** @type {number} */ count) => `${count} files`;
  const { blob, files, missing } = await zipPlayer(belongingsOf(MIA, EVERYTHING), sources(more), { readme });
  const unzipped = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const texts = Object.fromEntries(
    Object.entries(unzipped).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  return { texts, files, missing, index: JSON.parse(texts['index.json']) };
}

test('without a server all that is in this browser is in the file, and the index says what each is and what is missing', async () => {
  const { texts, files, missing, index } = await zipOf();
  assert.deepEqual(
    index.files.map((/** @type {any} */ { kind, deleted }) => [kind, ...(deleted ? ['deleted'] : [])].join(' ')),
    [
      ...['profile', 'earlier-profile', 'shapes', 'play-session', 'play-session deleted'],
      ...['take', 'take', 'cover', 'take deleted', 'gesture-set', 'sounds'],
    ],
  );
  const paths = index.files.map((/** @type {any} */ { path }) => path);
  assert.deepEqual([...paths, 'README.txt', 'index.json'].sort(), Object.keys(texts).sort());
  for (const { path, bytes } of index.files) assert.equal(new TextEncoder().encode(texts[path]).length, bytes);
  assert.equal(files, paths.length);
  assert.deepEqual(missing, index.missing);
  assert.deepEqual(
    index.missing.map((/** @type {any} */ { kind, why, id }) => [kind, why, id].join(' ')),
    [
      'take-as-midi needs-server in session',
      'take not-here at server',
      'take-as-midi needs-server chosen',
      'take-as-midi needs-server deleted',
      'gesture-set not-here before',
      'sounds not-here ',
      'report needs-server ',
    ],
  );
  assert.match(texts['README.txt'], /^11 files/);
});

test('nothing of anybody else is in any file, nor in its name', async () => {
  const { texts } = await zipOf();
  const all = JSON.stringify(texts);
  for (const words of ['Ben', BEN.profileId, 'song of both', 'song typed', 'nobodys', 'bens'])
    assert.ok(!all.includes(words), words);
});

test('what is made of takes and sessions is there where it can be had', async () => {
  const { texts, index } = await zipOf({
    loadTake: async (id) => makeTake({ id, name: `song ${id}`, ...(id === 'chosen' && { events: [] }) }),
    midiOf: async ({ name }) => new TextEncoder().encode(`MThd ${name}`),
    reportOf: async (all) => ({ ok: true, value: `${all.length} sessions` }),
  });
  const midi = index.files.filter((/** @type {any} */ { kind }) => kind === 'take-as-midi');
  assert.deepEqual(
    midi.map((/** @type {any} */ { path }) => texts[path]),
    ['MThd song in session', 'MThd song at server', 'MThd song deleted'],
  );
  assert.ok(midi[0].path.endsWith('.mid'));
  assert.equal(texts['report.csv'], '1 sessions');
  assert.ok(index.missing.some((/** @type {any} */ { why, id }) => why === 'no-notes' && id === 'chosen'));
});
