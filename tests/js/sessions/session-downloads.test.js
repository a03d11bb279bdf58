import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { unzipSync } from 'fflate';
import { beginSession, withMark, withTake } from '../../../static/play-sessions/play-session.js';
import { fetchMidi } from '../../../static/recorder/midi.js';
import { SessionDownloads } from '../../../static/sessions/session-downloads.js';
import { MIA } from '../play-sessions/fakes.js';
import { makeTake } from '../recorder/fakes.js';

/** @import {PlaySession} from '../../../static/play-sessions/play-session.js' */
/** @import {Take} from '../../../static/types.js' */

const START = '2026-05-01T10:00:00+02:00';
const LATER = makeTake({ id: 'later', name: 'a/b', startedAt: '2026-05-01T10:20:00+02:00' });
const FIRST = makeTake({ id: 'first', name: 'a/b', startedAt: '1970-01-01T08:10:00Z' });
const EMPTY = makeTake({ id: 'empty', startedAt: '2026-05-01T10:15:00+02:00', events: [] });

/** @type {Map<string, Take>} */ let here;
/** @type {string[]} */ let said;
/** @type {any[]} */ let shown;
/** @type {{blob: Blob, name: string}[]} */ let saved;
/** What the server was told of. @type {string[]} */ let noted;
/** @type {string[]} */ let asked;
beforeEach(() => {
  here = new Map([LATER, FIRST, EMPTY].map((take) => [take.id, take]));
  [said, shown, saved, asked, noted] = [[], [], [], [], []];
});

/** @param {readonly {id: string, startedAt: string}[]} takes @returns {PlaySession} */
const sessionOf = (takes, name = '') => {
  const about = { id: 's', player: MIA, place: '', goal: '', instrument: 'harp', settings: {} };
  const session = takes.reduce(withTake, { ...beginSession(about, START), name });
  return withMark(session, { id: 'm', at: '2026-05-01T10:20:00.500+02:00', words: 'waits' });
};

const NO_SERVER = /** @type {const} */ ({ ok: false, kind: 'unreachable', status: 0, code: 'no-answer', message: '' });
const FORMATS = ['midi', 'csv', 'musicxml', 'json', 'zip'].map((format) => ({
  format,
  label: format,
  extension: format,
}));

/** @param {{exported?: (id: string, format: string) => any, load?: (id: string) => Promise<Take>, fetchMaker?: any}} [more] */
function opened({ exported = () => text('of the server'), load, fetchMaker = fetchMidi } = {}) {
  return new SessionDownloads({
    takes: {
      load:
        load ??
        (async (id) => {
          const take = here.get(id);
          if (!take) throw new Error('gone');
          return take;
        }),
      formats: async () => FORMATS,
      exported: async (id, format) => {
        asked.push(`${format} of ${id}`);
        return exported(id, format);
      },
    },
    show: (making) => shown.push(making),
    report: (code, args) => said.push([code, args?.count].filter(Boolean).join(' ')),
    fetchMaker,
    save: (blob, name) => saved.push({ blob, name }),
    note: async (files) => void noted.push(files.map(({ kind, id }) => `${kind} ${id}`).join(', ')),
  });
}

const text = (/** @type {string} */ words) => ({ ok: true, value: new TextEncoder().encode(words).buffer });

async function unzipped() {
  const files = unzipSync(new Uint8Array(await saved[0].blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

test('all takes are one MIDI file, in their order, with what was marked', async () => {
  const session = sessionOf([LATER, EMPTY, FIRST], 'Monday');
  await opened().make(session, 'midi');
  assert.deepEqual([said, saved[0].name, asked], [['session-file-ready'], 'Monday.mid', []]);
  assert.deepEqual(noted, [`play-session s, take ${FIRST.id}, take ${LATER.id}`]);
  const { midiOfTakes } = await fetchMidi();
  const expected = midiOfTakes([FIRST, LATER], { title: 'Monday', marks: session.marks });
  assert.deepEqual(new Uint8Array(await saved[0].blob.arrayBuffer()), expected);
  assert.ok(Buffer.from(expected).includes('10:20:00 waits'));
  assert.deepEqual(shown, [...[0, 1, 2, 3].map((done) => ({ id: 's', kind: 'midi', done, count: 3 })), null]);
});

test('a ZIP has the session, its MIDI file, and each take in every format, numbered', async () => {
  const session = sessionOf([LATER, EMPTY, FIRST]);
  await opened().make(session, 'zip');
  assert.deepEqual([said, saved[0].name], [['session-file-ready'], '2026-05-01 10-00.zip']);
  const files = await unzipped();
  const names = ['01 a-b', '02 a-b'].flatMap((name) =>
    ['mid', 'json', 'csv', 'musicxml'].map((extension) => `takes/${name}.${extension}`),
  );
  assert.deepEqual(Object.keys(files), ['session.json', 'session.mid', ...names]);
  assert.deepEqual(JSON.parse(String(files['session.json'])), session);
  assert.deepEqual(JSON.parse(String(files['takes/02 a-b.json'])), LATER);
  assert.equal(String(files['takes/01 a-b.csv']), 'of the server');
});

const own = (/** @type {string} */ name) => [`takes/${name}.mid`, `takes/${name}.json`];

test('a server that goes is not waited for at every take anew, and what is missing is counted', async () => {
  await opened({ exported: () => NO_SERVER }).make(sessionOf([FIRST, LATER]), 'zip');
  assert.deepEqual([said, asked], [['session-file-partly 4'], ['csv of first']]);
  assert.deepEqual(Object.keys(await unzipped()).slice(2), [...own('01 a-b'), ...own('02 a-b')]);
});

test('a take that the server does not have is left out of its formats alone, the next is asked for', async () => {
  const refused = { ...NO_SERVER, kind: 'refused', status: 404 };
  const exported = (/** @type {string} */ id) => (id === 'first' ? refused : text('there'));
  await opened({ exported }).make(sessionOf([FIRST, LATER]), 'zip');
  assert.deepEqual([said, asked.length], [['session-file-partly 2'], 4]);
});

test('a take that is gone is left out and counted; where none has a note, that is said', async () => {
  here.delete('later');
  await opened().make(sessionOf([FIRST, LATER]), 'midi');
  await opened().make(sessionOf([EMPTY, LATER]), 'midi');
  assert.deepEqual(said, ['session-file-partly 1', 'session-file-empty']);
  assert.equal(saved.length, 1);
});

test('what makes MIDI files and cannot be fetched is said', async () => {
  const downloads = opened({ fetchMaker: () => Promise.reject(new Error('no server')) });
  await downloads.make(sessionOf([FIRST]), 'midi');
  assert.deepEqual([said, saved, shown.at(-1)], [['session-file-failed'], [], null]);
});

test('one is made at a time: who asks again, or cancels, gets nothing of the one before, however late it comes', async () => {
  /** @type {((take: Take) => void)[]} */
  const answers = [];
  const downloads = opened({ load: () => new Promise((resolve) => answers.push(resolve)) });
  const tick = () => new Promise((resolve) => setTimeout(resolve));
  const first = downloads.make(sessionOf([FIRST]), 'midi');
  await tick();
  const second = downloads.make(sessionOf([FIRST]), 'zip');
  await tick();
  answers[0](FIRST);
  await first;
  assert.deepEqual([said, saved, shown.at(-1)?.kind], [[], [], 'zip']);
  downloads.cancel();
  assert.deepEqual([said, shown.at(-1)], [['session-file-cancelled'], null]);
  answers[1](FIRST);
  await second;
  downloads.cancel();
  assert.deepEqual([said, saved, shown.at(-1)], [['session-file-cancelled'], [], null]);
});
