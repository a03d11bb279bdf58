import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIVITIES } from '../../../static/activities/index.js';
import { COLOURS, PICTURES } from '../../../static/activities/pictures.js';
import {
  activityTable,
  MOST_CHARACTERS,
  readActivity,
  writeActivity,
} from '../../../static/activities/read-activity.js';
import { SETTINGS } from '../../../static/app/settings.js';

const TABLE = activityTable(SETTINGS);
const read = (/** @type {string} */ text) => readActivity(text, TABLE);
const flawsOf = (/** @type {string} */ text) =>
  read(text).flaws.map(({ line, code, args }) => [line, code, args?.nearest ?? args?.allowed ?? args?.name]);

for (const { id, text } of ACTIVITIES) {
  test(`${id} has no flaw, an instrument, and a picture and a colour of its own choosing`, () => {
    const { activity, flaws } = read(text);
    assert.deepEqual(flaws, []);
    assert.ok(activity.settings.instrument);
    assert.match(text, /^picture: /m);
    assert.ok(PICTURES[activity.picture] && COLOURS.includes(activity.colour));
  });
}

test('what a teacher writes is read: texts by language, comments, numbers, flags, Windows line ends', () => {
  const { activity, flaws } = read(
    '# for Tuesday\r\ntitle: Our song\r\ntitle de: Unser Lied\r\ndo: Press: now\r\n\r\ninstrument: piano\r\nkeys: 5\r\nstaccato: true\r\n',
  );
  assert.deepEqual(flaws, []);
  assert.deepEqual(activity.texts, { title: 'Our song', 'title de': 'Unser Lied', do: 'Press: now' });
  assert.deepEqual(activity.settings, { instrument: 'piano', keys: 5, staccato: true });
  assert.equal(activity.picture, 'piano');
  assert.equal(activity.input, 'any');
});

test('whatever is wrong is said with its line', () => {
  assert.deepEqual(flawsOf('title: A\nkees: 5'), [[2, 'activity-meant', 'keys']]);
  assert.deepEqual(flawsOf('qqqqqqqqq: 5'), [[1, 'activity-unknown', '']]);
  assert.deepEqual(flawsOf('\nkeys: 40'), [[2, 'activity-value', '1..15']]);
  assert.deepEqual(flawsOf('keys: many\nkeys:'), [
    [1, 'activity-value', '1..15'],
    [2, 'activity-value', '1..15'],
  ]);
  assert.deepEqual(flawsOf('keys: 4\nkeys: 5'), [[2, 'activity-twice', 'keys']]);
  assert.deepEqual(flawsOf('staccato: yes'), [[1, 'activity-value', 'true, false']]);
  assert.equal(flawsOf('just words')[0][1], 'activity-no-colon');
  assert.equal(flawsOf('input: nose')[0][1], 'activity-value');
  assert.deepEqual(flawsOf('x'.repeat(MOST_CHARACTERS + 1)), [[0, 'activity-too-long', undefined]]);
});

test('nothing by which somebody operates the page, and nothing of one device, can be set', () => {
  for (const name of [
    'scan',
    'dwell',
    'switchOne',
    'gain',
    'language',
    'textScale',
    'samples',
    'ownSound',
    '__proto__',
  ])
    assert.match(flawsOf(`${name}: 1`)[0][1]?.toString() ?? '', /unknown|meant/, name);
});

test('what is set now becomes a text that sets the same', () => {
  const values = { ...Object.fromEntries(Object.entries(SETTINGS).map(([name, range]) => [name, range.default])) };
  Object.assign(values, { instrument: 'harp', strings: 9, scale: 'pentatonic', textScale: 2 });
  const text = writeActivity('Harp\nof: mine', values, TABLE, [
    'instrument',
    'scale',
    'strings',
    'octave',
    'textScale',
  ]);
  const { activity, flaws } = read(text);
  assert.deepEqual(flaws, []);
  assert.deepEqual(activity.settings, { instrument: 'harp', scale: 'pentatonic', strings: 9 });
  assert.equal(activity.texts.title, 'Harp of: mine');
  assert.match(writeActivity('A', { ...values, instrument: 'piano' }, TABLE, ['instrument']), /^instrument: piano$/m);
});
