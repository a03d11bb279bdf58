import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { SETTINGS } from '../../../static/app/settings.js';
import { flag, number, oneOf, text } from '../../../static/core/ranges.js';
import { packSettings, tagged, tagOf, unpackSettings } from '../../../static/players/packed-settings.js';
import { saysTheSame } from '../../../static/players/profile.js';
import { fromLink, holdsProfile, MOST_CHARACTERS, toLink, toShareLink } from '../../../static/players/share-link.js';
import { MIA, OTTO, profileOf, REACHES_OF_MIA } from './profiles.js';

/** @import {Range, Table} from '../../../static/core/ranges.js' */

const PAGE = 'http://192.168.178.23:8765/';

/** A value other than the default, for every setting. @returns {Record<string, any>} */
function allChanged() {
  return Object.fromEntries(Object.entries(SETTINGS).map(([name, range]) => [name, another(range)]));
}

/** @param {Range} range */
function another(range) {
  if (range.kind === 'choice') return range.choices.find((choice) => choice !== range.default) ?? range.default;
  if (range.kind === 'number') return range.default === range.min ? range.max : range.min;
  if (range.kind === 'some') return range.choices.join(' ');
  return range.kind === 'flag' ? !range.default : range.default;
}

/** @param {string} json */
const linkOf = (json) => `#profile=1${deflateRawSync(json).toString('base64url')}`;

test('a profile comes back from its link with the same choices', async () => {
  const profile = profileOf({ nickname: 'Zoë 🎹', reaches: REACHES_OF_MIA, settings: allChanged() });
  const link = await toLink(profile, PAGE, SETTINGS);
  assert.ok(holdsProfile(link));
  const { profile: back, keys } = await fromLink(link, 5000, SETTINGS);
  assert.deepEqual(keys, {});
  assert.ok(saysTheSame(back, profile, SETTINGS));
  assert.equal(back.changedAt, '1970-01-01T00:00:05.000Z');
});

test('a fresh player needs few characters and one who changed everything still fits', async () => {
  const fresh = await toLink(profileOf(), PAGE, SETTINGS);
  assert.ok(fresh.length < 150, `${fresh.length}`);
  const most = await toLink(
    profileOf({ nickname: 'Ä'.repeat(40), reaches: REACHES_OF_MIA, settings: allChanged() }),
    PAGE,
    SETTINGS,
    KEYS,
  );
  assert.ok(most.length <= MOST_CHARACTERS * 0.65, `${most.length}`);
});

test('with a hundred settings more than there are, one who changed everything fits as well', async () => {
  const further = Object.fromEntries(
    Object.entries(SETTINGS)
      .slice(0, 100)
      .map(([name, range]) => [`further-${name}`, range]),
  );
  const ranges = { ...SETTINGS, ...further };
  const profile = profileOf({
    nickname: 'Ä'.repeat(40),
    reaches: REACHES_OF_MIA,
    settings: Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, another(range)])),
  });
  const link = await toLink(profile, PAGE, ranges, KEYS);
  assert.ok(link.length <= MOST_CHARACTERS, `${link.length}`);
  assert.ok(saysTheSame((await fromLink(link, 0, ranges)).profile, profile, ranges));
});

test('links of the versions before still open', async () => {
  const text = await readFile(new URL('../../fixtures/earlier/share-link-2.txt', import.meta.url), 'utf8');
  const { profile } = await fromLink(text.trim(), 0, SETTINGS);
  const { instrument, tones, gain, invertX, singerWords, players } = profile.settings;
  assert.deepEqual(
    [profile.nickname, instrument, tones, gain, invertX, singerWords, players],
    ['Zoë', 'harp', '2 4 7', 1.7, true, 'Bäh bäh, black sheep', 2],
  );
});

test('every kind of value comes back as it was, and a choice that is none is no other one', () => {
  /** @type {Table} */
  const ranges = {
    figure: number(-1e12, 1e12, 0.1, 0),
    on: flag(false),
    words: text(() => true, 'x', ''),
    which: oneOf([1, 'two', 3], 1),
  };
  for (const figure of [0, -3, 0.1, 0.1 + 0.2, 440, 123_456_789, 0.000_001, -2.5, 5e11]) {
    const values = { figure, on: true, words: 'Bäh 🎵\n', which: 'two' };
    assert.deepEqual(unpackSettings(packSettings(values, ranges), ranges), values);
  }
  const packed = packSettings({ which: 'three' }, ranges);
  assert.match(String(unpackSettings(packed, ranges).which), /^#\d+$/);
  assert.deepEqual(unpackSettings(packSettings({}, ranges), ranges), {});
});

test('no two choices of a setting have the same tag', () => {
  for (const [name, range] of Object.entries(SETTINGS)) {
    if (range.kind !== 'choice') continue;
    const tags = range.choices.map((choice) => tagged(String(choice), 12));
    assert.equal(new Set(tags).size, tags.length, name);
  }
});

test('no two settings have the same tag, and a tag is what it was', () => {
  const names = Object.keys(SETTINGS);
  assert.equal(new Set(names.map(tagOf)).size, names.length);
  assert.deepEqual(['keys', 'scale', 'dwellMs'].map(tagOf), ['jaf', 'zzU', 'K1f']);
});

const KEYS = { [MIA]: 'k'.repeat(22), [OTTO]: '-_'.repeat(11) };

test('the keys of a player who is on the server come along, and what is none is left out', async () => {
  const link = await toLink(profileOf(), PAGE, SETTINGS, { ...KEYS, other: 'short' });
  assert.deepEqual((await fromLink(link, 0, SETTINGS)).keys, KEYS);
  for (const keys of [null, 7, 'text', [], { [MIA]: 7 }]) {
    const compact = JSON.stringify(['0'.repeat(32), 'Mia', 'teal', 'star', {}, [], null, keys]);
    assert.deepEqual((await fromLink(linkOf(compact), 0, SETTINGS)).keys, {});
  }
});

test('a link holds nothing that an address must not hold', async () => {
  const link = await toLink(profileOf({ nickname: '<b>"&', settings: allChanged() }), PAGE, SETTINGS);
  assert.match(link.slice(PAGE.length), /^#profile=3[\w-]+$/);
});

/** @param {number} count  of lines that say what gestures do */
const gesturesOf = (count) => ({
  setId: '0b5f1c5e-7d1c-4f0e-9a52-2f4d3f7a9c11',
  mappings: Array.from({ length: count }, (_, number) => ({
    id: `${(number * 7919 + 1e7).toString(16)}-line`,
    gestureId: `${(number * 104_729 + 1e8).toString(16)}-made`,
    command: 'play-note',
    args: { note: 40 + (number % 40), velocity: 90 },
  })),
  firing: {},
});

test('what gestures do is in a link, and what does not fit into a code as well is left out and said', async () => {
  const rows = /** @type {[count: number, isBare: boolean][]} */ ([
    [0, false],
    [4, false],
    [60, true],
  ]);
  for (const [count, isBare] of rows) {
    const profile = profileOf({ reaches: REACHES_OF_MIA, gestures: gesturesOf(count) });
    const made = await toShareLink(profile, PAGE, SETTINGS, KEYS);
    assert.deepEqual([made.fits, made.isBare], [true, isBare], `${count}`);
    const { profile: back, keys } = await fromLink(made.link, 0, SETTINGS);
    assert.deepEqual(keys, KEYS);
    assert.deepEqual(back.gestures, isBare ? undefined : profile.gestures);
    assert.ok(saysTheSame({ ...back, gestures: profile.gestures }, profile, SETTINGS));
  }
});

test('a link with gestures that cannot be is refused by name', async () => {
  const bad = JSON.stringify(['0'.repeat(32), 'Mia', 'teal', 'star', {}, [], { mappings: 7 }]);
  await assert.rejects(fromLink(linkOf(bad), 0, SETTINGS), { code: 'profile-invalid', message: /gestures.mappings/ });
});

test('a link that is damaged, of a newer form or not ours changes nothing and says why', async () => {
  const link = await toLink(profileOf(), PAGE, SETTINGS);
  for (const text of [
    '#profile=',
    '#profile=1',
    '#profile=1!!!',
    link.slice(0, -8),
    linkOf('[]'),
    linkOf('7'),
    linkOf('{"a":1}'),
    '#other',
  ]) {
    await assert.rejects(fromLink(text, 0, SETTINGS), { code: /not-ours|invalid/ }, text);
  }
  await assert.rejects(fromLink('#profile=4abc', 0, SETTINGS), { code: 'profile-newer' });
});

test('a link with a value out of range names it', async () => {
  const bad = JSON.stringify(['0'.repeat(32), 'Mia', 'teal', 'star', { keys: 99 }, []]);
  await assert.rejects(fromLink(linkOf(bad), 0, SETTINGS), {
    code: 'profile-invalid',
    message: /keys: 99 \(1\.\.15\)/,
  });
});

test('a short link that unpacks to something enormous is refused', async () => {
  const bomb = `#profile=1${deflateRawSync(Buffer.alloc(20_000_000, 0x20)).toString('base64url')}`;
  await assert.rejects(fromLink(bomb, 0, SETTINGS), { code: 'profile-too-large' });
});

test("a player's own notes come along, and what is none of them is refused by name", async () => {
  const profile = profileOf({ settings: { scale: 'own', tones: '2 4 7' } });
  const { profile: back } = await fromLink(await toLink(profile, PAGE, SETTINGS), 0, SETTINGS);
  assert.deepEqual([back.settings.scale, back.settings.tones], ['own', '2 4 7']);
  const none = await toLink(profileOf({ settings: { tones: '' } }), PAGE, SETTINGS);
  await assert.rejects(fromLink(none, 0, SETTINGS), { code: 'profile-invalid' });
});
