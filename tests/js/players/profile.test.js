import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import {
  checkProfile,
  cleanNickname,
  MAX_BYTES,
  parseProfile,
  saysTheSame,
  usableProfile,
} from '../../../static/players/profile.js';
import { ProfileError } from '../../../static/players/profile-error.js';
import { profileOf, REACHES_OF_MIA } from './profiles.js';

/** @param {() => unknown} work @returns {ProfileError} */
function refusal(work) {
  try {
    work();
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'it was taken' });
}

test('a profile comes back from its file as it was', () => {
  const profile = profileOf({ reaches: REACHES_OF_MIA, settings: { ...defaultsOf(SETTINGS), keys: 5, theme: 'dark' } });
  assert.deepEqual(parseProfile(JSON.stringify(profile), SETTINGS), profile);
  assert.deepEqual(parseProfile(`\uFEFF${JSON.stringify(profile)}`, SETTINGS), profile);
});

test('a file that is not ours is told apart from one of a newer version', () => {
  for (const text of ['', '{', '[]', 'null', '7', '{"format":"creatable-take"}', '{"format":"creatable-profile"}']) {
    assert.equal(refusal(() => parseProfile(text, SETTINGS)).code, 'profile-not-ours', text);
  }
  assert.equal(
    refusal(() => checkProfile({ ...profileOf(), schemaVersion: 2, unknown: true }, SETTINGS)).code,
    'profile-newer',
  );
});

test('a file that is too large is refused before it is read', () => {
  assert.equal(refusal(() => parseProfile(`"${'ü'.repeat(MAX_BYTES / 2)}"`, SETTINGS)).code, 'profile-too-large');
});

test('every value that cannot be is named with what can be', () => {
  const { code, problems } = refusal(() =>
    checkProfile(
      {
        ...profileOf(),
        nickname: '',
        colour: 'mauve',
        settings: { keys: 99, theme: 'pink', staccato: 'yes', tail: 1 },
        reaches: { nose: { reach: { left: 0, right: 1, up: 1, down: 'far' }, rest: { x: 0, y: 99 } }, tail: {} },
      },
      SETTINGS,
    ),
  );
  assert.equal(code, 'profile-invalid');
  const named = Object.fromEntries(problems.map(({ name, value, expected }) => [name, [value, expected]]));
  assert.deepEqual(Object.keys(named), [
    'nickname',
    'colour',
    'keys',
    'theme',
    'staccato',
    'tail',
    'nose.left',
    'nose.down',
    'nose.y',
    'reaches',
  ]);
  assert.deepEqual(named.keys, ['99', '1..15']);
  assert.deepEqual(named.staccato, ['"yes"', 'true, false']);
  assert.deepEqual(named.tail, ['1', '']);
  assert.deepEqual(named['nose.left'], ['0', '0..1']);
});

test('a switch or a shortcut that no key can be is named', () => {
  const { problems } = refusal(() =>
    checkProfile({ ...profileOf(), settings: { switchOne: 'key:', switchTwo: 'midi:128', keyPause: 'Tab' } }, SETTINGS),
  );
  assert.deepEqual(
    problems.map(({ name, value }) => [name, value]),
    [
      ['switchOne', '"key:"'],
      ['switchTwo', '"midi:128"'],
      ['keyPause', '"Tab"'],
    ],
  );
  assert.match(problems[0].expected, /key:Space/);
});

test('names that every object has are no settings', () => {
  const document = JSON.parse(
    JSON.stringify(profileOf()).replace('"settings":{', '"settings":{"__proto__":{"x":1},"constructor":1,'),
  );
  assert.deepEqual(
    refusal(() => checkProfile(document, SETTINGS)).problems.map(({ name }) => name),
    ['__proto__', 'constructor'],
  );
});

test('a nickname is one line of text and stays text', () => {
  assert.equal(cleanNickname('  Mia\n\tB  '), 'Mia B');
  assert.equal(cleanNickname('<b>Mia</b>'), '<b>Mia</b>');
  assert.equal(cleanNickname('\u202Eevil\u0000'), 'evil');
  assert.equal(cleanNickname('🎹'.repeat(50)), '🎹'.repeat(40));
  assert.equal(cleanNickname(' \u200F '), '');
});

test('a profile kept by another version is used as far as it is understood', () => {
  const kept = { ...profileOf({ reaches: REACHES_OF_MIA }), settings: { keys: 99, theme: 'dark', later: 1 } };
  assert.deepEqual(usableProfile(kept, SETTINGS)?.settings, { theme: 'dark' });
  assert.deepEqual(usableProfile(kept, SETTINGS)?.reaches, REACHES_OF_MIA);
  assert.deepEqual(usableProfile({ ...kept, reaches: { nose: {}, tail: {} } }, SETTINGS)?.reaches, {});
  assert.equal(usableProfile({ ...kept, id: 'x' }, SETTINGS), null);
  assert.equal(usableProfile({ ...kept, schemaVersion: 2 }, SETTINGS), null);
  assert.equal(usableProfile({ ...kept, settings: [] }, SETTINGS), null);
});

test('two profiles say the same when only their dates or their order differ', () => {
  const one = profileOf({ settings: { keys: 5, theme: 'dark' } }, 1);
  assert.equal(
    saysTheSame(one, profileOf({ settings: { ...defaultsOf(SETTINGS), theme: 'dark', keys: 5 } }, 2), SETTINGS),
    true,
  );
  assert.equal(saysTheSame(one, profileOf({ settings: { keys: 6, theme: 'dark' } }, 1), SETTINGS), false);
  assert.equal(saysTheSame(one, { ...one, reaches: REACHES_OF_MIA }, SETTINGS), false);
});

const GESTURES = {
  setId: 'set-1',
  mappings: [{ id: 'm', gestureId: 'lean', command: 'play-note', args: { note: 62 } }],
  firing: {},
};

test('what gestures do is a part of the document, and absent where there are none', () => {
  assert.ok(!('gestures' in profileOf()));
  const profile = profileOf({ gestures: GESTURES });
  assert.deepEqual(parseProfile(JSON.stringify(profile), SETTINGS).gestures, GESTURES);
  assert.ok(!saysTheSame(profile, profileOf(), SETTINGS));
  assert.ok(saysTheSame(profile, structuredClone(profile), SETTINGS));
});

test('a mapping that cannot be is refused by name in a file, and left out of what was kept', () => {
  const profile = {
    ...profileOf(),
    gestures: {
      ...GESTURES,
      mappings: [...GESTURES.mappings, { id: 'n', gestureId: 'lean', command: 'explode', args: {} }],
    },
  };
  assert.throws(
    () => parseProfile(JSON.stringify(profile), SETTINGS),
    (error) => /** @type {any} */ (error).problems[0].name === 'gestures.mappings.1.command',
  );
  assert.deepEqual(usableProfile(profile, SETTINGS)?.gestures, GESTURES);
});
