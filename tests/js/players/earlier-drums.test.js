/** Who played drums before the drum kit was an instrument plays drums still: tests/fixtures/earlier holds what was kept. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openSettings, SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { soundOf } from '../../../static/instruments/index.js';
import { parseProfile, usableProfile } from '../../../static/players/profile.js';
import { fromLink } from '../../../static/players/share-link.js';

const read = (/** @type {string} */ name) =>
  readFile(new URL(`../../fixtures/earlier/${name}`, import.meta.url), 'utf8');
const { localStorage: kept } = JSON.parse(await read('browser-storage.json'));

/** @param {any} profile */
const heard = ({ settings }) => soundOf({ ...defaultsOf(SETTINGS), ...settings }).id;

test('a file and a link of a player who drummed', async () => {
  const mia = parseProfile(await read('player.json'), SETTINGS);
  assert.deepEqual([mia.nickname, mia.settings.instrument, mia.settings.keys], ['Mia', 'drum-kit', 10]);
  assert.equal(heard(mia), 'drums');
  assert.equal(heard((await fromLink(await read('share-link.txt'), 0, SETTINGS)).profile), 'drums');
});

test('the players of a browser', () => {
  const players = Object.entries(kept).filter(([name]) => name.startsWith('creatable.profile.'));
  const sounds = players.map(([, text]) => heard(usableProfile(JSON.parse(text).profile, SETTINGS)));
  const before = players.map(([, text]) => JSON.parse(text).profile.settings.sound);
  assert.ok(before.includes('drums'));
  assert.deepEqual(sounds, before);
});

test('the settings of a browser without players', () => {
  const settings = JSON.parse(kept['creatable.settings']);
  const open = (/** @type {string} */ sound) =>
    openSettings({ getItem: () => JSON.stringify({ ...settings, sound }), setItem() {} }).values;
  assert.equal(open('piano').instrument, 'piano');
  assert.deepEqual([open('drums').instrument, open('drums').scale], ['drum-kit', 'pentatonic']);
});
